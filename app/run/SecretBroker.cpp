#include "app/run/SecretBroker.h"

using namespace std::chrono_literals;

namespace howdah {

SecretBroker::Trial::Trial(SecretBroker *broker, Key key, QUuid machine, Secret secret)
    : m_broker(broker), m_key(key), m_machine(machine), m_secret(std::move(secret))
{
}

SecretBroker::Trial::Trial(Trial &&other) noexcept
    : m_broker(std::exchange(other.m_broker, nullptr)), m_key(other.m_key), m_machine(other.m_machine),
      m_secret(std::move(other.m_secret))
{
}

SecretBroker::Trial &SecretBroker::Trial::operator=(Trial &&other) noexcept
{
    if (this != &other) {
        conclude(Verdict::Unused);
        m_broker = std::exchange(other.m_broker, nullptr);
        m_key = other.m_key;
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
        broker->conclude(m_key, m_machine, verdict);
}

void SecretBroker::offer(SecretKind kind, const QUuid &machine, Secret secret)
{
    const std::lock_guard lock(m_mutex);
    Entry entry;
    entry.secret = std::move(secret);
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
    if (!login || login->state == State::Refused)
        return nullptr;
    // An entry of its own: sudo may refuse what the login accepted.
    *key = {SecretKind::Sudo, loginKey.machine};
    Entry entry;
    entry.secret = login->secret.clone();
    return &m_entries.emplace(*key, std::move(entry)).first->second;
}

std::optional<SecretBroker::Trial> SecretBroker::begin(SecretKind kind, const QUuid &machine, const CancelToken &cancel)
{
    std::unique_lock lock(m_mutex);
    while (!cancel.isCancelled()) {
        Key key{};
        Entry *entry = find(kind, machine, &key);
        if (!entry || entry->state == State::Refused || entry->refusedBy.contains(machine))
            return std::nullopt;
        if (entry->state != State::Trying) {
            if (entry->state == State::Untested)
                entry->state = State::Trying;
            return Trial(this, key, machine, entry->secret.clone());
        }
        m_changed.wait_for(lock, 200ms); // wakes at every verdict; the time-out only looks at cancel
    }
    return std::nullopt;
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

void SecretBroker::forEachAccepted(
    const std::function<void(SecretKind, const QUuid &, const Secret &)> &visit) const
{
    const std::lock_guard lock(m_mutex);
    for (const auto &[key, entry] : m_entries) {
        if (entry.state == State::Accepted)
            visit(key.kind, key.machine, entry.secret);
    }
}

void SecretBroker::conclude(const Key &key, const QUuid &machine, Verdict verdict)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.find(key);
    if (found == m_entries.end())
        return;
    Entry &entry = found->second;
    switch (verdict) {
    case Verdict::Accepted:
        entry.state = State::Accepted;
        break;
    case Verdict::Refused:
        entry.refusedBy.insert(machine);
        if (entry.state == State::Trying)
            entry.state = State::Refused;
        break;
    case Verdict::Unused:
        if (entry.state == State::Trying)
            entry.state = State::Untested;
        break;
    }
    m_changed.notify_all();
}

} // namespace howdah
