// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// `howdah-cli forget` on a private view of this computer: what is made of the gone machines alone leaves /etc/hosts,
// known_hosts and ~/.ssh/config; everything else stays byte for byte.
#include "app/project/ProjectFile.h"

#include "tests/cli/Ended.h"
#include "tests/ssh/TestWorld.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <pwd.h>

using namespace howdah;
using namespace howdah::test;
using namespace Qt::StringLiterals;

namespace {

const QString cli = QStringLiteral(HOWDAH_BINARY_DIR "/app/cli/howdah-cli");
const QString home = u"/home/root"_s; ///< root's in this view
const QUuid lab(u"11111111-2222-3333-4444-555555555555"_s);
const QByteArray id = "11111111-2222-3333-4444-555555555555";
const QByteArray otherId = "99999999-2222-3333-4444-555555555555";

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

QByteArray names(const QByteArray &uuid, const QByteArray &rows)
{
    return "# BEGIN Howdah lab " + uuid + "\n# Patroni The Hard Way\n" + rows + "# END Howdah lab " + uuid + '\n';
}

QByteArray config(const QByteArray &uuid, const QByteArray &address)
{
    return "# BEGIN Howdah lab " + uuid + "\nHost db1 db1.example.com " + address + "\n    HostName " + address
           + "\n    Port 2222\n# END Howdah lab " + uuid + '\n';
}

const QByteArray key = " ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHKl0fQ9bB2xYq4m1qkQk2oQqJm0u0m8o3m1u2V3W4X5 ";

} // namespace

class tst_Forget : public QObject
{
    Q_OBJECT

    static Ended forget(const QString &file)
    {
        QProcess process;
        process.start(cli, {u"forget"_s, file});
        return endOf(process);
    }
    static QString machinesFile()
    {
        const QString path = TestWorld::instance().path(u"machines.txt"_s);
        TestWorld::instance().writeFile(path, "192.0.2.11 db1.example.com db1\n192.0.2.12 db2.example.com db2\n");
        return path;
    }

    const QByteArray m_hosts = "127.0.0.1 localhost\n";

private Q_SLOTS:
    void init()
    {
        TestWorld &world = TestWorld::instance();
        QDir().mkpath(home + u"/.ssh"_s);
        world.writeFile(u"/etc/hosts"_s, m_hosts);
        world.writeFile(home + u"/.ssh/known_hosts"_s, "", 0600);
        world.writeFile(home + u"/.ssh/config"_s, "Host x\n    Port 1\n", 0600);
    }

    void whatIsMadeOfTheseMachinesGoesEverywhere_data()
    {
        QTest::addColumn<bool>("project");
        QTest::addColumn<bool>("named"); // in /etc/hosts: without, known_hosts alone must do (--no-workstation)
        QTest::newRow("machines.txt") << false << true;
        QTest::newRow("machines.txt, not in /etc/hosts") << false << false;
        QTest::newRow("project") << true << true;
        QTest::newRow("project, not in /etc/hosts") << true << false;
    }
    void whatIsMadeOfTheseMachinesGoesEverywhere()
    {
        QFETCH(bool, project);
        QFETCH(bool, named);
        TestWorld &world = TestWorld::instance();
        const QByteArray otherNames = names(otherId, "192.0.2.11 db1.example.com db1\n192.0.2.19 db9.example.com db9\n");
        if (named)
            world.writeFile(u"/etc/hosts"_s, m_hosts + names(id, "192.0.2.11 db1.example.com db1\n") + otherNames);
        const QByteArray foreign = "192.0.2.11" + key + "mine\n192.0.2.19" + key + "howdah " + otherId + '\n';
        world.writeFile(home + u"/.ssh/known_hosts"_s,
                        "db1" + key + "howdah " + id + "\n[192.0.2.11]:2222" + key + "howdah " + id + '\n' + foreign);
        const QByteArray otherConfig = config(otherId, "192.0.2.19");
        world.writeFile(home + u"/.ssh/config"_s, config(id, "192.0.2.11") + otherConfig + "Host x\n    Port 1\n");
        QString file = machinesFile();
        if (project) {
            file = world.path(u"lab.howdah"_s);
            QFile::remove(file);
            Cluster cluster;
            cluster.id = lab;
            cluster.name = u"lab"_s;
            Machine machine;
            machine.address = u"192.0.2.11"_s;
            machine.fqdn = u"db1.example.com"_s;
            machine.host = u"db1"_s;
            cluster.machines << machine;
            QVERIFY(ProjectFile(file).save(cluster).ok());
        }
        const Ended ended = forget(file);
        QVERIFY2(ended.code == 0, (ended.out + ended.err).constData());
        QCOMPARE(contents(u"/etc/hosts"_s), named ? m_hosts + otherNames : m_hosts);
        QCOMPARE(contents(home + u"/.ssh/known_hosts"_s), foreign);
        QCOMPARE(contents(home + u"/.ssh/config"_s), otherConfig + "Host x\n    Port 1\n");
        const Ended again = forget(file);
        QCOMPARE(again.code, 0);
        QVERIFY2(again.out.startsWith("Nothing to forget"), again.out.constData());
    }

    // Started by sudo: what is in the caller's files is done as the caller, and so is whatever that starts.
    void theCallersFilesAreTheCallersWork()
    {
        TestWorld &world = TestWorld::instance();
        world.addUser(u"caller"_s, u"right"_s);
        const passwd *caller = getpwnam("caller");
        QVERIFY(caller);
        const QString ssh = QFile::decodeName(caller->pw_dir) + u"/.ssh"_s;
        QDir().mkpath(ssh);
        world.writeFile(ssh + u"/config"_s, config(id, "192.0.2.11") + "Host x\n    Port 1\n", 0600);
        const QString tools = world.path(u"tools"_s), who = world.path(u"who"_s);
        QDir().mkpath(tools);
        QFile::remove(who);
        world.writeFile(tools + u"/diff"_s,
                        "#!/bin/bash\nexec 2>/dev/null\nexec grep '^Uid:' /proc/self/status >'" + QFile::encodeName(who) + "'\n",
                        0755);
        world.writeFile(who, "", 0666);
        QCOMPARE(QProcess::execute(u"chown"_s, {u"-R"_s, u"caller:"_s, QFile::decodeName(caller->pw_dir)}), 0);
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SUDO_UID"_s, QString::number(caller->pw_uid));
        environment.insert(u"PATH"_s, tools + u':' + environment.value(u"PATH"_s));
        process.setProcessEnvironment(environment);
        process.start(cli, {u"forget"_s, machinesFile()});
        QVERIFY(process.waitForFinished(60'000));
        const QByteArray uid = QByteArray::number(caller->pw_uid);
        QCOMPARE(contents(who).simplified(), "Uid: " + uid + ' ' + uid + ' ' + uid + ' ' + uid);
    }

    void unusableFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no machines.txt") << QByteArray("{\"format\": 1}\n");
        QTest::newRow("one bad line") << QByteArray("192.0.2.11 db1.example.com db1\n192.0.2.300 db2.example.com db2\n");
        QTest::newRow("empty") << QByteArray("\n");
    }
    void unusableFilesAreRefused()
    {
        QFETCH(QByteArray, text);
        TestWorld &world = TestWorld::instance();
        const QByteArray before = m_hosts + names(id, "192.0.2.11 db1.example.com db1\n");
        world.writeFile(u"/etc/hosts"_s, before);
        const QString file = world.path(u"wrong.txt"_s);
        world.writeFile(file, text);
        const Ended ended = forget(file);
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.contains("wrong.txt"), ended.err.constData());
        QCOMPARE(contents(u"/etc/hosts"_s), before);
    }
};

int main(int argc, char **argv)
{
    TestWorld::enter();
    QCoreApplication app(argc, argv);
    tst_Forget test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_forget.moc"
