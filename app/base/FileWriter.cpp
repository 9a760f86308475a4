// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/FileWriter.h"

#include "app/base/os/Interrupted.h"
#include "app/base/os/WriteAll.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace howdah {
namespace {

constexpr int longestName = 255; // bytes; NAME_MAX of Linux's file systems
constexpr int attempts = 100;

struct FileWriterTr
{
    Q_DECLARE_TR_FUNCTIONS(FileWriter)
};

Error failed(int error)
{
    return {error == EEXIST ? ErrorCode::FileExists : ErrorCode::FileUnwritable, systemReason(error), {}};
}

/// Missing space (delayed allocation, quotas, NFS) is noticed here at the latest.
int flushAndClose(UniqueFd fd)
{
    // EINVAL and ENOTSUP: this file system has nothing to flush.
    if (uninterrupted([&] { return fsync(fd.get()); }) != 0 && errno != EINVAL && errno != ENOTSUP)
        return errno;
    return close(fd.release()) != 0 && errno != EINTR ? errno : 0;
}

/// A temporary file beside the target; removed again unless it was renamed.
class NewFile
{
public:
    explicit NewFile(const FileInFolder &target) : m_target(target) {}
    ~NewFile()
    {
        if (!m_name.isEmpty())
            unlinkat(m_target.folder.get(), m_name.constData(), 0);
    }
    NewFile(const NewFile &) = delete;
    NewFile &operator=(const NewFile &) = delete;

    int create(mode_t mode)
    {
        for (int attempt = 0; attempt < attempts; ++attempt) {
            const QByteArray random = QByteArray::number(QRandomGenerator::system()->generate64(), 36);
            const QByteArray name =
                '.' + m_target.name.first(qMin(m_target.name.size(), longestName - random.size() - 2)) + '.' + random;
            m_fd = UniqueFd(
                openat(m_target.folder.get(), name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));
            if (m_fd.isOpen()) {
                m_name = name;
                return 0;
            }
            if (errno != EEXIST)
                return errno;
        }
        return EEXIST;
    }

    int write(QByteArrayView bytes) { return writeAll(m_fd.get(), bytes); }

    int keepOwner(const struct stat &old)
    {
        // Without the right to change the owner the file keeps this account as owner; a group of the account can be set.
        if (fchown(m_fd.get(), old.st_uid, old.st_gid) != 0) [[maybe_unused]]
            const int group = fchown(m_fd.get(), uid_t(-1), old.st_gid);
        return setMode(old.st_mode & 0777);
    }

    int setMode(mode_t mode) { return fchmod(m_fd.get(), mode) == 0 ? 0 : errno; }

    int finish() { return flushAndClose(std::move(m_fd)); }

    int rename(bool replace)
    {
        const int folder = m_target.folder.get();
        const char *const name = m_target.name.constData();
        const int error = !replace ? moveWithoutReplacing(folder, m_name.constData(), folder, name)
                          : renameat(folder, m_name.constData(), folder, name) == 0 ? 0
                                                                                    : errno;
        if (error == 0) {
            m_name.clear();
            // So that the name survives a power failure, too; the file is complete in any case.
            const UniqueFd readable(openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
            [[maybe_unused]] const int flushed = readable.isOpen() ? fsync(readable.get()) : 0;
        }
        return error;
    }

private:
    const FileInFolder &m_target;
    UniqueFd m_fd;
    QByteArray m_name; ///< empty: none
};

Result<FileInFolder> targetOf(const QString &path, const WriteOptions &options)
{
    auto target = findFile(path, options.links);
    if (!target)
        return target.error();
    if (!options.replace && target.value().status())
        return failed(EEXIST);
    if (const auto obstacle = obstacleAt(target.value()))
        return fileTrouble(*obstacle);
    return target;
}

} // namespace

int flushFile(const QString &path)
{
    UniqueFd fd(open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    return fd.isOpen() ? flushAndClose(std::move(fd)) : errno;
}

int moveWithoutReplacing(int fromFolder, const char *from, int toFolder, const char *to)
{
    if (renameat2(fromFolder, from, toFolder, to, RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    // A file system that does not know this rename; a hard link does not replace either.
    if (linkat(fromFolder, from, toFolder, to, 0) != 0)
        return errno;
    return unlinkat(fromFolder, from, 0) == 0 ? 0 : errno;
}

Result<void> writeFile(const QString &path, QByteArrayView bytes, const WriteOptions &options)
{
    const auto target = targetOf(path, options);
    if (!target)
        return target.error();
    const auto old = target.value().status();
    const bool keep = !options.mode && old && S_ISREG(old->st_mode);
    NewFile file(target.value());
    int error = file.create(options.mode || keep ? 0600 : options.newMode);
    if (error == 0)
        error = file.write(bytes);
    if (error == 0 && options.mode)
        error = file.setMode(*options.mode);
    else if (error == 0 && keep)
        error = file.keepOwner(*old);
    if (error == 0)
        error = file.finish();
    if (error == 0)
        error = file.rename(options.replace);
    if ((error == EPERM || error == EACCES) && old && old->st_uid != geteuid()) { // in a sticky folder
        return fileTrouble(
            FileWriterTr::tr("it belongs to %1 and may not be replaced (%2)").arg(accountName(old->st_uid), systemReason(error)));
    }
    if (error != 0)
        return failed(error);
    return {};
}

Result<void> checkWritable(const QString &path, const WriteOptions &options, qint64 bytes)
{
    const auto target = targetOf(path, options);
    if (!target)
        return target.error();
    NewFile file(target.value());
    int error = file.create(0600);
    if (error == 0)
        error = file.write(QByteArray(bytes, 'x')); // a full disk may still have room for names
    if (error == 0)
        error = file.finish();
    if (error != 0)
        return failed(error);
    return {};
}

} // namespace howdah
