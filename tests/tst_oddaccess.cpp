// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The step programs that open the way in, on machines that are odd: how sshd prints its settings, how it was started, what
// stands before our setting, where the keys lie and whose they are, what cannot be written. Under each shell.
#include "tests/steps/CompareSaid.h"
#include "tests/steps/PrivateMachine.h"
#include "tests/steps/Shells.h"

#include <QProcess>
#include <QTest>

#include <unistd.h>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

const QString mainFile = u"/etc/ssh/sshd_config"_s;
const QString dropIn = u"/etc/ssh/sshd_config.d/00-howdah.conf"_s;
const QString keys = u"/root/.ssh/authorized_keys"_s;
const QByteArray include = "Include /etc/ssh/sshd_config.d/*.conf\n";
const QByteArray no = "PermitRootLogin no\nUsePAM no\n";

/// In place of sshd, as its users find it: `filter` sees what it says.
QByteArray sshdThatSays(const QByteArray &filter)
{
    return "mkdir -p /run/real; cp \"$(readlink -f /usr/sbin/sshd)\" /run/real/sshd\n"
           "printf '%s\\n' '#!/bin/bash' 'set -o pipefail; case \" $* \" in *\" -T \"*) /run/real/sshd \"$@\" | "
           + filter
           + " ;; *) exec /run/real/sshd \"$@\" ;; esac' >/run/fake; chmod 755 /run/fake; mount --bind /run/fake /usr/sbin/sshd\n";
}

/// As OpenSSH 10.4 and later write it.
const QByteArray mixedCase =
    "sed -E \"s/^permitrootlogin/PermitRootLogin/; s/^pubkeyauth/PubkeyAuth/; s/^authorizedkeysfile/AuthorizedKeysFile/; "
    "s/^usepam/UsePAM/; s/^(pidfile|port|strictmodes|allowusers|authenticationmethods) /\\u\\1 /; "
    "s/^pubkeyaccepted/PubkeyAccepted/; s/^allowusers/AllowUsers/\"";

/// A running sshd, and a login by key as what is proved afterwards.
void listen(PrivateMachine &machine, const QByteArray &program = "/usr/sbin/sshd", const QByteArray &user = "root")
{
    machine.setup += "\nmkdir -p /run/sshd; " + program + " >/dev/null 2>&1; until [ -s /run/sshd.pid ]; do sleep 0.05; done";
    machine.after = "ssh -n -i '" + machine.keyPath.toUtf8()
                    + "' -o IdentitiesOnly=yes -o BatchMode=yes -o StrictHostKeyChecking=no "
                      "-o UserKnownHostsFile=/dev/null -o ConnectTimeout=30 -F none "
                    + user + "@127.0.0.1 'echo in as $(id -un)' 2>/dev/null";
}

/// An account that may log in, too.
void addAdmin(PrivateMachine &machine, const QByteArray &planted = {})
{
    machine.put(u"/etc/passwd"_s, "root:x:0:0:root:/root:/bin/sh\nadmin:x:1500:1500::/home/admin:/bin/sh\n"
                                  "other:x:1600:1600::/home/other:/bin/sh\nsshd:x:105:65534::/run/sshd:/usr/sbin/nologin\n");
    machine.put(u"/etc/group"_s, "root:x:0:\nadmin:x:1500:\nother:x:1600:\n");
    machine.put(u"/etc/shadow"_s,
                "root:*:19000:0:99999:7:::\nadmin:*:19000:0:99999:7:::\nother:*:19000::::::\nsshd:!:19000::::::\n", 0640);
    machine.put(u"/home/admin/.profile"_s, "");
    machine.setup += "chown admin:admin /home/admin /home/admin/.profile; cd /home/admin\n" + planted + "\ncd /\n";
}

} // namespace

class tst_OddAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { test::addShellRows(); }
    void initTestCase() { QVERIFY2(getuid() == 0, "needs root, for private namespaces"); }
    void settingsInAnyCase_data();
    void settingsInAnyCase();
    void settingsThatAreNotTold_data();
    void settingsThatAreNotTold();
    void startOptions_data();
    void startOptions();
    void sshdElsewhere();
    void blocksThatAreNotMeant_data();
    void blocksThatAreNotMeant();
    void theLineThatCounts_data();
    void theLineThatCounts();
    void checkPredictsApply_data();
    void checkPredictsApply();
    void linksOfRootsStay_data();
    void linksOfRootsStay();
    void keysOutsideHomes();
    void everythingGivenIsTakenBack_data();
    void everythingGivenIsTakenBack();
    void nothingGivenIsNothingToTakeBack_data();
    void nothingGivenIsNothingToTakeBack();
    void olderNotes();
    void ownersAreLookedAt_data();
    void ownersAreLookedAt();
    void fileSystemsWithModesOfTheirOwn_data();
    void fileSystemsWithModesOfTheirOwn();
    void whatCannotBeWritten_data();
    void whatCannotBeWritten();
};

void tst_OddAccess::settingsInAnyCase_data()
{
    QTest::addColumn<QByteArray>("main");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("open") << include + "UsePAM no\n" << QByteArray("unchanged root-login-there");
    QTest::newRow("closed") << include + no << QByteArray("would-change root-login-would");
    QTest::newRow("a block") << include + no + "Match User root\nPermitRootLogin no\n" << QByteArray("failed root-login-match");
    QTest::newRow("a list") << include + no + "AllowUsers admin\n" << QByteArray("failed root-login-not-listed");
}

// OpenSSH 10.4 and later write "PermitRootLogin no".
void tst_OddAccess::settingsInAnyCase()
{
    QFETCH(QByteArray, main);
    QFETCH(QByteArray, said);
    for (const QByteArray &filter :
         {mixedCase, QByteArray("sed \"s/^[a-z]*/\\U&/\""), QByteArray("{ echo \"a word of somebody before\"; cat; }")}) {
        PrivateMachine machine(test::shellOfRow());
        machine.put(mainFile, main);
        machine.put(u"/etc/ssh/sshd_config.d/README"_s, "");
        machine.setup = sshdThatSays(filter);
        COMPARE_SAID(machine.run(u"root-login"_s, RunMode::Check), said);
        QCOMPARE(machine.written(), QByteArrayList());
        const auto key = machine.run(u"ssh-key"_s, RunMode::Check);
        COMPARE_SAID(key, "would-change key-would");
        QCOMPARE(key.report.reason.args, QStringList{keys});
    }
}

void tst_OddAccess::settingsThatAreNotTold_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QByteArray>("setup");
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QByteArray>("words"); ///< in the sentence
    const QString root = u"root-login"_s, key = u"ssh-key"_s;
    QTest::newRow("no PermitRootLogin") << root << sshdThatSays("grep -v ^permitrootlogin") << QByteArray("sshd-setting-unread")
                                        << QByteArray("PermitRootLogin is missing in the output");
    QTest::newRow("nothing") << root << sshdThatSays("{ cat >/dev/null; }") << QByteArray("sshd-setting-unread")
                             << QByteArray("PermitRootLogin is missing in the output");
    QTest::newRow("no AuthorizedKeysFile") << key << sshdThatSays("grep -v ^authorizedkeys") << QByteArray("sshd-setting-unread")
                                           << QByteArray("AuthorizedKeysFile is missing in the output");
    QTest::newRow("AuthorizedKeysFile none, as OpenSSH 10.6 says it")
        << key << sshdThatSays("grep -v ^authorizedkeysfile") << QByteArray("key-no-file")
        << QByteArray("AuthorizedKeysFile is none");
    for (const QString &step : {root, key}) {
        const QByteArray unread = step == root ? "root-login-settings-unread" : "key-settings-unread";
        QTest::newRow(qPrintable(step + u": no host keys"_s))
            << step << QByteArray("rm -f /etc/ssh/ssh_host_*\n") << unread << QByteArray("no hostkeys available");
        QTest::newRow(qPrintable(step + u": no folder for it"_s))
            << step << QByteArray("mkdir() { false; }; : >/run/sshd\n") << unread << QByteArray("/run/sshd");
    }
    QTest::newRow("root-login: broken")
        << root << QByteArray("printf 'UseLogin no\\nUsePrivilegeSeparation no\\nNoSuchSetting yes\\n' >>/etc/ssh/sshd_config\n")
        << QByteArray("root-login-config-broken") << QByteArray("line 8: Bad configuration option: NoSuchSetting");
    QTest::newRow("ssh-key: broken") << key << QByteArray("echo NoSuchSetting yes >>/etc/ssh/sshd_config\n")
                                     << QByteArray("key-settings-unread")
                                     << QByteArray("Bad configuration option: NoSuchSetting");
}

// What is not told is not a value, and no block forbids it.
void tst_OddAccess::settingsThatAreNotTold()
{
    QFETCH(QString, step);
    QFETCH(QByteArray, setup);
    QFETCH(QByteArray, reason);
    QFETCH(QByteArray, words);
    PrivateMachine machine(test::shellOfRow());
    machine.setup = setup;
    for (const RunMode mode : {RunMode::Check, RunMode::Apply}) {
        const auto result = machine.run(step, mode);
        COMPARE_SAID(result, "failed " + reason);
        QVERIFY2(result.report.reason.sentence().toUtf8().contains(words), qPrintable(result.report.reason.sentence()));
        QVERIFY(!machine.exists(keys) && !machine.exists(dropIn));
        for (const QByteArray &line : machine.written())
            QVERIFY2(!line.startsWith("/var/lib/howdah"), line.constData());
    }
}

void tst_OddAccess::startOptions_data()
{
    QTest::addColumn<QByteArray>("options"); ///< of the daemon; none: there is none
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("bundled") << QByteArray("-4oPermitRootLogin=no") << QString() << QByteArray();
    QTest::newRow("with others that take a value")
        << QByteArray("-E /run/log -o LogLevel=DEBUG -o 'PermitRootLogin no' -u0") << QString() << QByteArray();
    QTest::newRow("Debian's file") << QByteArray() << u"/etc/default/ssh"_s
                                   << QByteArray("# Options\nSSHD_OPTS=\"-o PermitRootLogin=no\"\n");
    QTest::newRow("Debian's file, single quotes")
        << QByteArray() << u"/etc/default/ssh"_s << QByteArray("SSHD_OPTS='-oPermitRootLogin=no'\n");
    QTest::newRow("Red Hat's file") << QByteArray() << u"/etc/sysconfig/sshd"_s
                                    << QByteArray("OPTIONS=\"-4 -o PermitRootLogin=no\"\n");
}

void tst_OddAccess::startOptions()
{
    QFETCH(QByteArray, options);
    QFETCH(QString, file);
    QFETCH(QByteArray, text);
    PrivateMachine machine(test::shellOfRow());
    machine.put(mainFile, include + "UsePAM no\n");
    if (!file.isEmpty())
        machine.put(file, text);
    if (!options.isEmpty())
        listen(machine, "/usr/sbin/sshd " + options);
    machine.after.clear();
    for (const RunMode mode : {RunMode::Check, RunMode::Apply}) {
        const auto result = machine.run(u"root-login"_s, mode);
        COMPARE_SAID(result, "failed root-login-option");
        QCOMPARE(result.report.reason.args.first(), u"no"_s);
        QVERIFY2(result.report.reason.args.last().contains(u"PermitRootLogin"_s), qPrintable(result.report.reason.args.last()));
        QCOMPARE(machine.written(), QByteArrayList());
    }
}

// The running one is asked, not what stands in the usual place; its host keys are its own, too.
void tst_OddAccess::sshdElsewhere()
{
    PrivateMachine machine(test::shellOfRow());
    machine.put(mainFile, include + no);
    machine.put(keys, machine.values.publicKey + '\n', 0600);
    machine.setup =
        "mkdir -p /run/opt/sbin; cp \"$(readlink -f /usr/sbin/sshd)\" /run/opt/sbin/sshd; mount --bind /bin/false /usr/sbin/sshd\n"
        "[ ! -e /etc/ssh/ssh_host_ed25519_key ] || mv /etc/ssh/ssh_host_ed25519_key /etc/ssh/own_key\n";
    listen(machine, "/run/opt/sbin/sshd -h /etc/ssh/own_key");
    const auto result = machine.run(u"root-login"_s, RunMode::Apply);
    COMPARE_SAID(result, "changed root-login-set");
    QCOMPARE(result.after, QByteArray("in as root\n"));
}

void tst_OddAccess::blocksThatAreNotMeant_data()
{
    QTest::addColumn<QByteArray>("main");
    QTest::addColumn<QByteArray>("said");
    const QByteArray there = "unchanged root-login-there";
    QTest::newRow("another port") << include + "UsePAM no\nMatch LocalPort 2222\nPermitRootLogin no\n" << there;
    QTest::newRow("another port denies")
        << include + "UsePAM no\nMatch LocalPort 2222\nDenyUsers root\nPubkeyAuthentication no\nAuthenticationMethods password\n"
        << there;
    QTest::newRow("another address of its own") << include + "UsePAM no\nMatch LocalAddress 10.9.8.7\nPermitRootLogin no\n"
                                                << there;
    QTest::newRow("users that are not there") << include + "UsePAM no\nMatch invalid-user\nPermitRootLogin no\n" << there;
    QTest::newRow("a program says no") << include + "UsePAM no\nMatch exec \"test %u = admin\"\nPermitRootLogin no\n" << there;
    QTest::newRow("our name is allowed") << include + "UsePAM no\nUseDNS yes\nAllowUsers root@localhost\n" << there;
    QTest::newRow("our name is forbidden") << include + no + "UseDNS yes\nMatch Host local*\nPermitRootLogin no\n"
                                           << QByteArray("failed root-login-match");
    QTest::newRow("a name is forbidden that does not count") << include + "UsePAM no\nMatch Host local*\nPermitRootLogin no\n"
                                                             << there;
    QTest::newRow("routing domain") << include + "UsePAM no\nMatch RDomain 7\nPermitRootLogin no\n" << there;
    QTest::newRow("closed, and another port") << include + no + "Match LocalPort 2222\nPermitRootLogin no\n"
                                              << QByteArray("would-change root-login-would");
}

void tst_OddAccess::blocksThatAreNotMeant()
{
    QFETCH(QByteArray, main);
    QFETCH(QByteArray, said);
    PrivateMachine machine(test::shellOfRow());
    machine.put(mainFile, main);
    if (main.contains(" invalid-user")
        && QProcess::execute(
               u"sh"_s,
               {u"-c"_s,
                u"strings -a /usr/sbin/sshd 2>/dev/null | grep -q invalid-user || grep -qa 'invalid-user' /usr/sbin/sshd"_s})
               != 0)
        QSKIP("this sshd does not know Match invalid-user");
    if (main.contains(" exec")
        && QProcess::execute(
               u"sh"_s,
               {u"-c"_s,
                u"printf 'Match exec true\\n' | /usr/sbin/sshd -T -f /dev/stdin -C user=root,host=a,addr=1.1.1.1,laddr=1.1.1.1,lport=22 >/dev/null 2>&1"_s})
               != 0)
        QSKIP("this sshd does not know Match exec");
    COMPARE_SAID(machine.run(u"root-login"_s, RunMode::Check), said);
}

void tst_OddAccess::theLineThatCounts_data()
{
    QTest::addColumn<QByteArray>("main");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<QString>("where");
    QTest::newRow("not the other port's")
        << include + no + "Match LocalPort 2222\nPermitRootLogin no\nMatch User ro*\nPermitRootLogin no\n"
        << QByteArray() << u"/etc/ssh/sshd_config line 7"_s;
    QTest::newRow("the first of two")
        << include + no + "Match User root\nPermitRootLogin no\nMatch Address 127.0.0.0/8\nPermitRootLogin no\n"
        << QByteArray() << u"/etc/ssh/sshd_config line 5"_s;
    QTest::newRow("in a drop-in") << include + no
                                  << QByteArray(
                                         "Match User admin\nPermitRootLogin no\nMatch Address 127.0.0.1\n  permitrootlogin=no\n")
                                  << u"/etc/ssh/sshd_config.d/50-a.conf line 4"_s;
    QTest::newRow("in what a block includes")
        << no + "Match User root\nInclude /etc/ssh/sshd_config.d/50-a.conf\n"
        << QByteArray("# rules\nPermitRootLogin no\n") << u"/etc/ssh/sshd_config.d/50-a.conf line 2"_s;
}

void tst_OddAccess::theLineThatCounts()
{
    QFETCH(QByteArray, main);
    QFETCH(QByteArray, other);
    QFETCH(QString, where);
    PrivateMachine machine(test::shellOfRow());
    machine.put(mainFile, main);
    if (!other.isEmpty())
        machine.put(u"/etc/ssh/sshd_config.d/50-a.conf"_s, other);
    const auto result = machine.run(u"root-login"_s, RunMode::Check);
    COMPARE_SAID(result, "failed root-login-match");
    QCOMPARE(result.report.reason.args, (QStringList{u"no"_s, where}));
}

void tst_OddAccess::checkPredictsApply_data()
{
    QTest::addColumn<QByteArray>("main");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<QString>("writtenPath");
    const QByteArray own = "/etc/ssh/hardening.conf";
    QTest::newRow("an Include before ours says no") << "Include /etc/ssh/hardening.conf\n" + include + "UsePAM no\n"
                                                    << QByteArray("PermitRootLogin no\n") << mainFile;
    QTest::newRow("it says other things") << "Include /etc/ssh/hardening.conf\n" + include + no << QByteArray("MaxAuthTries 5\n")
                                          << dropIn;
    QTest::newRow("both in one line") << QByteArray("Include hardening.conf \"/etc/ssh/sshd_config.d/*.conf\"\nUsePAM no\n")
                                      << QByteArray("PermitRootLogin no\n") << mainFile;
    QTest::newRow("both in one line, ours first")
        << QByteArray("Include sshd_config.d/*.conf hardening.conf\nUsePAM no\n") << QByteArray("PermitRootLogin no\n") << dropIn;
    QTest::newRow("the Include is in an included file")
        << QByteArray("Include /etc/ssh/hardening.conf\nPermitRootLogin no\nUsePAM no\n") << include << mainFile;
    QTest::newRow("files of another name") << QByteArray(
        "Include /etc/ssh/sshd_config.d/*.config\nPermitRootLogin no\nUsePAM no\n")
                                           << QByteArray() << mainFile;
    QTest::newRow("one file alone") << QByteArray("Include /etc/ssh/sshd_config.d/10-a.conf\nPermitRootLogin no\nUsePAM no\n")
                                    << QByteArray() << mainFile;
    QTest::newRow("comments that look like it")
        << "# Match User x\n#Include /etc/ssh/nothing\n\tinclude = /etc/ssh/sshd_config.d/*\n" + no << QByteArray() << dropIn;
    QTest::newRow("Include inside a block for us") << no + "Match Address 127.0.0.1\n" + include << QByteArray() << mainFile;
    QTest::newRow("line ends of Windows") << QByteArray(
        "Include /etc/ssh/sshd_config.d/*.conf\r\nPermitRootLogin no\r\nUsePAM no\r\n")
                                          << QByteArray() << dropIn;
}

void tst_OddAccess::checkPredictsApply()
{
    QFETCH(QByteArray, main);
    QFETCH(QByteArray, other);
    QFETCH(QString, writtenPath);
    PrivateMachine machine(test::shellOfRow());
    machine.put(mainFile, main);
    if (!other.isEmpty())
        machine.put(u"/etc/ssh/hardening.conf"_s, other);
    machine.put(keys, machine.values.publicKey + '\n', 0600);
    listen(machine);
    const auto would = machine.run(u"root-login"_s, RunMode::Check);
    COMPARE_SAID(would, "would-change root-login-would");
    QVERIFY2(would.report.diff.contains("+++ " + writtenPath.toUtf8() + '\n'), would.report.diff.constData());
    QCOMPARE(machine.written(), QByteArrayList());
    const auto set = machine.run(u"root-login"_s, RunMode::Apply);
    COMPARE_SAID(set, "changed root-login-set");
    QCOMPARE(set.report.diff, would.report.diff);
    QCOMPARE(set.after, QByteArray("in as root\n"));
    COMPARE_SAID(machine.run(u"root-login"_s, RunMode::Apply), "unchanged root-login-there");
    COMPARE_SAID(machine.run(u"root-login"_s, RunMode::TakeBack), "changed root-login-taken-back");
    QCOMPARE(machine.text(mainFile), main);
    QVERIFY(!machine.exists(dropIn) && !machine.exists(u"/var/lib/howdah"_s));
}

void tst_OddAccess::linksOfRootsStay_data()
{
    QTest::addColumn<QByteArray>("planted");
    QTest::addColumn<QByteArray>("before"); ///< in the file
    const QByteArray other = "ssh-ed25519 AAAA somebody\n";
    QTest::newRow("file") << QByteArray(
        "[ -d /root/.ssh ] || { mkdir -m 700 /root/.ssh; mkdir -p -m 700 /srv/keys; ln -s /srv/keys/root /root/.ssh/authorized_keys; echo 'ssh-ed25519 AAAA somebody' >/srv/keys/root; }")
                          << other;
    QTest::newRow("empty file") << QByteArray(
        "[ -d /root/.ssh ] || { mkdir -m 700 /root/.ssh; mkdir -p -m 700 /srv/keys; ln -s /srv/keys/root /root/.ssh/authorized_keys; : >/srv/keys/root; }")
                                << QByteArray("");
    QTest::newRow("file that is not there") << QByteArray(
        "[ -d /root/.ssh ] || { mkdir -m 700 /root/.ssh; mkdir -p -m 700 /srv/keys; ln -s /srv/keys/root /root/.ssh/authorized_keys; }")
                                            << QByteArray();
    QTest::newRow("folder") << QByteArray(
        "[ -h /root/.ssh ] || { mkdir -p -m 700 /srv/keys/root; ln -s /srv/keys/root /root/.ssh; }")
                            << QByteArray();
    QTest::newRow("folder that others may read") << QByteArray(
        "[ -h /root/.ssh ] || { mkdir -p /srv/keys/root; chmod 755 /srv/keys/root; ln -s /srv/keys/root /root/.ssh; }")
                                                 << QByteArray();
}

void tst_OddAccess::linksOfRootsStay()
{
    QFETCH(QByteArray, planted);
    QFETCH(QByteArray, before);
    PrivateMachine machine(test::shellOfRow());
    machine.put(u"/var/srv/README"_s, "");
    machine.setup = "mount --bind /var/srv /srv\n" + planted; // what is overlaid stays from run to run
    listen(machine);
    machine.after +=
        "; stat -c '%A %N' /root/.ssh; stat -c '%A %N' /root/.ssh/* 2>/dev/null | grep ^l; find /srv -mindepth 1 ! -name README -exec stat -c '%A %U %n' {} +; cat /srv/keys/root 2>/dev/null";
    const QByteArray was = machine.run(u"ssh-key"_s, RunMode::Check).after;
    QVERIFY2(was.contains(" -> "), was.constData());
    const auto added = machine.run(u"ssh-key"_s, RunMode::Apply);
    COMPARE_SAID(added, "changed key-added");
    QVERIFY2(added.after.startsWith("in as root\n"), added.after.constData());
    QVERIFY2(added.after.contains(was.split('\n').first()), added.after.constData());
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::Check), "unchanged key-there");
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::Apply), "unchanged key-there");
    const auto back = machine.run(u"ssh-key"_s, RunMode::TakeBack);
    COMPARE_SAID(back, "changed key-taken-back");
    QCOMPARE(back.after, was);
    QVERIFY(!machine.exists(u"/var/lib/howdah"_s));
}

// Admin's first, as where the work is done through sudo; then root's in the same folder, which must be root's for that.
void tst_OddAccess::keysOutsideHomes()
{
    PrivateMachine machine(test::shellOfRow());
    machine.put(mainFile, include + "UsePAM no\nAuthorizedKeysFile /etc/ssh/authorized/keys/%u\n");
    addAdmin(machine);
    const QByteArray setup = machine.setup;
    listen(machine, "/usr/sbin/sshd", "admin");
    machine.after += "; cd /etc/ssh; find authorized -exec stat -c '%a %U %n' {} + | sort -k3";
    machine.values.keyUser = "admin";
    auto result = machine.run(u"ssh-key"_s, RunMode::Apply);
    COMPARE_SAID(result, "changed key-added");
    QCOMPARE(result.after,
             QByteArray("in as admin\n755 root authorized\n755 root authorized/keys\n600 admin authorized/keys/admin\n"));

    machine.values.keyUser = "root";
    machine.after.replace("admin@127", "root@127");
    result = machine.run(u"ssh-key"_s, RunMode::Apply);
    COMPARE_SAID(result, "changed key-added");
    QCOMPARE(
        result.after,
        QByteArray(
            "in as root\n755 root authorized\n755 root authorized/keys\n600 admin authorized/keys/admin\n600 root authorized/keys/root\n"));
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::Apply), "unchanged key-there");

    const auto back = machine.run(u"ssh-key"_s, RunMode::TakeBack);
    COMPARE_SAID(back, "changed key-taken-back");
    QCOMPARE(back.report.reason.args, QStringList{u"/etc/ssh/authorized/keys/root, /etc/ssh/authorized/keys/admin"_s});
    QCOMPARE(back.after, QByteArray());
    QVERIFY(!machine.exists(u"/etc/ssh/authorized"_s));
    QVERIFY(!machine.exists(u"/var/lib/howdah"_s));
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::TakeBack), "unchanged nothing-to-take-back");
}

void tst_OddAccess::everythingGivenIsTakenBack_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"another account", "another account that is gone", "another key", "no key any more", "another file",
                             "settings that cannot be read", "options since"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

// What has changed between the run that gave the key and the one that takes it back.
void tst_OddAccess::everythingGivenIsTakenBack()
{
    QFETCH(QString, what);
    PrivateMachine machine(test::shellOfRow());
    machine.put(mainFile, include + "UsePAM no\n");
    addAdmin(machine);
    const bool account = what.contains(u"account"_s);
    const QByteArray first = machine.values.publicKey,
                     second = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOtherOtherOtherOtherOtherOtherOtherOther9 ada";
    machine.values.keyUser = account ? "admin" : "root";
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::Apply), "changed key-added");
    const QString adminKeys = u"/home/admin/.ssh/authorized_keys"_s;
    QByteArray said = "changed key-taken-back", stays;
    QStringList files{keys};
    if (account) {
        machine.values.keyUser = "root";
        COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::Apply), "changed key-added");
        files.prepend(adminKeys);
        if (what.endsWith(u"gone"_s)) {
            machine.setup += "sed -i /^admin/d /etc/passwd; rm -rf /home/admin\n";
            files.removeFirst();
        }
    } else if (what == u"another key"_s) {
        machine.values.publicKey = second;
        COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::Apply), "changed key-added");
        QCOMPARE(machine.text(keys), first + '\n' + second + '\n');
    } else if (what == u"no key any more"_s) {
        machine.values.publicKey.clear();
    } else if (what == u"another file"_s) {
        machine.setup += "echo 'AuthorizedKeysFile .ssh/keys' >>/etc/ssh/sshd_config\n";
        COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::Apply), "changed key-added");
        files << u"/root/.ssh/keys"_s;
    } else if (what.startsWith(u"settings"_s)) {
        machine.setup += "echo NoSuchSetting yes >>/etc/ssh/sshd_config\n";
    } else {
        stays = "from=\"10.0.0.0/8\" " + first + '\n';
        machine.setup += "sed -i 's|^ssh|from=\"10.0.0.0/8\" ssh|' /root/.ssh/authorized_keys\n";
        said = "unchanged key-kept-edited";
    }
    const auto back = machine.run(u"ssh-key"_s, RunMode::TakeBack);
    COMPARE_SAID(back, said);
    for (const QString &file : files)
        QVERIFY2(back.report.reason.args.first().split(u", "_s).contains(file), qPrintable(back.report.reason.args.first()));
    if (stays.isEmpty())
        QVERIFY(!machine.exists(u"/root/.ssh"_s));
    QCOMPARE(machine.text(keys), stays);
    QVERIFY(!machine.exists(u"/home/admin/.ssh"_s));
    QVERIFY(!machine.exists(u"/var/lib/howdah"_s));
}

// What is in the way to a file is no failure where nothing was given.
void tst_OddAccess::nothingGivenIsNothingToTakeBack_data()
{
    QTest::addColumn<QByteArray>("setup");
    QTest::newRow("no file of keys") << QByteArray("echo 'AuthorizedKeysFile none' >>/etc/ssh/sshd_config");
    QTest::newRow("another's folder") << QByteArray("mkdir -p /root/.ssh; chown other /root/.ssh");
    QTest::newRow("broken settings") << QByteArray("echo NoSuchSetting yes >>/etc/ssh/sshd_config");
    QTest::newRow("nothing at all") << QByteArray();
}

void tst_OddAccess::nothingGivenIsNothingToTakeBack()
{
    QFETCH(QByteArray, setup);
    PrivateMachine machine(test::shellOfRow());
    machine.put(mainFile, include + "UsePAM no\n");
    addAdmin(machine, setup);
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::TakeBack), "unchanged nothing-to-take-back");
}

void tst_OddAccess::olderNotes()
{
    PrivateMachine machine(test::shellOfRow());
    machine.put(keys, machine.values.publicKey + '\n', 0600);
    machine.put(u"/var/lib/howdah/key-root"_s, "directory\n", 0600);
    machine.put(u"/var/lib/howdah/absent_root_.ssh_authorized_keys"_s, "\n", 0600);
    machine.setup = "chmod 700 /root/.ssh /var/lib/howdah 2>/dev/null";
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::Apply), "unchanged key-there");
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::TakeBack), "changed key-taken-back");
    QVERIFY(!machine.exists(u"/root/.ssh"_s));
    QVERIFY(!machine.exists(u"/var/lib/howdah"_s));
}

void tst_OddAccess::ownersAreLookedAt_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("planted"); ///< KEY: the key is there
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QStringList>("args");
    const QByteArray dir =
        "mkdir -p -m 700 .ssh; printf '%s\\n' 'KEY' >.ssh/authorized_keys; chown admin: .ssh .ssh/*; chmod 600 .ssh/*; ";
    const QByteArray root =
        "mkdir -p -m 700 /root/.ssh; printf '%s\\n' 'KEY' >/root/.ssh/authorized_keys; chmod 600 /root/.ssh/*; ";
    const auto row = [](const char *name, const QByteArray &user, const QByteArray &planted, const QByteArray &reason,
                        const QStringList &args) { QTest::newRow(name) << user << planted << reason << args; };
    row("all well", "admin", dir, "", {});
    row("root's file in the account's folder", "admin", dir + "chown root .ssh/authorized_keys; chmod 644 .ssh/authorized_keys",
        "", {});
    row("that others may write to", "admin", dir + "chown root .ssh/authorized_keys; chmod 646 .ssh/authorized_keys",
        "key-path-open", {u"/home/admin/.ssh/authorized_keys"_s, u"646"_s});
    row("a home that its own group may write to", "admin", dir + "chmod 775 .", "", {});
    row("a home that another group may write to", "admin", dir + "chgrp other .; chmod 775 .", "key-home-open",
        {u"/home/admin"_s, u"775"_s, u"admin"_s});
    row("another's file", "admin", dir + "chown other .ssh/authorized_keys; chmod 644 .ssh/authorized_keys", "key-path-owned",
        {u"/home/admin/.ssh/authorized_keys"_s, u"other"_s, u"admin"_s});
    row("another's folder", "admin", dir + "chmod 755 .ssh; chmod 644 .ssh/*; chown other .ssh", "key-path-owned",
        {u"/home/admin/.ssh"_s, u"other"_s, u"admin"_s});
    row("root's folder, the account's in it", "root", root + "chown -R admin /root/.ssh", "key-path-owned",
        {u"/root/.ssh"_s, u"admin"_s, u"root"_s});
    row("the account's file in root's folder", "root", root + "chown admin /root/.ssh/authorized_keys", "key-path-owned",
        {keys, u"admin"_s, u"root"_s});
    row("root's home is another's", "root", root + "chown admin /root", "key-path-owned", {u"/root"_s, u"admin"_s, u"root"_s});
}

void tst_OddAccess::ownersAreLookedAt()
{
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, planted);
    QFETCH(QByteArray, reason);
    QFETCH(QStringList, args);
    PrivateMachine machine(test::shellOfRow());
    machine.put(mainFile, include + "UsePAM no\n");
    addAdmin(machine, planted.replace("KEY", "ssh-ed25519 " + machine.values.publicKey.split(' ').at(1)));
    machine.values.keyUser = user;
    listen(machine, "/usr/sbin/sshd", user);
    const auto check = machine.run(u"ssh-key"_s, RunMode::Check);
    const auto result = machine.run(u"ssh-key"_s, RunMode::Apply);
    if (reason.isEmpty() || args.isEmpty()) {
        COMPARE_SAID(result, reason.isEmpty() ? "unchanged key-there" : "changed " + reason);
        QCOMPARE(result.after, "in as " + user + '\n');
        return;
    }
    COMPARE_SAID(check, "failed " + reason);
    COMPARE_SAID(result, "failed " + reason);
    QCOMPARE(result.report.reason.args, args);
    QCOMPARE(result.after, QByteArray()); // sshd refuses it, indeed
}

void tst_OddAccess::fileSystemsWithModesOfTheirOwn_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("type"); ///< what stat -f calls it
    QTest::newRow("root's, on a known one") << QByteArray("root") << QByteArray("fuseblk");
    QTest::newRow("root's, on any") << QByteArray("root") << QByteArray("ext2/ext3");
    QTest::newRow("an account's, on a known one") << QByteArray("admin") << QByteArray("vfat");
    QTest::newRow("an account's, on any") << QByteArray("admin") << QByteArray("ext2/ext3");
}

// They take no chmod. What sshd takes will do, and a second run has nothing to change.
void tst_OddAccess::fileSystemsWithModesOfTheirOwn()
{
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, type);
    const auto prepare = [&](PrivateMachine &machine, const QByteArray &mode) {
        machine.put(mainFile, include + "UsePAM no\n");
        const QByteArray home = user == "root" ? "/root" : "/home/admin";
        addAdmin(machine, "mkdir -p " + home + "/.ssh; chmod " + mode + ' ' + home + "/.ssh; printf '%s\\n' '"
                              + machine.values.publicKey.split(' ').mid(0, 2).join(' ') + "' >" + home
                              + "/.ssh/authorized_keys; chmod 644 " + home + "/.ssh/authorized_keys; chown -R " + user + ' '
                              + home + "/.ssh\n");
        machine.setup +=
            "\nprintf '#!/bin/sh\\nexit 1\\n' >/run/nochmod; chmod 755 /run/nochmod; mount --bind /run/nochmod \"$(readlink -f \"$(command -v chmod)\")\"\n"
            "mkdir /run/real; cp \"$(readlink -f \"$(command -v stat)\")\" /run/real/stat; printf '%s\\n' '#!/bin/sh' 'case \"$*\" in \"-f -c %T \"*) echo "
            + type
            + " ;; *) exec /run/real/stat \"$@\" ;; esac' >/run/stat; cp /run/real/stat /run/x; cat /run/stat >/run/x; mount --bind /run/x \"$(readlink -f \"$(command -v stat)\")\"\n";
        machine.values.keyUser = user;
    };
    PrivateMachine machine(u"dash"_s); // busybox has its own stat and chmod
    prepare(machine, "755");
    COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::Apply), "unchanged key-there");
    if (type != "ext2/ext3")
        COMPARE_SAID(machine.run(u"ssh-key"_s, RunMode::Check), "unchanged key-there");
    PrivateMachine open(u"bash"_s);
    prepare(open, "777");
    COMPARE_SAID(open.run(u"ssh-key"_s, RunMode::Apply), "failed key-modes-stay");
}

void tst_OddAccess::whatCannotBeWritten_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("setup");
    QTest::addColumn<QByteArray>("reason");
    const QString root = u"root-login"_s, key = u"ssh-key"_s;
    const QByteArray ro = "mount --bind FOLDER FOLDER; mount -o remount,ro,bind FOLDER\n";
    const auto disk = [](const QByteArray &folder) {
        return "if [ ! -e $T/disk ]; then truncate -s 24M $T/disk; mkfs.ext4 -q -F -m 0 -b 1024 $T/disk; mount -o loop $T/disk /mnt; cp -a FOLDER/. /mnt; umount /mnt; fi\n"
               "mount -o loop $T/disk /mnt; mount --bind /mnt FOLDER\n"_ba.replace("FOLDER", folder);
    };
    const QByteArray file =
        "mkdir -p -m 700 /root/.ssh; echo 'ssh-ed25519 AAAA somebody' >/root/.ssh/authorized_keys; chmod 600 /root/.ssh/*; ";
    const QByteArray own =
        "mkdir -p -m 700 /home/admin/.ssh; echo 'ssh-ed25519 AAAA somebody' >/home/admin/.ssh/authorized_keys; chmod 600 /home/admin/.ssh/*; chown -R admin /home/admin; ";
    const auto row = [](const char *name, const QString &step, const QByteArray &user, const QByteArray &setup,
                        const QByteArray &reason) { QTest::newRow(name) << step << user << setup << "failed " + reason; };
    row("key: immutable", key, "root", disk("/root") + file + "chattr +i /root/.ssh/authorized_keys\n", "file-protected");
    row("key: append only", key, "root", disk("/root") + file + "chattr +a /root/.ssh/authorized_keys\n", "file-protected");
    row("key: its folder immutable", key, "root", disk("/root") + file + "chattr +i /root/.ssh\n", "file-protected");
    row("key: no folder, home immutable", key, "root", disk("/root") + "chattr +i /root\n", "file-protected");
    row("key: read-only", key, "root", QByteArray(ro).replace("FOLDER", "/root"), "file-read-only");
    row("key: no place for the note", key, "root", QByteArray(ro).replace("FOLDER", "/var"), "state-unwritable");
    row("account's key: immutable", key, "admin", disk("/home") + own + "chattr +i /home/admin/.ssh/authorized_keys\n",
        "file-protected");
    row("account's key: its folder immutable", key, "admin", disk("/home") + own + "chattr +i /home/admin/.ssh\n",
        "file-protected");
    row("account's key: read-only", key, "admin", own + QByteArray(ro).replace("FOLDER", "/home"), "file-read-only");
    row("root login: read-only", root, "root", QByteArray(ro).replace("FOLDER", "/etc"), "file-read-only");
    row("root login: folder immutable", root, "root", disk("/etc") + "chattr +i /etc/ssh/sshd_config.d\n", "file-protected");
    row("root login: main file immutable", root, "root",
        disk("/etc") + "rm -rf /etc/ssh/sshd_config.d; chattr +i /etc/ssh/sshd_config\n", "file-protected");
    row("root login: no place for the note", root, "root", QByteArray(ro).replace("FOLDER", "/var"), "state-unwritable");
}

void tst_OddAccess::whatCannotBeWritten()
{
    QFETCH(QString, step);
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, setup);
    QFETCH(QByteArray, reason);
    QStringList sentences;
    for (const RunMode mode : {RunMode::Check, RunMode::Apply}) {
        PrivateMachine machine(test::shellOfRow());
        machine.put(mainFile, include + no);
        addAdmin(machine);
        machine.values.keyUser = user;
        machine.setup += setup;
        machine.after =
            "ls -A /var/lib/howdah 2>/dev/null; cat /root/.ssh/* /home/admin/.ssh/* 2>/dev/null; chattr -R -ia /root /home /etc 2>/dev/null";
        const auto result = machine.run(step, mode);
        COMPARE_SAID(result, reason);
        QVERIFY(result.report.diff.isEmpty());
        QVERIFY2(!result.after.contains("key-") && !result.after.contains(machine.values.publicKey), result.after.constData());
        sentences << result.report.reason.sentence();
    }
    QCOMPARE(sentences.first(), sentences.last());
}

QTEST_GUILESS_MAIN(tst_OddAccess)
#include "tst_oddaccess.moc"
