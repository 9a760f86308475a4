// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Signals that ask to stop, handled in the event loop instead of ending the program: Ctrl-C, TERM, and HUP unless it is
// ignored (nohup).
//
// Thread: main thread, one object at a time. A handler of ours does the one safe thing and writes to a pipe.
#pragma once

#include "app/base/os/UniqueFd.h"

#include <QSocketNotifier>

#include <functional>
#include <memory>

namespace howdah {

class StopSignals
{
public:
    enum class Kind {
        Asked, ///< SIGINT, SIGTERM
        HungUp ///< SIGHUP. A closing terminal sends it twice, the shell and the kernel: it counts once
    };
    /// `onSignal` is called from the event loop. System calls that wait on a terminal end with EINTR.
    explicit StopSignals(std::function<void(Kind)> onSignal);
    ~StopSignals(); ///< restores the default actions of the signals
    StopSignals(const StopSignals &) = delete;
    StopSignals &operator=(const StopSignals &) = delete;

private:
    void read();

    std::function<void(Kind)> m_onSignal;
    UniqueFd m_pipe;
    std::unique_ptr<QSocketNotifier> m_notifier;
    bool m_hungUp = false;
};

} // namespace howdah
