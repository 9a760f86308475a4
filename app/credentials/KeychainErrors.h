// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// QtKeychain's errors as ours: what happened, what became of the request, what to do.
//
// Thread: pure functions, but for the environment that is read.
#pragma once

#include "app/base/Error.h"

#include <chrono>

namespace QKeychain {
class Job;
}

namespace howdah {

enum class KeychainAction { Read, Store, Forget };

/// The error of a finished job: KeychainUnavailable, KeychainRefused or SecretNotFound.
[[nodiscard]] Error keychainError(const QKeychain::Job *job, KeychainAction action);
/// KeychainTimeout. `started`: it was given to the keychain, which may still carry it out.
[[nodiscard]] Error keychainTimeout(KeychainAction action, std::chrono::milliseconds limit, bool started);

} // namespace howdah
