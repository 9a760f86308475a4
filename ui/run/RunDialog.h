// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The questions before a run in one dialog: one page after the other, Back to answered pages, and Cancel. Between two
// questions it stays open and shows the progress.
//
// Thread: main thread; open() it, nothing waits in it. Ownership: takes the pages. rejected(): the run is cancelled.
#pragma once

#include <QDialog>

class QLabel;
class QStackedWidget;

namespace howdah {

class RunPage;

class RunDialog : public QDialog
{
    Q_OBJECT
public:
    explicit RunDialog(QWidget *parent = nullptr);

    /// Shows this page and opens it for an answer. Pages after the one in sight go: they followed from another answer.
    void ask(RunPage *page);
    /// The current page was answered: shows the progress, without input until ask() is called.
    void setWorking(const QString &what);
    [[nodiscard]] RunPage *page() const { return m_page; }
    [[nodiscard]] bool holds(RunPage *page) const { return m_pages.contains(page); }

    void reject() override;

private:
    void add(RunPage *page);
    void showPage(RunPage *page);
    void step(int by);
    void askToCancel();

    QLabel *m_heading;
    QLabel *m_steps;
    QStackedWidget *m_stack;
    QList<RunPage *> m_pages; ///< in the order they were asked
    RunPage *m_page = nullptr;
};

} // namespace howdah
