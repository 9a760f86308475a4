// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One step as it is given to what runs it, and how its program ended.
//
// Thread: values; the callbacks run in the thread that runs the step.
#pragma once

#include "app/base/os/CancelToken.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace howdah {

struct StepCall
{
    QString step;                                                ///< its id
    QByteArray program;                                          ///< values and the step's text; the library is sent before it
    std::chrono::seconds limit{60};                              ///< held by the machine's `timeout`; the client waits 15 s more
    bool finish = false;                                         ///< never signalled; only its limit ends it
    std::shared_ptr<CancelToken> cancel;                         ///< ends the step, within a second or so
    std::shared_ptr<CancelToken> stop = {};                      ///< no step that was sent ahead begins after this one
    std::function<void()> onBegin = {};                          ///< once, when it begins where it is run
    std::function<void(const QByteArray &line)> onProtocol = {}; ///< each fd 3 line, without newline
    std::function<void(const QByteArray &bytes)> onOutput = {};  ///< the step's own output as it comes
};

struct StepExit
{
    int code = 0;         ///< the program's exit status; 124 time limit, 137 killed by another, 143 aborted
    bool aborted = false; ///< ended because of cancel
};

} // namespace howdah
