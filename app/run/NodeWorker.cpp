// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/NodeWorker.h"

#include "app/machines/Cluster.h"
#include "app/ssh/KeyPair.h"
#include "app/ssh/SshLog.h"

#include <QElapsedTimer>
#include <QSet>

namespace howdah {
namespace {

constexpr uint workerStack = 512 * 1024; ///< 256 KiB sufficed for a session (measured); 1,000 threads are cheap that way

} // namespace

NodeWorker::NodeWorker(std::shared_ptr<RunShared> shared, const StepRunners &runners, NodePlan node, MachineState last,
                       QString logPath)
    : m_shared(std::move(shared)), m_node(std::move(node)), m_new(last), m_runner(runners.node(*m_shared, m_node, last)),
      m_session(*m_shared, &m_node.machine, logPath)
{
    setObjectName(QStringLiteral("node ") + m_node.machine.host);
    setStackSize(workerStack);
}

NodeWorker::~NodeWorker()
{
    wait();
}

void NodeWorker::giveUp()
{
    finishRest(Outcome::Failed, Reason(QStringLiteral("no-thread")));
    m_shared->preflight.setPhase(m_node.machine.id, WorkerPhase::Done);
}

void NodeWorker::run()
{
    std::optional<SshLog> sshLog;
    if (m_shared->plan.debug)
        sshLog.emplace([this](const QByteArray &line) { m_session.log().debug(m_session.current(), line); });
    Slot slot(m_shared->slotLimit);
    if (!slot.held()) {
        finishRest(Outcome::Cancelled, Reason(QStringLiteral("stopped")));
    } else if (preflight(slot)) {
        slot.release();
        m_shared->preflight.setPhase(m_node.machine.id, WorkerPhase::Ready);
        if (auto go = m_shared->gate.waitForGo(); !go) {
            finishRest(Outcome::Cancelled, Reason(QStringLiteral("stopped")));
        } else {
            m_go = std::move(*go);
            m_shared->preflight.setPhase(m_node.machine.id, WorkerPhase::Steps);
            doSteps(slot);
        }
    }
    m_runner->close();
    m_shared->preflight.setPhase(m_node.machine.id, WorkerPhase::Done);
}

bool NodeWorker::preflight(Slot &slot)
{
    StepRecord record = m_session.recordOf(opening());
    m_session.begin(record);
    if (!reach(slot, record)) {
        const bool leftOut = m_runner->leftOut();
        if (leftOut) {
            record.outcome = Outcome::Skipped;
            record.reason = Reason(QStringLiteral("left-out"));
        }
        m_session.finish(record, m_runner->waited());
        if (leftOut)
            finishRest(Outcome::Skipped, Reason(QStringLiteral("left-out")));
        else if (record.outcome == Outcome::Cancelled)
            finishRest(Outcome::Cancelled, Reason(QStringLiteral("stopped")));
        else
            finishRest(Outcome::NotTried, Reason(QStringLiteral("needs-failed"), {stepTitle(opening())}));
        return false;
    }
    m_session.finish(record, m_runner->waited());
    NodeFindings findings;
    findings.ready = true;
    findings.facts = record.facts;
    m_runner->describe(findings);
    m_live = !findings.live().isEmpty();
    m_shared->preflight.setFindings(m_node.machine.id, findings);
    return true;
}

/// Gets in, and runs the step that finds out what is there. False: the record has the reason.
bool NodeWorker::reach(Slot &slot, StepRecord &record)
{
    QElapsedTimer sinceFirst;
    sinceFirst.start();
    // It needs no value that is found out on the way in, so it goes along.
    StepValues values;
    values.mode = m_shared->plan.mode;
    const StepCall look = m_session.callOf(opening(), stepProgram(m_shared->plan.cluster, &m_node.machine, opening(), values));
    m_runner->sendAhead({look});
    if (const auto in = m_runner->open(&slot); !in) {
        if (!in.error().detail.isEmpty())
            m_session.log().output(record, in.error().detail.toUtf8() + '\n');
        record.outcome = outcomeOfError(in.error().code);
        record.reason = Reason(in.error());
        return false;
    }
    runOnNode(opening(), look, record);
    if (!isGood(record.outcome))
        return false;
    const ThisComputer &here = m_shared->thisComputer;
    if (!here.machineId.isEmpty() && record.facts.value(QStringLiteral("machine-id")) == here.machineId
        && record.facts.value(QStringLiteral("boot-id")) == here.bootId) {
        record.outcome = Outcome::Failed;
        record.reason = Reason(Error{
            ErrorCode::ThisComputer,
            tr("%1 is this computer (same machine-id and boot-id). Nothing was changed. Correct its address, or give the row the role “this computer”.")
                .arg(m_node.machine.host),
            {}});
        return false;
    }
    describeWayIn(record, std::chrono::seconds(sinceFirst.elapsed() / 1000));
    return true;
}

/// `ago`: since the first attempt to get in.
void NodeWorker::describeWayIn(StepRecord &record, std::chrono::seconds ago)
{
    static const QHash<RootWay, QString> ways{{RootWay::SudoFree, QStringLiteral("sudo")},
                                              {RootWay::SudoPassword, QStringLiteral("sudo")},
                                              {RootWay::Su, QStringLiteral("su")}};
    const QString way = ways.value(m_runner->info().way);
    if (const auto &out = m_runner->rootKeptOut()) {
        const auto cause =
            whyRefused({.user = QStringLiteral("root"), .ago = ago, .letIn = out->code == ErrorCode::ShellFailed}, record);
        const QString why = cause ? cause->sentence() : out->message;
        record.reason = way.isEmpty() ? Reason(QStringLiteral("connected-without-key"), {m_runner->user(), why})
                                      : Reason(QStringLiteral("connected-instead"), {m_runner->user(), way, why});
        record.facts.insert(QStringLiteral("root-kept-out"), errorCodeName(out->code));
        m_session.log().output(record, out->detail.toUtf8() + '\n');
        m_new.rootByKey = false; // until key-login has proved it again
    } else if (way.isEmpty()) {
        record.reason = Reason(QStringLiteral("connected-as-root"), {m_runner->user()});
    } else {
        record.reason = Reason(QStringLiteral("connected"), {m_runner->user(), way});
    }
    if (const double there = record.facts.value(QStringLiteral("time")).toDouble(); there > 0) // to a round trip or so
        record.facts.insert(QStringLiteral("clock-offset"), QString::number(there - double(m_timeHeard) / 1000.0, 'f', 1));
    record.facts.insert(QStringLiteral("login-user"), m_runner->user());
    record.facts.insert(QStringLiteral("root-through"), way);
    if (const QByteArray taken = m_runner->info().lockTaken; !taken.isEmpty()) {
        record.facts.insert(QStringLiteral("lock-taken-over"), QString::fromUtf8(taken));
        m_session.log().note(record.step, Reason(QStringLiteral("lock-taken-over"), {QString::fromUtf8(taken)}));
    }
    record.facts.insert(QStringLiteral("host-key"), m_runner->hostKey().fingerprint());
}

void NodeWorker::doSteps(Slot &slot)
{
    if (!m_live || m_shared->plan.mode == RunMode::Check)
        return doStepsInSlot(slot);
    const QString failedBefore = m_shared->gate.waitForLane(m_node.machine.host);
    if (failedBefore.isEmpty())
        doStepsInSlot(slot);
    else
        finishRest(Outcome::NotTried, Reason(QStringLiteral("live-stopped"), {failedBefore}));
    m_shared->gate.leaveLane(m_node.machine.host, m_session.allGood());
}

void NodeWorker::doStepsInSlot(Slot &slot)
{
    if (m_shared->stop.isRequested() || !slot.takeAgain())
        return finishRest(Outcome::Cancelled, Reason(QStringLiteral("stopped")));
    m_new.hostKey = m_runner->hostKey();
    for (const QString &id : std::as_const(m_node.steps)) {
        if (id == opening().id)
            continue;
        if (m_shared->stop.isRequested() && !m_runner->holdBack())
            return finishRest(Outcome::Cancelled, Reason(QStringLiteral("stopped")));
        doStep(m_shared->plan.steps().at(id));
        // A failed machine leaves the run. A check goes on to tell all it can, as long as there is a connection.
        if (!m_failedStep.isEmpty() && (m_shared->plan.mode != RunMode::Check || !m_runner->isOpen())) {
            finishSentAhead();
            // The sentence names the step that failed, so that the reader looks there first.
            return finishRest(Outcome::NotTried,
                              Reason(QStringLiteral("needs-failed"), {stepTitle(m_shared->plan.steps().at(m_failedStep))}));
        }
    }
}

StepSituation NodeWorker::situation() const
{
    StepSituation situation;
    situation.steps = &m_shared->plan.steps();
    situation.mode = m_shared->plan.mode;
    situation.hasKey = !m_shared->key.publicLine().isEmpty();
    situation.live = m_live;
    situation.keepsFirewall = m_go.keepFirewall.contains(m_node.machine.id);
    for (const QString &id : m_node.steps) {
        if (isOnlyWayIn(m_shared->plan.steps().at(id)))
            situation.onlyWayIn.insert(id);
    }
    situation.failedHere = m_go.workstation.failed;
    situation.pendingHere = m_go.workstation.pending;
    situation.ends = m_session.ends();
    return situation;
}

/// Would taking this step back close the one way in that this run has proved?
bool NodeWorker::isOnlyWayIn(const Step &step) const
{
    if (step.access == StepAccess::Root)
        return m_runner->user() == QLatin1String("root") && !m_runner->keyLine().isEmpty();
    return step.access == StepAccess::Key && m_runner->user() == keyUser() && isByKey(m_shared->key.publicLine());
}

/// Did this very key log in? (The comment after type and key is the user's own affair.)
bool NodeWorker::isByKey(const QByteArray &publicLine) const
{
    const QByteArray line = m_runner->keyLine();
    return !line.isEmpty() && line.split(' ').mid(0, 2) == publicLine.split(' ').mid(0, 2);
}

void NodeWorker::doStep(const Step &step)
{
    StepRecord record = m_session.recordOf(step);
    if (const auto end = endWithoutRunning(step, situation())) {
        m_session.begin(record);
        record.outcome = end->outcome;
        record.reason = end->reason;
    } else if (step.executor == Executor::Node) {
        if (!m_runner->hasAhead())
            sendAhead(step);
        runOnNode(step, callOf(step), record);
    } else {
        m_session.begin(record);
        runLoginProof(step, record);
    }
    if (isFailure(record.outcome) && record.outcome != Outcome::NotTried)
        m_failedStep = step.id;
    if (step.action == StepAction::LogInByKey && m_shared->plan.mode == RunMode::Apply && record.outcome != Outcome::NotTried)
        m_new.rootByKey = record.outcome == Outcome::Unchanged && keyUser() == QLatin1String("root"); // skipped: not proved
    if (m_shared->plan.mode == RunMode::TakeBack && step.access == StepAccess::Key && record.outcome == Outcome::Changed)
        m_new.rootByKey = false;
    m_session.finish(record);
}

QString NodeWorker::keyUser() const
{
    return worksAsLoginUser(m_shared->plan.cluster) ? m_runner->account() : QStringLiteral("root");
}

StepCall NodeWorker::callOf(const Step &step) const
{
    StepValues values;
    values.mode = m_shared->plan.mode;
    values.publicKey = m_shared->key.publicLine();
    values.keyUser = keyUser().toUtf8();
    values.clientAddress = m_runner->info().clientAddress;
    values.liveOk = m_go.liveConsent.value(m_node.machine.id).contains(step.id);
    values.takeNames = m_shared->takeNames;
    return m_session.callOf(step, stepProgram(m_shared->plan.cluster, &m_node.machine, step, values));
}

/// The step and those after it that need not wait to be sent until it has ended.
void NodeWorker::sendAhead(const Step &step)
{
    const StepSituation now = situation();
    QList<StepCall> calls{callOf(step)};
    QSet<QString> ahead{step.id};
    m_sentAhead.clear();
    for (const QString &id : m_node.steps.mid(m_node.steps.indexOf(step.id) + 1)) {
        const Step &next = m_shared->plan.steps().at(id);
        if (endWithoutRunning(next, now))
            continue; // whatever the others come to say
        if (!mayBeSentAhead(next, now, ahead))
            break;
        calls << callOf(next);
        ahead.insert(id);
        m_sentAhead << id;
    }
    m_runner->sendAhead(calls);
}

/// When the connection is lost for good: the machine may go on with what it has got.
void NodeWorker::finishSentAhead()
{
    if (m_session.ends().value(m_failedStep).reason.id == QLatin1String("lost-in-step") && m_shared->plan.mode != RunMode::Check)
        m_session.finishRest(m_sentAhead, Outcome::Unreachable, Reason(QStringLiteral("lost-in-step")));
}

void NodeWorker::runOnNode(const Step &step, StepCall call, StepRecord &record)
{
    call.onProtocol = [this](const QByteArray &line) {
        if (line.startsWith("fact time "))
            m_timeHeard = QDateTime::currentMSecsSinceEpoch();
    };
    m_session.run(*m_runner, step, m_shared->plan.mode, std::move(call), record);
    if (const QString methods = record.facts.value(QStringLiteral("authentication-methods")); !methods.isEmpty())
        m_loginMethods = methods;
}

void NodeWorker::runLoginProof(const Step &step, StepRecord &record)
{
    // On a live machine the name may have been left alone; then any answer proves the login.
    const Step *naming = m_shared->plan.steps().writing(StepWrites::HostName);
    const bool named =
        naming && m_node.steps.contains(naming->id) && m_session.ends().value(naming->id).outcome != Outcome::Skipped;
    QElapsedTimer trying;
    trying.start();
    const LoginProof proof = step.executor == Executor::SystemSsh
                                 ? m_runner->proveNameLogin(keyUser(), named, m_loginMethods, m_go.workstation)
                                 : m_runner->proveKeyLogin(keyUser(), m_loginMethods);
    for (const QByteArray &line : proof.log)
        m_session.log().debug(step.id, line);
    m_session.log().output(record, proof.output);
    record.outcome = proof.outcome;
    record.reason = proof.reason;
    record.exitCode = proof.exitCode;
    static const QSet<QString> unexplained{QStringLiteral("key-login-refused"), QStringLiteral("key-login-hung-up"),
                                           QStringLiteral("key-login-wrong-answer")};
    const bool reached = unexplained.contains(proof.reason.id);
    if (reached || (step.executor == Executor::Login && proof.outcome == Outcome::Unreachable)) {
        if (const auto cause = whyRefused({.user = keyUser(),
                                           .ago = std::chrono::seconds(trying.elapsed() / 1000),
                                           .letIn = proof.reason.id == QLatin1String("key-login-wrong-answer"),
                                           .reached = reached},
                                          record)) {
            record.outcome = Outcome::Failed;
            record.reason = *cause;
        }
    }
}

std::optional<Reason> NodeWorker::whyRefused(RefusedLogin login, StepRecord &record)
{
    login.publicKey = m_shared->key.publicLine();
    if (const QString path = m_shared->plan.cluster.keyPath; login.publicKey.isEmpty() && !path.isEmpty()) { // before the go
        if (const auto key = KeyPair::inspect(path))
            login.publicKey = key.value().publicLine;
    }
    const WhyRefused why = askWhyRefused(m_shared->plan.cluster, m_node.machine, *m_runner, m_runner->info().clientAddress, login,
                                         m_shared->cancelNow);
    m_session.log().output(record, why.output);
    if (!why.log.isEmpty())
        record.facts.insert(QStringLiteral("sshd-log"), why.log);
    if (why.cause)
        record.facts.insert(QStringLiteral("kept-out-by"), why.cause->id);
    return why.cause;
}

} // namespace howdah
