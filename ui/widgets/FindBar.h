// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds text in a read-only field: shown with Ctrl+F, hidden with Esc.
//
// Thread: main thread. Ownership: the field must outlive it.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace howdah {

class FindBar : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(QPlainTextEdit *field, QWidget *parent = nullptr);

    void open();  ///< with the selected word, if one is selected
    void close(); ///< and back to the field

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void find(bool backward);

    QPlainTextEdit *m_field;
    QLineEdit *m_text;
    QLabel *m_answer;
};

} // namespace howdah
