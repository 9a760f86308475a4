// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/NodeConnection.h"

#include "app/base/os/Interrupted.h"
#include "app/run/LoginProofs.h"
#include "app/ssh/Deadline.h"
#include "app/ssh/SessionErrors.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

#include <functional>

#include <poll.h>

using namespace std::chrono_literals;

namespace howdah {
namespace {

constexpr auto startingLimit = 2min; ///< pam_nologin: "System is booting up"
constexpr auto startingPause = 3s;
constexpr int maxHostKeys = 3; ///< a machine that shows another key each time is not one machine

struct NodeConnectionTr
{
    Q_DECLARE_TR_FUNCTIONS(NodeConnection)
};

Error stopped()
{
    return {ErrorCode::Cancelled, NodeConnectionTr::tr("Stopped."), {}};
}

/// False if it was cancelled.
bool waitUnlessCancelled(std::chrono::milliseconds time, const CancelToken &cancel)
{
    pollfd wait[] = {{cancel.fd(), POLLIN, 0}};
    return pollFor(wait, time) == 0;
}

} // namespace

NodeConnection::NodeConnection(RunShared &shared, const NodePlan &node, const MachineState &last)
    : m_shared(shared), m_node(node), m_trust(shared, node, last.hostKey), m_login(shared, node, last.rootByKey)
{
}

NodeConnection::~NodeConnection()
{
    close();
}

void NodeConnection::close()
{
    m_shell.reset(); // before its session
    m_session.reset();
}

Result<void> NodeConnection::open(Slot *slot)
{
    std::optional<QDeadlineTimer> starting; // from the first time it says so
    for (;;) {
        close();
        Question question;
        const auto tried = attempt(&question);
        if (tried)
            return {};
        close();
        Error error = tried.error();
        if (m_shared.cancelNow->isCancelled())
            return stopped();
        if (isStillStarting(error)) {
            if (!starting)
                starting.emplace(startingLimit);
            if (starting->hasExpired())
                return withRootsReason(error);
            if (!waitUnlessCancelled(startingPause, *m_shared.cancelNow))
                return stopped();
            continue;
        }
        if (!slot || !mayAsk(question, &error))
            return withRootsReason(error);
        slot->release();
        const WaitTime wait(m_waited);
        if (!m_shared.preflight.ask(m_node.machine.id, std::move(question))) {
            m_leftOut = !m_shared.cancelNow->isCancelled();
            return m_leftOut ? error : stopped();
        }
        if (!slot->takeAgain())
            return stopped();
    }
}

/// Two logins were tried: the failure of the second one alone would not show why it was needed.
Error NodeConnection::withRootsReason(Error error) const
{
    const auto &out = m_login.rootKeptOut();
    if (!out || error.code == ErrorCode::Cancelled)
        return error;
    error.message +=
        u' ' + NodeConnectionTr::tr("Root login by key, which worked last time, was tried first: %1").arg(out->message);
    if (!out->detail.isEmpty())
        error.detail += (error.detail.isEmpty() ? QString() : QStringLiteral("\n")) + out->detail;
    return error;
}

/// Whether the question can go to a user. The number of passwords is limited by NodeLogin, that of keys here.
bool NodeConnection::mayAsk(const Question &question, Error *error)
{
    if (std::holds_alternative<std::monostate>(question))
        return false;
    if (!std::holds_alternative<HostKeyQuestion>(question) || ++m_keysAsked <= maxHostKeys)
        return true;
    *error = {
        ErrorCode::HostKeyChanged,
        NodeConnectionTr::tr(
            "%1 shows a different host key at each connection. Nothing was sent to it. Several machines seem to have its address: give each its own.")
            .arg(m_node.machine.host),
        error->detail};
    return false;
}

Result<void> NodeConnection::attempt(Question *question)
{
    for (;;) {
        *question = {};
        const auto in = [&]() -> Result<void> {
            auto session = m_trust.connect(question);
            if (!session)
                return session.error();
            m_session = session.take();
            if (auto login = m_login.logIn(*m_session, m_trust.config(), question); !login)
                return login;
            auto shell = m_login.becomeRoot(*m_session, question, m_ahead);
            if (!shell)
                return shell.error();
            m_shell = shell.take();
            m_ahead.clear();
            return {};
        }();
        // Without a session no login has been tried.
        if (in || !m_session || !m_login.hasAnotherWay(in.error(), account()) || m_shared.cancelNow->isCancelled())
            return in;
        close();
    }
}

void NodeConnection::sendAhead(const QList<StepCall> &calls)
{
    if (m_shell)
        m_shell->sendAhead(calls);
    else
        m_ahead = calls;
}

Result<CommandResult> NodeConnection::runWithKeyOnly(const QString &user, const KeyFile &key, const QByteArray &command)
{
    auto session = m_trust.connectAgain();
    if (!session)
        return session.error();
    if (const auto methods = session.value()->loginMethods(user); !methods)
        return methods.error();
    if (auto in = m_login.logInWithOneKey(*session.value(), m_trust.config(), key); !in)
        return in.error();
    return session.value()->run(command, {}, 30s);
}

LoginProof NodeConnection::proveKeyLogin(const QString &user, const QString &methods)
{
    return howdah::proveKeyLogin(m_shared, m_node.machine, user, std::bind_front(&NodeConnection::runWithKeyOnly, this), methods);
}

LoginProof NodeConnection::proveNameLogin(const QString &user, bool named, const QString &methods, const WorkstationRows &rows)
{
    return howdah::proveNameLogin(m_shared, rows, m_node.machine, user, named,
                                  std::bind_front(&NodeConnection::runWithKeyOnly, this), methods);
}

} // namespace howdah
