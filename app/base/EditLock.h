// Keeps two Howdahs from editing the same file of a person's at once (known_hosts, ~/.ssh/config): a lock file beside
// it, for as long as the edit takes.
//
// Thread: any, also against other threads of this process; waits 10 s at most. Errors: FileLocked.
#pragma once

#include "app/base/Result.h"

#include <QLockFile>

#include <memory>

namespace howdah {

/// Null where there can be no lock: the folder is not there yet, or is not ours to write in.
[[nodiscard]] Result<std::unique_ptr<QLockFile>> lockForEdit(const QString &path);

} // namespace howdah
