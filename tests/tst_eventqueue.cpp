// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Events on their way to the Runner: one wake per batch, output joined and bounded, notes a few a second.
#include "app/run/EventQueue.h"

#include <QTest>

#include <thread>

using namespace howdah;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Kind = RunEvent::Kind;

QUuid machineNumber(int number)
{
    return QUuid(uint(number), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
}

RunEvent fact(Kind kind, int machine = 1, const QString &step = u"hosts"_s)
{
    RunEvent made;
    made.kind = kind;
    made.machine = machineNumber(machine);
    made.step = step;
    return made;
}

RunEvent output(const QByteArray &text, int machine = 1, const QString &step = u"hosts"_s)
{
    RunEvent made = fact(Kind::StepOutput, machine, step);
    made.output = text;
    return made;
}

RunEvent note(const QString &id, int machine = 1)
{
    RunEvent made = fact(Kind::StepNote, machine);
    made.note = Reason(id);
    return made;
}

/// "started 1", "note lock 1", "output abc 1", in order.
QStringList told(const std::vector<RunEvent> &events)
{
    static const QMap<Kind, QString> names{{Kind::StepStarted, u"started"_s},
                                           {Kind::StepNote, u"note"_s},
                                           {Kind::StepOutput, u"output"_s},
                                           {Kind::StepFinished, u"finished"_s}};
    QStringList lines;
    for (const RunEvent &one : events) {
        const QString what = one.kind == Kind::StepNote ? one.note.id : QString::fromUtf8(one.output);
        lines << QStringList{names.value(one.kind), what, QString::number(one.machine.data1)}.join(u' ').simplified();
    }
    return lines;
}

} // namespace

class tst_EventQueue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wakesOncePerBatch();
    void joinsOutputOfOneStep();
    void outputStaysWithItsStep();
    void keepsTheEndOfAFlood();
    void latestNoteCounts();
    void notesWaitForTheirTime();
    void noteIsToldBeforeTheNextStep();
    void losesNothingOfManyThreads();

private:
    int m_wakes = 0;
    EventQueue::Clock::time_point m_now;
    EventQueue m_queue{[this] { ++m_wakes; }, [this] { return m_now; }};

private Q_SLOTS:
    void cleanup();
};

void tst_EventQueue::cleanup()
{
    m_now += 1h; // whatever note was told is long ago
    (void)m_queue.drain();
    m_wakes = 0;
    QVERIFY(!m_queue.holdsNotes());
}

void tst_EventQueue::wakesOncePerBatch()
{
    m_queue.push(fact(Kind::StepStarted, 1));
    m_queue.push(fact(Kind::StepStarted, 2));
    QCOMPARE(m_wakes, 1);
    QCOMPARE(told(m_queue.drain()), (QStringList{u"started 1"_s, u"started 2"_s}));
    m_queue.push(fact(Kind::StepFinished, 1));
    QCOMPARE(m_wakes, 2);
    QCOMPARE(told(m_queue.drain()), QStringList(u"finished 1"_s));
    QVERIFY(m_queue.drain().empty());
}

void tst_EventQueue::joinsOutputOfOneStep()
{
    m_queue.push(output("a", 1));
    m_queue.push(output("x", 2)); // another machine in between does not matter
    m_queue.push(output("b", 1));
    QCOMPARE(told(m_queue.drain()), (QStringList{u"output ab 1"_s, u"output x 2"_s}));
    m_queue.push(output("c", 1)); // what was drained is gone
    QCOMPARE(told(m_queue.drain()), QStringList(u"output c 1"_s));
}

void tst_EventQueue::outputStaysWithItsStep()
{
    m_queue.push(output("a"));
    m_queue.push(fact(Kind::StepFinished));
    m_queue.push(fact(Kind::StepStarted, 1, u"firewall"_s));
    m_queue.push(output("b", 1, u"firewall"_s));
    m_queue.push(output("c", 1, u"time-sync"_s));
    QCOMPARE(told(m_queue.drain()),
             (QStringList{u"output a 1"_s, u"finished 1"_s, u"started 1"_s, u"output b 1"_s, u"output c 1"_s}));
}

void tst_EventQueue::keepsTheEndOfAFlood()
{
    const QByteArray piece = QByteArray("x").repeated(EventQueue::LongestOutput / 2);
    for (int i = 0; i < 20; ++i)
        m_queue.push(output(piece));
    m_queue.push(output("the end"));
    const auto events = m_queue.drain();
    QCOMPARE(events.size(), size_t(1));
    QVERIFY(events.front().output.size() <= 2 * EventQueue::LongestOutput);
    QVERIFY(events.front().output.size() >= EventQueue::LongestOutput);
    QVERIFY(events.front().output.startsWith("…\n"));
    QVERIFY(events.front().output.endsWith("xthe end"));
}

void tst_EventQueue::latestNoteCounts()
{
    m_queue.push(note(u"first"_s));
    m_queue.push(note(u"second"_s));
    m_queue.push(note(u"other"_s, 2));
    QStringList lines = told(m_queue.drain());
    lines.sort(); // of several machines in no order
    QCOMPARE(lines, (QStringList{u"note other 2"_s, u"note second 1"_s}));
}

void tst_EventQueue::notesWaitForTheirTime()
{
    m_queue.push(note(u"first"_s));
    QCOMPARE(told(m_queue.drain()), QStringList(u"note first 1"_s));
    m_queue.push(note(u"second"_s));
    m_now += EventQueue::NotePause - 1ms;
    QCOMPARE(told(m_queue.drain()), QStringList());
    QVERIFY(m_queue.holdsNotes());
    m_now += 1ms;
    QCOMPARE(told(m_queue.drain()), QStringList(u"note second 1"_s));
    QVERIFY(!m_queue.holdsNotes());
}

void tst_EventQueue::noteIsToldBeforeTheNextStep()
{
    m_queue.push(note(u"first"_s));
    (void)m_queue.drain();
    m_queue.push(note(u"second"_s));
    m_queue.push(output("a"));
    m_queue.push(fact(Kind::StepFinished));
    QCOMPARE(told(m_queue.drain()), (QStringList{u"output a 1"_s, u"note second 1"_s, u"finished 1"_s}));
    QVERIFY(!m_queue.holdsNotes());
}

void tst_EventQueue::losesNothingOfManyThreads()
{
    constexpr int machines = 8;
    constexpr int steps = 200;
    std::atomic<int> wakes{0};
    EventQueue queue([&] { ++wakes; });
    std::vector<std::thread> threads;
    for (int machine = 1; machine <= machines; ++machine) {
        threads.emplace_back([&, machine] {
            for (int i = 0; i < steps; ++i) {
                queue.push(fact(Kind::StepStarted, machine));
                queue.push(output("x", machine));
                queue.push(fact(Kind::StepFinished, machine));
            }
        });
    }
    QHash<uint, QByteArray> heard; // s x f s x f …, of each machine in its order
    int batches = 0;
    qsizetype count = 0;
    while (count < machines * steps * 3) {
        const auto batch = queue.drain();
        batches += batch.empty() ? 0 : 1;
        count += qsizetype(batch.size());
        for (const RunEvent &one : batch)
            heard[one.machine.data1] += one.kind == Kind::StepStarted ? "s" : one.kind == Kind::StepOutput ? one.output : "f";
    }
    for (std::thread &thread : threads)
        thread.join();
    for (uint machine = 1; machine <= machines; ++machine)
        QCOMPARE(heard.value(machine), QByteArray("sxf").repeated(steps));
    QVERIFY(wakes >= batches);
    QVERIFY(wakes <= count);
}

QTEST_GUILESS_MAIN(tst_EventQueue)
#include "tst_eventqueue.moc"
