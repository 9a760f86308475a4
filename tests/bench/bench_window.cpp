// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether the window stays usable: N machines walk through all steps while as many chatty ones print, and the main
// thread's event loop is asked every 5 ms how long it takes to answer.
//
//   bench_window [MACHINES=1000] [SECONDS=20] [LINES_A_SECOND=20]        (a release build: cmake --preset bench)
//
// The events are made by threads, one a machine, and come to the window the way a run's do: an EventQueue, a drain every
// 50 ms, the journal, eventsArrived(). No sshd takes part, for a thousand of them would be measured instead of the window.
// Each round shows another part of the details pane: one step's output, one machine's tree, all with failures first; in a
// fourth the step that is shown prints 100 MB besides.
#include "app/base/os/ProgramStart.h"
#include "app/machines/Cluster.h"
#include "app/record/Journal.h"
#include "app/run/EventQueue.h"
#include "tests/ui/WindowFixture.h"
#include "ui/matrix/MatrixModel.h"
#include "ui/matrix/MatrixView.h"
#include "ui/run/RunController.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <thread>

using namespace howdah;
using namespace howdah::test;
using namespace std::chrono_literals;

namespace {

double residentMiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmRSS:"))
                return line.mid(6).simplified().split(' ').constFirst().toDouble() / 1024;
        }
    }
    return 0;
}

/// Asks the main thread every 5 ms and notes how long each answer took.
class Pulse
{
public:
    Pulse() : m_thread([this] { beat(); }) {}
    ~Pulse() { stop(); }
    void stop()
    {
        m_stop = true;
        if (m_thread.joinable())
            m_thread.join();
    }
    [[nodiscard]] double at(double part) // of 1
    {
        std::sort(m_answers.begin(), m_answers.end());
        return m_answers.empty() ? 0 : m_answers[size_t(double(m_answers.size() - 1) * part)];
    }
    [[nodiscard]] size_t count() const { return m_answers.size(); }

private:
    void beat()
    {
        while (!m_stop) {
            QElapsedTimer asked;
            asked.start();
            std::atomic<bool> answered{false};
            QMetaObject::invokeMethod(
                qApp,
                [&] {
                    m_answers.push_back(double(asked.nsecsElapsed()) / 1e6);
                    answered = true;
                    answered.notify_one();
                },
                Qt::QueuedConnection);
            answered.wait(false);
            std::this_thread::sleep_for(5ms);
        }
    }
    std::atomic<bool> m_stop{false};
    std::vector<double> m_answers; ///< ms; written on the main thread, read when the thread has ended
    std::thread m_thread;
};

/// One machine: each step prints for a while, and ends; now and then one fails.
void beMachine(EventQueue &queue, const NodePlan &node, int number, int linesASecond, const std::atomic<bool> &stop)
{
    const auto pause = std::chrono::microseconds(1'000'000 / linesASecond);
    auto next = std::chrono::steady_clock::now() + pause * (number % 100) / 100;
    int line = 0;
    while (!stop) {
        for (const QString &step : node.steps) {
            StepRecord record;
            record.machine = node.machine.id;
            record.step = step;
            record.started = QDateTime::currentDateTimeUtc();
            queue.push({RunEvent::Kind::StepStarted, record.machine, step, record.started, {}, {}, {}});
            for (int i = 0; i < linesASecond && !stop; ++i) {
                const QByteArray text = "line " + QByteArray::number(++line)
                                        + " of a machine that has a lot to tell about what it is doing just now\n";
                record.output += text;
                record.outputBytes += text.size();
                queue.push({RunEvent::Kind::StepOutput, record.machine, step, QDateTime::currentDateTimeUtc(), {}, text, {}});
                next += pause;
                std::this_thread::sleep_until(next);
            }
            if (stop)
                return;
            record.outcome = number % 20 == 0 && step == QLatin1String("time-sync") ? Outcome::Failed : Outcome::Changed;
            record.reason = Reason(QStringLiteral("key-added"));
            record.diff = "--- /etc/hosts\n+++ /etc/hosts\n+192.0.2.1 a.example.com a\n";
            record.seconds = 1;
            queue.push({RunEvent::Kind::StepFinished, record.machine, step, QDateTime::currentDateTimeUtc(), {}, {}, record});
        }
    }
}

/// 100 MB of the step that is shown, at what a fast network brings.
void flood(EventQueue &queue, const NodePlan &node, const std::atomic<bool> &stop)
{
    const QString &step = node.steps.first();
    queue.push({RunEvent::Kind::StepStarted, node.machine.id, step, QDateTime::currentDateTimeUtc(), {}, {}, {}});
    const QByteArray piece = QByteArray("one of a million lines that a machine prints for whatever reason\n").repeated(500);
    for (qint64 sent = 0; sent < 100'000'000 && !stop; sent += piece.size()) {
        queue.push({RunEvent::Kind::StepOutput, node.machine.id, step, QDateTime::currentDateTimeUtc(), {}, piece, {}});
        std::this_thread::sleep_for(2ms);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const int machines = argc > 1 ? std::atoi(argv[1]) : 1000;
    const int seconds = argc > 2 ? std::atoi(argv[2]) : 20;
    const int linesASecond = argc > 3 ? std::atoi(argv[3]) : 20;
    isolateSettings();
    prepareProcess();
    QApplication app(argc, argv);
    WindowFixture fixture;
    Cluster cluster;
    cluster.name = QStringLiteral("bench");
    for (int i = 0; i < machines; ++i) {
        Machine machine = node(i);
        machine.address = QStringLiteral("198.18.%1.%2").arg(i / 250).arg(i % 250 + 1);
        cluster.machines << machine;
    }
    fixture.open(cluster);
    QTest::qWait(500);
    fixture.window.resize(1280, 900);
    RunController *runs = fixture.window.runs();
    const Result<RunPlan> plan = RunPlan::make(fixture.window.document().cluster(), {}, {});
    if (!plan)
        qFatal("%s", qPrintable(plan.error().message));
    auto *view = fixture.window.findChild<MatrixView *>();
    view->setCurrentIndex(fixture.window.matrix()->index(1, MatrixModel::firstStepColumn()));

    std::printf("%d machines, each %d lines and 1 step a second\n", machines, linesASecond);
    bool good = true;
    const char *names[] = {"one step's output", "one machine's results", "all, failures first", "100 MB from one"};
    for (int scope = 0; scope < 4; ++scope) {
        fixture.find<QComboBox>("detailScope")->setCurrentIndex(scope % 3);
        Journal journal;
        if (auto begun = journal.begin(plan.value()); !begun)
            qFatal("%s", qPrintable(begun.error().message));
        std::atomic<bool> stop{false};
        QTimer drain;
        drain.setInterval(50ms);
        EventQueue queue([] {});
        qint64 lines = 0;
        size_t events = 0;
        QObject::connect(&drain, &QTimer::timeout, &app, [&] {
            const std::vector<RunEvent> batch = queue.drain();
            for (const RunEvent &event : batch) {
                journal.write(event);
                lines += event.output.count('\n');
            }
            events += batch.size();
            if (!batch.empty())
                Q_EMIT runs->runner().eventsArrived(batch);
        });
        drain.start();
        std::vector<std::thread> threads;
        for (int i = 0; i < machines; ++i)
            threads.emplace_back([&, i] {
                if (scope < 3 || i > 0)
                    beMachine(queue, plan.value().nodes.at(i), i, linesASecond, stop);
            });
        QTest::qWait(3000);
        if (scope == 3)
            threads.emplace_back([&] { flood(queue, plan.value().nodes.first(), stop); });
        const double memoryBefore = residentMiB();
        lines = 0;
        events = 0;
        Pulse pulse;
        QElapsedTimer time;
        time.start();
        QTest::qWait(seconds * 1000);
        const double took = double(time.elapsed()) / 1000;
        std::thread stopper([&] { pulse.stop(); });
        QTest::qWait(200); // the last question wants its answer
        stopper.join();
        const double memory = residentMiB();
        stop = true;
        for (std::thread &thread : threads)
            thread.join();
        std::printf(
            "%-22s %8.0f lines/s, %6.0f events/s; answers of the event loop: median %.1f ms, p99 %.1f ms, most %.1f ms (of %zu);"
            " memory %.0f MiB, %+.1f MiB in %.0f s\n",
            names[scope], double(lines) / took, double(events) / took, pulse.at(0.5), pulse.at(0.99), pulse.at(1), pulse.count(),
            memory, memory - memoryBefore, took);
        std::fflush(stdout);
        good = good && pulse.at(0.99) <= 50;
    }
    std::printf("wanted: p99 50 ms at most\n");
    return good ? 0 : 1;
}
