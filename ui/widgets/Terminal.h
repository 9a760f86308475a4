// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Opens a terminal of this desktop with ssh to a machine.
//
// Thread: main thread; starting a process takes a millisecond or two. Arguments never pass through a shell.
#pragma once

#include "app/machines/Cluster.h"

#include <QStringList>

namespace howdah {

namespace Terminal {

/// The first terminal found, with the arguments before a command ("gnome-terminal", "--"); empty: there is none.
[[nodiscard]] QStringList find();

/// ssh to that machine: by name where a run has proved that it works (`ssh root@db1`), else as the run gets in.
[[nodiscard]] QStringList sshCommand(const Cluster &cluster, const Machine &machine, bool byName);

/// False: it could not be started.
[[nodiscard]] bool open(const QStringList &terminal, const QStringList &command);

} // namespace Terminal

} // namespace howdah
