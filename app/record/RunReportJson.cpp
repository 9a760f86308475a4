// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The report as JSON, format 1; README.md, "The report", is its description.
#include "app/record/RunReport.h"

#include "app/machines/ClusterJson.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

namespace howdah {
namespace {

constexpr int formatVersion = 1;

const QHash<RunReport::End, QString> &endNames()
{
    static const QHash<RunReport::End, QString> names{{RunReport::End::Complete, QStringLiteral("complete")},
                                                      {RunReport::End::Stopped, QStringLiteral("stopped")},
                                                      {RunReport::End::Interrupted, QStringLiteral("interrupted")},
                                                      {RunReport::End::NotStarted, QStringLiteral("not-started")}};
    return names;
}

StepRecord recordFromJson(const QUuid &machine, const QJsonObject &object)
{
    StepRecord record;
    record.machine = machine;
    record.step = object.value(QStringLiteral("step")).toString();
    record.outcome = outcomeFromName(object.value(QStringLiteral("outcome")).toString()).value_or(Outcome::Pending);
    record.reason.id = object.value(QStringLiteral("reason")).toString();
    record.reason.args = stringsFromJson(object.value(QStringLiteral("args")));
    if (!isKnownReason(record.reason.id))
        record.reason.message = object.value(QStringLiteral("sentence")).toString(); // an error's, complete as it is
    record.started = QDateTime::fromString(object.value(QStringLiteral("started")).toString(), Qt::ISODateWithMs);
    record.seconds = object.value(QStringLiteral("seconds")).toDouble();
    record.exitCode = object.value(QStringLiteral("exitCode")).toInt(-1);
    record.output = object.value(QStringLiteral("output")).toString().toUtf8();
    record.outputBytes = object.value(QStringLiteral("outputBytes")).toInteger();
    record.diff = object.value(QStringLiteral("diff")).toString().toUtf8();
    const QJsonObject facts = object.value(QStringLiteral("facts")).toObject();
    for (auto it = facts.begin(); it != facts.end(); ++it)
        record.facts.insert(it.key(), it.value().toString());
    return record;
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

QJsonObject RunReport::toJson(ReportDetail detail) const
{
    if (detail == ReportDetail::Brief) {
        QJsonObject object = brief().toJson();
        object.insert(QStringLiteral("detail"), QStringLiteral("brief"));
        return object;
    }
    QJsonArray machines;
    const auto recordsOf = byMachine();
    const auto add = [&](const QUuid &id, const QString &host, const QString &address, const QString &role) {
        QJsonArray steps;
        const auto own = recordsOf.value(id);
        for (const StepRecord *record : own)
            steps.append(recordJson(*record));
        if (steps.isEmpty() && id.isNull())
            return; // this computer had no part
        machines.append(QJsonObject{
            {QStringLiteral("id"), id.isNull() ? QString() : id.toString(QUuid::WithoutBraces)},
            {QStringLiteral("host"), host},
            {QStringLiteral("address"), address},
            {QStringLiteral("role"), role},
            {QStringLiteral("outcome"), outcomeName(worstOutcome(own))},
            {QStringLiteral("ready"), isReady(own)},
            {QStringLiteral("steps"), steps},
        });
    };
    add(QUuid(), QString(), QString(), QStringLiteral("workstation"));
    for (const NodePlan &node : plan.nodes)
        add(node.machine.id, node.machine.host, node.machine.address, roleName(node.machine.role));

    const Counts nodes = counts();
    QJsonObject object{
        {QStringLiteral("reportVersion"), formatVersion},
        {QStringLiteral("howdahVersion"), QStringLiteral(HOWDAH_VERSION)},
        {QStringLiteral("run"), plan.id.toString(QUuid::WithoutBraces)},
        {QStringLiteral("cluster"), plan.cluster.name},
        {QStringLiteral("clusterId"), plan.cluster.id.toString(QUuid::WithoutBraces)},
        {QStringLiteral("mode"), QString::fromLatin1(runModeName(plan.mode))},
        {QStringLiteral("end"), endNames().value(end)},
        {QStringLiteral("detail"), QStringLiteral("full")},
        {QStringLiteral("options"), stepOptionsToJson(options())},
        {QStringLiteral("by"), by},
        {QStringLiteral("started"), started.toString(Qt::ISODateWithMs)},
        {QStringLiteral("finished"), finished.toString(Qt::ISODateWithMs)},
        {QStringLiteral("seconds"), double(started.msecsTo(finished)) / 1000.0},
        {QStringLiteral("headline"), headline()},
        {QStringLiteral("nodes"), plan.nodes.size()},
        {QStringLiteral("ready"), nodes.ready},
        {QStringLiteral("failed"), nodes.failed},
        {QStringLiteral("warnings"), QJsonArray::fromStringList(warnings)},
        {QStringLiteral("machines"), machines},
    };
    if (end == End::NotStarted) {
        object.insert(QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), errorCodeName(trouble.code)},
                                                           {QStringLiteral("message"), trouble.message}});
    }
    return object;
}

Result<RunReport> RunReport::fromJson(const QJsonObject &json)
{
    const int version = json.value(QStringLiteral("reportVersion")).toInt();
    if (version < 1 || version > formatVersion) {
        return Error{
            ErrorCode::FileUnreadable,
            QCoreApplication::translate("RunReport", "This is not a report that this Howdah can read (format %1; it knows %2).")
                .arg(version)
                .arg(formatVersion),
            {}};
    }
    RunReport report;
    report.plan.id = QUuid::fromString(json.value(QStringLiteral("run")).toString());
    report.plan.cluster.id = QUuid::fromString(json.value(QStringLiteral("clusterId")).toString());
    report.plan.cluster.name = json.value(QStringLiteral("cluster")).toString();
    report.plan.mode = runModeFromName(json.value(QStringLiteral("mode")).toString()).value_or(report.plan.mode);
    report.plan.cluster.options = stepOptionsFromJson(json.value(QStringLiteral("options")).toObject());
    report.end = endNames().key(json.value(QStringLiteral("end")).toString(), End::Complete);
    report.trouble.message = json.value(QStringLiteral("error")).toObject().value(QStringLiteral("message")).toString();
    report.by = json.value(QStringLiteral("by")).toString();
    report.started = QDateTime::fromString(json.value(QStringLiteral("started")).toString(), Qt::ISODateWithMs);
    report.finished = QDateTime::fromString(json.value(QStringLiteral("finished")).toString(), Qt::ISODateWithMs);
    report.warnings = stringsFromJson(json.value(QStringLiteral("warnings")));
    for (const QJsonValue &value : json.value(QStringLiteral("machines")).toArray()) {
        const QJsonObject object = value.toObject();
        const QUuid id = QUuid::fromString(object.value(QStringLiteral("id")).toString());
        NodePlan node;
        node.machine.id = id;
        node.machine.host = object.value(QStringLiteral("host")).toString();
        node.machine.address = object.value(QStringLiteral("address")).toString();
        for (const QJsonValue &step : object.value(QStringLiteral("steps")).toArray()) {
            report.records << recordFromJson(id, step.toObject());
            node.steps << report.records.last().step;
        }
        if (id.isNull())
            continue;
        report.plan.cluster.machines << node.machine;
        report.plan.nodes << node;
    }
    return report;
}

} // namespace howdah
