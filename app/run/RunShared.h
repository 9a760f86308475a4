// What the workers of one run share with the Runner: places to work in, the questions, the go, and the events.
//
// Thread: every member may be called from any thread, unless it says otherwise. Owned by a shared_ptr in the Runner and
// in each worker, so a late worker never meets a dead Runner.
#pragma once

#include "app/base/CancelToken.h"
#include "app/run/Questions.h"
#include "app/run/RunEvent.h"
#include "app/run/RunPlan.h"
#include "app/run/SecretBroker.h"
#include "app/ssh/Session.h"
#include "app/workstation/ThisComputer.h"

#include <QHash>

#include <condition_variable>
#include <mutex>
#include <variant>

namespace howdah {

/// Where one worker stands, as the Runner must know it.
enum class WorkerPhase {
    Preflight, ///< at work before the run
    Asking,    ///< waits for an answer
    Ready,     ///< waits for the go
    Steps,
    Done,
};

using Question = std::variant<std::monostate, HostKeyQuestion, SecretQuestion>;

/// What the preflight found out about one machine, for the review and for live machines.
struct NodeFindings
{
    bool ready = false;
    QMap<QString, QString> facts;
    [[nodiscard]] QStringList live() const;
};

/// What the preflight found out about this computer.
struct WorkstationFindings
{
    bool needsPrivilege = false; ///< some row would change what only an administrator may
    QByteArray diff;             ///< of /etc/hosts, and of ~/.ssh/config
    Reason trouble;              ///< why a row cannot be done as things are (a name held by another cluster)
};

enum class WorkstationGo { Privileged, Unprivileged, Skip };

class RunShared
{
public:
    RunShared(RunPlan plan, std::function<void()> wake);

    const RunPlan plan;              ///< never changes during the run
    const ThisComputer thisComputer;
    SshLimits limits;
    SecretBroker secrets;
    const std::shared_ptr<CancelToken> cancelNow = std::make_shared<CancelToken>(); ///< Stop Now

    // Set by the Runner before the go, read by workers after it.
    QByteArray publicKey;            ///< one line
    QString keyPath;                 ///< private key that goes to the nodes; empty if there is none yet
    QSet<QString> failedWorkstationSteps;
    QSet<QString> pendingWorkstationSteps; ///< check: those that would change

    // Stop: end after the current step.
    void stop();
    [[nodiscard]] bool isStopping() const { return m_stopping.load(); }

    // Events, drained by the Runner in batches; push() wakes it once per batch.
    void push(RunEvent event);
    [[nodiscard]] std::vector<RunEvent> drain();

    // Places to work in: at most plan.parallel at once. acquire() blocks; false when the run is cancelled.
    [[nodiscard]] bool acquirePlace();
    void releasePlace();

    // Phases and questions. ask() gives the place back, blocks until answered; false: left out or cancelled.
    void setPhase(const QUuid &machine, WorkerPhase phase);
    [[nodiscard]] bool ask(const QUuid &machine, Question question);
    void answer(const QUuid &machine, bool goOn);
    [[nodiscard]] QHash<QUuid, WorkerPhase> phases() const;
    [[nodiscard]] QHash<QUuid, Question> questions() const;
    void setFindings(const QUuid &machine, NodeFindings findings);
    [[nodiscard]] QHash<QUuid, NodeFindings> findings() const;

    // Host keys a person has accepted in this run.
    void trust(const QUuid &machine, const HostKey &key, bool replace);
    [[nodiscard]] std::optional<HostKey> trusted(const QUuid &machine, bool *replace) const;

    // The go: workers wait for it after their preflight. False when the run is cancelled before.
    [[nodiscard]] bool waitForGo();
    void go();

    // This computer's rows: their own preflight, and their own go, before the nodes'.
    void setWorkstationFindings(WorkstationFindings findings);
    [[nodiscard]] WorkstationFindings workstationFindings() const;
    [[nodiscard]] std::optional<WorkstationGo> waitForWorkstationGo(); ///< nothing: stopped before
    void goWorkstation(WorkstationGo go);

    // Consent for live machines, given with the go.
    void setLiveConsent(const QUuid &machine, const QSet<QString> &steps);
    [[nodiscard]] QSet<QString> liveConsent(const QUuid &machine) const;

    // The lane of live machines: one at a time, in table order; a failure ends it. Returns the host that failed
    // before, or an empty string when it is this machine's turn. Blocks.
    void enterLaneOrder(const QStringList &hosts);
    [[nodiscard]] QString waitForLane(const QString &host);
    void leaveLane(const QString &host, bool good);

private:
    template <class Condition> bool waitUntil(std::unique_lock<std::mutex> &lock, Condition condition);

    std::function<void()> m_wake;
    std::atomic<bool> m_stopping{false};
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::condition_variable m_placeFree;
    int m_placesTaken = 0;
    bool m_go = false;
    std::optional<WorkstationGo> m_workstationGo;
    WorkstationFindings m_workstationFindings;
    QHash<QUuid, WorkerPhase> m_phases;
    QHash<QUuid, Question> m_questions;
    QHash<QUuid, std::optional<bool>> m_answers;
    QHash<QUuid, NodeFindings> m_findings;
    QHash<QUuid, std::pair<HostKey, bool>> m_trusted;
    QHash<QUuid, QSet<QString>> m_liveConsent;
    QStringList m_lane;
    QString m_laneFailed;

    std::mutex m_eventsMutex;
    std::vector<RunEvent> m_events;
    bool m_awake = false;
};

/// Holds a place for a scope.
class Place
{
public:
    explicit Place(RunShared &shared) : m_shared(shared), m_held(shared.acquirePlace()) {}
    ~Place() { release(); }
    Place(const Place &) = delete;
    Place &operator=(const Place &) = delete;
    [[nodiscard]] bool held() const { return m_held; }
    void release()
    {
        if (std::exchange(m_held, false))
            m_shared.releasePlace();
    }
    [[nodiscard]] bool takeAgain() { return m_held || (m_held = m_shared.acquirePlace()); }

private:
    RunShared &m_shared;
    bool m_held;
};

} // namespace howdah
