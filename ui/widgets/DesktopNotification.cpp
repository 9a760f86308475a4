// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/DesktopNotification.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QWidget>

namespace howdah {
namespace {

const QString notifyService = QStringLiteral("org.freedesktop.Notifications");
const QString notifyPath = QStringLiteral("/org/freedesktop/Notifications");
constexpr int answerLimit = 5'000; ///< ms

} // namespace

DesktopNotification::DesktopNotification(QWidget *window) : QObject(window), m_window(window)
{
}

void DesktopNotification::send(const QString &title, const QString &text)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (m_id == 0)
        bus.connect(notifyService, notifyPath, notifyService, QStringLiteral("ActionInvoked"), this,
                    SLOT(actionInvoked(uint, QString)));
    QDBusMessage call = QDBusMessage::createMethodCall(notifyService, notifyPath, notifyService, QStringLiteral("Notify"));
    // The body may be read as markup, and it may hold words of another machine.
    call.setArguments({QApplication::applicationDisplayName(), m_id, QStringLiteral("org.howdah.Howdah"), title,
                       text.toHtmlEscaped(), QStringList{QStringLiteral("default"), tr("Show")},
                       QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("org.howdah.Howdah")}}, -1});
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, answerLimit), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError()) {
            QApplication::alert(m_window);
            Q_EMIT fellBack();
        } else {
            m_id = reply.value();
            Q_EMIT sent();
        }
    });
}

void DesktopNotification::actionInvoked(uint id, const QString &)
{
    if (id != m_id)
        return; // of another program
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->raise();
    m_window->activateWindow();
}

} // namespace howdah
