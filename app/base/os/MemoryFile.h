// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A text as a file of no name and no size limit (an argument ends at 128 KiB); it is gone with its last descriptor.
//
// Thread: pure function.
#pragma once

#include "app/base/os/UniqueFd.h"

#include <QByteArrayView>

namespace howdah {

/// Closed on exec; `name` is what /proc shows. Not open: errno says why.
[[nodiscard]] UniqueFd memoryFile(const char *name, QByteArrayView text);

} // namespace howdah
