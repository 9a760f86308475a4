// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/OwnKey.h"

#include "app/base/StateDirectory.h"
#include "app/machines/Cluster.h"

#include <QFileInfo>
#include <QHash>
#include <QSysInfo>

namespace howdah {

Result<KeyFile> existingKey(const Cluster &cluster, const SshConfig &config)
{
    if (!cluster.keyPath.isEmpty())
        return QFileInfo::exists(cluster.keyPath) ? KeyPair::inspect(cluster.keyPath) : Result<KeyFile>(KeyFile{});
    return KeyPair::choose(config.identityFiles);
}

QString newKeyPath(const Cluster &cluster)
{
    if (!cluster.keyPath.isEmpty())
        return cluster.keyPath;
    const bool rsa = newKeyType(cluster) != KeyType::Ed25519;
    return homeDirectory() + (rsa ? QStringLiteral("/.ssh/id_rsa") : QStringLiteral("/.ssh/id_ed25519"));
}

KeyType newKeyType(const Cluster &cluster)
{
    static const QHash<QString, KeyType> types{{QStringLiteral("rsa2048"), KeyType::Rsa2048},
                                               {QStringLiteral("rsa3072"), KeyType::Rsa3072},
                                               {QStringLiteral("rsa4096"), KeyType::Rsa4096}};
    const Step *making = cluster.steps->doing(StepAction::MakeKeyPair);
    return making ? types.value(optionValue(cluster, *making, u"type"), KeyType::Ed25519) : KeyType::Ed25519;
}

QString newKeyComment()
{
    return qEnvironmentVariable("USER", QStringLiteral("howdah")) + u'@' + QSysInfo::machineHostName();
}

QList<SshHostEntry> sshEntries(const Cluster &cluster, const QString &keyPath)
{
    const bool keep = worksAsLoginUser(cluster);
    QList<SshHostEntry> entries;
    for (const Machine &machine : cluster.machines) {
        if (machine.role != Role::Node)
            continue;
        const LoginSettings login = loginOf(cluster, machine);
        SshHostEntry entry;
        entry.host = machine.host;
        entry.fqdn = machine.fqdn;
        entry.address = machine.address;
        entry.connectAs = login.connectAs.value_or(QString());
        entry.port = login.port.value_or(0);
        entry.user = keep ? login.user.value_or(QString()) : QStringLiteral("root");
        entry.identityFile = keyPath.isEmpty() ? newKeyPath(cluster) : keyPath;
        entries << entry;
    }
    return entries;
}

Result<SshConfig> firstMachinesConfig(const Cluster &cluster)
{
    for (const Machine &machine : cluster.machines) {
        if (machine.role != Role::Node)
            continue;
        const LoginSettings login = loginOf(cluster, machine);
        return SshConfig::read(login.connectAs.value_or(machine.address), login.user.value_or(QString()), login.port.value_or(0));
    }
    return SshConfig{};
}

} // namespace howdah
