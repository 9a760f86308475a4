// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/credentials/CredentialStore.h"

namespace howdah {

QString secretKindName(SecretKind kind)
{
    switch (kind) {
    case SecretKind::Login:
        return QStringLiteral("login");
    case SecretKind::Sudo:
        return QStringLiteral("sudo");
    case SecretKind::Root:
        return QStringLiteral("root");
    case SecretKind::Key:
        return QStringLiteral("key");
    }
    Q_UNREACHABLE();
}

std::optional<SecretKind> secretKindFromName(QStringView name)
{
    for (const SecretKind kind : secretKinds) {
        if (secretKindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

} // namespace howdah
