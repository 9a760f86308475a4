// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A lock file beside the file that it protects.
//
// The lock is held by the kernel (flock(2)): it ends with its process, however that ends, and the content of the file is
// never trusted. A lock file without a process that holds it (a forged one, one left by a crash) blocks nobody. Anything
// that is not a regular file of its own is refused: opening a named pipe would block, and a link could lead elsewhere.
// Older versions of Howdah (QLockFile) respect this lock, and theirs is respected here.
//
// Where no lock is possible although nobody holds it (a file system without locks, another account's file that cannot be
// opened or removed), acquire() succeeds: the lock is advisory, and every writer compares the file before it writes.
//
// Thread: a value of one thread; also excludes other threads and other objects of this process. Waits as long as
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
    /// Removes the lock file, too.
    void release();
    [[nodiscard]] bool isHeld() const { return m_held; }

    /// After FileLocked: whose process it is.
    [[nodiscard]] const LockHolder &holder() const { return m_holder; }

private:
    enum class Try { Held, Taken, Again };
    [[nodiscard]] Result<Try> tryOnce();
    [[nodiscard]] Result<UniqueFd> openFile();
    [[nodiscard]] bool isAt(int fd) const; ///< does the name still refer to this file?
    void introduce();

    std::optional<FileInFolder> m_file;
    UniqueFd m_fd;
    bool m_held = false;
    LockHolder m_holder;
};

} // namespace howdah
