// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How a login becomes root: what is asked for, and what the root shell reports.
//
// Thread: values; a BecomeRequest owns none of its passwords.
#pragma once

#include "app/base/Secret.h"

#include <QByteArray>

namespace howdah {

/// How root was, or is to be, reached.
enum class RootWay { Already, SudoFree, SudoPassword, Su };

struct BecomeRequest
{
    bool allowAlready = true; ///< a login that is root is root; false is for callers that must not be
    bool allowSudo = true;
    bool allowSu = true;
    const Secret *sudoPassword = nullptr; ///< not given: only sudo without a password is tried
    const Secret *rootPassword = nullptr; ///< not given: su is not tried
    bool sudoAsksRoot = false;            ///< sudo is known to want root's password, not the account's (targetpw, rootpw)
};

/// What the shell has reported about itself.
struct RootShellInfo
{
    RootWay way = RootWay::Already;
    QByteArray lockTaken;       ///< the lock of an ended run that was taken over: "WHO, since WHEN, step WHICH"; else empty
    bool rootsPassword = false; ///< SudoPassword: it was root's
    QByteArray clientAddress;   ///< ours, as the machine's sshd sees it (first word of SSH_CONNECTION)
};

} // namespace howdah
