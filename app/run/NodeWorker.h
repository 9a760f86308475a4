// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One node's whole run, straight through: preflight, wait for the go, its own steps, without waiting for the others.
//
// Thread: made and destroyed on the main thread; run() is the worker's own. Everything it says goes through RunShared.
// Exactly one StepFinished per planned step comes out, whatever happens.
#pragma once

#include "app/run/StepRunners.h"
#include "app/run/StepSession.h"
#include "app/run/WhyRefused.h"

#include <QThread>

namespace howdah {

class NodeWorker : public QThread
{
    Q_OBJECT
public:
    /// The log goes to logPath (appended, 0600), unless it is empty (a check writes one too; it is our own folder).
    NodeWorker(std::shared_ptr<RunShared> shared, const StepRunners &runners, NodePlan node, MachineState last, QString logPath);
    ~NodeWorker() override;

    /// Instead of start(), where the system gives no more threads: the steps end as failed.
    void giveUp();

    /// What to remember of this machine; valid after the thread has finished.
    [[nodiscard]] const MachineState &newState() const { return m_new; }

protected:
    void run() override;

private:
    [[nodiscard]] bool preflight(Slot &slot);
    [[nodiscard]] bool reach(Slot &slot, StepRecord &record);
    void describeWayIn(StepRecord &record, std::chrono::seconds ago);
    void doSteps(Slot &slot);
    void doStepsInSlot(Slot &slot);
    void doStep(const Step &step);
    [[nodiscard]] StepSituation situation() const;
    [[nodiscard]] const Step &opening() const { return m_shared->plan.steps().opening(); }
    [[nodiscard]] bool isOnlyWayIn(const Step &step) const;
    [[nodiscard]] bool isByKey(const QByteArray &publicLine) const;
    [[nodiscard]] StepCall callOf(const Step &step) const;
    void sendAhead(const Step &step);
    void runOnNode(const Step &step, StepCall call, StepRecord &record);
    void finishSentAhead();
    void runLoginProof(const Step &step, StepRecord &record);
    /// Asks the machine why it keeps the account out; its facts and its log's line go into the record.
    std::optional<Reason> whyRefused(RefusedLogin login, StepRecord &record);
    [[nodiscard]] QString keyUser() const;
    void finishRest(Outcome outcome, const Reason &reason) { m_session.finishRest(m_node.steps, outcome, reason); }

    std::shared_ptr<RunShared> m_shared;
    NodePlan m_node;
    RunGo m_go; ///< empty until it was given
    MachineState m_new;
    std::unique_ptr<NodeRunner> m_runner;
    StepSession m_session;
    QString m_loginMethods;  ///< sshd's AuthenticationMethods for the key's account, where they are more than a key
    QStringList m_sentAhead; ///< with the step that ran last
    QString m_failedStep;    ///< the failure that made this node leave the run
    bool m_live = false;
    qint64 m_timeHeard = 0; ///< when the machine told its time; ms since the epoch
};

} // namespace howdah
