// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// First values: a step that cannot keep them changes nothing; killed at any moment and taken back, everything is as it was;
// static, kernel's and pretty host name are three. On real file systems and with the real tools. Under each shell.
#include "tests/steps/CompareSaid.h"
#include "tests/steps/PrivateMachine.h"
#include "tests/steps/Shells.h"

#include <QProcess>
#include <QTest>

#include <unistd.h>

using namespace howdah;
using namespace Qt::StringLiterals;

class tst_FirstValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { test::addShellRows(); }
    void initTestCase() { QVERIFY2(getuid() == 0, "needs root, for private namespaces"); }
    void aStepThatCannotKeepThemChangesNothing_data();
    void aStepThatCannotKeepThemChangesNothing();
    void aTakeBackThatCannotForgetSaysSo();
    void killedAtAnyMoment_data();
    void killedAtAnyMoment();
    void hostNamesComeBack_data();
    void hostNamesComeBack();
    void theHostNameFilesLinkStays();
    void aNameGivenSinceIsTheFirstOne();
    void ofAnEditedLineOnlyOursGoes();
    void theLineThatHostsTookComesBackAsItWas();
    void bothFirewallsComeBack();
};

namespace {

const QByteArray plainHosts = "127.0.0.1\tlocalhost\n127.0.1.1\tdebian\n";

/// chrony, installed and off: systemd of no private machine runs.
const QByteArray fakeChrony = R"sh(
has_systemd() { :; }
systemctl() {
    case $1 in
        show) case $* in *chrony.service*) echo loaded ;; esac ;;
        is-enabled) echo disabled ;;
        is-active) [ "$2" = -q ] || echo inactive; false ;;
        enable) echo changed >/run/changed ;;
    esac
}
)sh";

/// A firewalld that is on: the real one needs D-Bus.
const QByteArray fakeFirewalld = R"sh(
mount -t tmpfs tmpfs /usr/local/sbin
printf '#!/bin/sh\n' >/usr/local/sbin/firewall-cmd
printf '#!/bin/sh\ncase $1 in is-active) [ ! -e /run/off ] ;; disable) : >/run/off ;; esac\n' >/usr/local/sbin/systemctl
chmod 755 /usr/local/sbin/*
)sh";

} // namespace

void tst_FirstValues::aStepThatCannotKeepThemChangesNothing_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QByteArray>("trouble");
    const QByteArray at = "mkdir -p /var/lib/howdah; mount -t tmpfs -o ", there = " tmpfs /var/lib/howdah; ";
    const QByteArray full = at + "size=4k" + there + "cat /dev/zero >/var/lib/howdah/fill 2>/dev/null\n";
    const QByteArray inodes = at + "nr_inodes=1" + there + '\n', readOnly = at + "ro" + there + '\n';
    const QByteArray whole =
        "mount -t tmpfs -o size=4k tmpfs /mnt; cat /dev/zero >/mnt/fill 2>/dev/null; mount -o remount,ro /mnt; mount --bind /mnt /var/lib\n";
    for (const char *step : {"hostname", "hosts", "root-login", "ssh-key", "firewall", "time-sync"}) {
        QTest::addRow("%s, full", step) << QString::fromLatin1(step) << full;
        QTest::addRow("%s, read-only", step) << QString::fromLatin1(step) << readOnly;
    }
    QTest::newRow("hostname, no inode free") << u"hostname"_s << inodes;
    QTest::newRow("hosts, all of /var/lib") << u"hosts"_s << whole;
}

void tst_FirstValues::aStepThatCannotKeepThemChangesNothing()
{
    QFETCH(QString, step);
    QFETCH(QByteArray, trouble);
    PrivateMachine machine(test::shellOfRow());
    machine.put(u"/etc/ssh/sshd_config"_s, "PermitRootLogin no\nUsePAM no\n");
    const QByteArray ufw = "{ ufw allow 22/tcp; ufw --force enable; /lib/ufw/ufw-init start; } >/dev/null 2>&1\n";
    machine.setup = (step == u"firewall" ? ufw : QByteArray()) + trouble;
    machine.after =
        "hostname; ls -A /root; [ ! -e /run/changed ] || echo changed; ls -A /var/lib/howdah 2>/dev/null | grep -v fill\n"
        + QByteArray(step == u"firewall" ? "ufw status | head -n 1\n" : "");
    if (step != u"firewall") { // (there the setup writes)
        COMPARE_SAID(machine.run(step, RunMode::Check, step == u"time-sync" ? fakeChrony : QByteArray()),
                     "failed state-unwritable");
    }
    const auto result = machine.run(step, RunMode::Apply, step == u"time-sync" ? fakeChrony : QByteArray());
    COMPARE_SAID(result, "failed state-unwritable");
    QVERIFY(result.report.reason.args.value(0).startsWith(u"/var/lib/howdah/"_s));
    QVERIFY(result.report.diff.isEmpty());
    if (step == u"firewall")
        QCOMPARE(result.after, QByteArray("debian\nStatus: active\n"));
    else
        QCOMPARE(result.after, QByteArray("debian\n"));
    if (step != u"firewall")
        QCOMPARE(machine.written(), QByteArrayList());
}

void tst_FirstValues::aTakeBackThatCannotForgetSaysSo()
{
    PrivateMachine machine(test::shellOfRow());
    COMPARE_SAID(machine.run(u"hostname"_s, RunMode::Apply), "changed hostname-set");
    machine.setup = "mount --bind /var/lib/howdah /var/lib/howdah; mount -o remount,bind,ro /var/lib/howdah";
    COMPARE_SAID(machine.run(u"hostname"_s, RunMode::TakeBack), "failed state-stays");
    QCOMPARE(machine.text(u"/etc/hostname"_s), QByteArray("debian\n"));
    machine.setup.clear();
    COMPARE_SAID(machine.run(u"hostname"_s, RunMode::TakeBack), "unchanged nothing-to-take-back");
    QVERIFY(!machine.exists(u"/var/lib/howdah"_s));
}

// In bash, which can be told to stop at each instruction. With HOWDAH_ALL_SHELLS at every moment, else at some.
void tst_FirstValues::killedAtAnyMoment_data()
{
    QTest::addColumn<QStringList>("arguments"); ///< of killed.sh; the last is which moments
    QTest::newRow("hostname") << QStringList{u"hostname"_s, u"plain"_s, u"17"_s};
    QTest::newRow("hostname, no files") << QStringList{u"hostname"_s, u"none"_s, u"19"_s};
    QTest::newRow("hostname, mount points") << QStringList{u"hostname"_s, u"mount"_s, u"27"_s};
    QTest::newRow("hosts") << QStringList{u"hosts"_s, u"plain"_s, u"7"_s};
    QTest::newRow("hosts, mount point") << QStringList{u"hosts"_s, u"mount"_s, u"9"_s};
    QTest::newRow("ssh-key") << QStringList{u"ssh-key"_s, u"plain"_s, u"5"_s};
}

void tst_FirstValues::killedAtAnyMoment()
{
    QFETCH(QStringList, arguments);
    QFETCH_GLOBAL(QString, shell);
    if (!shell.isEmpty() && shell != u"bash")
        QSKIP("bash only");
    if (!shell.isEmpty())
        arguments.last() = u"1"_s;
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(HOWDAH_SOURCE_DIR "/tests/steps/killed.sh"),
                  QStringList{QStringLiteral(HOWDAH_SOURCE_DIR "/resources/steps")} + arguments);
    QVERIFY(process.waitForFinished(800'000));
    const QByteArray said = process.readAll();
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 && said.contains(": right, over "),
             said.constData());
}

void tst_FirstValues::hostNamesComeBack_data()
{
    QTest::addColumn<QByteArray>("setup");     ///< the machine as it is at first
    QTest::addColumn<QByteArray>("meanwhile"); ///< /etc/hostname
    QTest::newRow("a comment") << QByteArray("printf '# managed by puppet\\n\\ndebian\\n# end\\n' >/etc/hostname")
                               << QByteArray("# managed by puppet\n\ndb1\n# end\n644\n");
    QTest::newRow("no static name") << QByteArray("rm /etc/hostname; hostname dhcp-7") << QByteArray("db1\n644\n");
    QTest::newRow("another one from DHCP") << QByteArray("hostname dhcp-7") << QByteArray("db1\n644\n");
    QTest::newRow("the static one is right")
        << QByteArray("echo db1 >/etc/hostname; hostname dhcp-7") << QByteArray("db1\n644\n");
    QTest::newRow("only the kernel's is right") << QByteArray("hostname db1") << QByteArray("db1\n644\n");
    QTest::newRow("spaces, no newline, mode")
        << QByteArray("printf '  debian ' >/etc/hostname; chmod 600 /etc/hostname") << QByteArray("db1\n600\n");
    QTest::newRow("empty file") << QByteArray(": >/etc/hostname") << QByteArray("db1\n644\n");
}

void tst_FirstValues::hostNamesComeBack()
{
    QFETCH(QByteArray, setup);
    QFETCH(QByteArray, meanwhile);
    PrivateMachine machine(test::shellOfRow());
    machine.put(u"/etc/machine-info"_s, "PRETTY_HOSTNAME=\"Ada's machine\"\n");
    machine.put(u"/etc/hosts"_s, "127.0.0.1\tlocalhost\n");
    const QByteArray look =
        "cat /etc/hostname 2>/dev/null; stat -c %a /etc/hostname 2>/dev/null; hostname; cat /etc/machine-info /etc/hosts";
    // The kernel's name does not outlive a private machine; it is kept beside.
    machine.setup = "if [ -e /etc/kernel-name ]; then hostname \"$(cat /etc/kernel-name)\"; else " + setup + "; fi";
    machine.after = "hostname >/etc/kernel-name; " + look;
    const auto first = machine.run(u"connect"_s, RunMode::Check);
    COMPARE_SAID(machine.run(u"hostname"_s, RunMode::Apply),
                 "changed " + QByteArray(setup == "hostname db1" ? "hostname-line-set" : "hostname-set"));
    const auto again = machine.run(u"hostname"_s, RunMode::Apply);
    COMPARE_SAID(again, "unchanged hostname-ok");
    QCOMPARE(again.after,
             meanwhile + "db1\nPRETTY_HOSTNAME=\"Ada's machine\"\n127.0.0.1\tlocalhost\n127.0.1.1\tdb1.patroni.local db1\n");
    const auto back = machine.run(u"hostname"_s, RunMode::TakeBack);
    QVERIFY2(back.said().startsWith("changed hostname-"), back.said().constData());
    QCOMPARE(back.after, first.after);
    QVERIFY(!machine.exists(u"/var/lib/howdah"_s));
}

void tst_FirstValues::theHostNameFilesLinkStays()
{
    PrivateMachine machine(test::shellOfRow());
    machine.setup = "[ -L /etc/hostname ] || { mv /etc/hostname /etc/hostname.real; ln -s hostname.real /etc/hostname; }";
    machine.after = "readlink /etc/hostname; cat /etc/hostname.real";
    QCOMPARE(machine.run(u"hostname"_s, RunMode::Apply).after, QByteArray("hostname.real\ndb1\n"));
    QCOMPARE(machine.run(u"hostname"_s, RunMode::TakeBack).after, QByteArray("hostname.real\ndebian\n"));
}

void tst_FirstValues::aNameGivenSinceIsTheFirstOne()
{
    PrivateMachine machine(test::shellOfRow());
    COMPARE_SAID(machine.run(u"hostname"_s, RunMode::Apply), "changed hostname-set");
    machine.setup = "echo web1 >/etc/hostname; hostname web1; sed -i 's/^127.0.1.1.*/127.0.1.1 web1/' /etc/hosts";
    COMPARE_SAID(machine.run(u"hostname"_s, RunMode::Apply), "changed hostname-set");
    machine.setup.clear();
    machine.after = "hostname; cat /etc/hostname; grep 127.0.1.1 /etc/hosts";
    QCOMPARE(machine.run(u"hostname"_s, RunMode::TakeBack).after, QByteArray("web1\nweb1\n127.0.1.1 web1\n"));

    // Renamed by us twice, it is the very first.
    COMPARE_SAID(machine.run(u"hostname"_s, RunMode::Apply), "changed hostname-set");
    machine.cluster.machines[0].host = u"db01"_s;
    machine.cluster.machines[0].fqdn = u"db01.patroni.local"_s;
    COMPARE_SAID(machine.run(u"hostname"_s, RunMode::Apply), "changed hostname-set");
    QCOMPARE(machine.run(u"hostname"_s, RunMode::TakeBack).after, QByteArray("web1\nweb1\n127.0.1.1 web1\n"));
    QVERIFY(!machine.exists(u"/var/lib/howdah"_s));
}

void tst_FirstValues::ofAnEditedLineOnlyOursGoes()
{
    PrivateMachine machine(test::shellOfRow());
    machine.put(u"/etc/hosts"_s, "127.0.0.1\tlocalhost\n127.0.1.1\tdebian wiki # keep\n");
    COMPARE_SAID(machine.run(u"hostname"_s, RunMode::Apply), "changed hostname-set");
    machine.setup = "sed -i 's/ wiki # keep/ wiki shop # keep both/' /etc/hosts; sed -i '1i # by hand' /etc/hostname";
    COMPARE_SAID(machine.run(u"hostname"_s, RunMode::TakeBack), "changed hostname-taken-back");
    QCOMPARE(machine.text(u"/etc/hosts"_s), QByteArray("127.0.0.1\tlocalhost\n127.0.1.1\tdebian wiki shop # keep both\n"));
    QCOMPARE(machine.text(u"/etc/hostname"_s), QByteArray("# by hand\ndebian\n"));
}

// Name first, table second, both taken back in this order: no line of ours comes back.
void tst_FirstValues::theLineThatHostsTookComesBackAsItWas()
{
    PrivateMachine machine(test::shellOfRow());
    machine.put(u"/etc/hosts"_s, plainHosts);
    machine.cluster.options[u"hosts"_s][u"own-name"_s] = u"address"_s;
    COMPARE_SAID(machine.run(u"hostname"_s, RunMode::Apply), "changed hostname-set");
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::Apply), "changed hosts-written");
    COMPARE_SAID(machine.run(u"hostname"_s, RunMode::TakeBack), "changed hostname-taken-back");
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::TakeBack), "changed hosts-taken-back");
    QCOMPARE(machine.text(u"/etc/hosts"_s), plainHosts);
    QVERIFY(!machine.exists(u"/var/lib/howdah"_s));
}

void tst_FirstValues::bothFirewallsComeBack()
{
    PrivateMachine machine(test::shellOfRow());
    machine.put(u"/var/lib/howdah/firewall"_s, "ufw\n"); // of an earlier run
    machine.put(u"/etc/ufw/ufw.conf"_s, "ENABLED=no\n");
    machine.setup = fakeFirewalld;
    COMPARE_SAID(machine.run(u"firewall"_s, RunMode::Apply), "changed firewall-switched-off");
    QCOMPARE(machine.text(u"/var/lib/howdah/firewall"_s), QByteArray("ufw firewalld\n"));
}

QTEST_GUILESS_MAIN(tst_FirstValues)
#include "tst_firstvalues.moc"
