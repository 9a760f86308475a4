#include "app/run/RunReport.h"

#include "app/steps/Catalogue.h"

#include <QCoreApplication>
#include <QJsonArray>

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

QString modeWord(RunMode mode)
{
    return QString::fromLatin1(runModeName(mode));
}

QJsonObject recordJson(const StepRecord &record)
{
    QJsonObject facts;
    for (auto it = record.facts.cbegin(); it != record.facts.cend(); ++it)
        facts.insert(it.key(), it.value());
    QJsonObject object{
        {QStringLiteral("step"), record.step},
        {QStringLiteral("outcome"), outcomeName(record.outcome)},
        {QStringLiteral("reason"), record.reason.id},
        {QStringLiteral("args"), QJsonArray::fromStringList(record.reason.args)},
        {QStringLiteral("sentence"), record.reason.sentence()},
        {QStringLiteral("seconds"), record.seconds},
        {QStringLiteral("exitCode"), record.exitCode},
        {QStringLiteral("output"), QString::fromUtf8(record.output)},
        {QStringLiteral("outputBytes"), record.outputBytes},
        {QStringLiteral("diff"), QString::fromUtf8(record.diff)},
        {QStringLiteral("facts"), facts},
    };
    if (record.started.isValid())
        object.insert(QStringLiteral("started"), record.started.toString(Qt::ISODateWithMs));
    return object;
}

} // namespace

QList<const StepRecord *> RunReport::of(const QUuid &machine) const
{
    QList<const StepRecord *> own;
    for (const StepRecord &record : records) {
        if (record.machine == machine)
            own << &record;
    }
    return own;
}

Outcome RunReport::machineOutcome(const QUuid &machine) const
{
    Outcome worst = Outcome::Pending;
    for (const StepRecord *record : of(machine)) {
        if (gravity(record->outcome) > gravity(worst))
            worst = record->outcome;
    }
    return worst;
}

bool RunReport::isReady(const QUuid &machine) const
{
    const auto own = of(machine);
    return !own.isEmpty() && std::all_of(own.begin(), own.end(), [](const StepRecord *r) { return isGood(r->outcome); })
        && !std::any_of(own.begin(), own.end(), [](const StepRecord *r) { return r->reason.id == QLatin1String("left-out"); });
}

int RunReport::readyCount() const
{
    return int(std::count_if(plan.nodes.begin(), plan.nodes.end(), [&](const NodePlan &n) { return isReady(n.machine.id); }));
}

int RunReport::failedCount() const
{
    return int(std::count_if(plan.nodes.begin(), plan.nodes.end(),
                             [&](const NodePlan &n) { return isFailure(machineOutcome(n.machine.id)); }));
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
    const int stopped = int(std::count_if(plan.nodes.begin(), plan.nodes.end(), [&](const NodePlan &n) {
        return machineOutcome(n.machine.id) == Outcome::Cancelled;
    }));
    if (stopped)
        parts << tr("%1 stopped").arg(stopped);
    if (std::any_of(records.begin(), records.end(), [](const StepRecord &r) { return r.machine.isNull() && isFailure(r.outcome); }))
        parts << tr("a step on this computer failed");
    if (plan.mode != RunMode::Check && !anyFailure() && !stopped && !anyChanged())
        parts << tr("nothing had to be changed");
    return parts.join(QStringLiteral(", "));
}

QJsonObject RunReport::toJson() const
{
    QJsonArray machines;
    const auto add = [&](const QUuid &id, const QString &host, const QString &address, const QString &role) {
        QJsonArray steps;
        for (const StepRecord *record : of(id))
            steps.append(recordJson(*record));
        if (steps.isEmpty())
            return;
        machines.append(QJsonObject{
            {QStringLiteral("id"), id.isNull() ? QString() : id.toString(QUuid::WithoutBraces)},
            {QStringLiteral("host"), host},
            {QStringLiteral("address"), address},
            {QStringLiteral("role"), role},
            {QStringLiteral("outcome"), outcomeName(machineOutcome(id))},
            {QStringLiteral("ready"), isReady(id)},
            {QStringLiteral("steps"), steps},
        });
    };
    add(QUuid(), QString(), QString(), QStringLiteral("workstation"));
    for (const NodePlan &node : plan.nodes)
        add(node.machine.id, node.machine.host, node.machine.address, roleName(node.machine.role));

    static const QHash<End, QString> ends{{End::Complete, QStringLiteral("complete")},
                                          {End::Stopped, QStringLiteral("stopped")},
                                          {End::NotStarted, QStringLiteral("not-started")}};
    QJsonObject object{
        {QStringLiteral("reportVersion"), 1},
        {QStringLiteral("howdahVersion"), QStringLiteral(HOWDAH_VERSION)},
        {QStringLiteral("run"), plan.id.toString(QUuid::WithoutBraces)},
        {QStringLiteral("cluster"), plan.cluster.name},
        {QStringLiteral("clusterId"), plan.cluster.id.toString(QUuid::WithoutBraces)},
        {QStringLiteral("mode"), modeWord(plan.mode)},
        {QStringLiteral("end"), ends.value(end)},
        {QStringLiteral("by"), by},
        {QStringLiteral("started"), started.toString(Qt::ISODateWithMs)},
        {QStringLiteral("finished"), finished.toString(Qt::ISODateWithMs)},
        {QStringLiteral("seconds"), double(started.msecsTo(finished)) / 1000.0},
        {QStringLiteral("headline"), headline()},
        {QStringLiteral("nodes"), plan.nodes.size()},
        {QStringLiteral("ready"), readyCount()},
        {QStringLiteral("failed"), failedCount()},
        {QStringLiteral("warnings"), QJsonArray::fromStringList(warnings)},
        {QStringLiteral("machines"), machines},
    };
    if (end == End::NotStarted) {
        object.insert(QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), errorCodeName(trouble.code)},
                                                           {QStringLiteral("message"), trouble.message}});
    }
    return object;
}

} // namespace howdah
