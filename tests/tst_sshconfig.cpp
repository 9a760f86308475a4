// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// ~/.ssh/config as ssh answers it. OpenSSH finds the file by the password database, so this test has an account of its
// own: a private view of this computer, in which the home directory is empty.
#include "app/ssh/SshConfig.h"

#include "tests/ssh/Check.h"
#include "tests/ssh/TestWorld.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>

using namespace howdah;
using namespace howdah::test;

class tst_SshConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answersForAPlainName();
    void expandsWhatSshLeaves_data();
    void expandsWhatSshLeaves();
    void takesTheFirstValue();
    void splitsListsOfFiles();
    void findsTheAgent_data();
    void findsTheAgent();
    void namesJumpHosts_data();
    void namesJumpHosts();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void keepsToItsLimit();
    void saysThatSshIsMissing();
    void readsKeywordsInAnyCase();
    void whatIsNotToldIsNoValue_data();
    void whatIsNotToldIsNoValue();

private:
    void config(const QByteArray &text) { TestWorld::instance().writeFile(m_home + QStringLiteral("/.ssh/config"), text, 0600); }
    QString m_home;
};

void tst_SshConfig::initTestCase()
{
    // Root's home is the one that counts for this process.
    m_home = QStringLiteral("/home/person");
    QDir().mkpath(m_home + QStringLiteral("/.ssh"));
    TestWorld::instance().setAccount(QStringLiteral("root"), m_home, QStringLiteral("/bin/sh"));
    TestWorld::instance().writeFile(QStringLiteral("/etc/ssh/ssh_config"), "");
}

void tst_SshConfig::answersForAPlainName()
{
    config("");
    const auto answer = SshConfig::read(QStringLiteral("192.0.2.11"));
    VERIFY_OK(answer);
    QCOMPARE(answer.value().hostName, QStringLiteral("192.0.2.11"));
    QCOMPARE(answer.value().port, 22);
    QCOMPARE(answer.value().user, QStringLiteral("root"));
    QVERIFY(answer.value().identityFiles.contains(m_home + QStringLiteral("/.ssh/id_ed25519")));
    QVERIFY(answer.value().userKnownHostsFiles.contains(m_home + QStringLiteral("/.ssh/known_hosts")));
    QCOMPARE(answer.value().globalKnownHostsFiles.constFirst(), QStringLiteral("/etc/ssh/ssh_known_hosts"));
    QVERIFY(!answer.value().identitiesOnly);
    QCOMPARE(answer.value().proxyJump + answer.value().proxyCommand + answer.value().hostKeyAlias, QString());
    const auto asked = SshConfig::read(QStringLiteral("db1"), QStringLiteral("admin"), 2222);
    QCOMPARE(asked.value().user, QStringLiteral("admin"));
    QCOMPARE(asked.value().port, 2222);
}

void tst_SshConfig::expandsWhatSshLeaves_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("file");
    const auto row = [](const char *value, const char *file) {
        QTest::newRow(value) << QByteArray(value) << QString::fromLatin1(file);
    };
    row("~/.ssh/key", "/home/person/.ssh/key");
    row("~root/key", "/home/person/key");
    row("/abs/key", "/abs/key");
    row("\"/with blank/key\"", "/with blank/key");
    row("%d/keys/%r@%h:%p", "/home/person/keys/admin@192.0.2.11:2222");
    row("~/%n-%u-%i", "/home/person/db1-root-0");
    row("~/100%%", "/home/person/100%");
    row("~/%k", "/home/person/db1");
    row("${HOWDAH_TEST_DIR}/key", "/from environment/key");
}

void tst_SshConfig::expandsWhatSshLeaves()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, file);
    qputenv("HOWDAH_TEST_DIR", "/from environment");
    config("Host db1\n HostName 192.0.2.11\n User admin\n Port 2222\n IdentityFile " + value + "\n IdentityFile none\n");
    const auto answer = SshConfig::read(QStringLiteral("db1"));
    VERIFY_OK(answer);
    QCOMPARE(answer.value().identityFiles, QStringList{file});
}

void tst_SshConfig::takesTheFirstValue()
{
    config("Match host db1\n User first\n IdentitiesOnly yes\nHost *\n User second\n HostKeyAlias alias\n");
    const auto answer = SshConfig::read(QStringLiteral("db1"));
    VERIFY_OK(answer);
    QCOMPARE(answer.value().user, QStringLiteral("first"));
    QVERIFY(answer.value().identitiesOnly);
    QCOMPARE(answer.value().hostKeyAlias, QStringLiteral("alias"));
}

void tst_SshConfig::splitsListsOfFiles()
{
    config("UserKnownHostsFile ~/.ssh/known_%h \"~/with blank\" /third\nGlobalKnownHostsFile none\n");
    const auto answer = SshConfig::read(QStringLiteral("db1"));
    VERIFY_OK(answer);
    QCOMPARE(answer.value().userKnownHostsFiles, (QStringList{m_home + QStringLiteral("/.ssh/known_db1"),
                                                              m_home + QStringLiteral("/with blank"), QStringLiteral("/third")}));
    QCOMPARE(answer.value().globalKnownHostsFiles, QStringList());
}

void tst_SshConfig::findsTheAgent_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("socket");
    QTest::newRow("not set") << QByteArray() << "";
    QTest::newRow("environment") << QByteArray("IdentityAgent SSH_AUTH_SOCK") << "";
    QTest::newRow("none") << QByteArray("IdentityAgent none") << "none";
    QTest::newRow("path") << QByteArray("IdentityAgent ~/.agent/%u") << "/home/person/.agent/root";
    QTest::newRow("variable") << QByteArray("IdentityAgent $HOWDAH_TEST_AGENT") << "/run/agent";
}

void tst_SshConfig::findsTheAgent()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, socket);
    qputenv("HOWDAH_TEST_AGENT", "/run/agent");
    config(value + '\n');
    const auto answer = SshConfig::read(QStringLiteral("db1"));
    VERIFY_OK(answer);
    QCOMPARE(answer.value().identityAgent, socket);
}

void tst_SshConfig::namesJumpHosts_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("jump");
    QTest::addColumn<QString>("command");
    QTest::newRow("jump") << QByteArray("ProxyJump me@bastion:2222") << "me@bastion:2222"
                          << "";
    QTest::newRow("no jump") << QByteArray("ProxyJump none") << ""
                             << "";
    QTest::newRow("command") << QByteArray("ProxyCommand nc -X connect %h %p") << ""
                             << "nc -X connect %h %p";
    QTest::newRow("no command") << QByteArray("ProxyCommand none") << ""
                                << "";
}

void tst_SshConfig::namesJumpHosts()
{
    QFETCH(QByteArray, value);
    config(value + '\n');
    const auto answer = SshConfig::read(QStringLiteral("db1"));
    VERIFY_OK(answer);
    QTEST(answer.value().proxyJump, "jump");
    QTEST(answer.value().proxyCommand, "command");
}

void tst_SshConfig::tellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("words");
    QTest::newRow("broken file") << QByteArray("# x\nNoSuchOption yes\n") << "db1"
                                 << "/home/person/.ssh/config: line 2: Bad configuration option";
    QTest::newRow("bad name") << QByteArray() << "a b"
                              << "invalid characters";
    QTest::newRow("name like an option") << QByteArray() << "-oProxyCommand=touch${IFS}/run/pwned"
                                         << "invalid characters";
}

void tst_SshConfig::tellsWhatIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, name);
    QFETCH(QString, words);
    config(text);
    const auto answer = SshConfig::read(name);
    VERIFY_ERROR(answer, ErrorCode::ValueInvalid);
    QVERIFY2(answer.error().detail.contains(words), qPrintable(answer.error().detail));
    QVERIFY(!QFile::exists(QStringLiteral("/run/pwned")));
}

void tst_SshConfig::keepsToItsLimit()
{
    config("Match exec \"sleep 60\"\n User x\n");
    QElapsedTimer timer;
    timer.start();
    VERIFY_ERROR(SshConfig::read(QStringLiteral("db1")), ErrorCode::TimedOut);
    QVERIFY(timer.elapsed() < 13'000);
    config("");
}

void tst_SshConfig::saysThatSshIsMissing()
{
    const QByteArray before = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    const auto answer = SshConfig::read(QStringLiteral("db1"));
    qputenv("PATH", before);
    VERIFY_ERROR(answer, ErrorCode::ToolMissing);
}

namespace {

/// `ssh` as found in PATH, with a filter behind it, while this lives.
class FilteredSsh
{
public:
    explicit FilteredSsh(const QByteArray &filter)
    {
        const QByteArray real = QFile::encodeName(QStandardPaths::findExecutable(QStringLiteral("ssh")));
        TestWorld::instance().writeFile(TestWorld::instance().path(QStringLiteral("ssh")),
                                        "#!/bin/sh\n" + real + " \"$@\" | " + filter + '\n', 0755);
        qputenv("PATH", QFile::encodeName(TestWorld::instance().path(QString())) + ':' + m_before);
    }
    ~FilteredSsh()
    {
        qputenv("PATH", m_before);
        QFile::remove(TestWorld::instance().path(QStringLiteral("ssh")));
    }

private:
    const QByteArray m_before = qgetenv("PATH");
};

} // namespace

// sshd's dump became PermitRootLogin in OpenSSH 10.4; that of ssh may follow.
void tst_SshConfig::readsKeywordsInAnyCase()
{
    config("Host db1\n  HostName 192.0.2.11\n  Port 2222\n  User ada\n  IdentityFile /k/one\n");
    const FilteredSsh ssh("sed 's/^[a-z]*/\\U&/'");
    const auto read = SshConfig::read(QStringLiteral("db1"));
    VERIFY_OK(read);
    QCOMPARE(read.value().hostName, QStringLiteral("192.0.2.11"));
    QCOMPARE(read.value().port, quint16(2222));
    QCOMPARE(read.value().user, QStringLiteral("ada"));
    QVERIFY(read.value().identityFiles.contains(QStringLiteral("/k/one")));
}

void tst_SshConfig::whatIsNotToldIsNoValue_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QString>("words");
    QTest::newRow("address") << QByteArray("grep -v '^hostname '") << QStringLiteral("no HostName");
    QTest::newRow("port") << QByteArray("grep -v '^port '") << QStringLiteral("no Port");
    QTest::newRow("nothing") << QByteArray("cat >/dev/null") << QStringLiteral("no HostName");
}

void tst_SshConfig::whatIsNotToldIsNoValue()
{
    QFETCH(QByteArray, filter);
    QFETCH(QString, words);
    config("Host db1\n  HostName 192.0.2.11\n");
    const FilteredSsh ssh(filter);
    const auto read = SshConfig::read(QStringLiteral("db1"));
    VERIFY_ERROR(read, ErrorCode::ValueInvalid);
    QVERIFY2(read.error().message.contains(words), qPrintable(read.error().message));
}

int main(int argc, char **argv)
{
    TestWorld::enter();
    QCoreApplication app(argc, argv);
    tst_SshConfig test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sshconfig.moc"
