// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// --secrets: every good line becomes a Secret as it stands, every bad one is named by its number and never quoted.
#include "app/cli/SecretsInput.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

/// "login@db1=pw" for each line.
QStringList told(const std::vector<SecretLine> &lines)
{
    QStringList list;
    for (const SecretLine &line : lines) {
        list += u"%1:%2%3=%4"_s.arg(line.line).arg(secretKindName(line.kind), line.host.isEmpty() ? QString() : u'@' + line.host,
                                                   QString::fromLatin1(line.secret.data(), line.secret.size()));
    }
    return list;
}

} // namespace

class TestSecretsInput : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString put(const QByteArray &bytes, mode_t mode = 0600)
    {
        const QString path = m_folder->filePath(u"secrets"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || fchmod(file.handle(), mode) != 0)
            qFatal("no space for test data");
        return path;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everyGoodLineIsTaken_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("each kind") << QByteArray("login a\nsudo b\nroot c\nkey d\n")
                                   << QStringList{u"1:login=a"_s, u"2:sudo=b"_s, u"3:root=c"_s, u"4:key=d"_s};
        QTest::newRow("machines") << QByteArray("login@db1 a\nlogin@db2.patroni.local b\nlogin c")
                                  << QStringList{u"1:login@db1=a"_s, u"2:login@db2.patroni.local=b"_s, u"3:login=c"_s};
        QTest::newRow("comments and blanks") << QByteArray("# login x\n\n   \n\t\nlogin a\n#end") << QStringList{u"5:login=a"_s};
        QTest::newRow("the rest as it is") << QByteArray("login  a b # c\t \n") << QStringList{u"1:login= a b # c\t "_s};
        QTest::newRow("tab between") << QByteArray("login\ta\n") << QStringList{u"1:login=a"_s};
        QTest::newRow("line ends of Windows")
            << QByteArray("login a\r\nsudo b\r\n") << QStringList{u"1:login=a"_s, u"2:sudo=b"_s};
        QTest::newRow("not UTF-8") << QByteArray("login \xff\xfe\n") << QStringList{u"1:login=\u00ff\u00fe"_s};
        QTest::newRow("nothing") << QByteArray() << QStringList();
    }
    void everyGoodLineIsTaken()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, lines);
        const auto read = readSecrets(put(bytes));
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().message));
        QCOMPARE(told(read.value()), lines);
    }

    void badLineIsNumberedAndNeverQuoted_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("line");
        QTest::newRow("password alone") << QByteArray("login a\nhunter2\n") << 2;
        QTest::newRow("unknown kind") << QByteArray("passwd hunter2\n") << 1;
        QTest::newRow("capitals") << QByteArray("Login hunter2\n") << 1;
        QTest::newRow("blank in front") << QByteArray("\n login hunter2\n") << 2;
        QTest::newRow("no password") << QByteArray("# hunter2\nlogin\n") << 2;
        QTest::newRow("empty password") << QByteArray("login \n") << 1;
        QTest::newRow("no machine") << QByteArray("login@ hunter2\n") << 1;
        QTest::newRow("zero byte") << QByteArray("login hunt\0er2\n", 15) << 1;
        QTest::newRow("twice") << QByteArray("login@db1 a\nsudo b\nlogin@db1 hunter2\n") << 3;
        QTest::newRow("equals sign") << QByteArray("login=hunter2\n") << 1;
    }
    void badLineIsNumberedAndNeverQuoted()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, line);
        const QString path = put(bytes);
        const auto read = readSecrets(path);
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, ErrorCode::SecretsInvalid);
        QVERIFY2(read.error().message.startsWith(u"Line %1 of %2 "_s.arg(line).arg(path)), qPrintable(read.error().message));
        QVERIFY(!read.error().message.contains("hunter2"_L1) && !read.error().detail.contains("hunter2"_L1));
    }

    void fileThatOthersMayOpenIsRefused_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("group reads") << 0640;
        QTest::newRow("all read") << 0604;
        QTest::newRow("group writes") << 0620;
        QTest::newRow("all write") << 0602;
        QTest::newRow("group enters") << 0610;
    }
    void fileThatOthersMayOpenIsRefused()
    {
        QFETCH(int, mode);
        const auto read = readSecrets(put("login hunter2\n", mode_t(mode)));
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, ErrorCode::FileTooOpen);
    }

    void fileOfAnotherIsRefused()
    {
        if (geteuid() != 0) { // only root can make one; anybody else has one at hand
            QCOMPARE(readSecrets(u"/etc/passwd"_s).error().code, ErrorCode::FileTooOpen);
            return;
        }
        const QString path = put("login hunter2\n");
        QCOMPARE(chown(QFile::encodeName(path).constData(), 65534, 65534), 0);
        QCOMPARE(readSecrets(path).error().code, ErrorCode::FileTooOpen);
    }

    void missingFileAndFolderAreSaid()
    {
        QCOMPARE(readSecrets(m_folder->filePath(u"none"_s)).error().code, ErrorCode::FileNotFound);
        QCOMPARE(readSecrets(m_folder->path()).error().code, ErrorCode::FileUnreadable);
    }

    void tooLargeFileIsRefused()
    {
        QCOMPARE(readSecrets(put(QByteArray((1 << 20) + 1, '#'))).error().code, ErrorCode::SecretsInvalid);
        QVERIFY(readSecrets(put(QByteArray(1 << 20, '#'))).ok());
    }

    void standardInputIsRead()
    {
        int pipes[2];
        QCOMPARE(pipe(pipes), 0);
        QCOMPARE(write(pipes[1], "login a\n", 8), 8);
        QCOMPARE(write(pipes[1], "root b", 6), 6);
        close(pipes[1]);
        const int before = dup(STDIN_FILENO);
        dup2(pipes[0], STDIN_FILENO);
        const auto read = readSecrets(u"-"_s);
        dup2(before, STDIN_FILENO);
        close(before);
        close(pipes[0]);
        QVERIFY(read.ok());
        QCOMPARE(told(read.value()), (QStringList{u"1:login=a"_s, u"2:root=b"_s}));
    }

    void terminalIsRefused()
    {
        const int master = posix_openpt(O_RDWR | O_NOCTTY);
        QVERIFY(master >= 0 && grantpt(master) == 0 && unlockpt(master) == 0);
        const int terminal = open(ptsname(master), O_RDWR | O_NOCTTY);
        const int before = dup(STDIN_FILENO);
        dup2(terminal, STDIN_FILENO);
        const auto read = readSecrets(u"-"_s);
        dup2(before, STDIN_FILENO);
        for (const int fd : {before, terminal, master})
            close(fd);
        QCOMPARE(read.error().code, ErrorCode::SecretsInvalid);
    }
};

QTEST_GUILESS_MAIN(TestSecretsInput)
#include "tst_secretsinput.moc"
