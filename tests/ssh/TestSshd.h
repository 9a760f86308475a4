// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A real sshd on a free port of 127.0.0.1, with its own configuration and host keys, gone with the object.
#pragma once

#include <QProcess>
#include <QString>

#include <memory>

namespace howdah::test {

class TestSshd
{
public:
    /// `lines` come first in the configuration, and sshd takes the first value it reads; `matches` come last.
    explicit TestSshd(const QByteArray &lines = {}, const QStringList &hostKeyTypes = {QStringLiteral("ed25519")},
                      const QByteArray &matches = {});
    ~TestSshd();

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString hostKeyFile(const QString &type = QStringLiteral("ed25519")) const;
    [[nodiscard]] QByteArray log() const; ///< what it has said so far
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    void stop();

private:
    QProcess m_process;
    QString m_logFile;
    quint16 m_port = 0;
};

[[nodiscard]] quint16 freePort();

} // namespace howdah::test
