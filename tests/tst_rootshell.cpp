// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One root shell on real sshd, sudo and su: how it is reached, what it costs, how steps end, and how they are stopped.
#include "app/ssh/RootShell.h"

#include "tests/ssh/BadServer.h"
#include "tests/ssh/Check.h"
#include "tests/ssh/DelayProxy.h"
#include "tests/ssh/TestSshd.h"
#include "tests/ssh/TestWorld.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>

#include <thread>

using namespace howdah;
using namespace howdah::test;
using namespace std::chrono_literals;

namespace {

constexpr char adminPassword[] = "ad min'$x\\"; // a shell's quoting must survive it
constexpr char rootPassword[] = "root's secret";

QByteArray driverText()
{
    QFile file(QStringLiteral(HOWDAH_SOURCE_DIR "/resources/steps/driver.sh"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a step said.
struct Said
{
    QByteArrayList lines;
    QByteArray output;

    StepCall call(const QByteArray &program, std::chrono::seconds limit = 20s)
    {
        StepCall step;
        step.program = program;
        step.limit = limit;
        step.onProtocol = [this](const QByteArray &line) { lines << line; };
        step.onOutput = [this](const QByteArray &bytes) { output += bytes; };
        return step;
    }
};

/// Does a process with this word in its command line run?
bool isRunning(const QByteArray &word)
{
    QProcess pgrep;
    pgrep.start(QStringLiteral("pgrep"), {QStringLiteral("-f"), QString::fromLatin1(word)});
    pgrep.waitForFinished();
    return pgrep.exitCode() == 0;
}

} // namespace

class tst_RootShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void becomesRoot_data();
    void becomesRoot();
    void startsInEveryLoginShell_data();
    void startsInEveryLoginShell();
    void tellsWhyThereIsNoRoot_data();
    void tellsWhyThereIsNoRoot();
    void costsNoStrikeButForAWrongPassword();
    void costsNoStrikeWhereItLeavesSudo_data();
    void costsNoStrikeWhereItLeavesSudo();
    void sendsNoPasswordThatIsNotAskedFor();
    void leavesNoSecretBehind();
    void isGoodForASecondTry();
    void refusesABusyMachine();

    void endsAStep_data();
    void endsAStep();
    void keepsTheStreamsApart();
    void passesABigProgram();
    void passesAFlood();
    void refusesAnEndlessLine();
    void isNotHeldByADaemon();
    void noticesADeadShell();
    void noticesALostConnection();
    void noticesAMachineThatDoesNotKeepItsLimit();

    void stopsAStep_data();
    void stopsAStep();
    void doesNotWaitForAStepThatIgnoresTheStop();
    void letsAStepFinishThatMust();
    void endsWithinASecondOfCancelBeforeRoot();
    void runsWhatWasSentAhead();
    void sendsAgainWhatWasLeft();
    void stopHoldsBackWhatWasSentAhead();
    void aWholeRunNeedsFewTurns_data();
    void aWholeRunNeedsFewTurns();
    void needsFewTurns_data();
    void needsFewTurns();

private:
    struct Login
    {
        std::shared_ptr<CancelToken> cancel = std::make_shared<CancelToken>();
        std::unique_ptr<Session> session;
    };
    Login logIn(const QString &user, quint16 port = 0, SshLimits limits = {});
    Result<std::unique_ptr<RootShell>> open(Session &session, const char *sudo = nullptr, const char *root = nullptr,
                                            const QByteArray &driver = driverText(), const QList<StepCall> &ahead = {});
    std::unique_ptr<TestSshd> m_sshd;
    QStringList m_descriptors;
};

void tst_RootShell::initTestCase()
{
    TestWorld &world = TestWorld::instance();
    world.setPassword(QStringLiteral("root"), QString::fromLatin1(rootPassword));
    const QString key = world.makeKey(QStringLiteral("user"));
    const auto add = [&](const char *name, const char *password, const char *shell = "/bin/sh", const char *rule = nullptr) {
        world.addUser(QString::fromLatin1(name), QString::fromLatin1(password), QString::fromLatin1(shell));
        world.authorize(QString::fromLatin1(name), key);
        if (rule)
            world.addSudoRule(QString::fromLatin1(name) + u' ' + QString::fromLatin1(rule));
    };
    world.authorize(QStringLiteral("root"), key);
    add("admin", adminPassword, "/bin/sh", "ALL=(ALL) ALL");
    add("deploy", "", "/bin/sh", "ALL=(ALL) NOPASSWD: ALL");
    add("plain", "plain");
    add("old", "old", "/bin/sh", "ALL=(ALL) ALL\nDefaults:old requiretty");
    add("oldfree", "", "/bin/sh", "ALL=(ALL) NOPASSWD: ALL\nDefaults:oldfree requiretty");
    add("ptyuser", "pty", "/bin/sh", "ALL=(ALL) ALL\nDefaults:ptyuser use_pty"); // the default of newer sudo
    add("onlyls", "onlyls", "/bin/sh", "ALL=(root) NOPASSWD: /bin/ls");
    add("tiny", "x", "/usr/sbin/nologin");
    world.writeFile(world.path(QStringLiteral("mute-shell")), "#!/bin/sh\nexec sleep 60\n", 0755);
    add("mute", "x", qPrintable(world.path(QStringLiteral("mute-shell"))));
    add("expired", "expired", "/bin/sh", "ALL=(ALL) NOPASSWD: ALL");
    add("forced", "x");
    add("oddsudo", "x", "/bin/bash");
    add("rootpw", "rootpw", "/bin/sh", "ALL=(ALL) ALL\nDefaults:rootpw rootpw");
    add("oldrootpw", "rootpw", "/bin/sh", "ALL=(ALL) ALL\nDefaults:oldrootpw rootpw, requiretty");
    world.run(QStringLiteral("chage"), {QStringLiteral("-d"), QStringLiteral("0"), QStringLiteral("expired")});
    world.writeFile(
        world.authorizedKeysPattern().replace(QLatin1String("%u"), QLatin1String("forced")),
        "command=\"echo Please login as the user admin\" " + [&] {
            QFile file(key + QStringLiteral(".pub"));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }());
    for (const char *shell : {"bash", "tcsh", "fish"}) {
        const QString path = QStringLiteral("/usr/bin/") + QLatin1String(shell);
        if (!QFile::exists(path))
            qInfo("%s is not installed; its row is missing", shell);
        else
            add(shell, "", qPrintable(path), "ALL=(ALL) NOPASSWD: ALL");
    }
    world.run(QStringLiteral("chown"), {QStringLiteral("-R"), QStringLiteral("root"), QStringLiteral("/etc/sudoers")});
    // What people put into their start-up files, and a sudo that asks for something else: named for what it fakes.
    world.writeFile(QStringLiteral("/home/oddsudo/.bashrc"), "export PATH=$HOME/bin:$PATH\n");
    world.run(QStringLiteral("mkdir"), {QStringLiteral("/home/oddsudo/bin")});
    world.writeFile(QStringLiteral("/home/oddsudo/bin/sudo"),
                    "#!/bin/sh\n[ \"$1\" = -n ] && { echo 'sudo: a password is required' >&2; exit 1; }\n"
                    "printf 'Verification code: ' >&2; read x; [ -z \"$x\" ] || echo \"got $x\" >>/home/oddsudo/got\n",
                    0755);
    add("rs", "", "/bin/bash", "ALL=(ALL) NOPASSWD: ALL");
    world.writeFile(QStringLiteral("/home/rs/.bashrc"), "export PATH=$HOME/bin:$PATH\n");
    world.run(QStringLiteral("mkdir"), {QStringLiteral("/home/rs/bin")});
    // Fake: sudo-rs 0.2.5 as measured. A strike (faillock's) for -n, for an end of input and for a wrong password, none
    // for one that was ended at its prompt. ~/free: the account needs no password.
    world.writeFile(QStringLiteral("/home/rs/bin/sudo"), R"sh(#!/bin/sh
[ "$1" != -V ] || { echo 'sudo-rs 0.2.5' >&2; exit; }
strike() { echo "$1" >>/home/rs/strikes; echo 'sudo-rs: PAM error: Permission denied' >&2; exit 1; }
if [ -e /home/rs/free ]; then
    while [ "$1" != sh ]; do shift; done
    exec /usr/bin/sudo -n "$@"
fi
[ "$1" != -n ] || strike "$1"
printf '[sudo: %s] Password: ' "$3" >&2
read -r password || strike 'end of input'
[ "$password" = right ] || strike wrong
shift 3
exec /usr/bin/sudo -n "$@"
)sh",
                    0755);
    world.run(QStringLiteral("chown"), {QStringLiteral("-R"), QStringLiteral("rs"), QStringLiteral("/home/rs")});
    if (QFile::exists(QStringLiteral("/home/bash")))
        world.writeFile(QStringLiteral("/home/bash/.bashrc"), "echo Welcome to db1; echo noise >&2; alias sudo='echo no'\n");
    if (QFile::exists(QStringLiteral("/home/tcsh")))
        world.writeFile(QStringLiteral("/home/tcsh/.cshrc"), "echo 'Welcome; to (db1)'\n");
    m_sshd = std::make_unique<TestSshd>("MaxSessions 1");
}

void tst_RootShell::init()
{
    // A step that was stopped may hold the machine's lock for some seconds after its connection has gone.
    QTRY_COMPARE_WITH_TIMEOUT(
        QProcess::execute(QStringLiteral("flock"),
                          {QStringLiteral("-n"), QStringLiteral("/run/howdah.lock"), QStringLiteral("true")}),
        0, 60'000);
    m_descriptors = openDescriptors();
}

void tst_RootShell::cleanup()
{
    QTRY_COMPARE(descriptorsLeftOpen(m_descriptors).join(u'\n'), QString());
}

tst_RootShell::Login tst_RootShell::logIn(const QString &user, quint16 port, SshLimits limits)
{
    Login login;
    login.session = std::make_unique<Session>(
        SshEndpoint{QStringLiteral("db1"), QStringLiteral("127.0.0.1"), port ? port : m_sshd->port(), {}}, limits, login.cancel);
    Result<void> done = login.session->connectToMachine();
    if (done) {
        auto methods = login.session->loginMethods(user);
        done = methods ? login.session->loginWithKey(TestWorld::instance().path(QStringLiteral("keys/user")))
                       : Result<void>(methods.error());
    }
    if (!done)
        qFatal("%s", describe(done).constData());
    return login;
}

Result<std::unique_ptr<RootShell>> tst_RootShell::open(Session &session, const char *sudo, const char *root,
                                                       const QByteArray &driver, const QList<StepCall> &ahead)
{
    const Secret sudoSecret = Secret::fromBytes(QByteArrayView(sudo ? sudo : ""));
    const Secret rootSecret = Secret::fromBytes(QByteArrayView(root ? root : ""));
    BecomeRequest request;
    request.sudoPassword = sudo ? &sudoSecret : nullptr;
    request.rootPassword = root ? &rootSecret : nullptr;
    return RootShell::open(session, request, driver, "hd_lib() { echo \"it's lib\"; }\n", "tst_rootshell, from here", ahead);
}

void tst_RootShell::becomesRoot_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("sudo");
    QTest::addColumn<QByteArray>("root");
    QTest::addColumn<int>("way");
    const auto row = [](const char *name, const char *user, const char *sudo, const char *root, RootWay way) {
        QTest::newRow(name) << QString::fromLatin1(user) << QByteArray(sudo) << QByteArray(root) << int(way);
    };
    row("root by key", "root", "", "", RootWay::Already);
    row("sudo without a password", "deploy", "", "", RootWay::SudoFree);
    row("sudo without a password, though one is known", "deploy", "useless", "", RootWay::SudoFree);
    row("sudo with a password", "admin", adminPassword, "", RootWay::SudoPassword);
    row("sudo on a pty of its own", "ptyuser", "pty", "", RootWay::SudoPassword);
    row("su", "plain", "", rootPassword, RootWay::Su);
    row("su, since sudo does not allow the account", "plain", "plain", rootPassword, RootWay::Su);
    row("su, since sudo allows another command only", "onlyls", "onlyls", rootPassword, RootWay::Su);
    row("sudo from a terminal", "old", "old", "", RootWay::SudoPassword);
    row("sudo from a terminal, no password", "oldfree", "", "", RootWay::SudoFree);
}

void tst_RootShell::becomesRoot()
{
    QFETCH(QString, user);
    QFETCH(QByteArray, sudo);
    QFETCH(QByteArray, root);
    QFETCH(int, way);
    Login login = logIn(user);
    auto shell = open(*login.session, sudo.isEmpty() ? nullptr : sudo.constData(), root.isEmpty() ? nullptr : root.constData());
    VERIFY_OK(shell);
    QCOMPARE(int(shell.value()->info().way), way);
    QCOMPARE(shell.value()->info().clientAddress, QByteArray("127.0.0.1"));
    for (int i = 0; i < 3; ++i) {
        Said said;
        const auto exit = shell.value()->runStep(said.call("id -u; hd_lib; echo err >&2; echo 'outcome changed x' >&3; exit 3"));
        VERIFY_OK(exit);
        QCOMPARE(exit.value().code, 3);
        QVERIFY(!exit.value().aborted);
        QCOMPARE(said.lines, QByteArrayList{"outcome changed x"});
        QCOMPARE(said.output, QByteArray("0\nit's lib\nerr\n"));
    }
    QFile lock(QStringLiteral("/run/howdah.lock"));
    QVERIFY(lock.open(QIODevice::ReadOnly));
    QVERIFY(lock.readAll().startsWith("tst_rootshell, from here"));
}

void tst_RootShell::startsInEveryLoginShell_data()
{
    QTest::addColumn<QString>("user");
    for (const char *shell : {"bash", "tcsh", "fish"}) {
        if (QFile::exists(QStringLiteral("/home/") + QLatin1String(shell)))
            QTest::newRow(shell) << QString::fromLatin1(shell);
    }
}

void tst_RootShell::startsInEveryLoginShell()
{
    QFETCH(QString, user);
    Login login = logIn(user);
    auto shell = open(*login.session);
    VERIFY_OK(shell);
    Said said;
    VERIFY_OK(shell.value()->runStep(said.call("echo clean")));
    QCOMPARE(said.output, QByteArray("clean\n"));
}

void tst_RootShell::tellsWhyThereIsNoRoot_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("sudo");
    QTest::addColumn<QByteArray>("root");
    QTest::addColumn<bool>("allowSu");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const char *user, const char *sudo, const char *root, bool allowSu, ErrorCode code,
                        const char *detail) {
        QTest::newRow(name) << QString::fromLatin1(user) << QByteArray(sudo) << QByteArray(root) << allowSu << int(code)
                            << QString::fromLatin1(detail);
    };
    row("wrong sudo password", "admin", "wrong", "", true, ErrorCode::RootRefused, "sudo");
    row("wrong sudo password, terminal", "old", "wrong", "", true, ErrorCode::RootRefused, "sudo");
    row("wrong root password", "plain", "", "wrong", true, ErrorCode::RootRefused, "su");
    row("sudo needs a password", "admin", "", "", true, ErrorCode::RootPasswordMissing, "sudo");
    row("sudo does not allow it, su needs a password", "plain", "plain", "", true, ErrorCode::RootPasswordMissing, "su");
    row("sudo does not allow it, su is not wanted", "plain", "plain", "", false, ErrorCode::RootUnavailable, "sudoers");
    row("no shell", "tiny", "", "", true, ErrorCode::ShellFailed, "not available");
    row("forced command", "forced", "", "", true, ErrorCode::ShellFailed, "Please login as");
    row("expired password", "expired", "", "", true, ErrorCode::InteractionRequired, "Password change required");
    row("shell that never answers", "mute", "", "", true, ErrorCode::TimedOut, "");
    row("sudo asks something else", "oddsudo", "x", "", true, ErrorCode::InteractionRequired, "Verification code");
}

void tst_RootShell::tellsWhyThereIsNoRoot()
{
    QFETCH(QString, user);
    QFETCH(QByteArray, sudo);
    QFETCH(QByteArray, root);
    QFETCH(bool, allowSu);
    QFETCH(int, code);
    QFETCH(QString, detail);
    SshLimits limits;
    if (code == int(ErrorCode::TimedOut) || user == u"oddsudo")
        limits.ready = 1500ms;
    Login login = logIn(user, 0, limits);
    const Secret sudoSecret = Secret::fromBytes(sudo);
    const Secret rootSecret = Secret::fromBytes(root);
    BecomeRequest request;
    request.sudoPassword = sudo.isEmpty() ? nullptr : &sudoSecret;
    request.rootPassword = root.isEmpty() ? nullptr : &rootSecret;
    request.allowSu = allowSu;
    const auto shell = RootShell::open(*login.session, request, driverText(), {}, "me");
    VERIFY_ERROR(shell, ErrorCode(code));
    QVERIFY2(shell.error().detail.contains(detail), qPrintable(shell.error().detail));
    if (!sudo.isEmpty() && sudo != "x")
        QVERIFY(!shell.error().message.contains(QString::fromLatin1(sudo)) || user == QString::fromLatin1(sudo));
    QVERIFY(!QFile::exists(QStringLiteral("/home/oddsudo/got"))); // the code's prompt got no password
}

/// sudo-rs before 0.2.9 takes each silent try for a failed login: three checks with the right password locked an account.
void tst_RootShell::costsNoStrikeButForAWrongPassword()
{
    const auto strikes = [] {
        QFile file(QStringLiteral("/home/rs/strikes"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    for (int i = 0; i < 3; ++i) { // nobody knows yet that a password is needed; then it is given
        Login login = logIn(QStringLiteral("rs"));
        VERIFY_ERROR(open(*login.session), ErrorCode::RootPasswordMissing);
        auto shell = open(*login.session, "right");
        VERIFY_OK(shell);
        QCOMPARE(int(shell.value()->info().way), int(RootWay::SudoPassword));
    }
    QCOMPARE(strikes(), QByteArray());
    {
        Login login = logIn(QStringLiteral("rs")); // su has its turn too
        auto shell = open(*login.session, nullptr, rootPassword);
        VERIFY_OK(shell);
        QCOMPARE(int(shell.value()->info().way), int(RootWay::Su));
    }
    QCOMPARE(strikes(), QByteArray());
    TestWorld::run(QStringLiteral("touch"), {QStringLiteral("/home/rs/free")});
    for (const char *password : {static_cast<const char *>(nullptr), "right"}) {
        Login login = logIn(QStringLiteral("rs"));
        auto shell = open(*login.session, password);
        VERIFY_OK(shell);
        QCOMPARE(int(shell.value()->info().way), int(RootWay::SudoFree));
    }
    QCOMPARE(strikes(), QByteArray());
    TestWorld::run(QStringLiteral("rm"), {QStringLiteral("/home/rs/free")});
    Login login = logIn(QStringLiteral("rs"));
    VERIFY_ERROR(open(*login.session, "wrong"), ErrorCode::RootRefused);
    QTRY_COMPARE(strikes(), QByteArray("wrong\n"));
}

void tst_RootShell::costsNoStrikeWhereItLeavesSudo_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("counted"); // whose
    QTest::addColumn<qsizetype>("strikes");
    const auto row = [](const char *name, const char *user, const char *password, ErrorCode code, const char *counted,
                        qsizetype strikes) {
        QTest::newRow(name) << QString::fromLatin1(user) << QByteArray(password) << int(code) << QString::fromLatin1(counted)
                            << strikes;
    };
    row("root's password is wanted", "rootpw", "rootpw", ErrorCode::RootPasswordMissing, "root", 0);
    row("root's password is wanted, on a terminal", "oldrootpw", "rootpw", ErrorCode::RootPasswordMissing, "root", 0);
    row("a wrong password", "admin", "wrong", ErrorCode::RootRefused, "admin", 1);
    row("a wrong password, on a terminal", "old", "wrong", ErrorCode::RootRefused, "old", 1);
}

/// sudo that is left at its prompt takes the end of its input for a wrong password.
void tst_RootShell::costsNoStrikeWhereItLeavesSudo()
{
    QFETCH(QString, user);
    QFETCH(QByteArray, password);
    QFETCH(int, code);
    QFETCH(QString, counted);
    QFETCH(qsizetype, strikes);
    TestWorld &world = TestWorld::instance();
    const QString tally = world.path(QStringLiteral("faillock"));
    const QByteArray options = " deny=100 dir=" + tally.toUtf8() + '\n';
    QFile pam(QStringLiteral("/etc/pam.d/sudo"));
    QVERIFY(pam.open(QIODevice::ReadOnly));
    const QByteArray before = pam.readAll();
    world.writeFile(pam.fileName(),
                    "auth [success=1 default=ignore] pam_unix.so nodelay\nauth [default=die] pam_faillock.so authfail" + options
                        + "auth required pam_permit.so\naccount required pam_unix.so\nsession required pam_permit.so\n");
    {
        Login login = logIn(user);
        VERIFY_ERROR(open(*login.session, password.constData()), ErrorCode(code));
    }
    // The machine is through with it when no sudo of this account's is left. (Where nobody waits for orphans, one that has
    // ended stays as a zombie.)
    const QStringList ofThisAccount{
        QStringLiteral("-x"),  QStringLiteral("-r"), QStringLiteral("D,R,S,T"), QStringLiteral("-U"), user,
        QStringLiteral("sudo")};
    QTRY_COMPARE(QProcess::execute(QStringLiteral("pgrep"), ofThisAccount), 1);
    world.writeFile(pam.fileName(), before);
    const QByteArray said =
        TestWorld::run(QStringLiteral("faillock"), {QStringLiteral("--dir"), tally, QStringLiteral("--user"), counted});
    TestWorld::run(QStringLiteral("rm"), {QStringLiteral("-rf"), tally});
    QVERIFY2(said.count(" V\n") == strikes, said.constData());
}

void tst_RootShell::sendsNoPasswordThatIsNotAskedFor()
{
    // A shell that got a password it had not asked for would run it as a command, and say so on standard error.
    Login login = logIn(QStringLiteral("deploy"));
    auto shell = open(*login.session, "touch /run/password-was-run", "touch /run/password-was-run");
    VERIFY_OK(shell);
    Said said;
    VERIFY_OK(shell.value()->runStep(said.call("true")));
    QCOMPARE(said.output, QByteArray());
    QVERIFY(!QFile::exists(QStringLiteral("/run/password-was-run")));
}

void tst_RootShell::leavesNoSecretBehind()
{
    // While the root shell stands: no process of this computer shows the password in its arguments or environment.
    Login login = logIn(QStringLiteral("admin"));
    auto shell = open(*login.session, adminPassword);
    VERIFY_OK(shell);
    Said said;
    VERIFY_OK(shell.value()->runStep(said.call("cat /proc/[0-9]*/cmdline /proc/[0-9]*/environ 2>/dev/null; :")));
    QVERIFY(said.output.size() > 1000);
    QVERIFY(!said.output.contains("ad min"));
}

void tst_RootShell::isGoodForASecondTry()
{
    // The first time nobody knew which password is needed; it is asked for, and the same connection goes on.
    Login login = logIn(QStringLiteral("admin"));
    VERIFY_ERROR(open(*login.session), ErrorCode::RootPasswordMissing);
    VERIFY_ERROR(open(*login.session, "wrong"), ErrorCode::RootRefused);
    VERIFY_OK(open(*login.session, adminPassword));
}

void tst_RootShell::refusesABusyMachine()
{
    const QByteArray impatient = "HD_LOCK_WAIT=1\n" + driverText();
    Login first = logIn(QStringLiteral("root"));
    Login second = logIn(QStringLiteral("deploy"));
    auto holder = open(*first.session);
    VERIFY_OK(holder);
    const auto busy = open(*second.session, nullptr, nullptr, impatient);
    VERIFY_ERROR(busy, ErrorCode::MachineBusy);
    QVERIFY2(busy.error().detail.contains(QLatin1String("tst_rootshell, from here")), qPrintable(busy.error().detail));
    holder.value().reset();
    first.session.reset();
    VERIFY_OK(open(*second.session)); // the lock goes with the session that held it
}

void tst_RootShell::endsAStep_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<int>("code");
    QTest::newRow("good") << QByteArray("true") << 0;
    QTest::newRow("exit 3") << QByteArray("exit 3") << 3;
    QTest::newRow("set -e") << QByteArray("set -e; false; true") << 1;
    QTest::newRow("syntax error") << QByteArray("if then") << 2;
    QTest::newRow("eats its input") << QByteArray("cat >/dev/null; exit 5") << 5;
    QTest::newRow("time limit") << QByteArray("sleep 100") << 124;
    QTest::newRow("ignores TERM") << QByteArray("trap '' TERM; while :; do sleep 1; done") << 124;
    QTest::newRow("no final newline") << QByteArray("printf x; exit 6") << 6;
}

void tst_RootShell::endsAStep()
{
    QFETCH(QByteArray, program);
    QFETCH(int, code);
    Login login = logIn(QStringLiteral("root"));
    auto shell = open(*login.session);
    VERIFY_OK(shell);
    Said said;
    const auto exit = shell.value()->runStep(said.call(program, code >= 124 ? 1s : 20s));
    VERIFY_OK(exit);
    QCOMPARE(exit.value().code, code);
    Said after; // and the shell is as good as new
    VERIFY_OK(shell.value()->runStep(after.call("echo after")));
    QCOMPARE(after.output, QByteArray("after\n"));
}

void tst_RootShell::keepsTheStreamsApart()
{
    Login login = logIn(QStringLiteral("root"));
    auto shell = open(*login.session);
    VERIFY_OK(shell);
    Said said;
    // Lines that look like the protocol, partial lines, and the driver's own newline in front of the end.
    VERIFY_OK(
        shell.value()->runStep(said.call("echo 'fact a 1' >&3; printf 'no newline'; echo 'outcome on stdout'; printf 'half' >&3; "
                                         "printf ' a line\\n' >&3; printf '\\n\\nx end\\n'; printf tail")));
    QCOMPARE(said.lines, (QByteArrayList{"fact a 1", "half a line"}));
    QCOMPARE(said.output, QByteArray("no newlineoutcome on stdout\n\n\nx end\ntail"));
}

void tst_RootShell::passesABigProgram()
{
    Login login = logIn(QStringLiteral("root"));
    auto shell = open(*login.session);
    VERIFY_OK(shell);
    Said said;
    QByteArray value(100'000, 'a');
    for (qsizetype i = 0; i < value.size(); i += 1000)
        value[i] = "'\n$`\\\""[(i / 1000) % 6];
    QByteArray quoted = value;
    quoted.replace("'", "'\\''");
    VERIFY_OK(shell.value()->runStep(said.call("v='" + quoted + "'; printf %s \"$v\" | md5sum")));
    QCOMPARE(said.output.left(32), QCryptographicHash::hash(value, QCryptographicHash::Md5).toHex());
}

void tst_RootShell::passesAFlood()
{
    Login login = logIn(QStringLiteral("root"));
    auto shell = open(*login.session);
    VERIFY_OK(shell);
    qint64 bytes = 0;
    qint64 lines = 0;
    StepCall call;
    call.program =
        "i=0; while [ $i -lt 300 ]; do head -c 200000 /dev/zero | tr '\\0' x; echo \"note n $i\" >&3; i=$((i+1)); done";
    call.onOutput = [&](const QByteArray &part) { bytes += part.size(); };
    call.onProtocol = [&](const QByteArray &) { ++lines; };
    const auto exit = shell.value()->runStep(call);
    VERIFY_OK(exit);
    QCOMPARE(exit.value().code, 0);
    QCOMPARE(bytes, qint64(60'000'000));
    QCOMPARE(lines, qint64(300));
}

void tst_RootShell::refusesAnEndlessLine()
{
    Login login = logIn(QStringLiteral("root"));
    auto shell = open(*login.session);
    VERIFY_OK(shell);
    Said said;
    VERIFY_ERROR(shell.value()->runStep(said.call("head -c 10000000 /dev/zero | tr '\\0' x >&3; sleep 20")),
                 ErrorCode::ShellFailed);
    VERIFY_ERROR(shell.value()->runStep(said.call("true")), ErrorCode::ShellFailed); // it is spent
}

void tst_RootShell::isNotHeldByADaemon()
{
    Login login = logIn(QStringLiteral("root"));
    auto shell = open(*login.session);
    VERIFY_OK(shell);
    QElapsedTimer timer;
    timer.start();
    Said said;
    VERIFY_OK(shell.value()->runStep(said.call("setsid sh -c 'sleep 8.642; echo late; echo late >&3' & echo begun")));
    QVERIFY(timer.elapsed() < 5000);
    QCOMPARE(said.output, QByteArray("begun\n"));
    TestWorld::run(QStringLiteral("pkill"), {QStringLiteral("-f"), QStringLiteral("sleep 8.642")});
    Said next;
    VERIFY_OK(shell.value()->runStep(next.call("echo next; sleep 0.5")));
    QVERIFY(next.output.contains("next\n"));
}

void tst_RootShell::noticesADeadShell()
{
    Login login = logIn(QStringLiteral("root"));
    auto shell = open(*login.session);
    VERIFY_OK(shell);
    Said said;
    // The shell dies, and the process that would have said how the step ended.
    VERIFY_ERROR(shell.value()->runStep(said.call("step=$(ps -o ppid= -p $PPID); kill -KILL $(ps -o ppid= -p $step) $step")),
                 ErrorCode::ShellFailed);
    VERIFY_ERROR(shell.value()->runStep(said.call("true")), ErrorCode::ShellFailed);
    shell.value().reset();
    VERIFY_OK(open(*login.session)); // the connection is still good
}

void tst_RootShell::noticesALostConnection()
{
    Login login = logIn(QStringLiteral("root"));
    auto shell = open(*login.session);
    VERIFY_OK(shell);
    Said said;
    // The sshd of this connection alone: other tests have some too.
    const auto exit = shell.value()->runStep(said.call("kill -KILL $(cut -d ' ' -f 4 /proc/$HD_SHELL/stat); sleep 20"));
    VERIFY_ERROR(exit, ErrorCode::ConnectionLost);
}

void tst_RootShell::noticesAMachineThatDoesNotKeepItsLimit()
{
    // The whole machine stands still: its kernel answers, no process does. The client's own limit ends the wait.
    DelayProxy proxy(m_sshd->port(), 1ms);
    Login login = logIn(QStringLiteral("root"), proxy.port());
    auto shell = open(*login.session);
    VERIFY_OK(shell);
    Said said;
    StepCall call = said.call("echo begun; sleep 60", 1s);
    call.onOutput = [&](const QByteArray &) { proxy.cut(); };
    QElapsedTimer timer;
    timer.start();
    VERIFY_ERROR(shell.value()->runStep(call), ErrorCode::TimedOut);
    QVERIFY2(timer.elapsed() >= 16'000 && timer.elapsed() < 19'000, qPrintable(QString::number(timer.elapsed())));
}

void tst_RootShell::stopsAStep_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<bool>("sessionsToken");
    QTest::newRow("the step's token") << "root" << false;
    QTest::newRow("the session's token") << "root" << true;
    QTest::newRow("under sudo") << "deploy" << false;
    QTest::newRow("on a terminal") << "oldfree" << false;
}

void tst_RootShell::stopsAStep()
{
    QFETCH(QString, user);
    QFETCH(bool, sessionsToken);
    Login login = logIn(user);
    auto shell = open(*login.session);
    VERIFY_OK(shell);
    Said said;
    StepCall call = said.call("echo begun; sleep 71.5; echo never");
    call.cancel = sessionsToken ? login.cancel : std::make_shared<CancelToken>();
    QElapsedTimer sinceCancel;
    std::thread canceller;
    call.onOutput = [&](const QByteArray &bytes) {
        said.output += bytes;
        if (!canceller.joinable())
            canceller = std::thread([&] {
                sinceCancel.start();
                call.cancel->cancel();
            });
    };
    const auto exit = shell.value()->runStep(call);
    const qint64 elapsed = sinceCancel.elapsed();
    canceller.join();
    VERIFY_OK(exit);
    QCOMPARE(exit.value().code, 143);
    QVERIFY(exit.value().aborted);
    QVERIFY2(elapsed < 1500, qPrintable(QString::number(elapsed)));
    QVERIFY2(said.output.startsWith("begun\n") && !said.output.contains("never"), said.output.constData());
    QTRY_VERIFY(!isRunning("sleep 71.5")); // nothing is left running on the machine
}

void tst_RootShell::doesNotWaitForAStepThatIgnoresTheStop()
{
    Login login = logIn(QStringLiteral("root"));
    auto shell = open(*login.session);
    VERIFY_OK(shell);
    Said said;
    StepCall call = said.call("trap '' TERM; echo begun; while :; do sleep 72.5; done");
    call.cancel = std::make_shared<CancelToken>();
    call.onOutput = [&](const QByteArray &) { call.cancel->cancel(); };
    QElapsedTimer timer;
    timer.start();
    VERIFY_ERROR(shell.value()->runStep(call), ErrorCode::Cancelled);
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    VERIFY_ERROR(shell.value()->runStep(said.call("true")), ErrorCode::ShellFailed);
    shell.value().reset();
    login.session.reset();
    QTRY_VERIFY_WITH_TIMEOUT(!isRunning("sleep 72.5"), 15'000); // the machine's own KILL, 5 s after TERM
}

void tst_RootShell::letsAStepFinishThatMust()
{
    const QString mark = TestWorld::instance().path(QStringLiteral("finished"));
    Login login = logIn(QStringLiteral("root"));
    auto shell = open(*login.session);
    VERIFY_OK(shell);
    Said said;
    StepCall call = said.call("echo begun; sleep 4; echo still here; echo done >" + mark.toLatin1());
    call.finish = true;
    call.cancel = std::make_shared<CancelToken>();
    call.onOutput = [&](const QByteArray &) { call.cancel->cancel(); };
    const auto exit = shell.value()->runStep(call);
    VERIFY_ERROR(exit, ErrorCode::Cancelled);
    QCOMPARE(exit.error().detail, QStringLiteral("finishing"));
    QVERIFY(!QFile::exists(mark));
    shell.value().reset();
    login.session.reset(); // the connection is gone; the step goes on
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(mark), 10'000);
}

void tst_RootShell::endsWithinASecondOfCancelBeforeRoot()
{
    Login login = logIn(QStringLiteral("oddsudo"));
    QElapsedTimer sinceCancel;
    std::thread canceller([&] {
        std::this_thread::sleep_for(700ms); // by then sudo asks, and nobody answers
        sinceCancel.start();
        login.cancel->cancel();
    });
    const auto shell = open(*login.session, "x");
    canceller.join();
    VERIFY_ERROR(shell, ErrorCode::Cancelled);
    QVERIFY(sinceCancel.elapsed() < 1000);
}

// What each says goes to the one that asks for it, also what came before it was asked for.
void tst_RootShell::runsWhatWasSentAhead()
{
    for (const char *user : {"root", "deploy", "oldfree"}) { // oldfree: both streams through one terminal
        Login login = logIn(QString::fromLatin1(user));
        std::array<Said, 4> said;
        QList<StepCall> calls;
        int begun = 0;
        for (size_t i = 0; i < said.size(); ++i) {
            const QByteArray number = QByteArray::number(int(i));
            StepCall call = said.at(i).call("echo out" + number + "; echo note n" + number + " >&3; exit $HD_GOOD");
            call.finish = i == 2;
            call.onBegin = [&begun] { ++begun; };
            calls << call;
        }
        auto shell = open(*login.session, nullptr, nullptr, driverText(), {calls.first()});
        VERIFY_OK(shell);
        for (int i = 0; i < calls.size(); ++i) {
            if (i == 1)
                shell.value()->sendAhead(calls.mid(1));
            QCOMPARE(begun, i);
            VERIFY_OK(shell.value()->runStep(calls.at(i)));
            QCOMPARE(said.at(size_t(i)).lines, QByteArrayList{"note n" + QByteArray::number(i)});
            QCOMPARE(said.at(size_t(i)).output, "out" + QByteArray::number(i) + '\n');
        }
        QVERIFY(!shell.value()->hasAhead());
    }
}

// After a step that did not come to a good outcome, and where another one than was sent is asked for.
void tst_RootShell::sendsAgainWhatWasLeft()
{
    Login login = logIn(QStringLiteral("root"));
    auto shell = open(*login.session);
    VERIFY_OK(shell);
    Said said;
    const StepCall fails = said.call("echo one; exit 1");
    const StepCall next = said.call("echo two; exit $HD_GOOD");
    const StepCall last = said.call("echo three; exit $HD_GOOD");
    const auto code = [&](const StepCall &call) {
        const auto exit = shell.value()->runStep(call);
        return exit ? exit.value().code : -1;
    };
    shell.value()->sendAhead({fails, next, last});
    QCOMPARE(code(fails), 1);
    QVERIFY(shell.value()->hasAhead());
    QCOMPARE(code(next), 0);
    QCOMPARE(said.output, QByteArray("one\ntwo\n"));
    shell.value()->sendAhead({next, last});
    QCOMPARE(code(next), 0);
    QCOMPARE(code(said.call("echo other")), 0);
    QVERIFY(said.output.endsWith("other\n"));
    QVERIFY(!shell.value()->hasAhead());
}

void tst_RootShell::stopHoldsBackWhatWasSentAhead()
{
    Login login = logIn(QStringLiteral("root"));
    auto shell = open(*login.session);
    VERIFY_OK(shell);
    Said said;
    StepCall first = said.call("echo begun; sleep 2; exit $HD_GOOD");
    const StepCall second = said.call("echo never");
    first.stop = std::make_shared<CancelToken>();
    first.onOutput = [&](const QByteArray &) { first.stop->cancel(); };
    shell.value()->sendAhead({first, second});
    const auto exit = shell.value()->runStep(first);
    VERIFY_OK(exit);
    QVERIFY(!exit.value().aborted && exit.value().code == 0);
    QVERIFY(!shell.value()->holdBack());
    QVERIFY(!said.output.contains("never"));
    VERIFY_OK(shell.value()->runStep(said.call("true")));
}

void tst_RootShell::aWholeRunNeedsFewTurns_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<int>("most");
    QTest::newRow("root by key") << "root" << 11;
    QTest::newRow("sudo without a password") << "deploy" << 12;
}

// From the greeting to the end of the fifth step: what the machine is asked first goes along with the driver, and the
// steps go together.
void tst_RootShell::aWholeRunNeedsFewTurns()
{
    QFETCH(QString, user);
    QFETCH(int, most);
    int fewest = INT_MAX;
    for (int attempt = 0; attempt < 3 && fewest > most; ++attempt) { // see needsFewTurns
        DelayProxy proxy(m_sshd->port(), 250ms);
        Login login = logIn(user, proxy.port());
        Said said;
        const StepCall look = said.call("echo look; exit $HD_GOOD");
        QList<StepCall> steps;
        for (int i = 0; i < 5; ++i)
            steps << said.call("echo step" + QByteArray::number(i) + "; exit $HD_GOOD");
        auto shell = open(*login.session, nullptr, nullptr, driverText(), {look});
        VERIFY_OK(shell);
        VERIFY_OK(shell.value()->runStep(look));
        shell.value()->sendAhead(steps);
        for (const StepCall &step : steps)
            VERIFY_OK(shell.value()->runStep(step));
        QCOMPARE(said.output, QByteArray("look\nstep0\nstep1\nstep2\nstep3\nstep4\n"));
        fewest = qMin(fewest, 1 + proxy.turns());
    }
    qInfo("%s: %d turns from the greeting to the end of five steps", qPrintable(user), fewest);
    QVERIFY(fewest <= most);
}

void tst_RootShell::needsFewTurns_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("sudo");
    QTest::addColumn<QByteArray>("root");
    QTest::addColumn<int>("most"); // to the root shell; and one more for each step
    QTest::newRow("root by key") << "root" << QByteArray() << QByteArray() << 9;
    QTest::newRow("sudo without a password") << "deploy" << QByteArray() << QByteArray() << 10;
    QTest::newRow("sudo with a password") << "admin" << QByteArray(adminPassword) << QByteArray() << 11;
    QTest::newRow("su") << "plain" << QByteArray() << QByteArray(rootPassword) << 11;
}

void tst_RootShell::needsFewTurns()
{
    QFETCH(QString, user);
    QFETCH(QByteArray, sudo);
    QFETCH(QByteArray, root);
    QFETCH(int, most);
    // A side that stands still for a turn between two halves of a message makes one too many: so a turn is long, and the
    // fewest of three logins and the usual one of five steps are what the protocol needs.
    int fewest = INT_MAX;
    for (int attempt = 0; attempt < 3 && fewest > most; ++attempt) {
        DelayProxy proxy(m_sshd->port(), 250ms);
        Login login = logIn(user, proxy.port());
        const int toLogin =
            1 + proxy.turns(); // the proxy takes the TCP connection itself, at once; a real link costs a turn for it
        auto shell =
            open(*login.session, sudo.isEmpty() ? nullptr : sudo.constData(), root.isEmpty() ? nullptr : root.constData());
        const int toRoot = 1 + proxy.turns();
        VERIFY_OK(shell);
        QVERIFY2(toLogin > 1, "the proxy saw nothing");
        fewest = qMin(fewest, toRoot);
        Said said;
        QList<int> steps;
        for (int i = 0; i < 5; ++i) {
            const int before = proxy.turns();
            VERIFY_OK(shell.value()->runStep(said.call("true")));
            steps << proxy.turns() - before;
        }
        std::sort(steps.begin(), steps.end());
        qInfo("%s: %d turns to the login, %d to the root shell, %d for a step", qPrintable(user), toLogin, toRoot, steps.at(2));
        QCOMPARE(steps.at(2), 1);
    }
    QVERIFY(fewest <= most);
}

int main(int argc, char **argv)
{
    TestWorld::enter();
    QCoreApplication app(argc, argv);
    tst_RootShell test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_rootshell.moc"
