// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The folder for data that Howdah keeps between runs: $XDG_STATE_HOME/howdah (basedir specification; default
// ~/.local/state). Qt 6.4 has no StandardPaths location for it.
//
// Thread: pure functions; they block on the file system only.
#pragma once

#include "app/base/Result.h"

#include <QUuid>

namespace howdah {

/// The home directory as OpenSSH finds it: from the password database, not from HOME (measured).
[[nodiscard]] QString homeDirectory();

/// $XDG_STATE_HOME/howdah; a relative XDG_STATE_HOME is ignored, as the specification says.
[[nodiscard]] QString stateDirectory();

/// stateDirectory(), or that folder in it, made with mode 0700 if it is missing. One that is there must be this
/// account's own, and its mode is set to 0700 again: who can write there can replace the files that Howdah reads and writes.
/// Errors: FileUnwritable.
[[nodiscard]] Result<QString> makeStateDirectory(const QString &folder = {});

/// makeStateDirectory() of the cluster's uuid.
[[nodiscard]] Result<QString> clusterStateDirectory(const QUuid &cluster);

} // namespace howdah
