// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/RunPage.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace howdah {

RunPage::RunPage(const QString &title, const QString &shortTitle)
    : m_title(title), m_shortTitle(shortTitle), m_body(new QWidget), m_content(new QVBoxLayout(m_body)), m_work(new QLabel),
      m_bar(new QProgressBar), m_back(new QPushButton(tr("&Back"))), m_ownRow(new QHBoxLayout),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel)), m_cancel(m_buttons->button(QDialogButtonBox::Cancel)),
      m_onward(new QPushButton(tr("&Forward")))
{
    m_content->setContentsMargins(0, 0, 0, 0);
    m_work->setObjectName(QStringLiteral("working"));
    m_work->setTextFormat(Qt::PlainText);
    m_work->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setMaximumWidth(160);
    m_bar->setMaximumHeight(fontMetrics().height());
    for (QWidget *widget : QList<QWidget *>{m_work, m_bar}) { // their room stays, so that nothing jumps
        QSizePolicy policy = widget->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        widget->setSizePolicy(policy);
    }
    m_back->setObjectName(QStringLiteral("back"));
    m_back->setAutoDefault(false);
    m_back->hide();
    m_onward->setObjectName(QStringLiteral("onward"));
    m_onward->hide();
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_buttons->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);

    auto *working = new QHBoxLayout;
    working->addWidget(m_work, 1);
    working->addWidget(m_bar);
    // A button box shows every button it lays out, hidden ones too (Qt 6.4), so it only brings Cancel in the desktop's words.
    auto *row = new QHBoxLayout;
    row->addWidget(m_back);
    row->addStretch();
    row->addLayout(m_ownRow);
    row->addWidget(m_onward);
    row->addWidget(m_buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_body, 1);
    layout->addLayout(working);
    layout->addLayout(row);
    connect(m_back, &QPushButton::clicked, this, [this] { m_innerView ? goBack() : backWanted(); });
    connect(m_onward, &QPushButton::clicked, this, &RunPage::onwardWanted);
    connect(m_cancel, &QPushButton::clicked, this, &RunPage::cancelWanted);
    setState(State::Open);
}

QPushButton *RunPage::addButton(const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text);
    m_ownRow->addWidget(button);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    m_own << button;
    return button;
}

QPushButton *RunPage::defaultButton() const
{
    if (m_state == State::Locked)
        return m_onward;
    return m_default && m_state == State::Open && !m_default->isHidden() ? m_default : m_cancel;
}

QWidget *RunPage::firstField() const
{
    return defaultButton();
}

void RunPage::setCanGoBack(bool can)
{
    m_canGoBack = can;
    m_back->setVisible(m_canGoBack || m_innerView);
}

void RunPage::setInnerView(bool inner)
{
    m_innerView = inner;
    m_back->setVisible(m_canGoBack || m_innerView);
}

void RunPage::setOpen()
{
    setState(State::Open);
}

void RunPage::setWorking(const QString &what)
{
    m_work->setText(what);
    setState(State::Working);
}

void RunPage::lock()
{
    if (m_state != State::Locked)
        showAnswer();
    setState(State::Locked);
}

void RunPage::setState(State state)
{
    const bool wasLocked = m_state == State::Locked;
    m_state = state;
    const bool working = state == State::Working;
    m_work->setVisible(working);
    m_bar->setVisible(working);
    m_body->setEnabled(!working);
    m_back->setEnabled(!working);
    if (state == State::Locked || wasLocked) {
        for (QPushButton *button : std::as_const(m_own))
            button->setVisible(state != State::Locked);
    }
    m_onward->setVisible(state == State::Locked);
    for (QPushButton *button : std::as_const(m_own))
        button->setEnabled(!working);
    if (working)
        m_cancel->setFocus(); // what had the focus is off now
    else if (state == State::Open)
        updateButtons();
}

} // namespace howdah
