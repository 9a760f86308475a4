// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The matrix shows what is known and what is going on, one announcement for each row that a batch touches.
#include "app/catalogue/StepCatalogue.h"
#include "app/record/RunTableModel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

QUuid idOf(int number)
{
    return number == 0 ? QUuid() : QUuid(uint(number), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
}

Cluster clusterOf(int nodes)
{
    Cluster cluster;
    for (int i = 1; i <= nodes; ++i) {
        Machine m;
        m.id = idOf(i);
        m.host = u"db%1"_s.arg(i);
        m.fqdn = m.host + u".example.com"_s;
        m.address = u"10.0.%1.%2"_s.arg(i / 250).arg(i % 250 + 1);
        cluster.machines << m;
    }
    Machine vip;
    vip.role = howdah::Role::Vip;
    vip.host = u"vip"_s;
    vip.address = u"10.9.9.9"_s;
    cluster.machines.insert(1, vip);
    return cluster;
}

RunEvent eventOf(RunEvent::Kind kind, int machine, const QString &step, Outcome outcome = Outcome::Changed)
{
    RunEvent e;
    e.kind = kind;
    e.machine = idOf(machine);
    e.step = step;
    e.at = QDateTime::currentDateTimeUtc();
    if (kind == RunEvent::Kind::StepNote)
        e.note = Reason(u"apt-lock-waiting"_s, {u"unattended-upgr"_s, u"0:10"_s, u"10:00"_s});
    if (kind == RunEvent::Kind::StepFinished) {
        e.record.machine = e.machine;
        e.record.step = step;
        e.record.outcome = outcome;
        e.record.reason = Reason(u"hosts-written"_s);
    }
    return e;
}

} // namespace

class tst_RunTableModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void rowsAndColumns();
    void cellsThatDoNotBelongAreEmpty();
    void earlierResultsAreShownAsSuch();
    void followsARun();
    void silenceEndsWithTheNextOutput();
    void announcesEachTouchedRowOnce();
    void ignoresWhatItDoesNotKnow();
    void saysItForScreenReaders();
    void headers();
    void resetForgetsTheRun();
    void thousandMachinesAreCheap();

private:
    [[nodiscard]] Outcome outcomeOf(int machine, const QString &step) const
    {
        return outcomeAt(m_model->indexOf(idOf(machine), step)).value_or(Outcome::Pending);
    }
    std::unique_ptr<RunTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void tst_RunTableModel::init()
{
    m_tester.reset();
    m_model = std::make_unique<RunTableModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setCluster(clusterOf(3), {}, {});
}

void tst_RunTableModel::rowsAndColumns()
{
    QCOMPARE(m_model->rowCount(), 4); // this computer and the nodes; the VIP is no machine to work on
    QCOMPARE(m_model->columnCount(), int(StepCatalogue::builtIn()->steps().size()));
    QCOMPARE(m_model->indexOf(QUuid(), u"key-pair"_s).row(), 0);
    QCOMPARE(m_model->indexOf(idOf(2), u"hosts"_s).row(), 2);
    QVERIFY(!m_model->indexOf(idOf(9), u"hosts"_s).isValid());
    QVERIFY(!m_model->indexOf(idOf(1), u"nonsense"_s).isValid());
    for (int row = 0; row < 4; ++row) {
        for (int column = 0; column < m_model->columnCount(); ++column) {
            const QModelIndex index = m_model->index(row, column);
            QCOMPARE(index.data(RunTableModel::MachineIdRole).toUuid(), idOf(row));
            QCOMPARE(index.data(RunTableModel::StepIdRole).toString(), StepCatalogue::builtIn()->steps().at(column).id);
        }
    }
}

void tst_RunTableModel::cellsThatDoNotBelongAreEmpty()
{
    QVERIFY(!outcomeAt(m_model->indexOf(QUuid(), u"hosts"_s)));
    QVERIFY(!outcomeAt(m_model->indexOf(idOf(1), u"key-pair"_s)));
    QVERIFY(!m_model->indexOf(idOf(1), u"key-pair"_s).data(Qt::ToolTipRole).isValid());
    QCOMPARE(outcomeOf(1, u"hosts"_s), Outcome::Pending);
}

void tst_RunTableModel::earlierResultsAreShownAsSuch()
{
    Cluster cluster = clusterOf(2);
    ClusterState state;
    const auto put = [&](const QString &step, Outcome outcome) {
        StepRecord r;
        r.machine = idOf(1);
        r.step = step;
        r.outcome = outcome;
        r.reason = Reason(u"hosts-written"_s);
        r.digest = inputDigest(cluster, &cluster.machines[0], StepCatalogue::builtIn()->at(step), {});
        state.take(r, RunMode::Apply, *StepCatalogue::builtIn());
    };
    put(u"hosts"_s, Outcome::Changed);
    put(u"firewall"_s, Outcome::Failed);
    put(u"time-sync"_s, Outcome::Unchanged);
    state.machines[idOf(1)].steps.insert(u"from-the-future"_s, {});
    cluster.machines.last().address = u"10.0.0.77"_s; // the table was edited since
    m_model->setCluster(cluster, state, {});
    QCOMPARE(outcomeOf(1, u"hosts"_s), Outcome::Outdated);
    QCOMPARE(outcomeOf(1, u"firewall"_s), Outcome::Failed);
    QCOMPARE(outcomeOf(1, u"time-sync"_s), Outcome::Unchanged);
    QCOMPARE(outcomeOf(2, u"hosts"_s), Outcome::Pending);
    const QModelIndex hosts = m_model->indexOf(idOf(1), u"hosts"_s);
    QVERIFY(hosts.data(RunTableModel::EarlierRole).toBool());
    m_model->apply({eventOf(RunEvent::Kind::StepStarted, 1, u"hosts"_s)});
    QVERIFY(!hosts.data(RunTableModel::EarlierRole).toBool());
    QVERIFY(m_model->indexOf(idOf(1), u"firewall"_s).data(RunTableModel::EarlierRole).toBool());
}

void tst_RunTableModel::followsARun()
{
    const QModelIndex cell = m_model->indexOf(idOf(2), u"time-sync"_s);
    m_model->apply({eventOf(RunEvent::Kind::StepStarted, 2, u"time-sync"_s)});
    QCOMPARE(outcomeOf(2, u"time-sync"_s), Outcome::Running);
    QVERIFY(cell.data(RunTableModel::NoteRole).toString().isEmpty());
    m_model->apply({eventOf(RunEvent::Kind::StepNote, 2, u"time-sync"_s)});
    QVERIFY2(cell.data(RunTableModel::NoteRole).toString().contains(u"unattended-upgr"_s),
             qPrintable(cell.data(RunTableModel::NoteRole).toString()));
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(u"unattended-upgr"_s));
    m_model->apply({eventOf(RunEvent::Kind::StepOutput, 2, u"time-sync"_s),
                    eventOf(RunEvent::Kind::StepFinished, 2, u"time-sync"_s, Outcome::Failed)});
    QCOMPARE(outcomeOf(2, u"time-sync"_s), Outcome::Failed);
    QVERIFY(cell.data(RunTableModel::NoteRole).toString().isEmpty()); // it waits no more
    QCOMPARE(cell.data(RunTableModel::SentenceRole).toString(), u"The host table is in /etc/hosts."_s);
    QCOMPARE(recordAt(cell).step, u"time-sync"_s);
    // Again, in a second run: nothing of the first is left.
    m_model->apply({eventOf(RunEvent::Kind::StepStarted, 2, u"time-sync"_s)});
    QCOMPARE(outcomeOf(2, u"time-sync"_s), Outcome::Running);
    QVERIFY(cell.data(RunTableModel::SentenceRole).toString().isEmpty());
}

void tst_RunTableModel::silenceEndsWithTheNextOutput()
{
    const QModelIndex cell = m_model->indexOf(idOf(2), u"time-sync"_s);
    const auto noteNow = [&] { return cell.data(RunTableModel::NoteRole).toString(); };
    m_model->apply({eventOf(RunEvent::Kind::StepStarted, 2, u"time-sync"_s)});
    RunEvent silent = eventOf(RunEvent::Kind::StepNote, 2, u"time-sync"_s);
    silent.note = Reason(u"silent"_s, {u"2"_s});
    m_model->apply({silent});
    QCOMPARE(noteNow(), u"no output for 2 min"_s);
    m_model->apply({eventOf(RunEvent::Kind::StepOutput, 2, u"time-sync"_s)});
    QCOMPARE(noteNow(), QString());
    // The step's own note stays.
    m_model->apply(
        {eventOf(RunEvent::Kind::StepNote, 2, u"time-sync"_s), eventOf(RunEvent::Kind::StepOutput, 2, u"time-sync"_s)});
    QVERIFY2(noteNow().startsWith(u"waiting for apt's lock"_s), qPrintable(noteNow()));
}

void tst_RunTableModel::announcesEachTouchedRowOnce()
{
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->apply({eventOf(RunEvent::Kind::StepStarted, 1, u"hostname"_s),
                    eventOf(RunEvent::Kind::StepFinished, 1, u"hostname"_s), eventOf(RunEvent::Kind::StepStarted, 1, u"hosts"_s),
                    eventOf(RunEvent::Kind::StepStarted, 3, u"firewall"_s), eventOf(RunEvent::Kind::StepOutput, 2, u"hosts"_s)});
    QCOMPARE(changed.size(), 2);
    QMap<int, std::pair<QString, QString>> ranges;
    for (const auto &arguments : changed) {
        const auto first = arguments.at(0).toModelIndex(), last = arguments.at(1).toModelIndex();
        QCOMPARE(first.row(), last.row());
        ranges.insert(first.row(), {StepCatalogue::builtIn()->steps().at(first.column()).id,
                                    StepCatalogue::builtIn()->steps().at(last.column()).id});
    }
    QCOMPARE(ranges.value(1), std::pair(u"hostname"_s, u"hosts"_s));
    QCOMPARE(ranges.value(3), std::pair(u"firewall"_s, u"firewall"_s));
    changed.clear();
    m_model->apply({eventOf(RunEvent::Kind::StepOutput, 2, u"hosts"_s)}); // output is for the log
    m_model->apply({});
    QCOMPARE(changed.size(), 0);
}

void tst_RunTableModel::ignoresWhatItDoesNotKnow()
{
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->apply(
        {eventOf(RunEvent::Kind::StepFinished, 9, u"hosts"_s), eventOf(RunEvent::Kind::StepFinished, 1, u"from-the-future"_s)});
    QCOMPARE(changed.size(), 0);
    QVERIFY(!m_model->data({}, RunTableModel::OutcomeRole).isValid());
    QVERIFY(!outcomeAt({}));
    QVERIFY(recordAt({}).step.isEmpty());
    QVERIFY(!m_model->headerData(99, Qt::Horizontal, Qt::DisplayRole).isValid());
    QVERIFY(!m_model->headerData(-1, Qt::Horizontal, Qt::DisplayRole).isValid());
    QVERIFY(!m_model->headerData(99, Qt::Vertical, Qt::DisplayRole).isValid());
}

void tst_RunTableModel::saysItForScreenReaders()
{
    m_model->apply({eventOf(RunEvent::Kind::StepFinished, 1, u"hosts"_s)});
    const QModelIndex cell = m_model->indexOf(idOf(1), u"hosts"_s);
    QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(), u"db1, Host table: changed"_s);
    QCOMPARE(cell.data(Qt::AccessibleDescriptionRole).toString(), u"changed: The host table is in /etc/hosts."_s);
}

void tst_RunTableModel::headers()
{
    QCOMPARE(m_model->headerData(0, Qt::Vertical, Qt::DisplayRole).toString(), u"This computer"_s);
    QCOMPARE(m_model->headerData(3, Qt::Vertical, Qt::DisplayRole).toString(), u"db3"_s);
    const int hosts = m_model->indexOf(idOf(1), u"hosts"_s).column();
    QCOMPARE(m_model->headerData(hosts, Qt::Horizontal, Qt::DisplayRole).toString(), u"Hosts"_s);
    QCOMPARE(m_model->headerData(hosts, Qt::Horizontal, Qt::ToolTipRole).toString(), u"Host table"_s);
}

void tst_RunTableModel::resetForgetsTheRun()
{
    m_model->apply({eventOf(RunEvent::Kind::StepFinished, 1, u"hosts"_s)});
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->setCluster(clusterOf(1), {}, {});
    QCOMPARE(reset.size(), 1);
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(outcomeOf(1, u"hosts"_s), Outcome::Pending);
}

// The main thread's share: the batch, and what a view asks of the cells it shows.
void tst_RunTableModel::thousandMachinesAreCheap()
{
    m_tester.reset(); // it looks at every cell at every change
    const Cluster cluster = clusterOf(1000);
    ClusterState state;
    std::vector<RunEvent> batch;
    for (const Machine &m : cluster.machines) {
        for (const Step &step : StepCatalogue::builtIn()->steps()) {
            if (m.role != howdah::Role::Node || step.executor == Executor::Workstation)
                continue;
            StepRecord r;
            r.machine = m.id;
            r.step = step.id;
            r.outcome = Outcome::Changed;
            r.digest = u"0123456789abcdef"_s;
            state.take(r, RunMode::Apply, *StepCatalogue::builtIn());
            RunEvent e = eventOf(RunEvent::Kind::StepFinished, 1, step.id);
            e.machine = e.record.machine = m.id;
            batch.push_back(e);
        }
    }
    QElapsedTimer timer;
    timer.start();
    m_model->setCluster(cluster, state, "key");
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    timer.restart();
    m_model->apply(batch);
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(tst_RunTableModel)
#include "tst_runtablemodel.moc"
