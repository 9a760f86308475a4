// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The go of a run: who waits for it, what it brings, and what a Stop before it or at the same moment does.
#include "app/run/RunGate.h"

#include <QTest>

#include <thread>

using namespace howdah;
using namespace Qt::StringLiterals;

class tst_RunGate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theGoBringsWhatWasSettled();
    void aStopBeforeTheGo_data();
    void aStopBeforeTheGo();
    void aGoThatCameBeforeTheStopCounts();
    void thisComputerGetsItsGoOnce();
    void eitherBegunOrCancelled();
    void beginAndCancelAtOnce();
    void theLaneKeepsItsOrder();
    void aFailureEndsTheLane();
    void aStopEndsTheLane();
};

void tst_RunGate::theGoBringsWhatWasSettled()
{
    RunStop stop;
    RunGate gate(stop);
    const QUuid machine = QUuid::createUuid();
    std::atomic<int> right{0};
    std::vector<std::thread> workers;
    for (int i = 0; i < 8; ++i) {
        workers.emplace_back([&] {
            const auto go = gate.waitForGo();
            right += go && go->workstation.failed.contains(u"key-pair"_s) && go->keepFirewall.contains(machine)
                             && go->liveConsent.value(machine).contains(u"hostname"_s)
                         ? 1
                         : 0;
        });
    }
    RunGo go;
    go.workstation.failed << u"key-pair"_s;
    go.keepFirewall << machine;
    go.liveConsent[machine] << u"hostname"_s;
    gate.go(go);
    for (std::thread &worker : workers)
        worker.join();
    QCOMPARE(right.load(), 8);
}

void tst_RunGate::aStopBeforeTheGo_data()
{
    QTest::addColumn<bool>("now");
    QTest::newRow("after the step") << false;
    QTest::newRow("now") << true;
}

void tst_RunGate::aStopBeforeTheGo()
{
    QFETCH(bool, now);
    RunStop stop;
    RunGate gate(stop);
    bool node = true;
    bool workstation = true;
    std::thread one([&] { node = gate.waitForGo().has_value(); });
    std::thread other([&] { workstation = gate.waitForWorkstationGo().has_value(); });
    now ? stop.now() : stop.afterStep();
    one.join();
    other.join();
    QVERIFY(!node);
    QVERIFY(!workstation);
}

// So that a worker which is late to look takes back nothing that others have begun.
void tst_RunGate::aGoThatCameBeforeTheStopCounts()
{
    RunStop stop;
    RunGate gate(stop);
    gate.go({});
    stop.afterStep();
    QVERIFY(gate.waitForGo());
    stop.now();
    QVERIFY(!gate.waitForGo());
}

void tst_RunGate::thisComputerGetsItsGoOnce()
{
    RunStop stop;
    RunGate gate(stop);
    gate.goWorkstation(WorkstationGo::LookAgain);
    QCOMPARE(gate.waitForWorkstationGo(), WorkstationGo::LookAgain);
    std::optional<WorkstationGo> second;
    std::thread worker([&] { second = gate.waitForWorkstationGo(); });
    gate.goWorkstation(WorkstationGo::Privileged);
    worker.join();
    QCOMPARE(second, WorkstationGo::Privileged);
}

void tst_RunGate::eitherBegunOrCancelled()
{
    RunStop stop;
    RunGate gate(stop);
    QVERIFY(!gate.hasBegun());
    QVERIFY(gate.begin());
    QVERIFY(gate.hasBegun());
    QVERIFY(!gate.cancelBeforeBegin());
    QVERIFY(!stop.isNow());

    RunStop otherStop;
    RunGate other(otherStop);
    QVERIFY(other.cancelBeforeBegin());
    QVERIFY(otherStop.isNow());
    QVERIFY(!other.begin());
    QVERIFY(!other.hasBegun());
}

void tst_RunGate::beginAndCancelAtOnce()
{
    for (int i = 0; i < 200; ++i) {
        RunStop stop;
        RunGate gate(stop);
        bool begun = false;
        std::thread worker([&] { begun = gate.begin(); });
        const bool cancelled = gate.cancelBeforeBegin();
        worker.join();
        QVERIFY(begun != cancelled);
        QCOMPARE(gate.hasBegun(), begun);
        QCOMPARE(stop.isNow(), cancelled);
    }
}

void tst_RunGate::theLaneKeepsItsOrder()
{
    RunStop stop;
    RunGate gate(stop);
    RunGo go;
    go.lane = QStringList{u"db1"_s, u"db2"_s, u"db3"_s};
    gate.go(go);
    std::mutex mutex;
    QStringList worked;
    int atOnce = 0;
    int most = 0;
    std::vector<std::thread> workers;
    for (const QString &host : {u"db3"_s, u"db2"_s, u"db1"_s}) {
        workers.emplace_back([&, host] {
            const QString failed = gate.waitForLane(host);
            {
                const std::lock_guard lock(mutex);
                worked << host + failed;
                most = std::max(most, ++atOnce);
            }
            std::this_thread::yield();
            {
                const std::lock_guard lock(mutex);
                --atOnce;
            }
            gate.leaveLane(host, true);
        });
    }
    for (std::thread &worker : workers)
        worker.join();
    QCOMPARE(worked, go.lane);
    QCOMPARE(most, 1);
}

void tst_RunGate::aFailureEndsTheLane()
{
    RunStop stop;
    RunGate gate(stop);
    RunGo go;
    go.lane = QStringList{u"db1"_s, u"db2"_s, u"db3"_s};
    gate.go(go);
    QString second;
    QString third;
    QCOMPARE(gate.waitForLane(u"db1"_s), QString());
    std::thread two([&] { second = gate.waitForLane(u"db2"_s); });
    std::thread three([&] { third = gate.waitForLane(u"db3"_s); });
    gate.leaveLane(u"db1"_s, false);
    two.join();
    three.join();
    QCOMPARE(second, u"db1"_s);
    QCOMPARE(third, u"db1"_s);
    gate.leaveLane(u"db2"_s, false); // the first failure is the one that is named
    QCOMPARE(gate.waitForLane(u"db3"_s), u"db1"_s);
}

void tst_RunGate::aStopEndsTheLane()
{
    RunStop stop;
    RunGate gate(stop);
    RunGo go;
    go.lane = QStringList{u"db1"_s, u"db2"_s};
    gate.go(go);
    QString failed = u"not yet"_s;
    std::thread worker([&] { failed = gate.waitForLane(u"db2"_s); });
    stop.afterStep();
    worker.join();
    QCOMPARE(failed, QString()); // nobody failed: the worker looks at the stop itself
}

QTEST_GUILESS_MAIN(tst_RunGate)
#include "tst_rungate.moc"
