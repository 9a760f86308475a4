// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the Help menu does, and F1 wherever the focus is: in the window or in one of its dialogs, whose keys never reach the menu.
//
// Thread: main thread. Owns the help window.
#pragma once

#include "ui/help/HelpWindow.h"

#include <QObject>

#include <memory>

namespace howdah {

class HelpController : public QObject
{
    Q_OBJECT
public:
    explicit HelpController(QWidget *window);
    ~HelpController() override;

    void show(const QString &page);
    void showHere(); ///< shows the help page for the focused widget
    void showContents();
    void showAbout();
    [[nodiscard]] HelpWindow *window() const { return m_help.get(); } ///< null until it was wanted

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_window;
    std::unique_ptr<HelpWindow> m_help;
};

} // namespace howdah
