// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What Howdah must know about the computer it runs on, to never treat it as a node.
//
// Thread: pure readers, any thread; no waits beyond the file system.
#pragma once

#include "app/base/Result.h"

#include <QSet>
#include <QString>

namespace howdah {

struct ThisComputer
{
    QSet<QString> addresses; ///< every IPv4 address of its interfaces, dotted quad, without 127/8
    QString machineId;       ///< /etc/machine-id, 32 hex digits; empty where there is none
    QString bootId;          ///< /proc/sys/kernel/random/boot_id
    QString hostName;

    [[nodiscard]] static ThisComputer read();
    /// One of our interface addresses, or anything in 127/8.
    [[nodiscard]] bool hasAddress(const QString &ipv4) const;
};

} // namespace howdah
