// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/record/Journal.h"

#include "app/base/FileWriter.h"
#include "app/base/StateDirectory.h"
#include "app/base/os/Interrupted.h"
#include "app/base/os/OpenFileLock.h"
#include "app/base/os/PrivateFolder.h"
#include "app/base/os/WriteAll.h"
#include "app/record/RunPlanJson.h"
#include "app/record/StepRecordJson.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QThreadPool>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace howdah {
namespace {

constexpr int keptRuns = 20;
const QString journalName = QStringLiteral("journal.ndjson");

struct JournalTr
{
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

Error unwritable(const QString &path, int error)
{
    return {
        ErrorCode::FileUnwritable,
        JournalTr::tr(
            "The run's record could not be written to %1: %2. Nothing was changed. Check the folder's owner and the free space.")
            .arg(path, systemReason(error)),
        {}};
}

/// What the lines of this plan take, generously: two for each step, of which one may hold a long message.
qint64 roomFor(const RunPlan &plan)
{
    qsizetype steps = plan.workstationSteps.size();
    for (const NodePlan &node : plan.nodes)
        steps += node.steps.size();
    return 4096 + 1024 * steps;
}

/// Takes room without making the file longer. 0, or the errno; a file system that cannot promise room is no error.
int reserve(int fd, qint64 bytes)
{
    if (fallocate(fd, FALLOC_FL_KEEP_SIZE, 0, bytes) == 0 || errno == EOPNOTSUPP || errno == ENOSYS || errno == EINVAL)
        return 0;
    return errno;
}

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// A check, or a run that did not start: decided by the first and the last line, because the rest may be long.
bool changedNothing(const QString &folder)
{
    QFile file(folder + u'/' + journalName);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray check =
        QJsonDocument::fromJson(file.readLine()).object().value(QStringLiteral("mode")).toString().toLatin1();
    if (check == runModeName(RunMode::Check))
        return true;
    file.seek(qMax(qint64(0), file.size() - 200));
    const QByteArray end = file.readAll().trimmed();
    return QJsonDocument::fromJson(end.mid(end.lastIndexOf('\n') + 1)).object().value(QStringLiteral("how"))
           == QLatin1String("not-started");
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

quint64 Journal::numberOf(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]+)-[0-9]{8}-[0-9]{6}$"));
    return form.match(name).captured(1).toULongLong();
}

bool Journal::isGoingOn(const QString &folder)
{
    QFile file(folder + u'/' + journalName);
    return file.open(QIODevice::ReadOnly) && hasRecordLock(file.handle());
}

QStringList Journal::runFolders(const QString &clusterFolder)
{
    QStringList names =
        QDir(clusterFolder).entryList({QStringLiteral("[0-9]*-[0-9]*-[0-9]*")}, QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    std::stable_sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return isLater(b, a); });
    return names;
}

bool Journal::isLater(const QString &name, const QString &than)
{
    return std::pair(numberOf(name), name) > std::pair(numberOf(than), than);
}

Result<void> Journal::begin(const RunPlan &plan, const QString &lastRun, const QString &by)
{
    const auto clusterFolder = clusterStateDirectory(plan.cluster.id);
    if (!clusterFolder)
        return clusterFolder.error();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QStringList folders = runFolders(clusterFolder.value());
    quint64 number = std::max(numberOf(lastRun), folders.isEmpty() ? 0 : numberOf(folders.last()));
    int error = EEXIST; // of a run in the same moment, if the file system has no locks
    for (int attempt = 0; attempt < 100 && error == EEXIST; ++attempt) {
        m_folder = QStringLiteral("%1/%2-%3")
                       .arg(clusterFolder.value())
                       .arg(++number, 6, 10, QLatin1Char('0'))
                       .arg(now.toString(QStringLiteral("yyyyMMdd-HHmmss")));
        error = makePrivateFolder(m_folder);
    }
    if (error != 0)
        return unwritable(m_folder, error);
    QJsonObject first = runPlanToJson(plan);
    first.insert(QStringLiteral("event"), QStringLiteral("begin"));
    first.insert(QStringLiteral("at"), now.toString(Qt::ISODateWithMs));
    first.insert(QStringLiteral("version"), QStringLiteral(HOWDAH_VERSION));
    first.insert(QStringLiteral("by"), by);
    first.insert(QStringLiteral("machines"), plan.nodes.size());
    const QByteArray line = lineOf(first);
    const QByteArray path = QFile::encodeName(m_folder + u'/' + journalName);
    m_size = 0;
    m_trouble.clear();
    m_file = UniqueFd(open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    error = m_file.isOpen() ? 0 : errno;
    if (error == 0) {
        // Locked as long as the run goes on, and not one moment longer: the kernel does it. A file system without locks costs
        // only what a second window shows meanwhile.
        (void)tryRecordLock(m_file.get());
        error = reserve(m_file.get(), line.size() + roomFor(plan));
    }
    if (error == 0)
        error = writeAll(m_file.get(), line);
    if (error == 0 && uninterrupted([&] { return fsync(m_file.get()); }) != 0 && errno != EINVAL)
        error = errno;
    if (error != 0) {
        m_file.reset();
        unlink(path.constData());
        rmdir(QFile::encodeName(m_folder).constData());
        return unwritable(QFile::decodeName(path), error);
    }
    m_size = line.size();
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
    if (m_file.isOpen()) [[maybe_unused]]
        const int given = ftruncate(m_file.get(), m_size); // back, what was reserved
    m_file.reset();
}

void Journal::writeLine(const QJsonObject &object)
{
    if (!m_file.isOpen())
        return;
    const QByteArray line = lineOf(object);
    const int error = writeAll(m_file.get(), line);
    if (error == 0) {
        m_size += line.size();
        return;
    }
    if (m_trouble.isEmpty())
        m_trouble = systemReason(error);
    // A line that is there in part would spoil the next one, for which there may be room again.
    if (ftruncate(m_file.get(), m_size) == 0) [[maybe_unused]]
        const off_t at = lseek(m_file.get(), m_size, SEEK_SET);
}

Result<void> Journal::writeFile(const QString &name, const QByteArray &content) const
{
    const QString path = m_folder + u'/' + name;
    const Result<void> written = howdah::writeFile(path, content, {.mode = 0600});
    if (written)
        return {};
    return Error{
        ErrorCode::FileUnwritable,
        JournalTr::tr("The run's report could not be written to %1: %2. The run itself is not affected; free some space there.")
            .arg(path, written.error().message),
        {}};
}

QList<Journal::Run> Journal::runsAfter(const QUuid &cluster, const QString &name)
{
    QList<Run> runs;
    const auto folder = clusterStateDirectory(cluster);
    if (!folder)
        return runs;
    const QStringList folders = runFolders(folder.value());
    for (auto each = folders.crbegin(); each != folders.crend() && isLater(*each, name); ++each) {
        if (auto run = read(folder.value() + u'/' + *each); run && run->plan.mode != RunMode::Check)
            runs.prepend(*run);
    }
    return runs;
}

std::optional<Journal::Run> Journal::read(const QString &folder)
{
    QFile file(folder + u'/' + journalName);
    if (!file.open(QIODevice::ReadOnly) || hasRecordLock(file.handle()))
        return std::nullopt;
    Run run;
    QMap<std::pair<QString, QString>, StepRecord> running;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object(); // the last one may be cut off
        const QString event = line.value(QStringLiteral("event")).toString();
        const QString machine = line.value(QStringLiteral("machine")).toString();
        const QString step = line.value(QStringLiteral("step")).toString();
        const QDateTime at = QDateTime::fromString(line.value(QStringLiteral("at")).toString(), Qt::ISODateWithMs);
        const std::pair key{machine, step};
        if (at.isValid())
            run.lastEvent = at;
        if (event == QLatin1String("begin")) {
            run.name = QFileInfo(folder).fileName();
            run.plan = runPlanFromJson(line);
            run.by = line.value(QStringLiteral("by")).toString();
            run.started = at;
        } else if (event == QLatin1String("started")) {
            StepRecord record;
            record.machine = QUuid::fromString(machine);
            record.step = step;
            record.outcome = Outcome::Interrupted;
            record.reason = Reason(QStringLiteral("interrupted"));
            record.started = at;
            running.insert(key, record);
        } else if (event == QLatin1String("finished")) {
            running.remove(key);
            run.records << stepRecordFromJson(QUuid::fromString(machine), step, line);
        } else if (event == QLatin1String("end")) {
            run.end = line.value(QStringLiteral("how")).toString();
        }
    }
    if (run.name.isEmpty() || run.end == QLatin1String("not-started"))
        return std::nullopt;
    run.records += running.values();
    return run;
}

} // namespace howdah
