// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Our own TCP connect. libssh 0.10 tries one address only, cannot be cancelled in it, and leaves the socket to be
// inherited by child processes.
//
// Thread: any; blocks up to the limit, which all addresses of the name share. Every address is tried, in the
// resolver's order. The socket comes back blocking, as libssh wants it, with close-on-exec, TCP_NODELAY (measured: 40
// ms a login), keepalive (a dead link is noticed after 15 + 4 × 5 s) and a 30 s limit on unacknowledged data.
#pragma once

#include "app/base/os/NameLookup.h"
#include "app/base/os/UniqueFd.h"

namespace howdah {

struct TcpAnswer
{
    enum class End { Connected, NameNotResolved, Refused, NoAnswer, NoWay, Cancelled };
    End end = End::Connected;
    UniqueFd socket;   ///< open when Connected
    QString address;   ///< the one that answered, or the last one tried
    QByteArray detail; ///< the system's words
};

[[nodiscard]] TcpAnswer tcpConnect(const QString &name, quint16 port, std::chrono::milliseconds limit, const CancelToken &cancel);

} // namespace howdah
