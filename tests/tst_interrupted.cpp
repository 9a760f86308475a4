// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What waits goes on waiting when a signal comes in between: a program's end, a pause, a pipe.
#include "app/base/os/ChildProcess.h"
#include "app/base/os/Interrupted.h"
#include "app/base/os/Tool.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <csignal>
#include <thread>

#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

using namespace howdah;
using namespace std::chrono_literals;

namespace {

std::atomic<int> caught{0};

/// Signals to the thread that made it, one after the other, by a handler without SA_RESTART as Qt's for SIGCHLD.
class Signals
{
public:
    Signals()
    {
        caught = 0;
        struct sigaction action
        {
        };
        action.sa_handler = [](int) { ++caught; };
        sigaction(SIGUSR1, &action, &m_before);
        m_thread = std::thread([this, target = pthread_self()] {
            while (!m_stop) {
                pthread_kill(target, SIGUSR1);
                std::this_thread::sleep_for(200us);
            }
        });
    }
    ~Signals()
    {
        m_stop = true;
        m_thread.join();
        sigaction(SIGUSR1, &m_before, nullptr);
    }
    Signals(const Signals &) = delete;
    Signals &operator=(const Signals &) = delete;

private:
    std::atomic<bool> m_stop{false};
    std::thread m_thread;
    struct sigaction m_before
    {
    };
};

ChildProcess started(const QList<QByteArray> &arguments, int input, int output)
{
    auto child = ChildProcess::start(
        {.arguments = arguments, .environment = environmentWithout({}), .descriptors = {input, output, STDERR_FILENO}});
    if (!child)
        qFatal("%s", qPrintable(child.error().message));
    return child.take();
}

} // namespace

class tst_Interrupted : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWaitTakesItsWholeTime()
    {
        const Signals signals;
        int ends[2];
        QCOMPARE(pipe2(ends, O_CLOEXEC), 0);
        pollfd waits[] = {{ends[0], POLLIN, 0}};
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(pollFor(waits, 100ms), 0);
        QVERIFY2(timer.elapsed() >= 100, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(caught > 0);
        QCOMPARE(pollFor(waits, -5ms), 0); // past its limit already: not for ever
        std::jthread writer([&] { (void)!write(ends[1], "x", 1); });
        QCOMPARE(pollFor(waits, 30s), 1);
        char byte = 0;
        QCOMPARE(uninterrupted([&] { return read(ends[0], &byte, 1); }), 1);
        close(ends[0]);
        close(ends[1]);
    }

    void otherErrorsAreHandedOn()
    {
        char byte = 0;
        QCOMPARE(uninterrupted([&] { return read(-1, &byte, 1); }), -1);
        QCOMPARE(errno, EBADF);
    }

    void aProgramsEndIsWaitedFor()
    {
        const Signals signals;
        int ends[2];
        QCOMPARE(pipe2(ends, O_CLOEXEC), 0);
        ChildProcess child = started({"sh", "-c", "read line; exit 7"}, ends[0], STDOUT_FILENO);
        std::jthread writer([&] {
            while (caught < 20) // the wait below has begun by then, or signals come in it all the same
                std::this_thread::sleep_for(1ms);
            (void)!write(ends[1], "\n", 1);
        });
        QCOMPARE(child.wait(30s), std::optional<int>(7));
        close(ends[0]);
        close(ends[1]);
    }

    /// Else it would be killed at once instead of after its time, and stay a zombie.
    void aProgramIsEndedInItsOwnTime()
    {
        const Signals signals;
        int ends[2];
        QCOMPARE(pipe2(ends, O_CLOEXEC), 0);
        ChildProcess child =
            started({"sh", "-c", "trap 'sleep 0.1; exit 9' TERM; echo; while :; do sleep 0.02; done"}, STDIN_FILENO, ends[1]);
        char byte = 0;
        QCOMPARE(uninterrupted([&] { return read(ends[0], &byte, 1); }), 1); // its trap is set
        child.end(30s);
        QCOMPARE(child.wait(0ms), std::optional<int>(9));
        close(ends[0]);
        close(ends[1]);
    }

    void aToolIsHeardToItsEnd()
    {
        const Signals signals;
        const auto end = runTool({.arguments = {"sh", "-c", "read line; sleep 0.1; echo $line; exit 3"},
                                  .environment = environmentWithout({}),
                                  .input = "word\n"});
        QVERIFY(end.ok());
        QCOMPARE(end.value().status, 3);
        QCOMPARE(end.value().output, "word\n");
    }
};

QTEST_GUILESS_MAIN(tst_Interrupted)
#include "tst_interrupted.moc"
