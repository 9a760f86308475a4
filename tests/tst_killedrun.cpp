// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A run on a terminal that is killed, interrupted or hung up in the middle of a login: what it leaves, and that a sound
// step stays sound. Real sshd and ssh, the command line as a process, a key with a passphrase.
#include "app/base/os/Interrupted.h"
#include "tests/ssh/TestSshd.h"
#include "tests/ssh/TestWorld.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <filesystem>

#include <csignal>
#include <cstdlib>

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace howdah::test;
using namespace Qt::StringLiterals;

namespace {

const QString program = QStringLiteral(HOWDAH_BINARY_DIR "/app/cli/howdah-cli");
const QByteArray passphrase = "pass phrase 1";

QString at(const QString &name)
{
    return TestWorld::instance().path(name);
}

/// howdah-cli as the leader of a session on a terminal of its own.
class OnTerminal
{
public:
    explicit OnTerminal(const QStringList &arguments)
    {
        QList<QByteArray> words{QFile::encodeName(program)};
        for (const QString &argument : arguments)
            words << argument.toLocal8Bit();
        std::vector<char *> argv;
        for (QByteArray &word : words)
            argv.push_back(word.data());
        argv.push_back(nullptr);
        const QByteArray id = QFile::encodeName(at(u"other-machine-id"_s));
        m_pid = forkpty(&m_master, nullptr, nullptr, nullptr);
        if (m_pid == 0) {
            // This computer plays the machine, and would be known by its machine-id.
            if (unshare(CLONE_NEWNS) == 0 && mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
                && mount(id.constData(), "/etc/machine-id", nullptr, MS_BIND, nullptr) == 0)
                execv(argv.front(), argv.data());
            _exit(127);
        }
        fcntl(m_master, F_SETFL, O_NONBLOCK);
    }
    ~OnTerminal()
    {
        if (!m_ended) {
            kill(m_pid, SIGKILL);
            howdah::uninterrupted([this] { return waitpid(m_pid, nullptr, 0); });
        }
        close(m_master);
    }
    OnTerminal(const OnTerminal &) = delete;
    OnTerminal &operator=(const OnTerminal &) = delete;

    [[nodiscard]] pid_t pid() const { return m_pid; }
    void press(char key) { QVERIFY(write(m_master, &key, 1) == 1); }
    void hangUp()
    {
        close(m_master);
        m_master = -1;
    }
    bool shows(const char *words)
    {
        read();
        return m_shown.contains(words);
    }
    /// True once it has ended; `status` as waitpid() says.
    bool hasEnded(int *status)
    {
        read(); // what it prints must go somewhere
        m_ended = m_ended || waitpid(m_pid, status, WNOHANG) == m_pid;
        return m_ended;
    }
    [[nodiscard]] const QByteArray &shown() const { return m_shown; }

private:
    void read()
    {
        char buffer[4096];
        for (ssize_t count = 0; m_master >= 0 && (count = ::read(m_master, buffer, sizeof buffer)) > 0;)
            m_shown.append(buffer, count);
    }

    int m_master = -1;
    pid_t m_pid = -1;
    bool m_ended = false;
    QByteArray m_shown;
};

/// Command lines that have one of these in them, of this test's own processes: those that see this very /run (other tests that
/// run meanwhile have one with the same names).
QStringList processesWith(const QList<QByteArray> &words)
{
    QStringList found;
    for (const QString &pid : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs)) {
        std::error_code gone;
        if (!std::filesystem::equivalent((u"/proc/%1/root"_s.arg(pid) + at(u"keys"_s)).toStdString(), at(u"keys"_s).toStdString(),
                                         gone))
            continue;
        QFile file(u"/proc/%1/cmdline"_s.arg(pid));
        const QByteArray line = file.open(QIODevice::ReadOnly) ? file.readAll().replace('\0', ' ') : QByteArray();
        for (const QByteArray &word : words) {
            if (line.contains(word)) {
                found << QString::fromLocal8Bit(line);
                break;
            }
        }
    }
    return found;
}

} // namespace

class tst_KilledRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aKilledRunLeavesNoKeyBehind();
    void ctrlCIsForTheRunAlone();
    void hangUpIsStop();
    void aSecondCtrlCStopsAtOnce();
    void askpassAnswersOneQuestion();

private:
    [[nodiscard]] static QStringList command()
    {
        return {u"run"_s,
                at(u"k.howdah"_s),
                u"--steps"_s,
                u"connect,name-login"_s,
                u"--no-workstation"_s,
                u"--no-keychain"_s,
                u"--accept-new-host-keys"_s,
                u"--secrets"_s,
                at(u"secrets"_s),
                u"--report"_s,
                at(u"report.json"_s)};
    }
    [[nodiscard]] static QString outcome()
    {
        QFile file(at(u"report.json"_s));
        if (!file.open(QIODevice::ReadOnly))
            return u"no report"_s;
        for (const QJsonValue &machine : QJsonDocument::fromJson(file.readAll()).object().value(u"machines"_s).toArray()) {
            for (const QJsonValue &step : machine.toObject().value(u"steps"_s).toArray()) {
                if (step.toObject().value(u"step"_s).toString() == u"name-login"_s)
                    return step.toObject().value(u"outcome"_s).toString() + u": "_s
                           + step.toObject().value(u"sentence"_s).toString();
            }
        }
        return u"no such step"_s;
    }
    /// The machine was asked for its name by `ssh root@db1 hostname`, and has not answered yet.
    static void waitUntilAsked(OnTerminal &run)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(QFile::exists(at(u"asked"_s)) || run.shows("\n\n\n"), run.shown().constData(), 60'000);
    }

    std::unique_ptr<TestSshd> m_sshd;
};

void tst_KilledRun::initTestCase()
{
    TestWorld &world = TestWorld::instance();
    QVERIFY(mount("tmpfs", "/tmp", "tmpfs", 0, "mode=1777") == 0);
    QVERIFY(mount("tmpfs", "/usr/local/bin", "tmpfs", 0, "mode=0755") == 0);
    // In a step it is the real one; asked by plain ssh it waits for a sign.
    world.writeFile(u"/usr/local/bin/hostname"_s,
                    "#!/bin/sh\n[ -z \"${LC_ALL-}\" ] || exec /bin/hostname \"$@\"\n: >/run/test/asked\n"
                    "while [ ! -e /run/test/go ]; do sleep 0.05; done\necho db1\n",
                    0755);
    qputenv("XDG_STATE_HOME", at(u"state"_s).toLocal8Bit());
    qputenv("LC_ALL", "C.UTF-8");
    m_sshd = std::make_unique<TestSshd>();
    const QString key = world.makeKey(u"locked"_s, {u"-N"_s, QString::fromLatin1(passphrase)});
    world.authorize(u"root"_s, key);
    world.writeFile(at(u"other-machine-id"_s), "0123456789abcdef0123456789abcdef\n");
    world.writeFile(at(u"secrets"_s), "key " + passphrase + '\n', 0600);
    world.writeFile(at(u"machines.txt"_s), "192.0.2.7 db1.patroni.local db1\n");
    QDir().mkpath(u"/home/root/.ssh"_s);
    world.writeFile(u"/home/root/.ssh/config"_s,
                    "Host db1\n  HostName 127.0.0.1\n  Port " + QByteArray::number(m_sshd->port()) + '\n', 0600);
    TestWorld::run(program, {u"new"_s, at(u"k.howdah"_s), u"--import"_s, at(u"machines.txt"_s), u"--user"_s, u"root"_s,
                             u"--key"_s, key, u"--port"_s, QString::number(m_sshd->port())});
    TestWorld::run(program, {u"set"_s, at(u"k.howdah"_s), u"--machine"_s, u"db1"_s, u"connect-as=127.0.0.1"_s});
}

void tst_KilledRun::init()
{
    for (const QString &file : {u"asked"_s, u"go"_s, u"report.json"_s})
        QFile::remove(at(file));
    QTRY_COMPARE_WITH_TIMEOUT(processesWith({"howdah-cli", "-oControlPath=none"}).join(u'\n'), QString(), 20'000);
}

void tst_KilledRun::aKilledRunLeavesNoKeyBehind()
{
    const QStringList before = QDir(u"/tmp"_s).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    // Without a terminal, whose hang-up would end all that belongs to it.
    QProcess run;
    run.setProcessChannelMode(QProcess::MergedChannels);
    run.start(u"unshare"_s, QStringList{u"-m"_s, u"sh"_s, u"-c"_s, u"mount --bind \"$0\" /etc/machine-id && exec \"$@\""_s,
                                        at(u"other-machine-id"_s), program}
                                + command());
    QTRY_VERIFY2_WITH_TIMEOUT(QFile::exists(at(u"asked"_s)) || run.state() == QProcess::NotRunning, "was not asked", 60'000);
    QVERIFY2(run.state() == QProcess::Running, run.readAll().constData());
    QVERIFY(!processesWith({"-oControlPath=none"}).isEmpty());
    run.kill(); // -9
    QVERIFY(run.waitForFinished());
    QTRY_COMPARE_WITH_TIMEOUT(processesWith({"ssh-agent", "ssh-add", "askpass", "-oControlPath=none"}).join(u'\n'), QString(),
                              5000);
    QCOMPARE(QDir(u"/tmp"_s).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot), before);
    TestWorld::instance().writeFile(at(u"go"_s), {}); // the machine's side ends too
}

void tst_KilledRun::ctrlCIsForTheRunAlone()
{
    OnTerminal run(command());
    waitUntilAsked(run);
    run.press('\x03');
    QTRY_VERIFY2_WITH_TIMEOUT(run.shows("Press Ctrl-C again"), run.shown().constData(), 20'000);
    TestWorld::instance().writeFile(at(u"go"_s), {});
    int status = 0;
    QTRY_VERIFY2_WITH_TIMEOUT(run.hasEnded(&status), run.shown().constData(), 60'000);
    QVERIFY2(WIFEXITED(status) && WEXITSTATUS(status) == 3, run.shown().constData());
    QVERIFY2(outcome().startsWith(u"unchanged: "_s), qPrintable(outcome()));
}

void tst_KilledRun::hangUpIsStop()
{
    OnTerminal run(command());
    waitUntilAsked(run);
    run.hangUp();                          // the kernel tells the leader of the session
    QVERIFY(kill(run.pid(), SIGHUP) == 0); // and so does a shell: still no Stop Now
    TestWorld::instance().writeFile(at(u"go"_s), {});
    int status = 0;
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(&status), 60'000);
    QVERIFY2(WIFEXITED(status) && WEXITSTATUS(status) == 3, qPrintable(QString::number(status)));
    QVERIFY2(outcome().startsWith(u"unchanged: "_s), qPrintable(outcome()));
}

void tst_KilledRun::aSecondCtrlCStopsAtOnce()
{
    OnTerminal run(command());
    waitUntilAsked(run);
    run.press('\x03');
    QTRY_VERIFY2_WITH_TIMEOUT(run.shows("Press Ctrl-C again"), run.shown().constData(), 20'000);
    run.press('\x03');
    int status = 0;
    QTRY_VERIFY2_WITH_TIMEOUT(run.hasEnded(&status), run.shown().constData(), 60'000);
    QVERIFY2(WIFEXITED(status) && WEXITSTATUS(status) == 3, run.shown().constData());
    QVERIFY2(outcome().startsWith(u"cancelled: "_s), qPrintable(outcome()));
    QTRY_COMPARE_WITH_TIMEOUT(processesWith({"-oControlPath=none"}).join(u'\n'), QString(), 5000);
    TestWorld::instance().writeFile(at(u"go"_s), {});
}

void tst_KilledRun::askpassAnswersOneQuestion()
{
    const auto ask = [](const QString &question) {
        QProcess askpass;
        askpass.start(QStringLiteral(HOWDAH_SOURCE_DIR "/resources/workstation/howdah-askpass"), {question});
        askpass.write("pass \\phrase\nmore\n");
        askpass.closeWriteChannel();
        return askpass.waitForFinished() ? QByteArray::number(askpass.exitCode()) + ' ' + askpass.readAllStandardOutput()
                                         : QByteArray("hangs");
    };
    QCOMPARE(ask(u"Enter passphrase for key '/root/.ssh/id_ed25519': "_s), QByteArray("0 pass \\phrase\n"));
    QCOMPARE(ask(u"root@db1's password: "_s), QByteArray("1 "));
    QCOMPARE(ask(u"Are you sure you want to continue connecting (yes/no/[fingerprint])? "_s), QByteArray("1 "));
}

int main(int argc, char **argv)
{
    TestWorld::enter();
    QCoreApplication app(argc, argv);
    tst_KilledRun test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_killedrun.moc"
