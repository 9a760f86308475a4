// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One row of the machine database.
//
// Thread: a value; copy it freely between threads. Known by its uuid, so a rename keeps its secrets and results.
#pragma once

#include <QMap>
#include <QMetaType>
#include <QSet>
#include <QString>
#include <QUuid>

#include <optional>

namespace howdah {

enum class Role {
    Node,        ///< a machine of the cluster, reached over SSH
    Vip,         ///< a floating address: in the host table, never connected to
    Workstation, ///< this computer: in the host table, never connected to
};

/// How to become root after logging in. Auto: already root, sudo without password, sudo with one, su.
enum class Become { Auto, None, Sudo, Su };

/// How to log in to a machine. Unset fields fall back: machine, then cluster, then the output of `ssh -G ADDRESS`.
struct LoginSettings
{
    std::optional<QString> user;
    std::optional<quint16> port;
    std::optional<Become> become;
    std::optional<QString> loginKey;  ///< private key that only logs in (a cloud image's .pem)
    std::optional<QString> connectAs; ///< another name or address, or an ssh alias, to reach the machine by

    friend bool operator==(const LoginSettings &, const LoginSettings &) = default;
};

enum class MachineField;

struct Machine
{
    QUuid id = QUuid::createUuid();
    Role role = Role::Node;
    QString address; ///< IPv4, dotted quad
    QString fqdn;
    QString host;                         ///< short name
    QString extra;                        ///< the fourth column of machines.txt and all that follows, kept as it is
    LoginSettings login;                  ///< overrides of the cluster's
    bool ticked = true;                   ///< takes part in a run
    QSet<QString> liveConsent;            ///< step ids that may run although the machine is live
    QMap<MachineField, QString> unusable; ///< typed into a field whose type cannot hold it: kept and shown until it is fixed

    friend bool operator==(const Machine &, const Machine &) = default;
};

[[nodiscard]] QString roleName(Role role); ///< "node", "vip", "workstation"
[[nodiscard]] std::optional<Role> roleFromName(QStringView name);
[[nodiscard]] QString becomeName(Become become); ///< "auto", "none", "sudo", "su"
[[nodiscard]] std::optional<Become> becomeFromName(QStringView name);

} // namespace howdah

Q_DECLARE_METATYPE(howdah::Machine)
