// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Keeps the secrets of one run and ensures that a typing mistake causes one failed login, not one per machine: an untested
// secret is tried on one machine first, the others wait for the result.
//
// Thread: any. begin() blocks until another machine's trial of the same secret has ended, or cancel.
#pragma once

#include "app/base/Secret.h"
#include "app/base/os/CancelToken.h"
#include "app/credentials/CredentialStore.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>

namespace howdah {

class SecretMask;

class SecretBroker
{
    struct Key
    {
        SecretKind kind;
        QUuid machine;
        friend bool operator<(const Key &a, const Key &b) { return a.kind != b.kind ? a.kind < b.kind : a.machine < b.machine; }
    };

public:
    enum class Verdict { Accepted, Refused, Unused };

    /// `mask` gets every secret that is offered, also refused ones; it must outlive this object. Null: none.
    explicit SecretBroker(SecretMask *mask = nullptr) : m_mask(mask) {}

    /// One machine's use of one secret. Destroyed without a verdict it counts as Unused, and the next machine may try.
    class Trial
    {
    public:
        Trial(Trial &&other) noexcept;
        Trial &operator=(Trial &&other) noexcept;
        ~Trial();
        [[nodiscard]] const Secret &secret() const { return m_secret; }
        void conclude(Verdict verdict);

    private:
        friend class SecretBroker;
        Trial(SecretBroker *broker, Key key, int offer, QUuid machine, Secret secret);
        SecretBroker *m_broker;
        Key m_key;
        int m_offer;
        QUuid m_machine;
        Secret m_secret;
    };

    /// A new secret for the cluster (null machine) or one machine; replaces a refused one. A new one for the cluster
    /// also replaces those of single machines that were refused.
    void offer(SecretKind kind, const QUuid &machine, Secret secret);

    /// The machine's own secret, else the cluster's; sudo falls back to the login password. Nothing if none is
    /// known, or it was refused (there, or on the first machine that tried it), or cancelled.
    [[nodiscard]] std::optional<Trial> begin(SecretKind kind, const QUuid &machine, const CancelToken &cancel);

    /// The same at once. Nothing and *busy: another machine is trying it, so that waiting may bring it.
    [[nodiscard]] std::optional<Trial> beginNow(SecretKind kind, const QUuid &machine, bool *busy);

    /// Was a secret of this kind refused for this machine (by it, or by the first one to try)?
    [[nodiscard]] bool wasRefused(SecretKind kind, const QUuid &machine) const;

    /// Every secret that was accepted by a machine, to be kept in the keychain if the user wants it. A password that
    /// login and sudo took comes as both: a later run that gets in by key asks for sudo's alone.
    void forEachAccepted(const std::function<void(SecretKind, const QUuid &machine, const Secret &)> &visit) const;

private:
    enum class State { Untested, Trying, Accepted, Refused };
    struct Entry
    {
        Secret secret;
        int offer = 0;        ///< which offer it came with: the verdict on an older one does not count
        bool ofLogin = false; ///< a sudo password that is the login's
        State state = State::Untested;
        std::set<QUuid> refusedBy;
    };
    // With the mutex held:
    [[nodiscard]] Entry *find(SecretKind kind, const QUuid &machine, Key *key);
    [[nodiscard]] bool isTriedElsewhere(const Key &key) const;
    [[nodiscard]] std::optional<Trial> take(SecretKind kind, const QUuid &machine, bool *busy);

    void conclude(const Key &key, int offer, const QUuid &machine, Verdict verdict);

    SecretMask *const m_mask;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<Key, Entry> m_entries;
    int m_offers = 0;
};

} // namespace howdah
