// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is typed stays where it was typed, key by key, whatever the window refreshes meanwhile: results, notes, what ssh
// says, rows that come, go, are sorted or filtered.
#include "app/record/RunTableModel.h"
#include "app/run/Runner.h"
#include "tests/ui/WindowFixture.h"
#include "ui/document/FileController.h"
#include "ui/matrix/MatrixModel.h"
#include "ui/matrix/MatrixView.h"
#include "ui/run/RunController.h"
#include "ui/run/RunDialog.h"
#include "ui/widgets/MessageBar.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMessageBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QUndoStack>

using namespace howdah;
using namespace howdah::test;

class TestTyping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void refreshesDoNotTouchAnOpenEditor_data();
    void refreshesDoNotTouchAnOpenEditor();
    void chosenWordStays_data();
    void chosenWordStays();
    void firstKeysAfterTabStay();
    void keysAfterTabFromTheRoleGoToTheNextCell();
    void rowThatNoLongerMatchesStaysWhileItIsEdited();
    void sortingTakesTheEditorAlong();
    void otherRowsComeAndGo_data();
    void otherRowsComeAndGo();
    void removedRowSaysWhatWasTyped();
    void untouchedEditorWritesNothing();
    void openingAnotherClusterCommitsFirst();
    void questionsWaitUntilTheTypingPauses_data();
    void questionsWaitUntilTheTypingPauses();
    void optionsAreNotRefilled();
    void optionCountsForACommand();

private:
    WindowFixture &f() { return *m_fixture; }
    ClusterDocument &document() { return f().window.document(); }
    MachineList &list() { return document().machines(); }
    MatrixView *view() { return f().window.findChild<MatrixView *>(); }
    RunTableModel *results() { return f().window.findChild<RunTableModel *>(); }
    QString text(int row, MachineField field) { return list().text(row, field); }
    QModelIndex cell(int listRow, MachineField field)
    {
        return f().window.matrix()->index(f().window.matrix()->rowOfMachine(list().at(listRow).id),
                                          MachineTableModel::columnOf(field));
    }
    /// The open editor has the keyboard's focus.
    QWidget *edit(int listRow, MachineField field)
    {
        view()->setFieldShown(field, true);
        view()->machinesTable()->setFocus();
        view()->setCurrentIndex(cell(listRow, field));
        view()->editCurrent();
        return QApplication::focusWidget();
    }
    /// All that refreshes the table in the middle of a run, and after an edit.
    void refresh()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString step = QStringLiteral("connect");
        std::vector<RunEvent> events;
        for (const Machine &machine : list().machines()) {
            StepRecord record;
            record.machine = machine.id;
            record.step = step;
            record.outcome = ++m_refreshes % 2 ? Outcome::Failed : Outcome::Changed;
            events.push_back({RunEvent::Kind::StepStarted, machine.id, step, now, {}, {}, {}});
            events.push_back({RunEvent::Kind::StepNote, machine.id, step, now, Reason(QStringLiteral("stopped")), {}, {}});
            events.push_back({RunEvent::Kind::StepFinished, machine.id, step, now, {}, {}, record});
        }
        results()->apply(events);
        results()->setCluster(document().cluster(), {}, {});
        results()->apply(events);
        document().setStepTicked(QStringLiteral("hosts"), m_refreshes % 2);
        list().setOwnAddresses({m_refreshes % 2 ? QStringLiteral("198.51.100.7") : QStringLiteral("198.51.100.8")});
        // One cell's own.
        Q_EMIT f().window.matrix()->dataChanged(view()->currentIndex(), view()->currentIndex());
        QCoreApplication::processEvents();
    }
    void type(const QString &keys)
    {
        for (const QChar key : keys) {
            QTest::keyClick(QApplication::focusWidget(), key.toLatin1());
            refresh();
        }
    }
    void press(Qt::Key key)
    {
        QTest::keyClick(QApplication::focusWidget(), key);
        QCoreApplication::processEvents(); // Enter commits after the editor has had the key
    }

    std::unique_ptr<WindowFixture> m_fixture;
    int m_refreshes = 0;
};

void TestTyping::init()
{
    QSettings().clear();
    m_fixture = std::make_unique<WindowFixture>();
    f().open(sampleCluster()); // vip, db1, db2, db3
    f().window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&f().window));
    QTRY_VERIFY(!f().window.runs()->isLoading());
}

void TestTyping::cleanup()
{
    m_fixture.reset();
}

void TestTyping::refreshesDoNotTouchAnOpenEditor_data()
{
    QTest::addColumn<MachineField>("field");
    QTest::addColumn<QString>("keys");
    QTest::newRow("name") << MachineField::Host << QStringLiteral("primary");
    QTest::newRow("address") << MachineField::Address << QStringLiteral("192.0.2.123");
    QTest::newRow("user") << MachineField::User << QStringLiteral("admin");
    QTest::newRow("port") << MachineField::Port << QStringLiteral("2222");
    QTest::newRow("login key") << MachineField::LoginKey << QStringLiteral("/root/.ssh/id");
    QTest::newRow("cannot be used") << MachineField::Address << QStringLiteral("192.0.2");
}

void TestTyping::refreshesDoNotTouchAnOpenEditor()
{
    QFETCH(MachineField, field);
    QFETCH(QString, keys);
    auto *editor = qobject_cast<QLineEdit *>(edit(2, field));
    QVERIFY(editor);
    type(keys);
    QCOMPARE(editor->text(), keys);
    press(Qt::Key_Home);
    type(QStringLiteral("1"));
    press(Qt::Key_Delete); // in the middle of the text
    type(keys.first(1));
    QCOMPARE(editor->text(), u'1' + keys);
    QCOMPARE(editor->cursorPosition(), 2);
    press(Qt::Key_Return);
    QCOMPARE(text(2, field), u'1' + keys);
    QCOMPARE(document().undoStack().count(), 1);
}

void TestTyping::chosenWordStays_data()
{
    QTest::addColumn<MachineField>("field");
    QTest::addColumn<QString>("word");
    QTest::newRow("role") << MachineField::Role << QStringLiteral("vip");
    QTest::newRow("become") << MachineField::Become << QStringLiteral("su");
}

void TestTyping::chosenWordStays()
{
    QFETCH(MachineField, field);
    QFETCH(QString, word);
    auto *box = qobject_cast<QComboBox *>(edit(2, field));
    QVERIFY(box);
    while (box->currentData().toString() != word) {
        const int before = box->currentIndex();
        press(Qt::Key_Down);
        refresh();
        QCOMPARE(box->currentIndex(), before + 1);
    }
    press(Qt::Key_Return);
    QCOMPARE(text(2, field), word);
}

/// The edit before it is still being taken in: what is known of each machine is worked out again 200 ms later.
void TestTyping::firstKeysAfterTabStay()
{
    edit(2, MachineField::Host);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("primary"));
    QSignalSpy known(results(), &QAbstractItemModel::modelReset);
    press(Qt::Key_Tab);
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral("192.0"));
    QTRY_VERIFY(known.count() > 0);
    QCOMPARE(editor->text(), QStringLiteral("192.0"));
    QTest::keyClicks(editor, QStringLiteral(".2.99"));
    press(Qt::Key_Return);
    QCOMPARE(text(2, MachineField::Host), QStringLiteral("primary"));
    QCOMPARE(text(2, MachineField::Address), QStringLiteral("192.0.2.99"));
}

void TestTyping::keysAfterTabFromTheRoleGoToTheNextCell()
{
    view()->setFieldShown(MachineField::Extra, true);
    auto *box = qobject_cast<QComboBox *>(edit(2, MachineField::Role));
    QVERIFY(box);
    press(Qt::Key_Down);
    QCOMPARE(box->currentData().toString(), QStringLiteral("vip"));
    press(Qt::Key_Tab);
    QCOMPARE(text(2, MachineField::Role), QStringLiteral("vip"));
    QCOMPARE(view()->currentIndex(), cell(2, MachineField::Extra));
    type(QStringLiteral("rack"));
    press(Qt::Key_Return);
    QCOMPARE(text(2, MachineField::Extra), QStringLiteral("rack"));
    QCOMPARE(text(2, MachineField::Role), QStringLiteral("vip"));
}

void TestTyping::rowThatNoLongerMatchesStaysWhileItIsEdited()
{
    const auto finish = [this](Outcome outcome) {
        StepRecord record;
        record.machine = list().at(2).id;
        record.step = QStringLiteral("connect");
        record.outcome = outcome;
        results()->apply(
            {{RunEvent::Kind::StepFinished, record.machine, record.step, QDateTime::currentDateTimeUtc(), {}, {}, record}});
    };
    finish(Outcome::Failed);
    auto *shows = f().find<QComboBox>("showMachines");
    shows->setCurrentIndex(1); // Failed
    const int row = cell(2, MachineField::Address).row();
    QTRY_VERIFY(view()->machinesTable()->isRowHidden(row - 1));
    edit(2, MachineField::Address);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("192.0.2.1"));
    finish(Outcome::Changed);
    view()->filterAgain();
    QVERIFY(!view()->machinesTable()->isRowHidden(row));
    QVERIFY(view()->isEditing());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("23"));
    press(Qt::Key_Return);
    QCOMPARE(text(2, MachineField::Address), QStringLiteral("192.0.2.123"));
    QTRY_VERIFY(view()->machinesTable()->isRowHidden(row));
}

void TestTyping::sortingTakesTheEditorAlong()
{
    edit(2, MachineField::Address);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("192.0"));
    const int before = cell(2, MachineField::Address).row();
    view()->sortBy(MachineTableModel::columnOf(MachineField::Host), Qt::DescendingOrder);
    QVERIFY(cell(2, MachineField::Address).row() != before || list().size() == 4);
    view()->sortBy(MachineTableModel::columnOf(MachineField::Address), Qt::AscendingOrder);
    f().window.matrix()->sortAgain();
    QVERIFY(view()->isEditing());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral(".2.99"));
    press(Qt::Key_Return);
    QCOMPARE(text(2, MachineField::Address), QStringLiteral("192.0.2.99"));
    QCOMPARE(document().undoStack().count(), 1);
}

void TestTyping::otherRowsComeAndGo_data()
{
    QTest::addColumn<QString>("change");
    for (const char *change : {"insert", "remove", "move", "role of another", "all again"})
        QTest::newRow(change) << QString::fromLatin1(change);
}

void TestTyping::otherRowsComeAndGo()
{
    QFETCH(QString, change);
    const QUuid db2 = list().at(2).id;
    edit(2, MachineField::Address);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("192.0.99"));
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Left); // before ".99"
    if (change == QLatin1String("insert"))
        list().insert(0, {node(9)});
    else if (change == QLatin1String("remove"))
        list().remove(0);
    else if (change == QLatin1String("move"))
        list().move(2, 1, 0);
    else if (change == QLatin1String("role of another"))
        list().setText(1, MachineField::Role, QStringLiteral("workstation"));
    else
        list().replaceAll(QList<Machine>(list().machines()));
    QVERIFY(view()->isEditing());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral(".2"));
    press(Qt::Key_Return);
    QCOMPARE(list().at(list().rowOf(db2)).address, QStringLiteral("192.0.2.99"));
    for (const Machine &machine : list().machines())
        QVERIFY(machine.id == db2 || machine.address != QStringLiteral("192.0.2.99"));
}

void TestTyping::removedRowSaysWhatWasTyped()
{
    edit(2, MachineField::Address);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("192.0.2.99"));
    list().remove(2);
    QVERIFY(!view()->isEditing());
    QVERIFY2(f().window.messages()->text().contains(QStringLiteral("192.0.2.99")), qPrintable(f().window.messages()->text()));
    QCOMPARE(list().machines().last().address, QStringLiteral("192.0.2.13"));
}

/// What came into the cell meanwhile is not put back by an editor that was only looked at.
void TestTyping::untouchedEditorWritesNothing()
{
    for (const MachineField field : {MachineField::LoginKey, MachineField::Become}) {
        edit(2, field);
        const QString now = field == MachineField::Become ? QStringLiteral("sudo") : QStringLiteral("/root/.ssh/id_new");
        list().setText(2, field, now);
        press(Qt::Key_Return);
        QCOMPARE(text(2, field), now);
        QCOMPARE(document().undoStack().count(), 0);
    }
}

void TestTyping::openingAnotherClusterCommitsFirst()
{
    Cluster other = sampleCluster();
    other.name = QStringLiteral("other");
    const QString path = f().folder.filePath(QStringLiteral("other.howdah"));
    QVERIFY(ProjectFile(path).save(other).ok());
    edit(2, MachineField::Address);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("192.0.2.99"));
    f().window.findChild<FileController *>()->openPath(path); // without a click, as when the practice cluster is ready
    QCOMPARE(text(2, MachineField::Address), QStringLiteral("192.0.2.99"));
    QTRY_VERIFY(f().find<QMessageBox>("unsavedQuestion"));
}

void TestTyping::questionsWaitUntilTheTypingPauses_data()
{
    QTest::addColumn<bool>("ended");
    QTest::newRow("ended with Enter") << true;
    QTest::newRow("left open") << false;
}

/// The preflight of a run asks when it is ready to, which may be in the middle of an address.
void TestTyping::questionsWaitUntilTheTypingPauses()
{
    QFETCH(bool, ended);
    edit(2, MachineField::Host);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("primary"));
    PrivilegeQuestion question;
    question.diff = "+192.0.2.12 primary\n";
    question.way = PrivilegedHelper::Way::Pkexec;
    Q_EMIT f().window.runs()->runner().privilegeAsked(question);
    auto *dialog = f().find<RunDialog>("runDialog");
    QVERIFY(dialog && !dialog->isVisible());
    press(Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("192.0.2.99"));
    QCoreApplication::processEvents();
    QVERIFY(!dialog->isVisible());
    if (ended)
        press(Qt::Key_Return);
    QTRY_VERIFY(dialog->isVisible());
    QCOMPARE(text(2, MachineField::Host), QStringLiteral("primary"));
    QTRY_COMPARE(text(2, MachineField::Address), QStringLiteral("192.0.2.99")); // when the dialog has the focus
}

void TestTyping::optionsAreNotRefilled()
{
    view()->setCurrentIndex(f().window.matrix()->indexOf(list().at(2).id, QStringLiteral("time-sync")));
    f().find<QTabWidget>("detailTabs")->setCurrentIndex(3);
    auto *field = f().find<QSpinBox>("option-lock-wait");
    QVERIFY(field);
    field->setFocus();
    field->selectAll();
    for (const QChar key : QStringLiteral("345")) {
        QTest::keyClick(field, key.toLatin1());
        refresh();
    }
    QCOMPARE(field->text().left(3), QStringLiteral("345"));
    press(Qt::Key_Return);
    QCOMPARE(document().cluster().options.value(QStringLiteral("time-sync")).value(QStringLiteral("lock-wait")),
             QStringLiteral("345"));
    // And what another part of the window has set is shown once the user no longer types there.
    document().setOption(QStringLiteral("time-sync"), QStringLiteral("lock-wait"), QStringLiteral("12"));
    QCOMPARE(field->value(), 12);
}

void TestTyping::optionCountsForACommand()
{
    view()->setCurrentIndex(f().window.matrix()->indexOf(list().at(2).id, QStringLiteral("time-sync")));
    f().find<QTabWidget>("detailTabs")->setCurrentIndex(3);
    auto *field = f().find<QSpinBox>("option-lock-wait");
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("345"));
    f().find<QAction>("nextProblem")->trigger(); // any command; its shortcut leaves the focus where it is
    QCOMPARE(document().cluster().options.value(QStringLiteral("time-sync")).value(QStringLiteral("lock-wait")),
             QStringLiteral("345"));
}

int main(int argc, char *argv[])
{
    isolateSettings();
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English));
    TestTyping test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_typing.moc"
