// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A light hand on shell programs: comments, quoted words, the words of the language.
//
// Thread: main thread.
#pragma once

#include <QSyntaxHighlighter>

class QPlainTextEdit;

namespace howdah {

class ShellHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    explicit ShellHighlighter(QPlainTextEdit *editor);

protected:
    void highlightBlock(const QString &text) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPlainTextEdit *m_editor;
};

} // namespace howdah
