#include "app/run/RunReport.h"

#include "app/run/LeftOut.h"

#include <QCoreApplication>

#include <algorithm>

namespace howdah {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RunReport)
};

/// From harmless to grave; the worst of a machine's steps speaks for the machine.
int gravity(Outcome outcome)
{
    static const QList<Outcome> order{
        Outcome::Pending, Outcome::Skipped, Outcome::Unchanged, Outcome::Changed, Outcome::WouldChange,
        Outcome::Outdated, Outcome::Running, Outcome::Cancelled, Outcome::NotTried, Outcome::Interrupted,
        Outcome::Failed, Outcome::Unreachable};
    return int(order.indexOf(outcome));
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
        result.ready += isReady(*own) ? 1 : 0;
        result.failed += isFailure(worst) ? 1 : 0;
        result.stopped += worst == Outcome::Cancelled ? 1 : 0;
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
        return Words::tr("The run did not start. Nothing was changed.");
    const int total = int(plan.nodes.size());
    const Counts nodes = counts();
    QStringList parts;
    if (plan.mode == RunMode::Check)
        parts << Words::tr("%1 of %2 machines checked").arg(nodes.ready).arg(total);
    else if (plan.mode == RunMode::TakeBack)
        parts << Words::tr("taken back on %1 of %2 machines").arg(nodes.ready).arg(total);
    else
        parts << Words::tr("%1 of %2 machines ready").arg(nodes.ready).arg(total);
    if (nodes.failed > 0)
        parts << Words::tr("%1 failed").arg(nodes.failed);
    if (nodes.stopped > 0)
        parts << Words::tr("%1 stopped").arg(nodes.stopped);
    if (std::any_of(records.begin(), records.end(), [](const StepRecord &r) { return r.machine.isNull() && isFailure(r.outcome); }))
        parts << Words::tr("a step on this computer failed");
    if (plan.mode != RunMode::Check && !anyFailure() && nodes.stopped == 0 && !anyChanged())
        parts << Words::tr("nothing had to be changed");
    return parts.join(QStringLiteral(", "));
}

} // namespace howdah
