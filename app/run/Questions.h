// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The questions of a run before it begins. There are no later ones.
//
// Thread: values; asked and answered on the main thread, through Runner.
#pragma once

#include "app/base/Secret.h"
#include "app/credentials/CredentialStore.h"
#include "app/ssh/HostKeys.h"
#include "app/workstation/PrivilegedHelper.h"

#include <QList>
#include <QMetaType>

namespace howdah {

/// Is this the machine's key? The connection is closed while a user reads.
struct HostKeyQuestion
{
    QUuid machine;
    QString host;
    QString address;
    quint16 port = 22;
    HostKey key;
    HostKeyFinding finding; ///< Unknown or Changed
    QString foundUnder;     ///< the name whose entry decided (address, host or FQDN)
    QString note;           ///< a sentence more about this key; mostly empty
    QStringList sameKeyAs;  ///< other machines of the run that show this very key: clones
};

/// A password or passphrase that turned out to be needed.
struct SecretQuestion
{
    SecretKind kind = SecretKind::Login;
    QUuid machine;
    QString host;
    QString account;          ///< "admin", "root"; for Key the path of the key file
    QString refused;          ///< why the last one did not do; empty the first time
    QString noSudo = {};      ///< for Root: the account that the machine does not let use sudo; empty: sudo was not asked
    bool refusedHere = false; ///< refused by this machine; otherwise by another one, and not tried here
    bool sudoAsks = false;    ///< for Root: it is sudo that wants root's password (targetpw, rootpw)
    bool keyFile = false;     ///< no secret helps: the machine takes keys only, and none that was offered
};

struct SecretAnswer
{
    SecretKind kind = SecretKind::Login;
    QUuid machine; ///< null: for every machine of the cluster
    Secret secret;
};

/// What would be written on this computer: mostly by its administrator.
struct PrivilegeQuestion
{
    QByteArray diff;                          ///< of /etc/hosts
    QString names;                            ///< why it cannot go on without take-over; empty if it can
    std::optional<PrivilegedHelper::Way> way; ///< how it would be written; unset: there is no way from here
    QStringList held;                         ///< the names that another cluster has
    QString heldAddress;                      ///< where the first of them leads now
    QString holder;                           ///< the other cluster's name
    bool reviewFollows = false;               ///< one more question comes after this one
    QByteArray ownDiff = {};                  ///< of the user's ~/.ssh/config, which needs no administrator
    bool needsPrivilege = true;               ///< false: there is only ownDiff
    QString refused = {};                     ///< asked again, since no administrator came of it; why. Nothing was changed yet

    /// The user's own password is asked for next, if it is to be written.
    [[nodiscard]] bool asksForPassword() const { return needsPrivilege && way && PrivilegedHelper::asks(*way); }
};
enum class PrivilegeAnswer {
    WriteAndStart, ///< the user is asked for a password next, by the way that the question names
    WriteOwnOnly,  ///< what needs an administrator is left out, or the user has done it
    StartWithout,  ///< files of this computer stay as they are
    TakeNames,     ///< the names go to this cluster; what is to be written is asked next
    LeaveNames,    ///< the other cluster keeps them, and this computer stays as it is
};

/// Machines in use, firewalls that will go off, time services that will be replaced.
struct ReviewItem
{
    QUuid machine;
    QString host;
    QStringList live;      ///< services that run there; empty: not live
    QStringList leftAlone; ///< step ids that stay undone unless consented
    QString firewall;      ///< "ufw" if it is on and will go off; empty
    QString firewallRules; ///< how many
    QString timeService;   ///< the package that is removed for chrony; empty: none

    friend bool operator==(const ReviewItem &, const ReviewItem &) = default;
};

} // namespace howdah
