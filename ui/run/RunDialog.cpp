// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/RunDialog.h"

#include "ui/run/RunPage.h"

#include <QBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace howdah {

RunDialog::RunDialog(QWidget *parent) : QDialog(parent), m_heading(new QLabel), m_steps(new QLabel), m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("runDialog"));
    m_steps->setObjectName(QStringLiteral("pages"));
    m_steps->setTextFormat(Qt::RichText);
    m_heading->setTextFormat(Qt::PlainText);
    QFont large = m_heading->font();
    large.setBold(true);
    if (large.pointSizeF() > 0) // a desktop may count in pixels
        large.setPointSizeF(large.pointSizeF() * 1.2);
    m_heading->setFont(large);
    auto *top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addWidget(m_steps);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addSpacing(layout->spacing());
    layout->addWidget(m_stack, 1);
    resize(860, 480);
}

void RunDialog::ask(RunPage *page)
{
    for (qsizetype at = m_pages.indexOf(m_page) + 1; m_page && at < m_pages.size();) {
        RunPage *later = m_pages.takeAt(at);
        if (later == page)
            continue;
        m_stack->removeWidget(later);
        later->deleteLater();
    }
    m_pages.removeOne(page);
    for (RunPage *before : std::as_const(m_pages))
        before->isFinal() ? before->lock() : before->setOpen();
    m_pages << page;
    if (m_stack->indexOf(page) < 0)
        add(page);
    page->setOpen();
    showPage(page);
}

void RunDialog::add(RunPage *page)
{
    m_stack->addWidget(page);
    connect(page, &RunPage::backWanted, this, [this] { step(-1); });
    connect(page, &RunPage::onwardWanted, this, [this] { step(1); });
    connect(page, &RunPage::cancelWanted, this, [this] { QDialog::reject(); }); // by a button, so no question is needed
}

void RunDialog::step(int by)
{
    const qsizetype to = m_pages.indexOf(m_page) + by;
    if (to >= 0 && to < m_pages.size())
        showPage(m_pages.at(to));
}

void RunDialog::showPage(RunPage *page)
{
    if (m_page && m_page->defaultButton())
        m_page->defaultButton()->setDefault(false);
    m_page = page;
    m_stack->setCurrentWidget(page);
    setWindowTitle(page->title());
    m_heading->setText(page->title());
    const qsizetype at = m_pages.indexOf(page);
    page->setCanGoBack(at > 0);
    QStringList names;
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        const QString name = m_pages.at(i)->shortTitle().toHtmlEscaped();
        names << (i == at ? QStringLiteral("<b>%1</b>").arg(name) : name);
    }
    m_steps->setText(names.join(QStringLiteral(" › ")));
    m_steps->setVisible(m_pages.size() > 1);
    page->defaultButton()->setDefault(true);
    page->firstField()->setFocus();
}

void RunDialog::setWorking(const QString &what)
{
    if (m_page)
        m_page->setWorking(what);
}

// Escape and the window's close button. Input is not discarded without a question.
void RunDialog::reject()
{
    const bool touched =
        std::any_of(m_pages.begin(), m_pages.end(), [](const RunPage *page) { return !page->isLocked() && page->isTouched(); });
    touched ? askToCancel() : QDialog::reject();
}

void RunDialog::askToCancel()
{
    if (findChild<QMessageBox *>())
        return;
    auto *question = new QMessageBox(QMessageBox::Question, tr("Cancel this run?"),
                                     tr("Cancel this run? What you typed here is forgotten. Nothing has been changed."),
                                     QMessageBox::NoButton, this);
    question->setObjectName(QStringLiteral("cancelQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *cancel = question->addButton(tr("&Cancel the Run"), QMessageBox::DestructiveRole);
    QPushButton *stay = question->addButton(tr("Go &On"), QMessageBox::RejectRole);
    question->setDefaultButton(stay);
    question->setEscapeButton(stay);
    connect(cancel, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    question->open();
}

} // namespace howdah
