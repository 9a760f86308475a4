// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The user's OpenSSH configuration for one address, as `ssh -G` answers it: the one reader of ~/.ssh/config.
//
// Thread: any; read() blocks for one `ssh -G` process (about 4 ms, limit 10 s). Errors: ToolMissing, ValueInvalid
// (ssh's own words about a broken file, as detail), TimedOut.
#pragma once

#include "app/base/Result.h"

#include <QStringList>

namespace howdah {

struct SshConfig
{
    QString hostName; ///< where to connect
    quint16 port = 22;
    QString user;
    QStringList identityFiles; ///< absolute, ~, %-tokens and ${VAR} expanded by us: ssh -G leaves them; existing or not
    bool identitiesOnly = false;
    QString identityAgent;             ///< socket path; empty: SSH_AUTH_SOCK; "none": no agent
    QStringList userKnownHostsFiles;   ///< absolute
    QStringList globalKnownHostsFiles; ///< absolute
    QString hostKeyAlias;
    QStringList hostKeyAlgorithms = {}; ///< as ssh would ask for them
    QStringList algorithms = {};        ///< all that ssh offers: those, key exchanges, ciphers and MACs
    QString proxyJump;                  ///< empty or "none" normalised to empty
    QString proxyCommand;               ///< likewise

    /// What ssh would use for `ssh [-l user] [-p port] NAME`. An empty user or 0 as port leaves ssh's own answer.
    [[nodiscard]] static Result<SshConfig> read(const QString &name, const QString &user = {}, quint16 port = 0);
};

/// What ssh says when it refuses its configuration, as an error that names the file.
[[nodiscard]] Error sshConfigRefused(const QString &name, const QString &words);

} // namespace howdah
