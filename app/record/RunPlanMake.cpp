// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A plan from what was asked for and what is known of the last run: RunPlan::make().
#include "app/record/RunPlan.h"

#include "app/base/Nearest.h"
#include "app/base/os/ThisComputer.h"
#include "app/machines/Cluster.h"
#include "app/machines/MachineCheck.h"
#include "app/record/ClusterState.h"

#include <QCoreApplication>

#include <algorithm>

namespace howdah {
namespace {

struct RunPlanTr
{
    Q_DECLARE_TR_FUNCTIONS(RunPlan)
};

Error usage(const QString &message)
{
    return {ErrorCode::Usage, message, {}};
}

Error unknownStep(const Cluster &cluster, const QString &id)
{
    QStringList known;
    for (const Step &step : cluster.steps->steps())
        known << step.id;
    return usage(RunPlanTr::tr("There is no step “%1”.").arg(id) + u' ' + didYouMean(id, known));
}

QStringList leavingLiveAlone(const Cluster &cluster)
{
    QStringList ids;
    for (const Step &step : cluster.steps->steps()) {
        if (step.leaveLiveAlone)
            ids << step.id;
    }
    return ids;
}

/// The steps the request names, in running order; without names, the cluster's ticks.
Result<QStringList> chosenSteps(const Cluster &cluster, const RunRequest &request)
{
    QStringList chosen;
    if (request.steps) {
        for (const QString &id : *request.steps) {
            if (!cluster.steps->find(id))
                return unknownStep(cluster, id);
        }
    }
    if (!request.fromStep.isEmpty() && !cluster.steps->find(request.fromStep))
        return unknownStep(cluster, request.fromStep);
    // Taking back goes the other way, so there it ends with what comes first in the catalogue.
    const bool back = request.mode == RunMode::TakeBack;
    bool begun = request.fromStep.isEmpty() || back;
    for (const Step &step : cluster.steps->steps()) {
        begun = begun || step.id == request.fromStep;
        const bool wanted = request.steps ? request.steps->contains(step.id) : isTicked(cluster, step);
        // Without reaching the machine there is nothing to do on it.
        if (isPartOfEveryRun(step) || (begun && wanted))
            chosen << step.id;
        begun = begun && !(back && step.id == request.fromStep);
    }
    return chosen;
}

Result<void> checkRows(const Cluster &cluster)
{
    if (const QStringList wrong = loginFaults(cluster.login, cluster.keyPath); !wrong.isEmpty()) {
        return Error{ErrorCode::ValueInvalid,
                     RunPlanTr::tr("The login settings for all machines have errors. Nothing was changed. Correct them first."),
                     wrong.join(u'\n')};
    }
    const QStringList wrong = errorLines(checkMachines(cluster.machines, ThisComputer::read().addresses), cluster.machines);
    if (wrong.isEmpty())
        return {};
    return Error{
        ErrorCode::MachinesInvalid,
        RunPlanTr::tr(
            "The list of machines has errors, and every row goes into the host tables. Nothing was changed. Fix these rows first."),
        wrong.join(u'\n')};
}

QStringList stepsOf(const Cluster &cluster, const QStringList &chosen, bool workstation, RunMode mode)
{
    QStringList own;
    for (const QString &id : chosen) {
        if ((cluster.steps->at(id).executor == Executor::Workstation) == workstation)
            own << id;
    }
    if (mode == RunMode::TakeBack) {
        // The reverse order; access is taken back last.
        std::reverse(own.begin(), own.end());
        const QString opening = cluster.steps->opening().id;
        if (own.removeOne(opening))
            own.prepend(opening);
    }
    return own;
}

bool hasFailed(const StepRecord &record)
{
    return isFailure(record.outcome) || record.outcome == Outcome::Cancelled;
}

/// The mode of the newest run in which one of these failed: a retry uses this mode. That of
/// the last run begun is known; of older ones the clock has to tell.
std::optional<RunMode> failedMode(const Cluster &cluster, const RunRequest &request, const ClusterState &last)
{
    const StepRecord *newest = nullptr;
    const auto look = [&](const QUuid &id) {
        const auto known = last.machines.constFind(id);
        if (known == last.machines.cend())
            return;
        for (const StepRecord &record : known->steps) {
            if (!hasFailed(record) || (newest && newest->mode == last.newestMode))
                continue;
            if (!newest || record.mode == last.newestMode || record.started > newest->started)
                newest = &record;
        }
    };
    if (request.workstation)
        look({});
    for (const Machine &machine : cluster.machines) {
        if (machine.role == Role::Node && (request.machines ? request.machines->contains(machine.host) : machine.ticked))
            look(machine.id);
    }
    return newest ? std::optional(newest->mode) : std::nullopt;
}

/// Some of the steps, where there are any with the one that reaches the machine.
QStringList withOpening(const Cluster &cluster, QStringList some, const QStringList &steps)
{
    const QString opening = cluster.steps->opening().id;
    if (!some.isEmpty() && steps.contains(opening) && !some.contains(opening))
        some.prepend(opening);
    return some;
}

/// From the first step that did not succeed in the last run in this mode; nothing if all did.
QStringList fromFailed(const Cluster &cluster, const QStringList &steps, const MachineState &last, RunMode mode)
{
    QStringList rest;
    for (const QString &id : steps) {
        const StepRecord record = last.steps.value(id);
        if ((hasFailed(record) && record.mode == mode) || !rest.isEmpty())
            rest << id;
    }
    return withOpening(cluster, rest, steps);
}

QStringList outdatedOnly(const Cluster &cluster, const QStringList &steps, const InputDigests &digests, const Machine *machine,
                         const ClusterState &last)
{
    QStringList own;
    for (const QString &id : steps) {
        // A machine that has never seen this step is as outdated as one that has seen an older table.
        const Step &step = cluster.steps->at(id);
        const Outcome now = last.outcomeNow(digests, machine, step);
        const bool takenBack = last.machines.value(machine ? machine->id : QUuid()).steps.value(id).mode == RunMode::TakeBack;
        if (now == Outcome::Outdated || (now == Outcome::Pending && step.inputs.testFlag(StepInput::Table) && !takenBack))
            own << id;
    }
    return withOpening(cluster, own, steps);
}

/// Is this the host name of a machine that a run can visit?
Result<void> checkHost(const Cluster &cluster, const QString &host)
{
    const auto hostsWith = [&](Role role) {
        return std::any_of(cluster.machines.begin(), cluster.machines.end(),
                           [&](const Machine &m) { return m.host == host && m.role == role; });
    };
    if (hostsWith(Role::Node))
        return {};
    if (hostsWith(Role::Vip))
        return usage(RunPlanTr::tr("%1 is a floating address (VIP); Howdah never connects to it.").arg(host));
    if (hostsWith(Role::Workstation))
        return usage(RunPlanTr::tr("%1 is this computer; Howdah never connects to it.").arg(host));
    QStringList known;
    for (const Machine &machine : cluster.machines) {
        if (machine.role == Role::Node)
            known << machine.host;
    }
    return usage(RunPlanTr::tr("There is no machine “%1” in %2.").arg(host, cluster.name) + u' ' + didYouMean(host, known));
}

/// Everything that the request names.
Result<void> checkHosts(const Cluster &cluster, const RunRequest &request)
{
    for (const QString &host : request.machines.value_or(QStringList())) {
        if (const auto known = checkHost(cluster, host); !known)
            return known.error();
    }
    for (auto it = request.live.cbegin(); it != request.live.cend(); ++it) {
        if (const auto known = checkHost(cluster, it.key()); !known)
            return known.error();
        for (const QString &id : *it) {
            const Step *step = cluster.steps->find(id);
            if (!step || !step->leaveLiveAlone)
                return usage(RunPlanTr::tr("“%1” is not a step that leaves machines in use alone; those are: %2.")
                                 .arg(id, leavingLiveAlone(cluster).join(QStringLiteral(", "))));
        }
    }
    return {};
}

} // namespace

Result<RunPlan> RunPlan::make(const Cluster &cluster, const RunRequest &asked, const ClusterState &last)
{
    RunRequest request = asked;
    RunMode failed = request.mode;
    if (request.scope == RunRequest::Scope::RetryFailed) {
        failed = failedMode(cluster, request, last).value_or(request.mode);
        // A check is harmless, also after a run that failed to apply changes.
        const bool look = request.mode == RunMode::Check && failed == RunMode::Apply;
        if (request.modeGiven && request.mode != failed && !look)
            return usage(
                failed == RunMode::TakeBack ? RunPlanTr::tr(
                    "The failed run was a take-back, so a retry takes back, too. Nothing was changed. Retry without another mode, or begin a new run.")
                : failed == RunMode::Check
                    ? RunPlanTr::tr(
                        "The failed run was a check, so a retry checks, too. Nothing was changed. Retry without another mode, or begin a new run.")
                    : RunPlanTr::tr(
                        "The failed run applied changes, so a retry applies them, too. Nothing was changed. Retry without another mode, or begin a new run."));
        if (!request.modeGiven)
            request.mode = failed;
    }
    const auto steps = chosenSteps(cluster, request);
    if (!steps)
        return steps.error();

    if (const auto known = checkHosts(cluster, request); !known)
        return known.error();
    if (const auto usable = checkRows(cluster); !usable)
        return usable.error();

    RunPlan plan;
    plan.cluster = cluster;
    for (Machine &machine : plan.cluster.machines) {
        if (const auto key = request.loginKeys.constFind(machine.host); key != request.loginKeys.cend())
            machine.login.loginKey = *key;
    }
    plan.mode = request.mode;
    plan.takeNames = request.takeNames;
    plan.parallel = std::clamp(request.parallel, 1, 1000);
    plan.limits = request.limits;
    plan.debug = request.debug;
    plan.stepPatience = std::clamp(request.stepPatience, 1, mostStepPatience);

    const InputDigests digests(cluster, {}); // which key it is today is found out in the run
    QStringList workstation = request.workstation ? stepsOf(cluster, steps.value(), true, request.mode) : QStringList();
    if (request.scope == RunRequest::Scope::RetryFailed)
        workstation = fromFailed(cluster, workstation, last.machines.value(QUuid()), failed);
    else if (request.scope == RunRequest::Scope::Outdated)
        workstation = outdatedOnly(cluster, workstation, digests, nullptr, last);
    plan.workstationSteps = workstation;

    const QStringList nodeSteps = stepsOf(cluster, steps.value(), false, request.mode);
    for (const Machine &machine : std::as_const(plan.cluster.machines)) {
        if (machine.role != Role::Node)
            continue;
        const bool wanted = request.machines ? request.machines->contains(machine.host) : machine.ticked;
        NodePlan node{machine, nodeSteps};
        for (const QString &id : request.live.value(machine.host))
            node.machine.liveConsent.insert(id);
        if (request.scope == RunRequest::Scope::RetryFailed)
            node.steps = fromFailed(cluster, nodeSteps, last.machines.value(machine.id), failed);
        else if (request.scope == RunRequest::Scope::Outdated)
            node.steps = outdatedOnly(cluster, nodeSteps, digests, &machine, last);
        if (wanted && !node.steps.isEmpty())
            plan.nodes << node;
    }
    return plan;
}

} // namespace howdah
