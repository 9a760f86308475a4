// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs on the command line against real sshds: machines left out, keys that stay trusted, ssh's own log without a secret,
// what stands under a failure.
#include "tests/cli/Ended.h"
#include "tests/ssh/TestSshd.h"
#include "tests/ssh/TestWorld.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace howdah::test;
using namespace Qt::StringLiterals;

namespace {

const QString program = QStringLiteral(HOWDAH_BINARY_DIR "/app/cli/howdah-cli");
const QByteArray password = "Tr0ub4dor&3 horse";

QString at(const QString &name)
{
    return TestWorld::instance().path(name);
}

/// Without a terminal, as from cron. This computer plays the machines, and would be known by its machine-id.
Ended run(const QStringList &arguments)
{
    QProcess process;
    process.setChildProcessModifier([id = QFile::encodeName(at(u"other-machine-id"_s))] {
        if (setsid() < 0 || unshare(CLONE_NEWNS) != 0 || mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
            || mount(id.constData(), "/etc/machine-id", nullptr, MS_BIND, nullptr) != 0)
            _exit(127);
    });
    process.start(program, arguments);
    return endOf(process, {}, 120'000);
}

/// Every file of the state folder, joined.
QByteArray everythingKept()
{
    QByteArray all;
    QDirIterator files(at(u"state"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace

class tst_CliRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void keepGoingLeavesMachinesOut_data();
    void keepGoingLeavesMachinesOut();
    void keepGoingWithoutAnyMachine();
    void trustedKeysStayTrusted_data();
    void trustedKeysStayTrusted();
    void changedKeyIsNotTrustedByThat();
    void debugHasBothLogsAndNoSecret();
    void quietSaysNothingWhereAllIsWell();
    void failureHasItsLastLinesAndLog();

private:
    [[nodiscard]] static QStringList command(const QStringList &more)
    {
        return QStringList{u"run"_s, at(u"k.howdah"_s), u"--no-workstation"_s, u"--no-keychain"_s} + more;
    }

    std::unique_ptr<TestSshd> m_byKey;      ///< db1
    std::unique_ptr<TestSshd> m_byPassword; ///< db2
};

void tst_CliRun::initTestCase()
{
    TestWorld &world = TestWorld::instance();
    QVERIFY(mount("tmpfs", "/tmp", "tmpfs", 0, "mode=1777") == 0);
    qputenv("XDG_STATE_HOME", at(u"state"_s).toLocal8Bit());
    qputenv("LC_ALL", "C.UTF-8");
    m_byKey = std::make_unique<TestSshd>();
    // Both are this computer, and a run may hold each only once: a lock of its own for the second.
    m_byPassword =
        std::make_unique<TestSshd>("PubkeyAuthentication no\nPasswordAuthentication yes\nSetEnv HD_LOCK=/run/db2.lock\n");
    const QString key = world.makeKey(u"plain"_s);
    world.authorize(u"root"_s, key);
    world.setPassword(u"root"_s, QString::fromLatin1(password));
    world.writeFile(at(u"other-machine-id"_s), "0123456789abcdef0123456789abcdef\n");
    world.writeFile(at(u"right"_s), "login@DB2.patroni.local " + password + '\n', 0600);
    world.writeFile(at(u"wrong"_s), "login@db2 not-that-one\n", 0600);
    world.writeFile(at(u"machines.txt"_s), "192.0.2.7 db1.patroni.local db1\n192.0.2.8 db2.patroni.local db2\n");
    TestWorld::run(program,
                   {u"new"_s, at(u"k.howdah"_s), u"--import"_s, at(u"machines.txt"_s), u"--user"_s, u"root"_s, u"--key"_s, key});
    TestWorld::run(program, {u"set"_s, at(u"k.howdah"_s), u"connect-as=127.0.0.1"_s});
    TestWorld::run(program,
                   {u"set"_s, at(u"k.howdah"_s), u"--machine"_s, u"db1"_s, u"port="_s + QString::number(m_byKey->port())});
    TestWorld::run(program,
                   {u"set"_s, at(u"k.howdah"_s), u"--machine"_s, u"db2"_s, u"port="_s + QString::number(m_byPassword->port())});
}

void tst_CliRun::init()
{
    QDir(at(u"state"_s)).removeRecursively();
    QFile::remove(u"/home/root/.ssh/known_hosts"_s);
}

void tst_CliRun::keepGoingLeavesMachinesOut_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("why");
    const QString accept = u"--accept-new-host-keys"_s;
    QTest::newRow("password not given") << QStringList{accept}
                                        << QByteArray("db2 is left out: the password of root was not given.");
    QTest::newRow("password wrong") << QStringList{accept, u"--secrets"_s, at(u"wrong"_s)}
                                    << QByteArray("db2 is left out: db2 refused");
}
void tst_CliRun::keepGoingLeavesMachinesOut()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, why);
    const QStringList steps{u"--check"_s, u"--steps"_s, u"connect,hostname"_s};
    const Ended strict = run(command(steps + options));
    QVERIFY2(strict.code == 2 && strict.err.contains("nothing was done") && strict.err.contains("--keep-going"),
             strict.all().constData());
    const Ended ended = run(command(steps + options + QStringList{u"--keep-going"_s}));
    QVERIFY2(ended.code == 1, ended.all().constData());
    QVERIFY2(ended.out.startsWith("1 of 2 machines left out: db2.\n"), ended.all().constData());
    QVERIFY2(ended.out.contains(why), ended.all().constData());
    QVERIFY2(ended.out.contains("1 of 2 machines checked, 1 left out"), ended.all().constData());
    const Ended events = run(command(steps + options + QStringList{u"--keep-going"_s, u"--events"_s}));
    const QJsonObject end = QJsonDocument::fromJson(events.out.trimmed().split('\n').last()).object();
    QCOMPARE(end.value("leftOut"_L1).toInt(), 1);
    QCOMPARE(end.value("ready"_L1).toInt(), 1);
    QCOMPARE(end.value("exitCode"_L1).toInt(), 1);
}

void tst_CliRun::keepGoingWithoutAnyMachine()
{
    const Ended ended = run(command({u"--check"_s, u"--steps"_s, u"connect"_s, u"--keep-going"_s}));
    QVERIFY2(ended.code == 1, ended.all().constData());
    QVERIFY2(ended.out.startsWith("2 of 2 machines left out: db1, db2.\n")
                 && ended.out.contains("db1 is left out: its host key is not known yet (ssh-ed25519 SHA256:"),
             ended.all().constData());
}

void tst_CliRun::trustedKeysStayTrusted_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("run") << u"--no-workstation"_s;
    QTest::newRow("check") << u"--check"_s;
}
/// Answered once, and then the password is missing: the next time only that is asked.
void tst_CliRun::trustedKeysStayTrusted()
{
    QFETCH(QString, mode);
    const QStringList steps{u"--steps"_s, u"connect"_s, mode};
    const Ended first = run(command(steps));
    QVERIFY2(first.code == 2 && first.err.contains("does not know"), first.all().constData());
    const Ended trusted = run(command(steps + QStringList{u"--accept-new-host-keys"_s}));
    QVERIFY2(trusted.code == 2 && trusted.err.contains("the password of root for db2"), trusted.all().constData());
    const Ended later = run(command(steps));
    QVERIFY2(later.code == 2 && later.err.contains("the password of root for db2") && !later.err.contains("does not know"),
             later.all().constData());
    QVERIFY(!QFile::exists(u"/home/root/.ssh/known_hosts"_s)); // that is a run's to write
}

/// Another key than the one that was trusted is asked for again.
void tst_CliRun::changedKeyIsNotTrustedByThat()
{
    const QStringList steps{u"--steps"_s, u"connect"_s, u"--check"_s, u"--machine"_s, u"db1"_s};
    QVERIFY(run(command(steps + QStringList{u"--accept-new-host-keys"_s})).code == 0);
    QVERIFY(run(command(steps)).code == 0);
    TestSshd other({}, {u"rsa"_s});
    TestWorld::run(program, {u"set"_s, at(u"k.howdah"_s), u"--machine"_s, u"db1"_s, u"port="_s + QString::number(other.port())});
    const Ended changed = run(command(steps));
    TestWorld::run(program,
                   {u"set"_s, at(u"k.howdah"_s), u"--machine"_s, u"db1"_s, u"port="_s + QString::number(m_byKey->port())});
    QVERIFY2(changed.code == 2, changed.all().constData());
    QVERIFY2(changed.err.contains("does not know"), changed.all().constData());
}

void tst_CliRun::debugHasBothLogsAndNoSecret()
{
    TestWorld &world = TestWorld::instance();
    QDir().mkpath(u"/home/root/.ssh"_s);
    world.writeFile(u"/home/root/.ssh/config"_s,
                    "Host db1\n  HostName 127.0.0.1\n  Port " + QByteArray::number(m_byKey->port()) + "\n  IdentityFile "
                        + at(u"keys/plain"_s).toLocal8Bit() + '\n',
                    0600);
    const QStringList steps{
        u"--steps"_s,     u"connect,key-login,name-login"_s, u"--accept-new-host-keys"_s, u"--secrets"_s, at(u"right"_s),
        u"--keep-going"_s};
    const Ended ended = run(command(steps + QStringList{u"--debug"_s}));
    QFile::remove(u"/home/root/.ssh/config"_s);
    // The messages of libssh, and those of the system's ssh -v, each with the machine that it is about.
    QVERIFY2(ended.err.contains("db1 connect | ssh: ssh_"), ended.all().constData());
    QVERIFY2(ended.err.contains("db2 connect | ssh: ssh_"), ended.all().constData());
    QVERIFY2(ended.err.contains("db1 name-login | ssh: debug1: "), ended.all().constData());
    const QByteArray kept = everythingKept();
    QVERIFY(kept.contains("ssh: ssh_") && kept.contains("ssh: debug1: "));
    for (const QByteArray &secret : {password, password.toPercentEncoding(), password.toBase64(), password.toHex()}) {
        QVERIFY2(!ended.out.contains(secret) && !ended.err.contains(secret), secret.constData());
        QVERIFY2(!kept.contains(secret), secret.constData());
    }
    // It is no part of the step's output, and not there unless asked for.
    QVERIFY2(!ended.out.contains("debug1:"), ended.all().constData());
    init();
    const Ended plain = run(command(steps + QStringList{u"-v"_s}));
    QVERIFY2(!plain.err.contains("ssh: ") && !everythingKept().contains("ssh: "), plain.all().constData());
}

void tst_CliRun::quietSaysNothingWhereAllIsWell()
{
    const Ended ended = run(command({u"-q"_s, u"--check"_s, u"--machine"_s, u"db1"_s, u"--steps"_s, u"connect"_s,
                                     u"--accept-new-host-keys"_s, u"--secrets"_s, at(u"right"_s)}));
    QVERIFY2(ended.code == 0 && ended.out.isEmpty() && ended.err.isEmpty(), ended.all().constData());
}

void tst_CliRun::failureHasItsLastLinesAndLog()
{
    TestWorld &world = TestWorld::instance();
    QDir().mkpath(u"/home/root/.ssh"_s);
    // A login that says the password back and asks for a name that is not there.
    world.writeFile(u"/home/root/.ssh/config"_s, "Host db1\n  HostName 127.0.0.1\n  Port 1\n  User root\n", 0600);
    const Ended ended =
        run(command({u"--machine"_s, u"db1"_s, u"--steps"_s, u"connect,name-login"_s, u"--accept-new-host-keys"_s}));
    QFile::remove(u"/home/root/.ssh/config"_s);
    QVERIFY2(ended.code == 1, ended.all().constData());
    const qsizetype line = ended.out.indexOf("\ndb1 name-login failed: ");
    QVERIFY2(line > 0, ended.all().constData());
    const auto under = ended.out.mid(line + 1).split('\n');
    QVERIFY2(under.at(1).startsWith("    | ssh: connect to host 127.0.0.1 port 1: Connection refused"), ended.all().constData());
    QVERIFY2(under.at(2).startsWith("    log: ") && QFile::exists(QString::fromUtf8(under.at(2).mid(9))),
             ended.all().constData());
    const Ended full = run({u"report"_s, at(u"k.howdah"_s), u"--full"_s, u"db1"_s, u"name-login"_s});
    QVERIFY2(full.code == 0 && full.out.contains("\n    ssh: connect to host 127.0.0.1 port 1"), full.all().constData());
}

int main(int argc, char **argv)
{
    TestWorld::enter();
    QCoreApplication app(argc, argv);
    tst_CliRun test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_clirun.moc"
