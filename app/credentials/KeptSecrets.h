// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A list of the secrets in the keychain: account, cluster and time, never the secret. A keychain cannot list its entries,
// so without this file the entries of other clusters could not be shown.
//
// One JSON file in Howdah's state folder (0600). Thread: any, one at a time; blocks on the file system only. A missing
// or damaged file is an empty list: what the keychain holds is then found by looking for it (CredentialIndex.h).
#pragma once

#include "app/credentials/CredentialStore.h"

#include <QDateTime>
#include <QList>

namespace howdah {

struct KeptSecret
{
    SecretId id;
    QString cluster; ///< its name then
    QString machine; ///< HOST; empty: every machine of the cluster
    QString account; ///< "admin", "root", or the key file; empty: not known
    QDateTime since; ///< UTC; null: not known
};

namespace KeptSecrets {

[[nodiscard]] QString path();
[[nodiscard]] QList<KeptSecret> load();
/// Adds an entry, or replaces the older one about the same secret. Errors: FileUnwritable.
[[nodiscard]] Result<void> add(const KeptSecret &kept);
[[nodiscard]] Result<void> remove(const QList<SecretId> &ids);
/// Into the store, and noted. Thread and answers: as CredentialStore says. Errors: the store's; FileUnwritable if only the
/// list could not be written.
void keep(CredentialStore *store, const KeptSecret &what, Secret secret, QObject *context, CredentialStore::DoneCallback done);

} // namespace KeptSecrets
} // namespace howdah
