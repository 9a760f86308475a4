// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The first page: how the last runs ended, and the practice cluster in place, with the tool's own messages.
//
// The practice tool itself is tested by tst_practice; here scripts stand for it, named fake, for what a real one does
// not do on demand.
#include "app/base/StateDirectory.h"
#include "app/record/RunReport.h"
#include "tests/ui/WindowFixture.h"
#include "ui/WelcomePage.h"
#include "ui/document/FileController.h"
#include "ui/document/RecentProjects.h"
#include "ui/practice/PracticeActions.h"
#include "ui/practice/PracticePanel.h"

#include <QAction>
#include <QDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QProcess>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <unistd.h>

using namespace howdah;
using namespace howdah::test;

class TestWelcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void recentTellHowTheyEnded_data();
    void recentTellHowTheyEnded();
    void checkDoesNotCount();
    void listIsFilledInTheBackground();
    void namesakesAreToldApart();
    void practiceSaysWhatItCostsFirst();
    void practiceUnfoldsOnTheFirstPage();
    void practiceShowsProgressAndTheToolsWords();
    void practiceStartCanBeStopped();
    void closingInTheMiddleOfAStartAsks();
    void practiceThatIsNotInstalledIsSaid();
    void practiceProgramOfAnybodyIsNotRunAsAdministrator();

private:
    QString fakeTool(const QByteArray &text)
    {
        const QString path = m_folder.filePath(QStringLiteral("fake-practice"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write("#!/bin/bash\n" + text) < 0)
            qFatal("no fake tool");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    static void writeReport(RunReport report, const QString &name)
    {
        const auto folder = clusterStateDirectory(report.plan.cluster.id);
        const QString path = folder.value() + u'/' + name;
        QVERIFY(QDir().mkpath(path));
        QFile file(path + QStringLiteral("/report.json"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(report.toJson()).toJson()) > 0);
    }
    static RunReport reportOf(const Cluster &cluster, Outcome outcome, RunMode mode = RunMode::Apply)
    {
        RunReport report;
        report.plan.cluster = cluster;
        report.plan.mode = mode;
        for (const Machine &machine : cluster.machines) {
            if (machine.role != Role::Node)
                continue;
            report.plan.nodes << NodePlan{machine, {QStringLiteral("hostname")}};
            StepRecord record;
            record.machine = machine.id;
            record.step = QStringLiteral("hostname");
            record.outcome = outcome;
            report.records << record;
        }
        report.started = report.finished = QDateTime::currentDateTimeUtc();
        return report;
    }
    QTemporaryDir m_folder;
};

void TestWelcome::recentTellHowTheyEnded_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<RecentProject::End>("end");
    QTest::addColumn<QString>("words");
    QTest::newRow("good") << Outcome::Changed << RecentProject::End::Good << QStringLiteral("3 of 3 machines ready");
    QTest::newRow("bad") << Outcome::Failed << RecentProject::End::Bad << QStringLiteral("0 of 3 machines ready");
}

void TestWelcome::recentTellHowTheyEnded()
{
    QFETCH(const Outcome, outcome);
    QFETCH(const RecentProject::End, end);
    QFETCH(const QString, words);
    const Cluster cluster = sampleCluster();
    const QString path = m_folder.filePath(QStringLiteral("recent.howdah"));
    QVERIFY(ProjectFile(path).save(cluster, ProjectFile::IfChanged::Overwrite).ok());
    RecentProject project = readRecentProject(path);
    QCOMPARE(project.end, RecentProject::End::None);
    QVERIFY(
        !QFileInfo::exists(stateDirectory() + u'/' + cluster.id.toString(QUuid::WithoutBraces))); // looking leaves nothing behind
    writeReport(reportOf(cluster, outcome), QStringLiteral("20260101-120000-000"));
    project = readRecentProject(path);
    QCOMPARE(project.end, end);
    QVERIFY2(project.sentence.contains(words), qPrintable(project.sentence));
    QVERIFY(project.when.isValid());
    // A later run without an end: this computer went off in the middle of it.
    const auto folder = clusterStateDirectory(cluster.id);
    QVERIFY(QDir().mkpath(folder.value() + QStringLiteral("/20260102-120000-000")));
    QFile journal(folder.value() + QStringLiteral("/20260102-120000-000/journal.ndjson"));
    QVERIFY(journal.open(QIODevice::WriteOnly) && journal.write("{\"event\":\"begin\",\"mode\":\"apply\"}\n") > 0);
    journal.close();
    QCOMPARE(readRecentProject(path).end, RecentProject::End::Interrupted);
    QVERIFY(QFile::remove(path));
    QCOMPARE(readRecentProject(path).end, RecentProject::End::Missing);
}

void TestWelcome::checkDoesNotCount()
{
    const Cluster cluster = sampleCluster();
    const QString path = m_folder.filePath(QStringLiteral("checked.howdah"));
    QVERIFY(ProjectFile(path).save(cluster).ok());
    writeReport(reportOf(cluster, Outcome::Changed), QStringLiteral("20260101-120000-000"));
    writeReport(reportOf(cluster, Outcome::Failed, RunMode::Check), QStringLiteral("20260102-120000-000"));
    QCOMPARE(readRecentProject(path).end, RecentProject::End::Good);
}

void TestWelcome::listIsFilledInTheBackground()
{
    const Cluster cluster = sampleCluster();
    const QString path = m_folder.filePath(QStringLiteral("listed.howdah"));
    QVERIFY(ProjectFile(path).save(cluster).ok());
    writeReport(reportOf(cluster, Outcome::Failed), QStringLiteral("20260101-120000-000"));
    WindowFixture f;
    auto *page = f.find<WelcomePage>("welcomePage");
    page->setRecent({path});
    QPushButton *button = nullptr;
    for (QPushButton *each : page->findChildren<QPushButton *>()) {
        if (each->text() == QStringLiteral("listed.howdah"))
            button = each;
    }
    QVERIFY(button);
    QTRY_VERIFY2(button->accessibleDescription().contains(QStringLiteral("0 of 3 machines ready")),
                 qPrintable(button->accessibleDescription()));
    button->click();
    QCOMPARE(f.window.document().path(), path);
}

void TestWelcome::namesakesAreToldApart()
{
    const QStringList paths{QDir::homePath() + QStringLiteral("/a/lab.howdah"), QStringLiteral("/srv/b/lab.howdah"),
                            QStringLiteral("/srv/b/R&D.howdah")};
    QCOMPARE(recentTitles(paths), (QStringList{QStringLiteral("lab.howdah in ~/a"), QStringLiteral("lab.howdah in /srv/b"),
                                               QStringLiteral("R&D.howdah")}));
    QSettings().setValue(QStringLiteral("recentFiles"), paths);
    WindowFixture f;
    QStringList buttons;
    for (const QPushButton *button : f.find<QWidget>("welcomePage")->findChildren<QPushButton *>())
        buttons << button->text();
    QVERIFY2(buttons.contains(QStringLiteral("lab.howdah in /srv/b")) && buttons.contains(QStringLiteral("R&&D.howdah")),
             qPrintable(buttons.join(u' ')));
    auto *menu = f.find<QMenu>("recentMenu");
    QVERIFY(menu->toolTipsVisible());
    QCOMPARE(menu->actions().at(1)->text(), QStringLiteral("lab.howdah in /srv/b"));
    QCOMPARE(menu->actions().at(2)->text(), QStringLiteral("R&&D.howdah")); // no mnemonic
}

void TestWelcome::practiceSaysWhatItCostsFirst()
{
    PracticeController controller(nullptr, fakeTool("exit 0\n"));
    PracticePanel panel(&controller);
    const QString text = panel.findChild<QLabel *>(QStringLiteral("practiceText"))->text();
    QVERIFY(text.contains(QStringLiteral("administrator password")));
    QCOMPARE(panel.findChild<QPushButton *>(QStringLiteral("practiceRemove"))->isHidden(), !controller.isThere());
    for (const char *words : {"60 MB", "180 MB", "removes everything again"})
        QCOMPARE(text.contains(QLatin1String(words)), !controller.isThere());
}

void TestWelcome::practiceUnfoldsOnTheFirstPage()
{
    WindowFixture f;
    auto *panel = f.find<PracticePanel>("practicePanel");
    QVERIFY(panel && !panel->isVisible());
    f.find<QAction>("practice")->trigger();
    QVERIFY(panel->isVisible());
    f.open(sampleCluster());
    f.find<QAction>("practice")->trigger(); // with a cluster open: in a dialog
    auto *dialog = f.find<QDialog>("practiceDialog");
    QVERIFY(dialog && dialog->isVisible());
    dialog->reject();
}

void TestWelcome::practiceShowsProgressAndTheToolsWords()
{
    PracticeController controller(
        nullptr, fakeTool("echo '   0.1 s  Building the image' >&2; read -r; echo 'Missing on this computer: mmdebstrap.' >&2\n"
                          "echo 'Nothing was changed. Install what is missing.' >&2; exit 2\n"));
    if (geteuid() != 0) {
        QVERIFY(controller.obstacle()); // a script of anybody's never goes through pkexec
        return;
    }
    PracticePanel panel(&controller);
    panel.show();
    QSignalSpy failed(&controller, &PracticeController::failed);
    auto *state = panel.findChild<QLabel *>(QStringLiteral("practiceState"));
    panel.findChild<QPushButton *>(QStringLiteral("practiceStart"))->click();
    QTRY_COMPARE(state->text(), QStringLiteral("Building the image"));
    QVERIFY(panel.findChild<QProgressBar *>()->isVisible());
    QVERIFY(panel.findChild<QPushButton *>(QStringLiteral("practiceStart"))->isHidden());
    controller.findChild<QProcess *>()->write("\n");
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(state->text(),
             QStringLiteral("Missing on this computer: mmdebstrap.\nNothing was changed. Install what is missing."));
    QVERIFY(!panel.findChild<QProgressBar *>()->isVisible());
    QVERIFY(!panel.findChild<QPushButton *>(QStringLiteral("practiceStart"))->isHidden()); // and again
}

void TestWelcome::practiceStartCanBeStopped()
{
    // As root's program, which cannot be signalled, would hear of it: by the end of its input.
    PracticeController controller(
        nullptr,
        fakeTool(
            "trap '' TERM; echo '   0.1 s  Booting' >&2; cat >/dev/null; echo '   0.2 s  Removing practice again' >&2; exit 3\n"));
    if (geteuid() != 0) {
        QVERIFY(controller.obstacle()); // a script of anybody's never goes through pkexec
        return;
    }
    QSignalSpy failed(&controller, &PracticeController::failed);
    QSignalSpy progressed(&controller, &PracticeController::progressed);
    controller.start();
    QTRY_VERIFY(!progressed.isEmpty());
    controller.cancel();
    QCOMPARE(controller.activity(), PracticeController::Activity::Stopping);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Cancelled);
    QCOMPARE(progressed.last().first().toString(), QStringLiteral("Removing practice again"));
}

void TestWelcome::closingInTheMiddleOfAStartAsks()
{
    if (geteuid() != 0)
        return; // as above: a script of anybody's is not started
    PracticeController controller(nullptr, fakeTool("trap '' TERM; echo '   0.1 s  Booting' >&2; cat >/dev/null; exit 3\n"));
    ClusterDocument document;
    QWidget window;
    FileController files(&document, &window);
    PracticeActions actions(&controller, &files, &document, &window);
    int closed = 0;
    actions.askToCancel([&closed] { ++closed; });
    QCOMPARE(closed, 1); // nothing is under way
    QSignalSpy failed(&controller, &PracticeController::failed);
    QSignalSpy progressed(&controller, &PracticeController::progressed);
    controller.start();
    QTRY_VERIFY(!progressed.isEmpty());
    for (const char *button : {"keepStarting", "cancelAndClose"}) {
        actions.askToCancel([&closed] { ++closed; });
        auto *box = window.findChild<QMessageBox *>(QStringLiteral("practiceQuestion"));
        QVERIFY(box && closed == 1);
        QCOMPARE(box->defaultButton()->objectName(), QStringLiteral("keepStarting"));
        box->findChild<QPushButton *>(QString::fromLatin1(button))->click();
        QTRY_VERIFY(!window.findChild<QMessageBox *>(QStringLiteral("practiceQuestion")));
    }
    QCOMPARE(closed, 2);
    QTRY_COMPARE(failed.size(), 1);
    // It ends by itself while the question is open: there is nothing left to ask.
    PracticeController brief(nullptr, fakeTool("echo '   0.1 s  Booting' >&2; read -t 1 -r; exit 0\n"));
    PracticeActions others(&brief, &files, &document, &window);
    brief.start();
    others.askToCancel([&closed] { ++closed; });
    QVERIFY(window.findChild<QMessageBox *>(QStringLiteral("practiceQuestion")));
    QTRY_VERIFY(!window.findChild<QMessageBox *>(QStringLiteral("practiceQuestion")));
    QCOMPARE(brief.activity(), PracticeController::Activity::None);
    QCOMPARE(closed, 2);
}

void TestWelcome::practiceThatIsNotInstalledIsSaid()
{
    PracticeController controller(nullptr, QString());
    QSignalSpy failed(&controller, &PracticeController::failed);
    controller.start();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::ToolMissing);
    QCOMPARE(controller.activity(), PracticeController::Activity::None);
}

void TestWelcome::practiceProgramOfAnybodyIsNotRunAsAdministrator()
{
    const QString tool = fakeTool("exit 0\n");
    const PracticeController controller(nullptr, tool);
    if (geteuid() == 0) {
        // What root runs is root's own business; the rule is looked at as another account.
        QVERIFY(!controller.obstacle());
        QCOMPARE(chown(QFile::encodeName(tool).constData(), 65534, 65534), 0);
        QCOMPARE(seteuid(65534), 0);
    }
    const auto obstacle = controller.obstacle();
    if (getuid() == 0)
        QCOMPARE(seteuid(0), 0);
    QVERIFY(obstacle);
    QCOMPARE(obstacle->code, ErrorCode::PrivilegeUnavailable);
}

int main(int argc, char *argv[])
{
    isolateSettings();
    QApplication application(argc, argv);
    TestWelcome test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_welcome.moc"
