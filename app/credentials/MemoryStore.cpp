// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/credentials/MemoryStore.h"

#include <QCoreApplication>
#include <QTimer>

namespace howdah {

void MemoryStore::read(const SecretId &id, QObject *context, ReadCallback done)
{
    // The answer is the present content, even if it changes before the event loop delivers it.
    const auto found = m_secrets.find(keyOf(id));
    auto answer = std::make_shared<Result<Secret>>(
        found != m_secrets.end()
            ? Result<Secret>(found->second.clone())
            : Result<Secret>(Error{ErrorCode::SecretNotFound, tr("No such password was given in this session."), {}}));
    QTimer::singleShot(0, context, [answer, done = std::move(done)] { done(std::move(*answer)); });
}

void MemoryStore::store(const SecretId &id, Secret secret, QObject *context, DoneCallback done)
{
    m_secrets.insert_or_assign(keyOf(id), std::move(secret));
    QTimer::singleShot(0, context, [done = std::move(done)] { done({}); });
}

void MemoryStore::forget(const SecretId &id, QObject *context, DoneCallback done)
{
    m_secrets.erase(keyOf(id));
    QTimer::singleShot(0, context, [done = std::move(done)] { done({}); });
}

void MemoryStore::forgetOthers(const QUuid &cluster)
{
    std::erase_if(m_secrets, [&](const auto &kept) { return cluster.isNull() || std::get<0>(kept.first) != cluster; });
}

} // namespace howdah
