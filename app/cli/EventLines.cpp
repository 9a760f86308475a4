// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/EventLines.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace howdah {

using namespace Qt::StringLiterals;

namespace {

constexpr int schema = 1;

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QJsonObject made(const QString &event, const QDateTime &at)
{
    return {{u"event"_s, event}, {u"at"_s, at.toString(Qt::ISODateWithMs)}};
}

QString idText(const QUuid &id)
{
    return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces);
}

} // namespace

EventLines::EventLines(const RunPlan &plan) : m_plan(plan)
{
    for (const NodePlan &node : plan.nodes)
        m_hosts.insert(node.machine.id, node.machine.host);
}

QByteArray EventLines::begin(const QString &folder) const
{
    QJsonObject object = made(u"begin"_s, QDateTime::currentDateTimeUtc());
    object.insert(u"schema"_s, schema);
    object.insert(u"howdahVersion"_s, QStringLiteral(HOWDAH_VERSION));
    object.insert(u"run"_s, idText(m_plan.id));
    object.insert(u"cluster"_s, m_plan.cluster.name);
    object.insert(u"clusterId"_s, idText(m_plan.cluster.id));
    object.insert(u"mode"_s, QString::fromLatin1(runModeName(m_plan.mode)));
    object.insert(u"folder"_s, folder);
    return lineOf(object);
}

QByteArray EventLines::plan() const
{
    QJsonArray machines;
    for (const NodePlan &node : m_plan.nodes) {
        machines.append(QJsonObject{{u"machine"_s, idText(node.machine.id)},
                                    {u"host"_s, node.machine.host},
                                    {u"fqdn"_s, node.machine.fqdn},
                                    {u"address"_s, node.machine.address},
                                    {u"steps"_s, QJsonArray::fromStringList(node.steps)}});
    }
    QJsonObject object = made(u"plan"_s, QDateTime::currentDateTimeUtc());
    object.insert(u"thisComputer"_s, QJsonArray::fromStringList(m_plan.workstationSteps));
    object.insert(u"machines"_s, machines);
    return lineOf(object);
}

QByteArray EventLines::event(const RunEvent &event) const
{
    static const QHash<RunEvent::Kind, QString> kinds{{RunEvent::Kind::StepStarted, u"started"_s},
                                                      {RunEvent::Kind::StepNote, u"note"_s},
                                                      {RunEvent::Kind::StepOutput, u"output"_s},
                                                      {RunEvent::Kind::StepFinished, u"finished"_s}};
    QJsonObject object = made(kinds.value(event.kind), event.at);
    object.insert(u"machine"_s, idText(event.machine));
    object.insert(u"host"_s, m_hosts.value(event.machine));
    object.insert(u"step"_s, event.step);
    if (event.kind == RunEvent::Kind::StepNote) {
        object.insert(u"reason"_s, event.note.id);
        object.insert(u"sentence"_s, event.note.sentence());
    }
    if (event.kind == RunEvent::Kind::StepOutput)
        object.insert(u"text"_s, QString::fromUtf8(event.output));
    if (event.kind == RunEvent::Kind::StepFinished) {
        object.insert(u"outcome"_s, outcomeName(event.record.outcome));
        object.insert(u"reason"_s, event.record.reason.id);
        object.insert(u"args"_s, QJsonArray::fromStringList(event.record.reason.args));
        object.insert(u"sentence"_s, event.record.reason.sentence());
        object.insert(u"seconds"_s, event.record.seconds);
        object.insert(u"exitCode"_s, event.record.exitCode);
        object.insert(u"diff"_s, QString::fromUtf8(event.record.diff));
    }
    return lineOf(object);
}

QByteArray EventLines::end(const RunReport &report, int exitCode)
{
    const QJsonObject whole = report.toJson(ReportDetail::Brief);
    QJsonObject object = made(u"end"_s, report.finished);
    for (const QString &field : {u"run"_s, u"end"_s, u"headline"_s, u"nodes"_s, u"ready"_s, u"failed"_s})
        object.insert(field, whole.value(field));
    if (report.end == RunReport::End::NotStarted)
        object.insert(u"error"_s,
                      QJsonObject{{u"code"_s, errorCodeName(report.trouble.code)}, {u"message"_s, report.trouble.message}});
    object.insert(u"leftOut"_s, report.counts().leftOut);
    object.insert(u"warnings"_s, QJsonArray::fromStringList(report.warnings));
    object.insert(u"exitCode"_s, exitCode);
    object.insert(u"folder"_s, report.folder);
    return lineOf(object);
}

} // namespace howdah
