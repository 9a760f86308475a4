// What the main thread and the workers tell each other, when one is a moment later than the other.
#include "app/run/RunShared.h"

#include <QTest>

#include <memory>
#include <thread>

using namespace howdah;
using namespace Qt::StringLiterals;

class tst_RunShared : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerAfterTheEndIsHarmless();
    void doneIsFinal();
    void anAnswerEndsTheQuestion();

private:
    const QUuid m_machine = QUuid::createUuid();
    std::unique_ptr<RunShared> shared() const
    {
        return std::make_unique<RunShared>(RunPlan(), [] {});
    }
};

// Stop wakes the worker, which ends; the answer that was on its way comes after it.
void tst_RunShared::anAnswerAfterTheEndIsHarmless()
{
    const auto run = shared();
    run->setPhase(m_machine, WorkerPhase::Preflight);
    bool goOn = true;
    std::thread worker([&] {
        goOn = run->ask(m_machine, HostKeyQuestion());
        run->setPhase(m_machine, WorkerPhase::Done);
    });
    QTRY_VERIFY(run->questions().contains(m_machine));
    run->stop();
    run->cancel();
    worker.join();
    QVERIFY(!goOn);
    run->answer({{m_machine, true}});
    QVERIFY(run->allIn(WorkerPhase::Done));
}

void tst_RunShared::doneIsFinal()
{
    const auto run = shared();
    run->setPhase(QUuid(), WorkerPhase::Done);
    run->setPhase(QUuid(), WorkerPhase::Preflight); // as beginSteps() does, a moment after the worker was cancelled
    QVERIFY(run->allIn(WorkerPhase::Done));
    QCOMPARE(run->workstationPhase(), WorkerPhase::Done);
}

void tst_RunShared::anAnswerEndsTheQuestion()
{
    const auto run = shared();
    run->answer({{m_machine, true}}); // to nothing
    bool goOn = true;
    std::thread worker([&] { goOn = run->ask(m_machine, HostKeyQuestion()); });
    QTRY_VERIFY(run->questions().contains(m_machine));
    QVERIFY(run->allIn(WorkerPhase::Asking));
    run->answer({{m_machine, false}});
    worker.join();
    QVERIFY(!goOn);
    QVERIFY(run->questions().isEmpty());
    QVERIFY(run->allIn(WorkerPhase::Preflight));
}

QTEST_GUILESS_MAIN(tst_RunShared)
#include "tst_runshared.moc"
