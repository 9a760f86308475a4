// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The help pages in a window of their own: a list of them, the page, and a search in it. Needs no network and no other
// program. It can be read beside any dialog.
//
// Thread: main thread. It has no parent, so that a dialog of the main window does not block it; whoever makes it owns it.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace howdah {

class HelpWindow : public QWidget
{
    Q_OBJECT
public:
    HelpWindow();

    void showPage(const QString &page);
    [[nodiscard]] QString page() const { return m_page; }

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void find(bool backwards);
    void findFromTop();
    void render();
    void follow(const QUrl &link);

    QString m_page;
    QListWidget *m_list;
    QTextBrowser *m_text;
    QLineEdit *m_search;
    QLabel *m_found;
};

} // namespace howdah
