// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/RunController.h"

#include "app/catalogue/Step.h"
#include "ui/widgets/Background.h"

#include <QFileInfo>

#include <algorithm>

using namespace std::chrono_literals;

namespace howdah {
namespace {

RunEvent finishedEvent(const StepRecord &record)
{
    return {RunEvent::Kind::StepFinished, record.machine, record.step, record.started, {}, {}, record};
}

/// Whether these are still the machines that were looked at.
bool sameMachines(const RunReport &report, const Cluster &cluster)
{
    for (const NodePlan &node : report.plan.nodes) {
        const Machine *now = cluster.find(node.machine.id);
        if (!now || now->host != node.machine.host || now->address != node.machine.address)
            return false;
    }
    return true;
}

/// Whether every step would do the same with both.
bool sameInputs(const Cluster &before, const Cluster &now)
{
    const InputDigests then(before, {});
    const InputDigests today(now, {});
    const auto same = [&](const Machine *a, const Machine *b) {
        return std::all_of(now.steps->steps().begin(), now.steps->steps().end(),
                           [&](const Step &step) { return then.of(a, step) == today.of(b, step); });
    };
    return before.machines.size() == now.machines.size() && same(nullptr, nullptr)
           && std::all_of(before.machines.begin(), before.machines.end(), [&](const Machine &machine) {
                  const Machine *there = now.find(machine.id);
                  return there && same(&machine, there);
              });
}

} // namespace

RunController::RunController(ClusterDocument *document, RunTableModel *table, RunOutput *output, QObject *parent)
    : QObject(parent), m_document(document), m_table(table), m_output(output)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(200ms);
    connect(&m_refresh, &QTimer::timeout, this, &RunController::refreshTable);
    const auto later = [this] { m_refresh.start(); };
    connect(m_document, &ClusterDocument::machinesChanged, this, later);
    connect(m_document, &ClusterDocument::settingsChanged, this, later);
    connect(m_document, &ClusterDocument::opened, this, [this] {
        m_report.reset();
        m_ownReport = false;
        m_otherCluster = isRunning() && m_runner.plan().cluster.id != m_document->cluster().id;
        m_state = {};
        m_shownCheck = {};
        refreshTable();
        load();
    });
    connect(m_document, &ClusterDocument::closed, this, [this] {
        ++m_generation; // what is still being read is for nobody
        m_loading = false;
        m_report.reset();
        m_ownReport = false;
        m_state = {};
        refreshTable();
    });
    connect(&m_runner, &Runner::eventsArrived, this, &RunController::onEvents);
    connect(&m_runner, &Runner::finished, this, &RunController::onFinished);
}

void RunController::load()
{
    m_loading = true;
    inBackground(
        this, [id = m_document->cluster().id] { return LastRun::load(id); },
        [this, generation = ++m_generation](LastRun last) { onLoaded(std::move(last), generation); });
}

void RunController::onLoaded(LastRun last, int generation)
{
    if (generation != m_generation)
        return; // another cluster was opened
    m_loading = false;
    m_state = std::move(last.state);
    m_report = std::move(last.report);
    m_ownReport = false;
    if (!isRunning()) {
        refreshTable();
        const Cluster cluster = m_document->cluster();
        if (last.check && sameMachines(*last.check, cluster)) {
            m_report = std::move(last.check);
            m_shownCheck = m_report->started;
            m_checkOf = cluster;
            applyShown(cluster);
        }
    }
    Q_EMIT loaded();
    Q_EMIT stateChanged();
    if (m_next && !isRunning()) {
        if (Result<void> begun = start(*std::exchange(m_next, std::nullopt)); !begun)
            Q_EMIT couldNotStart(begun.error());
    }
}

QString RunController::runFolder() const
{
    return isRunning() ? m_runner.folder() : m_report ? m_report->folder : QString();
}

Result<void> RunController::start(const RunRequest &asked)
{
    if (isRunning())
        return Error{
            ErrorCode::Usage, tr("A run is in progress, so no other one was started. Wait for its end, or stop it first."), {}};
    if (m_loading && asked.scope != RunRequest::Scope::Ticked) {
        m_next = asked;
        return {};
    }
    RunRequest request = asked;
    m_preferences.applyTo(request);
    Result<RunPlan> plan = RunPlan::make(m_document->cluster(), request, lastResults(request));
    if (!plan)
        return plan.error();
    if (request.scope == RunRequest::Scope::Ticked ? plan.value().nodes.isEmpty() : plan.value().isEmpty()) {
        return Error{ErrorCode::Usage,
                     request.scope == RunRequest::Scope::Ticked
                         ? tr("No machine is ticked, so there is nothing to run. Tick the machines and steps to run.")
                         : tr("Nothing to do: nothing failed and nothing is outdated."),
                     {}};
    }
    // The rows must be those of the plan, and what was known before is now of an earlier run.
    m_refresh.stop();
    m_table->setCluster(plan.value().cluster, m_state, {});
    m_request = request;
    m_shownCheck = plan.value().mode == RunMode::Check ? QDateTime::currentDateTimeUtc() : QDateTime();
    m_checkOf = plan.value().cluster;
    m_working.clear();
    m_stopping = Stopping::No;
    m_otherCluster = false;
    m_output->clear();
    m_runner.start(plan.take());
    Q_EMIT started(m_runner.plan());
    Q_EMIT stateChanged();
    return {};
}

void RunController::stop()
{
    if (!isRunning() || m_stopping != Stopping::No)
        return;
    m_stopping = Stopping::AfterSteps;
    m_next.reset();
    m_runner.stop();
    Q_EMIT stateChanged();
}

void RunController::stopNow()
{
    if (!isRunning() || m_stopping == Stopping::Now)
        return;
    m_stopping = Stopping::Now;
    m_next.reset();
    m_runner.stopNow();
    Q_EMIT stateChanged();
}

void RunController::onEvents(const std::vector<RunEvent> &events)
{
    for (const RunEvent &event : events) {
        if (event.kind == RunEvent::Kind::StepStarted)
            m_working.insert(event.machine);
        else if (event.kind == RunEvent::Kind::StepFinished)
            m_working.remove(event.machine);
    }
    if (m_otherCluster)
        return;
    m_output->apply(events); // before the table, which asks for it
    m_table->apply(events);
}

void RunController::onFinished(const RunReport &report)
{
    m_working.clear();
    m_stopping = Stopping::No;
    if (m_otherCluster || report.end == RunReport::End::NotStarted) // what another has done is on disk, where it will find it
        m_shownCheck = {};
    if (report.end != RunReport::End::NotStarted && !m_otherCluster) {
        m_report = report;
        m_ownReport = true;
        for (const StepRecord &record : report.records) // as the Runner has kept it on disk
            m_state.take(record, report.plan.mode, report.plan.steps());
        if (report.plan.mode != RunMode::Check) {
            m_state.lastRun = QFileInfo(report.folder).fileName();
            LastRun::addTexts(m_state, report.records);
        }
    }
    if (m_loading)
        load(); // what is being read may be of before this run
    // As it was, or without what was taken back.
    if (report.end == RunReport::End::NotStarted || report.plan.mode == RunMode::TakeBack || m_otherCluster)
        refreshTable();
    findRetryable();
    Q_EMIT stateChanged();
    if (!m_next)
        return;
    // The runner is to have come to rest.
    QMetaObject::invokeMethod(
        this,
        [this, next = *std::exchange(m_next, std::nullopt)] {
            if (Result<void> begun = start(next); !begun)
                Q_EMIT couldNotStart(begun.error());
        },
        Qt::QueuedConnection);
}

// What is known of each step, as it counts for the machines and settings of now. This session's last run comes back over
// it, unless an edit has made its results outdated; a check's results end with the first edit of what a step goes by.
void RunController::refreshTable()
{
    if (isRunning()) {
        m_refresh.start();
        return;
    }
    m_refresh.stop();
    const Cluster cluster = m_document->cluster();
    const bool checkStands =
        m_shownCheck.isValid() && m_report && m_report->plan.mode == RunMode::Check && sameInputs(m_checkOf, cluster);
    if (!checkStands)
        m_shownCheck = {};
    m_table->setCluster(cluster, m_state, {});
    if (checkStands || (m_report && m_ownReport && m_report->plan.mode != RunMode::Check))
        applyShown(cluster);
    findRetryable();
    Q_EMIT stateChanged();
}

void RunController::applyShown(const Cluster &cluster)
{
    if (m_report->plan.cluster.id != cluster.id)
        return;
    const InputDigests digests(cluster, {});
    std::vector<RunEvent> events;
    for (const StepRecord &record : std::as_const(m_report->records)) {
        const Step *step = cluster.steps->find(record.step);
        const Machine *machine = cluster.find(record.machine);
        if (step && (machine || record.machine.isNull())
            && (m_report->plan.mode == RunMode::Check || m_state.outcomeNow(digests, machine, *step) == record.outcome))
            events.push_back(finishedEvent(record));
    }
    m_table->apply(events);
}

ClusterState RunController::lastResults(const RunRequest &request) const
{
    return request.scope == RunRequest::Scope::RetryFailed ? LastRun::toRetry(m_state, m_report) : m_state;
}

void RunController::findRetryable()
{
    m_retryable.clear();
    RunRequest retry;
    retry.scope = RunRequest::Scope::RetryFailed;
    const Cluster cluster = m_document->cluster();
    retry.machines.emplace(); // of their own account: the ticks are for all together
    for (const Machine &machine : cluster.machines) {
        if (machine.role == Role::Node)
            *retry.machines << machine.host;
    }
    const Result<RunPlan> plan = RunPlan::make(cluster, retry, lastResults(retry));
    for (const NodePlan &node : plan ? plan.value().nodes : QList<NodePlan>())
        m_retryable.insert(node.machine.id);
    if (plan && !plan.value().workstationSteps.isEmpty())
        m_retryable.insert(QUuid());
}

int RunController::failedMachines() const
{
    const QList<Machine> &machines = m_document->machines().machines();
    const auto counts = [this](const Machine &machine) { return machine.ticked && canRetry(machine.id); };
    return int(std::count_if(machines.begin(), machines.end(), counts)) + (canRetry(QUuid()) ? 1 : 0);
}

int RunController::runningMachines() const
{
    return int(m_working.size());
}

} // namespace howdah
