// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Howdah's only way to write a file: completely or not at all, also on a full or failing disk.
//
// A new file beside it is written, flushed to the disk, and then renamed; the result of every call is checked.
// (QSaveFile of Qt 6.4 renames although its last flush has failed: a full disk leaves an empty file.) tests/tst_layers.cpp
// checks that nothing else in Howdah replaces files.
//
// Thread: pure functions, any thread; they block until the disk has the file. A reader meets the old file or the new one.
// Errors: FileUnwritable, FileExists. The old file is unchanged, and the message is only the reason
// ("No space left on device"), for the caller's own message.
#pragma once

#include "app/base/os/FileInFolder.h"

#include <QByteArrayView>

namespace howdah {

struct WriteOptions
{
    Links links = Links::DoNotFollow;
    std::optional<mode_t> mode = std::nullopt; ///< the mode to set; unset: that of the existing file, with its owner and group
    mode_t newMode = 0666;                     ///< of a new file if no mode is set; minus the umask
    bool replace = true;                       ///< false: FileExists if something has the name
};

[[nodiscard]] Result<void> writeFile(const QString &path, QByteArrayView bytes, const WriteOptions &options = {});

/// Could writeFile() write that many bytes there now? Leaves nothing behind.
[[nodiscard]] Result<void> checkWritable(const QString &path, const WriteOptions &options = {}, qint64 bytes = 1);

/// Flushes a file that another program has written to the disk. 0, or the errno.
[[nodiscard]] int flushFile(const QString &path);

/// Renames within one file system; never replaces. 0, or the errno.
[[nodiscard]] int moveWithoutReplacing(int fromFolder, const char *from, int toFolder, const char *to);

} // namespace howdah
