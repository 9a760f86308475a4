// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Reaches one machine and decides whether the key it shows is trusted, before anything secret is sent to it.
//
// Thread: its worker's; connecting blocks up to the limits of ssh/Session.h.
#pragma once

#include "app/run/RunShared.h"
#include "app/ssh/SshConfig.h"

namespace howdah {

class NodeTrust
{
public:
    /// `last`: the key this machine showed when it was met before; null if never.
    NodeTrust(RunShared &shared, const NodePlan &node, HostKey last);

    /// A session with a machine whose key is trusted, not logged in yet. HostKeyUnknown and HostKeyChanged come with a
    /// question; a key that a user has trusted in this run raises none.
    /// Errors: those of SshConfig, HostKeys and Session::connectToMachine(); JumpHostUnsupported, ThisComputer,
    /// HostKeyUnknown, HostKeyChanged, HostKeyRevoked.
    [[nodiscard]] Result<std::unique_ptr<Session>> connect(Question *question);

    /// One more session with the machine of connect(): only with the very same key.
    [[nodiscard]] Result<std::unique_ptr<Session>> connectAgain() const;

    [[nodiscard]] const SshConfig &config() const { return m_config; } ///< valid once connect() has been called
    [[nodiscard]] const HostKey &hostKey() const { return m_hostKey; } ///< what the machine has shown

    /// How long connect() has waited for logins of other machines at the same address.
    [[nodiscard]] std::chrono::milliseconds waited() const { return m_waited; }

    /// What to write to known_hosts after the go, and where.
    void describe(NodeFindings &findings) const;

private:
    [[nodiscard]] Result<void> readConfig();
    [[nodiscard]] Result<void> check(Question *question);
    [[nodiscard]] bool isAskedForBySsh(const QByteArray &type) const;
    [[nodiscard]] bool isOtherClusters(const QString &comment) const;
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] Error revoked(const HostKeyFinding &finding) const;
    [[nodiscard]] Error changed(const HostKeyQuestion &ask) const;
    [[nodiscard]] Error unknown(const HostKeyQuestion &ask) const;

    RunShared &m_shared;
    const Machine &m_machine;
    const LoginSettings m_login;
    const HostKey m_last;
    bool m_configured = false;
    std::chrono::milliseconds m_waited{0};
    SshConfig m_config;
    HostKeys m_hostKeys{{}};
    SshEndpoint m_endpoint;
    HostKey m_hostKey;
    QStringList m_othersNames; ///< that known_hosts has for a machine of another cluster
};

} // namespace howdah
