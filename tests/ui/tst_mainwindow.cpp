// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The window as a user sees it: opening, editing, saving, closing, what it says, and what a screen reader gets.
#include "app/catalogue/Step.h"
#include "app/record/RunTableModel.h"
#include "tests/ui/WindowFixture.h"
#include "ui/matrix/MatrixModel.h"
#include "ui/matrix/MatrixView.h"
#include "ui/settings/ConnectionDialog.h"
#include "ui/widgets/MessageBar.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QTreeWidget>
#include <QUndoStack>

using namespace howdah;
using namespace howdah::test;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithoutACluster();
    void opensAProject();
    void opensAMachineList();
    void opensWhatIsDropped();
    void brokenFileIsReportedAndNothingIsLost_data();
    void brokenFileIsReportedAndNothingIsLost();
    void stepTitlesAreWholeFromRightToLeft();
    void tabReachesEveryControl_data();
    void tabReachesEveryControl();
    void editsAreUndone();
    void savesWhatIsShown();
    void closingAsksAboutChanges_data();
    void closingAsksAboutChanges();
    void openingAnotherAsksAboutChanges();
    void removingAsks();
    void ticksDecideWhatTheRunButtonSays();
    void connectionIsTakenOver();
    void detailsFollowTheCell();
    void everyControlHasAName();
    void everyCommandIsInAMenu();
    void arrowKeysCrossTheTables();
    void bothThemesAreReadable();
    void runWithoutMachinesIsNotOffered();
    void idleTextCountsTheMachines();
    void closesTheClusterAndNotTheWindow();
    void narrowToolBarGivesUpWordsAndNoControl();
    void thousandMachinesOpenSoon();

private:
    static QMessageBox *question(WindowFixture &f, const char *name)
    {
        QMessageBox *box = nullptr;
        (void)QTest::qWaitFor([&] { return (box = f.find<QMessageBox>(name)) != nullptr; }, 2000);
        return box;
    }
    static void edit(WindowFixture &f, int row, MachineField field, const char *text)
    {
        f.window.matrix()->setData(f.window.matrix()->index(row, MachineTableModel::columnOf(field)), QString::fromLatin1(text));
    }
};

void TestMainWindow::beginsWithoutACluster()
{
    WindowFixture f;
    QVERIFY(f.find<QWidget>("welcomePage")->isVisible());
    QVERIFY(!f.find<QAction>("save")->isEnabled());
    QVERIFY(!f.find<QAction>("run")->isEnabled());
    f.find<QAction>("newCluster")->trigger();
    QVERIFY(!f.find<QWidget>("welcomePage")->isVisible());
    QCOMPARE(f.window.matrix()->rowCount(), 1);
}

void TestMainWindow::opensAProject()
{
    WindowFixture f;
    QAbstractItemModelTester tester(f.window.matrix(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    f.open(sampleCluster());
    QCOMPARE(f.window.matrix()->rowCount(), 5);
    QVERIFY(f.window.windowTitle().startsWith(QStringLiteral("lab.howdah")));
    QVERIFY(!f.window.isWindowModified());
    QVERIFY(f.window.messages()->isHidden());
    QCOMPARE(f.find<QLabel>("headline")->text(), QStringLiteral("3 machine(s)"));
}

void TestMainWindow::opensAMachineList()
{
    WindowFixture f;
    const QString path = f.folder.filePath(QStringLiteral("machines.txt"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly)
            && file.write("192.0.2.11 db1.example.com db1\n192.0.2.300 db2.example.com db2\n") > 0);
    file.close();
    f.window.openPath(path);
    QCOMPARE(f.window.matrix()->rowCount(), 3);
    QVERIFY(f.window.isWindowModified()); // it is not saved as a cluster yet
    QVERIFY2(f.window.messages()->text().contains(QStringLiteral("machines.txt:2:1")), qPrintable(f.window.messages()->text()));
    const QModelIndex wrong = f.window.matrix()->index(2, MachineTableModel::columnOf(MachineField::Address));
    QCOMPARE(severityAt(wrong), Severity::Error);
    QVERIFY(wrong.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("not an IPv4 address")));
    f.window.document().undoStack().clear();
}

void TestMainWindow::opensWhatIsDropped()
{
    WindowFixture f;
    const QString path = f.folder.filePath(QStringLiteral("lab.howdah"));
    QVERIFY(ProjectFile(path).save(sampleCluster()).ok());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&f.window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&f.window, &drop);
    QCOMPARE(f.window.matrix()->rowCount(), 5);
}

void TestMainWindow::brokenFileIsReportedAndNothingIsLost_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("not JSON") << "broken.howdah" << QByteArray("{ this is no project");
    QTest::newRow("newer") << "newer.howdah" << QByteArray("{\"howdah\": 99, \"id\": \"x\"}");
    QTest::newRow("binary machine list") << "machines.txt" << QByteArray("\x00\xff\xfe\x01", 4);
}

void TestMainWindow::brokenFileIsReportedAndNothingIsLost()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    WindowFixture f;
    f.open(sampleCluster());
    const QString path = f.folder.filePath(name);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    file.close();
    f.window.openPath(path);
    QVERIFY(f.window.messages()->isVisible());
    QVERIFY2(f.window.messages()->text().contains(name), qPrintable(f.window.messages()->text()));
    QCOMPARE(f.window.matrix()->rowCount(), 5);
    QVERIFY(f.window.windowTitle().startsWith(QStringLiteral("lab.howdah")));
    f.window.openPath(f.folder.filePath(QStringLiteral("absent.howdah")));
    QVERIFY(f.window.messages()->text().contains(QStringLiteral("absent.howdah")));
}

/// As much ink under each step's title and group from right to left as from left to right.
void TestMainWindow::stepTitlesAreWholeFromRightToLeft()
{
    WindowFixture f;
    f.open(sampleCluster());
    f.window.resize(1400, 800);
    auto *header = f.window.findChild<MatrixView *>()->stepsTable()->horizontalHeader();
    const auto inkOf = [header] {
        const QImage image = header->grab().toImage().convertToFormat(QImage::Format_RGB32);
        QList<int> ink;
        for (int column = MatrixModel::firstStepColumn(); column < header->count(); ++column) {
            int dark = 0;
            const int left = header->sectionViewportPosition(column);
            for (int x = qMax(0, left); x < qMin(image.width(), left + header->sectionSize(column)); ++x) {
                for (int y = 0; y < image.height(); ++y)
                    dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
            }
            ink << dark;
        }
        return ink;
    };
    const QList<int> usual = inkOf();
    f.window.setLayoutDirection(Qt::RightToLeft);
    QCoreApplication::processEvents();
    const QList<int> mirrored = inkOf();
    for (int i = 0; i < usual.size(); ++i) {
        QVERIFY(usual.at(i) > 0);
        QVERIFY2(mirrored.at(i) > 0.8 * usual.at(i),
                 qPrintable(QStringLiteral("section %1: %2 to %3").arg(i).arg(mirrored.at(i)).arg(usual.at(i))));
    }
}

void TestMainWindow::tabReachesEveryControl_data()
{
    QTest::addColumn<QString>("action");
    QTest::newRow("the window") << QString();
    for (const char *action :
         {"connection", "machineConnection", "preferences", "passwords", "about", "takeBack", "removeMachine"})
        QTest::newRow(action) << QString::fromLatin1(action);
}

void TestMainWindow::tabReachesEveryControl()
{
    QFETCH(QString, action);
    WindowFixture f;
    f.open(sampleCluster());
    QWidget *window = &f.window;
    if (!action.isEmpty()) {
        auto *view = f.window.findChild<MatrixView *>();
        view->setCurrentIndex(f.window.matrix()->index(2, MachineTableModel::columnOf(MachineField::Host)));
        view->machinesTable()->selectAll();
        f.find<QAction>(action.toLatin1().constData())->trigger();
        QTRY_VERIFY(QApplication::activeModalWidget());
        window = QApplication::activeModalWidget();
    }
    window->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), window);
    QSet<QWidget *> wanted;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const bool arrowsReachIt = button && button->autoExclusive() && !button->isChecked();
        if (widget->window() == window && widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)
            && !widget->focusProxy() && !arrowsReachIt)
            wanted.insert(widget);
    }
    QVERIFY(wanted.size() >= 2);
    for (int i = 0; i < 100 && !wanted.isEmpty(); ++i) {
        QWidget *focus = QApplication::focusWidget() ? QApplication::focusWidget() : window;
        wanted.remove(focus);
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    QStringList missed;
    for (const QWidget *widget : std::as_const(wanted))
        missed << QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName() + u' '
                      + widget->accessibleName();
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
}

void TestMainWindow::editsAreUndone()
{
    WindowFixture f;
    f.open(sampleCluster());
    edit(f, 2, MachineField::Host, "db9");
    QVERIFY(f.window.isWindowModified());
    f.find<QAction>("addMachine")->trigger();
    QCOMPARE(f.window.matrix()->rowCount(), 6);
    f.find<QAction>("tickNone")->trigger();
    QVERIFY(!f.window.document().machines().at(1).ticked);
    QAction *undo = f.find<QAction>("undo");
    while (undo->isEnabled())
        undo->trigger();
    QCOMPARE(f.window.document().cluster().machines, [&] {
        QList<Machine> machines = sampleCluster().machines;
        for (qsizetype i = 0; i < machines.size(); ++i)
            machines[i].id = f.window.document().machines().at(int(i)).id;
        return machines;
    }());
    QVERIFY(!f.window.isWindowModified());
}

void TestMainWindow::savesWhatIsShown()
{
    WindowFixture f;
    const QString path = f.open(sampleCluster());
    edit(f, 2, MachineField::Address, "192.0.2.77");
    f.window.document().setStepTicked(QStringLiteral("firewall"), false);
    f.find<QAction>("save")->trigger();
    QVERIFY(!f.window.isWindowModified());
    QVERIFY(!f.find<QAction>("save")->isEnabled());
    const auto saved = ProjectFile(path).load();
    QVERIFY(saved.ok());
    QCOMPARE(saved.value(), f.window.document().cluster());
    QCOMPARE(saved.value().machines.at(1).address, QStringLiteral("192.0.2.77"));
    QVERIFY(saved.value().untickedSteps.contains(QStringLiteral("firewall")));
}

void TestMainWindow::closingAsksAboutChanges_data()
{
    QTest::addColumn<int>("button");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("saved");
    QTest::newRow("cancel") << int(QMessageBox::Cancel) << false << false;
    QTest::newRow("discard") << int(QMessageBox::Discard) << true << false;
    QTest::newRow("save") << int(QMessageBox::Save) << true << true;
}

void TestMainWindow::closingAsksAboutChanges()
{
    QFETCH(int, button);
    QFETCH(bool, closes);
    WindowFixture f;
    const QString path = f.open(sampleCluster());
    edit(f, 2, MachineField::Host, "changed");
    f.window.close();
    QVERIFY(f.window.isVisible());
    QMessageBox *box = question(f, "unsavedQuestion");
    QVERIFY(box);
    QVERIFY(box->text().contains(QStringLiteral("lab.howdah")));
    box->button(QMessageBox::StandardButton(button))->click();
    QTRY_COMPARE(f.window.isVisible(), !closes);
    QTEST(ProjectFile(path).load().value().machines.at(1).host == QStringLiteral("changed"), "saved");
    if (!closes)
        f.window.document().undoStack().undo();
}

void TestMainWindow::openingAnotherAsksAboutChanges()
{
    WindowFixture f;
    f.open(sampleCluster());
    edit(f, 2, MachineField::Host, "changed");
    Cluster other = sampleCluster(1);
    other.name = QStringLiteral("other");
    f.open(other);
    QVERIFY(f.window.windowTitle().startsWith(QStringLiteral("lab.howdah"))); // not before the answer
    question(f, "unsavedQuestion")->button(QMessageBox::Discard)->click();
    QTRY_VERIFY(f.window.windowTitle().startsWith(QStringLiteral("other.howdah")));
    QCOMPARE(f.window.matrix()->rowCount(), 3);
}

void TestMainWindow::removingAsks()
{
    WindowFixture f;
    f.open(sampleCluster());
    auto *view = f.window.findChild<MatrixView *>();
    view->setCurrentIndex(f.window.matrix()->index(3, 1));
    f.find<QAction>("removeMachine")->trigger();
    QMessageBox *box = question(f, "removeQuestion");
    QVERIFY(box);
    QVERIFY2(box->text().contains(QStringLiteral("Remove db2 from lab?")), qPrintable(box->text()));
    QCOMPARE(box->defaultButton(), box->button(QMessageBox::Cancel));
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QCOMPARE(f.window.matrix()->rowCount(), 4);
    f.find<QAction>("undo")->trigger();
    QCOMPARE(f.window.matrix()->rowCount(), 5);
}

void TestMainWindow::ticksDecideWhatTheRunButtonSays()
{
    WindowFixture f;
    f.open(sampleCluster());
    f.window.resize(
        1180, 760); // Qt 6.8 fits the size that another test's window has left to the screen, and then a column lies outside
    QAction *run = f.find<QAction>("run");
    QVERIFY2(run->text().contains(QStringLiteral("10 Step")) && run->text().contains(QStringLiteral("3 Machine")),
             qPrintable(run->text()));
    f.find<QAction>("step-firewall")->trigger();
    f.window.matrix()->setData(f.window.matrix()->index(2, 0), Qt::Unchecked, Qt::CheckStateRole);
    QVERIFY2(run->text().contains(QStringLiteral("9 Step")) && run->text().contains(QStringLiteral("2 Machine")),
             qPrintable(run->text()));
    // The header is the same list, by mouse.
    auto *steps = f.find<QTableView>("steps");
    const int column = f.window.matrix()->indexOf(f.window.document().machines().at(1).id, QStringLiteral("firewall")).column();
    QVERIFY(!f.window.matrix()->headerData(column, Qt::Horizontal, MatrixModel::TickedRole).toBool());
    QHeaderView *header = steps->horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      QPoint(header->sectionViewportPosition(column) + 10, header->height() - 8));
    QVERIFY(f.window.matrix()->headerData(column, Qt::Horizontal, MatrixModel::TickedRole).toBool());
    // Reaching the machines is part of every run.
    QVERIFY(!f.find<QAction>("step-connect")->isEnabled() && f.find<QAction>("step-connect")->isChecked());
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      QPoint(header->sectionViewportPosition(MatrixModel::firstStepColumn()) + 10, header->height() - 8));
    QVERIFY(f.window.matrix()->headerData(MatrixModel::firstStepColumn(), Qt::Horizontal, MatrixModel::TickedRole).toBool());
    // This computer's steps have theirs in its row, by mouse and by Space.
    const QModelIndex time = f.window.matrix()->indexOf(QUuid(), QStringLiteral("local-time-sync"));
    QTest::mouseClick(steps->viewport(), Qt::LeftButton, {},
                      QPoint(steps->visualRect(time).left() + 10, steps->visualRect(time).center().y()));
    QVERIFY(f.find<QAction>("step-local-time-sync")->isChecked());
    steps->setCurrentIndex(time);
    QTest::keyClick(steps, Qt::Key_Space);
    QVERIFY(!f.find<QAction>("step-local-time-sync")->isChecked());
    f.window.document().undoStack().clear();

    // The menu has the steps of the cluster that is open, each once, and their ticks.
    QVERIFY(f.window.document().save().ok());
    Cluster other = sampleCluster();
    other.name = QStringLiteral("other");
    f.open(other);
    QCOMPARE(f.window.document().cluster().id, other.id);
    QList<QAction *> ticks;
    for (QAction *action : f.window.findChildren<QAction *>()) {
        if (action->objectName().startsWith(QStringLiteral("step-")))
            ticks << action;
    }
    QCOMPARE(ticks.size(), f.window.document().steps().steps().size());
    QVERIFY(f.find<QAction>("step-firewall")->isChecked());
    f.find<QAction>("step-firewall")->trigger();
    QVERIFY(f.window.document().cluster().untickedSteps.contains(QStringLiteral("firewall")));
    f.window.document().undoStack().clear();
}

void TestMainWindow::connectionIsTakenOver()
{
    WindowFixture f;
    f.open(sampleCluster());
    f.find<QAction>("connection")->trigger();
    auto *dialog = f.find<QDialog>("connectionDialog");
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(QStringLiteral("user"))->setText(QStringLiteral("-evil"));
    dialog->findChild<QLineEdit *>(QStringLiteral("user"))->setText(QStringLiteral("admin"));
    dialog->accept();
    QCOMPARE(f.window.document().login().user, std::optional(QStringLiteral("admin")));
    QVERIFY(f.find<QLabel>("connectionSummary")->text().contains(QStringLiteral("admin")));
    QVERIFY(f.window.isWindowModified());
}

void TestMainWindow::detailsFollowTheCell()
{
    WindowFixture f;
    f.open(sampleCluster());
    const QUuid db1 = f.window.document().machines().at(1).id;
    StepRecord record;
    record.machine = db1;
    record.step = QStringLiteral("hostname");
    record.outcome = Outcome::Failed;
    record.reason = Reason(Error{ErrorCode::TimedOut, QStringLiteral("The sentence of the failure."), {}});
    record.output = "first\r50%\r100%\nlast";
    record.diff = "--- /etc/hosts\n+++ /etc/hosts\n+line\n";
    f.window.findChild<RunTableModel *>()->apply(
        {{RunEvent::Kind::StepFinished, db1, record.step, QDateTime::currentDateTimeUtc(), {}, {}, record}});
    f.window.findChild<MatrixView *>()->setCurrentIndex(f.window.matrix()->indexOf(db1, record.step));
    QCOMPARE(f.find<QLabel>("sentence")->text(), QStringLiteral("The sentence of the failure."));
    QCOMPARE(f.find<QPlainTextEdit>("output")->toPlainText(), QStringLiteral("100%\nlast")); // a progress bar's last drawing
    QVERIFY(f.find<QPlainTextEdit>("changes")->toPlainText().contains(QStringLiteral("+line")));
    QCOMPARE(f.find<QTreeWidget>("stepList")->topLevelItemCount(), nodeSteps());
    // F8 finds it from anywhere.
    f.window.findChild<MatrixView *>()->setCurrentIndex(f.window.matrix()->index(4, 1));
    f.find<QAction>("nextProblem")->trigger();
    QCOMPARE(f.window.findChild<MatrixView *>()->currentIndex(), f.window.matrix()->indexOf(db1, record.step));
    f.find<QTabWidget>("detailTabs")->setCurrentIndex(2);
    QTRY_VERIFY(f.find<QPlainTextEdit>("program")->toPlainText().contains(QStringLiteral("HD_HOST='db1'")));
}

void TestMainWindow::everyControlHasAName()
{
    WindowFixture f;
    f.open(sampleCluster());
    QStringList nameless;
    for (const QWidget *widget : f.window.findChildren<QWidget *>()) {
        const bool control = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
                             || qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QComboBox *>(widget)
                             || qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QProgressBar *>(widget)
                             || qobject_cast<const QTabWidget *>(widget) || qobject_cast<const QSpinBox *>(widget);
        // Parts of Qt's own widgets: the arrows of a tab bar, the corner of a table, the list of a combo box, the end of a tool
        // bar, headers.
        const bool qtsOwn = widget->objectName().startsWith(QStringLiteral("qt_"))
                            || QByteArray(widget->metaObject()->className()) == "QTableCornerButton"
                            || QByteArray(widget->metaObject()->className()) == "QComboBoxListView"
                            || qobject_cast<const QHeaderView *>(widget)
                            || QByteArray(widget->parentWidget()->metaObject()->className()) == "QTabBar"
                            || widget->objectName() == QStringLiteral("ScrollLeftButton")
                            || widget->objectName() == QStringLiteral("ScrollRightButton");
        if (!control || qtsOwn)
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (!interface || interface->text(QAccessible::Name).isEmpty())
            nameless << QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QStringLiteral(", "))));
}

void TestMainWindow::everyCommandIsInAMenu()
{
    WindowFixture f;
    QSet<QAction *> inMenus;
    QStringList clashes;
    for (const QMenu *menu : f.window.menuBar()->findChildren<QMenu *>()) {
        QSet<QChar> mnemonics;
        for (QAction *action : menu->actions()) {
            inMenus.insert(action);
            const qsizetype at = action->text().indexOf(u'&');
            if (at >= 0 && mnemonics.contains(action->text().at(at + 1).toLower()))
                clashes << menu->title() + QStringLiteral(" > ") + action->text();
            if (at >= 0)
                mnemonics.insert(action->text().at(at + 1).toLower());
        }
    }
    for (QAction *action : f.window.findChildren<QAction *>(Qt::FindDirectChildrenOnly)) {
        if (!action->text().isEmpty() && !action->isSeparator())
            QVERIFY2(inMenus.contains(action), qPrintable(action->text()));
    }
    QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(QStringLiteral(", "))));
}

void TestMainWindow::arrowKeysCrossTheTables()
{
    WindowFixture f;
    f.open(sampleCluster());
    auto *view = f.window.findChild<MatrixView *>();
    view->setCurrentIndex(f.window.matrix()->index(2, MatrixModel::stateColumn()));
    view->machinesTable()->setFocus();
    QTest::keyClick(view->machinesTable(), Qt::Key_Right);
    QCOMPARE(view->currentIndex().column(), MatrixModel::firstStepColumn());
    QTest::keyClick(view->stepsTable(), Qt::Key_Right);
    QCOMPARE(view->currentIndex().column(), MatrixModel::firstStepColumn() + 1);
    QTest::keyClick(view->stepsTable(), Qt::Key_Left);
    QTest::keyClick(view->stepsTable(), Qt::Key_Left);
    QCOMPARE(view->currentIndex().column(), MatrixModel::stateColumn());
    QCOMPARE(view->currentIndex().row(), 2);
}

void TestMainWindow::bothThemesAreReadable()
{
    WindowFixture f;
    f.open(sampleCluster());
    for (const auto choice : {Theme::Choice::Dark, Theme::Choice::Light}) {
        f.theme.setChoice(choice);
        const auto contrast = [&] {
            const QPalette palette = f.window.palette();
            return palette.color(QPalette::Text).lightness() - palette.color(QPalette::Base).lightness();
        };
        QTRY_VERIFY2(choice == Theme::Choice::Dark ? contrast() > 100 : contrast() < -100,
                     qPrintable(QString::number(contrast())));
        QVERIFY(!f.window.grab().isNull());
    }
}

void TestMainWindow::runWithoutMachinesIsNotOffered()
{
    WindowFixture f;
    f.open(sampleCluster(0));
    QVERIFY(!f.find<QAction>("run")->isEnabled());
    QVERIFY(!f.find<QAction>("check")->isEnabled());
}

void TestMainWindow::idleTextCountsTheMachines()
{
    WindowFixture f;
    f.find<QAction>("newCluster")->trigger();
    for (int i = 0; i < 2; ++i)
        f.find<QAction>("addMachine")->trigger();
    QCOMPARE(f.find<QLabel>("headline")->text(), QStringLiteral("2 machine(s)"));
    f.window.document().undoStack().undo();
    QCOMPARE(f.find<QLabel>("headline")->text(), QStringLiteral("1 machine(s)"));
    f.window.document().undoStack().clear();
}

void TestMainWindow::closesTheClusterAndNotTheWindow()
{
    WindowFixture f;
    f.open(sampleCluster());
    edit(f, 2, MachineField::Host, "changed");
    f.find<QLineEdit>("findMachines")->setText(QStringLiteral("db1"));
    f.find<QAction>("closeCluster")->trigger();
    QVERIFY(f.window.document().isOpen()); // not before the answer
    question(f, "unsavedQuestion")->button(QMessageBox::Discard)->click();
    QTRY_VERIFY(f.find<QWidget>("welcomePage")->isVisible());
    QVERIFY(f.window.isVisible() && !f.window.document().isOpen() && !f.window.isWindowModified());
    QCOMPARE(f.window.matrix()->rowCount(), 1);
    for (const char *action : {"save", "saveAs", "run", "check", "addMachine", "undo", "closeCluster", "saveReport", "reload"})
        QVERIFY2(!f.find<QAction>(action)->isEnabled(), action);
    QCOMPARE(f.find<QLabel>("headline")->text(), QString());
    QCOMPARE(f.find<QLineEdit>("findMachines")->text(), QString());
    Cluster other = sampleCluster(1);
    other.name = QStringLiteral("other");
    f.open(other);
    QCOMPARE(f.window.matrix()->rowCount(), 3);
    QVERIFY(!f.find<QWidget>("welcomePage")->isVisible());
}

void TestMainWindow::narrowToolBarGivesUpWordsAndNoControl()
{
    WindowFixture f;
    f.open(sampleCluster());
    auto *bar = f.find<QToolBar>("runBar");
    auto *field = f.find<QLineEdit>("findMachines");
    auto *add = qobject_cast<QToolButton *>(bar->widgetForAction(f.find<QAction>("addMachine")));
    QVERIFY(add);
    f.window.resize(1600, 700);
    QTRY_COMPARE(add->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    // As long as another language is, whatever font is here.
    f.find<QAction>("check")->setText(QString(12, u'm'));
    QTRY_VERIFY(bar->width() > bar->sizeHint().width());
    f.window.resize(bar->sizeHint().width() - 20, 700);
    QTRY_COMPARE(add->toolButtonStyle(), Qt::ToolButtonIconOnly);
    QTRY_VERIFY(field->isVisible());
    QTRY_VERIFY(field->geometry().right() <= bar->width());
    f.find<QAction>("find")->trigger();
    QCOMPARE(f.window.focusWidget(), field);
    f.window.resize(1600, 700);
    QTRY_COMPARE(add->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
}

void TestMainWindow::thousandMachinesOpenSoon()
{
    WindowFixture f;
    Cluster cluster = sampleCluster(0);
    for (int i = 0; i < 1000; ++i) {
        Machine machine = node(1);
        machine.host = QStringLiteral("m%1").arg(i, 4, 10, QLatin1Char('0'));
        machine.fqdn = machine.host + QStringLiteral(".example.com");
        machine.address = QStringLiteral("198.51.%1.%2").arg(100 + i / 250).arg(1 + i % 250);
        cluster.machines << machine;
    }
    QElapsedTimer timer;
    timer.start();
    f.open(cluster);
    QVERIFY(!f.window.grab().isNull());
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed()))); // sanitized; a plain build takes a tenth
    QCOMPARE(f.window.matrix()->rowCount(), 1002);
}

int main(int argc, char *argv[])
{
    isolateSettings();
    QApplication application(argc, argv);
    TestMainWindow test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_mainwindow.moc"
