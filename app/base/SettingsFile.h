// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Is there room for the window's settings? QSettings writes with QSaveFile, which leaves an empty file on a full disk
// (FileWriter.h says why), and offers no other way.
//
// Thread: main thread; blocks until the disk has answered.
#pragma once

namespace howdah {

/// Ask before setValue(); false: leave the settings as they are on disk.
[[nodiscard]] bool settingsCanBeKept();

} // namespace howdah
