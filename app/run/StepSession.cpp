// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/StepSession.h"

#include "app/catalogue/Step.h"

#include <QDeadlineTimer>

#include <algorithm>

namespace howdah {

StepSession::StepSession(RunShared &shared, const Machine *machine, const QString &logPath)
    : m_shared(shared), m_machine(machine), m_log(shared, machineId(), logPath)
{
}

StepRecord StepSession::recordOf(const Step &step) const
{
    StepRecord record;
    record.machine = machineId();
    record.step = step.id;
    return record;
}

void StepSession::begin(StepRecord &record)
{
    if (record.started.isValid())
        return;
    m_current = record.step;
    m_log.begin(record);
}

StepCall StepSession::callOf(const Step &step, const QByteArray &program) const
{
    StepCall call;
    call.step = step.id;
    call.program = program;
    call.limit = step.limit * m_shared.plan.stepPatience;
    call.finish = step.finish;
    call.cancel = m_shared.cancelNow;
    call.stop = m_shared.stop.afterStepToken();
    return call;
}

void StepSession::run(StepRunner &runner, const Step &step, RunMode mode, StepCall call, StepRecord &record)
{
    StepReport report;
    call.onBegin = [&] { begin(record); };
    call.onOutput = [&](const QByteArray &bytes) { m_log.output(record, bytes); };
    call.onProtocol = [&, also = call.onProtocol](const QByteArray &line) {
        const StepReport::Line kind = report.feed(line);
        if (kind == StepReport::Line::Note)
            m_log.note(step.id, report.note);
        if (kind != StepReport::Line::Ignored)
            m_log.protocol(line);
        if (also)
            also(line);
    };

    std::optional<Reason> lost;
    Result<StepExit> ended = runner.runStep(call);
    begin(record); // where that was not heard
    if (!ended && ended.error().code == ErrorCode::ConnectionLost && !m_shared.cancelNow->isCancelled())
        ended = runAgain(runner, call, record, report, lost);

    record.diff = report.diff;
    for (auto it = report.facts.cbegin(); it != report.facts.cend(); ++it)
        record.facts.insert(it.key(), it.value());
    if (!ended) {
        readError(ended.error(), call, record);
        if (lost) {
            record.outcome = ended.error().code == ErrorCode::MachineBusy ? Outcome::Failed : Outcome::Unreachable;
            record.reason = *lost;
        }
    } else if (record.exitCode = ended.value().code; ended.value().aborted) {
        record.outcome = Outcome::Cancelled;
        record.reason = Reason(QStringLiteral("stopped-in-step"));
    } else {
        report.end(record.exitCode, mode, call.limit);
        record.outcome = *report.outcome;
        record.reason = report.reason;
    }
}

Result<StepExit> StepSession::runAgain(StepRunner &runner, const StepCall &call, StepRecord &record, StepReport &report,
                                       std::optional<Reason> &lost)
{
    m_log.remark("the connection broke; connecting again");
    if (const auto again = openAgain(runner, call); !again) {
        m_log.output(record, again.error().message.toUtf8() + '\n');
        if (again.error().code != ErrorCode::Cancelled)
            lost = whyLost(again.error(), call.limit);
        return again.error();
    }
    report = {};
    return runner.runStep(call);
}

/// What was begun on the machine before the old connection broke may still hold the machine's lock: the driver ends it
/// there, but what must finish is waited for, as long as the step may take.
Result<void> StepSession::openAgain(StepRunner &runner, const StepCall &call)
{
    const QDeadlineTimer deadline(call.limit);
    for (;;) {
        auto again = runner.open();
        const bool own = !again && again.error().code == ErrorCode::MachineBusy
                         && m_shared.plan.isLockHolder(machineId(), again.error().detail);
        if (!own || !call.finish || deadline.hasExpired())
            return again;
        m_log.note(call.step, Reason(QStringLiteral("own-step-goes-on"))); // each try has waited for the lock for some seconds
    }
}

Reason StepSession::whyLost(const Error &error, std::chrono::seconds limit) const
{
    if (error.code != ErrorCode::MachineBusy)
        return Reason(QStringLiteral("lost-in-step"));
    return m_shared.plan.isLockHolder(machineId(), error.detail)
               ? Reason(QStringLiteral("lost-still-running"), {humanTime(limit)})
               : Reason(QStringLiteral("lost-then-busy"), {error.detail});
}

/// Of a step that did not come to its end.
void StepSession::readError(const Error &error, const StepCall &call, StepRecord &record) const
{
    record.reason = Reason(error);
    if (!m_machine) { // there is nothing to reach here, and the sentence names this computer
        record.outcome = error.code == ErrorCode::Cancelled ? Outcome::Cancelled : Outcome::Failed;
        return;
    }
    record.outcome = outcomeOfError(error.code);
    if (error.code == ErrorCode::Cancelled)
        record.reason = Reason(call.finish ? QStringLiteral("finishing-on-node") : QStringLiteral("stopped-in-step"));
    else if (error.code == ErrorCode::TimedOut)
        record.reason = Reason(QStringLiteral("step-timed-out"), {humanTime(call.limit)});
    else if (error.code == ErrorCode::ConnectionLost)
        record.reason = Reason(QStringLiteral("lost-in-step"));
}

void StepSession::finish(StepRecord &record, std::chrono::milliseconds waited)
{
    if (m_shared.plan.mode == RunMode::Apply && (record.outcome == Outcome::Changed || record.outcome == Outcome::Unchanged))
        record.digest = m_shared.inputs.withKey(m_shared.key.publicLine()).of(m_machine, m_shared.plan.steps().at(record.step));
    m_ends.insert(record.step, {record.outcome, record.reason});
    m_log.finish(record, waited);
}

void StepSession::finishRest(const QStringList &steps, Outcome outcome, const Reason &reason)
{
    for (const QString &id : steps) {
        if (m_ends.contains(id))
            continue;
        StepRecord record;
        record.machine = machineId();
        record.step = id;
        record.outcome = outcome;
        record.reason = reason;
        finish(record);
    }
}

bool StepSession::allGood() const
{
    return std::all_of(m_ends.cbegin(), m_ends.cend(), [](const StepEnd &end) { return isGood(end.outcome); });
}

} // namespace howdah
