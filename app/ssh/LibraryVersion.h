// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which libssh this process runs with; it may be newer than the one it was built against.
//
// Thread: any.
#pragma once

#include <QString>

namespace howdah {

[[nodiscard]] QString libsshVersion(); ///< "0.10.6"

} // namespace howdah
