// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/SecretBroker.h"

#include "app/base/SecretMask.h"

using namespace std::chrono_literals;

namespace howdah {

SecretBroker::Trial::Trial(SecretBroker *broker, Key key, int offer, QUuid machine, Secret secret)
    : m_broker(broker), m_key(key), m_offer(offer), m_machine(machine), m_secret(std::move(secret))
{
}

SecretBroker::Trial::Trial(Trial &&other) noexcept
    : m_broker(std::exchange(other.m_broker, nullptr)), m_key(other.m_key), m_offer(other.m_offer), m_machine(other.m_machine),
      m_secret(std::move(other.m_secret))
{
}

SecretBroker::Trial &SecretBroker::Trial::operator=(Trial &&other) noexcept
{
    if (this != &other) {
        conclude(Verdict::Unused);
        m_broker = std::exchange(other.m_broker, nullptr);
        m_key = other.m_key;
        m_offer = other.m_offer;
        m_machine = other.m_machine;
        m_secret = std::move(other.m_secret);
    }
    return *this;
}

SecretBroker::Trial::~Trial()
{
    conclude(Verdict::Unused);
}

void SecretBroker::Trial::conclude(Verdict verdict)
{
    if (SecretBroker *broker = std::exchange(m_broker, nullptr))
        broker->conclude(m_key, m_offer, m_machine, verdict);
}

void SecretBroker::offer(SecretKind kind, const QUuid &machine, Secret secret)
{
    if (m_mask)
        m_mask->add(secret);
    const std::lock_guard lock(m_mutex);
    // What was refused, or was only borrowed from the password that is replaced, must not stand before the new one.
    std::erase_if(m_entries, [&](const auto &item) {
        const auto &[key, entry] = item;
        const bool refusedOwn = key.kind == kind && machine.isNull() && entry.state == State::Refused;
        const bool borrowed =
            key.kind == SecretKind::Sudo && kind == SecretKind::Login && key.machine == machine && entry.ofLogin;
        return refusedOwn || borrowed;
    });
    Entry entry;
    entry.secret = std::move(secret);
    entry.offer = ++m_offers;
    m_entries.insert_or_assign(Key{kind, machine}, std::move(entry));
    m_changed.notify_all();
}

SecretBroker::Entry *SecretBroker::find(SecretKind kind, const QUuid &machine, Key *key)
{
    for (const QUuid &scope : {machine, QUuid()}) {
        *key = {kind, scope};
        if (const auto found = m_entries.find(*key); found != m_entries.end())
            return &found->second;
    }
    if (kind != SecretKind::Sudo)
        return nullptr;
    Key loginKey{};
    const Entry *login = find(SecretKind::Login, machine, &loginKey);
    if (!login || login->state == State::Refused || login->refusedBy.contains(machine))
        return nullptr;
    // An entry of its own: sudo may refuse what the login accepted.
    *key = {SecretKind::Sudo, loginKey.machine};
    Entry entry;
    entry.secret = login->secret.clone();
    entry.offer = login->offer;
    entry.ofLogin = true;
    return &m_entries.emplace(*key, std::move(entry)).first->second;
}

/// Is the very same password being tried as the other of login and sudo?
bool SecretBroker::isTriedElsewhere(const Key &key) const
{
    if (key.kind != SecretKind::Login && key.kind != SecretKind::Sudo)
        return false;
    const auto sudo = m_entries.find(Key{SecretKind::Sudo, key.machine});
    if (sudo == m_entries.end() || !sudo->second.ofLogin)
        return false;
    const auto login = m_entries.find(Key{SecretKind::Login, key.machine});
    const auto &twin = key.kind == SecretKind::Login ? sudo : login;
    return twin != m_entries.end() && twin->second.state == State::Trying;
}

std::optional<SecretBroker::Trial> SecretBroker::take(SecretKind kind, const QUuid &machine, bool *busy)
{
    *busy = false;
    Key key{};
    Entry *entry = find(kind, machine, &key);
    if (!entry || entry->state == State::Refused || entry->refusedBy.contains(machine))
        return std::nullopt;
    if (entry->state == State::Trying || (entry->state == State::Untested && isTriedElsewhere(key))) {
        *busy = true;
        return std::nullopt;
    }
    if (entry->state == State::Untested)
        entry->state = State::Trying;
    return Trial(this, key, entry->offer, machine, entry->secret.clone());
}

std::optional<SecretBroker::Trial> SecretBroker::begin(SecretKind kind, const QUuid &machine, const CancelToken &cancel)
{
    std::unique_lock lock(m_mutex);
    bool busy = true;
    while (!cancel.isCancelled()) {
        if (auto trial = take(kind, machine, &busy); trial || !busy)
            return trial;
        m_changed.wait_for(lock, 200ms); // wakes at every verdict; the time-out only looks at cancel
    }
    return std::nullopt;
}

std::optional<SecretBroker::Trial> SecretBroker::beginNow(SecretKind kind, const QUuid &machine, bool *busy)
{
    const std::lock_guard lock(m_mutex);
    return take(kind, machine, busy);
}

bool SecretBroker::wasRefused(SecretKind kind, const QUuid &machine) const
{
    const std::lock_guard lock(m_mutex);
    for (const QUuid &scope : {machine, QUuid()}) {
        const auto found = m_entries.find(Key{kind, scope});
        if (found != m_entries.end())
            return found->second.state == State::Refused || found->second.refusedBy.contains(machine);
    }
    return false;
}

void SecretBroker::forEachAccepted(const std::function<void(SecretKind, const QUuid &, const Secret &)> &visit) const
{
    const std::lock_guard lock(m_mutex);
    for (const auto &[key, entry] : m_entries) {
        if (entry.state == State::Accepted)
            visit(key.kind, key.machine, entry.secret);
    }
}

void SecretBroker::conclude(const Key &key, int offer, const QUuid &machine, Verdict verdict)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.find(key);
    if (found == m_entries.end() || found->second.offer != offer)
        return; // replaced meanwhile
    Entry &entry = found->second;
    switch (verdict) {
    case Verdict::Accepted:
        entry.state = State::Accepted;
        break;
    case Verdict::Refused:
        entry.refusedBy.insert(machine);
        if (entry.state == State::Trying) {
            entry.state = State::Refused;
            // Nor does sudo get it, where it was only waiting for this verdict.
            const auto sudo = m_entries.find(Key{SecretKind::Sudo, key.machine});
            if (key.kind == SecretKind::Login && sudo != m_entries.end() && sudo->second.ofLogin
                && sudo->second.state == State::Untested)
                m_entries.erase(sudo);
        }
        break;
    case Verdict::Unused:
        if (entry.state == State::Trying)
            entry.state = State::Untested;
        break;
    }
    m_changed.notify_all();
}

} // namespace howdah
