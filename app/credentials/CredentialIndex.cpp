// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/credentials/CredentialIndex.h"

#include <QPointer>

namespace howdah {

namespace {

QList<SecretId> everySecret(const QUuid &cluster, const QList<QUuid> &machines)
{
    QList<SecretId> ids;
    ids.reserve((machines.size() + 1) * qsizetype(secretKinds.size()));
    for (const QUuid &machine : QList<QUuid>{QUuid()} + machines) {
        for (const SecretKind kind : secretKinds)
            ids.append({cluster, kind, machine});
    }
    return ids;
}

/// One after the other, so that a store that answers slowly holds one request, not thousands.
struct Listing : std::enable_shared_from_this<Listing>
{
    QPointer<CredentialStore> store;
    QPointer<QObject> context;
    ListCallback done;
    QList<SecretId> ids;
    QList<SecretId> found;
    qsizetype at = 0;

    void next()
    {
        if (!store || !context)
            return;
        if (at == ids.size()) {
            done(found);
            return;
        }
        store->read(ids.at(at), context, [self = shared_from_this()](const Result<Secret> &secret) {
            if (!secret && secret.error().code != ErrorCode::SecretNotFound) {
                self->done(secret.error());
                return;
            }
            if (secret)
                self->found.append(self->ids.at(self->at));
            ++self->at;
            self->next();
        });
    }
};

struct Forgetting : std::enable_shared_from_this<Forgetting>
{
    QPointer<CredentialStore> store;
    QPointer<QObject> context;
    CredentialStore::DoneCallback done;
    QList<SecretId> ids;
    qsizetype at = 0;

    void next()
    {
        if (!store || !context)
            return;
        if (at == ids.size()) {
            done({});
            return;
        }
        store->forget(ids.at(at), context, [self = shared_from_this()](const Result<void> &forgotten) {
            if (!forgotten) {
                self->done(forgotten);
                return;
            }
            ++self->at;
            self->next();
        });
    }
};

} // namespace

void listSecrets(CredentialStore *store, const QUuid &cluster, const QList<QUuid> &machines, QObject *context, ListCallback done)
{
    const auto listing = std::make_shared<Listing>();
    listing->store = store;
    listing->context = context;
    listing->done = std::move(done);
    listing->ids = everySecret(cluster, machines);
    listing->next();
}

void forgetCluster(CredentialStore *store, const QUuid &cluster, const QList<QUuid> &machines, QObject *context,
                   CredentialStore::DoneCallback done)
{
    const auto forgetting = std::make_shared<Forgetting>();
    forgetting->store = store;
    forgetting->context = context;
    forgetting->done = std::move(done);
    forgetting->ids = everySecret(cluster, machines);
    forgetting->next();
}

} // namespace howdah
