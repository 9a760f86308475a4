// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What holds where the connection's settings say nothing, and which key the machines get: read from the user's OpenSSH
// configuration and key files.
//
// Thread: values; read() any thread but the main one: it blocks for `ssh -G` (limit 10 s) and reads key files.
#pragma once

#include "app/machines/Cluster.h"

namespace howdah {

struct ConnectionFacts
{
    QString machine;  ///< whom ssh was asked about: the cluster's first node; empty: it has none
    QString user;     ///< as ssh would log in there; empty: not known
    quint16 port = 0; ///< likewise; 0: not known
    QString jumpHost; ///< ssh would go through it, Howdah cannot yet; empty: none
    QString fault;    ///< what ssh says about a broken configuration

    QString key;           ///< private key file whose public half the machines get, be it there or not
    bool keyIsNew = false; ///< it is made at the next run
    QString keyKind;       ///< "ssh-ed25519"
    QString fingerprint;   ///< SHA256:…
    QString keyFault;      ///< why the key of the settings cannot be used
    QString loginKeyFault;

    [[nodiscard]] static ConnectionFacts read(const Cluster &cluster);
    friend bool operator==(const ConnectionFacts &, const ConnectionFacts &) = default;
};

/// "~/.ssh/id_ed25519" for a file in the home folder.
[[nodiscard]] QString shortPath(const QString &path);
/// And back: what was typed, absolute.
[[nodiscard]] QString fullPath(const QString &typed);

} // namespace howdah
