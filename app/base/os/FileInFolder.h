// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The location of a file: its folder, held open, and its name in it. Operations with both (openat, renameat) cannot be
// redirected by a link that is created meanwhile.
//
// A link on the way is followed by a rule of our own, since the kernel's (proc_sys_fs(5), protected_symlinks) may be off
// and counts in sticky folders only:
//   - a link as a folder of the path: its owner must be this account, root, or the owner of the folder that contains it;
//   - a link that the file itself is: this account or root, and only where the caller says that it may be followed.
//
// Thread: pure functions; they block on the file system only.
#pragma once

#include "app/base/Result.h"
#include "app/base/os/UniqueFd.h"

#include <QByteArray>

#include <sys/stat.h>

#include <optional>

namespace howdah {

enum class Links {
    Follow,      ///< a file that the user has named: a link of their own leads where they want it
    DoNotFollow, ///< a file beside it (backup, lock), or one of Howdah's own
};

struct FileInFolder
{
    UniqueFd folder; ///< O_PATH
    QByteArray name;
    QString path; ///< absolute, without links; for messages and for files beside it

    /// Of the file itself, links not followed; nothing: there is none, or it cannot be looked at.
    [[nodiscard]] std::optional<struct stat> status() const;
};

/// The file need not be there, its folder must. Errors: FileUnwritable, the message being the reason alone ("%1 is a
/// symbolic link of mallory"), for the caller's own sentence.
[[nodiscard]] Result<FileInFolder> findFile(const QString &path, Links links);

/// Nothing: a file may be written there. Else the obstacle, as a reason: another account's link, or something that is not a
/// regular file (opening a named pipe would block). A link of this account is no obstacle: it is replaced.
[[nodiscard]] std::optional<QString> obstacleAt(const FileInFolder &file);

/// The account's name; its number where it has none.
[[nodiscard]] QString accountName(uid_t account);

/// FileUnwritable, with the reason alone.
[[nodiscard]] Error fileTrouble(const QString &reason);

/// "No space left on device", as the system says it.
[[nodiscard]] QString systemReason(int error);

} // namespace howdah
