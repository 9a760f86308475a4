// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Lists and removes the secrets of a cluster in a store.
//
// A keychain cannot be asked for a list, so every secret that the cluster could have is looked for: four kinds, for
// the cluster and for each machine. That takes some 2 ms each with gnome-keyring (8 s for 1,000 machines), from the
// event loop.
//
// Thread: the store's. The callback comes once, later, unless its context or the store dies first.
#pragma once

#include "app/credentials/CredentialStore.h"

#include <QList>

namespace howdah {

using ListCallback = std::function<void(Result<QList<SecretId>>)>;

/// Those that are kept. The first error other than SecretNotFound ends it.
void listSecrets(CredentialStore *store, const QUuid &cluster, const QList<QUuid> &machines, QObject *context, ListCallback done);

/// Forgets everything the store may keep of the cluster. The first error ends it; what was forgotten until then stays so.
void forgetCluster(CredentialStore *store, const QUuid &cluster, const QList<QUuid> &machines, QObject *context,
                   CredentialStore::DoneCallback done);

} // namespace howdah
