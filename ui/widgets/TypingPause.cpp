// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/TypingPause.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>

using namespace std::chrono_literals;

namespace howdah {
namespace {

constexpr auto quietTime = 2s; ///< long enough to look up the next digits

bool isInput(const QWidget *widget)
{
    const auto *edit = qobject_cast<const QLineEdit *>(widget);
    return (edit && !edit->isReadOnly()) || qobject_cast<const QAbstractSpinBox *>(widget)
           || qobject_cast<const QComboBox *>(widget);
}

} // namespace

void TypingPause::then(const QWidget *window, QObject *context, std::function<void()> what)
{
    QWidget *input = QApplication::focusWidget();
    if (!input || input->window() != window || !isInput(input))
        return what();
    new TypingPause(input, context, std::move(what));
}

TypingPause::TypingPause(QWidget *input, QObject *context, std::function<void()> what)
    : QObject(context), m_window(input->window()), m_what(std::move(what))
{
    input->installEventFilter(this);
    connect(input, &QObject::destroyed, this, &TypingPause::lookAgain, Qt::QueuedConnection);
    connect(&m_quiet, &QTimer::timeout, this, &TypingPause::over);
    m_quiet.setSingleShot(true);
    m_quiet.start(quietTime);
}

bool TypingPause::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::InputMethod)
        m_quiet.start(quietTime);
    else if (event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &TypingPause::lookAgain, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

/// Tab leads from one cell's editor to the next.
void TypingPause::lookAgain()
{
    if (m_what)
        then(m_window, parent(), std::exchange(m_what, {}));
    deleteLater();
}

void TypingPause::over()
{
    if (m_what)
        std::exchange(m_what, {})();
    deleteLater();
}

} // namespace howdah
