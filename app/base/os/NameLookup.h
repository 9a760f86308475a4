// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Names to addresses, with a limit and a way out: getaddrinfo() itself has neither.
//
// Thread: any; lookUp() blocks up to the limit. A numeric address is answered at once. A name is looked up in a helper
// thread of 256 KiB stack; if it is given up, that thread ends when the resolver does and touches nothing of ours.
// Errors: NameNotResolved, Cancelled. Messages are the caller's: it knows the machine.
#pragma once

#include "app/base/os/CancelToken.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

#include <sys/socket.h>

namespace howdah {

struct SocketAddress
{
    sockaddr_storage storage{};
    socklen_t length = 0;
    [[nodiscard]] QString text() const; ///< "192.0.2.13"
};

struct NameAnswer
{
    enum class End { Found, NotFound, TimedOut, Cancelled };
    End end = End::Found;
    std::vector<SocketAddress> addresses; ///< in the order of RFC 6724, as getaddrinfo() gives them
    QByteArray detail;                    ///< the resolver's words
};

[[nodiscard]] NameAnswer lookUp(const QString &name, quint16 port, std::chrono::milliseconds limit, const CancelToken &cancel);

} // namespace howdah
