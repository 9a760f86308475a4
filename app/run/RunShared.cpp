#include "app/run/RunShared.h"

namespace howdah {
namespace {

/// A flood of output costs one event per machine and batch, of this size or twice that.
constexpr qsizetype maxJoinedOutput = 256 * 1024;
constexpr auto notePause = std::chrono::milliseconds(300); ///< between two notes of one machine

QStringList namesOf(const Cluster &cluster)
{
    QStringList names{cluster.name, cluster.login.user.value_or(QString()), QStringLiteral("root")};
    for (const Machine &machine : cluster.machines)
        names << machine.host << machine.fqdn << machine.address << machine.login.user.value_or(QString());
    return names;
}

} // namespace

QStringList NodeFindings::live() const
{
    return facts.value(QStringLiteral("live")).split(u' ', Qt::SkipEmptyParts);
}

RunShared::RunShared(RunPlan runPlan, std::function<void()> wake)
    : plan(std::move(runPlan)), thisComputer(ThisComputer::read()), limits(plan.limits), takeNames(plan.takeNames),
      m_wake(std::move(wake))
{
    mask.setNames(namesOf(plan.cluster));
}

// Without a time-out: whoever changes something notifies under the mutex, and cancel() does too.
template <class Condition> bool RunShared::waitUntil(std::unique_lock<std::mutex> &lock, Condition condition)
{
    m_changed.wait(lock, [&] { return cancelNow->isCancelled() || condition(); });
    return !cancelNow->isCancelled();
}

void RunShared::setKey(const QString &privatePath, const QByteArray &publicLine)
{
    const std::lock_guard lock(m_mutex);
    m_keyPath = privatePath;
    m_publicKey = publicLine;
}

QString RunShared::keyPath() const
{
    const std::lock_guard lock(m_mutex);
    return m_keyPath;
}

QByteArray RunShared::publicKey() const
{
    const std::lock_guard lock(m_mutex);
    return m_publicKey;
}

void RunShared::stop()
{
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
    m_changed.notify_all();
}

void RunShared::cancel()
{
    cancelNow->cancel();
    const std::lock_guard lock(m_mutex);
    m_changed.notify_all();
    m_placeFree.notify_all();
}

void RunShared::push(RunEvent event)
{
    {
        const std::lock_guard lock(m_eventsMutex);
        const bool isNote = event.kind == RunEvent::Kind::StepNote;
        if (event.kind == RunEvent::Kind::StepStarted || event.kind == RunEvent::Kind::StepFinished) {
            if (const auto note = m_notes.constFind(event.machine); note != m_notes.cend()) { // belongs to the step before
                m_lastEvent.insert(event.machine, m_events.size());
                m_events.push_back(*note);
                m_notes.erase(note);
            }
        }
        const auto last = m_lastEvent.constFind(event.machine);
        if (event.kind == RunEvent::Kind::StepOutput && last != m_lastEvent.cend()) {
            RunEvent &before = m_events[*last];
            if (before.kind == event.kind && before.step == event.step) {
                before.output += event.output;
                if (before.output.size() > 2 * maxJoinedOutput)
                    before.output = "…\n" + before.output.last(maxJoinedOutput);
                return; // whoever pushed the first of it has woken the Runner
            }
        }
        if (isNote) {
            m_notes.insert(event.machine, std::move(event));
        } else {
            m_lastEvent.insert(event.machine, m_events.size());
            m_events.push_back(std::move(event));
        }
        if (std::exchange(m_awake, true))
            return;
    }
    m_wake();
}

std::vector<RunEvent> RunShared::drain()
{
    const std::lock_guard lock(m_eventsMutex);
    m_awake = false;
    m_lastEvent.clear();
    const auto now = std::chrono::steady_clock::now();
    for (auto note = m_notes.begin(); note != m_notes.end();) {
        const auto told = m_noteTold.constFind(note.key());
        if (told != m_noteTold.cend() && now - *told < notePause) {
            ++note;
            continue;
        }
        m_noteTold.insert(note.key(), now);
        m_events.push_back(std::move(*note));
        note = m_notes.erase(note);
    }
    return std::exchange(m_events, {});
}

bool RunShared::holdsNotes() const
{
    const std::lock_guard lock(m_eventsMutex);
    return !m_notes.isEmpty();
}

Reason RunShared::concealed(Reason reason) const
{
    if (!isKnownReason(reason.id))
        reason.id = mask.sentence(reason.id);
    for (QString &argument : reason.args)
        argument = mask.sentence(argument);
    reason.message = mask.sentence(reason.message);
    return reason;
}

Error RunShared::concealed(Error error) const
{
    error.message = mask.sentence(error.message);
    error.detail = mask.sentence(error.detail);
    return error;
}

void RunShared::warn(const QString &sentence)
{
    const std::lock_guard lock(m_mutex);
    m_warnings << mask.sentence(sentence);
}

void RunShared::warnOfRecord(const QString &path, const QString &reason)
{
    const std::lock_guard lock(m_mutex);
    if (!std::exchange(m_warnedOfRecord, true)) {
        m_warnings << QCoreApplication::translate(
                          "RunShared", "The run's record %1 is not complete: %2. The run went on. Free some space there.")
                          .arg(path, reason);
    }
}

QStringList RunShared::warnings() const
{
    const std::lock_guard lock(m_mutex);
    return m_warnings;
}

bool RunShared::acquirePlace()
{
    std::unique_lock lock(m_mutex);
    m_placeFree.wait(lock, [&] { return cancelNow->isCancelled() || m_placesTaken < plan.parallel; });
    if (cancelNow->isCancelled())
        return false;
    ++m_placesTaken;
    return true;
}

void RunShared::releasePlace()
{
    const std::lock_guard lock(m_mutex);
    --m_placesTaken;
    m_placeFree.notify_one();
}

void RunShared::enterPhase(const QUuid &machine, WorkerPhase phase)
{
    if (const auto before = m_phases.constFind(machine); before != m_phases.cend()) {
        if (*before == WorkerPhase::Done)
            return; // its thread has ended: whoever set another phase would wait for it for ever
        --m_inPhase.at(size_t(*before));
    }
    m_phases.insert(machine, phase);
    ++m_inPhase.at(size_t(phase));
}

void RunShared::setPhase(const QUuid &machine, WorkerPhase phase)
{
    {
        const std::lock_guard lock(m_mutex);
        enterPhase(machine, phase);
    }
    m_wake();
}

bool RunShared::ask(const QUuid &machine, Question question)
{
    if (auto *secret = std::get_if<SecretQuestion>(&question))
        secret->refused = mask.sentence(secret->refused);
    {
        const std::lock_guard lock(m_mutex);
        m_questions.insert(machine, std::move(question));
        m_answers.remove(machine);
        enterPhase(machine, WorkerPhase::Asking);
    }
    m_wake();
    std::unique_lock lock(m_mutex);
    const bool answered = waitUntil(lock, [&] { return m_answers.contains(machine); });
    m_questions.remove(machine);
    return answered && m_answers.take(machine);
}

void RunShared::answer(const QHash<QUuid, bool> &goOn)
{
    const std::lock_guard lock(m_mutex);
    for (auto it = goOn.cbegin(); it != goOn.cend(); ++it) {
        if (!m_questions.remove(it.key()))
            continue; // nobody waits for it any more: the run was stopped meanwhile
        m_answers.insert(it.key(), it.value());
        enterPhase(it.key(), WorkerPhase::Preflight);
    }
    m_changed.notify_all(); // once for all: each wakes every worker that waits
}

bool RunShared::anyIn(WorkerPhase phase) const
{
    const std::lock_guard lock(m_mutex);
    return m_inPhase.at(size_t(phase)) > 0;
}

bool RunShared::allIn(WorkerPhase phase) const
{
    const std::lock_guard lock(m_mutex);
    return m_inPhase.at(size_t(phase)) == m_phases.size();
}

WorkerPhase RunShared::workstationPhase() const
{
    const std::lock_guard lock(m_mutex);
    return m_phases.value(QUuid());
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
    return std::exchange(m_workstationGo, std::nullopt); // another may come after it
}

bool RunShared::beginWorkstationSteps()
{
    {
        const std::lock_guard lock(m_mutex);
        if (cancelNow->isCancelled())
            return false;
        m_begun = true;
        enterPhase(QUuid(), WorkerPhase::Steps);
    }
    m_wake();
    return true;
}

bool RunShared::cancelBeforeSteps()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_begun)
            return false;
        cancelNow->cancel();
    }
    cancel(); // wakes all
    return true;
}

void RunShared::goWorkstation(WorkstationGo go)
{
    const std::lock_guard lock(m_mutex);
    m_workstationGo = go;
    m_changed.notify_all();
}

bool RunShared::hasBegun() const
{
    const std::lock_guard lock(m_mutex);
    return m_begun;
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

void RunShared::keepFirewalls(const QSet<QUuid> &machines)
{
    const std::lock_guard lock(m_mutex);
    m_keptFirewalls = machines;
}

bool RunShared::keepsFirewall(const QUuid &machine) const
{
    const std::lock_guard lock(m_mutex);
    return m_keptFirewalls.contains(machine);
}

void RunShared::enterLaneOrder(const QStringList &hosts)
{
    const std::lock_guard lock(m_mutex);
    m_lane = hosts;
}

QString RunShared::waitForLane(const QString &host)
{
    std::unique_lock lock(m_mutex);
    (void)waitUntil(lock, [&] { return m_stopping || !m_laneFailed.isEmpty() || m_lane.isEmpty() || m_lane.first() == host; });
    return isStopping() ? QString() : m_laneFailed;
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
