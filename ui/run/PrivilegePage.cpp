// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/PrivilegePage.h"

#include "app/base/ShownText.h"
#include "ui/settings/Preferences.h"
#include "ui/widgets/DiffHighlighter.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/WrappedLabel.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>

namespace howdah {

PrivilegePage::PrivilegePage(const PrivilegeQuestion &question)
    : RunPage(tr("This computer"), tr("This computer")), m_question(question), m_refused(new WrappedLabel),
      m_before(new WrappedLabel), m_after(new WrappedLabel)
{
    setObjectName(QStringLiteral("privilegePage"));
    m_refused->setObjectName(QStringLiteral("refused"));
    content()->addWidget(m_refused);
    content()->addWidget(m_before);
    if (const QByteArray diff = question.diff + question.ownDiff; !diff.isEmpty()) {
        m_diff = new QPlainTextEdit(shownDiff(diff));
        m_diff->setObjectName(QStringLiteral("diff"));
        m_diff->setAccessibleName(tr("What would be written"));
        m_diff->setReadOnly(true);
        m_diff->setTabChangesFocus(true);
        m_diff->setLineWrapMode(QPlainTextEdit::NoWrap);
        m_diff->setFont(Preferences::load().terminalFont());
        new DiffHighlighter(m_diff);
        content()->addWidget(m_diff, 1);
    }
    content()->addWidget(m_after);
    if (!m_diff)
        content()->addStretch();
    for (QLabel *label : {m_refused, m_before, m_after})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    m_write = addButton({}, QStringLiteral("write"));
    m_myself = addButton(tr("I Will Do It &Myself"), QStringLiteral("byHand"));
    m_without = addButton({}, QStringLiteral("without"));
    m_copy = addButton(tr("Cop&y"), QStringLiteral("copy"));
    m_start = addButton({}, QStringLiteral("startByHand"));
    connect(m_write, &QPushButton::clicked, this, [this] { Q_EMIT answered(PrivilegeAnswer::WriteAndStart); });
    connect(m_without, &QPushButton::clicked, this, [this] { Q_EMIT answered(PrivilegeAnswer::StartWithout); });
    connect(m_start, &QPushButton::clicked, this, [this] { Q_EMIT answered(PrivilegeAnswer::WriteOwnOnly); });
    connect(m_myself, &QPushButton::clicked, this, [this] { showByHand(true); });
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(shownDiff(m_question.diff)); });
    nameButtons();
    showByHand(false);
}

void PrivilegePage::askAgain(const PrivilegeQuestion &question)
{
    m_question = question;
    nameButtons();
    showByHand(false);
}

void PrivilegePage::nameButtons()
{
    const bool last = !m_question.reviewFollows;
    m_write->setText(!m_question.refused.isEmpty() ? tr("&Try Again")
                     : last                        ? tr("&Write and Start")
                                                   : tr("&Write and Continue"));
    m_without->setText(last ? tr("&Start Without") : tr("&Continue Without"));
    m_start->setText(last ? tr("&Start") : tr("&Continue"));
    m_refused->setText(m_question.refused);
    m_refused->setVisible(!m_question.refused.isEmpty());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColor(Tone::Bad, palette()));
    m_refused->setPalette(colours);
    m_write->setAccessibleDescription(m_question.refused);
}

void PrivilegePage::changeEvent(QEvent *event)
{
    RunPage::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_start)
        nameButtons(); // another theme
}

void PrivilegePage::showByHand(bool byHand)
{
    setInnerView(byHand);
    QString before = tr("The time service of this computer would be set up.");
    QString after;
    if (byHand)
        before = tr(
            "Put the lines that begin with + into the file as administrator, or save all of this as names.diff and run “sudo patch /etc/hosts names.diff”. Then continue: Howdah checks whether they are there.");
    else if (m_diff)
        before = tr("This would be written on this computer, so that it knows the machines by name:");
    if (m_question.needsPrivilege && !m_question.way)
        after = tr("Administrator rights are not available on this computer.");
    else if (m_question.needsPrivilege && !byHand && PrivilegedHelper::asks(*m_question.way))
        after = tr("Next you are asked for your own password on this computer.");
    m_before->setText(before);
    m_after->setText(after);
    m_after->setVisible(!after.isEmpty());
    m_write->setVisible(!byHand);
    m_myself->setVisible(!byHand && !m_question.diff.isEmpty());
    m_without->setVisible(!byHand);
    m_copy->setVisible(byHand);
    m_start->setVisible(byHand);
    updateButtons();
    setDefaultButton(byHand ? m_start : m_write->isEnabled() ? m_write : m_without);
}

QWidget *PrivilegePage::firstField() const
{
    return defaultButton();
}

void PrivilegePage::goBack()
{
    showByHand(false);
}

void PrivilegePage::updateButtons()
{
    m_write->setEnabled(m_question.way.has_value() || !m_question.needsPrivilege);
}

} // namespace howdah
