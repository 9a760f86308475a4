// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// write(2) until all is written.
//
// Thread: a pure function; blocks as the file does.
#pragma once

#include <QByteArrayView>

namespace howdah {

/// All of it, to a descriptor; 0, or the errno. For files that grow (a journal).
[[nodiscard]] int writeAll(int fd, QByteArrayView bytes);

} // namespace howdah
