// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/FindBar.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyle>
#include <QToolButton>

namespace howdah {

FindBar::FindBar(QPlainTextEdit *field, QWidget *parent)
    : QWidget(parent), m_field(field), m_text(new QLineEdit), m_answer(new QLabel)
{
    setObjectName(field->objectName() + QStringLiteral("FindBar"));
    m_text->setObjectName(field->objectName() + QStringLiteral("Find"));
    m_text->setAccessibleName(tr("Find in: %1").arg(field->accessibleName()));
    m_text->setPlaceholderText(tr("Find"));
    m_text->setClearButtonEnabled(true);
    for (auto *clear : m_text->findChildren<QAbstractButton *>())
        clear->setAccessibleName(tr("Clear"));
    m_text->setMaximumWidth(280);
    const auto button = [this](QStyle::StandardPixmap icon, const QString &name, auto action) {
        auto *made = new QToolButton;
        made->setIcon(style()->standardIcon(icon));
        made->setAutoRaise(true);
        made->setAccessibleName(name);
        made->setToolTip(name);
        connect(made, &QToolButton::clicked, this, action);
        return made;
    };
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 2);
    layout->addWidget(m_text, 1);
    layout->addWidget(button(QStyle::SP_ArrowUp, tr("Find the previous (Shift+Enter)"), [this] { find(true); }));
    layout->addWidget(button(QStyle::SP_ArrowDown, tr("Find the next (Enter)"), [this] { find(false); }));
    layout->addWidget(m_answer);
    layout->addStretch(1);
    layout->addWidget(button(QStyle::SP_TitleBarCloseButton, tr("Close (Esc)"), [this] { close(); }));
    connect(m_text, &QLineEdit::textEdited, this, [this] {
        // While typing, the match grows from where it began.
        QTextCursor cursor = m_field->textCursor();
        cursor.setPosition(cursor.selectionStart());
        m_field->setTextCursor(cursor);
        find(false);
    });
    hide();
}

void FindBar::open()
{
    const QString selected = m_field->textCursor().selectedText();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_text->setText(selected);
    m_answer->clear();
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FindBar::close()
{
    hide();
    m_field->setFocus(Qt::OtherFocusReason);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        return close();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return find(event->modifiers() & Qt::ShiftModifier);
    default:
        QWidget::keyPressEvent(event);
    }
}

void FindBar::find(bool backward)
{
    const QString text = m_text->text();
    if (text.isEmpty())
        return m_answer->clear();
    const QTextDocument::FindFlags flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    const QTextCursor before = m_field->textCursor();
    bool found = m_field->find(text, flags);
    const bool wrapped = !found;
    if (wrapped) {
        m_field->moveCursor(backward ? QTextCursor::End : QTextCursor::Start);
        found = m_field->find(text, flags);
    }
    if (!found)
        m_field->setTextCursor(before);
    m_answer->setText(!found    ? tr("Not found")
                      : wrapped ? (backward ? tr("Continued from the end") : tr("Continued from the start"))
                                : QString());
}

} // namespace howdah
