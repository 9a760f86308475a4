// The status bar's line: how many machines are ready, failed, at work; and how far the run is.
//
// Thread: main thread. Ownership: the controller must outlive it.
#pragma once

#include "ui/RunController.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace howdah {

class RunStatus : public QWidget
{
    Q_OBJECT
public:
    explicit RunStatus(RunController *controller, QWidget *parent = nullptr);

    /// What stands there while no run is on and none is remembered.
    void setIdleText(const QString &text);

private:
    void begin(const RunPlan &plan);
    void onEvents(const std::vector<RunEvent> &events);
    void end(const RunReport &report);
    void say();

    RunController *m_controller;
    QLabel *m_text;
    QProgressBar *m_progress;
    QString m_idle;
    QString m_last; ///< headline of the last run
    int m_total = 0;
    int m_done = 0;
    bool m_begun = false;
};

} // namespace howdah
