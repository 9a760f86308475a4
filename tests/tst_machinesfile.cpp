// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// machines.txt: what is found in the wild is read, what is written can be cut by the lab, nothing bad passes unnamed.
#include "app/machines/MachinesFile.h"
#include "app/machines/MachinesUpdate.h"
#include "app/machines/NameRules.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <time.h>
#include <unistd.h>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

/// Of this thread, in nanoseconds.
qint64 processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

const QSet<QString> noAddresses;

QString dataFile(const char *name)
{
    return QStringLiteral(HOWDAH_SOURCE_DIR "/tests/data/machines/") + QLatin1StringView(name);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

QString put(const QTemporaryDir &folder, const QByteArray &bytes)
{
    const QString path = folder.filePath(u"machines.txt"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no space for test data");
    return path;
}

MachinesReading parsed(const QByteArray &text, const QSet<QString> &own = {})
{
    Result<MachinesReading> reading = MachinesFile::parse(text, u"machines.txt"_s, own);
    if (!reading)
        qFatal("%s", qPrintable(reading.error().message));
    return reading.take();
}

/// "3:1 NotAnAddress" and so on, one word a problem.
QStringList shortForm(const MachinesReading &reading)
{
    QStringList list;
    for (const auto &found : reading.problems)
        list += u"%1:%2 %3"_s.arg(found.line).arg(found.column).arg(int(found.problem.kind));
    return list;
}

QString at(int line, int column, MachineProblem::Kind kind)
{
    return u"%1:%2 %3"_s.arg(line).arg(column).arg(int(kind));
}

} // namespace

class TestMachinesFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanFileComesBackByteForByte_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("the lab's") << dataFile("lab.txt");
        QTest::newRow("fourth column") << dataFile("subnet.txt");
    }
    void cleanFileComesBackByteForByte()
    {
        QFETCH(QString, path);
        const auto reading = MachinesFile::read(path, noAddresses);
        QVERIFY(reading.ok());
        QVERIFY(!reading.value().hasErrors());
        const auto written = MachinesFile::format(reading.value().machines, noAddresses);
        QVERIFY(written.ok());
        QCOMPARE(written.value(), bytesOf(path));
    }

    void wildFileIsReadWhole()
    {
        const auto reading = MachinesFile::read(dataFile("wild.txt"), noAddresses);
        QVERIFY(reading.ok());
        QCOMPARE(shortForm(reading.value()), QStringList());
        QCOMPARE(reading.value().lines, (QList<int>{3, 4, 6, 8}));
        const QList<Machine> machines = reading.value().machines;
        QCOMPARE(machines.at(0).host, u"db1"_s);
        QCOMPARE(machines.at(1).extra, u"10.200.1.0/24   eth1"_s); // kept as it is
        QCOMPARE(machines.at(2).address, u"192.0.2.13"_s);
        QCOMPARE(machines.at(3).role, Role::Vip);
        const auto written = MachinesFile::format(machines, noAddresses);
        QCOMPARE(written.value(), QByteArray("192.0.2.11 db1.patroni.local db1\n"
                                             "192.0.2.12 db2.patroni.local db2 10.200.1.0/24 eth1\n"
                                             "192.0.2.13 db3.patroni.local db3\n"
                                             "192.0.2.10 vip.patroni.local vip\n"));
    }

    void strictFileCanBeCutAsTheLabDoes()
    {
        const auto reading = MachinesFile::read(dataFile("wild.txt"), noAddresses);
        const auto written = MachinesFile::format(reading.value().machines, noAddresses);
        for (const QByteArray &line : written.value().trimmed().split('\n'))
            QVERIFY(isIpv4(QString::fromUtf8(line.left(line.indexOf(' '))))); // cut -d' ' -f1
    }

    void lineEndsOfEveryKindAreTaken()
    {
        const QByteArray rows = "192.0.2.1 a.x a|192.0.2.2 b.x b|192.0.2.3 c.x c";
        for (const QByteArray &end : {QByteArray("\n"), QByteArray("\r\n"), QByteArray("\r")}) {
            const MachinesReading reading = parsed(QByteArray(rows).replace('|', end));
            QCOMPARE(reading.machines.size(), 3);
            QCOMPARE(reading.lines, (QList<int>{1, 2, 3}));
            QCOMPARE(reading.machines.last().host, u"c"_s);
        }
    }

    void emptyFileIsNoMachines()
    {
        for (const QByteArray &text :
             {QByteArray(), QByteArray("\n\n"), QByteArray("# nothing yet\n"), QByteArray("\xef\xbb\xbf")})
            QVERIFY(parsed(text).machines.isEmpty());
    }

    void everyBadLineIsNamedWithLineAndColumn()
    {
        const auto result = MachinesFile::read(dataFile("bad.txt"), noAddresses);
        QVERIFY(result.ok());
        const MachinesReading &reading = result.value();
        QVERIFY(reading.hasErrors());
        QCOMPARE(reading.machines.size(), 12); // bad rows are kept, to be shown and fixed
        QCOMPARE(shortForm(reading), (QStringList{at(2, 1, MachineProblem::Placeholder), at(3, 1, MachineProblem::Ipv6),
                                                  at(4, 1, MachineProblem::NotAnAddress), at(6, 30, MachineProblem::BadName),
                                                  at(7, 12, MachineProblem::BadName), at(8, 11, MachineProblem::Missing),
                                                  at(8, 11, MachineProblem::Missing), at(10, 1, MachineProblem::DuplicateAddress),
                                                  at(11, 12, MachineProblem::DuplicateName), at(12, 1, MachineProblem::Loopback),
                                                  at(13, 1, MachineProblem::NotAnAddress), at(13, 25, MachineProblem::BadName),
                                                  at(14, 19, MachineProblem::BadName)}));
        const QStringList messages = reading.messages(u"bad.txt"_s, Severity::Error);
        QCOMPARE(messages.size(), 13);
        QCOMPARE(messages.first(),
                 u"bad.txt:2:1: XXX.XXX.XXX.XXX is the lab's placeholder. Put the machine's own address here."_s);
        QVERIFY2(messages.at(7).contains("db7 (line 9) and db8 (line 10)"_L1), qPrintable(messages.at(7)));
        QVERIFY2(messages.at(8).contains("(line 9 and line 11)"_L1), qPrintable(messages.at(8)));
    }

    void roleComesFromNameAndAddress_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<Role>("role");
        QTest::newRow("node") << QByteArray("192.0.2.11 db1.x db1") << Role::Node;
        QTest::newRow("vip") << QByteArray("192.0.2.11 vip.x vip") << Role::Vip;
        QTest::newRow("vip with a subnet") << QByteArray("192.0.2.11 vip.x vip 10.0.0.0/8") << Role::Vip;
        QTest::newRow("VIP in capitals") << QByteArray("192.0.2.11 vip.x VIP") << Role::Vip;
        QTest::newRow("name that begins with vip") << QByteArray("192.0.2.11 vip1.x vip1") << Role::Node;
        QTest::newRow("jumpbox") << QByteArray("192.0.2.11 jumpbox.x jumpbox") << Role::Workstation;
        QTest::newRow("an address of this computer") << QByteArray("192.0.2.5 desk.x desk") << Role::Workstation;
        QTest::newRow("vip held by this computer") << QByteArray("192.0.2.5 vip.x vip") << Role::Vip;
    }
    void roleComesFromNameAndAddress()
    {
        QFETCH(QByteArray, line);
        QFETCH(Role, role);
        QCOMPARE(parsed(line, {u"192.0.2.5"_s}).machines.first().role, role);
    }

    void rowOfThisComputerIsSaidToBeOne()
    {
        const MachinesReading reading =
            parsed("192.0.2.6 jumpbox.x jumpbox\n 192.0.2.5 db1.x db1\n", {u"192.0.2.5"_s, u"192.0.2.6"_s});
        QCOMPARE(shortForm(reading), QStringList{at(2, 2, MachineProblem::TakenAsWorkstation)});
        QVERIFY(!reading.hasErrors());
    }

    void notATextFileIsRefusedWithTheReason_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("Latin-1") << QByteArray("192.0.2.1 a.x a\n# B\xfcro\n") << u"Line 2 of"_s;
        QTest::newRow("cut UTF-8 at the end") << QByteArray("192.0.2.1 a.x a\xc3") << u"Line 1 of"_s;
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe"
                                              "1\0"
                                              "9\0",
                                              6)
                                << u"UTF-16"_s;
        QTest::newRow("zero byte") << QByteArray("192.0.2.1 a.x a\n\n\0", 18) << u"line 3"_s;
        QTest::newRow("too large") << QByteArray(MachinesFile::maximumSize + 1, '#') << u"4 MiB"_s;
    }
    void notATextFileIsRefusedWithTheReason()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        QTemporaryDir folder;
        const QString path = put(folder, bytes);
        const auto reading = MachinesFile::read(path, noAddresses);
        QVERIFY(!reading.ok());
        QCOMPARE(reading.error().code, ErrorCode::MachinesInvalid);
        QVERIFY2(reading.error().message.contains(words), qPrintable(reading.error().message));
        QVERIFY2(reading.error().message.contains(path), qPrintable(reading.error().message));
    }

    void largestAllowedFileIsRead()
    {
        QTemporaryDir folder;
        const auto reading = MachinesFile::read(put(folder, QByteArray(MachinesFile::maximumSize, '#')), noAddresses);
        QVERIFY(reading.ok());
    }

    void missingFileIsSaid()
    {
        const auto reading = MachinesFile::read(u"/nonexistent/machines.txt"_s, noAddresses);
        QCOMPARE(reading.error().code, ErrorCode::FileNotFound);
    }

    void whatCannotBeReadIsSaid()
    {
        QTemporaryDir folder;
        QCOMPARE(MachinesFile::read(folder.path(), noAddresses).error().code, ErrorCode::FileUnreadable);
        const auto failing = MachinesFile::read(u"/proc/self/mem"_s, noAddresses); // opens, but cannot be read
        QCOMPARE(failing.error().code, ErrorCode::FileUnreadable);
    }

    void badMachinesAreNotWritten()
    {
        QTemporaryDir folder;
        const QString path = put(folder, "before\n");
        QList<Machine> machines = parsed("192.0.2.11 db1.x db1\n192.0.2.12 db2.x db2\n").machines;
        machines[1].address = u"192.0.2.11"_s;
        machines[0].host = u"db 1"_s;
        const auto written = MachinesFile::write(path, machines, noAddresses, true);
        QCOMPARE(written.error().code, ErrorCode::MachinesInvalid);
        QVERIFY(written.error().message.contains("Row 1:"_L1) && written.error().message.contains("Row 2:"_L1));
        QCOMPARE(bytesOf(path), QByteArray("before\n"));
    }

    void existingFileIsOverwrittenOnlyOnRequest()
    {
        QTemporaryDir folder;
        const QString path = put(folder, "before\n");
        const QList<Machine> machines = parsed("192.0.2.11 db1.x db1\n").machines;
        QCOMPARE(MachinesFile::write(path, machines, noAddresses, false).error().code, ErrorCode::FileExists);
        QCOMPARE(bytesOf(path), QByteArray("before\n"));
        QVERIFY(MachinesFile::write(path, machines, noAddresses, true).ok());
        QCOMPARE(bytesOf(path), QByteArray("192.0.2.11 db1.x db1\n"));
    }

    void folderThatCannotBeWrittenIsSaid()
    {
        const QList<Machine> machines = parsed("192.0.2.11 db1.x db1\n").machines;
        const auto written = MachinesFile::write(u"/proc/machines.txt"_s, machines, noAddresses, false);
        QCOMPARE(written.error().code, ErrorCode::FileUnwritable);
        QVERIFY(written.error().message.contains("/proc/machines.txt"_L1));
    }

    void workstationWithoutAddressIsLeftOut()
    {
        QList<Machine> machines = parsed("192.0.2.11 db1.x db1\n").machines;
        Machine desk;
        desk.role = Role::Workstation;
        machines.prepend(desk);
        const auto written = MachinesFile::format(machines, noAddresses);
        QVERIFY(written.ok());
        QCOMPARE(written.value(), QByteArray("192.0.2.11 db1.x db1\n"));
    }

    void importedDifferencesAreFound()
    {
        QList<Machine> current = parsed("192.0.2.11 db1.x db1\n192.0.2.12 db2.x db2\n192.0.2.13 db3.x db3\n"
                                        "192.0.2.14 db4.x db4\n")
                                     .machines;
        current[0].login.user = u"admin"_s;
        current[1].role = Role::Vip;                                               // what the person decided stays
        const QList<Machine> imported = parsed("192.0.2.99 db1.x db1\n"            // new address, found by name
                                               "192.0.2.12 pg2.x pg2\n"            // new name, found by address
                                               "192.0.2.14 db4.x DB4 10.0.0.0/8\n" // case and fourth column
                                               "192.0.2.15 db5.x db5\n")
                                            .machines;
        const MachinesUpdate update = MachinesUpdate::compare(current, imported);
        QCOMPARE(update.changed.size(), 3);
        QCOMPARE(update.changed.at(0).fields, QList{MachineField::Address});
        QCOMPARE(update.changed.at(1).fields, (QList{MachineField::Fqdn, MachineField::Host}));
        QCOMPARE(update.changed.at(2).fields, (QList{MachineField::Host, MachineField::Extra}));
        QCOMPARE(update.added.size(), 1);
        QCOMPARE(update.missing.size(), 1);
        QCOMPARE(update.missing.first().host, u"db3"_s);

        const QList<Machine> kept = update.applied(current, false);
        QCOMPARE(kept.size(), 5);
        QCOMPARE(kept.at(0).id, current.at(0).id);
        QCOMPARE(kept.at(0).login.user, u"admin"_s);
        QCOMPARE(kept.at(0).address, u"192.0.2.99"_s);
        QCOMPARE(kept.at(1).role, Role::Vip);
        QCOMPARE(kept.at(4).host, u"db5"_s);
        QCOMPARE(update.applied(current, true).size(), 4);
        QVERIFY(MachinesUpdate::compare(kept, kept).isEmpty());
    }

    void swappedAddressesAreTwoChangedMachines()
    {
        const QList<Machine> current = parsed("192.0.2.11 a.x a\n192.0.2.12 b.x b\n").machines;
        const MachinesUpdate update = MachinesUpdate::compare(current, parsed("192.0.2.12 a.x a\n192.0.2.11 b.x b\n").machines);
        QCOMPARE(update.changed.size(), 2);
        QCOMPARE(update.changed.at(0).after.address, u"192.0.2.12"_s);
        QCOMPARE(update.changed.at(0).after.id, current.at(0).id);
        QVERIFY(update.added.isEmpty() && update.missing.isEmpty());
    }

    void workstationWithoutAddressIsNotMissing()
    {
        QList<Machine> current = parsed("192.0.2.11 a.x a\n").machines;
        Machine desk;
        desk.role = Role::Workstation;
        current.prepend(desk);
        QVERIFY(MachinesUpdate::compare(current, parsed("192.0.2.11 a.x a\n").machines).isEmpty());
    }

    void anyTextIsReadWithoutHarm()
    {
        // Pieces that matter to the reader, strewn among good lines at random (a fixed seed: the same every time).
        const QByteArrayList pieces{"192.0.2.1",
                                    "192.0.2.2",
                                    "db1",
                                    "db1.x",
                                    "db2",
                                    "vip",
                                    "jumpbox",
                                    " ",
                                    " ",
                                    "\t",
                                    "\n",
                                    "\n",
                                    "\r\n",
                                    "\r",
                                    "#",
                                    "XXX.XXX.XXX.XXX",
                                    "::1",
                                    "\xc2\xa0",
                                    "\xe2\x80\x8b",
                                    "\xf0\x9f\x90\x98",
                                    ".",
                                    "-",
                                    "999",
                                    "\xef\xbb\xbf",
                                    QByteArray(70, 'a'),
                                    "\xff",
                                    QByteArray(1, '\0'),
                                    "%1%2"};
        QRandomGenerator random(20240229);
        int usable = 0;
        for (int round = 0; round < 3000; ++round) {
            QByteArray text;
            for (int n = random.bounded(6); n > 0; --n) {
                const QByteArray name = "m" + QByteArray::number(random.bounded(50));
                const QByteArray gap = pieces.at(random.bounded(7, 10));
                text += "192.0.2." + QByteArray::number(random.bounded(1, 200)) + gap + name + ".x" + gap + name;
                if (random.bounded(3) == 0)
                    text.insert(random.bounded(int(text.size()) + 1), pieces.at(random.bounded(int(pieces.size()))));
                text += pieces.at(random.bounded(10, 14));
            }
            const auto reading = MachinesFile::parse(text, u"x"_s, {u"192.0.2.2"_s});
            if (!reading)
                continue; // said so
            QCOMPARE(reading.value().lines.size(), reading.value().machines.size());
            for (const auto &found : reading.value().problems)
                QVERIFY(found.line >= 1 && found.line <= text.count('\n') + text.count('\r') + 1 && found.column >= 1);
            const auto written = MachinesFile::format(reading.value().machines, {u"192.0.2.2"_s});
            QCOMPARE(written.ok(), !reading.value().hasErrors());
            if (!written)
                continue;
            // What is written reads as the same and is written as the same.
            const auto again = MachinesFile::parse(written.value(), u"x"_s, {u"192.0.2.2"_s});
            QCOMPARE(MachinesFile::format(again.value().machines, {u"192.0.2.2"_s}).value(), written.value());
            usable += !written.value().isEmpty();
        }
        QVERIFY2(usable > 20, qPrintable(QString::number(usable)));
    }

    /// A guard against quadratic work only; tests/bench measures.
    void tenThousandLinesStayLinear()
    {
        const auto lines = [](int count) {
            QByteArray text;
            for (int i = 0; i < count; ++i) {
                text += QString(u"10.%1.%2.%3 db%4.patroni.local db%4\n"_s)
                            .arg(i / 62500)
                            .arg(i / 250 % 250)
                            .arg(i % 250 + 1)
                            .arg(i, 5, 10, '0'_L1)
                            .toLatin1();
            }
            return text;
        };
        const auto nanoseconds = [](const QByteArray &text) { // of the processor: a busy computer changes nothing
            qint64 best = std::numeric_limits<qint64>::max();
            for (int round = 0; round < 3; ++round) {
                const qint64 begun = processorTime();
                const MachinesReading reading = parsed(text);
                best = std::min(best, processorTime() - begun);
                if (reading.hasErrors())
                    qFatal("%s", qPrintable(reading.messages(u"x"_s, Severity::Error).first()));
            }
            return best;
        };
        const qint64 few = nanoseconds(lines(1000));
        const qint64 many = nanoseconds(lines(10'000));
        QVERIFY2(many < few * 40, qPrintable(u"%1 ns for 1000 lines, %2 ns for 10000"_s.arg(few).arg(many)));
    }
};

QTEST_GUILESS_MAIN(TestMachinesFile)
#include "tst_machinesfile.moc"
