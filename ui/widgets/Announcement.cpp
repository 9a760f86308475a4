// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/Announcement.h"

#include <QAccessibleWidget>
#include <QWidget>

namespace howdah {
namespace {

constexpr char alertProperty[] = "howdahAlert";

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    return widget && widget->property(alertProperty).toBool() ? new QAccessibleWidget(widget, QAccessible::AlertMessage)
                                                              : nullptr;
}

} // namespace

void makeAlert(QWidget *widget)
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
    widget->setProperty(alertProperty, true);
}

void announce(QWidget *widget, const QString &text)
{
    widget->setAccessibleName(text);
    // Platforms differ in what they pass on: AT-SPI has an alert that comes into view, others the alert itself.
    for (const QAccessible::Event kind : {QAccessible::ObjectShow, QAccessible::Alert}) {
        QAccessibleEvent event(widget, kind);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace howdah
