// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs of the open cluster: begins them from the document, keeps the result table true, and remembers the last report,
// also that of an earlier session. Questions are RunQuestions' business; who shows what connects to runner() itself.
//
// Thread: main thread; nothing blocks: what is on disk is read off it. Ownership: the document and the table must
// outlive it.
#pragma once

#include "app/record/LastRun.h"
#include "app/record/RunTableModel.h"
#include "app/run/Runner.h"
#include "ui/document/ClusterDocument.h"
#include "ui/run/RunOutput.h"
#include "ui/settings/Preferences.h"

#include <QTimer>

namespace howdah {

class RunController : public QObject
{
    Q_OBJECT
public:
    RunController(ClusterDocument *document, RunTableModel *table, RunOutput *output, QObject *parent = nullptr);

    [[nodiscard]] Runner &runner() { return m_runner; } ///< to stop it, use stop() and stopNow()
    [[nodiscard]] bool isRunning() const { return m_runner.isRunning(); }
    [[nodiscard]] const std::optional<RunReport> &lastReport() const { return m_report; }
    [[nodiscard]] const RunPlan &plan() const { return m_runner.plan(); }
    /// With the logs of what is shown; empty: there is none.
    [[nodiscard]] QString runFolder() const;
    /// When the check began whose results the table shows; null: it shows no check.
    [[nodiscard]] QDateTime shownCheck() const { return m_shownCheck; }
    Cluster m_checkOf; ///< what the check that is shown has looked at
    /// Whether what is on disk of the cluster is still being read.
    [[nodiscard]] bool isLoading() const { return m_loading; }

    /// Errors: those of RunPlan::make(); Usage if there is nothing to do, or a run is going on. What depends on the last results
    /// waits until they are read.
    [[nodiscard]] Result<void> start(const RunRequest &asked);
    /// Once this run is over (a question was answered so that it must begin anew).
    void startAgainWith(const RunRequest &request) { m_next = request; }
    [[nodiscard]] const RunRequest &request() const { return m_request; }

    enum class Stopping { No, AfterSteps, Now };
    void stop();                                                   ///< after the current steps; nothing begins anew after it
    void stopNow();                                                ///< ends the current steps too
    [[nodiscard]] Stopping stopping() const { return m_stopping; } ///< how the run at hand is being stopped

    /// What every run from now on follows.
    void setPreferences(const Preferences &preferences) { m_preferences = preferences; }

    [[nodiscard]] int
    failedMachines() const; ///< of the last run, that Retry Failed would take: the ticked ones, and this computer
    [[nodiscard]] bool canRetry(const QUuid &machine) const { return m_retryable.contains(machine); }
    [[nodiscard]] int runningMachines() const;

Q_SIGNALS:
    void started(const howdah::RunPlan &plan);
    void couldNotStart(const howdah::Error &error); ///< what was asked for by startAgainWith(), or waited for the results
    void loaded();                                  ///< the last results of the opened cluster are in the table
    void stateChanged();                            ///< anything that enables or labels an action

private:
    void load();
    void onLoaded(LastRun last, int generation);
    void refreshTable();
    void applyShown(const Cluster &cluster);
    void findRetryable();
    [[nodiscard]] ClusterState lastResults(const RunRequest &request) const;
    void onFinished(const RunReport &report);
    void onEvents(const std::vector<RunEvent> &events);

    ClusterDocument *m_document;
    RunTableModel *m_table;
    RunOutput *m_output;
    Runner m_runner;
    Preferences m_preferences;
    RunRequest m_request;
    Stopping m_stopping = Stopping::No;
    bool m_otherCluster = false; ///< the run at hand is not of the cluster that is open now
    std::optional<RunRequest> m_next;
    std::optional<RunReport> m_report;
    bool m_ownReport = false; ///< of this session, so its results are not those of an earlier run
    ClusterState m_state;
    QDateTime m_shownCheck;
    QSet<QUuid> m_working;
    QSet<QUuid> m_retryable;
    bool m_loading = false;
    int m_generation = 0; ///< what was read before this is not the latest
    QTimer m_refresh;     ///< one refresh for a burst of edits
};

} // namespace howdah
