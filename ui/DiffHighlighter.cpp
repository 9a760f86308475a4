#include "ui/DiffHighlighter.h"

#include "ui/Icons.h"

#include <QPlainTextEdit>

namespace howdah {

DiffHighlighter::DiffHighlighter(QPlainTextEdit *editor) : QSyntaxHighlighter(editor->document()), m_editor(editor) {}

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
}

} // namespace howdah
