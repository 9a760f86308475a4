// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the Run menu and the tool bar do, and when they can.
//
// Thread: main thread. Ownership: all it is given must outlive it.
#pragma once

#include "ui/MainActions.h"
#include "ui/matrix/MachineController.h"
#include "ui/run/RunController.h"

#include <functional>

namespace howdah {

class RunActions : public QObject
{
    Q_OBJECT
public:
    RunActions(MainActions *actions, RunController *controller, MachineController *machines, ClusterDocument *document,
               MatrixView *view, QWidget *window);

    void takeBack(const QStringList &hosts);         ///< asks first, and says what is taken back and what is kept
    void retry(const QStringList &hosts);            ///< each from its failed step
    void retryTakingNames(const QStringList &hosts); ///< and takes the names over that another cluster holds there
    /// What cannot be done in the middle of a run (closing, opening another cluster): keep it, stop it, stop it now;
    /// `then` once it is over, at once where none is going on, never if the user keeps it.
    void askToStop(std::function<void()> then);
    void update();

Q_SIGNALS:
    void failed(const howdah::Error &error);
    void noted(const QString &text);

private:
    void start(RunMode mode, const std::function<void(RunRequest &)> &change = {});
    void saveReport();
    void writeReport(const RunReport &report, const QString &path, ReportDetail detail);
    void copySummary();
    void nextProblem();

    MainActions *m_actions;
    RunController *m_controller;
    MachineController *m_machines;
    ClusterDocument *m_document;
    MatrixView *m_view;
    QWidget *m_window;
    std::function<void()> m_whenOver; ///< for the end of the run at hand
};

} // namespace howdah
