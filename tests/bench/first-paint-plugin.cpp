// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Loaded by Qt into a program (QT_QPA_GENERIC_PLUGINS): ends it once its main window has been painted for the first time.
// The program knows nothing of it.
#include <QApplication>
#include <QEvent>
#include <QGenericPlugin>
#include <QMainWindow>

namespace {

class FirstPaint : public QObject
{
public:
    FirstPaint() { qApp->installEventFilter(this); }

private:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        const auto *widget = event->type() == QEvent::Paint ? qobject_cast<QWidget *>(object) : nullptr;
        if (widget && qobject_cast<QMainWindow *>(widget->window())) {
            qApp->removeEventFilter(this);
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection); // when all of it is painted
        }
        return false;
    }
};

} // namespace

class FirstPaintPlugin : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "first-paint-plugin.json")

public:
    QObject *create(const QString &, const QString &) override { return new FirstPaint; }
};

#include "first-paint-plugin.moc"
