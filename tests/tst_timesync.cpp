// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The time step says how the clock is and why, from what chrony, systemd and the kernel answer; and what a package manager
// complained of first is what is told. The answers were taken from real ones; the step runs under each shell. Booted machines
// are in tst_quirks (resources/practice/quirks/time-* and packages-*).
#include "tests/steps/PrivateMachine.h"
#include "tests/steps/Shells.h"

#include <QTest>

using namespace howdah;
using namespace Qt::StringLiterals;

class tst_TimeSync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::addShellRows(); }
    void warningsGoWithTheOutcome();
    void clockIsTold_data();
    void clockIsTold();
    void aSilentChronyIsNoFailure_data();
    void aSilentChronyIsNoFailure();
    void otherServicesAreLeftAlone_data();
    void otherServicesAreLeftAlone();
    void serversAreTakenOver_data();
    void serversAreTakenOver();
    void aConfigurationWithoutADirectoryGetsThem();
    void aRefusedConfigurationIsToldBefore();
    void whatAptComplainedOfFirst_data();
    void whatAptComplainedOfFirst();
    void takeBackLeavesTheSourcesOfAChronyThatStays_data();
    void takeBackLeavesTheSourcesOfAChronyThatStays();
};

namespace {

/// chrony's unit is on, and nothing else is: functions of the shell that runs the step.
const QByteArray chronyRuns = R"sh(
has_systemd() { :; }
systemctl() {
    case $* in
        *LoadState*chrony.service) echo loaded ;;
        *'is-enabled chrony.service') echo enabled ;;
        'is-active chrony.service') echo active ;;
        'is-active -q chrony.service') ;;
        'is-active -q '*) false ;;
        *UnitFileState* | *LoadState* | *MainPID* | *InvocationID*) ;;
        *ActiveEnterTimestampMonotonic*) echo 0 ;;
    esac
}
timedatectl() { :; }
journalctl() { echo "$log"; }
chronyd() { printf '%s\n' "$conf_text"; }
log='' conf_text=''
)sh";

const QByteArray following = "C612007B,198.18.0.123,4,1796050150.9,%1,0.0,0.0,20.1,0.0,247.7,0.001,0.001,2.0,Normal";
const QByteArray nothing = "00000000,,0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,1.0,1.0,0.0,Not synchronised";
const QByteArray itself = "7F7F0101,,9,1796050084.2,0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,Normal";

/// What chronyc says; `sources`: NAME ADDRESS STATE REACH EOPTS AUTH KLEN, one a line.
QByteArray answers(const QByteArray &tracking, const QByteArray &sources, const QByteArray &activity = "1,0,0,0,0",
                   const QByteArray &off = "0.000012")
{
    return chronyRuns + "sources_are='" + sources
           + "'\nchronyc() {\n    case $* in\n"
             "        '-c -n tracking') echo '"
           + tracking
           + "' ;;\n"
             "        '-n tracking') echo 'System time     : "
           + off
           + " seconds slow of NTP time' ;;\n"
             "        '-c activity') echo '"
           + activity + "' ;;\n" + R"sh(
        *sources*) printf '%s\n' "$sources_are" | awk -v names="$*" 'NF { print "^,?," (names ~ /-N/ ? $1 : $2) ",3,6," $4 ",4,0.0,0.0,0.0" }' ;;
        *selectdata*) printf '%s\n' "$sources_are" | awk 'NF { print $3 "," $1 ",N,-,-,-,-,-,-,-," ($5 ~ /T/ ? "T" : "-") "," ($5 ~ /R/ ? "R" : "-") ",-,0,1.0,0.0,0.0,Normal" }' ;;
        *authdata*) printf '%s\n' "$sources_are" | awk 'NF { print $1 "," $6 ",0,0," $7 ",4,1,0,0,0" }' ;;
        *) return 1 ;;
    esac
}
)sh";
}

} // namespace

void tst_TimeSync::warningsGoWithTheOutcome()
{
    PrivateMachine machine(test::shellOfRow());
    const auto result = machine.run(u"fqdn"_s, RunMode::Apply,
                                    "warn time-silent 'a b, c%'\nwarn time-own-clock\nfinish changed time-replaced ntp\n");
    QCOMPARE(result.said(), QByteArray("changed time-replaced"));
    const QList<Reason> warnings = result.report.reason.warnings();
    QCOMPARE(warnings.size(), 2);
    QCOMPARE(warnings.at(0).id, u"time-silent"_s);
    QCOMPARE(warnings.at(0).args, QStringList{u"a b, c%"_s});
    QCOMPARE(warnings.at(1).id, u"time-own-clock"_s);
    const QString sentence = result.report.reason.sentence();
    QVERIFY2(sentence.startsWith(Reason(u"time-replaced"_s, {u"ntp"_s}).sentence() + u' ' + warnings.at(0).sentence()),
             qPrintable(sentence));
    QVERIFY2(sentence.endsWith(u' ' + warnings.at(1).sentence()), qPrintable(sentence));
}

void tst_TimeSync::clockIsTold_data()
{
    QTest::addColumn<QByteArray>("says");
    QTest::addColumn<QString>("synchronised");
    QTest::addColumn<QString>("warning"); // id and arguments; empty: none
    const auto row = [](const char *name, const QByteArray &says, const QString &synchronised, const QString &warning) {
        QTest::newRow(name) << says << synchronised << warning;
    };
    row("follows one", answers(QByteArray(following).replace("%1", "0.0"), "a 192.0.2.7 * 377 - - 0"), u"yes"_s, {});
    row("a leap second is near", answers(QByteArray(following).replace("%1", "0.0").replace("Normal", "Insert second"), ""),
        u"yes"_s, {});
    row("far off", answers(QByteArray(following).replace("%1", "40.0"), "", "1,0,0,0,0", "3610.123456"), u"yes"_s,
        u"time-far-off -3610.123456"_s);
    row("no source", answers(nothing, "", "0,0,0,0,0"), u"no"_s, u"time-no-source /etc/chrony/chrony.conf"_s);
    row("its own clock", answers(itself, "a 192.0.2.7 M 0 - - 0"), u"no"_s, u"time-own-clock"_s);
    row("switched off", answers(nothing, "a 192.0.2.7 M 0 - - 0\nb 192.0.2.8 M 0 - - 0", "0,2,0,0,0"), u"no"_s,
        u"time-offline a, b"_s);
    row("no name",
        answers(nothing,
                "pool.example ID#0000000001 M 0 - - 0\npool.example ID#0000000002 M 0 - - 0\nb.example ID#0000000003 M 0 - - 0",
                "0,0,0,0,3"),
        u"no"_s, u"time-nameless pool.example, b.example"_s);
    row("silent", answers(nothing, "a 192.0.2.7 M 0 - - 0\nb.example ID#0000000001 M 0 - - 0"), u"no"_s, u"time-silent a"_s);
    row("NTS alone",
        answers(nothing, "nts.example 192.0.2.9 M 0 - NTS 0") + "log='NTS-KE session with nts.example:4460 timed out'\n", u"no"_s,
        u"time-nts nts.example|NTS-KE session with nts.example:4460 timed out"_s);
    row("NTS alone, no word", answers(nothing, "nts.example 192.0.2.9 M 0 - NTS 0"), u"no"_s,
        u"time-nts nts.example|no answer"_s);
    row("NTS with keys, silent", answers(nothing, "nts.example 192.0.2.9 M 0 - NTS 256"), u"no"_s, u"time-silent nts.example"_s);
    row("NTS required beside one that answers",
        answers(nothing, "a 192.0.2.7 W 377 - - 0\nnts.example 192.0.2.9 s 0 TR NTS 0")
            + "log='Could not connect to 192.0.2.9:4460 (nts.example) : Connection refused'\n",
        u"no"_s, u"time-required-nts nts.example|Could not connect to 192.0.2.9:4460 (nts.example) : Connection refused"_s);
    row("required and silent", answers(nothing, "a 192.0.2.7 W 377 - - 0\nb 192.0.2.8 M 0 R - 0"), u"no"_s, u"time-required b"_s);
    row("required by name that is none", answers(nothing, "a 192.0.2.7 W 377 - - 0\nb ID#0000000001 M 0 R - 0"), u"no"_s,
        u"time-required b"_s);
    row("too few", answers(nothing, "a 192.0.2.7 W 377 - - 0\nb 192.0.2.8 M 0 - - 0"), u"no"_s, u"time-few a"_s);
    row("no majority", answers(nothing, "a 192.0.2.7 x 377 - - 0\nb 192.0.2.8 x 377 - - 0"), u"no"_s, u"time-disagree a, b"_s);
    row("sources without a source", answers(nothing, "a 192.0.2.7 s 377 - - 0\nb 192.0.2.8 M 0 - - 0"), u"no"_s,
        u"time-lost a"_s);
    row("too far away", answers(nothing, "a 192.0.2.7 d 377 - - 0"), u"no"_s, u"time-coarse a"_s);
    row("first measurements", answers(nothing, "a 192.0.2.7 M 3 - - 0\nb 192.0.2.8 M 0 - - 0"), u"no"_s, u"time-first a"_s);
    row("not selectable", answers(nothing, "a 192.0.2.7 N 377 - - 0"), u"no"_s, u"time-unselected a"_s);
}

void tst_TimeSync::clockIsTold()
{
    QFETCH(QByteArray, says);
    QFETCH(QString, synchronised);
    QFETCH(QString, warning);
    PrivateMachine machine(test::shellOfRow());
    for (const RunMode mode : {RunMode::Check, RunMode::Apply}) {
        const auto result = machine.run(u"time-sync"_s, mode, says);
        QVERIFY2(result.said() == "unchanged time-ok", result.said() + '\n' + result.output);
        QStringList said;
        for (const Reason &one : result.report.reason.warnings()) {
            QVERIFY2(isKnownReason(one.id), qPrintable(one.id));
            said << (one.id + u' ' + one.args.join(u'|')).trimmed();
        }
        QCOMPARE(said.join(u'\n'), warning);
        QCOMPARE(result.report.facts.value(u"synchronised"_s), synchronised);
        QCOMPARE(result.report.facts.contains(u"offset"_s), synchronised == u"yes"); // never that of a clock that follows nothing
    }
    QCOMPARE(machine.written(), QByteArrayList());
}

void tst_TimeSync::aSilentChronyIsNoFailure_data()
{
    QTest::addColumn<QByteArray>("conf");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QString>("synchronised");
    const QByteArray off = "cmdport 0\nbindcmdaddress /";
    const QByteArray mute = "chronyc() { false; }\n";
    QTest::newRow("it does not answer, though it should")
        << QByteArray("cmdport 323") << mute << QByteArray("failed time-not-running") << QString();
    QTest::newRow("it does not answer, and said why")
        << QByteArray() << mute + "log='Could not open /run/chrony/chronyd.sock : Permission denied'\n"
        << QByteArray("failed time-ended") << QString();
    QTest::newRow("its log says what it follows") << off << mute + "log='Selected source 192.0.2.7'\n"
                                                  << QByteArray("unchanged time-ok") << u"yes"_s;
    QTest::newRow("its log says that it follows nothing") << off << mute + "log=\"Can't synchronise: no selectable sources\"\n"
                                                          << QByteArray("unchanged time-ok time-says-no") << u"no"_s;
    QTest::newRow("its log says nothing") << off << mute << QByteArray("unchanged time-ok time-not-known") << u"unknown"_s;
    QTest::newRow("in capitals") << QByteArray("CmdPort 0\nBindCmdAddress /") << mute + "log='Selected source 192.0.2.7'\n"
                                 << QByteArray("unchanged time-ok") << u"yes"_s;
    const QByteArray at =
        "chronyc() { case $* in \"$place_of_it \"*-c*tracking) echo '" + QByteArray(following).replace("%1", "0.0")
        + "' ;; \"$place_of_it \"*tracking) echo 'System time     : 0.000012 seconds slow of NTP time' ;; *) false ;; esac; }\n";
    QTest::newRow("another port") << QByteArray("cmdport 3230\nbindcmdaddress /") << at + "place_of_it='-p 3230 -h 127.0.0.1'\n"
                                  << QByteArray("unchanged time-ok") << u"yes"_s;
    QTest::newRow("another address") << QByteArray("bindcmdaddress /\nbindcmdaddress 192.0.2.11")
                                     << at + "place_of_it='-h 192.0.2.11'\n"
                                     << QByteArray("unchanged time-ok") << u"yes"_s;
    QTest::newRow("another socket") << QByteArray("bindcmdaddress /run/own/chronyd.sock")
                                    << at + "place_of_it='-h /run/own/chronyd.sock'\n"
                                    << QByteArray("unchanged time-ok") << u"yes"_s;
}

void tst_TimeSync::aSilentChronyIsNoFailure()
{
    QFETCH(QByteArray, conf);
    QFETCH(QByteArray, more);
    QFETCH(QByteArray, said);
    QFETCH(QString, synchronised);
    PrivateMachine machine(test::shellOfRow());
    for (const RunMode mode : {RunMode::Check, RunMode::Apply}) {
        const auto result = machine.run(u"time-sync"_s, mode, chronyRuns + "conf_text='" + conf + "'\n" + more);
        QByteArray all = result.said();
        for (const Reason &one : result.report.reason.warnings())
            all += ' ' + one.id.toUtf8();
        QVERIFY2(all == said, all + '\n' + result.output);
        QCOMPARE(result.report.facts.value(u"synchronised"_s), synchronised);
    }
}

void tst_TimeSync::otherServicesAreLeftAlone_data()
{
    QTest::addColumn<QByteArray>("service");
    QTest::addColumn<QByteArray>("kernel");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("ntpsec") << QByteArray("ntpsec") << QByteArray("yes") << QByteArray("unchanged time-other-kept");
    QTest::newRow("ntpsec, not synchronised")
        << QByteArray("ntpsec") << QByteArray("no") << QByteArray("unchanged time-other-kept time-other-not-synchronised");
    QTest::newRow("ntpsec, not known") << QByteArray("ntpsec") << QByteArray()
                                       << QByteArray("unchanged time-other-kept time-other-not-known");
    QTest::newRow("openntpd tells it itself")
        << QByteArray("openntpd") << QByteArray("no") << QByteArray("unchanged time-other-kept");
    QTest::newRow("PTP") << QByteArray("phc2sys") << QByteArray("yes") << QByteArray("unchanged time-other-kept");
    QTest::newRow("timesyncd") << QByteArray("systemd-timesyncd") << QByteArray("yes") << QByteArray("unchanged time-other-kept");
}

void tst_TimeSync::otherServicesAreLeftAlone()
{
    QFETCH(QByteArray, service);
    QFETCH(QByteArray, kernel);
    QFETCH(QByteArray, said);
    PrivateMachine machine(test::shellOfRow());
    machine.put(u"/etc/systemd/timesyncd.conf.d/own.conf"_s, "[Time]\nNTP=192.0.2.7\n");
    const QByteArray fake = "service=" + service + " kernel='" + kernel + R"sh('
has_systemd() { :; }
systemctl() { case $1 in is-active) [ "$3" = "$service" ] ;; list-units) echo "$service.service loaded active" ;; esac; }
timedatectl() { echo "$kernel"; }
ntpctl() { echo '4/4 peers valid, clock synced, stratum 3'; }
)sh";
    const auto result = machine.run(u"time-sync"_s, RunMode::Apply, fake);
    QByteArray all = result.said();
    for (const Reason &one : result.report.reason.warnings())
        all += ' ' + one.id.toUtf8();
    QVERIFY2(all == said, all + '\n' + result.output);
    // So chrony replaces no other service, and the user is not asked.
    const auto connected = machine.run(u"connect"_s, RunMode::Apply, fake + "dpkg() { :; }\n");
    QCOMPARE(connected.report.facts.value(u"time-replaced"_s), QString());
}

void tst_TimeSync::serversAreTakenOver_data()
{
    QTest::addColumn<QByteArray>("setup");
    QTest::addColumn<QString>("servers"); // empty: none
    const QByteArray links = "mkdir -p /run/systemd/netif/links /run/systemd/timesyncd.conf.d /etc/systemd/timesyncd.conf.d\n";
    QTest::newRow("none") << QByteArray() << QString();
    QTest::newRow("a link's, from its file or DHCP")
        << links + "printf 'DNS=192.0.2.2\\nNTP=192.0.2.7 ntp.example\\n' >/run/systemd/netif/links/2\n"
        << u"192.0.2.7, ntp.example"_s;
    QTest::newRow("dhclient's") << links + "printf '[Time]\\nNTP=192.0.2.7\\n' >/run/systemd/timesyncd.conf.d/01-dhclient.conf\n"
                                << u"192.0.2.7"_s;
    QTest::newRow("configured, the last counts")
        << links
               + "printf '[Time]\\nNTP=old.example\\n' >/etc/systemd/timesyncd.conf.d/1.conf\n"
                 "printf '[Time]\\n#NTP=no.example\\nNTP=\\nNTP = 2001:db8::7\\n' >/etc/systemd/timesyncd.conf.d/2.conf\n"
        << u"2001:db8::7"_s;
    QTest::newRow("/etc stands before /run") << links
                                                    + "printf 'NTP=run.example\\n' >/run/systemd/timesyncd.conf.d/a.conf\n"
                                                      "printf 'NTP=etc.example\\n' >/etc/systemd/timesyncd.conf.d/a.conf\n"
                                             << u"etc.example"_s;
    QTest::newRow("a fallback of one's own")
        << links + "printf '[Time]\\nFallbackNTP=ntp.example 0.debian.pool.ntp.org\\n' >/etc/systemd/timesyncd.conf.d/1.conf\n"
        << u"ntp.example"_s;
    QTest::newRow("a pool of one's own")
        << links + "printf '[Time]\\nNTP=0.de.pool.ntp.org\\n' >/etc/systemd/timesyncd.conf.d/1.conf\n"
        << u"0.de.pool.ntp.org"_s;
    QTest::newRow("dhclient's lease, the last")
        << links
               + "mkdir -p /var/lib/dhcp\nprintf 'lease {\\n  option ntp-servers 192.0.2.6;\\n}\\nlease {\\n  option ntp-servers 192.0.2.7,192.0.2.8;\\n}\\n' "
                 ">/var/lib/dhcp/dhclient.eth0.leases\ncp \"$(command -v sleep)\" /run/dhclient\n/run/dhclient 100 >/dev/null 2>&1 &\nuntil grep -qsx dhclient /proc/[0-9]*/comm; do :; done\n"
        << u"192.0.2.7, 192.0.2.8"_s;
    QTest::newRow("twice named, once taken")
        << links + "printf 'NTP=192.0.2.7\\n' | tee /run/systemd/netif/links/2 >/run/systemd/netif/links/3\n"
        << u"192.0.2.7"_s;
    QTest::newRow("no word of a shell")
        << links + "printf 'NTP=$(reboot) 192.0.2.7;x * \"y ntp.example\\n' >/run/systemd/netif/links/2\n"
        << u"ntp.example"_s;
}

void tst_TimeSync::serversAreTakenOver()
{
    QFETCH(QByteArray, setup);
    QFETCH(QString, servers);
    PrivateMachine machine(test::shellOfRow());
    machine.put(u"/etc/systemd/timesyncd.conf"_s, "[Time]\n#NTP=\n");
    machine.setup = setup;
    machine.after = "ls /run/reloaded 2>/dev/null";
    // timesyncd is installed and off; the package manager brings a chrony that finds its directory.
    const QByteArray fake = R"sh(
has_systemd() { :; }
systemctl() {
    case $* in
        *LoadState*chrony.service) [ -z "$(cat /run/came 2>/dev/null)" ] || echo loaded ;;
        *'is-enabled chrony.service') echo enabled ;;
        'is-active chrony.service') echo active ;;
        'is-active -q chrony.service') ;;
        'is-active -q '*) false ;;
        *ActiveEnterTimestampMonotonic*) echo 0 ;;
    esac
}
timedatectl() { :; }
journalctl() { :; }
hd_time_packages() { echo systemd-timesyncd; }
hd_unfinished() { :; }
hd_installed() { [ -e /run/came ]; }
hd_install() { hd_apt_error=''; echo came >/run/came; mkdir -p /etc/chrony/sources.d; echo "sourcedir /etc/chrony/sources.d" >/etc/chrony/chrony.conf; }
chronyd() { cat /etc/chrony/chrony.conf 2>/dev/null; }
has() { case $1 in apt-get | chronyc) ;; apt-mark | apt-cache | nmcli | dpkg-query) false ;; *) command -v "$1" >/dev/null ;; esac; }
chronyc() { case $* in 'reload sources') : >/run/reloaded ;; '-c -n tracking') echo 'C612007B,a,4,1.9,0.0,0.0,0.0,20.1,0.0,247.7,0.001,0.001,2.0,Normal' ;; '-n tracking') echo 'System time     : 0.1 seconds slow of NTP time' ;; esac; }
)sh";
    const auto checked = machine.run(u"time-sync"_s, RunMode::Check, fake);
    QVERIFY2(checked.said() == (servers.isEmpty() ? "would-change time-would-replace" : "would-change time-would-take-over"),
             checked.said() + '\n' + checked.output);
    QByteArray file = "# Time sources that this machine had before chrony came; taken over by Howdah.\n";
    for (const QString &server : servers.split(u", "_s))
        file += "server " + server.toUtf8() + " iburst\n";
    QCOMPARE(checked.report.diff.contains("+server"), !servers.isEmpty());
    QVERIFY(!machine.exists(u"/etc/chrony"_s));
    const auto done = machine.run(u"time-sync"_s, RunMode::Apply, fake);
    QVERIFY2(done.said() == (servers.isEmpty() ? "changed time-replaced" : "changed time-took-over"),
             done.said() + '\n' + done.output);
    QCOMPARE(done.report.diff, checked.report.diff);
    QCOMPARE(machine.text(u"/etc/chrony/sources.d/howdah.sources"_s), servers.isEmpty() ? QByteArray() : file);
    QCOMPARE(done.after, QByteArray(servers.isEmpty() ? "" : "/run/reloaded\n"));
    if (!servers.isEmpty())
        QCOMPARE(done.report.reason.args.value(1), servers);
    QVERIFY(!machine.exists(u"/var/lib/howdah/time-servers"_s)); // that was for a run that is broken off
}

/// As on Red Hat's family: chrony is there and off, timesyncd runs, and chrony.conf names no directory for sources.
void tst_TimeSync::aConfigurationWithoutADirectoryGetsThem()
{
    PrivateMachine machine(test::shellOfRow());
    const QByteArray before = "pool 2.rhel.pool.ntp.org iburst\nsourcedir /run/chrony-dhcp\n";
    machine.put(u"/etc/chrony.conf"_s, before);
    machine.put(u"/etc/systemd/timesyncd.conf"_s, "[Time]\n");
    machine.setup = "mkdir -p /run/systemd/netif/links\nprintf 'NTP=192.0.2.7\\n' >/run/systemd/netif/links/2\n";
    machine.after = "ls /run/restarted 2>/dev/null";
    const QByteArray fake = R"sh(
has_systemd() { :; }
systemctl() {
    case $* in
        *LoadState*chronyd.service) echo loaded ;;
        'is-enabled chronyd.service') [ -e /run/on ] && echo enabled || echo disabled ;;
        'is-active -q chronyd.service') [ -e /run/on ] ;;
        'is-active chronyd.service') [ -e /run/on ] && echo active || echo inactive ;;
        'is-active -q systemd-timesyncd') [ ! -e /run/on ] ;;
        'is-active -q '*) false ;;
        'enable --now '*) : >/run/on ;;
        restart*) : >/run/restarted ;;
        *ActiveEnterTimestampMonotonic*) echo 0 ;;
    esac
}
has() { case $1 in chronyc) ;; apt-get | nmcli | dpkg-query) false ;; *) command -v "$1" >/dev/null ;; esac; }
timedatectl() { :; }
journalctl() { :; }
chronyd() { cat /etc/chrony.conf; }
chronyc() { case $* in '-c -n tracking') echo 'C612007B,a,4,1.9,0.0,0.0,0.0,20.1,0.0,247.7,0.001,0.001,2.0,Normal' ;; '-n tracking') echo 'System time     : 0.1 seconds slow of NTP time' ;; esac; }
)sh";
    const auto checked = machine.run(u"time-sync"_s, RunMode::Check, fake);
    QVERIFY2(checked.said() == "would-change time-would-start", checked.said() + '\n' + checked.output);
    QVERIFY2(checked.report.diff.contains("+server 192.0.2.7 iburst"), checked.report.diff.constData());
    QCOMPARE(machine.written(), QByteArrayList());
    const auto done = machine.run(u"time-sync"_s, RunMode::Apply, fake);
    QVERIFY2(done.said() == "changed time-started", done.said() + '\n' + done.output);
    QCOMPARE(machine.text(u"/etc/chrony.conf"_s),
             before
                 + "# Time sources that this machine had before chrony came; taken over by Howdah.\nserver 192.0.2.7 iburst\n");
    QCOMPARE(done.after, QByteArray("/run/restarted\n"));
    const auto back = machine.run(u"time-sync"_s, RunMode::TakeBack, fake);
    QVERIFY2(back.said() == "changed time-taken-back", back.said() + '\n' + back.output);
    QCOMPARE(machine.text(u"/etc/chrony.conf"_s), before);
    QVERIFY(!machine.exists(u"/var/lib/howdah"_s));
}

void tst_TimeSync::aRefusedConfigurationIsToldBefore()
{
    PrivateMachine machine(test::shellOfRow());
    const QByteArray fake = chronyRuns + R"sh(
systemctl() { case $* in *LoadState*chrony.service) echo loaded ;; is-enabled*) echo enabled ;; 'is-active -q '*) false ;; is-active*) echo failed; false ;; esac; }
chronyd() { echo '2026-11-30T15:00:00Z Fatal error : Invalid directive at line 48 in file /etc/chrony/chrony.conf' >&2; return 1; }
)sh";
    for (const RunMode mode : {RunMode::Check, RunMode::Apply}) {
        const auto result = machine.run(u"time-sync"_s, mode, fake);
        QVERIFY2(result.said() == "failed time-refused", result.said() + '\n' + result.output);
        QCOMPARE(result.report.reason.args.value(0), u"Invalid directive at line 48 in file /etc/chrony/chrony.conf"_s);
    }
    QCOMPARE(machine.written(), QByteArrayList());
}

void tst_TimeSync::whatAptComplainedOfFirst_data()
{
    QTest::addColumn<QByteArray>("update");
    QTest::addColumn<QByteArray>("install");
    QTest::addColumn<QByteArray>("said");   // installed, or the reason's id
    QTest::addColumn<QString>("complaint"); // its beginning
    const auto row = [](const char *name, const QByteArray &update, const QByteArray &install, const QByteArray &said,
                        const QString &complaint) { QTest::newRow(name) << update << install << said << complaint; };
    const QByteArray none = "E: Package 'chrony' has no installation candidate\n", lost = "E: Unable to locate package chrony\n";
    const QByteArray some = "E: Some index files failed to download. They have been ignored, or old ones used instead.\n";
    const QByteArray at = "W: Failed to fetch http://deb.example/debian/dists/bookworm/InRelease  ";
    row("not signed", "E: The repository 'file:/srv/other ./ Release' is not signed.\n", none, "apt-not-trusted",
        u"The repository 'file:/srv/other"_s);
    row("key missing",
        "W: GPG error: http://deb.example bookworm InRelease: NO_PUBKEY 0E98404D386FA1D9\nE: The repository 'http://deb.example bookworm InRelease' is not signed.\n",
        lost, "apt-not-trusted", u"The repository 'http"_s);
    row("not valid yet",
        "E: Release file for http://deb.example/InRelease is not valid yet (invalid for another 2h 59min). Updates for this repository will not be applied.\n",
        none, "apt-clock-behind", u"Release file for"_s);
    row("certificate not valid yet",
        at + "Certificate verification failed: The certificate is NOT trusted. The certificate chain uses not yet valid certificate.\n"
            + some,
        none, "apt-clock-behind", u"Failed to fetch"_s);
    row("expired",
        "E: Release file for http://deb.example/InRelease is expired (invalid since 2d). Updates for this repository will not be applied.\n",
        none, "apt-expired", u"Release file for"_s);
    row("proxy wants a password",
        at + "Invalid response from proxy: HTTP/1.1 407 Proxy Authentication Required     [IP: 192.0.2.1 3128]\n" + some, none,
        "apt-proxy", u"Failed to fetch"_s);
    row("no name", at + "Temporary failure resolving 'deb.example'\n", lost, "apt-name", u"Failed to fetch http"_s);
    row("no name, as a later apt says it",
        "Warning: Failed to fetch http://deb.example/InRelease  Could not resolve 'deb.example'\n",
        "Error: Unable to locate package chrony\n", "apt-name", u"Failed to fetch http"_s);
    row("no connection", at + "Could not connect to deb.example:80 (192.0.2.1). - connect (111: Connection refused)\n", lost,
        "apt-unreachable", u"Failed to fetch http"_s);
    row("lists are old, the file is gone", at + "Could not connect to deb.example:80 (192.0.2.1), connection timed out\n",
        "E: Failed to fetch http://deb.example/chrony_4.3-2_amd64.deb  404  Not Found [IP: 192.0.2.1 80]\nE: Unable to fetch some archives, maybe run apt-get update or try with --fix-missing?\n",
        "apt-unreachable", u"Failed to fetch http://deb.example/debian/dists"_s);
    row("the file is gone", "",
        "E: Failed to fetch http://deb.example/chrony_4.3-2_amd64.deb  404  Not Found [IP: 192.0.2.1 80]\nE: Unable to fetch some archives, maybe run apt-get update or try with --fix-missing?\n",
        "apt-not-there", u"Failed to fetch http://deb.example/chrony"_s);
    row("damaged", "", "E: Failed to fetch http://deb.example/chrony.deb  Hash Sum mismatch\n   Hashes of expected file:\n",
        "apt-damaged", u"Failed to fetch"_s);
    row("disk full", "", "E: You don't have enough free space in /var/cache/apt/archives/.\n", "apt-no-room",
        u"You don't have"_s);
    row("disk full while it unpacks", "",
        "dpkg: error processing archive /var/cache/apt/archives/chrony_4.3-2_amd64.deb (--unpack):\n cannot copy extracted data for './usr/sbin/chronyd' to "
        "'/usr/sbin/chronyd.dpkg-new': failed to write (No space left on device)\nErrors were encountered while processing:\nE: Sub-process /usr/bin/dpkg returned an error code (1)\n",
        "apt-no-room", u"/var/cache/apt/archives/chrony_4.3-2_amd64.deb (--unpack): cannot copy"_s);
    row("read-only", "",
        "E: Could not open lock file /var/lib/dpkg/lock-frontend - open (30: Read-only file system)\n"
        "E: Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend), are you root?\n",
        "apt-read-only", u"Could not open lock file"_s);
    row("a CD", "",
        "Media change: please insert the disc labeled\n 'Debian 12'\nin the drive '/media/cdrom/' and press [Enter]\n",
        "apt-disc", u"Media change: insert the disc labeled 'Debian 12'"_s);
    row("a CD, but that is not why",
        "E: The repository 'cdrom://[Debian 12]/ bookworm Release' does not have a Release file.\n" + at
            + "Could not resolve 'deb.example'\n",
        lost, "apt-name", u"Failed to fetch http"_s);
    row("on hold", "", "E: Held packages were changed and -y was used without --allow-change-held-packages.\n", "apt-held",
        u"Held packages"_s);
    row("no source has it", "", none, "apt-no-package", u"Package 'chrony' has no"_s);
    row("not even its name", "", lost, "apt-no-package", u"Unable to locate"_s);
    row("a hook before", "",
        "etckeeper: commit failed\nE: Problem executing scripts DPkg::Pre-Invoke 'etckeeper'\nE: Sub-process returned an error code\n",
        "apt-hook", u"Problem executing"_s);
    row("its own script", "",
        "dpkg: error processing package chrony (--configure):\n installed chrony package post-installation script subprocess returned error exit status 1\n"
        "E: Sub-process /usr/bin/dpkg returned an error code (1)\n",
        "apt-script", u"chrony (--configure): installed chrony package post-installation"_s);
    row("a source line that is none",
        "E: Malformed entry 1 in list file /etc/apt/sources.list.d/x.list (Suite)\nE: The list of sources could not be read.\n",
        lost, "apt-misconfigured", u"Malformed entry 1"_s);
    row("something else", "", "E: Something new\n", "apt-failed", u"Something new"_s);
    row("update fails, the lists do", "E: The repository 'file:/srv/other ./ Release' is not signed.\n", "+", "installed", {});
    row("another package's script", "",
        "+dpkg: error processing package bad (--configure):\n installed bad package post-installation script subprocess returned error exit status 1\n"
        "E: Sub-process /usr/bin/dpkg returned an error code (1)\n",
        "installed", u"bad (--configure): installed bad package"_s);
    row("well, says apt, and it is not", "", "-", "apt-failed", {});
}

void tst_TimeSync::whatAptComplainedOfFirst()
{
    QFETCH(QByteArray, update);
    QFETCH(QByteArray, install);
    QFETCH(QByteArray, said);
    QFETCH(QString, complaint);
    PrivateMachine machine(test::shellOfRow());
    const bool came = install.startsWith('+'), well = update.isEmpty() && (install == "-" || install == "+");
    if (came || install == "-")
        install.remove(0, 1);
    machine.put(u"/etc/said/update"_s, update);
    machine.put(u"/etc/said/install"_s, install);
    machine.setup =
        "mount -t tmpfs tmpfs /usr/local/sbin\ncat >/usr/local/sbin/apt-get <<'E'\n#!/bin/sh\n"
        "for word; do case $word in update | install) cat /etc/said/$word; [ -s /etc/said/$word ] && exit 100; exit 0 ;; esac; done\nE\n"
        "printf '#!/bin/sh\\necho \""
        + QByteArray(came ? "ii " : "iF ") + "\"\\n' >/usr/local/sbin/dpkg-query\nchmod 755 /usr/local/sbin/*\n";
    const auto result = machine.run(
        u"fqdn"_s, RunMode::Apply,
        "if hd_install chrony; then fact complaint \"$hd_apt_error\"; finish changed time-installed; fi\nhd_apt_reason\nfinish failed $reason chrony \"$hd_apt_error\"\n");
    QVERIFY2(result.said() == (said == "installed" ? "changed time-installed" : "failed " + said),
             result.said() + '\n' + result.output);
    const QString told = said == "installed" ? result.report.facts.value(u"complaint"_s) : result.report.reason.args.value(1);
    QVERIFY2(told.startsWith(complaint) && told.isEmpty() == complaint.isEmpty(), qPrintable(told));
    if (!well)
        QVERIFY(result.output.contains((update + install).left(30))); // all of it is in the output
}

void tst_TimeSync::takeBackLeavesTheSourcesOfAChronyThatStays_data()
{
    QTest::addColumn<bool>("stays");
    QTest::newRow("chrony stays") << true;
    QTest::newRow("chrony was removed") << false;
}

void tst_TimeSync::takeBackLeavesTheSourcesOfAChronyThatStays()
{
    QFETCH(bool, stays);
    PrivateMachine machine(test::shellOfRow());
    machine.put(u"/var/lib/howdah/time-service"_s, "installed, replacing systemd-timesyncd\n");
    machine.put(u"/var/lib/howdah/absent_etc_chrony_sources.d_howdah.sources"_s, "\n");
    machine.put(u"/etc/chrony/sources.d/howdah.sources"_s, "server 192.0.2.7 iburst\n");
    const auto result = machine.run(u"time-sync"_s, RunMode::TakeBack, stays ? chronyRuns : chronyRuns + "systemctl() { :; }\n");
    QCOMPARE(result.said(), QByteArray(stays ? "unchanged time-packages-stay" : "changed time-taken-back"));
    QCOMPARE(machine.exists(u"/etc/chrony/sources.d/howdah.sources"_s), stays);
    QVERIFY(!machine.exists(u"/var/lib/howdah"_s));
}

QTEST_GUILESS_MAIN(tst_TimeSync)
#include "tst_timesync.moc"
