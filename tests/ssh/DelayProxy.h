// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A link with a delay, for one machine: a TCP proxy on 127.0.0.1 that holds every byte back for a while, both ways.
// The kernel of a test machine may lack netem; this needs nothing.
//
// Thread: made and destroyed in one thread; works in one of its own.
#pragma once

#include <QtGlobal>

#include <atomic>
#include <chrono>
#include <thread>

namespace howdah::test {

class DelayProxy
{
public:
    /// `oneWay` is half of a round trip; `address`: the target's, IPv4.
    DelayProxy(quint16 target, std::chrono::milliseconds oneWay, const char *address = "127.0.0.1");
    ~DelayProxy();
    DelayProxy(const DelayProxy &) = delete;
    DelayProxy &operator=(const DelayProxy &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    /// The round trips that the latest connection had to wait for, one after the other, with what has arrived at its client:
    /// a chunk sent after another arrived counts as its answer. A slow computer adds none of its own, as it would to a
    /// count from the clock: each of them takes a whole trip there and back. Without the one in which TCP connects.
    [[nodiscard]] int turns() const { return m_turns; }
    /// From now on nothing goes through, as when a cable is pulled: connections stay open, bytes vanish.
    void cut() { m_cut = true; }
    /// Closes the connections under way, as a machine that reboots does.
    void drop() { m_drop = true; }

private:
    void work();

    const quint16 m_target;
    const quint32 m_address; ///< in network order
    const std::chrono::milliseconds m_oneWay;
    quint16 m_port = 0;
    int m_listener = -1;
    std::atomic<int> m_turns{0};
    std::atomic<bool> m_stop{false};
    std::atomic<bool> m_cut{false};
    std::atomic<bool> m_drop{false};
    std::thread m_thread;
};

} // namespace howdah::test
