// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Owns one run: starts the workers, asks everything before the go, hands on their events, ends with one report.
//
// Thread: main thread. Nothing blocks, except the destructor, which stops the workers and waits for them (a second or
// two). Signals come in this order: questions, eventsArrived in batches (at most 20 a second), exactly one finished().
// A question stays open until it is answered or the run is stopped; the same question may come again (a wrong password).
#pragma once

#include "app/record/ClusterState.h"
#include "app/record/Journal.h"
#include "app/record/RunReport.h"
#include "app/run/RunAnswers.h"
#include "app/run/RunLock.h"
#include "app/run/RunShared.h"
#include "app/run/SilenceWatch.h"

#include <QObject>
#include <QThread>
#include <QTimer>

namespace howdah {

class NodeWorker;
class WorkstationWorker;
class SleepInhibitor;
struct StepRunners;

class Runner : public QObject, public RunAnswers
{
    Q_OBJECT
public:
    explicit Runner(QObject *parent = nullptr);
    ~Runner() override;

    /// Secrets known before (from --secrets); call before start().
    void offerSecret(SecretKind kind, const QUuid &machine, Secret secret);
    /// Whether sudo may ask for the user's own password on this process's terminal; call before start().
    void setMayUseTerminal(bool may);
    /// Where steps run in place of machines and this computer, for tests; call before start().
    void setStepRunners(StepRunners runners);

    /// Whether a user can choose a key file when a machine takes nothing else; call before start(). Off: it fails.
    void setMayAskForKeyFile(bool may) { m_mayAskForKeyFile = may; }

    /// Whether host keys that are not known yet are accepted without a question (changed ones are still asked about); call
    /// before start().
    void setAcceptsNewHostKeys(bool accepts) { m_acceptsNewHostKeys = accepts; }

    /// Host keys that were trusted are known in later runs whatever becomes of this one, a check or a cancel too: whoever
    /// cannot keep them itself until then wants that; call before start().
    void setKeepsTrust(bool keeps) { m_keepsTrust = keeps; }

    /// Begins. finished() comes later even if it cannot start (then with End::NotStarted).
    void start(RunPlan asked);
    [[nodiscard]] bool isRunning() const { return m_shared != nullptr; }
    /// Of the run at hand or the last one; whoever shows it reads it here.
    [[nodiscard]] const RunPlan &plan() const { return m_report.plan; }
    /// Of the run at hand or the last one, with its journal and logs; empty: none was begun.
    [[nodiscard]] QString folder() const { return m_report.folder; }

    // Answers. Machines whose question is not answered with yes are left out of the run.
    void answerHostKeys(const QSet<QUuid> &trusted) override;
    void answerSecrets(std::vector<SecretAnswer> answers, const QSet<QUuid> &leaveOut) override;
    /// Also once more while the review is open, which is then asked again: nothing is written before that is answered.
    /// A password that was mistyped or not given after the go asks the question again, with the reason: nothing has begun.
    void answerPrivilege(PrivilegeAnswer answer);
    void answerReview(const QHash<QUuid, QSet<QString>> &liveConsent, const QSet<QUuid> &keepFirewall = {});
    /// Gives up before the go: nothing was changed. finished() follows with End::NotStarted and this trouble.
    void cancelBeforeStart(const Error &trouble) override;

    void stop();    ///< ends after the current steps
    void stopNow(); ///< aborts the current steps

    /// Secrets a machine has accepted, also in a run that was cancelled then: to keep them for the next run, and in the
    /// keychain if the user wants that.
    [[nodiscard]] std::vector<SecretAnswer> takeAcceptedSecrets() override;

Q_SIGNALS:
    void hostKeysAsked(const QList<HostKeyQuestion> &questions);
    void secretsAsked(const QList<SecretQuestion> &questions);
    void privilegeAsked(const PrivilegeQuestion &question);
    void reviewAsked(const QList<ReviewItem> &items);
    void stepsBegun(); ///< the go was given; nothing asks after this
    void eventsArrived(const std::vector<RunEvent> &events);
    void finished(const RunReport &report);

private:
    /// Administrator: this computer's own password may be asked for; nothing was changed yet.
    enum class Stage { Idle, Preflight, Privilege, Review, Administrator, Workstation, Nodes, Ending, Writing };

    void wake();
    void flush();
    void advance();
    void noticeBegin(); ///< this computer's worker has entered its steps
    void askOpenQuestions();
    void askPrivilege();
    void askPrivilegeAgain();
    void beginSteps();
    [[nodiscard]] PrivilegeQuestion privilegeQuestion() const;
    void askReview();
    [[nodiscard]] QList<ReviewItem> reviewItems() const;
    void finish();
    void onWritten();
    void finishNotStarted(const Error &trouble);
    void keepState();
    void noteTrust();
    void keepTrust();
    void endRun();
    void tellSilence();
    [[nodiscard]] std::vector<SecretAnswer> acceptedSecrets() const;

    std::unique_ptr<StepRunners> m_runners;
    bool m_mayAskForKeyFile = false;
    bool m_acceptsNewHostKeys = false;
    bool m_keepsTrust = false;
    QHash<QUuid, HostKey> m_trusted; ///< in this run; see noteTrust()
    std::vector<SecretAnswer> m_offered;
    std::shared_ptr<RunShared> m_shared;
    RunLock m_lock;
    std::unique_ptr<SleepInhibitor> m_inhibitor;
    Journal m_journal;
    ClusterState m_state;
    RunReport m_report;
    Stage m_stage = Stage::Idle;
    QSet<QUuid> m_asked;                                         ///< whose question is with the user now
    std::optional<Error> m_trouble;                              ///< set by cancelBeforeStart()
    WorkstationGo m_workstationGo = WorkstationGo::Unprivileged; ///< what the user agreed to on this computer
    RunGo m_go;                                                  ///< for the machines, as far as it is settled
    bool m_reviewed = false;                                     ///< so it is not asked again when an administrator is
    bool m_stopped = false;
    std::vector<SecretAnswer> m_accepted; ///< of the run that has just finished
    std::unique_ptr<WorkstationWorker> m_workstation;
    std::vector<std::unique_ptr<NodeWorker>> m_nodes;
    /// Writes state and report: for a thousand machines longer than a window may stand still. Until it has ended, only
    /// it touches m_unwritten, and nobody the journal's files.
    std::unique_ptr<QThread> m_writer;
    QStringList m_unwritten; ///< what could not be written, and why
    QTimer m_flushTimer;
    QTimer m_silenceTimer;
    SilenceWatch m_silence;
    std::atomic<bool> m_wakePending{false};
};

} // namespace howdah
