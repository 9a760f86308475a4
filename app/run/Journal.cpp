#include "app/run/Journal.h"

#include "app/base/StateDirectory.h"
#include "app/run/StepRecordJson.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QThreadPool>

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>

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

/// A journal is locked as long as its run goes on, and not one moment longer: the kernel does it.
bool lock(QFile &file)
{
    struct flock whole{};
    whole.l_type = F_WRLCK;
    return fcntl(file.handle(), F_OFD_SETLK, &whole) == 0;
}

bool isLocked(QFile &file)
{
    struct flock whole{};
    whole.l_type = F_RDLCK;
    return fcntl(file.handle(), F_OFD_GETLK, &whole) == 0 && whole.l_type != F_UNLCK;
}

/// A check, or a run that did not start: told by the first and the last line alone, since what is between may be long.
bool changedNothing(const QString &folder)
{
    QFile file(folder + u'/' + journalName);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray check = QJsonDocument::fromJson(file.readLine()).object().value(QStringLiteral("mode")).toString().toLatin1();
    if (check == runModeName(RunMode::Check))
        return true;
    file.seek(qMax(qint64(0), file.size() - 200));
    const QByteArray end = file.readAll().trimmed();
    return QJsonDocument::fromJson(end.mid(end.lastIndexOf('\n') + 1)).object().value(QStringLiteral("how")) == QLatin1String("not-started");
}

void removeOldRuns(const QString &clusterFolder, const QString &lastRun)
{
    int runs = 0;
    int others = 0;
    const QStringList folders = Journal::runFolders(clusterFolder);
    for (auto name = folders.crbegin(); name != folders.crend(); ++name) {
        const QString folder = clusterFolder + u'/' + *name;
        int &kept = changedNothing(folder) ? others : runs;
        if (++kept > keptRuns && *name != lastRun)
            QDir(folder).removeRecursively();
    }
}

} // namespace

QStringList Journal::runFolders(const QString &clusterFolder)
{
    // Named by their time.
    return QDir(clusterFolder).entryList({QStringLiteral("[0-9]*-[0-9]*-[0-9]*")}, QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

Result<void> Journal::begin(const RunPlan &plan, const QString &lastRun)
{
    const auto clusterFolder = clusterStateDirectory(plan.cluster.id);
    if (!clusterFolder)
        return clusterFolder.error();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    // The name is the time; a run that began in the same millisecond has it already.
    int made = -1;
    for (int later = 0; later < 100 && made != 0; ++later) {
        m_folder = clusterFolder.value() + u'/' + now.addMSecs(later).toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
        made = mkdir(QFile::encodeName(m_folder).constData(), 0700);
        if (made != 0 && errno != EEXIST)
            break;
    }
    if (made != 0)
        return unwritable(m_folder, QString::fromLocal8Bit(std::strerror(errno)));
    m_file.setFileName(m_folder + u'/' + journalName);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
        || !m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return unwritable(m_file.fileName(), m_file.errorString());
    (void)lock(m_file); // a file system without locks costs only what a second window shows meanwhile
    writeLine({{QStringLiteral("event"), QStringLiteral("begin")},
               {QStringLiteral("at"), now.toString(Qt::ISODateWithMs)},
               {QStringLiteral("version"), QStringLiteral(HOWDAH_VERSION)},
               {QStringLiteral("cluster"), plan.cluster.id.toString(QUuid::WithoutBraces)},
               {QStringLiteral("mode"), QString::fromLatin1(runModeName(plan.mode))},
               {QStringLiteral("machines"), plan.nodes.size()}});
    // Logs of a thousand machines take their time to go.
    QThreadPool::globalInstance()->start([folder = clusterFolder.value(), lastRun] { removeOldRuns(folder, lastRun); });
    return {};
}

void Journal::write(const RunEvent &event)
{
    QJsonObject object;
    switch (event.kind) {
    case RunEvent::Kind::StepStarted:
        object.insert(QStringLiteral("event"), QStringLiteral("started"));
        break;
    case RunEvent::Kind::StepFinished:
        object = stepRecordToJson(event.record);
        object.insert(QStringLiteral("event"), QStringLiteral("finished"));
        break;
    case RunEvent::Kind::StepNote:
    case RunEvent::Kind::StepOutput:
        return; // the machine's log has them
    }
    object.insert(QStringLiteral("at"), event.at.toString(Qt::ISODateWithMs));
    object.insert(QStringLiteral("machine"), event.machine.toString(QUuid::WithoutBraces));
    object.insert(QStringLiteral("step"), event.step);
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

QList<Journal::BrokenOff> Journal::brokenOff(const QUuid &cluster, const QString &after)
{
    QList<BrokenOff> broken;
    const auto folder = clusterStateDirectory(cluster);
    if (!folder)
        return broken;
    const QStringList runs = runFolders(folder.value());
    for (auto run = runs.crbegin(); run != runs.crend() && *run > after; ++run) {
        QFile file(folder.value() + u'/' + *run + u'/' + journalName);
        if (!file.open(QIODevice::ReadOnly) || isLocked(file))
            continue;
        const Read journal = read(file);
        if (journal.run.mode == RunMode::Check || journal.end == QLatin1String("not-started"))
            continue;
        if (!journal.end.isEmpty())
            break; // what it did later counts, also where that could not be saved
        broken.prepend(journal.run);
    }
    return broken;
}

Journal::Read Journal::read(QFile &file)
{
    Read result;
    QMap<std::pair<QString, QString>, StepRecord> running;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object(); // the last one may be cut off
        const QString event = line.value(QStringLiteral("event")).toString();
        const QString machine = line.value(QStringLiteral("machine")).toString();
        const QString step = line.value(QStringLiteral("step")).toString();
        const std::pair key{machine, step};
        if (event == QLatin1String("begin")) {
            for (const RunMode mode : {RunMode::Check, RunMode::Apply, RunMode::TakeBack}) {
                if (line.value(QStringLiteral("mode")).toString() == QString::fromLatin1(runModeName(mode)))
                    result.run.mode = mode;
            }
        } else if (event == QLatin1String("started")) {
            StepRecord record;
            record.machine = QUuid::fromString(machine);
            record.step = step;
            record.outcome = Outcome::Interrupted;
            record.reason = Reason(QStringLiteral("interrupted"));
            record.started = QDateTime::fromString(line.value(QStringLiteral("at")).toString(), Qt::ISODateWithMs);
            running.insert(key, record);
        } else if (event == QLatin1String("finished")) {
            running.remove(key);
            result.run.records << stepRecordFromJson(QUuid::fromString(machine), step, line);
        } else if (event == QLatin1String("end")) {
            result.end = line.value(QStringLiteral("how")).toString();
        }
    }
    result.run.records += running.values();
    return result;
}

} // namespace howdah
