// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/os/CancelToken.h"

#include "app/base/os/LocalSocket.h"

#include <algorithm>

namespace howdah {

void CancelToken::cancel()
{
    if (m_cancelled.exchange(true, std::memory_order_acq_rel))
        return;
    m_wake.wake();
    // Under the mutex, so that no watch is destroyed meanwhile, whose socket's number could be used again.
    const std::lock_guard lock(m_mutex);
    for (const int socket : m_sockets)
        endSocket(socket);
}

CancelToken::SocketWatch::SocketWatch(std::shared_ptr<CancelToken> token, int socket)
    : m_token(std::move(token)), m_socket(socket)
{
    const std::lock_guard lock(m_token->m_mutex);
    m_token->m_sockets.push_back(m_socket);
    if (m_token->isCancelled()) // came before us: cancel() looks at the sockets only once
        endSocket(m_socket);
}

CancelToken::SocketWatch::~SocketWatch()
{
    const std::lock_guard lock(m_token->m_mutex);
    auto &sockets = m_token->m_sockets;
    const auto found = std::find(sockets.begin(), sockets.end(), m_socket);
    if (found != sockets.end()) {
        *found = sockets.back();
        sockets.pop_back();
    }
}

} // namespace howdah
