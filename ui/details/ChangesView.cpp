// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/ChangesView.h"

#include "ui/widgets/DiffHighlighter.h"
#include "ui/widgets/FindBar.h"

#include <QBoxLayout>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>

namespace howdah {

ChangesView::ChangesView(QWidget *parent) : QWidget(parent), m_field(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("changesPage"));
    m_field->setObjectName(QStringLiteral("changes"));
    m_field->setAccessibleName(tr("Changes"));
    m_field->setPlaceholderText(tr("No file was changed."));
    m_field->setReadOnly(true);
    m_field->setUndoRedoEnabled(false);
    m_field->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_field->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_field->setFrameShape(QFrame::NoFrame);
    m_field->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    new DiffHighlighter(m_field);
    m_find = new FindBar(m_field);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_find);
    layout->addWidget(m_field, 1);
}

void ChangesView::show(const QString &text, const QString &heading)
{
    if (text == m_text && heading == m_heading)
        return;
    if (text != m_text)
        m_field->setPlainText(text);
    m_text = text;
    m_heading = heading;
    for (QTextBlock line = m_field->document()->begin(); !heading.isEmpty() && line.isValid(); line = line.next()) {
        if (line.text() != heading)
            continue;
        m_field->setTextCursor(QTextCursor(line));
        m_field->verticalScrollBar()->setValue(line.blockNumber()); // lines are not wrapped
        return;
    }
}

void ChangesView::find()
{
    m_find->open();
}

} // namespace howdah
