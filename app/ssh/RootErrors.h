// What goes wrong on the way to root and in a root shell, as sentences.
//
// Thread: pure functions. The detail of RootRefused and RootPasswordMissing is the tool, "sudo" or "su".
#pragma once

#include "app/ssh/RootShell.h"

namespace howdah::rootError {

[[nodiscard]] Error refused(const SshEndpoint &endpoint, const QString &tool, const QString &words);
[[nodiscard]] Error unknownQuestion(const SshEndpoint &endpoint, const QString &tool, const QString &words);
[[nodiscard]] Error unavailable(const SshEndpoint &endpoint, const QString &words);
/// No way was left to try. `sudoWords`: what the machine said of sudo, see BecomeText.
[[nodiscard]] Error noWay(const SshEndpoint &endpoint, const QString &user, const BecomeRequest &request,
                          const QByteArray &sudoWords);
[[nodiscard]] Error busy(const SshEndpoint &endpoint, const QString &holder);
[[nodiscard]] Error notReady(const SshEndpoint &endpoint, std::chrono::milliseconds limit, const QString &words);

[[nodiscard]] Error stepTimedOut(const SshEndpoint &endpoint, std::chrono::milliseconds limit);
[[nodiscard]] Error stillFinishing(const SshEndpoint &endpoint);
[[nodiscard]] Error shellEnded(const SshEndpoint &endpoint, int status);
[[nodiscard]] Error lineTooLong(const SshEndpoint &endpoint);
[[nodiscard]] Error shellSpent(const SshEndpoint &endpoint);

} // namespace howdah::rootError
