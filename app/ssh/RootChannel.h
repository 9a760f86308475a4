// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The channel of a root shell, with what reads it.
//
// Thread: the session's.
#pragma once

#include "app/ssh/RootWay.h"
#include "app/ssh/ShellStreams.h"
#include "app/ssh/SshChannel.h"
#include "app/ssh/StepQueue.h"

#include <memory>

namespace howdah {

/// A channel whose shell has reported *ready*.
struct RootChannel
{
    std::unique_ptr<Session::Channel> channel;
    std::shared_ptr<ShellStreams> streams; ///< shared with the channel's sink
    std::unique_ptr<StepQueue> steps;      ///< hears what the shell says
    RootShellInfo info;
};

} // namespace howdah
