// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A cancel request that wakes a thread in poll(), and shuts down the sockets of libraries that do not poll its descriptor.
//
// Thread: every member may be called from any thread. Shared by std::shared_ptr between requester and worker.
#pragma once

#include "app/base/os/WakeFd.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace howdah {

class CancelToken
{
public:
    CancelToken() = default;
    ~CancelToken() = default;
    CancelToken(const CancelToken &) = delete;
    CancelToken &operator=(const CancelToken &) = delete;

    /// Sets the flag, makes fd() permanently readable and shuts down the watched sockets. Never blocks on the network.
    void cancel();
    [[nodiscard]] bool isCancelled() const { return m_cancelled.load(std::memory_order_acquire); }
    /// Readable once cancelled; for poll() beside a socket. Stays owned by the token.
    [[nodiscard]] int fd() const { return m_wake.fd(); }

    /// While it lives, cancel() ends every send and receive on the socket, in both directions, with shutdown(2). For
    /// a library that blocks in poll() on its own: one system call instead of a thread that waits. The socket stays
    /// the caller's, who closes it after the end of this object. A token that is already cancelled shuts it down at once.
    class SocketWatch
    {
    public:
        SocketWatch(std::shared_ptr<CancelToken> token, int socket);
        ~SocketWatch();
        SocketWatch(const SocketWatch &) = delete;
        SocketWatch &operator=(const SocketWatch &) = delete;

    private:
        std::shared_ptr<CancelToken> m_token;
        int m_socket;
    };

private:
    std::atomic<bool> m_cancelled{false};
    WakeFd m_wake;
    std::mutex m_mutex; ///< guards m_sockets; held for system calls only, never while foreign code runs
    std::vector<int> m_sockets;
};

} // namespace howdah
