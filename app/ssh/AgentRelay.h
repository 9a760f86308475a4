// Between libssh and the SSH agent: libssh asks an agent without any limit and offers every key it holds.
//
// The relay hands on the agent protocol (draft-miller-ssh-agent), keeps the keys it shows down to the wanted one, or to
// five (a machine counts each offer as a failed try and closes after six), and ends when the limit has passed or on
// cancel, so a token that waits to be touched cannot hold a login for ever.
//
// Thread: made and destroyed in the session's thread; a thread of its own inside does the waiting and ends with it.
#pragma once

#include "app/base/CancelToken.h"
#include "app/base/UniqueFd.h"
#include "app/ssh/Deadline.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <thread>

namespace howdah {

class AgentRelay
{
public:
    static constexpr int MostKeys = 5;

    AgentRelay(const QString &socketPath, QByteArray onlyPublicBlob, const Deadline &deadline,
               std::shared_ptr<CancelToken> cancel);
    ~AgentRelay();
    AgentRelay(const AgentRelay &) = delete;
    AgentRelay &operator=(const AgentRelay &) = delete;

    /// libssh's end, once; not open if there is no agent (words() says why).
    [[nodiscard]] UniqueFd takeClientEnd() { return std::move(m_client); }
    [[nodiscard]] QByteArray words() const { return m_words; }
    [[nodiscard]] bool timedOut() const { return m_timedOut.load(); }

private:
    void work();
    [[nodiscard]] bool waitFor(int fd, short events);
    [[nodiscard]] bool receive(int fd, QByteArray *message);
    [[nodiscard]] bool send(int fd, const QByteArray &message);
    [[nodiscard]] QByteArray fewer(const QByteArray &identities) const;

    const QByteArray m_only;
    const Deadline m_deadline;
    const std::shared_ptr<CancelToken> m_cancel;
    QByteArray m_words;
    UniqueFd m_agent;
    UniqueFd m_relay;
    UniqueFd m_client;
    std::atomic<bool> m_timedOut{false};
    std::thread m_thread;
};

} // namespace howdah
