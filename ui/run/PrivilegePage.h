// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What would be written on this computer, before its administrator is asked for; or how to write it by hand.
//
// Thread: main thread.
#pragma once

#include "app/run/Questions.h"
#include "ui/run/RunPage.h"

class QLabel;
class QPlainTextEdit;

namespace howdah {

class PrivilegePage : public RunPage
{
    Q_OBJECT
public:
    explicit PrivilegePage(const PrivilegeQuestion &question);
    /// The password was mistyped or not given: the same question, with the reason.
    void askAgain(const PrivilegeQuestion &question);
    [[nodiscard]] QWidget *firstField() const override;

Q_SIGNALS:
    void answered(howdah::PrivilegeAnswer answer); ///< WriteAndStart, WriteOwnOnly or StartWithout

protected:
    void goBack() override;
    void updateButtons() override;
    void changeEvent(QEvent *event) override;

private:
    void nameButtons();
    void showByHand(bool byHand);

    PrivilegeQuestion m_question;
    QLabel *m_refused;
    QLabel *m_before;
    QPlainTextEdit *m_diff = nullptr;
    QLabel *m_after;
    QPushButton *m_write;
    QPushButton *m_myself;
    QPushButton *m_without;
    QPushButton *m_copy;
    QPushButton *m_start = nullptr;
};

} // namespace howdah
