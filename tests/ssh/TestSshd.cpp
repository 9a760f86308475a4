// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ssh/TestSshd.h"

#include "tests/ssh/TestWorld.h"

#include <QDeadlineTimer>
#include <QFile>

#include <csignal>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace howdah::test {

quint16 freePort()
{
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (bind(fd, reinterpret_cast<sockaddr *>(&address), length) != 0
        || getsockname(fd, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        qFatal("no free port");
    close(fd);
    return ntohs(address.sin_port);
}

namespace {

/// OpenSSH 9.8 and later keep an address out for a while that fails to log in: here all come from one, and many are meant to
/// fail.
QByteArray withoutPenalties()
{
    static const QByteArray line = [] {
        QProcess sshd;
        sshd.start(QStringLiteral("/usr/sbin/sshd"), {QStringLiteral("-t"), QStringLiteral("-f"), QStringLiteral("/dev/null"),
                                                      QStringLiteral("-o"), QStringLiteral("PerSourcePenalties=no")});
        sshd.waitForFinished(10'000);
        return sshd.readAllStandardError().contains("Bad configuration option") ? QByteArray()
                                                                                : QByteArray("PerSourcePenalties no\n");
    }();
    return line;
}

} // namespace

QString TestSshd::hostKeyFile(const QString &type) const
{
    return TestWorld::instance().path(QStringLiteral("keys/host_") + type);
}

TestSshd::TestSshd(const QByteArray &lines, const QStringList &hostKeyTypes, const QByteArray &matches)
{
    TestWorld &world = TestWorld::instance();
    QByteArray config = lines + '\n';
    for (const QString &type : hostKeyTypes) {
        if (!QFile::exists(hostKeyFile(type)))
            world.makeKey(QStringLiteral("host_") + type, {QStringLiteral("-t"), type});
        config += "HostKey " + QFile::encodeName(hostKeyFile(type)) + '\n';
    }
    config += withoutPenalties()
              + "UsePAM yes\nStrictModes no\nPidFile none\nPrintMotd no\nPermitRootLogin yes\nUseDNS no\n"
                "AuthorizedKeysFile "
              + QFile::encodeName(world.authorizedKeysPattern()) + '\n';
    for (int attempt = 0; attempt < 5; ++attempt) { // another process may take the port in between
        m_port = freePort();
        const QString file = world.path(QStringLiteral("sshd-%1.conf").arg(m_port));
        world.writeFile(file, config + "Port " + QByteArray::number(m_port) + "\nListenAddress 127.0.0.1\n" + matches, 0600);
        // Into a file: sshd blocks when a pipe is not read.
        m_logFile = world.path(QStringLiteral("sshd-%1.log").arg(m_port));
        m_process.setStandardErrorFile(m_logFile);
        m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); }); // a test that is killed leaves none
        m_process.start(QStringLiteral("/usr/sbin/sshd"),
                        {QStringLiteral("-D"), QStringLiteral("-e"), QStringLiteral("-f"), file});
        const QDeadlineTimer deadline(10'000);
        while (m_process.state() != QProcess::NotRunning && !log().contains("Server listening") && !deadline.hasExpired())
            m_process.waitForFinished(20);
        if (log().contains("Server listening"))
            return;
        stop();
    }
    qFatal("sshd did not start: %s", log().constData());
}

TestSshd::~TestSshd()
{
    stop();
}

void TestSshd::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished(5000);
    }
}

QByteArray TestSshd::log() const
{
    QFile file(m_logFile);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace howdah::test
