// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The matrix holds together under every edit and every batch of a run; QAbstractItemModelTester watches throughout.
#include "app/catalogue/StepCatalogue.h"
#include "tests/ui/WindowFixture.h"
#include "ui/matrix/MatrixModel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace howdah;
using namespace howdah::test;

class TestMatrixModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void firstRowIsThisComputer();
    void itsOwnRowInTheListBecomesTheFirst();
    void localStepsStandInTheirCounterpartsColumns();
    void everyStepHasACell();
    void editsGoThroughTheEditor();
    void rowsFollowTheList();
    void resultsFollowTheRun();
    void aRowTellsItsGravestStep_data();
    void aRowTellsItsGravestStep();
    void aRowIsReadyWhenAllTickedStepsAreGood();
    void leftOutIsNotReady();
    void takenBackIsNotReady();
    void runningServicesAreSaidInTheRole();
    void thisComputersStepsHaveTicks();
    void reachingIsPartOfEveryRun();
    void draggedRowsAreAskedFor_data();
    void draggedRowsAreAskedFor();
    void columnsOfOtherRolesAreEmpty();

private:
    RunEvent finished(const QUuid &machine, const char *step, Outcome outcome) const
    {
        StepRecord record;
        record.machine = machine;
        record.step = QString::fromLatin1(step);
        record.outcome = outcome;
        record.reason = Reason(QStringLiteral("test-reason"));
        return {RunEvent::Kind::StepFinished, machine, record.step, QDateTime::currentDateTimeUtc(), {}, {}, record};
    }
    RunEvent started(const QUuid &machine, const char *step) const
    {
        return {RunEvent::Kind::StepStarted, machine, QString::fromLatin1(step), QDateTime::currentDateTimeUtc(), {}, {}, {}};
    }
    QVariant field(int row, MachineField which, int role = Qt::DisplayRole) const
    {
        return m_model->index(row, MachineTableModel::columnOf(which)).data(role);
    }
    QString state(int row) const { return m_model->index(row, MatrixModel::stateColumn()).data().toString(); }
    QUuid id(int row) const { return m_model->index(row, 0).data(MatrixModel::MachineIdRole).toUuid(); }

    std::unique_ptr<MachineList> m_list;
    std::unique_ptr<MachineTableModel> m_machines;
    std::unique_ptr<RunTableModel> m_results;
    std::unique_ptr<MatrixModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestMatrixModel::init()
{
    m_tester.reset();
    m_model.reset();
    m_list = std::make_unique<MachineList>();
    m_machines = std::make_unique<MachineTableModel>(m_list.get());
    m_results = std::make_unique<RunTableModel>();
    m_model = std::make_unique<MatrixModel>(m_list.get(), m_machines.get(), m_results.get());
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const Cluster cluster = sampleCluster();
    m_list->replaceAll(cluster.machines);
    m_results->setCluster(cluster, {}, {});
    QSet<QString> ticked;
    for (const Step &step : StepCatalogue::builtIn()->steps()) {
        if (step.tickedByDefault)
            ticked.insert(step.id);
    }
    m_model->setTickedSteps(ticked);
}

void TestMatrixModel::firstRowIsThisComputer()
{
    QCOMPARE(m_model->rowCount(), 5); // this computer, the VIP, three nodes
    QCOMPARE(field(0, MachineField::Host).toString(), QStringLiteral("This computer"));
    QVERIFY(id(0).isNull());
    QCOMPARE(field(2, MachineField::Host).toString(), QStringLiteral("db1"));
    QVERIFY(!(m_model->flags(m_model->index(0, MachineTableModel::columnOf(MachineField::Host))) & Qt::ItemIsEditable));
}

void TestMatrixModel::itsOwnRowInTheListBecomesTheFirst()
{
    Machine jumpbox = node(9);
    jumpbox.role = Role::Workstation;
    jumpbox.host = QStringLiteral("jumpbox");
    m_list->insert(2, {jumpbox});
    QCOMPARE(m_model->rowCount(), 5);
    QCOMPARE(field(0, MachineField::Host).toString(), QStringLiteral("This computer (jumpbox)"));
    QCOMPARE(field(0, MachineField::Address).toString(), jumpbox.address);
    QCOMPARE(m_model->rowOfMachine(jumpbox.id), 0);
    QCOMPARE(field(3, MachineField::Host).toString(), QStringLiteral("db2"));
    QCOMPARE(m_model->listRow(3), 3);
    // A node becomes it, or it becomes a node: the rows are counted anew.
    m_list->setText(2, MachineField::Role, QStringLiteral("node"));
    QCOMPARE(m_model->rowCount(), 6);
}

void TestMatrixModel::localStepsStandInTheirCounterpartsColumns()
{
    QCOMPARE(m_model->indexOf(QUuid(), QStringLiteral("local-hosts")).column(),
             m_model->indexOf(id(2), QStringLiteral("hosts")).column());
    QCOMPARE(m_model->indexOf(QUuid(), QStringLiteral("key-pair")).column(),
             m_model->indexOf(id(2), QStringLiteral("ssh-key")).column());
    QVERIFY(!m_model->indexOf(QUuid(), QStringLiteral("hosts")).isValid());
    QVERIFY(!m_model->indexOf(id(2), QString()).isValid());
}

void TestMatrixModel::everyStepHasACell()
{
    for (const Step &step : StepCatalogue::builtIn()->steps()) {
        const QUuid machine = step.executor == Executor::Workstation ? QUuid() : id(2);
        const QModelIndex cell = m_model->indexOf(machine, step.id);
        QVERIFY2(cell.isValid(), qPrintable(step.id));
        QCOMPARE(cell.data(MatrixModel::StepIdRole).toString(), step.id);
        QCOMPARE(outcomeAt(cell), Outcome::Pending);
        QVERIFY(!cell.data(Qt::AccessibleTextRole).toString().isEmpty());
    }
}

void TestMatrixModel::editsGoThroughTheEditor()
{
    QStringList edits;
    m_machines->setEditor(
        [&](int row, MachineField, const QString &text) { edits << QStringLiteral("%1 %2").arg(row).arg(text); });
    QVERIFY(
        m_model->setData(m_model->index(2, MachineTableModel::columnOf(MachineField::Address)), QStringLiteral("192.0.2.99")));
    QVERIFY(m_model->setData(m_model->index(2, MachineTableModel::columnOf(MachineField::Ticked)), Qt::Unchecked,
                             Qt::CheckStateRole));
    QCOMPARE(edits, (QStringList{QStringLiteral("1 192.0.2.99"), QStringLiteral("1 no")}));
    QVERIFY(!m_model->setData(m_model->index(2, MatrixModel::firstStepColumn()), 1));
    QVERIFY(!m_model->setData(m_model->index(0, 1), QStringLiteral("x"))); // no row of its own in the list
}

void TestMatrixModel::rowsFollowTheList()
{
    m_list->insert(4, {node(4), node(5)});
    QCOMPARE(m_model->rowCount(), 7);
    m_list->move(1, 1, 5);
    QCOMPARE(field(6, MachineField::Host).toString(), QStringLiteral("db1"));
    m_list->remove(0, 2);
    QCOMPARE(m_model->rowCount(), 5);
    m_list->replaceAll({});
    QCOMPARE(m_model->rowCount(), 1);
    QVERIFY(!m_model->index(0, 0).data(MatrixModel::OutcomeRole).isValid());
}

void TestMatrixModel::resultsFollowTheRun()
{
    const QUuid db1 = id(2);
    m_results->apply({started(db1, "hostname")});
    const QModelIndex cell = m_model->indexOf(db1, QStringLiteral("hostname"));
    QCOMPARE(outcomeAt(cell), Outcome::Running);
    QCOMPARE(field(2, MachineField::Host, MatrixModel::OutcomeRole).toInt(), int(Outcome::Running));
    RunEvent note = started(db1, "hostname");
    note.kind = RunEvent::Kind::StepNote;
    note.note = Reason(Error{ErrorCode::TimedOut, QStringLiteral("waiting for apt's lock"), {}});
    m_results->apply({note});
    QCOMPARE(state(2), QStringLiteral("waiting for apt's lock"));
    m_results->apply({finished(db1, "hostname", Outcome::Changed)});
    QCOMPARE(outcomeAt(cell), Outcome::Changed);
    QVERIFY(!cell.data(MatrixModel::SentenceRole).toString().isEmpty());
    // A machine that is not in the table any more is no trouble.
    m_results->apply({finished(QUuid::createUuid(), "hostname", Outcome::Changed)});
}

void TestMatrixModel::aRowTellsItsGravestStep_data()
{
    QTest::addColumn<QList<int>>("outcomes"); // of hostname, fqdn, hosts
    QTest::addColumn<QString>("told");
    const auto list = [](std::initializer_list<Outcome> outcomes) {
        QList<int> numbers;
        for (const Outcome outcome : outcomes)
            numbers << int(outcome);
        return numbers;
    };
    QTest::newRow("a failure before what it kept from being tried")
        << list({Outcome::Failed, Outcome::NotTried, Outcome::Changed}) << "Name: failed";
    QTest::newRow("not tried alone") << list({Outcome::Changed, Outcome::NotTried, Outcome::Changed}) << "FQDN: not tried";
    QTest::newRow("unreachable before failed")
        << list({Outcome::Failed, Outcome::Unreachable, Outcome::Changed}) << "FQDN: unreachable";
    QTest::newRow("work before trouble") << list({Outcome::Failed, Outcome::Running, Outcome::Changed}) << "FQDN…";
    QTest::newRow("would change alone") << list({Outcome::Unchanged, Outcome::WouldChange, Outcome::Unchanged})
                                        << "FQDN: would change";
    QTest::newRow("several would change") << list({Outcome::WouldChange, Outcome::Unchanged, Outcome::WouldChange})
                                          << "2 steps would change";
    QTest::newRow("a failure before what would change")
        << list({Outcome::WouldChange, Outcome::Failed, Outcome::WouldChange}) << "FQDN: failed";
    QTest::newRow("outdated before would change")
        << list({Outcome::WouldChange, Outcome::Outdated, Outcome::Changed}) << "FQDN: outdated";
}

void TestMatrixModel::aRowTellsItsGravestStep()
{
    QFETCH(QList<int>, outcomes);
    const QUuid db1 = id(2);
    const char *steps[] = {"hostname", "fqdn", "hosts"};
    for (int i = 0; i < 3; ++i)
        m_results->apply({Outcome(outcomes.at(i)) == Outcome::Running ? started(db1, steps[i])
                                                                      : finished(db1, steps[i], Outcome(outcomes.at(i)))});
    QFETCH(QString, told);
    QCOMPARE(state(2), told);
}

void TestMatrixModel::aRowIsReadyWhenAllTickedStepsAreGood()
{
    const QUuid db1 = id(2);
    m_model->setTickedSteps({QStringLiteral("hostname"), QStringLiteral("fqdn")});
    m_results->apply({finished(db1, "hostname", Outcome::Changed)});
    QCOMPARE(state(2), QString()); // the other is still to come
    m_results->apply({finished(db1, "fqdn", Outcome::Skipped)});
    QCOMPARE(state(2), QStringLiteral("ready"));
}

void TestMatrixModel::leftOutIsNotReady()
{
    std::vector<RunEvent> events;
    for (const Step &step : StepCatalogue::builtIn()->steps()) {
        if (step.executor == Executor::Workstation)
            continue;
        RunEvent left = finished(id(2), qPrintable(step.id), Outcome::Skipped);
        left.record.reason = Reason(QStringLiteral("left-out"));
        events.push_back(left);
        events.push_back(finished(id(3), qPrintable(step.id), Outcome::Skipped)); // does not apply there
    }
    m_results->apply(events);
    QCOMPARE(state(2), QStringLiteral("left out"));
    QCOMPARE(field(2, MachineField::Host, MatrixModel::OutcomeRole).toInt(), int(Outcome::Skipped));
    QVERIFY(!m_model->isReady(2));
    QCOMPARE(state(3), QStringLiteral("ready"));
    QCOMPARE(m_model->counts().ready, 1);
}

void TestMatrixModel::takenBackIsNotReady()
{
    Cluster cluster = sampleCluster();
    cluster.machines = m_list->machines();
    ClusterState known;
    for (const int row : {2, 3})
        known.take(finished(id(row), "hostname", Outcome::Changed).record, RunMode::Apply, *StepCatalogue::builtIn());
    m_results->setCluster(cluster, known, {});
    m_model->setTickedSteps({QStringLiteral("hostname")});
    QCOMPARE(m_model->counts().ready, 2);
    m_model->setTakingBack(true);
    m_results->apply({finished(id(2), "connect", Outcome::Unchanged), finished(id(2), "hostname", Outcome::Changed)});
    QCOMPARE(state(2), QStringLiteral("taken back"));
    QCOMPARE(state(3), QStringLiteral("ready")); // is not visited
    QCOMPARE(m_model->counts().ready, 1);
}

void TestMatrixModel::runningServicesAreSaidInTheRole()
{
    RunEvent reached = finished(id(2), "connect", Outcome::Unchanged);
    reached.record.facts.insert(QStringLiteral("live"), QStringLiteral("postgresql etcd"));
    m_results->apply({reached, finished(id(3), "connect", Outcome::Unchanged)});
    QCOMPARE(field(2, MachineField::Role).toString(), QStringLiteral("node · LIVE"));
    QVERIFY(field(2, MachineField::Role, Qt::ToolTipRole).toString().contains(QStringLiteral("postgresql")));
    QVERIFY(field(2, MachineField::Role, Qt::AccessibleTextRole).toString().contains(QStringLiteral("LIVE")));
    QCOMPARE(field(2, MachineField::Role, Qt::EditRole).toString(), QStringLiteral("node"));
    QCOMPARE(field(3, MachineField::Role).toString(), QStringLiteral("node"));
}

void TestMatrixModel::thisComputersStepsHaveTicks()
{
    const QModelIndex hosts = m_model->indexOf(QUuid(), QStringLiteral("local-hosts"));
    const QModelIndex time = m_model->indexOf(QUuid(), QStringLiteral("local-time-sync"));
    QCOMPARE(hosts.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(time.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QVERIFY(!m_model->indexOf(id(2), QStringLiteral("hosts")).data(Qt::CheckStateRole).isValid()); // its tick is in the header
    QSignalSpy wanted(m_model.get(), &MatrixModel::stepTickWanted);
    QVERIFY(m_model->setData(time, Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().at(0).toString(), QStringLiteral("local-time-sync"));
    QCOMPARE(wanted.first().at(1).toBool(), true);
    QVERIFY(!m_model->setData(m_model->indexOf(id(2), QStringLiteral("hosts")), Qt::Unchecked, Qt::CheckStateRole));
}

void TestMatrixModel::reachingIsPartOfEveryRun()
{
    for (int column = MatrixModel::firstStepColumn(); column < m_model->columnCount(); ++column)
        QCOMPARE(m_model->headerData(column, Qt::Horizontal, MatrixModel::FixedRole).toBool(),
                 m_model->stepOfColumn(column) == QStringLiteral("connect"));
}

void TestMatrixModel::draggedRowsAreAskedFor_data()
{
    QTest::addColumn<QList<int>>("dragged");
    QTest::addColumn<int>("row"); ///< in front of it
    QTest::addColumn<QList<int>>("listRows");
    QTest::addColumn<int>("to");
    using Rows = QList<int>;
    QTest::newRow("up") << Rows{4} << 2 << Rows{3} << 1;
    QTest::newRow("two") << Rows{4, 2} << 4 << Rows{1, 3} << 3;
    QTest::newRow("to the end") << Rows{1} << 5 << Rows{0} << 4;
    QTest::newRow("under the rows") << Rows{1} << -1 << Rows{0} << 4;
    QTest::newRow("above this computer") << Rows{3} << 0 << Rows{2} << 0;
}

void TestMatrixModel::draggedRowsAreAskedFor()
{
    QFETCH(QList<int>, dragged);
    QFETCH(int, row);
    QModelIndexList cells;
    for (const int each : dragged) {
        cells << m_model->index(each, MachineTableModel::columnOf(MachineField::Host))
              << m_model->index(each, MachineTableModel::columnOf(MachineField::Ticked));
        for (const QModelIndex &cell : std::as_const(cells))
            QVERIFY(cell.flags() & Qt::ItemIsDragEnabled);
    }
    const std::unique_ptr<QMimeData> data(m_model->mimeData(cells));
    QSignalSpy dropped(m_model.get(), &MatrixModel::rowsDropped);
    QVERIFY(m_model->canDropMimeData(data.get(), Qt::MoveAction, row, 0, {}));
    QVERIFY(m_model->dropMimeData(data.get(), Qt::MoveAction, row, 0, {}));
    QTEST(dropped.first().at(0).value<QList<int>>(), "listRows");
    QTEST(dropped.first().at(1).toInt(), "to");
    // Sorted by a column they would not stay where they are dropped.
    m_model->sortBy(MachineTableModel::columnOf(MachineField::Host), Qt::AscendingOrder);
    QVERIFY(!(m_model->index(2, MachineTableModel::columnOf(MachineField::Host)).flags() & Qt::ItemIsDragEnabled));
    QVERIFY(!m_model->dropMimeData(data.get(), Qt::MoveAction, row, 0, {}));
    QVERIFY(!(m_model->index(0, MachineTableModel::columnOf(MachineField::Host)).flags() & Qt::ItemIsDragEnabled));
}

void TestMatrixModel::columnsOfOtherRolesAreEmpty()
{
    for (int column = MatrixModel::stateColumn(); column < m_model->columnCount(); ++column)
        QVERIFY(!m_model->index(1, column).data(MatrixModel::OutcomeRole).isValid()); // the VIP
}

int main(int argc, char *argv[])
{
    isolateSettings();
    QCoreApplication application(argc, argv);
    TestMatrixModel test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_matrixmodel.moc"
