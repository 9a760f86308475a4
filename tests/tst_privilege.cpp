// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Becoming administrator on this computer, with the real pkexec, polkitd and sudo: accounts, rules and the system bus are
// this test's own, in its mount namespace.
#include "app/base/os/Interrupted.h"
#include "app/project/ProjectFile.h"
#include "app/record/ClusterState.h"
#include "tests/lab/AsUser.h"
#include "tests/lab/HelperFixture.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <thread>
#include <vector>

#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

using namespace howdah;
using namespace howdah::test;
using Way = PrivilegedHelper::Way;

namespace {

constexpr const char *password = "hd test pw"; // of all three accounts, as crypt(3) has it below
constexpr const char *passwordHash =
    "$6$howdah$G/9gM5v0eRC9BHlFHTWmQg8H3KXQ9tLB7dGbXXkgUKTXarecijPCrUTrZrl/E7FFhdwpAhBAnh7v15sj.dnOL/";

constexpr const char *practiceProgram = HOWDAH_SOURCE_DIR "/resources/practice/howdah-practice";

QByteArray withLine(const QString &path, const QByteArray &lines)
{
    return PrivateMounts::textOf(path) + lines;
}

/// What runs this program again as that account, with nothing of our environment.
QList<QByteArray> commandAs(const QByteArray &account, const QByteArray &way, const QByteArray &helper)
{
    return {"setpriv",
            "--reuid=" + account,
            "--regid=" + account,
            "--init-groups",
            "--reset-env",
            QFile::encodeName(QCoreApplication::applicationFilePath()),
            "--as-user",
            way,
            helper};
}

} // namespace

class TestPrivilege : public QObject
{
    Q_OBJECT

public:
    explicit TestPrivilege(PrivateMounts &mounts) : m_mounts(mounts) {}

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void pkexecAuthorised();
    void pkexecDenied();
    void pkexecWithoutAgent();
    void pkexecWithoutPolkit();
    void pkexecWithAnAgent_data();
    void pkexecWithAnAgent();
    void sudoWithoutQuestion();
    void sudoWithoutTerminalIsNoWay();
    void sudoAsksOnTheTerminal_data();
    void sudoAsksOnTheTerminal();
    void cancelWhileAPersonIsAsked();
    void runAsksAgainForThePassword_data();
    void runAsksAgainForThePassword();
    void eachCommandOfThePracticeClusterIsAllowedSingly_data();
    void eachCommandOfThePracticeClusterIsAllowedSingly();
    void aRootShellIsNeverAllowedForMinutes();

private:
    /// howdah-cli run as that account, with only this computer's host table to do, on a terminal of its own. Each answer
    /// is typed when its question is there. Exit status; what was said goes to `said`.
    int runOnTerminal(const QByteArray &account, const QList<std::pair<QByteArray, QByteArray>> &answers, QByteArray &said);
    /// Without a terminal.
    QByteArray asUser(const QByteArray &account, const QByteArray &way);
    /// With a terminal of its own, on which the first question is answered; with an agent, polkit's asks there.
    QByteArray onTerminal(const QByteArray &account, const QByteArray &way, const QByteArray &typed, bool agent = false);
    static QByteArray number(Way way) { return QByteArray::number(int(way)); }
    static QByteArray code(ErrorCode code) { return "error " + QByteArray::number(int(code)); }
    void startPolkit();

    PrivateMounts &m_mounts;
    HelperFixture m_fixture;
    QProcess m_bus;
    QString m_hosts; ///< what stands over /etc/hosts
};

void TestPrivilege::initTestCase()
{
    // Three people: hd-yes is let in by rule, hd-no is not, hd-ask is an administrator who must type a password.
    m_mounts.bindText(
        QStringLiteral("/etc/passwd"),
        withLine(QStringLiteral("/etc/passwd"),
                 "hd-yes:x:61201:61201::/:/bin/sh\nhd-no:x:61202:61202::/:/bin/sh\nhd-ask:x:61203:61203::/:/bin/sh\n"));
    QByteArray groups = PrivateMounts::textOf(QStringLiteral("/etc/group"));
    QVERIFY(groups.contains("\nsudo:x:"));
    const qsizetype line = groups.indexOf('\n', groups.indexOf("\nsudo:x:") + 1);
    groups.insert(line, groups.at(line - 1) == ':' ? "hd-ask" : ",hd-ask");
    m_mounts.bindText(QStringLiteral("/etc/group"), groups + "hd-yes:x:61201:\nhd-no:x:61202:\nhd-ask:x:61203:\n");
    QByteArray shadow = PrivateMounts::textOf(QStringLiteral("/etc/shadow"));
    for (const char *account : {"hd-yes", "hd-no", "hd-ask"})
        shadow += QByteArray(account) + ':' + passwordHash + ":19000:0:99999:7:::\n";
    m_mounts.bindText(QStringLiteral("/etc/shadow"), shadow);
    m_mounts.bindText(QStringLiteral("/etc/sudoers"),
                      "Defaults env_reset,use_pty,passwd_tries=1\n%sudo ALL=(ALL:ALL) ALL\nhd-yes ALL=(root) NOPASSWD: "
                          + QFile::encodeName(m_fixture.path()) + "\n");

    m_hosts = m_mounts.bindText(QStringLiteral("/etc/hosts"), "127.0.0.1 localhost\n");

    // The policy as it is installed, for the helper of this test, and two rules.
    QByteArray policy =
        PrivateMounts::textOf(QStringLiteral(HOWDAH_SOURCE_DIR "/resources/workstation/org.howdah.workstation.policy.in"));
    QVERIFY(policy.contains("@HOWDAH_HELPER@"));
    policy.replace("@HOWDAH_HELPER@", QFile::encodeName(m_fixture.path()));
    const auto put = [](const QString &path, const QByteArray &text) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size()
               && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup
                                      | QFileDevice::ReadOther);
    };
    const QString actions = QStringLiteral("/usr/share/polkit-1/actions");
    const QByteArray framework = PrivateMounts::textOf(actions + QStringLiteral("/org.freedesktop.policykit.policy"));
    PrivateMounts::cover(actions);
    QVERIFY(put(actions + QStringLiteral("/org.freedesktop.policykit.policy"), framework));
    QVERIFY(put(actions + QStringLiteral("/org.howdah.workstation.policy"), policy));
    QByteArray practice =
        PrivateMounts::textOf(QStringLiteral(HOWDAH_SOURCE_DIR "/resources/practice/org.howdah.practice.policy.in"));
    QVERIFY(practice.contains("@HOWDAH_PRACTICE@"));
    practice.replace("@HOWDAH_PRACTICE@", practiceProgram);
    QVERIFY(put(actions + QStringLiteral("/org.howdah.practice.policy"), practice));
    const QString rules = QStringLiteral("/etc/polkit-1/rules.d");
    PrivateMounts::cover(rules);
    QVERIFY(put(rules + QStringLiteral("/10-test.rules"),
                "polkit.addRule(function(action, subject) {\n"
                "    if (action.id == 'org.howdah.practice.up' && subject.user == 'hd-yes') return polkit.Result.YES;\n"
                "    if (action.id != 'org.howdah.workstation') return;\n"
                "    if (subject.user == 'hd-yes') return polkit.Result.YES;\n"
                "    if (subject.user == 'hd-no') return polkit.Result.NO;\n});\n"));
    startPolkit();
}

void TestPrivilege::startPolkit()
{
    QVERIFY(QDir().mkpath(QStringLiteral("/run/dbus")));
    m_bus.setProcessChannelMode(QProcess::MergedChannels);
    m_bus.start(QStringLiteral("dbus-daemon"),
                {QStringLiteral("--system"), QStringLiteral("--nofork"), QStringLiteral("--nopidfile")});
    QTRY_VERIFY(QFile::exists(QStringLiteral("/run/dbus/system_bus_socket")));
    // The first message makes the bus start polkitd; that ends with the bus.
    const auto ready = [] {
        return QProcess::execute(QStringLiteral("dbus-send"),
                                 {QStringLiteral("--system"), QStringLiteral("--print-reply=literal"),
                                  QStringLiteral("--dest=org.freedesktop.PolicyKit1"),
                                  QStringLiteral("/org/freedesktop/PolicyKit1/Authority"),
                                  QStringLiteral("org.freedesktop.DBus.Peer.Ping")})
               == 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(ready(), 20'000);
}

void TestPrivilege::cleanupTestCase()
{
    m_bus.terminate();
    QVERIFY(m_bus.waitForFinished(5000));
}

QByteArray TestPrivilege::asUser(const QByteArray &account, const QByteArray &way)
{
    QStringList command;
    for (const QByteArray &word : commandAs(account, way, QFile::encodeName(m_fixture.path())))
        command << QString::fromLocal8Bit(word);
    QProcess user; // in a session without a terminal
    user.setProcessChannelMode(QProcess::MergedChannels);
    user.start(QStringLiteral("setsid"), QStringList{QStringLiteral("--wait")} + command);
    return user.waitForFinished(60'000) ? user.readAll() : QByteArray("did not end");
}

QByteArray TestPrivilege::onTerminal(const QByteArray &account, const QByteArray &way, const QByteArray &typed, bool agent)
{
    QList<QByteArray> command = commandAs(account, way, QFile::encodeName(m_fixture.path()));
    if (agent) { // registered for the very process that becomes the program
        command = command.first(5)
                  + QList<QByteArray>{"sh", "-c",
                                      "d=$(mktemp -d); mkfifo $d/f; pkttyagent --notify-fd 3 --process $$ 3>$d/f & "
                                      "cat $d/f; rm -r $d; exec \"$@\"",
                                      "sh"}
                  + command.sliced(5);
    }
    std::vector<char *> words;
    for (const QByteArray &word : command)
        words.push_back(const_cast<char *>(word.constData()));
    words.push_back(nullptr);
    int terminal = -1;
    const pid_t pid = forkpty(&terminal, nullptr, nullptr, nullptr);
    if (pid < 0)
        return "no terminal";
    if (pid == 0) {
        execvp(words.front(), words.data());
        _exit(126);
    }
    QByteArray seen;
    bool answered = false;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 60'000) {
        pollfd wait{terminal, POLLIN, 0};
        poll(&wait, 1, 200);
        char buffer[4096];
        const ssize_t count = (wait.revents & (POLLIN | POLLHUP)) ? read(terminal, buffer, sizeof buffer) : 0;
        if (count < 0)
            break; // EIO: all have gone
        seen.append(buffer, count);
        if (seen.contains(" as uid ") || seen.contains("]\r\n"))
            break; // all is said; an agent would stay
        // Both prompts end so. polkit's agent prints first, then switches the echo off and drops what was typed before.
        termios settings{};
        if (!answered && seen.endsWith(": ") && tcgetattr(terminal, &settings) == 0 && !(settings.c_lflag & ECHO))
            answered = write(terminal, typed.constData(), size_t(typed.size())) == typed.size();
    }
    close(terminal);
    kill(pid, SIGKILL);
    uninterrupted([&] { return waitpid(pid, nullptr, 0); });
    return seen;
}

void TestPrivilege::pkexecAuthorised()
{
    const QByteArray said = asUser("hd-yes", number(Way::Pkexec));
    QVERIFY2(said.contains("start ok\n"), said.constData());
    QVERIFY2(said.contains("step 0 as uid 0\n"), said.constData());
}

void TestPrivilege::pkexecDenied()
{
    const QByteArray said = asUser("hd-no", number(Way::Pkexec));
    QVERIFY2(said.contains(code(ErrorCode::PrivilegeRefused)), said.constData());
    QVERIFY2(said.contains("Not authorized"), said.constData());
    QVERIFY(said.contains("Nothing was changed"));
}

void TestPrivilege::pkexecWithoutAgent()
{
    const QByteArray said = asUser("hd-ask", number(Way::Pkexec));
    QVERIFY2(said.contains(code(ErrorCode::PrivilegeUnavailable)), said.constData());
    QVERIFY2(said.contains("No authentication agent found"), said.constData());
    QVERIFY(said.contains("howdah-cli run CLUSTER.howdah"));
}

void TestPrivilege::pkexecWithoutPolkit()
{
    cleanupTestCase();
    const QByteArray said = asUser("hd-yes", number(Way::Pkexec));
    QFile::remove(QStringLiteral("/run/dbus/system_bus_socket"));
    startPolkit();
    QVERIFY2(said.contains(code(ErrorCode::PrivilegeUnavailable)), said.constData());
}

void TestPrivilege::pkexecWithAnAgent_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("result");
    QTest::newRow("right password") << QByteArray(password) + '\n' << QByteArray("step 0 as uid 0");
    QTest::newRow("wrong password") << QByteArray("wrong\n") << code(ErrorCode::PrivilegeRefused);
}

void TestPrivilege::pkexecWithAnAgent()
{
    // The desktop's part is played by polkit's own agent for terminals.
    QFETCH(QByteArray, typed);
    QFETCH(QByteArray, result);
    const QByteArray said = onTerminal("hd-ask", number(Way::Pkexec), typed, true);
    QVERIFY2(said.contains("AUTHENTICATING FOR org.howdah.workstation"), said.constData());
    QVERIFY2(said.contains("Authentication is needed to change /etc/hosts"), said.constData());
    QVERIFY2(said.contains(result), said.constData());
    QVERIFY(!said.contains(password));
}

void TestPrivilege::sudoWithoutQuestion()
{
    const QByteArray said = asUser("hd-yes", "best");
    QVERIFY2(said.contains("way " + number(Way::SudoFree) + '\n'), said.constData());
    QVERIFY2(said.contains("step 0 as uid 0\n"), said.constData());
}

void TestPrivilege::sudoWithoutTerminalIsNoWay()
{
    const QByteArray none = asUser("hd-ask", "best"); // no display, no terminal, and a password would be needed
    QVERIFY2(none.contains(code(ErrorCode::PrivilegeUnavailable)), none.constData());
    const QByteArray tried = asUser("hd-ask", number(Way::SudoFree));
    QVERIFY2(tried.contains(code(ErrorCode::PrivilegeUnavailable)), tried.constData());
}

void TestPrivilege::sudoAsksOnTheTerminal_data()
{
    QTest::addColumn<QByteArray>("account");
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("result");
    QTest::newRow("right password") << QByteArray("hd-ask") << QByteArray(password) + '\n' << QByteArray("step 0 as uid 0");
    QTest::newRow("wrong password") << QByteArray("hd-ask") << QByteArray("wrong\n") << code(ErrorCode::PrivilegeRefused);
    QTest::newRow("nothing typed but Enter") << QByteArray("hd-ask") << QByteArray("\n") << code(ErrorCode::PrivilegeRefused);
    QTest::newRow("not an administrator") << QByteArray("hd-no") << QByteArray(password) + '\n'
                                          << code(ErrorCode::PrivilegeRefused);
}

void TestPrivilege::sudoAsksOnTheTerminal()
{
    QFETCH(QByteArray, account);
    QFETCH(QByteArray, typed);
    QFETCH(QByteArray, result);
    const QByteArray said = onTerminal(account, "best-terminal", typed);
    QVERIFY2(said.contains("way " + number(Way::Sudo)), said.constData());
    QVERIFY2(said.contains("your own password on this computer: "), said.constData());
    QVERIFY2(said.contains(result), said.constData());
    QVERIFY(!said.contains(password));
}

void TestPrivilege::cancelWhileAPersonIsAsked()
{
    // As root: `sleep` for pkexec, since it must ask for long; a fake, as no user sits there.
    QTemporaryDir tools;
    QFile fake(tools.filePath(QStringLiteral("pkexec")));
    QVERIFY(fake.open(QIODevice::WriteOnly) && fake.write("#!/bin/sh\n: >\"$0.asks\"\nexec sleep 60\n") > 0);
    fake.close();
    QVERIFY(fake.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", QFile::encodeName(tools.path()) + ':' + path);
    auto cancel = std::make_shared<CancelToken>();
    QElapsedTimer timer;
    timer.start();
    std::thread presser([&] {
        while (!QFile::exists(fake.fileName() + QStringLiteral(".asks")))
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        cancel->cancel();
    });
    PrivilegedHelper helper(Way::Pkexec, m_fixture.path());
    const auto started = helper.start(cancel);
    presser.join();
    qputenv("PATH", path);
    QVERIFY(!started.ok());
    QCOMPARE(started.error().code, ErrorCode::Cancelled);
    QVERIFY(timer.elapsed() < 20'000);
}

int TestPrivilege::runOnTerminal(const QByteArray &account, const QList<std::pair<QByteArray, QByteArray>> &answers,
                                 QByteArray &said)
{
    QTemporaryDir home;
    Cluster cluster;
    cluster.name = QStringLiteral("lab");
    Machine vip;
    vip.host = QStringLiteral("vip");
    vip.fqdn = QStringLiteral("vip.example.com");
    vip.address = QStringLiteral("192.0.2.10");
    vip.role = Role::Vip;
    cluster.machines << vip;
    const QString project = home.filePath(QStringLiteral("lab.howdah"));
    const QByteArray stateHome = qgetenv("XDG_STATE_HOME");
    qputenv("XDG_STATE_HOME", QFile::encodeName(home.filePath(QStringLiteral("state"))));
    ClusterState state;
    StepRecord failed;
    failed.step = QStringLiteral("local-hosts");
    failed.outcome = Outcome::Failed;
    state.take(failed, RunMode::Apply, *StepCatalogue::builtIn());
    const bool made = ProjectFile(project).save(cluster).ok() && state.save(cluster.id).ok();
    stateHome.isNull() ? qunsetenv("XDG_STATE_HOME") : qputenv("XDG_STATE_HOME", stateHome);
    if (!made
        || QProcess::execute(QStringLiteral("chown"), {QStringLiteral("-R"), QString::fromLatin1(account), home.path()}) != 0)
        return -1;

    const QByteArray folder = QFile::encodeName(home.path());
    const QList<QByteArray> command{"setpriv",
                                    "--reuid=" + account,
                                    "--regid=" + account,
                                    "--init-groups",
                                    "--reset-env",
                                    "env",
                                    "HOME=" + folder,
                                    "XDG_STATE_HOME=" + folder + "/state",
                                    HOWDAH_BINARY_DIR "/app/cli/howdah-cli",
                                    "run",
                                    QFile::encodeName(project),
                                    "--retry-failed",
                                    "--no-keychain"};
    std::vector<char *> words;
    for (const QByteArray &word : command)
        words.push_back(const_cast<char *>(word.constData()));
    words.push_back(nullptr);
    int terminal = -1;
    const pid_t pid = forkpty(&terminal, nullptr, nullptr, nullptr);
    if (pid == 0) {
        execvp(words.front(), words.data());
        _exit(126);
    }
    qsizetype from = 0;
    int answered = 0;
    QElapsedTimer timer;
    timer.start();
    while (pid > 0 && timer.elapsed() < 60'000) {
        pollfd wait{terminal, POLLIN, 0};
        poll(&wait, 1, 200);
        char buffer[4096];
        const ssize_t count = (wait.revents & (POLLIN | POLLHUP)) ? read(terminal, buffer, sizeof buffer) : 0;
        if (count < 0)
            break; // EIO: all have gone
        said.append(buffer, count);
        if (answered == answers.size())
            continue;
        const auto &[question, answer] = answers.at(answered);
        termios settings{};
        const bool hides = question.endsWith("computer: ");
        const qsizetype at = said.indexOf(question, from);
        if (at < 0 || tcgetattr(terminal, &settings) != 0 || (hides && (settings.c_lflag & ECHO)))
            continue;
        from = at + question.size();
        ++answered;
        if (write(terminal, answer.constData(), size_t(answer.size())) != answer.size())
            break;
    }
    if (timer.elapsed() >= 60'000)
        kill(pid, SIGKILL);
    close(terminal);
    int status = 0;
    uninterrupted([&] { return waitpid(pid, &status, 0); });
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

void TestPrivilege::runAsksAgainForThePassword_data()
{
    using Answers = QList<std::pair<QByteArray, QByteArray>>;
    QTest::addColumn<Answers>("answers");
    QTest::addColumn<int>("exit");
    const std::pair<QByteArray, QByteArray> start{"Write it and start?", "y\n"};
    const std::pair<QByteArray, QByteArray> again{"Try again? [y/N] ", "y\n"};
    const std::pair<QByteArray, QByteArray> no{"Try again? [y/N] ", "n\n"};
    const QByteArray prompt = "own password on this computer: ";
    const std::pair<QByteArray, QByteArray> wrong{prompt, "wrong\n"};
    const std::pair<QByteArray, QByteArray> right{prompt, QByteArray(password) + '\n'};
    QTest::newRow("right at once") << Answers{start, right} << 0;
    QTest::newRow("mistyped, then right") << Answers{start, wrong, again, right} << 0;
    QTest::newRow("mistyped, then not again") << Answers{start, wrong, no} << 2;
    QTest::newRow("mistyped three times") << Answers{start, wrong, again, wrong, again, wrong} << 2;
}

/// Real sudo, which counts one try here, on a real terminal. Nothing is changed before it lets the user in.
void TestPrivilege::runAsksAgainForThePassword()
{
    using Answers = QList<std::pair<QByteArray, QByteArray>>;
    QFETCH(Answers, answers);
    QFETCH(int, exit);
    const QByteArray hosts = "127.0.0.1 localhost\n";
    QFile file(m_hosts);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(hosts) == hosts.size());
    file.close();
    QByteArray said;
    const int ended = runOnTerminal("hd-ask", answers, said);
    QVERIFY2(ended == exit, said.constData());
    const QByteArray now = PrivateMounts::textOf(QStringLiteral("/etc/hosts"));
    QVERIFY2(exit == 0 ? now.contains("192.0.2.10 vip.example.com vip") : now == hosts, now.constData());
    QVERIFY2(said.count("own password on this computer: ") == answers.size() / 2, said.constData()); // never once more
    QCOMPARE(said.contains("Your own password was not accepted on this computer. Nothing was changed."), answers.size() > 2);
    QVERIFY(!said.contains(password));
}

void TestPrivilege::eachCommandOfThePracticeClusterIsAllowedSingly_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *arguments, bool allowed) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments).split(u' ', Qt::SkipEmptyParts) << allowed;
    };
    row("up --nodes 0", true); // the one that the rule allows; it refuses its option then
    row("down no-such", false);
    row("console no-such db1", false);
    row("console up db1", false);
    row("clean", false);
    row("status", false);
    row("--help", false);
    row("UP --nodes 0", false);
    row("", false);
}

void TestPrivilege::eachCommandOfThePracticeClusterIsAllowedSingly()
{
    QFETCH(QStringList, arguments);
    QFETCH(bool, allowed);
    QProcess user;
    user.setProcessChannelMode(QProcess::MergedChannels);
    user.start(QStringLiteral("setsid"),
               QStringList{QStringLiteral("--wait"), QStringLiteral("setpriv"), QStringLiteral("--reuid=hd-yes"),
                           QStringLiteral("--regid=hd-yes"), QStringLiteral("--init-groups"), QStringLiteral("--reset-env"),
                           QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral("\"$@\"; exit $?"), QStringLiteral("-"),
                           QStringLiteral("pkexec"), QStringLiteral("--disable-internal-agent"), QLatin1String(practiceProgram)}
                   + arguments);
    QVERIFY(user.waitForFinished(60'000));
    const QByteArray said = user.readAll();
    QVERIFY2(allowed == said.contains("--nodes is a number from 1 to 12"), said.constData());
    QVERIFY2(allowed ? user.exitCode() == 2 : user.exitCode() == 127 && said.contains("Error executing command as another user"),
             said.constData());
}

void TestPrivilege::aRootShellIsNeverAllowedForMinutes()
{
    QProcess pkaction;
    pkaction.start(QStringLiteral("pkaction"),
                   {QStringLiteral("--verbose"), QStringLiteral("--action-id"), QStringLiteral("org.howdah.practice.console")});
    QVERIFY(pkaction.waitForFinished(20'000));
    const QByteArray said = pkaction.readAll().simplified();
    QVERIFY2(said.contains("root shell in a practice machine"), said.constData());
    for (const char *who : {"any", "inactive", "active"})
        QVERIFY2(said.contains("implicit " + QByteArray(who) + ": auth_admin "), said.constData());
    QVERIFY2(!said.contains("keep"), said.constData());
}

int main(int argc, char *argv[])
{
    if (argc > 3 && qstrcmp(argv[1], "--as-user") == 0) {
        QCoreApplication application(argc, argv);
        return runAsUser(application.arguments());
    }
    PrivateMounts::enter();
    PrivateMounts mounts;
    PrivateMounts::cover(QStringLiteral("/run"));
    QCoreApplication application(argc, argv);
    TestPrivilege test(mounts);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_privilege.moc"
