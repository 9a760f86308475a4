// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/FakeMachines.h"

#include <QMetaEnum>

#include <poll.h>

using namespace Qt::StringLiterals;

namespace howdah::test {
namespace {

/// "ConnectionLost some detail"
std::optional<Error> errorOf(const QString &words)
{
    bool known = false;
    const int code = QMetaEnum::fromType<ErrorCode>().keyToValue(words.section(u' ', 0, 0).toLatin1().constData(), &known);
    if (!known)
        return std::nullopt;
    return Error{ErrorCode(code), u"The fake says %1."_s.arg(words.section(u' ', 0, 0)), words.section(u' ', 1)};
}

/// One machine, with its connection.
class FakeNode : public NodeRunner
{
public:
    FakeNode(FakeMachines &machines, RunShared &shared, const NodePlan &node)
        : m_machines(machines), m_shared(shared), m_node(node)
    {
        const QString way = machines.wayInto(node.machine.host);
        m_user = way.startsWith(u"root"_s) ? u"root"_s : u"admin"_s;
        m_info.way = m_user == u"root"_s ? RootWay::Already : RootWay::SudoFree;
        m_info.clientAddress = "192.0.2.99";
        if (way.endsWith(u"-by-key"_s))
            m_keyLine = machines.publicKey();
        else if (way.endsWith(u"-by-other-key"_s))
            m_keyLine = "ssh-ed25519 AAAAother somebody@elsewhere";
    }

    using NodeRunner::open;
    Result<void> open(Slot *slot) override
    {
        for (;;) {
            m_open = false;
            const QString turn = m_machines.take(host(), u"open"_s, u"ok"_s);
            m_open = turn == u"ok"_s;
            if (m_open)
                return {};
            if (turn != u"asks"_s || !slot) {
                Error error = errorOf(turn).value_or(Error{ErrorCode::Unreachable, turn, {}});
                if (error.detail == u"ourselves"_s)
                    error.detail = QString::fromUtf8(m_shared.plan.lockHolder(m_node.machine.id)) + u", since today"_s;
                return error;
            }
            slot->release();
            HostKeyQuestion question;
            question.machine = m_node.machine.id;
            question.host = host();
            question.key = hostKey();
            if (!m_shared.preflight.ask(m_node.machine.id, question)) {
                m_leftOut = !m_shared.cancelNow->isCancelled();
                return Error{m_leftOut ? ErrorCode::HostKeyUnknown : ErrorCode::Cancelled, u"Not trusted."_s, {}};
            }
            if (!slot->takeAgain())
                return Error{ErrorCode::Cancelled, u"Stopped."_s, {}};
        }
    }
    void close() override { m_open = false; }
    bool isOpen() const override { return m_open; }
    void sendAhead(const QList<StepCall> &calls) override
    {
        m_ahead.clear();
        for (const StepCall &call : calls)
            m_ahead << call.program;
        m_machines.sendAhead(host(), calls);
    }
    bool hasAhead() const override { return !m_ahead.isEmpty(); }
    bool holdBack() override { return hasAhead() && m_machines.isLate(host()); }
    Result<StepExit> runStep(const StepCall &call) override
    {
        if (m_left || m_ahead.value(0) != call.program)
            m_ahead.clear(); // the machine left it: it is sent again, alone
        else
            m_ahead.removeFirst();
        auto ended = m_machines.run(host(), call);
        m_open = ended.ok();
        m_left = !ended || ended.value().code != 0;
        if (!m_open)
            m_ahead.clear();
        return ended;
    }

    const RootShellInfo &info() const override { return m_info; }
    HostKey hostKey() const override { return {"ssh-ed25519", "key of " + host().toUtf8()}; }
    void describe(NodeFindings &findings) const override
    {
        findings.known = {{host()}, 22, hostKey()};
        findings.userKnownHostsFiles = QStringList{m_machines.knownHosts()};
    }
    QString user() const override { return m_user; }
    QString account() const override { return u"admin"_s; }
    QByteArray keyLine() const override { return m_keyLine; }
    const std::optional<Error> &rootKeptOut() const override { return m_rootKeptOut; }
    std::chrono::milliseconds waited() const override { return {}; }
    bool leftOut() const override { return m_leftOut; }
    LoginProof proveKeyLogin(const QString &, const QString &) override { return prove(u"key-login"_s); }
    LoginProof proveNameLogin(const QString &, bool, const QString &, const WorkstationRows &) override
    {
        return prove(u"name-login"_s);
    }

private:
    QString host() const { return m_node.machine.host; }
    LoginProof prove(const QString &step)
    {
        const QStringList words = m_machines.take(host(), step, u"unchanged said"_s).split(u' ');
        return {outcomeFromName(words.value(0)).value_or(Outcome::Failed), Reason(words.value(1, u"said"_s)), 0, {}};
    }

    FakeMachines &m_machines;
    RunShared &m_shared;
    const NodePlan &m_node;
    RootShellInfo m_info;
    QString m_user;
    QByteArray m_keyLine;
    std::optional<Error> m_rootKeptOut;
    QByteArrayList m_ahead; ///< programs
    bool m_left = false;
    bool m_open = false;
    bool m_leftOut = false;
};

/// This computer, as the user or as its administrator.
class FakeComputer : public StepRunner
{
public:
    FakeComputer(FakeMachines &machines, QString who) : m_machines(machines), m_who(std::move(who)) {}
    Result<void> open() override
    {
        if (const auto error = errorOf(m_machines.take(m_who, u"open"_s, u"ok"_s)))
            return *error;
        return {};
    }
    Result<StepExit> runStep(const StepCall &call) override { return m_machines.run(m_who, call); }
    void close() override {}

private:
    FakeMachines &m_machines;
    const QString m_who;
};

} // namespace

FakeMachines::FakeMachines(const QString &script, QByteArray publicKey, QString knownHosts)
    : m_publicKey(std::move(publicKey)), m_knownHosts(std::move(knownHosts))
{
    for (const QString &line : script.split(u'\n', Qt::SkipEmptyParts)) {
        const QString words = line.trimmed();
        const QString host = words.section(u' ', 0, 0), step = words.section(u' ', 1, 1), turns = words.section(u' ', 2);
        if (step == u"late"_s)
            m_late.insert(host, turns.toInt());
        else if (step == u"in"_s)
            m_ways.insert(host, turns);
        else
            m_turns.insert(host + u' ' + step, turns.split(u" | "_s));
    }
}

StepRunners FakeMachines::runners()
{
    StepRunners runners;
    runners.node = [this](RunShared &shared, const NodePlan &node, const MachineState &) {
        return std::make_unique<FakeNode>(*this, shared, node);
    };
    runners.here = [this] { return std::make_unique<FakeComputer>(*this, u"here"_s); };
    runners.sshConfig = [](const Cluster &) { return SshConfig{}; };
    runners.holdsSleepOff = false;
    runners.wayToAdministrator = [this]() -> std::optional<PrivilegedHelper::Way> {
        const QString way = m_ways.value(u"administrator"_s, u"pkexec"_s);
        if (way == u"none"_s)
            return std::nullopt;
        return way == u"direct"_s ? PrivilegedHelper::Way::Direct : PrivilegedHelper::Way::Pkexec;
    };
    runners.administrator = [this](const RunShared &, PrivilegedHelper::Way) {
        return std::make_unique<FakeComputer>(*this, u"administrator"_s);
    };
    return runners;
}

QStringList FakeMachines::ran() const
{
    const std::lock_guard lock(m_mutex);
    return m_ran;
}

StepCall FakeMachines::lastCall(const QString &host, const QString &step) const
{
    const std::lock_guard lock(m_mutex);
    return m_calls.value(host + u' ' + step);
}

QStringList FakeMachines::sentAhead() const
{
    const std::lock_guard lock(m_mutex);
    return m_sentAhead;
}

void FakeMachines::sendAhead(const QString &host, const QList<StepCall> &calls)
{
    QStringList line{host};
    for (const StepCall &call : calls)
        line << call.step;
    const std::lock_guard lock(m_mutex);
    m_sentAhead << line.join(u' ');
}

bool FakeMachines::isLate(const QString &host)
{
    const std::lock_guard lock(m_mutex);
    return m_late[host]-- > 0;
}

QString FakeMachines::take(const QString &host, const QString &step, const QString &usual)
{
    const std::lock_guard lock(m_mutex);
    const QString what = host + u' ' + step;
    m_ran << what;
    const auto turns = m_turns.find(what);
    if (turns == m_turns.end())
        return usual;
    return turns->size() > 1 ? turns->takeFirst() : turns->first();
}

bool FakeMachines::waitForRelease(const StepCall &call) const
{
    pollfd waits[] = {{m_released->fd(), POLLIN, 0}, {call.cancel->fd(), POLLIN, 0}};
    while (!m_released->isCancelled() && !call.cancel->isCancelled())
        poll(waits, 2, -1);
    return !call.cancel->isCancelled();
}

Result<StepExit> FakeMachines::run(const QString &host, const StepCall &call)
{
    if (call.onBegin)
        call.onBegin();
    const QString usual = call.step == u"why-refused"_s ? u"exit 1"_s : u"unchanged"_s;
    const QStringList parts = take(host, call.step, usual).split(u" ; "_s);
    {
        const std::lock_guard lock(m_mutex);
        m_calls.insert(host + u' ' + call.step, call);
    }
    for (const QString &part : parts) {
        const QString word = part.section(u' ', 0, 0);
        const QByteArray rest = part.section(u' ', 1).toUtf8();
        if (word == u"fact"_s || word == u"note"_s || word == u"diff"_s) {
            call.onProtocol(part.toUtf8());
        } else if (word == u"says"_s) { // an outcome that is not the end
            call.onProtocol("outcome " + rest);
        } else if (word == u"print"_s) {
            if (call.onOutput) // output from before the run is not kept
                call.onOutput(rest + '\n');
        } else if (word == u"waits"_s) {
            if (waitForRelease(call))
                continue;
            if (call.finish)
                return Error{ErrorCode::Cancelled, u"Stopped."_s, u"finishing"_s};
            return StepExit{143, true};
        } else if (word == u"exit"_s) {
            return StepExit{rest.toInt(), false};
        } else if (const auto error = errorOf(part)) {
            return *error;
        } else {
            call.onProtocol("outcome " + word.toUtf8() + ' ' + (rest.isEmpty() ? QByteArray("said") : rest));
            return StepExit{word == u"failed"_s, false};
        }
    }
    return StepExit{0, false}; // without an outcome
}

} // namespace howdah::test
