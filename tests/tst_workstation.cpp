// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The administrator's helper, run as root in a mount namespace of its own: how its steps begin and end.
#include "app/catalogue/StepCatalogue.h"
#include "app/workstation/LocalSshConfig.h"
#include "app/workstation/LocalStep.h"
#include "app/workstation/PrivilegedHelper.h"
#include "tests/LocalCheck.h"
#include "tests/lab/HelperStep.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <sys/file.h>
#include <sys/stat.h>

using namespace howdah;
using namespace howdah::test;
using namespace std::chrono_literals;

class TestWorkstation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exitStatusAndOutput();
    void endsAtItsLimit();
    void cancelEndsTheStep();
    void goneClientEndsTheStep();
    void packageWorkFinishesWithoutItsClient();
    void killedHelperIsReported();
    void oneRunAtATime();
    void changeableHelperIsNotRun();
    void missingHelperIsReported();
    void otherVersionIsReported();
    void hostTableIsWrittenAndTakenBack();
    void whatSshThenUsesIsProved();

private:
    HelperFixture m_fixture;
};

void TestWorkstation::exitStatusAndOutput()
{
    PrivilegedHelper helper(PrivilegedHelper::Way::Direct, m_fixture.path());
    QVERIFY(helper.start({}).ok());
    const Done three = runStep(helper, with("HD_CLUSTER", "exit-three"));
    QVERIFY(three.status.ok());
    QCOMPARE(three.status.value(), 3);
    QCOMPARE(three.output, QByteArray("said on standard output\nsaid on standard error\n"));
    QVERIFY(!three.report.outcome);
    // The same helper again; a program that reads its input does not eat the next request.
    QCOMPARE(runStep(helper, with("HD_CLUSTER", "eats-input")).output, QByteArray("nothing to eat\n"));
    QCOMPARE(runStep(helper, with("HD_CLUSTER", "chatty")).output.size(), 200000 * 17);
    QCOMPARE(runStep(helper, goodValues()).report.outcome, std::optional(Outcome::Changed));
}

void TestWorkstation::endsAtItsLimit()
{
    PrivilegedHelper helper(PrivilegedHelper::Way::Direct, m_fixture.path());
    QVERIFY(helper.start({}).ok());
    const Done done = runStep(helper, with("HD_CLUSTER", "sleeps"), 1s);
    QVERIFY(done.status.ok());
    QCOMPARE(done.status.value(), 124);
    QTRY_VERIFY(!isAlive(done.report.facts.value(QStringLiteral("pid")).toInt()));
    QVERIFY(runStep(helper, goodValues()).status.ok());
}

void TestWorkstation::cancelEndsTheStep()
{
    PrivilegedHelper helper(PrivilegedHelper::Way::Direct, m_fixture.path());
    QVERIFY(helper.start({}).ok());
    auto cancel = std::make_shared<CancelToken>();
    int pid = 0;
    const auto status = helper.runStep(QStringLiteral("local-hosts"), with("HD_CLUSTER", "sleeps"), 60s,
                                       {.onProtocol =
                                            [&](const QByteArray &line) {
                                                pid = line.split(' ').last().toInt();
                                                cancel->cancel();
                                            },
                                        .onOutput = {}},
                                       cancel);
    QVERIFY(!status.ok());
    QCOMPARE(status.error().code, ErrorCode::Cancelled);
    QVERIFY(pid > 0);
    QTRY_VERIFY(!isAlive(pid));
}

void TestWorkstation::goneClientEndsTheStep()
{
    QProcess client; // killed, so that it can say nothing
    client.start(QStringLiteral("sh"),
                 {QStringLiteral("-c"),
                  QStringLiteral("{ echo 'step 0123456789abcdef local-hosts 60'; echo HD_MODE apply; echo HD_CLUSTER sleeps; "
                                 "echo HD_CLUSTER_ID 11111111-2222-3333-4444-555555555555; echo go; exec sleep 60; } | \"$0\""),
                  m_fixture.path()});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((client.waitForReadyRead(50), said += client.readAllStandardOutput()).contains("fact pid "), 10'000);
    const int pid = said.mid(said.indexOf("fact pid ") + 9).split('\n').first().toInt();
    QVERIFY(isAlive(pid));
    QProcess::execute(QStringLiteral("pkill"),
                      {QStringLiteral("-KILL"), QStringLiteral("-P"), QString::number(client.processId()), QStringLiteral("-x"),
                       QStringLiteral("sleep")});
    QTRY_VERIFY_WITH_TIMEOUT(!isAlive(pid), 10'000);
    client.kill();
    client.waitForFinished();
}

void TestWorkstation::packageWorkFinishesWithoutItsClient()
{
    const QString left = m_fixture.folder() + QStringLiteral("/finished");
    int pid = 0;
    {
        PrivilegedHelper helper(PrivilegedHelper::Way::Direct, m_fixture.path());
        QVERIFY(helper.start({}).ok());
        auto cancel = std::make_shared<CancelToken>();
        QElapsedTimer timer;
        timer.start();
        const auto status = helper.runStep(QStringLiteral("local-time-sync"), with("HD_CLUSTER", QFile::encodeName(left)), 60s,
                                           {.onProtocol =
                                                [&](const QByteArray &line) {
                                                    if (line.startsWith("fact pid "))
                                                        pid = line.mid(9).toInt();
                                                    cancel->cancel();
                                                },
                                            .onOutput = {}},
                                           cancel);
        QVERIFY(!status.ok());
        QCOMPARE(status.error().code, ErrorCode::Cancelled);
        QVERIFY(timer.elapsed() < 20'000);
    }
    QVERIFY(isAlive(pid));
    QVERIFY(!QFile::exists(left));
    QFile go(left + QStringLiteral(".go"));
    QVERIFY(go.open(QIODevice::WriteOnly));
    // It prints much to a dead channel and ends well all the same.
    QTRY_COMPARE_WITH_TIMEOUT(PrivateMounts::textOf(left), QByteArray("finished\n"), 20'000);
}

void TestWorkstation::killedHelperIsReported()
{
    PrivilegedHelper helper(PrivilegedHelper::Way::Direct, m_fixture.path());
    QVERIFY(helper.start({}).ok());
    int pid = 0;
    const auto status = helper.runStep(
        QStringLiteral("local-hosts"), with("HD_CLUSTER", "sleeps"), 60s,
        {.onProtocol =
             [&](const QByteArray &line) {
                 pid = line.split(' ').last().toInt();
                 QProcess::execute(QStringLiteral("pkill"), {QStringLiteral("-KILL"), QStringLiteral("-P"),
                                                             QString::number(QCoreApplication::applicationPid()),
                                                             QStringLiteral("-f"), QStringLiteral("howdah-workstation-helper")});
             },
         .onOutput = {}},
        {});
    QVERIFY(!status.ok());
    QCOMPARE(status.error().code, ErrorCode::ShellFailed);
    QCOMPARE(runStep(helper, goodValues()).status.error().code, ErrorCode::ShellFailed); // and stays so
    const pid_t group = getpgid(pid); // without its helper the step goes on to its limit, and holds the lock so long
    QVERIFY(group > 1 && group != getpgrp());
    QCOMPARE(kill(-group, SIGKILL), 0);
}

void TestWorkstation::oneRunAtATime()
{
    QFile lock(QStringLiteral("/run/howdah.lock"));
    const auto take = [&lock] { // an earlier test's killed step may still be ending, and takes its lock's file along
        lock.close();
        struct stat there
        {
        }, ours{};
        return lock.open(QIODevice::WriteOnly) && flock(lock.handle(), LOCK_EX | LOCK_NB) == 0
               && stat("/run/howdah.lock", &there) == 0 && fstat(lock.handle(), &ours) == 0 && there.st_ino == ours.st_ino;
    };
    QTRY_VERIFY_WITH_TIMEOUT(take(), 30'000);
    QVERIFY(lock.write("ann, from here, since 2024-01-01T00:00:00Z\n") > 0 && lock.flush());
    PrivilegedHelper helper(PrivilegedHelper::Way::Direct, m_fixture.path());
    const auto started = helper.start({});
    lock.remove();
    QVERIFY(!started.ok());
    QCOMPARE(started.error().code, ErrorCode::MachineBusy);
    QVERIFY2(started.error().message.contains(QStringLiteral("ann, from here")), qPrintable(started.error().message));
}

void TestWorkstation::changeableHelperIsNotRun()
{
    HelperFixture open;
    QVERIFY(chmod(QFile::encodeName(open.path()).constData(), 0775) == 0);
    QCOMPARE(PrivilegedHelper(PrivilegedHelper::Way::Direct, open.path()).start({}).error().code,
             ErrorCode::PrivilegeUnavailable);
    QVERIFY(chmod(QFile::encodeName(open.path()).constData(), 0755) == 0);
    QVERIFY(chmod(QFile::encodeName(open.folder()).constData(), 0777) == 0);
    QCOMPARE(PrivilegedHelper(PrivilegedHelper::Way::Direct, open.path()).start({}).error().code,
             ErrorCode::PrivilegeUnavailable);
    QVERIFY(chmod(QFile::encodeName(open.folder()).constData(), 0755) == 0);
    QVERIFY(chown(QFile::encodeName(open.path()).constData(), 65534, 0) == 0);
    const auto started = PrivilegedHelper(PrivilegedHelper::Way::Direct, open.path()).start({});
    QCOMPARE(started.error().code, ErrorCode::PrivilegeUnavailable);
    QVERIFY(started.error().message.contains(open.path()));

    // A folder above; and what the helper itself reads, which it looks at itself.
    const auto refused = [](const HelperFixture &fixture, const QString &changed) {
        const auto tried = PrivilegedHelper(PrivilegedHelper::Way::Direct, fixture.path()).start({});
        return !tried.ok() && tried.error().code == ErrorCode::PrivilegeUnavailable
               && (tried.error().message + tried.error().detail).contains(changed);
    };
    QTemporaryDir above(QStringLiteral("/var/tmp/howdah-XXXXXX"));
    QVERIFY(QFile::rename(open.folder(), above.filePath(QStringLiteral("in"))));
    QVERIFY(chown(QFile::encodeName(above.filePath(QStringLiteral("in/howdah-workstation-helper"))).constData(), 0, 0) == 0);
    QVERIFY(chmod(QFile::encodeName(above.path()).constData(), 0755) == 0);
    QVERIFY(chown(QFile::encodeName(above.path()).constData(), 65534, 0) == 0);
    const auto inside =
        PrivilegedHelper(PrivilegedHelper::Way::Direct, above.filePath(QStringLiteral("in/howdah-workstation-helper"))).start({});
    QVERIFY(!inside.ok());
    QCOMPARE(inside.error().code, ErrorCode::PrivilegeUnavailable);
    QVERIFY2(inside.error().message.startsWith(above.path() + u' '), qPrintable(inside.error().message));
    for (const char *name : {"steps", "steps/lib.sh", "steps/driver.sh", "steps/local-hosts.sh", "steps/local-time-sync.sh"}) {
        HelperFixture steps;
        const QString part = steps.folder() + u'/' + QLatin1String(name);
        QVERIFY(chown(QFile::encodeName(part).constData(), 65534, 0) == 0);
        QVERIFY2(refused(steps, part), name);
        QVERIFY(chown(QFile::encodeName(part).constData(), 0, 0) == 0);
        QVERIFY(chmod(QFile::encodeName(part).constData(), 0777) == 0);
        QVERIFY2(refused(steps, part), name);
    }
}

void TestWorkstation::missingHelperIsReported()
{
    const auto started = PrivilegedHelper(PrivilegedHelper::Way::Direct, QStringLiteral("/nonexistent/helper")).start({});
    QVERIFY(!started.ok());
    QCOMPARE(started.error().code, ErrorCode::ToolMissing);
}

void TestWorkstation::otherVersionIsReported()
{
    HelperFixture newer(false, "2");
    const auto started = PrivilegedHelper(PrivilegedHelper::Way::Direct, newer.path()).start({});
    QVERIFY(!started.ok());
    QCOMPARE(started.error().code, ErrorCode::PrivilegeUnavailable);
    QVERIFY(started.error().message.contains(QStringLiteral("another version")));
}

void TestWorkstation::hostTableIsWrittenAndTakenBack()
{
    const QString hosts = QStringLiteral("/etc/hosts");
    const QByteArray before = PrivateMounts::textOf(hosts);
    HelperFixture real(true);
    Cluster cluster;
    cluster.name = QStringLiteral("lab");
    for (const int n : {1, 2}) {
        Machine machine;
        machine.address = QStringLiteral("192.0.2.1%1").arg(n);
        machine.fqdn = QStringLiteral("db%1.example.com").arg(n);
        machine.host = QStringLiteral("db%1").arg(n);
        cluster.machines << machine;
    }
    const Step &step = StepCatalogue::builtIn()->at(u"local-hosts");

    const test::LocalCheck check = test::checkHere(cluster, step);
    QVERIFY2(check.report.outcome == Outcome::WouldChange, check.output.constData());
    QVERIFY(check.report.diff.contains("\n+192.0.2.11 db1.example.com db1\n"));
    QCOMPARE(PrivateMounts::textOf(hosts), before);

    PrivilegedHelper helper(PrivilegedHelper::Way::Direct, real.path());
    QVERIFY(helper.start({}).ok());
    const Done first = runStep(helper, localStepValues(cluster, step, RunMode::Apply, false));
    QVERIFY2(first.report.outcome == Outcome::Changed, first.output + first.report.reason.id.toUtf8());
    QCOMPARE(first.report.diff, check.report.diff); // what the person saw is what was done
    QVERIFY(PrivateMounts::textOf(hosts).contains("\n192.0.2.12 db2.example.com db2\n"));
    QCOMPARE(runStep(helper, localStepValues(cluster, step, RunMode::Apply, false)).report.outcome,
             std::optional(Outcome::Unchanged));
    QCOMPARE(test::checkHere(cluster, step).report.outcome, std::optional(Outcome::Unchanged));
    QCOMPARE(runStep(helper, localStepValues(cluster, step, RunMode::TakeBack, false)).report.outcome,
             std::optional(Outcome::Changed));
    QCOMPARE(PrivateMounts::textOf(hosts), before);
}

void TestWorkstation::whatSshThenUsesIsProved()
{
    // ssh takes the home directory from the password database; so this person gets another one there.
    QTemporaryDir home;
    PrivateMounts mounts;
    QByteArray accounts = PrivateMounts::textOf(QStringLiteral("/etc/passwd"));
    QVERIFY(accounts.startsWith("root:"));
    const QByteArrayList root = accounts.left(accounts.indexOf('\n')).split(':');
    accounts.replace(0, accounts.indexOf('\n'), "root:x:0:0:root:" + QFile::encodeName(home.path()) + ':' + root.last());
    mounts.bindText(QStringLiteral("/etc/passwd"), accounts);
    QCOMPARE(userSshConfigPath(), home.path() + QStringLiteral("/.ssh/config"));

    const SshHostEntry db1{.host = QStringLiteral("db1"),
                           .fqdn = QStringLiteral("db1.example.com"),
                           .address = QStringLiteral("192.0.2.11"),
                           .connectAs = {},
                           .port = 2222,
                           .user = QStringLiteral("root"),
                           .identityFile = home.filePath(QStringLiteral("key"))};
    const auto before = verifyLocalSshConfig(db1);
    QVERIFY(!before.ok());
    QCOMPARE(before.error().code, ErrorCode::ValueInvalid);
    const auto applied =
        applyLocalSshConfig(userSshConfigPath(), QStringLiteral("lab"), QUuid::createUuid(), {db1}, RunMode::Apply);
    QVERIFY(applied.ok() && applied.value().changed);
    const auto after = verifyLocalSshConfig(db1);
    QVERIFY2(after.ok(), after.ok() ? "" : qPrintable(after.error().message));
}

int main(int argc, char *argv[])
{
    PrivateMounts mounts;
    coverThisComputer(mounts);
    QCoreApplication application(argc, argv);
    TestWorkstation test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_workstation.moc"
