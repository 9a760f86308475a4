// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// System calls that a signal ended (EINTR), made again. Two kinds of handlers here have no SA_RESTART: those of StopSignals, on
// purpose, and Qt's for SIGCHLD (from 6.8 on in any program that gave a QProcess a modifier). The kernel runs a handler in
// any thread, and poll(2) ends at one whatever its flags are.
//
// Thread: pure functions, any thread.
#pragma once

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <climits>
#include <span>

#include <poll.h>

namespace howdah {

/// `call` until it is not ended by a signal. Not for what waits with a limit: that would begin anew each time.
template <typename Call> auto uninterrupted(const Call &call)
{
    auto result = call();
    while (result < 0 && errno == EINTR)
        result = call();
    return result;
}

/// poll(2), at most `limit` in all.
inline int pollFor(std::span<pollfd> waits, std::chrono::milliseconds limit)
{
    using Clock = std::chrono::steady_clock;
    const Clock::time_point end = Clock::now() + limit;
    return uninterrupted([&] {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()).count();
        return poll(waits.data(), nfds_t(waits.size()), int(std::clamp<decltype(left)>(left, 0, INT_MAX)));
    });
}

} // namespace howdah
