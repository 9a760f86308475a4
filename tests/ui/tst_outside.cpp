// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole job from outside, through the accessibility bus, as a screen reader's user does it: import, run, trust the
// keys, type the passwords, one machine fails since apt is locked, fix it, retry, all well, save, close, open again.
//
// The outer half boots the machines; the inner half (--desk MACHINES SECRETS) works with a real `howdah` process on a
// desktop of its own (desktop.sh), on a workstation of its own beside the machines.
#include "tests/lab/Lab.h"
#include "tests/ui/AtSpi.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace howdah;
using namespace howdah::test;
using namespace std::chrono_literals;

class TestDesk : public QObject
{
    Q_OBJECT

public:
    TestDesk(QString machines, QString secrets) : m_machines(std::move(machines)), m_secrets(std::move(secrets)) {}

private Q_SLOTS:
    void initTestCase()
    {
        atspi_init();
        // Its own limit for an answer is 0.8 s; a dialog that opens on a busy computer takes longer.
        atspi_set_timeout(20'000, 20'000);
    }
    void importsAndNamesTheAccount();
    void answersTheQuestions();
    void oneMachineFailsAndIsRetried();
    void resultsAreThereAgain();
    void cleanupTestCase()
    {
        m_howdah.kill();
        m_howdah.waitForFinished();
    }

private:
    void start(const QStringList &arguments)
    {
        m_howdah.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_howdah.start(QStringLiteral(HOWDAH_BINARY_DIR "/ui/howdah"), arguments);
        QVERIFY(m_howdah.waitForStarted());
        m_app = AtSpi::application(m_howdah.processId(), 20s);
        QVERIFY(m_app);
    }
    void quit()
    {
        QVERIFY(press(ATSPI_ROLE_MENU_ITEM, "Quit"));
        QVERIFY(m_howdah.waitForFinished(10'000));
        QCOMPARE(m_howdah.exitCode(), 0);
    }
    [[nodiscard]] AtSpi::Handle find(AtspiRole role, const char *name, AtSpi::Limit limit = 10s) const
    {
        return AtSpi::find(m_app, role, QString::fromUtf8(name), limit);
    }
    [[nodiscard]] bool press(AtspiRole role, const char *name, AtSpi::Limit limit = 10s) const
    {
        return AtSpi::press(find(role, name, limit));
    }
    [[nodiscard]] QString says(const char *pattern, AtSpi::Limit limit) const
    {
        return AtSpi::textOf(m_app, QRegularExpression(QString::fromUtf8(pattern)), limit);
    }
    [[nodiscard]] QString secret(const QByteArray &kind) const
    {
        QFile file(m_secrets);
        if (file.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : file.readAll().split('\n')) {
                if (line.startsWith(kind + ' '))
                    return QString::fromUtf8(line.mid(kind.size() + 1));
            }
        }
        return {};
    }

    const QString m_machines;
    const QString m_secrets;
    QTemporaryDir m_folder;
    const QString m_project = m_folder.filePath(QStringLiteral("lab.howdah"));
    QProcess m_howdah;
    AtSpi::Handle m_app;
};

#define VERIFY_SEEN(condition)                                                                                                   \
    do {                                                                                                                         \
        if (!(condition)) {                                                                                                      \
            fputs(AtSpi::tree(m_app).constData(), stdout);                                                                       \
            QFAIL(#condition);                                                                                                   \
        }                                                                                                                        \
    } while (false)

void TestDesk::importsAndNamesTheAccount()
{
    start({});
    VERIFY_SEEN(press(ATSPI_ROLE_PUSH_BUTTON, "Import machines.txt…"));
    VERIFY_SEEN(AtSpi::setText(find(ATSPI_ROLE_TEXT, "File name:"), m_machines));
    VERIFY_SEEN(press(ATSPI_ROLE_PUSH_BUTTON, "Open"));
    VERIFY_SEEN(press(ATSPI_ROLE_PUSH_BUTTON, "Connection…"));
    VERIFY_SEEN(AtSpi::setText(find(ATSPI_ROLE_TEXT, "Log in as.*"), QStringLiteral("admin")));
    VERIFY_SEEN(press(ATSPI_ROLE_PUSH_BUTTON, "OK"));
    VERIFY_SEEN(press(ATSPI_ROLE_MENU_ITEM, "Save As…"));
    VERIFY_SEEN(AtSpi::setText(find(ATSPI_ROLE_TEXT, "File name:"), m_project));
    VERIFY_SEEN(press(ATSPI_ROLE_PUSH_BUTTON, "Save"));
    QTRY_VERIFY(QFile::exists(m_project));
    quit();
    // Ten minutes of patience with apt's lock are too long for a test.
    QCOMPARE(QProcess::execute(QStringLiteral(HOWDAH_BINARY_DIR "/app/cli/howdah-cli"),
                               {QStringLiteral("set"), m_project, QStringLiteral("time-sync.lock-wait=3")}),
             0);
    start({m_project});
}

void TestDesk::answersTheQuestions()
{
    VERIFY_SEEN(press(ATSPI_ROLE_PUSH_BUTTON, "Run .* on 3 Machines"));
    VERIFY_SEEN(press(ATSPI_ROLE_PUSH_BUTTON, "Trust 3 Keys", 60s));
    VERIFY_SEEN(AtSpi::setText(find(ATSPI_ROLE_PASSWORD_TEXT, ".*", 60s), secret("login")));
    VERIFY_SEEN(press(ATSPI_ROLE_PUSH_BUTTON, "Continue"));
}

void TestDesk::oneMachineFailsAndIsRetried()
{
    VERIFY_SEEN(!says("2 of 3 machines ready.*1 failed", 120s).isEmpty());
    VERIFY_SEEN(!says("apt is locked by unattended-upgr", 10s).isEmpty());
    // Fixed from a terminal, as a user would: root's login by key works by now.
    QCOMPARE(QProcess::execute(QStringLiteral("ssh"), {QStringLiteral("-oBatchMode=yes"), QStringLiteral("root@db2"),
                                                       QStringLiteral("pkill unattended-upgr")}),
             0);
    VERIFY_SEEN(press(ATSPI_ROLE_PUSH_BUTTON, "Retry 1 Failed Machine"));
    VERIFY_SEEN(!says("3 of 3 machines ready", 120s).isEmpty());
}

void TestDesk::resultsAreThereAgain()
{
    quit();
    start({m_project});
    VERIFY_SEEN(!says("lab — Howdah|lab.howdah — Howdah", 10s).isEmpty());
    VERIFY_SEEN(!says("3 of 3 machines ready", 10s).isEmpty());
}

class TestOutside : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWholeJobThroughTheAccessibilityBus()
    {
        lab::LabOptions options;
        options.nodes = 3;
        lab::Lab machines(options);
        QVERIFY2(machines.isUp(), machines.error().constData());
        const lab::Output locked = machines.quirk(QStringLiteral("db2"), QStringLiteral("apt-lock"), {QStringLiteral("600")});
        QVERIFY2(locked.ok(), locked.describe().constData());
        const lab::Output desk = machines.onWorkstation({QStringLiteral(HOWDAH_SOURCE_DIR "/tests/ui/desktop.sh"),
                                                         QCoreApplication::applicationFilePath(), QStringLiteral("--desk"),
                                                         machines.machinesFile(), machines.secretsFile()},
                                                        {}, 8min);
        if (!desk.ok()) { // QFAIL would cut it short; and what failed once more below what was seen
            fputs(desk.describe().constData(), stderr);
            for (const QByteArray &line : desk.out.split('\n')) {
                if (line.startsWith("FAIL"))
                    fprintf(stderr, "%s\n", line.constData());
            }
        }
        QVERIFY(desk.ok());
        QVERIFY(desk.out.contains("PASS   : TestDesk::resultsAreThereAgain()"));
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc > 3 && qstrcmp(argv[1], "--desk") == 0) {
        TestDesk test(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
        return QTest::qExec(&test, QStringList{application.arguments().first()});
    }
    TestOutside test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_outside.moc"
