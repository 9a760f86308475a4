// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/WorkstationWorker.h"

#include "app/catalogue/Step.h"
#include "app/run/OwnKey.h"
#include "app/steps/StepProgram.h"

#include <QFile>
#include <QFileInfo>

namespace howdah {
namespace {

Outcome outcomeOf(const Error &error)
{
    return error.code == ErrorCode::Cancelled ? Outcome::Cancelled : Outcome::Failed; // there is nothing to reach here
}

} // namespace

WorkstationWorker::WorkstationWorker(std::shared_ptr<RunShared> shared, StepRunners runners, QString logPath)
    : m_shared(std::move(shared)), m_runners(std::move(runners)), m_here(m_runners.here()), m_session(*m_shared, nullptr, logPath)
{
    setObjectName(QStringLiteral("this computer"));
}

WorkstationWorker::~WorkstationWorker()
{
    wait();
}

void WorkstationWorker::run()
{
    preflight();
    std::optional<WorkstationGo> go;
    for (;;) {
        m_shared->preflight.setPhase(QUuid(), WorkerPhase::Ready);
        go = m_shared->gate.waitForWorkstationGo();
        if (go == WorkstationGo::LookAgain)
            preflight(); // names were given to this cluster: something else is to be written now
        else if (go != WorkstationGo::Privileged || becomeAdministrator())
            break;
    }
    if (go && *go != WorkstationGo::Skip && m_shared->gate.begin()) {
        m_shared->preflight.setPhase(QUuid(), WorkerPhase::Steps);
        rememberHostKeys();
        doRows(*go);
    }
    const bool skipped = go == WorkstationGo::Skip;
    m_session.finishRest(m_shared->plan.workstationSteps, skipped ? Outcome::Skipped : Outcome::Cancelled,
                         Reason(skipped ? QStringLiteral("no-machine-reached") : QStringLiteral("stopped")));
    share();
    m_administrator.reset(); // gives this computer's lock back
    m_shared->preflight.setPhase(QUuid(), WorkerPhase::Done);
}

void WorkstationWorker::preflight()
{
    const RunPlan &plan = m_shared->plan;
    // Any machine's will do, also where only this computer's rows are done again.
    if (auto config = m_runners.sshConfig(plan.cluster); config)
        m_config = config.take();
    if (const auto key = existingKey(plan.cluster, m_config); key && !key.value().path.isEmpty()) {
        m_shared->key.set(key.value().path, key.value().publicLine);
    }
    WorkstationFindings findings;
    m_needsPrivilege.clear();
    for (const QString &id : plan.workstationSteps) {
        const Step &step = m_shared->plan.steps().at(id);
        if (step.action == StepAction::WriteSshConfig && plan.mode == RunMode::Apply) {
            // Where it cannot be done, the row says so.
            if (const auto would = applyLocalSshConfig(userSshConfigPath(), plan.cluster.name, plan.cluster.id,
                                                       sshEntries(m_shared->plan.cluster, m_shared->key.path()), RunMode::Check))
                findings.ownDiff = would.value().diff;
        }
        if (step.program.isEmpty())
            continue;
        if (plan.mode == RunMode::TakeBack) {
            QFile hosts(QStringLiteral("/etc/hosts"));
            const bool ours =
                hosts.open(QIODevice::ReadOnly) && hosts.readAll().contains(plan.cluster.id.toByteArray(QUuid::WithoutBraces));
            if (ours || step.writes != StepWrites::HostTable)
                m_needsPrivilege.insert(id);
            continue;
        }
        const StepReport report = wouldChange(step);
        if (report.outcome && *report.outcome == Outcome::WouldChange)
            m_needsPrivilege.insert(id);
        if (step.writes == StepWrites::HostTable) {
            findings.diff += report.diff;
            if (report.outcome == Outcome::Failed)
                findings.trouble = report.reason;
        }
    }
    findings.needsPrivilege = !m_needsPrivilege.isEmpty();
    if (findings.needsPrivilege) {
        if (const auto way = m_runners.wayToAdministrator())
            findings.way = m_way = way;
    }
    m_shared->preflight.setWorkstationFindings(findings);
}

/// The step's program in check mode, as the user.
StepCall WorkstationWorker::checkCall(const Step &step) const
{
    StepValues values;
    values.mode = RunMode::Check;
    values.takeNames = m_shared->takeNames;
    return m_session.callOf(step, stepProgram(m_shared->plan.cluster, nullptr, step, values));
}

/// Before the run: nothing of it is recorded.
StepReport WorkstationWorker::wouldChange(const Step &step)
{
    StepReport report;
    StepCall call = checkCall(step);
    call.onProtocol = [&](const QByteArray &line) { report.feed(line); };
    if (const auto ended = m_here->runStep(call)) {
        report.end(ended.value().code, RunMode::Check, call.limit);
    } else {
        report.outcome = outcomeOf(ended.error());
        report.reason = Reason(ended.error());
    }
    return report;
}

/// Before anything is changed, here or on a machine. False: the user is to be asked again, with the reason, or the run was
/// cancelled meanwhile.
bool WorkstationWorker::becomeAdministrator()
{
    if (m_needsPrivilege.isEmpty() || !m_way)
        return true;
    const Result<void> opened = openAdministrator();
    if (opened)
        return true;
    const Error &error = opened.error();
    if (error.code == ErrorCode::Cancelled)
        return false;
    const bool asked = error.code == ErrorCode::PrivilegeRefused || error.code == ErrorCode::PrivilegeUnavailable
                       || error.code == ErrorCode::TimedOut;
    if (!asked || !PrivilegedHelper::asks(*m_way)) {
        m_noAdministrator = error; // the row says so
        return true;
    }
    WorkstationFindings findings = m_shared->preflight.workstationFindings();
    findings.refused = error.message;
    m_shared->preflight.setWorkstationFindings(findings);
    return false;
}

Result<void> WorkstationWorker::openAdministrator()
{
    m_administrator = m_runners.administrator(*m_shared, *m_way);
    auto opened = m_administrator->open();
    if (!opened)
        m_administrator.reset();
    return opened;
}

void WorkstationWorker::doRows(WorkstationGo go)
{
    m_ownFilesStay = go == WorkstationGo::AsItIs && !m_shared->preflight.workstationFindings().ownDiff.isEmpty();
    for (const QString &id : m_shared->plan.workstationSteps) {
        if (m_shared->stop.isRequested())
            return;
        const Step &step = m_shared->plan.steps().at(id);
        StepRecord record = m_session.recordOf(step);
        m_session.begin(record);
        if (step.action == StepAction::MakeKeyPair)
            doKeyPair(record);
        else if (step.action == StepAction::WriteSshConfig)
            doLocalSsh(record);
        else
            doProgram(step, go == WorkstationGo::Privileged, record);
        m_session.finish(record);
    }
}

void WorkstationWorker::doKeyPair(StepRecord &record)
{
    const auto existing = existingKey(m_shared->plan.cluster, m_config);
    if (!existing) {
        record.outcome = Outcome::Failed;
        record.reason = Reason(existing.error());
        return;
    }
    const RunMode mode = m_shared->plan.mode;
    if (!existing.value().path.isEmpty()) {
        const KeyFile &key = existing.value();
        record.outcome = mode == RunMode::TakeBack ? Outcome::Skipped : Outcome::Unchanged;
        record.reason = mode == RunMode::TakeBack ? Reason(QStringLiteral("key-pair-kept"), {key.path})
                                                  : Reason(QStringLiteral("key-pair-there"), {key.path, key.fingerprint});
        return;
    }
    const QString path = newKeyPath(m_shared->plan.cluster);
    // One that ssh cannot use either (its mode, its cipher) was passed over: a check must not promise to make it.
    if (mode != RunMode::TakeBack && QFileInfo::exists(path)) {
        if (const auto there = KeyPair::inspect(path); !there) {
            record.outcome = Outcome::Failed;
            record.reason = Reason(there.error());
            return;
        }
    }
    if (mode != RunMode::Apply) {
        record.outcome = mode == RunMode::Check ? Outcome::WouldChange : Outcome::Skipped;
        record.reason = mode == RunMode::Check ? Reason(QStringLiteral("key-pair-would-make"), {path})
                                               : Reason(QStringLiteral("nothing-to-take-back"));
        return;
    }
    const auto made = KeyPair::make(path, newKeyType(m_shared->plan.cluster), newKeyComment());
    if (!made) {
        record.outcome = Outcome::Failed;
        record.reason = Reason(made.error());
        return;
    }
    m_shared->key.set(made.value().path, made.value().publicLine);
    record.outcome = Outcome::Changed;
    record.reason = Reason(QStringLiteral("key-pair-made"), {made.value().path, made.value().fingerprint});
}

void WorkstationWorker::doLocalSsh(StepRecord &record)
{
    const Cluster &cluster = m_shared->plan.cluster;
    const RunMode mode = m_shared->plan.mode;
    if (m_ownFilesStay) {
        record.outcome = Outcome::Skipped;
        record.reason = Reason(QStringLiteral("no-workstation"));
        return;
    }
    const QString path = userSshConfigPath();
    const auto done =
        applyLocalSshConfig(path, cluster.name, cluster.id, sshEntries(m_shared->plan.cluster, m_shared->key.path()), mode);
    if (!done) {
        record.outcome = outcomeOf(done.error());
        record.reason = Reason(done.error());
        return;
    }
    const LocalSshResult &result = done.value();
    record.diff = result.diff;
    const Outcome change = mode == RunMode::Check ? Outcome::WouldChange : Outcome::Changed;
    record.outcome = result.changed ? change : Outcome::Unchanged;
    if (mode == RunMode::TakeBack)
        record.reason = Reason(result.changed ? QStringLiteral("local-ssh-removed") : QStringLiteral("nothing-to-take-back"));
    else if (result.changed)
        record.reason =
            Reason(mode == RunMode::Check ? QStringLiteral("local-ssh-would") : QStringLiteral("local-ssh-written"), {path});
    else
        record.reason = Reason(result.block ? QStringLiteral("local-ssh-there") : QStringLiteral("local-ssh-not-needed"));
    if (mode != RunMode::Apply || !result.block)
        return;
    for (const SshHostEntry &entry : result.entries) {
        if (const auto proved = verifyLocalSshConfig(entry); !proved) {
            record.outcome = Outcome::Failed;
            record.reason = Reason(proved.error());
            return;
        }
    }
}

void WorkstationWorker::doProgram(const Step &step, bool privileged, StepRecord &record)
{
    const RunMode mode = m_shared->plan.mode;
    if (mode == RunMode::TakeBack && !m_needsPrivilege.contains(step.id)) {
        record.outcome = Outcome::Unchanged;
        record.reason = Reason(QStringLiteral("nothing-to-take-back"));
        return;
    }
    // As the user first: nothing to change, or only a check, needs no administrator.
    if (mode != RunMode::TakeBack) {
        m_session.run(*m_here, step, RunMode::Check, checkCall(step), record);
        if (mode == RunMode::Check || record.outcome != Outcome::WouldChange)
            return;
    }
    if (!privileged) {
        record.outcome = Outcome::Skipped;
        record.reason = Reason(QStringLiteral("no-workstation"));
        return;
    }
    if (!m_way) {
        record.outcome = Outcome::Failed;
        record.reason = Reason(Error{
            ErrorCode::PrivilegeUnavailable,
            tr("This needs an administrator of this computer, and there is no way to become one from here: neither pkexec with a desktop nor sudo. "
               "Nothing was changed by this step. Run Howdah's command line as root, or leave this computer out of the run."),
            {}});
        return;
    }
    if (!m_administrator && !m_noAdministrator) { // the preflight saw nothing to do
        if (const auto opened = openAdministrator(); !opened)
            m_noAdministrator = opened.error();
    }
    if (!m_administrator) {
        record.outcome = outcomeOf(*m_noAdministrator);
        record.reason = Reason(*m_noAdministrator);
        return;
    }
    record.facts.clear(); // the check's
    m_session.run(*m_administrator, step, mode, m_session.callOf(step, {}), record);
    if (step.writes == StepWrites::HostTable && isGood(record.outcome))
        forgetHostKeys();
}

// What was trusted goes to the user's known_hosts, for all machines in one write, so that plain ssh does not ask later.
void WorkstationWorker::rememberHostKeys()
{
    if (m_shared->plan.mode != RunMode::Apply)
        return;
    const QString comment = knownHostsMark(m_shared->plan.cluster.id);
    const auto findings = m_shared->preflight.findings();
    QMap<std::pair<QStringList, QStringList>, QList<KnownMachine>>
        byFiles; // ssh's configuration may name others for some machines
    const auto warn = [&](const Result<void> &done) {
        if (!done)
            m_shared->warnings.add(done.error().message);
        return done.ok();
    };
    for (const NodePlan &node : m_shared->plan.nodes) {
        NodeFindings found = findings.value(node.machine.id);
        if (!found.ready)
            continue;
        if (!m_shared->takeNames)
            found.known.names.removeIf([&](const QString &name) { return found.othersNames.contains(name); });
        const HostKeys hostKeys = HostKeys::of(found.userKnownHostsFiles, found.globalKnownHostsFiles);
        if (!found.replaceHostKey || warn(hostKeys.forget(found.known.names, found.known.port)))
            byFiles[{found.userKnownHostsFiles, found.globalKnownHostsFiles}] << found.known;
    }
    for (auto it = byFiles.cbegin(); it != byFiles.cend(); ++it)
        (void)warn(HostKeys::of(it.key().first, it.key().second).remember(it.value(), comment));
}

void WorkstationWorker::forgetHostKeys()
{
    // The names lead to other machines now: what Howdah wrote for them under another cluster would be a changed key.
    const HostKeys hostKeys(m_config.userKnownHostsFiles);
    const Cluster &cluster = m_shared->plan.cluster;
    const QString ours = knownHostsMark(cluster.id);
    QStringList names;
    for (const Machine &machine : cluster.machines) {
        if (machine.role == Role::Node)
            names << machine.host << machine.fqdn;
    }
    Result<void> done;
    if (m_shared->plan.mode == RunMode::TakeBack)
        done = hostKeys.forgetOurs(ours, names);
    else if (m_shared->takeNames)
        done = hostKeys.forgetOthers(knownHostsMark({}), ours, names);
    if (!done)
        m_shared->warnings.add(done.error().message);
}

/// For the machines' steps, which come after these.
void WorkstationWorker::share()
{
    const auto ends = m_session.ends();
    for (auto end = ends.cbegin(); end != ends.cend(); ++end) {
        if (isFailure(end->outcome))
            m_rows.failed.insert(end.key());
        else if (end->outcome == Outcome::WouldChange)
            m_rows.pending.insert(end.key());
        else if (end->outcome == Outcome::Skipped)
            m_rows.skipped.insert(end.key());
    }
}

} // namespace howdah
