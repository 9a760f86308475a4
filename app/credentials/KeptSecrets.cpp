// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/credentials/KeptSecrets.h"

#include "app/base/FileWriter.h"
#include "app/base/StateDirectory.h"
#include "app/base/os/FileLock.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace howdah {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto lockLimit = 1s; ///< another window writes a few lines

Error unwritable(const QString &why)
{
    return {ErrorCode::FileUnwritable,
            QCoreApplication::translate(
                "KeptSecrets",
                "The list of kept passwords could not be written to %1: %2. The passwords themselves are not affected. Check the "
                "folder's owner and the free space.")
                .arg(KeptSecrets::path(), why),
            {}};
}

Result<void> save(const QList<KeptSecret> &all)
{
    QJsonArray entries;
    for (const KeptSecret &kept : all) {
        entries.append(QJsonObject{
            {u"cluster"_s, kept.id.cluster.toString(QUuid::WithoutBraces)},
            {u"kind"_s, secretKindName(kept.id.kind)},
            {u"machine"_s, kept.id.machine.isNull() ? QString() : kept.id.machine.toString(QUuid::WithoutBraces)},
            {u"clusterName"_s, kept.cluster},
            {u"host"_s, kept.machine},
            {u"account"_s, kept.account},
            {u"since"_s, kept.since.toString(Qt::ISODate)},
        });
    }
    const QJsonDocument text(QJsonObject{{u"version"_s, 1}, {u"kept"_s, entries}});
    const Result<void> written = writeFile(KeptSecrets::path(), text.toJson(), {.mode = 0600});
    if (!written)
        return unwritable(written.error().message);
    return {};
}

/// Read, changed and written under a lock: two windows may remember at once.
template <class Change> Result<void> change(Change apply)
{
    if (const auto folder = makeStateDirectory(); !folder)
        return folder.error();
    FileLock lock;
    if (const Result<void> locked = lock.acquire(KeptSecrets::path() + u".lock"_s, lockLimit); !locked) {
        return unwritable(locked.error().code == ErrorCode::FileLocked
                              ? QCoreApplication::translate("KeptSecrets", "another Howdah is writing it")
                              : locked.error().message);
    }
    QList<KeptSecret> all = KeptSecrets::load();
    apply(all);
    return save(all);
}

} // namespace

QString KeptSecrets::path()
{
    return stateDirectory() + u"/kept-passwords.json"_s;
}

QList<KeptSecret> KeptSecrets::load()
{
    QFile file(path());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<KeptSecret> all;
    const QJsonArray entries = QJsonDocument::fromJson(file.readAll()).object().value(u"kept"_s).toArray();
    for (const QJsonValue &entry : entries) {
        const QJsonObject object = entry.toObject();
        const auto kind = secretKindFromName(object.value(u"kind"_s).toString());
        const QUuid cluster = QUuid::fromString(object.value(u"cluster"_s).toString());
        if (!kind || cluster.isNull())
            continue;
        all << KeptSecret{{cluster, *kind, QUuid::fromString(object.value(u"machine"_s).toString())},
                          object.value(u"clusterName"_s).toString(),
                          object.value(u"host"_s).toString(),
                          object.value(u"account"_s).toString(),
                          QDateTime::fromString(object.value(u"since"_s).toString(), Qt::ISODate)};
    }
    return all;
}

Result<void> KeptSecrets::add(const KeptSecret &kept)
{
    return change([&](QList<KeptSecret> &all) {
        all.removeIf([&](const KeptSecret &other) { return other.id == kept.id; });
        all << kept;
    });
}

Result<void> KeptSecrets::remove(const QList<SecretId> &ids)
{
    if (!QFile::exists(path()))
        return {};
    return change([&](QList<KeptSecret> &all) { all.removeIf([&](const KeptSecret &kept) { return ids.contains(kept.id); }); });
}

void KeptSecrets::keep(CredentialStore *store, const KeptSecret &what, Secret secret, QObject *context,
                       CredentialStore::DoneCallback done)
{
    store->store(what.id, std::move(secret), context, [what, done = std::move(done)](const Result<void> &stored) {
        // A store that ran out of time may have been kept, so it is on the list too.
        if (!stored && stored.error().code != ErrorCode::KeychainTimeout)
            return done(stored);
        const Result<void> noted = KeptSecrets::add(what);
        done(stored ? noted : stored);
    });
}

} // namespace howdah
