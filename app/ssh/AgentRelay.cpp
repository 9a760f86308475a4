// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/AgentRelay.h"

#include "app/base/os/Interrupted.h"
#include "app/base/os/LocalSocket.h"
#include "app/ssh/KeyFormat.h"

#include <QFile>
#include <QtEndian>

#include <cerrno>
#include <cstring>

#include <poll.h>

namespace howdah {

namespace {

constexpr char requestIdentities = 11; // SSH_AGENTC_REQUEST_IDENTITIES
constexpr char identitiesAnswer = 12;  // SSH_AGENT_IDENTITIES_ANSWER
constexpr quint32 longestMessage = 256 * 1024;

UniqueFd connectToAgent(const QByteArray &path, QByteArray *words)
{
    if (path.isEmpty()) {
        *words = "SSH_AUTH_SOCK is not set";
        return {};
    }
    UniqueFd fd = connectToLocalSocket(path);
    if (!fd.isOpen())
        *words = errno == ENAMETOOLONG ? "the path is too long for a socket" : std::strerror(errno);
    return fd;
}

} // namespace

AgentRelay::AgentRelay(const QString &socketPath, const Wanted &wanted, const Deadline &deadline,
                       std::shared_ptr<CancelToken> cancel)
    : m_deadline(deadline), m_cancel(std::move(cancel))
{
    m_agent = connectToAgent(socketPath.isEmpty() ? qgetenv("SSH_AUTH_SOCK") : QFile::encodeName(socketPath), &m_words);
    QByteArray identities;
    if (m_agent.isOpen() && send(m_agent.get(), QByteArray(1, requestIdentities)) && receive(m_agent.get(), &identities))
        chooseKeys(identities, wanted);
}

UniqueFd AgentRelay::start()
{
    LocalSocketPair pair = LocalSocketPair::make();
    if (!pair.ours.isOpen())
        return {};
    m_relay = std::move(pair.ours);
    m_thread = std::thread([this] { work(); });
    return std::move(pair.theirs); // blocking, as libssh wants it
}

AgentRelay::~AgentRelay()
{
    if (!m_thread.joinable())
        return;
    endSocket(m_relay.get()); // wakes the thread wherever it waits
    m_thread.join();
}

void AgentRelay::work()
{
    QByteArray message;
    while (receive(m_relay.get(), &message)) {
        const bool isList = message.startsWith(requestIdentities);
        if (!isList && !(send(m_agent.get(), message) && receive(m_agent.get(), &message)))
            break;
        if (!send(m_relay.get(), isList ? m_answer : message))
            break;
    }
    endSocket(m_relay.get()); // libssh reads the end of the file, and gives up
}

bool AgentRelay::waitFor(int fd, short events)
{
    pollfd waits[3] = {
        {fd, events, 0}, {m_cancel->fd(), POLLIN, 0}, {fd == m_relay.get() ? -1 : m_relay.get(), 0, 0} /* for its hang-up */};
    const int ready = pollFor(waits, m_deadline.left());
    if (ready == 0)
        m_timedOut = true;
    return ready > 0 && !waits[1].revents && !waits[2].revents;
}

bool AgentRelay::receive(int fd, QByteArray *message)
{
    const auto read = [&](char *to, qsizetype length) {
        while (length > 0) {
            if (!waitFor(fd, POLLIN))
                return false;
            const ssize_t got = receiveNow(fd, to, length);
            if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR))
                return false;
            to += std::max<ssize_t>(got, 0);
            length -= std::max<ssize_t>(got, 0);
        }
        return true;
    };
    char header[4];
    if (!read(header, sizeof header))
        return false;
    const auto length = qFromBigEndian<quint32>(header);
    if (length == 0 || length > longestMessage)
        return false;
    message->resize(qsizetype(length));
    return read(message->data(), message->size());
}

bool AgentRelay::send(int fd, const QByteArray &message)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(quint32(message.size()), bytes.data());
    bytes += message;
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        if (!waitFor(fd, POLLOUT))
            return false;
        const ssize_t now = sendNow(fd, QByteArrayView(bytes).sliced(sent));
        if (now < 0 && errno != EAGAIN && errno != EINTR)
            return false;
        sent += std::max<ssize_t>(now, 0);
    }
    return true;
}

void AgentRelay::chooseKeys(const QByteArray &identities, const Wanted &wanted)
{
    // Kinds that libssh can read; at another one it would stop looking. Keys in tokens would have to be touched.
    static const QByteArray kinds[] = {"ssh-ed25519", "ssh-rsa", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384",
                                       "ecdsa-sha2-nistp521"};
    // byte type, uint32 count, then count times: string blob, string comment
    QByteArray kept;
    qsizetype at = 5;
    while (identities.startsWith(identitiesAnswer) && m_blobs.size() < wanted.most) {
        const qsizetype begin = at;
        const auto blob = readSshString(identities, &at);
        const auto comment = readSshString(identities, &at);
        if (!blob || !comment)
            break;
        const bool usable = std::find(std::begin(kinds), std::end(kinds), keyTypeOfBlob(*blob)) != std::end(kinds);
        if (!usable || wanted.except.contains(*blob) || (!wanted.only.isEmpty() && *blob != wanted.only))
            continue;
        kept += QByteArrayView(identities).sliced(begin, at - begin);
        m_blobs << *blob;
    }
    m_answer = QByteArray(5, identitiesAnswer);
    qToBigEndian(quint32(m_blobs.size()), m_answer.data() + 1);
    m_answer += kept;
}

} // namespace howdah
