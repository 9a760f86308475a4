// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/record/ClusterState.h"

#include "app/base/FileWriter.h"
#include "app/base/StateDirectory.h"
#include "app/catalogue/StepCatalogue.h"
#include "app/record/Journal.h"
#include "app/record/LeftOut.h"
#include "app/record/StepRecordJson.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace howdah {
namespace {

QString statePath(const QString &folder)
{
    return folder + QStringLiteral("/state.json");
}

} // namespace

ClusterState ClusterState::load(const QUuid &cluster)
{
    ClusterState state = loadSaved(cluster);
    // Interrupted runs, and runs on a full disk, have not saved their results; these are in their journals.
    const QList<Journal::Run> unsaved = Journal::runsAfter(cluster, state.lastRun);
    for (const Journal::Run &run : unsaved) {
        for (const StepRecord &record : run.records)
            state.take(record, run.plan.mode, run.plan.steps());
    }
    return state;
}

ClusterState ClusterState::loadSaved(const QUuid &cluster)
{
    ClusterState state;
    const auto folder = clusterStateDirectory(cluster);
    if (!folder)
        return state;
    QFile file(statePath(folder.value()));
    if (!file.open(QIODevice::ReadOnly))
        return state;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    state.lastRun = root.value(QStringLiteral("lastRun")).toString();
    const QJsonObject machines = root.value(QStringLiteral("machines")).toObject();
    for (auto it = machines.begin(); it != machines.end(); ++it) {
        const QUuid id = QUuid::fromString(it.key());
        const QJsonObject object = it.value().toObject();
        MachineState machine;
        machine.rootByKey = object.value(QStringLiteral("rootByKey")).toBool();
        machine.hostKey.type = object.value(QStringLiteral("hostKeyType")).toString().toLatin1();
        machine.hostKey.blob = QByteArray::fromBase64(object.value(QStringLiteral("hostKey")).toString().toLatin1());
        const QJsonObject steps = object.value(QStringLiteral("steps")).toObject();
        for (auto step = steps.begin(); step != steps.end(); ++step)
            machine.steps.insert(step.key(), stepRecordFromJson(id, step.key(), step.value().toObject()));
        state.machines.insert(id, machine);
    }
    return state;
}

void ClusterState::take(const StepRecord &record, RunMode mode, const StepCatalogue &catalogue)
{
    if (mode == RunMode::Check || isLeftOut(record))
        return;
    QMap<QString, StepRecord> &steps = machines[record.machine].steps;
    const Step *step = catalogue.find(record.step);
    if (mode == RunMode::TakeBack && isGood(record.outcome)) {
        // Skipped: nothing was changed, so the earlier result is still valid.
        if (record.outcome != Outcome::Skipped || (step && step->verifyOnly)) {
            // Nothing is known of it any more, but that it was taken back: so it is not outdated either.
            StepRecord none;
            none.machine = record.machine;
            none.step = record.step;
            none.mode = mode;
            steps.insert(record.step, none);
        }
        return;
    }
    StepRecord &kept = steps[record.step];
    kept = record;
    kept.mode = mode;
    kept.output.clear();
    kept.diff.clear();
}

Result<void> ClusterState::save(const QUuid &cluster) const
{
    const auto folder = clusterStateDirectory(cluster);
    if (!folder)
        return folder.error();
    QJsonObject machineObjects;
    for (auto it = machines.cbegin(); it != machines.cend(); ++it) {
        QJsonObject steps;
        for (const StepRecord &record : it->steps)
            steps.insert(record.step, stepRecordToJson(record));
        machineObjects.insert(it.key().toString(QUuid::WithoutBraces),
                              QJsonObject{
                                  {QStringLiteral("rootByKey"), it->rootByKey},
                                  {QStringLiteral("hostKeyType"), QString::fromLatin1(it->hostKey.type)},
                                  {QStringLiteral("hostKey"), QString::fromLatin1(it->hostKey.blob.toBase64())},
                                  {QStringLiteral("steps"), steps},
                              });
    }
    const QJsonObject root{
        {QStringLiteral("version"), 1},
        {QStringLiteral("lastRun"), lastRun},
        {QStringLiteral("machines"), machineObjects},
    };
    const QString path = statePath(folder.value());
    const Result<void> written = writeFile(path, QJsonDocument(root).toJson(QJsonDocument::Indented), {.mode = 0600});
    if (written)
        return {};
    return Error{
        ErrorCode::FileUnwritable,
        QCoreApplication::translate(
            "ClusterState", "The results could not be saved in %1: %2. The run itself is not affected; free some space there.")
            .arg(path, written.error().message),
        {}};
}

Outcome ClusterState::outcomeNow(const InputDigests &digests, const Machine *machine, const Step &step) const
{
    const auto found = machines.constFind(machine ? machine->id : QUuid());
    if (found == machines.cend())
        return Outcome::Pending;
    const auto record = found->steps.constFind(step.id);
    if (record == found->steps.cend())
        return Outcome::Pending;
    const bool counts = record->outcome == Outcome::Changed || record->outcome == Outcome::Unchanged;
    const bool same = record->digest.isEmpty() || InputDigests::same(record->digest, digests.of(machine, step));
    return counts && !same ? Outcome::Outdated : record->outcome;
}

} // namespace howdah
