// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/record/StepRecordJson.h"

#include "app/machines/ClusterJson.h"

#include <QJsonArray>

namespace howdah {

QJsonObject stepRecordToJson(const StepRecord &record)
{
    QJsonObject object{
        {QStringLiteral("outcome"), outcomeName(record.outcome)},
        {QStringLiteral("reason"), record.reason.id},
        {QStringLiteral("args"), QJsonArray::fromStringList(record.reason.args)},
        {QStringLiteral("started"), record.started.toString(Qt::ISODateWithMs)},
        {QStringLiteral("seconds"), record.seconds},
        {QStringLiteral("digest"), record.digest},
    };
    if (record.mode != RunMode::Apply)
        object.insert(QStringLiteral("mode"), QString::fromLatin1(runModeName(record.mode)));
    if (!record.reason.message.isEmpty())
        object.insert(QStringLiteral("message"), record.reason.message);
    return object;
}

StepRecord stepRecordFromJson(const QUuid &machine, const QString &step, const QJsonObject &object)
{
    StepRecord record;
    record.machine = machine;
    record.step = step;
    record.outcome = outcomeFromName(object.value(QStringLiteral("outcome")).toString()).value_or(Outcome::Pending);
    record.reason.id = object.value(QStringLiteral("reason")).toString();
    record.reason.args = stringsFromJson(object.value(QStringLiteral("args")));
    record.reason.message = object.value(QStringLiteral("message")).toString();
    record.started = QDateTime::fromString(object.value(QStringLiteral("started")).toString(), Qt::ISODateWithMs);
    record.seconds = object.value(QStringLiteral("seconds")).toDouble();
    record.digest = object.value(QStringLiteral("digest")).toString();
    if (object.value(QStringLiteral("mode")).toString() == QString::fromLatin1(runModeName(RunMode::TakeBack)))
        record.mode = RunMode::TakeBack;
    return record;
}

} // namespace howdah
