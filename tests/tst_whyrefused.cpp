// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Why a machine keeps an account out although the key is in place: each cause is made on a real sshd, the login fails (or
// runs something else), and the program that is asked then names the cause and quotes sshd. Under each shell.
#include "app/catalogue/StepCatalogue.h"
#include "app/steps/StepReport.h"
#include "tests/steps/PrivateMachine.h"
#include "tests/steps/Shells.h"

#include <QTest>

#include <unistd.h>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

const QByteArray plainPam =
    "auth required pam_unix.so\naccount required pam_nologin.so\naccount required pam_unix.so\nsession required pam_permit.so\n";

struct Told
{
    QByteArray login; ///< what the login printed
    StepReport report;
};

/// A login by key as `user` with these lines in sshd's configuration and this done to the machine; then the question.
Told ask(PrivateMachine &machine, const QByteArray &user, const QByteArray &config, const QByteArray &done, bool letIn,
         bool logged)
{
    machine.put(u"/etc/ssh/sshd_config"_s, config + (config.contains("UsePAM") ? "" : "\nUsePAM yes\n") + "\nLogLevel VERBOSE\n");
    machine.put(u"/etc/pam.d/sshd"_s, plainPam);
    machine.put(u"/etc/passwd"_s, "root:x:0:0:root:/root:/bin/sh\nadmin:x:1500:1500::/home/admin:/bin/sh\n"
                                  "other:x:1600:1600::/home/other:/bin/sh\nsshd:x:105:65534::/run/sshd:/usr/sbin/nologin\n");
    machine.put(u"/etc/group"_s, "root:x:0:\nadmin:x:1500:\nother:x:1600:\n");
    machine.put(u"/etc/shells"_s, "/bin/sh\n");
    machine.put(u"/etc/shadow"_s,
                "root:*:19000:0:99999:7:::\nadmin:*:19000:0:99999:7:::\nother:*:19000::::::\nsshd:!:19000::::::\n", 0640);
    for (const QString &home : {u"/root"_s, u"/home/admin"_s})
        machine.put(home + u"/.ssh/authorized_keys"_s, machine.values.publicKey + '\n', 0600);
    machine.values.keyUser = user;
    machine.setup =
        "chmod 700 /root/.ssh /home/admin/.ssh; chown -R admin: /home/admin; rm -f /var/log/auth.log /run/nologin\n" + done
        + "\nmkdir -p /run/sshd; /usr/sbin/sshd -E /run/log >/dev/null 2>&1; until [ -s /run/sshd.pid ]; do sleep 0.05; done";
    const Step *row = StepCatalogue::builtIn()->find(u"key-login");
    const QByteArray program = stepAssignments(machine.cluster, &machine.cluster.machines.first(), *row, machine.values)
                               + "HD_MODE=check HD_AGO=30 HD_LET_IN=" + (letIn ? "1" : "") + '\n' + whyRefusedText();
    machine.after =
        "echo \"login: $(ssh -n -i '" + machine.keyPath.toUtf8()
        + "' -o IdentitiesOnly=yes -o BatchMode=yes -o StrictHostKeyChecking=no "
          "-o UserKnownHostsFile=/dev/null -o ConnectTimeout=30 -F none "
        + user
        + "@127.0.0.1 'echo in as $(id -un)' 2>/dev/null | tr '\\n' ' ')\"\n"
        // The lines of a syslog; of others and of yesterday, too.
        + (logged ? QByteArray(
               "{ echo \"Jan  1 00:00:00 db1 sshd[7]: User " + user
               + " not allowed because old\"; sed \"s/^/$(date '+%b %e %T') db1 sshd[1]: /\" /run/log; "
                 "echo \"$(date '+%b %e %T') db1 sshd[8]: User nobody not allowed because nobody\"; } >/var/log/auth.log\n")
                  : QByteArray())
        + stepLine("N2", *row, program) + "hd_wait\n";
    const auto result = machine.run(u"root-login"_s, RunMode::Check);
    Told told;
    for (const QByteArray &line : result.after.split('\n')) {
        if (line.startsWith("login: "))
            told.login = line.mid(7).trimmed();
        told.report.feed(line);
    }
    if (!told.report.outcome)
        qWarning("%s\n%s", result.after.constData(), result.output.constData());
    return told;
}

} // namespace

class tst_WhyRefused : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { test::addShellRows(); }
    void initTestCase() { QVERIFY2(getuid() == 0, "needs root, for private namespaces"); }
    void namesTheCause_data();
    void namesTheCause();
    void withoutALog_data();
    void withoutALog();
    void saysNothingWhereItKnowsNothing();
};

void tst_WhyRefused::namesTheCause_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QByteArray>("done");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("words"); ///< in the sentence
    const QByteArray root = "root", admin = "admin", none;
    const auto row = [](const char *name, const QByteArray &user, const QByteArray &config, const QByteArray &done,
                        const char *cause, const char *words) {
        QTest::newRow(name) << user << config << done << QString::fromLatin1(cause) << QString::fromLatin1(words);
    };
    const auto pam = [](const QByteArray &line) { return "sed -i '1i " + line + "' /etc/pam.d/sshd"; };
    row("PermitRootLogin no", root, "PermitRootLogin no", none, "login-permit", "(/etc/ssh/sshd_config line 1)");
    row("only forced commands", root, "PermitRootLogin forced-commands-only", none, "login-permit", "forced-commands-only");
    row("AllowUsers", root, "AllowUsers admin", none, "login-not-listed", "not listed in AllowUsers");
    row("AllowGroups", admin, "AllowGroups root", none, "login-not-listed",
        "listed in AllowGroups (/etc/ssh/sshd_config line 1)");
    row("DenyUsers", root, "DenyUsers r*", none, "login-denied", "listed in DenyUsers");
    row("DenyGroups", admin, "DenyGroups admin", none, "login-denied", "DenyGroups");
    row("no keys at all", root, "PubkeyAuthentication no", none, "login-no-keys", "PubkeyAuthentication is no");
    row("no shell of that name", root, none, "sed -i 's|^root:\\(.*\\):/bin/sh|root:\\1:/bin/gone|' /etc/passwd",
        "login-shell-missing", "/bin/gone does not exist");
    row("a shell that cannot run", root, none, ": >/etc/odd; sed -i 's|^root:\\(.*\\):/bin/sh|root:\\1:/etc/odd|' /etc/passwd",
        "login-shell-missing", "is not executable");
    row("locked, no PAM", root, "UsePAM no", "sed -i 's/^root:[*]/root:!x/' /etc/shadow", "login-locked", "account is locked");
    row("account expired", root, none, "chage -E 2020-01-01 root", "login-account-expired", "2020-01-01");
    row("account expired, no PAM", admin, "UsePAM no", "chage -E 2020-01-01 admin", "login-account-expired", "2020-01-01");
    row("password expired", root, none, "chage -M 90 -d 2020-01-01 root", "login-password-expired", "2020-03-31");
    row("password to be changed", root, none, "chage -d 0 root", "login-password-change", "at the first login");
    row("home is gone", admin, none, "rm -rf /home/admin", "login-home-missing", "/home/admin");
    row("home of another", root, none, "chown other /root", "login-path-owned", "/root belongs to other");
    row("folder of another", admin, none, "chown other /home/admin/.ssh", "login-path-owned",
        "/home/admin/.ssh belongs to other");
    row("file of another", root, none, "chown other /root/.ssh/authorized_keys", "login-path-owned",
        "/root/.ssh/authorized_keys belongs to other");
    row("home open", root, none, "chmod 777 /root", "login-path-open", "chmod go-w /root ");
    row("file open", root, none, "chmod 666 /root/.ssh/authorized_keys", "login-path-open", "mode 666");
    row("keys elsewhere", root, "AuthorizedKeysFile /etc/ssh/keys/%u .ssh/other", none, "login-key-missing",
        "/etc/ssh/keys/root, /root/.ssh/other");
    row("keys nowhere", root, "AuthorizedKeysFile none", none, "login-key-missing", "not in none");
    row("from elsewhere", root, none, "sed -i 's/^/from=\"10.1.2.3\" /' /root/.ssh/authorized_keys", "login-key-options",
        "from=\"10.1.2.3\"");
    row("run out", root, none, "sed -i 's/^/expiry-time=\"20200101\" /' /root/.ssh/authorized_keys", "login-key-options",
        "expiry-time");
    row("kind", root, "PubkeyAcceptedAlgorithms rsa-sha2-512", none, "login-key-kind", "ssh-ed25519");
    row("revoked", root, "RevokedKeys /etc/ssh/revoked", "cp /root/.ssh/authorized_keys /etc/ssh/revoked", "login-key-revoked",
        "/etc/ssh/revoked");
    row("pam_access", root, none, pam("account required pam_access.so") + "; echo '-:root:ALL' >>/etc/security/access.conf",
        "login-access", "/etc/security/access.conf");
    row("pam_succeed_if", root, none, pam("account required pam_succeed_if.so user != root"), "login-rule",
        "pam_succeed_if in /etc/pam.d/sshd");
    row("pam_succeed_if, silent, included", root, none,
        "printf 'account required pam_succeed_if.so quiet user != root\\n' >/etc/pam.d/rules; " + pam("@include rules"),
        "login-rule", "pam_succeed_if in /etc/pam.d/rules");
    row("pam_listfile", root, none,
        pam("account required pam_listfile.so item=user sense=deny file=/etc/denied onerr=succeed") + "; echo root >/etc/denied",
        "login-rule", "pam_listfile");
    row("pam_time", root, none,
        pam("account required pam_time.so") + "; echo 'sshd;*;root;!Al0000-2400' >/etc/security/time.conf", "login-rule",
        "pam_time");
    row("pam_shells", root, none, pam("account required pam_shells.so") + "; echo /bin/none >/etc/shells", "login-shell-unlisted",
        "/etc/shells");
    row("nologin", admin, none, "echo soon >/etc/nologin", "login-nologin", "/etc/nologin exists");
    row("let in: no shell", root, none, "sed -i 's|^root:\\(.*\\):/bin/sh|root:\\1:/usr/sbin/nologin|' /etc/passwd",
        "login-shell-none", "/usr/sbin/nologin");
    row("let in: another command", root, "ForceCommand echo Hello", none, "login-forced", "echo Hello");
    row("let in: another command for the key", root, none, "sed -i 's/^/command=\"echo Hello\" /' /root/.ssh/authorized_keys",
        "login-key-options", "command=");
}

void tst_WhyRefused::namesTheCause()
{
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, config);
    QFETCH(QByteArray, done);
    QFETCH(QString, cause);
    QFETCH(QString, words);
    const bool letIn = QByteArrayView(QTest::currentDataTag()).startsWith("let in");
    PrivateMachine machine(test::shellOfRow());
    const Told told = ask(machine, user, config, done, letIn, true);
    QVERIFY2(told.login != "in as " + user, told.login.constData()); // indeed
    QCOMPARE(told.report.reason.id, cause);
    const QString sentence = told.report.reason.sentence();
    QVERIFY2(sentence.contains(words), qPrintable(sentence));
    const QString log = told.report.facts.value(u"sshd-log"_s);
    QVERIFY2(!log.contains(u"because old"_s) && !log.contains(u"nobody"_s), qPrintable(log));
    if (!letIn && !done.contains("quiet") && !done.contains("chage -M")
        && !done.contains("chage -d")) // PAM itself says these, past this log
        QVERIFY2(!log.isEmpty() && (cause == u"login-key-revoked"_s || sentence.contains(log.left(40))),
                 qPrintable(sentence + u" / "_s + log));
}

void tst_WhyRefused::withoutALog_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QByteArray>("done");
    QTest::addColumn<QString>("cause");
    QTest::newRow("settings") << QByteArray("AllowUsers admin") << QByteArray() << u"login-not-listed"_s;
    QTest::newRow("account") << QByteArray() << QByteArray("chage -d 0 root") << u"login-password-change"_s;
    QTest::newRow("way") << QByteArray() << QByteArray("chown other /root") << u"login-path-owned"_s;
    QTest::newRow("pam_access")
        << QByteArray()
        << QByteArray("sed -i '1i account required pam_access.so' /etc/pam.d/sshd; echo '-:root:ALL' >>/etc/security/access.conf")
        << u"login-access"_s;
}

void tst_WhyRefused::withoutALog()
{
    QFETCH(QByteArray, config);
    QFETCH(QByteArray, done);
    QFETCH(QString, cause);
    PrivateMachine machine(test::shellOfRow());
    const Told told = ask(machine, "root", config, done, false, false);
    QCOMPARE(told.login, QByteArray());
    QCOMPARE(told.report.reason.id, cause);
    QVERIFY2(told.report.reason.sentence().contains(u"nothing about it"_s), qPrintable(told.report.reason.sentence()));
}

void tst_WhyRefused::saysNothingWhereItKnowsNothing()
{
    PrivateMachine machine(test::shellOfRow());
    const Told told = ask(machine, "root", {}, {}, false, true);
    QCOMPARE(told.login, QByteArray("in as root"));
    QCOMPARE(told.report.outcome.value_or(Outcome::Failed), Outcome::Skipped);
    QCOMPARE(told.report.reason.id, u"login-no-cause"_s);
}

QTEST_GUILESS_MAIN(tst_WhyRefused)
#include "tst_whyrefused.moc"
