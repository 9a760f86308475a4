#include "app/base/os/CancelToken.h"

#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>

namespace howdah {

CancelToken::CancelToken() : m_fd(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
}

CancelToken::~CancelToken()
{
    if (m_fd >= 0)
        close(m_fd);
}

void CancelToken::cancel()
{
    if (m_cancelled.exchange(true, std::memory_order_acq_rel))
        return;
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = write(m_fd, &one, sizeof one); // cannot fail: the counter starts at 0
    // Under the mutex, so that no watch goes, and its socket's number with it, in between.
    const std::lock_guard lock(m_mutex);
    for (const int socket : m_sockets)
        shutdown(socket, SHUT_RDWR);
}

CancelToken::SocketWatch::SocketWatch(std::shared_ptr<CancelToken> token, int socket)
    : m_token(std::move(token)), m_socket(socket)
{
    const std::lock_guard lock(m_token->m_mutex);
    m_token->m_sockets.push_back(m_socket);
    if (m_token->isCancelled()) // came before us: cancel() looks at the sockets only once
        shutdown(m_socket, SHUT_RDWR);
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
