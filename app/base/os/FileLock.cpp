// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/os/FileLock.h"

#include "app/base/os/FileInFolder.h"
#include "app/base/os/WriteAll.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <cerrno>
#include <thread>

using namespace std::chrono_literals;

namespace howdah {
namespace {

constexpr int mostRaces = 100;  ///< attempts while others take and release it
constexpr auto interval = 20ms; ///< between two tries; flock(2) could wait, but not with a limit

struct FileLockTr
{
    Q_DECLARE_TR_FUNCTIONS(FileLock)
};

/// The process that holds a lock on the file, as the kernel knows it (proc_locks(5)); 0: none that this one may see.
qint64 holderOf(const struct stat &file)
{
    QFile locks(QStringLiteral("/proc/locks"));
    if (!locks.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray inode = ':' + QByteArray::number(quint64(file.st_ino));
    const QByteArray device = QByteArray::number(major(file.st_dev), 16).rightJustified(2, '0') + ':'
                              + QByteArray::number(minor(file.st_dev), 16).rightJustified(2, '0');
    qint64 elsewhere = 0;
    for (const QByteArray &line : locks.readAll().split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' '); // 1: FLOCK ADVISORY WRITE 708 08:02:131 0 EOF
        if (words.size() < 8 || words.at(1) != "FLOCK" || !words.at(5).endsWith(inode))
            continue;
        if (words.at(5) == device + inode)
            return words.at(4).toLongLong();
        elsewhere = words.at(4).toLongLong(); // the devices of overlayfs and btrfs have two numbers
    }
    return elsewhere;
}

/// What its holder has written into it, in QLockFile's form: process, program, computer, a line each.
LockHolder written(int fd)
{
    char bytes[512];
    const ssize_t length = pread(fd, bytes, sizeof bytes, 0);
    const QList<QByteArray> lines = QByteArray(bytes, qMax(ssize_t(0), length)).split('\n');
    LockHolder holder;
    holder.process = lines.value(0).toLongLong();
    holder.program = QString::fromUtf8(lines.value(1)).simplified();
    holder.computer = QString::fromUtf8(lines.value(2)).simplified();
    return holder;
}

/// Who holds the file. Its owner could have written anything into it, so the process is taken from the kernel.
LockHolder holderOf(int fd, const struct stat &file)
{
    LockHolder holder = fd >= 0 ? written(fd) : LockHolder();
    holder.account = accountName(file.st_uid);
    const qint64 process = holderOf(file);
    if (process <= 0)
        return holder; // on another computer, by NFS
    const QString folder = QStringLiteral("/proc/%1").arg(process);
    struct stat status
    {
    };
    // It may have ended and left the lock to a child: then its account is not known, and the file's owner proves nothing.
    holder.account = stat(QFile::encodeName(folder).constData(), &status) == 0 ? accountName(status.st_uid) : QStringLiteral("?");
    if (holder.process != process) {
        holder = {process, {}, holder.account, {}};
        QFile name(folder + QStringLiteral("/comm"));
        if (name.open(QIODevice::ReadOnly))
            holder.program = QString::fromUtf8(name.readAll()).trimmed();
    }
    if (holder.computer.isEmpty())
        holder.computer = QSysInfo::machineHostName();
    return holder;
}

} // namespace

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    if (this != &other) {
        release();
        m_file = std::exchange(other.m_file, std::nullopt);
        m_fd = std::move(other.m_fd);
        m_held = std::exchange(other.m_held, false);
        m_holder = std::move(other.m_holder);
    }
    return *this;
}

Result<void> FileLock::acquire(const QString &path, std::chrono::milliseconds wait)
{
    release();
    auto file = findFile(path, Links::DoNotFollow);
    if (!file)
        return file.error();
    m_file = file.take();
    const auto limit = std::chrono::steady_clock::now() + wait;
    for (int again = 0; again < mostRaces;) {
        const auto tried = tryOnce();
        if (!tried)
            return tried.error();
        if (tried.value() == Try::Held) {
            m_held = true;
            return {};
        }
        if (tried.value() == Try::Again) {
            ++again;
            continue;
        }
        if (std::chrono::steady_clock::now() >= limit)
            return Error{ErrorCode::FileLocked, {}, {}};
        std::this_thread::sleep_for(interval);
    }
    return fileTrouble(FileLockTr::tr("its lock %1 is replaced again and again").arg(m_file->path));
}

/// Not open: another account's file that this one may not open.
Result<UniqueFd> FileLock::openFile()
{
    // A device or a pipe is not even opened; it may come between this look and the next line, which does not wait for it.
    const auto status = m_file->status();
    if (const auto obstacle = obstacleAt(*m_file))
        return fileTrouble(*obstacle);
    constexpr int flags = O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    const int folder = m_file->folder.get();
    const char *const name = m_file->name.constData();
    UniqueFd fd;
    int error = 0;
    const auto open = [&](int mode) {
        fd = UniqueFd(openat(folder, name, mode | flags, 0644)); // readable: others must be able to see who holds it
        error = fd.isOpen() ? 0 : errno;
    };
    // O_CREAT of a file that is there may be refused in a sticky folder (proc_sys_fs(5), protected_regular).
    open(status ? O_RDWR : O_RDWR | O_CREAT | O_EXCL);
    if (error == EACCES && status)
        open(O_RDONLY);
    if (fd.isOpen() || (error == EACCES && status))
        return fd;
    if (error == ELOOP)
        return fileTrouble(FileLockTr::tr("its lock %1 is a symbolic link").arg(m_file->path));
    if (error == ENOENT || error == EEXIST) {
        if (status || m_file->status())
            return Error{ErrorCode::FileLocked, {}, {}}; // others come and go: once more
    }
    return fileTrouble(systemReason(error));
}

Result<FileLock::Try> FileLock::tryOnce()
{
    auto opened = openFile();
    if (!opened && opened.error().code == ErrorCode::FileLocked)
        return Try::Again;
    if (!opened)
        return opened.error();
    UniqueFd fd = opened.take();
    const int folder = m_file->folder.get();
    const char *const name = m_file->name.constData();
    if (!fd.isOpen()) {
        const auto status = m_file->status();
        if (!status)
            return Try::Again;
        if (holderOf(*status) > 0) {
            m_holder = holderOf(-1, *status);
            return Try::Taken;
        }
        return unlinkat(folder, name, 0) == 0 ? Try::Again : Try::Held; // nobody holds it; see the header
    }
    struct stat status
    {
    };
    if (fstat(fd.get(), &status) != 0)
        return fileTrouble(systemReason(errno));
    // A second name: some other file was put there, and introduce() would overwrite it.
    if (!S_ISREG(status.st_mode) || status.st_nlink > 1)
        return fileTrouble(FileLockTr::tr("its lock %1 is not a regular file of its own, and belongs to %2")
                               .arg(m_file->path, accountName(status.st_uid)));
    if (flock(fd.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK) {
            m_holder = holderOf(fd.get(), status);
            return Try::Taken;
        }
        if (errno == EINTR)
            return Try::Again;
        // else: no locks here (ENOLCK, EOPNOTSUPP, or NFS with a file that is only readable)
    }
    if (!isAt(fd.get()))
        return Try::Again; // it was cleared away between our two calls
    // Another account's, which it could take away at any time: better one of our own.
    if (status.st_uid != geteuid() && unlinkat(folder, name, 0) == 0)
        return Try::Again;
    m_fd = std::move(fd);
    if (status.st_uid == geteuid())
        introduce();
    return Try::Held;
}

bool FileLock::isAt(int fd) const
{
    struct stat open
    {
    };
    const auto there = m_file->status();
    return there && fstat(fd, &open) == 0 && open.st_ino == there->st_ino && open.st_dev == there->st_dev;
}

/// A word for the next one who finds it held; on a full disk there is none, and the lock holds all the same.
void FileLock::introduce()
{
    const QByteArray text = QByteArray::number(getpid()) + '\n' + QCoreApplication::applicationName().toUtf8() + '\n'
                            + QSysInfo::machineHostName().toUtf8() + '\n';
    if (ftruncate(m_fd.get(), 0) == 0 && lseek(m_fd.get(), 0, SEEK_SET) == 0) [[maybe_unused]]
        const int error = writeAll(m_fd.get(), text);
}

void FileLock::release()
{
    struct stat status
    {
    };
    // Under the lock, so that no other process holds it.
    if (m_fd.isOpen() && m_file && isAt(m_fd.get()) && fstat(m_fd.get(), &status) == 0 && status.st_uid == geteuid())
        unlinkat(m_file->folder.get(), m_file->name.constData(), 0);
    m_fd.reset();
    m_held = false;
    m_file.reset();
}

} // namespace howdah
