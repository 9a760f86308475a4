// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/machines/Machine.h"

namespace howdah {

QString roleName(Role role)
{
    switch (role) {
    case Role::Node:
        return QStringLiteral("node");
    case Role::Vip:
        return QStringLiteral("vip");
    case Role::Workstation:
        return QStringLiteral("workstation");
    }
    Q_UNREACHABLE();
}

std::optional<Role> roleFromName(QStringView name)
{
    for (const Role role : {Role::Node, Role::Vip, Role::Workstation}) {
        if (roleName(role) == name)
            return role;
    }
    return std::nullopt;
}

QString becomeName(Become become)
{
    switch (become) {
    case Become::Auto:
        return QStringLiteral("auto");
    case Become::None:
        return QStringLiteral("none");
    case Become::Sudo:
        return QStringLiteral("sudo");
    case Become::Su:
        return QStringLiteral("su");
    }
    Q_UNREACHABLE();
}

std::optional<Become> becomeFromName(QStringView name)
{
    for (const Become become : {Become::Auto, Become::None, Become::Sudo, Become::Su}) {
        if (becomeName(become) == name)
            return become;
    }
    return std::nullopt;
}

} // namespace howdah
