// A lock file: who holds it keeps others away from the file that it stands beside.
//
// The lock is the kernel's (flock(2)): it goes with its process, however that ends, and what the file says is never
// believed. A file that anybody can make there (a forged one, one that a crash has left) blocks nobody unless a process
// holds it. What is no regular file of its own is refused: a named pipe would block who opens it, a link would lead
// elsewhere. Older Howdahs (QLockFile) see this lock and hold one that is seen here.
//
// Where no lock can be had without anybody holding it (a file system without locks, another account's file that cannot be
// opened or removed), acquire() succeeds: such a lock is a courtesy, and every writer compares the file before it writes.
//
// Thread: a value of one thread; also keeps off other threads and other objects of this process. Waits as long as
// acquire() says. Errors: FileLocked (see holder()), FileUnwritable with the reason alone as its message.
#pragma once

#include "app/base/os/FileInFolder.h"

#include <chrono>

namespace howdah {

struct LockHolder
{
    qint64 process = 0; ///< 0: not known
    QString program;    ///< "howdah"; may be empty
    QString account;
    QString computer;
};

class FileLock
{
public:
    FileLock() = default;
    ~FileLock() { release(); }
    FileLock(FileLock &&other) noexcept { *this = std::move(other); }
    FileLock &operator=(FileLock &&other) noexcept;
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    [[nodiscard]] Result<void> acquire(const QString &path, std::chrono::milliseconds wait = {});
    /// The lock file goes too.
    void release();
    [[nodiscard]] bool isHeld() const { return m_held; }

    /// After FileLocked: whose process it is.
    [[nodiscard]] const LockHolder &holder() const { return m_holder; }

private:
    enum class Try { Held, Taken, Again };
    [[nodiscard]] Result<Try> tryOnce();
    [[nodiscard]] Result<UniqueFd> openFile();
    [[nodiscard]] bool isAt(int fd) const; ///< is it still this file that stands under the name?
    void introduce();

    std::optional<FileInFolder> m_file;
    UniqueFd m_fd;
    bool m_held = false;
    LockHolder m_holder;
};

} // namespace howdah
