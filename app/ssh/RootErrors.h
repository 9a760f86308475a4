// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Error messages for becoming root and for the root shell.
//
// Thread: pure functions. The detail of RootRefused and RootPasswordMissing is the tool: "sudo", "su" or
// "sudo-root", which is sudo that wants root's password.
#pragma once

#include "app/base/Error.h"
#include "app/ssh/RootWay.h"
#include "app/ssh/SshEndpoint.h"

#include <chrono>

namespace howdah::rootError {

[[nodiscard]] Error refused(const SshEndpoint &endpoint, const QString &tool, const QString &words);
[[nodiscard]] Error unknownQuestion(const SshEndpoint &endpoint, const QString &tool, const QString &words);
/// The password was sent, but there was neither a root shell nor an answer.
[[nodiscard]] Error passwordStalled(const SshEndpoint &endpoint, const QString &tool, std::chrono::milliseconds limit,
                                    const QString &words);
[[nodiscard]] Error sudoWantsPassword(const SshEndpoint &endpoint, const QString &user);
[[nodiscard]] Error sudoWantsRootsPassword(const SshEndpoint &endpoint, const QString &user);
[[nodiscard]] Error anothersPassword(const SshEndpoint &endpoint, const QString &user, const QString &whose);
/// sudo or su led to another account; `account`: its user id and name.
[[nodiscard]] Error notRoot(const SshEndpoint &endpoint, const QString &tool, const QString &account);
/// Root, but its shell cannot start programs.
[[nodiscard]] Error noexec(const SshEndpoint &endpoint, const QString &tool, const QString &words);
[[nodiscard]] Error unavailable(const SshEndpoint &endpoint, const QString &words);
/// No method was left to try. `sudoWords`: the machine's report about sudo; `whose`: whose password it requires. See BecomeText.
[[nodiscard]] Error noWay(const SshEndpoint &endpoint, const QString &user, const BecomeRequest &request,
                          const QByteArray &sudoWords, const QByteArray &whose);
[[nodiscard]] Error busy(const SshEndpoint &endpoint, const QString &holder);
[[nodiscard]] Error notReady(const SshEndpoint &endpoint, std::chrono::milliseconds limit, const QString &words);

[[nodiscard]] Error stepTimedOut(const SshEndpoint &endpoint, std::chrono::milliseconds limit);
[[nodiscard]] Error stillFinishing(const SshEndpoint &endpoint);
[[nodiscard]] Error shellEnded(const SshEndpoint &endpoint, int status);
[[nodiscard]] Error lineTooLong(const SshEndpoint &endpoint);
[[nodiscard]] Error shellSpent(const SshEndpoint &endpoint);

} // namespace howdah::rootError
