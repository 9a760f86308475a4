// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window shows without a cluster: how to begin, and where one left off.
//
// Thread: main thread. Ownership: the actions and the practice controller must outlive it.
#pragma once

#include "ui/document/RecentProjects.h"

#include <QWidget>

class QAction;
class QGridLayout;
class QLabel;
class QPushButton;

namespace howdah {

class PracticeController;
class PracticePanel;

class WelcomePage : public QWidget
{
    Q_OBJECT
public:
    WelcomePage(const QList<QAction *> &actions, QAction *practiceAction, PracticeController *practice,
                QWidget *parent = nullptr);

    /// The result of each one's last run is read in another thread and shown when it is known.
    void setRecent(const QStringList &paths);
    void showPractice();

Q_SIGNALS:
    void openRequested(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Row
    {
        QPushButton *button;
        QLabel *picture;
        QLabel *end;
    };
    void readRecent();
    void fill(const Row &row, const RecentProject &project) const;

    QStringList m_paths;
    QList<RecentProject> m_projects;
    QList<Row> m_rows;
    QWidget *m_recent;
    QPushButton *m_practiceButton;
    PracticePanel *m_practice;
    int m_reading = 0; ///< number of the latest request; older answers are stale and ignored
};

} // namespace howdah
