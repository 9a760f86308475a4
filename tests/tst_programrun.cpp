// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Step programs on this computer, as the person: what they say, how they end, what is left of them.
#include "app/workstation/ProgramRun.h"
#include "app/workstation/SleepInhibitor.h"
#include "app/workstation/StepStreams.h"

#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <thread>

using namespace howdah;
using namespace std::chrono_literals;

class TestProgramRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exitStatus_data();
    void exitStatus();
    void protocolAndOutputStayApart();
    void outputKeepsItsOrder();
    void programReadsNoInput();
    void environmentIsThePersonsButForShellFiles();
    void textMayBeLarge();
    void muchOutputOnBothStreamsEnds();
    void endsAtItsLimit();
    void endsWhatIgnoresTerm();
    void endsWhatItStarted();
    void cancelEndsIt();
    void cancelledBeforeIsCancelled();
    void daemonLeftBehindDoesNotHoldIt();
    void shellMissing();
    void linesAreCutAndBounded();
    void markerIsFoundWhereverItIsCut();
    void inhibitorNeverFails();
};

namespace {

struct Run
{
    Result<int> result = Error{};
    QByteArrayList lines;
    QByteArray output;
};

Run run(const QByteArray &program, std::chrono::seconds limit = 20s, std::shared_ptr<CancelToken> cancel = {},
        const QByteArray &library = {})
{
    Run done;
    done.result = runProgramHere(library, program, limit,
                                 {.onProtocol = [&](const QByteArray &line) { done.lines << line; },
                                  .onOutput = [&](const QByteArray &bytes) { done.output += bytes; }},
                                 cancel);
    return done;
}

bool isAlive(const QByteArray &pid)
{
    // A zombie waits only for its parent: it does nothing any more.
    QFile status(QStringLiteral("/proc/%1/stat").arg(QString::fromLatin1(pid)));
    return pid.toInt() > 0 && status.open(QIODevice::ReadOnly) && !status.readAll().contains(") Z ");
}

} // namespace

void TestProgramRun::exitStatus_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<int>("status");
    QTest::newRow("good") << QByteArray("true") << 0;
    QTest::newRow("its own") << QByteArray("exit 3") << 3;
    QTest::newRow("set -e") << QByteArray("set -e\nfalse\nexit 0") << 1;
    QTest::newRow("syntax error") << QByteArray("if then") << 2;
    QTest::newRow("killed by a signal") << QByteArray("kill -9 $$") << 137;
    QTest::newRow("empty") << QByteArray() << 0;
}

void TestProgramRun::exitStatus()
{
    QFETCH(QByteArray, program);
    const Run done = run(program);
    QVERIFY(done.result.ok());
    QTEST(done.result.value(), "status");
}

void TestProgramRun::protocolAndOutputStayApart()
{
    const Run done = run("say one\necho printed\nprintf 'two' >&3", 20s, {}, "say() { echo \"$1\" >&3; }");
    QVERIFY(done.result.ok());
    QCOMPARE(done.lines, (QByteArrayList{"one", "two"})); // a last line without its newline counts
    QCOMPARE(done.output, QByteArray("printed\n"));
}

void TestProgramRun::outputKeepsItsOrder()
{
    QCOMPARE(run("echo a; echo b >&2; echo c; echo d >&2").output, QByteArray("a\nb\nc\nd\n"));
}

void TestProgramRun::programReadsNoInput()
{
    // A step that reads its input must not eat the rest of its own text.
    QCOMPARE(run("cat; echo after").output, QByteArray("after\n"));
}

void TestProgramRun::environmentIsThePersonsButForShellFiles()
{
    qputenv("HOWDAH_TEST_AGENT", "kept");
    qputenv("ENV", "/nonexistent/evil");
    qputenv("BASH_ENV", "/nonexistent/evil");
    const Run done =
        run("echo \"$HOWDAH_TEST_AGENT ${ENV-none} ${BASH_ENV-none} $LC_ALL $PWD\"; command -v useradd >/dev/null && echo sbin");
    qunsetenv("HOWDAH_TEST_AGENT");
    qunsetenv("ENV");
    qunsetenv("BASH_ENV");
    QCOMPARE(done.output, QByteArray("kept none none C /\nsbin\n"));
}

void TestProgramRun::textMayBeLarge()
{
    const QByteArray table(600'000, 'x'); // an argument ends at 128 KiB
    const Run done = run("HD_TABLE='" + table + "'\necho ${#HD_TABLE}");
    QCOMPARE(done.output, QByteArray("600000\n"));
}

void TestProgramRun::muchOutputOnBothStreamsEnds()
{
    qsizetype lines = 0;
    qsizetype bytes = 0;
    const Result<int> result = runProgramHere(
        {}, "yes protocol | head -c 4000000 >&3 & yes output | head -c 4000000; wait", 60s,
        {.onProtocol = [&](const QByteArray &) { ++lines; }, .onOutput = [&](const QByteArray &some) { bytes += some.size(); }},
        {});
    QVERIFY(result.ok());
    QCOMPARE(lines, 4000000 / 9 + 1);
    QCOMPARE(bytes, 4000000);
}

void TestProgramRun::endsAtItsLimit()
{
    QElapsedTimer timer;
    timer.start();
    const Run done = run("echo begun; sleep 60", 1s);
    QVERIFY(!done.result.ok());
    QCOMPARE(done.result.error().code, ErrorCode::TimedOut);
    QVERIFY(done.result.error().message.contains(QStringLiteral("1 s")));
    QCOMPARE(done.output, QByteArray("begun\n"));
    QVERIFY(timer.elapsed() < 10'000);
}

void TestProgramRun::endsWhatIgnoresTerm()
{
    const Run done = run("trap '' TERM; echo $$; while :; do sleep 1; done", 1s);
    QVERIFY(!done.result.ok());
    QVERIFY(!isAlive(done.output.trimmed()));
}

void TestProgramRun::endsWhatItStarted()
{
    const Run done = run("sleep 60 & echo $!; sleep 60", 1s);
    QVERIFY(!done.result.ok());
    QVERIFY(done.output.trimmed().toInt() > 0);
    QTRY_VERIFY(!isAlive(done.output.trimmed()));
}

void TestProgramRun::cancelEndsIt()
{
    auto cancel = std::make_shared<CancelToken>();
    QByteArray pid;
    const Result<int> result = runProgramHere({}, "echo $$; sleep 60", 60s,
                                              {.onProtocol = {},
                                               .onOutput =
                                                   [&](const QByteArray &bytes) {
                                                       pid += bytes;
                                                       cancel->cancel(); // once it surely runs
                                                   }},
                                              cancel);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
    QVERIFY(pid.trimmed().toInt() > 0);
    QVERIFY(!isAlive(pid.trimmed()));
}

void TestProgramRun::cancelledBeforeIsCancelled()
{
    auto cancel = std::make_shared<CancelToken>();
    cancel->cancel();
    const Run done = run("sleep 60", 60s, cancel);
    QVERIFY(!done.result.ok());
    QCOMPARE(done.result.error().code, ErrorCode::Cancelled);
}

void TestProgramRun::daemonLeftBehindDoesNotHoldIt()
{
    QElapsedTimer timer;
    timer.start();
    const Run done = run("sleep 60 & echo $!");
    QVERIFY(done.result.ok());
    QVERIFY(timer.elapsed() < 10'000);
    const QByteArray pid = done.output.trimmed();
    QVERIFY(isAlive(pid)); // a service that a step started stays
    kill(pid.toInt(), SIGKILL);
}

void TestProgramRun::shellMissing()
{
    const QByteArray path = qgetenv("PATH");
    QTemporaryDir empty;
    qputenv("PATH", QFile::encodeName(empty.path()));
    const Run done = run("true");
    qputenv("PATH", path);
    QVERIFY(!done.result.ok());
    QCOMPARE(done.result.error().code, ErrorCode::ToolMissing);
    QVERIFY(done.result.error().message.contains(QStringLiteral("sh could not be started")));
}

void TestProgramRun::linesAreCutAndBounded()
{
    QByteArrayList lines;
    LineReader reader([&](const QByteArray &line) { lines << line; });
    reader.feed("one\ntw");
    reader.feed("o\n\n");
    QCOMPARE(lines, (QByteArrayList{"one", "two", ""}));
    lines.clear();
    for (int i = 0; i < 40; ++i)
        reader.feed(QByteArray(100'000, 'x')); // 4 MB without a newline
    QVERIFY(reader.tooLong());
    reader.feed("the rest of it\nnext\n");
    QCOMPARE(lines, (QByteArrayList{"next"}));
}

void TestProgramRun::markerIsFoundWhereverItIsCut()
{
    const QByteArray stream = "said\nno end here\n\nabc end\nnext step's";
    for (qsizetype cut = 0; cut <= stream.size(); ++cut) {
        QByteArray passed;
        MarkedStream marked("abc end", [&](const QByteArray &bytes) { passed += bytes; });
        marked.feed(stream.first(cut));
        marked.feed(stream.sliced(cut));
        QVERIFY(marked.atEnd());
        QCOMPARE(passed, QByteArray("said\nno end here\n"));
    }
}

void TestProgramRun::inhibitorNeverFails()
{
    SleepInhibitor inhibitor;
    inhibitor.hold(QStringLiteral("A run is at work"));
    inhibitor.hold(QStringLiteral("once is enough"));
    inhibitor.release();
    QVERIFY(!inhibitor.isHeld());
    inhibitor.release();

    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nonexistent");
    inhibitor.hold(QStringLiteral("A run is at work")); // no such tool here: no lock, no error
    QVERIFY(!inhibitor.isHeld());
    qputenv("PATH", path);
}

QTEST_GUILESS_MAIN(TestProgramRun)
#include "tst_programrun.moc"
