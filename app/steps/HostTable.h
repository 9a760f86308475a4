// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The lines every machine gets into its /etc/hosts.
//
// Thread: pure function.
#pragma once

#include "app/machines/Cluster.h"

namespace howdah {

/// "ADDRESS FQDN HOST\n" for every machine of the cluster that has an address, in table order: nodes, VIP, and this
/// computer if it has a row with an address.
[[nodiscard]] QByteArray hostTable(const Cluster &cluster);

} // namespace howdah
