// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The `#@` lines at the top of a step's file: a closed vocabulary (resources/steps/README.md), read strictly. What cannot be
// read is refused with file and line, in English: whoever writes steps reads it.
//
// Thread: a pure function. Errors: ValueInvalid.
#pragma once

#include "app/base/Result.h"
#include "app/catalogue/Step.h"

namespace howdah {

inline constexpr qsizetype largestStepFile = 512 * 1024;

/// `file`: "hosts.sh", whose base name must be the step's id. The program's text is not filled in.
[[nodiscard]] Result<Step> readStepHeader(const QByteArray &text, const QString &file);

/// "FILE:LINE: what is wrong"; line 0: the file as a whole.
[[nodiscard]] Error stepFileError(const QString &file, int line, const QString &what);

/// Lower-case words with hyphens between them, as ids, options and their values are written.
[[nodiscard]] bool isStepWord(const QString &text);
/// One line to show: not empty, trimmed, no control characters.
[[nodiscard]] bool isStepTitle(const QString &text);

} // namespace howdah
