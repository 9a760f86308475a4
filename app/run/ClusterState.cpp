#include "app/run/ClusterState.h"

#include "app/base/StateDirectory.h"
#include "app/steps/Catalogue.h"
#include "app/steps/StepProgram.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace howdah {
namespace {

QString statePath(const QString &folder)
{
    return folder + QStringLiteral("/state.json");
}

QJsonObject stepToJson(const StepRecord &record)
{
    QJsonObject object{
        {QStringLiteral("outcome"), outcomeName(record.outcome)},
        {QStringLiteral("reason"), record.reason.id},
        {QStringLiteral("args"), QJsonArray::fromStringList(record.reason.args)},
        {QStringLiteral("started"), record.started.toString(Qt::ISODateWithMs)},
        {QStringLiteral("seconds"), record.seconds},
        {QStringLiteral("digest"), record.digest},
    };
    if (!record.reason.message.isEmpty())
        object.insert(QStringLiteral("message"), record.reason.message);
    return object;
}

StepRecord stepFromJson(const QUuid &machine, const QString &step, const QJsonObject &object)
{
    StepRecord record;
    record.machine = machine;
    record.step = step;
    record.outcome = outcomeFromName(object.value(QStringLiteral("outcome")).toString()).value_or(Outcome::Pending);
    record.reason.id = object.value(QStringLiteral("reason")).toString();
    for (const QJsonValue &arg : object.value(QStringLiteral("args")).toArray())
        record.reason.args << arg.toString();
    record.reason.message = object.value(QStringLiteral("message")).toString();
    record.started = QDateTime::fromString(object.value(QStringLiteral("started")).toString(), Qt::ISODateWithMs);
    record.seconds = object.value(QStringLiteral("seconds")).toDouble();
    record.digest = object.value(QStringLiteral("digest")).toString();
    return record;
}

} // namespace

ClusterState ClusterState::load(const QUuid &cluster)
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
            machine.steps.insert(step.key(), stepFromJson(id, step.key(), step.value().toObject()));
        state.machines.insert(id, machine);
    }
    return state;
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
            steps.insert(record.step, stepToJson(record));
        machineObjects.insert(it.key().toString(QUuid::WithoutBraces), QJsonObject{
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
    QSaveFile file(statePath(folder.value()));
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(QJsonDocument(root).toJson(QJsonDocument::Indented)) >= 0 && file.commit())
        return {};
    return Error{ErrorCode::FileUnwritable,
                 QCoreApplication::translate("ClusterState",
                     "The results could not be kept in %1: %2. The run itself is not affected; free some space there.")
                     .arg(file.fileName(), file.errorString()), {}};
}

Outcome ClusterState::outcomeNow(const Cluster &cluster, const QUuid &machine, const QString &step,
                                 const QByteArray &publicKey) const
{
    const auto found = machines.constFind(machine);
    if (found == machines.cend() || !found->steps.contains(step))
        return Outcome::Pending;
    const StepRecord record = found->steps.value(step);
    const Step *row = findStep(step);
    if (!row || (record.outcome != Outcome::Changed && record.outcome != Outcome::Unchanged))
        return record.outcome;
    if (publicKey.isEmpty() && row->inputs.testFlag(StepInput::Key))
        return record.outcome; // which key it is today is not known yet
    const QString now = inputDigest(cluster, cluster.find(machine), *row, publicKey);
    return record.digest.isEmpty() || record.digest == now ? record.outcome : Outcome::Outdated;
}

} // namespace howdah
