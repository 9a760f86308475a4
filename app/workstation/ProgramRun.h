// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs one step program on this computer as the user, and returns its fd 3 lines and output.
//
// Thread: a worker's; blocks up to `limit`. Cancel ends the program (TERM, then KILL).
// Errors: ToolMissing, TimedOut, Cancelled.
#pragma once

#include "app/base/Result.h"
#include "app/base/os/CancelToken.h"

#include <QByteArray>

#include <chrono>
#include <functional>
#include <memory>

namespace howdah {

struct ProgramCallbacks
{
    std::function<void(const QByteArray &line)> onProtocol; ///< each fd 3 line
    std::function<void(const QByteArray &bytes)> onOutput;
};

/// `sh` with the library and the program as text on standard input; the exit status of the program.
[[nodiscard]] Result<int> runProgramHere(const QByteArray &library, const QByteArray &program, std::chrono::seconds limit,
                                         const ProgramCallbacks &callbacks, const std::shared_ptr<CancelToken> &cancel);

} // namespace howdah
