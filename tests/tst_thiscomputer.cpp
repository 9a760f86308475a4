// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Howdah must know the computer it runs on, so that it never treats it as a machine of the cluster.
#include "app/base/os/ThisComputer.h"

#include <QProcess>
#include <QTest>

using namespace howdah;

class TestThisComputer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreThoseOfItsInterfaces();
    void idsAreThoseOfTheSystem();
    void knowsItsOwnAddresses_data();
    void knowsItsOwnAddresses();
};

namespace {

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(10'000) && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

} // namespace

void TestThisComputer::addressesAreThoseOfItsInterfaces()
{
    QSet<QString> expected; // "2: eth0    inet 192.0.2.2/24 brd …"
    const QByteArray listing =
        outputOf(QStringLiteral("ip"), {QStringLiteral("-o"), QStringLiteral("-4"), QStringLiteral("addr")});
    QVERIFY2(listing.contains("127.0.0.1"), "ip(8) is needed as the second opinion");
    for (const QByteArray &line : listing.split('\n')) {
        const QByteArray address = line.mid(line.indexOf(" inet ") + 6).split('/').first();
        if (line.contains(" inet ") && !address.startsWith("127."))
            expected << QString::fromLatin1(address);
    }
    QCOMPARE(ThisComputer::read().addresses, expected);
}

void TestThisComputer::idsAreThoseOfTheSystem()
{
    const ThisComputer here = ThisComputer::read();
    QCOMPARE(here.machineId.toLatin1(), contentOf(QStringLiteral("/etc/machine-id")));
    QCOMPARE(here.bootId.toLatin1(), contentOf(QStringLiteral("/proc/sys/kernel/random/boot_id")));
    QVERIFY(!here.bootId.isEmpty());
    QCOMPARE(here.hostName.toUtf8(), contentOf(QStringLiteral("/proc/sys/kernel/hostname")));
}

void TestThisComputer::knowsItsOwnAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("own");
    QTest::newRow("an interface's") << "192.0.2.11" << true;
    QTest::newRow("loopback") << "127.0.0.1" << true;
    QTest::newRow("anywhere in 127/8") << "127.77.0.9" << true;
    QTest::newRow("another") << "192.0.2.12" << false;
    QTest::newRow("nearly loopback") << "126.0.0.1" << false;
    QTest::newRow("empty") << "" << false;
    QTest::newRow("no address") << "db1" << false;
    QTest::newRow("IPv6 loopback is no IPv4 address") << "::1" << false;
}

void TestThisComputer::knowsItsOwnAddresses()
{
    QFETCH(QString, address);
    const ThisComputer here{.addresses = {QStringLiteral("192.0.2.11")}, .machineId = {}, .bootId = {}, .hostName = {}};
    QTEST(here.hasAddress(address), "own");
}

QTEST_GUILESS_MAIN(TestThisComputer)
#include "tst_thiscomputer.moc"
