// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of the window at work on real machines, for README and for the eye of a reviewer. Not a test: it looks, and
// complains only if a scene does not come. scenes.sh boots the machines and runs it.
// usage: scenes FOLDER PROJECT SECRETS HOSTS_200       (its language is that of the environment)
//        scenes FOLDER                                 only those that need no machines
#include "app/base/os/ProgramStart.h"
#include "app/record/RunTableModel.h"
#include "tests/ui/WindowFixture.h"
#include "ui/details/DetailsPane.h"
#include "ui/matrix/MatrixModel.h"
#include "ui/matrix/MatrixView.h"
#include "ui/run/HostKeysPage.h"
#include "ui/run/PrivilegePage.h"
#include "ui/run/RunController.h"
#include "ui/run/RunDialog.h"
#include "ui/run/SecretsPage.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

#include <utility>

using namespace howdah;
using namespace howdah::test;

namespace {

class Scenes
{
public:
    Scenes(QString folder, QString secrets) : m_folder(std::move(folder)), m_secrets(std::move(secrets)) {}

    /// The table before any run.
    void makeTable()
    {
        m_fixture.window.resize(1180, 760);
        m_fixture.find<QAction>("newCluster")->trigger();
        shot("empty");
        Cluster cluster = sampleCluster(5);
        cluster.machines[2].address = QStringLiteral("XXX.XXX.XXX.XXX");
        cluster.machines[3].login.port = 2222;
        m_fixture.open(cluster);
        shot("machines");
        m_fixture.find<QAction>("run")->trigger(); // refused: an address is missing
        shot("refused");
        StepRecord record;
        record.machine = m_fixture.window.document().machines().at(5).id;
        record.step = QStringLiteral("connect");
        record.outcome = Outcome::Unchanged;
        record.facts.insert(QStringLiteral("live"), QStringLiteral("postgresql etcd"));
        m_fixture.window.findChild<RunTableModel *>()->apply(
            {{RunEvent::Kind::StepFinished, record.machine, record.step, {}, {}, {}, record}});
        m_fixture.window.resize(900, 560);
        shot("narrow");
        m_fixture.window.resize(1180, 760);
        m_fixture.find<QLineEdit>("findMachines")->setText(QStringLiteral("web"));
        shot("nomatch");
        m_fixture.find<QAction>("closeCluster")->trigger();
        shot("closed");
    }

    bool make(const QString &project, const QString &many)
    {
        m_fixture.window.resize(1280, 800);
        shot("welcome");
        m_fixture.window.openPath(project);
        shot("before");
        if (!run("check"))
            return false;
        select("hosts");
        tab(DetailsPane::ChangesTab);
        shot("check");
        tab(DetailsPane::OutputTab);
        if (!run("run"))
            return false;
        m_fixture.find<QAction>("nextProblem")->trigger();
        shot("failure");
        select("time-sync");
        tab(DetailsPane::ProgramTab);
        shot("program");
        tab(DetailsPane::OutputTab);
        m_fixture.window.openPath(many);
        shot("many");
        m_fixture.window.resize(900, 560);
        shot("small");
        return true;
    }

private:
    void shot(const char *name, QWidget *widget = nullptr)
    {
        for (const auto choice : {Theme::Choice::Dark, Theme::Choice::Light}) {
            m_fixture.theme.setChoice(choice);
            QTest::qWait(150);
            (widget ? widget : &m_fixture.window)
                ->grab()
                .save(QStringLiteral("%1/%2-%3.png")
                          .arg(m_folder, QString::fromLatin1(name),
                               choice == Theme::Choice::Dark ? QStringLiteral("dark") : QStringLiteral("light")));
        }
    }
    void select(const char *step)
    {
        MatrixModel *matrix = m_fixture.window.matrix();
        const QUuid machine = m_fixture.window.document().machines().at(1).id;
        m_fixture.window.findChild<MatrixView *>()->setCurrentIndex(matrix->indexOf(machine, QString::fromLatin1(step)));
        QTest::qWait(100);
    }
    void tab(int index) { m_fixture.find<QTabWidget>("detailTabs")->setCurrentIndex(index); }
    void answer()
    {
        auto *dialog = m_fixture.window.findChild<RunDialog *>();
        if (!dialog || dialog->page()->isWorking())
            return;
        if (auto *keys = qobject_cast<HostKeysPage *>(dialog->page())) {
            shot("hostkeys", dialog);
            keys->findChild<QPushButton *>(QStringLiteral("trust"))->click();
            return;
        }
        if (auto *secrets = qobject_cast<SecretsPage *>(dialog->page())) {
            shot("passwords", dialog);
            for (QLineEdit *each : secrets->findChildren<QLineEdit *>())
                each->setText(password());
            secrets->findChild<QPushButton *>(QStringLiteral("continue"))->click();
            return;
        }
        if (auto *privilege = qobject_cast<PrivilegePage *>(dialog->page()))
            privilege->findChild<QPushButton *>(QStringLiteral("write"))->click();
    }
    bool run(const char *action)
    {
        RunController *runs = m_fixture.window.runs();
        m_fixture.find<QAction>(action)->trigger();
        QElapsedTimer time;
        time.start();
        bool shown = false;
        while (runs->isRunning() && time.elapsed() < 180'000) {
            answer();
            const QUuid machine = m_fixture.window.document().machines().at(0).id;
            const auto outcome =
                outcomeAt(m_fixture.window.matrix()->indexOf(machine, QStringLiteral("time-sync"))).value_or(Outcome::Pending);
            if (!shown && qstrcmp(action, "run") == 0 && outcome == Outcome::Running && time.elapsed() > 1000) {
                shown = true;
                shot("during");
            }
            QTest::qWait(30);
        }
        if (runs->isRunning())
            fprintf(stderr, "%s did not end\n", action);
        QTest::qWait(300);
        return !runs->isRunning();
    }
    QString password() const
    {
        QFile file(m_secrets);
        if (file.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : file.readAll().split('\n')) {
                if (line.startsWith("login "))
                    return QString::fromUtf8(line.mid(6));
            }
        }
        return {};
    }

    const QString m_folder;
    const QString m_secrets;
    WindowFixture m_fixture;
};

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 5 && argc != 2) {
        fputs("usage: scenes FOLDER [PROJECT SECRETS HOSTS_200]\n", stderr);
        return 2;
    }
    isolateSettings();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    installTranslations();
    const QStringList arguments = QApplication::arguments();
    if (argc == 2) {
        Scenes(arguments.at(1), {}).makeTable();
        return 0;
    }
    Scenes scenes(arguments.at(1), arguments.at(3));
    return scenes.make(arguments.at(2), arguments.at(4)) ? 0 : 1;
}
