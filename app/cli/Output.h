// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Standard output and standard error of howdah-cli: the one place where text leaves it. Whatever goes to a terminal has
// passed ShownText.h; whether it arrived is known, so that a full disk or a closed output is no success.
//
// A closed pipe (| head) is not reported: only the exit code says that not everything was written.
//
// Thread: main thread; blocks until the text is written.
#pragma once

#include "app/base/Result.h"
#include "app/cli/ExitCode.h"

namespace howdah {

/// Each returns FileUnwritable if the text could not be written; its message is empty for a closed pipe.
[[nodiscard]] Result<void> writeText(const QString &text); ///< lines
[[nodiscard]] Result<void> writeJson(const QByteArray &json);
[[nodiscard]] Result<void> writeExact(const QByteArray &bytes); ///< byte for byte, unless standard output is a terminal

/// The same, with the reason on standard error; the exit code to end with: Ok, or Failed.
int printText(const QString &text);
int printJson(const QByteArray &json);
int printExact(const QByteArray &bytes);

/// To standard error, unchanged; a failure cannot be reported anywhere.
void printMessage(const QString &text);
/// Text of several lines that were put together from other text: all but the first are set in, so none passes for a
/// line of its own.
[[nodiscard]] QString setIn(const QString &text);

/// Prints the error's message (and its detail, if any) to standard error; the exit code to end with. A detail's lines
/// stand as they are where they name places in the user's own files, as editors read them.
int printError(const Error &error, int exitCode = ExitCode::Usage);

} // namespace howdah
