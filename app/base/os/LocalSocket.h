// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Sockets inside this computer (unix(7)): a pair for a child or a thread, and a service's socket file. Unlike a pipe's, a peer
// that is gone is an error and no signal.
//
// Thread: pure functions and values of one thread. endSocket() also from another one.
#pragma once

#include "app/base/os/UniqueFd.h"

#include <QByteArray>

#include <chrono>

#include <sys/types.h>

namespace howdah {

/// Two connected ends, closed on exec, both blocking.
struct LocalSocketPair
{
    UniqueFd ours;
    UniqueFd theirs;
    /// Not open: errno says why.
    [[nodiscard]] static LocalSocketPair make();
};

/// Connected and not blocking. Not open: errno says why (ENAMETOOLONG: the path is too long for a socket).
[[nodiscard]] UniqueFd connectToLocalSocket(const QByteArray &path);

/// How many bytes were taken, of which the socket takes as many as it has room for; -1: errno says why (EPIPE: the peer is gone).
[[nodiscard]] ssize_t sendSome(int socket, QByteArrayView bytes);
/// The same, and EAGAIN instead of waiting.
[[nodiscard]] ssize_t sendNow(int socket, QByteArrayView bytes);
/// What is there, up to the length; 0: the peer is gone; -1: errno says why, EAGAIN instead of waiting.
[[nodiscard]] ssize_t receiveNow(int socket, char *to, qsizetype length);

/// sendSome() waits so long at most: then it is EAGAIN.
void limitSending(int socket, std::chrono::seconds limit);

/// Nothing goes through this socket, of any kind, any more, in both directions; who waits at it is woken.
void endSocket(int socket);

} // namespace howdah
