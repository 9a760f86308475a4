// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/ShellHighlighter.h"

#include "ui/widgets/Icons.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QRegularExpression>

namespace howdah {

ShellHighlighter::ShellHighlighter(QPlainTextEdit *editor) : QSyntaxHighlighter(editor->document()), m_editor(editor)
{
    editor->installEventFilter(this);
}

bool ShellHighlighter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        rehighlight(); // in colours that read on the new background
    return QSyntaxHighlighter::eventFilter(watched, event);
}

void ShellHighlighter::highlightBlock(const QString &text)
{
    // Quotes go over lines: the block's state is the quote that is still open.
    constexpr int none = 0, single = 1, twofold = 2;
    static const QRegularExpression word(QStringLiteral(
        "\\b(?:if|then|else|elif|fi|for|in|do|done|while|until|case|esac|return|exit)\\b|\\$\\{?\\w+\\}?|^[A-Z_]+(?==)"));
    const QPalette palette = m_editor->palette();
    int quote = qMax(int(none), previousBlockState());
    qsizetype from = 0;
    const auto plain = [&](qsizetype begin, qsizetype end) {
        for (auto it = word.globalMatch(text.mid(begin, end - begin)); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            setFormat(int(begin + match.capturedStart()), int(match.capturedLength()), toneColor(Tone::Busy, palette));
        }
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quote == none && c == u'#' && (i == 0 || text.at(i - 1).isSpace() || text.at(i - 1) == u';')) {
            plain(from, i);
            setFormat(int(i), int(text.size() - i), toneColor(Tone::Neutral, palette));
            return setCurrentBlockState(none);
        }
        if (c == u'\\' && quote != single) {
            ++i;
        } else if (quote == none && (c == u'\'' || c == u'"')) {
            plain(from, i);
            from = i;
            quote = c == u'"' ? twofold : single;
        } else if (quote != none && c == (quote == twofold ? u'"' : u'\'')) {
            setFormat(int(from), int(i + 1 - from), toneColor(Tone::Good, palette));
            from = i + 1;
            quote = none;
        }
    }
    if (quote == none)
        plain(from, text.size());
    else
        setFormat(int(from), int(text.size() - from), toneColor(Tone::Good, palette));
    setCurrentBlockState(quote);
}

} // namespace howdah
