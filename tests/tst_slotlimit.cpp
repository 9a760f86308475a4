// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// At most so many machines at work at once; Stop Now ends the wait for a slot.
#include "app/run/SlotLimit.h"

#include <QTest>

#include <thread>

using namespace howdah;

class tst_SlotLimit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void atMostSoManyAtOnce();
    void aScopeGivesItsSlotBack();
    void whoWaitsGetsTheNext();
    void stopNowEndsTheWait();
    void stopAfterTheStepDoesNot();
};

void tst_SlotLimit::atMostSoManyAtOnce()
{
    constexpr int slotCount = 3;
    RunStop stop;
    SlotLimit limit(stop, slotCount);
    std::atomic<int> atWork{0};
    std::atomic<int> most{0};
    std::atomic<int> done{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 12; ++i) {
        threads.emplace_back([&] {
            const Slot slot(limit);
            const int now = ++atWork;
            for (int seen = most; seen < now && !most.compare_exchange_weak(seen, now);) {
            }
            std::this_thread::yield();
            --atWork;
            done += slot.held() ? 1 : 0;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(done.load(), 12);
    QVERIFY(most >= 1);
    QVERIFY(most <= slotCount);
}

void tst_SlotLimit::aScopeGivesItsSlotBack()
{
    RunStop stop;
    SlotLimit limit(stop, 1);
    {
        Slot slot(limit);
        QVERIFY(slot.held());
        slot.release();
        slot.release(); // once
        QVERIFY(!slot.held());
        QVERIFY(limit.acquire());
        limit.release();
        QVERIFY(slot.takeAgain());
        QVERIFY(slot.takeAgain()); // has it
    }
    QVERIFY(limit.acquire());
}

void tst_SlotLimit::whoWaitsGetsTheNext()
{
    RunStop stop;
    SlotLimit limit(stop, 1);
    Slot slot(limit);
    bool held = false;
    std::thread thread([&] { held = Slot(limit).held(); });
    slot.release();
    thread.join();
    QVERIFY(held);
}

void tst_SlotLimit::stopNowEndsTheWait()
{
    RunStop stop;
    SlotLimit limit(stop, 1);
    Slot slot(limit);
    bool held = true;
    std::thread thread([&] { held = Slot(limit).held(); });
    stop.now();
    thread.join();
    QVERIFY(!held);
    slot.release();
    QVERIFY(!slot.takeAgain());
}

void tst_SlotLimit::stopAfterTheStepDoesNot()
{
    RunStop stop;
    SlotLimit limit(stop, 1);
    stop.afterStep();
    QVERIFY(limit.acquire()); // a machine in the middle of its work may take it again
}

QTEST_GUILESS_MAIN(tst_SlotLimit)
#include "tst_slotlimit.moc"
