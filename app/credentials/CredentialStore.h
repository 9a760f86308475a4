// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Stores for passwords. One interface, two implementations: the OS keychain, and memory for this session only.
//
// Thread: main thread only (QtKeychain's jobs belong to it). Nothing blocks: every call answers through its callback,
// exactly once, later from the event loop, within the store's own time limit. A callback is dropped when its context
// object dies first. Errors: KeychainUnavailable, KeychainRefused, KeychainTimeout, SecretNotFound.
#pragma once

#include "app/base/Result.h"
#include "app/base/Secret.h"

#include <QObject>
#include <QUuid>

#include <array>
#include <functional>
#include <optional>

namespace howdah {

enum class SecretKind {
    Login, ///< password of the account that logs in
    Sudo,  ///< password that sudo asks for (usually the same)
    Root,  ///< root's own password, for su
    Key,   ///< passphrase of a private key
};

/// Names one secret: of a cluster, or of one machine of it when machine is not null.
struct SecretId
{
    QUuid cluster;
    SecretKind kind = SecretKind::Login;
    QUuid machine; ///< null: the cluster's own

    friend bool operator==(const SecretId &, const SecretId &) = default;
};

[[nodiscard]] QString secretKindName(SecretKind kind); ///< "login", "sudo", "root", "key"
[[nodiscard]] std::optional<SecretKind> secretKindFromName(QStringView name);

inline constexpr std::array secretKinds{SecretKind::Login, SecretKind::Sudo, SecretKind::Root, SecretKind::Key};

class CredentialStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    using ReadCallback = std::function<void(Result<Secret>)>;
    using DoneCallback = std::function<void(Result<void>)>;

    virtual void read(const SecretId &id, QObject *context, ReadCallback done) = 0;
    virtual void store(const SecretId &id, Secret secret, QObject *context, DoneCallback done) = 0;
    /// Forgetting what is not there is a success.
    virtual void forget(const SecretId &id, QObject *context, DoneCallback done) = 0;
};

} // namespace howdah
