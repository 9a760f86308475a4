// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Key pairs: what is in a key file before libssh touches it, and making one without ever touching another.
#include "app/ssh/KeyFormat.h"
#include "app/ssh/KeyPair.h"

#include "tests/ssh/Check.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtEndian>

#include <sys/stat.h>

using namespace howdah;
using namespace howdah::test;

namespace {

QByteArray keygen(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("ssh-keygen"), arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qFatal("ssh-keygen: %s", process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

QByteArray sshString(const QByteArray &text)
{
    QByteArray length(4, '\0');
    qToBigEndian(quint32(text.size()), length.data());
    return length + text;
}

/// A key file whose private part is a token: its public part is all that can be read anyway.
QByteArray hardwareKey()
{
    const QByteArray blob = sshString("sk-ssh-ed25519@openssh.com") + sshString(QByteArray(32, 'k')) + sshString("ssh:");
    QByteArray body("openssh-key-v1\0", 15);
    body += sshString("none") + sshString("none") + sshString("") + QByteArray("\0\0\0\1", 4) + sshString(blob)
            + sshString(QByteArray(64, 'p'));
    return "-----BEGIN OPENSSH PRIVATE KEY-----\n" + body.toBase64() + "\n-----END OPENSSH PRIVATE KEY-----\n";
}

} // namespace

class tst_KeyPair : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void inspects_data();
    void inspects();
    void refuses_data();
    void refuses();
    void refusesAKeyThatOthersCanRead();
    void survivesDamagedFiles();
    void checksThePassphrase_data();
    void checksThePassphrase();
    void doesNotTakeALongPassphrase();
    void choosesTheFirstUsableKey();
    void makes_data();
    void makes();
    void neverOverwrites_data();
    void neverOverwrites();
    void tellsWhyTheOneThatIsThereIsOfNoUse_data();
    void tellsWhyTheOneThatIsThereIsOfNoUse();
    void saysWhereItCannotWrite();
    void saysThatSshKeygenIsMissing();

private:
    QString path(const char *name = "key") const { return m_folder->filePath(QLatin1String(name)); }
    void write(const QString &file, const QByteArray &text, int mode = 0600)
    {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(text) == text.size());
        out.close();
        chmod(QFile::encodeName(file).constData(), mode_t(mode));
    }
    QByteArray read(const QString &file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_KeyPair::inspects_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<bool>("keepPublicFile");
    QTest::addColumn<bool>("publicLineKnown");
    QTest::newRow("ed25519") << "-t ed25519"
                             << "" << true << true;
    QTest::newRow("ed25519 without .pub") << "-t ed25519"
                                          << "" << false << true;
    QTest::newRow("rsa") << "-t rsa -b 2048"
                         << "" << true << true;
    QTest::newRow("ecdsa 521") << "-t ecdsa -b 521"
                               << "" << false << true;
    QTest::newRow("encrypted") << "-t ed25519"
                               << "secret" << false << true;
    QTest::newRow("encrypted, cbc") << "-t ed25519 -Z aes256-cbc"
                                    << "secret" << true << true;
    QTest::newRow("PEM") << "-t rsa -b 2048 -m PEM"
                         << "" << false << true;
    QTest::newRow("PEM, ecdsa") << "-t ecdsa -m PEM"
                                << "" << false << true;
    QTest::newRow("PEM, encrypted") << "-t rsa -b 2048 -m PEM"
                                    << "secret" << true << true;
    QTest::newRow("PEM, encrypted, without .pub") << "-t rsa -b 2048 -m PEM"
                                                  << "secret" << false << false;
    QTest::newRow("PKCS 8") << "-t rsa -b 2048 -m PKCS8"
                            << "" << false << true;
    QTest::newRow("PKCS 8, encrypted") << "-t rsa -b 2048 -m PKCS8"
                                       << "secret" << true << true;
}

void tst_KeyPair::inspects()
{
    QFETCH(QString, arguments);
    QFETCH(QString, passphrase);
    QFETCH(bool, keepPublicFile);
    QFETCH(bool, publicLineKnown);
    keygen(words("-q -C who@where") + words(qPrintable(arguments))
           + QStringList{QStringLiteral("-N"), passphrase, QStringLiteral("-f"), path()});
    const QByteArray line = read(path("key.pub")).trimmed();
    const QByteArray printed = keygen({QStringLiteral("-lf"), path("key.pub")});
    if (!keepPublicFile)
        QFile::remove(path("key.pub"));
    const auto key = KeyPair::inspect(path());
    VERIFY_OK(key);
    QCOMPARE(key.value().path, path());
    QCOMPARE(key.value().encrypted, !passphrase.isEmpty());
    QCOMPARE(!key.value().publicLine.isEmpty(), publicLineKnown);
    if (publicLineKnown) {
        QVERIFY2(line.startsWith(key.value().publicLine), key.value().publicLine.constData()); // the comment is in .pub
        QVERIFY(printed.contains(key.value().fingerprint.toLatin1()));
        QCOMPARE(key.value().publicLine == line, keepPublicFile);
    }
}

void tst_KeyPair::refuses_data()
{
    QTest::addColumn<QByteArray>("text"); // empty: made by ssh-keygen with these arguments
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const QByteArray &text, const char *arguments, ErrorCode code) {
        QTest::newRow(name) << text << QString::fromLatin1(arguments) << int(code);
    };
    row("AES-GCM, which crashes libssh", {}, "-t ed25519 -N secret -Z aes256-gcm@openssh.com", ErrorCode::KeyUnsupported);
    row("ChaCha20, which crashes libssh", {}, "-t ed25519 -N secret -Z chacha20-poly1305@openssh.com", ErrorCode::KeyUnsupported);
    row("DSA", read(QStringLiteral(HOWDAH_SOURCE_DIR "/tests/data/keys/dsa")), "",
        ErrorCode::KeyUnsupported); // OpenSSH 10 makes none
    row("hardware", hardwareKey(), "", ErrorCode::KeyUnsupported);
    row("PuTTY", "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\n", "", ErrorCode::KeyUnsupported);
    row("ssh.com", "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nx\n", "", ErrorCode::KeyUnsupported);
    row("public key", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFz1 x\n", "", ErrorCode::KeyUnreadable);
    row("something else", "hello\n", "", ErrorCode::KeyUnreadable);
    row("empty", "\n", "", ErrorCode::KeyUnreadable);
    row("damaged PEM", "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n", "", ErrorCode::KeyUnreadable);
}

void tst_KeyPair::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, arguments);
    QFETCH(int, code);
    if (text.isEmpty()) {
        QStringList all = words(qPrintable(arguments));
        if (all.last() == u"-N")
            all << QString();
        keygen(words("-q") + all + QStringList{QStringLiteral("-f"), path()});
    } else {
        write(path(), text);
    }
    const auto key = KeyPair::inspect(path());
    VERIFY_ERROR(key, ErrorCode(code));
    QVERIFY(key.error().message.contains(path()));
    // The same before a passphrase is tried.
    VERIFY_ERROR(KeyPair::checkPassphrase(path(), Secret::fromBytes("secret")), ErrorCode(code));
    VERIFY_ERROR(KeyPair::inspect(path("nothing")), ErrorCode::KeyUnreadable);
    VERIFY_ERROR(KeyPair::inspect(m_folder->path()), ErrorCode::KeyUnreadable);
}

void tst_KeyPair::refusesAKeyThatOthersCanRead()
{
    keygen(words("-q -t ed25519") + QStringList{QStringLiteral("-N"), QString(), QStringLiteral("-f"), path()});
    chmod(QFile::encodeName(path()).constData(), 0640);
    VERIFY_ERROR(KeyPair::inspect(path()), ErrorCode::FileTooOpen);
    chmod(QFile::encodeName(path()).constData(), 0400);
    VERIFY_OK(KeyPair::inspect(path()));
}

void tst_KeyPair::survivesDamagedFiles()
{
    // Every cut and many changed bytes of a real file: an answer or an error, never a crash (the sanitizers watch).
    keygen(words("-q -t ed25519 -N secret") + QStringList{QStringLiteral("-f"), path()});
    const QByteArray whole = read(path());
    for (qsizetype cut = 0; cut < whole.size(); cut += 3) {
        write(path("cut"), whole.left(cut));
        (void)KeyPair::inspect(path("cut"));
    }
    int refused = 0;
    for (qsizetype at = 36; at < 140; ++at) { // the part before the encrypted one
        QByteArray changed = whole;
        changed[at] = changed.at(at) == 'B' ? 'C' : 'B';
        write(path("changed"), changed);
        refused += KeyPair::inspect(path("changed")).ok() ? 0 : 1;
    }
    QVERIFY2(refused > 20, qPrintable(QString::number(refused)));
}

void tst_KeyPair::checksThePassphrase_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::newRow("OpenSSH") << "-t ed25519";
    QTest::newRow("OpenSSH, cbc") << "-t ed25519 -Z aes192-cbc";
    QTest::newRow("PEM") << "-t rsa -b 2048 -m PEM";
    QTest::newRow("PKCS 8") << "-t ecdsa -m PKCS8";
}

void tst_KeyPair::checksThePassphrase()
{
    QFETCH(QString, arguments);
    const QByteArray passphrase = "p\xC3\xA4ss 'phrase' \"$x\"";
    keygen(words("-q") + words(qPrintable(arguments))
           + QStringList{QStringLiteral("-N"), QString::fromUtf8(passphrase), QStringLiteral("-f"), path()});
    VERIFY_OK(KeyPair::checkPassphrase(path(), Secret::fromBytes(passphrase)));
    VERIFY_ERROR(KeyPair::checkPassphrase(path(), Secret::fromBytes("wrong")), ErrorCode::PassphraseWrong);
    VERIFY_ERROR(KeyPair::checkPassphrase(path(), Secret::fromBytes(passphrase + ' ')), ErrorCode::PassphraseWrong);
    VERIFY_ERROR(KeyPair::checkPassphrase(path(), Secret()), ErrorCode::PassphraseMissing); // and no question on the terminal
}

void tst_KeyPair::doesNotTakeALongPassphrase()
{
    const QByteArray longest(127, 'x');
    keygen(words("-q -t ed25519")
           + QStringList{QStringLiteral("-N"), QString::fromLatin1(longest), QStringLiteral("-f"), path()});
    VERIFY_OK(KeyPair::checkPassphrase(path(), Secret::fromBytes(longest)));
    VERIFY_ERROR(KeyPair::checkPassphrase(path(), Secret::fromBytes(longest + 'x')), ErrorCode::KeyUnsupported);
}

void tst_KeyPair::choosesTheFirstUsableKey()
{
    write(path("id_sk"), hardwareKey());
    write(path("id_broken"), "nothing\n");
    keygen(words("-q -t ed25519 -N secret") + QStringList{QStringLiteral("-f"), path("id_encrypted")});
    keygen(words("-q -t ed25519") + QStringList{QStringLiteral("-N"), QString(), QStringLiteral("-f"), path("id_plain")});
    const QStringList candidates{path("id_nothing"), path("id_sk"), path("id_broken"), path("id_encrypted"), path("id_plain")};
    QCOMPARE(KeyPair::choose(candidates).value().path, path("id_encrypted"));
    QCOMPARE(KeyPair::choose(candidates.mid(0, 3)).value().path, QString());
    QCOMPARE(KeyPair::choose({}).value().path, QString());
}

void tst_KeyPair::makes_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("listed");
    QTest::newRow("ed25519") << int(KeyType::Ed25519) << QByteArray("256 SHA256:");
    QTest::newRow("rsa 2048") << int(KeyType::Rsa2048) << QByteArray("2048 SHA256:");
    QTest::newRow("rsa 3072") << int(KeyType::Rsa3072) << QByteArray("3072 SHA256:");
    QTest::newRow("rsa 4096") << int(KeyType::Rsa4096) << QByteArray("4096 SHA256:");
}

void tst_KeyPair::makes()
{
    QFETCH(int, type);
    QFETCH(QByteArray, listed);
    const QString file = m_folder->filePath(QStringLiteral("new .ssh/id")); // the folder is made, too
    const mode_t before = umask(0);                                         // whatever it is
    const auto key = KeyPair::make(file, KeyType(type), QStringLiteral("-who 'is' it\nnow"));
    umask(before);
    VERIFY_OK(key);
    QVERIFY(!key.value().encrypted);
    QVERIFY(read(file).startsWith("-----BEGIN OPENSSH PRIVATE KEY-----"));
    QVERIFY(key.value().publicLine.endsWith(" -who 'is' it now"));
    QCOMPARE(read(file + QStringLiteral(".pub")), key.value().publicLine + '\n');
    QVERIFY(keygen({QStringLiteral("-lf"), file}).startsWith(listed));
    struct stat info
    {
    };
    for (const auto &[name, mode] :
         {std::pair{file, 0600}, {file + QStringLiteral(".pub"), 0644}, {QFileInfo(file).path(), 0700}}) {
        QVERIFY(stat(QFile::encodeName(name).constData(), &info) == 0);
        QCOMPARE(int(info.st_mode & 0777), mode);
    }
    // Nothing else is left beside it.
    QCOMPARE(QDir(QFileInfo(file).path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 2);
}

void tst_KeyPair::neverOverwrites_data()
{
    QTest::addColumn<QString>("there");
    QTest::newRow("the private file") << "key";
    QTest::newRow("the public file") << "key.pub";
}

void tst_KeyPair::neverOverwrites()
{
    QFETCH(QString, there);
    const QString file = m_folder->filePath(there);
    if (there == QLatin1String("key"))
        keygen(words("-q -t ed25519") + QStringList{QStringLiteral("-N"), QString(), QStringLiteral("-f"), file});
    else
        write(file, "precious");
    const QByteArray before = read(file);
    const auto key = KeyPair::make(path(), KeyType::Ed25519, {});
    VERIFY_ERROR(key, ErrorCode::FileExists);
    QCOMPARE(read(file), before);
    QFile::remove(m_folder->filePath(there));
    QVERIFY(QFile::link(QStringLiteral("/nowhere"), m_folder->filePath(there))); // a dangling link is somebody's, too
    VERIFY_ERROR(KeyPair::make(path(), KeyType::Ed25519, {}), ErrorCode::FileExists);
}

void tst_KeyPair::tellsWhyTheOneThatIsThereIsOfNoUse_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("code");
    QTest::newRow("others can read it") << "-q -t ed25519 -N secret" << 0644 << int(ErrorCode::FileTooOpen);
    QTest::newRow("a cipher that crashes libssh")
        << "-q -t ed25519 -Z aes256-gcm@openssh.com -N secret" << 0600 << int(ErrorCode::KeyUnsupported);
}

// "It is there already" would be no advice: ssh does not use it either.
void tst_KeyPair::tellsWhyTheOneThatIsThereIsOfNoUse()
{
    QFETCH(QString, arguments);
    QFETCH(int, mode);
    QFETCH(int, code);
    keygen(words(qPrintable(arguments)) + QStringList{QStringLiteral("-f"), path()});
    chmod(QFile::encodeName(path()).constData(), mode_t(mode));
    const QByteArray before = read(path());
    QCOMPARE(KeyPair::choose({path()}).take().path, QString());
    VERIFY_ERROR(KeyPair::make(path(), KeyType::Ed25519, {}), ErrorCode(code));
    QCOMPARE(read(path()), before);
}

void tst_KeyPair::saysWhereItCannotWrite()
{
    write(path("file"), "x");
    const auto key = KeyPair::make(path("file") + QStringLiteral("/id"), KeyType::Ed25519, {});
    VERIFY_ERROR(key, ErrorCode::FileUnwritable);
}

void tst_KeyPair::saysThatSshKeygenIsMissing()
{
    const QByteArray before = qgetenv("PATH");
    qputenv("PATH", m_folder->path().toLocal8Bit());
    const auto key = KeyPair::make(path(), KeyType::Ed25519, {});
    qputenv("PATH", before);
    VERIFY_ERROR(key, ErrorCode::ToolMissing);
}

QTEST_GUILESS_MAIN(tst_KeyPair)
#include "tst_keypair.moc"
