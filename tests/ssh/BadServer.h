// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Starts tests/ssh/bad-server in one of its modes; it goes with the object.
#pragma once

#include <QProcess>

namespace howdah::test {

class BadServer
{
public:
    explicit BadServer(const QString &mode)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(HOWDAH_BAD_SERVER), {mode});
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(10'000))
                qFatal("bad-server did not start");
        }
        m_port = m_process.readLine().trimmed().toUShort();
    }
    ~BadServer()
    {
        m_process.kill();
        m_process.waitForFinished(5000);
    }
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace howdah::test
