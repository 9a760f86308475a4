// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Between libssh and the SSH agent: libssh asks an agent without any limit and offers every key it holds.
//
// The relay asks the agent first which keys it has (draft-miller-ssh-agent), shows libssh the wanted one, or a few
// (a machine counts each offer as a failed try and closes after six), and hands the signing on. It ends when the
// limit has passed or on cancel, so a token that waits to be touched cannot hold a login for ever.
//
// Thread: made and destroyed in the session's thread; the constructor blocks up to the limit. A thread of its own inside
// does the waiting while libssh asks, and ends with the object.
#pragma once

#include "app/base/os/CancelToken.h"
#include "app/base/os/UniqueFd.h"
#include "app/ssh/Deadline.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <atomic>
#include <thread>

namespace howdah {

class AgentRelay
{
public:
    struct Wanted
    {
        QByteArray only;          ///< the key with this blob; empty: any
        QList<QByteArray> except; ///< blobs that were offered on this connection already
        int most = 5;
    };
    AgentRelay(const QString &socketPath, const Wanted &wanted, const Deadline &deadline, std::shared_ptr<CancelToken> cancel);
    ~AgentRelay();
    AgentRelay(const AgentRelay &) = delete;
    AgentRelay &operator=(const AgentRelay &) = delete;

    [[nodiscard]] bool hasAgent() const { return m_agent.isOpen(); } ///< words() has the reason if not
    [[nodiscard]] QByteArray words() const { return m_words; }
    [[nodiscard]] const QList<QByteArray> &blobs() const { return m_blobs; } ///< what will be offered
    [[nodiscard]] bool timedOut() const { return m_timedOut.load(); }

    /// Begins to work; libssh's end, once.
    [[nodiscard]] UniqueFd start();

private:
    void work();
    void chooseKeys(const QByteArray &identities, const Wanted &wanted);
    [[nodiscard]] bool waitFor(int fd, short events);
    [[nodiscard]] bool receive(int fd, QByteArray *message);
    [[nodiscard]] bool send(int fd, const QByteArray &message);

    const Deadline m_deadline;
    const std::shared_ptr<CancelToken> m_cancel;
    QByteArray m_words;
    UniqueFd m_agent;
    UniqueFd m_relay;
    QList<QByteArray> m_blobs;
    QByteArray m_answer; ///< the identities that libssh is shown
    std::atomic<bool> m_timedOut{false};
    std::thread m_thread;
};

} // namespace howdah
