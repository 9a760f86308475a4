// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// known_hosts: our reader against ssh and ssh-keygen, and a writer that leaves every foreign byte alone.
#include "app/ssh/HostKeys.h"
#include "app/ssh/Session.h"

#include "tests/ssh/BadServer.h"
#include "tests/ssh/Check.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QProcess>
#include <QTemporaryDir>

#include <thread>

#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

using namespace howdah;
using namespace howdah::test;

namespace {

QByteArray run(const QString &program, const QStringList &arguments, int *code = nullptr)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    if (code)
        *code = process.exitCode();
    return process.readAllStandardOutput();
}

} // namespace

class tst_HostKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void printsTheFingerprintThatSshKeygenPrints();
    void judgesLikeSsh_data();
    void judgesLikeSsh();
    void staysShutOnADamagedLine_data();
    void staysShutOnADamagedLine();
    void takesARevokedKeyFromNobody();
    void namesTheDecidingLine();
    void readsFilesThatAreNotThere();
    void saysWhichFileCannotBeRead();

    void remembersWhatSshThenFinds();
    void writesTheSameOnce();
    void leavesForeignBytesAlone_data();
    void leavesForeignBytesAlone();
    void followsLinksAndKeepsTheMode();
    void saysWhichFileCannotBeWritten();
    void writesNothingWhereThereIsNoFile_data();
    void writesNothingWhereThereIsNoFile();
    void waitsForTheLock();
    void takesManyWritersAtOnce();
    void forgets_data();
    void forgets();
    void forgetsItsOwnLinesOnly();
    void forgetsMachinesUnderAllTheirNames();

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    void write(const QString &file, const QByteArray &text)
    {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(text) == text.size());
    }
    QByteArray read(const QString &file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("(no file)");
    }
    /// KEY, OTHER, RSA stand for public keys in test texts; HASH(name) for a hashed name.
    QByteArray filled(QByteArray text) const;
    HostKey key(const char *name) const { return m_keys.value(QByteArray(name)); }

    std::unique_ptr<QTemporaryDir> m_keyFolder;
    std::unique_ptr<QTemporaryDir> m_folder;
    QHash<QByteArray, HostKey> m_keys;
    std::unique_ptr<BadServer> m_server;
};

void tst_HostKeys::initTestCase()
{
    m_keyFolder = std::make_unique<QTemporaryDir>();
    // KEY is what a machine shows that a real ssh can ask, too; it refuses every login, which is far enough.
    m_server = std::make_unique<BadServer>(QStringLiteral("refuse"));
    Session session({QStringLiteral("db1"), QStringLiteral("127.0.0.1"), m_server->port(), {}}, {}, nullptr);
    VERIFY_OK(session.connectToMachine());
    m_keys.insert("KEY", session.hostKey());
    for (const char *name : {"OTHER", "THIRD", "RSA"}) {
        const QString file = m_keyFolder->filePath(QLatin1String(name));
        run(QStringLiteral("ssh-keygen"),
            {QStringLiteral("-q"), QStringLiteral("-N"), QString(), QStringLiteral("-t"),
             qstrcmp(name, "RSA") ? QStringLiteral("ed25519") : QStringLiteral("rsa"), QStringLiteral("-f"), file});
        const QList<QByteArray> words = read(file + QStringLiteral(".pub")).split(' ');
        m_keys.insert(name, HostKey{words.at(0), QByteArray::fromBase64(words.at(1))});
    }
}

void tst_HostKeys::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QByteArray tst_HostKeys::filled(QByteArray text) const
{
    for (auto it = m_keys.cbegin(); it != m_keys.cend(); ++it)
        text.replace('<' + it.key() + '>', it->type + ' ' + it->blob.toBase64());
    while (text.contains("HASH(")) {
        const qsizetype begin = text.indexOf("HASH(");
        const qsizetype end = text.indexOf(')', begin);
        const QByteArray name = text.mid(begin + 5, end - begin - 5);
        const QString file = m_folder->filePath(QStringLiteral("to-hash"));
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly))
            qFatal("no file");
        out.write(filled(name + " <KEY>\n"));
        out.close();
        run(QStringLiteral("ssh-keygen"), {QStringLiteral("-H"), QStringLiteral("-f"), file}); // the real thing hashes
        QFile in(file);
        if (!in.open(QIODevice::ReadOnly))
            qFatal("no file");
        text.replace(begin, end - begin + 1, in.readAll().split(' ').at(0));
    }
    return text;
}

void tst_HostKeys::printsTheFingerprintThatSshKeygenPrints()
{
    for (const char *name : {"OTHER", "RSA"}) {
        const QByteArray printed =
            run(QStringLiteral("ssh-keygen"), {QStringLiteral("-lf"), m_keyFolder->filePath(QLatin1String(name))});
        QVERIFY2(printed.contains(' ' + key(name).fingerprint().toLatin1() + ' '), printed.constData());
    }
}

void tst_HostKeys::judgesLikeSsh_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("port");
    QTest::addColumn<int>("verdict");
    const auto row = [](const char *what, const char *text, const char *name, int port, HostKeyVerdict verdict) {
        QTest::newRow(what) << QByteArray(text) << QString::fromLatin1(name) << port << int(verdict);
    };
    using V = HostKeyVerdict;
    row("empty", "", "db1", 22, V::Unknown);
    row("plain", "db1 <KEY>\n", "db1", 22, V::Known);
    row("no final newline", "db1 <KEY>", "db1", 22, V::Known);
    row("CRLF", "db0 <OTHER>\r\ndb1 <KEY>\r\n", "db1", 22, V::Known);
    row("CRLF, comment", "db1 <KEY> a comment\r\n", "db1", 22, V::Known);
    row("tabs", "db1\t<KEY>\tcomment\n", "db1", 22, V::Known);
    row("indented", "  \tdb1 <KEY>\n", "db1", 22, V::Known);
    row("comment lines", "# db1 <OTHER>\n\n   # x\ndb1 <KEY>\n", "db1", 22, V::Known);
    row("other case", "DB1.Example.COM <KEY>\n", "db1.example.com", 22, V::Known);
    row("asked in other case", "db1.example.com <KEY>\n", "DB1.EXAMPLE.com", 22, V::Known);
    row("list", "a,db1,192.0.2.1 <KEY>\n", "192.0.2.1", 22, V::Known);
    row("not the list", "a,db11,b <KEY>\n", "db1", 22, V::Unknown);
    row("star", "*.example.com <KEY>\n", "db1.example.com", 22, V::Known);
    row("star in the middle", "db*.ex*m <KEY>\n", "db1.example.com", 22, V::Known);
    row("question mark", "db? <KEY>\n", "db1", 22, V::Known);
    row("question mark too short", "db1? <KEY>\n", "db1", 22, V::Unknown);
    row("negated", "*.example.com,!db1.example.com <KEY>\n", "db1.example.com", 22, V::Unknown);
    row("negated, first", "!db1.example.com,*.example.com <KEY>\n", "db1.example.com", 22, V::Unknown);
    row("negated other", "!db2.example.com,*.example.com <KEY>\n", "db1.example.com", 22, V::Known);
    row("hashed", "HASH(db1) <KEY>\n", "db1", 22, V::Known);
    row("hashed other", "HASH(db2) <KEY>\n", "db1", 22, V::Unknown);
    row("hashed, changed", "HASH(db1) <OTHER>\n", "db1", 22, V::Changed);
    row("port", "[db1]:2222 <KEY>\n", "db1", 2222, V::Known);
    row("hashed port", "HASH([db1]:2222) <KEY>\n", "db1", 2222, V::Known);
    row("port against no port", "[db1]:2222 <KEY>\n", "db1", 22, V::Unknown);
    row("no port against port, same key", "db1 <KEY>\n", "db1", 2222, V::Known);
    row("no port against port, other key", "db1 <OTHER>\n", "db1", 2222, V::Unknown);
    row("changed", "db1 <OTHER>\n", "db1", 22, V::Changed);
    row("changed, then right", "db1 <OTHER>\ndb1 <KEY>\n", "db1", 22, V::Known);
    row("right, then changed", "db1 <KEY>\ndb1 <OTHER>\n", "db1", 22, V::Known);
    row("revoked", "db1 <KEY>\n@revoked * <KEY>\n", "db1", 22, V::Revoked);
    row("revoked before", "@revoked db1 <KEY>\ndb1 <KEY>\n", "db1", 22, V::Revoked);
    row("other revoked", "@revoked * <OTHER>\ndb1 <KEY>\n", "db1", 22, V::Known);
    row("cert authority trusts nobody", "@cert-authority * <KEY>\n", "db1", 22, V::Unknown);
    row("protocol 1", "db1 1024 35 1234567890\n", "db1", 22, V::Unknown);
}

void tst_HostKeys::judgesLikeSsh()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, name);
    QFETCH(int, port);
    QFETCH(int, verdict);
    const QString file = path("known_hosts");
    write(file, filled(text));
    const auto found = HostKeys({file}).check(name, quint16(port), key("KEY"));
    VERIFY_OK(found);
    QCOMPARE(int(found.value().verdict), verdict);
    QCOMPARE(found.value().certAuthority, text.contains("@cert-authority"));

    // ssh-keygen -F finds a line exactly where we find one. It knows nothing of names without the port.
    int code = 0;
    const QString looked = port == 22 ? name : u'[' + name + QStringLiteral("]:") + QString::number(port);
    const QByteArray lines = run(QStringLiteral("ssh-keygen"), {QStringLiteral("-F"), looked, QStringLiteral("-f"), file}, &code);
    const bool byBareName = port != 22 && verdict == int(HostKeyVerdict::Known) && !text.contains('[');
    if (!byBareName && !text.contains("@cert-authority"))
        QCOMPARE(code == 0, verdict != int(HostKeyVerdict::Unknown));

    // And ssh itself comes to the same verdict.
    if (port != 22)
        return; // it would have to listen there
    QProcess ssh;
    ssh.start(QStringLiteral("ssh"),
              {QStringLiteral("-F"), QStringLiteral("none"), QStringLiteral("-o"), QStringLiteral("StrictHostKeyChecking=yes"),
               QStringLiteral("-o"), QStringLiteral("BatchMode=yes"), QStringLiteral("-o"),
               QStringLiteral("HostKeyAlgorithms=ssh-ed25519"), QStringLiteral("-o"),
               QStringLiteral("UserKnownHostsFile=") + file, QStringLiteral("-o"),
               QStringLiteral("GlobalKnownHostsFile=/dev/null"), QStringLiteral("-o"), QStringLiteral("HostKeyAlias=") + name,
               QStringLiteral("-p"), QString::number(m_server->port()), QStringLiteral("nobody@127.0.0.1"),
               QStringLiteral("true")});
    QVERIFY(ssh.waitForFinished());
    const QByteArray said = ssh.readAllStandardError();
    const QHash<int, QByteArray> words{{int(HostKeyVerdict::Known), "Permission denied"},
                                       {int(HostKeyVerdict::Unknown), "host key is known for"},
                                       {int(HostKeyVerdict::Changed), "IDENTIFICATION HAS CHANGED"},
                                       {int(HostKeyVerdict::Revoked), "REVOKED HOST KEY"}};
    QVERIFY2(said.contains(words.value(verdict)), said.constData());
}

void tst_HostKeys::staysShutOnADamagedLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<bool>("damaged");
    const auto row = [](const char *what, const char *text, HostKeyVerdict verdict, bool damaged) {
        QTest::newRow(what) << QByteArray(text) << int(verdict) << damaged;
    };
    using V = HostKeyVerdict;
    row("cut off", "db1 ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJt\n", V::Changed, true);
    row("no key", "db1 ssh-ed25519\n", V::Changed, true);
    row("name alone", "db1\n", V::Changed, true);
    row("not base64", "db1 ssh-ed25519 !!!!\n", V::Changed, true);
    row("kind does not fit", "db1 ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIFz1T0fVpVkWQFIh0Rg5l3ntmtJ5S2rZhbn2iZ7Zs4Kq\n", V::Changed,
        true);
    row("damaged, then changed", "db1 ssh-ed25519 AAAA\ndb1 <OTHER>\n", V::Changed, false);
    row("changed, then damaged", "db1 <OTHER>\ndb1 ssh-ed25519 AAAA\n", V::Changed, false);
    row("damaged, then right", "db1 ssh-ed25519 AAAA\ndb1 <KEY>\n", V::Known, false);
    row("damaged for another", "db2 ssh-ed25519 AAAA\n", V::Unknown, false);
    row("strange mark", "@sometimes db1 <KEY>\n", V::Changed, true);
    row("hash without an end", "|1|abc db1 <KEY>\n", V::Unknown, false);
}

void tst_HostKeys::staysShutOnADamagedLine()
{
    QFETCH(QByteArray, text);
    QFETCH(int, verdict);
    QFETCH(bool, damaged);
    write(path("known_hosts"), filled(text));
    const auto found = HostKeys({path("known_hosts")}).check(QStringLiteral("db1"), 22, key("KEY"));
    VERIFY_OK(found);
    QCOMPARE(int(found.value().verdict), verdict);
    QCOMPARE(found.value().damaged, damaged);
}

void tst_HostKeys::takesARevokedKeyFromNobody()
{
    // Stricter than ssh, which looks at the names of a @revoked line: a key that leaked is not good elsewhere either.
    write(path("known_hosts"), filled("db1 <KEY>\n@revoked db2 <KEY>\n"));
    const auto found = HostKeys({path("known_hosts")}).check(QStringLiteral("db1"), 22, key("KEY"));
    VERIFY_OK(found);
    QCOMPARE(found.value().verdict, HostKeyVerdict::Revoked);
    QCOMPARE(found.value().line, 2);
}

void tst_HostKeys::namesTheDecidingLine()
{
    write(path("user"), filled("# mine\nother <THIRD>\ndb1 <RSA>\ndb1 <OTHER>\n"));
    write(path("global"), filled("db1 <THIRD>\n"));
    const HostKeys keys({path("user"), path("global")});
    auto found = keys.check(QStringLiteral("db1"), 22, key("KEY"));
    VERIFY_OK(found);
    QCOMPARE(found.value().verdict, HostKeyVerdict::Changed);
    QCOMPARE(found.value().file, path("user"));
    QCOMPARE(found.value().line, 4); // of the same kind as the key shown, so it says more than line 3
    QCOMPARE(found.value().oldFingerprint, key("OTHER").fingerprint());
    QCOMPARE(found.value().knownTypes, (QStringList{QStringLiteral("ssh-rsa"), QStringLiteral("ssh-ed25519")}));
    found = keys.check(QStringLiteral("db1"), 22, key("THIRD"));
    QCOMPARE(found.value().verdict, HostKeyVerdict::Known);
    QCOMPARE(found.value().file, path("global"));
    const auto types = keys.knownTypes(QStringLiteral("db1"), 22);
    QCOMPARE(types.value(), (QStringList{QStringLiteral("ssh-rsa"), QStringLiteral("ssh-ed25519")}));
}

void tst_HostKeys::readsFilesThatAreNotThere()
{
    const auto found = HostKeys({path("nothing"), path("no/folder")}).check(QStringLiteral("db1"), 22, key("KEY"));
    VERIFY_OK(found);
    QCOMPARE(found.value().verdict, HostKeyVerdict::Unknown);
}

void tst_HostKeys::saysWhichFileCannotBeRead()
{
    QDir().mkdir(path("folder")); // a folder in its place; as root no mode keeps us out
    const auto found = HostKeys({path("folder")}).check(QStringLiteral("db1"), 22, key("KEY"));
    VERIFY_ERROR(found, ErrorCode::FileUnreadable);
    QVERIFY(found.error().message.contains(path("folder")));
}

void tst_HostKeys::remembersWhatSshThenFinds()
{
    const QString file = m_folder->filePath(QStringLiteral("new folder/known_hosts"));
    const HostKeys keys({file});
    VERIFY_OK(keys.remember({QStringLiteral("db1"), QStringLiteral("DB1.example.com"), QStringLiteral("192.0.2.11")}, 2222,
                            key("KEY"), QStringLiteral("howdah 1234")));
    for (const char *name : {"[db1]:2222", "[db1.example.com]:2222", "[192.0.2.11]:2222"}) {
        int code = 1;
        run(QStringLiteral("ssh-keygen"), {QStringLiteral("-F"), QLatin1String(name), QStringLiteral("-f"), file}, &code);
        QVERIFY2(code == 0, name);
    }
    QCOMPARE(keys.check(QStringLiteral("db1"), 2222, key("KEY")).value().verdict, HostKeyVerdict::Known);
    struct stat info
    {
    };
    QVERIFY(stat(QFile::encodeName(file).constData(), &info) == 0);
    QCOMPARE(int(info.st_mode & 0777), 0600);
    QVERIFY(stat(QFile::encodeName(QFileInfo(file).path()).constData(), &info) == 0);
    QCOMPARE(int(info.st_mode & 0777), 0700);
    QCOMPARE(QDir(QFileInfo(file).path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("known_hosts")});
}

void tst_HostKeys::writesTheSameOnce()
{
    const HostKeys keys({path("known_hosts"), path("global")});
    write(path("global"), filled("db2 <KEY>\n"));
    for (int i = 0; i < 2; ++i) {
        VERIFY_OK(keys.remember({{{QStringLiteral("db1"), QStringLiteral("db1")}, 22, key("KEY")},
                                 {{QStringLiteral("db2"), QStringLiteral("db3")}, 22, key("KEY")}},
                                QStringLiteral("howdah 1")));
        QCOMPARE(read(path("known_hosts")), filled("db1 <KEY> howdah 1\ndb3 <KEY> howdah 1\n")); // db2 is known already
    }
}

void tst_HostKeys::leavesForeignBytesAlone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no final newline") << QByteArray("a <OTHER>");
    QTest::newRow("CRLF") << QByteArray("a <OTHER>\r\n# x\r\n");
    QTest::newRow("CRLF without an end") << QByteArray("a <OTHER>\r\nb <THIRD>");
    QTest::newRow("damaged, blanks, BOM, bytes")
        << QByteArray("\xEF\xBB\xBF# \xff\xfe\n\n \t\nb ssh-ed25519\n@x y z\nc\td\te \n");
    QTest::newRow("blank lines at the end") << QByteArray("a <OTHER>\n\n\n");
}

void tst_HostKeys::leavesForeignBytesAlone()
{
    QFETCH(QByteArray, text);
    text = filled(text);
    write(path("known_hosts"), text);
    const HostKeys keys({path("known_hosts")});
    VERIFY_OK(keys.remember({QStringLiteral("db1")}, 22, key("KEY"), QStringLiteral("howdah 1")));
    const QByteArray joint = text.endsWith('\n') ? text : text + '\n';
    QCOMPARE(read(path("known_hosts")), joint + filled("db1 <KEY> howdah 1\n"));
    VERIFY_OK(keys.forgetOurs(QStringLiteral("howdah 1")));
    QCOMPARE(read(path("known_hosts")), joint);
}

void tst_HostKeys::followsLinksAndKeepsTheMode()
{
    QDir().mkdir(path("dotfiles"));
    write(path("dotfiles/known_hosts"), filled("a <OTHER>\n"));
    chmod(QFile::encodeName(path("dotfiles/known_hosts")).constData(), 0640);
    QVERIFY(QFile::link(path("dotfiles/known_hosts"), path("known_hosts")));
    VERIFY_OK(HostKeys({path("known_hosts")}).remember({QStringLiteral("db1")}, 22, key("KEY"), QStringLiteral("c")));
    QVERIFY(QFileInfo(path("known_hosts")).isSymLink());
    QVERIFY(read(path("dotfiles/known_hosts")).contains("db1 "));
    struct stat info
    {
    };
    QVERIFY(stat(QFile::encodeName(path("dotfiles/known_hosts")).constData(), &info) == 0);
    QCOMPARE(int(info.st_mode & 0777), 0640);
}

void tst_HostKeys::saysWhichFileCannotBeWritten()
{
    write(path("file"), "x");
    const QString impossible = path("file") + QStringLiteral("/known_hosts"); // its folder is a file
    const auto result = HostKeys({impossible}).remember({QStringLiteral("db1")}, 22, key("KEY"), QStringLiteral("c"));
    VERIFY_ERROR(result, ErrorCode::FileUnwritable);
    QVERIFY(result.error().message.contains(impossible));
}

void tst_HostKeys::writesNothingWhereThereIsNoFile_data()
{
    QTest::addColumn<bool>("device");
    QTest::newRow("UserKnownHostsFile /dev/null") << true;
    QTest::newRow("UserKnownHostsFile none") << false;
}

void tst_HostKeys::writesNothingWhereThereIsNoFile()
{
    QFETCH(bool, device);
    // A device of our own: the real /dev/null must outlive a failure of this test.
    const QString null = path("null");
    if (device && mknod(QFile::encodeName(null).constData(), S_IFCHR | 0600, makedev(1, 3)) != 0)
        QSKIP("only root may make a device");
    write(path("global"), filled("db2 <KEY>\n"));
    const HostKeys keys = HostKeys::of(device ? QStringList{null} : QStringList(), {path("global")});
    const auto noted = keys.remember({{{QStringLiteral("db1")}, 22, key("KEY")}, {{QStringLiteral("db3")}, 22, key("OTHER")}},
                                     QStringLiteral("howdah 1"));
    VERIFY_ERROR(noted, ErrorCode::FileUnwritable);
    QVERIFY(noted.error().message.contains(device ? null : QStringLiteral("none")));
    VERIFY_OK(keys.remember({QStringLiteral("db2")}, 22, key("KEY"), QStringLiteral("howdah 1"))); // known: nothing to write
    VERIFY_OK(keys.forgetOurs(QStringLiteral("howdah 1")));
    VERIFY_OK(keys.forgetOthers(QStringLiteral("howdah "), QStringLiteral("howdah 1"), {QStringLiteral("db1")}));
    VERIFY_OK(keys.forget({QStringLiteral("db1")}, 22));
    QCOMPARE(read(path("global")), filled("db2 <KEY>\n"));
    struct stat info
    {
    };
    QCOMPARE(stat(QFile::encodeName(null).constData(), &info) == 0 && S_ISCHR(info.st_mode), device);
    QCOMPARE(
        QDir(m_folder->path()).entryList({QStringLiteral("*lock*"), QStringLiteral("*.old")}, QDir::AllEntries | QDir::System),
        QStringList());
}

void tst_HostKeys::waitsForTheLock()
{
    write(path("known_hosts"), "");
    QLockFile other(path("known_hosts.howdah-lock"));
    QVERIFY(other.lock());
    const auto result = HostKeys({path("known_hosts")}).remember({QStringLiteral("db1")}, 22, key("KEY"), QStringLiteral("c"));
    VERIFY_ERROR(result, ErrorCode::FileLocked);
    QCOMPARE(read(path("known_hosts")), QByteArray());
}

void tst_HostKeys::takesManyWritersAtOnce()
{
    const QString file = path("known_hosts");
    std::vector<std::thread> threads;
    for (int i = 0; i < 16; ++i)
        threads.emplace_back(
            [&, i] { (void)HostKeys({file}).remember({QStringLiteral("db%1").arg(i)}, 22, key("KEY"), QStringLiteral("c")); });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(read(file).count('\n'), 16);
}

void tst_HostKeys::forgets_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("line") << QByteArray("a <KEY>\ndb1 <OTHER>\nb <KEY>\n") << QByteArray("a <KEY>\nb <KEY>\n");
    QTest::newRow("one of a list") << QByteArray("a,db1,b <OTHER> x\r\n") << QByteArray("a,b <OTHER> x\r\n");
    QTest::newRow("all of a list") << QByteArray("db1,192.0.2.1 <OTHER>\n") << QByteArray();
    QTest::newRow("hashed") << QByteArray("HASH(db1) <OTHER>\n\n# x\n") << QByteArray("\n# x\n");
    QTest::newRow("wildcard") << QByteArray("db* <OTHER>\n") << QByteArray("!db1,db* <OTHER>\n");
    QTest::newRow("damaged") << QByteArray("db1 ssh-ed25519 AAA\n") << QByteArray();
    QTest::newRow("revoked and authorities stay") << QByteArray("@revoked db1 <OTHER>\n@cert-authority db1 <KEY>\ndb1 <THIRD>\n")
                                                  << QByteArray("@revoked db1 <OTHER>\n@cert-authority db1 <KEY>\n");
    QTest::newRow("other port stays") << QByteArray("[db1]:2222 <OTHER>\ndb1 <OTHER>\n") << QByteArray("[db1]:2222 <OTHER>\n");
}

void tst_HostKeys::forgets()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    before = filled(before);
    write(path("known_hosts"), before);
    write(path("second"), filled("db1 <OTHER>\n"));
    const HostKeys keys({path("known_hosts"), path("second")});
    VERIFY_OK(keys.forget({QStringLiteral("db1"), QStringLiteral("192.0.2.1")}, 22));
    QCOMPARE(read(path("known_hosts")), filled(after));
    QCOMPARE(read(path("known_hosts.old")), before);
    QCOMPARE(read(path("second")), QByteArray());
    const HostKey shown = before.contains("@revoked") ? key("KEY") : key("OTHER");
    QCOMPARE(keys.check(QStringLiteral("db1"), 22, shown).value().verdict, HostKeyVerdict::Unknown);
}

void tst_HostKeys::forgetsItsOwnLinesOnly()
{
    write(path("known_hosts"),
          filled("db1 <KEY> howdah 1\n[db2]:22022 <KEY> howdah 1\ndb3 <KEY> howdah 12\ndb1 <RSA> mine howdah 1\ndb4 <KEY>\n"));
    const HostKeys keys({path("known_hosts")});
    VERIFY_OK(keys.forgetOurs(QStringLiteral("howdah 1"), {QStringLiteral("DB2")}));
    QVERIFY(!read(path("known_hosts")).contains("db2"));
    VERIFY_OK(keys.forgetOurs(QStringLiteral("howdah 1")));
    QCOMPARE(read(path("known_hosts")), filled("db3 <KEY> howdah 12\ndb1 <RSA> mine howdah 1\ndb4 <KEY>\n"));
}

void tst_HostKeys::forgetsMachinesUnderAllTheirNames()
{
    const QByteArray others =
        "db1 <KEY> howdah 2\n192.0.2.13 <KEY> howdah 1\ndb3 <THIRD> howdah 1\n192.0.2.11 <KEY> mine\n192.0.2.11 <KEY>\n";
    write(path("known_hosts"),
          filled(
              "db1 <KEY> howdah 3\n[db2]:22022 <OTHER> howdah 3\n192.0.2.11 <KEY> howdah 3\n[192.0.2.12]:22022 <OTHER> howdah 3\n"
              + others));
    const HostKeys keys({path("known_hosts")});
    const QStringList gone{QStringLiteral("192.0.2.11"), QStringLiteral("192.0.2.12")};
    const auto forgotten = keys.forgetMachines(QStringLiteral("howdah "), gone);
    QVERIFY(forgotten.ok() && forgotten.value());
    QCOMPARE(read(path("known_hosts")), filled(others));
    const auto again = keys.forgetMachines(QStringLiteral("howdah "), gone);
    QVERIFY(again.ok() && !again.value());
    QVERIFY(keys.forgetMachines(QStringLiteral("howdah 1"), {}).take());
    QCOMPARE(read(path("known_hosts")), filled("db1 <KEY> howdah 2\n192.0.2.11 <KEY> mine\n192.0.2.11 <KEY>\n"));
}

QTEST_GUILESS_MAIN(tst_HostKeys)
#include "tst_hostkeys.moc"
