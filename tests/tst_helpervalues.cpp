// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The administrator's helper trusts nothing it reads: what it takes as a value, and what it refuses.
#include "app/catalogue/StepCatalogue.h"
#include "app/workstation/LocalStep.h"
#include "app/workstation/PrivilegedHelper.h"
#include "tests/lab/HelperStep.h"

#include <QProcess>
#include <QTest>

using namespace howdah;
using namespace howdah::test;

class TestHelperValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesArriveAsTheyWereGiven();
    void nothingOfTheCallersEnvironmentArrives();
    void argumentsAreRefused();
    void theCallersLimitsDoNotHold();
    void hostileValuesAreRefused_data();
    void hostileValuesAreRefused();
    void hostileRequestsAreRefused_data();
    void hostileRequestsAreRefused();
    void refusedValuesDoNotSpoilTheNextStep();
    void goodValuesAreTaken_data();
    void goodValuesAreTaken();
    void everyValueOfTheCatalogueIsTaken();

private:
    HelperFixture m_fixture;
};

void TestHelperValues::valuesArriveAsTheyWereGiven()
{
    PrivilegedHelper helper(PrivilegedHelper::Way::Direct, m_fixture.path());
    QVERIFY(helper.start({}).ok());
    const QByteArray name = "the \"lab\"; $(touch /run/pwned) `id` '*' \\n %s 한글 # end";
    const Done done = runStep(helper, with("HD_CLUSTER", name));
    QVERIFY(done.status.ok());
    QCOMPARE(done.status.value(), 0);
    QCOMPARE(done.report.outcome, std::optional(Outcome::Changed));
    QCOMPARE(done.report.facts.value(QStringLiteral("cluster")), QString::fromUtf8(name));
    QCOMPARE(done.report.facts.value(QStringLiteral("mode")), QStringLiteral("apply"));
    QCOMPARE(done.report.facts.value(QStringLiteral("table")).toUtf8(), goodValues().value("HD_TABLE"));
    QCOMPARE(done.report.facts.value(QStringLiteral("take")), QString());
    QVERIFY(!QFile::exists(QStringLiteral("/run/pwned")));
}

void TestHelperValues::nothingOfTheCallersEnvironmentArrives()
{
    qputenv("HOWDAH_EVIL", "1");
    qputenv("LD_LIBRARY_PATH", "/nonexistent");
    qputenv("HD_TABLE", "127.0.0.1 evil evil");
    PrivilegedHelper helper(PrivilegedHelper::Way::Direct, m_fixture.path());
    const bool started = helper.start({}).ok();
    qunsetenv("HOWDAH_EVIL");
    qunsetenv("LD_LIBRARY_PATH");
    qunsetenv("HD_TABLE");
    QVERIFY(started);
    const Done done = runStep(helper, goodValues());
    const QStringList names = done.report.facts.value(QStringLiteral("environment")).split(u' ', Qt::SkipEmptyParts);
    for (const QString &name : names)
        QVERIFY2(name.startsWith(QStringLiteral("HW_")) || name.startsWith(QStringLiteral("HD_"))
                     || QStringList({QStringLiteral("HOME"), QStringLiteral("PATH"), QStringLiteral("PWD"),
                                     QStringLiteral("OLDPWD"), QStringLiteral("LC_ALL"), QStringLiteral("LANGUAGE"),
                                     QStringLiteral("_"), QStringLiteral("SHLVL")})
                            .contains(name),
                 qPrintable(name));
    QVERIFY(names.contains(QStringLiteral("HW_TABLE")));
    QVERIFY(
        done.report.facts.value(QStringLiteral("path")).startsWith(QStringLiteral("/usr/local/sbin:/usr/local/bin:/usr/sbin")));
    QCOMPARE(done.report.facts.value(QStringLiteral("umask")), QStringLiteral("0022"));
    QVERIFY(!done.report.facts.value(QStringLiteral("table")).contains(QStringLiteral("evil")));
}

void TestHelperValues::argumentsAreRefused()
{
    // Also what the helper once said to itself by arguments; and a path of the caller's is looked at by nobody.
    QTemporaryDir here;
    QFile evil(here.filePath(QStringLiteral("env")));
    QVERIFY(evil.open(QIODevice::WriteOnly) && evil.write("#!/bin/sh\n: >\"$0.ran\"\n") > 0);
    evil.close();
    QVERIFY(evil.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    for (const QStringList &arguments : {QStringList{QStringLiteral("clean"), QStringLiteral("0")},
                                         {QStringLiteral("clean")},
                                         {QStringLiteral("--help")},
                                         {QString()},
                                         {}}) {
        QProcess helper;
        helper.start(QStringLiteral("env"),
                     QStringList{QStringLiteral("PATH=") + here.path(), QStringLiteral("HD_LOCK=/run/pwned"),
                                 QStringLiteral("HW_CLEAN=1"), m_fixture.path()}
                         + arguments);
        QVERIFY(helper.waitForStarted());
        helper.closeWriteChannel();
        QVERIFY(helper.waitForFinished(20'000));
        QVERIFY(!QFile::exists(evil.fileName() + QStringLiteral(".ran")));
        QVERIFY(!QFile::exists(QStringLiteral("/run/pwned")));
        QCOMPARE(helper.readAllStandardOutput().contains(" ready 0\n"), arguments.isEmpty());
        QCOMPARE(helper.exitCode(), arguments.isEmpty() ? 0 : 2);
    }
}

void TestHelperValues::theCallersLimitsDoNotHold()
{
    QProcess helper;
    helper.start(QStringLiteral("bash"),
                 {QStringLiteral("-c"), QStringLiteral("ulimit -S -f 0; ulimit -S -v 200000; exec \"$1\""), QStringLiteral("-"),
                  m_fixture.path()});
    QVERIFY(helper.waitForStarted());
    QByteArray said;
    const auto ready = [&] {
        said += helper.readAllStandardOutput();
        return said.contains(" ready 0\n");
    };
    QTRY_VERIFY(ready());
    QProcess look;
    look.start(QStringLiteral("prlimit"),
               {QStringLiteral("--pid"), QString::number(helper.processId()), QStringLiteral("--fsize"), QStringLiteral("--as"),
                QStringLiteral("--noheadings"), QStringLiteral("--output=SOFT")});
    QVERIFY(look.waitForFinished());
    QCOMPARE(look.readAllStandardOutput().simplified(), QByteArray("unlimited unlimited"));
    helper.closeWriteChannel();
    QVERIFY(helper.waitForFinished());
}

void TestHelperValues::hostileValuesAreRefused_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *title, const char *name, const QByteArray &value) {
        QTest::newRow(title) << QByteArray(name) << value;
    };
    row("unknown name", "HD_EVIL", "1");
    row("the library", "HD_LIB", "touch /run/pwned");
    row("the lock", "HD_LOCK", "/etc/passwd");
    row("the state folder", "HD_STATE", "/etc");
    row("unknown option", "HD_OPT_EVIL", "1");
    row("a name with shell in it", "HD_MODE$(id)", "apply");
    row("lower case name", "HD_mode", "apply");
    row("mode", "HD_MODE", "applyx");
    row("mode, empty", "HD_MODE", "");
    row("mode with a command", "HD_MODE", "apply; touch /run/pwned");
    row("uuid", "HD_CLUSTER_ID", "11111111-2222-3333-4444-55555555555");
    row("uuid with slashes", "HD_CLUSTER_ID", "11111111-2222-3333-4444-../../../../");
    row("uuid, upper case", "HD_CLUSTER_ID", "AAAAAAAA-2222-3333-4444-555555555555");
    row("cluster, empty", "HD_CLUSTER", "");
    row("cluster, blank", "HD_CLUSTER", "   ");
    row("cluster with a control character", "HD_CLUSTER", "lab\033[2J");
    row("cluster with a carriage return", "HD_CLUSTER", "lab\r127.0.0.1 evil");
    row("cluster with a tab", "HD_CLUSTER", "lab\tx");
    row("cluster with a control character of Unicode", "HD_CLUSTER",
        "lab\xc2\x9b"
        "2J");
    row("number, more than is waited for", "HD_OPT_LOCK_WAIT", "601");
    row("cluster, too long", "HD_CLUSTER", QByteArray(401, 'x'));
    row("flag", "HD_TAKE_NAMES", "yes");
    row("flag with a command", "HD_LIVE_OK", "$(id)");
    row("number", "HD_OPT_LOCK_WAIT", "60; id");
    row("number, too long", "HD_OPT_LOCK_WAIT", "100000");
    row("number, negative", "HD_OPT_LOCK_WAIT", "-1");
    row("address of this computer", "HD_ADDRESS", "192.0.2.11 evil");
    row("name of this computer", "HD_HOST", "db1;id");
    row("full name of this computer", "HD_FQDN", "db1..example");
    row("row: command", "HD_TABLE", "192.0.2.11 $(id) db1");
    row("row: two fields", "HD_TABLE", "192.0.2.11 db1");
    row("row: four fields", "HD_TABLE", "192.0.2.11 db1.example.com db1 evil");
    row("row: tab", "HD_TABLE", "192.0.2.11\tdb1.example.com db1");
    row("row: two spaces", "HD_TABLE", "192.0.2.11  db1.example.com db1");
    row("row: leading space", "HD_TABLE", " 192.0.2.11 db1.example.com db1");
    row("row: trailing space", "HD_TABLE", "192.0.2.11 db1.example.com ");
    row("row: comment", "HD_TABLE", "192.0.2.11 db1.example.com db1#");
    row("row: comment for a row", "HD_TABLE", "# END Howdah");
    row("row: octet over 255", "HD_TABLE", "192.0.2.256 db1.example.com db1");
    row("row: leading zero", "HD_TABLE", "192.0.2.011 db1.example.com db1");
    row("row: three octets", "HD_TABLE", "192.0.2 db1.example.com db1");
    row("row: five octets", "HD_TABLE", "192.0.2.1.1 db1.example.com db1");
    row("row: hexadecimal", "HD_TABLE", "0x7f.0.0.1 db1.example.com db1");
    row("row: IPv6", "HD_TABLE", "::1 db1.example.com db1");
    row("row: loopback", "HD_TABLE", "127.0.0.1 db1.example.com db1");
    row("row: any address", "HD_TABLE", "0.0.0.0 db1.example.com db1");
    row("row: multicast", "HD_TABLE", "224.0.0.1 db1.example.com db1");
    row("row: broadcast", "HD_TABLE", "255.255.255.255 db1.example.com db1");
    row("row: localhost", "HD_TABLE", "192.0.2.11 db1.example.com localhost");
    row("row: LocalHost", "HD_TABLE", "192.0.2.11 LocalHost.localdomain db1");
    row("row: ip6-localhost", "HD_TABLE", "192.0.2.11 ip6-localhost db1");
    row("row: hyphen first", "HD_TABLE", "192.0.2.11 -db1.example.com db1");
    row("row: hyphen last in a label", "HD_TABLE", "192.0.2.11 db1-.example.com db1");
    row("row: empty label", "HD_TABLE", "192.0.2.11 db1..example.com db1");
    row("row: only digits", "HD_TABLE", "192.0.2.11 192.0.2.12 db1");
    row("row: underscore", "HD_TABLE", "192.0.2.11 db_1.example.com db1");
    row("row: not ASCII", "HD_TABLE", "192.0.2.11 d\xc3\xbc.example.com db1");
    row("row: label of 64", "HD_TABLE", "192.0.2.11 " + QByteArray(64, 'x') + ".example.com db1");
    row("row: name of 254", "HD_TABLE", "192.0.2.11 " + QByteArray("abcdefg.").repeated(31) + "abcdef db1");
    row("rows: one bad in between", "HD_TABLE",
        "192.0.2.11 db1.example.com db1\n192.0.2.12 evil\n192.0.2.13 db3.example.com db3\n");
    row("rows: too many", "HD_TABLE", QByteArray("192.0.2.11 db1.example.com db1\n").repeated(4000));
}

void TestHelperValues::hostileValuesAreRefused()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    PrivilegedHelper helper(PrivilegedHelper::Way::Direct, m_fixture.path());
    QVERIFY(helper.start({}).ok());
    const Done done = runStep(helper, with(name, value));
    QVERIFY2(!done.status.ok(), "it ran");
    QVERIFY2(done.status.error().code == ErrorCode::ValueInvalid, qPrintable(done.status.error().message));
    QVERIFY(!done.report.outcome);
    QVERIFY(!QFile::exists(QStringLiteral("/run/pwned")));
}

void TestHelperValues::hostileRequestsAreRefused_data()
{
    QTest::addColumn<QByteArray>("request");
    const QByteArray step = "step 0123456789abcdef local-hosts 20\n";
    const QByteArray rest = "HD_MODE apply\nHD_CLUSTER lab\nHD_CLUSTER_ID 11111111-2222-3333-4444-555555555555\ngo\n";
    QTest::newRow("another step's program") << "step 0123456789abcdef hosts 20\n" + rest;
    QTest::newRow("a path as step") << "step 0123456789abcdef ../../etc/passwd 20\n" + rest;
    QTest::newRow("a pattern as step") << "step 0123456789abcdef * 20\n" + rest;
    QTest::newRow("a command as step") << "step 0123456789abcdef $(id) 20\n" + rest;
    QTest::newRow("no limit") << "step 0123456789abcdef local-hosts\n" + rest;
    QTest::newRow("limit of zero") << "step 0123456789abcdef local-hosts 0\n" + rest;
    QTest::newRow("limit too long") << "step 0123456789abcdef local-hosts 99999\n" + rest;
    QTest::newRow("a word too many") << "step 0123456789abcdef local-hosts 20 finish\n" + rest;
    QTest::newRow("short nonce") << "step 0123 local-hosts 20\n" + rest;
    QTest::newRow("a command as nonce") << "step $(id)0123456789abcdef local-hosts 20\n" + rest;
    QTest::newRow("no step before go") << rest;
    QTest::newRow("no values") << step + "go\n";
    QTest::newRow("a value twice") << step + "HD_MODE check\n" + rest;
    QTest::newRow("a value without a word") << step + "HD_MODE\n" + rest;
    QTest::newRow("shell") << QByteArray("touch /run/pwned\n");
    QTest::newRow("driver's own command") << "hd_step 1 20 'touch /run/pwned'\n" + rest;
    QTest::newRow("an empty line") << "\n" + step + rest;
}

void TestHelperValues::hostileRequestsAreRefused()
{
    QFETCH(QByteArray, request);
    QProcess helper;
    helper.start(m_fixture.path(), QStringList());
    QVERIFY(helper.waitForStarted());
    helper.write(request);
    helper.closeWriteChannel();
    QVERIFY(helper.waitForFinished(20'000));
    const QByteArray said = helper.readAllStandardOutput();
    QVERIFY(said.contains(" ready 0\n"));
    QVERIFY2(!said.contains("outcome"), said.constData());
    QVERIFY(said.contains(" refused ") || helper.exitCode() == 2);
    QVERIFY(!QFile::exists(QStringLiteral("/run/pwned")));
}

void TestHelperValues::refusedValuesDoNotSpoilTheNextStep()
{
    PrivilegedHelper helper(PrivilegedHelper::Way::Direct, m_fixture.path());
    QVERIFY(helper.start({}).ok());
    QVERIFY(!runStep(helper, with("HD_EVIL", "1")).status.ok());
    const Done done = runStep(helper, goodValues());
    QVERIFY(done.status.ok());
    QCOMPARE(done.report.facts.value(QStringLiteral("table")).toUtf8(), goodValues().value("HD_TABLE"));
}

void TestHelperValues::goodValuesAreTaken_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("no rows") << QByteArray("HD_TABLE") << QByteArray();
    QTest::newRow("one name") << QByteArray("HD_TABLE") << QByteArray("198.51.100.1 db1 db1");
    QTest::newRow("digits in names") << QByteArray("HD_TABLE")
                                     << QByteArray("10.0.0.255 3db.9.example 3db\n1.0.0.1 a b\n223.255.255.254 X-1.Y Z9\n");
    QTest::newRow("label of 63") << QByteArray("HD_TABLE") << "192.0.2.11 " + QByteArray(63, 'x') + ".example.com db1";
    QTest::newRow("a thousand machines") << QByteArray("HD_TABLE")
                                         << QByteArray("192.0.2.11 database-node-1.example.com database-node-1\n").repeated(1000);
    QTest::newRow("check") << QByteArray("HD_MODE") << QByteArray("check");
    QTest::newRow("take back") << QByteArray("HD_MODE") << QByteArray("take-back");
    QTest::newRow("take names") << QByteArray("HD_TAKE_NAMES") << QByteArray("1");
}

void TestHelperValues::goodValuesAreTaken()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    PrivilegedHelper helper(PrivilegedHelper::Way::Direct, m_fixture.path());
    QVERIFY(helper.start({}).ok());
    const Done done = runStep(helper, with(name, value));
    QVERIFY2(done.status.ok(), done.status.ok() ? "" : qPrintable(done.status.error().message));
    QVERIFY(done.report.outcome.has_value());
}

void TestHelperValues::everyValueOfTheCatalogueIsTaken()
{
    Cluster cluster;
    cluster.name = QStringLiteral("lab");
    PrivilegedHelper helper(PrivilegedHelper::Way::Direct, m_fixture.path());
    QVERIFY(helper.start({}).ok());
    Step step = StepCatalogue::builtIn()->at(u"local-time-sync");
    step.options += StepCatalogue::builtIn()->find(u"local-hosts")->options;
    const Done done = runStep(helper, localStepValues(cluster, step, RunMode::Check, true));
    QVERIFY2(done.status.ok(), done.status.ok() ? "" : qPrintable(done.status.error().message));
}

int main(int argc, char *argv[])
{
    PrivateMounts mounts;
    coverThisComputer(mounts);
    QCoreApplication application(argc, argv);
    TestHelperValues test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_helpervalues.moc"
