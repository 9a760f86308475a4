// Where Howdah keeps what it remembers between runs: $XDG_STATE_HOME/howdah (basedir specification; default
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

/// stateDirectory()/<cluster uuid>, made with mode 0700 if it is missing.
[[nodiscard]] Result<QString> clusterStateDirectory(const QUuid &cluster);

} // namespace howdah
