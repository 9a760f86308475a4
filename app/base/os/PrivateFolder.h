// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Folders that nobody but their owner can look into.
//
// Thread: pure functions; they block on the file system only.
#pragma once

#include <QString>

namespace howdah {

/// A new folder of mode 0700; the one above it must be there. 0, or the errno (EEXIST: something has the name).
[[nodiscard]] int makePrivateFolder(const QString &path);

/// Takes group and others off a folder that is there. 0, or the errno.
[[nodiscard]] int makePrivate(const QString &path);

} // namespace howdah
