// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/HelpWindow.h"

#include "ui/help/HelpPages.h"

#include <QAction>
#include <QBoxLayout>
#include <QDesktopServices>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QToolButton>

namespace howdah {

HelpWindow::HelpWindow() : m_list(new QListWidget), m_text(new QTextBrowser), m_search(new QLineEdit), m_found(new QLabel)
{
    setObjectName(QStringLiteral("helpWindow"));
    setWindowTitle(tr("Help — Howdah"));
    setAttribute(Qt::WA_QuitOnClose, false);
    m_list->setObjectName(QStringLiteral("helpPages"));
    m_list->setAccessibleName(tr("Help pages"));
    m_list->setFrameShape(QFrame::NoFrame);
    for (const QString &page : HelpPages::pages()) {
        auto *item = new QListWidgetItem(HelpPages::title(page), m_list);
        item->setData(Qt::UserRole, page);
        item->setSizeHint({m_list->fontMetrics().horizontalAdvance(item->text()) + 12, m_list->fontMetrics().height() + 10});
    }
    m_text->setObjectName(QStringLiteral("helpText"));
    m_text->setAccessibleName(tr("Help page"));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(18);
    m_text->document()->setIndentWidth(28);
    m_search->setObjectName(QStringLiteral("helpSearch"));
    m_search->setAccessibleName(tr("Find in this page"));
    m_search->setPlaceholderText(tr("Find in this page"));
    m_search->setClearButtonEnabled(true);
    m_found->setObjectName(QStringLiteral("helpFound"));

    const auto button = [this](const QString &text, Qt::ArrowType arrow, bool backwards) {
        auto *tool = new QToolButton;
        tool->setArrowType(arrow);
        tool->setAutoRaise(true);
        tool->setToolTip(text);
        tool->setAccessibleName(text);
        connect(tool, &QToolButton::clicked, this, [this, backwards] { find(backwards); });
        return tool;
    };
    auto *searchLine = new QHBoxLayout;
    searchLine->setContentsMargins(8, 6, 8, 6);
    searchLine->addWidget(m_search, 1);
    searchLine->addWidget(button(tr("Find the one before (Shift+F3)"), Qt::UpArrow, true));
    searchLine->addWidget(button(tr("Find the next (F3)"), Qt::DownArrow, false));
    searchLine->addWidget(m_found, 1);
    auto *right = new QWidget;
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->setSpacing(0);
    rightLayout->addLayout(searchLine);
    rightLayout->addWidget(m_text, 1);
    auto *left = new QWidget; // the list's own ground, with a margin
    left->setBackgroundRole(QPalette::Base);
    left->setAutoFillBackground(true);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(6, 6, 6, 6);
    leftLayout->addWidget(m_list);
    auto *splitter = new QSplitter;
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({m_list->sizeHintForColumn(0) + 32, 640});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item)
            showPage(item->data(Qt::UserRole).toString());
    });
    connect(m_text, &QTextBrowser::anchorClicked, this, &HelpWindow::follow);
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::findFromTop);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { find(false); });
    const auto shortcut = [this](const QKeySequence &keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    shortcut(QKeySequence::Find, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    shortcut(QKeySequence(Qt::Key_F3), [this] { find(false); });
    shortcut(QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { find(true); });
    resize(980, 660);
    showPage(HelpPages::pages().first());
}

void HelpWindow::showPage(const QString &page)
{
    const QString text = HelpPages::text(page);
    if (page == m_page || text.isEmpty())
        return;
    m_page = page;
    render();
    m_text->verticalScrollBar()->setValue(0);
    m_list->setCurrentRow(int(HelpPages::pages().indexOf(page)));
    findFromTop();
}

void HelpWindow::render()
{
    m_text->setMarkdown(HelpPages::text(m_page));
    // Lines and grounds from the text's colour: the palette's own are not to be seen in a dark theme.
    QColor line = palette().color(QPalette::Text);
    QColor ground = line;
    line.setAlpha(70);
    ground.setAlpha(18);
    // Space between paragraphs and lines: Qt renders Markdown without.
    QTextCursor cursor(m_text->document());
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        QTextBlockFormat format = block.blockFormat();
        if (!format.nonBreakableLines()) // the ground of code is without gaps
            format.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
        if (format.headingLevel() > 0)
            format.setTopMargin(format.headingLevel() == 1 ? 0 : 14);
        if (format.nonBreakableLines())
            format.setBackground(ground); // code
        const bool codeGoesOn = format.nonBreakableLines() && block.next().blockFormat().nonBreakableLines();
        format.setBottomMargin(codeGoesOn || cursor.currentTable() ? 0 : 6);
        cursor.setBlockFormat(format);
    }
    for (QTextFrame *frame : m_text->document()->rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(line);
        format.setCellSpacing(0);
        format.setCellPadding(4);
        format.setTopMargin(4);
        format.setBottomMargin(10);
        table->setFormat(format);
    }
    cursor.setPosition(0);
    m_text->setTextCursor(cursor);
}

void HelpWindow::follow(const QUrl &link)
{
    if (link.scheme() == QLatin1String("https"))
        QDesktopServices::openUrl(link);
    else
        showPage(link.path().remove(QStringLiteral(".md")));
}

void HelpWindow::findFromTop()
{
    m_text->moveCursor(QTextCursor::Start);
    m_found->clear();
    if (!m_search->text().isEmpty())
        find(false);
}

void HelpWindow::find(bool backwards)
{
    const QString wanted = m_search->text();
    if (wanted.isEmpty())
        return;
    const QTextDocument::FindFlags flags = backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    bool found = m_text->find(wanted, flags);
    if (!found) { // once round
        m_text->moveCursor(backwards ? QTextCursor::End : QTextCursor::Start);
        found = m_text->find(wanted, flags);
    }
    m_found->setText(found ? QString() : tr("Not on this page"));
}

void HelpWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void HelpWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_page.isEmpty())
        render(); // links have the palette's colour
}

} // namespace howdah
