// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Locks on a file that is open already. The kernel lets them go with the descriptor, however its process ends.
//
// Two kinds that do not see each other: flock(2) is seen by the tool flock and by QLockFile; a record lock (fcntl(2),
// F_OFD_SETLK) can be asked about without taking it. FileLock is what keeps others away from a file by one beside it.
//
// Thread: any. None of them waits.
#pragma once

namespace howdah {

/// Is it ours alone now? False: somebody else's, or no locks in this file system; errno says which (EWOULDBLOCK).
[[nodiscard]] bool tryFlock(int fd);

/// The same as a record lock on the whole file, which must be open for writing.
[[nodiscard]] bool tryRecordLock(int fd);
/// Does another descriptor hold a record lock on the file?
[[nodiscard]] bool hasRecordLock(int fd);

} // namespace howdah
