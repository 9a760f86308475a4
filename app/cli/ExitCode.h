// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How howdah-cli ends; README.md, "Your own machines", is the description.
//
// Thread: constants.
#pragma once

namespace howdah {

/// Exit codes, the same for every command.
namespace ExitCode {
constexpr int Ok = 0;
constexpr int Failed = 1; ///< a step failed or a node was unreachable
constexpr int Usage = 2;  ///< bad usage or input; nothing was changed
constexpr int Cancelled = 3;
constexpr int WouldChange = 4; ///< run --check --exit-code
} // namespace ExitCode

} // namespace howdah
