// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/TabOrder.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QKeyEvent>

namespace howdah {

TabOrder::TabOrder(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool TabOrder::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (const QWidget *focus = QApplication::focusWidget(); focus && (key == Qt::Key_Tab || key == Qt::Key_Backtab)) {
        for (QDialogButtonBox *box : focus->window()->findChildren<QDialogButtonBox *>())
            box->setFocusProxy(nullptr);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace howdah
