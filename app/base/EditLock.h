// Keeps two Howdahs from editing the same file of a user's at once (known_hosts, ~/.ssh/config): a lock file beside
// it, for as long as the edit takes.
//
// Thread: any, also against other threads of this process; waits 10 s at most. Errors: FileLocked (whose process has it),
// FileUnwritable (another account's link, or something that is no file, stands there).
#pragma once

#include "app/base/os/FileLock.h"

namespace howdah {

/// Not held where there can be no lock: the folder is not there yet, or is not ours to write in.
[[nodiscard]] Result<FileLock> lockForEdit(const QString &path);

} // namespace howdah
