// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Stop reaches every wait of a run, whichever part it is in, and whenever it comes.
#include "app/run/RunStop.h"

#include <QTest>

#include <thread>

using namespace howdah;

class tst_RunStop : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void afterStepIsNoAbort();
    void nowEndsEveryWait();
    void afterStepWakesButDoesNotEnd();
    void whatIsTrueAlreadyDoesNotWait();
    void nowBeforeTheWait();
    void partsMayGo();
};

void tst_RunStop::afterStepIsNoAbort()
{
    const auto token = std::make_shared<CancelToken>();
    RunStop stop(token);
    QVERIFY(!stop.isRequested());
    stop.afterStep();
    QVERIFY(stop.isRequested());
    QVERIFY(!stop.isNow());
    QVERIFY(!token->isCancelled());
    stop.now();
    QVERIFY(stop.isNow());
    QVERIFY(token->isCancelled());
}

void tst_RunStop::nowEndsEveryWait()
{
    RunStop stop;
    RunStop::Monitor one(stop);
    RunStop::Monitor other(stop);
    std::atomic<int> looked{0};
    std::atomic<int> ended{0};
    std::vector<std::thread> threads;
    for (RunStop::Monitor *monitor : {&one, &other, &one}) {
        threads.emplace_back([&, monitor] {
            auto lock = monitor->lock();
            const bool held = monitor->wait(lock, [&] {
                ++looked;
                return false;
            });
            ended += held ? 0 : 1;
        });
    }
    QTRY_VERIFY(looked >= 3);
    stop.now();
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(ended.load(), 3);
}

void tst_RunStop::afterStepWakesButDoesNotEnd()
{
    RunStop stop;
    RunStop::Monitor monitor(stop);
    std::atomic<bool> waits{false};
    bool held = false;
    std::thread thread([&] {
        auto lock = monitor.lock();
        held = monitor.wait(lock, [&] {
            waits = true;
            return stop.isRequested();
        });
    });
    QTRY_VERIFY(waits);
    stop.afterStep();
    thread.join();
    QVERIFY(held);
}

void tst_RunStop::whatIsTrueAlreadyDoesNotWait()
{
    RunStop stop;
    RunStop::Monitor monitor(stop);
    auto lock = monitor.lock();
    QVERIFY(monitor.wait(lock, [] { return true; }));
    QVERIFY(lock.owns_lock());
}

void tst_RunStop::nowBeforeTheWait()
{
    RunStop stop;
    RunStop::Monitor monitor(stop);
    stop.now();
    auto lock = monitor.lock();
    QVERIFY(!monitor.wait(lock, [] { return true; }));
}

void tst_RunStop::partsMayGo()
{
    RunStop stop;
    {
        RunStop::Monitor monitor(stop);
    }
    stop.afterStep();
    stop.now();
    QVERIFY(stop.isNow());
}

QTEST_GUILESS_MAIN(tst_RunStop)
#include "tst_runstop.moc"
