// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One question before a run, as a page of the RunDialog: what is asked, its own buttons, Back and Cancel.
//
// Thread: main thread. Ownership: the dialog's. A page is open (the user answers), working (the answer is being tried;
// only Cancel does something) or locked (it was answered for good, and shows what the answer was).
#pragma once

#include <QWidget>

class QBoxLayout;
class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace howdah {

class RunPage : public QWidget
{
    Q_OBJECT
public:
    /// title: of the window; shortTitle: among the other pages'.
    RunPage(const QString &title, const QString &shortTitle);

    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] const QString &shortTitle() const { return m_shortTitle; }

    void setOpen();
    void setWorking(const QString &what);
    void lock();
    [[nodiscard]] bool isWorking() const { return m_state == State::Working; }
    [[nodiscard]] bool isLocked() const { return m_state == State::Locked; }

    void setCanGoBack(bool can);
    /// Whether the answer holds once it was given: a machine has acted on it. Else it may be changed until the start.
    [[nodiscard]] virtual bool isFinal() const { return false; }
    /// What Enter does: the page's own button, unless it is a dangerous one.
    [[nodiscard]] QPushButton *defaultButton() const;
    /// Where an answer begins.
    [[nodiscard]] virtual QWidget *firstField() const;
    /// Whether something would be lost with the page.
    [[nodiscard]] virtual bool isTouched() const { return false; }

Q_SIGNALS:
    void backWanted();
    void onwardWanted(); ///< from a locked page
    void cancelWanted();

protected:
    [[nodiscard]] QBoxLayout *content() const { return m_content; }
    /// Buttons of the question itself; they go when the page is locked.
    QPushButton *addButton(const QString &text, const QString &objectName);
    void setDefaultButton(QPushButton *button) { m_default = button; }
    /// Another view of the same page, from which goBack() leads.
    void setInnerView(bool inner);
    virtual void goBack() {}
    /// After all own buttons were enabled again: those that do nothing yet.
    virtual void updateButtons() {}
    /// Makes what was answered readable and no more than that.
    virtual void showAnswer() {}

private:
    enum class State { Open, Working, Locked };
    void setState(State state);

    const QString m_title;
    const QString m_shortTitle;
    State m_state = State::Open;
    bool m_canGoBack = false;
    bool m_innerView = false;
    QWidget *m_body;
    QBoxLayout *m_content;
    QLabel *m_work;
    QProgressBar *m_bar;
    QPushButton *m_back;
    QBoxLayout *m_ownRow;
    QDialogButtonBox *m_buttons;
    QPushButton *m_cancel;
    QPushButton *m_onward;
    QPushButton *m_default = nullptr;
    QList<QPushButton *> m_own;
};

} // namespace howdah
