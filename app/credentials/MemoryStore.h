// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Secrets for this session only: in memory, wiped when the store goes.
//
// Thread and answers: as CredentialStore says. Errors: SecretNotFound.
#pragma once

#include "app/credentials/CredentialStore.h"

#include <map>
#include <tuple>

namespace howdah {

class MemoryStore : public CredentialStore
{
    Q_OBJECT
public:
    using CredentialStore::CredentialStore;

    void read(const SecretId &id, QObject *context, ReadCallback done) override;
    void store(const SecretId &id, Secret secret, QObject *context, DoneCallback done) override;
    void forget(const SecretId &id, QObject *context, DoneCallback done) override;
    void forgetOthers(const QUuid &cluster); ///< all but that cluster's; null: all

private:
    using Key = std::tuple<QUuid, QUuid, SecretKind>;
    [[nodiscard]] static Key keyOf(const SecretId &id) { return {id.cluster, id.machine, id.kind}; }

    std::map<Key, Secret> m_secrets;
};

} // namespace howdah
