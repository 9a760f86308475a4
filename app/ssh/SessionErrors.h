// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Error messages for connections: what happened, on which machine, whether anything was changed, what to do next. Only here
// messages of libssh and of the system become an Error.
//
// Thread: pure functions.
#pragma once

#include "app/base/Error.h"
#include "app/ssh/SshEndpoint.h"
#include "app/ssh/TcpConnect.h"

#include <chrono>

namespace howdah {

/// Does the machine refuse logins only because it is still starting (pam_nologin)? Then waiting helps.
[[nodiscard]] bool isStillStarting(const Error &error);

} // namespace howdah

namespace howdah::sessionError {

[[nodiscard]] Error cancelled(const SshEndpoint &endpoint);
[[nodiscard]] Error noSlot(const SshEndpoint &endpoint, std::chrono::milliseconds limit);
[[nodiscard]] Error connect(const SshEndpoint &endpoint, const TcpAnswer &answer, std::chrono::milliseconds limit);

[[nodiscard]] Error handshakeSilent(const SshEndpoint &endpoint, std::chrono::milliseconds limit);
[[nodiscard]] Error handshakeDropped(const SshEndpoint &endpoint, int tries, const QString &detail);
[[nodiscard]] Error handshakeFailed(const SshEndpoint &endpoint, const QString &detail);

/// Logged in, but PAM does not open the session.
[[nodiscard]] Error sessionStalled(const SshEndpoint &endpoint, const QString &user, std::chrono::milliseconds limit);
[[nodiscard]] Error lost(const SshEndpoint &endpoint, const QString &detail);
[[nodiscard]] Error loginTimeout(const SshEndpoint &endpoint, const QString &user, std::chrono::milliseconds limit);
[[nodiscard]] Error methodMissing(const SshEndpoint &endpoint, const QString &user, LoginMethod wanted, LoginMethods offered);
[[nodiscard]] Error passwordRefused(const SshEndpoint &endpoint, const QString &user, const QString &detail);
[[nodiscard]] Error twoRefused(const SshEndpoint &endpoint, const QString &user);
[[nodiscard]] Error keyRefused(const SshEndpoint &endpoint, const QString &user, const QString &path, const QString &detail);
[[nodiscard]] Error agentRefused(const SshEndpoint &endpoint, const QString &user, const QString &detail);
[[nodiscard]] Error noAgent(const SshEndpoint &endpoint, const QString &socketPath, const QString &detail);
[[nodiscard]] Error agentTimeout(const SshEndpoint &endpoint, std::chrono::milliseconds limit);
[[nodiscard]] Error stillStarting(const SshEndpoint &endpoint, const QString &user, const QString &banner);
[[nodiscard]] QString methodNames(LoginMethods methods); ///< "key, password", for a sentence
[[nodiscard]] Error moreWanted(const SshEndpoint &endpoint, const QString &user, const QString &what);
[[nodiscard]] Error passwordExpired(const SshEndpoint &endpoint, const QString &user, const QString &detail);

[[nodiscard]] Error noShell(const SshEndpoint &endpoint, const QString &detail);
[[nodiscard]] Error commandTimedOut(const SshEndpoint &endpoint, std::chrono::milliseconds limit);

/// Untrusted bytes for a detail: printable, one paragraph, at most 2,000 characters.
[[nodiscard]] QString plainText(const QByteArray &bytes);

} // namespace howdah::sessionError
