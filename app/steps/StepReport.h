// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What one program says on fd 3, read line by line (resources/steps/README.md has the format).
//
// Thread: a value; fed in the thread that runs the program.
#pragma once

#include "app/steps/Outcome.h"
#include "app/steps/Reason.h"
#include "app/steps/StepProgram.h"

#include <QByteArray>
#include <QMap>

#include <chrono>
#include <optional>

namespace howdah {

struct StepReport
{
    std::optional<Outcome> outcome; ///< unset: the program has not said yet
    Reason reason;
    Reason note; ///< the latest; what it waits for
    QMap<QString, QString> facts;
    QByteArray diff;

    enum class Line { Ignored, Note, Fact, Diff, Outcome };
    /// One line without its newline. A line it does not know is ignored: a later lib.sh may say more.
    Line feed(const QByteArray &line);

    /// Why a program ended without an outcome, by its exit status: killed (by whom, as far as the machine knows), or not.
    [[nodiscard]] Reason whyNoOutcome(int exitCode) const;
    /// At the program's end: an outcome that does not fit its exit status was none. 124: it was ended at its limit.
    void end(int exitCode, RunMode mode, std::chrono::seconds limit);
};

/// "2 min", "90 s"
[[nodiscard]] QString humanTime(std::chrono::seconds seconds);

/// `%25 %20 %0A` … back to bytes.
[[nodiscard]] QString unescapeArgument(QByteArrayView word);

} // namespace howdah
