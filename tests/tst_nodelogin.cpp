// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Logging in to a real sshd: which keys are offered, in which order and how many, and what a take-back may come in with.
#include "app/run/LoginProofs.h"
#include "app/run/NodeConnection.h"
#include "app/run/NodeLogin.h"
#include "app/run/SystemSsh.h"

#include "tests/ssh/Check.h"
#include "tests/ssh/TestSshd.h"
#include "tests/ssh/TestWorld.h"

#include <QFile>
#include <QScopeGuard>

using namespace howdah;
using namespace howdah::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray keysOnly = "PasswordAuthentication no\nKbdInteractiveAuthentication no\n";
const QStringList accessSteps{u"connect"_s, u"ssh-key"_s, u"root-login"_s};

QString key(const QString &name)
{
    return TestWorld::instance().path(u"keys/"_s + name);
}

QByteArray publicLine(const QString &name)
{
    QFile file(key(name) + u".pub"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

struct Attempt
{
    QString user = u"admin"_s;
    QString clusterKey = {};
    QString loginKey = {};
    QStringList identityFiles = {};
    QString agent = u"none"_s;
    QString password = {}; ///< given beforehand
    QString passphrase = {};
    RunMode mode = RunMode::Apply;
};

struct Came
{
    Result<void> in;
    QByteArray keyLine;
    int offers = 0;
    Question question;
};

Came logIn(const TestSshd &sshd, const Attempt &attempt)
{
    RunPlan plan;
    plan.mode = attempt.mode;
    plan.cluster.keyPath = attempt.clusterKey;
    Machine machine;
    machine.host = u"db1"_s;
    machine.address = u"127.0.0.1"_s;
    machine.login.user = attempt.user;
    if (!attempt.loginKey.isEmpty())
        machine.login.loginKey = attempt.loginKey;
    plan.cluster.machines << machine;
    plan.nodes << NodePlan{machine, accessSteps};
    RunShared shared(plan, [] {});
    if (!attempt.password.isEmpty())
        shared.secrets.offer(SecretKind::Login, {}, Secret::fromBytes(attempt.password.toUtf8()));
    if (!attempt.passphrase.isEmpty())
        shared.secrets.offer(SecretKind::Key, {}, Secret::fromBytes(attempt.passphrase.toUtf8()));
    SshConfig config;
    config.hostName = machine.address;
    config.port = sshd.port();
    config.identityFiles = attempt.identityFiles;
    config.identityAgent = attempt.agent;
    Session session({machine.host, config.hostName, config.port, {}}, {}, nullptr);
    Came came;
    came.in = session.connectToMachine();
    if (!came.in)
        return came;
    NodeLogin login(shared, shared.plan.nodes.first(), false);
    came.in = login.logIn(session, config, &came.question);
    came.keyLine = login.keyLine();
    came.offers = session.keyOffers();
    return came;
}

/// A whole way in, as a run goes it: the machine is known, the passwords are given, nobody is asked.
class WayIn
{
public:
    WayIn(const TestSshd &sshd, bool rootByKey, const QString &account = u"admin"_s, const QString &password = u"right"_s)
        : m_shared(plan(sshd, account), [] {}), connection(m_shared, m_shared.plan.nodes.first(), last(sshd, rootByKey))
    {
        if (!password.isEmpty())
            m_shared.secrets.offer(SecretKind::Login, {}, Secret::fromBytes(password.toUtf8()));
        m_shared.secrets.offer(SecretKind::Sudo, {}, Secret::fromBytes("right"));
        m_shared.key.set(key(u"cluster"_s), publicLine(u"cluster"_s));
    }
    [[nodiscard]] const Machine &machine() const { return m_shared.plan.nodes.first().machine; }
    [[nodiscard]] RunShared &shared() { return m_shared; }

private:
    static RunPlan plan(const TestSshd &sshd, const QString &account)
    {
        RunPlan plan;
        plan.cluster.keyPath = key(u"cluster"_s);
        Machine machine;
        machine.host = u"db1"_s;
        machine.address = u"192.0.2.11"_s;
        machine.login.user = account;
        machine.login.connectAs = u"127.0.0.1"_s;
        machine.login.port = sshd.port();
        plan.cluster.machines << machine;
        plan.nodes << NodePlan{machine, accessSteps};
        plan.limits.ready = std::chrono::seconds(4); // for what hangs
        return plan;
    }
    static MachineState last(const TestSshd &sshd, bool rootByKey)
    {
        QFile file(sshd.hostKeyFile() + u".pub"_s);
        MachineState state;
        state.rootByKey = rootByKey;
        if (file.open(QIODevice::ReadOnly)) {
            const QList<QByteArray> words = file.readAll().split(' ');
            state.hostKey = {words.at(0), QByteArray::fromBase64(words.at(1))};
        }
        return state;
    }

    RunShared m_shared;

public:
    NodeConnection connection;
};

/// Holds these keys while it lives.
class Agent
{
public:
    explicit Agent(const QStringList &keys) : socket(TestWorld::instance().path(u"agent"_s))
    {
        m_process.start(u"ssh-agent"_s, {u"-D"_s, u"-a"_s, socket});
        while (!QFile::exists(socket) && m_process.state() != QProcess::NotRunning)
            m_process.waitForFinished(20);
        qputenv("SSH_AUTH_SOCK", socket.toLocal8Bit());
        for (const QString &file : keys)
            TestWorld::run(u"ssh-add"_s, {u"-q"_s, file});
        qunsetenv("SSH_AUTH_SOCK");
    }
    ~Agent()
    {
        m_process.kill();
        m_process.waitForFinished();
        QFile::remove(socket);
    }
    const QString socket;

private:
    QProcess m_process;
};

} // namespace

class tst_NodeLogin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Whatever begins with a dash is a name to ssh, never an option. (Both are checked before, too.)
    void nothingIsAnOption()
    {
        const QString mark = TestWorld::instance().path(u"proxy-ran"_s);
        const QString option = u"-oProxyCommand=touch "_s + mark;
        const CancelToken cancel;
        for (const auto &[user, name] : {std::pair(option, u"127.0.0.254"_s), std::pair(u"nobody"_s, option)}) {
            const auto result = sshHostname(user, name, nullptr, cancel);
            QVERIFY2(result.ok(), qPrintable(user));
            QVERIFY(result.value().exitStatus != 0);
            QVERIFY2(!QFile::exists(mark), qPrintable(user + u'@' + name));
        }
    }

    void initTestCase()
    {
        TestWorld &world = TestWorld::instance();
        world.addUser(u"admin"_s, u"right"_s);
        world.setPassword(u"root"_s, u"toor"_s);
        for (const QString &name : {u"cluster"_s, u"own"_s, u"other"_s})
            world.makeKey(name);
        for (int i = 0; i < 9; ++i)
            world.makeKey(u"stranger%1"_s.arg(i));
        world.makeKey(u"locked"_s, {u"-N"_s, u"secret"_s});
        world.makeKey(u"lockedStranger"_s, {u"-N"_s, u"secret"_s});
        world.authorize(u"admin"_s, key(u"own"_s));
        world.authorize(u"admin"_s, key(u"locked"_s));
        world.authorize(u"root"_s, key(u"cluster"_s));
        world.addSudoRule(u"admin ALL=(ALL:ALL) ALL"_s);
    }

    // A cloud machine that takes keys only, and a cluster key that the run is about to make.
    void keysOfSshComeAfterTheChosenOne_data()
    {
        QTest::addColumn<QString>("clusterKey");
        QTest::addColumn<QStringList>("identityFiles");
        QTest::addColumn<bool>("inAgent");
        const QStringList far{key(u"stranger1"_s), key(u"stranger2"_s), key(u"stranger3"_s), key(u"own"_s)};
        QTest::newRow("not made yet") << u"/nowhere/lab"_s << QStringList{key(u"own"_s)} << false;
        QTest::newRow("not wanted there") << key(u"stranger0"_s) << QStringList{key(u"own"_s)} << false;
        QTest::newRow("the fourth of ssh's own") << QString() << far << false;
        QTest::newRow("not made yet, in the agent") << u"/nowhere/lab"_s << QStringList() << true;
        QTest::newRow("not wanted there, in the agent") << key(u"stranger0"_s) << QStringList{key(u"stranger1"_s)} << true;
    }
    void keysOfSshComeAfterTheChosenOne()
    {
        QFETCH(QString, clusterKey);
        QFETCH(QStringList, identityFiles);
        QFETCH(bool, inAgent);
        const TestSshd sshd(keysOnly);
        std::unique_ptr<Agent> agent;
        if (inAgent)
            agent = std::make_unique<Agent>(QStringList{key(u"own"_s)});
        const Came came =
            logIn(sshd, {.clusterKey = clusterKey, .identityFiles = identityFiles, .agent = agent ? agent->socket : u"none"_s});
        VERIFY_OK(came.in);
        QCOMPARE(came.keyLine, inAgent ? QByteArray() : publicLine(u"own"_s));
    }

    // sshd hangs up at the sixth failure; the password must still be heard, wrong or right.
    void aTryIsLeftForThePassword()
    {
        const TestSshd sshd;
        const Agent agent({key(u"stranger4"_s), key(u"stranger5"_s), key(u"stranger6"_s), key(u"stranger7"_s)});
        Attempt attempt{.clusterKey = key(u"stranger0"_s),
                        .identityFiles = {key(u"stranger1"_s), key(u"stranger2"_s), key(u"stranger3"_s)},
                        .agent = agent.socket,
                        .password = u"right"_s};
        const Came came = logIn(sshd, attempt);
        VERIFY_OK(came.in);
        QCOMPARE(came.offers, 5);
        attempt.password = u"wrong"_s;
        const Came refused = logIn(sshd, attempt);
        VERIFY_ERROR(refused.in, ErrorCode::LoginRefused);
        QVERIFY(std::holds_alternative<SecretQuestion>(refused.question));
        QVERIFY(std::get<SecretQuestion>(refused.question).refusedHere);
    }

    void aLoginKeyIsTheOnlyOne()
    {
        const TestSshd sshd(keysOnly);
        const Came came = logIn(sshd, {.loginKey = key(u"stranger0"_s), .identityFiles = {key(u"own"_s)}});
        VERIFY_ERROR(came.in, ErrorCode::LoginMethodMissing);
        QCOMPARE(came.offers, 1);
    }

    void aPassphraseIsAskedForTheKeyTheMachineWants_data()
    {
        QTest::addColumn<QString>("clusterKey");
        QTest::addColumn<QStringList>("identityFiles");
        QTest::addColumn<QString>("asked"); // empty: nothing is asked
        QTest::newRow("wanted") << key(u"locked"_s) << QStringList() << key(u"locked"_s);
        QTest::newRow("not wanted") << key(u"lockedStranger"_s) << QStringList() << QString();
        QTest::newRow("the second one is") << QString() << QStringList{key(u"stranger0"_s), key(u"locked"_s)} << key(u"locked"_s);
        QTest::newRow("not of ssh's own beside a chosen one")
            << key(u"stranger0"_s) << QStringList{key(u"locked"_s)} << QString();
    }
    void aPassphraseIsAskedForTheKeyTheMachineWants()
    {
        QFETCH(QString, clusterKey);
        QFETCH(QStringList, identityFiles);
        QFETCH(QString, asked);
        const TestSshd sshd(keysOnly);
        Attempt attempt{.clusterKey = clusterKey, .identityFiles = identityFiles};
        const Came came = logIn(sshd, attempt);
        QVERIFY(!came.in.ok());
        const auto *question = std::get_if<SecretQuestion>(&came.question);
        QCOMPARE(question ? question->account : QString(), asked);
        if (asked.isEmpty())
            return;
        attempt.passphrase = u"secret"_s;
        const Came answered = logIn(sshd, attempt);
        VERIFY_OK(answered.in);
        QCOMPARE(answered.keyLine, publicLine(u"locked"_s));
    }

    // What is about to be taken back proves no other way in.
    void aTakeBackComesInAnotherWayIfThereIsOne_data()
    {
        QTest::addColumn<QString>("clusterKey");
        QTest::addColumn<QStringList>("identityFiles");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("through"); // the key's name; empty: the password
        const QString ours = key(u"cluster"_s);
        QTest::newRow("the password that was given") << ours << QStringList() << u"toor"_s << QString();
        QTest::newRow("the same, and ssh would use our key too") << ours << QStringList{ours} << u"toor"_s << QString();
        QTest::newRow("the same, and our key is ssh's own") << QString() << QStringList{ours} << u"toor"_s << QString();
        QTest::newRow("another key") << ours << QStringList{ours, key(u"other"_s)} << QString() << u"other"_s;
        QTest::newRow("nothing else") << ours << QStringList{key(u"stranger0"_s)} << QString() << u"cluster"_s;
    }
    void aTakeBackComesInAnotherWayIfThereIsOne()
    {
        QFETCH(QString, clusterKey);
        QFETCH(QStringList, identityFiles);
        QFETCH(QString, password);
        QFETCH(QString, through);
        if (through == u"other"_s)
            TestWorld::instance().authorize(u"root"_s, key(u"other"_s));
        const TestSshd sshd;
        const Agent agent({key(u"cluster"_s)});
        const Came came = logIn(sshd, {.user = u"root"_s,
                                       .clusterKey = clusterKey,
                                       .identityFiles = identityFiles,
                                       .agent = agent.socket,
                                       .password = password,
                                       .mode = RunMode::TakeBack});
        VERIFY_OK(came.in);
        QCOMPARE(came.keyLine, through.isEmpty() ? QByteArray() : publicLine(through));
    }

    // Root with the key got in last time. Whatever keeps root out today, the account of the settings does the work, at
    // once.
    void rootIsKeptOut_data()
    {
        QTest::addColumn<QByteArray>("lines");   ///< of sshd's configuration
        QTest::addColumn<QByteArray>("command"); ///< what has happened to root since
        QTest::addColumn<QByteArray>("says");    ///< why, for the user
        QTest::addColumn<QString>("proof");      ///< what key-login says then
        const QByteArray forRoot = "Match User root\n";
        const QByteArray none;
        const auto row = [](const char *name, const QByteArray &lines, const QByteArray &command, const QByteArray &says,
                            const QString &proof) { QTest::newRow(name) << lines << command << says << proof; };
        row("refused", "PermitRootLogin no\n", none, "no longer lets root log in with the key", u"failed key-login-refused"_s);
        row("password expired by policy", none, "chage -M 90 -d 2020-01-01 root", "wants a new password for root",
            u"failed key-login-expired"_s);
        row("password to be changed at once", none, "chage -d 0 root", "wants a new password for root",
            u"failed key-login-expired"_s);
        row("account expired", none, "chage -E 2020-01-01 root", "root", u"failed key-login-"_s);
        row("a code after the key", forRoot + "AuthenticationMethods publickey,keyboard-interactive\n", none,
            "more than one password or key: \"questions (keyboard-interactive)\"", u"skipped login-asks-code"_s);
        row("a password after the key", forRoot + "AuthenticationMethods publickey,password\n", none,
            "more than one password or key: \"password\"", u"skipped login-asks-code"_s);
        row("a second key", forRoot + "AuthenticationMethods publickey,publickey\n", none, "more than one password or key",
            u"skipped login-asks-code"_s);
        row("a code before the key", forRoot + "AuthenticationMethods keyboard-interactive,publickey\n", none,
            "no longer lets root log in", u"skipped login-asks-code"_s);
        row("no shell", none, "sed -i 's|^\\(root:.*\\):[^:]*$|\\1:/usr/sbin/nologin|' /etc/passwd", "gave it no shell",
            u"failed key-login-wrong-answer"_s);
        row("a shell that is not there", none, "sed -i 's|^\\(root:.*\\):[^:]*$|\\1:/bin/gone|' /etc/passwd", "root",
            u"failed key-login-"_s);
        row("another command", forRoot + "ForceCommand echo Please login as admin\n", none, "gave it no shell",
            u"failed key-login-wrong-answer"_s);
        row("a command that asks for a code", forRoot + "ForceCommand echo 'Two-factor login: enter a passcode'\n", none,
            "gave it no shell", u"skipped login-asks-code"_s);
        row("a command that hangs", forRoot + "ForceCommand sleep 60\n", none, "was not ready within", QString());
        row("a rule of PAM", none,
            "{ echo 'account required pam_succeed_if.so quiet user != root'; cat /etc/pam.d/sshd; } >/etc/p; mv /etc/p "
            "/etc/pam.d/sshd",
            "closes the connection when root logs in", u"failed key-login-hung-up"_s);
        row("a rule of PAM for the session", none,
            "{ echo 'session required pam_succeed_if.so quiet user != root'; cat /etc/pam.d/sshd; } >/etc/p; mv /etc/p "
            "/etc/pam.d/sshd",
            "gave it no shell", u"failed key-login-"_s);
        row("too few tries", "MaxAuthTries 1\n" + forRoot + "AuthorizedKeysFile none\n", none, "root", u"failed key-login-"_s);
    }
    void rootIsKeptOut()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QByteArray, command);
        QFETCH(QByteArray, says);
        QFETCH(QString, proof);
        const auto keep = [](const char *verb) {
            for (const char *file : {"/etc/passwd", "/etc/shadow", "/etc/pam.d/sshd"})
                TestWorld::run(u"cp"_s,
                               qstrcmp(verb, "keep") == 0
                                   ? QStringList{u"-p"_s, QString::fromUtf8(file), QString::fromUtf8(file) + u".kept"_s}
                                   : QStringList{u"-p"_s, QString::fromUtf8(file) + u".kept"_s, QString::fromUtf8(file)});
        };
        keep("keep");
        const auto restore = qScopeGuard([&] { keep("restore"); });
        if (!command.isEmpty())
            TestWorld::run(u"sh"_s, {u"-c"_s, QString::fromUtf8(command)});
        const TestSshd sshd(lines.contains("Match") ? QByteArray() : lines, {u"ed25519"_s},
                            lines.contains("Match") ? lines : QByteArray());

        WayIn way(sshd, true);
        const Result<void> in = way.connection.open(nullptr);
        VERIFY_OK(in);
        QCOMPARE(way.connection.user(), u"admin"_s);
        QCOMPARE(way.connection.info().way, RootWay::SudoPassword);
        QVERIFY(way.connection.rootKeptOut());
        const QByteArray why = way.connection.rootKeptOut()->message.toUtf8();
        QVERIFY2(why.contains(says) && why.contains("db1"), why.constData());
        if (!proof.isNull()) {
            const QString methods =
                lines.contains("keyboard-interactive,publickey") ? u"keyboard-interactive,publickey"_s : QString();
            const LoginProof said = way.connection.proveKeyLogin(u"root"_s, methods);
            const QString words = outcomeName(said.outcome) + u' ' + said.reason.id;
            QVERIFY2(words.startsWith(proof), qPrintable(words + u": "_s + said.reason.sentence()));
        }
        way.connection.close();

        // The next run knows, and goes straight in.
        WayIn next(sshd, false);
        VERIFY_OK(next.connection.open(nullptr));
        QVERIFY(!next.connection.rootKeptOut());
        next.connection.close();

        // With no other way, both are told.
        WayIn neither(sshd, true, u"admin"_s, u"wrong"_s);
        const Result<void> refused = neither.connection.open(nullptr);
        VERIFY_ERROR(refused, ErrorCode::LoginRefused);
        QVERIFY2(refused.error().message.contains(u"password"_s) && refused.error().message.contains(u"worked last time"_s),
                 qPrintable(refused.error().message));
    }

    // Without a slot nobody can be asked, and a connection that was closed for a question would be the end of it.
    void aKeyAcceptedInAdvanceClosesNoConnection()
    {
        TestWorld::instance().authorize(u"root"_s, key(u"cluster"_s));
        const TestSshd sshd;
        WayIn way(sshd, true);
        NodeConnection asks(way.shared(), way.shared().plan.nodes.first(), {});
        const Result<void> asked = asks.open(nullptr);
        QVERIFY(!asked);
        QCOMPARE(asked.error().code, ErrorCode::HostKeyUnknown); // (its message ends with a command)
        way.shared().acceptsNewHostKeys = true;
        NodeConnection goesOn(way.shared(), way.shared().plan.nodes.first(), {});
        VERIFY_OK(goesOn.open(nullptr));
        bool replace = true;
        const auto trusted = way.shared().preflight.trusted(way.machine().id, &replace);
        QVERIFY(trusted && *trusted == goesOn.hostKey() && !replace);
    }

    // Reached, but not let in: that is what a second try is for. Not reached is not.
    void aMachineThatIsNotThereIsTriedOnce()
    {
        auto sshd = std::make_unique<TestSshd>();
        WayIn way(*sshd, true);
        sshd.reset();
        VERIFY_ERROR(way.connection.open(nullptr), ErrorCode::ConnectionRefused);
        QVERIFY(!way.connection.rootKeptOut());
    }

    // Where a password alone is taken, a key that alone is not enough must not end it.
    void aPasswordAloneDoesWhereAKeyAloneDoesNot_data()
    {
        QTest::addColumn<QString>("account");
        QTest::addColumn<bool>("rootByKey");
        QTest::newRow("the account's own key") << u"admin"_s << false;
        QTest::newRow("root's, who is the account") << u"root"_s << true;
    }
    void aPasswordAloneDoesWhereAKeyAloneDoesNot()
    {
        QFETCH(QString, account);
        QFETCH(bool, rootByKey);
        TestWorld::instance().authorize(u"admin"_s, key(u"cluster"_s));
        const TestSshd sshd("AuthenticationMethods publickey,password password\n");
        WayIn way(sshd, rootByKey, account, account == u"root"_s ? u"toor"_s : u"right"_s);
        VERIFY_OK(way.connection.open(nullptr));
        QCOMPARE(way.connection.user(), account);
        QCOMPARE(!way.connection.keyLine().isEmpty(), false);
    }
};

int main(int argc, char **argv)
{
    TestWorld::enter();
    QCoreApplication app(argc, argv);
    tst_NodeLogin test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_nodelogin.moc"
