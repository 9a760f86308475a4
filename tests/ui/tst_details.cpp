// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The pane under the matrix: the answer first, output that grows, one group for one reason, and what it offers to do.
#include "app/machines/Cluster.h"
#include "app/run/PrintedProgram.h"
#include "app/steps/StepProgram.h"
#include "tests/ui/WindowFixture.h"
#include "ui/details/DetailsPane.h"
#include "ui/details/OptionsView.h"
#include "ui/details/OutputView.h"
#include "ui/details/ResultTree.h"
#include "ui/matrix/MatrixModel.h"
#include "ui/matrix/MatrixView.h"
#include "ui/run/ReasonGroups.h"
#include "ui/run/RunController.h"
#include "ui/widgets/FindBar.h"
#include "ui/widgets/Terminal.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>
#include <QTextBlock>

using namespace howdah;
using namespace howdah::test;

class TestDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outputText_data();
    void outputText();
    void outputInPieces();
    void endlessLineIsBroken();
    void outputFollowsTheEndUnlessTheReaderScrolled();
    void floodStaysBounded();
    void findsInOutput();
    void answerComesFirst();
    void outputGrowsWhileTheStepRuns();
    void treeOfTheMachineExpands();
    void detailsFollowTheRun();
    void treeOpensWhatRunsAndClosesIt();
    void treeFollowsTheEndUnlessTheReaderScrolled();
    void onlyWhatRanSaysHowLong_data();
    void onlyWhatRanSaysHowLong();
    void sameReasonIsOneGroup();
    void groupNamesNoMachine();
    void consequencesAreNoGroup();
    void allMachinesFailuresFirst();
    void changesGoToTheChosenStep();
    void choosingInTheTreeMovesTheMatrix();
    void programIsThatOfTheMachine();
    void everyStepShowsWhatReallyRuns();
    void terminalFontIsThatOfTheTreeToo();
    void optionsAreKeptInTheProject();
    void sshCommandOf_data();
    void sshCommandOf();

private:
    static StepRecord record(const QUuid &machine, const char *step, Outcome outcome, const QString &sentence = {},
                             const QByteArray &output = {})
    {
        StepRecord result;
        result.machine = machine;
        result.step = QString::fromLatin1(step);
        result.outcome = outcome;
        if (!sentence.isEmpty())
            result.reason = Reason(Error{ErrorCode::TimedOut, sentence, {}});
        result.started = QDateTime::currentDateTimeUtc();
        result.seconds = 602;
        result.output = output;
        result.outputBytes = output.size();
        return result;
    }
    static void openIn(WindowFixture &f, int nodes = 3)
    {
        f.open(sampleCluster(nodes));
        QTRY_VERIFY(!f.window.runs()->isLoading()); // what it finds on disk would come over the test's results
    }
    static RunEvent began(const QUuid &machine, const char *step)
    {
        return {RunEvent::Kind::StepStarted, machine, QString::fromLatin1(step), QDateTime::currentDateTimeUtc(), {}, {}, {}};
    }
    static RunEvent event(const StepRecord &record)
    {
        return {RunEvent::Kind::StepFinished, record.machine, record.step, record.started, {}, {}, record};
    }
};

void TestDetails::outputText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("shown");
    QTest::newRow("lines") << QByteArray("a\nb\n") << QStringLiteral("a\nb\n");
    QTest::newRow("a progress bar's last drawing") << QByteArray("first\r50%\r100%\nlast") << QStringLiteral("100%\nlast");
    QTest::newRow("lines of another system") << QByteArray("a\r\nb\r\n") << QStringLiteral("a\nb\n");
    QTest::newRow("a bar that is still drawn") << QByteArray("10%\r20%\r") << QStringLiteral("20%");
    QTest::newRow("no text at all") << QByteArray("\xff\xfe") << QStringLiteral("\uFFFD\uFFFD");
}

void TestDetails::outputText()
{
    QFETCH(QByteArray, bytes);
    QTEST(OutputText::of(bytes), "shown");
}

void TestDetails::outputInPieces()
{
    const QByteArray whole = "one\ntwo \xc3\xa4\xc3\xb6\n10%\r20%\r100%\r\nlast";
    for (qsizetype size = 1; size < whole.size(); ++size) {
        OutputView view;
        view.show({}, {}, 0);
        for (qsizetype at = 0; at < whole.size(); at += size) {
            view.append(whole.mid(at, size));
            view.flush();
        }
        QCOMPARE(view.field()->toPlainText(), QStringLiteral("one\ntwo äö\n100%\nlast"));
    }
}

void TestDetails::endlessLineIsBroken()
{
    OutputText text;
    qsizetype longest = 0;
    for (int i = 0; i < 100; ++i) {
        const OutputText::Lines lines = text.take(QByteArray(1000, 'x'));
        for (const QString &line : (lines.finished + lines.open).split(u'\n'))
            longest = qMax(longest, line.size());
    }
    QCOMPARE(longest, OutputText::maxLine);
}

void TestDetails::outputFollowsTheEndUnlessTheReaderScrolled()
{
    OutputView view;
    view.resize(400, 300);
    view.setVisible(true);
    QByteArray lines;
    for (int i = 0; i < 200; ++i)
        lines += "line " + QByteArray::number(i) + '\n';
    view.show(QStringLiteral("db1-hosts"), lines, lines.size());
    QScrollBar *bar = view.field()->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    QCOMPARE(bar->value(), bar->maximum());
    view.append(lines);
    QTRY_VERIFY(view.field()->blockCount() > 400);
    QCOMPARE(bar->value(), bar->maximum());
    bar->setValue(10);
    view.append(lines);
    QTRY_VERIFY(view.field()->blockCount() > 600);
    QCOMPARE(bar->value(), 10);
}

void TestDetails::floodStaysBounded()
{
    OutputView view;
    view.setVisible(true);
    const QByteArray megabyte =
        QByteArray("0123456789012345678901234567890123456789012345678901234567890123456\n").repeated(15'000);
    qint64 sent = 0;
    for (int i = 0; i < 100; ++i) {
        view.append(megabyte);
        sent += megabyte.size();
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(view.field()->blockCount() > 100);
    QVERIFY(view.field()->blockCount() <= OutputView::keptLines);
    QCOMPARE(view.bytes(), sent);
    QVERIFY(!view.findChild<QLabel *>(QStringLiteral("outputNotice"))->text().isEmpty());
}

void TestDetails::findsInOutput()
{
    WindowFixture f;
    openIn(f);
    const QUuid db1 = f.window.document().machines().at(1).id;
    f.window.findChild<RunTableModel *>()->apply(
        {event(record(db1, "hosts", Outcome::Failed, QStringLiteral("It failed."), "alpha\nbeta\nalpha beta\n"))});
    f.window.findChild<MatrixView *>()->setCurrentIndex(f.window.matrix()->indexOf(db1, QStringLiteral("hosts")));
    auto *pane = f.window.findChild<DetailsPane *>();
    f.find<QPlainTextEdit>("output")->setFocus();
    pane->find();
    auto *line = f.find<QLineEdit>("outputFind");
    QVERIFY(line->isVisible());
    QCOMPARE(pane->scope(), DetailsPane::Scope::Step);
    QTest::keyClicks(line, QStringLiteral("beta"));
    auto *field = f.find<QPlainTextEdit>("output");
    QCOMPARE(field->textCursor().selectedText(), QStringLiteral("beta"));
    const int first = field->textCursor().position();
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(field->textCursor().position() > first);
    QTest::keyClick(line, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(field->textCursor().position(), first);
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(!line->isVisible());
}

void TestDetails::answerComesFirst()
{
    WindowFixture f;
    openIn(f);
    const QUuid db2 = f.window.document().machines().at(2).id;
    StepRecord failed =
        record(db2, "time-sync", Outcome::Failed,
               QStringLiteral("apt is locked by process 812. Nothing was changed by this step. Wait, then retry."));
    f.window.findChild<RunTableModel *>()->apply({event(failed)});
    f.window.findChild<MatrixView *>()->setCurrentIndex(f.window.matrix()->indexOf(db2, failed.step));
    QCOMPARE(f.find<QLabel>("detailTitle")->text(), QStringLiteral("db2 › Time synchronisation: failed after 10 min"));
    QCOMPARE(f.find<QLabel>("sentence")->text(), QStringLiteral("apt is locked by process 812."));
    QCOMPARE(f.find<QLabel>("remedy")->text(), QStringLiteral("Nothing was changed by this step. Wait, then retry."));
    // From the machine's name too: its worst step.
    f.window.findChild<MatrixView *>()->setCurrentIndex(f.window.matrix()->index(2, 1));
    f.window.findChild<MatrixView *>()->setCurrentIndex(f.window.matrix()->index(3, 1));
    QVERIFY(f.find<QLabel>("detailTitle")->text().startsWith(QStringLiteral("db2 › Time synchronisation")));
}

void TestDetails::outputGrowsWhileTheStepRuns()
{
    WindowFixture f;
    openIn(f);
    const QUuid db1 = f.window.document().machines().at(1).id;
    auto *table = f.window.findChild<RunTableModel *>();
    auto *pane = f.window.findChild<DetailsPane *>();
    auto *output = pane->output();
    pane->setScope(DetailsPane::Scope::Step);
    const RunEvent started{
        RunEvent::Kind::StepStarted, db1, QStringLiteral("hosts"), QDateTime::currentDateTimeUtc(), {}, {}, {}};
    RunEvent printed = started;
    printed.kind = RunEvent::Kind::StepOutput;
    printed.output = "Get:1 bookworm\n";
    table->apply({started});
    f.window.findChild<MatrixView *>()->setCurrentIndex(f.window.matrix()->indexOf(db1, QStringLiteral("hosts")));
    output->apply({printed});
    QTRY_COMPARE(f.find<QPlainTextEdit>("output")->toPlainText(), QStringLiteral("Get:1 bookworm\n"));
    printed.output = "Get:2";
    output->apply({printed});
    QTRY_COMPARE(f.find<QPlainTextEdit>("output")->toPlainText(), QStringLiteral("Get:1 bookworm\nGet:2"));
    const RunEvent finished = event(record(db1, "hosts", Outcome::Changed, {}, "Get:1 bookworm\nGet:2"));
    output->apply({finished});
    table->apply({finished});
    QTRY_VERIFY(f.find<QLabel>("detailTitle")->text().contains(QStringLiteral("changed")));
    QCOMPARE(f.find<QPlainTextEdit>("output")->toPlainText(), QStringLiteral("Get:1 bookworm\nGet:2"));
}

void TestDetails::treeOfTheMachineExpands()
{
    WindowFixture f;
    openIn(f);
    const QUuid db1 = f.window.document().machines().at(1).id;
    f.window.findChild<RunTableModel *>()->apply(
        {event(record(db1, "hosts", Outcome::Failed, QStringLiteral("It failed."), "one\ntwo\n"))});
    f.window.findChild<DetailsPane *>()->setScope(DetailsPane::Scope::Machine);
    f.window.findChild<MatrixView *>()->setCurrentIndex(f.window.matrix()->indexOf(db1, QStringLiteral("hosts")));
    auto *tree = f.window.findChild<ResultTree *>();
    QCOMPARE(tree->topLevelItemCount(), nodeSteps());
    QTreeWidgetItem *item = tree->currentItem();
    QVERIFY(item);
    QCOMPARE(item->text(0), QStringLiteral("Host table"));
    QCOMPARE(item->text(1), QStringLiteral("failed"));
    QVERIFY(!item->icon(0).isNull());
    QVERIFY(item->isExpanded()); // a failure needs no click
    QCOMPARE(item->childCount(), 2);
    QCOMPARE(item->child(1)->text(0), QStringLiteral("two"));
    QCOMPARE(item->data(0, Qt::AccessibleTextRole).toString(), QStringLiteral("Host table: failed"));
}

void TestDetails::detailsFollowTheRun()
{
    WindowFixture f;
    openIn(f);
    const QUuid db1 = f.window.document().machines().at(1).id;
    auto *table = f.window.findChild<RunTableModel *>();
    auto *view = f.window.findChild<MatrixView *>();
    auto *title = f.find<QLabel>("detailTitle");
    view->setCurrentIndex(f.window.matrix()->index(2, MachineTableModel::columnOf(MachineField::Host)));
    table->apply({event(record(db1, "connect", Outcome::Unchanged)), began(db1, "hostname")});
    QTRY_COMPARE(title->text(), QStringLiteral("db1 › Hostname: working"));
    table->apply({event(record(db1, "hostname", Outcome::Changed))}); // no step is worse until the next one begins
    QTRY_VERIFY2(title->text().startsWith(QStringLiteral("db1 › Hostname: changed")), qPrintable(title->text()));
    table->apply({event(record(db1, "time-sync", Outcome::Failed, QStringLiteral("apt is locked.")))});
    QTRY_VERIFY2(title->text().startsWith(QStringLiteral("db1 › Time synchronisation: failed")), qPrintable(title->text()));
    QCOMPARE(f.find<QLabel>("sentence")->text(), QStringLiteral("apt is locked."));
    // A step that was chosen stays.
    view->setCurrentIndex(f.window.matrix()->indexOf(db1, QStringLiteral("hostname")));
    table->apply({began(db1, "firewall")});
    QTest::qWait(150);
    QVERIFY2(title->text().startsWith(QStringLiteral("db1 › Hostname")), qPrintable(title->text()));
}

void TestDetails::treeOpensWhatRunsAndClosesIt()
{
    WindowFixture f;
    openIn(f);
    const QUuid db1 = f.window.document().machines().at(1).id;
    auto *table = f.window.findChild<RunTableModel *>();
    f.window.findChild<DetailsPane *>()->setScope(DetailsPane::Scope::Machine);
    f.window.findChild<MatrixView *>()->setCurrentIndex(f.window.matrix()->index(2, 1));
    auto *tree = f.window.findChild<ResultTree *>();
    const auto item = [tree](const char *text) { return tree->findItems(QString::fromLatin1(text), Qt::MatchExactly).value(0); };
    const RunEvent hostname = event(record(db1, "hostname", Outcome::Changed, {}, "one\n"));
    table->apply({began(db1, "hostname")});
    QTRY_VERIFY(item("Hostname")->isExpanded());
    table->apply({hostname, began(db1, "hosts")});
    QTRY_VERIFY(item("Host table")->isExpanded());
    QVERIFY(!item("Hostname")->isExpanded()); // it went well, and the user had not opened it
    // What the reader opened stays open.
    item("Host table")->setExpanded(false);
    item("Host table")->setExpanded(true);
    table->apply({event(record(db1, "hosts", Outcome::Unchanged, {}, "two\n")), began(db1, "time-sync")});
    QTRY_VERIFY(item("Time synchronisation")->isExpanded());
    QVERIFY(item("Host table")->isExpanded());
    table->apply({event(record(db1, "time-sync", Outcome::Failed, QStringLiteral("apt is locked."), "E: lock\n")),
                  event(record(db1, "firewall", Outcome::NotTried))});
    QTRY_COMPARE(item("Time synchronisation")->text(1), QStringLiteral("failed"));
    QVERIFY(item("Time synchronisation")->isExpanded());
    QVERIFY(!item("Firewall")->isExpanded());
}

void TestDetails::treeFollowsTheEndUnlessTheReaderScrolled()
{
    WindowFixture f;
    openIn(f);
    const QUuid db1 = f.window.document().machines().at(1).id;
    auto *table = f.window.findChild<RunTableModel *>();
    auto *pane = f.window.findChild<DetailsPane *>();
    pane->setScope(DetailsPane::Scope::Machine);
    f.window.findChild<MatrixView *>()->setCurrentIndex(f.window.matrix()->index(2, 1));
    auto *tree = f.window.findChild<ResultTree *>();
    const auto item = [tree](const char *text) { return tree->findItems(QString::fromLatin1(text), Qt::MatchExactly).value(0); };
    const auto endInView = [&](const char *step) {
        const QTreeWidgetItem *running = item(step);
        const QTreeWidgetItem *end = running->child(running->childCount() - 1);
        return end && tree->visualItemRect(end).intersects(tree->viewport()->rect());
    };
    RunEvent printed = began(db1, "hostname");
    printed.kind = RunEvent::Kind::StepOutput;
    printed.output = QByteArray("a line\n").repeated(60);
    table->apply({began(db1, "hostname")});
    pane->output()->apply({printed});
    QTRY_COMPARE(item("Hostname")->childCount(), 60);
    QVERIFY(endInView("Hostname"));
    pane->output()->apply({printed});
    QTRY_COMPARE(item("Hostname")->childCount(), 120);
    QVERIFY(endInView("Hostname"));
    // The next step's end, too.
    printed.step = QStringLiteral("hosts");
    table->apply({event(record(db1, "hostname", Outcome::Changed, {}, printed.output)), began(db1, "hosts")});
    pane->output()->apply({printed});
    QTRY_COMPARE(item("Host table")->childCount(), 60);
    QVERIFY(endInView("Host table"));
    tree->verticalScrollBar()->setValue(0);
    pane->output()->apply({printed});
    QTRY_COMPARE(item("Host table")->childCount(), 120);
    QCOMPARE(tree->verticalScrollBar()->value(), 0);
    // Back at the end, it is followed again.
    tree->scrollToItem(item("Host table")->child(119));
    pane->output()->apply({printed});
    QTRY_COMPARE(item("Host table")->childCount(), 180);
    QVERIFY(endInView("Host table"));
}

void TestDetails::onlyWhatRanSaysHowLong_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<QString>("title");
    QTest::newRow("changed") << int(Outcome::Changed) << "db1 › Host table: changed in 10 min";
    QTest::newRow("already so") << int(Outcome::Unchanged) << "db1 › Host table: already so (10 min)";
    QTest::newRow("would change") << int(Outcome::WouldChange) << "db1 › Host table: would change";
    QTest::newRow("skipped") << int(Outcome::Skipped) << "db1 › Host table: skipped";
    QTest::newRow("failed") << int(Outcome::Failed) << "db1 › Host table: failed after 10 min";
    QTest::newRow("stopped") << int(Outcome::Cancelled) << "db1 › Host table: stopped after 10 min";
}

void TestDetails::onlyWhatRanSaysHowLong()
{
    QFETCH(int, outcome);
    WindowFixture f;
    openIn(f);
    const QUuid db1 = f.window.document().machines().at(1).id;
    f.window.findChild<RunTableModel *>()->apply({event(record(db1, "hosts", Outcome(outcome)))});
    f.window.findChild<MatrixView *>()->setCurrentIndex(f.window.matrix()->indexOf(db1, QStringLiteral("hosts")));
    QTEST(f.find<QLabel>("detailTitle")->text(), "title");
}

void TestDetails::sameReasonIsOneGroup()
{
    QList<Failure> failures;
    for (int i = 1; i <= 3; ++i) {
        failures << Failure{record(QUuid::createUuid(), "time-sync", Outcome::Failed,
                                   QStringLiteral("apt is locked by process %1.").arg(810 + i)),
                            QStringLiteral("db%1").arg(i),
                            {}};
    }
    failures.prepend(Failure{
        record(QUuid::createUuid(), "hosts", Outcome::Failed, QStringLiteral("The disk is full.")), QStringLiteral("db9"), {}});
    const QList<ReasonGroup> groups = groupFailures(failures);
    QCOMPARE(groups.size(), 2);
    QCOMPARE(groups.first().failures.size(), 3); // the widest first
    QCOMPARE(groups.first().step, QStringLiteral("time-sync"));
}

void TestDetails::groupNamesNoMachine()
{
    QList<Failure> failures;
    for (int i = 1; i <= 2; ++i) {
        const QString host = QStringLiteral("db%1").arg(i), address = QStringLiteral("192.0.2.1%1").arg(i);
        failures << Failure{record(QUuid::createUuid(), "connect", Outcome::Unreachable,
                                   QStringLiteral("%1 could not be reached: nothing answered at %2 port 22.").arg(host, address)),
                            host, address};
    }
    const QList<ReasonGroup> groups = groupFailures(failures);
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups.first().sentence, QStringLiteral("… could not be reached: nothing answered at … port 22."));
    QCOMPARE(groupFailures({failures.first()}).first().sentence,
             failures.first().record.reason.sentence()); // alone it has its name
}

void TestDetails::consequencesAreNoGroup()
{
    const QUuid db1 = QUuid::createUuid();
    const QList<ReasonGroup> groups =
        groupFailures({{record(db1, "connect", Outcome::Unreachable, QStringLiteral("Not there.")), QStringLiteral("db1"), {}},
                       {record(db1, "hosts", Outcome::NotTried, QStringLiteral("Reach failed.")), QStringLiteral("db1"), {}}});
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups.first().outcome, Outcome::Unreachable);
}

void TestDetails::allMachinesFailuresFirst()
{
    WindowFixture f;
    openIn(f, 4);
    auto *table = f.window.findChild<RunTableModel *>();
    std::vector<RunEvent> events;
    for (const int row : {2, 4})
        events.push_back(event(record(f.window.document().machines().at(row).id, "time-sync", Outcome::Failed,
                                      QStringLiteral("apt is locked."), "E: lock\n")));
    table->apply(events);
    auto *pane = f.window.findChild<DetailsPane *>();
    pane->setScope(DetailsPane::Scope::All);
    auto *tree = f.window.findChild<ResultTree *>();
    QTRY_COMPARE(tree->topLevelItemCount(), 1 + 5); // a group, this computer, four machines
    QTreeWidgetItem *group = tree->topLevelItem(0);
    QCOMPARE(
        group->text(0),
        QStringLiteral("%n machine(s): Time synchronisation: apt is locked.").replace(QStringLiteral("%n"), QStringLiteral("2")));
    group->setExpanded(true);
    QCOMPARE(group->childCount(), 2);
    QCOMPARE(group->child(0)->text(0), QStringLiteral("db2"));
    group->child(0)->setExpanded(true);
    QCOMPARE(group->child(0)->child(0)->text(0), QStringLiteral("E: lock"));
    // What is open stays open when more comes in.
    table->apply({event(record(f.window.document().machines().at(1).id, "time-sync", Outcome::Failed,
                               QStringLiteral("apt is locked."), "E: lock\n"))});
    QTRY_COMPARE(tree->topLevelItem(0)->childCount(), 3);
    QVERIFY(tree->topLevelItem(0)->isExpanded());
    QVERIFY(tree->topLevelItem(0)->child(1)->isExpanded());
}

void TestDetails::changesGoToTheChosenStep()
{
    WindowFixture f;
    openIn(f);
    const QUuid db1 = f.window.document().machines().at(1).id;
    std::vector<RunEvent> events;
    for (const char *step : {"hostname", "hosts", "time-sync"}) {
        StepRecord changed = record(db1, step, Outcome::Changed);
        changed.diff = "--- /etc/hosts\n+++ /etc/hosts\n" + QByteArray("+192.0.2.1 line\n").repeated(60);
        events.push_back(event(changed));
    }
    f.window.findChild<RunTableModel *>()->apply(events);
    f.window.findChild<DetailsPane *>()->setScope(DetailsPane::Scope::Machine);
    f.find<QTabWidget>("detailTabs")->setCurrentIndex(DetailsPane::ChangesTab);
    auto *view = f.window.findChild<MatrixView *>();
    auto *changes = f.find<QPlainTextEdit>("changes");
    for (const char *step : {"time-sync", "hosts"}) {
        view->setCurrentIndex(f.window.matrix()->indexOf(db1, QString::fromLatin1(step)));
        const QString heading = QStringLiteral("db1 › ") + stepTitle(StepCatalogue::builtIn()->at(QString::fromLatin1(step)));
        QTRY_COMPARE(changes->textCursor().block().text(), heading);
        QCOMPARE(changes->verticalScrollBar()->value(), changes->textCursor().blockNumber());
        QVERIFY(changes->verticalScrollBar()->value() > 0);
    }
}

void TestDetails::choosingInTheTreeMovesTheMatrix()
{
    WindowFixture f;
    openIn(f);
    const QUuid db1 = f.window.document().machines().at(1).id;
    f.window.findChild<DetailsPane *>()->setScope(DetailsPane::Scope::Machine);
    auto *view = f.window.findChild<MatrixView *>();
    view->setCurrentIndex(f.window.matrix()->indexOf(db1, QStringLiteral("hosts")));
    auto *tree = f.window.findChild<ResultTree *>();
    tree->setCurrentItem(tree->topLevelItem(0));
    QCOMPARE(view->currentIndex(), f.window.matrix()->indexOf(db1, QStringLiteral("connect")));
    QVERIFY(f.find<QLabel>("detailTitle")->text().startsWith(QStringLiteral("db1 › Reach")));
}

// Also where Howdah makes the login itself or writes the file: then it is the command, the bytes or the lines.
void TestDetails::everyStepShowsWhatReallyRuns()
{
    WindowFixture f;
    openIn(f);
    const QUuid db2 = f.window.document().machines().at(2).id;
    auto *view = f.window.findChild<MatrixView *>();
    auto *text = f.find<QPlainTextEdit>("program");
    auto *copy = f.find<QPushButton>("copyProgram");
    f.find<QTabWidget>("detailTabs")->setCurrentIndex(DetailsPane::ProgramTab);
    for (const Step &step : StepCatalogue::builtIn()->steps()) {
        const bool here = step.executor == Executor::Workstation;
        view->setCurrentIndex(f.window.matrix()->indexOf(here ? QUuid() : db2, step.id));
        const QString told = step.id == QLatin1String("key-login")    ? QStringLiteral("'printf \"")
                             : step.id == QLatin1String("name-login") ? QStringLiteral("ssh -n -oConnectTimeout=10")
                             : step.id == QLatin1String("connect")
                                 ? QStringLiteral("checks the host key before it sends anything")
                             : step.id == QLatin1String("key-pair")  ? QStringLiteral("# Howdah: ")
                             : step.id == QLatin1String("local-ssh") ? QStringLiteral("# Howdah: ")
                                                                     : QStringLiteral("HD_MODE='apply'");
        QTRY_VERIFY2(text->toPlainText().contains(told),
                     qPrintable(step.id + QStringLiteral(": ") + text->toPlainText().left(300)));
        QVERIFY2(copy->isEnabled(), qPrintable(step.id));
        copy->click();
        QVERIFY2(!QGuiApplication::clipboard()->text().isEmpty(), qPrintable(step.id));
        QCOMPARE(f.find<QCheckBox>("showLibrary")->isEnabled(), isRootProgram(step));
    }
}

void TestDetails::programIsThatOfTheMachine()
{
    WindowFixture f;
    openIn(f);
    const QUuid db2 = f.window.document().machines().at(2).id;
    f.window.findChild<MatrixView *>()->setCurrentIndex(f.window.matrix()->indexOf(db2, QStringLiteral("hostname")));
    f.find<QTabWidget>("detailTabs")->setCurrentIndex(DetailsPane::ProgramTab);
    auto *text = f.find<QPlainTextEdit>("program");
    QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("HD_HOST='db2'")));
    QVERIFY(text->toPlainText().contains(QStringLiteral("HD_MODE='apply'")));
    f.find<QPushButton>("copyProgram")->click();
    // Complete: by itself the step would miss the library, and even a check would do what its first lines say.
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(QStringLiteral("ssh root@192.0.2.12 sh < PROGRAM")));
    QVERIFY(copied.contains(QStringLiteral("hd_step")) && copied.endsWith(QStringLiteral("hd_end\n")));
    QProcess sh;
    sh.start(QStringLiteral("sh"), {QStringLiteral("-n")});
    sh.write(copied.toUtf8());
    sh.closeWriteChannel();
    QVERIFY(sh.waitForFinished() && sh.exitCode() == 0);
    const QString library = QString::fromUtf8(libraryText());
    QVERIFY(copied.size() > library.size());
    QVERIFY(!text->toPlainText().contains(library));
    f.find<QCheckBox>("showLibrary")->click();
    QVERIFY(text->toPlainText().startsWith(library));
    QVERIFY(text->toPlainText().contains(QStringLiteral("HD_HOST='db2'")));
}

void TestDetails::terminalFontIsThatOfTheTreeToo()
{
    WindowFixture f;
    openIn(f);
    const QUuid db1 = f.window.document().machines().at(1).id;
    f.window.findChild<RunTableModel *>()->apply(
        {event(record(db1, "hosts", Outcome::Failed, QStringLiteral("No room."), "one\ntwo\n"))});
    f.window.findChild<DetailsPane *>()->setScope(DetailsPane::Scope::Machine);
    f.window.findChild<MatrixView *>()->setCurrentIndex(f.window.matrix()->indexOf(db1, QStringLiteral("hosts")));
    auto *tree = f.window.findChild<ResultTree *>();
    const auto line = [tree]() -> QTreeWidgetItem * {
        const QList<QTreeWidgetItem *> found = tree->findItems(QStringLiteral("two"), Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? nullptr : found.first();
    };
    QTRY_VERIFY(line());
    QFont large = line()->font(0);
    large.setPointSize(23);
    f.window.findChild<DetailsPane *>()->setTerminalFont(large);
    QCOMPARE(line()->font(0).pointSize(), 23);
    QCOMPARE(f.find<QPlainTextEdit>("output")->font().pointSize(), 23);
    QVERIFY(tree->visualItemRect(line()).height() >= QFontMetrics(large).height()); // and not cut off
    f.window.findChild<RunTableModel *>()->apply(
        {event(record(db1, "hosts", Outcome::Failed, QStringLiteral("No room."), "one\nthree\nfour\n"))});
    QTRY_VERIFY(!tree->findItems(QStringLiteral("four"), Qt::MatchExactly | Qt::MatchRecursive).isEmpty());
    QCOMPARE(tree->findItems(QStringLiteral("four"), Qt::MatchExactly | Qt::MatchRecursive).first()->font(0).pointSize(), 23);
}

void TestDetails::optionsAreKeptInTheProject()
{
    WindowFixture f;
    openIn(f);
    const QUuid db1 = f.window.document().machines().at(1).id;
    f.window.findChild<MatrixView *>()->setCurrentIndex(f.window.matrix()->indexOf(db1, QStringLiteral("hosts")));
    f.find<QTabWidget>("detailTabs")->setCurrentIndex(DetailsPane::OptionsTab);
    auto *ownName = f.find<QComboBox>("option-own-name");
    QVERIFY(ownName && ownName->isVisible());
    ownName->setCurrentIndex(ownName->findData(QStringLiteral("address")));
    QCOMPARE(optionValue(f.window.document().cluster(), u"hosts", u"own-name"), QStringLiteral("address"));
    QVERIFY(f.window.isWindowModified());
    f.window.findChild<MatrixView *>()->setCurrentIndex(f.window.matrix()->indexOf(db1, QStringLiteral("time-sync")));
    auto *wait = f.find<QSpinBox>("option-lock-wait");
    QVERIFY(wait);
    QCOMPARE(wait->value(), 600);
    wait->setValue(120);
    QCOMPARE(optionValue(f.window.document().cluster(), u"time-sync", u"lock-wait"), QStringLiteral("120"));
    // Every option of every step has a field, and every word its title.
    for (const Step &step : StepCatalogue::builtIn()->steps()) {
        OptionsView view(&f.window.document());
        view.show(step.id);
        for (const StepOption &option : step.options)
            QVERIFY2(view.findChild<QWidget *>(QStringLiteral("option-") + option.name), qPrintable(step.id));
    }
}

void TestDetails::sshCommandOf_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<int>("port");
    QTest::addColumn<bool>("byName");
    QTest::addColumn<QString>("command");
    QTest::newRow("as ssh's configuration says") << QString() << 0 << false << "ssh -- 192.0.2.11";
    QTest::newRow("as the run gets in") << "admin" << 2222 << false << "ssh -p 2222 -l admin -- 192.0.2.11";
    QTest::newRow("by name, as root") << "admin" << 2222 << true << "ssh -l root -- db1";
    QTest::newRow("a user that looks like an option")
        << "-oProxyCommand=x" << 0 << false << "ssh -l -oProxyCommand=x -- 192.0.2.11";
}

void TestDetails::sshCommandOf()
{
    QFETCH(QString, user);
    QFETCH(int, port);
    QFETCH(bool, byName);
    Cluster cluster = sampleCluster();
    if (!user.isEmpty())
        cluster.login.user = user;
    if (port > 0)
        cluster.login.port = quint16(port);
    QTEST(Terminal::sshCommand(cluster, cluster.machines.at(1), byName).join(u' '), "command");
}

int main(int argc, char *argv[])
{
    isolateSettings();
    QApplication application(argc, argv);
    TestDetails test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_details.moc"
