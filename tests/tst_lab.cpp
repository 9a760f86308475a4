// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The harness that other tests stand on: what it says about machines, and what it keeps away from this computer.
#include "tests/lab/Lab.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <arpa/inet.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace howdah::lab;
using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool canConnect(const QString &address)
{
    sockaddr_in there{};
    there.sin_family = AF_INET;
    there.sin_port = htons(22);
    ::inet_pton(AF_INET, address.toLatin1().constData(), &there.sin_addr);
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const timeval limit{3, 0};
    ::setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    const bool connected = ::connect(fd, reinterpret_cast<const sockaddr *>(&there), sizeof there) == 0;
    ::close(fd);
    return connected;
}

} // namespace

class TestLab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(::geteuid(), 0u);
        m_lab = std::make_unique<Lab>(LabOptions{.nodes = 14, .suite = u"mixed"_s, .become = u"sudo"_s});
        QVERIFY2(m_lab->isUp(), m_lab->error().constData());
    }
    void cleanupTestCase() { m_lab.reset(); }

    void theWorkstationChangesNothingOfThisComputer()
    {
        const QByteArray hosts = contents(u"/etc/hosts"_s);
        const Output first =
            m_lab->onWorkstation({u"sh"_s, u"-c"_s, u"echo 192.0.2.9 mark >>/etc/hosts; touch ~/mine; echo $HOME"_s});
        QCOMPARE(first.out, QByteArray("/run/home/root\n"));
        QCOMPARE(contents(u"/etc/hosts"_s), hosts);
        QVERIFY(contents(m_lab->path(u"/etc/hosts"_s)).endsWith("192.0.2.9 mark\n"));
        // It is there at the next call, for another account too; and ssh finds the home that the password database says.
        const Output second = m_lab->onWorkstation(
            {u"sh"_s, u"-c"_s, u"getent hosts mark; id -un; ssh -G x | grep -i '^userknown'"_s}, {}, 20s, u"dba"_s);
        QVERIFY2(second.out.contains("192.0.2.9") && second.out.contains("\ndba\n")
                     && second.out.contains("/run/home/dba/.ssh/known_hosts "),
                 second.describe().constData());
        QVERIFY(QFile::exists(m_lab->path(u"/run/home/root/mine"_s)));
        QVERIFY(!contents(u"/etc/passwd"_s).contains("\ndba:"));
    }

    void aProgramsEndIsTold_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<bool>("timedOut");
        QTest::newRow("status") << u"exit 7"_s << 7 << false;
        // (a time that no other test sleeps: all see all processes)
        QTest::newRow("signal") << u"kill -SEGV $$"_s << 139 << false;
        QTest::newRow("limit") << u"sleep 7321 & sleep 7321"_s << 137 << true;
        QTest::newRow("child left behind") << u"sleep 7321 & exit 0"_s << 0 << false;
    }
    void aProgramsEndIsTold()
    {
        QFETCH(QString, program);
        QFETCH(int, exitCode);
        QFETCH(bool, timedOut);
        QElapsedTimer timer;
        timer.start();
        const Output output = m_lab->onWorkstation({u"sh"_s, u"-c"_s, program}, {}, 3s);
        QCOMPARE(output.exitCode, exitCode);
        QCOMPARE(output.timedOut, timedOut);
        QVERIFY(timer.elapsed() < 20000);
        QVERIFY(!runProgram({u"pgrep"_s, u"-fx"_s, u"sleep 7321"_s}, {}, 5s).out.contains('\n'));
    }

    void ctrlCReachesTheProgram()
    {
        const auto process = m_lab->startOnWorkstation(
            {u"sh"_s, u"-c"_s, u"trap 'echo stopped; exit 3' INT; echo ready; while :; do sleep 0.1; done"_s});
        QVERIFY(process->waitForReadyRead(20000));
        Lab::signalAll(*process, SIGINT);
        QVERIFY(process->waitForFinished(10000));
        QCOMPARE(process->exitCode(), 3);
        QCOMPARE(process->readAll(), QByteArray("ready\nstopped\n"));
    }

    void aThreadCanStandInTheNetwork()
    {
        const QString db1 = m_lab->address(u"db1"_s);
        QVERIFY(m_lab->enterNetwork());
        QVERIFY(canConnect(db1));
        m_lab->leaveNetwork();
        QVERIFY(runProgram({u"ip"_s, u"-4"_s, u"address"_s}, {}, 5s).out.contains("inet"));
        QVERIFY(!runProgram({u"ip"_s, u"-4"_s, u"address"_s}, {}, 5s).out.contains(" br0"));
    }

    void refusedPasswordsAreCounted()
    {
        const QString host = u"db1"_s;
        const int before = m_lab->failedPasswords(host);
        QCOMPARE(before, 0);
        const QString askpass = u"printf '#!/bin/sh\necho wrong\n' >/tmp/askpass-$$; chmod 700 /tmp/askpass-$$; "
                                "SSH_ASKPASS=/tmp/askpass-$$ SSH_ASKPASS_REQUIRE=force ssh -o NumberOfPasswordPrompts=1 "
                                "-o StrictHostKeyChecking=no -o PubkeyAuthentication=no admin@%1 true; rm /tmp/askpass-$$"_s;
        m_lab->onWorkstation({u"sh"_s, u"-c"_s, askpass.arg(m_lab->address(host))});
        QCOMPARE(m_lab->failedPasswords(host), 1);
        m_lab->asRoot(host, "echo wrong | setpriv --reuid admin --regid admin --init-groups sudo -S -p '' true");
        QCOMPARE(m_lab->failedPasswords(host), 2);
        m_lab->asRoot(host, "echo wrong | setpriv --reuid admin --regid admin --init-groups su root -c true");
        QCOMPARE(m_lab->failedPasswords(host), 3);
        QCOMPARE(m_lab->failedPasswords(u"db2"_s), 0);
        QCOMPARE(m_lab->failedPasswords(u"db99"_s), -1);
    }

    void aQuirkMakesTheMachineAsItSays_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("proof"); // a program that ends with 0 where the quirk has worked
        QTest::newRow("ufw-on") << QStringList(
            u"2"_s) << QByteArray("ufw status | grep -c ALLOW.*Anywhere | grep -x 6 && iptables -S | grep -q -- '-P INPUT DROP'");
        QTest::newRow("apt-lock") << QStringList{u"600"_s, u"unattended-upgr"_s}
                                  << QByteArray("apt-get update 2>&1 | grep 'held by process .*(unattended-upgr)' && "
                                                "apt-get install -y chrony 2>&1 | grep 'held by process .*(unattended-upgr)'");
        QTest::newRow("cloud-image")
            << QStringList(u"ssh-ed25519 AAAA x"_s)
            << QByteArray("sshd -T | grep -x 'passwordauthentication no' && passwd --status root | grep '^root L' && "
                          "grep 'Please login as' /root/.ssh/authorized_keys && runuser -u admin -- sudo -n true");
        QTest::newRow("no-own-name") << QStringList(u"raw"_s)
                                     << QByteArray("! grep '^127.0.1.1' /etc/hosts && test \"$(tail -c 1 /etc/hosts)\" = r");
        QTest::newRow("names-hosts-bound") << QStringList() << QByteArray("touch /etc/h && ! mv /etc/h /etc/hosts && rm /etc/h");
        QTest::newRow("raw-block")
            << QStringList{u"192.0.2.2 db1.patroni.local db1"_s, u"192.0.2.3 db2.patroni.local db2"_s}
            << QByteArray("test $(grep -cx '# Patroni The Hard Way' /etc/hosts) = 2 && test $(grep -c db2$ /etc/hosts) = 2");
        QTest::newRow("ssh-shell-prints")
            << QStringList()
            << QByteArray("su - admin -c true | grep Authorised && su - root -c true 2>&1 >/dev/null | grep fortune");
        QTest::newRow("ssh-match-root")
            << QStringList()
            << QByteArray(
                   "sshd -T -C user=root,host=x,addr=192.0.2.1 | grep -x 'permitrootlogin no' && "
                   "sshd -T -C user=admin,host=x,addr=192.0.2.1 | grep 'permitrootlogin \\(prohibit\\|without\\)-password'");
        QTest::newRow("ssh-strict") << QStringList()
                                    << QByteArray("sshd -T | grep -x 'maxsessions 1' && sshd -T | grep -x 'maxstartups 2:50:4'");
        QTest::newRow("ssh-socket")
            << QStringList()
            << QByteArray("systemctl is-active ssh.socket && ! systemctl is-enabled ssh.service && ! systemctl cat sshd.service");
        QTest::newRow("still-booting") << QStringList(u"600"_s) << QByteArray("grep booting /run/nologin");
        QTest::newRow("live") << QStringList(u"patroni"_s) << QByteArray("systemctl is-active patroni && pgrep -x patroni");
    }
    void aQuirkMakesTheMachineAsItSays()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, proof);
        // Each on a machine of its own; the first is for the count of passwords.
        static int next = 1;
        const QString host = m_lab->nodes().at(next++).host;
        QVERIFY2(!m_lab->asRoot(host, proof).ok(), "it is so without the quirk: this proves nothing");
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const Output applied = m_lab->quirk(host, name, arguments);
        QVERIFY2(applied.ok(), applied.describe().constData());
        const Output proved = m_lab->asRoot(host, proof);
        QVERIFY2(proved.ok(), proved.describe().constData());
    }

    void everyQuirkIsProvedHere()
    {
        const QStringList files = QDir(QStringLiteral(HOWDAH_SOURCE_DIR "/tests/lab/quirks")).entryList({u"*.sh"_s});
        const QByteArray here = contents(QStringLiteral(HOWDAH_SOURCE_DIR "/tests/tst_lab.cpp"));
        for (const QString &file : files)
            QVERIFY2(here.contains("newRow(\"" + file.chopped(3).toLatin1() + "\")"), qPrintable(file));
    }

    void anUnknownQuirkIsAFailure() { QVERIFY(!m_lab->quirk(u"db1"_s, u"no-such"_s).ok()); }

private:
    std::unique_ptr<Lab> m_lab;
};

QTEST_GUILESS_MAIN(TestLab)
#include "tst_lab.moc"
