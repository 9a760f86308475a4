// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The cluster's block in ~/.ssh/config, judged by the system's own ssh.
#include "app/base/EditLock.h"
#include "app/base/StateDirectory.h"
#include "app/workstation/LocalSshConfig.h"
#include "app/workstation/SshConfigText.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <atomic>
#include <memory>
#include <thread>

using namespace howdah;

namespace {
const QUuid lab(QStringLiteral("11111111-2222-3333-4444-555555555555"));
const QUuid other(QStringLiteral("99999999-2222-3333-4444-555555555555"));
const QByteArray begin = "# BEGIN Howdah lab 11111111-2222-3333-4444-555555555555\n";
const QByteArray end = "# END Howdah lab 11111111-2222-3333-4444-555555555555\n";
const QByteArray db1Section = "Host db1 db1.example.com 192.0.2.11\n    HostName 192.0.2.11\n    Port 2222\n    User root\n";
} // namespace

class TestLocalSsh : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void defaultsNeedNoBlock();
    void blockStandsAboveTheFirstHostLine_data();
    void blockStandsAboveTheFirstHostLine();
    void secondTimeChangesNothing();
    void anotherNameOfTheClusterAloneIsNoChange();
    void theKeyIsOneSshTries();
    void aKeySshTriesByItselfNeedsNoBlock();
    void theHostsOfAnotherBlockGiveWay();
    void checkWritesNothing();
    void takeBackLeavesTheRestByteForByte();
    void noLongerNeededLeaves();
    void linkIsFollowedAndModeKept();
    void newFileIsPrivate();
    void backupHoldsWhatWasThere();
    void aLineThatWinsIsNamed();
    void aLineOfAnIncludedFileIsNamed();
    void brokenFileIsNamed();
    void blockWithoutEndIsRefused();
    void unusableValuesAreRefused_data();
    void unusableValuesAreRefused();
    void unwritableFolderIsReported();
    void eachMachineHasWhatThePersonsOwnLinesSay_data();
    void eachMachineHasWhatThePersonsOwnLinesSay();
    void ourOwnBlockIsNotThePersonsWord();
    void anEditInBetweenIsNotLost();
    void aFileThatNeverRestsIsLeftAlone();
    void anotherHowdahIsWaitedFor();

private:
    QString path() const { return m_dir->filePath(QStringLiteral("ssh/config")); }
    void put(const QByteArray &text)
    {
        QDir().mkpath(QFileInfo(path()).path());
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    QByteArray text() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }
    static SshHostEntry db1(quint16 port = 2222)
    {
        return {.host = QStringLiteral("db1"),
                .fqdn = QStringLiteral("db1.example.com"),
                .address = QStringLiteral("192.0.2.11"),
                .connectAs = {},
                .port = port,
                .user = QStringLiteral("root"),
                .identityFile = {}};
    }
    Result<LocalSshResult> apply(const QList<SshHostEntry> &entries, RunMode mode = RunMode::Apply, const QUuid &id = lab,
                                 const QString &name = QStringLiteral("lab"))
    {
        return applyLocalSshConfig(path(), name, id, entries, mode);
    }
    /// What the system's ssh makes of the file.
    SshSettings ssh(const QString &name) { return effectiveSettings(text(), name, {}).take(); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestLocalSsh::defaultsNeedNoBlock()
{
    const auto result = apply({db1(22)});
    QVERIFY(result.ok());
    QVERIFY(!result.value().changed);
    QVERIFY(!QFile::exists(path()));
    put("Host *\n    ServerAliveInterval 5\n"); // tells names apart, but says nothing against it
    QVERIFY(!apply({db1(22)}).take().changed);
}

void TestLocalSsh::blockStandsAboveTheFirstHostLine_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const QByteArray block = begin + db1Section + end;
    QTest::newRow("no file's text") << QByteArray() << block;
    QTest::newRow("options only") << QByteArray("ServerAliveInterval 5\n") << "ServerAliveInterval 5\n" + block;
    QTest::newRow("no final newline") << QByteArray("ServerAliveInterval 5") << "ServerAliveInterval 5\n" + block;
    QTest::newRow("a host") << QByteArray("Host db1\n  Port 22\n") << block + "Host db1\n  Port 22\n";
    QTest::newRow("host=, upper case") << QByteArray("# mine\nHOST=db1\nPort 22\n") << "# mine\n" + block + "HOST=db1\nPort 22\n";
    QTest::newRow("a match") << QByteArray("Compression yes\n\nMatch host db1\n\tPort 22\n")
                             << "Compression yes\n\n" + block + "Match host db1\n\tPort 22\n";
    QTest::newRow("CRLF stays") << QByteArray("Host x\r\n  Port 22\r\n") << block + "Host x\r\n  Port 22\r\n";
}

void TestLocalSsh::blockStandsAboveTheFirstHostLine()
{
    QFETCH(QByteArray, before);
    put(before);
    const auto result = apply({db1()});
    QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().message + result.error().detail));
    QVERIFY(result.value().changed && result.value().block);
    QTEST(text(), "after");
    for (const QString &name : {QStringLiteral("db1"), QStringLiteral("db1.example.com"), QStringLiteral("192.0.2.11")}) {
        QCOMPARE(ssh(name).port, 2222);
        QCOMPARE(ssh(name).hostName, QStringLiteral("192.0.2.11"));
        QCOMPARE(ssh(name).user, QStringLiteral("root"));
    }
    QCOMPARE(ssh(QStringLiteral("db10")).port, 22);
}

void TestLocalSsh::secondTimeChangesNothing()
{
    put("Host *\n  Compression yes\n");
    QVERIFY(apply({db1()}).take().changed);
    const QByteArray once = text();
    const auto second = apply({db1()});
    QVERIFY(second.ok() && !second.value().changed && second.value().block);
    QCOMPARE(second.value().diff, QByteArray());
    QCOMPARE(text(), once);
    put(QByteArray(once).replace("Port 2222", "Port 22")); // an edit inside our block is undone
    QVERIFY(apply({db1()}).take().changed);
    QCOMPARE(text(), once);
}

// Save As and a new name leave the block as it is; the next change brings the name along.
void TestLocalSsh::anotherNameOfTheClusterAloneIsNoChange()
{
    put("Host *\n  Compression yes\n");
    QVERIFY(apply({db1()}).take().changed);
    const QByteArray once = text();
    const QString renamed = QStringLiteral("lab copy 2");
    for (const RunMode mode : {RunMode::Check, RunMode::Apply}) {
        const auto second = apply({db1()}, mode, lab, renamed);
        QVERIFY(second.ok() && !second.value().changed && second.value().block);
        QCOMPARE(text(), once);
    }
    QVERIFY(apply({db1(2200)}, RunMode::Apply, lab, renamed).take().changed);
    QCOMPARE(text().count("BEGIN Howdah"), 1);
    QVERIFY2(text().startsWith(QByteArray(begin).replace("lab", "lab copy 2"))
                 && text().contains(QByteArray(end).replace("lab", "lab copy 2")),
             text().constData());
    QVERIFY(apply({}, RunMode::TakeBack, lab, QStringLiteral("third")).take().changed);
    QCOMPARE(text(), QByteArray("Host *\n  Compression yes\n"));
}

void TestLocalSsh::theKeyIsOneSshTries()
{
    SshHostEntry entry = db1(22);
    entry.identityFile = m_dir->filePath(QStringLiteral("the key 100%"));
    QVERIFY(apply({entry}).take().changed);
    QVERIFY2(ssh(QStringLiteral("db1")).identityFiles.contains(entry.identityFile), text().constData());
    QVERIFY(!apply({entry}).take().changed);
}

void TestLocalSsh::aKeySshTriesByItselfNeedsNoBlock()
{
    SshHostEntry entry = db1(22);
    entry.identityFile = homeDirectory() + QStringLiteral("/.ssh/id_ed25519");
    QVERIFY(!apply({entry}).take().changed);
    put("IdentityFile ~/.ssh/another\n"); // now ssh tries only that
    QVERIFY(apply({entry}).take().changed);
}

void TestLocalSsh::theHostsOfAnotherBlockGiveWay()
{
    QVERIFY(apply({db1(2200)}, RunMode::Apply, other, QStringLiteral("practice")).take().changed);
    QCOMPARE(ssh(QStringLiteral("db1")).port, 2200);
    QVERIFY(apply({db1()}).take().changed);
    QCOMPARE(ssh(QStringLiteral("db1")).port, 2222);
    QVERIFY(
        apply({db1(2200)}, RunMode::Apply, other, QStringLiteral("practice")).take().changed); // its block is there, but below
    QCOMPARE(ssh(QStringLiteral("db1")).port, 2200);
    QVERIFY(apply({}, RunMode::TakeBack, other).take().changed);
    QCOMPARE(ssh(QStringLiteral("db1")).port, 2222);
    QCOMPARE(text(), begin + db1Section + end);
}

void TestLocalSsh::checkWritesNothing()
{
    put("Host x\n  Port 1\n");
    const auto result = apply({db1()}, RunMode::Check);
    QVERIFY(result.ok() && result.value().changed);
    QCOMPARE(text(), QByteArray("Host x\n  Port 1\n"));
    QVERIFY(result.value().backup.isEmpty());
    QVERIFY(result.value().diff.startsWith("--- " + path().toUtf8()));
    QVERIFY(result.value().diff.contains("\n+    Port 2222\n"));
    QVERIFY(result.value().diff.contains("\n Host x\n"));
    QCOMPARE(QDir(QFileInfo(path()).path()).entryList(QDir::Files), QStringList{QStringLiteral("config")});
}

void TestLocalSsh::takeBackLeavesTheRestByteForByte()
{
    const QByteArray mine = "# mine\n\nHost x\n  Port 1\n# the end";
    put(mine);
    QVERIFY(apply({db1()}).take().changed);
    put(text() + "\n# added later\n");
    const auto result = apply({}, RunMode::TakeBack);
    QVERIFY(result.ok() && result.value().changed && !result.value().block);
    QVERIFY(text().startsWith(mine));
    QVERIFY(text().endsWith("# added later\n"));
    QVERIFY(!text().contains("Howdah"));
    QVERIFY(!apply({}, RunMode::TakeBack).take().changed);
}

void TestLocalSsh::noLongerNeededLeaves()
{
    put("Host x\n  Port 1\n");
    QVERIFY(apply({db1()}).take().changed);
    const auto result = apply({db1(22)});
    QVERIFY(result.ok() && result.value().changed && !result.value().block);
    QCOMPARE(text(), QByteArray("Host x\n  Port 1\n"));
}

void TestLocalSsh::linkIsFollowedAndModeKept()
{
    const QString dotfiles = m_dir->filePath(QStringLiteral("dotfiles"));
    put("");
    QVERIFY(QFile::remove(path()));
    {
        QFile file(dotfiles);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Host x\n  Port 1\n") > 0);
    }
    QVERIFY(chmod(QFile::encodeName(dotfiles).constData(), 0640) == 0);
    QVERIFY(QFile::link(dotfiles, path()));
    QVERIFY(apply({db1()}).take().changed);
    QVERIFY(QFileInfo(path()).isSymLink());
    struct stat info
    {
    };
    QVERIFY(stat(QFile::encodeName(dotfiles).constData(), &info) == 0);
    QCOMPARE(info.st_mode & 07777, 0640u);
    QFile file(dotfiles);
    QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().contains("Port 2222"));
}

void TestLocalSsh::newFileIsPrivate()
{
    const auto mask = umask(022);
    QVERIFY(apply({db1()}).take().changed);
    umask(mask);
    struct stat info
    {
    };
    QVERIFY(stat(QFile::encodeName(path()).constData(), &info) == 0);
    QCOMPARE(info.st_mode & 07777, 0600u);
    QVERIFY(stat(QFile::encodeName(QFileInfo(path()).path()).constData(), &info) == 0);
    QCOMPARE(info.st_mode & 07777, 0700u);
}

void TestLocalSsh::backupHoldsWhatWasThere()
{
    put("Host x\n  Port 1\n");
    const auto result = apply({db1()});
    QVERIFY(result.ok() && !result.value().backup.isEmpty());
    QFile backup(result.value().backup);
    QVERIFY(backup.open(QIODevice::ReadOnly));
    QCOMPARE(backup.readAll(), QByteArray("Host x\n  Port 1\n"));
    QCOMPARE(backup.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
}

void TestLocalSsh::aLineThatWinsIsNamed()
{
    put("# my file\nServerAliveInterval 5\nPort 22022\nHost x\n  Port 1\n");
    const QByteArray before = text();
    const auto result = apply({db1()});
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::ValueInvalid);
    QVERIFY2(result.error().message.contains(QStringLiteral("line 3 of %1: Port 22022").arg(path())),
             qPrintable(result.error().message));
    QVERIFY(result.error().message.contains(QStringLiteral("Nothing was changed")));
    QCOMPARE(text(), before);
}

void TestLocalSsh::aLineOfAnIncludedFileIsNamed()
{
    const QString included = m_dir->filePath(QStringLiteral("company.conf"));
    QFile file(included);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("User joe\n") > 0);
    file.close();
    put("Include " + QFile::encodeName(included) + "\nHost x\n");
    const auto result = apply({db1()});
    QVERIFY(!result.ok());
    QVERIFY2(result.error().message.contains(QStringLiteral("line 1 of %1: Include").arg(path())),
             qPrintable(result.error().message));
}

void TestLocalSsh::brokenFileIsNamed()
{
    put("Nonsense yes\n");
    const auto result = apply({db1()});
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::ValueInvalid);
    QVERIFY2(result.error().detail.contains(QStringLiteral("line 1")), qPrintable(result.error().detail));
    QCOMPARE(text(), QByteArray("Nonsense yes\n"));
}

void TestLocalSsh::blockWithoutEndIsRefused()
{
    put("# mine\n" + begin + "Host db1\nHost x\n");
    for (const RunMode mode : {RunMode::Apply, RunMode::TakeBack}) {
        const auto result = apply({db1()}, mode);
        QVERIFY(!result.ok());
        QVERIFY2(result.error().message.contains(QStringLiteral("Line 2")), qPrintable(result.error().message));
    }
}

void TestLocalSsh::unusableValuesAreRefused_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("key");
    QTest::newRow("newline in the name") << "db1\nProxyCommand evil"
                                         << "root"
                                         << "";
    QTest::newRow("pattern as name") << "*"
                                     << "root"
                                     << "";
    QTest::newRow("negated name") << "!db1"
                                  << "root"
                                  << "";
    QTest::newRow("option as name") << "-oProxyCommand=evil"
                                    << "root"
                                    << "";
    QTest::newRow("newline in the user") << "db1"
                                         << "root\nProxyCommand evil"
                                         << "";
    QTest::newRow("newline in the key") << "db1"
                                        << "root"
                                        << "/key\nProxyCommand evil";
    QTest::newRow("quote in the key") << "db1"
                                      << "root"
                                      << "/key\" x";
    QTest::newRow("relative key") << "db1"
                                  << "root"
                                  << "key";
}

void TestLocalSsh::unusableValuesAreRefused()
{
    QFETCH(QString, host);
    QFETCH(QString, user);
    QFETCH(QString, key);
    SshHostEntry entry = db1();
    entry.host = host;
    entry.user = user;
    entry.identityFile = key;
    const auto result = apply({entry});
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::ValueInvalid);
    QVERIFY(!QFile::exists(path()));
}

void TestLocalSsh::unwritableFolderIsReported()
{
    // Where a folder should be is a file: that stops root too.
    QFile file(m_dir->filePath(QStringLiteral("ssh")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto result = apply({db1()});
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::FileUnwritable);
}

void TestLocalSsh::eachMachineHasWhatThePersonsOwnLinesSay_data()
{
    QTest::addColumn<QByteArray>("own");
    QTest::addColumn<QString>("connectAs"); // of db2
    QTest::addColumn<int>("db1Port");
    QTest::addColumn<int>("db2Port");
    QTest::addColumn<QString>("db2HostName");
    const QString address = QStringLiteral("192.0.2.12");
    QTest::newRow("the second machine's port")
        << QByteArray("Host 192.0.2.12\n    Port 2222\n") << QString() << 22 << 2222 << address;
    QTest::newRow("the first machine's port")
        << QByteArray("Host 192.0.2.11\n    Port 2222\n") << QString() << 2222 << 22 << QStringLiteral("db2");
    QTest::newRow("an alias") << QByteArray("Host mybox\n    HostName 192.0.2.12\n    Port 2200\n") << QStringLiteral("mybox")
                              << 22 << 2200 << address;
    QTest::newRow("an alias of another address") << QByteArray("Host mybox\n    HostName 127.0.0.1\n    Port 2200\n")
                                                 << QStringLiteral("mybox") << 22 << 2200 << QStringLiteral("127.0.0.1");
    QTest::newRow("a name that ssh resolves")
        << QByteArray("Host x\n") << QStringLiteral("box.example.com") << 22 << 22 << QStringLiteral("box.example.com");
}

void TestLocalSsh::eachMachineHasWhatThePersonsOwnLinesSay()
{
    QFETCH(QByteArray, own);
    QFETCH(QString, connectAs);
    QFETCH(int, db1Port);
    QFETCH(int, db2Port);
    put(own);
    SshHostEntry first = db1(0);
    const SshHostEntry second{.host = QStringLiteral("db2"),
                              .fqdn = QStringLiteral("db2.example.com"),
                              .address = QStringLiteral("192.0.2.12"),
                              .connectAs = connectAs,
                              .port = 0,
                              .user = QStringLiteral("root"),
                              .identityFile = {}};
    for (int i = 0; i < 2; ++i) { // the second time the block is there and changes nothing
        const auto result = apply({first, second});
        QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().message + result.error().detail));
        QCOMPARE(result.value().changed, i == 0);
        QCOMPARE(result.value().entries.at(0).port, db1Port);
        QCOMPARE(result.value().entries.at(1).port, db2Port);
    }
    QCOMPARE(ssh(QStringLiteral("db1")).port, db1Port);
    QCOMPARE(ssh(QStringLiteral("db2")).port, db2Port);
    QTEST(ssh(QStringLiteral("db2")).hostName, "db2HostName");
}

void TestLocalSsh::ourOwnBlockIsNotThePersonsWord()
{
    put("Host 192.0.2.11\n    Port 2222\n");
    QVERIFY(apply({db1(0)}).take().changed);
    put(text().replace("Host 192.0.2.11\n    Port 2222\n", "Host 192.0.2.11\n    Port 2300\n")); // moved since
    QVERIFY(apply({db1(0)}).take().changed);
    QCOMPARE(ssh(QStringLiteral("db1")).port, 2300);
}

namespace {

/// The real ssh, but another program edits the user's file first.
class BusySsh
{
public:
    BusySsh(const QString &folder, const QByteArray &edit)
    {
        const QString program = folder + QStringLiteral("/bin/ssh");
        QDir().mkpath(QFileInfo(program).path());
        QFile file(program);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no space for test data");
        file.write("#!/bin/sh\n" + edit + "\nPATH='" + m_before + "'\nexec ssh \"$@\"\n");
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner);
        qputenv("PATH", QFile::encodeName(QFileInfo(program).path()) + ':' + m_before);
    }
    ~BusySsh() { qputenv("PATH", m_before); }
    BusySsh(const BusySsh &) = delete;
    BusySsh &operator=(const BusySsh &) = delete;

private:
    const QByteArray m_before = qgetenv("PATH");
};

} // namespace

void TestLocalSsh::anEditInBetweenIsNotLost()
{
    put("Host x\n  Port 1\n");
    const QByteArray file = QFile::encodeName(path());
    const BusySsh busy(m_dir->path(), "grep -q mine '" + file + "' || printf 'Host mine\\n  Port 7\\n' >>'" + file + "'");
    const auto result = apply({db1()});
    QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().message));
    QCOMPARE(text(), begin + db1Section + end + "Host x\n  Port 1\nHost mine\n  Port 7\n");
    QVERIFY(QDir(QFileInfo(path()).path()).entryList({QStringLiteral("*lock*")}, QDir::AllEntries).isEmpty());
}

void TestLocalSsh::aFileThatNeverRestsIsLeftAlone()
{
    put("Host x\n  Port 1\n");
    const BusySsh busy(m_dir->path(), "echo '# again' >>'" + QFile::encodeName(path()) + "'");
    const auto result = apply({db1()});
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::FileLocked);
    QVERIFY(!text().contains("Howdah"));
}

void TestLocalSsh::anotherHowdahIsWaitedFor()
{
    put("Host x\n  Port 1\n");
    auto lock = lockForEdit(path());
    QVERIFY(lock.ok() && lock.value().isHeld());
    std::atomic<bool> written{false};
    std::thread holder([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(1500));
        written = text().contains("Howdah"); // before it may be
        lock.value().release();
    });
    const auto result = apply({db1()});
    holder.join();
    QVERIFY(result.ok() && result.value().changed);
    QVERIFY(!written);
}

QTEST_GUILESS_MAIN(TestLocalSsh)
#include "tst_localssh.moc"
