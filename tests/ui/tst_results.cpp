// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Results as the window shows them: there again when a project is opened, counted, filtered, sorted, said when a run ends.
#include "app/base/StateDirectory.h"
#include "app/record/Journal.h"
#include "app/record/LastRun.h"
#include "tests/ui/WindowFixture.h"
#include "ui/RunEnd.h"
#include "ui/details/DetailsPane.h"
#include "ui/matrix/MachineController.h"
#include "ui/matrix/MatrixFilter.h"
#include "ui/matrix/MatrixModel.h"
#include "ui/matrix/MatrixView.h"
#include "ui/run/RunController.h"
#include "ui/run/RunSummary.h"
#include "ui/widgets/DesktopNotification.h"
#include "ui/widgets/MessageBar.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDBusConnection>
#include <QDir>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QWindow>

using namespace howdah;
using namespace howdah::test;

/// Stands for the desktop's service, which no test computer has: takes the call as the specification gives it and prints
/// what it was told. A process of its own (--fake-notifications).
class FakeNotificationService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public Q_SLOTS:
    uint Notify(const QString &, uint, const QString &, const QString &title, const QString &body, const QStringList &,
                const QVariantMap &, int)
    {
        printf("%s|%s\n", qPrintable(title), qPrintable(body));
        fflush(stdout);
        return 7;
    }
};

int runFakeService(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    FakeNotificationService fake;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &fake, QDBusConnection::ExportAllSlots)
        || !bus.registerService(QStringLiteral("org.freedesktop.Notifications")))
        return 1;
    puts("ready");
    fflush(stdout);
    return QCoreApplication::exec();
}

class TestResults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resultsAreThereAgain();
    void interruptedRunIsSaid();
    void thisComputerAloneIsRetried();
    void anUntickedMachineIsRetriedOnItsOwn();
    void nextProblemIsFoundBehindAFilter();
    void aWordInPassingLeavesTheOffers();
    void rowsSortedByStateFollowTheEndOfARun();
    void namesHeldOnAMachineCanBeTaken();
    void damagedReportCostsOnlyTheOutput();
    void checkIsOutlinedUnderABanner();
    void checkOfOtherMachinesIsNotShown();
    void statusLineCounts();
    void messageNamesMachineAndReason();
    void summaryIsMarkdown();
    void wordsOfMachinesAreNoMarkdown();
    void summarySaysWhatItWas();
    void unreachableSaysWhetherOthersAnswered();
    void filters_data();
    void filters();
    void findsMachines();
    void hiddenRowsAreNotSelected();
    void sortsByAHeaderAndBack();
    void sortingKeepsSelectionAndEditing();
    void sortsByMenu();
    void toolTipsSayAll();
    void everyCellSpeaks();
    void notifiesTheDesktop();

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
        result.started = QDateTime::fromString(QStringLiteral("2026-01-02T14:02:00.000Z"), Qt::ISODateWithMs);
        result.seconds = 602;
        result.output = output;
        result.outputBytes = output.size();
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
        report.started = QDateTime::fromString(QStringLiteral("2026-01-02T14:02:00.000Z"), Qt::ISODateWithMs);
        report.finished = report.started.addSecs(642);
        report.by = QStringLiteral("ada@desk");
        report.records = records;
        return report;
    }
    /// As a run leaves it behind.
    static void keep(const RunReport &report, const QString &run)
    {
        const QString folder = clusterStateDirectory(report.plan.cluster.id).value() + u'/' + run;
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + QStringLiteral("/report.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(report.toJson()).toJson());
        if (report.plan.mode == RunMode::Check)
            return;
        ClusterState state;
        for (const StepRecord &result : report.records)
            state.take(result, report.plan.mode, *StepCatalogue::builtIn());
        state.lastRun = run;
        QVERIFY(state.save(report.plan.cluster.id).ok());
    }
    static void apply(WindowFixture &f, const QList<StepRecord> &records)
    {
        std::vector<RunEvent> events;
        for (const StepRecord &result : records)
            events.push_back({RunEvent::Kind::StepFinished, result.machine, result.step, result.started, {}, {}, result});
        f.window.findChild<RunTableModel *>()->apply(events);
    }
    static QStringList shownHosts(WindowFixture &f)
    {
        QStringList hosts;
        const QTableView *table = f.window.findChild<MatrixView *>()->machinesTable();
        for (int row = 1; row < f.window.matrix()->rowCount(); ++row) {
            if (!table->isRowHidden(row))
                hosts << f.window.matrix()->index(row, MachineTableModel::columnOf(MachineField::Host)).data().toString();
        }
        return hosts;
    }
    static void waitForResults(WindowFixture &f) { QTRY_VERIFY(!f.window.runs()->isLoading()); }
};

void TestResults::resultsAreThereAgain()
{
    const Cluster cluster = sampleCluster();
    const QUuid db2 = cluster.machines.at(2).id;
    keep(reportOf(cluster, {record(cluster.machines.at(1).id, "hostname", Outcome::Changed),
                            record(db2, "time-sync", Outcome::Failed, QStringLiteral("apt is locked."), "E: lock\n")}),
         QStringLiteral("20260102-140200-000"));
    WindowFixture f;
    f.open(cluster);
    waitForResults(f);
    const QModelIndex cell = f.window.matrix()->indexOf(db2, QStringLiteral("time-sync"));
    QCOMPARE(outcomeAt(cell), Outcome::Failed);
    QVERIFY(cell.data(MatrixModel::EarlierRole).toBool()); // paler
    // The worst step of the machine that was chosen before anything was known.
    QTRY_VERIFY2(f.find<QLabel>("detailTitle")->text().startsWith(QStringLiteral("db1 › ")),
                 qPrintable(f.find<QLabel>("detailTitle")->text()));
    f.window.findChild<MatrixView *>()->setCurrentIndex(cell);
    QCOMPARE(f.find<QPlainTextEdit>("output")->toPlainText(), QStringLiteral("E: lock\n"));
    QVERIFY2(f.find<QLabel>("detailTitle")->text().contains(QStringLiteral("2026"))
                 || f.find<QLabel>("detailTitle")->text().contains(QStringLiteral("26")),
             qPrintable(f.find<QLabel>("detailTitle")->text())); // dated
    QTRY_VERIFY(f.find<QLabel>("whichRun")->text().startsWith(QStringLiteral("run of ")));
    QTRY_VERIFY(f.find<QLabel>("headline")->text().contains(QStringLiteral("1 failed")));
    QVERIFY(f.find<QAction>("retryFailed")->isEnabled());
    QVERIFY(f.find<QPushButton>("retryMachine")->isVisible());
    QCOMPARE(f.find<QPushButton>("retryMachine")->text(), QStringLiteral("&Retry db2"));
    QVERIFY(f.find<QAction>("copySummary")->isEnabled());
    QVERIFY(!f.find<QLabel>("checkBanner")->isVisible());
}

void TestResults::interruptedRunIsSaid()
{
    const Cluster cluster = sampleCluster();
    const QUuid db2 = cluster.machines.at(2).id;
    const RunReport before = reportOf(cluster, {record(db2, "hosts", Outcome::Changed)});
    keep(before, QStringLiteral("20991231-235959-000")); // the clock was ahead then
    {
        Journal journal;
        RunPlan plan = before.plan;
        plan.nodes = {NodePlan{cluster.machines.at(2), {QStringLiteral("connect"), QStringLiteral("hosts")}}};
        QVERIFY(journal.begin(plan, QStringLiteral("20991231-235959-000"), QStringLiteral("ada@desk")).ok());
        RunEvent started;
        started.machine = db2;
        started.step = QStringLiteral("hosts");
        started.at = QDateTime::currentDateTimeUtc();
        journal.write(started);
    } // this computer went off
    WindowFixture f;
    f.open(cluster);
    waitForResults(f);
    QCOMPARE(outcomeAt(f.window.matrix()->indexOf(db2, QStringLiteral("hosts"))), Outcome::Interrupted);
    QTRY_VERIFY2(f.find<QLabel>("headline")->text().startsWith(QStringLiteral("Interrupted · ")),
                 qPrintable(f.find<QLabel>("headline")->text()));
    QVERIFY(f.find<QAction>("retryFailed")->isEnabled());
    f.find<QAction>("copySummary")->trigger();
    const QString summary = QGuiApplication::clipboard()->text();
    QVERIFY2(summary.contains(QStringLiteral("0 of 1 machine ready, 1 not finished, interrupted"))
                 && summary.contains(QStringLiteral("ada@desk")),
             qPrintable(summary));
}

void TestResults::thisComputerAloneIsRetried()
{
    const Cluster cluster = sampleCluster();
    keep(reportOf(cluster, {record(cluster.machines.at(1).id, "hostname", Outcome::Changed),
                            record(QUuid(), "local-hosts", Outcome::Failed, QStringLiteral("/etc/hosts cannot be written."))}),
         QStringLiteral("20260102-140200-000"));
    WindowFixture f;
    f.open(cluster);
    waitForResults(f);
    QTRY_VERIFY(f.find<QAction>("retryFailed")->isEnabled());
}

void TestResults::namesHeldOnAMachineCanBeTaken()
{
    Cluster cluster = sampleCluster();
    cluster.machines[2].login.connectAs = QStringLiteral("127.0.0.1"); // the retry is to begin, not to arrive
    cluster.machines[2].login.port = 1;
    const QUuid db1 = cluster.machines.at(1).id;
    const QUuid db2 = cluster.machines.at(2).id;
    StepRecord held = record(db2, "hosts", Outcome::Failed);
    held.reason = Reason(QStringLiteral("hosts-names-held"),
                         {QStringLiteral("db2"), QStringLiteral("practice"), QStringLiteral("192.0.2.77")});
    keep(reportOf(cluster, {record(db1, "time-sync", Outcome::Failed, QStringLiteral("apt is locked.")), held}),
         QStringLiteral("20260102-140200-000"));
    WindowFixture f;
    f.open(cluster);
    waitForResults(f);
    auto *take = f.find<QPushButton>("retryTakingNames");
    f.window.findChild<MatrixView *>()->setCurrentIndex(f.window.matrix()->indexOf(db1, QStringLiteral("time-sync")));
    QTRY_VERIFY(f.find<QPushButton>("retryMachine")->isVisible());
    QVERIFY(!take->isVisible());
    f.window.findChild<MatrixView *>()->setCurrentIndex(f.window.matrix()->indexOf(db2, QStringLiteral("hosts")));
    QTRY_VERIFY(take->isVisible());
    QVERIFY(f.find<QLabel>("sentence")->text().contains(QStringLiteral("(practice)")));
    take->click();
    QVERIFY(f.window.runs()->isRunning());
    QVERIFY(f.window.runs()->plan().takeNames);
    QCOMPARE(f.window.runs()->plan().nodes.size(), 1);
    QCOMPARE(f.window.runs()->plan().nodes.first().machine.id, db2);
    QTRY_VERIFY(!take->isVisible());
    f.window.runs()->runner().stopNow();
    QTRY_VERIFY_WITH_TIMEOUT(!f.window.runs()->isRunning(), 10'000);
}

void TestResults::damagedReportCostsOnlyTheOutput()
{
    const Cluster cluster = sampleCluster();
    const QUuid db2 = cluster.machines.at(2).id;
    keep(reportOf(cluster, {record(db2, "time-sync", Outcome::Failed, QStringLiteral("apt is locked."), "E: lock\n")}),
         QStringLiteral("20260102-140200-000"));
    QFile file(clusterStateDirectory(cluster.id).value() + QStringLiteral("/20260102-140200-000/report.json"));
    QVERIFY(file.resize(40));
    const LastRun last = LastRun::load(cluster.id);
    QVERIFY(!last.report);
    QCOMPARE(last.state.machines.value(db2).steps.value(QStringLiteral("time-sync")).outcome, Outcome::Failed);
}

void TestResults::checkIsOutlinedUnderABanner()
{
    const Cluster cluster = sampleCluster();
    const QUuid db1 = cluster.machines.at(1).id;
    keep(reportOf(cluster, {record(db1, "hostname", Outcome::Changed), record(db1, "hosts", Outcome::Changed)}),
         QStringLiteral("20260102-140200-000"));
    keep(reportOf(cluster, {record(db1, "hosts", Outcome::WouldChange)}, RunMode::Check), QStringLiteral("20260102-150200-000"));
    WindowFixture f;
    f.open(cluster);
    waitForResults(f);
    const QModelIndex hosts = f.window.matrix()->indexOf(db1, QStringLiteral("hosts"));
    QCOMPARE(outcomeAt(hosts), Outcome::WouldChange);
    QVERIFY(hosts.data(MatrixModel::CheckRole).toBool());
    QVERIFY(
        !f.window.matrix()->indexOf(db1, QStringLiteral("hostname")).data(MatrixModel::CheckRole).toBool()); // of the run before
    QVERIFY(f.find<QLabel>("checkBanner")->isVisible());
    QVERIFY(f.find<QLabel>("checkBanner")->text().contains(QStringLiteral("nothing was changed")));
    // What no step goes by leaves it: who takes part next, the key that logs in.
    f.window.document().machines().setText(2, MachineField::Ticked, QStringLiteral("no"));
    f.window.findChild<MachineController *>()->setLoginKeys({{db1, QStringLiteral("/k/cloud.pem")}});
    QTest::qWait(400); // longer than the table waits for further edits
    QVERIFY(f.find<QLabel>("checkBanner")->isVisible());
    QCOMPARE(outcomeAt(f.window.matrix()->indexOf(db1, QStringLiteral("hosts"))), Outcome::WouldChange);
    // Another edit ends it: what counts is what was done.
    f.window.document().setOption(QStringLiteral("root-login"), QStringLiteral("narrow"), QStringLiteral("yes"));
    QTRY_VERIFY(!f.find<QLabel>("checkBanner")->isVisible());
    QVERIFY(outcomeAt(hosts) != Outcome::WouldChange);
}

void TestResults::checkOfOtherMachinesIsNotShown()
{
    Cluster cluster = sampleCluster();
    const QUuid db1 = cluster.machines.at(1).id;
    keep(reportOf(cluster, {record(db1, "hosts", Outcome::WouldChange)}, RunMode::Check), QStringLiteral("20260102-150200-000"));
    cluster.machines[1].address = QStringLiteral("192.0.2.99");
    WindowFixture f;
    f.open(cluster);
    waitForResults(f);
    QVERIFY(!f.find<QLabel>("checkBanner")->isVisible());
    QCOMPARE(outcomeAt(f.window.matrix()->indexOf(db1, QStringLiteral("hosts"))), Outcome::Pending);
}

void TestResults::statusLineCounts()
{
    const Cluster cluster = sampleCluster(4);
    QList<StepRecord> all;
    for (const char *step :
         {"connect", "root-login", "ssh-key", "key-login", "hostname", "fqdn", "hosts", "name-login", "time-sync", "firewall"})
        all << record(cluster.machines.at(1).id, step, Outcome::Unchanged);
    all << record(cluster.machines.at(2).id, "time-sync", Outcome::Failed, QStringLiteral("apt is locked."));
    keep(reportOf(cluster, all), QStringLiteral("20260102-140200-000"));
    WindowFixture f;
    f.open(cluster);
    waitForResults(f);
    f.window.findChild<RunTableModel *>()->apply({{RunEvent::Kind::StepStarted,
                                                   cluster.machines.at(3).id,
                                                   QStringLiteral("hosts"),
                                                   QDateTime::currentDateTimeUtc(),
                                                   {},
                                                   {},
                                                   {}}});
    QTRY_COMPARE(f.find<QLabel>("headline")->text(), QStringLiteral("1 of 4 machine(s) ready · 1 failed · 1 working"));
}

void TestResults::messageNamesMachineAndReason()
{
    const Cluster cluster = sampleCluster();
    const QUuid db2 = cluster.machines.at(2).id;
    const RunReport report = reportOf(cluster, {record(db2, "time-sync", Outcome::Failed, QStringLiteral("apt is locked."))});
    keep(report, QStringLiteral("20260102-140200-000"));
    WindowFixture f;
    f.open(cluster);
    waitForResults(f);
    f.window.findChild<RunEnd *>()->say(report);
    QCOMPARE(f.window.messages()->text(), QStringLiteral("db2 is not ready: apt is locked."));
    auto *show = f.find<QPushButton>("showFailure");
    auto *retry = f.find<QPushButton>("retryFailure");
    QVERIFY(show && retry);
    QCOMPARE(retry->text(), QStringLiteral("&Retry db2"));
    show->click();
    QCOMPARE(f.window.findChild<MatrixView *>()->currentIndex(), f.window.matrix()->indexOf(db2, QStringLiteral("time-sync")));
    f.window.messages()->clear();
    QTRY_VERIFY(!f.find<QPushButton>("retryFailure"));
}

void TestResults::summaryIsMarkdown()
{
    const Cluster cluster = sampleCluster();
    const RunReport report = reportOf(
        cluster,
        {record(cluster.machines.at(1).id, "time-sync", Outcome::Failed, QStringLiteral("apt is locked."), "E: ```lock\n"),
         record(cluster.machines.at(2).id, "time-sync", Outcome::Failed, QStringLiteral("apt is locked."))});
    const QString text = RunSummary::markdown(report);
    QVERIFY2(text.startsWith(QStringLiteral("**lab**: ")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("ada@desk")));
    QVERIFY(text.contains(QStringLiteral("- **db1, db2**: Time synchronisation: failed. apt is locked.")));
    QVERIFY(text.contains(QStringLiteral("  ````\n  E: ```lock\n  ````\n"))); // output cannot end its own fence
}

void TestResults::wordsOfMachinesAreNoMarkdown()
{
    Cluster cluster = sampleCluster();
    cluster.name = QStringLiteral("**lab** @all");
    cluster.machines[1].host = QStringLiteral("db1**\n- **db2");
    const QString sentence =
        QStringLiteral("Done\n- **db2**: ok ![](http://192.0.2.1/x) <img src=x> \x1b]0;x\x07 \u202E &lt;\r\n# Fine");
    RunReport report = reportOf(cluster, {record(cluster.machines.at(1).id, "time-sync", Outcome::Failed, sentence,
                                                 "a\x1b[2Jb ```` c\n- **db2**: ok\n")});
    report.warnings = {QStringLiteral("- **db3**: ok"), QStringLiteral("1. one"), QStringLiteral("2) two"),
                       QStringLiteral("> said\n\n---")};
    const QString text = RunSummary::markdown(report);
    QVERIFY2(text.startsWith(QStringLiteral("**\\*\\*lab\\*\\* \\@all**: ")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral(R"(
- **db1\*\* - \*\*db2**: Time synchronisation: failed. Done - \*\*db2\*\*: ok \!\[\](http\://192.0.2.1/x) \<img src=x> \\u{1b}\]0;x\\u{7} \\u{202e} \&lt;  \# Fine
)")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("\n- \\- \\*\\*db3\\*\\*: ok\n")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("\n- 1\\. one\n")));
    QVERIFY(text.contains(QStringLiteral("\n- 2\\) two\n")));
    QVERIFY(text.contains(QStringLiteral("\n- \\> said  ---\n")));
    QVERIFY2(text.contains(QStringLiteral("\n  `````\n  a\\u{1b}[2Jb ```` c\n  - **db2**: ok\n  `````\n")),
             qPrintable(text)); // output, in a fence
    for (const QChar c : text)
        QVERIFY2(c == u'\n' || (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format), qPrintable(text));
}

void TestResults::summarySaysWhatItWas()
{
    const Cluster cluster = sampleCluster();
    const QList<StepRecord> records{record(cluster.machines.at(1).id, "hosts", Outcome::Changed)};
    QVERIFY(RunSummary::markdown(reportOf(cluster, records, RunMode::TakeBack)).contains(QStringLiteral("Take back of ")));
    QVERIFY(RunSummary::markdown(reportOf(cluster, records)).contains(QStringLiteral("Run of ")));
}

void TestResults::unreachableSaysWhetherOthersAnswered()
{
    const Cluster cluster = sampleCluster();
    const QUuid db2 = cluster.machines.at(2).id;
    const QString sentence = QStringLiteral("db2 could not be reached. Nothing was changed. Is it switched on?");
    const RunReport report = reportOf(cluster, {record(cluster.machines.at(1).id, "connect", Outcome::Unchanged),
                                                record(db2, "connect", Outcome::Unreachable, sentence)});
    keep(report, QStringLiteral("20260102-140200-000"));
    WindowFixture f;
    f.open(cluster);
    waitForResults(f);
    f.window.findChild<RunEnd *>()->say(report);
    QCOMPARE(f.window.messages()->text(),
             QStringLiteral("db2 is not ready: ") + sentence + QStringLiteral(" Other machines of this network answered."));
    f.window.findChild<MatrixView *>()->setCurrentIndex(f.window.matrix()->indexOf(db2, QStringLiteral("connect")));
    QVERIFY2(f.find<QLabel>("remedy")->text().endsWith(QStringLiteral("Other machines of this network answered.")),
             qPrintable(f.find<QLabel>("remedy")->text()));
}

void TestResults::filters_data()
{
    QTest::addColumn<int>("show");
    QTest::addColumn<QStringList>("hosts");
    QTest::newRow("all") << int(MatrixFilter::Show::All)
                         << QStringList{QStringLiteral("vip"), QStringLiteral("db1"), QStringLiteral("db2"),
                                        QStringLiteral("db3")};
    QTest::newRow("failed") << int(MatrixFilter::Show::Failed) << QStringList{QStringLiteral("db2")};
    QTest::newRow("not ready") << int(MatrixFilter::Show::NotReady)
                               << QStringList{QStringLiteral("db1"), QStringLiteral("db2"), QStringLiteral("db3")};
    QTest::newRow("ticked") << int(MatrixFilter::Show::Ticked) << QStringList{QStringLiteral("db1"), QStringLiteral("db2")};
    QTest::newRow("live") << int(MatrixFilter::Show::Live) << QStringList{QStringLiteral("db3")};
}

void TestResults::filters()
{
    Cluster cluster = sampleCluster();
    cluster.machines[3].ticked = false;
    WindowFixture f;
    f.open(cluster);
    waitForResults(f);
    StepRecord live = record(cluster.machines.at(3).id, "connect", Outcome::Unchanged);
    live.facts.insert(QStringLiteral("live"), QStringLiteral("postgresql etcd"));
    apply(f, {record(cluster.machines.at(2).id, "hosts", Outcome::Failed), live});
    QFETCH(int, show);
    auto *choice = f.find<QComboBox>("showMachines");
    choice->setCurrentIndex(choice->findData(show));
    QFETCH(QStringList, hosts);
    QTRY_COMPARE(shownHosts(f), hosts);
    // It follows the results.
    apply(f, {record(cluster.machines.at(1).id, "hosts", Outcome::Failed)});
    if (show == int(MatrixFilter::Show::Failed))
        QTRY_COMPARE(shownHosts(f), (QStringList{QStringLiteral("db1"), QStringLiteral("db2")}));
    // The rows are rebuilt, the filter stays.
    f.window.document().machines().insert(1, {node(8)});
    if (show == int(MatrixFilter::Show::Live))
        QTRY_COMPARE(shownHosts(f), hosts);
}

void TestResults::findsMachines()
{
    WindowFixture f;
    f.open(sampleCluster(12));
    f.find<QAction>("find")->trigger();
    auto *line = f.find<QLineEdit>("findMachines");
    line->setText(QStringLiteral("DB1"));
    QCOMPARE(shownHosts(f),
             (QStringList{QStringLiteral("db1"), QStringLiteral("db10"), QStringLiteral("db11"), QStringLiteral("db12")}));
    line->setText(QStringLiteral("192.0.2.13"));
    QCOMPARE(shownHosts(f), QStringList{QStringLiteral("db3")});
    line->clear();
    QCOMPARE(shownHosts(f).size(), 13);
}

void TestResults::hiddenRowsAreNotSelected()
{
    WindowFixture f;
    f.open(sampleCluster());
    f.find<QLineEdit>("findMachines")->setText(QStringLiteral("db2"));
    auto *view = f.window.findChild<MatrixView *>();
    view->machinesTable()->selectAll();
    for (const int row : view->selectedRows())
        QVERIFY(!view->machinesTable()->isRowHidden(row));
    QVERIFY(view->selectedRows().contains(3));
}

void TestResults::sortsByAHeaderAndBack()
{
    Cluster cluster = sampleCluster(0);
    for (const int number : {10, 2, 1}) {
        Machine machine = node(number);
        machine.address = QStringLiteral("192.0.2.%1").arg(200 - number);
        cluster.machines << machine;
    }
    WindowFixture f;
    f.open(cluster);
    auto *view = f.window.findChild<MatrixView *>();
    const auto click = [&](MachineField field) {
        QHeaderView *header = view->machinesTable()->horizontalHeader();
        const int column = MachineTableModel::columnOf(field);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(column) + 10, header->height() - 8));
    };
    const QStringList file{QStringLiteral("vip"), QStringLiteral("db10"), QStringLiteral("db2"), QStringLiteral("db1")};
    QCOMPARE(shownHosts(f), file);
    click(MachineField::Host);
    QCOMPARE(shownHosts(f),
             (QStringList{QStringLiteral("db1"), QStringLiteral("db2"), QStringLiteral("db10"), QStringLiteral("vip")}));
    click(MachineField::Host);
    QCOMPARE(shownHosts(f),
             (QStringList{QStringLiteral("vip"), QStringLiteral("db10"), QStringLiteral("db2"), QStringLiteral("db1")}));
    click(MachineField::Host);
    QCOMPARE(f.window.matrix()->sortColumn(), -1);
    QCOMPARE(shownHosts(f), file);
    click(MachineField::Address);
    QCOMPARE(shownHosts(f).mid(1), (QStringList{QStringLiteral("db10"), QStringLiteral("db2"), QStringLiteral("db1")}));
    QCOMPARE(f.window.document().cluster().machines.at(1).host, QStringLiteral("db10")); // the file's order is not touched
    QVERIFY(!f.window.isWindowModified());
}

void TestResults::sortingKeepsSelectionAndEditing()
{
    WindowFixture f;
    f.open(sampleCluster());
    auto *view = f.window.findChild<MatrixView *>();
    const QUuid db3 = f.window.document().machines().at(3).id;
    view->setCurrentIndex(f.window.matrix()->indexOf(db3, QStringLiteral("hosts")));
    view->sortBy(MachineTableModel::columnOf(MachineField::Host), Qt::DescendingOrder);
    QCOMPARE(view->currentIndex(), f.window.matrix()->indexOf(db3, QStringLiteral("hosts")));
    const int row = f.window.matrix()->rowOfMachine(db3);
    QCOMPARE(f.window.matrix()->listRow(row), 3);
    QVERIFY(f.window.matrix()->setData(f.window.matrix()->index(row, MachineTableModel::columnOf(MachineField::Address)),
                                       QStringLiteral("192.0.2.77")));
    QCOMPARE(f.window.document().machines().at(3).address, QStringLiteral("192.0.2.77"));
    // Rows that come keep the order that was asked for.
    f.window.document().machines().insert(1, {node(9)});
    QCOMPARE(shownHosts(f).first(2), (QStringList{QStringLiteral("vip"), QStringLiteral("db9")}));
}

void TestResults::sortsByMenu()
{
    WindowFixture f;
    f.open(sampleCluster());
    QList<QAction *> actions = f.window.findChild<QMenu *>(QStringLiteral("sortMenu"))->actions();
    QCOMPARE(actions.size(), 5);
    QVERIFY(actions.first()->isChecked());
    actions.at(1)->trigger();
    QCOMPARE(f.window.matrix()->sortColumn(), MachineTableModel::columnOf(MachineField::Host));
    QCOMPARE(f.window.matrix()->sortOrder(), Qt::AscendingOrder);
    actions.at(1)->trigger();
    QCOMPARE(f.window.matrix()->sortOrder(), Qt::DescendingOrder);
    actions.first()->trigger();
    QCOMPARE(f.window.matrix()->sortColumn(), -1);
    QVERIFY(actions.first()->isChecked());
}

void TestResults::toolTipsSayAll()
{
    const Cluster cluster = sampleCluster();
    WindowFixture f;
    f.open(cluster);
    waitForResults(f);
    apply(f, {record(cluster.machines.at(2).id, "time-sync", Outcome::Failed, QStringLiteral("apt is locked."))});
    const QString tip =
        f.window.matrix()->indexOf(cluster.machines.at(2).id, QStringLiteral("time-sync")).data(Qt::ToolTipRole).toString();
    for (const char *part : {"Time synchronisation: failed", "apt is locked.", "10 min"})
        QVERIFY2(tip.contains(QString::fromLatin1(part)), qPrintable(tip));
    QVERIFY(!f.window.matrix()->index(3, MatrixModel::stateColumn()).data(Qt::ToolTipRole).toString().isEmpty());
}

void TestResults::everyCellSpeaks()
{
    const Cluster cluster = sampleCluster();
    WindowFixture f;
    f.open(cluster);
    waitForResults(f);
    apply(f, {record(cluster.machines.at(2).id, "time-sync", Outcome::Failed, QStringLiteral("apt is locked."))});
    QCOMPARE(f.window.matrix()
                 ->indexOf(cluster.machines.at(2).id, QStringLiteral("time-sync"))
                 .data(Qt::AccessibleTextRole)
                 .toString(),
             QStringLiteral("db2, Time synchronisation: failed"));
    for (int row = 0; row < f.window.matrix()->rowCount(); ++row) {
        for (int column = MatrixModel::stateColumn(); column < f.window.matrix()->columnCount(); ++column) {
            if (row == 1 && column == MatrixModel::stateColumn())
                continue; // a VIP has no state
            QVERIFY2(!f.window.matrix()->index(row, column).data(Qt::AccessibleTextRole).toString().isEmpty(),
                     qPrintable(QStringLiteral("%1 %2").arg(row).arg(column)));
        }
    }
}

void TestResults::notifiesTheDesktop()
{
    const Cluster cluster = sampleCluster();
    const RunReport report =
        reportOf(cluster, {record(cluster.machines.at(2).id, "time-sync", Outcome::Failed, QStringLiteral("a < b."))});
    WindowFixture f;
    f.open(cluster);
    f.window.hide(); // the user is elsewhere
    QTRY_VERIFY(!QApplication::activeWindow());
    auto *notification = f.window.findChild<RunEnd *>()->notification();
    QSignalSpy sent(notification, &DesktopNotification::sent);
    QSignalSpy fellBack(notification, &DesktopNotification::fellBack);
    RunReport quick = report;
    quick.finished = quick.started.addSecs(9);
    f.window.findChild<RunEnd *>()->say(quick); // a short run is waited for
    f.window.findChild<RunEnd *>()->say(report);
    QTRY_COMPARE(fellBack.count(), 1); // no service yet
    QProcess service;
    service.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--fake-notifications")});
    QVERIFY(service.waitForReadyRead(10'000));
    QCOMPARE(service.readLine(), QByteArray("ready\n"));
    QWindow elsewhere; // the platform without a screen has given the focus back
    elsewhere.show();
    elsewhere.requestActivate();
    QTRY_VERIFY(!QApplication::activeWindow());
    f.window.findChild<RunEnd *>()->say(report);
    QTRY_COMPARE(sent.count(), 1);
    QTRY_VERIFY(service.canReadLine());
    QCOMPARE(service.readLine(), QByteArray("lab: the run has ended|0 of 3 machines ready, 1 failed.\n"));
    RunReport back = report;
    back.plan.mode = RunMode::TakeBack;
    f.window.findChild<RunEnd *>()->say(back);
    QTRY_VERIFY(service.canReadLine());
    const QByteArray said = service.readLine();
    QVERIFY2(said.startsWith("lab: taking back has ended|"), said.constData());
    service.kill();
    service.waitForFinished();
}

void TestResults::anUntickedMachineIsRetriedOnItsOwn()
{
    Cluster cluster = sampleCluster();
    cluster.machines[2].ticked = false; // was run as a selected one
    const QUuid db2 = cluster.machines.at(2).id;
    keep(reportOf(cluster, {record(db2, "hostname", Outcome::Failed, QStringLiteral("No room."))}),
         QStringLiteral("20260102-140200-000"));
    WindowFixture f;
    f.open(cluster);
    waitForResults(f);
    f.window.findChild<MatrixView *>()->setCurrentIndex(f.window.matrix()->indexOf(db2, QStringLiteral("hostname")));
    QTRY_VERIFY(f.find<QPushButton>("retryMachine")->isVisible());
    QVERIFY(!f.find<QAction>("retryFailed")->isEnabled()); // the ticks decide about all together
    f.window.document().machines().setText(2, MachineField::Ticked, QStringLiteral("yes"));
    QTRY_VERIFY(f.find<QAction>("retryFailed")->isEnabled());
}

void TestResults::nextProblemIsFoundBehindAFilter()
{
    WindowFixture f;
    f.open(sampleCluster());
    waitForResults(f);
    const MachineList &list = f.window.document().machines();
    apply(f, {record(list.at(1).id, "hosts", Outcome::Changed),
              record(list.at(2).id, "hosts", Outcome::Failed, QStringLiteral("No room."))});
    f.find<QLineEdit>("findMachines")->setText(QStringLiteral("db1"));
    QCOMPARE(shownHosts(f), QStringList{QStringLiteral("db1")});
    f.find<QLineEdit>("findMachines")->setFocus();
    f.find<QAction>("nextProblem")->trigger();
    auto *view = f.window.findChild<MatrixView *>();
    QCOMPARE(view->currentIndex(), f.window.matrix()->indexOf(list.at(2).id, QStringLiteral("hosts")));
    QVERIFY(shownHosts(f).contains(QStringLiteral("db2")));
    QCOMPARE(f.window.focusWidget(), static_cast<QWidget *>(view->stepsTable()));
    // A wrong cell in a column that is hidden.
    f.window.document().machines().setText(3, MachineField::Port, QStringLiteral("22x"));
    view->setFieldShown(MachineField::Port, false);
    f.find<QAction>("nextProblem")->trigger(); // in sight comes first, and it is where it was
    QCOMPARE(view->currentIndex().data(MatrixModel::MachineIdRole).toUuid(), list.at(2).id);
    apply(f, {record(list.at(2).id, "hosts", Outcome::Changed)});
    f.find<QAction>("nextProblem")->trigger();
    QCOMPARE(view->currentIndex().data(MatrixModel::MachineIdRole).toUuid(), list.at(3).id);
    QVERIFY(view->isFieldShown(MachineField::Port));
}

void TestResults::aWordInPassingLeavesTheOffers()
{
    WindowFixture f;
    MessageBar *bar = f.window.messages();
    bar->note(QStringLiteral("Alone."));
    QCOMPARE(bar->text(), QStringLiteral("Alone."));
    bar->show(MessageBar::Kind::Error, QStringLiteral("db2 is not ready."));
    bar->offer(QStringLiteral("showFailure"), QStringLiteral("Show"), [] {});
    bar->note(QStringLiteral("The summary is on the clipboard."));
    QCOMPARE(bar->text(), QStringLiteral("db2 is not ready."));
    QVERIFY(bar->findChild<QPushButton *>(QStringLiteral("showFailure")));
    auto *note = bar->findChild<QLabel *>(QStringLiteral("messageNote"));
    QVERIFY(note->isVisible());
    QCOMPARE(note->text(), QStringLiteral("The summary is on the clipboard."));
    bar->show(MessageBar::Kind::Information, QStringLiteral("Next."));
    QVERIFY(!note->isVisible());
}

void TestResults::rowsSortedByStateFollowTheEndOfARun()
{
    WindowFixture f;
    f.open(sampleCluster());
    waitForResults(f);
    const MachineList &list = f.window.document().machines();
    f.window.findChild<MatrixView *>()->sortBy(MatrixModel::stateColumn(), Qt::AscendingOrder);
    const QUuid first = f.window.matrix()->index(1, 0).data(MatrixModel::MachineIdRole).toUuid();
    const QUuid failing = list.at(3).id == first ? list.at(2).id : list.at(3).id;
    const int before = f.window.matrix()->rowOfMachine(failing);
    apply(f, {record(failing, "hosts", Outcome::Failed, QStringLiteral("No room."))});
    QCOMPARE(f.window.matrix()->rowOfMachine(failing), before); // nothing jumps in the middle of a run
    Q_EMIT f.window.runs()->runner().finished(
        reportOf(f.window.document().cluster(), {record(failing, "hosts", Outcome::Failed, QStringLiteral("No room."))}));
    QCOMPARE(f.window.matrix()->rowOfMachine(failing), 1);
}

int main(int argc, char *argv[])
{
    if (argc > 1 && qstrcmp(argv[1], "--fake-notifications") == 0)
        return runFakeService(argc, argv);
    isolateSettings();
    // A session bus of the test's own; Qt connects to it when the first one asks.
    QProcess bus;
    bus.start(QStringLiteral("dbus-daemon"),
              {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    if (!bus.waitForReadyRead(10'000))
        qFatal("dbus-daemon does not start: %s", qPrintable(bus.errorString()));
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus.readLine().trimmed());
    int result = 1;
    {
        QApplication application(argc, argv);
        TestResults test;
        result = QTest::qExec(&test, argc, argv);
    }
    bus.kill();
    bus.waitForFinished();
    return result;
}
#include "tst_results.moc"
