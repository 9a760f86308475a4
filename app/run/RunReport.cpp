#include "app/run/RunReport.h"

#include <QCoreApplication>

#include <algorithm>

namespace howdah {
namespace {

/// From harmless to grave; the worst of a machine's steps speaks for the machine.
int gravity(Outcome outcome)
{
    static const QList<Outcome> order{
        Outcome::Pending, Outcome::Skipped, Outcome::Unchanged, Outcome::Changed, Outcome::WouldChange,
        Outcome::Outdated, Outcome::Running, Outcome::Cancelled, Outcome::NotTried, Outcome::Interrupted,
        Outcome::Failed, Outcome::Unreachable};
    return int(order.indexOf(outcome));
}

/// How many of the run's nodes; one pass over the records.
template <class Condition> int countNodes(const RunReport &report, Condition condition)
{
    const auto byMachine = report.byMachine();
    return int(std::count_if(report.plan.nodes.begin(), report.plan.nodes.end(),
                             [&](const NodePlan &n) { return condition(byMachine.value(n.machine.id)); }));
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
        return isGood(r->outcome) && r->reason.id != QLatin1String("left-out");
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

int RunReport::readyCount() const
{
    return countNodes(*this, isReady);
}

int RunReport::failedCount() const
{
    return countNodes(*this, [](const auto &own) { return isFailure(worstOutcome(own)); });
}

int RunReport::stoppedCount() const
{
    return countNodes(*this, [](const auto &own) { return worstOutcome(own) == Outcome::Cancelled; });
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
    const auto tr = [](const char *text, int n = -1) { return QCoreApplication::translate("RunReport", text, nullptr, n); };
    if (end == End::NotStarted)
        return tr("The run did not start. Nothing was changed.");
    const int total = int(plan.nodes.size());
    QStringList parts;
    if (plan.mode == RunMode::Check)
        parts << tr("%1 of %2 machines checked").arg(readyCount()).arg(total);
    else if (plan.mode == RunMode::TakeBack)
        parts << tr("taken back on %1 of %2 machines").arg(readyCount()).arg(total);
    else
        parts << tr("%1 of %2 machines ready").arg(readyCount()).arg(total);
    if (const int failed = failedCount())
        parts << tr("%1 failed").arg(failed);
    const int stopped = stoppedCount();
    if (stopped > 0)
        parts << tr("%1 stopped").arg(stopped);
    if (std::any_of(records.begin(), records.end(), [](const StepRecord &r) { return r.machine.isNull() && isFailure(r.outcome); }))
        parts << tr("a step on this computer failed");
    if (plan.mode != RunMode::Check && !anyFailure() && !stopped && !anyChanged())
        parts << tr("nothing had to be changed");
    return parts.join(QStringLiteral(", "));
}

} // namespace howdah
