// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the commands that read or change a project share: load it with its lock, say how many machines there are.
//
// Thread: main thread; blocks on the file system only.
#pragma once

#include "app/base/Result.h"
#include "app/machines/MachineCheck.h"
#include "app/machines/MachinesFile.h"
#include "app/project/ProjectFile.h"

namespace howdah {

/// A project that is open for a change: locked, so that no other program saves it meanwhile.
struct OpenProject
{
    ProjectFile file;
    Cluster cluster;
};
[[nodiscard]] Result<OpenProject> openForChange(const QString &path);

/// machines.txt, all good: its warnings go to standard error. Otherwise MachinesInvalid with every line that is wrong.
/// `ownAddresses`: this computer's.
[[nodiscard]] Result<QList<Machine>> importMachines(const QString &path, const QSet<QString> &ownAddresses);

/// The errors of `after` that `before` did not have, as one MachinesInvalid; nothing was changed.
[[nodiscard]] Result<void> refuseNewErrors(const QList<Machine> &before, const QList<Machine> &after);

/// ~/ and relative paths as absolute ones.
[[nodiscard]] QString absolutePath(const QString &path);

/// "5 nodes, 1 VIP, this computer"
[[nodiscard]] QString countMachines(const QList<Machine> &machines);

void printWarning(const QString &text);

} // namespace howdah
