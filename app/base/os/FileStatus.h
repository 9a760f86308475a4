// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the system knows about a file, by its path or its descriptor (stat(2)).
//
// Thread: pure functions, any thread; they block on the file system only. Nothing: errno says why.
#pragma once

#include <QString>

#include <optional>

#include <sys/types.h>

namespace howdah {

struct FileStatus
{
    enum class Kind { File, Folder, Link, Other };
    Kind kind = Kind::Other;
    uid_t owner = 0;
    mode_t mode = 0; ///< permission bits, 07777
    qint64 size = 0; ///< bytes
    dev_t device = 0;
    ino_t inode = 0;

    [[nodiscard]] bool isFile() const { return kind == Kind::File; } ///< a regular one
    [[nodiscard]] bool isFolder() const { return kind == Kind::Folder; }
    /// Two names or descriptors of one file.
    [[nodiscard]] bool isSameAs(const FileStatus &other) const { return device == other.device && inode == other.inode; }
};

[[nodiscard]] std::optional<FileStatus> statusOf(const QString &path); ///< of where a link leads
[[nodiscard]] std::optional<FileStatus> statusOf(int fd);
[[nodiscard]] std::optional<FileStatus> linkStatusOf(const QString &path); ///< of the link itself

} // namespace howdah
