// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Delays dialogs until the user does not type: a dialog that opens in the middle of a word commits half of it and
// takes the rest of its keys.
//
// Thread: main thread; nothing blocks. Ownership: it deletes itself; the window must outlive the context.
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace howdah {

class TypingPause : public QObject
{
public:
    /// At once, unless an input of this window has the keyboard's focus; then after 2 s without a key, or when the focus
    /// has gone to what is none. Never, if the context dies first.
    static void then(const QWidget *window, QObject *context, std::function<void()> what);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    TypingPause(QWidget *input, QObject *context, std::function<void()> what);
    void lookAgain();
    void over();

    const QWidget *m_window;
    std::function<void()> m_what;
    QTimer m_quiet;
};

} // namespace howdah
