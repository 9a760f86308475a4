// The one way in which Howdah writes a file: all of it or nothing, also on a full or failing disk.
//
// A new file beside it is written, flushed to the disk, and only then takes its name; every call's result is looked at.
// (QSaveFile of Qt 6.4 renames although its last flush has failed: a full disk leaves an empty file.) tests/tst_layers.cpp
// holds that nothing else in Howdah replaces files.
//
// Thread: pure functions, any thread; they block until the disk has the file. A reader meets the old file or the new one.
// Errors: FileUnwritable, FileExists. What was there before is still there, and the message is the reason alone
// ("No space left on device"), for the caller's own sentence.
#pragma once

#include "app/base/os/FileInFolder.h"

#include <QByteArrayView>

namespace howdah {

struct WriteOptions
{
    Links links = Links::DoNotFollow;
    std::optional<mode_t> mode =
        std::nullopt;      ///< what it has afterwards; unset: what the file there has, with its owner and group
    mode_t newMode = 0666; ///< where there is none and no mode is set; less the umask
    bool replace = true;   ///< false: FileExists if something has the name
};

[[nodiscard]] Result<void> writeFile(const QString &path, QByteArrayView bytes, const WriteOptions &options = {});

/// Could writeFile() write that many bytes there now? Leaves nothing behind.
[[nodiscard]] Result<void> checkWritable(const QString &path, const WriteOptions &options = {}, qint64 bytes = 1);

/// Onto the disk with a file that another program has written. 0, or the errno.
[[nodiscard]] int flushFile(const QString &path);

/// A name for a file that has another one in the same file system; never replaces. 0, or the errno.
[[nodiscard]] int moveWithoutReplacing(int fromFolder, const char *from, int toFolder, const char *to);

} // namespace howdah
