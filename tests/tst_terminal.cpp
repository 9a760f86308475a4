// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Passwords on a real terminal: nothing of them is shown, whenever it is typed, and the echo is back whatever ends the question.
#include "app/cli/Terminal.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTest>

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

using namespace howdah;

namespace {

const QByteArray prompt = "Password of admin on db1: ";

/// A terminal and, in its foreground, a program that asks. As under a shell: a job of its own, which can be stopped.
class Asked
{
public:
    explicit Asked(int questions = 1)
    {
        char name[64];
        int side = -1;
        if (openpty(&m_terminal, &side, name, nullptr, nullptr) != 0)
            qFatal("no terminal");
        m_side = side; // held open, so that its settings can be read to the end
        m_shell = fork();
        if (m_shell == 0)
            shell(side, questions);
    }
    ~Asked()
    {
        close(m_terminal); // hangs up
        close(m_side);
        kill(m_shell, SIGKILL);
        waitpid(m_shell, nullptr, 0);
    }

    /// Reads until that has come, that many times in all.
    bool sees(const QByteArray &text, int times = 1)
    {
        const QDeadlineTimer limit(20'000);
        while (seen.count(text) < times && !limit.hasExpired()) {
            pollfd wait{m_terminal, POLLIN, 0};
            if (poll(&wait, 1, 200) <= 0)
                continue;
            char buffer[1024];
            const ssize_t count = read(m_terminal, buffer, sizeof buffer);
            if (count <= 0)
                break;
            seen.append(buffer, count);
        }
        return seen.count(text) >= times;
    }
    void type(const QByteArray &keys) const { (void)!write(m_terminal, keys.constData(), size_t(keys.size())); }
    [[nodiscard]] bool echoes() const
    {
        termios settings{};
        tcgetattr(m_side, &settings);
        return settings.c_lflag & ECHO;
    }
    [[nodiscard]] pid_t program()
    {
        return sees("program ") && sees("\n") ? seen.mid(seen.indexOf("program ") + 8).split('\r').first().toInt() : 0;
    }

    QByteArray seen;

private:
    [[noreturn]] static void ask(int questions)
    {
        Terminal terminal;
        for (int i = 0; i < questions; ++i) {
            const auto answer = terminal.askSecret(QString::fromLatin1(prompt));
            terminal.say(!answer ? QStringLiteral("none\n")
                                 : QStringLiteral("got %1\n").arg(qHash(QByteArrayView(answer->data(), answer->size()), 7)));
        }
        _exit(0);
    }
    /// What a shell does about a job: foreground, and again after a stop.
    [[noreturn]] static void shell(int side, int questions)
    {
        setsid();
        ioctl(side, TIOCSCTTY, 0);
        std::signal(SIGTTOU, SIG_IGN);
        std::signal(SIGHUP, SIG_IGN);
        const pid_t job = fork();
        if (job == 0) {
            setpgid(0, 0);
            tcsetpgrp(side, getpid());
            for (const int number : {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTTOU}) // Qt Test catches some for itself
                std::signal(number, SIG_DFL);
            dprintf(side, "program %d\n", getpid());
            ask(questions);
        }
        setpgid(job, job);
        int status = 0;
        while (waitpid(job, &status, WUNTRACED) == job && WIFSTOPPED(status)) {
            tcsetpgrp(side, getpgrp());
            dprintf(side, "stopped by %d\n", WSTOPSIG(status));
            char go = 0;
            (void)!read(side, &go, 1); // the shell's own line: any key and Enter brings it back
            tcsetpgrp(side, job);
            kill(-job, SIGCONT);
        }
        dprintf(side, WIFSIGNALED(status) ? "ended by %d\n" : "exit %d\n",
                WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status));
        for (;;)
            pause();
    }

    int m_terminal = -1;
    int m_side = -1;
    pid_t m_shell = -1;
};

QByteArray got(const char *answer)
{
    return "got " + QByteArray::number(quint64(qHash(QByteArrayView(answer), 7)));
}

} // namespace

class TestTerminal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Typed the very moment the prompt is there; often, since it is a race when it is one.
    void echoIsOffWhenThePromptComes()
    {
        constexpr int questions = 100;
        Asked asked(questions);
        for (int i = 1; i <= questions; ++i) {
            QVERIFY(asked.sees(prompt, i));
            QVERIFY(!asked.echoes());
            asked.type("hunter2\n");
            QVERIFY2(asked.sees(got("hunter2"), i), asked.seen.constData());
        }
        QVERIFY(!asked.seen.contains("hunter2"));
        QVERIFY(asked.sees("exit 0"));
        QVERIFY(asked.echoes());
    }

    void anEmptyLineIsNoAnswer()
    {
        Asked asked;
        QVERIFY(asked.sees(prompt));
        asked.type("\n");
        QVERIFY(asked.sees("none"));
        QVERIFY(asked.echoes());
    }

    void signalsFindTheEchoOn_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QByteArray>("key"); // else it is sent
        QTest::newRow("Ctrl-C") << SIGINT << QByteArray("\3");
        QTest::newRow("Ctrl-\\") << SIGQUIT << QByteArray("\34");
        QTest::newRow("TERM") << SIGTERM << QByteArray();
        QTest::newRow("HUP") << SIGHUP << QByteArray();
    }

    void signalsFindTheEchoOn()
    {
        QFETCH(int, number);
        QFETCH(QByteArray, key);
        Asked asked;
        const pid_t program = asked.program();
        QVERIFY(program > 0);
        QVERIFY(asked.sees(prompt));
        asked.type("hunt");
        if (key.isEmpty())
            kill(program, number);
        else
            asked.type(key);
        QVERIFY2(asked.sees("ended by " + QByteArray::number(number)), asked.seen.constData());
        QVERIFY(asked.echoes());
        QVERIFY(!asked.seen.contains("hunt"));
    }

    void afterCtrlZItIsAskedAgain()
    {
        Asked asked;
        for (int stop = 1; stop <= 2; ++stop) {
            QVERIFY(asked.sees(prompt, stop));
            QVERIFY(!asked.echoes());
            asked.type("hunt\32");
            QVERIFY2(asked.sees("stopped by " + QByteArray::number(SIGTSTP), stop), asked.seen.constData());
            QVERIFY(asked.echoes());
            asked.type("fg\n");
        }
        QVERIFY(asked.sees(prompt, 3));
        QVERIFY(!asked.echoes());
        asked.type("hunter2\n");
        QVERIFY2(asked.sees(got("hunter2")), asked.seen.constData());
        QVERIFY(!asked.seen.contains("hunt"));
        QVERIFY(asked.echoes());
    }
};

QTEST_APPLESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
