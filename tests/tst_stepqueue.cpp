// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What was sent ahead and what came back for it, cut at every byte: nothing is lost, and nothing goes to another step.
#include "app/ssh/StepQueue.h"

#include <QTest>

#include <array>

using namespace howdah;

namespace {

/// What one step was told.
struct Heard
{
    QByteArray output;
    QByteArrayList lines;
    int begun = 0;

    [[nodiscard]] StepCall call(const QByteArray &program)
    {
        StepCall call;
        call.program = program;
        call.onOutput = [this](QByteArrayView bytes) { output += bytes; };
        call.onProtocol = [this](const QByteArray &line) { lines << line; };
        call.onBegin = [this] { ++begun; };
        return call;
    }
};

/// The nonces of the steps in what is sent, in order.
QByteArrayList noncesOf(const QByteArray &sent)
{
    QByteArrayList nonces;
    for (const QByteArray &line : sent.split('\n')) {
        if (line.startsWith("hd_queue "))
            nonces << line.split(' ').at(1);
    }
    return nonces;
}

/// In two pieces.
void feedCut(StepQueue &queue, const QByteArray &bytes, qsizetype at)
{
    queue.takeOutput(bytes.first(at));
    queue.takeOutput(bytes.sliced(at));
}

} // namespace

class tst_StepQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outputCutAnywhereIsTheSame();
    void whatCameBeforeReadyIsNoOutput_data();
    void whatCameBeforeReadyIsNoOutput();
    void whatWasHeldBackIsDroppedOnce();
    void theMarkMayComeBeforeReady();
    void whatIsNotListenedToIsKept();
    void forgottenStepsSayNothing();
};

void tst_StepQueue::outputCutAnywhereIsTheSame()
{
    for (qsizetype at = 0;; ++at) {
        StepQueue queue;
        queue.ready();
        std::array<Heard, 2> heard;
        const QList<StepCall> calls{heard[0].call("a"), heard[1].call("b")};
        const QByteArrayList nonces = noncesOf(queue.send(calls));
        QCOMPARE(nonces.size(), 2);
        // The first ends without a newline of its own, and prints what looks like a mark.
        const QByteArray said = "one\n\n" + nonces.at(1) + " end \n\n" + nonces.at(0).first(4) + "\n\n" + nonces.at(0) + " end\n"
                                + "two\n\n" + nonces.at(1) + " end\n";
        if (at > said.size())
            break;
        for (const QByteArray &nonce : nonces) {
            queue.takeLine(nonce + " begin");
            queue.takeLine(nonce + " end 0");
        }
        feedCut(queue, said, at);
        for (const StepCall &call : calls) {
            QVERIFY(queue.isNext(call));
            queue.listen(call);
            QVERIFY(queue.hasEnded());
            queue.pop();
        }
        QCOMPARE(heard[0].output, "one\n\n" + nonces.at(1) + " end \n\n" + nonces.at(0).first(4) + '\n');
        QCOMPARE(heard[1].output, QByteArray("two\n"));
        QCOMPARE(heard[0].begun + heard[1].begun, 2);
    }
}

void tst_StepQueue::whatCameBeforeReadyIsNoOutput_data()
{
    QTest::addColumn<QByteArray>("noise");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an empty line") << QByteArray("\n"); // as sudo 1.9.16 prints; it may also be the beginning of a mark
    QTest::newRow("a line") << QByteArray("Last login: yesterday\n");
    QTest::newRow("the beginning of a mark") << QByteArray("motd\n\nst");
}
void tst_StepQueue::whatCameBeforeReadyIsNoOutput()
{
    QFETCH(QByteArray, noise);
    const QByteArray output = "\nout\n\n";
    for (qsizetype at = 0; at <= output.size(); ++at) {
        StepQueue queue;
        Heard heard;
        const StepCall call = heard.call("a");
        const QByteArray nonce = noncesOf(queue.send({call})).value(0);
        queue.takeOutput(noise);
        queue.ready();
        queue.takeLine(nonce + " begin");
        queue.listen(call);
        feedCut(queue, output, at);
        queue.takeOutput('\n' + nonce + " end\n");
        queue.takeLine(nonce + " end 3");
        QVERIFY(queue.hasEnded());
        QCOMPARE(queue.code(), 3);
        QCOMPARE(heard.output, output);
    }
}

/// Also where it is let go before more has come.
void tst_StepQueue::whatWasHeldBackIsDroppedOnce()
{
    StepQueue queue;
    Heard heard;
    const StepCall call = heard.call("a");
    const QByteArray nonce = noncesOf(queue.send({call})).value(0);
    queue.takeOutput("noise\n");
    queue.ready();
    queue.listen(call);
    queue.flush();
    QVERIFY(heard.output.isEmpty());
    queue.takeOutput("out\n");
    queue.flush();
    QCOMPARE(heard.output, QByteArray("out\n"));
}

/// The streams may overtake each other.
void tst_StepQueue::theMarkMayComeBeforeReady()
{
    StepQueue queue;
    std::array<Heard, 2> heard;
    const QList<StepCall> calls{heard[0].call("a"), heard[1].call("b")};
    const QByteArrayList nonces = noncesOf(queue.send(calls));
    queue.takeOutput("\n\n" + nonces.at(0) + " end\n\n" + nonces.at(1).first(5));
    queue.ready();
    for (const QByteArray &nonce : nonces) {
        queue.takeLine(nonce + " begin");
        queue.takeLine(nonce + " end 0");
    }
    queue.takeOutput(nonces.at(1).sliced(5) + " end\n");
    for (const StepCall &call : calls) {
        queue.listen(call);
        QVERIFY(queue.hasEnded());
        queue.pop();
    }
    QVERIFY(queue.isEmpty());
    QVERIFY(heard[0].output.isEmpty() && heard[1].output.isEmpty());
}

void tst_StepQueue::whatIsNotListenedToIsKept()
{
    StepQueue queue;
    queue.ready();
    Heard heard;
    const StepCall call = heard.call("a");
    const QByteArray nonce = noncesOf(queue.send({call})).value(0);
    queue.takeLine(nonce + " begin");
    queue.takeLine("outcome changed made");
    const QByteArray half(700'000, 'x');
    queue.takeOutput(half);
    queue.takeOutput(half); // bounded: 1 MiB
    QVERIFY(heard.output.isEmpty() && heard.begun == 0);
    queue.listen(call);
    QCOMPARE(heard.begun, 1);
    QCOMPARE(heard.lines, QByteArrayList{"outcome changed made"});
    QCOMPARE(heard.output.size(), 1 << 20);
    queue.takeLine("note live");
    queue.takeOutput("live");
    QCOMPARE(heard.lines.size(), 2);
    QVERIFY(heard.output.endsWith("live"));
}

void tst_StepQueue::forgottenStepsSayNothing()
{
    StepQueue queue;
    queue.ready();
    Heard heard;
    const StepCall old = heard.call("old");
    const StepCall call = heard.call("new");
    const QByteArray before = noncesOf(queue.send({old})).value(0);
    queue.takeLine(before + " left");
    QVERIFY(queue.isLeft());
    queue.clear();
    const QByteArray nonce = noncesOf(queue.send({call})).value(0);
    queue.listen(call);
    queue.takeLine(nonce + " begin");
    queue.takeLine(before + " end 0");
    QVERIFY(!queue.hasEnded());
    QVERIFY(heard.lines.isEmpty());
}

QTEST_GUILESS_MAIN(tst_StepQueue)
#include "tst_stepqueue.moc"
