// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Machines as they are in the wild, on real sshd, sudo and PAM: sudoers that lead elsewhere or ask for another's password,
// start-up files that print, ask and put other shells in our place, logins that PAM holds up, sshds that offer little.
#include "app/run/NodeConnection.h"
#include "app/run/SystemSsh.h"
#include "app/run/WorkerLog.h"
#include "app/ssh/LibraryVersion.h"
#include "app/ssh/RootShell.h"
#include "app/ssh/SshConfig.h"

#include "tests/ssh/Check.h"
#include "tests/ssh/TestSshd.h"
#include "tests/ssh/TestWorld.h"

#include <QFile>
#include <QVersionNumber>

#include <thread>

using namespace howdah;
using namespace howdah::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr char rootPassword[] = "root's own";

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray driverProgram()
{
    return contentsOf(QStringLiteral(HOWDAH_SOURCE_DIR "/resources/steps/driver.sh"));
}

bool isInstalled(const QString &shell)
{
    return QFile::exists(u"/usr/bin/"_s + shell);
}

} // namespace

class tst_OddLogins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void sudoersOfTheWild_data();
    void sudoersOfTheWild();
    void startUpFiles_data();
    void startUpFiles();
    void stalledLogins_data();
    void stalledLogins();

    void whatItOffers_data();
    void whatItOffers();
    void keyThatSshWillMeet_data();
    void keyThatSshWillMeet();

    void answerBetweenNoise_data();
    void answerBetweenNoise();
    void errorLines_data();
    void errorLines();
    void configurationThatSshRefuses();

    void timeIsTheMachines();

private:
    std::unique_ptr<Session> reach(const SshEndpoint &endpoint, const QString &user, SshLimits limits = {}) const
    {
        auto session = std::make_unique<Session>(endpoint, limits, std::make_shared<CancelToken>());
        Result<void> done = session->connectToMachine();
        if (done) {
            const auto methods = session->loginMethods(user);
            done = methods ? session->loginWithKey(TestWorld::instance().path(u"keys/user"_s)) : Result<void>(methods.error());
        }
        if (!done)
            qFatal("%s", describe(done).constData());
        return session;
    }
    std::unique_ptr<Session> reach(const QString &user, SshLimits limits = {}) const
    {
        return reach({u"db1"_s, u"127.0.0.1"_s, m_sshd->port(), {}}, user, limits);
    }
    void addAccount(const QString &name, const QString &shell = u"/bin/sh"_s)
    {
        TestWorld::instance().addUser(name, u"right"_s, shell);
        TestWorld::instance().authorize(name, TestWorld::instance().path(u"keys/user"_s));
    }

    std::unique_ptr<TestSshd> m_sshd;
    int m_accounts = 0;
};

void tst_OddLogins::initTestCase()
{
    TestWorld &world = TestWorld::instance();
    const QString key = world.makeKey(u"user"_s);
    world.setPassword(u"root"_s, QString::fromLatin1(rootPassword));
    world.authorize(u"root"_s, key);
    m_sshd = std::make_unique<TestSshd>("MaxSessions 1");
}

void tst_OddLogins::sudoersOfTheWild_data()
{
    QTest::addColumn<QByteArray>("defaults"); // of this account; %u is its name
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("sudo");
    QTest::addColumn<QByteArray>("root");
    QTest::addColumn<int>("code"); // 0: it becomes root
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *defaults, const char *rule, const char *sudo, const char *root, int code,
                        const char *detail = "", const char *says = "") {
        QTest::newRow(name) << QByteArray(defaults) << QByteArray(rule) << QByteArray(sudo) << QByteArray(root) << code
                            << QString::fromLatin1(detail) << QString::fromLatin1(says);
    };
    constexpr auto all = "ALL=(ALL) ALL";
    const auto refused = int(ErrorCode::RootRefused);
    const auto missing = int(ErrorCode::RootPasswordMissing);
    const auto unavailable = int(ErrorCode::RootUnavailable);
    row("runas_default", "runas_default=games", "ALL=(ALL) NOPASSWD: ALL", "", "", 0);
    row("runas_default, password", "runas_default=games", all, "right", "", 0);
    row("only for another account", "runas_default=games", "ALL=(games) ALL", "right", "", unavailable, "not allowed", "visudo");
    row("a sudo that leads elsewhere", "fake", "ALL=(games) NOPASSWD: ALL", "", "", unavailable, "games",
        "switched to the account games, not to root");
    row("targetpw, nothing known", "targetpw", all, "", "", missing, "sudo-root", "root's password, not that of");
    row("targetpw, the account's password", "targetpw", all, "right", "", missing, "sudo-root", "root's password, not that of");
    row("targetpw", "targetpw", all, "", rootPassword, 0);
    row("targetpw, both", "targetpw", all, "right", rootPassword, 0);
    row("targetpw, a wrong one", "targetpw", all, "", "wrong", refused, "sudo-root", "as root's password");
    row("rootpw", "rootpw", all, "", rootPassword, 0);
    row("runaspw", "runaspw, runas_default=games", all, "right", "", unavailable, "", "the password of games");
    row("one try", "passwd_tries=1", all, "wrong", "", refused, "sudo", "1 incorrect password attempt");
    row("insults", "insults", all, "wrong", "", refused, "sudo");
    row("another message", "badpass_message=\"Das war nichts\"", all, "wrong", "", refused, "sudo", "Das war nichts");
    row("lecture", "lecture=always, lecture_file=/run/lecture", all, "right", "", 0);
    row("lecture, wrong", "lecture=always, lecture_file=/run/lecture", all, "wrong", "", refused, "sudo");
    row("a prompt of its own", "passprompt_override, passprompt=\"[ACME] password of %u: \"", all, "right", "", 0);
    row("PAM that dies", "pam_service=odd-dies", all, "wrong", "", refused, "sudo");
    row("noexec", "noexec", all, "right", "", unavailable, "", "noexec");
    row("noexec, no password", "noexec", "ALL=(ALL) NOPASSWD: ALL", "", "", unavailable, "", "noexec");
    row("another command only", "!insults", "ALL=(ALL) /usr/bin/apt", "right", "", unavailable, "not allowed",
        "run a shell as root");
    row("a pty and a log", "use_pty, log_output", all, "right", "", 0);
    row("a time limit of sudo's", "command_timeout=600", all, "right", "", 0);
}

void tst_OddLogins::sudoersOfTheWild()
{
    QFETCH(QByteArray, defaults);
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, sudo);
    QFETCH(QByteArray, root);
    QFETCH(int, code);
    TestWorld &world = TestWorld::instance();
    const QString name = u"u%1"_s.arg(++m_accounts);
    const bool fake = defaults == "fake";
    addAccount(name, fake ? u"/bin/bash"_s : u"/bin/sh"_s);
    if (fake) { // a wrapper of the company's, first in PATH
        world.writeFile(u"/home/%1/.bashrc"_s.arg(name), "PATH=$HOME/bin:$PATH\n");
        world.run(u"mkdir"_s, {u"/home/%1/bin"_s.arg(name)});
        world.writeFile(u"/home/%1/bin/sudo"_s.arg(name),
                        "#!/bin/sh\n[ \"$1\" = -V ] && exec /usr/bin/sudo -V\nshift 3\nexec /usr/bin/sudo -n -u games \"$@\"\n",
                        0755);
    }
    world.writeFile(u"/run/lecture"_s, "WARNING: all is logged.\nPassword: will be asked\nSorry, try again is not an option\n");
    world.writeFile(u"/etc/pam.d/odd-dies"_s,
                    "auth [success=1 default=ignore] pam_unix.so nodelay\nauth requisite pam_deny.so\n"
                    "auth required pam_permit.so\naccount required pam_permit.so\nsession required pam_permit.so\n");
    world.addSudoRule((fake ? QString() : u"Defaults:%1 %2\n"_s.arg(name, QString::fromUtf8(defaults)))
                      + u"%1 %2"_s.arg(name, QString::fromUtf8(rule)));
    const auto session = reach(name);
    const Secret sudoSecret = Secret::fromBytes(sudo);
    const Secret rootSecret = Secret::fromBytes(root);
    BecomeRequest request;
    request.allowSu = false;
    request.sudoPassword = sudo.isEmpty() ? nullptr : &sudoSecret;
    request.rootPassword = root.isEmpty() ? nullptr : &rootSecret;
    request.sudoAsksRoot = sudo.isEmpty() && !root.isEmpty();
    const auto shell = RootShell::open(*session, request, driverProgram(), {}, "tst_oddlogins");
    if (code != 0) {
        QVERIFY2(!shell.ok() && int(shell.error().code) == code, describe(shell).constData()); // (insults are no good messages)
        QFETCH(QString, detail);
        QFETCH(QString, says);
        QVERIFY2(shell.error().detail.contains(detail), describe(shell).constData());
        QVERIFY2(shell.error().message.contains(says), describe(shell).constData());
        return;
    }
    VERIFY_OK(shell);
    QCOMPARE(shell.value()->info().rootsPassword, !root.isEmpty());
    QByteArray output;
    StepCall call;
    call.program = "id -u";
    call.onOutput = [&](const QByteArray &bytes) { output += bytes; };
    VERIFY_OK(shell.value()->runStep(call));
    QCOMPARE(output, QByteArray("0\n"));
}

void tst_OddLogins::startUpFiles_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *shell, const char *text) {
        if (isInstalled(QString::fromLatin1(shell)))
            QTest::newRow(name) << u"/usr/bin/"_s + QString::fromLatin1(shell) << QByteArray(text);
    };
    row("prints", "bash", "echo Welcome to db1; echo noise >&2; alias sudo='echo no'\n");
    row("prints without an end of line", "bash", "printf 'Welcome: '\n");
    row("asks the terminal", "bash", "printf '\\033[6n'; read -r -t 3 -d R x\n");
    row("asks for a key", "bash", "printf 'Press any key: '; read -r -n 1 x\n");
    row("asks for a line", "bash", "printf 'Project? '; read -r x\n");
    if (isInstalled(u"tcsh"_s)) {
        row("another shell in its place", "bash", "exec tcsh\n");
        row("tcsh that prints", "tcsh", "echo 'Welcome; to (db1)'\n");
    }
    if (isInstalled(u"fish"_s)) {
        row("fish", "fish", "");
    }
    row("zsh", "zsh", "");
}

void tst_OddLogins::startUpFiles()
{
    QFETCH(QString, shell);
    QFETCH(QByteArray, text);
    TestWorld &world = TestWorld::instance();
    const QString name = u"u%1"_s.arg(++m_accounts);
    addAccount(name, shell);
    world.addSudoRule(name + u" ALL=(ALL) NOPASSWD: ALL"_s);
    world.setAccount(u"root"_s, u"/home/root"_s, shell);
    for (const QString &home : {u"/home/"_s + name, u"/home/root"_s}) {
        world.writeFile(home + (shell.endsWith(u"tcsh") ? u"/.cshrc"_s : u"/.bashrc"_s), text);
    }
    for (const QString &user : {name, u"root"_s}) {
        const auto session = reach(user);
        const auto root = RootShell::open(*session, {}, driverProgram(), {}, "tst_oddlogins");
        VERIFY_OK(root);
        QByteArray output;
        StepCall call;
        call.program = "echo clean; id -u";
        call.onOutput = [&](const QByteArray &bytes) { output += bytes; };
        VERIFY_OK(root.value()->runStep(call));
        QCOMPARE(output, QByteArray("clean\n0\n"));
    }
    world.setAccount(u"root"_s, u"/home/root"_s, u"/bin/sh"_s);
}

void tst_OddLogins::stalledLogins_data()
{
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    QTest::newRow("the session") << QByteArray("session") << int(ErrorCode::TimedOut) << u"did not open its session within"_s;
    QTest::newRow("the password") << QByteArray("auth") << int(ErrorCode::LoginTimeout)
                                  << u"still checking the key or password"_s;
    QTest::newRow("sudo's session") << QByteArray("sudo") << int(ErrorCode::TimedOut) << u"sudo on db1 got the password"_s;
}

/// A limit that is above PAM's own lets such a login in.
void tst_OddLogins::stalledLogins()
{
    QFETCH(QByteArray, where);
    QFETCH(int, code);
    QFETCH(QString, says);
    TestWorld &world = TestWorld::instance();
    const QString name = u"u%1"_s.arg(++m_accounts);
    addAccount(name);
    world.addSudoRule(u"Defaults:%1 pam_service=odd-slow\n%1 ALL=(ALL) ALL"_s.arg(name));
    const QByteArray slow = " [success=ignore default=1] pam_succeed_if.so user = " + name.toUtf8() + " quiet\n";
    const QByteArray pause = " optional pam_exec.so quiet /bin/sleep 5\n";
    const QString file = where == "sudo" ? u"/etc/pam.d/odd-slow"_s : u"/etc/pam.d/sshd"_s;
    const QByteArray before = contentsOf(u"/etc/pam.d/sshd"_s);
    const QByteArray kind = where == "auth" ? "auth" : "session";
    QByteArray text = QByteArray(before).replace("account required pam_nologin.so\n", "");
    if (where == "auth")
        text = kind + slow + kind + pause + text;
    else
        text += kind + (where == "sudo" ? QByteArray() : slow + kind) + pause;
    world.writeFile(file, text);
    SshLimits limits;
    (where == "auth" ? limits.login : limits.ready) = 2500ms;
    const Secret password = Secret::fromBytes("right");
    BecomeRequest request;
    request.sudoPassword = &password;
    std::unique_ptr<Session> session; // outlives the shell
    const auto open = [&](SshLimits given) -> Result<std::unique_ptr<RootShell>> {
        session = std::make_unique<Session>(SshEndpoint{u"db1"_s, u"127.0.0.1"_s, m_sshd->port(), {}}, given, nullptr);
        if (auto done = session->connectToMachine(); !done)
            return done.error();
        if (auto methods = session->loginMethods(name); !methods)
            return methods.error();
        if (auto in = session->loginWithPassword(password); !in)
            return in.error();
        return RootShell::open(*session, request, driverProgram(), {}, "tst_oddlogins");
    };
    const auto refused = open(limits);
    VERIFY_ERROR(refused, ErrorCode(code));
    QVERIFY2(refused.error().message.contains(says), describe(refused).constData());
    {
        const auto patient = open({});
        VERIFY_OK(patient);
    }
    world.writeFile(u"/etc/pam.d/sshd"_s, before);
    QVERIFY(SshLimits().ready > 25s && SshLimits().login > 25s); // of a D-Bus call that nobody answers
}

void tst_OddLogins::whatItOffers_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("hostKey");
    QTest::addColumn<QStringList>("says"); // nothing: it connects
    const auto row = [](const char *lines, const QStringList &says = {}, const char *hostKey = "ed25519") {
        QTest::newRow(lines) << QByteArray(lines) << QString::fromLatin1(hostKey) << says;
    };
    const bool quantum = QVersionNumber::fromString(libsshVersion()) >= QVersionNumber(0, 12);
    row("Ciphers aes256-gcm@openssh.com");
    row("Ciphers aes128-gcm@openssh.com");
    row("Ciphers aes128-ctr");
    row("KexAlgorithms ecdh-sha2-nistp521");
    row("KexAlgorithms diffie-hellman-group14-sha256");
    row("KexAlgorithms diffie-hellman-group18-sha512");
    row("KexAlgorithms diffie-hellman-group-exchange-sha256");
    row("MACs hmac-sha2-512-etm@openssh.com,hmac-sha2-256-etm@openssh.com\nCiphers aes256-ctr");
    row("HostKeyAlgorithms rsa-sha2-512", {}, "rsa");
    row("HostKeyAlgorithms rsa-sha2-256", {}, "rsa");
    row("KexAlgorithms sntrup761x25519-sha512@openssh.com",
        quantum ? QStringList()
                : QStringList{u"KexAlgorithms"_s, u"sntrup761x25519-sha512"_s, u"curve25519-sha256"_s,
                              u"The ssh command of this computer knows"_s});
    row("KexAlgorithms diffie-hellman-group1-sha1", {u"KexAlgorithms"_s, u"diffie-hellman-group1-sha1"_s, u"safe any more"_s});
    row("Ciphers 3des-cbc", {u"Ciphers"_s, u"3des-cbc"_s, u"safe any more"_s});
    row("MACs umac-128-etm@openssh.com\nCiphers aes256-ctr",
        {u"MACs"_s, u"umac-128-etm@openssh.com"_s, u"The ssh command of this computer knows"_s});
}

void tst_OddLogins::whatItOffers()
{
    QFETCH(QByteArray, lines);
    QFETCH(QString, hostKey);
    QFETCH(QStringList, says);
    const TestSshd sshd(lines, {hostKey});
    const auto config = SshConfig::read(u"127.0.0.1"_s);
    VERIFY_OK(config);
    SshEndpoint endpoint{u"db1"_s, u"127.0.0.1"_s, sshd.port(), {}};
    endpoint.systemSsh = config.value().algorithms;
    Session session(endpoint, {}, nullptr);
    const auto reached = session.connectToMachine();
    if (says.isEmpty()) {
        VERIFY_OK(reached);
        VERIFY_OK(session.loginMethods(u"root"_s));
        VERIFY_OK(session.loginWithKey(TestWorld::instance().path(u"keys/user"_s)));
        const auto said = session.run("echo it works", {}, 20s);
        VERIFY_OK(said);
        QCOMPARE(said.value().output, QByteArray("it works\n"));
        return;
    }
    QVERIFY(!reached.ok());
    QCOMPARE(reached.error().code, ErrorCode::HandshakeFailed);
    for (const QString &words : says)
        QVERIFY2(reached.error().message.contains(words), describe(reached).constData());
    QCOMPARE(says.contains(u"safe any more"_s), reached.error().message.contains(u"safe any more"_s));
}

void tst_OddLogins::keyThatSshWillMeet_data()
{
    QTest::addColumn<QStringList>("allowed");
    QTest::addColumn<QStringList>("known");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("any") << QStringList() << QStringList() << QByteArray("ssh-ed25519");
    QTest::newRow("rsa only") << QStringList{u"rsa-sha2-512"_s, u"rsa-sha2-256"_s} << QStringList() << QByteArray("ssh-rsa");
    QTest::newRow("what is known comes first")
        << QStringList{u"rsa-sha2-512"_s} << QStringList{u"ssh-ed25519"_s} << QByteArray("ssh-ed25519");
    QTest::newRow("nothing that libssh has")
        << QStringList{u"webauthn-sk-ecdsa-sha2-nistp256@openssh.com"_s} << QStringList() << QByteArray("ssh-ed25519");
}

void tst_OddLogins::keyThatSshWillMeet()
{
    QFETCH(QStringList, allowed);
    QFETCH(QStringList, known);
    QFETCH(QByteArray, type);
    const TestSshd sshd({}, {u"ed25519"_s, u"rsa"_s});
    SshEndpoint endpoint{u"db1"_s, u"127.0.0.1"_s, sshd.port(), known};
    endpoint.hostKeyAlgorithms = allowed;
    Session session(endpoint, {}, nullptr);
    VERIFY_OK(session.connectToMachine());
    QCOMPARE(session.hostKey().type, type);
}

void tst_OddLogins::answerBetweenNoise_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("answers");
    QTest::newRow("bash that prints") << u"/bin/bash"_s << QByteArray("echo Welcome to db9; printf 'no end: '; echo noise >&2\n")
                                      << true;
    QTest::newRow("asks the terminal") << u"/bin/bash"_s << QByteArray("printf '\\033[6n'; read -r -t 3 -d R x\n") << true;
    QTest::newRow("something else in its place") << u"/bin/bash"_s << QByteArray("exec cat\n") << false;
    for (const char *shell : {"tcsh", "fish", "zsh"}) {
        if (isInstalled(QString::fromLatin1(shell)))
            QTest::newRow(shell) << u"/usr/bin/"_s + QString::fromLatin1(shell) << QByteArray("echo Welcome\n") << true;
    }
}

void tst_OddLogins::answerBetweenNoise()
{
    QFETCH(QString, shell);
    QFETCH(QByteArray, text);
    QFETCH(bool, answers);
    TestWorld &world = TestWorld::instance();
    const QString name = u"u%1"_s.arg(++m_accounts);
    addAccount(name, shell);
    for (const char *file : {".bashrc", ".cshrc"})
        world.writeFile(u"/home/%1/%2"_s.arg(name, QString::fromLatin1(file)), text);
    world.run(u"mkdir"_s, {u"-p"_s, u"/home/root/.ssh"_s});
    world.writeFile(u"/home/root/.ssh/config"_s,
                    "Host odd\n HostName 127.0.0.1\n Port " + QByteArray::number(m_sshd->port())
                        + "\n StrictHostKeyChecking no\n UserKnownHostsFile /dev/null\n IdentityFile "
                        + world.path(u"keys/user"_s).toUtf8() + '\n',
                    0600);
    const auto said = sshHostname(name, u"odd"_s, nullptr, CancelToken());
    VERIFY_OK(said);
    QVERIFY2(said.value().exitStatus == 0, said.value().errorOutput.constData());
    QCOMPARE(said.value().answer.has_value(), answers);
    if (answers)
        QCOMPARE(*said.value().answer, TestWorld::run(u"hostname"_s, {}).trimmed());
}

void tst_OddLogins::errorLines_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const char *said, const char *line) {
        QTest::newRow(name) << QByteArray(said) << QString::fromUtf8(line);
    };
    row("refused", "Welcome to ACME.\nroot@db1: Permission denied (publickey).\n", "root@db1: Permission denied (publickey).");
    row("refused and disconnected",
        "root@db1: Permission denied (publickey).\r\nReceived disconnect from 192.0.2.11 port 22:2: Too many\nDisconnected from 192.0.2.11\n",
        "root@db1: Permission denied (publickey).");
    row("owner", "Bad owner or permissions on /etc/ssh/ssh_config.d/20-systemd-ssh-proxy.conf\n",
        "Bad owner or permissions on /etc/ssh/ssh_config.d/20-systemd-ssh-proxy.conf");
    row("a key that all can read",
        "@@@@@@@@@\n@         WARNING: UNPROTECTED PRIVATE KEY FILE!          @\n@@@@@@@@@\nPermissions 0644 for '/k' are too open.\n"
        "Load key \"/k\": bad permissions\nroot@db1: Permission denied (publickey).\n",
        "Permissions 0644 for '/k' are too open.");
    row("changed key",
        "@@@@@@@\n@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\n@@@@@@@\nSomeone could be eavesdropping\nHost key verification failed.\n",
        "WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!");
    row("unknown key",
        "No RSA host key is known for db1 and you have requested strict checking.\nHost key verification failed.\n",
        "No RSA host key is known for db1 and you have requested strict checking.");
    row("warnings before",
        "Warning: Permanently added 'db1' to the list of known hosts.\n** WARNING: connection is not using a post-quantum key exchange algorithm.\n"
        "ssh: connect to host db1 port 22: Connection refused\n",
        "ssh: connect to host db1 port 22: Connection refused");
    row("warnings only", "something odd\n** This session may be vulnerable\n", "something odd");
    row("expired", "Password change required but no TTY available.\n", "Password change required but no TTY available.");
    row("option",
        "/root/.ssh/config: line 3: Bad configuration option: foo\n/root/.ssh/config: terminating, 1 bad configuration options\n",
        "/root/.ssh/config: line 3: Bad configuration option: foo");
    row("nothing", "", "");
}

void tst_OddLogins::errorLines()
{
    QFETCH(QByteArray, said);
    QFETCH(QString, line);
    QCOMPARE(errorLine(said), line);
}

void tst_OddLogins::configurationThatSshRefuses()
{
    TestWorld &world = TestWorld::instance();
    world.run(u"mkdir"_s, {u"-p"_s, u"/etc/ssh/ssh_config.d"_s, u"/home/root/.ssh"_s});
    world.writeFile(u"/etc/ssh/ssh_config"_s, "Include /etc/ssh/ssh_config.d/*.conf\n");
    const QString file = u"/etc/ssh/ssh_config.d/20-systemd-ssh-proxy.conf"_s;
    world.writeFile(file, "Host unix/*\n");
    world.run(u"chown"_s, {u"nobody"_s, file});
    world.writeFile(u"/home/root/.ssh/config"_s, "", 0600);
    const auto refused = SshConfig::read(u"db1"_s);
    world.run(u"chown"_s, {u"root"_s, file});
    VERIFY_ERROR(refused, ErrorCode::ValueInvalid);
    QVERIFY2(refused.error().message.contains(u"sudo chown root:root "_s + file), describe(refused).constData());
    world.writeFile(u"/home/root/.ssh/config"_s, "Host *\n", 0666);
    const auto own = SshConfig::read(u"db1"_s);
    world.writeFile(u"/home/root/.ssh/config"_s, "", 0600);
    VERIFY_ERROR(own, ErrorCode::ValueInvalid);
    QVERIFY2(own.error().message.contains(u"chmod 600 /home/root/.ssh/config"_s), describe(own).constData());
}

/// What a user takes to answer, and other machines, is not the machine's time.
void tst_OddLogins::timeIsTheMachines()
{
    RunPlan plan;
    Machine machine;
    machine.host = u"db1"_s;
    machine.address = u"192.0.2.11"_s;
    machine.login.user = u"root"_s;
    machine.login.connectAs = u"127.0.0.1"_s;
    machine.login.port = m_sshd->port();
    machine.login.loginKey = TestWorld::instance().path(u"keys/user"_s);
    plan.cluster.machines << machine;
    plan.nodes << NodePlan{machine, {u"connect"_s}};
    RunShared shared(plan, [] {});
    NodeConnection connection(shared, shared.plan.nodes.first(), {});
    Slot slot(shared.slotLimit);
    std::thread user([&] {
        while (shared.preflight.questions().isEmpty())
            std::this_thread::sleep_for(5ms);
        std::this_thread::sleep_for(600ms); // reads the fingerprint
        shared.preflight.trust(machine.id, std::get<HostKeyQuestion>(shared.preflight.questions().value(machine.id)).key, false);
        shared.preflight.answer({{machine.id, true}});
    });
    const auto open = connection.open(&slot);
    user.join();
    VERIFY_OK(open);
    QVERIFY(connection.waited() >= 600ms);
    connection.close();

    WorkerLog log(shared, machine.id, {});
    StepRecord record;
    record.step = u"connect"_s;
    log.begin(record);
    record.started = record.started.addSecs(-100);
    log.finish(record, 98s);
    QVERIFY2(record.seconds >= 2 && record.seconds < 50, qPrintable(QString::number(record.seconds)));
}

int main(int argc, char **argv)
{
    TestWorld::enter();
    QCoreApplication app(argc, argv);
    tst_OddLogins test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_oddlogins.moc"
