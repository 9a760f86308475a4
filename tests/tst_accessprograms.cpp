// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The step programs that open the way in, against the real sshd: root-login and ssh-key. What counts is that the key
// logs in afterwards, that nobody's own rules are rewritten, and that nothing is left half done. Under each shell.
#include "app/catalogue/StepCatalogue.h"
#include "tests/steps/CompareSaid.h"
#include "tests/steps/PrivateMachine.h"
#include "tests/steps/Shells.h"

#include <QTest>

#include <unistd.h>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

const QString mainFile = u"/etc/ssh/sshd_config"_s;
const QString dropIn = u"/etc/ssh/sshd_config.d/00-howdah.conf"_s;
const QString keys = u"/root/.ssh/authorized_keys"_s;
const QByteArray include = "Include /etc/ssh/sshd_config.d/*.conf\n";
const QByteArray written = "# Written by Howdah: root may log in over SSH. Take it back with Howdah, or delete this file.\n";
const QByteArray mainBlock = "# BEGIN Howdah root login\nPermitRootLogin prohibit-password\n# END Howdah root login\n";

/// A running sshd that takes connections, and a login by key as what is proved afterwards.
void listen(PrivateMachine &machine)
{
    machine.setup += "\nmkdir -p /run/sshd; /usr/sbin/sshd >/dev/null 2>&1; until [ -s /run/sshd.pid ]; do sleep 0.05; done";
    machine.after =
        "ssh -n -i '" + machine.keyPath.toUtf8()
        + "' -o IdentitiesOnly=yes -o BatchMode=yes -o StrictHostKeyChecking=no "
          "-o UserKnownHostsFile=/dev/null -o ConnectTimeout=30 -F none root@127.0.0.1 'echo in as $(id -un)' 2>/dev/null";
}

/// The same step once more in the same root shell, while the same sshd runs: for `after`. It says it in result.after.
QByteArray again(const PrivateMachine &machine, const QString &step, RunMode mode)
{
    const Step *row = StepCatalogue::builtIn()->find(step);
    return stepLine("N2", *row,
                    stepAssignments(machine.cluster, &machine.cluster.machines.first(), *row, machine.values)
                        + "HD_MODE=" + runModeName(mode) + '\n' + row->program)
           + "hd_wait\n";
}

const QString adminKeys = u"/home/admin/.ssh/authorized_keys"_s;

/// A login account whose key is wanted, as where root login stays as it is. `planted` runs as root, in its home, before
/// each step. Its shell lets nobody in.
void keepRootLogin(PrivateMachine &machine, const QByteArray &planted = {})
{
    machine.put(u"/etc/passwd"_s, "root:x:0:0:root:/root:/bin/sh\nadmin:x:1500:1500::/home/admin:/usr/sbin/nologin\n"
                                  "other:x:1600:1600::/home/other:/bin/sh\nsshd:x:105:65534::/run/sshd:/usr/sbin/nologin\n");
    machine.put(u"/etc/group"_s, "root:x:0:\nadmin:x:1500:\nother:x:1600:\n");
    machine.put(u"/etc/profile"_s, "# root's\n");
    machine.put(u"/etc/sudoers.d/README"_s, "");
    machine.put(u"/home/admin/.profile"_s, "");
    machine.setup = "chown admin:admin /home/admin /home/admin/.profile; cd /home/admin\n" + planted + "\ncd /\n";
    machine.values.keyUser = "admin";
    machine.after = "stat -c '%a %u %n' /etc /etc/profile /etc/shadow /etc/sudoers.d; ls /etc/sudoers.d; cat /etc/profile";
}

const QByteArray rootsFilesAsTheyWere =
    "755 0 /etc\n644 0 /etc/profile\n640 0 /etc/shadow\n755 0 /etc/sudoers.d\nREADME\n# root's\n";

/// What was written that is neither the account's nor a note of ours.
QByteArrayList writtenElsewhere(const PrivateMachine &machine)
{
    QByteArrayList all = machine.written();
    all.removeIf([](const QByteArray &line) { return line.startsWith("/home/admin/") || line.startsWith("/var/lib/howdah"); });
    return all;
}

} // namespace

class tst_AccessPrograms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void initTestCase();
    void rootLoginOpensTheWay_data();
    void rootLoginOpensTheWay();
    void rootLoginIsAlreadySo_data();
    void rootLoginIsAlreadySo();
    void rootLoginNarrowsOnlyOnRequest();
    void rootLoginFollowsItsOwnOption();
    void rootLoginRefusesOthersRules_data();
    void rootLoginRefusesOthersRules();
    void rootLoginIsReadByTheRunningSshd_data();
    void rootLoginIsReadByTheRunningSshd();
    void rootLoginEndedBeforeSshdWasTold();
    void rootLoginGoesByHowSshdWasStarted();
    void rootLoginIsThatOfTheSshdWeCameThrough();
    void rootLoginLeavesAnEditedDropIn();
    void rootLoginKept();
    void keyGoesIn_data();
    void keyGoesIn();
    void keyIsThere_data();
    void keyIsThere();
    void keyGoesAboveAForcedCommand();
    void keyModesAreCorrected();
    void keyOfAnotherAccount();
    void keyFileWhereSshdReadsIt();
    void keyRefused_data();
    void keyRefused();
    void keyThatWasThereBeforeStays();
    void keyOfAnAccountFollowsNoLink_data();
    void keyOfAnAccountFollowsNoLink();
    void keyOfAnAccountThatSwapsDirectories();
    void keyOfAnAccountIsPutInAsThatAccount_data();
    void keyOfAnAccountIsPutInAsThatAccount();
    void keyOfAnAccountGoesAsThatAccount();
    void keyOfAnAccountIsNotTouchedAfterwards();
    void keyOfAnAccountInRootsDirectory();
    void keyBehindRootsOwnLink();
    void keyIsNotAddedWithoutAPair();
    void keyWaitsForThePairInACheck();
    void keyThatIsToComeHasNothingInItsWay_data();
    void keyThatIsToComeHasNothingInItsWay();

private:
    [[nodiscard]] static QString shell();
};

QString tst_AccessPrograms::shell()
{
    return test::shellOfRow();
}

void tst_AccessPrograms::initTestCase_data()
{
    test::addShellRows();
}

void tst_AccessPrograms::initTestCase()
{
    QVERIFY2(getuid() == 0, "needs root, for private namespaces");
}

// --- root-login ------------------------------------------------------------------------------------------------------

void tst_AccessPrograms::rootLoginOpensTheWay_data()
{
    QTest::addColumn<QByteArray>("main");
    QTest::addColumn<QString>("otherPath"); ///< a drop-in of somebody else
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<QString>("writtenPath");

    const QByteArray no = "PermitRootLogin no\nUsePAM no\n";
    const QString none;
    QTest::newRow("no in the main file") << include + no << none << QByteArray() << dropIn;
    QTest::newRow("no in cloud-init's drop-in") << include + "UsePAM no\n"
                                                << u"/etc/ssh/sshd_config.d/50-cloud-init.conf"_s
                                                << QByteArray("PermitRootLogin no\nPasswordAuthentication no\n") << dropIn;
    QTest::newRow("forced-commands-only") << include + "PermitRootLogin forced-commands-only\nUsePAM no\n"
                                          << none << QByteArray() << dropIn;
    QTest::newRow("no Include line") << no + "Match User sftp\n  ForceCommand internal-sftp\n"
                                     << none << QByteArray() << mainFile;
    QTest::newRow("Include below the setting") << no + include << none << QByteArray() << mainFile;
    QTest::newRow("Include inside a Match") << no + "Match User sftp\n" + include << none << QByteArray() << mainFile;
    QTest::newRow("a drop-in that comes earlier")
        << include + "UsePAM no\n"
        << u"/etc/ssh/sshd_config.d/00-a.conf"_s << QByteArray("PermitRootLogin no\n") << mainFile;
    QTest::newRow("a Match that allows it") << include + no + "Match Address 10.0.0.0/8\n PermitRootLogin no\n"
                                            << none << QByteArray() << dropIn;
    QTest::newRow("no final newline") << QByteArray("UsePAM no\nPermitRootLogin no") << none << QByteArray() << mainFile;
    QTest::newRow("equals sign, capitals") << include + "PERMITROOTLOGIN=no\nUsePAM no\n" << none << QByteArray() << dropIn;
}

void tst_AccessPrograms::rootLoginOpensTheWay()
{
    QFETCH(QByteArray, main);
    QFETCH(QString, otherPath);
    QFETCH(QByteArray, other);
    QFETCH(QString, writtenPath);
    PrivateMachine machine(shell());
    machine.put(mainFile, main);
    if (!otherPath.isEmpty())
        machine.put(otherPath, other);
    machine.put(keys, machine.values.publicKey + '\n', 0600);
    listen(machine);

    const auto would = machine.run(u"root-login"_s, RunMode::Check);
    COMPARE_SAID(would, "would-change root-login-would");
    QVERIFY(would.report.diff.contains("\n+PermitRootLogin prohibit-password\n"));
    QVERIFY(would.report.diff.contains("+++ " + writtenPath.toUtf8() + '\n'));
    QCOMPARE(machine.written(), QByteArrayList());
    QCOMPARE(would.after, QByteArray());

    const auto set = machine.run(u"root-login"_s, RunMode::Apply);
    COMPARE_SAID(set, "changed root-login-set");
    QCOMPARE(set.after, QByteArray("in as root\n")); // the running sshd has read it
    if (writtenPath == dropIn) {
        QCOMPARE(machine.text(dropIn), written + "PermitRootLogin prohibit-password\n");
        QCOMPARE(machine.mode(dropIn), 0644);
        QCOMPARE(machine.text(mainFile), main);
    } else {
        QCOMPARE(machine.text(mainFile), mainBlock + main);
        QVERIFY(!machine.exists(dropIn));
    }

    const QByteArrayList once = machine.written();
    COMPARE_SAID(machine.run(u"root-login"_s, RunMode::Apply), "unchanged root-login-there");
    QCOMPARE(machine.written(), once);

    const auto back = machine.run(u"root-login"_s, RunMode::TakeBack);
    COMPARE_SAID(back, "changed root-login-taken-back");
    QCOMPARE(back.after, QByteArray());
    QCOMPARE(machine.text(mainFile), main);
    QVERIFY(!machine.exists(dropIn));
    QVERIFY(!machine.exists(u"/var/lib/howdah"_s));
    COMPARE_SAID(machine.run(u"root-login"_s, RunMode::TakeBack), "unchanged nothing-to-take-back");
}

void tst_AccessPrograms::rootLoginIsAlreadySo_data()
{
    QTest::addColumn<QByteArray>("main");
    QTest::addColumn<QString>("permit");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("as delivered") << include + "UsePAM no\n" << u"key-only"_s << QByteArray("root-login-there");
    QTest::newRow("the lab's yes") << include + "PermitRootLogin yes\n" << u"password"_s << QByteArray("root-login-there");
    QTest::newRow("wider than asked") << include + "PermitRootLogin yes\n" << u"key-only"_s << QByteArray("root-login-wider");
    QTest::newRow("allowed for our address by a Match")
        << include + "PermitRootLogin no\nMatch Address 127.0.0.0/8\nPermitRootLogin without-password\n"
        << u"key-only"_s << QByteArray("root-login-there");
    QTest::newRow("AllowUsers with root and our address") << include + "AllowUsers admin ro*@127.0.0.?\n"
                                                          << u"key-only"_s << QByteArray("root-login-there");
    QTest::newRow("AllowGroups with root's group") << include + "AllowGroups staff root\n"
                                                   << u"key-only"_s << QByteArray("root-login-there");
    QTest::newRow("a second factor")
        << include + "AuthenticationMethods publickey,keyboard-interactive\nKbdInteractiveAuthentication yes\n"
        << u"key-only"_s << QByteArray("root-login-there");
    QTest::newRow("Match by local address and port")
        << include + "Match LocalAddress 10.1.2.3 LocalPort 2222\nPermitRootLogin no\n"
        << u"key-only"_s << QByteArray("root-login-there");
}

void tst_AccessPrograms::rootLoginIsAlreadySo()
{
    QFETCH(QByteArray, main);
    QFETCH(QString, permit);
    QFETCH(QByteArray, reason);
    PrivateMachine machine(shell());
    machine.put(mainFile, main);
    machine.cluster.options[u"root-login"_s][u"permit"_s] = permit;
    const auto result = machine.run(u"root-login"_s, RunMode::Apply);
    COMPARE_SAID(result, "unchanged " + reason);
    if (reason == "root-login-wider")
        QCOMPARE(result.report.reason.args, QStringList{u"/etc/ssh/sshd_config line 2"_s});
    if (main.contains("AuthenticationMethods"))
        QCOMPARE(result.report.facts.value(u"authentication-methods"_s), u"publickey,keyboard-interactive"_s);
    QCOMPARE(machine.written(), QByteArrayList());
}

void tst_AccessPrograms::rootLoginNarrowsOnlyOnRequest()
{
    PrivateMachine machine(shell());
    machine.put(mainFile, include + "PermitRootLogin yes\n");
    machine.cluster.options[u"root-login"_s][u"narrow"_s] = u"yes"_s;
    listen(machine);
    machine.after = "sshd -T | grep -i permitrootlogin";
    const auto result = machine.run(u"root-login"_s, RunMode::Apply);
    COMPARE_SAID(result, "changed root-login-set");
    QCOMPARE(result.after, QByteArray("permitrootlogin without-password\n"));
}

void tst_AccessPrograms::rootLoginFollowsItsOwnOption()
{
    PrivateMachine machine(shell());
    machine.put(mainFile, include + "PermitRootLogin no\nUsePAM no\n");
    listen(machine);
    machine.cluster.options[u"root-login"_s][u"permit"_s] = u"password"_s;
    COMPARE_SAID(machine.run(u"root-login"_s, RunMode::Apply), "changed root-login-set");
    QCOMPARE(machine.text(dropIn), written + "PermitRootLogin yes\n");
    // What is wider by our own hand is not left as somebody's wider value.
    machine.cluster.options[u"root-login"_s][u"permit"_s] = u"key-only"_s;
    COMPARE_SAID(machine.run(u"root-login"_s, RunMode::Apply), "changed root-login-set");
    QCOMPARE(machine.text(dropIn), written + "PermitRootLogin prohibit-password\n");
}

void tst_AccessPrograms::rootLoginRefusesOthersRules_data()
{
    QTest::addColumn<QByteArray>("main");
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QString>("where"); ///< the last argument

    QTest::newRow("Match forbids") << include + "Match User root\n\tPermitRootLogin no\n"
                                   << QByteArray("root-login-match") << u"/etc/ssh/sshd_config line 3"_s;
    QTest::newRow("Match for our address forbids")
        << include + "PermitRootLogin no\nMatch Address 127.0.0.1\nPermitRootLogin no\n"
        << QByteArray("root-login-match") << u"/etc/ssh/sshd_config line 4"_s;
    QTest::newRow("AllowUsers without root") << include + "AllowUsers admin deploy@10.*\n"
                                             << QByteArray("root-login-not-listed") << u"/etc/ssh/sshd_config line 2"_s;
    QTest::newRow("AllowUsers root from elsewhere") << include + "AllowUsers root@10.*\n"
                                                    << QByteArray("root-login-not-listed") << u"/etc/ssh/sshd_config line 2"_s;
    QTest::newRow("AllowGroups") << include + "AllowGroups ssh-users\n"
                                 << QByteArray("root-login-not-listed") << u"/etc/ssh/sshd_config line 2"_s;
    QTest::newRow("DenyUsers") << include + "DenyUsers root\n"
                               << QByteArray("root-login-denied") << u"/etc/ssh/sshd_config line 2"_s;
    QTest::newRow("DenyGroups") << include + "DenyGroups r*t\n"
                                << QByteArray("root-login-denied") << u"/etc/ssh/sshd_config line 2"_s;
    QTest::newRow("no keys at all") << include + "PubkeyAuthentication no\n"
                                    << QByteArray("root-login-no-keys") << u"/etc/ssh/sshd_config line 2"_s;
    QTest::newRow("passwords only") << include + "AuthenticationMethods password\n"
                                    << QByteArray("root-login-methods") << u"/etc/ssh/sshd_config line 2"_s;
    QTest::newRow("broken before") << include + "PermitRootLogin no\nNoSuchSetting yes\n"
                                   << QByteArray("root-login-config-broken")
                                   << u"/etc/ssh/sshd_config: line 3: Bad configuration option: NoSuchSetting"_s;
    QTest::newRow("root without a shell") << include + "PermitRootLogin no\n# no shell\n"
                                          << QByteArray("root-login-no-shell") << u"/usr/sbin/nologin"_s;
    QTest::newRow("root locked, no PAM") << include + "UsePAM no\nPermitRootLogin no\n# locked\n"
                                         << QByteArray("root-login-locked") << QString();
}

void tst_AccessPrograms::rootLoginRefusesOthersRules()
{
    QFETCH(QByteArray, main);
    QFETCH(QByteArray, reason);
    QFETCH(QString, where);
    PrivateMachine machine(shell());
    machine.put(mainFile, main);
    if (main.contains("# locked"))
        machine.put(u"/etc/shadow"_s, "root:!:19000:0:99999:7:::\n", 0640);
    if (main.contains("# no shell"))
        machine.put(u"/etc/passwd"_s, "root:x:0:0:root:/root:/usr/sbin/nologin\nsshd:x:105:65534::/run/sshd:/usr/sbin/nologin\n");
    for (const RunMode mode : {RunMode::Check, RunMode::Apply}) {
        const auto result = machine.run(u"root-login"_s, mode);
        COMPARE_SAID(result, "failed " + reason);
        if (!where.isEmpty())
            QCOMPARE(result.report.reason.args.last(), where);
        QCOMPARE(machine.written(), QByteArrayList());
    }
}

// sshd -T reads the files, and so says what will count once sshd has read them too.
void tst_AccessPrograms::rootLoginIsReadByTheRunningSshd_data()
{
    QTest::addColumn<QByteArray>("main");
    QTest::addColumn<QByteArray>("before"); ///< sshd starts
    QTest::addColumn<QByteArray>("since");  ///< it has started
    QTest::addColumn<QString>("unread");    ///< null: nothing is

    const QByteArray plain = include + "UsePAM no\n";
    const QByteArray no = plain + "PermitRootLogin no\n";
    const QByteArray somebodys = "/etc/ssh/sshd_config.d/50-a.conf";
    const QByteArray ours =
        "printf '" + QByteArray(written).replace('\n', "\\n") + "PermitRootLogin prohibit-password\\n' >" + dropIn.toUtf8();
    const auto row = [](const char *name, const QByteArray &main, const QByteArray &before, const QByteArray &since,
                        const QString &unread) { QTest::newRow(name) << main << before << since << unread; };
    const QString both = u"/etc/ssh/sshd_config.d, "_s + dropIn;
    row("ended between drop-in and reload", no, "rm -f " + dropIn.toUtf8(), ours, both);
    row("told by hand since", no, "rm -f " + dropIn.toUtf8(),
        ours + "; sleep 0.1; kill -HUP $(cat /run/sshd.pid); until [ -s /run/sshd.pid ] && [ /run/sshd.pid -nt " + dropIn.toUtf8()
            + " ]; do sleep 0.05; done",
        QString());
    row("somebody's drop-in was edited", plain, "echo PermitRootLogin no >" + somebodys,
        "echo PermitRootLogin prohibit-password >" + somebodys, QString::fromUtf8(somebodys));
    row("somebody's drop-in was moved there with its time", no,
        "rm -f /etc/ssh/sshd_config.d/*.conf; echo PermitRootLogin without-password >/root/a; touch -d 2020-01-01 "
        "/root/a",
        "cp -p /root/a /etc/ssh/a; mv /etc/ssh/a /etc/ssh/sshd_config.d/00-a.conf",
        u"/etc/ssh/sshd_config.d, /etc/ssh/sshd_config.d/00-a.conf"_s);
    row("somebody's drop-in was removed", plain, "echo PermitRootLogin no >" + somebodys, "rm " + somebodys,
        u"/etc/ssh/sshd_config.d"_s);
    row("a file that a drop-in includes", plain,
        "echo 'Include a/*' >" + somebodys + "; mkdir -p /etc/ssh/a; echo PermitRootLogin no >/etc/ssh/a/a",
        "echo PermitRootLogin prohibit-password >/etc/ssh/a/a", u"/etc/ssh/a/a"_s);
    row("main file behind a link", plain,
        "[ -h /etc/ssh/sshd_config ] || { mv /etc/ssh/sshd_config /var/s; ln -s /var/s /etc/ssh/sshd_config; }; echo "
        "PermitRootLogin no >>/var/s",
        "sed -i '/^Permit/d' /var/s", mainFile);
    row("no PID file", plain + "PidFile none\n", "echo PermitRootLogin no >" + somebodys, "rm " + somebodys, mainFile);
    row("read while the clock was ahead", plain, "echo PermitRootLogin no >" + somebodys,
        "rm " + somebodys + "; touch -d '+2 days' /run/sshd.pid", mainFile);
    row("all read", plain, QByteArray(), QByteArray(), QString());
}

void tst_AccessPrograms::rootLoginIsReadByTheRunningSshd()
{
    QFETCH(QByteArray, main);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, since);
    QFETCH(QString, unread);
    PrivateMachine machine(shell());
    machine.put(mainFile, main);
    machine.put(keys, machine.values.publicKey + '\n', 0600);
    listen(machine);
    if (main.contains("PidFile none")) { // told from the process, as where we came through it
        machine.setup.replace("until [ -s /run/sshd.pid ]",
                              "until pid=$(pgrep -o -x sshd) && grep -q ':0016 .* 0A ' /proc/net/tcp");
        machine.setup += "; echo $pid >/run/sshd.pid";
    }
    machine.setup = before + "\nsleep 0.1\n" + machine.setup + '\n' + since; // as long before as people's edits are
    const auto would = machine.run(u"root-login"_s, RunMode::Check);
    COMPARE_SAID(would, unread.isNull() ? "unchanged root-login-there" : "would-change root-login-would-read");
    QCOMPARE(would.after.isEmpty(), !unread.isNull());
    if (!unread.isNull())
        QCOMPARE(would.report.reason.args, (QStringList{u"prohibit-password"_s, unread}));
    machine.after += '\n' + again(machine, u"root-login"_s, RunMode::Apply);
    const auto told = machine.run(u"root-login"_s, RunMode::Apply);
    COMPARE_SAID(told, unread.isNull() ? "unchanged root-login-there" : "changed root-login-unread");
    QVERIFY2(told.after.startsWith("in as root\n"), told.after.constData());
    QVERIFY2(told.after.contains("outcome unchanged root-login-there"), told.after.constData()); // once
}

// Killed when the file is as it is to be and sshd has not heard of it.
void tst_AccessPrograms::rootLoginEndedBeforeSshdWasTold()
{
    PrivateMachine machine(shell());
    machine.put(mainFile, include + "PermitRootLogin no\nUsePAM no\n");
    machine.put(keys, machine.values.publicKey + '\n', 0600);
    listen(machine);
    const QByteArray login = machine.after;
    machine.after = login + '\n' + again(machine, u"root-login"_s, RunMode::Apply) + login + '\n';
    const auto ended = machine.run(u"root-login"_s, RunMode::Apply,
                                   "mv() { command mv \"$@\"; case $* in */00-howdah.conf) kill -9 $$ ;; esac; }\n");
    COMPARE_SAID(ended, "nothing");
    QVERIFY(machine.exists(dropIn));
    QVERIFY2(ended.after.contains("outcome changed root-login-unread") && ended.after.contains("in as root"),
             ended.after.constData());
    QVERIFY(!ended.after.startsWith("in as root"));

    machine.after = login + '\n' + again(machine, u"root-login"_s, RunMode::TakeBack)
                    + again(machine, u"root-login"_s, RunMode::TakeBack) + login + '\n';
    const auto back = machine.run(u"root-login"_s, RunMode::TakeBack,
                                  "rm() { command rm \"$@\"; case $* in */00-howdah.conf) kill -9 $$ ;; esac; }\n");
    COMPARE_SAID(back, "nothing");
    QVERIFY(!machine.exists(dropIn));
    QVERIFY2(back.after.startsWith("in as root\n"), back.after.constData()); // sshd does not know yet
    QVERIFY2(back.after.contains("outcome changed root-login-taken-back"), back.after.constData());
    QVERIFY2(back.after.contains("outcome unchanged nothing-to-take-back"), back.after.constData());
    QCOMPARE(back.after.count("in as root"), 1);
    QVERIFY(!machine.exists(u"/var/lib/howdah"_s));
}

void tst_AccessPrograms::rootLoginGoesByHowSshdWasStarted()
{
    PrivateMachine machine(shell());
    machine.put(mainFile, include + "UsePAM no\n");
    listen(machine);
    machine.setup.replace("/usr/sbin/sshd >", "/usr/sbin/sshd -o 'PermitRootLogin no' >");
    for (const RunMode mode : {RunMode::Check, RunMode::Apply}) {
        const auto result = machine.run(u"root-login"_s, mode);
        COMPARE_SAID(result, "failed root-login-option");
        QCOMPARE(result.report.reason.args, (QStringList{u"no"_s, u"-o PermitRootLogin no"_s}));
        QCOMPARE(machine.written(), QByteArrayList());
    }
}

// Two daemons with files of their own, and one whose rules are different for each port: that of this connection counts.
void tst_AccessPrograms::rootLoginIsThatOfTheSshdWeCameThrough()
{
    const QString second = u"/etc/ssh/second_config"_s;
    PrivateMachine machine(shell());
    machine.put(keys, machine.values.publicKey + '\n', 0600);
    machine.put(mainFile, include + "UsePAM no\nPermitRootLogin no\n");
    machine.put(second, "Port 2222\nUsePAM no\nPidFile /run/second.pid\nMatch LocalPort 2222\nPermitRootLogin yes\n");
    listen(machine);
    machine.setup += "\n/usr/sbin/sshd -f " + second.toUtf8() + "; until [ -s /run/second.pid ]; do sleep 0.05; done";
    machine.through = "ssh -i '" + machine.keyPath.toUtf8()
                      + "' -p 2222 -o IdentitiesOnly=yes -o BatchMode=yes -o StrictHostKeyChecking=no "
                        "-o UserKnownHostsFile=/dev/null -o LogLevel=ERROR -F none root@127.0.0.1";
    machine.values.clientAddress.clear();
    auto result = machine.run(u"root-login"_s, RunMode::Apply);
    COMPARE_SAID(result, "unchanged root-login-wider");
    QCOMPARE(machine.written().size(), 0);
    machine.put(second, "Port 2222\nUsePAM no\nPidFile /run/second.pid\nPermitRootLogin yes\n");
    machine.cluster.options[u"root-login"_s][u"narrow"_s] = u"yes"_s;
    machine.after = again(machine, u"root-login"_s, RunMode::Apply);
    result = machine.run(u"root-login"_s, RunMode::Apply);
    COMPARE_SAID(result, "changed root-login-set");
    QVERIFY2(result.after.contains("outcome unchanged root-login-there"), result.after.constData());
    QVERIFY(machine.text(second).startsWith(mainBlock));
    QVERIFY(!machine.text(mainFile).contains("Howdah"));
}

void tst_AccessPrograms::rootLoginLeavesAnEditedDropIn()
{
    PrivateMachine machine(shell());
    const QByteArray edited = written + "PermitRootLogin yes\nBanner /etc/issue.net\n";
    machine.put(dropIn, edited);
    listen(machine);
    COMPARE_SAID(machine.run(u"root-login"_s, RunMode::TakeBack), "unchanged root-login-later-edit");
    QCOMPARE(machine.written(), QByteArrayList());

    PrivateMachine closed(shell());
    closed.put(dropIn, "PermitRootLogin no\n"); // somebody used the name
    closed.put(keys, closed.values.publicKey + '\n', 0600);
    listen(closed);
    const auto result = closed.run(u"root-login"_s, RunMode::Apply);
    COMPARE_SAID(result, "changed root-login-set");
    QCOMPARE(result.after, QByteArray("in as root\n"));
    QCOMPARE(closed.text(dropIn), QByteArray("PermitRootLogin no\n"));
    QVERIFY(closed.text(mainFile).startsWith(mainBlock));
}

void tst_AccessPrograms::rootLoginKept()
{
    PrivateMachine machine(shell());
    machine.put(mainFile, include + "PermitRootLogin no\n");
    machine.cluster.options[u"root-login"_s][u"permit"_s] = u"keep"_s;
    COMPARE_SAID(machine.run(u"root-login"_s, RunMode::Apply), "skipped root-login-kept");
    QCOMPARE(machine.written(), QByteArrayList());
}

// --- ssh-key ---------------------------------------------------------------------------------------------------------

void tst_AccessPrograms::keyGoesIn_data()
{
    QTest::addColumn<QByteArray>("before"); ///< KEY stands for ours
    QTest::addColumn<QByteArray>("expected");
    const QByteArray other = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOtherOtherOtherOtherOtherOtherOtherOther9 bob\n";
    QTest::newRow("no directory") << QByteArray() << QByteArray("KEY\n");
    QTest::newRow("another key") << other << other + "KEY\n";
    QTest::newRow("no final newline") << other.chopped(1) << other + "KEY\n";
    QTest::newRow("ours commented out") << QByteArray("#KEY\n") << QByteArray("#KEY\nKEY\n");
}

void tst_AccessPrograms::keyGoesIn()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, expected);
    PrivateMachine machine(shell());
    before.replace("KEY", machine.values.publicKey);
    expected.replace("KEY", machine.values.publicKey);
    if (!before.isEmpty()) {
        machine.put(keys, before, 0600);
        machine.setup = "chmod 700 /root/.ssh";
    }
    listen(machine);

    const auto would = machine.run(u"ssh-key"_s, RunMode::Check);
    COMPARE_SAID(would, "would-change key-would");
    QVERIFY(would.report.diff.contains("\n+" + machine.values.publicKey));
    QVERIFY(!machine.exists(u"/root/.ssh"_s) || !before.isEmpty());

    const auto added = machine.run(u"ssh-key"_s, RunMode::Apply);
    COMPARE_SAID(added, "changed key-added");
    QCOMPARE(added.after, QByteArray("in as root\n"));
    QCOMPARE(machine.text(keys), expected);
    QCOMPARE(machine.mode(keys), 0600);
    QCOMPARE(machine.mode(u"/root/.ssh"_s), 0700);

    const QByteArrayList once = machine.written();
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::Apply), "unchanged key-there");
    QCOMPARE(machine.written(), once);

    const auto back = machine.run(u"ssh-key"_s, RunMode::TakeBack);
    COMPARE_SAID(back, "changed key-taken-back");
    QCOMPARE(back.after, QByteArray());
    if (before.isEmpty())
        QVERIFY(!machine.exists(u"/root/.ssh"_s));
    else
        QCOMPARE(machine.text(keys), before.endsWith('\n') ? before : before + '\n');
    QVERIFY(!machine.exists(u"/var/lib/howdah"_s));
}

void tst_AccessPrograms::keyIsThere_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("same line") << QByteArray("KEY\n");
    QTest::newRow("another comment") << QByteArray("TYPE BLOB somebody@else\n");
    QTest::newRow("no comment, no newline") << QByteArray("TYPE BLOB");
    QTest::newRow("before a restricted one") << QByteArray("KEY\ncommand=\"echo no\" KEY\n");
}

void tst_AccessPrograms::keyIsThere()
{
    QFETCH(QByteArray, before);
    PrivateMachine machine(shell());
    const QList<QByteArray> words = machine.values.publicKey.split(' ');
    before.replace("KEY", machine.values.publicKey).replace("TYPE", words.at(0)).replace("BLOB", words.at(1));
    machine.put(keys, before, 0600);
    machine.setup = "chmod 700 /root/.ssh";
    listen(machine);
    const auto result = machine.run(u"ssh-key"_s, RunMode::Apply);
    COMPARE_SAID(result, "unchanged key-there");
    QCOMPARE(result.after, QByteArray("in as root\n"));
    QCOMPARE(machine.text(keys), before);
}

void tst_AccessPrograms::keyGoesAboveAForcedCommand()
{
    PrivateMachine machine(shell());
    const QByteArray forced =
        "no-port-forwarding,no-agent-forwarding,command=\"echo 'Please login as the user \\\"admin\\\"';echo;sleep 1;exit 142\" "
        + machine.values.publicKey + '\n';
    machine.put(keys, forced, 0600);
    machine.setup = "chmod 700 /root/.ssh";
    listen(machine);
    const auto result = machine.run(u"ssh-key"_s, RunMode::Apply);
    COMPARE_SAID(result, "changed key-added-above");
    QCOMPARE(result.after, QByteArray("in as root\n"));
    QCOMPARE(machine.text(keys), machine.values.publicKey + '\n' + forced);
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::TakeBack), "changed key-taken-back");
    QCOMPARE(machine.text(keys), forced);
}

void tst_AccessPrograms::keyModesAreCorrected()
{
    PrivateMachine machine(shell());
    machine.put(keys, machine.values.publicKey + '\n', 0666);
    machine.setup = "[ -e /root/once ] || chmod 777 /root/.ssh; : >/root/once";
    listen(machine);
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::Check), "would-change key-would-modes");
    const auto result = machine.run(u"ssh-key"_s, RunMode::Apply);
    COMPARE_SAID(result, "changed key-modes");
    QCOMPARE(result.after, QByteArray("in as root\n"));
    QCOMPARE(machine.mode(keys), 0600);
    QCOMPARE(machine.mode(u"/root/.ssh"_s), 0700);
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::Apply), "unchanged key-there");
}

void tst_AccessPrograms::keyOfAnotherAccount()
{
    PrivateMachine machine(shell());
    machine.put(
        u"/etc/passwd"_s,
        "root:x:0:0:root:/root:/bin/sh\nadmin:x:1500:1500::/home/admin:/bin/sh\nsshd:x:105:65534::/run/sshd:/usr/sbin/nologin\n");
    machine.put(u"/home/admin/.profile"_s, "");
    machine.setup = "chown -R 1500:1500 /home/admin";
    machine.values.keyUser = "admin";
    listen(machine);
    machine.after.replace("root@127", "admin@127");
    const auto result = machine.run(u"ssh-key"_s, RunMode::Apply);
    COMPARE_SAID(result, "changed key-added");
    QCOMPARE(result.after, QByteArray("in as admin\n"));
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::TakeBack), "changed key-taken-back");
    QVERIFY(!machine.exists(u"/home/admin/.ssh"_s));

    machine.values.keyUser = "nobody-here";
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::Apply), "failed key-no-user");
}

void tst_AccessPrograms::keyFileWhereSshdReadsIt()
{
    PrivateMachine machine(shell());
    machine.put(mainFile, include + "UsePAM no\nAuthorizedKeysFile /etc/ssh/keys/%u .ssh/authorized_keys\n");
    machine.put(u"/etc/ssh/keys/admin"_s, "");
    listen(machine);
    const auto result = machine.run(u"ssh-key"_s, RunMode::Apply);
    COMPARE_SAID(result, "changed key-added");
    QCOMPARE(result.report.reason.args, QStringList{u"/etc/ssh/keys/root"_s});
    QCOMPARE(result.after, QByteArray("in as root\n"));
    QCOMPARE(machine.mode(u"/etc/ssh/keys"_s), 0755);
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::TakeBack), "changed key-taken-back");
    QVERIFY(!machine.exists(u"/etc/ssh/keys/root"_s));
    QVERIFY(machine.exists(u"/etc/ssh/keys/admin"_s));
}

void tst_AccessPrograms::keyRefused_data()
{
    QTest::addColumn<QByteArray>("main");
    QTest::addColumn<QByteArray>("setup");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("no file at all") << QByteArray("AuthorizedKeysFile none\n") << QByteArray() << QByteArray("key-no-file");
    QTest::newRow("kind not accepted") << QByteArray("PubkeyAcceptedAlgorithms rsa-sha2-512\n") << QByteArray()
                                       << QByteArray("key-type-refused");
    QTest::newRow("home open to others") << QByteArray() << QByteArray("chmod 777 /root") << QByteArray("key-home-open");
    QTest::newRow("protected") << QByteArray() << QByteArray("mount --bind /root /root; mount -o remount,bind,ro /root")
                               << QByteArray("file-read-only");
}

void tst_AccessPrograms::keyRefused()
{
    QFETCH(QByteArray, main);
    QFETCH(QByteArray, setup);
    QFETCH(QByteArray, reason);
    PrivateMachine machine(shell());
    machine.put(mainFile, include + "UsePAM no\n" + main);
    machine.setup = setup;
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::Apply), "failed " + reason);
    QVERIFY(!machine.exists(keys));
}

void tst_AccessPrograms::keyThatWasThereBeforeStays()
{
    PrivateMachine machine(shell());
    machine.put(keys, machine.values.publicKey + '\n', 0600);
    machine.setup = "chmod 700 /root/.ssh";
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::Apply), "unchanged key-there");
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::TakeBack), "unchanged key-kept-older");
    QCOMPARE(machine.text(keys), machine.values.publicKey + '\n');
}

// Root once followed what the account had put in the way: /etc/profile became the account's, a file appeared in
// sudoers.d, /etc became 0700, and a check showed what only root may read.
void tst_AccessPrograms::keyOfAnAccountFollowsNoLink_data()
{
    QTest::addColumn<QByteArray>("planted");
    QTest::addColumn<QByteArray>("reason");
    const QByteArray directory = "mkdir -p .ssh; chown admin:admin .ssh; chmod 700 .ssh; ";
    const QByteArray link = "; chown -h admin:admin .ssh/authorized_keys";
    QTest::newRow("directory to /etc") << QByteArray("ln -sfn /etc .ssh; chown -h admin:admin .ssh") << QByteArray("key-link");
    QTest::newRow("directory to its own") << QByteArray("mkdir -p s; ln -sfn s .ssh; chown -h admin:admin s .ssh")
                                          << QByteArray("key-link");
    QTest::newRow("file to /etc/profile") << directory + "ln -sf /etc/profile .ssh/authorized_keys" + link
                                          << QByteArray("key-link");
    QTest::newRow("file to what only root reads")
        << directory + "ln -sf /etc/shadow .ssh/authorized_keys" + link << QByteArray("key-link");
    QTest::newRow("dangling, into sudoers.d")
        << directory + "ln -sf /etc/sudoers.d/mine .ssh/authorized_keys" + link << QByteArray("key-link");
    QTest::newRow("FIFO") << directory + "[ -e .ssh/authorized_keys ] || mkfifo .ssh/authorized_keys"
                          << QByteArray("key-not-a-file");
    QTest::newRow("directory for a file") << directory + "mkdir -p .ssh/authorized_keys" << QByteArray("key-not-a-file");
    QTest::newRow("file for a directory") << QByteArray(": >.ssh") << QByteArray("key-not-a-file");
    QTest::newRow("name of what only root reads")
        << directory + "echo root-only >/home/secret; chmod 600 /home/secret; ln -f /home/secret .ssh/authorized_keys"
        << QByteArray("key-shut");
    QTest::newRow("NUL bytes") << directory + "printf 'a\\0b\\n' >.ssh/authorized_keys" << QByteArray("key-not-a-file");
    QTest::newRow("root's directory") << QByteArray("mkdir -p -m 700 .ssh") << QByteArray("key-shut");
    QTest::newRow("sparse file") << directory + "truncate -s 1T .ssh/authorized_keys; chmod 644 .ssh/authorized_keys"
                                 << QByteArray("key-large");
    QTest::newRow("another's home") << QByteArray("chown other /home/admin") << QByteArray("key-path-owned");
    QTest::newRow("no home") << QByteArray("rm -rf /home/admin") << QByteArray("key-home-missing");
    QTest::newRow("home in another's directory")
        << QByteArray("mkdir -p /home/other/admin; chown other /home/other; chown admin /home/other/admin; "
                      "sed -i s:/home/admin:/home/other/admin: /etc/passwd")
        << QByteArray("key-path-owned");
    QTest::newRow("home that is another's link")
        << QByteArray("chown other /home/other 2>/dev/null || mkdir -m 700 /home/other; ln -sfn /etc /home/link; chown "
                      "-h other /home/link; "
                      "sed -i s:/home/admin:/home/link: /etc/passwd")
        << QByteArray("key-path-owned");
    QTest::newRow("home in everybody's directory")
        << QByteArray("mkdir -p -m 1777 /home/all; mkdir -p /home/all/admin; chown admin /home/all/admin; "
                      "sed -i s:/home/admin:/home/all/admin: /etc/passwd")
        << QByteArray("key-path-open");
}

void tst_AccessPrograms::keyOfAnAccountFollowsNoLink()
{
    QFETCH(QByteArray, planted);
    QFETCH(QByteArray, reason);
    PrivateMachine machine(shell());
    keepRootLogin(machine, planted);
    for (const RunMode mode : {RunMode::Check, RunMode::Apply}) {
        const auto result = machine.run(u"ssh-key"_s, mode);
        COMPARE_SAID(result, "failed " + reason);
        QCOMPARE(result.after, rootsFilesAsTheyWere);
        QVERIFY2(result.report.diff.isEmpty(), result.report.diff.constData());
        QVERIFY2(!result.output.contains("root-only") && !result.output.contains(":19000:"), result.output.constData());
    }
    // Put in earlier, and planted since.
    machine.setup.prepend("mkdir -p -m 700 /var/lib/howdah; echo directory >/var/lib/howdah/key-admin\n");
    const auto back = machine.run(u"ssh-key"_s, RunMode::TakeBack);
    QVERIFY2(back.said() == "failed " + reason || back.said() == "unchanged nothing-to-take-back", back.said().constData());
    QCOMPARE(back.after, rootsFilesAsTheyWere);
}

void tst_AccessPrograms::keyOfAnAccountThatSwapsDirectories()
{
    PrivateMachine machine(shell());
    keepRootLogin(machine, "cat >swap <<'END'\n"
                           "while :; do ln -s /etc .s 2>/dev/null; mv -T .ssh .d; mv -T .s .ssh; rm -f .ssh; mv -T .d .ssh\n"
                           "ln -s /etc/profile .ssh/.k 2>/dev/null; mv -T .ssh/.k .ssh/authorized_keys; rm -f "
                           ".ssh/authorized_keys; done\nEND\n"
                           "rm -rf .ssh .s .d; mkdir .ssh; chown admin .ssh\n"
                           "setpriv --reuid 1500 --regid 1500 --clear-groups sh swap >/dev/null 2>&1 3>&- 4>&- </dev/null &");
    for (int i = 0; i < 8; ++i) {
        const auto result = machine.run(u"ssh-key"_s, i % 4 == 3 ? RunMode::TakeBack : RunMode::Apply);
        QCOMPARE(result.after, rootsFilesAsTheyWere);
        QVERIFY2(result.said() != "nothing", result.output.constData());
        QVERIFY2(!result.report.diff.contains("# root's"), result.report.diff.constData());
    }
    QCOMPARE(writtenElsewhere(machine), QByteArrayList());
}

void tst_AccessPrograms::keyOfAnAccountIsPutInAsThatAccount_data()
{
    QTest::addColumn<QByteArray>("planted");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("said");
    const QByteArray no = "mount --bind /bin/false \"$(readlink -f \"$(command -v setpriv)\")\"; ";
    const QByteArray opened = "[ -e .ssh ] || { mkdir .ssh; echo 'ssh-ed25519 AAAA somebody' >.ssh/authorized_keys; "
                              "chown -R admin:admin .ssh; chmod 775 .ssh; chmod 664 .ssh/*; }";
    QTest::newRow("with setpriv") << QByteArray() << QByteArray() << QByteArray("changed key-added");
    QTest::newRow("with su") << no << QByteArray() << QByteArray("changed key-added");
    QTest::newRow("with neither") << no + "mount --bind /bin/false \"$(readlink -f \"$(command -v su)\")\"" << QByteArray()
                                  << QByteArray("failed key-not-as-user");
    QTest::newRow("open modes") << opened << QByteArray("ssh-ed25519 AAAA somebody\n") << QByteArray("changed key-added");
    QTest::newRow("another name of a readable file")
        << QByteArray("[ -e .ssh ] || { mkdir .ssh; echo 'ssh-ed25519 AAAA somebody' >/home/others; ln /home/others "
                      ".ssh/authorized_keys; chown admin .ssh; }")
        << QByteArray("ssh-ed25519 AAAA somebody\n") << QByteArray("changed key-added");
    QTest::newRow("quotes in the name") << QByteArray("d=\"/home/it's \\$(id)\"; mkdir -p \"$d\"; chown admin \"$d\"; "
                                                      "sed -i \"s|:/home/admin:|:$d:|\" /etc/passwd")
                                        << QByteArray() << QByteArray("changed key-added");
}

void tst_AccessPrograms::keyOfAnAccountIsPutInAsThatAccount()
{
    QFETCH(QByteArray, planted);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, said);
    PrivateMachine machine(shell());
    keepRootLogin(machine, planted);
    const bool odd = planted.contains("it's");
    const auto would = machine.run(u"ssh-key"_s, RunMode::Check);
    if (!said.startsWith("failed")) {
        COMPARE_SAID(would, "would-change key-would");
        QVERIFY(would.report.diff.contains("\n+" + machine.values.publicKey));
        QVERIFY(would.report.diff.contains("/.ssh/authorized_keys\n"));
    }
    machine.after += "\ncd \"$(getent passwd admin | cut -d: -f6)\"/.ssh && stat -c '%a %U %n' . * && cat "
                     "authorized_keys; stat -c '%a %U %n' /home/others 2>/dev/null && cat /home/others";
    const auto result = machine.run(u"ssh-key"_s, RunMode::Apply);
    COMPARE_SAID(result, said);
    if (said.startsWith("failed")) {
        QCOMPARE(result.after, rootsFilesAsTheyWere);
        return;
    }
    QByteArray after =
        rootsFilesAsTheyWere + "700 admin .\n600 admin authorized_keys\n" + before + machine.values.publicKey + '\n';
    if (planted.contains("others"))
        after.append("644 root /home/others\n" + before);
    QCOMPARE(result.after, after);
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::Apply), "unchanged key-there");
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::TakeBack), "changed key-taken-back");
    if (!odd)
        QCOMPARE(machine.text(adminKeys), before.isEmpty() ? QByteArray() : before);
    QVERIFY(!machine.exists(u"/var/lib/howdah"_s));
}

void tst_AccessPrograms::keyOfAnAccountGoesAsThatAccount()
{
    // What root leaves in a directory that it gives away is the account's at once.
    PrivateMachine machine(shell());
    keepRootLogin(machine, "chown root:root /home/admin");
    machine.after += "\nstat -c '%a %U %n' /home/admin /home/admin/.ssh /home/admin/.ssh/*";
    const auto result = machine.run(u"ssh-key"_s, RunMode::Apply);
    COMPARE_SAID(result, "changed key-added");
    QCOMPARE(result.after,
             rootsFilesAsTheyWere
                 + "755 root /home/admin\n700 admin /home/admin/.ssh\n600 admin /home/admin/.ssh/authorized_keys\n");
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::TakeBack), "changed key-taken-back");
    QVERIFY(!machine.exists(u"/home/admin/.ssh"_s));
}

// Its user puts a link in the place when the account has done its part: root must not go on there.
void tst_AccessPrograms::keyOfAnAccountIsNotTouchedAfterwards()
{
    PrivateMachine machine(shell());
    keepRootLogin(machine, "mkdir -p -m 700 /home/admin/.ssh; chown admin: /home/admin/.ssh");
    machine.put(u"/root/lab.howdah"_s, "precious");
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::Apply), "changed key-added");
    const auto result = machine.run(
        u"ssh-key"_s, RunMode::TakeBack,
        "timeout() { command timeout \"$@\"; ended=$?; [ ! -e /run/second ] || ln -s /root/lab /home/admin/.ssh/authorized_keys; "
        ": >/run/second; return $ended; }\n");
    COMPARE_SAID(result, "changed key-taken-back");
    QVERIFY(machine.exists(u"/root/lab.howdah"_s));
}

void tst_AccessPrograms::keyOfAnAccountInRootsDirectory()
{
    PrivateMachine machine(shell());
    machine.put(mainFile, include + "UsePAM no\nAuthorizedKeysFile /etc/ssh/keys/%u\n");
    keepRootLogin(machine, "usermod -s /bin/sh admin 2>/dev/null || sed -i s:/usr/sbin/nologin:/bin/sh: /etc/passwd");
    const QByteArray setup = machine.setup;
    listen(machine);
    machine.after.replace("root@127", "admin@127");
    machine.after += "; stat -c '%a %U %n' /etc/ssh/keys /etc/ssh/keys/admin";
    const auto result = machine.run(u"ssh-key"_s, RunMode::Apply);
    COMPARE_SAID(result, "changed key-added");
    QCOMPARE(result.after, QByteArray("in as admin\n755 root /etc/ssh/keys\n600 admin /etc/ssh/keys/admin\n"));
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::TakeBack), "changed key-taken-back");
}

// Proxmox keeps root's keys in its cluster file system. What root has led elsewhere stays so; what leads into another's
// directory is that one's.
void tst_AccessPrograms::keyBehindRootsOwnLink()
{
    PrivateMachine machine(shell());
    const QByteArray other = "ssh-ed25519 AAAA somebody\n";
    machine.put(u"/etc/pve/priv/authorized_keys"_s, other, 0600);
    machine.setup = "chmod 700 /etc/pve/priv; [ -d /root/.ssh ] || { mkdir -m 755 /root/.ssh; ln -s "
                    "/etc/pve/priv/authorized_keys /root/.ssh/; }";
    listen(machine);
    machine.after += "; stat -c '%a %N' /root/.ssh /root/.ssh/*";
    const QByteArray stands = "755 '/root/.ssh'\n777 '/root/.ssh/authorized_keys' -> '/etc/pve/priv/authorized_keys'\n";
    const auto result = machine.run(u"ssh-key"_s, RunMode::Apply);
    COMPARE_SAID(result, "changed key-added");
    QCOMPARE(result.after, "in as root\n" + stands);
    QCOMPARE(machine.text(u"/etc/pve/priv/authorized_keys"_s), other + machine.values.publicKey + '\n');
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::Apply), "unchanged key-there");
    const auto back = machine.run(u"ssh-key"_s, RunMode::TakeBack);
    COMPARE_SAID(back, "changed key-taken-back");
    QCOMPARE(back.after, stands);
    QCOMPARE(machine.text(u"/etc/pve/priv/authorized_keys"_s), other);

    for (const QByteArray planted :
         {"mkdir -p .ssh; chown -R admin /home/admin; ln -sfn /home/admin/.ssh /root/.ssh",
          "mkdir -p /root/.ssh; chown admin /root/.ssh",
          "mkdir -p /root/.ssh; : >/root/.ssh/authorized_keys; chown admin /root/.ssh/authorized_keys", "chown admin /root"}) {
        PrivateMachine wrong(shell());
        keepRootLogin(wrong, planted);
        wrong.values.keyUser = "root";
        const auto refused = wrong.run(u"ssh-key"_s, RunMode::Apply);
        COMPARE_SAID(refused, "failed key-path-owned");
        QCOMPARE(refused.report.reason.args.mid(1), (QStringList{u"admin"_s, u"root"_s}));
    }
}

void tst_AccessPrograms::keyIsNotAddedWithoutAPair()
{
    PrivateMachine machine(shell());
    machine.put(keys, "ssh-ed25519 AAAA somebody\n", 0600);
    machine.setup = "chmod 700 /root/.ssh";
    machine.values.publicKey.clear();
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::Apply), "failed key-none");
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::TakeBack), "unchanged nothing-to-take-back");
    QCOMPARE(machine.text(keys), QByteArray("ssh-ed25519 AAAA somebody\n"));
}

void tst_AccessPrograms::keyWaitsForThePairInACheck()
{
    PrivateMachine machine(shell());
    machine.values.publicKey.clear();
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::Check), "would-change key-after-pair");
    QCOMPARE(machine.written(), QByteArrayList());

    PrivateMachine admins(shell()); // in whose directories the account looks itself
    keepRootLogin(admins, "mkdir -p -m 700 .ssh; chown admin .ssh");
    admins.values.publicKey.clear();
    const auto would = admins.run(u"ssh-key"_s, RunMode::Check);
    COMPARE_SAID(would, "would-change key-after-pair");
    QCOMPARE(would.report.diff, QByteArray());
}

void tst_AccessPrograms::keyThatIsToComeHasNothingInItsWay_data()
{
    QTest::addColumn<QByteArray>("planted");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("an open home") << QByteArray("chmod 777 /root") << QByteArray("failed key-home-open");
    QTest::newRow("somebody's directory") << QByteArray("install -d -o 1500 -m 700 /root/.ssh")
                                          << QByteArray("failed key-path-owned");
    QTest::newRow("read-only") << QByteArray("mount --bind /root /root; mount -o remount,bind,ro /root")
                               << QByteArray("failed file-read-only");
}

/// A check says what a run would find, though the pair is not made yet.
void tst_AccessPrograms::keyThatIsToComeHasNothingInItsWay()
{
    QFETCH(QByteArray, planted);
    QFETCH(QByteArray, said);
    PrivateMachine machine(shell());
    machine.values.publicKey.clear();
    machine.setup = planted;
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::Check), said);
}

QTEST_GUILESS_MAIN(tst_AccessPrograms)
#include "tst_accessprograms.moc"
