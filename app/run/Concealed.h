// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is told without any secret of the run: what is not of our own vocabulary may hold one.
//
// Thread: any; pure functions.
#pragma once

#include "app/base/Error.h"
#include "app/base/SecretMask.h"
#include "app/steps/Reason.h"

namespace howdah {

[[nodiscard]] Reason concealed(const SecretMask &mask, Reason reason);
[[nodiscard]] Error concealed(const SecretMask &mask, Error error);

} // namespace howdah
