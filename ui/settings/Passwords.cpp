// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/Passwords.h"

#include "app/credentials/CredentialIndex.h"

#include <QPointer>

#include <algorithm>
#include <ctime>

namespace howdah {
namespace {

/// Looks up each listed secret, one after the other; stops at the first error.
struct Lookup : std::enable_shared_from_this<Lookup>
{
    QPointer<CredentialStore> keychain;
    QPointer<QObject> context;
    QList<PasswordRow> rows;
    Passwords::ListCallback done;
    qsizetype at = 0;

    void next()
    {
        if (!keychain || !context)
            return;
        while (at < rows.size() && rows.at(at).inKeychain != PasswordRow::Keychain::NotAsked)
            ++at;
        if (at == rows.size())
            return done(rows, std::nullopt);
        keychain->read(rows.at(at).what.id, context, [self = shared_from_this()](const Result<Secret> &found) {
            if (!found && found.error().code != ErrorCode::SecretNotFound)
                return self->done(self->rows, found.error());
            self->rows[self->at].inKeychain = found ? PasswordRow::Keychain::Kept : PasswordRow::Keychain::NotFound;
            self->next();
        });
    }
};

struct Forgetting : std::enable_shared_from_this<Forgetting>
{
    QPointer<CredentialStore> keychain;
    QPointer<QObject> context;
    QList<SecretId> ids;
    CredentialStore::DoneCallback done;

    void next()
    {
        if (!keychain || !context)
            return;
        if (ids.isEmpty())
            return done({});
        keychain->forget(ids.first(), context, [self = shared_from_this()](const Result<void> &forgotten) {
            if (!forgotten)
                return self->done(forgotten);
            // At once, so that forgotten secrets are removed from the list even if a later one fails.
            if (const Result<void> noted = KeptSecrets::remove({self->ids.takeFirst()}); !noted)
                return self->done(noted);
            self->next();
        });
    }
};

QList<QUuid> machineIds(const Cluster &cluster)
{
    QList<QUuid> ids;
    for (const Machine &machine : cluster.machines)
        ids << machine.id;
    return ids;
}

/// What is known about a secret that the keychain holds without being on the list.
KeptSecret describe(const SecretId &id, const Cluster &cluster)
{
    KeptSecret kept{id, cluster.name, {}, {}, {}};
    const Machine *machine = cluster.find(id.machine);
    if (machine)
        kept.machine = machine->host;
    if (id.kind == SecretKind::Root)
        kept.account = QStringLiteral("root");
    else if (id.kind != SecretKind::Key)
        kept.account = (machine ? loginOf(cluster, *machine).user : cluster.login.user).value_or(QString());
    return kept;
}

/// A timer stops while the computer is suspended; this clock does not.
std::chrono::nanoseconds sinceStart()
{
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

Passwords::Passwords(CredentialStore *keychain, const QString &keychainName, QObject *parent)
    : QObject(parent), m_keychain(keychain), m_keychainName(keychainName)
{
    connect(&m_look, &QTimer::timeout, this, &Passwords::forgetUnused);
}

void Passwords::forgetOthers(const QUuid &cluster)
{
    m_session.forgetOthers(cluster);
    m_inSession.removeIf([&](const KeptSecret &kept) { return cluster.isNull() || kept.id.cluster != cluster; });
}

void Passwords::setRunning(bool running)
{
    m_running = running;
    touch();
}

void Passwords::setForgetAfter(std::chrono::milliseconds time)
{
    m_forgetAfter = time;
    touch();
}

void Passwords::touch()
{
    m_lastUse = sinceStart();
    if (!m_inSession.isEmpty())
        m_look.start(std::min<std::chrono::milliseconds>(m_forgetAfter, std::chrono::seconds(20)));
}

void Passwords::forgetUnused()
{
    if (!m_running && sinceStart() - m_lastUse >= m_forgetAfter)
        forgetOthers({});
    if (m_inSession.isEmpty())
        m_look.stop();
}

void Passwords::read(const SecretId &id, QObject *context, CredentialStore::ReadCallback done)
{
    touch();
    m_session.read(id, context, [this, id, who = QPointer<QObject>(context), done = std::move(done)](Result<Secret> found) {
        if (found || !usesKeychain())
            return done(std::move(found));
        m_keychain->read(id, who, done);
    });
}

void Passwords::keepForSession(const KeptSecret &what, Secret secret)
{
    m_inSession.removeIf([&](const KeptSecret &other) { return other.id == what.id; });
    m_inSession << what;
    m_session.store(what.id, std::move(secret), this, [](const Result<void> &) {});
    touch();
}

void Passwords::remember(const KeptSecret &what, Secret secret, QObject *context, CredentialStore::DoneCallback done)
{
    if (usesKeychain())
        KeptSecrets::keep(m_keychain, what, std::move(secret), context, std::move(done));
}

QList<PasswordRow> Passwords::known() const
{
    QList<PasswordRow> rows;
    for (const KeptSecret &kept : KeptSecrets::load())
        rows << PasswordRow{kept, false, PasswordRow::Keychain::NotAsked};
    for (const KeptSecret &kept : m_inSession) {
        const auto same = std::find_if(rows.begin(), rows.end(), [&](const PasswordRow &row) { return row.what.id == kept.id; });
        if (same == rows.end())
            rows << PasswordRow{kept, true, PasswordRow::Keychain::No};
        else
            same->inSession = true;
    }
    return rows;
}

void Passwords::list(const Cluster &cluster, QObject *context, ListCallback done)
{
    if (!usesKeychain()) {
        QMetaObject::invokeMethod(
            context, [rows = known(), done = std::move(done)] { done(rows, std::nullopt); }, Qt::QueuedConnection);
        return;
    }
    const auto lookup = std::make_shared<Lookup>();
    lookup->keychain = m_keychain;
    lookup->context = context;
    lookup->rows = known();
    lookup->done = std::move(done);
    listSecrets(m_keychain, cluster.id, machineIds(cluster), context, [lookup, cluster](const Result<QList<SecretId>> &found) {
        if (!found)
            return lookup->done(lookup->rows, found.error());
        for (PasswordRow &row : lookup->rows) {
            if (row.what.id.cluster == cluster.id && row.inKeychain == PasswordRow::Keychain::NotAsked)
                row.inKeychain = PasswordRow::Keychain::NotFound;
        }
        for (const SecretId &id : found.value()) {
            const auto same =
                std::find_if(lookup->rows.begin(), lookup->rows.end(), [&](const PasswordRow &row) { return row.what.id == id; });
            if (same == lookup->rows.end())
                lookup->rows << PasswordRow{describe(id, cluster), false, PasswordRow::Keychain::Kept};
            else
                same->inKeychain = PasswordRow::Keychain::Kept;
        }
        lookup->next();
    });
}

void Passwords::forget(const QList<PasswordRow> &rows, QObject *context, CredentialStore::DoneCallback done)
{
    const auto forgetting = std::make_shared<Forgetting>();
    for (const PasswordRow &row : rows) {
        m_session.forget(row.what.id, this, [](const Result<void> &) {});
        m_inSession.removeIf([&](const KeptSecret &kept) { return kept.id == row.what.id; });
        if (row.inKeychain != PasswordRow::Keychain::No)
            forgetting->ids << row.what.id;
    }
    if (!m_keychain || forgetting->ids.isEmpty()) {
        QMetaObject::invokeMethod(
            context, [done = std::move(done)] { done({}); }, Qt::QueuedConnection);
        return;
    }
    forgetting->keychain = m_keychain;
    forgetting->context = context;
    forgetting->done = std::move(done);
    forgetting->next();
}

void Passwords::forgetAll(const Cluster &cluster, QObject *context, CredentialStore::DoneCallback done)
{
    const QList<PasswordRow> rows = known();
    const bool listed =
        std::any_of(rows.begin(), rows.end(), [](const PasswordRow &row) { return row.inKeychain != PasswordRow::Keychain::No; });
    forget(rows, context,
           [this, cluster, listed, who = QPointer<QObject>(context), done = std::move(done)](const Result<void> &forgotten) {
               if (!forgotten || !m_keychain || !who || cluster.machines.isEmpty())
                   return done(forgotten);
               forgetCluster(m_keychain, cluster.id, machineIds(cluster), who, [listed, done](const Result<void> &rest) {
                   const bool none = !rest && rest.error().code == ErrorCode::KeychainUnavailable && !listed;
                   done(none ? Result<void>() : rest);
               });
           });
}

} // namespace howdah
