// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/RecoveryFile.h"

#include "app/base/FileWriter.h"
#include "app/base/StateDirectory.h"
#include "app/base/os/FileStatus.h"
#include "app/base/os/OpenFileLock.h"
#include "app/project/ProjectFile.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <fcntl.h>

#include <cerrno>
#include <cstring>

namespace howdah {

using namespace Qt::StringLiterals;

namespace {

const QString recoveryFolder = u"recovery"_s;

QString folder()
{
    return stateDirectory() + u'/' + recoveryFolder;
}

Error unkept(const QString &path, const QString &reason)
{
    return {ErrorCode::FileUnwritable,
            RecoveryFile::tr("Unsaved edits could not be kept in %1: %2. Save the cluster to keep them.").arg(path, reason),
            {}};
}

QString lockPath(const QString &path)
{
    return path + ".lock"_L1;
}

/// Does the name still refer to this file?
bool isAt(int fd, const QString &path)
{
    const auto open = statusOf(fd);
    const auto there = statusOf(path);
    return open && there && open->isSameAs(*there);
}

} // namespace

RecoveryFile::RecoveryFile(QString path, UniqueFd lock) : m_path(std::move(path)), m_lock(std::move(lock))
{
}

RecoveryFile::~RecoveryFile()
{
    // Whoever finds the lock without the file knows that there is nothing; under the lock it may be cleared away.
    if (!QFile::exists(m_path))
        QFile::remove(lockPath(m_path));
}

/// FileLocked: its program is still there.
Result<UniqueFd> RecoveryFile::lockOf(const QString &path)
{
    const QString name = lockPath(path);
    for (int attempt = 0; attempt < 5; ++attempt) {
        UniqueFd fd(open(QFile::encodeName(name).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600));
        if (!fd.isOpen())
            return unkept(name, QString::fromLocal8Bit(std::strerror(errno)));
        if (!tryFlock(fd.get()))
            return Error{ErrorCode::FileLocked, {}, {}};
        if (isAt(fd.get(), name)) // else it was removed between our two calls
            return fd;
    }
    return unkept(name, RecoveryFile::tr("its lock is replaced again and again"));
}

Result<std::shared_ptr<RecoveryFile>> RecoveryFile::create()
{
    if (const auto made = makeStateDirectory(recoveryFolder); !made)
        return made.error();
    const QString path = folder() + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + ".edits"_L1;
    auto lock = lockOf(path);
    if (!lock)
        return lock.error();
    return std::shared_ptr<RecoveryFile>(new RecoveryFile(path, lock.take()));
}

std::vector<std::shared_ptr<RecoveryFile>> RecoveryFile::leftBehind()
{
    std::vector<std::shared_ptr<RecoveryFile>> files;
    QStringList paths;
    for (const QFileInfo &info : QDir(folder()).entryInfoList({u"*.edits"_s, u"*.edits.lock"_s}, QDir::Files, QDir::Time)) {
        QString path = info.absoluteFilePath();
        if (path.endsWith(".lock"_L1))
            path.chop(5);
        if (!paths.contains(path))
            paths << path;
    }
    for (const QString &path : std::as_const(paths)) {
        auto lock = lockOf(path);
        if (!lock)
            continue;
        auto file = std::shared_ptr<RecoveryFile>(new RecoveryFile(path, lock.take()));
        if (const auto edits = file->read(); edits)
            files.push_back(std::move(file));
        else if (edits.error().code == ErrorCode::ProjectBroken) // written in one step, so not ours or the disk's fault
            file->remove();
    }
    return files;
}

Result<UnsavedEdits> RecoveryFile::read() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            ErrorCode::FileUnreadable, RecoveryFile::tr("%1 could not be read: %2.").arg(m_path, file.errorString()), {}};
    const QByteArray bytes = file.read(2 * ProjectFile::maximumSize);
    if (file.error() != QFileDevice::NoError) // a partly read file is not a damaged one, which would be removed
        return Error{
            ErrorCode::FileUnreadable, RecoveryFile::tr("%1 could not be read: %2.").arg(m_path, file.errorString()), {}};
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    UnsavedEdits edits;
    edits.path = object.value("path"_L1).toString();
    edits.digest = QByteArray::fromHex(object.value("digest"_L1).toString().toLatin1());
    edits.when = QDateTime::fromString(object.value("when"_L1).toString(), Qt::ISODate);
    const QByteArray project = QJsonDocument(object.value("project"_L1).toObject()).toJson();
    Result<Cluster> cluster = clusterFromJson(project, m_path, &edits.unknown);
    if (!cluster)
        return cluster.error();
    edits.cluster = cluster.take();
    return edits;
}

Result<void> RecoveryFile::write(const UnsavedEdits &edits, quint64 ticket)
{
    const QJsonObject object{{u"path"_s, edits.path},
                             {u"digest"_s, QString::fromLatin1(edits.digest.toHex())},
                             {u"when"_s, edits.when.toString(Qt::ISODate)},
                             {u"project"_s, QJsonDocument::fromJson(clusterToJson(edits.cluster, edits.unknown)).object()}};
    const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact);
    const QMutexLocker locker(&m_mutex);
    if (ticket != m_ticket)
        return {};
    const Result<void> written = writeFile(m_path, bytes, {.mode = 0600});
    if (ticket != m_ticket) // given up meanwhile: who did waits for the mutex, or has it off the disk next
        return {};
    if (!written)
        return unkept(m_path, written.error().message);
    m_written = ticket;
    return {};
}

void RecoveryFile::remove()
{
    drop();
    const QMutexLocker locker(&m_mutex);
    QFile::remove(m_path);
}

void RecoveryFile::removeUnlessNewer(quint64 ticket)
{
    const QMutexLocker locker(&m_mutex);
    if (m_written < ticket)
        QFile::remove(m_path);
}

} // namespace howdah
