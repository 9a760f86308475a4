// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/PlainLabels.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QMessageBox>

namespace howdah {

PlainLabels::PlainLabels(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

/// Polishing comes before the first measure of a text, and a text is read as HTML no sooner than it is measured. A tooltip,
/// one QLabel for all of them, polishes itself before it takes its first text.
bool PlainLabels::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Polish) {
        if (auto *label = qobject_cast<QLabel *>(watched); label && label->textFormat() == Qt::AutoText)
            label->setTextFormat(Qt::PlainText);
        else if (auto *box = qobject_cast<QMessageBox *>(watched); box && box->textFormat() == Qt::AutoText)
            box->setTextFormat(Qt::PlainText); // it may be shown by the desktop instead
    }
    return QObject::eventFilter(watched, event);
}

} // namespace howdah
