// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Editing the table: each edit, its name in the Undo command, and its undoing; what comes from and goes to other programs.
#include "app/record/RunTableModel.h"
#include "app/run/Runner.h"
#include "tests/ui/WindowFixture.h"
#include "ui/matrix/MachineClipboard.h"
#include "ui/matrix/MatrixModel.h"
#include "ui/matrix/MatrixView.h"
#include "ui/run/RunController.h"
#include "ui/widgets/MessageBar.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>
#include <QUndoStack>

using namespace howdah;
using namespace howdah::test;

static QStringList words(std::initializer_list<const char *> list)
{
    QStringList strings;
    for (const char *word : list)
        strings << QString::fromUtf8(word);
    return strings;
}

class TestEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void editsHaveNamesAndAreUndone_data();
    void editsHaveNamesAndAreUndone();
    void duplicateCountsOnAndHasNoAddress();
    void rowsMoveTogether();
    void removingSaysWhatStays();
    void removingAnEmptyRowDoesNotAsk();
    void cutAndPasteMovesTheMachine();
    void pasteOfACopyIsAnotherMachine();
    void copyAsLines();
    void wordGoesIntoTheCell();
    void wordGoesIntoTheCurrentCellOfASelection();
    void nothingToDoIsNoEdit();
    void whatIsBeingTypedCounts_data();
    void whatIsBeingTypedCounts();
    void closingCommitsWhatIsBeingTyped();
    void unusableTextIsSaved();
    void chosenLoginKeysAreOneEdit();
    void badCellsAreMarked_data();
    void badCellsAreMarked();
    void badImportIsShown();
    void pasteOfNothingIsSaid();
    void usedColumnsCome();
    void droppedListAsks();
    void updateShowsBeforeItActs();
    void updateWithNothingNew();
    void droppedRowsArePasted();
    void editDuringARunDoesNotTouchIt();
    void keysMeanMachinesOnlyInTheTable_data();
    void keysMeanMachinesOnlyInTheTable();
    void spaceTicksTheSelectedMachines();
    void emptyClusterShowsHowToBegin();
    void listDroppedOnAnEmptyClusterIsOpened();
    void wrongRowsAreNotRun_data();
    void wrongRowsAreNotRun();
    void newAddressOfAKnownMachineIsExplained();
    void hiddenColumnStaysHidden();
    void draggedRowsMoveAndComeBack();
    void rowsDoNotMoveWhileSorted();
    void contextMenuHasTheMenusCommands_data();
    void contextMenuHasTheMenusCommands();

private:
    WindowFixture &f() { return *m_fixture; }
    ClusterDocument &document() { return f().window.document(); }
    MachineList &list() { return document().machines(); }
    QStringList hosts()
    {
        QStringList names;
        for (const Machine &machine : list().machines())
            names << machine.host;
        return names;
    }
    void select(const QList<int> &listRows)
    {
        auto *table = f().find<QTableView>("machines");
        table->selectionModel()->clearSelection();
        for (const int row : listRows) {
            const QModelIndex index = f().window.matrix()->index(f().window.matrix()->rowOfMachine(list().at(row).id), 1);
            table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::Select);
        }
    }
    void trigger(const char *action)
    {
        QAction *found = f().find<QAction>(action);
        QVERIFY2(found && found->isEnabled(), action);
        found->trigger();
    }
    template <class T> T *shown(const char *name)
    {
        T *widget = nullptr;
        (void)QTest::qWaitFor([&] { return (widget = f().find<T>(name)) != nullptr; }, 2000);
        return widget;
    }
    QString write(const char *name, const char *text)
    {
        QFile file(f().folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
            qFatal("cannot write %s", name);
        return file.fileName();
    }
    void drop(const QMimeData &data)
    {
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&f().window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&f().window, &event);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestEditing::init()
{
    QSettings().clear();
    m_fixture = std::make_unique<WindowFixture>();
    f().open(sampleCluster()); // vip, db1, db2, db3
}

void TestEditing::cleanup()
{
    m_fixture.reset();
}

void TestEditing::editsHaveNamesAndAreUndone_data()
{
    QTest::addColumn<QList<int>>("rows");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("after");
    using Rows = QList<int>;
    QTest::newRow("add below the selection") << Rows{1} << "addMachine"
                                             << "Add a Machine" << words({"vip", "db1", "", "db2", "db3"});
    QTest::newRow("duplicate") << Rows{2} << "duplicateMachine"
                               << "Duplicate db2" << words({"vip", "db1", "db2", "db4", "db3"});
    QTest::newRow("duplicate two") << Rows{1, 3} << "duplicateMachine"
                                   << "Duplicate db1 and db3" << words({"vip", "db1", "db2", "db3", "db4", "db5"});
    QTest::newRow("cut") << Rows{1, 3} << "cutMachines"
                         << "Cut db1 and db3" << words({"vip", "db2"});
    QTest::newRow("up") << Rows{2} << "moveUp"
                        << "Move db2 Up" << words({"vip", "db2", "db1", "db3"});
    QTest::newRow("down") << Rows{0} << "moveDown"
                          << "Move vip Down" << words({"db1", "vip", "db2", "db3"});
    QTest::newRow("two up") << Rows{2, 3} << "moveUp"
                            << "Move db2 and db3 Up" << words({"vip", "db2", "db3", "db1"});
    QTest::newRow("two apart come together") << Rows{1, 3} << "moveUp"
                                             << "Move db1 and db3 Up" << words({"db1", "db3", "vip", "db2"});
}

void TestEditing::editsHaveNamesAndAreUndone()
{
    QFETCH(QList<int>, rows);
    QFETCH(QString, action);
    const QList<Machine> before = list().machines();
    select(rows);
    trigger(action.toLatin1().constData());
    QTEST(hosts(), "after");
    QTEST(document().undoStack().undoText(), "name");
    const QStringList after = hosts();
    trigger("undo");
    QCOMPARE(list().machines(), before);
    QVERIFY(!f().window.isWindowModified());
    trigger("redo");
    QCOMPARE(hosts(), after);
}

void TestEditing::duplicateCountsOnAndHasNoAddress()
{
    select({3});
    trigger("duplicateMachine");
    const Machine &copy = list().at(4);
    QCOMPARE(copy.host, QStringLiteral("db4"));
    QCOMPARE(copy.fqdn, QStringLiteral("db4.example.com"));
    QCOMPARE(copy.address, QString()); // a guessed one may belong to another machine
    QVERIFY(copy.id != list().at(3).id);
    const QModelIndex current = f().window.findChild<MatrixView *>()->currentIndex();
    QCOMPARE(current.data(MatrixModel::MachineIdRole).toUuid(), copy.id);
    QCOMPARE(current.column(), MachineTableModel::columnOf(MachineField::Address));
}

void TestEditing::rowsMoveTogether()
{
    select({2, 3});
    trigger("moveUp");
    trigger("moveUp"); // they are still selected
    QCOMPARE(hosts(), (words({"db2", "db3", "vip", "db1"})));
    QVERIFY(!f().find<QAction>("moveUp")->isEnabled());
    for (int i = 0; i < 2; ++i)
        trigger("moveDown");
    QCOMPARE(hosts(), (words({"vip", "db1", "db2", "db3"})));
    QVERIFY(!f().find<QAction>("moveDown")->isEnabled());
}

void TestEditing::removingSaysWhatStays()
{
    select({3});
    trigger("removeMachine");
    auto *box = shown<QMessageBox>("removeQuestion");
    QVERIFY(box);
    QCOMPARE(box->text(), QStringLiteral("Remove db3 from lab?"));
    QCOMPARE(box->informativeText(),
             QStringLiteral(
                 "The others forget its name at the next run. On db3 itself your key, root login and the host table stay."));
    QStringList buttons;
    for (QAbstractButton *button : box->buttons())
        buttons << button->text().remove(u'&');
    buttons.sort();
    QCOMPARE(buttons, (words({"Cancel", "Remove", "Take Back on db3 First…"})));
    QCOMPARE(box->defaultButton(), box->button(QMessageBox::Cancel));
    QCOMPARE(box->escapeButton(), box->button(QMessageBox::Cancel));
    box->findChild<QPushButton *>(QStringLiteral("remove"))->click();
    QCOMPARE(hosts(), (words({"vip", "db1", "db2"})));
    QCOMPARE(document().undoStack().undoText(), QStringLiteral("Remove db3"));
}

void TestEditing::removingAnEmptyRowDoesNotAsk()
{
    trigger("addMachine");
    QCOMPARE(list().size(), 5);
    select({int(hosts().indexOf(QString()))});
    trigger("removeMachine");
    QCOMPARE(list().size(), 4);
}

void TestEditing::cutAndPasteMovesTheMachine()
{
    list().setText(1, MachineField::User, QStringLiteral("admin"));
    const Machine db1 = list().at(1);
    select({1});
    trigger("cutMachines");
    QVERIFY2(f().window.messages()->text().contains(QStringLiteral("your key, root login and the host table stay")),
             qPrintable(f().window.messages()->text()));
    select({2});
    trigger("pasteMachines");
    QCOMPARE(hosts(), (words({"vip", "db2", "db3", "db1"})));
    QCOMPARE(list().at(3), db1); // the same machine, so its results stay its own
    QCOMPARE(document().undoStack().undoText(), QStringLiteral("Paste 1 Machine(s)"));
}

void TestEditing::pasteOfACopyIsAnotherMachine()
{
    select({1, 2});
    trigger("copyMachines");
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(
        QStringLiteral("Address\tFQDN\tMachine\tRole\n192.0.2.11\tdb1.example.com\tdb1\tnode\n")));
    select({3});
    trigger("pasteMachines");
    QCOMPARE(hosts(), (words({"vip", "db1", "db2", "db3", "db1", "db2"})));
    QVERIFY(list().at(4).id != list().at(1).id);
    QVERIFY(list().problem(4, MachineField::Host)); // shown and marked, not refused
}

void TestEditing::copyAsLines()
{
    select({0, 1});
    trigger("copyLines");
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("192.0.2.10 vip.example.com vip\n192.0.2.11 db1.example.com db1\n"));
}

void TestEditing::wordGoesIntoTheCell()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("192.0.2.99\n"));
    MatrixModel *matrix = f().window.matrix();
    f().window.findChild<MatrixView *>()->setCurrentIndex(
        matrix->index(matrix->rowOfMachine(list().at(2).id), MachineTableModel::columnOf(MachineField::Address)));
    trigger("pasteMachines");
    QCOMPARE(list().size(), 4);
    QCOMPARE(list().at(2).address, QStringLiteral("192.0.2.99"));
    QCOMPARE(document().undoStack().undoText(), QStringLiteral("Edit Address of db2"));
}

void TestEditing::badCellsAreMarked_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    QTest::newRow("placeholder") << int(MachineField::Address) << "XXX.XXX.XXX.XXX"
                                 << "XXX.XXX.XXX.XXX";
    QTest::newRow("address") << int(MachineField::Address) << "192.0.2.300"
                             << "not an IPv4 address";
    QTest::newRow("twice") << int(MachineField::Address) << "192.0.2.12"
                           << "db2";
    QTest::newRow("name") << int(MachineField::Host) << "db_1"
                          << "db_1";
    QTest::newRow("port") << int(MachineField::Port) << "ssh"
                          << "not a port";
    QTest::newRow("user") << int(MachineField::User) << "-o"
                          << "-o";
}

void TestEditing::badCellsAreMarked()
{
    QFETCH(int, field);
    QFETCH(QString, text);
    QFETCH(QString, reason);
    MatrixModel *matrix = f().window.matrix();
    const QModelIndex cell =
        matrix->index(matrix->rowOfMachine(list().at(1).id), MachineTableModel::columnOf(MachineField(field)));
    QVERIFY(!cell.data(MatrixModel::ProblemRole).isValid());
    QVERIFY(matrix->setData(cell, text));
    QCOMPARE(cell.data(Qt::EditRole).toString(), text); // kept as typed
    QCOMPARE(severityAt(cell), Severity::Error);
    for (const int role : {int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
        QVERIFY2(cell.data(role).toString().contains(reason), qPrintable(cell.data(role).toString()));
    trigger("undo");
    QVERIFY(!cell.data(MatrixModel::ProblemRole).isValid());
}

void TestEditing::badImportIsShown()
{
    f().window.openPath(write("machines.txt", "XXX.XXX.XXX.XXX db1.example.com db1\n192.0.2.12 db2.example.com\nnonsense\n"));
    QCOMPARE(list().size(), 3);
    QCOMPARE(list().at(0).address, QStringLiteral("XXX.XXX.XXX.XXX"));
    QCOMPARE(list().problem(0, MachineField::Address)->kind, MachineProblem::Placeholder);
    QCOMPARE(list().problem(1, MachineField::Host)->kind, MachineProblem::Missing);
    QVERIFY(list().problem(2, MachineField::Address));
    QVERIFY(f().window.messages()->isVisible());
}

void TestEditing::pasteOfNothingIsSaid()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("see you tomorrow"));
    trigger("pasteMachines");
    QCOMPARE(list().size(), 4);
    QVERIFY2(f().window.messages()->text().contains(QStringLiteral("no machines")), qPrintable(f().window.messages()->text()));
}

void TestEditing::usedColumnsCome()
{
    auto *view = f().window.findChild<MatrixView *>();
    QVERIFY(!view->isFieldShown(MachineField::Port));
    QGuiApplication::clipboard()->setText(QStringLiteral("host\taddress\tport\ndb7\t192.0.2.17\t2222\n"));
    trigger("pasteMachines");
    QVERIFY(view->isFieldShown(MachineField::Port));
    QVERIFY(!view->isFieldShown(MachineField::ConnectAs));
    QVERIFY(view->isFieldShown(MachineField::Fqdn)); // hidden while all is well; db7 has none
}

void TestEditing::droppedListAsks()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write("machines.txt", "192.0.2.11 db1.example.com db1\n"))});
    drop(data);
    auto *box = shown<QMessageBox>("dropQuestion");
    QVERIFY(box);
    QCOMPARE(list().size(), 4); // not before the answer
    box->findChild<QPushButton *>(QStringLiteral("open"))->click();
    QTRY_COMPARE(hosts(), words({"db1"}));
    QVERIFY(document().path().isEmpty());
}

void TestEditing::updateShowsBeforeItActs()
{
    list().setText(1, MachineField::User, QStringLiteral("admin"));
    const QList<Machine> before = list().machines();
    QMimeData data;
    data.setUrls(
        {QUrl::fromLocalFile(write("machines.txt", "192.0.2.10 vip.example.com vip\n192.0.2.51 db1.example.com db1\n"
                                                   "192.0.2.12 db2.example.com db2\nXXX.XXX.XXX.XXX db4.example.com db4\n"))});
    drop(data);
    auto *box = shown<QMessageBox>("dropQuestion");
    QVERIFY(box);
    box->findChild<QPushButton *>(QStringLiteral("update"))->click();
    auto *dialog = shown<QDialog>("updateDialog");
    QVERIFY(dialog);
    QStringList told;
    for (QTreeWidgetItemIterator item(dialog->findChild<QTreeWidget *>()); *item; ++item)
        told << (*item)->text(0) + ((*item)->text(1).isEmpty() ? QString() : u' ' + (*item)->text(1));
    QCOMPARE(told, (words({"1 added", "db4 XXX.XXX.XXX.XXX db4.example.com", "1 changed", "db1 Address: 192.0.2.11 → 192.0.2.51",
                           "1 missing in the file", "db3 192.0.2.13 db3.example.com"})));
    const QString notes = dialog->findChild<QLabel *>(QStringLiteral("notes"))->text();
    QVERIFY2(notes.contains(QStringLiteral("etcd and Patroni keep the old address"))
                 && notes.contains(QStringLiteral("machines.txt:4:1")),
             qPrintable(notes));
    QCOMPARE(list().machines(), before);
    dialog->findChild<QCheckBox *>(QStringLiteral("removeMissing"))->setChecked(true);
    dialog->findChild<QPushButton *>(QStringLiteral("update"))->click();
    QCOMPARE(hosts(), (words({"vip", "db1", "db2", "db4"})));
    QCOMPARE(list().at(1).address, QStringLiteral("192.0.2.51"));
    QCOMPARE(list().at(1).id, before.at(1).id);
    QCOMPARE(list().at(1).login.user, std::optional(QStringLiteral("admin")));
    QCOMPARE(document().undoStack().undoText(), QStringLiteral("Update from machines.txt"));
    trigger("undo"); // all of it
    QCOMPARE(list().machines(), before);
}

void TestEditing::updateWithNothingNew()
{
    QMimeData data;
    data.setUrls(
        {QUrl::fromLocalFile(write("machines.txt", "192.0.2.10 vip.example.com vip\n192.0.2.11 db1.example.com db1\n"
                                                   "192.0.2.12 db2.example.com db2\n192.0.2.13 db3.example.com db3\n"))});
    drop(data);
    auto *box = shown<QMessageBox>("dropQuestion");
    QVERIFY(box);
    box->findChild<QPushButton *>(QStringLiteral("update"))->click();
    auto *dialog = shown<QDialog>("updateDialog");
    QVERIFY(dialog);
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("update")));
    dialog->reject();
    QVERIFY(!document().undoStack().canUndo());
}

void TestEditing::droppedRowsArePasted()
{
    QMimeData data;
    data.setText(QStringLiteral("db7\t192.0.2.17\tdb7.example.com\n"));
    drop(data);
    QVERIFY(hosts().contains(QStringLiteral("db7")));
}

void TestEditing::editDuringARunDoesNotTouchIt()
{
    // Every machine leads to a closed port of this computer: a real run that reaches no machine.
    Cluster cluster = sampleCluster();
    cluster.name = QStringLiteral("away");
    for (Machine &machine : cluster.machines) {
        machine.login.connectAs = QStringLiteral("127.0.0.1");
        machine.login.port = 1;
    }
    f().open(cluster);
    const QList<Machine> planned = list().machines();
    RunController *runs = f().window.runs();
    RunRequest request;
    request.mode = RunMode::Check;
    const Result<void> begun = runs->start(request);
    QVERIFY2(begun.ok(), begun ? "" : qPrintable(begun.error().message));
    QVERIFY(runs->isRunning());

    select({1});
    trigger("duplicateMachine");
    list().setText(2, MachineField::Address, QStringLiteral("192.0.2.99"));
    document().setStepTicked(QStringLiteral("hosts"), false);
    select({4});
    trigger("cutMachines");
    QTRY_VERIFY_WITH_TIMEOUT(!runs->isRunning(), 30'000);

    QVERIFY(runs->lastReport());
    QCOMPARE(runs->lastReport()->plan.cluster.machines, planned);
    QVERIFY(runs->lastReport()->plan.cluster.untickedSteps.isEmpty());
    QVERIFY(list().machines() != planned);
    QVERIFY(document().undoStack().canUndo());
}

void TestEditing::keysMeanMachinesOnlyInTheTable_data()
{
    QTest::addColumn<QString>("focus");
    QTest::addColumn<QString>("copied");
    QTest::addColumn<bool>("removes");
    QTest::newRow("output") << "output"
                            << "what it printed" << false;
    QTest::newRow("sentence") << "sentence"
                              << "the sentence of the failure" << false;
    QTest::newRow("message") << "messageText"
                             << "something to know" << false;
    QTest::newRow("table") << "machines"
                           << "Address\tFQDN\tMachine\tRole\n192.0.2.11\tdb1.example.com\tdb1\tnode\n"
                           << true;
    QTest::newRow("steps") << "steps"
                           << "Address\tFQDN\tMachine\tRole\n192.0.2.11\tdb1.example.com\tdb1\tnode\n"
                           << true;
}

void TestEditing::keysMeanMachinesOnlyInTheTable()
{
    QFETCH(QString, focus);
    f().window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&f().window));
    select({1});
    const QUuid db1 = list().at(1).id;
    StepRecord record;
    record.machine = db1;
    record.step = QStringLiteral("hostname");
    record.outcome = Outcome::Failed;
    record.reason = Reason(Error{ErrorCode::TimedOut, QStringLiteral("the sentence of the failure"), {}});
    record.output = "what it printed";
    f().window.findChild<RunTableModel *>()->apply(
        {{RunEvent::Kind::StepFinished, db1, record.step, QDateTime::currentDateTimeUtc(), {}, {}, record}});
    f().window.findChild<MatrixView *>()->setCurrentIndex(f().window.matrix()->indexOf(db1, record.step));
    QTRY_COMPARE(f().find<QPlainTextEdit>("output")->toPlainText(), QStringLiteral("what it printed"));
    f().window.messages()->show(MessageBar::Kind::Information, QStringLiteral("something to know"));
    auto *message = f().window.messages()->findChild<QLabel *>(QStringLiteral("messageText"));
    QVERIFY(message);
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));

    auto *widget = f().find<QWidget>(focus.toLatin1().constData());
    QVERIFY2(widget, qPrintable(focus));
    widget->setFocus();
    QVERIFY(widget->hasFocus());
    if (auto *text = qobject_cast<QPlainTextEdit *>(widget))
        text->selectAll();
    if (auto *label = qobject_cast<QLabel *>(widget))
        label->setSelection(0, int(label->text().size()));
    QTest::keyClick(widget, Qt::Key_C, Qt::ControlModifier);
    QTEST(QGuiApplication::clipboard()->text(), "copied");
    const QStringList before = hosts();
    for (const auto &[key, modifiers] : {std::pair(Qt::Key_D, Qt::ControlModifier), std::pair(Qt::Key_Down, Qt::AltModifier)}) {
        select({1});
        widget->setFocus();
        QTest::keyClick(widget, key, modifiers);
        QTEST(hosts() != before, "removes");
        while (document().undoStack().canUndo())
            document().undoStack().undo();
    }
    select({1});
    widget->setFocus();
    QTest::keyClick(widget, Qt::Key_Delete);
    QTEST(f().find<QMessageBox>("removeQuestion") != nullptr, "removes");
}

void TestEditing::spaceTicksTheSelectedMachines()
{
    f().window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&f().window));
    auto *table = f().find<QTableView>("machines");
    select({1, 2});
    const QStringList before = hosts();
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(!list().at(1).ticked && !list().at(2).ticked && list().at(3).ticked);
    QCOMPARE(document().undoStack().undoText(), QStringLiteral("Untick db1 and db2"));
    document().undoStack().undo(); // one edit
    QVERIFY(list().at(1).ticked && list().at(2).ticked);
    list().setText(1, MachineField::Ticked, QStringLiteral("no"));
    select({1, 2});
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(list().at(1).ticked && list().at(2).ticked); // together, not each the other way round
    QVERIFY(!table->findChild<QLineEdit *>());           // nothing is being edited
    QCOMPARE(hosts(), before);
    // Any other letter begins an edit, as before.
    QTest::keyClick(table, Qt::Key_X);
    QVERIFY(table->findChild<QLineEdit *>());
}

void TestEditing::emptyClusterShowsHowToBegin()
{
    auto *hint = f().find<QWidget>("matrixHint");
    QVERIFY(hint->isHidden());
    trigger("newCluster");
    QTRY_VERIFY(hint->isVisible());
    QVERIFY(f().find<QWidget>("details")->isHidden());
    QTRY_VERIFY(f().find<QTableView>("machines")->height() < hint->height()); // the row of this computer and no more
    f().find<QPushButton>("hintAdd")->click();
    QCOMPARE(list().size(), 1);
    QVERIFY(hint->isHidden());
    QVERIFY(!f().find<QWidget>("details")->isHidden());
    document().undoStack().undo();
    QVERIFY(hint->isVisible());
    QGuiApplication::clipboard()->setText(QStringLiteral("192.0.2.11 db1.example.com db1\n192.0.2.12 db2.example.com db2\n"));
    f().find<QPushButton>("hintPaste")->click();
    QCOMPARE(hosts(), words({"db1", "db2"}));
    QVERIFY(hint->isHidden());
    // A filter without a hit.
    f().find<QLineEdit>("findMachines")->setText(QStringLiteral("nowhere"));
    QVERIFY(hint->isVisible());
    QVERIFY(!f().find<QPushButton>("hintAdd")->isVisible());
    QVERIFY2(f().find<QLabel>("hintText")->text().contains(QStringLiteral("nowhere")),
             qPrintable(f().find<QLabel>("hintText")->text()));
    f().find<QPushButton>("hintShowAll")->click();
    QVERIFY(hint->isHidden());
    QCOMPARE(f().find<QLineEdit>("findMachines")->text(), QString());
    QVERIFY(!f().find<QTableView>("machines")->isRowHidden(1));
}

void TestEditing::listDroppedOnAnEmptyClusterIsOpened()
{
    trigger("newCluster");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write("machines.txt", "192.0.2.11 db1.example.com db1\n"))});
    drop(data);
    QTRY_COMPARE(hosts(), words({"db1"})); // there is nothing yet to bring up to date
    QVERIFY(!f().find<QMessageBox>("dropQuestion"));
}

void TestEditing::wrongRowsAreNotRun_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("action");
    QTest::newRow("unusable text, run") << int(MachineField::Port) << "22a"
                                        << "run";
    QTest::newRow("unusable text, check") << int(MachineField::Port) << "22a"
                                          << "check";
    QTest::newRow("placeholder, run") << int(MachineField::Address) << "XXX.XXX.XXX.XXX"
                                      << "run";
}

void TestEditing::wrongRowsAreNotRun()
{
    QFETCH(int, field);
    QFETCH(QString, text);
    QFETCH(QString, action);
    Cluster cluster = sampleCluster();
    cluster.name = QStringLiteral("away"); // every machine leads to a closed port of this computer
    cluster.login.connectAs = QStringLiteral("127.0.0.1");
    cluster.login.port = 1;
    f().open(cluster);
    auto *view = f().window.findChild<MatrixView *>();
    const QString before = list().text(2, MachineField(field));
    list().setText(2, MachineField(field), text);
    f().find<QLineEdit>("findMachines")->setText(QStringLiteral("db1"));
    trigger(action.toLatin1().constData());
    QVERIFY(!f().window.runs()->isRunning());
    const QString said = f().window.messages()->text();
    QVERIFY2(said.startsWith(QStringLiteral("db2, ") + fieldTitle(MachineField(field)))
                 && said.endsWith(QStringLiteral("Nothing was started.")),
             qPrintable(said));
    f().window.messages()->findChild<QPushButton *>(QStringLiteral("showWrong"))->click();
    QCOMPARE(view->currentIndex().data(MatrixModel::MachineIdRole).toUuid(), list().at(2).id);
    QCOMPARE(view->currentIndex().column(), MachineTableModel::columnOf(MachineField(field)));
    QVERIFY(view->isFieldShown(MachineField(field)));
    QVERIFY(!view->machinesTable()->isRowHidden(view->currentIndex().row()));
    list().setText(2, MachineField(field), before);
    trigger("check");
    QVERIFY(f().window.runs()->isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!f().window.runs()->isRunning(), 30'000);
}

void TestEditing::newAddressOfAKnownMachineIsExplained()
{
    MatrixModel *matrix = f().window.matrix();
    const auto setAddress = [&](int listRow, const char *address) {
        matrix->setData(
            matrix->index(matrix->rowOfMachine(list().at(listRow).id), MachineTableModel::columnOf(MachineField::Address)),
            QString::fromLatin1(address));
    };
    setAddress(2, "192.0.2.52"); // no run has been there
    QVERIFY(f().window.messages()->isHidden());
    const QUuid db1 = list().at(1).id;
    StepRecord record;
    record.machine = db1;
    record.step = QStringLiteral("hostname");
    record.outcome = Outcome::Changed;
    f().window.findChild<RunTableModel *>()->apply(
        {{RunEvent::Kind::StepFinished, db1, record.step, QDateTime::currentDateTimeUtc(), {}, {}, record}});
    setAddress(1, "192.0.2.51");
    QVERIFY2(f().window.messages()->text().contains(QStringLiteral("etcd and Patroni keep the old address")),
             qPrintable(f().window.messages()->text()));
}

void TestEditing::hiddenColumnStaysHidden()
{
    auto *view = f().window.findChild<MatrixView *>();
    list().setText(1, MachineField::Port, QStringLiteral("2222"));
    select({3});
    trigger("duplicateMachine");
    QVERIFY(view->isFieldShown(MachineField::Port)); // in use, so it came
    auto *port = f().find<QAction>("column-port");
    Q_EMIT qobject_cast<QMenu *>(port->parent())->aboutToShow();
    QVERIFY(port->isChecked());
    port->trigger();
    QVERIFY(!view->isFieldShown(MachineField::Port));
    trigger("duplicateMachine"); // the next edit does not bring it back
    QVERIFY(!view->isFieldShown(MachineField::Port));
    f().find<QAction>("column-fqdn")->trigger();
    QVERIFY(view->isFieldShown(MachineField::Fqdn));
    view->machinesTable()->setColumnWidth(MachineTableModel::columnOf(MachineField::Host), 222);
    document().undoStack().clear();
    f().window.close();

    // And so in the next window, where another column is in use.
    m_fixture = std::make_unique<WindowFixture>();
    Cluster cluster = sampleCluster();
    cluster.machines[1].login.port = 2222;
    cluster.machines[1].login.user = QStringLiteral("admin");
    f().open(cluster);
    view = f().window.findChild<MatrixView *>();
    QVERIFY(!view->isFieldShown(MachineField::Port));
    QVERIFY(view->isFieldShown(MachineField::User));
    QVERIFY(view->isFieldShown(MachineField::Fqdn));
    QCOMPARE(view->machinesTable()->columnWidth(MachineTableModel::columnOf(MachineField::Host)), 222);
}

void TestEditing::draggedRowsMoveAndComeBack()
{
    MatrixModel *matrix = f().window.matrix();
    const std::unique_ptr<QMimeData> data(matrix->mimeData({matrix->index(matrix->rowOfMachine(list().at(3).id), 1)}));
    QVERIFY(matrix->dropMimeData(data.get(), Qt::MoveAction, matrix->rowOfMachine(list().at(1).id), 0, {}));
    QTRY_COMPARE(hosts(), words({"vip", "db3", "db1", "db2"}));
    trigger("undo");
    QCOMPARE(hosts(), words({"vip", "db1", "db2", "db3"}));
}

void TestEditing::rowsDoNotMoveWhileSorted()
{
    select({2});
    QVERIFY(f().find<QAction>("moveUp")->isEnabled());
    f().window.findChild<MatrixView *>()->sortBy(MachineTableModel::columnOf(MachineField::Host), Qt::AscendingOrder);
    for (const char *action : {"moveUp", "moveDown"}) {
        QVERIFY(!f().find<QAction>(action)->isEnabled());
        QVERIFY(f().find<QAction>(action)->toolTip().contains(QStringLiteral("Order of the File")));
    }
    f().window.findChild<MatrixView *>()->sortBy(-1, Qt::AscendingOrder);
    QVERIFY(f().find<QAction>("moveUp")->isEnabled());
}

void TestEditing::contextMenuHasTheMenusCommands_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("action");
    QTest::newRow("machines") << "machines"
                              << "removeMachine";
    QTest::newRow("steps") << "steps"
                           << "runFromStep";
}

void TestEditing::contextMenuHasTheMenusCommands()
{
    QFETCH(QString, table);
    QFETCH(QString, action);
    auto *view = f().find<QTableView>(table.toLatin1().constData());
    view->setCurrentIndex(f().window.matrix()->index(2, table == QStringLiteral("steps") ? MatrixModel::firstStepColumn() : 1));
    const QPoint cell = view->visualRect(view->currentIndex()).center();
    for (const auto reason : {QContextMenuEvent::Mouse, QContextMenuEvent::Keyboard}) {
        QContextMenuEvent event(reason, cell, view->viewport()->mapToGlobal(cell));
        QCoreApplication::sendEvent(reason == QContextMenuEvent::Mouse ? view->viewport() : static_cast<QWidget *>(view), &event);
        auto *menu = f().find<QMenu>("matrixMenu");
        QVERIFY(menu && menu->isVisible());
        QVERIFY(menu->actions().contains(f().find<QAction>(action.toLatin1().constData())));
        menu->hide();
        QTRY_VERIFY(!f().find<QMenu>("matrixMenu"));
    }
}

void TestEditing::wordGoesIntoTheCurrentCellOfASelection()
{
    auto *table = f().find<QTableView>("machines");
    const int column = MachineTableModel::columnOf(MachineField::Address);
    const auto cell = [&](int row) {
        return f().window.matrix()->index(f().window.matrix()->rowOfMachine(list().at(row).id), column);
    };
    table->selectionModel()->setCurrentIndex(cell(1), QItemSelectionModel::ClearAndSelect);
    table->selectionModel()->select(QItemSelection(cell(1), cell(3)), QItemSelectionModel::ClearAndSelect);
    table->selectionModel()->setCurrentIndex(cell(3), QItemSelectionModel::Select);
    QGuiApplication::clipboard()->setText(QStringLiteral("192.0.2.77"));
    trigger("pasteMachines");
    QCOMPARE(list().at(1).address, QStringLiteral("192.0.2.11"));
    QCOMPARE(list().at(3).address, QStringLiteral("192.0.2.77"));
    // This computer's row, which stands first in the matrix wherever the list has it.
    Machine here;
    here.role = Role::Workstation;
    here.host = QStringLiteral("desk");
    list().insert(4, {here});
    table->selectionModel()->setCurrentIndex(f().window.matrix()->index(0, column), QItemSelectionModel::ClearAndSelect);
    QGuiApplication::clipboard()->setText(QStringLiteral("192.0.2.9"));
    trigger("pasteMachines");
    QCOMPARE(list().size(), 5);
    QCOMPARE(list().at(4).address, QStringLiteral("192.0.2.9"));
}

void TestEditing::nothingToDoIsNoEdit()
{
    trigger("tickAll"); // as they are
    QVERIFY(!f().window.isWindowModified());
    QVERIFY(!document().undoStack().canUndo());
    trigger("tickNone");
    QVERIFY(f().window.isWindowModified() && document().undoStack().canUndo());
}

void TestEditing::whatIsBeingTypedCounts_data()
{
    QTest::addColumn<QString>("action");
    for (const char *action : {"save", "check", "run", "saveAs", "exportMachines", "newCluster"})
        QTest::newRow(action) << QString::fromLatin1(action);
}

/// Without Enter: a command goes by the text that stands in the open cell.
void TestEditing::whatIsBeingTypedCounts()
{
    QFETCH(QString, action);
    Cluster cluster = sampleCluster();
    cluster.name = QStringLiteral("away");
    cluster.login.connectAs = QStringLiteral("127.0.0.1");
    cluster.login.port = 1;
    const QString path = f().open(cluster);
    QVERIFY(!f().find<QAction>("save")->isEnabled());
    auto *view = f().window.findChild<MatrixView *>();
    view->setCurrentIndex(f().window.matrix()->index(2, MachineTableModel::columnOf(MachineField::Address)));
    view->editCurrent();
    auto *editor = view->machinesTable()->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor && view->isEditing());
    QTRY_VERIFY(f().find<QAction>("save")->isEnabled()); // there is something to save
    editor->setText(QStringLiteral("192.0.2.99"));
    trigger(action.toLatin1().constData());
    QVERIFY(!view->isEditing());
    QCOMPARE(list().at(1).address, QStringLiteral("192.0.2.99"));
    if (action == QLatin1String("save"))
        QCOMPARE(ProjectFile(path).load().value().machines.at(1).address, QStringLiteral("192.0.2.99"));
    else
        QVERIFY(f().window.isWindowModified());
    if (action == QLatin1String("newCluster"))
        QVERIFY(shown<QMessageBox>("unsavedQuestion"));
    if (f().window.runs()->isRunning()) {
        QCOMPARE(f().window.runs()->plan().cluster.machines.at(1).address, QStringLiteral("192.0.2.99"));
        QTRY_VERIFY_WITH_TIMEOUT(!f().window.runs()->isRunning(), 30'000);
    }
}

void TestEditing::closingCommitsWhatIsBeingTyped()
{
    auto *view = f().window.findChild<MatrixView *>();
    view->setCurrentIndex(f().window.matrix()->index(2, MachineTableModel::columnOf(MachineField::Host)));
    view->editCurrent();
    view->machinesTable()->viewport()->findChild<QLineEdit *>()->setText(QStringLiteral("typed"));
    QVERIFY(!f().window.close());
    QVERIFY(shown<QMessageBox>("unsavedQuestion"));
    QCOMPARE(list().at(1).host, QStringLiteral("typed"));
}

void TestEditing::unusableTextIsSaved()
{
    const QString path = document().path();
    list().setText(2, MachineField::Port, QStringLiteral("2222"));
    f().window.matrix()->setData(f().window.matrix()->index(3, MachineTableModel::columnOf(MachineField::Port)),
                                 QStringLiteral("22x"));
    trigger("save");
    QCOMPARE(ProjectFile(path).load().value().machines.at(2).unusable.value(MachineField::Port), QStringLiteral("22x"));
    trigger("closeCluster");
    f().window.openPath(path);
    QTRY_COMPARE(list().size(), 4);
    QCOMPARE(list().text(2, MachineField::Port), QStringLiteral("22x"));
    QVERIFY(list().hasErrors());
    trigger("run");
    QVERIFY(!f().window.runs()->isRunning());
    QVERIFY2(f().window.messages()->text().contains(QStringLiteral("22x")), qPrintable(f().window.messages()->text()));
}

void TestEditing::chosenLoginKeysAreOneEdit()
{
    auto *machines = f().window.findChild<MachineController *>();
    machines->setLoginKeys(
        {{list().at(1).id, QStringLiteral("/k/cloud.pem")}, {list().at(3).id, QStringLiteral("/k/cloud.pem")}});
    QCOMPARE(list().at(1).login.loginKey, std::optional(QStringLiteral("/k/cloud.pem")));
    QVERIFY(!list().at(2).login.loginKey && list().at(3).login.loginKey);
    trigger("undo");
    QVERIFY(!list().at(1).login.loginKey && !list().at(3).login.loginKey);
}

int main(int argc, char *argv[])
{
    isolateSettings();
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English));
    TestEditing test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_editing.moc"
