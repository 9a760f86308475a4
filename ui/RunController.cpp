#include "ui/RunController.h"

#include "app/steps/Catalogue.h"
#include "ui/Background.h"

using namespace std::chrono_literals;

namespace howdah {

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
        m_state = ClusterState::load(m_document->cluster().id);
        refreshTable();
    });
    connect(&m_runner, &Runner::eventsArrived, this, &RunController::onEvents);
    connect(&m_runner, &Runner::finished, this, &RunController::onFinished);
}

Result<void> RunController::start(const RunRequest &asked)
{
    Q_ASSERT(!isRunning());
    RunRequest request = asked;
    m_preferences.applyTo(request);
    Result<RunPlan> plan = RunPlan::make(m_document->cluster(), request, m_state);
    if (!plan)
        return plan.error();
    if (plan.value().nodes.isEmpty()) {
        return Error{ErrorCode::Usage, request.scope == RunRequest::Scope::Ticked
                         ? tr("No machine is ticked, so there is nothing to run. Tick the machines and steps that shall take part.")
                         : tr("Nothing to do: nothing failed and nothing is outdated."), {}};
    }
    if (m_refresh.isActive()) {
        m_refresh.stop();
        refreshTable(); // the rows must be those of the plan
    }
    m_request = request;
    m_plan = plan.take();
    m_working.clear();
    m_output->clear();
    m_runner.start(m_plan);
    Q_EMIT started(m_plan);
    Q_EMIT stateChanged();
    return {};
}

void RunController::onEvents(const std::vector<RunEvent> &events)
{
    for (const RunEvent &event : events) {
        if (event.kind == RunEvent::Kind::StepStarted)
            m_working.insert(event.machine);
        else if (event.kind == RunEvent::Kind::StepFinished)
            m_working.remove(event.machine);
    }
    m_output->apply(events); // before the table, which asks for it
    m_table->apply(events);
}

void RunController::onFinished(const RunReport &report)
{
    m_working.clear();
    if (report.end != RunReport::End::NotStarted)
        m_report = report;
    if (report.plan.mode != RunMode::Check)
        m_state = ClusterState::load(m_document->cluster().id);
    Q_EMIT stateChanged();
    if (!m_next)
        return;
    // The runner is to have come to rest.
    QMetaObject::invokeMethod(this, [this, next = *std::exchange(m_next, std::nullopt)] {
        if (Result<void> begun = start(next); !begun)
            Q_EMIT couldNotStart(begun.error());
    }, Qt::QueuedConnection);
}

// What is known of each step, as it counts for the machines and settings of now. The last run's records come back over
// it with their output, unless an edit has made them outdated; a check's results end with the first edit.
void RunController::refreshTable()
{
    if (isRunning()) {
        m_refresh.start();
        return;
    }
    const Cluster cluster = m_document->cluster();
    m_table->setCluster(cluster, m_state, {});
    if (m_report && m_report->plan.cluster.id == cluster.id && m_report->plan.mode == RunMode::Apply) {
        const InputDigests digests(cluster, {});
        std::vector<RunEvent> events;
        for (const StepRecord &record : m_report->records) {
            const Step *step = findStep(record.step);
            const Machine *machine = cluster.find(record.machine);
            if (step && (machine || record.machine.isNull()) && m_state.outcomeNow(digests, machine, *step) == record.outcome)
                events.push_back({RunEvent::Kind::StepFinished, record.machine, record.step, record.started, {}, {}, record});
        }
        m_table->apply(events);
    }
    Q_EMIT stateChanged();
}

int RunController::failedMachines() const
{
    RunRequest retry;
    retry.scope = RunRequest::Scope::RetryFailed;
    const Result<RunPlan> plan = RunPlan::make(m_document->cluster(), retry, m_state);
    return plan ? int(plan.value().nodes.size()) : 0;
}

int RunController::runningMachines() const
{
    return int(m_working.size());
}

} // namespace howdah
