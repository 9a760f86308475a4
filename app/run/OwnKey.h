// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The cluster's key pair on this computer, and the entries of ~/.ssh/config that follow from it: what the run makes and
// writes, and what is printed of it beforehand.
//
// Thread: pure, but for existingKey(), which reads key files.
#pragma once

#include "app/record/RunPlan.h"
#include "app/ssh/KeyPair.h"
#include "app/ssh/SshConfig.h"
#include "app/workstation/LocalSshConfig.h"

namespace howdah {

/// The project's own, else the first of ssh's; an empty path: there is none yet. Errors: those of KeyPair::inspect().
[[nodiscard]] Result<KeyFile> existingKey(const Cluster &cluster, const SshConfig &config);
/// Where a new one goes, of which kind it is, and its comment.
[[nodiscard]] QString newKeyPath(const Cluster &cluster);
[[nodiscard]] KeyType newKeyType(const Cluster &cluster);
[[nodiscard]] QString newKeyComment();

/// Every machine's: a run on a few must not take the block of the others away.
[[nodiscard]] QList<SshHostEntry> sshEntries(const Cluster &cluster, const QString &keyPath);

/// ssh's configuration for the first machine of the cluster: what holds for this computer's rows.
[[nodiscard]] Result<SshConfig> firstMachinesConfig(const Cluster &cluster);

} // namespace howdah
