// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/steps/HostTable.h"

namespace howdah {

QByteArray hostTable(const Cluster &cluster)
{
    QByteArray table;
    for (const Machine &machine : cluster.machines) {
        if (machine.address.isEmpty())
            continue;
        table += machine.address.toUtf8() + ' ' + machine.fqdn.toUtf8() + ' ' + machine.host.toUtf8() + '\n';
    }
    return table;
}

} // namespace howdah
