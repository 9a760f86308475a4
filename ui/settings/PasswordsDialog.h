// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Lists the kept passwords: account, cluster, machine, where and since when. Never the password itself.
//
// Thread: main thread; open() it. The keychain answers when it does; until then the list shows what is known without it.
// Ownership: passwords must outlive it.
#pragma once

#include "ui/settings/Passwords.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace howdah {

class PasswordsDialog : public QDialog
{
    Q_OBJECT
public:
    /// cluster: the open one, which is looked through for what is on no list; a default one if none is open.
    PasswordsDialog(Passwords *passwords, const Cluster &cluster, QWidget *parent = nullptr);

    void refresh();
    /// Asks first; said in this dialog, or in `window` where there is none.
    static void askForgetAll(QWidget *window, std::function<void()> then);

private:
    void fill(const QList<PasswordRow> &rows);
    void say(const QString &text, bool trouble);
    void forgetSelected();
    void forgetAll();
    void onForgotten(const Result<void> &done, const QString &words);
    void updateButtons();
    [[nodiscard]] QList<PasswordRow> selected() const;

    Passwords *m_passwords;
    Cluster m_cluster;
    QList<PasswordRow> m_rows;
    QTreeWidget *m_list;
    QLabel *m_state;
    QPushButton *m_forget;
    QPushButton *m_forgetAll;
    int m_lookup = 0;    ///< number of the latest request; older answers are stale and ignored
    bool m_busy = false; ///< forgetting
};

} // namespace howdah
