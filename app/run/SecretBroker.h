// Keeps the secrets of one run and makes sure that a slip costs one failed login, not one per machine: an untested
// secret goes to one machine first, the others wait for its verdict.
//
// Thread: any. begin() blocks until another machine's trial of the same secret has ended, or cancel.
#pragma once

#include "app/base/CancelToken.h"
#include "app/base/Secret.h"
#include "app/credentials/CredentialStore.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>

namespace howdah {

class SecretBroker
{
    struct Key
    {
        SecretKind kind;
        QUuid machine;
        friend bool operator<(const Key &a, const Key &b)
        {
            return a.kind != b.kind ? a.kind < b.kind : a.machine < b.machine;
        }
    };

public:
    enum class Verdict { Accepted, Refused, Unused };

    /// One machine's use of one secret. Without a verdict it counts as Unused when it goes.
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
        Trial(SecretBroker *broker, Key key, QUuid machine, Secret secret);
        SecretBroker *m_broker;
        Key m_key;
        QUuid m_machine;
        Secret m_secret;
    };

    /// A new secret for the cluster (null machine) or one machine; replaces a refused one.
    void offer(SecretKind kind, const QUuid &machine, Secret secret);

    /// The machine's own secret, else the cluster's; sudo falls back to the login password. Nothing if none is
    /// known, or it was refused (there, or on the first machine that tried it), or cancelled.
    [[nodiscard]] std::optional<Trial> begin(SecretKind kind, const QUuid &machine, const CancelToken &cancel);

    /// Was a secret of this kind refused for this machine (by it, or by the first one to try)?
    [[nodiscard]] bool wasRefused(SecretKind kind, const QUuid &machine) const;

    /// Every secret that was accepted by a machine, to be kept in the keychain if the person wants it.
    void forEachAccepted(const std::function<void(SecretKind, const QUuid &machine, const Secret &)> &visit) const;

private:
    enum class State { Untested, Trying, Accepted, Refused };
    struct Entry
    {
        Secret secret;
        State state = State::Untested;
        std::set<QUuid> refusedBy;
    };
    void conclude(const Key &key, const QUuid &machine, Verdict verdict);
    Entry *find(SecretKind kind, const QUuid &machine, Key *key); // with the mutex held

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<Key, Entry> m_entries;
};

} // namespace howdah
