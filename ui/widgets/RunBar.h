// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The tool bar above the matrix. Where it has no room for all, it gives up words before it hides a control: an action that
// may stand as its icon alone, or a label whose field says what it is.
//
// Thread: main thread. Ownership: as QToolBar.
#pragma once

#include <QList>
#include <QTimer>
#include <QToolBar>

namespace howdah {

class RunBar : public QToolBar
{
    Q_OBJECT
public:
    explicit RunBar(const QString &title, QWidget *parent = nullptr);

    /// `action` in the bar loses its text (a button) or is hidden (any other widget); the first one named is the first to go.
    void mayYield(QAction *action);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void actionEvent(QActionEvent *event) override;

private:
    void fit();
    void setYielded(QAction *action, bool yielded);

    QList<QAction *> m_yielding;
    QTimer m_again; ///< once for all that changes in one turn of the event loop
    bool m_fitting = false;
};

} // namespace howdah
