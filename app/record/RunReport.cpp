// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/record/RunReport.h"

#include "app/machines/Cluster.h"
#include "app/record/LeftOut.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace howdah {
namespace {

struct RunReportTr
{
    Q_DECLARE_TR_FUNCTIONS(RunReport)
};

/// From harmless to grave; the worst of a machine's steps speaks for the machine.
int gravity(Outcome outcome)
{
    static const QList<Outcome> order{Outcome::Pending,     Outcome::Skipped,     Outcome::Unchanged, Outcome::Changed,
                                      Outcome::WouldChange, Outcome::Outdated,    Outcome::Running,   Outcome::Cancelled,
                                      Outcome::NotTried,    Outcome::Interrupted, Outcome::Failed,    Outcome::Unreachable};
    return int(order.indexOf(outcome));
}

/// IPv4, and what else has an address's colons (IPv6, hardware); a time of day has too few of them.
QString withoutAddresses(QString text)
{
    static const QRegularExpression address(
        QStringLiteral("(?<![\\w.])\\d{1,3}(?:\\.\\d{1,3}){3}(?!\\w|\\.\\d)"
                       "|(?<![\\w:])(?=[0-9A-Fa-f:]*(?:::|(?::[0-9A-Fa-f]+){4}))[0-9A-Fa-f:]+(?:(?:\\.\\d{1,3}){3})?(?![\\w:])"));
    return text.replace(address, QStringLiteral("…"));
}

} // namespace

Outcome worstOutcome(const QList<const StepRecord *> &records)
{
    Outcome worst = Outcome::Pending;
    for (const StepRecord *record : records) {
        if (gravity(record->outcome) > gravity(worst))
            worst = record->outcome;
    }
    return worst;
}

bool isReady(const QList<const StepRecord *> &records)
{
    return !records.isEmpty() && std::all_of(records.begin(), records.end(), [](const StepRecord *r) {
        return isGood(r->outcome) && !isLeftOut(*r);
    });
}

QList<const StepRecord *> RunReport::of(const QUuid &machine) const
{
    QList<const StepRecord *> own;
    for (const StepRecord &record : records) {
        if (record.machine == machine)
            own << &record;
    }
    return own;
}

QHash<QUuid, QList<const StepRecord *>> RunReport::byMachine() const
{
    QHash<QUuid, QList<const StepRecord *>> all;
    for (const StepRecord &record : records)
        all[record.machine] << &record;
    return all;
}

RunReport::Counts RunReport::counts() const
{
    const auto all = byMachine();
    Counts result;
    for (const NodePlan &node : plan.nodes) {
        const auto own = all.constFind(node.machine.id);
        if (own == all.cend())
            continue;
        const Outcome worst = worstOutcome(*own);
        const bool unfinished = end == End::Interrupted && (worst == Outcome::Interrupted || worst == Outcome::NotTried);
        result.ready += isReady(*own) ? 1 : 0;
        result.failed += isFailure(worst) && !unfinished ? 1 : 0;
        result.unfinished += unfinished ? 1 : 0;
        result.stopped += worst == Outcome::Cancelled ? 1 : 0;
        result.leftOut += std::any_of(own->begin(), own->end(), [](const StepRecord *r) { return isLeftOut(*r); }) ? 1 : 0;
    }
    return result;
}

bool RunReport::anyFailure() const
{
    return std::any_of(records.begin(), records.end(), [](const StepRecord &r) { return isFailure(r.outcome); });
}

bool RunReport::anyWouldChange() const
{
    return std::any_of(records.begin(), records.end(), [](const StepRecord &r) { return r.outcome == Outcome::WouldChange; });
}

bool RunReport::anyChanged() const
{
    return std::any_of(records.begin(), records.end(), [](const StepRecord &r) { return r.outcome == Outcome::Changed; });
}

QString RunReport::headline() const
{
    if (end == End::NotStarted)
        return RunReportTr::tr("The run did not start. Nothing was changed.");
    const int total = int(plan.nodes.size());
    const Counts nodes = counts();
    const auto anyHere = [this](auto is) {
        return std::any_of(records.begin(), records.end(),
                           [is](const StepRecord &r) { return r.machine.isNull() && is(r.outcome); });
    };
    const bool failedHere = anyHere(isFailure);
    const bool stoppedHere = anyHere([](Outcome outcome) { return outcome == Outcome::Cancelled; });
    QStringList parts;
    if (total == 0 && end == End::Interrupted)
        ; // said below
    else if (total == 0 && stoppedHere)
        parts << RunReportTr::tr("stopped on this computer");
    else if (total == 0 && !failedHere)
        parts << (plan.mode == RunMode::Check ? RunReportTr::tr("this computer checked")
                                              : RunReportTr::tr("this computer is done"));
    else if (total > 0 && plan.mode == RunMode::Check)
        parts << (total == 1 ? RunReportTr::tr("%1 of 1 machine checked").arg(nodes.ready)
                             : RunReportTr::tr("%1 of %2 machines checked").arg(nodes.ready).arg(total));
    else if (total > 0 && plan.mode == RunMode::TakeBack)
        parts << (total == 1 ? RunReportTr::tr("taken back on %1 of 1 machine").arg(nodes.ready)
                             : RunReportTr::tr("taken back on %1 of %2 machines").arg(nodes.ready).arg(total));
    else if (total > 0)
        parts << (total == 1 ? RunReportTr::tr("%1 of 1 machine ready").arg(nodes.ready)
                             : RunReportTr::tr("%1 of %2 machines ready").arg(nodes.ready).arg(total));
    if (nodes.failed > 0)
        parts << RunReportTr::tr("%1 failed").arg(nodes.failed);
    if (nodes.stopped > 0)
        parts << RunReportTr::tr("%1 stopped").arg(nodes.stopped);
    if (nodes.leftOut > 0)
        parts << RunReportTr::tr("%1 left out").arg(nodes.leftOut);
    if (nodes.unfinished > 0)
        parts << RunReportTr::tr("%1 not finished").arg(nodes.unfinished);
    if (end == End::Interrupted)
        parts << RunReportTr::tr("interrupted");
    else if (failedHere)
        parts << RunReportTr::tr("a step on this computer failed");
    if (plan.mode != RunMode::Check && end != End::Interrupted && !anyFailure() && nodes.stopped == 0 && !stoppedHere
        && !anyChanged())
        parts << RunReportTr::tr("nothing had to be changed");
    return parts.join(QStringLiteral(", "));
}

QString RunReport::modeTitle() const
{
    switch (plan.mode) {
    case RunMode::Check:
        return RunReportTr::tr("check");
    case RunMode::Apply:
        return RunReportTr::tr("run");
    case RunMode::TakeBack:
        return RunReportTr::tr("take back");
    }
    Q_UNREACHABLE();
}

StepOptions RunReport::options() const
{
    StepOptions all;
    QSet<QString> done;
    for (const StepRecord &record : records) {
        const Step *step = done.contains(record.step) ? nullptr : plan.steps().find(record.step);
        done.insert(record.step);
        for (const StepOption &option : step ? step->options : QList<StepOption>())
            all[step->id][option.name] = optionValue(plan.cluster, *step, option.name);
    }
    return all;
}

QHash<QUuid, QString> RunReport::networkNotes() const
{
    QHash<QUuid, QString> networks; // of each machine that was tried at its own address
    for (const NodePlan &node : plan.nodes) {
        if (!loginOf(plan.cluster, node.machine).connectAs && node.machine.address.contains(u'.'))
            networks.insert(node.machine.id, node.machine.address.section(u'.', 0, 2));
    }
    QHash<QString, std::pair<int, int>> answered; // network -> how many did, of how many
    for (const StepRecord &record : records) {
        if (!plan.steps().isOpening(record.step) || !networks.contains(record.machine))
            continue;
        auto &[some, all] = answered[networks.value(record.machine)];
        some += isGood(record.outcome) ? 1 : 0;
        all += isGood(record.outcome) || record.outcome == Outcome::Unreachable ? 1 : 0;
    }
    QHash<QUuid, QString> notes;
    for (const StepRecord &record : records) {
        if (!plan.steps().isOpening(record.step) || record.outcome != Outcome::Unreachable || !networks.contains(record.machine))
            continue;
        const auto [some, all] = answered.value(networks.value(record.machine));
        if (all > 1)
            notes.insert(record.machine, some > 0 ? RunReportTr::tr("Other machines of this network answered.")
                                                  : RunReportTr::tr("No other machine of this network answered either."));
    }
    return notes;
}

void RunReport::sortRecords()
{
    QHash<QUuid, int> row;
    for (const NodePlan &node : plan.nodes)
        row.insert(node.machine.id, int(row.size()) + 1);
    QHash<QString, int> column;
    for (const Step &step : plan.steps().steps())
        column.insert(step.id, int(column.size()));
    std::stable_sort(records.begin(), records.end(), [&](const StepRecord &a, const StepRecord &b) {
        return std::pair(row.value(a.machine), column.value(a.step)) < std::pair(row.value(b.machine), column.value(b.step));
    });
}

RunReport RunReport::brief() const
{
    RunReport copy = *this;
    for (NodePlan &node : copy.plan.nodes)
        node.machine.address.clear();
    for (Machine &machine : copy.plan.cluster.machines)
        machine.address.clear();
    for (QString &warning : copy.warnings)
        warning = withoutAddresses(warning);
    copy.trouble.message = withoutAddresses(trouble.message);
    const auto notes = networkNotes();
    for (StepRecord &record : copy.records) {
        for (QString &argument : record.reason.args)
            argument = withoutAddresses(argument);
        record.reason.message = withoutAddresses(record.reason.message);
        if (plan.steps().isOpening(record.step)
            && notes.contains(record.machine)) // without the outputs this cannot be found out later
            record.reason.message = record.reason.sentence() + u' ' + notes.value(record.machine);
        record.output.clear();
        record.outputBytes = 0;
        record.diff = withoutAddresses(QString::fromUtf8(record.diff)).toUtf8();
        for (QString &fact : record.facts)
            fact = withoutAddresses(fact);
    }
    return copy;
}

} // namespace howdah
