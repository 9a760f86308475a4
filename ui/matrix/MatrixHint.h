// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The text under the matrix's header if there is no machine to show: how to add some, or why none is shown. An
// empty table teaches nothing.
//
// Thread: main thread.
#pragma once

#include <QWidget>

class QLabel;

namespace howdah {

class MatrixHint : public QWidget
{
    Q_OBJECT
public:
    explicit MatrixHint(QWidget *parent = nullptr);

    void showNoMachines();
    void showNoMatch(const QString &why);

Q_SIGNALS:
    void addRequested();
    void pasteRequested();
    void importRequested();
    void showAllRequested();

private:
    void say(QWidget *buttons, const QString &title, const QString &text);

    QLabel *m_title;
    QLabel *m_text;
    QWidget *m_begin; ///< the buttons of an empty cluster
    QWidget *m_all;   ///< those of a filter without a hit
};

} // namespace howdah
