// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/Runner.h"

#include "app/base/StateDirectory.h"
#include "app/run/Concealed.h"
#include "app/run/NodeWorker.h"
#include "app/run/RunWarnings.h"
#include "app/run/StepRunners.h"
#include "app/run/WorkstationWorker.h"
#include "app/workstation/SleepInhibitor.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QSysInfo>

#include <algorithm>

using namespace std::chrono_literals;

namespace howdah {
namespace {

constexpr auto flushInterval = 50ms; ///< 20 batches a second keep a window live under a flood (measured)
constexpr auto silenceInterval = 5s; ///< how late a silence is noticed at most

} // namespace

Runner::Runner(QObject *parent) : QObject(parent), m_runners(std::make_unique<StepRunners>(StepRunners::real(false)))
{
    m_flushTimer.setSingleShot(true);
    m_flushTimer.setInterval(flushInterval);
    connect(&m_flushTimer, &QTimer::timeout, this, &Runner::flush);
    m_silenceTimer.setInterval(silenceInterval);
    connect(&m_silenceTimer, &QTimer::timeout, this, &Runner::tellSilence);
}

Runner::~Runner()
{
    if (m_shared)
        m_shared->stop.now();
    m_nodes.clear(); // each waits for its thread
    m_workstation.reset();
    if (m_writer)
        m_writer->wait();
}

void Runner::setMayUseTerminal(bool may)
{
    *m_runners = StepRunners::real(may);
}

void Runner::setStepRunners(StepRunners runners)
{
    *m_runners = std::move(runners);
}

void Runner::offerSecret(SecretKind kind, const QUuid &machine, Secret secret)
{
    m_offered.push_back({kind, machine, std::move(secret)});
}

void Runner::start(RunPlan asked)
{
    Q_ASSERT(!isRunning());
    m_report = {};
    m_report.plan = std::move(asked);
    const RunPlan &plan = m_report.plan;
    m_report.started = QDateTime::currentDateTimeUtc();
    m_report.by = qEnvironmentVariable("USER", QStringLiteral("?")) + u'@' + QSysInfo::machineHostName();
    m_asked.clear();
    m_trouble.reset();
    m_workstationGo = WorkstationGo::Unprivileged;
    m_go = {};
    m_reviewed = false;
    m_stopped = false;
    m_accepted.clear();
    m_trusted.clear();

    const auto folder = clusterStateDirectory(plan.cluster.id);
    if (!folder)
        return finishNotStarted(folder.error());
    if (auto locked = m_lock.acquire(folder.value() + QStringLiteral("/run.lock"), plan.cluster.name); !locked)
        return finishNotStarted(locked.error());
    m_state = ClusterState::load(plan.cluster.id);
    if (auto begun = m_journal.begin(plan, m_state.lastRun, m_report.by); !begun)
        return finishNotStarted(begun.error());
    m_report.folder = m_journal.folder();

    // Workers wake the main thread through a queued call. They are waited for before this object goes.
    m_shared = std::make_shared<RunShared>(plan, [this] {
        if (!m_wakePending.exchange(true))
            QMetaObject::invokeMethod(this, &Runner::wake, Qt::QueuedConnection);
    });
    for (SecretAnswer &answer : m_offered)
        m_shared->secrets.offer(answer.kind, answer.machine, std::move(answer.secret));
    m_offered.clear();
    m_shared->mayAskForKeyFile = m_mayAskForKeyFile;
    m_shared->acceptsNewHostKeys = m_acceptsNewHostKeys;

    if (!m_inhibitor && m_runners->holdsSleepOff)
        m_inhibitor = std::make_unique<SleepInhibitor>();
    m_silence = SilenceWatch(m_shared->plan.cluster.steps);
    m_silenceTimer.start();
    if (m_inhibitor)
        m_inhibitor->hold(tr("Howdah is working on %1").arg(plan.cluster.name));
    m_stage = Stage::Preflight;
    m_shared->preflight.setPhase(QUuid(), WorkerPhase::Preflight);
    m_workstation = std::make_unique<WorkstationWorker>(m_shared, *m_runners, m_journal.logPath(QStringLiteral("this-computer")));
    for (const NodePlan &node : plan.nodes) {
        m_shared->preflight.setPhase(node.machine.id, WorkerPhase::Preflight);
        m_nodes.push_back(std::make_unique<NodeWorker>(m_shared, *m_runners, node, m_state.machines.value(node.machine.id),
                                                       m_journal.logPath(node.machine.host)));
    }
    m_workstation->start();
    if (!m_workstation->isRunning() && !m_workstation->isFinished()) {
        m_shared->preflight.setPhase(QUuid(), WorkerPhase::Done);
        return cancelBeforeStart(
            {ErrorCode::ShellFailed,
             tr("This computer could not start another thread. Nothing was changed. End some programs, or raise the limit (ulimit -u)."),
             {}});
    }
    for (const auto &node : m_nodes) {
        node->start();
        if (!node->isRunning() && !node->isFinished())
            node->giveUp();
    }
}

void Runner::wake()
{
    m_wakePending = false;
    if (!m_flushTimer.isActive())
        m_flushTimer.start();
    advance();
}

void Runner::flush()
{
    if (!m_shared)
        return;
    const std::vector<RunEvent> events = m_shared->events.drain();
    if (m_shared->events.holdsNotes())
        m_flushTimer.start();
    if (events.empty())
        return;
    noticeBegin(); // before what has begun
    for (const RunEvent &event : events) {
        m_silence.see(event);
        m_journal.write(event);
        if (event.kind == RunEvent::Kind::StepFinished)
            m_report.records << event.record;
    }
    if (!m_journal.trouble().isEmpty())
        m_shared->warnings.addOfRecord(m_journal.folder(), m_journal.trouble());
    Q_EMIT eventsArrived(events);
}

void Runner::tellSilence()
{
    if (!m_shared)
        return;
    for (RunEvent &note : m_silence.notes(QDateTime::currentDateTimeUtc()))
        m_shared->events.push(std::move(note));
}

void Runner::noticeBegin()
{
    if (m_stage != Stage::Administrator || !m_shared->gate.hasBegun())
        return;
    m_stage = Stage::Workstation;
    Q_EMIT stepsBegun();
}

// The one place where a run moves on; called whenever a worker's phase changes.
void Runner::advance()
{
    if (!m_shared || m_stage == Stage::Writing)
        return;
    noticeBegin();
    if (m_shared->preflight.allIn(WorkerPhase::Done))
        return finish();
    switch (m_stage) {
    case Stage::Preflight:
        if (m_shared->preflight.anyIn(WorkerPhase::Preflight) || m_shared->stop.isRequested())
            return;
        if (m_shared->preflight.anyIn(WorkerPhase::Asking))
            return askOpenQuestions();
        askPrivilege();
        return;
    case Stage::Workstation:
        if (m_shared->preflight.workstationPhase() == WorkerPhase::Done) {
            m_stage = Stage::Nodes;
            m_go.workstation = m_workstation->rows();
            m_shared->gate.go(m_go);
        }
        return;
    case Stage::Administrator:
        if (m_shared->preflight.workstationPhase() == WorkerPhase::Ready && !m_shared->stop.isRequested())
            askPrivilegeAgain();
        return;
    case Stage::Idle:
    case Stage::Privilege:
    case Stage::Review:
    case Stage::Nodes:
    case Stage::Ending:
    case Stage::Writing:
        return;
    }
}

void Runner::cancelBeforeStart(const Error &trouble)
{
    if (!m_shared || m_stage == Stage::Workstation || m_stage == Stage::Nodes || m_stage == Stage::Writing)
        return;
    if (m_stage == Stage::Administrator && !m_shared->gate.cancelBeforeBegin())
        return; // begun in this very moment
    m_trouble = trouble;
    m_stage = Stage::Ending;
    m_shared->stop.now();
}

void Runner::stop()
{
    if (!m_shared)
        return;
    m_stopped = true;
    m_shared->stop.afterStep();
    if (m_stage == Stage::Preflight || m_stage == Stage::Privilege || m_stage == Stage::Review)
        m_shared->stop.now(); // nothing has begun; there is no step to wait for
    else if (m_stage == Stage::Administrator)
        m_shared->gate.cancelBeforeBegin();
}

void Runner::stopNow()
{
    if (!m_shared)
        return;
    m_stopped = true;
    m_shared->stop.afterStep();
    m_shared->stop.now();
}

std::vector<SecretAnswer> Runner::acceptedSecrets() const
{
    std::vector<SecretAnswer> accepted;
    if (m_shared) {
        m_shared->secrets.forEachAccepted([&](SecretKind kind, const QUuid &machine, const Secret &secret) {
            accepted.push_back({kind, machine, secret.clone()});
        });
    }
    return accepted;
}

std::vector<SecretAnswer> Runner::takeAcceptedSecrets()
{
    return std::exchange(m_accepted, {});
}

void Runner::noteTrust()
{
    for (const NodePlan &node : m_report.plan.nodes) {
        bool replace = false;
        if (const auto key = m_shared ? m_shared->preflight.trusted(node.machine.id, &replace) : std::nullopt)
            m_trusted.insert(node.machine.id, *key);
    }
}

/// By the key that was met under this row, a later run knows the machine (NodeTrust); known_hosts is a run's to write. Where
/// it has another key for the machine, that one still raises the question.
void Runner::keepTrust()
{
    noteTrust();
    if (!m_keepsTrust || m_trusted.isEmpty())
        return;
    ClusterState state = ClusterState::load(m_report.plan.cluster.id); // and nothing else of this run
    for (auto it = m_trusted.cbegin(); it != m_trusted.cend(); ++it)
        state.machines[it.key()].hostKey = it.value();
    if (const auto saved = state.save(m_report.plan.cluster.id); !saved)
        m_report.warnings << saved.error().message;
}

void Runner::keepState()
{
    for (const auto &node : m_nodes)
        node->wait();
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        const QUuid id = m_shared->plan.nodes.at(qsizetype(i)).machine.id;
        const MachineState seen = m_nodes[i]->newState();
        MachineState &kept = m_state.machines[id];
        kept.rootByKey = seen.rootByKey;
        if (!seen.hostKey.isNull())
            kept.hostKey = seen.hostKey;
    }
    if (m_shared->plan.mode == RunMode::Check)
        return; // a check writes nothing; its results live as long as the window shows them
    for (const StepRecord &record : std::as_const(m_report.records))
        m_state.take(record, m_shared->plan.mode, m_shared->plan.steps());
    m_state.lastRun = QFileInfo(m_journal.folder()).fileName();
}

void Runner::finish()
{
    flush();
    if (m_trouble)
        return finishNotStarted(*m_trouble);
    m_report.finished = QDateTime::currentDateTimeUtc();
    m_report.end = m_stopped ? RunReport::End::Stopped : RunReport::End::Complete;
    m_report.sortRecords();
    m_report.warnings = m_shared->warnings.all() + cloneWarnings(m_shared->plan, m_shared->preflight.findings())
                        + rootKeptOutWarnings(m_shared->plan, m_shared->preflight.findings()) + stepWarnings(m_report);
    const ClusterState before = m_state;
    keepState();
    m_report.warnings += hostTableWarnings(m_report, before, m_state);
    if (m_report.plan.mode == RunMode::Check)
        keepTrust();
    else if (m_keepsTrust) {
        noteTrust();
        for (auto it = m_trusted.cbegin(); it != m_trusted.cend(); ++it)
            m_state.machines[it.key()].hostKey = it.value();
    }
    m_stage = Stage::Writing;
    m_unwritten.clear();
    const auto write = [this, report = m_report, state = m_state] {
        RunReport whole = report;
        if (report.plan.mode != RunMode::Check) {
            if (auto saved = state.save(report.plan.cluster.id); !saved)
                m_unwritten << saved.error().message;
        }
        whole.warnings << m_unwritten;
        if (auto written = m_journal.writeFile(QStringLiteral("report.json"), QJsonDocument(whole.toJson()).toJson()); !written)
            m_unwritten << written.error().message;
    };
    m_writer.reset(QThread::create(write));
    connect(m_writer.get(), &QThread::finished, this, &Runner::onWritten);
    m_writer->start();
    if (!m_writer->isRunning() && !m_writer->isFinished()) { // this computer has no thread left
        write();
        onWritten();
    }
}

void Runner::onWritten()
{
    m_writer->wait();
    m_report.warnings << m_unwritten;
    m_journal.end(m_report.end == RunReport::End::Stopped ? QStringLiteral("stopped") : QStringLiteral("complete"));
    m_accepted = acceptedSecrets();
    endRun();
    Q_EMIT finished(m_report);
}

void Runner::endRun()
{
    m_silenceTimer.stop();
    m_nodes.clear();
    m_workstation.reset();
    m_shared.reset();
    if (m_inhibitor)
        m_inhibitor->release(); // it goes by itself; to end it here would wait for it
    m_lock.release();
    m_stage = Stage::Idle;
}

void Runner::finishNotStarted(const Error &trouble)
{
    m_report.end = RunReport::End::NotStarted;
    m_report.trouble = m_shared ? concealed(m_shared->mask, trouble) : trouble;
    m_offered.clear();
    m_accepted = acceptedSecrets();
    keepTrust();
    m_report.finished = QDateTime::currentDateTimeUtc();
    m_journal.end(QStringLiteral("not-started"));
    endRun();
    // Always from the event loop, so that a caller's start() has returned by then.
    QMetaObject::invokeMethod(
        this, [this, report = m_report] { Q_EMIT finished(report); }, Qt::QueuedConnection);
}

} // namespace howdah
