// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The cluster's block in the user's ~/.ssh/config: only where port, key or address are not what `ssh NAME` uses by
// itself. What ssh makes of a text is asked from ssh (`ssh -G -F`), before anything is written.
//
// The block is above the first Host or Match line, because ssh uses the first value it reads:
//   # BEGIN Howdah NAME UUID
//   Host db1 db1.example.com 192.0.2.11
//       HostName 192.0.2.11 …
//   # END Howdah NAME UUID
//
// Thread: a worker's. Blocks for one `ssh -G` (4 ms) per name that the file may treat differently. A concurrent edit is
// never lost: the work then starts again.
// Errors: FileUnreadable, FileUnwritable, FileLocked, ToolMissing, TimedOut; ValueInvalid with the line of the user's file that
// wins, or with ssh's own words about a broken file.
#pragma once

#include "app/base/Result.h"
#include "app/steps/StepProgram.h"

#include <QList>

namespace howdah {

struct SshHostEntry
{
    QString host;
    QString fqdn;
    QString address;
    QString connectAs;    ///< another name or address to reach it by, as ssh takes it (an alias too); empty: address
    quint16 port = 0;     ///< 0: what the user's own lines say
    QString user;         ///< whose login is proved: root, or the login account; empty: what the user's own lines say
    QString identityFile; ///< absolute
};

struct LocalSshResult
{
    bool changed = false;        ///< in check mode: would be
    bool block = false;          ///< there is a block afterwards
    QList<SshHostEntry> entries; ///< with what the user's own lines say: port, user, and where connectAs leads
    QByteArray diff;             ///< unified
    QString backup;              ///< the file as it was before; empty if there was none or nothing changed
};

/// ~/.ssh/config of the user, where ssh looks for it.
[[nodiscard]] QString userSshConfigPath();

/// Writes as the user: symbolic links followed, replaced atomically, mode kept, a new file 0600.
[[nodiscard]] Result<LocalSshResult> applyLocalSshConfig(const QString &path, const QString &clusterName, const QUuid &clusterId,
                                                         const QList<SshHostEntry> &entries, RunMode mode);

/// That `ssh USER@NAME`, for the machine's host name, leads where the entry says, with its port and its key.
[[nodiscard]] Result<void> verifyLocalSshConfig(const SshHostEntry &entry);

} // namespace howdah
