// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The step programs that set names and system, on a real file system with real tools: each edit as the field does it,
// twice the same as once, a check that writes nothing, a take-back that takes nothing else. Under each shell.
#include "app/catalogue/StepCatalogue.h"
#include "tests/steps/CompareSaid.h"
#include "tests/steps/PrivateMachine.h"
#include "tests/steps/Shells.h"

#include <QRegularExpression>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

const QByteArray head = "127.0.0.1\tlocalhost\n127.0.1.1\tdb1.patroni.local db1\n";
const QByteArray rows = "192.0.2.11 db1.patroni.local db1\n192.0.2.12 db2.patroni.local db2\n192.0.2.10 vip.patroni.local vip\n";
const QByteArray id = "11111111-2222-3333-4444-555555555555";
const QByteArray otherId = "99999999-2222-3333-4444-555555555555";
const QByteArray header = "# Patroni The Hard Way\n";
const QByteArray block = "# BEGIN Howdah my lab " + id + '\n' + header + rows + "# END Howdah my lab " + id + '\n';

QByteArray otherBlock(const QByteArray &content)
{
    return "# BEGIN Howdah practice " + otherId + '\n' + header + content + "# END Howdah practice " + otherId + '\n';
}

/// Another program that holds one of apt's locks: Perl's fcntl lock is the kind that apt takes.
QByteArray holdLock(const QByteArray &file, int seconds)
{
    return "rm -f /etc/apt/sources.list.d/*; perl -e 'use Fcntl; $0 = \"unattended-upgr\"; open(F, \">>\", \"" + file
           + "\") or die; my $lock = pack(\"s s x4 l! l! i x4\", F_WRLCK, 0, 0, 0, 0); fcntl(F, F_SETLK, $lock) or die; "
             "open(O, \">\", \"/run/held\"); close O; sleep "
           + QByteArray::number(seconds) + "' >/dev/null 2>&1 & until [ -e /run/held ] || ! kill -0 $!; do sleep 0.1; done";
}

} // namespace

class tst_StepPrograms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void initTestCase();
    void wordsSurviveTheProtocol();
    void hostsEdits_data();
    void hostsEdits();
    void hostsRefuses_data();
    void hostsRefuses();
    void hostsTakesNamesOver();
    void hostsWaitsForTheHostnameInACheck();
    void hostsLeadsTheOwnNameToTheAddressAndBack();
    void hostsKeepsOtherNamesOfTheLineItTakes_data();
    void hostsKeepsOtherNamesOfTheLineItTakes();
    void hostsWritesABindMountedFileInPlace();
    void hostsKeepsOwnerModeAndLink();
    void hostsSaysWhenTheResolverDisagrees();
    void hostsSaysWhenTheFileIsProtected();
    void localHostsKnowsThisComputersOwnName();
    void hostnameEdits_data();
    void hostnameEdits();
    void hostnameTakeBackLeavesLaterEdits();
    void fqdnNamesTheLineThatWins();
    void liveMachineIsLeftAlone_data();
    void liveMachineIsLeftAlone();
    void connectTellsWhatTheRunMustKnow();
    void connectTellsWhatChronyWouldReplace_data();
    void connectTellsWhatChronyWouldReplace();
    void timeIsLeftToTheHostOfAContainer();
    void aptLockIsWaitedForAndItsHolderNamed_data();
    void aptLockIsWaitedForAndItsHolderNamed();
    void aptLockThatStaysIsAFailure();
    void spansAreSaidWellUnderAndOverAMinute_data();
    void spansAreSaidWellUnderAndOverAMinute();
    void timeIsTakenBackOnlyWhereItIs_data();
    void timeIsTakenBackOnlyWhereItIs();
    void firewallUfw();
    void firewallForeignRules_data();
    void firewallForeignRules();
    void functionsAreDefinedOnce();
    void stepStaysSmall_data();
    void stepStaysSmall();

private:
    [[nodiscard]] static QString shell();
};

QString tst_StepPrograms::shell()
{
    return test::shellOfRow();
}

void tst_StepPrograms::initTestCase_data()
{
    test::addShellRows();
}

void tst_StepPrograms::initTestCase()
{
    QVERIFY2(getuid() == 0, "needs root, for private namespaces");
}

/// What a program says is what the report has, whatever is in it.
void tst_StepPrograms::wordsSurviveTheProtocol()
{
    PrivateMachine machine(shell());
    const auto result = machine.run(u"fqdn"_s, RunMode::Apply, R"sh(
fact plain word
fact odd "100% of$(printf '\t')two  words, 'quoted' \n \$HOME \`x\` *"
fact lines "$(printf 'a\nb\r\n%%0A')"
fact none ''
finish failed apt-failed 'E: häßlich' ''
)sh");
    QCOMPARE(result.report.facts.value(u"plain"_s), u"word"_s);
    QCOMPARE(result.report.facts.value(u"odd"_s), u"100% of\ttwo  words, 'quoted' \\n $HOME `x` *"_s);
    QCOMPARE(result.report.facts.value(u"lines"_s), u"a\nb\r\n%0A"_s);
    QCOMPARE(result.report.facts.value(u"none"_s, u"unset"_s), QString());
    COMPARE_SAID(result, "failed apt-failed");
    QCOMPARE(result.report.reason.args.value(0), u"E: häßlich"_s);
}

// --- /etc/hosts ------------------------------------------------------------------------------------------------------

void tst_StepPrograms::hostsEdits_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QByteArray>("takenBack"); ///< null: as before

    const QByteArray none;
    QTest::newRow("plain") << head << head + block << none;
    QTest::newRow("no final newline") << head + "192.0.2.99 printer" << head + "192.0.2.99 printer\n" + block
                                      << head + "192.0.2.99 printer\n";
    QTest::newRow("Windows line ends") << QByteArray("127.0.0.1 localhost\r\n127.0.1.1 db1.patroni.local db1\r\n")
                                       << "127.0.0.1 localhost\r\n127.0.1.1 db1.patroni.local db1\r\n" + block << none;
    QTest::newRow("trailing empty lines stay") << head + "\n\n" << head + "\n\n" + block << none;
    QTest::newRow("own block, a machine gone")
        << head + "# BEGIN Howdah my lab " + id + '\n' + header + rows + "192.0.2.13 db3.patroni.local db3\n# END Howdah my lab "
               + id + "\n192.0.2.99 printer\n"
        << head + block + "192.0.2.99 printer\n"
        << head + "192.0.2.99 printer\n";
    QTest::newRow("own block, cluster renamed: it comes with the next change")
        << head + "# BEGIN Howdah old name " + id + '\n' + header + rows
               + "192.0.2.13 db3.patroni.local db3\n# END Howdah old name " + id + '\n'
        << head + block << head;
    QTest::newRow("own block twice") << head + block + "192.0.2.99 printer\n" + block << head + block + "192.0.2.99 printer\n"
                                     << head + "192.0.2.99 printer\n";
    QTest::newRow("raw lab block is absorbed") << head + '\n' + header + rows << head + '\n' + block << head + '\n';
    QTest::newRow("raw lab block, appended twice, old address")
        << head + '\n' + header + "192.0.2.77 db1.patroni.local db1\n" + '\n' + header + rows << head + '\n' + block + '\n'
        << head + "\n\n";
    QTest::newRow("raw lab block with a machine that is not ours")
        << head + header + "192.0.2.12 db2.patroni.local db2\n192.0.2.50 db9.patroni.local db9\n"
        << head + header + "192.0.2.50 db9.patroni.local db9\n" + block << head + header + "192.0.2.50 db9.patroni.local db9\n";
    QTest::newRow("another cluster's block, other names")
        << head + otherBlock("192.0.2.200 web1.example.org web1\n")
        << head + otherBlock("192.0.2.200 web1.example.org web1\n") + block << none;
    QTest::newRow("another cluster's block, same name and address")
        << head + otherBlock("192.0.2.12 db2.patroni.local db2\n")
        << head + otherBlock("192.0.2.12 db2.patroni.local db2\n") + block << none;
    QTest::newRow("foreign line with the same address") << head + "192.0.2.12\tdb2 # rack 4\n"
                                                        << head + "192.0.2.12\tdb2 # rack 4\n" + block << none;
    QTest::newRow("names that only begin alike, comments")
        << head + "192.0.2.99 db10 db2.patroni.local.example db\n# 192.0.2.98 db2\n192.0.2.97 x # db2\n"
        << head + "192.0.2.99 db10 db2.patroni.local.example db\n# 192.0.2.98 db2\n192.0.2.97 x # db2\n" + block << none;
    QTest::newRow("own name on 127.0.0.1") << QByteArray("127.0.0.1 localhost db1\n") << "127.0.0.1 localhost db1\n" + block
                                           << none;
}

void tst_StepPrograms::hostsEdits()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, expected);
    QFETCH(QByteArray, takenBack);
    PrivateMachine machine(shell());
    machine.put(u"/etc/hosts"_s, before);

    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::Check), "would-change hosts-would");
    QCOMPARE(machine.written(), QByteArrayList());
    const auto applied = machine.run(u"hosts"_s, RunMode::Apply);
    COMPARE_SAID(applied, "changed hosts-written");
    QVERIFY(applied.report.diff.contains("\n+# BEGIN Howdah my lab ") || before.contains(id));
    QCOMPARE(machine.text(u"/etc/hosts"_s), expected);

    const QByteArrayList once = machine.written();
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::Apply), "unchanged hosts-there");
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::Check), "unchanged hosts-there");
    QCOMPARE(machine.written(), once);

    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::TakeBack), "changed hosts-taken-back");
    QCOMPARE(machine.text(u"/etc/hosts"_s), takenBack.isNull() ? before : takenBack);
    QVERIFY(!machine.exists(u"/var/lib/howdah"_s));
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::TakeBack), "unchanged nothing-to-take-back");
}

void tst_StepPrograms::hostsRefuses_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QString>("argument");

    QTest::newRow("foreign line, other address") << head + "\n192.0.2.77 db2\n"
                                                 << QByteArray("hosts-foreign-lines") << u"line 4 (db2 is 192.0.2.77)"_s;
    QTest::newRow("two foreign lines, capitals")
        << head + "192.0.2.77 DB2\n192.0.2.78 x vip.patroni.local\n"
        << QByteArray("hosts-foreign-lines") << u"line 3 (DB2 is 192.0.2.77), line 4 (vip.patroni.local is 192.0.2.78)"_s;
    QTest::newRow("IPv6") << head + "2001:db8::12 db2\n"
                          << QByteArray("hosts-foreign-lines") << u"line 3 (db2 is 2001:db8::12)"_s;
    QTest::newRow("another's name on 127.0.1.1")
        << QByteArray("127.0.0.1 localhost\n127.0.1.1 db2.patroni.local db2\n") << QByteArray("hosts-foreign-lines")
        << u"line 2 (db2.patroni.local is 127.0.1.1)"_s;
    QTest::newRow("name held by another cluster")
        << head + otherBlock("192.0.2.77 db2.patroni.local db2\n") << QByteArray("hosts-names-held") << u"db2.patroni.local"_s;
    QTest::newRow("block without end") << head + "# BEGIN Howdah my lab " + id + '\n' + rows << QByteArray("hosts-block-broken")
                                       << u"3"_s;
    QTest::newRow("block in a block") << head + "# BEGIN Howdah practice " + otherId + '\n' + block
                                      << QByteArray("hosts-block-broken") << u"3"_s;
    QTest::newRow("end without begin") << head + "# END Howdah my lab " + id + '\n' << QByteArray("hosts-block-broken") << u"3"_s;
}

void tst_StepPrograms::hostsRefuses()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, reason);
    QFETCH(QString, argument);
    PrivateMachine machine(shell());
    machine.put(u"/etc/hosts"_s, before);

    const auto result = machine.run(u"hosts"_s, RunMode::Apply);
    COMPARE_SAID(result, "failed " + reason);
    QCOMPARE(result.report.reason.args.value(0), argument);
    QCOMPARE(machine.written(), QByteArrayList());
}

void tst_StepPrograms::hostsTakesNamesOver()
{
    PrivateMachine machine(shell());
    const QByteArray web = "192.0.2.200 web1.example.org web1\n";
    machine.put(u"/etc/hosts"_s, head + otherBlock("192.0.2.77 db2.patroni.local db2\n" + web));
    const auto held = machine.run(u"hosts"_s, RunMode::Check);
    COMPARE_SAID(held, "failed hosts-names-held");
    QCOMPARE(held.report.reason.args, QStringList({u"db2.patroni.local"_s, u"practice"_s, u"192.0.2.77"_s}));

    machine.values.takeNames = true;
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::Check), "would-change hosts-would-took");
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::Apply), "changed hosts-written-took");
    QCOMPARE(machine.text(u"/etc/hosts"_s), head + otherBlock(web) + block);
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::Apply), "unchanged hosts-there");

    // A block that has lost its last line goes.
    PrivateMachine second(shell());
    second.put(u"/etc/hosts"_s, head + otherBlock("192.0.2.77 db2.patroni.local db2\n"));
    second.values.takeNames = true;
    COMPARE_SAID(second.run(u"hosts"_s, RunMode::Apply), "changed hosts-written-took");
    QCOMPARE(second.text(u"/etc/hosts"_s), head + block);
}

void tst_StepPrograms::hostsWaitsForTheHostnameInACheck()
{
    PrivateMachine machine(shell());
    machine.put(u"/etc/hosts"_s, "127.0.0.1 localhost\n127.0.1.1 db2.patroni.local db2\n"); // a clone of db2
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::Check), "would-change hosts-after-hostname");
    QCOMPARE(machine.written(), QByteArrayList());
    COMPARE_SAID(machine.run(u"hostname"_s, RunMode::Apply), "changed hostname-set");
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::Apply), "changed hosts-written");
}

void tst_StepPrograms::hostsLeadsTheOwnNameToTheAddressAndBack()
{
    PrivateMachine machine(shell());
    machine.put(u"/etc/hosts"_s, "127.0.0.1\tlocalhost\n127.0.1.1\tdebian\n");
    const auto option = [&machine](const QString &value) { machine.cluster.options[u"hosts"_s][u"own-name"_s] = value; };
    machine.after = "getent ahostsv4 db1 | head -n 1";

    option(u"address"_s);
    COMPARE_SAID(machine.run(u"hostname"_s, RunMode::Apply), "changed hostname-set");
    const auto applied = machine.run(u"hosts"_s, RunMode::Apply);
    COMPARE_SAID(applied, "changed hosts-written");
    QVERIFY2(applied.after.startsWith("192.0.2.11 "), applied.after.constData());
    QCOMPARE(machine.text(u"/etc/hosts"_s), "127.0.0.1\tlocalhost\n" + block);

    // The hostname step does not put back what the hosts step took out.
    COMPARE_SAID(machine.run(u"hostname"_s, RunMode::Apply), "unchanged hostname-ok");
    COMPARE_SAID(machine.run(u"fqdn"_s, RunMode::Apply), "unchanged fqdn-ok");
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::Apply), "unchanged hosts-there");

    option(u"loopback"_s);
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::Apply), "changed hosts-written");
    QCOMPARE(machine.text(u"/etc/hosts"_s), head + block);
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::Apply), "unchanged hosts-there");

    option(u"address"_s);
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::Apply), "changed hosts-written");
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::TakeBack), "changed hosts-taken-back");
    COMPARE_SAID(machine.run(u"hostname"_s, RunMode::TakeBack), "changed hostname-taken-back");
    QCOMPARE(machine.text(u"/etc/hosts"_s), QByteArray("127.0.0.1\tlocalhost\n127.0.1.1\tdebian\n"));
    QVERIFY(!machine.exists(u"/var/lib/howdah"_s));
}

void tst_StepPrograms::hostsKeepsOtherNamesOfTheLineItTakes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("without"); ///< the own name leads to the address
    QTest::newRow("others and a comment") << QByteArray(
        "127.0.1.1 db1.patroni.local db1 Wiki.lan gitlab.lan # keep\r\n127.0.0.1 localhost\n")
                                          << QByteArray("127.0.1.1\tWiki.lan gitlab.lan # keep\r\n127.0.0.1 localhost\n");
    QTest::newRow("a line in its place") << QByteArray(
        "127.0.0.1 localhost\n\n# own\n127.0.1.1 db1.patroni.local db1 # keep\n192.0.2.99 printer\n")
                                         << QByteArray("127.0.0.1 localhost\n\n# own\n192.0.2.99 printer\n");
    QTest::newRow("two lines") << QByteArray("127.0.1.1 db1.patroni.local db1\n127.0.1.1 db1\n127.0.0.1 localhost\n")
                               << QByteArray("127.0.0.1 localhost\n");
}

void tst_StepPrograms::hostsKeepsOtherNamesOfTheLineItTakes()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, without);
    PrivateMachine machine(shell());
    machine.put(u"/etc/hostname"_s, "db1\n");
    machine.put(u"/etc/hosts"_s, before);
    const auto option = [&machine](const QString &value) { machine.cluster.options[u"hosts"_s][u"own-name"_s] = value; };
    option(u"address"_s);
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::Apply), "changed hosts-written");
    QCOMPARE(machine.text(u"/etc/hosts"_s), without + block);
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::Apply), "unchanged hosts-there");
    option(u"loopback"_s);
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::Apply), "changed hosts-written");
    QCOMPARE(machine.text(u"/etc/hosts"_s), before + block);
    option(u"address"_s);
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::Apply), "changed hosts-written");
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::TakeBack), "changed hosts-taken-back");
    QCOMPARE(machine.text(u"/etc/hosts"_s), before);
    QVERIFY(!machine.exists(u"/var/lib/howdah"_s));
}

void tst_StepPrograms::hostsWritesABindMountedFileInPlace()
{
    PrivateMachine machine(shell());
    machine.put(u"/etc/hosts.container"_s, head, 0640);
    machine.setup = "chown 0:4 /etc/hosts.container; touch /etc/hosts; mount --bind /etc/hosts.container /etc/hosts; "
                    "stat -c %i /etc/hosts >/run/inode";
    machine.after =
        "[ \"$(stat -c %i /etc/hosts)\" = \"$(cat /run/inode)\" ] && stat -c '%u %g %a' /etc/hosts; ls /etc/hosts.h* 2>/dev/null";
    const auto result = machine.run(u"hosts"_s, RunMode::Apply);
    COMPARE_SAID(result, "changed hosts-written");
    QCOMPARE(result.after, QByteArray("0 4 640\n"));
    QCOMPARE(machine.text(u"/etc/hosts.container"_s), head + block);
    QCOMPARE(machine.text(u"/var/lib/howdah/before_etc_hosts"_s), head);
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::TakeBack), "changed hosts-taken-back");
    QCOMPARE(machine.text(u"/etc/hosts.container"_s), head);
}

void tst_StepPrograms::hostsKeepsOwnerModeAndLink()
{
    PrivateMachine machine(shell());
    machine.put(u"/etc/hosts.real"_s, head, 0664);
    machine.setup = "[ -L /etc/hosts ] || { chown 0:4 /etc/hosts.real; ln -sf hosts.real /etc/hosts; }";
    machine.after = "readlink /etc/hosts; stat -c '%u %g %a' /etc/hosts.real; ls /etc | grep -c howdah";
    const auto result = machine.run(u"hosts"_s, RunMode::Apply);
    COMPARE_SAID(result, "changed hosts-written");
    QCOMPARE(result.after, QByteArray("hosts.real\n0 4 664\n0\n"));
    QCOMPARE(machine.text(u"/etc/hosts.real"_s), head + block);
}

void tst_StepPrograms::hostsSaysWhenTheResolverDisagrees()
{
    PrivateMachine machine(shell());
    machine.put(u"/etc/hosts"_s, head);
    machine.put(u"/etc/nsswitch.conf"_s, "passwd: files\nhosts: dns\n");
    const auto result = machine.run(u"hosts"_s, RunMode::Apply);
    COMPARE_SAID(result, "failed hosts-would-not-be-read");
    QCOMPARE(result.report.reason.args.value(0), u"2"_s);
    QCOMPARE(machine.text(u"/etc/hosts"_s), head);
}

void tst_StepPrograms::hostsSaysWhenTheFileIsProtected()
{
    PrivateMachine machine(shell());
    machine.put(u"/etc/hosts"_s, head);
    machine.setup = "mount --bind /etc /etc; mount -o remount,bind,ro /etc";
    const auto result = machine.run(u"hosts"_s, RunMode::Apply);
    COMPARE_SAID(result, "failed file-read-only");
    QCOMPARE(machine.text(u"/etc/hosts"_s), head);
}

void tst_StepPrograms::localHostsKnowsThisComputersOwnName()
{
    PrivateMachine machine(shell());
    const QByteArray before = "127.0.0.1\tlocalhost\n127.0.1.1\tjumpbox.patroni.local jumpbox\n";
    machine.put(u"/etc/hostname"_s, "jumpbox\n");
    machine.put(u"/etc/hosts"_s, before);
    Machine jumpbox;
    jumpbox.role = Role::Workstation;
    jumpbox.address = u"192.0.2.5"_s;
    jumpbox.fqdn = u"jumpbox.patroni.local"_s;
    jumpbox.host = u"jumpbox"_s;
    machine.cluster.machines << jumpbox;
    COMPARE_SAID(machine.run(u"local-hosts"_s, RunMode::Check), "would-change hosts-would");
    COMPARE_SAID(machine.run(u"local-hosts"_s, RunMode::Apply), "changed hosts-written");
    QVERIFY(machine.text(u"/etc/hosts"_s).startsWith(before + "# BEGIN Howdah my lab"));
    QVERIFY(machine.text(u"/etc/hosts"_s).contains("192.0.2.5 jumpbox.patroni.local jumpbox\n# END"));
    COMPARE_SAID(machine.run(u"local-hosts"_s, RunMode::TakeBack), "changed hosts-taken-back");
    QCOMPARE(machine.text(u"/etc/hosts"_s), before);
}

// --- The host name ---------------------------------------------------------------------------------------------------

void tst_StepPrograms::hostnameEdits_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("expected");

    const QByteArray line = "127.0.1.1\tdb1.patroni.local db1\n";
    QTest::newRow("plain") << QByteArray("127.0.0.1 localhost\n127.0.1.1 debian.example.org debian\n")
                           << "127.0.0.1 localhost\n" + line;
    QTest::newRow("no 127.0.1.1 line") << QByteArray("# top\n127.0.0.1 localhost\n::1 localhost\n")
                                       << "# top\n127.0.0.1 localhost\n" + line + "::1 localhost\n";
    QTest::newRow("no loopback at all") << QByteArray("::1 localhost\n") << line + "::1 localhost\n";
    QTest::newRow("spaces before and between")
        << QByteArray("127.0.0.1 localhost\n  127.0.1.1 \t debian\n") << "127.0.0.1 localhost\n" + line;
    QTest::newRow("127.0.1.10 is another address")
        << QByteArray("127.0.0.1 localhost\n127.0.1.10 debian\n") << "127.0.0.1 localhost\n" + line + "127.0.1.10 debian\n";
    QTest::newRow("comment at its end") << QByteArray("127.0.0.1 localhost\n127.0.1.1 debian # by the installer\n")
                                        << QByteArray(
                                               "127.0.0.1 localhost\n127.0.1.1\tdb1.patroni.local db1 # by the installer\n");
    QTest::newRow("commented out") << QByteArray("127.0.0.1 localhost\n#127.0.1.1 debian\n")
                                   << "127.0.0.1 localhost\n" + line + "#127.0.1.1 debian\n";
    QTest::newRow("short name first") << QByteArray("127.0.0.1 localhost\n127.0.1.1 db1 db1.patroni.local\n")
                                      << "127.0.0.1 localhost\n" + line;
    QTest::newRow("no final newline") << QByteArray("127.0.0.1 localhost\n127.0.1.1 debian") << "127.0.0.1 localhost\n" + line;
    QTest::newRow("no file") << QByteArray() << line;
    QTest::newRow("somebody's names beside the own ones")
        << QByteArray("127.0.0.1 localhost\n127.0.1.1 debian.lan debian Wiki.lan gitlab.lan  # do not remove\n")
        << QByteArray("127.0.0.1 localhost\n127.0.1.1\tdb1.patroni.local db1 Wiki.lan gitlab.lan  # do not remove\n");
    QTest::newRow("only somebody's names") << QByteArray("127.0.0.1 localhost\n127.0.1.1 wiki.lan gitlab.lan\n")
                                           << "127.0.0.1 localhost\n" + line + "127.0.1.1 wiki.lan gitlab.lan\n";
    QTest::newRow("the own name is elsewhere") << QByteArray("127.0.0.1 localhost debian\n127.0.1.1 wiki.lan wiki\n")
                                               << "127.0.0.1 localhost debian\n" + line + "127.0.1.1 wiki.lan wiki\n";
    QTest::newRow("a second line") << QByteArray("127.0.1.1 wiki.lan wiki\n127.0.1.1 debian\n127.0.0.1 localhost\n")
                                   << "127.0.1.1 wiki.lan wiki\n" + line + "127.0.0.1 localhost\n";
    QTest::newRow("Windows line ends, byte order mark")
        << QByteArray("\xef\xbb\xbf# top\r\n127.0.0.1 localhost\r\n127.0.1.1 debian wiki # B\xc3\xbcro\r\n")
        << QByteArray("\xef\xbb\xbf# top\r\n127.0.0.1 localhost\r\n127.0.1.1\tdb1.patroni.local db1 wiki # B\xc3\xbcro\r\n");
    QTest::newRow("byte order mark, no 127.0.1.1 line")
        << QByteArray("\xef\xbb\xbf::1 localhost\r\n")
        << QByteArray("\xef\xbb\xbf::1 localhost\r\n127.0.1.1\tdb1.patroni.local db1\r\n");
}

void tst_StepPrograms::hostnameEdits()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, expected);
    PrivateMachine machine(shell());
    if (before.isNull())
        machine.setup = "[ -e /etc/once ] || { rm -f /etc/hosts; : >/etc/once; }";
    else
        machine.put(u"/etc/hosts"_s, before);

    COMPARE_SAID(machine.run(u"hostname"_s, RunMode::Check), "would-change hostname-would");
    if (!before.isNull())
        QCOMPARE(machine.written(), QByteArrayList());
    machine.after = "hostname; hostname --fqdn";
    const auto applied = machine.run(u"hostname"_s, RunMode::Apply);
    COMPARE_SAID(applied, "changed hostname-set");
    QCOMPARE(applied.report.reason.args, QStringList({u"db1"_s, u"debian"_s}));
    QCOMPARE(applied.after, QByteArray("db1\ndb1.patroni.local\n"));
    QCOMPARE(machine.text(u"/etc/hosts"_s), expected);
    QCOMPARE(machine.text(u"/etc/hostname"_s), QByteArray("db1\n"));

    const QByteArrayList once = machine.written();
    COMPARE_SAID(machine.run(u"hostname"_s, RunMode::Apply), "unchanged hostname-ok");
    COMPARE_SAID(machine.run(u"hostname"_s, RunMode::Check), "unchanged hostname-ok");
    QCOMPARE(machine.written(), once);

    const auto back = machine.run(u"hostname"_s, RunMode::TakeBack);
    COMPARE_SAID(back, "changed hostname-taken-back");
    QVERIFY(back.after.startsWith("debian\n"));
    const QByteArray newline = before.isEmpty() || before.endsWith('\n') ? "" : "\n";
    QCOMPARE(machine.text(u"/etc/hosts"_s), before + newline);
    QCOMPARE(machine.exists(u"/etc/hosts"_s), !before.isNull());
    QCOMPARE(machine.text(u"/etc/hostname"_s), QByteArray("debian\n"));
    QVERIFY(!machine.exists(u"/var/lib/howdah"_s));
}

void tst_StepPrograms::hostnameTakeBackLeavesLaterEdits()
{
    PrivateMachine machine(shell());
    COMPARE_SAID(machine.run(u"hostname"_s, RunMode::Apply), "changed hostname-set");
    // Somebody renames the machine by hand.
    machine.setup = "echo web1 >/etc/hostname; hostname web1; sed -i 's/^127.0.1.1.*/127.0.1.1 web1/' /etc/hosts";
    const auto back = machine.run(u"hostname"_s, RunMode::TakeBack);
    COMPARE_SAID(back, "unchanged hostname-later-edit");
    QCOMPARE(machine.text(u"/etc/hostname"_s), QByteArray("web1\n"));
    QVERIFY(machine.text(u"/etc/hosts"_s).contains("\n127.0.1.1 web1\n"));
}

void tst_StepPrograms::fqdnNamesTheLineThatWins()
{
    PrivateMachine machine(shell());
    machine.put(u"/etc/hosts"_s, "127.0.0.1 localhost db1\n127.0.1.1\tdb1.patroni.local db1\n");
    machine.put(u"/etc/hostname"_s, "db1\n");
    const auto result = machine.run(u"fqdn"_s, RunMode::Apply);
    COMPARE_SAID(result, "failed fqdn-wrong");
    QCOMPARE(result.report.reason.args, QStringList({u"localhost"_s, u"db1.patroni.local"_s, u"/etc/hosts line 1"_s}));
    COMPARE_SAID(machine.run(u"fqdn"_s, RunMode::Check), "failed fqdn-wrong"); // name and line are right already
    machine.put(u"/etc/hosts"_s, "127.0.0.1 localhost db1\n");
    COMPARE_SAID(machine.run(u"fqdn"_s, RunMode::Check), "would-change fqdn-after-hostname");
    QCOMPARE(machine.written(), QByteArrayList());
}

// --- Machines in use -------------------------------------------------------------------------------------------------

void tst_StepPrograms::liveMachineIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("process");
    QTest::addColumn<QString>("service");
    QTest::newRow("PostgreSQL") << QByteArray("postgres") << u"postgresql"_s;
    QTest::newRow("etcd") << QByteArray("etcd") << u"etcd"_s;
    QTest::newRow("HAProxy") << QByteArray("haproxy") << u"haproxy"_s;
}

void tst_StepPrograms::liveMachineIsLeftAlone()
{
    QFETCH(QByteArray, process);
    QFETCH(QString, service);
    PrivateMachine machine(shell());
    machine.setup = "mount -t tmpfs tmpfs /usr/local/bin; cp \"$(readlink -f \"$(command -v sleep)\")\" /usr/local/bin/" + process
                    + "; " + process + " 100 >/dev/null 2>&1 & until grep -qsx " + process
                    + " /proc/$!/comm; do sleep 0.01; done";
    const auto left = machine.run(u"hostname"_s, RunMode::Apply);
    COMPARE_SAID(left, "skipped live-left-alone");
    QCOMPARE(left.report.reason.args, QStringList{service});
    QCOMPARE(machine.written(), QByteArrayList());
    COMPARE_SAID(machine.run(u"hostname"_s, RunMode::Check), "skipped live-left-alone");
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::Apply), "changed hosts-written");
    QCOMPARE(machine.run(u"connect"_s, RunMode::Apply).report.facts.value(u"live"_s), service);
    machine.values.liveOk = true;
    COMPARE_SAID(machine.run(u"hostname"_s, RunMode::Apply), "changed hostname-set");
}

void tst_StepPrograms::connectTellsWhatTheRunMustKnow()
{
    PrivateMachine machine(shell());
    machine.put(u"/etc/os-release"_s,
                "ID=rocky\nID_LIKE=\"rhel centos fedora\"\nVERSION_ID=\"9.4\"\nPRETTY_NAME=\"Rocky Linux 9.4 (Blue Onyx)\"\n");
    const auto result = machine.run(u"connect"_s, RunMode::Apply);
    COMPARE_SAID(result, "unchanged connected-facts");
    const QMap<QString, QString> &facts = result.report.facts;
    QCOMPARE(facts.value(u"os-id"_s), u"rocky"_s);
    QCOMPARE(facts.value(u"os-version"_s), u"9.4"_s);
    QCOMPARE(facts.value(u"family"_s), u"redhat"_s);
    QCOMPARE(facts.value(u"init"_s), u"other"_s);
    QCOMPARE(facts.value(u"hostname"_s), u"debian"_s);
    QCOMPARE(facts.value(u"live"_s), QString());
    QCOMPARE(facts.value(u"boot-id"_s).size(), 36);
    QVERIFY(qAbs(facts.value(u"time"_s).toDouble() - double(QDateTime::currentMSecsSinceEpoch()) / 1000) < 60);
    for (const auto name :
         {"arch", "kernel", "container", "firewall", "firewall-rules", "sudo", "time-service", "os-name", "machine-id"})
        QVERIFY2(facts.contains(QString::fromLatin1(name)), name);
    QCOMPARE(machine.written(), QByteArrayList());
}

void tst_StepPrograms::connectTellsWhatChronyWouldReplace_data()
{
    QTest::addColumn<QByteArray>("packages");
    QTest::addColumn<bool>("chrony");
    QTest::addColumn<QString>("replaced");
    QTest::newRow("Debian as it comes") << QByteArray("installed systemd-timesyncd") << false << u"systemd-timesyncd"_s;
    QTest::newRow("another, not running") << QByteArray("config-files ntp\ninstalled ntpsec") << false << u"ntpsec"_s;
    QTest::newRow("none") << QByteArray() << false << QString();
    QTest::newRow("chrony is there") << QByteArray("installed systemd-timesyncd") << true << QString();
}

void tst_StepPrograms::connectTellsWhatChronyWouldReplace()
{
    QFETCH(QByteArray, packages);
    QFETCH(bool, chrony);
    QFETCH(QString, replaced);
    PrivateMachine machine(shell());
    machine.setup = "mount -t tmpfs tmpfs /usr/local/sbin\nprintf '#!/bin/sh\\ncat <<E\\n" + packages.replace('\n', "\\n")
                    + "\\nE\\n' >/usr/local/sbin/dpkg-query; chmod 755 /usr/local/sbin/dpkg-query\n"
                    + (chrony ? "cp /usr/local/sbin/dpkg-query /usr/local/sbin/chronyc\n" : "")
                    + (chrony ? "" : "! command -v chronyc >/dev/null || mount --bind /dev/null \"$(command -v chronyc)\"\n");
    QCOMPARE(machine.run(u"connect"_s, RunMode::Apply).report.facts.value(u"time-replaced"_s), replaced);
}

// --- Time and packages -----------------------------------------------------------------------------------------------

void tst_StepPrograms::timeIsLeftToTheHostOfAContainer()
{
    PrivateMachine machine(shell());
    machine.through = "setpriv --bounding-set=-sys_time";
    COMPARE_SAID(machine.run(u"time-sync"_s, RunMode::Apply), "skipped time-no-clock-right");
    COMPARE_SAID(machine.run(u"local-time-sync"_s, RunMode::Check), "skipped time-no-clock-right");
    machine.through.clear();
    COMPARE_SAID(machine.run(u"time-sync"_s, RunMode::Apply), "failed time-no-systemd");
    QCOMPARE(machine.written(), QByteArrayList());
}

void tst_StepPrograms::aptLockIsWaitedForAndItsHolderNamed_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("command");
    QTest::newRow("lists, by update") << QByteArray("/var/lib/apt/lists/lock") << QByteArray("update");
    QTest::newRow("dpkg, by install") << QByteArray("/var/lib/dpkg/lock-frontend") << QByteArray("install apt");
}

void tst_StepPrograms::aptLockIsWaitedForAndItsHolderNamed()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, command);
    PrivateMachine machine(shell());
    machine.put(u"/etc/apt/sources.list"_s, "");
    machine.setup = holdLock(file, 3);
    // What hd_install does, without the network: the real apt-get, a package that is there.
    const QByteArray program =
        "hd_apt " + command + " && finish changed hosts-written; finish failed apt-failed chrony \"$hd_apt_error\"\n";
    const auto result = machine.run(u"fqdn"_s, RunMode::Apply, program);
    COMPARE_SAID(result, "changed hosts-written");
    QCOMPARE(result.report.note.id, u"apt-lock-waiting"_s);
    QVERIFY2(result.report.note.args.value(0).startsWith(u"unattended-upgr (PID "_s), qPrintable(result.report.note.sentence()));
    QCOMPARE(result.report.note.args.value(2), u"10:00"_s);
}

void tst_StepPrograms::aptLockThatStaysIsAFailure()
{
    PrivateMachine machine(shell());
    machine.put(u"/etc/apt/sources.list"_s, "");
    machine.setup = holdLock("/var/lib/apt/lists/lock", 60);
    const auto result = machine.run(u"fqdn"_s, RunMode::Apply, "HD_OPT_LOCK_WAIT=3\nhd_install chrony\n");
    COMPARE_SAID(result, "failed apt-locked");
    QVERIFY(result.report.reason.args.value(0).startsWith(u"unattended-upgr (PID "_s));
    static const QRegularExpression span(QRegularExpression::anchoredPattern(u"\\d+ s"_s));
    QVERIFY2(span.match(result.report.reason.args.value(1)).hasMatch(), qPrintable(result.report.reason.sentence()));
    QVERIFY2(result.output.contains("Could not get lock /var/lib/apt/lists/lock"), result.output.constData());
    QVERIFY2(!result.output.contains("lock: ") && !result.output.contains("exit: "),
             result.output.constData()); // the program's own message
}

void tst_StepPrograms::spansAreSaidWellUnderAndOverAMinute_data()
{
    QTest::addColumn<QByteArray>("seconds");
    QTest::addColumn<QString>("said");
    QTest::newRow("seconds") << QByteArray("6") << u"6 s"_s;
    QTest::newRow("over a minute") << QByteArray("90") << u"90 s"_s;
    QTest::newRow("minutes") << QByteArray("604") << u"10 min"_s;
}

void tst_StepPrograms::spansAreSaidWellUnderAndOverAMinute()
{
    QFETCH(QByteArray, seconds);
    QFETCH(QString, said);
    PrivateMachine machine(shell());
    const auto result = machine.run(u"fqdn"_s, RunMode::Apply, "finish failed apt-locked apt \"$(hd_span " + seconds + ")\"\n");
    QCOMPARE(result.report.reason.args.value(1), said);
}

// systemctl is a fake: a unit that does not stop is a failure that no real one gives on demand.
void tst_StepPrograms::timeIsTakenBackOnlyWhereItIs_data()
{
    QTest::addColumn<QByteArray>("first"); // what was kept
    QTest::addColumn<QByteArray>("now");   // enabled, active
    QTest::addColumn<QByteArray>("obeys");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<bool>("forgotten");
    const QByteArray both = "disabled inactive", on = "enabled active";
    QTest::newRow("was off") << both << on << QByteArray("disable stop") << QByteArray("changed time-taken-back") << true;
    QTest::newRow("was only stopped") << QByteArray("enabled inactive") << on << QByteArray("stop")
                                      << QByteArray("changed time-taken-back") << true;
    QTest::newRow("off again already") << both << both << QByteArray() << QByteArray("unchanged nothing-to-take-back") << true;
    QTest::newRow("does not stop") << both << on << QByteArray("disable") << QByteArray("failed time-still-runs") << false;
    QTest::newRow("stays enabled") << both << on << QByteArray("stop") << QByteArray("failed time-still-enabled") << false;
    QTest::newRow("was installed") << QByteArray("installed") << on << QByteArray() << QByteArray("unchanged time-packages-stay")
                                   << true;
    QTest::newRow("nothing kept") << QByteArray() << on << QByteArray() << QByteArray("unchanged nothing-to-take-back") << true;
}

void tst_StepPrograms::timeIsTakenBackOnlyWhereItIs()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, now);
    QFETCH(QByteArray, obeys);
    QFETCH(QByteArray, said);
    QFETCH(bool, forgotten);
    PrivateMachine machine(shell());
    if (!first.isEmpty())
        machine.put(u"/var/lib/howdah/time-service"_s, first + '\n');
    // Functions of the shell that runs the step: they stand before the programs of this computer.
    const QByteArray fake = "enabled=" + now.split(' ').at(0) + " active=" + now.split(' ').at(1) + R"sh(
has_systemd() { :; }
systemctl() {
    case $1 in
        show) echo loaded ;;
        is-enabled) echo "$enabled" ;;
        is-active) [ "$active" = active ] ;;
        disable) case $obeys in *disable*) enabled=disabled ;; esac ;;
        stop) case $obeys in *stop*) active=inactive ;; esac ;;
    esac
}
)sh";
    COMPARE_SAID(machine.run(u"time-sync"_s, RunMode::TakeBack, fake + "obeys='" + obeys + "'\n"), said);
    if (!first.isEmpty())
        QCOMPARE(!machine.exists(u"/var/lib/howdah"_s), forgotten);
}

// --- Firewall --------------------------------------------------------------------------------------------------------

void tst_StepPrograms::firewallUfw()
{
    PrivateMachine machine(shell());
    // Each run has a network of its own, so the rules are loaded afresh, as at a start of the machine.
    machine.setup =
        "[ -e /etc/ufw/prepared ] || { ufw allow 22/tcp; ufw allow from 192.0.2.0/28; ufw --force enable; : >/etc/ufw/prepared; } >/dev/null 2>&1\n"
        "/lib/ufw/ufw-init start >/dev/null 2>&1\n";
    machine.after = "ufw status | head -n 1; nft list ruleset | grep -c 'policy drop'";
    const auto would = machine.run(u"firewall"_s, RunMode::Check);
    COMPARE_SAID(would, "would-change firewall-would");
    QCOMPARE(would.report.reason.args, QStringList({u"ufw"_s, u"3"_s})); // 22/tcp for both families, and the network
    QVERIFY2(would.after.startsWith("Status: active\n"), would.after.constData());

    const auto off = machine.run(u"firewall"_s, RunMode::Apply);
    COMPARE_SAID(off, "changed firewall-switched-off");
    QCOMPARE(off.after, QByteArray("Status: inactive\n0\n"));
    COMPARE_SAID(machine.run(u"firewall"_s, RunMode::Apply), "unchanged firewall-off");

    const auto back = machine.run(u"firewall"_s, RunMode::TakeBack);
    COMPARE_SAID(back, "changed firewall-back");
    QVERIFY2(back.after.startsWith("Status: active\n"), back.after.constData());
    QVERIFY(!machine.exists(u"/var/lib/howdah"_s));
}

void tst_StepPrograms::firewallForeignRules_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<QByteArray>("said");
    const QByteArray table = "nft add table inet filter; ";
    QTest::newRow("none") << QByteArray() << QByteArray("unchanged firewall-off");
    QTest::newRow("policy drop")
        << table
               + "nft 'add chain inet filter input { type filter hook input priority 0; policy drop; }'; "
                 "nft add rule inet filter input tcp dport 22 accept"
        << QByteArray("failed firewall-foreign");
    QTest::newRow("ends in reject")
        << table
               + "nft 'add chain inet filter input { type filter hook input priority 0; }'; "
                 "nft add rule inet filter input tcp dport 22 accept; nft add rule inet filter input counter reject"
        << QByteArray("failed firewall-foreign");
    QTest::newRow("only some addresses, as fail2ban does")
        << table
               + "nft 'add chain inet filter input { type filter hook input priority 0; }'; "
                 "nft add rule inet filter input ip saddr 192.0.2.66 reject"
        << QByteArray("unchanged firewall-off");
    QTest::newRow("only forwarding, as Docker does")
        << table + "nft 'add chain inet filter forward { type filter hook forward priority 0; policy drop; }'"
        << QByteArray("unchanged firewall-off");
}

void tst_StepPrograms::firewallForeignRules()
{
    QFETCH(QByteArray, rules);
    QFETCH(QByteArray, said);
    PrivateMachine machine(shell());
    machine.setup = rules;
    machine.after = "nft list ruleset | grep -c .";
    const auto result = machine.run(u"firewall"_s, RunMode::Apply);
    COMPARE_SAID(result, said);
    if (!rules.isEmpty())
        QVERIFY(result.after.trimmed().toInt() > 3);
    QCOMPARE(machine.written(), QByteArrayList());
}

// --- Size ------------------------------------------------------------------------------------------------------------

/// The later one of two would count, for callers of the first one too.
void tst_StepPrograms::functionsAreDefinedOnce()
{
    static const QRegularExpression definition(u"^([a-z_0-9]+)\\(\\)"_s, QRegularExpression::MultilineOption);
    for (const Step &step : StepCatalogue::builtIn()->steps()) {
        const QString all = QString::fromUtf8(libraryText() + step.program);
        QStringList names, twice;
        for (const auto &match : definition.globalMatch(all)) {
            const QString name = match.captured(1);
            if (names.contains(name))
                twice << name;
            names << name;
        }
        QVERIFY(names.size() > 20);
        QCOMPARE(twice.join(u' '), QString());
    }
}

void tst_StepPrograms::stepStaysSmall_data()
{
    QTest::addColumn<QString>("step");
    for (const auto step : {"connect", "root-login", "ssh-key", "hostname", "fqdn", "hosts", "time-sync", "firewall"})
        QTest::newRow(step) << QString::fromLatin1(step);
}

/// It goes through a pipe, so it may be longer than the kernel's longest string; but it goes to every machine.
void tst_StepPrograms::stepStaysSmall()
{
    QFETCH(QString, step);
    const Step *row = StepCatalogue::builtIn()->find(step);
    QVERIFY(row);
    QByteArray table;
    for (int i = 0; i < 1000; ++i) {
        table += row->inputs.testFlag(StepInput::Table)   ? "192.0.2.123 proxy1234.datacentre.example.org proxy1234\n"
                 : row->inputs.testFlag(StepInput::Peers) ? "192.0.2.123 "
                                                          : "";
    }
    const QByteArray all = libraryText() + row->program + table;
    QVERIFY2(!row->program.isEmpty() && all.size() < 192 * 1024, QByteArray::number(all.size()).constData());
}

QTEST_GUILESS_MAIN(tst_StepPrograms)
#include "tst_stepprograms.moc"
