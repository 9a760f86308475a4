// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A Secret Service that takes every call and never answers: what a real one does only when it is ill. Told to, it
// answers all at last, with an error, and from then on every call at once.
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QList>

#include <cstdio>

class HangingService : public QDBusVirtualObject
{
    Q_OBJECT
public:
    QString introspect(const QString &) const override { return {}; }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        message.setDelayedReply(true);
        if (message.member() == QLatin1String("AnswerAtLast")) {
            m_answers = true;
            for (const QDBusMessage &waiting : std::as_const(m_waiting))
                answer(waiting, connection);
            m_waiting.clear();
            return connection.send(message.createReply());
        }
        if (m_answers)
            answer(message, connection);
        else
            m_waiting.append(message);
        return true;
    }

private:
    static void answer(const QDBusMessage &message, const QDBusConnection &connection)
    {
        connection.send(
            message.createErrorReply(QStringLiteral("org.freedesktop.DBus.Error.Failed"), QStringLiteral("too late")));
    }

    QList<QDBusMessage> m_waiting;
    bool m_answers = false;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QDBusConnection bus = QDBusConnection::sessionBus();
    HangingService service;
    if (!bus.registerVirtualObject(QStringLiteral("/"), &service, QDBusConnection::SubPath)
        || !bus.registerService(QStringLiteral("org.freedesktop.secrets")))
        return 1;
    std::puts("ready");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

#include "fake_hanging_secret_service.moc"
