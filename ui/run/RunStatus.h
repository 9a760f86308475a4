// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The status bar's line: how many machines are ready, failed, at work; how long and how far the run is, or when the last
// one was; and while it is being stopped, that it is, with the way to stop it at once.
//
// Thread: main thread. Ownership: controller and matrix must outlive it.
#pragma once

#include "ui/matrix/MatrixModel.h"
#include "ui/run/RunController.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace howdah {

class RunStatus : public QWidget
{
    Q_OBJECT
public:
    RunStatus(RunController *controller, MatrixModel *matrix, QWidget *parent = nullptr);

    /// The text as long as nothing is known about the machines.
    void setIdleText(const QString &text);

private:
    void begin(const RunPlan &plan);
    void onEvents(const std::vector<RunEvent> &events);
    void end();
    void say();
    void sayNow(); ///< also to screen readers: the run has begun, is being stopped, has ended
    [[nodiscard]] QString counted() const;
    [[nodiscard]] QString headline() const; ///< without the time, which would be announced every second

    RunController *m_controller;
    MatrixModel *m_matrix;
    QLabel *m_text;
    QLabel *m_when;
    QProgressBar *m_progress;
    QPushButton *m_stopNow; ///< once it is being stopped
    QString m_idle;
    QTimer m_clock; ///< updates the text every second during a run
    QTimer m_soon;  ///< once for a burst of changes
    QElapsedTimer m_elapsed;
    int m_total = 0;
    int m_done = 0;
    bool m_begun = false;
    RunController::Stopping m_stopping = RunController::Stopping::No; ///< as last announced
};

} // namespace howdah
