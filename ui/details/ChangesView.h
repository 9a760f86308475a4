// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What steps changed in files, or would change: their diffs, to be read and searched.
//
// Thread: main thread.
#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace howdah {

class FindBar;

class ChangesView : public QWidget
{
    Q_OBJECT
public:
    explicit ChangesView(QWidget *parent = nullptr);

    /// Goes to the line that is the heading whenever that is another one than before, or the text is. Empty: to none.
    void show(const QString &text, const QString &heading);
    void find();

private:
    QPlainTextEdit *m_field;
    FindBar *m_find;
    QString m_text;
    QString m_heading;
};

} // namespace howdah
