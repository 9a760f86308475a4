// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Keeps this computer awake while a run is at work, where its logind can.
//
// Best effort: without systemd-inhibit, or if refused, the run continues. If Howdah dies, the lock ends with it;
// Ctrl-C in Howdah's terminal, after which the running steps still end, does not touch it.
//
// Thread: the one that made it (the Runner's main thread). hold() and release() do not block.
#pragma once

#include "app/base/os/ChildProcess.h"

#include <QString>

#include <vector>

namespace howdah {

class SleepInhibitor
{
public:
    SleepInhibitor() = default;
    ~SleepInhibitor();
    SleepInhibitor(const SleepInhibitor &) = delete;
    SleepInhibitor &operator=(const SleepInhibitor &) = delete;

    void hold(const QString &why); ///< a sentence that the desktop may show
    void release();
    [[nodiscard]] bool isHeld() { return m_child && !m_child->wait(std::chrono::milliseconds(0)); }

private:
    std::optional<ChildProcess> m_child;
    UniqueFd m_pipe; ///< `cat` ends with our end of it, and the lock with it
    std::vector<ChildProcess> m_ending;
};

} // namespace howdah
