// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/DiffHighlighter.h"

#include "ui/widgets/Icons.h"

#include <QEvent>
#include <QPlainTextEdit>

namespace howdah {

DiffHighlighter::DiffHighlighter(QPlainTextEdit *editor) : QSyntaxHighlighter(editor->document()), m_editor(editor)
{
    editor->installEventFilter(this);
}

bool DiffHighlighter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        rehighlight(); // in colours that read on the new background
    return QSyntaxHighlighter::eventFilter(watched, event);
}

void DiffHighlighter::highlightBlock(const QString &text)
{
    if (text.startsWith(QLatin1String("+++")) || text.startsWith(QLatin1String("---")))
        setFormat(0, int(text.size()), toneColor(Tone::Neutral, m_editor->palette()));
    else if (text.startsWith(u'+'))
        setFormat(0, int(text.size()), toneColor(Tone::Good, m_editor->palette()));
    else if (text.startsWith(u'-'))
        setFormat(0, int(text.size()), toneColor(Tone::Bad, m_editor->palette()));
    else if (text.startsWith(u'@'))
        setFormat(0, int(text.size()), toneColor(Tone::Busy, m_editor->palette()));
    else if (!text.isEmpty() && !text.startsWith(u' ') && !text.startsWith(u'\\')) { // a heading: whose diff follows
        QTextCharFormat heading;
        heading.setFontWeight(QFont::Bold);
        setFormat(0, int(text.size()), heading);
    }
}

} // namespace howdah
