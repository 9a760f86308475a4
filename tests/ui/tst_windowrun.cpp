// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The window on real machines: import, edit, run, trust, log in, and every machine is ready, by the keyboard alone; a
// second run asks and changes nothing; a check changes nothing; Stop stops; what was changed is taken back, by keys again.
//
// The outer half boots the machines; the inner half (--window MACHINES SECRETS FOLDER) is the window, run beside them on
// a workstation of its own. HOWDAH_SHOTS=FOLDER keeps pictures of what a user would see.
#include "app/credentials/MemoryStore.h"
#include "tests/lab/Lab.h"
#include "tests/ui/WindowFixture.h"
#include "ui/matrix/MatrixModel.h"
#include "ui/matrix/MatrixView.h"
#include "ui/run/HostKeysPage.h"
#include "ui/run/RunController.h"
#include "ui/run/RunDialog.h"
#include "ui/run/SecretsPage.h"
#include "ui/settings/Passwords.h"
#include "ui/widgets/MessageBar.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace howdah;
using namespace howdah::test;

constexpr int patience = 20'000; ///< ms; a busy computer is slow to open a dialog

class TestWindow : public QObject
{
    Q_OBJECT

public:
    TestWindow(QString machines, QString secrets) : m_machines(std::move(machines)), m_secrets(std::move(secrets)) {}

private Q_SLOTS:
    void init()
    {
        if (m_failed)
            QSKIP("each part goes on where the one before has ended, and that failed");
    }
    void cleanup() { m_failed = m_failed || QTest::currentTestFailed(); }
    void acceptedPasswordLastsForTheSession();
    void keysImportAndEdit();
    void firstRunAsksOnceAndMakesAllReady();
    void secondRunAsksAndChangesNothing();
    void checkChangesNothing();
    void stopEndsTheRun();
    void editMakesItOutdated();
    void keysTakeBack();

private:
    /// Where keys go: never more than that is touched, so that what works here works without a mouse.
    static QWidget *target()
    {
        if (QWidget *popup = QApplication::activePopupWidget()) // a menu, or what a field offers to complete
            return popup;
        if (QWidget *focus = QApplication::focusWidget())
            return focus;
        return QApplication::activeModalWidget() ? QApplication::activeModalWidget() : QApplication::activeWindow();
    }
    /// As a window manager does it; the offscreen platform has none, and leaves no window in front when another closes.
    static bool inFront(QWidget *window)
    {
        window->activateWindow();
        return QTest::qWaitFor([window] { return QApplication::activeWindow() == window; }, patience);
    }
    static bool isAsked()
    {
        return QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }, patience)
               && inFront(QApplication::activeModalWidget());
    }
    bool isBack()
    {
        return QTest::qWaitFor([] { return !QApplication::activeModalWidget(); }, patience) && inFront(&fixture().window);
    }
    static void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(target(), which, modifiers); }
    static void type(const QString &text)
    {
        QTest::keyClick(target(), Qt::Key_A, Qt::ControlModifier); // what stands there is replaced
        for (const QChar character : text)
            QTest::keyClicks(target(), character);
    }
    /// By Tab, as far as it goes; false if it is never reached.
    static bool tabTo(const QWidget *widget)
    {
        for (int i = 0; i < 40 && QApplication::focusWidget() != widget; ++i)
            key(Qt::Key_Tab);
        return QApplication::focusWidget() == widget;
    }
    WindowFixture &fixture()
    {
        if (!m_fixture) {
            m_fixture = std::make_unique<WindowFixture>();
            m_fixture->window.openPath(m_machines);
            LoginSettings login;
            login.user = QStringLiteral("admin");
            m_fixture->window.document().setLogin(login, {});
        }
        return *m_fixture;
    }
    QByteArray secret(const QByteArray &kind) const
    {
        QFile file(m_secrets);
        if (file.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : file.readAll().split('\n')) {
                if (line.startsWith(kind + ' '))
                    return line.mid(kind.size() + 1);
            }
        }
        return {};
    }
    /// The page that waits for an answer, if it is of this kind.
    template <class Page> Page *open()
    {
        auto *dialog = fixture().window.findChild<RunDialog *>();
        return dialog && dialog->isVisible() && !dialog->page()->isWorking() ? qobject_cast<Page *>(dialog->page()) : nullptr;
    }
    /// Shows the window or dialog as it is now, in both themes.
    void shot(const char *name, QWidget *widget = nullptr)
    {
        const QString folder = qEnvironmentVariable("HOWDAH_SHOTS");
        if (folder.isEmpty())
            return;
        for (const auto choice : {Theme::Choice::Dark, Theme::Choice::Light}) {
            fixture().theme.setChoice(choice);
            QTest::qWait(50);
            const char *suffix = choice == Theme::Choice::Dark ? "dark" : "light";
            (widget ? widget : &fixture().window)
                ->grab()
                .save(QStringLiteral("%1/%2-%3.png").arg(folder, QString::fromLatin1(name), QString::fromLatin1(suffix)));
        }
    }
    QStringList states()
    {
        QStringList list;
        MatrixModel *matrix = fixture().window.matrix();
        for (int row = 0; row < matrix->rowCount(); ++row) {
            const QString state = matrix->index(row, MatrixModel::stateColumn()).data().toString();
            if (!state.isEmpty())
                list << matrix->index(row, MachineTableModel::columnOf(MachineField::Host)).data().toString() + u' ' + state;
        }
        return list;
    }
    Outcome outcome(int row, const char *step)
    {
        MatrixModel *matrix = fixture().window.matrix();
        const QUuid machine = matrix->index(row, 0).data(MatrixModel::MachineIdRole).toUuid();
        return outcomeAt(matrix->indexOf(machine, QString::fromLatin1(step))).value_or(Outcome::Pending);
    }
    const RunReport &report() { return *fixture().window.runs()->lastReport(); }
    /// What did not go well, for the message of a failed check.
    QByteArray troubles()
    {
        QString text = report().headline();
        for (const StepRecord &record : report().records) {
            if (isFailure(record.outcome))
                text += u'\n' + record.step + u' ' + record.reason.sentence();
        }
        return text.toUtf8();
    }

    const QString m_machines;
    const QString m_secrets;
    std::unique_ptr<WindowFixture> m_fixture;
    bool m_failed = false;
};

void TestWindow::acceptedPasswordLastsForTheSession()
{
    MainWindow &window = fixture().window;
    RunController *runs = window.runs();
    QSignalSpy asked(&runs->runner(), &Runner::secretsAsked);
    int dialogs = 0;
    for (int check = 0; check < 2; ++check) {
        fixture().find<QAction>("check")->trigger();
        if (check == 0) {
            HostKeysPage *keys = nullptr;
            QTRY_VERIFY_WITH_TIMEOUT((keys = open<HostKeysPage>()), 60'000);
            keys->findChild<QPushButton *>(QStringLiteral("trust"))->click();
        }
        SecretsPage *secrets = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((secrets = open<SecretsPage>()) || !runs->isRunning() || open<HostKeysPage>(), 60'000);
        QVERIFY(!open<HostKeysPage>()); // trusted before: a check writes nothing down, but this session knows
        if (secrets) {
            ++dialogs;
            secrets->findChild<QLineEdit *>()->setText(QString::fromUtf8(secret("login")));
            secrets->findChild<QPushButton *>(QStringLiteral("continue"))->click();
        }
        QTRY_VERIFY_WITH_TIMEOUT(!runs->isRunning(), 300'000);
        QCOMPARE(outcome(1, "connect"), Outcome::Unchanged);
    }
    QVERIFY(asked.count() >= 2); // the run wanted it both times
    QCOMPARE(dialogs, 1);
    QVERIFY(!window.passwords()->known().isEmpty());
    m_fixture.reset(); // and no longer: the next window knows nothing
}

void TestWindow::keysImportAndEdit()
{
    m_fixture = std::make_unique<WindowFixture>();
    MainWindow &window = m_fixture->window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    key(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(isAsked());
    type(m_machines);
    // The first Return may only close what the field offers to complete.
    for (int i = 0; i < 2 && !QTest::qWaitFor([&window] { return window.document().isOpen(); }, 1000); ++i)
        key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(window.document().isOpen(), patience);
    QVERIFY(isBack());

    key(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(isAsked());
    auto *account = m_fixture->find<QLineEdit>("user");
    QVERIFY(account && tabTo(account));
    type(QStringLiteral("admin"));
    key(Qt::Key_Return);
    QVERIFY(isBack());
    QCOMPARE(window.document().login().user, std::optional(QStringLiteral("admin")));

    // db1, the machine that is chosen first: F2, a name with a slip, and back.
    QCOMPARE(window.findChild<MatrixView *>()->currentIndex(),
             window.matrix()->index(1, MachineTableModel::columnOf(MachineField::Host)));
    const QList<Machine> before = window.document().machines().machines();
    key(Qt::Key_F2);
    type(QStringLiteral("db one"));
    key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(window.document().machines().hasErrors(), patience);
    key(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(!window.runs()->isRunning());
    QVERIFY2(window.messages()->text().contains(QStringLiteral("Nothing was started.")), qPrintable(window.messages()->text()));
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.document().machines().machines(), before);
}

void TestWindow::firstRunAsksOnceAndMakesAllReady()
{
    MainWindow &window = fixture().window;
    RunController *runs = window.runs();
    shot("1-imported");
    key(Qt::Key_R, Qt::ControlModifier);
    QVERIFY2(runs->isRunning(), qPrintable(window.messages()->text()));

    HostKeysPage *keys = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((keys = open<HostKeysPage>()), 60'000);
    QPointer<RunDialog> dialog = window.findChild<RunDialog *>();
    QCOMPARE(keys->findChild<QTreeWidget *>(QStringLiteral("keys"))->topLevelItemCount(), 3);
    shot("2-hostkeys", dialog);
    QVERIFY(inFront(dialog));
    QVERIFY(tabTo(keys->findChild<QPushButton *>(QStringLiteral("trust"))));
    key(Qt::Key_Space);

    QVERIFY(dialog->isVisible()); // and stays so while the machines are logged in to
    SecretsPage *secrets = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((secrets = open<SecretsPage>()), 60'000);
    QVERIFY(dialog && dialog->page() == secrets);
    shot("3-login", dialog);
    QVERIFY(inFront(dialog));
    // One wrong password first: it is said in the open page, and leaves the field at once.
    QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget(), static_cast<QWidget *>(secrets->findChild<QLineEdit *>()), patience);
    type(QStringLiteral("not the password"));
    key(Qt::Key_Return);
    QVERIFY(secrets->findChild<QLineEdit *>()->text().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(open<SecretsPage>(), 60'000);
    shot("4-refused", dialog);
    QVERIFY(inFront(dialog));
    static const QRegularExpression refusal(QStringLiteral("db[123] refused this password"));
    const QList<QLabel *> labels = secrets->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().contains(refusal); }));
    QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget(), static_cast<QWidget *>(secrets->findChild<QLineEdit *>()), patience);
    type(QString::fromUtf8(secret("login")));
    key(Qt::Key_Return);

    // Should another machine refuse, the page comes again.
    QElapsedTimer timer;
    timer.start();
    while (runs->isRunning() && timer.elapsed() < 400'000) {
        if (auto *again = open<SecretsPage>()) {
            for (QLineEdit *each : again->findChildren<QLineEdit *>())
                each->setText(QString::fromUtf8(secret("login")));
            again->findChild<QPushButton *>(QStringLiteral("continue"))->click();
        }
        if (!states().isEmpty() && outcome(1, "hostname") == Outcome::Running)
            shot("5-running");
        QTest::qWait(20);
    }
    QVERIFY(!runs->isRunning());
    shot("6-done");
    QVERIFY2(!report().anyFailure(), troubles().constData());
    QCOMPARE(states().mid(1),
             (QStringList{QStringLiteral("db1 ready"), QStringLiteral("db2 ready"), QStringLiteral("db3 ready")}));
    QCOMPARE(outcome(1, "hosts"), Outcome::Changed);
    QCOMPARE(outcome(0, "local-hosts"), Outcome::Changed);
    QVERIFY(window.findChild<QDialog *>() == nullptr);
    MatrixView *view = window.findChild<MatrixView *>();
    view->setCurrentIndex(window.matrix()->indexOf(window.document().machines().at(0).id, QStringLiteral("hosts")));
    QTRY_VERIFY(!window.findChild<QPlainTextEdit *>(QStringLiteral("changes"))->toPlainText().isEmpty());
    shot("7-details");
}

void TestWindow::secondRunAsksAndChangesNothing()
{
    RunController *runs = fixture().window.runs();
    QSignalSpy secrets(&runs->runner(), &Runner::secretsAsked);
    QSignalSpy keys(&runs->runner(), &Runner::hostKeysAsked);
    fixture().find<QAction>("run")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!runs->isRunning(), 300'000);
    QCOMPARE(secrets.count() + keys.count(), 0);
    QVERIFY2(!report().anyFailure() && !report().anyChanged(), troubles().constData());
    shot("8-second");
}

void TestWindow::checkChangesNothing()
{
    RunController *runs = fixture().window.runs();
    fixture().find<QAction>("check")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!runs->isRunning(), 300'000);
    QCOMPARE(report().plan.mode, RunMode::Check);
    QVERIFY2(!report().anyFailure() && !report().anyWouldChange(), qPrintable(report().headline()));
}

void TestWindow::stopEndsTheRun()
{
    RunController *runs = fixture().window.runs();
    fixture().find<QAction>("run")->trigger();
    QVERIFY(fixture().find<QAction>("stop")->isEnabled());
    fixture().find<QAction>("stopNow")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!runs->isRunning(), 60'000);
    QVERIFY(fixture().find<QAction>("run")->isEnabled());
}

void TestWindow::editMakesItOutdated()
{
    MainWindow &window = fixture().window;
    fixture().find<QAction>("run")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!window.runs()->isRunning(), 300'000);
    QCOMPARE(outcome(1, "hosts"), Outcome::Unchanged);
    window.matrix()->setData(window.matrix()->index(3, MachineTableModel::columnOf(MachineField::Fqdn)),
                             QStringLiteral("db3.other.example"));
    QTRY_COMPARE(outcome(1, "hosts"), Outcome::Outdated);
    QTRY_COMPARE(outcome(3, "hostname"), Outcome::Outdated);
    QCOMPARE(outcome(1, "hostname"), Outcome::Unchanged);
    shot("9-outdated");
    window.document().undoStack().undo();
    QTRY_COMPARE(outcome(1, "hosts"), Outcome::Unchanged);
}

void TestWindow::keysTakeBack()
{
    MainWindow &window = fixture().window;
    QVERIFY(inFront(&window));
    QVERIFY(tabTo(window.findChild<MatrixView *>()->machinesTable()));
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_R, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(QApplication::activePopupWidget(), patience);
    key(Qt::Key_B); // Take Back…
    QVERIFY(isAsked());
    QVERIFY(tabTo(fixture().find<QCheckBox>("takeBackHere")));
    key(Qt::Key_Space);
    QVERIFY(tabTo(fixture().find<QPushButton>("takeBackNow")));
    key(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(window.runs()->isRunning(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!window.runs()->isRunning(), 300'000);
    QCOMPARE(report().plan.mode, RunMode::TakeBack);
    QVERIFY2(!report().anyFailure(), troubles().constData());
    QVERIFY(report().anyChanged());
    QVERIFY2(window.messages()->text().startsWith(QStringLiteral("Taken back on ")), qPrintable(window.messages()->text()));
}

class TestWindowRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void windowProvisionsRealMachines()
    {
        lab::LabOptions options;
        options.nodes = 3;
        lab::Lab machines(options);
        QVERIFY2(machines.isUp(), machines.error().constData());
        const lab::Output window = machines.onWorkstation({QCoreApplication::applicationFilePath(), QStringLiteral("--window"),
                                                           machines.machinesFile(), machines.secretsFile()},
                                                          {}, std::chrono::minutes(12));
        if (!window.ok()) // QFAIL would cut it short
            fputs(window.describe().constData(), stderr);
        QVERIFY(window.ok());
        QVERIFY(window.out.contains("firstRunAsksOnceAndMakesAllReady") && window.out.contains("keysTakeBack"));
        for (const lab::Node &node : machines.nodes()) { // and it was taken back
            const lab::Output hosts =
                machines.asRoot(node.host, "grep -c Howdah /etc/hosts; cat /root/.ssh/authorized_keys 2>/dev/null | grep -c .");
            QVERIFY2(hosts.out == "0\n0\n", hosts.describe().constData());
        }
    }
};

int main(int argc, char *argv[])
{
    if (argc > 3 && qstrcmp(argv[1], "--window") == 0) {
        isolateSettings();
        qputenv("QT_QPA_PLATFORM", "offscreen");
        QApplication application(argc, argv);
        TestWindow test(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
        return QTest::qExec(&test, QStringList{application.arguments().first()});
    }
    QCoreApplication application(argc, argv);
    TestWindowRun test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_windowrun.moc"
