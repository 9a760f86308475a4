// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How wide a terminal is.
//
// Thread: any.
#pragma once

namespace howdah {

/// Character cells of the terminal that the descriptor is; 80 where it is none or does not say.
[[nodiscard]] int terminalWidth(int fd);

} // namespace howdah
