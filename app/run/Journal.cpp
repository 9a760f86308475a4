#include "app/run/Journal.h"

#include "app/base/StateDirectory.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <sys/stat.h>

namespace howdah {
namespace {

constexpr int keptRuns = 20;
const QString journalName = QStringLiteral("journal.ndjson");

Error unwritable(const QString &path, const QString &why)
{
    return {ErrorCode::FileUnwritable,
            QCoreApplication::translate("Journal",
                "The run's record could not be written to %1: %2. Nothing was changed. Check the folder's owner and the free space.")
                .arg(path, why), {}};
}

void removeOldRuns(const QString &clusterFolder)
{
    // Run folders are named by their time, so the oldest come first.
    QStringList runs = QDir(clusterFolder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    while (runs.size() > keptRuns)
        QDir(clusterFolder + u'/' + runs.takeFirst()).removeRecursively();
}

} // namespace

Result<void> Journal::begin(const RunPlan &plan)
{
    const auto clusterFolder = clusterStateDirectory(plan.cluster.id);
    if (!clusterFolder)
        return clusterFolder.error();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_folder = clusterFolder.value() + u'/' + now.toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    if (mkdir(QFile::encodeName(m_folder).constData(), 0700) != 0)
        return unwritable(m_folder, QString::fromLocal8Bit(strerror(errno)));
    m_file.setFileName(m_folder + u'/' + journalName);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
        || !m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return unwritable(m_file.fileName(), m_file.errorString());
    writeLine({{QStringLiteral("event"), QStringLiteral("begin")},
               {QStringLiteral("at"), now.toString(Qt::ISODateWithMs)},
               {QStringLiteral("version"), QStringLiteral(HOWDAH_VERSION)},
               {QStringLiteral("cluster"), plan.cluster.id.toString(QUuid::WithoutBraces)},
               {QStringLiteral("mode"), QString::fromLatin1(runModeName(plan.mode))},
               {QStringLiteral("machines"), plan.nodes.size()}});
    removeOldRuns(clusterFolder.value());
    return {};
}

void Journal::write(const RunEvent &event)
{
    QJsonObject object{{QStringLiteral("at"), event.at.toString(Qt::ISODateWithMs)},
                       {QStringLiteral("machine"), event.machine.toString(QUuid::WithoutBraces)},
                       {QStringLiteral("step"), event.step}};
    switch (event.kind) {
    case RunEvent::Kind::StepStarted:
        object.insert(QStringLiteral("event"), QStringLiteral("started"));
        break;
    case RunEvent::Kind::StepFinished:
        object.insert(QStringLiteral("event"), QStringLiteral("finished"));
        object.insert(QStringLiteral("outcome"), outcomeName(event.record.outcome));
        object.insert(QStringLiteral("reason"), event.record.reason.id);
        break;
    case RunEvent::Kind::StepNote:
    case RunEvent::Kind::StepOutput:
        return; // the machine's log has them
    }
    writeLine(object);
}

void Journal::end(const QString &how)
{
    writeLine({{QStringLiteral("event"), QStringLiteral("end")},
               {QStringLiteral("at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
               {QStringLiteral("how"), how}});
    m_file.close();
}

void Journal::writeLine(const QJsonObject &object)
{
    if (!m_file.isOpen())
        return;
    m_file.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    m_file.flush();
}

QString Journal::logPath(const QString &host) const
{
    return m_folder + u'/' + host + QStringLiteral(".log");
}

Result<void> Journal::writeFile(const QString &name, const QByteArray &content) const
{
    QSaveFile file(m_folder + u'/' + name);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(content) == content.size() && file.commit())
        return {};
    return unwritable(file.fileName(), file.errorString());
}

QList<Journal::Unfinished> Journal::unfinished(const QUuid &cluster, const QString &run)
{
    const auto folder = clusterStateDirectory(cluster);
    if (!folder || run.isEmpty())
        return {};
    QFile file(folder.value() + u'/' + run + u'/' + journalName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QMap<std::pair<QString, QString>, Unfinished> open;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        const QString event = line.value(QStringLiteral("event")).toString();
        const std::pair key{line.value(QStringLiteral("machine")).toString(), line.value(QStringLiteral("step")).toString()};
        if (event == QLatin1String("end"))
            return {};
        if (event == QLatin1String("started")) {
            open.insert(key, {QUuid::fromString(key.first), key.second,
                              QDateTime::fromString(line.value(QStringLiteral("at")).toString(), Qt::ISODateWithMs)});
        } else if (event == QLatin1String("finished")) {
            open.remove(key);
        }
    }
    return open.values();
}

} // namespace howdah
