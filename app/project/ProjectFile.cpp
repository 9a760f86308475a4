#include "app/project/ProjectFile.h"

#include "app/machines/MachineCheck.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>

#include <algorithm>

namespace howdah {

using namespace Qt::StringLiterals;

namespace {

QByteArray digestOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Error unreadable(const QString &path, const QString &reason)
{
    return {ErrorCode::FileUnreadable, ProjectFile::tr("%1 could not be read: %2. Check its owner and permissions.").arg(path, reason), {}};
}

Error unwritable(const QString &path, const QString &reason)
{
    return {ErrorCode::FileUnwritable,
            ProjectFile::tr("%1 could not be written: %2. The project on disk is unchanged. Check the folder's owner and the free "
                      "space, or save under another name.").arg(path, reason), {}};
}

/// The bytes of a file that may be missing (an empty array then).
Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    if (!QFileInfo(path).isFile())
        return unreadable(path, ProjectFile::tr("it is not a regular file"));
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());
    // Room for what is there, not for what may be: read() takes it all from the start.
    const QByteArray bytes = file.read(std::min(ProjectFile::maximumSize, file.size()) + 1);
    if (file.error() != QFileDevice::NoError)
        return unreadable(path, file.errorString());
    return bytes;
}

Result<void> replace(const QString &path, const QByteArray &bytes, const std::optional<QFile::Permissions> &mode = {})
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && (!mode || file.setPermissions(*mode))
        && file.write(bytes) == bytes.size() && file.commit();
    if (!written)
        return unwritable(path, file.errorString());
    return {};
}

/// The lock of the file, not waited for.
Result<std::unique_ptr<QLockFile>> lockOf(const QString &target)
{
    const QFileInfo info(target);
    const QString lockPath = info.path() + "/."_L1 + info.fileName() + ".lock"_L1;
    auto lock = std::make_unique<QLockFile>(lockPath);
    lock->setStaleLockTime(0); // a window may stay open for days; a lock is stale only when its process is gone
    qint64 pid = 0;
    QString computer;
    QString program;
    bool locked = lock->tryLock();
    if (!locked && lock->error() == QLockFile::LockFailedError && !lock->getLockInfo(&pid, &computer, &program)) {
        // Nothing in it: its maker is about to write that, or died before. The kernel's lock on it tells a living one.
        locked = lock->tryLock(200) || (lock->removeStaleLockFile() && lock->tryLock());
    }
    if (locked)
        return lock;
    if (lock->error() != QLockFile::LockFailedError) {
        return unwritable(target, lock->error() == QLockFile::PermissionError
                                      ? ProjectFile::tr("no file may be made in its folder")
                                      : ProjectFile::tr("its lock %1 could not be made").arg(lockPath));
    }
    lock->getLockInfo(&pid, &computer, &program);
    return Error{ErrorCode::FileLocked,
                 ProjectFile::tr("%1 is open in %2 (process %3, started by %4 on %5). Close it there and try again. Nothing was changed.")
                     .arg(target, program.isEmpty() ? u"?"_s : program, QString::number(pid), QFileInfo(lockPath).owner(),
                          computer.isEmpty() ? u"?"_s : computer), {}};
}

/// The file itself, wherever links lead, and also where the last of them leads to nothing yet.
QString followed(QString path)
{
    for (int links = 0; links < 40; ++links) { // as many as Linux follows
        const QFileInfo info(path);
        if (info.exists())
            return info.canonicalFilePath();
        if (!info.isSymLink())
            break;
        path = info.symLinkTarget();
    }
    const QFileInfo info(path);
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return (folder.isEmpty() ? info.absolutePath() : folder) + u'/' + info.fileName();
}

} // namespace

ProjectFile::ProjectFile(const QString &path) : m_path(path) {}
ProjectFile::~ProjectFile() = default;
ProjectFile::ProjectFile(ProjectFile &&) noexcept = default;
ProjectFile &ProjectFile::operator=(ProjectFile &&) noexcept = default;

QString ProjectFile::target() const
{
    return followed(m_path);
}

bool ProjectFile::exists() const
{
    return QFileInfo::exists(m_path);
}

Result<void> ProjectFile::lock()
{
    if (m_lock)
        return {};
    auto lock = lockOf(target());
    if (!lock)
        return lock.error();
    m_lock = lock.take();
    return {};
}

void ProjectFile::unlock()
{
    m_lock.reset();
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
                     ProjectFile::tr("The cluster's name must be one line of 1 to 100 characters. Nothing was saved."), {}};
    }
    const QString path = target();
    std::unique_ptr<QLockFile> forTheMoment;
    if (!m_lock) {
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
        return Error{ErrorCode::FileExists,
                     m_digest.isEmpty()
                         ? ProjectFile::tr("%1 is already there and was left as it is. Choose another name, or say that it may be "
                                     "overwritten.").arg(m_path)
                         : ProjectFile::tr("%1 was changed by another program since it was opened. It was left as it is. Open it again, "
                                     "save under another name, or say that it may be overwritten.").arg(m_path), {}};
    }
    const QByteArray bytes = clusterToJson(cluster, m_unknown);
    if (!there || bytes != before.value()) {
        // The version before is safe beside the file before the file itself is touched.
        if (there) {
            if (const Result<void> kept = replace(path + u'~', before.value(), QFile::permissions(path)); !kept)
                return kept.error();
        }
        if (const Result<void> written = replace(path, bytes); !written)
            return written.error();
    }
    m_digest = digestOf(bytes);
    return {};
}

Result<Cluster> ProjectFile::saveAs(const QString &path, const Cluster &cluster, IfChanged ifChanged)
{
    ProjectFile other(path);
    if (other.target() == target()) {
        if (const Result<void> saved = save(cluster, ifChanged); !saved)
            return saved.error();
        return cluster;
    }
    Cluster copy = cluster;
    copy.id = QUuid::createUuid();
    other.m_unknown = m_unknown;
    if (m_lock) {
        if (const Result<void> locked = other.lock(); !locked)
            return locked.error();
    }
    if (const Result<void> saved = other.save(copy, ifChanged); !saved)
        return saved.error();
    *this = std::move(other);
    return copy;
}

} // namespace howdah
