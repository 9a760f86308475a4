#include "app/run/NodeWorker.h"

#include "app/run/LoginProofs.h"
#include "app/ssh/SshLog.h"
#include "app/steps/Catalogue.h"
#include "app/steps/StepReport.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QSet>

namespace howdah {
namespace {

const QString liveLeftAlone = QStringLiteral("live-left-alone");
constexpr uint workerStack = 512 * 1024; ///< 256 KiB sufficed for a session (measured); 1,000 threads are cheap that way

} // namespace

NodeWorker::NodeWorker(std::shared_ptr<RunShared> shared, NodePlan node, MachineState last, QString logPath)
    : m_shared(std::move(shared)), m_node(std::move(node)), m_new(last), m_connection(*m_shared, m_node, last),
      m_log(*m_shared, m_node.machine.id, logPath)
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
        sshLog.emplace([this](const QByteArray &line) { m_log.debug(m_step, line); });
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
    m_connection.close();
    m_shared->preflight.setPhase(m_node.machine.id, WorkerPhase::Done);
}

bool NodeWorker::preflight(Slot &slot)
{
    StepRecord record;
    begin(m_shared->plan.steps().opening(), record);
    const auto fail = [&](Outcome outcome, const Reason &reason) {
        record.outcome = m_connection.leftOut() ? Outcome::Skipped : outcome;
        record.reason = m_connection.leftOut() ? Reason(QStringLiteral("left-out")) : reason;
        finish(record, m_connection.waited());
        if (m_connection.leftOut())
            finishRest(Outcome::Skipped, Reason(QStringLiteral("left-out")));
        else if (outcome == Outcome::Cancelled)
            finishRest(Outcome::Cancelled, Reason(QStringLiteral("stopped")));
        else
            finishRest(Outcome::NotTried, Reason(QStringLiteral("needs-failed"), {stepTitle(m_shared->plan.steps().opening())}));
        return false;
    };
    QElapsedTimer opening;
    opening.start();
    if (const auto in = m_connection.open(&slot); !in) {
        if (!in.error().detail.isEmpty())
            m_log.output(record, in.error().detail.toUtf8() + '\n');
        return fail(outcomeOfError(in.error().code), Reason(in.error()));
    }
    runOnNode(m_shared->plan.steps().opening(), record);
    if (!isGood(record.outcome))
        return fail(record.outcome, record.reason);
    const ThisComputer &here = m_shared->thisComputer;
    if (!here.machineId.isEmpty() && record.facts.value(QStringLiteral("machine-id")) == here.machineId
        && record.facts.value(QStringLiteral("boot-id")) == here.bootId) {
        return fail(
            Outcome::Failed,
            Reason(Error{
                ErrorCode::ThisComputer,
                tr("%1 is this computer (same machine-id and boot-id). Nothing was changed. Correct its address, or give the row the role “this computer”.")
                    .arg(m_node.machine.host),
                {}}));
    }
    static const QHash<RootWay, QString> ways{{RootWay::SudoFree, QStringLiteral("sudo")},
                                              {RootWay::SudoPassword, QStringLiteral("sudo")},
                                              {RootWay::Su, QStringLiteral("su")}};
    const QString way = ways.value(m_connection.info().way);
    if (const auto &out = m_connection.rootKeptOut()) {
        const auto cause = whyRefused({.user = QStringLiteral("root"),
                                       .ago = std::chrono::seconds(opening.elapsed() / 1000),
                                       .letIn = out->code == ErrorCode::ShellFailed},
                                      record);
        const QString why = cause ? cause->sentence() : out->message;
        record.reason = way.isEmpty() ? Reason(QStringLiteral("connected-without-key"), {m_connection.user(), why})
                                      : Reason(QStringLiteral("connected-instead"), {m_connection.user(), way, why});
        record.facts.insert(QStringLiteral("root-kept-out"), errorCodeName(out->code));
        m_log.output(record, out->detail.toUtf8() + '\n');
        m_new.rootByKey = false; // until key-login has proved it again
    } else if (way.isEmpty()) {
        record.reason = Reason(QStringLiteral("connected-as-root"), {m_connection.user()});
    } else {
        record.reason = Reason(QStringLiteral("connected"), {m_connection.user(), way});
    }
    if (const double there = record.facts.value(QStringLiteral("time")).toDouble(); there > 0) // to a round trip or so
        record.facts.insert(QStringLiteral("clock-offset"), QString::number(there - double(m_timeHeard) / 1000.0, 'f', 1));
    record.facts.insert(QStringLiteral("login-user"), m_connection.user());
    record.facts.insert(QStringLiteral("root-through"), way);
    if (const QByteArray taken = m_connection.info().lockTaken; !taken.isEmpty()) {
        record.facts.insert(QStringLiteral("lock-taken-over"), QString::fromUtf8(taken));
        m_log.note(record.step, Reason(QStringLiteral("lock-taken-over"), {QString::fromUtf8(taken)}));
    }
    record.facts.insert(QStringLiteral("host-key"), m_connection.trust().hostKey().fingerprint());
    finish(record, m_connection.waited());
    NodeFindings findings;
    findings.ready = true;
    findings.facts = record.facts;
    m_connection.trust().describe(findings);
    m_live = !findings.live().isEmpty();
    m_shared->preflight.setFindings(m_node.machine.id, findings);
    return true;
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
    m_shared->gate.leaveLane(m_node.machine.host, std::all_of(m_outcomes.cbegin(), m_outcomes.cend(), isGood));
}

void NodeWorker::doStepsInSlot(Slot &slot)
{
    if (m_shared->stop.isRequested() || !slot.takeAgain())
        return finishRest(Outcome::Cancelled, Reason(QStringLiteral("stopped")));
    m_new.hostKey = m_connection.trust().hostKey();
    for (const QString &id : std::as_const(m_node.steps)) {
        if (id == m_shared->plan.steps().opening().id)
            continue;
        if (m_shared->stop.isRequested())
            return finishRest(Outcome::Cancelled, Reason(QStringLiteral("stopped")));
        doStep(m_shared->plan.steps().at(id));
        // A failed machine leaves the run. A check goes on to tell all it can, as long as there is a connection.
        if (!m_failedStep.isEmpty() && (m_shared->plan.mode != RunMode::Check || !m_connection.isOpen())) {
            // The sentence names the step that failed, so that the reader looks there first.
            return finishRest(Outcome::NotTried,
                              Reason(QStringLiteral("needs-failed"), {stepTitle(m_shared->plan.steps().at(m_failedStep))}));
        }
    }
}

std::optional<Reason> NodeWorker::notTriedBecause(const Step &step) const
{
    for (const QString &need : step.needs) {
        const bool failed =
            m_go.workstation.failed.contains(need) || (m_outcomes.contains(need) && !isGood(m_outcomes.value(need)));
        if (failed)
            return Reason(QStringLiteral("needs-failed"), {stepTitle(m_shared->plan.steps().at(need))});
    }
    return std::nullopt;
}

std::optional<StepRecord> NodeWorker::decideWithoutRunning(const Step &step)
{
    const auto decided = [&](Outcome outcome, const Reason &reason) {
        StepRecord record;
        begin(step, record);
        record.outcome = outcome;
        record.reason = reason;
        return record;
    };
    const RunMode mode = m_shared->plan.mode;
    if (mode == RunMode::TakeBack) {
        if (step.verifyOnly)
            return decided(Outcome::Skipped, Reason(QStringLiteral("nothing-to-take-back")));
        if (isOnlyWayIn(step))
            return decided(Outcome::Skipped, Reason(QStringLiteral("no-other-way-in")));
        return std::nullopt;
    }
    if (const auto because = notTriedBecause(step))
        return decided(Outcome::NotTried, *because);
    if (step.review == StepReview::StopsFirewall && m_go.keepFirewall.contains(m_node.machine.id))
        return decided(Outcome::Skipped, Reason(QStringLiteral("firewall-kept")));
    // What was left alone on a machine in use proves nothing.
    for (const QString &need : step.needs) {
        if (step.verifyOnly && m_leftAlone.contains(need))
            return decided(Outcome::Skipped, m_leftAlone.value(need));
    }
    const bool needsKey = m_shared->key.publicLine().isEmpty() && step.inputs.testFlag(StepInput::Key);
    const Step *making = m_shared->plan.steps().doing(StepAction::MakeKeyPair);
    const bool keyToCome = mode == RunMode::Check && making && m_go.workstation.pending.contains(making->id);
    if (needsKey && !keyToCome && step.executor != Executor::SystemSsh) // ssh may have keys of its own
        return decided(Outcome::NotTried, Reason(QStringLiteral("key-none")));
    if (mode == RunMode::Check) {
        // What only verifies, or needs a key that is not there yet, waits for what earlier steps would change.
        for (const QString &need : step.needs) {
            const bool would = m_go.workstation.pending.contains(need) || m_outcomes.value(need) == Outcome::WouldChange;
            if (would && (step.verifyOnly || needsKey))
                return decided(Outcome::WouldChange,
                               Reason(QStringLiteral("would-follow"), {stepTitle(m_shared->plan.steps().at(need))}));
        }
    }
    return std::nullopt;
}

/// Would taking this step back close the one way in that this run has proved?
bool NodeWorker::isOnlyWayIn(const Step &step) const
{
    if (step.access == StepAccess::Root)
        return m_connection.user() == QLatin1String("root") && m_connection.isByKey();
    return step.access == StepAccess::Key && m_connection.user() == keyUser() && m_connection.isByKey(m_shared->key.publicLine());
}

void NodeWorker::doStep(const Step &step)
{
    StepRecord record;
    if (auto decided = decideWithoutRunning(step)) {
        record = *decided;
    } else {
        begin(step, record);
        if (step.executor == Executor::Node)
            runOnNode(step, record);
        else
            runLoginProof(step, record);
    }
    if (isFailure(record.outcome) && record.outcome != Outcome::NotTried)
        m_failedStep = step.id;
    if (step.action == StepAction::LogInByKey && m_shared->plan.mode == RunMode::Apply && record.outcome != Outcome::NotTried)
        m_new.rootByKey = record.outcome == Outcome::Unchanged && keyUser() == QLatin1String("root"); // skipped: not proved
    if (m_shared->plan.mode == RunMode::TakeBack && step.access == StepAccess::Key && record.outcome == Outcome::Changed)
        m_new.rootByKey = false;
    finish(record);
}

QString NodeWorker::keyUser() const
{
    return worksAsLoginUser(m_shared->plan.cluster) ? m_connection.account() : QStringLiteral("root");
}

void NodeWorker::runOnNode(const Step &step, StepRecord &record)
{
    StepValues values;
    values.mode = m_shared->plan.mode;
    values.publicKey = m_shared->key.publicLine();
    values.keyUser = keyUser().toUtf8();
    values.clientAddress = m_connection.info().clientAddress;
    values.liveOk = m_go.liveConsent.value(m_node.machine.id).contains(step.id);
    values.takeNames = m_shared->takeNames;

    const std::chrono::seconds limit = step.limit * m_shared->plan.stepPatience;
    std::optional<Reason> lost;
    StepReport report;
    StepCall call;
    call.program = stepProgram(m_shared->plan.cluster, &m_node.machine, step, values);
    call.limit = limit;
    call.finish = step.finish;
    call.cancel = m_shared->cancelNow;
    call.onOutput = [&](const QByteArray &bytes) { m_log.output(record, bytes); };
    call.onProtocol = [&](const QByteArray &line) {
        const StepReport::Line kind = report.feed(line);
        if (kind == StepReport::Line::Note)
            m_log.note(step.id, report.note);
        if (line.startsWith("fact time "))
            m_timeHeard = QDateTime::currentMSecsSinceEpoch();
        if (kind != StepReport::Line::Ignored)
            m_log.protocol(line);
    };

    auto ended = m_connection.shell().runStep(call);
    if (!ended && ended.error().code == ErrorCode::ConnectionLost && !m_shared->cancelNow->isCancelled()) {
        // Made again once; the step's own probe finds out how far it had come.
        m_log.remark("the connection broke; connecting again");
        const auto again = connectAgain(step, limit);
        if (again) {
            report = {};
            ended = m_connection.shell().runStep(call);
        } else {
            m_log.output(record, again.error().message.toUtf8() + '\n');
            ended = again.error();
            const bool busy = ended.error().code == ErrorCode::MachineBusy;
            const bool ours = busy && m_shared->plan.isLockHolder(m_node.machine.id, ended.error().detail);
            lost = ours   ? Reason(QStringLiteral("lost-still-running"), {humanTime(limit)})
                   : busy ? Reason(QStringLiteral("lost-then-busy"), {ended.error().detail})
                          : Reason(QStringLiteral("lost-in-step"));
        }
    }
    record.diff = report.diff;
    if (const QString methods = report.facts.value(QStringLiteral("authentication-methods")); !methods.isEmpty())
        m_loginMethods = methods;
    for (auto it = report.facts.cbegin(); it != report.facts.cend(); ++it)
        record.facts.insert(it.key(), it.value());
    if (!ended) {
        record.outcome = outcomeOfError(ended.error().code);
        record.reason = lost.value_or(Reason(ended.error()));
        if (ended.error().code == ErrorCode::Cancelled)
            record.reason = Reason(step.finish ? QStringLiteral("finishing-on-node") : QStringLiteral("stopped-in-step"));
        else if (lost)
            record.outcome = ended.error().code == ErrorCode::MachineBusy ? Outcome::Failed : Outcome::Unreachable;
        else if (ended.error().code == ErrorCode::TimedOut)
            record.reason = Reason(QStringLiteral("step-timed-out"), {humanTime(limit)});
        else if (ended.error().code == ErrorCode::ConnectionLost)
            record.reason = Reason(QStringLiteral("lost-in-step"));
        return;
    }
    const StepExit exit = ended.value();
    record.exitCode = exit.code;
    if (exit.aborted) {
        record.outcome = Outcome::Cancelled;
        record.reason = Reason(QStringLiteral("stopped-in-step"));
    } else {
        report.end(exit.code, values.mode, limit);
        record.outcome = *report.outcome;
        record.reason = report.reason;
    }
}

/// The connection made again, for the same step. What was begun on the machine before the old one broke may still hold
/// the machine's lock: the driver ends it there, but what must finish is waited for, as long as the step may take.
Result<void> NodeWorker::connectAgain(const Step &step, std::chrono::seconds limit)
{
    const QDeadlineTimer deadline(limit);
    for (;;) {
        auto again = m_connection.open(nullptr);
        const bool own = !again && again.error().code == ErrorCode::MachineBusy
                         && m_shared->plan.isLockHolder(m_node.machine.id, again.error().detail);
        if (!own || !step.finish || deadline.hasExpired())
            return again;
        m_log.note(step.id, Reason(QStringLiteral("own-step-goes-on"))); // each try has waited for the lock for some seconds
    }
}

void NodeWorker::runLoginProof(const Step &step, StepRecord &record)
{
    // On a live machine the name may have been left alone; then any answer proves the login.
    const Step *naming = m_shared->plan.steps().writing(StepWrites::HostName);
    const bool named = naming && m_node.steps.contains(naming->id) && m_outcomes.value(naming->id) != Outcome::Skipped;
    QElapsedTimer trying;
    trying.start();
    const LoginProof proof =
        step.executor == Executor::SystemSsh
            ? proveNameLogin(*m_shared, m_go.workstation, m_node.machine, keyUser(), named, m_connection, m_loginMethods)
            : proveKeyLogin(*m_shared, m_node.machine, keyUser(), m_connection, m_loginMethods);
    for (const QByteArray &line : proof.log)
        m_log.debug(step.id, line);
    m_log.output(record, proof.output);
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
    const WhyRefused why =
        askWhyRefused(m_shared->plan.cluster, m_node.machine, m_connection.shell(), login, m_shared->cancelNow);
    m_log.output(record, why.output);
    if (!why.log.isEmpty())
        record.facts.insert(QStringLiteral("sshd-log"), why.log);
    if (why.cause)
        record.facts.insert(QStringLiteral("kept-out-by"), why.cause->id);
    return why.cause;
}

void NodeWorker::begin(const Step &step, StepRecord &record)
{
    record.machine = m_node.machine.id;
    record.step = step.id;
    m_step = step.id;
    m_log.begin(record);
}

void NodeWorker::finish(StepRecord &record, std::chrono::milliseconds waited)
{
    if (m_shared->plan.mode == RunMode::Apply && (record.outcome == Outcome::Changed || record.outcome == Outcome::Unchanged))
        record.digest = inputDigest(m_shared->plan.cluster, &m_node.machine, m_shared->plan.steps().at(record.step),
                                    m_shared->key.publicLine());
    m_outcomes.insert(record.step, record.outcome);
    if (record.outcome == Outcome::Skipped && record.reason.id == liveLeftAlone)
        m_leftAlone.insert(record.step, record.reason);
    m_log.finish(record, waited);
}

void NodeWorker::finishRest(Outcome outcome, const Reason &reason)
{
    for (const QString &id : std::as_const(m_node.steps)) {
        if (m_outcomes.contains(id))
            continue;
        StepRecord record;
        record.machine = m_node.machine.id;
        record.step = id;
        record.outcome = outcome;
        record.reason = reason;
        finish(record);
    }
}

} // namespace howdah
