// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One machine's steps, or this computer's: begins each, runs it, reads what came of it, records and logs it.
//
// Thread: its worker's; run() blocks as long as the step takes.
#pragma once

#include "app/run/StepDecision.h"
#include "app/run/StepRunner.h"
#include "app/run/WorkerLog.h"
#include "app/steps/StepReport.h"

namespace howdah {

class StepSession
{
public:
    /// A null machine is this computer; it must outlive the session. No log where the path is empty.
    StepSession(RunShared &shared, const Machine *machine, const QString &logPath);

    [[nodiscard]] StepRecord recordOf(const Step &step) const;
    void begin(StepRecord &record); ///< once; run() does it when the step begins where it is run
    /// What runs the program as this step.
    [[nodiscard]] StepCall callOf(const Step &step, const QByteArray &program) const;
    /// Runs the step. A connection that breaks is made again once, and the step's own probe finds out how far it had come.
    /// `mode`: that of the program, which may be a check before the change. `call`: of callOf(); its onProtocol is called
    /// as well.
    void run(StepRunner &runner, const Step &step, RunMode mode, StepCall call, StepRecord &record);
    /// `waited`: for users and other machines, which is not the step's time.
    void finish(StepRecord &record, std::chrono::milliseconds waited = {});
    /// Ends those of the steps that have no end yet.
    void finishRest(const QStringList &steps, Outcome outcome, const Reason &reason);

    [[nodiscard]] const QMap<QString, StepEnd> &ends() const { return m_ends; }
    [[nodiscard]] bool allGood() const;                                ///< of those that have ended
    [[nodiscard]] const QString &current() const { return m_current; } ///< the step that began last
    [[nodiscard]] WorkerLog &log() { return m_log; }

private:
    [[nodiscard]] Result<StepExit> runAgain(StepRunner &runner, const StepCall &call, StepRecord &record, StepReport &report,
                                            std::optional<Reason> &lost);
    [[nodiscard]] Result<void> openAgain(StepRunner &runner, const StepCall &call);
    [[nodiscard]] Reason whyLost(const Error &error, std::chrono::seconds limit) const;
    void readError(const Error &error, const StepCall &call, StepRecord &record) const;
    [[nodiscard]] QUuid machineId() const { return m_machine ? m_machine->id : QUuid(); }

    RunShared &m_shared;
    const Machine *m_machine;
    WorkerLog m_log;
    QMap<QString, StepEnd> m_ends;
    QString m_current;
};

} // namespace howdah
