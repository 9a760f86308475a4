// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/os/LocalSocket.h"

#include <cerrno>
#include <cstring>

#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>

namespace howdah {

LocalSocketPair LocalSocketPair::make()
{
    int ends[2] = {-1, -1};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return {};
    return {UniqueFd(ends[0]), UniqueFd(ends[1])};
}

UniqueFd connectToLocalSocket(const QByteArray &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= qsizetype(sizeof address.sun_path)) {
        errno = ENAMETOOLONG;
        return {};
    }
    std::memcpy(address.sun_path, path.constData(), size_t(path.size()));
    UniqueFd fd(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (connect(fd.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return {};
    return fd;
}

ssize_t sendSome(int socket, QByteArrayView bytes)
{
    return send(socket, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL);
}

ssize_t sendNow(int socket, QByteArrayView bytes)
{
    return send(socket, bytes.data(), size_t(bytes.size()), MSG_DONTWAIT | MSG_NOSIGNAL);
}

ssize_t receiveNow(int socket, char *to, qsizetype length)
{
    return recv(socket, to, size_t(length), MSG_DONTWAIT);
}

void limitSending(int socket, std::chrono::seconds limit)
{
    const timeval time{limit.count(), 0};
    setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &time, sizeof time);
}

void endSocket(int socket)
{
    shutdown(socket, SHUT_RDWR);
}

} // namespace howdah
