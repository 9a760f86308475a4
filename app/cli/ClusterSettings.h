// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// KEY=VALUE settings of a cluster or of one of its machines, as `new` and `set` take them:
//   user port become login-key connect-as   for the cluster, or for a machine
//   key name STEP.OPTION STEP=yes|no         for the cluster
//   role ticked host address fqdn extra      for a machine
// An empty value takes the setting back to its default.
//
// Thread: pure functions, but for the file system that a path is looked up in.
#pragma once

#include "app/base/Result.h"
#include "app/machines/Cluster.h"

namespace howdah {

struct Setting
{
    QString key;
    QString value;
};

/// Errors: Usage if it is no KEY=VALUE.
[[nodiscard]] Result<Setting> parseSetting(const QString &text);

/// What changed, for a user ("port: 22 → 2222"); empty if it was so already. Errors: ValueInvalid, with what is allowed.
[[nodiscard]] Result<QString> applyToCluster(Cluster &cluster, const Setting &setting);
[[nodiscard]] Result<QString> applyToMachine(Machine &machine, const Setting &setting);

} // namespace howdah
