// What the workers of one run share with the Runner: places to work in, the questions, the go, and the events.
//
// Thread: every member may be called from any thread, unless it says otherwise. Owned by a shared_ptr in the Runner and
// in each worker, so a late worker never meets a dead Runner.
#pragma once

#include "app/base/SecretMask.h"
#include "app/base/os/CancelToken.h"
#include "app/record/RunEvent.h"
#include "app/record/RunPlan.h"
#include "app/run/Questions.h"
#include "app/run/SecretBroker.h"
#include "app/ssh/Session.h"
#include "app/workstation/ThisComputer.h"

#include <QHash>

#include <array>
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
    KnownMachine known;              ///< to be remembered in known_hosts
    QStringList othersNames;         ///< of these, what known_hosts has for a machine of another cluster
    QStringList userKnownHostsFiles; ///< where, for this machine
    QStringList globalKnownHostsFiles;
    bool replaceHostKey = false; ///< the person agreed to replace a changed key
    [[nodiscard]] QStringList live() const;
};

/// What the preflight found out about this computer.
struct WorkstationFindings
{
    bool needsPrivilege = false;              ///< some row would change what only an administrator may
    QByteArray diff;                          ///< of /etc/hosts
    QByteArray ownDiff;                       ///< of ~/.ssh/config, which needs no privilege
    Reason trouble;                           ///< why a row cannot be done as things are (a name held by another cluster)
    std::optional<PrivilegedHelper::Way> way; ///< to an administrator, looked for only where one is needed
    QString refused; ///< why that way did not lead there after the go: this computer's worker is Ready again
};

enum class WorkstationGo {
    Privileged,
    Unprivileged, ///< without what needs an administrator
    AsItIs,       ///< nor ~/.ssh/config
    Skip,
    LookAgain, ///< the preflight once more
};

class RunShared
{
public:
    RunShared(RunPlan plan, std::function<void()> wake);

    const RunPlan plan; ///< never changes during the run
    const ThisComputer thisComputer;
    const SshLimits limits; ///< the plan's
    SecretMask mask;        ///< knows what was ever offered to `secrets`
    SecretBroker secrets{&mask};
    const std::shared_ptr<CancelToken> cancelNow = std::make_shared<CancelToken>(); ///< Stop Now; see cancel()

    /// Whether names are taken over from other clusters: the plan's, until the person says so before the go.
    std::atomic<bool> takeNames;
    /// Somebody is there who can choose a key file; set before the workers start.
    std::atomic<bool> mayAskForKeyFile{false};

    // Written by this computer's worker only, in its rows; read by the nodes' workers after the go, which comes later.
    QSet<QString> failedWorkstationSteps;
    QSet<QString> pendingWorkstationSteps; ///< check: those that would change
    QSet<QString> skippedWorkstationSteps;

    // The key that goes to the nodes; empty if there is none yet.
    void setKey(const QString &privatePath, const QByteArray &publicLine);
    [[nodiscard]] QString keyPath() const;
    [[nodiscard]] QByteArray publicKey() const; ///< one line

    // Stop: end after the current step. Cancel: abort it. Both wake every wait below.
    void stop();
    void cancel();
    [[nodiscard]] bool isStopping() const { return m_stopping.load() || cancelNow->isCancelled(); }

    // Events, drained by the Runner in batches; push() wakes it once per batch. Output that comes faster than it is
    // drained is joined, and beyond some size only its end is kept. Of a machine's notes the latest counts, a few a second.
    void push(RunEvent event);
    [[nodiscard]] std::vector<RunEvent> drain();
    [[nodiscard]] bool holdsNotes() const; ///< some wait for their time: drain again later

    /// Without any secret of the run; what is not of our own vocabulary may hold one.
    [[nodiscard]] Reason concealed(Reason reason) const;
    [[nodiscard]] Error concealed(Error error) const;

    // What a person should know at the end although no step failed by it; without secrets.
    void warn(const QString &sentence);
    /// The run's record (journal, a machine's log) cannot be written any more: said once, however many notice it.
    void warnOfRecord(const QString &path, const QString &reason);
    [[nodiscard]] QStringList warnings() const;

    // Places to work in: at most plan.parallel at once. acquire() blocks; false when the run is cancelled.
    [[nodiscard]] bool acquirePlace();
    void releasePlace();

    // Phases and questions. ask() blocks until answered; false: left out or cancelled. Done is final, and an answer to
    // what is no longer asked counts for nothing: both may come from the main thread while a worker ends.
    void setPhase(const QUuid &machine, WorkerPhase phase);
    [[nodiscard]] bool ask(const QUuid &machine, Question question);
    void answer(const QHash<QUuid, bool> &goOn);
    [[nodiscard]] bool anyIn(WorkerPhase phase) const;
    [[nodiscard]] bool allIn(WorkerPhase phase) const;
    [[nodiscard]] WorkerPhase workstationPhase() const;
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
    // Between the go and the first step an administrator may be asked for; one of these two comes first, and the other
    // is false then: this computer's worker enters its steps, or the run is cancelled before anything was changed.
    [[nodiscard]] bool beginWorkstationSteps();
    bool cancelBeforeSteps();
    [[nodiscard]] bool hasBegun() const;

    // Consent for live machines, given with the go.
    void setLiveConsent(const QUuid &machine, const QSet<QString> &steps);
    [[nodiscard]] QSet<QString> liveConsent(const QUuid &machine) const;
    // Machines whose firewall stays on in this run, said with the go.
    void keepFirewalls(const QSet<QUuid> &machines);
    [[nodiscard]] bool keepsFirewall(const QUuid &machine) const;

    // The lane of live machines: one at a time, in table order; a failure ends it. Returns the host that failed
    // before, or an empty string when it is this machine's turn, or the run is stopping. Blocks.
    void enterLaneOrder(const QStringList &hosts);
    [[nodiscard]] QString waitForLane(const QString &host);
    void leaveLane(const QString &host, bool good);

private:
    /// False when the run is cancelled, whatever the condition says.
    template <class Condition> bool waitUntil(std::unique_lock<std::mutex> &lock, Condition condition);
    void enterPhase(const QUuid &machine, WorkerPhase phase); // with the mutex held

    std::function<void()> m_wake;
    std::atomic<bool> m_stopping{false};
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::condition_variable m_placeFree;
    int m_placesTaken = 0;
    QString m_keyPath;
    QByteArray m_publicKey;
    QStringList m_warnings;
    bool m_warnedOfRecord = false;
    bool m_go = false;
    bool m_begun = false;
    std::optional<WorkstationGo> m_workstationGo;
    WorkstationFindings m_workstationFindings;
    QHash<QUuid, WorkerPhase> m_phases;
    std::array<qsizetype, 5> m_inPhase{}; ///< how many; the Runner asks at every wake
    QHash<QUuid, Question> m_questions;
    QHash<QUuid, bool> m_answers;
    QHash<QUuid, NodeFindings> m_findings;
    QHash<QUuid, std::pair<HostKey, bool>> m_trusted;
    QHash<QUuid, QSet<QString>> m_liveConsent;
    QSet<QUuid> m_keptFirewalls;
    QStringList m_lane;
    QString m_laneFailed;

    mutable std::mutex m_eventsMutex;
    std::vector<RunEvent> m_events;
    QHash<QUuid, size_t> m_lastEvent; ///< each machine's, in m_events
    QHash<QUuid, RunEvent> m_notes;   ///< each machine's latest, not told yet
    QHash<QUuid, std::chrono::steady_clock::time_point> m_noteTold;
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
