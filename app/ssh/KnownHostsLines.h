// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// All lines of a known_hosts file. Every machine of a run looks its key up there, so the lines are parsed once for as long
// as the file's text stays the same; the text itself is read each time, so that nothing is ever looked up in an old one.
//
// Thread: any. Blocks for the read.
#pragma once

#include "app/base/Result.h"
#include "app/ssh/KnownHostsLine.h"

#include <QList>

namespace howdah {

/// A missing file, and what is no regular file (/dev/null), has no lines. Errors: FileUnreadable.
[[nodiscard]] Result<QList<KnownHostsLine>> readKnownHostsLines(const QString &path);

} // namespace howdah
