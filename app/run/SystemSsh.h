// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The system's own ssh, as the user's terminal would run it: what name-login proves.
//
// Thread: a worker's; blocks up to 60 s (a login that PAM holds up for 25 s comes through) for one ssh process, which has
// no terminal and dies with Howdah, and of whose output 64 KiB are kept. Errors: ToolMissing, TimedOut, Cancelled.
#pragma once

#include "app/base/Result.h"
#include "app/base/Secret.h"
#include "app/base/os/CancelToken.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace howdah {

struct SystemSshResult
{
    int exitStatus = -1;
    std::optional<QByteArray> answer; ///< the output of `hostname`, without that of start-up files; unset: it did not run
    QByteArray output;
    QByteArray errorOutput;
    QList<QByteArray> log; ///< ssh -v: what it says of itself, which is not in errorOutput
};

/// The line on standard error, of ssh and the machine, that has the cause: usually not the last one.
[[nodiscard]] QString errorLine(const QByteArray &errorOutput);

/// A key file that only its passphrase opens. No agent gets it, which could outlive us: ssh asks howdah-askpass, a
/// program of ours that hands on the first line of the standard input both have. The passphrase is in no file, no
/// argument and no environment, and is answered to no other question than that for a key's passphrase.
struct LockedKey
{
    QString path;
    const Secret &passphrase;
};

/// That command line, as it runs; with the path of a locked key, else empty. The answer stands between two words, new each
/// time, since start-up files print what they like; that means the same in every login shell.
[[nodiscard]] QList<QByteArray> sshHostnameCommand(const QString &user, const QString &name, const QString &lockedKey,
                                                   const QByteArray &begin, const QByteArray &end);

/// `ssh USER@NAME hostname`, which asks nothing; with a locked key, that one is offered first and no agent asked.
[[nodiscard]] Result<SystemSshResult> sshHostname(const QString &user, const QString &name, const LockedKey *key,
                                                  const CancelToken &cancel, bool debug = false);

} // namespace howdah
