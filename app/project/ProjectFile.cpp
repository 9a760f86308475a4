// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/ProjectFile.h"

#include "app/base/FileWriter.h"
#include "app/base/os/FileStatus.h"
#include "app/machines/MachineCheck.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>

#include <algorithm>
#include <cerrno>

namespace howdah {

using namespace Qt::StringLiterals;

namespace {

QByteArray digestOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Error unreadable(const QString &path, const QString &reason)
{
    return {ErrorCode::FileUnreadable,
            ProjectFile::tr("%1 could not be read: %2. Check its owner and permissions.").arg(path, reason),
            {}};
}

Error unwritable(const QString &path, const QString &reason)
{
    return {
        ErrorCode::FileUnwritable,
        ProjectFile::tr("%1 could not be written: %2. The project on disk is unchanged. Check the folder's owner and the free "
                        "space, or save under another name.")
            .arg(path, reason),
        {}};
}

/// The bytes of a file that may be missing (an empty array then).
Result<QByteArray> bytesOf(const QString &path)
{
    // Opening a named pipe would wait for who writes it; O_NONBLOCK changes nothing for a regular file.
    UniqueFd fd(open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!fd.isOpen() && errno == ENOENT)
        return QByteArray();
    const auto status = fd.isOpen() ? statusOf(fd.get()) : std::nullopt;
    if (!status)
        return unreadable(path, systemReason(errno));
    if (!status->isFile())
        return unreadable(path, ProjectFile::tr("it is not a regular file"));
    QFile file;
    if (!file.open(fd.release(), QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return unreadable(path, file.errorString());
    // Room for what is there, not for what may be: read() takes it all from the start.
    const QByteArray bytes = file.read(std::min(ProjectFile::maximumSize, file.size()) + 1);
    if (file.error() != QFileDevice::NoError)
        return unreadable(path, file.errorString());
    return bytes;
}

mode_t modeOf(const QString &path)
{
    const auto status = statusOf(path);
    return status ? status->mode & 0777 : 0600;
}

Result<void> replace(const QString &path, const QByteArray &bytes, const WriteOptions &options)
{
    const Result<void> written = writeFile(path, bytes, options);
    if (!written)
        return unwritable(path, written.error().message);
    return {};
}

bool isBroken(const QByteArray &bytes)
{
    UnknownFields unknown;
    const Result<Cluster> cluster = clusterFromJson(bytes, {}, &unknown);
    return !cluster && cluster.error().code == ErrorCode::ProjectBroken;
}

/// The path of the backup. A damaged version does not replace the last good one.
QString besidePath(const QString &path, const QByteArray &before)
{
    const QString backup = path + u'~';
    const Result<QByteArray> last = bytesOf(backup);
    const bool isTheLastGood = last && !last.value().isEmpty() && !isBroken(last.value());
    return isTheLastGood && isBroken(before) ? path + ".damaged"_L1 : backup;
}

/// The lock of the file, not waited for.
Result<FileLock> lockOf(const QString &target)
{
    const QFileInfo info(target);
    const QString lockPath = info.path() + "/."_L1 + info.fileName() + ".lock"_L1;
    FileLock lock;
    const Result<void> locked = lock.acquire(lockPath);
    if (locked)
        return lock;
    if (locked.error().code != ErrorCode::FileLocked)
        return unwritable(target, locked.error().message);
    const LockHolder &holder = lock.holder();
    return Error{
        ErrorCode::FileLocked,
        ProjectFile::tr("%1 is open in %2 (process %3, started by %4 on %5). Close it there and try again. Nothing was changed.")
            .arg(target, holder.program.isEmpty() ? u"?"_s : holder.program, QString::number(holder.process), holder.account,
                 holder.computer.isEmpty() ? u"?"_s : holder.computer),
        {}};
}

} // namespace

ProjectFile::ProjectFile(const QString &path) : m_path(path)
{
}
ProjectFile::~ProjectFile() = default;
ProjectFile::ProjectFile(ProjectFile &&) noexcept = default;
ProjectFile &ProjectFile::operator=(ProjectFile &&) noexcept = default;

/// The file itself, after following the user's own links; the target of the last one need not exist yet.
Result<QString> ProjectFile::target() const
{
    const auto file = findFile(m_path, Links::Follow);
    if (!file)
        return unwritable(m_path, file.error().message);
    return file.value().path;
}

bool ProjectFile::isSameFile(const QString &path) const
{
    const Result<QString> mine = target();
    const Result<QString> other = ProjectFile(path).target();
    return mine && other && mine.value() == other.value();
}

bool ProjectFile::exists() const
{
    return QFileInfo::exists(m_path);
}

Result<void> ProjectFile::lock()
{
    if (isLocked())
        return {};
    const Result<QString> path = target();
    if (!path)
        return path.error();
    auto lock = lockOf(path.value());
    if (!lock)
        return lock.error();
    m_lock = lock.take();
    return {};
}

void ProjectFile::unlock()
{
    m_lock.release();
}

Result<Cluster> ProjectFile::load()
{
    if (!exists())
        return Error{ErrorCode::FileNotFound, ProjectFile::tr("There is no file %1. Check the name.").arg(m_path), {}};
    const Result<QByteArray> bytes = bytesOf(m_path);
    if (!bytes)
        return bytes.error();
    if (bytes.value().size() > maximumSize)
        return unreadable(m_path, ProjectFile::tr("it is larger than %1 MiB, too large for a project").arg(maximumSize >> 20));
    UnknownFields unknown;
    Result<Cluster> cluster = clusterFromJson(bytes.value(), m_path, &unknown);
    if (cluster) {
        m_unknown = unknown;
        m_digest = digestOf(bytes.value());
    }
    return cluster;
}

bool ProjectFile::changedOnDisk() const
{
    const Result<QByteArray> bytes = bytesOf(m_path);
    if (!bytes)
        return true;
    return exists() ? digestOf(bytes.value()) != m_digest : !m_digest.isEmpty();
}

Result<void> ProjectFile::save(const Cluster &cluster, IfChanged ifChanged)
{
    if (!isClusterName(cluster.name)) {
        return Error{ErrorCode::ValueInvalid,
                     ProjectFile::tr("The cluster's name must be one line of 1 to 100 characters. Nothing was saved."),
                     {}};
    }
    const Result<QString> found = target();
    if (!found)
        return found.error();
    const QString &path = found.value();
    FileLock forTheMoment;
    if (!isLocked()) {
        auto lock = lockOf(path);
        if (!lock)
            return lock.error();
        forTheMoment = lock.take();
    }

    const Result<QByteArray> before = bytesOf(path);
    if (!before)
        return before.error();
    const bool there = QFileInfo::exists(path);
    if (there && ifChanged == IfChanged::Refuse && digestOf(before.value()) != m_digest) {
        return Error{
            ErrorCode::FileExists,
            m_digest.isEmpty()
                ? ProjectFile::tr("%1 already exists and was not changed. Choose another name, or allow overwriting it.")
                      .arg(m_path)
                : ProjectFile::tr(
                      "%1 was changed by another program since it was opened. It was not overwritten. Open it again, save under another name, or allow overwriting it.")
                      .arg(m_path),
            {}};
    }
    const QByteArray bytes = clusterToJson(cluster, m_unknown);
    if (!there || bytes != before.value()) {
        // The version before is safe beside the file before the file itself is touched.
        if (there) {
            if (const Result<void> kept = replace(besidePath(path, before.value()), before.value(), {.mode = modeOf(path)});
                !kept)
                return kept.error();
        }
        if (const Result<void> written = replace(path, bytes, {}); !written)
            return written.error();
    }
    m_digest = digestOf(bytes);
    return {};
}

Result<Cluster> ProjectFile::saveAs(const QString &path, const Cluster &cluster, IfChanged ifChanged)
{
    ProjectFile other(path);
    if (isSameFile(path)) {
        if (const Result<void> saved = save(cluster, ifChanged); !saved)
            return saved.error();
        return cluster;
    }
    Cluster copy = cluster;
    copy.id = QUuid::createUuid();
    other.m_unknown = m_unknown;
    if (isLocked()) {
        if (const Result<void> locked = other.lock(); !locked)
            return locked.error();
    }
    if (const Result<void> saved = other.save(copy, ifChanged); !saved)
        return saved.error();
    *this = std::move(other);
    return copy;
}

} // namespace howdah
