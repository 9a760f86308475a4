// Runs of the open cluster: begins them from the document, keeps the result table true, and remembers the last report.
// Questions are RunQuestions' business; who shows what connects to runner() itself.
//
// Thread: main thread; nothing blocks. Ownership: the document and the table must outlive it.
#pragma once

#include "app/run/RunTableModel.h"
#include "app/run/Runner.h"
#include "ui/ClusterDocument.h"
#include "ui/Preferences.h"
#include "ui/RunOutput.h"

#include <QTimer>

namespace howdah {

class RunController : public QObject
{
    Q_OBJECT
public:
    RunController(ClusterDocument *document, RunTableModel *table, RunOutput *output, QObject *parent = nullptr);

    [[nodiscard]] Runner &runner() { return m_runner; }
    [[nodiscard]] bool isRunning() const { return m_runner.isRunning(); }
    [[nodiscard]] const std::optional<RunReport> &lastReport() const { return m_report; }
    [[nodiscard]] const RunPlan &plan() const { return m_plan; }

    /// Errors: those of RunPlan::make(); Usage if there is nothing to do.
    [[nodiscard]] Result<void> start(const RunRequest &asked);
    /// Once this run is over (a question was answered so that it must begin anew).
    void startAgainWith(const RunRequest &request) { m_next = request; }
    [[nodiscard]] const RunRequest &request() const { return m_request; }

    /// What every run from now on follows.
    void setPreferences(const Preferences &preferences) { m_preferences = preferences; }

    [[nodiscard]] int failedMachines() const;    ///< of the last run, that Retry would take
    [[nodiscard]] int runningMachines() const;

Q_SIGNALS:
    void started(const howdah::RunPlan &plan);
    void couldNotStart(const howdah::Error &error); ///< what was asked for by startAgainWith()
    void stateChanged();                            ///< anything that enables or labels an action

private:
    void refreshTable();
    void onFinished(const RunReport &report);
    void onEvents(const std::vector<RunEvent> &events);

    ClusterDocument *m_document;
    RunTableModel *m_table;
    RunOutput *m_output;
    Runner m_runner;
    RunPlan m_plan;
    Preferences m_preferences;
    RunRequest m_request;
    std::optional<RunRequest> m_next;
    std::optional<RunReport> m_report;
    ClusterState m_state;
    QSet<QUuid> m_working;
    QTimer m_refresh; ///< one refresh for a burst of edits
};

} // namespace howdah
