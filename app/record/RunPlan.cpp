// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/record/RunPlan.h"

#include "app/base/StateDirectory.h"

#include <QCryptographicHash>
#include <QSysInfo>

namespace howdah {

QByteArray RunPlan::lockHolder(const QUuid &machine) const
{
    const auto hash = [](const QByteArray &text) { return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex(); };
    const QByteArray both = hash(id.toRfc4122() + machine.toRfc4122());
    const QByteArray whose = hash(cluster.id.toRfc4122() + QSysInfo::machineUniqueId() + stateDirectory().toUtf8());
    const QString user = qEnvironmentVariable("USER", QStringLiteral("howdah")) + u'@' + QSysInfo::machineHostName();
    return user.toUtf8() + ", run " + whose.first(8) + '/' + hash(id.toRfc4122()).first(8) + '+' + both.first(8);
}

bool RunPlan::isLockHolder(const QUuid &machine, const QString &said) const
{
    return said.startsWith(QString::fromUtf8(lockHolder(machine)) + u',');
}

} // namespace howdah
