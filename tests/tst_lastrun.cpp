// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is said of the last run is said of the last one that began: whatever the clock was, and also when it broke off.
#include "app/base/StateDirectory.h"
#include "app/project/ProjectFile.h"
#include "app/record/Journal.h"
#include "app/record/LastRun.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

const QUuid db1(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
const QUuid db2(2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
const QString program = QStringLiteral(HOWDAH_BINARY_DIR "/app/cli/howdah-cli");

RunPlan planOf(const QUuid &cluster, RunMode mode = RunMode::Apply)
{
    RunPlan plan;
    plan.cluster.id = cluster;
    plan.cluster.name = u"lab"_s;
    plan.cluster.options[u"root-login"_s][u"permit"_s] = u"yes"_s;
    plan.mode = mode;
    plan.workstationSteps = {u"key-pair"_s};
    for (const auto &[id, host] : {std::pair(db1, u"db1"_s), std::pair(db2, u"db2"_s)}) {
        NodePlan node;
        node.machine.id = id;
        node.machine.host = host;
        node.machine.address = u"192.0.2.1"_s + host.last(1);
        node.steps = {u"connect"_s, u"root-login"_s, u"hosts"_s};
        plan.cluster.machines << node.machine;
        plan.nodes << node;
    }
    return plan;
}

StepRecord recordOf(const QUuid &machine, const QString &step, Outcome outcome)
{
    StepRecord record;
    record.machine = machine;
    record.step = step;
    record.outcome = outcome;
    record.reason = Reason(u"stopped"_s);
    record.started = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123).toUTC();
    return record;
}

RunEvent eventOf(RunEvent::Kind kind, const StepRecord &record)
{
    RunEvent e;
    e.kind = kind;
    e.machine = record.machine;
    e.step = record.step;
    e.at = QDateTime::currentDateTimeUtc();
    e.record = record;
    return e;
}

QString outcomesOf(const RunReport &report)
{
    QStringList parts;
    for (const StepRecord &record : report.records) {
        const Machine *machine = report.plan.cluster.find(record.machine);
        parts << (machine ? machine->host : u"here"_s) + u'.' + record.step + u'=' + outcomeName(record.outcome);
    }
    return parts.join(u' ');
}

QString nameOf(const RunReport &report)
{
    return QFileInfo(report.folder).fileName();
}

} // namespace

class tst_LastRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { QThreadPool::globalInstance()->waitForDone(); }
    void clockWasAheadForOneRun_data();
    void clockWasAheadForOneRun();
    void crashIsReported();
    void damagedReportIsNotReplacedByAnOlder();
    void crashBeforeAnyStepIsReported();
    void crashInACheck();
    void crashInATakeBackIsNotRetried();
    void runThatIsGoingOnIsNot();
    void fullDiskAtTheEnd();
    void journalOfAnOlderHowdah();
    void killedRunOfTheCommandLine();

private:
    /// A run from its beginning to the end; `how` empty: a crash. Gives its folder's name.
    QString run(RunMode mode, const QString &how, bool report = true);

    std::unique_ptr<QTemporaryDir> m_home;
    QUuid m_cluster;
};

void tst_LastRun::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_STATE_HOME", m_home->path().toUtf8());
    m_cluster = QUuid::createUuid();
}

QString tst_LastRun::run(RunMode mode, const QString &how, bool report)
{
    ClusterState state = ClusterState::load(m_cluster);
    RunReport saved;
    saved.plan = planOf(m_cluster, mode);
    saved.started = saved.finished = QDateTime::currentDateTimeUtc();
    Journal journal;
    if (!journal.begin(saved.plan, state.lastRun, u"ada@ws"_s))
        qFatal("no journal");
    const StepRecord done = recordOf(db1, u"hosts"_s, how.isEmpty() ? Outcome::Unchanged : Outcome::Changed);
    journal.write(eventOf(RunEvent::Kind::StepStarted, done));
    journal.write(eventOf(RunEvent::Kind::StepFinished, done));
    saved.records << done;
    if (how.isEmpty()) {
        journal.write(eventOf(RunEvent::Kind::StepStarted, recordOf(db2, u"root-login"_s, {})));
        return QFileInfo(journal.folder()).fileName();
    }
    if (report && how != u"not-started"_s) {
        if (mode != RunMode::Check) {
            state.take(done, mode, *StepCatalogue::builtIn());
            state.lastRun = QFileInfo(journal.folder()).fileName();
            if (!state.save(m_cluster))
                qFatal("no state");
        }
        if (!journal.writeFile(u"report.json"_s, QJsonDocument(saved.toJson()).toJson()))
            qFatal("no report");
    }
    journal.end(how);
    return QFileInfo(journal.folder()).fileName();
}

void tst_LastRun::clockWasAheadForOneRun_data()
{
    QTest::addColumn<QString>("ahead");
    QTest::newRow("of now") << u"000001-20991231-235959"_s;
    QTest::newRow("of a Howdah that went by the time alone") << u"20991231-235959-000"_s;
}

void tst_LastRun::clockWasAheadForOneRun()
{
    QFETCH(QString, ahead);
    const QString first = run(RunMode::Apply, u"complete"_s);
    const QString folder = clusterStateDirectory(m_cluster).value();
    QVERIFY(QDir(folder).rename(first, ahead));
    ClusterState state = ClusterState::load(m_cluster);
    state.lastRun = ahead;
    QVERIFY(state.save(m_cluster));
    QCOMPARE(nameOf(*LastRun::newestReport(m_cluster)), ahead);

    const QString second = run(RunMode::Apply, u"complete"_s);
    QCOMPARE(nameOf(*LastRun::newestReport(m_cluster)), second);
    QCOMPARE(nameOf(*LastRun::load(m_cluster).report), second);
    const QString check = run(RunMode::Check, u"complete"_s);
    QCOMPARE(nameOf(*LastRun::newestReport(m_cluster)), check);
    QCOMPARE(nameOf(*LastRun::load(m_cluster).check), check);
    QCOMPARE(nameOf(*LastRun::newestChange(m_cluster)), second);
    const QString crash = run(RunMode::Apply, {});
    QCOMPARE(nameOf(*LastRun::newestReport(m_cluster)), crash);
    const LastRun last = LastRun::load(m_cluster);
    QCOMPARE(nameOf(*last.report), crash);
    QVERIFY(!last.check);
    QCOMPARE(last.state.machines.value(db2).steps.value(u"root-login"_s).outcome, Outcome::Interrupted);
    for (int i = 0; i < 25; ++i) // the old one goes when its turn has come
        run(RunMode::Apply, u"complete"_s);
    QTRY_VERIFY(!QFileInfo::exists(folder + u'/' + ahead));
}

void tst_LastRun::crashIsReported()
{
    run(RunMode::Apply, u"complete"_s);
    const QString crash = run(RunMode::Apply, {});
    run(RunMode::Apply, u"not-started"_s); // "another run is going on", say
    for (const auto &report :
         {LastRun::newestReport(m_cluster), LastRun::newestChange(m_cluster), LastRun::load(m_cluster).report}) {
        QVERIFY(report);
        QCOMPARE(nameOf(*report), crash);
        QCOMPARE(report->end, RunReport::End::Interrupted);
        QCOMPARE(outcomesOf(*report),
                 u"here.key-pair=not-tried db1.connect=not-tried db1.root-login=not-tried db1.hosts=unchanged "
                 "db2.connect=not-tried db2.root-login=interrupted db2.hosts=not-tried"_s);
        QCOMPARE(report->headline(), u"0 of 2 machines ready, 2 not finished, interrupted"_s);
        QCOMPARE(report->by, u"ada@ws"_s);
        QVERIFY(report->started.isValid() && report->finished >= report->started);
        QCOMPARE(report->plan.nodes.first().machine.address, u"192.0.2.11"_s);
        QCOMPARE(report->options().value(u"root-login"_s).value(u"permit"_s), u"yes"_s); // those it ran with
        const auto back = RunReport::fromJson(report->toJson());
        QVERIFY(back.ok());
        QCOMPARE(back.value().end, RunReport::End::Interrupted);
        QCOMPARE(back.value().headline(), report->headline());
        QVERIFY(!report->toHtml().isEmpty());
    }
}

// Better no report than that of an older run.
void tst_LastRun::damagedReportIsNotReplacedByAnOlder()
{
    const QString folder = clusterStateDirectory(m_cluster).value();
    run(RunMode::Apply, u"complete"_s);
    const QString damaged = run(RunMode::Apply, u"complete"_s);
    for (const QString &file : {u"/report.json"_s, u"/journal.ndjson"_s}) {
        QFile kept(folder + u'/' + damaged + file);
        QVERIFY(kept.resize(40));
        const LastRun last = LastRun::load(m_cluster);
        if (file == u"/report.json"_s)
            QCOMPARE(nameOf(*last.report), damaged); // of its journal
        else
            QVERIFY(!last.report);
    }
}

void tst_LastRun::crashBeforeAnyStepIsReported()
{
    run(RunMode::Apply, u"complete"_s);
    {
        Journal journal;
        QVERIFY(journal.begin(planOf(m_cluster)));
    }
    const auto report = LastRun::newestReport(m_cluster);
    QVERIFY(report);
    QCOMPARE(report->end, RunReport::End::Interrupted);
    QCOMPARE(report->counts().ready, 0);
    const LastRun last = LastRun::load(m_cluster);
    QCOMPARE(last.state.machines.value(db1).steps.value(u"hosts"_s).outcome, Outcome::Changed); // what was known stays known
    // And what the report calls not tried, a retry tries.
    const ClusterState retry = LastRun::toRetry(last.state, LastRun::newestReport(m_cluster));
    QCOMPARE(retry.machines.value(db1).steps.value(u"hosts"_s).outcome, Outcome::NotTried);
}

void tst_LastRun::crashInACheck()
{
    const QString complete = run(RunMode::Apply, u"complete"_s);
    const QString check = run(RunMode::Check, u"complete"_s);
    const QString crash = run(RunMode::Check, {});
    QCOMPARE(nameOf(*LastRun::newestReport(m_cluster)), crash);
    QCOMPARE(LastRun::newestReport(m_cluster)->end, RunReport::End::Interrupted);
    const LastRun last = LastRun::load(m_cluster);
    QCOMPARE(nameOf(*last.report), complete);
    QCOMPARE(nameOf(*last.check), check); // half a check is no check
}

void tst_LastRun::crashInATakeBackIsNotRetried()
{
    run(RunMode::Apply, u"complete"_s);
    run(RunMode::TakeBack, {});
    const auto report = LastRun::load(m_cluster).report;
    QVERIFY(report);
    QCOMPARE(report->plan.mode, RunMode::TakeBack); // by which a window knows that there is nothing to retry
    QCOMPARE(report->end, RunReport::End::Interrupted);
}

void tst_LastRun::runThatIsGoingOnIsNot()
{
    const QString complete = run(RunMode::Apply, u"complete"_s);
    Journal journal;
    QVERIFY(journal.begin(planOf(m_cluster)));
    QCOMPARE(nameOf(*LastRun::newestReport(m_cluster)), complete);
    QCOMPARE(nameOf(*LastRun::load(m_cluster).report), complete);
}

// Neither report nor state could be written; the journal has its own room.
void tst_LastRun::fullDiskAtTheEnd()
{
    run(RunMode::Apply, u"complete"_s);
    const QString full = run(RunMode::TakeBack, u"stopped"_s, false);
    const LastRun last = LastRun::load(m_cluster);
    QCOMPARE(nameOf(*last.report), full);
    QCOMPARE(last.report->end, RunReport::End::Stopped);
    QCOMPARE(last.state.machines.value(db1).steps.value(u"hosts"_s).outcome, Outcome::Pending); // it was taken back
}

void tst_LastRun::journalOfAnOlderHowdah()
{
    run(RunMode::Apply, u"complete"_s);
    const QString folder = clusterStateDirectory(m_cluster).value();
    QVERIFY(QDir(folder).removeRecursively() && QDir().mkpath(folder + u"/20261130-100000-000"_s));
    QFile journal(folder + u"/20261130-100000-000/journal.ndjson"_s);
    QVERIFY(journal.open(QIODevice::WriteOnly));
    journal.write(
        "{\"at\":\"2026-11-30T10:00:00.000Z\",\"cluster\":\"x\",\"event\":\"begin\",\"machines\":1,\"mode\":\"apply\"}\n"
        "{\"at\":\"2026-11-30T10:00:01.000Z\",\"event\":\"started\",\"machine\":\""
        + db1.toByteArray(QUuid::WithoutBraces) + "\",\"step\":\"hosts\"}\n");
    journal.close();
    const auto report = LastRun::newestReport(m_cluster);
    QVERIFY(report);
    QCOMPARE(report->end, RunReport::End::Interrupted);
    QCOMPARE(outcomesOf(*report), db1.toString(QUuid::WithoutBraces) + u".hosts=interrupted"_s);
}

// A real run that is killed while it waits for a machine that never answers.
void tst_LastRun::killedRunOfTheCommandLine()
{
    const UniqueFd silent(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto *const any = reinterpret_cast<sockaddr *>(&address);
    QVERIFY(bind(silent.get(), any, length) == 0 && listen(silent.get(), 5) == 0 && getsockname(silent.get(), any, &length) == 0);
    Cluster cluster;
    cluster.id = m_cluster;
    cluster.name = u"lab"_s;
    Machine machine;
    machine.id = db1;
    machine.address = u"192.0.2.11"_s;
    machine.fqdn = u"db1.example.com"_s;
    machine.host = u"db1"_s;
    machine.role = Role::Node;
    machine.login.connectAs = u"127.0.0.1"_s;
    machine.login.port = ntohs(address.sin_port);
    machine.login.user = u"admin"_s;
    cluster.machines << machine;
    const QString path = m_home->filePath(u"lab.howdah"_s);
    QVERIFY(ProjectFile(path).save(cluster).ok());
    run(RunMode::Apply, u"complete"_s);

    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, {u"run"_s, path, u"--no-keychain"_s, u"--no-workstation"_s});
    pollfd incoming{silent.get(), POLLIN, 0};
    QTRY_VERIFY_WITH_TIMEOUT(poll(&incoming, 1, 0) == 1 || process.state() == QProcess::NotRunning, 60'000);
    QVERIFY2(process.state() == QProcess::Running, process.readAllStandardError().constData());
    process.kill();
    QVERIFY(process.waitForFinished(60'000));

    QProcess report;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    report.setProcessEnvironment(environment);
    report.start(program, {u"report"_s, path}, QIODevice::ReadOnly);
    QVERIFY(report.waitForFinished(60'000));
    const QByteArray text = report.readAllStandardOutput();
    QCOMPARE(report.exitCode(), 0);
    QVERIFY2(text.contains("000002-") && text.contains("0 of 1 machine ready, 1 not finished, interrupted"), text.constData());
}

QTEST_GUILESS_MAIN(tst_LastRun)
#include "tst_lastrun.moc"
