// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the main thread and the workers tell each other before the go, when one is a moment later than the other.
#include "app/run/Preflight.h"

#include <QTest>

#include <thread>

using namespace howdah;
using namespace Qt::StringLiterals;

class tst_Preflight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void phasesAreCounted();
    void everyPhaseWakes();
    void anAnswerAfterTheEndIsHarmless();
    void doneIsFinal();
    void anAnswerEndsTheQuestion();
    void oneAnswerForMany();
    void theSameMachineAsksAgain();
    void aSecretSaidBackIsConcealed();
    void trustIsOfOneKey();
    void findingsAreKept();

private:
    const QUuid m_machine = QUuid::createUuid();
    std::atomic<int> m_wakes{0};
    struct Parts
    {
        explicit Parts(std::function<void()> wake) : preflight(stop, mask, std::move(wake)) {}
        RunStop stop;
        SecretMask mask;
        Preflight preflight;
    };
    std::unique_ptr<Parts> m_parts;
};

void tst_Preflight::init()
{
    m_wakes = 0;
    m_parts = std::make_unique<Parts>([this] { ++m_wakes; });
}

void tst_Preflight::phasesAreCounted()
{
    Preflight &preflight = m_parts->preflight;
    QVERIFY(preflight.allIn(WorkerPhase::Done)); // there is no worker
    preflight.setPhase(QUuid(), WorkerPhase::Preflight);
    preflight.setPhase(m_machine, WorkerPhase::Preflight);
    QVERIFY(preflight.allIn(WorkerPhase::Preflight));
    preflight.setPhase(m_machine, WorkerPhase::Ready);
    preflight.setPhase(m_machine, WorkerPhase::Ready); // said twice, counted once
    QVERIFY(preflight.anyIn(WorkerPhase::Preflight));
    QVERIFY(!preflight.allIn(WorkerPhase::Ready));
    preflight.setPhase(QUuid(), WorkerPhase::Ready);
    QVERIFY(preflight.allIn(WorkerPhase::Ready));
    QVERIFY(!preflight.anyIn(WorkerPhase::Preflight));
    QCOMPARE(preflight.workstationPhase(), WorkerPhase::Ready);
}

void tst_Preflight::everyPhaseWakes()
{
    m_parts->preflight.setPhase(m_machine, WorkerPhase::Preflight);
    m_parts->preflight.setPhase(m_machine, WorkerPhase::Ready);
    QCOMPARE(m_wakes.load(), 2);
}

// Stop wakes the worker, which ends; the answer that was on its way comes after it.
void tst_Preflight::anAnswerAfterTheEndIsHarmless()
{
    Preflight &preflight = m_parts->preflight;
    preflight.setPhase(m_machine, WorkerPhase::Preflight);
    bool goOn = true;
    std::thread worker([&] {
        goOn = preflight.ask(m_machine, HostKeyQuestion());
        preflight.setPhase(m_machine, WorkerPhase::Done);
    });
    QTRY_VERIFY(preflight.questions().contains(m_machine));
    m_parts->stop.afterStep();
    m_parts->stop.now();
    worker.join();
    QVERIFY(!goOn);
    preflight.answer({{m_machine, true}});
    QVERIFY(preflight.allIn(WorkerPhase::Done));
}

void tst_Preflight::doneIsFinal()
{
    Preflight &preflight = m_parts->preflight;
    preflight.setPhase(QUuid(), WorkerPhase::Done);
    preflight.setPhase(QUuid(), WorkerPhase::Preflight); // as beginSteps() does, a moment after the worker was cancelled
    QVERIFY(preflight.allIn(WorkerPhase::Done));
    QCOMPARE(preflight.workstationPhase(), WorkerPhase::Done);
}

void tst_Preflight::anAnswerEndsTheQuestion()
{
    Preflight &preflight = m_parts->preflight;
    preflight.answer({{m_machine, true}}); // to nothing
    bool goOn = true;
    std::thread worker([&] { goOn = preflight.ask(m_machine, HostKeyQuestion()); });
    QTRY_VERIFY(preflight.questions().contains(m_machine));
    QVERIFY(preflight.allIn(WorkerPhase::Asking));
    preflight.answer({{m_machine, false}});
    worker.join();
    QVERIFY(!goOn);
    QVERIFY(preflight.questions().isEmpty());
    QVERIFY(preflight.allIn(WorkerPhase::Preflight));
}

void tst_Preflight::oneAnswerForMany()
{
    Preflight &preflight = m_parts->preflight;
    QHash<QUuid, bool> answers;
    std::atomic<int> yes{0};
    std::atomic<int> no{0};
    std::vector<std::thread> workers;
    for (int i = 0; i < 10; ++i) {
        const QUuid machine = QUuid::createUuid();
        answers.insert(machine, i % 2 == 0);
        workers.emplace_back([&, machine] { ++(preflight.ask(machine, SecretQuestion()) ? yes : no); });
    }
    QTRY_COMPARE(preflight.questions().size(), 10);
    preflight.answer(answers);
    for (std::thread &worker : workers)
        worker.join();
    QCOMPARE(yes.load(), 5);
    QCOMPARE(no.load(), 5);
    QVERIFY(preflight.questions().isEmpty());
}

// A wrong password: the answer to the first question is not taken for the second's.
void tst_Preflight::theSameMachineAsksAgain()
{
    Preflight &preflight = m_parts->preflight;
    QList<bool> heard;
    std::thread worker([&] {
        for (int i = 0; i < 2; ++i) {
            SecretQuestion question;
            question.account = QString::number(i);
            heard << preflight.ask(m_machine, question);
        }
    });
    const auto asks = [&](int number) {
        const auto open = preflight.questions();
        const auto found = open.constFind(m_machine);
        return found != open.cend() && std::get<SecretQuestion>(*found).account == QString::number(number);
    };
    QTRY_VERIFY(asks(0));
    preflight.answer({{m_machine, true}});
    QTRY_VERIFY(asks(1));
    preflight.answer({{m_machine, false}});
    worker.join();
    QCOMPARE(heard, (QList<bool>{true, false}));
}

void tst_Preflight::aSecretSaidBackIsConcealed()
{
    m_parts->mask.add(Secret::fromBytes("elephant7"));
    std::thread worker([&] {
        SecretQuestion question;
        question.refused = u"elephant7 is no password of ada"_s;
        (void)m_parts->preflight.ask(m_machine, question);
    });
    QTRY_VERIFY(m_parts->preflight.questions().contains(m_machine));
    const auto question = std::get<SecretQuestion>(m_parts->preflight.questions().value(m_machine));
    m_parts->stop.now();
    worker.join();
    QCOMPARE(question.refused, u"*** is no password of ada"_s);
}

void tst_Preflight::trustIsOfOneKey()
{
    Preflight &preflight = m_parts->preflight;
    bool replace = false;
    QVERIFY(!preflight.trusted(m_machine, &replace));
    preflight.trust(m_machine, {"ssh-ed25519", "first"}, false);
    preflight.trust(m_machine, {"ssh-ed25519", "second"}, true);
    const auto trusted = preflight.trusted(m_machine, &replace);
    QVERIFY(trusted);
    QCOMPARE(trusted->blob, QByteArray("second"));
    QVERIFY(replace);
    QVERIFY(!preflight.trusted(QUuid::createUuid(), &replace));
}

void tst_Preflight::findingsAreKept()
{
    Preflight &preflight = m_parts->preflight;
    NodeFindings found;
    found.facts.insert(u"live"_s, u"patroni  etcd"_s);
    preflight.setFindings(m_machine, found);
    QCOMPARE(preflight.findings().value(m_machine).live(), (QStringList{u"patroni"_s, u"etcd"_s}));
    WorkstationFindings here;
    here.refused = u"no"_s;
    preflight.setWorkstationFindings(here);
    QCOMPARE(preflight.workstationFindings().refused, u"no"_s);
}

QTEST_GUILESS_MAIN(tst_Preflight)
#include "tst_preflight.moc"
