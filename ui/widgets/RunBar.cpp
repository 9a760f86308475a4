// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/RunBar.h"

#include <QLayout>
#include <QResizeEvent>
#include <QToolButton>

using namespace std::chrono_literals;

namespace howdah {

RunBar::RunBar(const QString &title, QWidget *parent) : QToolBar(title, parent)
{
    m_again.setSingleShot(true);
    m_again.setInterval(0ms);
    connect(&m_again, &QTimer::timeout, this, &RunBar::fit);
}

void RunBar::mayYield(QAction *action)
{
    m_yielding << action;
    m_again.start();
}

void RunBar::resizeEvent(QResizeEvent *event)
{
    QToolBar::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

void RunBar::actionEvent(QActionEvent *event)
{
    QToolBar::actionEvent(event);
    if (!m_fitting)
        m_again.start();
}

void RunBar::fit()
{
    m_fitting = true;
    for (QAction *action : std::as_const(m_yielding))
        setYielded(action, false);
    for (QAction *action : std::as_const(m_yielding)) {
        layout()->invalidate();
        if (sizeHint().width() <= width())
            break;
        setYielded(action, true);
    }
    m_fitting = false;
}

void RunBar::setYielded(QAction *action, bool yielded)
{
    if (auto *button = qobject_cast<QToolButton *>(widgetForAction(action)))
        button->setToolButtonStyle(yielded ? Qt::ToolButtonIconOnly : toolButtonStyle());
    else
        action->setVisible(!yielded);
}

} // namespace howdah
