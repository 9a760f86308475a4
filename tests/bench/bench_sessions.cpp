// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What sessions cost this computer: N root shells to one sshd, each in a thread of its own, all held open at once.
//
//   bench_sessions [N=200]      (root; a release build, since sanitizers cost more than what is measured)
//
// Prints processor time and memory of this process alone, a session; sshd and the steps are other processes.
#include "app/ssh/RootShell.h"

#include "tests/ssh/TestSshd.h"
#include "tests/ssh/TestWorld.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <thread>

#include <sys/resource.h>

#include <ctime>

using namespace howdah;
using namespace howdah::test;
using namespace std::chrono_literals;

namespace {

double processorMs()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto ms = [](timeval t) { return double(t.tv_sec) * 1000 + double(t.tv_usec) / 1000; };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

double residentKiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').constFirst().toDouble();
    }
    return 0;
}

/// Processor time of this thread since the last call.
double lapMs()
{
    static thread_local double last = 0;
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    const double ms = double(now.tv_sec) * 1000 + double(now.tv_nsec) / 1e6;
    return ms - std::exchange(last, ms);
}

struct Meeting // all threads wait here until the last one has come
{
    std::mutex mutex;
    std::condition_variable arrived; ///< two, so that an arrival does not wake all who wait
    std::condition_variable opened;
    int there = 0;
    bool open = false;
};

} // namespace

int main(int argc, char **argv)
{
    const int count = argc > 1 ? std::atoi(argv[1]) : 200;
    TestWorld::enter();
    QCoreApplication app(argc, argv);
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);

    TestWorld &world = TestWorld::instance();
    const QString key = world.makeKey(QStringLiteral("user"));
    world.authorize(QStringLiteral("root"), key);
    const TestSshd sshd("MaxStartups 100:30:200\nUsePAM no");
    QFile file(QStringLiteral(HOWDAH_SOURCE_DIR "/resources/steps/driver.sh"));
    if (!file.open(QIODevice::ReadOnly))
        return 1;
    const QByteArray driver = "HD_LOCK=/run/howdah-$$.lock\n" + file.readAll(); // one machine plays many
    const QByteArray library(20'000, '#');

    auto cancel = std::make_shared<CancelToken>();
    Meeting meeting;
    std::atomic<int> good{0};
    std::atomic<double> connect{0}, login{0}, root{0}, steps{0};
    std::vector<std::thread> threads;
    const double cpuBefore = processorMs();
    const double memoryBefore = residentKiB();
    QElapsedTimer timer;
    timer.start();
    SshLimits limits;
    limits.queue = 600s;
    for (int i = 0; i < count; ++i) {
        threads.emplace_back([&, i] {
            Session session({QStringLiteral("db%1").arg(i), QStringLiteral("127.0.0.1"), sshd.port(), {}}, limits, cancel);
            std::unique_ptr<RootShell> shell;
            (void)lapMs();
            Result<void> done = session.connectToMachine();
            connect += lapMs();
            if (done && session.loginMethods(QStringLiteral("root")))
                done = session.loginWithKey(key);
            login += lapMs();
            if (done) {
                if (auto opened = RootShell::open(session, {}, driver, library, "bench"); opened)
                    shell = opened.take();
                else
                    done = opened.error();
            }
            if (!done)
                std::fprintf(stderr, "%s (%s)\n", qPrintable(done.error().message), qPrintable(done.error().detail));
            root += lapMs();
            for (int step = 0; shell && step < 5; ++step) {
                StepCall call;
                call.program = "echo something that a step would say; echo outcome unchanged bench >&3";
                if (!shell->runStep(call))
                    shell.reset();
            }
            steps += lapMs();
            good += shell ? 1 : 0;
            std::unique_lock lock(meeting.mutex);
            ++meeting.there;
            meeting.arrived.notify_one();
            meeting.opened.wait(lock, [&] { return meeting.open; });
        });
    }
    {
        std::unique_lock lock(meeting.mutex);
        meeting.arrived.wait(lock, [&] { return meeting.there == count; });
    }
    const double cpu = processorMs() - cpuBefore;
    const double memory = residentKiB() - memoryBefore;
    std::printf("%d sessions (%d good), login, root shell and 5 steps each: %.1f s\n", count, good.load(),
                double(timer.elapsed()) / 1000);
    std::printf("processor time: %.2f ms a session (limit 5)\n", cpu / count);
    std::printf("  connect and key exchange %.2f, login %.2f, root shell %.2f, five steps %.2f\n", connect / count, login / count,
                root / count, steps / count);
    std::printf("memory, all held open: %.1f KiB a session (limit 256)\n", memory / count);
    timer.restart();
    const double idleBefore = processorMs();
    while (timer.elapsed() < 2000)
        std::this_thread::sleep_for(100ms);
    std::printf("idle: %.3f ms of processor time a session and second\n", (processorMs() - idleBefore) / 2 / count);
    {
        const std::lock_guard lock(meeting.mutex);
        meeting.open = true;
    }
    meeting.opened.notify_all();
    for (std::thread &thread : threads)
        thread.join();
    return good == count ? 0 : 1;
}
