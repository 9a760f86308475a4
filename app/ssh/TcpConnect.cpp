// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/TcpConnect.h"

#include "app/base/os/Interrupted.h"
#include "app/ssh/Deadline.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>

namespace howdah {

namespace {

void setOption(int socket, int level, int name, int value)
{
    setsockopt(socket, level, name, &value, sizeof value); // each is a help, none is needed
}

void prepare(int socket)
{
    setOption(socket, IPPROTO_TCP, TCP_NODELAY, 1);
    setOption(socket, SOL_SOCKET, SO_KEEPALIVE, 1);
    setOption(socket, IPPROTO_TCP, TCP_KEEPIDLE, 15);
    setOption(socket, IPPROTO_TCP, TCP_KEEPINTVL, 5);
    setOption(socket, IPPROTO_TCP, TCP_KEEPCNT, 4);
    setOption(socket, IPPROTO_TCP, TCP_USER_TIMEOUT, 30'000);
    // One step line (up to 128 KiB) must fit, so that sending it never blocks on a link that has died.
    setOption(socket, SOL_SOCKET, SO_SNDBUF, 256 * 1024);
}

/// 0, or the errno of the failure; ECANCELED when cancelled.
int connectOne(int socket, const SocketAddress &address, const Deadline &deadline, const CancelToken &cancel)
{
    if (connect(socket, reinterpret_cast<const sockaddr *>(&address.storage), address.length) == 0)
        return 0;
    if (errno != EINPROGRESS)
        return errno;
    pollfd waits[2] = {{socket, POLLOUT, 0}, {cancel.fd(), POLLIN, 0}};
    const int ready = pollFor(waits, deadline.left());
    if (waits[1].revents)
        return ECANCELED;
    if (ready == 0)
        return ETIMEDOUT;
    int error = 0;
    socklen_t length = sizeof error;
    getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &length);
    return error;
}

TcpAnswer::End endFor(int error)
{
    switch (error) {
    case ECONNREFUSED:
        return TcpAnswer::End::Refused;
    case ETIMEDOUT:
        return TcpAnswer::End::NoAnswer;
    case ECANCELED:
        return TcpAnswer::End::Cancelled;
    default:
        return TcpAnswer::End::NoWay;
    }
}

} // namespace

TcpAnswer tcpConnect(const QString &name, quint16 port, std::chrono::milliseconds limit, const CancelToken &cancel)
{
    const Deadline deadline(limit);
    NameAnswer names = lookUp(name, port, limit, cancel);
    if (names.end == NameAnswer::End::Cancelled)
        return {TcpAnswer::End::Cancelled, {}, {}, {}};
    if (names.end != NameAnswer::End::Found)
        return {TcpAnswer::End::NameNotResolved, {}, {}, names.detail};

    TcpAnswer answer{TcpAnswer::End::NoAnswer, {}, {}, {}};
    auto left = int(names.addresses.size());
    for (const SocketAddress &address : names.addresses) {
        UniqueFd fd(socket(address.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
        // An address that swallows packets gets its share of the time, not all of it.
        const Deadline share(deadline.left() / left--);
        int error = errno;
        if (fd.isOpen()) {
            prepare(fd.get());
            error = connectOne(fd.get(), address, share, cancel);
        }
        answer.address = address.text();
        if (error == 0) {
            fcntl(fd.get(), F_SETFL, fcntl(fd.get(), F_GETFL) & ~O_NONBLOCK);
            return {TcpAnswer::End::Connected, std::move(fd), answer.address, {}};
        }
        // A refusal says more than silence: it is kept over what the other addresses say.
        if (answer.end != TcpAnswer::End::Refused || error == ECANCELED) {
            answer.end = endFor(error);
            answer.detail = std::strerror(error);
        }
        if (error == ECANCELED)
            break;
    }
    return answer;
}

} // namespace howdah
