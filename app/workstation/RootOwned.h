// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Checks that only root can change a program that will be run as root.
//
// Thread: any. Does not block but for a file system that does.
#pragma once

#include <QString>

#include <optional>

namespace howdah {

/// The part of the path that somebody else than root may change, or nothing: the file and its folder, by owner and mode;
/// every folder above, which must be root's and not everybody's (/usr/local may be its group's, as Debian had it). Links are
/// followed first. A path that does not exist is such a part itself.
[[nodiscard]] std::optional<QString> changeableByOthers(const QString &path);

} // namespace howdah
