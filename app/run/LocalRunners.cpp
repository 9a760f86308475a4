// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/LocalRunners.h"

#include "app/workstation/LocalStep.h"

namespace howdah {
namespace {

constexpr int timedOut = 124; ///< as timeout(1) has it

ProgramCallbacks callbacksOf(const StepCall &call)
{
    return {.onProtocol = call.onProtocol, .onOutput = call.onOutput};
}

} // namespace

Result<StepExit> HereRunner::runStep(const StepCall &call)
{
    if (call.onBegin)
        call.onBegin();
    const Result<int> code = runProgramHere(libraryText(), call.program, call.limit, callbacksOf(call), call.cancel);
    if (!code && code.error().code != ErrorCode::TimedOut)
        return code.error();
    return StepExit{code ? code.value() : timedOut, false};
}

AdministratorRunner::AdministratorRunner(const RunShared &shared, PrivilegedHelper::Way way) : m_shared(shared), m_way(way)
{
}

Result<void> AdministratorRunner::open()
{
    m_helper = std::make_unique<PrivilegedHelper>(m_way);
    auto started = m_helper->start(m_shared.cancelNow);
    if (!started)
        m_helper.reset();
    return started;
}

Result<StepExit> AdministratorRunner::runStep(const StepCall &call)
{
    if (call.onBegin)
        call.onBegin();
    const RunPlan &plan = m_shared.plan;
    const auto values = localStepValues(plan.cluster, plan.steps().at(call.step), plan.mode, m_shared.takeNames);
    const Result<int> code = m_helper->runStep(call.step, values, call.limit, callbacksOf(call), call.cancel);
    if (!code)
        return code.error();
    return StepExit{code.value(), false};
}

} // namespace howdah
