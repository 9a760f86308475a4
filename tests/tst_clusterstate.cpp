// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is remembered between runs comes back as it was, whatever became of the run.
#include "app/base/StateDirectory.h"
#include "app/catalogue/StepCatalogue.h"
#include "app/record/ClusterState.h"
#include "app/record/Journal.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

const QUuid db1(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
const QUuid db2(2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

StepRecord record(const QUuid &machine, const QString &step, Outcome outcome, const Reason &reason = {})
{
    StepRecord r;
    r.machine = machine;
    r.step = step;
    r.outcome = outcome;
    r.reason = reason;
    r.started = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123).toUTC();
    r.seconds = 1.5;
    r.digest = u"0123456789abcdef"_s;
    r.output = "noise";
    r.diff = "+line\n";
    return r;
}

RunPlan planFor(const QUuid &cluster, RunMode mode = RunMode::Apply)
{
    RunPlan plan;
    plan.cluster.id = cluster;
    plan.mode = mode;
    return plan;
}

RunEvent started(const QUuid &machine, const QString &step)
{
    RunEvent event;
    event.kind = RunEvent::Kind::StepStarted;
    event.machine = machine;
    event.step = step;
    event.at = QDateTime::currentDateTimeUtc();
    return event;
}

RunEvent finished(const StepRecord &r)
{
    RunEvent event = started(r.machine, r.step);
    event.kind = RunEvent::Kind::StepFinished;
    event.record = r;
    return event;
}

QString outcomes(const ClusterState &state, const QUuid &machine)
{
    QStringList parts;
    for (const StepRecord &r : state.machines.value(machine).steps)
        parts << r.step + u'=' + outcomeName(r.outcome);
    return parts.join(u' ');
}

} // namespace

class tst_ClusterState : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_home.reset(); }
    void comesBackAsItWas();
    void isForItsOwnerAlone();
    void keepsNoOutput();
    void damagedOrMissingIsEmpty_data();
    void damagedOrMissingIsEmpty();
    void unwritable();
    void take_data();
    void take();
    void outcomeNow_data();
    void outcomeNow();
    void crashShowsWhatWasRunning();
    void crashKeepsWhatWasDone();
    void crashInATakeBack();
    void crashInACheckChangesNothing();
    void crashThenARunThatDidNotStart();
    void crashThenChecks();
    void twoCrashes();
    void crashThenACompleteRun();
    void runThatIsGoingOnDoesNotCount();
    void journalCutInTheMiddleOfALine();

private:
    std::unique_ptr<QTemporaryDir> m_home;
    QUuid m_cluster;
};

void tst_ClusterState::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_STATE_HOME", m_home->path().toUtf8());
    m_cluster = QUuid::createUuid();
}

void tst_ClusterState::comesBackAsItWas()
{
    ClusterState state;
    state.lastRun = u"20260101-120000-000"_s;
    state.machines[db1].rootByKey = true;
    state.machines[db1].hostKey = {"ssh-ed25519", QByteArray("\0\x01\xff", 3)};
    state.take(record(db1, u"hosts"_s, Outcome::Changed, Reason(u"hosts-written-took"_s, {u"db1 \"x\""_s, u"größer\n"_s})),
               RunMode::Apply, *StepCatalogue::builtIn());
    state.take(record(db1, u"connect"_s, Outcome::Failed, Reason(Error{ErrorCode::LoginRefused, u"db1 said no."_s, {}})),
               RunMode::Apply, *StepCatalogue::builtIn());
    state.take(record(QUuid(), u"key-pair"_s, Outcome::Unchanged, Reason(u"key-pair-there"_s, {u"a"_s, u"b"_s})), RunMode::Apply,
               *StepCatalogue::builtIn());
    QVERIFY(state.save(m_cluster));

    const ClusterState back = ClusterState::load(m_cluster);
    QCOMPARE(back.lastRun, state.lastRun);
    QCOMPARE(back.machines.size(), 2);
    const MachineState &machine = *back.machines.constFind(db1);
    QVERIFY(machine.rootByKey);
    QCOMPARE(machine.hostKey, state.machines[db1].hostKey);
    const StepRecord hosts = machine.steps.value(u"hosts"_s);
    QCOMPARE(hosts.machine, db1);
    QCOMPARE(hosts.outcome, Outcome::Changed);
    QCOMPARE(hosts.reason.args, (QStringList{u"db1 \"x\""_s, u"größer\n"_s}));
    QCOMPARE(hosts.started, record(db1, {}, {}).started);
    QCOMPARE(hosts.seconds, 1.5);
    QCOMPARE(hosts.digest, u"0123456789abcdef"_s);
    QCOMPARE(machine.steps.value(u"connect"_s).reason.sentence(), u"db1 said no."_s);
    QCOMPARE(outcomes(back, QUuid()), u"key-pair=unchanged"_s);
}

void tst_ClusterState::isForItsOwnerAlone()
{
    umask(0);
    QVERIFY(ClusterState().save(m_cluster));
    const QString folder = clusterStateDirectory(m_cluster).value();
    struct stat info
    {
    };
    QCOMPARE(stat(QFile::encodeName(folder + u"/state.json"_s).constData(), &info), 0);
    QCOMPARE(info.st_mode & 07777, mode_t(0600));
    QCOMPARE(stat(QFile::encodeName(folder).constData(), &info), 0);
    QCOMPARE(info.st_mode & 07777, mode_t(0700));
    umask(022);
}

void tst_ClusterState::keepsNoOutput()
{
    ClusterState state;
    state.take(record(db1, u"hosts"_s, Outcome::Changed), RunMode::Apply, *StepCatalogue::builtIn());
    QVERIFY(state.machines[db1].steps[u"hosts"_s].output.isEmpty());
    QVERIFY(state.machines[db1].steps[u"hosts"_s].diff.isEmpty());
}

void tst_ClusterState::damagedOrMissingIsEmpty_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray("{\"version\":1,\"machines\":{\"0000");
    QTest::newRow("no JSON") << QByteArray("\xff\xfe");
    QTest::newRow("other JSON") << QByteArray("[1,2]");
    QTest::newRow("wrong types") << QByteArray("{\"machines\":[],\"lastRun\":{}}");
}

void tst_ClusterState::damagedOrMissingIsEmpty()
{
    QFETCH(QByteArray, text);
    QVERIFY(ClusterState::load(m_cluster).machines.isEmpty());
    QFile file(clusterStateDirectory(m_cluster).value() + u"/state.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    const ClusterState state = ClusterState::load(m_cluster);
    QVERIFY(state.machines.isEmpty());
    QVERIFY(state.lastRun.isEmpty());
    QVERIFY(state.save(m_cluster)); // and can be written again
}

void tst_ClusterState::unwritable()
{
    const QString folder = clusterStateDirectory(m_cluster).value();
    QVERIFY(QDir(folder).mkdir(u"state.json"_s)); // nobody can write a file there, root included
    const auto saved = ClusterState().save(m_cluster);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::FileUnwritable);
    QVERIFY2(saved.error().message.contains(folder), qPrintable(saved.error().message));
}

void tst_ClusterState::take_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("step");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("known"); // afterwards, where the step was known as changed
    const auto row = [](const char *name, RunMode mode, const QString &step, Outcome outcome, const QString &reason,
                        const QString &known) { QTest::newRow(name) << int(mode) << step << outcome << reason << known; };
    row("applied", RunMode::Apply, u"hosts"_s, Outcome::Unchanged, u"hosts-there"_s, u"hosts=unchanged"_s);
    row("failed", RunMode::Apply, u"hosts"_s, Outcome::Failed, u"no-outcome"_s, u"hosts=failed"_s);
    row("stopped", RunMode::Apply, u"hosts"_s, Outcome::Cancelled, u"stopped"_s, u"hosts=cancelled"_s);
    row("left out", RunMode::Apply, u"hosts"_s, Outcome::Skipped, u"left-out"_s, u"hosts=changed"_s);
    row("checked", RunMode::Check, u"hosts"_s, Outcome::WouldChange, u"hosts-would"_s, u"hosts=changed"_s);
    row("taken back", RunMode::TakeBack, u"hosts"_s, Outcome::Changed, u"hosts-taken-back"_s, u"hosts=pending"_s);
    row("nothing to take back", RunMode::TakeBack, u"hosts"_s, Outcome::Unchanged, u"nothing-to-take-back"_s, u"hosts=pending"_s);
    row("kept, no other way in", RunMode::TakeBack, u"ssh-key"_s, Outcome::Skipped, u"no-other-way-in"_s, u"ssh-key=changed"_s);
    row("a proof of what is taken back", RunMode::TakeBack, u"fqdn"_s, Outcome::Skipped, u"nothing-to-take-back"_s,
        u"fqdn=pending"_s);
    row("not taken back", RunMode::TakeBack, u"hosts"_s, Outcome::Failed, u"no-outcome"_s, u"hosts=failed"_s);
}

void tst_ClusterState::take()
{
    QFETCH(int, mode);
    QFETCH(QString, step);
    QFETCH(Outcome, outcome);
    QFETCH(QString, reason);
    QFETCH(QString, known);
    ClusterState state;
    state.take(record(db1, step, Outcome::Changed), RunMode::Apply, *StepCatalogue::builtIn());
    state.take(record(db1, step, outcome, Reason(reason)), RunMode(mode), *StepCatalogue::builtIn());
    QCOMPARE(outcomes(state, db1), known);
}

void tst_ClusterState::outcomeNow_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<Outcome>("was");
    QTest::addColumn<QString>("edit");
    QTest::addColumn<Outcome>("now");
    QTest::newRow("as it was") << u"hosts"_s << Outcome::Changed << QString() << Outcome::Changed;
    QTest::newRow("edited since") << u"hosts"_s << Outcome::Changed << u"address"_s << Outcome::Outdated;
    QTest::newRow("already so, edited since") << u"hosts"_s << Outcome::Unchanged << u"address"_s << Outcome::Outdated;
    QTest::newRow("an edit that does not touch it") << u"firewall"_s << Outcome::Changed << u"address"_s << Outcome::Changed;
    QTest::newRow("failed stays failed") << u"hosts"_s << Outcome::Failed << u"address"_s << Outcome::Failed;
    QTest::newRow("interrupted stays so") << u"hosts"_s << Outcome::Interrupted << u"address"_s << Outcome::Interrupted;
    QTest::newRow("another key") << u"ssh-key"_s << Outcome::Changed << u"key"_s << Outcome::Outdated;
    QTest::newRow("key not known yet") << u"ssh-key"_s << Outcome::Changed << u"no key"_s << Outcome::Changed;
    QTest::newRow("never run") << u"fqdn"_s << Outcome::Pending << QString() << Outcome::Pending;
}

void tst_ClusterState::outcomeNow()
{
    QFETCH(QString, step);
    QFETCH(Outcome, was);
    QFETCH(QString, edit);
    QFETCH(Outcome, now);
    Cluster cluster;
    Machine machine;
    machine.id = db1;
    machine.address = u"192.0.2.1"_s;
    machine.host = u"db1"_s;
    cluster.machines << machine;
    ClusterState state;
    if (was != Outcome::Pending) {
        StepRecord r = record(db1, step, was);
        r.digest = inputDigest(cluster, &cluster.machines[0], StepCatalogue::builtIn()->at(step), "key");
        state.take(r, RunMode::Apply, *StepCatalogue::builtIn());
    }
    QByteArray key = "key";
    if (edit == u"address"_s)
        cluster.machines[0].address = u"192.0.2.2"_s;
    else if (edit == u"key"_s)
        key = "other";
    else if (edit == u"no key"_s)
        key.clear();
    const InputDigests digests(cluster, key);
    QCOMPARE(state.outcomeNow(digests, &cluster.machines[0], StepCatalogue::builtIn()->at(step)), now);
    Machine stranger;
    QCOMPARE(state.outcomeNow(digests, &stranger, StepCatalogue::builtIn()->at(step)), Outcome::Pending);
}

void tst_ClusterState::crashShowsWhatWasRunning()
{
    ClusterState before;
    before.take(record(db1, u"time-sync"_s, Outcome::Unchanged), RunMode::Apply, *StepCatalogue::builtIn());
    QVERIFY(before.save(m_cluster));
    {
        Journal journal;
        QVERIFY(journal.begin(planFor(m_cluster)));
        journal.write(started(db1, u"time-sync"_s));
        journal.write(started(db2, u"hosts"_s));
    } // gone without a last line
    const ClusterState state = ClusterState::load(m_cluster);
    QCOMPARE(outcomes(state, db1), u"time-sync=interrupted"_s);
    QCOMPARE(outcomes(state, db2), u"hosts=interrupted"_s);
    const Reason reason = state.machines.value(db1).steps.value(u"time-sync"_s).reason;
    QVERIFY(isKnownReason(reason.id));
    QVERIFY2(reason.sentence().contains(u"Run it again"_s), qPrintable(reason.sentence()));
    QVERIFY(isFailure(Outcome::Interrupted));
}

void tst_ClusterState::crashKeepsWhatWasDone()
{
    {
        Journal journal;
        QVERIFY(journal.begin(planFor(m_cluster)));
        journal.write(started(db1, u"hostname"_s));
        journal.write(finished(record(db1, u"hostname"_s, Outcome::Changed, Reason(u"hostname-set"_s, {u"db1"_s, u"debian"_s}))));
        journal.write(started(db1, u"fqdn"_s));
    }
    const ClusterState state = ClusterState::load(m_cluster);
    QCOMPARE(outcomes(state, db1), u"fqdn=interrupted hostname=changed"_s);
    const StepRecord done = state.machines.value(db1).steps.value(u"hostname"_s);
    QCOMPARE(done.reason.sentence(), u"The host name is now db1 (before: debian)."_s);
    QCOMPARE(done.digest, u"0123456789abcdef"_s);
}

void tst_ClusterState::crashInATakeBack()
{
    ClusterState before;
    before.take(record(db1, u"hosts"_s, Outcome::Changed), RunMode::Apply, *StepCatalogue::builtIn());
    before.take(record(db1, u"hostname"_s, Outcome::Changed), RunMode::Apply, *StepCatalogue::builtIn());
    QVERIFY(before.save(m_cluster));
    {
        Journal journal;
        QVERIFY(journal.begin(planFor(m_cluster, RunMode::TakeBack)));
        journal.write(finished(record(db1, u"hosts"_s, Outcome::Changed)));
        journal.write(started(db1, u"hostname"_s));
    }
    QCOMPARE(outcomes(ClusterState::load(m_cluster), db1), u"hostname=interrupted hosts=pending"_s);
}

void tst_ClusterState::crashInACheckChangesNothing()
{
    {
        Journal journal;
        QVERIFY(journal.begin(planFor(m_cluster, RunMode::Check)));
        journal.write(started(db1, u"hosts"_s));
    }
    QVERIFY(ClusterState::load(m_cluster).machines.isEmpty());
}

void tst_ClusterState::crashThenARunThatDidNotStart()
{
    {
        Journal journal;
        QVERIFY(journal.begin(planFor(m_cluster)));
        journal.write(started(db1, u"hosts"_s));
    }
    Journal next;
    QVERIFY(next.begin(planFor(m_cluster)));
    next.end(u"not-started"_s);
    QCOMPARE(outcomes(ClusterState::load(m_cluster), db1), u"hosts=interrupted"_s);
}

void tst_ClusterState::crashThenChecks()
{
    {
        Journal journal;
        QVERIFY(journal.begin(planFor(m_cluster)));
        journal.write(started(db1, u"hosts"_s));
    }
    for (const QString &how : {u"complete"_s, u"stopped"_s, QString()}) {
        Journal check;
        QVERIFY(check.begin(planFor(m_cluster, RunMode::Check)));
        check.write(finished(record(db1, u"hosts"_s, Outcome::WouldChange)));
        if (!how.isEmpty())
            check.end(how);
    }
    QCOMPARE(outcomes(ClusterState::load(m_cluster), db1), u"hosts=interrupted"_s);
}

// Each records what it did; of what both did, the later one counts.
void tst_ClusterState::twoCrashes()
{
    {
        Journal first;
        QVERIFY(first.begin(planFor(m_cluster)));
        first.write(finished(record(db1, u"hostname"_s, Outcome::Changed)));
        first.write(finished(record(db1, u"fqdn"_s, Outcome::Failed)));
        first.write(started(db2, u"hosts"_s));
    }
    {
        Journal second;
        QVERIFY(second.begin(planFor(m_cluster)));
        second.write(finished(record(db1, u"fqdn"_s, Outcome::Unchanged)));
        second.write(started(db1, u"hosts"_s));
    }
    const ClusterState state = ClusterState::load(m_cluster);
    QCOMPARE(outcomes(state, db1), u"fqdn=unchanged hostname=changed hosts=interrupted"_s);
    QCOMPARE(outcomes(state, db2), u"hosts=interrupted"_s);
}

void tst_ClusterState::crashThenACompleteRun()
{
    {
        Journal journal;
        QVERIFY(journal.begin(planFor(m_cluster)));
        journal.write(started(db1, u"hosts"_s));
        journal.write(started(db2, u"hosts"_s));
    }
    ClusterState state = ClusterState::load(m_cluster); // as the Runner does at its start
    Journal next;
    QVERIFY(next.begin(planFor(m_cluster)));
    state.take(record(db1, u"hosts"_s, Outcome::Changed), RunMode::Apply, *StepCatalogue::builtIn());
    state.lastRun = QDir(next.folder()).dirName();
    next.end(u"complete"_s);
    QVERIFY(state.save(m_cluster));
    const ClusterState after = ClusterState::load(m_cluster);
    QCOMPARE(outcomes(after, db1), u"hosts=changed"_s);
    QCOMPARE(outcomes(after, db2), u"hosts=interrupted"_s); // was not in the later run
}

void tst_ClusterState::runThatIsGoingOnDoesNotCount()
{
    Journal journal;
    QVERIFY(journal.begin(planFor(m_cluster)));
    journal.write(started(db1, u"hosts"_s));
    QVERIFY(ClusterState::load(m_cluster).machines.isEmpty());
    journal.write(finished(record(db1, u"hosts"_s, Outcome::Failed)));
    journal.end(u"complete"_s);
    QCOMPARE(outcomes(ClusterState::load(m_cluster), db1), u"hosts=failed"_s); // its state could not be saved: a full disk
}

void tst_ClusterState::journalCutInTheMiddleOfALine()
{
    QString folder;
    {
        Journal journal;
        QVERIFY(journal.begin(planFor(m_cluster)));
        journal.write(started(db1, u"hosts"_s));
        journal.write(finished(record(db1, u"hosts"_s, Outcome::Changed)));
        folder = journal.folder();
    }
    QFile file(folder + u"/journal.ndjson"_s);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(file.size() - 20)); // the disk was full, the power went
    QCOMPARE(outcomes(ClusterState::load(m_cluster), db1), u"hosts=interrupted"_s);
}

QTEST_GUILESS_MAIN(tst_ClusterState)
#include "tst_clusterstate.moc"
