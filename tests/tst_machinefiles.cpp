// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a step program leaves of a machine's files when something is in its way: full and read-only file systems (real ones:
// ext4 in a loop), protected files, leftovers, bytes a shell cannot hold, files that were not there. Under each shell.
#include "tests/steps/CompareSaid.h"
#include "tests/steps/PrivateMachine.h"
#include "tests/steps/Shells.h"

#include <QTest>

#include <unistd.h>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

const QString keys = u"/root/.ssh/authorized_keys"_s;

/// /etc on an ext4 of its own, which stays between runs; then `trouble` is made there.
QByteArray smallEtc(const QByteArray &trouble)
{
    return R"sh(
if [ ! -e "$T/disk" ]; then
    truncate -s 16M "$T/disk"; mkfs.ext4 -q -F -m 0 -b 1024 -N 4096 "$T/disk"
    mount -o loop "$T/disk" /mnt; cp -a /etc/. /mnt; sync; umount /mnt; : >"$T/new"
fi
mount -o loop "$T/disk" /mnt; mount --bind /mnt /etc
if [ -e "$T/new" ]; then rm "$T/new"; { )sh"
           + trouble + R"sh(; } 2>/dev/null; sync; fi
)sh";
}

/// No block is free, and whatever gets free is taken at once, as by a log.
const QByteArray fill =
    "cat /dev/zero >/etc/fill; sync; while printf %512s x >>/etc/fill1; do :; done; sync; while echo x >>/etc/fill2; do :; done";
const QByteArray writer =
    "setsid sh -c 'exec 3>>/etc/fill3; while :; do head -c 512 /dev/zero >&3 || sleep 0.001; done' >/dev/null 2>&1 </dev/null &\n";

/// The write itself is tried, which the probe before it would not let begin.
const QByteArray unprobed = "hd_can_write() { hd_dir=/; }\n";

QByteArray manyHosts()
{
    QByteArray text = "127.0.0.1\tlocalhost\n127.0.1.1\tdebian\n";
    for (int i = 1; i <= 200; ++i)
        text += "10.1.1." + QByteArray::number(i) + " host-" + QByteArray::number(i) + '\n';
    return text;
}

} // namespace

class tst_MachineFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { test::addShellRows(); }
    void initTestCase() { QVERIFY2(getuid() == 0, "needs root, for private namespaces"); }
    void nothingIsLostWhereTheFileCannotBeReplaced_data();
    void nothingIsLostWhereTheFileCannotBeReplaced();
    void nothingIsLostInPlaceOnAFullDisk();
    void anOverwritingCutShortIsUndone_data();
    void anOverwritingCutShortIsUndone();
    void whatLiesInTheCopysPlace_data();
    void whatLiesInTheCopysPlace();
    void bytesThatAShellCannotHold_data();
    void bytesThatAShellCannotHold();
    void theFirstCopyStandsAsLongAsAChange();
    void aFileThatWasNotThereGoesAgain();
    void somebodysDropInComesBack();
};

void tst_MachineFiles::nothingIsLostWhereTheFileCannotBeReplaced_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("trouble");
    const QByteArray inodes = "mkdir /etc/i; n=0; while true >/etc/i/$n; do n=$((n + 1)); done";
    QTest::newRow("hosts, full") << u"hosts"_s << u"/etc/hosts"_s << fill;
    QTest::newRow("hosts, no inode free") << u"hosts"_s << u"/etc/hosts"_s << inodes;
    QTest::newRow("hosts, immutable") << u"hosts"_s << u"/etc/hosts"_s << QByteArray("chattr +i /etc/hosts");
    QTest::newRow("hosts, only to be appended to") << u"hosts"_s << u"/etc/hosts"_s << QByteArray("chattr +a /etc/hosts");
    QTest::newRow("hosts, its folder immutable") << u"hosts"_s << u"/etc/hosts"_s << QByteArray("chattr +i /etc");
    QTest::newRow("hostname, full") << u"hostname"_s << u"/etc/hosts"_s << fill;
    QTest::newRow("root-login, full") << u"root-login"_s << u"/etc/ssh/sshd_config"_s << fill;
    QTest::newRow("ssh-key, full") << u"ssh-key"_s << u"/etc/keys"_s << fill;
}

void tst_MachineFiles::nothingIsLostWhereTheFileCannotBeReplaced()
{
    QFETCH(QString, step);
    QFETCH(QString, file);
    QFETCH(QByteArray, trouble);
    PrivateMachine machine(test::shellOfRow());
    machine.put(u"/etc/hosts"_s, manyHosts());
    // (no Include: the main file is edited)
    machine.put(u"/etc/ssh/sshd_config"_s,
                "PermitRootLogin no\nUsePAM no\nAuthorizedKeysFile /etc/keys\n" + QByteArray("# a long file\n").repeated(300));
    machine.put(u"/etc/keys"_s,
                QByteArray("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOtherOtherOtherOtherOtherOtherOtherOther9 bob\n").repeated(30),
                0600);
    const QByteArray before = machine.text(file);
    machine.setup = smallEtc(trouble) + (trouble == fill ? writer : QByteArray());
    machine.after = "chattr -ia /etc /etc/hosts 2>/dev/null; cat '" + file.toUtf8()
                    + "'; ls /etc | grep howdah; ls /etc/ssh | grep howdah; hostname";
    for (int round = 1; round <= 2; ++round) {
        const auto result = machine.run(step, RunMode::Apply, unprobed);
        COMPARE_SAID(result, step == u"ssh-key" ? "failed key-not-added" : "failed file-unwritable");
        QCOMPARE(result.after, before + "debian\n");
        QVERIFY(result.report.diff.isEmpty()); // nothing was changed
        if (trouble.startsWith("chattr"))
            break; // `after` took it away
    }
    const QString copy = u"/var/lib/howdah/before"_s + QString(file).replace(u'/', u'_');
    QCOMPARE(machine.text(copy), before);
}

// The file is a mount point, as in containers, on a disk without room; /etc has room.
void tst_MachineFiles::nothingIsLostInPlaceOnAFullDisk()
{
    PrivateMachine machine(test::shellOfRow());
    machine.setup = R"sh(
if [ ! -e "$T/disk" ]; then truncate -s 4M "$T/disk"; mkfs.ext4 -q -F -m 0 -b 1024 "$T/disk"; fi
mount -o loop "$T/disk" /mnt
if [ ! -e /mnt/hosts ]; then cat /etc/hosts >/mnt/hosts; { cat /dev/zero >/mnt/fill1; sync; while printf %512s x >>/mnt/fill2; do :; done; sync; while echo x >>/mnt/fill3; do :; done; } 2>/dev/null; sync; fi
mount --bind /mnt/hosts /etc/hosts
setsid sh -c 'exec 3>>/mnt/fill4; while :; do head -c 512 /dev/zero >&3 || sleep 0.001; done' >/dev/null 2>&1 </dev/null &
)sh";
    machine.after = "cat /etc/hosts; ls /etc | grep howdah; ls /var/lib/howdah | grep -e ^old -e ^new";
    machine.put(u"/etc/hosts"_s, manyHosts());
    machine.cluster.name = QString(900, u'x'); // so that the new text needs another block
    for (int round = 1; round <= 2; ++round) {
        const auto result = machine.run(u"hosts"_s, RunMode::Apply, unprobed);
        COMPARE_SAID(result, "failed file-unwritable");
        QCOMPARE(result.after, manyHosts());
    }
}

void tst_MachineFiles::anOverwritingCutShortIsUndone_data()
{
    QTest::addColumn<QByteArray>("old");
    QTest::addColumn<QByteArray>("new_");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QByteArray>("restored");
    const QByteArray a = "127.0.0.1 localhost\n10.0.0.5 filer\n", b = "127.0.0.1 localhost\n10.0.0.6 printer\n10.0.0.7 tea\n";
    QTest::newRow("room was taken") << a << b << a + "\n\n\n" << a;
    QTest::newRow("begun") << a << b << b.first(30) + a.sliced(30) + QByteArray(b.size() - a.size(), '\n') << a;
    QTest::newRow("a shorter one, not cut off") << b << a << a + b.sliced(a.size()) << b;
    QTest::newRow("done") << a << b << b << b;
    QTest::newRow("not begun") << a << b << a << a;
    QTest::newRow("edited since") << a << b << b + "10.0.0.8 bell\n" << b + "10.0.0.8 bell\n";
    QTest::newRow("made anew since") << a << b << QByteArray("127.0.0.1 localhost\n") << QByteArray("127.0.0.1 localhost\n");
}

void tst_MachineFiles::anOverwritingCutShortIsUndone()
{
    QFETCH(QByteArray, old);
    QFETCH(QByteArray, new_);
    QFETCH(QByteArray, now);
    QFETCH(QByteArray, restored);
    PrivateMachine machine(test::shellOfRow());
    machine.put(u"/var/lib/howdah/old_etc_hosts"_s, old, 0600);
    machine.put(u"/var/lib/howdah/new_etc_hosts"_s, new_, 0600);
    machine.put(u"/etc/hosts"_s, now);
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::TakeBack), "unchanged nothing-to-take-back");
    QCOMPARE(machine.text(u"/etc/hosts"_s), restored);
    QVERIFY(!machine.exists(u"/var/lib/howdah"_s));
}

void tst_MachineFiles::whatLiesInTheCopysPlace_data()
{
    QTest::addColumn<QByteArray>("setup");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("half a copy of a killed run")
        << QByteArray("head -c 10 /etc/hosts >/etc/hosts.howdah; chmod 666 /etc/hosts.howdah")
        << QByteArray("changed hosts-written");
    QTest::newRow("a link") << QByteArray("ln -sf /etc/victim /etc/hosts.howdah") << QByteArray("changed hosts-written");
    QTest::newRow("a folder") << QByteArray("mkdir -p /etc/hosts.howdah") << QByteArray("failed file-obstructed");
    QTest::newRow("a folder in the file's own")
        << QByteArray("rm -f /etc/hosts; mkdir /etc/hosts; : >/etc/hosts/x") << QByteArray("failed file-unreadable");
    QTest::newRow("a device in the file's own")
        << QByteArray("ln -sf /dev/null /etc/hosts") << QByteArray("failed file-unreadable");
}

void tst_MachineFiles::whatLiesInTheCopysPlace()
{
    QFETCH(QByteArray, setup);
    QFETCH(QByteArray, said);
    PrivateMachine machine(test::shellOfRow());
    machine.put(u"/etc/victim"_s, "precious\n");
    machine.setup = setup;
    machine.after =
        "cat /etc/victim; stat -c %F /dev/null; [ ! -f /etc/hosts ] || stat -c %a /etc/hosts; [ ! -f /etc/hosts.howdah ] || echo left";
    const auto result = machine.run(u"hosts"_s, RunMode::Apply);
    COMPARE_SAID(result, said);
    QCOMPARE(result.after, "precious\ncharacter special file\n" + QByteArray(said.endsWith("unreadable") ? "" : "644\n"));
}

void tst_MachineFiles::bytesThatAShellCannotHold_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("line");
    const QByteArray nul(4, '\0');
    QTest::newRow("hosts") << u"hosts"_s << u"/etc/hosts"_s << "127.0.0.1 localhost\n# B\xfcro\n" + nul + "\n10.0.0.5 filer\n"
                           << u"3"_s;
    QTest::newRow("hosts, at its end") << u"hostname"_s << u"/etc/hosts"_s << "127.0.0.1 localhost\n" + nul << u"2"_s;
    QTest::newRow("hostname") << u"hostname"_s << u"/etc/hostname"_s << "debian\n" + nul << u"2"_s;
    QTest::newRow("authorized_keys") << u"ssh-key"_s << keys << "ssh-ed25519 AAAA bob\n" + nul + "\n" << u"2"_s;
    QTest::newRow("sshd's drop-in") << u"root-login"_s << u"/etc/ssh/sshd_config.d/00-howdah.conf"_s << "# x" + nul + "\n"
                                    << u"1"_s;
}

void tst_MachineFiles::bytesThatAShellCannotHold()
{
    QFETCH(QString, step);
    QFETCH(QString, file);
    QFETCH(QByteArray, text);
    QFETCH(QString, line);
    PrivateMachine machine(test::shellOfRow());
    machine.put(file, text, 0600);
    for (const RunMode mode : {RunMode::Check, RunMode::Apply}) {
        const auto result = machine.run(step, mode);
        COMPARE_SAID(result, "failed file-has-nul");
        QCOMPARE(result.report.reason.args, QStringList({file, line}));
        QCOMPARE(machine.written(), QByteArrayList());
    }
    // Nothing of ours came in: that is no reason to keep what other steps have done.
    COMPARE_SAID(machine.run(step, RunMode::TakeBack), step == u"root-login"_s
                                                           ? "failed file-has-nul"
                                                           : "unchanged nothing-to-take-back"); // (its drop-in has our name)
    QCOMPARE(machine.text(file), text);
    if (step == u"hosts"_s) {
        machine.put(file, text + "# BEGIN Howdah x " + machine.cluster.id.toByteArray(QUuid::WithoutBraces) + '\n', 0600);
        COMPARE_SAID(machine.run(step, RunMode::TakeBack), "failed file-has-nul");
    }
}

void tst_MachineFiles::theFirstCopyStandsAsLongAsAChange()
{
    PrivateMachine machine(test::shellOfRow());
    const QByteArray first = machine.text(u"/etc/hosts"_s);
    const QString copy = u"/var/lib/howdah/before_etc_hosts"_s;
    COMPARE_SAID(machine.run(u"hostname"_s, RunMode::Apply), "changed hostname-set");
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::Apply), "changed hosts-written");
    machine.cluster.machines.removeLast();
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::Apply), "changed hosts-written");
    QCOMPARE(machine.text(copy), first);
    COMPARE_SAID(machine.run(u"hostname"_s, RunMode::TakeBack), "changed hostname-taken-back");
    QCOMPARE(machine.text(copy), first); // the block stands
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::TakeBack), "changed hosts-taken-back");
    QCOMPARE(machine.text(u"/etc/hosts"_s), first);
    QVERIFY(!machine.exists(u"/var/lib/howdah"_s));

    // Taken out by hand, and edited: what is there now is the first one again.
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::Apply), "changed hosts-written");
    machine.setup = "sed -i '/^# BEGIN/,/^# END/d' /etc/hosts; echo '192.0.2.99 printer' >>/etc/hosts";
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::Apply), "changed hosts-written");
    QCOMPARE(machine.text(copy), first + "192.0.2.99 printer\n");
}

void tst_MachineFiles::aFileThatWasNotThereGoesAgain()
{
    PrivateMachine machine(test::shellOfRow());
    machine.setup = "[ -e /etc/once ] || { rm -f /etc/hosts; : >/etc/once; }";
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::Apply), "changed hosts-written");
    QVERIFY(machine.exists(u"/etc/hosts"_s));
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::TakeBack), "changed hosts-taken-back");
    QVERIFY(!machine.exists(u"/etc/hosts"_s));
    QVERIFY(!machine.exists(u"/var/lib/howdah"_s));

    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::Apply), "changed hosts-written");
    machine.setup = "echo '192.0.2.99 printer' >>/etc/hosts"; // somebody needs it now
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::TakeBack), "changed hosts-taken-back");
    QCOMPARE(machine.text(u"/etc/hosts"_s), QByteArray("192.0.2.99 printer\n"));

    PrivateMachine linked(test::shellOfRow());
    linked.setup = "[ -L /etc/hosts ] || ln -sf hosts.real /etc/hosts";
    linked.after = "readlink /etc/hosts; ls /etc | grep hosts.real";
    QCOMPARE(linked.run(u"hosts"_s, RunMode::Apply).after, QByteArray("hosts.real\nhosts.real\n"));
    QCOMPARE(linked.run(u"hosts"_s, RunMode::TakeBack).after, QByteArray("hosts.real\n"));
}

void tst_MachineFiles::somebodysDropInComesBack()
{
    PrivateMachine machine(test::shellOfRow());
    const QString dropIn = u"/etc/cloud/cloud.cfg.d/99-howdah.cfg"_s;
    const QByteArray theirs = "# ours, by hand\nmanage_etc_hosts: true\n";
    machine.put(dropIn, theirs, 0640);
    machine.cluster.options[u"hosts"_s][u"cloud-init"_s] = u"off"_s;
    machine.setup = "mount -t tmpfs tmpfs /usr/local/bin; cp /bin/true /usr/local/bin/cloud-init; mkdir -p /run/cloud-init\n";
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::Apply), "changed hosts-written");
    QVERIFY(machine.text(dropIn) != theirs);
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::TakeBack), "changed hosts-taken-back");
    QCOMPARE(machine.text(dropIn), theirs);
    QCOMPARE(machine.mode(dropIn), 0640);
}

QTEST_GUILESS_MAIN(tst_MachineFiles)
#include "tst_machinefiles.moc"
