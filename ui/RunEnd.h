// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The message at the end of a run: machine, reason and what to do, and a notification if the window is not in front.
//
// Thread: main thread. Ownership: all it is given must outlive it.
#pragma once

#include "app/record/RunReport.h"

#include <QObject>

namespace howdah {

class DesktopNotification;
class MatrixModel;
class MatrixView;
class MessageBar;
class RunActions;
class RunController;

class RunEnd : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 notifyAfter = 10'000; ///< ms; a shorter run is waited for

    RunEnd(RunController *runs, RunActions *actions, MatrixModel *matrix, MatrixView *view, MessageBar *messages,
           QWidget *window);

    /// As if this run had just ended.
    void say(const RunReport &report);
    [[nodiscard]] DesktopNotification *notification() const { return m_notification; }

private:
    void sayFailures(const RunReport &report);
    void sayStopped(const RunReport &report);
    void sayTakenBack(const RunReport &report);
    void offerRetry(const RunReport &report, const QString &text);
    void notify(const RunReport &report);

    RunController *m_runs;
    RunActions *m_actions;
    MatrixModel *m_matrix;
    MatrixView *m_view;
    MessageBar *m_messages;
    QWidget *m_window;
    DesktopNotification *m_notification;
};

} // namespace howdah
