#include "app/run/RunShared.h"

using namespace std::chrono_literals;

namespace howdah {
namespace {

/// Output events of one machine are joined up to this size, so a flood costs one event per batch.
constexpr qsizetype maxJoinedOutput = 256 * 1024;

} // namespace

QStringList NodeFindings::live() const
{
    return facts.value(QStringLiteral("live")).split(u' ', Qt::SkipEmptyParts);
}

RunShared::RunShared(RunPlan runPlan, std::function<void()> wake)
    : plan(std::move(runPlan)), thisComputer(ThisComputer::read()), m_wake(std::move(wake))
{
}

// Every wait looks at cancel twice a second; whoever changes something notifies at once.
template <class Condition> bool RunShared::waitUntil(std::unique_lock<std::mutex> &lock, Condition condition)
{
    while (!condition()) {
        if (cancelNow->isCancelled())
            return false;
        m_changed.wait_for(lock, 500ms);
    }
    return !cancelNow->isCancelled();
}

void RunShared::stop()
{
    m_stopping = true;
    m_changed.notify_all();
    m_placeFree.notify_all();
}

void RunShared::push(RunEvent event)
{
    bool wake = false;
    {
        const std::lock_guard lock(m_eventsMutex);
        if (event.kind == RunEvent::Kind::StepOutput && !m_events.empty()) {
            RunEvent &last = m_events.back();
            if (last.kind == event.kind && last.machine == event.machine && last.step == event.step
                && last.output.size() < maxJoinedOutput) {
                last.output += event.output;
                return;
            }
        }
        m_events.push_back(std::move(event));
        wake = !std::exchange(m_awake, true);
    }
    if (wake)
        m_wake();
}

std::vector<RunEvent> RunShared::drain()
{
    const std::lock_guard lock(m_eventsMutex);
    m_awake = false;
    return std::exchange(m_events, {});
}

bool RunShared::acquirePlace()
{
    std::unique_lock lock(m_mutex);
    while (m_placesTaken >= plan.parallel) {
        if (cancelNow->isCancelled())
            return false;
        m_placeFree.wait_for(lock, 500ms);
    }
    ++m_placesTaken;
    return true;
}

void RunShared::releasePlace()
{
    const std::lock_guard lock(m_mutex);
    --m_placesTaken;
    m_placeFree.notify_one();
}

void RunShared::setPhase(const QUuid &machine, WorkerPhase phase)
{
    {
        const std::lock_guard lock(m_mutex);
        m_phases.insert(machine, phase);
    }
    m_wake();
}

bool RunShared::ask(const QUuid &machine, Question question)
{
    std::unique_lock lock(m_mutex);
    m_questions.insert(machine, std::move(question));
    m_answers.remove(machine);
    m_phases.insert(machine, WorkerPhase::Asking);
    m_wake();
    const bool answered = waitUntil(lock, [&] { return m_answers.contains(machine); });
    m_questions.remove(machine);
    return answered && m_answers.value(machine).value_or(false);
}

void RunShared::answer(const QUuid &machine, bool goOn)
{
    const std::lock_guard lock(m_mutex);
    m_answers.insert(machine, goOn);
    m_questions.remove(machine);
    m_phases.insert(machine, WorkerPhase::Preflight);
    m_changed.notify_all();
}

QHash<QUuid, WorkerPhase> RunShared::phases() const
{
    const std::lock_guard lock(m_mutex);
    return m_phases;
}

QHash<QUuid, Question> RunShared::questions() const
{
    const std::lock_guard lock(m_mutex);
    return m_questions;
}

void RunShared::setFindings(const QUuid &machine, NodeFindings findings)
{
    const std::lock_guard lock(m_mutex);
    m_findings.insert(machine, std::move(findings));
}

QHash<QUuid, NodeFindings> RunShared::findings() const
{
    const std::lock_guard lock(m_mutex);
    return m_findings;
}

void RunShared::trust(const QUuid &machine, const HostKey &key, bool replace)
{
    const std::lock_guard lock(m_mutex);
    m_trusted.insert(machine, {key, replace});
}

std::optional<HostKey> RunShared::trusted(const QUuid &machine, bool *replace) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_trusted.constFind(machine);
    if (found == m_trusted.cend())
        return std::nullopt;
    *replace = found->second;
    return found->first;
}

bool RunShared::waitForGo()
{
    std::unique_lock lock(m_mutex);
    return waitUntil(lock, [&] { return m_go || m_stopping; }) && m_go;
}

void RunShared::go()
{
    const std::lock_guard lock(m_mutex);
    m_go = true;
    m_changed.notify_all();
}

void RunShared::setWorkstationFindings(WorkstationFindings findings)
{
    const std::lock_guard lock(m_mutex);
    m_workstationFindings = std::move(findings);
}

WorkstationFindings RunShared::workstationFindings() const
{
    const std::lock_guard lock(m_mutex);
    return m_workstationFindings;
}

std::optional<WorkstationGo> RunShared::waitForWorkstationGo()
{
    std::unique_lock lock(m_mutex);
    if (!waitUntil(lock, [&] { return m_workstationGo.has_value() || m_stopping; }))
        return std::nullopt;
    return m_workstationGo;
}

void RunShared::goWorkstation(WorkstationGo go)
{
    const std::lock_guard lock(m_mutex);
    m_workstationGo = go;
    m_changed.notify_all();
}

void RunShared::setLiveConsent(const QUuid &machine, const QSet<QString> &steps)
{
    const std::lock_guard lock(m_mutex);
    m_liveConsent.insert(machine, steps);
}

QSet<QString> RunShared::liveConsent(const QUuid &machine) const
{
    const std::lock_guard lock(m_mutex);
    return m_liveConsent.value(machine);
}

void RunShared::enterLaneOrder(const QStringList &hosts)
{
    const std::lock_guard lock(m_mutex);
    m_lane = hosts;
}

QString RunShared::waitForLane(const QString &host)
{
    std::unique_lock lock(m_mutex);
    waitUntil(lock, [&] { return !m_laneFailed.isEmpty() || m_lane.isEmpty() || m_lane.first() == host; });
    return m_laneFailed;
}

void RunShared::leaveLane(const QString &host, bool good)
{
    const std::lock_guard lock(m_mutex);
    m_lane.removeAll(host);
    if (!good && m_laneFailed.isEmpty())
        m_laneFailed = host;
    m_changed.notify_all();
}

} // namespace howdah
