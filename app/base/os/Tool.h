// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs one of the system's tools (ssh, ssh-keygen, diff) to its end: without a terminal, with limited output, and killed
// when it takes too long, when the work is cancelled or when Howdah ends.
//
// Thread: a worker's; blocks up to the limit. Errors: ToolMissing, TimedOut, Cancelled, each with a sentence that the
// caller mostly replaces by a better one.
#pragma once

#include "app/base/Result.h"
#include "app/base/os/CancelToken.h"
#include "app/base/os/ChildProcess.h"

#include <chrono>

namespace howdah {

struct ToolCommand
{
    QList<QByteArray> arguments{}; ///< the first is the program
    QList<QByteArray> environment = environmentWithout({});
    QByteArrayView input{}; ///< what it reads; it must live until the tool has ended
    std::chrono::milliseconds limit = std::chrono::seconds(10);
    const CancelToken *cancel = nullptr;
    qsizetype maxOutput = 1 << 20; ///< kept of each stream; what comes after that is dropped
};

struct ToolEnd
{
    int status = -1; ///< the exit status, 128 + signal for a killed one
    QByteArray output;
    QByteArray errorOutput;
};

[[nodiscard]] Result<ToolEnd> runTool(const ToolCommand &command);

} // namespace howdah
