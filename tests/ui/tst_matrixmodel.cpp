// The matrix holds together under every edit and every batch of a run; QAbstractItemModelTester watches throughout.
#include "app/steps/Catalogue.h"
#include "tests/ui/WindowFixture.h"
#include "ui/MatrixModel.h"

#include <QAbstractItemModelTester>
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
    for (const Step &step : catalogue()) {
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
    QCOMPARE(m_model->indexOf(QUuid(), QStringLiteral("local-hosts")).column(), m_model->indexOf(id(2), QStringLiteral("hosts")).column());
    QCOMPARE(m_model->indexOf(QUuid(), QStringLiteral("key-pair")).column(), m_model->indexOf(id(2), QStringLiteral("ssh-key")).column());
    QVERIFY(!m_model->indexOf(QUuid(), QStringLiteral("hosts")).isValid());
    QVERIFY(!m_model->indexOf(id(2), QString()).isValid());
}

void TestMatrixModel::everyStepHasACell()
{
    for (const Step &step : catalogue()) {
        const QUuid machine = step.executor == Executor::Workstation ? QUuid() : id(2);
        const QModelIndex cell = m_model->indexOf(machine, step.id);
        QVERIFY2(cell.isValid(), qPrintable(step.id));
        QCOMPARE(cell.data(MatrixModel::StepIdRole).toString(), step.id);
        QCOMPARE(cell.data(MatrixModel::OutcomeRole).toInt(), int(Outcome::Pending));
        QVERIFY(!cell.data(Qt::AccessibleTextRole).toString().isEmpty());
    }
}

void TestMatrixModel::editsGoThroughTheEditor()
{
    QStringList edits;
    m_machines->setEditor([&](int row, MachineField, const QString &text) { edits << QStringLiteral("%1 %2").arg(row).arg(text); });
    QVERIFY(m_model->setData(m_model->index(2, MachineTableModel::columnOf(MachineField::Address)), QStringLiteral("192.0.2.99")));
    QVERIFY(m_model->setData(m_model->index(2, MachineTableModel::columnOf(MachineField::Ticked)), Qt::Unchecked, Qt::CheckStateRole));
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
    QCOMPARE(cell.data(MatrixModel::OutcomeRole).toInt(), int(Outcome::Running));
    QCOMPARE(field(2, MachineField::Host, MatrixModel::OutcomeRole).toInt(), int(Outcome::Running));
    RunEvent note = started(db1, "hostname");
    note.kind = RunEvent::Kind::StepNote;
    note.note = Reason(Error{ErrorCode::TimedOut, QStringLiteral("waiting for apt's lock"), {}});
    m_results->apply({note});
    QCOMPARE(state(2), QStringLiteral("waiting for apt's lock"));
    m_results->apply({finished(db1, "hostname", Outcome::Changed)});
    QCOMPARE(cell.data(MatrixModel::OutcomeRole).toInt(), int(Outcome::Changed));
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
    QTest::newRow("unreachable before failed") << list({Outcome::Failed, Outcome::Unreachable, Outcome::Changed}) << "FQDN: unreachable";
    QTest::newRow("work before trouble") << list({Outcome::Failed, Outcome::Running, Outcome::Changed}) << "FQDN";
    QTest::newRow("outdated before would change") << list({Outcome::WouldChange, Outcome::Outdated, Outcome::Changed}) << "FQDN: outdated";
}

void TestMatrixModel::aRowTellsItsGravestStep()
{
    QFETCH(QList<int>, outcomes);
    const QUuid db1 = id(2);
    const char *steps[] = {"hostname", "fqdn", "hosts"};
    for (int i = 0; i < 3; ++i)
        m_results->apply({Outcome(outcomes.at(i)) == Outcome::Running ? started(db1, steps[i]) : finished(db1, steps[i], Outcome(outcomes.at(i)))});
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
