// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The helpers everything stands on: a secret leaves no copy, a word survives a real shell, a cancel wakes a poll.
#include "app/base/Result.h"
#include "app/base/Secret.h"
#include "app/base/Shell.h"
#include "app/base/ShownText.h"
#include "app/base/StateDirectory.h"
#include "app/base/os/CancelToken.h"
#include "app/base/os/ProgramStart.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QVariant>

#include <fcntl.h>
#include <poll.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstring>
#include <thread>
#include <type_traits>

using namespace howdah;
using namespace Qt::StringLiterals;

// A secret cannot become anything that could be stored or shown.
static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
static_assert(std::is_nothrow_move_constructible_v<Secret> && std::is_nothrow_move_assignable_v<Secret>);
static_assert(!std::is_convertible_v<Secret, QString> && !std::is_constructible_v<QString, Secret>);
static_assert(!std::is_constructible_v<QVariant, Secret> && !std::is_constructible_v<QByteArray, Secret>);

namespace {

/// How often the bytes stand in this process's writable memory. The needle is not among them: it is kept inverted.
int countInMemory(const QByteArray &inverted)
{
    QFile maps(u"/proc/self/maps"_s);
    const int memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    if (memory < 0 || !maps.open(QIODevice::ReadOnly))
        return -1;
    int count = 0;
    std::vector<char> block(1 << 16);
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() < 2 || !words.at(1).startsWith("rw"))
            continue;
        if (words.size() >= 6 && words.at(5) != "[heap]" && !words.at(5).startsWith("[stack"))
            continue; // data of libraries
        const QList<QByteArray> range = words.at(0).split('-');
        const quint64 begin = range.at(0).toULongLong(nullptr, 16);
        const quint64 end = range.at(1).toULongLong(nullptr, 16);
        if (end - begin > (256ULL << 20))
            continue; // the sanitizer's shadow
        for (quint64 at = begin; at < end;) {
            const ssize_t got =
                pread(memory, block.data(), size_t(qMin(quint64(block.size()), end - at)), off_t(at)); // not into the next one
            if (got <= inverted.size())
                break;
            const char *const last = block.data() + got - inverted.size();
            for (const char *here = block.data(); here <= last; ++here) {
                here = static_cast<const char *>(std::memchr(here, char(~inverted.front()), size_t(last - here) + 1));
                if (!here)
                    break;
                qsizetype same = 1;
                while (same < inverted.size() && here[same] == char(~inverted.at(same)))
                    ++same;
                count += same == inverted.size();
            }
            at += quint64(got) - quint64(inverted.size()) + 1;
            std::fill(block.begin(), block.end(), '\0'); // our own window must not be found
        }
    }
    close(memory);
    return count;
}

/// A password nobody else has in memory, made from its inverse.
Secret unlikely(const QByteArray &inverted)
{
    QByteArray bytes;
    bytes.reserve(inverted.size());
    for (const char c : inverted)
        bytes.append(char(~c));
    return Secret::fromConsumed(std::move(bytes));
}

} // namespace

class TestBase : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void secretKeepsEveryByte()
    {
        const QByteArray bytes("a\0b ü\n", 7);
        const Secret secret = Secret::fromBytes(bytes);
        QCOMPARE(secret.size(), 7);
        QCOMPARE(QByteArray(secret.data(), secret.size()), bytes);
        QCOMPARE(secret.data()[7], '\0');
        QVERIFY(Secret().isEmpty());
        QCOMPARE(Secret().data()[0], '\0');
    }

    void secretMovesAndClonesButNeverShares()
    {
        Secret first = Secret::fromBytes("hunter2");
        const Secret copy = first.clone();
        QVERIFY(copy.data() != first.data());
        Secret second = std::move(first);
        QVERIFY(first.isEmpty()); // NOLINT: moved from on purpose
        QCOMPARE(second.view(), std::string_view("hunter2"));
        Secret third = Secret::fromBytes("old");
        third = std::move(second);
        QCOMPARE(third.view(), std::string_view("hunter2"));
        Secret &self = third;
        third = std::move(self);
        QCOMPARE(third.view(), std::string_view("hunter2"));
    }

    void secretPrintsStars()
    {
        const Secret secret = Secret::fromBytes("hunter2");
        QString text;
        QDebug(&text) << secret;
        QCOMPARE(text.trimmed(), u"***"_s);
    }

    /// As the kernel says of the page that it stands on.
    void secretsAreLockedInMemory()
    {
        const Secret secret = Secret::fromBytes("hunter2");
        const auto at = quint64(quintptr(secret.data()));
        QFile maps(u"/proc/self/smaps"_s);
        QVERIFY(maps.open(QIODevice::ReadOnly));
        bool here = false;
        QByteArray locked;
        QByteArray flags;
        for (const QByteArray &line : maps.readAll().split('\n')) {
            const QList<QByteArray> range = line.left(line.indexOf(' ')).split('-');
            if (range.size() == 2)
                here = range.at(0).toULongLong(nullptr, 16) <= at && at < range.at(1).toULongLong(nullptr, 16);
            else if (here && line.startsWith("Locked:"))
                locked = line.mid(7).trimmed();
            else if (here && line.startsWith("VmFlags:"))
                flags = line.mid(8) + ' ';
        }
        QVERIFY2(locked.split(' ').first().toInt() >= 4, locked.constData());
        QVERIFY2(flags.contains(" lo ") && flags.contains(" dd "), flags.constData()); // locked, not in a dump
        QVERIFY(LockedBytes::isAllLocked());
    }

    void manySecretsShareFewPages()
    {
        const auto locked = [] {
            QFile status(u"/proc/self/status"_s);
            if (!status.open(QIODevice::ReadOnly))
                return -1;
            const QByteArray text = status.readAll();
            return text.mid(text.indexOf("VmLck:") + 6).trimmed().split(' ').first().toInt();
        };
        std::vector<Secret> secrets;
        for (int i = 0; i < 1000; ++i)
            secrets.push_back(Secret::fromBytes(QByteArray(12, 'x') + QByteArray::number(i)));
        QVERIFY2(locked() > 0 && locked() <= 64, QByteArray::number(locked()).constData()); // KiB: the limit of an older system
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(secrets[size_t(i)].view(), (QByteArray(12, 'x') + QByteArray::number(i)).toStdString());
    }

    void secretsWorkWhereNothingMayBeLocked()
    {
        if (qEnvironmentVariableIsSet("HOWDAH_TEST_UNLOCKED")) {
            QCOMPARE(Secret::fromBytes("hunter2").view(), std::string_view("hunter2"));
            QVERIFY(!LockedBytes::isAllLocked());
            return;
        }
        QStringList command{u"prlimit"_s, u"--memlock=0:0"_s};
        if (geteuid() == 0)
            command << QStringList{u"setpriv"_s, u"--inh-caps=-ipc_lock"_s, u"--bounding-set=-ipc_lock"_s};
        command << QCoreApplication::applicationFilePath() << u"secretsWorkWhereNothingMayBeLocked"_s;
        QProcess test;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOWDAH_TEST_UNLOCKED"_s, u"1"_s);
        test.setProcessEnvironment(environment);
        test.setProcessChannelMode(QProcess::MergedChannels);
        test.start(command.first(), command.mid(1));
        QVERIFY(test.waitForFinished(60'000));
        QVERIFY2(test.exitCode() == 0, test.readAll().constData());
    }

    void secretLeavesNoCopyInMemory()
    {
        QByteArray inverted;
        for (int i = 0; i < 24; ++i)
            inverted.append(char(~('!' + (i * 37 + int(getpid())) % 90)));
        {
            Secret secret = unlikely(inverted);
            QCOMPARE(countInMemory(inverted), 1); // the scan finds it: so its zero below means something
            Secret moved = std::move(secret);
            QCOMPARE(countInMemory(inverted), 1);
            const Secret second = moved.clone();
            QCOMPARE(countInMemory(inverted), 2);
            moved.clear();
            QCOMPARE(countInMemory(inverted), 1);
        }
        QCOMPARE(countInMemory(inverted), 0);
    }

    void resultHoldsValueOrError()
    {
        Result<QString> good = u"value"_s;
        QVERIFY(good.ok() && good);
        QCOMPARE(good.value(), u"value"_s);
        QCOMPARE(good.take(), u"value"_s);
        const Result<QString> bad = Error{ErrorCode::FileNotFound, u"There is no file x."_s, {}};
        QVERIFY(!bad.ok() && !bad);
        QCOMPARE(bad.error().code, ErrorCode::FileNotFound);
        Result<Secret> moveOnly = Secret::fromBytes("x");
        QCOMPARE(moveOnly.take().view(), std::string_view("x"));
        QVERIFY(Result<void>().ok());
        QVERIFY(!Result<void>(bad.error()).ok());
    }

    void errorCodeHasItsName() { QCOMPARE(errorCodeName(ErrorCode::HostKeyChanged), u"HostKeyChanged"_s); }

    void quotedWordSurvivesRealShell_data()
    {
        QTest::addColumn<QByteArray>("text");
        QByteArray all;
        for (int c = 1; c < 256; ++c)
            all.append(char(c));
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("plain") << QByteArray("db1");
        QTest::newRow("quote") << QByteArray("it's");
        QTest::newRow("only quotes") << QByteArray("''''");
        QTest::newRow("expansion") << QByteArray("$(id) `id` ${HOME} \\ \" * ~ !x");
        QTest::newRow("lines") << QByteArray("one\ntwo\n\n");
        QTest::newRow("dash") << QByteArray("-n");
        QTest::newRow("every byte but zero") << all;
        QTest::newRow("long") << QByteArray(100'000, '\'');
    }
    void quotedWordSurvivesRealShell()
    {
        QFETCH(QByteArray, text);
        for (const QString &shell : {u"sh"_s, u"bash"_s, u"busybox"_s}) {
            QProcess process;
            process.start(shell, shell == "busybox"_L1 ? QStringList{u"sh"_s} : QStringList());
            QVERIFY2(process.waitForStarted(), qPrintable(shell));
            process.write("printf '%s|' " + shellQuote(text) + '\n' + shellAssignment("HD_X", text) + "printf %s \"$HD_X\"\n");
            process.closeWriteChannel();
            QVERIFY(process.waitForFinished(20'000));
            QCOMPARE(process.readAllStandardError(), QByteArray());
            QCOMPARE(process.readAllStandardOutput(), text + '|' + text);
        }
    }

    void cancelWakesPoll()
    {
        CancelToken token;
        QVERIFY(!token.isCancelled());
        pollfd waiting{token.fd(), POLLIN, 0};
        QCOMPARE(poll(&waiting, 1, 0), 0);
        std::thread other([&] { token.cancel(); });
        QCOMPARE(poll(&waiting, 1, 10'000), 1);
        other.join();
        QVERIFY(token.isCancelled());
        token.cancel(); // a second time is nothing
        QCOMPARE(poll(&waiting, 1, 0), 1);
    }

    void cancelTokenIsNotInherited()
    {
        const CancelToken token;
        QVERIFY(fcntl(token.fd(), F_GETFD) & FD_CLOEXEC);
    }

    void homeComesFromThePasswordDatabase()
    {
        const QByteArray before = qgetenv("HOME");
        qputenv("HOME", "/nonexistent");
        QCOMPARE(homeDirectory(), QFile::decodeName(getpwuid(getuid())->pw_dir));
        qputenv("HOME", before);
    }

    void stateDirectoryFollowsTheSpecification()
    {
        qputenv("XDG_STATE_HOME", "/somewhere/state/");
        QCOMPARE(stateDirectory(), u"/somewhere/state/howdah"_s);
        qputenv("XDG_STATE_HOME", "relative");
        QVERIFY(stateDirectory().endsWith("/.local/state/howdah"_L1));
        qunsetenv("XDG_STATE_HOME");
        QVERIFY(stateDirectory().endsWith("/.local/state/howdah"_L1));
    }

    void clusterStateDirectoryIsPrivate()
    {
        QTemporaryDir folder;
        qputenv("XDG_STATE_HOME", QFile::encodeName(folder.path() + "/a/b"_L1));
        const mode_t before = umask(0);
        const QUuid cluster = QUuid::createUuid();
        const Result<QString> made = clusterStateDirectory(cluster);
        umask(before);
        QVERIFY(made.ok());
        QCOMPARE(made.value(), folder.path() + "/a/b/howdah/"_L1 + cluster.toString(QUuid::WithoutBraces));
        for (const QString &path : {made.value(), stateDirectory()}) {
            struct stat status
            {
            };
            QCOMPARE(stat(QFile::encodeName(path).constData(), &status), 0);
            QCOMPARE(status.st_mode & 07777, mode_t(0700));
        }
        QVERIFY(clusterStateDirectory(cluster).ok()); // there already
        qunsetenv("XDG_STATE_HOME");
    }

    void clusterStateDirectoryThatCannotBeMadeIsSaid()
    {
        QTemporaryDir folder;
        QFile inTheWay(folder.filePath(u"file"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        qputenv("XDG_STATE_HOME", QFile::encodeName(inTheWay.fileName()));
        const Result<QString> made = clusterStateDirectory(QUuid::createUuid());
        qunsetenv("XDG_STATE_HOME");
        QVERIFY(!made.ok());
        QCOMPARE(made.error().code, ErrorCode::FileUnwritable);
        QVERIFY2(made.error().message.contains(inTheWay.fileName()), qPrintable(made.error().message));
    }

    // Cancel, Save and the file dialog are Qt's texts: packages_run must bring them.
    void qtsOwnWordsComeInThePersonsLanguage_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("cancel");
        QTest::newRow("German") << QLocale(QLocale::German) << u"Abbrechen"_s;
        QTest::newRow("Turkish") << QLocale(QLocale::Turkish) << u"İptal"_s;
    }
    void qtsOwnWordsComeInThePersonsLanguage()
    {
        QFETCH(QLocale, locale);
        const QLocale before;
        QLocale::setDefault(locale);
        installTranslations();
        const QString cancel = QCoreApplication::translate("QPlatformTheme", "Cancel");
        for (QTranslator *translator : qApp->findChildren<QTranslator *>()) {
            QCoreApplication::removeTranslator(translator);
            delete translator;
        }
        QLocale::setDefault(before);
        QTEST(cancel, "cancel");
    }

    void textIsShown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("lines");
        QTest::newRow("plain") << u"db1: größer, şehir, 名前 100 %"_s << u"db1: größer, şehir, 名前 100 %"_s
                               << u"db1: größer, şehir, 名前 100 %"_s;
        QTest::newRow("escape") << u"a\u001b[2Jb"_s << u"a\\u{1b}[2Jb"_s << u"a\\u{1b}[2Jb"_s;
        QTest::newRow("C1") << u"\u009b2J"_s << u"\\u{9b}2J"_s << u"\\u{9b}2J"_s;
        QTest::newRow("delete, bell, zero") << QString(u"\u007f\u0007"_s + QChar(0)) << u"\\u{7f}\\u{7}\\u{0}"_s
                                            << u"\\u{7f}\\u{7}\\u{0}"_s;
        QTest::newRow("breaks") << u"a\nb\rc\u2028d\u2029e\u0085f\vg\th"_s << u"a b c d e f g h"_s
                                << u"a\nb\\u{d}c\\u{2028}d\\u{2029}e\\u{85}f\\u{b}g\th"_s;
        QTest::newRow("direction") << u"\u202egnp\u2066\u200f\u061c"_s << u"\\u{202e}gnp\\u{2066}\\u{200f}\\u{61c}"_s
                                   << u"\\u{202e}gnp\\u{2066}\\u{200f}\\u{61c}"_s;
        QTest::newRow("tag") << u"a\U000e0041"_s << u"a\\u{e0041}"_s << u"a\\u{e0041}"_s;
        QTest::newRow("invisible") << u"a\u3164\u2800\ufe0f\U000e0100\u034fb"_s
                                   << u"a\\u{3164}\\u{2800}\\u{fe0f}\\u{e0100}\\u{34f}b"_s
                                   << u"a\\u{3164}\\u{2800}\\u{fe0f}\\u{e0100}\\u{34f}b"_s;
        QTest::newRow("beyond the first plane") << u"\U0001f418"_s << u"\U0001f418"_s << u"\U0001f418"_s;
        QTest::newRow("half a character") << QString(QChar(0xd83d)) << u"\\u{d83d}"_s << u"\\u{d83d}"_s;
    }
    void textIsShown()
    {
        QFETCH(QString, text);
        QFETCH(QString, line);
        QFETCH(QString, lines);
        QCOMPARE(shownLine(text), line);
        QCOMPARE(shownText(text), lines);
        const QJsonArray array{text};
        const QByteArray json = shownJson(QJsonDocument(array).toJson());
        if (text.isValidUtf16())
            QCOMPARE(QJsonDocument::fromJson(json).array(), array);
        for (const char32_t point : QString::fromUtf8(json).toUcs4())
            QVERIFY(point == '\n'
                    || (QChar::category(point) != QChar::Other_Control && QChar::category(point) != QChar::Other_Format));
    }

    void diffIsShown()
    {
        QCOMPARE(shownDiff("--- a\n+++ a\n@@ -1 +1 @@\n-x\ty\n+x\r\n z\n\\ No newline at end of file\n"),
                 u"--- a\n+++ a\n@@ -1 +1 @@\n-x\ty\n+x\\u{d}\n z\n\\ No newline at end of file\n"_s);
        QCOMPARE(shownDiff("5 of 5 machines ready\n+\xff\x1b"), u"  5 of 5 machines ready\n+\ufffd\\u{1b}"_s);
        QCOMPARE(shownDiff(""), QString());
    }
};

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
