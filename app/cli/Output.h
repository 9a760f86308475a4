// Standard output and standard error of howdah-cli: the one place where text leaves it. Whatever goes to a terminal has
// passed ShownText.h; whether it arrived is known, so that a full disk or a closed output is no success.
//
// A reader that has gone away (| head) is no fault to speak of: the exit code says that not all was taken, without a word.
//
// Thread: main thread; blocks until the text is written.
#pragma once

#include "app/base/Result.h"

namespace howdah {

/// Each gives FileUnwritable if the text could not be written; its message is empty where the reader has gone away.
[[nodiscard]] Result<void> writeText(const QString &text); ///< lines
[[nodiscard]] Result<void> writeJson(const QByteArray &json);
[[nodiscard]] Result<void> writeExact(const QByteArray &bytes); ///< byte for byte, unless standard output is a terminal

/// The same, with the reason on standard error; the exit code to end with: Ok, or Failed.
int printText(const QString &text);
int printJson(const QByteArray &json);
int printExact(const QByteArray &bytes);

/// To standard error, as it comes; nobody is left to be told that this failed.
void printMessage(const QString &text);
/// Text of several lines that were put together from other text: all but the first are set in, so none passes for a
/// line of its own.
[[nodiscard]] QString setIn(const QString &text);

} // namespace howdah
