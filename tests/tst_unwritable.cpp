// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What cannot be written is said by a check already, in the sentences of a run, and neither changes anything: attributes,
// read-only mounts, full disks (real ones: ext4 in a loop), things in the way, no place for the notes. Where nothing is
// to be written, none of that counts. Under each shell.
#include "tests/steps/CompareSaid.h"
#include "tests/steps/PrivateMachine.h"
#include "tests/steps/Shells.h"

#include <QRegularExpression>
#include <QTest>

#include <unistd.h>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

/// FOLDER on an ext4 of its own, which stays between runs.
QByteArray ownDisk(const QByteArray &folder)
{
    return R"sh(
if [ ! -e "$T/disk" ]; then
    truncate -s 24M "$T/disk"; mkfs.ext4 -q -F -m 0 -b 1024 -N 6000 "$T/disk"
    mount -o loop "$T/disk" /mnt; [ FOLDER = /var/lib ] || cp -a FOLDER/. /mnt; sync; umount /mnt
fi
mount -o loop "$T/disk" /mnt; mount --bind /mnt FOLDER
)sh"_ba.replace("FOLDER", folder);
}

QByteArray full(const QByteArray &folder)
{
    return "{ cat /dev/zero >FOLDER/fill; sync; while printf %512s x >>FOLDER/fill1; do :; done; sync; while echo x >>FOLDER/fill2; do :; done; sync; } 2>/dev/null\n"_ba
        .replace("FOLDER", folder);
}

QByteArray noInode(const QByteArray &folder)
{
    return "{ mkdir FOLDER/i; n=0; while true >FOLDER/i/$n; do n=$((n + 1)); done; sync; } 2>/dev/null\n"_ba.replace("FOLDER",
                                                                                                                     folder);
}

const QByteArray readOnly = "mount --bind FOLDER FOLDER; mount -o remount,ro,bind FOLDER\n";
const QByteArray bound = "cp FILE /run/bound; mount --bind /run/bound FILE\n";

} // namespace

class tst_Unwritable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { test::addShellRows(); }
    void initTestCase() { QVERIFY2(getuid() == 0, "needs root, for private namespaces"); }
    void aCheckSaysWhatARunWould_data();
    void aCheckSaysWhatARunWould();
    void whatIsRightAlreadyIsUnchanged_data();
    void whatIsRightAlreadyIsUnchanged();
    void whatCanBeWrittenIs_data();
    void whatCanBeWrittenIs();
};

void tst_Unwritable::aCheckSaysWhatARunWould_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QByteArray>("setup");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QStringList>("args");
    const QString hosts = u"/etc/hosts"_s, hostname = u"/etc/hostname"_s, none;
    const QByteArray etc = ownDisk("/etc"), var = ownDisk("/var/lib");
    const auto row = [](const char *name, const QString &step, const QByteArray &setup, const QByteArray &reason,
                        const QStringList &args) { QTest::newRow(name) << step << setup << "failed " + reason << args; };
    for (const QString &step : {u"hosts"_s, u"hostname"_s}) {
        row(qPrintable(step + u": immutable"_s), step, etc + "chattr +i /etc/hosts\n", "file-protected", {hosts, hosts, u"i"_s});
        row(qPrintable(step + u": only to be appended to"_s), step, etc + "chattr +a /etc/hosts\n", "file-protected",
            {hosts, hosts, u"a"_s});
        row(qPrintable(step + u": its folder immutable"_s), step, etc + "chattr +i /etc\n", "file-protected",
            {hosts, u"/etc"_s, u"i"_s});
        row(qPrintable(step + u": its folder only to be appended to"_s), step, etc + "chattr +a /etc\n", "file-protected",
            {hosts, u"/etc"_s, u"a"_s});
        row(qPrintable(step + u": full"_s), step, etc + full("/etc"), "file-disk-full", {hosts, u"/etc"_s, none});
        row(qPrintable(step + u": no inode free"_s), step, etc + noInode("/etc"), "file-no-inodes", {hosts, u"/etc"_s, none});
        row(qPrintable(step + u": read-only disk"_s), step, etc + "mount -o remount,ro /mnt\n", "file-read-only",
            {hosts, u"/etc"_s, none});
        row(qPrintable(step + u": read-only mount"_s), step, QByteArray(readOnly).replace("FOLDER", "/etc"), "file-read-only",
            {hosts, u"/etc"_s, none});
        row(qPrintable(step + u": read-only, mounted further up"_s), step,
            "cp -a /etc /run/up; mkdir /run/up/etc; cp /etc/hosts /run/up/etc; ln -sf /run/up/etc/hosts /etc/hosts; mount --bind /run/up /run/up; mount -o remount,ro,bind /run/up\n",
            "file-read-only", {hosts, u"/run/up"_s, none});
        row(qPrintable(step + u": a read-only mount point itself"_s), step,
            QByteArray(bound).replace("FILE", "/etc/hosts") + "mount -o remount,ro,bind /etc/hosts\n", "file-read-only",
            {hosts, hosts, none});
        row(qPrintable(step + u": a folder in the copy's place"_s), step, "mkdir -p /etc/hosts.howdah\n", "file-obstructed",
            {hosts, u"/etc/hosts.howdah"_s, none});
        row(qPrintable(step + u": somebody's link to a protected file"_s), step,
            etc + "mkdir -p /etc/real; mv /etc/hosts /etc/real/; ln -s real/hosts /etc/hosts; chattr +i /etc/real/hosts\n",
            "file-protected", {hosts, u"/etc/real/hosts"_s, u"i"_s});
        row(qPrintable(step + u": no room for the note"_s), step, var + full("/var/lib"), "state-unwritable",
            {u"/var/lib/howdah/before_etc_hosts"_s});
        row(qPrintable(step + u": no place for the note"_s), step, QByteArray(readOnly).replace("FOLDER", "/var"),
            "state-unwritable", {u"/var/lib/howdah/before_etc_hosts"_s});
        row(qPrintable(step + u": the notes' folder immutable"_s), step,
            var + "mkdir -m 700 -p /var/lib/howdah; chattr +i /var/lib/howdah\n", "state-unwritable",
            {u"/var/lib/howdah/before_etc_hosts"_s});
    }
    row("hostname: its file immutable", u"hostname"_s, etc + "chattr +i /etc/hostname\n", "file-protected",
        {hostname, hostname, u"i"_s});
    row("hostname: its file a read-only mount point", u"hostname"_s,
        QByteArray(bound).replace("FILE", "/etc/hostname") + "mount -o remount,ro,bind /etc/hostname\n", "file-read-only",
        {hostname, hostname, none});
    row("hostname: line right, name not, no place for the note", u"hostname"_s,
        "printf '127.0.0.1 localhost\\n127.0.1.1 db1.patroni.local db1\\n' >/etc/hosts; echo db1 >/etc/hostname; hostname other\n"
            + QByteArray(readOnly).replace("FOLDER", "/var"),
        "state-unwritable", {u"/var/lib/howdah/hostname-ours"_s});
}

void tst_Unwritable::aCheckSaysWhatARunWould()
{
    QFETCH(QString, step);
    QFETCH(QByteArray, setup);
    QFETCH(QByteArray, said);
    QFETCH(QStringList, args);
    QStringList sentences;
    for (const RunMode mode : {RunMode::Check, RunMode::Apply}) {
        PrivateMachine machine(test::shellOfRow());
        const QByteArray picture =
            "{ find /etc/host* /var/lib/howdah -newer /run/begin ! -type d; cat /etc/hosts; cat /etc/hostname; hostname; ls -A /var/lib/howdah; } 2>/dev/null; ";
        machine.setup = setup + ": >/run/begin\n";
        machine.after = picture + "chattr -R -ia /etc /var/lib 2>/dev/null; [ ! -e /etc/hosts.howdah/x ]";
        const auto result = machine.run(step, mode);
        COMPARE_SAID(result, said);
        QStringList own = result.report.reason.args; // without what it warns of besides
        if (const qsizetype end = own.indexOf(u"+"_s); end >= 0)
            own = own.first(end);
        QCOMPARE(own.filter(QRegularExpression(u"."_s)), args.filter(QRegularExpression(u"."_s)));
        QVERIFY(result.report.diff.isEmpty());
        QVERIFY2(!result.after.contains("howdah"), result.after.constData()); // no note, no copy, no block
        sentences << result.report.reason.sentence() + QString::fromUtf8(result.after);
    }
    QCOMPARE(sentences.first(), sentences.last());
}

void tst_Unwritable::whatIsRightAlreadyIsUnchanged_data()
{
    QTest::addColumn<QByteArray>("trouble");
    QTest::newRow("immutable") << ownDisk("/etc") + "chattr +i /etc/hosts /etc/hostname /etc\n";
    QTest::newRow("full") << ownDisk("/etc") + full("/etc");
    QTest::newRow("read-only") << QByteArray(readOnly).replace("FOLDER", "/etc") + QByteArray(readOnly).replace("FOLDER", "/var");
}

void tst_Unwritable::whatIsRightAlreadyIsUnchanged()
{
    QFETCH(QByteArray, trouble);
    PrivateMachine machine(test::shellOfRow());
    COMPARE_SAID(machine.run(u"hostname"_s, RunMode::Apply), "changed hostname-set");
    COMPARE_SAID(machine.run(u"hosts"_s, RunMode::Apply), "changed hosts-written");
    machine.setup = trouble;
    machine.after = "chattr -R -ia /etc 2>/dev/null";
    for (const RunMode mode : {RunMode::Check, RunMode::Apply}) {
        COMPARE_SAID(machine.run(u"hostname"_s, mode), "unchanged hostname-ok");
        COMPARE_SAID(machine.run(u"hosts"_s, mode), "unchanged hosts-there");
    }
}

// What only looks like trouble.
void tst_Unwritable::whatCanBeWrittenIs_data()
{
    QTest::addColumn<QByteArray>("setup");
    QTest::newRow("a mount point") << QByteArray(bound).replace("FILE", "/etc/hosts");
    QTest::newRow("a mount point in a read-only folder")
        << QByteArray(bound).replace("FILE", "/etc/hosts")
               + "mount --bind /etc /mnt; mount -o remount,ro,bind /etc 2>/dev/null || :\n";
    QTest::newRow("modes without w") << QByteArray("chmod 444 /etc/hosts; chmod 555 /etc\n");
    QTest::newRow("other attributes") << ownDisk("/etc") + "chattr +dAS /etc/hosts\n";
    QTest::newRow("no lsattr") << QByteArray("mount --bind /dev/null \"$(command -v lsattr)\"\n");
    QTest::newRow("a killed run's copy") << QByteArray("head -c 10 /etc/hosts >/etc/hosts.howdah\n");
    QTest::newRow("kept already, and no place for notes")
        << QByteArray(
               "mkdir -m 700 -p /var/lib/howdah; cp -p /etc/hosts /var/lib/howdah/before_etc_hosts; echo >>/etc/hosts; echo '# BEGIN Howdah x 99999999-2222-3333-4444-555555555555' >>/etc/hosts; echo '# END Howdah x 99999999-2222-3333-4444-555555555555' >>/etc/hosts\n")
               + QByteArray(readOnly).replace("FOLDER", "/var");
    QTest::newRow("exactly room enough")
        << ownDisk("/etc") + full("/etc") + "rm /etc/fill2; truncate -s -2048 /etc/fill1; truncate -s -4096 /etc/fill; sync\n";
}

void tst_Unwritable::whatCanBeWrittenIs()
{
    QFETCH(QByteArray, setup);
    for (const RunMode mode : {RunMode::Check, RunMode::Apply}) {
        PrivateMachine machine(test::shellOfRow());
        machine.setup = setup;
        COMPARE_SAID(machine.run(u"hosts"_s, mode),
                     mode == RunMode::Check ? "would-change hosts-would" : "changed hosts-written");
    }
}

QTEST_GUILESS_MAIN(tst_Unwritable)
#include "tst_unwritable.moc"
