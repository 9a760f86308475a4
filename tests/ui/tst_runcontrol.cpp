// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A run under way in the window: stopping it, closing and opening another cluster in the middle of it, taking back, and
// what is said of it. Its one machine is a port of the test's that takes connections and says nothing.
#include "app/base/os/UniqueFd.h"
#include "tests/ui/WindowFixture.h"
#include "ui/RunActions.h"
#include "ui/RunEnd.h"
#include "ui/matrix/MachineController.h"
#include "ui/matrix/MatrixModel.h"
#include "ui/matrix/MatrixView.h"
#include "ui/run/RunController.h"
#include "ui/widgets/MessageBar.h"

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QMessageBox>
#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <arpa/inet.h>
#include <sys/socket.h>

using namespace howdah;
using namespace howdah::test;

namespace {

/// A port of this computer that listens, so that connections come about, and never answers.
class SilentPort
{
public:
    SilentPort() : m_socket(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof(address);
        auto *at = reinterpret_cast<sockaddr *>(&address);
        if (bind(m_socket.get(), at, size) != 0 || listen(m_socket.get(), 100) != 0
            || getsockname(m_socket.get(), at, &size) != 0)
            qFatal("no port to listen on");
        m_number = ntohs(address.sin_port);
    }
    quint16 number() const { return m_number; }

private:
    UniqueFd m_socket;
    quint16 m_number = 0;
};

/// What an assistive technology is told to announce; empty: the widget is no alert.
QString announced(QWidget *widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface && interface->role() == QAccessible::AlertMessage ? interface->text(QAccessible::Name) : QString();
}

} // namespace

class TestRunControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closingStopsOnceOnly();
    void closingKeepsRunning();
    void anotherClusterWaitsForTheEnd_data();
    void anotherClusterWaitsForTheEnd();
    void resultsStayWithTheirCluster();
    void secondRunIsRefused();
    void takeBackWaitsForTheEnd();
    void stoppingIsSaid();
    void stoppedRunSaysWhatIsLeft();
    void takeBackSaysWhatItDoes();
    void takeBackTakesEveryStep();
    void takenBackIsNotKnownAnyMore();
    void problemsSkipTheirConsequences();
    void keyIsReadAgainAfterARun();
    void reportsSuffixFollowsTheFilter();
    void briefReportIsChosen();
    void reportIsThereWhenTheRunIsOver();
    void alertsSpeak();

private:
    /// A cluster whose db1 answers nothing, so that a check goes on until it is stopped.
    Cluster slowCluster(const QString &name = QStringLiteral("lab"))
    {
        Cluster cluster = sampleCluster(1);
        cluster.name = name;
        cluster.machines[1].login.connectAs = QStringLiteral("127.0.0.1");
        cluster.machines[1].login.port = m_port.number();
        return cluster;
    }
    static void start(WindowFixture &f, RunMode mode = RunMode::Check)
    {
        QTRY_VERIFY(!f.window.runs()->isLoading());
        RunRequest request;
        request.mode = mode;
        request.workstation = false;
        QVERIFY(f.window.runs()->start(request).ok());
        QVERIFY(f.window.runs()->isRunning());
    }
    template <class T> static T *wait(WindowFixture &f, const char *name)
    {
        T *found = nullptr;
        (void)QTest::qWaitFor([&] { return (found = f.find<T>(name)) != nullptr; }, 30'000);
        return found;
    }
    static void press(QMessageBox *box, const char *name) { box->findChild<QPushButton *>(QString::fromLatin1(name))->click(); }
    static void edit(WindowFixture &f, const char *host)
    {
        f.window.matrix()->setData(f.window.matrix()->index(2, MachineTableModel::columnOf(MachineField::Host)),
                                   QString::fromLatin1(host));
    }
    static StepRecord record(const QUuid &machine, const char *step, Outcome outcome, const QString &sentence = {})
    {
        StepRecord result;
        result.machine = machine;
        result.step = QString::fromLatin1(step);
        result.outcome = outcome;
        if (!sentence.isEmpty())
            result.reason = Reason(Error{ErrorCode::TimedOut, sentence, {}});
        result.started = QDateTime::currentDateTimeUtc();
        return result;
    }
    static RunReport reportOf(const Cluster &cluster, const QList<StepRecord> &records, RunMode mode = RunMode::Apply)
    {
        RunReport report;
        report.plan.cluster = cluster;
        report.plan.mode = mode;
        for (const Machine &machine : cluster.machines) {
            if (machine.role == Role::Node)
                report.plan.nodes << NodePlan{machine, {}};
        }
        report.started = QDateTime::currentDateTimeUtc();
        report.finished = report.started.addSecs(1);
        report.by = QStringLiteral("ada@desk");
        report.records = records;
        return report;
    }

    SilentPort m_port;
};

void TestRunControl::closingStopsOnceOnly()
{
    WindowFixture f;
    f.open(slowCluster());
    start(f);
    edit(f, "changed");
    f.window.close();
    QVERIFY(f.window.isVisible());
    auto *box = wait<QMessageBox>(f, "stopQuestion");
    QVERIFY(box);
    press(box, "stopAfterSteps");
    auto *unsaved = wait<QMessageBox>(f, "unsavedQuestion"); // the run is over, and the closing goes on
    QVERIFY(unsaved);
    QVERIFY(!f.window.runs()->isRunning());
    unsaved->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(!f.find<QMessageBox>("unsavedQuestion"));
    // The user continues to work: the window is not closed after all.
    QSignalSpy changed(f.window.runs(), &RunController::stateChanged);
    edit(f, "again");
    QTRY_VERIFY(changed.size() > 0);
    QCoreApplication::processEvents();
    QVERIFY(!f.find<QMessageBox>("unsavedQuestion"));
    QVERIFY(f.window.isVisible());
    f.window.document().undoStack().clear();
}

void TestRunControl::closingKeepsRunning()
{
    WindowFixture f;
    f.open(slowCluster());
    start(f);
    f.window.close();
    press(wait<QMessageBox>(f, "stopQuestion"), "keepRunning");
    QVERIFY(f.window.runs()->isRunning());
    f.find<QAction>("stopNow")->trigger();
    QTRY_VERIFY(!f.window.runs()->isRunning());
    QCoreApplication::processEvents();
    QVERIFY(f.window.isVisible());
}

void TestRunControl::anotherClusterWaitsForTheEnd_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("opens");
    QTest::newRow("keep") << "keepRunning" << false;
    QTest::newRow("stop") << "stopAfterSteps" << true;
    QTest::newRow("stop now") << "stopNow" << true;
}

void TestRunControl::anotherClusterWaitsForTheEnd()
{
    QFETCH(QString, button);
    QFETCH(bool, opens);
    WindowFixture f;
    f.open(slowCluster());
    start(f);
    f.open(slowCluster(QStringLiteral("other")));
    QVERIFY(f.window.runs()->isRunning());
    QVERIFY(f.window.windowTitle().startsWith(QStringLiteral("lab.howdah")));
    QPointer<QMessageBox> question = wait<QMessageBox>(f, "stopQuestion");
    QVERIFY(question);
    press(question, button.toLatin1().constData());
    QTRY_VERIFY(!question);
    if (opens) {
        QTRY_VERIFY(f.window.windowTitle().startsWith(QStringLiteral("other.howdah")));
        QVERIFY(!f.window.runs()->isRunning());
    } else {
        QVERIFY(f.window.runs()->isRunning());
    }
    // New and Reload are the same.
    if (!f.window.runs()->isRunning())
        start(f);
    const QString title = f.window.windowTitle();
    for (const char *action : {"newCluster", "reload"}) {
        f.find<QAction>(action)->trigger();
        QPointer<QMessageBox> box = wait<QMessageBox>(f, "stopQuestion");
        QVERIFY2(box, action);
        QCOMPARE(f.window.windowTitle(), title);
        press(box, "keepRunning");
        QTRY_VERIFY(!box);
    }
    f.window.runs()->stopNow();
    QTRY_VERIFY(!f.window.runs()->isRunning());
}

void TestRunControl::resultsStayWithTheirCluster()
{
    const Cluster slow = slowCluster();
    Cluster other = slow; // the same machines in another cluster
    other.id = QUuid::createUuid();
    other.name = QStringLiteral("other");
    WindowFixture f;
    f.open(slow);
    start(f, RunMode::Apply);
    const QString path = f.folder.filePath(QStringLiteral("other.howdah"));
    QVERIFY(ProjectFile(path).save(other).ok());
    QVERIFY(f.window.document().open(path).ok()); // by a way that does not ask
    QTRY_VERIFY(!f.window.runs()->isLoading());
    f.window.runs()->stopNow();
    QTRY_VERIFY(!f.window.runs()->isRunning());
    QVERIFY(!f.window.runs()->lastReport());
    QCOMPARE(outcomeAt(f.window.matrix()->indexOf(other.machines.at(1).id, QStringLiteral("connect"))), Outcome::Pending);
}

void TestRunControl::secondRunIsRefused()
{
    WindowFixture f;
    f.open(slowCluster());
    start(f);
    const QUuid first = f.window.runs()->plan().id;
    const Result<void> second = f.window.runs()->start({});
    QVERIFY(!second.ok());
    QCOMPARE(second.error().code, ErrorCode::Usage);
    QCOMPARE(f.window.runs()->plan().id, first);
    f.window.runs()->stopNow();
    QTRY_VERIFY(!f.window.runs()->isRunning());
}

void TestRunControl::takeBackWaitsForTheEnd()
{
    WindowFixture f;
    f.open(slowCluster());
    start(f);
    f.window.findChild<MatrixView *>()->setCurrentIndex(f.window.matrix()->index(2, 1));
    f.find<QAction>("removeMachine")->trigger();
    auto *box = wait<QMessageBox>(f, "removeQuestion");
    QVERIFY(box);
    QVERIFY(!box->findChild<QPushButton *>(QStringLiteral("takeBackFirst"))->isEnabled());
    box->button(QMessageBox::Cancel)->click();
    f.window.findChild<RunActions *>()->takeBack({QStringLiteral("db1")});
    QVERIFY(!f.find<QMessageBox>("takeBackQuestion"));
    QVERIFY2(f.window.messages()->text().contains(QStringLiteral("A run is in progress")),
             qPrintable(f.window.messages()->text()));
    f.window.runs()->stopNow();
    QTRY_VERIFY(!f.window.runs()->isRunning());
    QTRY_VERIFY(!f.find<QMessageBox>("removeQuestion"));
    f.find<QAction>("removeMachine")->trigger();
    box = wait<QMessageBox>(f, "removeQuestion");
    QVERIFY(box->findChild<QPushButton *>(QStringLiteral("takeBackFirst"))->isEnabled());
    box->button(QMessageBox::Cancel)->click();
}

void TestRunControl::stoppingIsSaid()
{
    WindowFixture f;
    f.open(slowCluster());
    start(f);
    QAction *stop = f.find<QAction>("stop");
    auto *now = f.find<QPushButton>("stopNowButton");
    QVERIFY(stop->isEnabled());
    QVERIFY(now->isHidden());
    stop->trigger();
    QVERIFY(f.window.runs()->isRunning()); // its end comes through the event loop
    QVERIFY(!stop->isEnabled());
    QVERIFY(f.find<QAction>("stopNow")->isEnabled());
    QVERIFY(!now->isHidden());
    QVERIFY2(f.find<QLabel>("headline")->text().startsWith(QStringLiteral("Stopping after the current steps")),
             qPrintable(f.find<QLabel>("headline")->text()));
    f.window.findChild<RunActions *>()->update(); // any edit does that
    QVERIFY(!stop->isEnabled());
    now->click();
    QVERIFY(!f.find<QAction>("stopNow")->isEnabled());
    QVERIFY(now->isHidden());
    QVERIFY(f.find<QLabel>("headline")->text().startsWith(QStringLiteral("Stopping now")));
    QTRY_VERIFY(!f.window.runs()->isRunning());
    QVERIFY(!f.find<QLabel>("headline")->text().startsWith(QStringLiteral("Stopping")));
    QCOMPARE(f.window.runs()->stopping(), RunController::Stopping::No);
}

void TestRunControl::stoppedRunSaysWhatIsLeft()
{
    const Cluster cluster = sampleCluster();
    const QUuid db1 = cluster.machines.at(1).id, db2 = cluster.machines.at(2).id;
    WindowFixture f;
    f.open(cluster);
    RunReport report =
        reportOf(cluster, {record(db1, "hosts", Outcome::Changed), record(db1, "time-sync", Outcome::Cancelled),
                           record(db2, "hosts", Outcome::Cancelled), record(db2, "time-sync", Outcome::Cancelled)});
    report.end = RunReport::End::Stopped;
    f.window.findChild<RunEnd *>()->say(report);
    const QString text = f.window.messages()->text();
    QVERIFY2(text.startsWith(
                 QStringLiteral("The run was stopped: 0 of 3 machines ready, 2 stopped. Not done: 2 step(s) on 2 machine(s)")),
             qPrintable(text));
    bool listed = false;
    for (const QLabel *label : f.window.messages()->findChildren<QLabel *>())
        listed = listed || label->text().contains(QStringLiteral("db2: Host table, Time synchronisation"));
    QVERIFY(listed);
    report.plan.mode = RunMode::Check;
    f.window.findChild<RunEnd *>()->say(report);
    QVERIFY2(f.window.messages()->text().contains(QStringLiteral("Nothing was changed")),
             qPrintable(f.window.messages()->text()));
}

void TestRunControl::takeBackSaysWhatItDoes()
{
    WindowFixture f;
    f.open(sampleCluster(12));
    QStringList some, all;
    for (int number = 1; number <= 12; ++number)
        (number <= 10 ? some : all) << QStringLiteral("db%1").arg(number);
    all += some;
    f.window.findChild<RunActions *>()->takeBack(some);
    auto *box = wait<QMessageBox>(f, "takeBackQuestion");
    QVERIFY(box);
    QCOMPARE(box->text(), QStringLiteral("Take back what Howdah changed on 10 machine(s)?")); // not ten names
    for (const char *part : {"host table", "host name", "firewall", "time service", "public key", "root login",
                             "installed packages", "Private keys"})
        QVERIFY2(box->informativeText().contains(QString::fromLatin1(part)), part);
    QVERIFY(!box->findChild<QCheckBox *>(QStringLiteral("takeBackHere"))->isEnabled()); // db11 and db12 still need it
    QCOMPARE(box->defaultButton(), box->button(QMessageBox::Cancel));
    box->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(!f.find<QMessageBox>("takeBackQuestion"));
    f.window.findChild<RunActions *>()->takeBack(all);
    box = wait<QMessageBox>(f, "takeBackQuestion");
    QVERIFY(box->findChild<QCheckBox *>(QStringLiteral("takeBackHere"))->isEnabled());
    QVERIFY(!box->findChild<QCheckBox *>(QStringLiteral("takeBackHere"))->isChecked());
    box->button(QMessageBox::Cancel)->click();
}

void TestRunControl::takeBackTakesEveryStep()
{
    WindowFixture f;
    Cluster cluster = slowCluster();
    cluster.untickedSteps = {QStringLiteral("firewall"), QStringLiteral("hosts")};
    f.open(cluster);
    QTRY_VERIFY(!f.window.runs()->isLoading());
    for (const bool here : {false, true}) {
        f.window.findChild<RunActions *>()->takeBack({QStringLiteral("db1")});
        QPointer<QMessageBox> box = wait<QMessageBox>(f, "takeBackQuestion");
        QVERIFY(box);
        box->findChild<QCheckBox *>(QStringLiteral("takeBackHere"))->setChecked(here);
        press(box, "takeBackNow");
        QVERIFY(f.window.runs()->isRunning());
        const RunPlan &plan = f.window.runs()->plan();
        QCOMPARE(plan.mode, RunMode::TakeBack);
        QVERIFY(plan.nodes.first().steps.contains(QStringLiteral("firewall")));
        QVERIFY(plan.nodes.first().steps.contains(QStringLiteral("hosts")));
        QCOMPARE(plan.workstationSteps.contains(QStringLiteral("local-hosts")), here);
        f.window.runs()->stopNow();
        QTRY_VERIFY(!f.window.runs()->isRunning());
        QTRY_VERIFY(!box);
    }
}

void TestRunControl::takenBackIsNotKnownAnyMore()
{
    const Cluster cluster = sampleCluster(1);
    const QUuid db1 = cluster.machines.at(1).id;
    WindowFixture f;
    f.open(cluster);
    QTRY_VERIFY(!f.window.runs()->isLoading());
    Runner &runner = f.window.runs()->runner();
    Q_EMIT runner.finished(
        reportOf(cluster, {record(db1, "connect", Outcome::Unchanged), record(db1, "hosts", Outcome::Changed)}));
    const auto outcome = [&](const char *step) {
        return outcomeAt(f.window.matrix()->indexOf(db1, QString::fromLatin1(step))).value_or(Outcome::Pending);
    };
    f.window.document().setStepTicked(QStringLiteral("firewall"), false); // shows again what is known
    QTRY_COMPARE(outcome("hosts"), Outcome::Changed);
    const RunReport back = reportOf(cluster,
                                    {record(db1, "connect", Outcome::Unchanged), record(db1, "hosts", Outcome::Changed),
                                     record(db1, "time-sync", Outcome::Failed, QStringLiteral("apt is locked."))},
                                    RunMode::TakeBack);
    f.window.findChild<RunTableModel *>()->apply(
        {{RunEvent::Kind::StepFinished, db1, QStringLiteral("hosts"), {}, {}, {}, back.records.at(1)}});
    Q_EMIT runner.finished(back);
    QCOMPARE(outcome("hosts"), Outcome::Pending);
    QCOMPARE(outcome("connect"), Outcome::Pending);
    QCOMPARE(outcome("time-sync"), Outcome::Failed);
    QVERIFY(f.find<QAction>("retryFailed")->isEnabled()); // it goes on taking back
    RunReport well = back;
    well.records.removeLast();
    well.records << record(db1, "ssh-key", Outcome::Skipped);
    well.records.last().reason = Reason(QStringLiteral("no-other-way-in"));
    Q_EMIT runner.finished(well);
    QCOMPARE(
        f.window.messages()->text(),
        QStringLiteral("Taken back on 1 machine(s): Host table. Installed packages, private keys and later edits are kept."));
    bool why = false;
    for (const QLabel *label : f.window.messages()->findChildren<QLabel *>())
        why = why || label->text().contains(QStringLiteral("db1 › SSH key: "));
    QVERIFY(why);
    f.window.document().setStepTicked(QStringLiteral("firewall"), true);
}

void TestRunControl::problemsSkipTheirConsequences()
{
    const Cluster cluster = sampleCluster();
    const QUuid db1 = cluster.machines.at(1).id, db3 = cluster.machines.at(3).id;
    WindowFixture f;
    f.open(cluster);
    QTRY_VERIFY(!f.window.runs()->isLoading());
    std::vector<RunEvent> events;
    for (const StepRecord &result :
         {record(db1, "hostname", Outcome::Failed), record(db1, "fqdn", Outcome::NotTried),
          record(db1, "hosts", Outcome::NotTried), record(db3, "hosts", Outcome::NotTried)}) // after a failure on this computer
        events.push_back({RunEvent::Kind::StepFinished, result.machine, result.step, {}, {}, {}, result});
    f.window.findChild<RunTableModel *>()->apply(events);
    auto *view = f.window.findChild<MatrixView *>();
    view->setCurrentIndex(f.window.matrix()->index(0, 1));
    QAction *next = f.find<QAction>("nextProblem");
    next->trigger();
    QCOMPARE(view->currentIndex(), f.window.matrix()->indexOf(db1, QStringLiteral("hostname")));
    next->trigger();
    QCOMPARE(view->currentIndex(), f.window.matrix()->indexOf(db3, QStringLiteral("hosts")));
    next->trigger();
    QCOMPARE(view->currentIndex(), f.window.matrix()->indexOf(db1, QStringLiteral("hostname")));
}

void TestRunControl::keyIsReadAgainAfterARun()
{
    WindowFixture f;
    Cluster cluster = slowCluster();
    cluster.keyPath = f.folder.filePath(QStringLiteral("id_test"));
    f.open(cluster);
    auto *line = f.find<QLabel>("connectionSummary");
    QTRY_VERIFY2(line->text().contains(QStringLiteral("(new)")), qPrintable(line->text()));
    start(f);
    QCOMPARE(
        QProcess::execute(QStringLiteral("ssh-keygen"), {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"),
                                                         QStringLiteral("-N"), QString(), QStringLiteral("-f"), cluster.keyPath}),
        0); // as the run would
    f.window.runs()->stopNow();
    QTRY_VERIFY(!f.window.runs()->isRunning());
    QTRY_VERIFY2(!line->text().contains(QStringLiteral("(new)")), qPrintable(line->text()));
}

void TestRunControl::reportsSuffixFollowsTheFilter()
{
    const Cluster cluster = sampleCluster(1);
    WindowFixture f;
    f.open(cluster);
    QTRY_VERIFY(!f.window.runs()->isLoading());
    Q_EMIT f.window.runs()->runner().finished(reportOf(cluster, {record(cluster.machines.at(1).id, "hosts", Outcome::Changed)}));
    f.find<QAction>("saveReport")->trigger();
    auto *dialog = f.find<QFileDialog>("saveReportDialog");
    QVERIFY(dialog);
    QCOMPARE(dialog->defaultSuffix(), QStringLiteral("html"));
    dialog->selectNameFilter(dialog->nameFilters().at(2));
    Q_EMIT dialog->filterSelected(dialog->nameFilters().at(2));
    QCOMPARE(dialog->defaultSuffix(), QStringLiteral("json"));
    dialog->reject();
}

void TestRunControl::briefReportIsChosen()
{
    Cluster cluster = sampleCluster(1);
    WindowFixture f;
    f.open(cluster);
    QTRY_VERIFY(!f.window.runs()->isLoading());
    StepRecord result = record(cluster.machines.at(1).id, "hosts", Outcome::Changed);
    result.output = "what it printed";
    Q_EMIT f.window.runs()->runner().finished(reportOf(cluster, {result}));
    f.find<QAction>("saveReport")->trigger();
    auto *first = f.find<QFileDialog>("saveReportDialog");
    const QString project = f.window.document().path();
    Q_EMIT first->fileSelected(project); // the project, named by a slip: it stays
    QTRY_VERIFY2(f.window.messages()->text().contains(QStringLiteral("that is being read")),
                 qPrintable(f.window.messages()->text()));
    QVERIFY(ProjectFile(project).load().ok());
    QPointer<QFileDialog> closed = first;
    first->reject();
    QTRY_VERIFY(!closed);
    for (const bool brief : {false, true}) {
        f.find<QAction>("saveReport")->trigger();
        auto *dialog = f.find<QFileDialog>("saveReportDialog");
        dialog->selectNameFilter(dialog->nameFilters().at(brief ? 3 : 2));
        const QString path = f.folder.filePath(QStringLiteral("report.json"));
        QFile::remove(path);
        Q_EMIT dialog->fileSelected(path);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(text.contains("what it printed"), !brief);
        QCOMPARE(text.contains("192.0.2.11"), !brief);
        QVERIFY(text.contains("\"db1\""));
        QPointer<QFileDialog> gone = dialog;
        dialog->reject();
        QTRY_VERIFY(!gone);
    }
}

void TestRunControl::reportIsThereWhenTheRunIsOver()
{
    WindowFixture f;
    f.open(slowCluster());
    start(f);
    Runner &runner = f.window.runs()->runner();
    QByteArray kept;
    bool running = true;
    connect(&runner, &Runner::finished, this, [&](const RunReport &report) {
        running = runner.isRunning();
        QFile file(report.folder + QStringLiteral("/report.json"));
        if (file.open(QIODevice::ReadOnly))
            kept = file.readAll();
    });
    QSignalSpy finished(&runner, &Runner::finished);
    runner.stopNow();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!running);
    QCOMPARE(QJsonDocument::fromJson(kept).object().value(QStringLiteral("end")).toString(), QStringLiteral("stopped"));
    QTest::qWait(100);
    QCOMPARE(finished.size(), 1); // and it is not over twice
}

void TestRunControl::alertsSpeak()
{
    const Cluster cluster = slowCluster();
    WindowFixture f;
    f.open(cluster);
    QTRY_VERIFY(!f.window.runs()->isLoading());
    Q_EMIT f.window.runs()->runner().finished(
        reportOf(cluster, {record(cluster.machines.at(1).id, "time-sync", Outcome::Failed, QStringLiteral("apt is locked."))}));
    QCOMPARE(announced(f.window.messages()), QStringLiteral("Problem: db1 is not ready: apt is locked."));
    QVERIFY(!announced(f.find<QLabel>("headline")).isEmpty());
    QCOMPARE(announced(f.find<QLabel>("headline")), f.find<QLabel>("headline")->text()); // that the run has ended
    // While it runs, the seconds are shown and not spoken.
    RunRequest check;
    check.mode = RunMode::Check;
    check.workstation = false;
    QVERIFY(f.window.runs()->start(check).ok());
    QVERIFY(f.find<QLabel>("headline")->text().startsWith(announced(f.find<QLabel>("headline")) + QStringLiteral(" · 0:0")));
    f.window.runs()->stopNow();
    QTRY_VERIFY(!f.window.runs()->isRunning());
}

int main(int argc, char *argv[])
{
    isolateSettings();
    QApplication application(argc, argv);
    TestRunControl test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_runcontrol.moc"
