// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Prevents two Howdah processes from editing the same file of a user at once (known_hosts, ~/.ssh/config): a lock file
// beside it, held during the edit.
//
// Thread: any, also against other threads of this process; waits 10 s at most. Errors: FileLocked (whose process has it),
// FileUnwritable (another account's link, or something that is not a file, is there).
#pragma once

#include "app/base/os/FileLock.h"

namespace howdah {

/// Not held where no lock is possible: the folder does not exist yet, or is not writable for this account.
[[nodiscard]] Result<FileLock> lockForEdit(const QString &path);

} // namespace howdah
