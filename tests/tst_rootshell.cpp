// One root shell on real sshd, sudo and su.
#include "app/ssh/RootShell.h"

#include "tests/ssh/TestSshd.h"
#include "tests/ssh/TestWorld.h"

#include <QFile>
#include <QTest>

using namespace howdah;
using namespace howdah::test;

class tst_RootShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void becomesRoot_data();
    void becomesRoot();

private:
    std::unique_ptr<TestSshd> m_sshd;
};

void tst_RootShell::initTestCase()
{
    TestWorld &world = TestWorld::instance();
    world.setPassword(QStringLiteral("root"), QStringLiteral("root's secret"));
    world.addUser(QStringLiteral("admin"), QStringLiteral("ad min'$x"));
    world.addUser(QStringLiteral("deploy"), QString());
    world.addUser(QStringLiteral("plain"), QStringLiteral("plain"));
    world.addUser(QStringLiteral("old"), QStringLiteral("old"));
    world.addSudoRule(QStringLiteral("admin ALL=(ALL) ALL\ndeploy ALL=(ALL) NOPASSWD: ALL\nold ALL=(ALL) ALL\nDefaults:old requiretty"));
    const QString key = world.makeKey(QStringLiteral("user"));
    for (const char *user : {"root", "admin", "deploy", "plain", "old"})
        world.authorize(QLatin1String(user), key);
    m_sshd = std::make_unique<TestSshd>("MaxSessions 1");
}

QByteArray driverText()
{
    QFile file(QStringLiteral(HOWDAH_SOURCE_DIR "/resources/steps/driver.sh"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_RootShell::becomesRoot_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("sudoPassword");
    QTest::addColumn<QByteArray>("rootPassword");
    QTest::addColumn<int>("way");
    QTest::newRow("root by key") << "root" << QByteArray() << QByteArray() << int(RootWay::Already);
    QTest::newRow("sudo, no password") << "deploy" << QByteArray() << QByteArray() << int(RootWay::SudoFree);
    QTest::newRow("sudo, password") << "admin" << QByteArray("ad min'$x") << QByteArray() << int(RootWay::SudoPassword);
    QTest::newRow("su") << "plain" << QByteArray() << QByteArray("root's secret") << int(RootWay::Su);
    QTest::newRow("su after sudo refused") << "plain" << QByteArray("plain") << QByteArray("root's secret") << int(RootWay::Su);
    QTest::newRow("requiretty") << "old" << QByteArray("old") << QByteArray() << int(RootWay::SudoPassword);
}

void tst_RootShell::becomesRoot()
{
    QFETCH(QString, user);
    QFETCH(QByteArray, sudoPassword);
    QFETCH(QByteArray, rootPassword);
    QFETCH(int, way);
    auto cancel = std::make_shared<CancelToken>();
    Session session({QStringLiteral("db1"), QStringLiteral("127.0.0.1"), m_sshd->port(), {}}, {}, cancel);
    auto connected = session.connectToMachine();
    QVERIFY2(connected.ok(), qPrintable(connected.ok() ? QString() : connected.error().message + connected.error().detail));
    auto methods = session.loginMethods(user);
    QVERIFY(methods.ok());
    auto login = session.loginWithKey(TestWorld::instance().path(QStringLiteral("keys/user")));
    QVERIFY2(login.ok(), qPrintable(login.ok() ? QString() : login.error().message + login.error().detail));
    BecomeRequest request;
    const Secret sudo = Secret::fromBytes(sudoPassword);
    const Secret root = Secret::fromBytes(rootPassword);
    request.sudoPassword = sudo.isEmpty() ? nullptr : &sudo;
    request.rootPassword = root.isEmpty() ? nullptr : &root;
    auto shell = RootShell::open(session, request, driverText(), "hd_lib() { echo lib; }\n", "me");
    QVERIFY2(shell.ok(), qPrintable(shell.ok() ? QString() : shell.error().message + shell.error().detail));
    QCOMPARE(int(shell.value()->info().way), way);
    QCOMPARE(shell.value()->info().clientAddress, QByteArray("127.0.0.1"));
    for (int i = 0; i < 3; ++i) {
        QByteArrayList lines;
        QByteArray output;
        StepCall call;
        call.program = "id -u; hd_lib; echo 'it''s err' >&2; echo 'outcome changed x' >&3; exit 3";
        call.onProtocol = [&](const QByteArray &line) { lines << line; };
        call.onOutput = [&](const QByteArray &bytes) { output += bytes; };
        auto exit = shell.value()->runStep(call);
        QVERIFY2(exit.ok(), qPrintable(exit.ok() ? QString() : exit.error().message + exit.error().detail));
        QCOMPARE(exit.value().code, 3);
        QCOMPARE(lines, QByteArrayList{"outcome changed x"});
        QCOMPARE(output, QByteArray("0\nlib\nits err\n"));
    }
}

int main(int argc, char **argv)
{
    TestWorld::enter();
    QCoreApplication app(argc, argv);
    tst_RootShell test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_rootshell.moc"
