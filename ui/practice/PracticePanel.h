// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The practice cluster in a few lines: what it needs, a button, then its progress in the same place.
//
// Thread: main thread. Ownership: the controller must outlive it. Several panels may show one controller.
#pragma once

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace howdah {

class PracticeController;
class WrappedLabel;
struct Error;

class PracticePanel : public QWidget
{
    Q_OBJECT
public:
    explicit PracticePanel(PracticeController *controller, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void say(const QString &text, bool trouble);
    void askToRemove();

    PracticeController *m_controller;
    WrappedLabel *m_text;
    WrappedLabel *m_state;
    QProgressBar *m_progress;
    QPushButton *m_start;
    QPushButton *m_remove;
    QPushButton *m_cancel;
};

} // namespace howdah
