// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A notification of the desktop (org.freedesktop.Notifications), for something that ended while the user is elsewhere.
// A click on it brings the window to the front.
//
// Thread: main thread; nothing blocks. Where the desktop has no such service, the window asks for attention in the task
// bar instead.
#pragma once

#include <QObject>

class QWidget;

namespace howdah {

class DesktopNotification : public QObject
{
    Q_OBJECT
public:
    explicit DesktopNotification(QWidget *window);

    void send(const QString &title, const QString &text);

Q_SIGNALS:
    void sent();
    void fellBack(); ///< there is no service; the window asked for attention

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);

private:
    QWidget *m_window;
    uint m_id = 0; ///< the latest; the next one takes its place
};

} // namespace howdah
