// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/HelpController.h"

#include "ui/help/AboutDialog.h"
#include "ui/help/HelpPages.h"

#include <QApplication>
#include <QKeyEvent>

namespace howdah {

HelpController::HelpController(QWidget *window) : QObject(window), m_window(window)
{
    qApp->installEventFilter(this);
}

HelpController::~HelpController() = default;

void HelpController::show(const QString &page)
{
    if (!m_help)
        m_help = std::make_unique<HelpWindow>();
    m_help->showPage(page);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void HelpController::showHere()
{
    show(HelpPages::pageFor(QApplication::focusWidget()));
}

void HelpController::showContents()
{
    show(HelpPages::pages().first());
}

bool HelpController::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (key->key() != Qt::Key_F1 || key->modifiers() != Qt::NoModifier || !widget || (m_help && widget->window() == m_help.get()))
        return false;
    show(HelpPages::pageFor(widget));
    return true;
}

void HelpController::showAbout()
{
    auto *dialog = new AboutDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace howdah
