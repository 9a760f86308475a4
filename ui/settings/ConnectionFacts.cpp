// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/ConnectionFacts.h"

#include "app/base/StateDirectory.h"
#include "app/run/OwnKey.h"
#include "app/ssh/KeyPair.h"
#include "app/ssh/SshConfig.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace howdah {

ConnectionFacts ConnectionFacts::read(const Cluster &cluster)
{
    ConnectionFacts facts;
    const auto node = std::find_if(cluster.machines.begin(), cluster.machines.end(), [](const Machine &candidate) {
        return candidate.role == Role::Node && !candidate.address.isEmpty();
    });
    QStringList candidates;
    if (node != cluster.machines.end()) {
        facts.machine = node->host.isEmpty() ? node->address : node->host;
        const QString name = node->login.connectAs.value_or(cluster.login.connectAs.value_or(node->address));
        const Result<SshConfig> config = SshConfig::read(name);
        if (config) {
            facts.user = config.value().user;
            facts.port = config.value().port;
            facts.jumpHost = !config.value().proxyJump.isEmpty() ? config.value().proxyJump : config.value().proxyCommand;
            candidates = config.value().identityFiles;
        } else {
            facts.fault = config.error().message;
        }
    }

    // The same choice as the run's: the key of the settings, else the first of ssh's own that can be used, else a new one.
    Result<KeyFile> key = KeyFile{};
    if (!cluster.keyPath.isEmpty()) {
        facts.key = cluster.keyPath;
        if (QFileInfo::exists(cluster.keyPath))
            key = KeyPair::inspect(cluster.keyPath);
    } else {
        key = KeyPair::choose(candidates);
        facts.key = key && !key.value().path.isEmpty() ? key.value().path : newKeyPath(cluster);
    }
    if (!key) {
        facts.keyFault = key.error().message;
    } else {
        facts.keyIsNew = key.value().path.isEmpty();
        facts.keyKind = QString::fromUtf8(key.value().publicLine.split(' ').constFirst());
        facts.fingerprint = key.value().fingerprint;
    }
    if (cluster.login.loginKey) {
        if (const Result<KeyFile> login = KeyPair::inspect(*cluster.login.loginKey); !login)
            facts.loginKeyFault = login.error().message;
    }
    return facts;
}

QString shortPath(const QString &path)
{
    const QString home = homeDirectory() + u'/';
    return path.startsWith(home) ? QStringLiteral("~/") + path.mid(home.size()) : path;
}

QString fullPath(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return text;
    if (text == u'~' || text.startsWith(QStringLiteral("~/")))
        return QDir::cleanPath(homeDirectory() + text.mid(1));
    return QDir::cleanPath(QDir(homeDirectory()).absoluteFilePath(text));
}

} // namespace howdah
