// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// All passwords of the window: typed passwords are kept in memory for this session, and in the keychain if the user wants.
// Reads, keeps, lists and forgets them.
//
// In memory they stay as long as their cluster is open, and at most for forgetAfter() without a use: a run that asks for
// one, or that goes on. Time in which the computer sleeps counts.
//
// Thread: main thread; nothing waits: answers come later from the event loop, within the keychain's own limit, and are
// dropped when their context dies first. Ownership: the keychain must outlive it.
#pragma once

#include "app/credentials/KeptSecrets.h"
#include "app/credentials/MemoryStore.h"
#include "app/machines/Cluster.h"

#include <QTimer>

#include <chrono>
#include <functional>

namespace howdah {

/// One kept secret, for a list.
struct PasswordRow
{
    enum class Keychain { No, Kept, NotFound, NotAsked };
    KeptSecret what;
    bool inSession = false;
    Keychain inKeychain = Keychain::No;
};

class Passwords : public QObject
{
    Q_OBJECT
public:
    /// keychain may be null: then everything lasts for this session only.
    Passwords(CredentialStore *keychain, const QString &keychainName, QObject *parent = nullptr);

    /// Off: the keychain is neither read nor written; only the user's command to forget still uses it.
    void setKeychainUsed(bool used) { m_used = used; }
    [[nodiscard]] bool usesKeychain() const { return m_keychain && m_used; }
    [[nodiscard]] bool hasKeychain() const { return m_keychain != nullptr; }
    [[nodiscard]] QString keychainTitle() const { return m_keychainName; } ///< what it is called here
    /// For "Remember in …"; empty while no keychain is used.
    [[nodiscard]] QString keychainName() const { return usesKeychain() ? m_keychainName : QString(); }

    /// This session's, else the keychain's. SecretNotFound, or the keychain's errors.
    void read(const SecretId &id, QObject *context, CredentialStore::ReadCallback done);
    void keepForSession(const KeptSecret &what, Secret secret);
    /// Out of memory: those of every cluster but this one (null: of all).
    void forgetOthers(const QUuid &cluster);
    /// During a run no secret expires.
    void setRunning(bool running);
    [[nodiscard]] std::chrono::milliseconds forgetAfter() const { return m_forgetAfter; }
    void setForgetAfter(std::chrono::milliseconds time);
    /// In the keychain too. Errors: the keychain's; FileUnwritable if only the list could not be written.
    void remember(const KeptSecret &what, Secret secret, QObject *context, CredentialStore::DoneCallback done);

    /// What is known without asking the keychain.
    [[nodiscard]] QList<PasswordRow> known() const;
    using ListCallback = std::function<void(QList<PasswordRow> rows, std::optional<Error> trouble)>;
    /// The same, looked up in the keychain, and what it holds of this cluster without being on the list. After an error
    /// the rows are as far as it came.
    void list(const Cluster &cluster, QObject *context, ListCallback done);

    /// From memory, keychain and list. The first error ends it; what was forgotten until then stays so.
    /// The keychain is asked about what it may hold, so a row of this session only never waits for it.
    void forget(const QList<PasswordRow> &rows, QObject *context, CredentialStore::DoneCallback done);
    /// Everything known, and all that the keychain may hold of this cluster. A computer without a keychain is no error
    /// where nothing is on the list.
    void forgetAll(const Cluster &cluster, QObject *context, CredentialStore::DoneCallback done);

private:
    CredentialStore *m_keychain;
    QString m_keychainName;
    void touch();
    void forgetUnused();

    bool m_used = true;
    MemoryStore m_session;
    bool m_running = false;
    std::chrono::milliseconds m_forgetAfter{std::chrono::minutes(15)};
    std::chrono::nanoseconds m_lastUse{0}; ///< since the computer started
    QTimer m_look;                         ///< while something is in memory
    QList<KeptSecret> m_inSession;
};

} // namespace howdah
