// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What one run will do is decided from the request, the cluster and the last results, and what cannot be is refused by
// name.
#include "app/base/os/ThisComputer.h"
#include "app/catalogue/StepCatalogue.h"
#include "app/machines/MachineField.h"
#include "app/record/LastRun.h"
#include "app/record/RunPlan.h"

#include <QTest>
#include <QTimeZone>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

const QString allNodeSteps = u"connect root-login ssh-key key-login hostname fqdn hosts name-login time-sync firewall"_s;
const QString allHere = u"key-pair local-hosts local-ssh"_s;

Machine machine(int number, const QString &host, Role role = Role::Node)
{
    Machine m;
    m.id = QUuid(uint(number), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    m.role = role;
    m.address = u"192.0.2.%1"_s.arg(10 + number);
    m.host = host;
    m.fqdn = host + u".example.com"_s;
    return m;
}

/// db1, db2, db3, a VIP and this computer.
Cluster cluster()
{
    Cluster c;
    c.name = u"lab"_s;
    c.machines = {machine(1, u"db1"_s), machine(2, u"db2"_s), machine(3, u"db3"_s), machine(8, u"vip"_s, Role::Vip),
                  machine(9, u"jumpbox"_s, Role::Workstation)};
    return c;
}

/// As after a run of all steps in which everything went well.
ClusterState done(const Cluster &c)
{
    ClusterState state;
    const InputDigests digests(c, "ssh-ed25519 AAAA me");
    const auto put = [&](const Machine *m, const Step &step) {
        StepRecord record;
        record.machine = m ? m->id : QUuid();
        record.step = step.id;
        record.outcome = Outcome::Changed;
        record.digest = digests.of(m, step);
        state.take(record, RunMode::Apply, *StepCatalogue::builtIn());
    };
    for (const Step &step : StepCatalogue::builtIn()->steps()) {
        if (!step.tickedByDefault)
            continue;
        if (step.executor == Executor::Workstation) {
            put(nullptr, step);
            continue;
        }
        for (const Machine &m : c.machines) {
            if (m.role == Role::Node)
                put(&m, step);
        }
    }
    return state;
}

void setOutcome(ClusterState &state, int number, const QString &step, Outcome outcome)
{
    const QUuid id = number == 0 ? QUuid() : machine(number, QString()).id;
    state.machines[id].steps[step].step = step;
    state.machines[id].steps[step].outcome = outcome;
}

/// "db1: connect hosts; db2: …", then "here: …".
QString described(const RunPlan &plan)
{
    QStringList parts;
    for (const NodePlan &node : plan.nodes)
        parts << node.machine.host + u": "_s + node.steps.join(u' ');
    if (!plan.workstationSteps.isEmpty())
        parts << u"here: "_s + plan.workstationSteps.join(u' ');
    return parts.join(u"; "_s);
}

} // namespace

Q_DECLARE_METATYPE(howdah::RunRequest)

class tst_RunPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void scope_data();
    void scope();
    void refused_data();
    void refused();
    void rowsThatCannotBeUsed_data();
    void rowsThatCannotBeUsed();
    void anAddressOfThisComputerIsNoNode();
    void clusterWideLoginIsCheckedAsAMachines();
    void retryFailed_data();
    void retryFailed();
    void retryKeepsTheMode();
    void takingBackFromAStepGoesBackwards();
    void outdated_data();
    void outdated();
    void takeBackGoesBackwards();
    void consentIsAddedToTheMachines();
    void isASnapshot();
    void parallelIsKeptInBounds_data();
    void parallelIsKeptInBounds();
    void loginFallsBackToTheClusters();
};

void tst_RunPlan::scope_data()
{
    QTest::addColumn<RunRequest>("request");
    QTest::addColumn<QString>("untickedMachine");
    QTest::addColumn<QString>("plan");
    const QString everywhere = u"db1: %1; db2: %1; db3: %1"_s;
    RunRequest r;
    QTest::newRow("all that is ticked") << r << QString() << everywhere.arg(allNodeSteps) + u"; here: "_s + allHere;
    QTest::newRow("a machine is unticked") << r << u"db2"_s << u"db1: %1; db3: %1; here: %2"_s.arg(allNodeSteps, allHere);
    r.workstation = false;
    QTest::newRow("without this computer") << r << QString() << everywhere.arg(allNodeSteps);
    r = {};
    r.machines = QStringList{u"db3"_s, u"db1"_s};
    QTest::newRow("given machines, in table order")
        << r << QString() << u"db1: %1; db3: %1; here: %2"_s.arg(allNodeSteps, allHere);
    QTest::newRow("a given machine need not be ticked")
        << r << u"db3"_s << u"db1: %1; db3: %1; here: %2"_s.arg(allNodeSteps, allHere);
    r = {};
    r.steps = QStringList{u"firewall"_s, u"hosts"_s};
    QTest::newRow("given steps, in running order, reached first")
        << r << QString() << everywhere.arg(u"connect hosts firewall"_s);
    r.steps = QStringList{u"local-time-sync"_s, u"fqdn"_s};
    QTest::newRow("a given step need not be ticked")
        << r << QString() << everywhere.arg(u"connect fqdn"_s) + u"; here: local-time-sync"_s;
    r.steps = QStringList();
    QTest::newRow("no steps: only reached") << r << QString() << everywhere.arg(u"connect"_s);
    r = {};
    r.fromStep = u"hosts"_s;
    QTest::newRow("from a step") << r << QString() << everywhere.arg(u"connect hosts name-login time-sync firewall"_s);
    r.fromStep = u"local-ssh"_s;
    QTest::newRow("from a step of this computer") << r << QString() << everywhere.arg(allNodeSteps) + u"; here: local-ssh"_s;
    r.fromStep = u"hosts"_s;
    r.steps = QStringList{u"hostname"_s, u"time-sync"_s};
    QTest::newRow("given steps from a step") << r << QString() << everywhere.arg(u"connect time-sync"_s);
    r = {};
    r.mode = RunMode::Check;
    QTest::newRow("a check is the same") << r << QString() << everywhere.arg(allNodeSteps) + u"; here: "_s + allHere;
}

void tst_RunPlan::scope()
{
    QFETCH(RunRequest, request);
    QFETCH(QString, untickedMachine);
    QFETCH(QString, plan);
    Cluster c = cluster();
    for (Machine &m : c.machines)
        m.ticked = m.host != untickedMachine;
    const auto made = RunPlan::make(c, request, {});
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    QCOMPARE(described(made.value()), plan);
    QCOMPARE(made.value().mode, request.mode);
}

void tst_RunPlan::refused_data()
{
    QTest::addColumn<RunRequest>("request");
    QTest::addColumn<QStringList>("says");
    RunRequest r;
    r.machines = QStringList{u"db1"_s, u"vip"_s};
    QTest::newRow("the floating address") << r << QStringList{u"vip"_s, u"floating address"_s};
    r.machines = QStringList{u"jumpbox"_s};
    QTest::newRow("this computer") << r << QStringList{u"jumpbox"_s, u"this computer"_s};
    r.machines = QStringList{u"db7"_s};
    QTest::newRow("no such machine") << r << QStringList{u"“db7”"_s, u"lab"_s};
    r = {};
    r.steps = QStringList{u"hosts"_s, u"host"_s};
    QTest::newRow("no such step") << r << QStringList{u"“host”"_s, u"hostname or hosts"_s}; // and what was meant
    r = {};
    r.fromStep = u"begin"_s;
    QTest::newRow("no such step to begin from") << r << QStringList{u"“begin”"_s};
    r = {};
    r.live = {{u"db7"_s, {u"firewall"_s}}};
    QTest::newRow("consent for no such machine") << r << QStringList{u"“db7”"_s};
    r.live = {{u"vip"_s, {u"firewall"_s}}};
    QTest::newRow("consent for the floating address") << r << QStringList{u"vip"_s};
    r.live = {{u"db1"_s, {u"time-sync"_s}}};
    QTest::newRow("consent for a step that needs none") << r << QStringList{u"“time-sync”"_s, u"hostname, firewall"_s};
    r.live = {{u"db1"_s, {u"nonsense"_s}}};
    QTest::newRow("consent for no such step") << r << QStringList{u"“nonsense”"_s};
}

void tst_RunPlan::refused()
{
    QFETCH(RunRequest, request);
    QFETCH(QStringList, says);
    const auto made = RunPlan::make(cluster(), request, {});
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Usage);
    for (const QString &word : says)
        QVERIFY2(made.error().message.contains(word), qPrintable(made.error().message));
}

// Every row goes into the host tables: also one that is not ticked, of the VIP, of this computer.
void tst_RunPlan::rowsThatCannotBeUsed_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("says"); // empty: it may run
    QTest::newRow("no address") << 1 << u"address"_s << QString() << u"db2: The address is missing"_s;
    QTest::newRow("no IPv4 address") << 1 << u"address"_s << u"fd00::1"_s << u"db2: "_s;
    QTest::newRow("an address twice") << 2 << u"address"_s << u"192.0.2.11"_s << u"db3: 192.0.2.11 is the address of both"_s;
    QTest::newRow("a name twice") << 1 << u"host"_s << u"db1"_s << u"db1: db1 is a name of two machines"_s;
    QTest::newRow("a name with a space") << 1 << u"host"_s << u"db 2"_s << u"db 2: "_s;
    QTest::newRow("no name") << 1 << u"host"_s << QString() << u"192.0.2.12: The host name is missing"_s;
    QTest::newRow("the VIP's address is a machine's")
        << 3 << u"address"_s << u"192.0.2.11"_s << u"vip: 192.0.2.11 is the address of both"_s;
    QTest::newRow("this computer's name is a machine's")
        << 4 << u"fqdn"_s << u"db1.example.com"_s << u"jumpbox: db1.example.com is a name of two"_s;
    QTest::newRow("a user that is an option") << 0 << u"user"_s << u"-oProxyCommand=x"_s << u"db1: "_s;
    QTest::newRow("this computer needs no address") << 4 << u"address"_s << QString() << QString();
    QTest::newRow("a warning") << 1 << u"fqdn"_s << u"two.example.com"_s << QString();
}

void tst_RunPlan::rowsThatCannotBeUsed()
{
    QFETCH(int, row);
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, says);
    for (const bool ticked : {true, false}) {
        Cluster c = cluster();
        c.machines[row].ticked = ticked;
        QVERIFY(setFieldText(c.machines[row], *fieldFromName(field), value));
        const auto made = RunPlan::make(c, {}, {});
        QCOMPARE(made.ok(), says.isEmpty());
        if (made)
            continue;
        QCOMPARE(made.error().code, ErrorCode::MachinesInvalid);
        QVERIFY2(made.error().detail.contains(says), qPrintable(made.error().detail));
        QVERIFY2(made.error().message.contains(u"Nothing was changed"_s), qPrintable(made.error().message));
    }
    Cluster c = cluster(); // each row is named
    c.machines[0].address.clear();
    c.machines[2].host = u"db_3"_s;
    const auto made = RunPlan::make(c, {}, {});
    QVERIFY(!made);
    const QStringList lines = made.error().detail.split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.at(0).startsWith(u"db1: "_s) && lines.at(1).startsWith(u"db_3: "_s), qPrintable(made.error().detail));
}

void tst_RunPlan::anAddressOfThisComputerIsNoNode()
{
    const QSet<QString> own = ThisComputer::read().addresses;
    if (own.isEmpty())
        QSKIP("this computer has no address");
    Cluster c = cluster();
    c.machines[0].address = *own.begin();
    const auto made = RunPlan::make(c, {}, {});
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::MachinesInvalid);
    QVERIFY2(made.error().detail.contains(u"is an address of this computer"_s), qPrintable(made.error().detail));
}

// Whatever way it came: a project's reader refuses it too.
void tst_RunPlan::clusterWideLoginIsCheckedAsAMachines()
{
    QList<Cluster> bad(5, cluster());
    bad[0].login.user = u"-oProxyCommand=x"_s;
    bad[1].login.connectAs = u"a b"_s;
    bad[2].login.loginKey = u"-D"_s;
    bad[3].keyPath = u"-D"_s;
    bad[4].login.user = u"a\nb"_s;
    for (const Cluster &each : bad) {
        const auto made = RunPlan::make(each, {}, {});
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::ValueInvalid);
        QVERIFY2(!made.error().detail.isEmpty(), qPrintable(made.error().message));
        Cluster ofMachine = cluster();
        ofMachine.machines[0].login = each.login;
        if (each.keyPath.isEmpty())
            QCOMPARE(RunPlan::make(ofMachine, {}, {}).error().code, ErrorCode::MachinesInvalid);
    }
}

void tst_RunPlan::retryFailed_data()
{
    QTest::addColumn<QString>("last"); // "MACHINE.STEP=OUTCOME …", 0 is this computer
    QTest::addColumn<QString>("plan");
    QTest::newRow("nothing failed") << QString() << QString();
    QTest::newRow("from the failed step on") << u"2.hosts=failed"_s << u"db2: connect hosts name-login time-sync firewall"_s;
    QTest::newRow("what was not tried goes with it") << u"2.hosts=failed 2.name-login=not-tried 2.time-sync=not-tried"_s
                                                     << u"db2: connect hosts name-login time-sync firewall"_s;
    QTest::newRow("unreachable") << u"1.connect=unreachable"_s << u"db1: "_s + allNodeSteps;
    QTest::newRow("stopped") << u"3.time-sync=cancelled"_s << u"db3: connect time-sync firewall"_s;
    QTest::newRow("interrupted") << u"3.time-sync=interrupted"_s << u"db3: connect time-sync firewall"_s;
    QTest::newRow("skipped is no failure") << u"3.time-sync=skipped"_s << QString();
    QTest::newRow("two machines") << u"1.firewall=failed 3.fqdn=failed"_s
                                  << u"db1: connect firewall; db3: connect fqdn hosts name-login time-sync firewall"_s;
    QTest::newRow("this computer") << u"0.local-hosts=failed"_s << u"here: local-hosts local-ssh"_s;
}

void tst_RunPlan::retryFailed()
{
    QFETCH(QString, last);
    QFETCH(QString, plan);
    const Cluster c = cluster();
    ClusterState state = done(c);
    for (const QString &item : last.split(u' ', Qt::SkipEmptyParts))
        setOutcome(state, item.section(u'.', 0, 0).toInt(), item.section(u'.', 1).section(u'=', 0, 0),
                   *outcomeFromName(item.section(u'=', 1)));
    RunRequest request;
    request.scope = RunRequest::Scope::RetryFailed;
    const auto made = RunPlan::make(c, request, state);
    QVERIFY(made);
    QCOMPARE(described(made.value()), plan);
    QCOMPARE(made.value().isEmpty(), plan.isEmpty()); // this computer counts
}

/// A retry does what the failed run did. Never does it apply what was being taken back.
void tst_RunPlan::retryKeepsTheMode()
{
    const Cluster c = cluster();
    ClusterState state = done(c);
    const auto ended = [&](int machine, const QString &step, Outcome outcome, RunMode mode, int minute) {
        StepRecord record;
        record.machine = c.machines.at(machine - 1).id;
        record.step = step;
        record.outcome = outcome;
        record.started = QDateTime(QDate(2026, 1, 1), QTime(12, minute), QTimeZone::utc());
        state.take(record, mode, *StepCatalogue::builtIn());
    };
    RunRequest retry;
    retry.scope = RunRequest::Scope::RetryFailed;
    ended(3, u"fqdn"_s, Outcome::Failed, RunMode::Apply, 1);
    ended(1, u"firewall"_s, Outcome::Changed, RunMode::TakeBack, 2);
    ended(1, u"hosts"_s, Outcome::Failed, RunMode::TakeBack, 3);
    ended(1, u"fqdn"_s, Outcome::NotTried, RunMode::TakeBack, 3);
    const auto back = RunPlan::make(c, retry, state);
    QVERIFY(back);
    QCOMPARE(back.value().mode, RunMode::TakeBack);
    QCOMPARE(described(back.value()), u"db1: connect hosts fqdn hostname key-login ssh-key root-login"_s);
    // A run at which the clock was ahead is not the newest for ever.
    ended(2, u"hosts"_s, Outcome::Failed, RunMode::Apply, 59);
    RunReport newest;
    newest.plan.mode = RunMode::TakeBack;
    QCOMPARE(RunPlan::make(c, retry, LastRun::toRetry(state, newest)).value().mode, RunMode::TakeBack);
    ended(2, u"hosts"_s, Outcome::Changed, RunMode::Apply, 1);
    retry.machines = QStringList{u"db3"_s}; // its own run was another
    QCOMPARE(RunPlan::make(c, retry, state).value().mode, RunMode::Apply);
    retry.machines.reset();

    retry.modeGiven = true;
    for (const RunMode mode : {RunMode::Apply, RunMode::Check, RunMode::TakeBack}) {
        retry.mode = mode;
        QCOMPARE(RunPlan::make(c, retry, state).ok(), mode == RunMode::TakeBack);
    }
    retry.modeGiven = false;

    // What was taken back is not outdated; what was never there is.
    RunRequest outdated;
    outdated.scope = RunRequest::Scope::Outdated;
    ended(1, u"hosts"_s, Outcome::Changed, RunMode::TakeBack, 4);
    ended(1, u"fqdn"_s, Outcome::Unchanged, RunMode::TakeBack, 4);
    QCOMPARE(described(RunPlan::make(c, outdated, state).value()), QString());

    // A check in which something failed is checked again; one in which all was well leaves what failed before.
    RunReport check;
    check.plan.mode = RunMode::Check;
    StepRecord record;
    record.machine = c.machines.at(1).id;
    record.step = u"hosts"_s;
    record.outcome = Outcome::WouldChange;
    check.records << record;
    QCOMPARE(RunPlan::make(c, retry, LastRun::toRetry(state, check)).value().mode, RunMode::Apply);
    check.records[0].outcome = Outcome::Failed;
    const auto again = RunPlan::make(c, retry, LastRun::toRetry(state, check));
    QCOMPARE(again.value().mode, RunMode::Check);
    QCOMPARE(described(again.value()), u"db2: connect hosts name-login time-sync firewall"_s);
}

void tst_RunPlan::takingBackFromAStepGoesBackwards()
{
    RunRequest request;
    request.mode = RunMode::TakeBack;
    request.fromStep = u"hosts"_s;
    request.machines = QStringList{u"db1"_s};
    request.workstation = false;
    QCOMPARE(described(RunPlan::make(cluster(), request, {}).value()),
             u"db1: connect hosts fqdn hostname key-login ssh-key root-login"_s);
}

void tst_RunPlan::outdated_data()
{
    QTest::addColumn<QString>("edit");
    QTest::addColumn<QString>("plan");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("a new machine: it knows nobody, nobody knows it")
        << u"add"_s
        << u"db1: connect hosts; db2: connect hosts; db3: connect hosts; db4: connect hosts; here: local-hosts local-ssh"_s;
    QTest::newRow("a machine less") << u"remove"_s << u"db1: connect hosts; db2: connect hosts; here: local-hosts local-ssh"_s;
    QTest::newRow("another address")
        << u"move"_s
        << u"db1: connect hostname fqdn hosts name-login; db2: connect hosts; db3: connect hosts; here: local-hosts local-ssh"_s;
    QTest::newRow("an option") << u"option"_s << u"db1: connect hosts; db2: connect hosts; db3: connect hosts"_s;
    QTest::newRow("what failed is another matter") << u"failed"_s << QString();
}

void tst_RunPlan::outdated()
{
    QFETCH(QString, edit);
    QFETCH(QString, plan);
    Cluster c = cluster();
    ClusterState state = done(c);
    if (edit == u"add"_s)
        c.machines.insert(3, machine(4, u"db4"_s));
    else if (edit == u"remove"_s)
        c.machines.removeAt(2);
    else if (edit == u"move"_s)
        c.machines[0].address = u"192.0.2.99"_s;
    else if (edit == u"option"_s)
        c.options[u"hosts"_s][u"own-name"_s] = u"address"_s;
    else if (edit == u"failed"_s)
        setOutcome(state, 2, u"firewall"_s, Outcome::Failed);
    RunRequest request;
    request.scope = RunRequest::Scope::Outdated;
    const auto made = RunPlan::make(c, request, state);
    QVERIFY(made);
    QCOMPARE(described(made.value()), plan);
}

void tst_RunPlan::takeBackGoesBackwards()
{
    RunRequest request;
    request.mode = RunMode::TakeBack;
    request.machines = QStringList{u"db1"_s};
    const auto made = RunPlan::make(cluster(), request, {});
    QVERIFY(made);
    // Reached first; the way in goes last.
    QCOMPARE(described(made.value()),
             u"db1: connect firewall time-sync name-login hosts fqdn hostname key-login ssh-key root-login; "
             "here: local-ssh local-hosts key-pair"_s);
}

void tst_RunPlan::consentIsAddedToTheMachines()
{
    Cluster c = cluster();
    c.machines[0].liveConsent = {u"hostname"_s};
    RunRequest request;
    request.live = {{u"db1"_s, {u"firewall"_s}}, {u"db3"_s, {u"firewall"_s, u"hostname"_s}}};
    const auto made = RunPlan::make(c, request, {});
    QVERIFY(made);
    QCOMPARE(made.value().nodes.at(0).machine.liveConsent, (QSet<QString>{u"hostname"_s, u"firewall"_s}));
    QCOMPARE(made.value().nodes.at(1).machine.liveConsent, QSet<QString>());
    QCOMPARE(made.value().nodes.at(2).machine.liveConsent, (QSet<QString>{u"hostname"_s, u"firewall"_s}));
}

void tst_RunPlan::isASnapshot()
{
    Cluster c = cluster();
    const auto first = RunPlan::make(c, {}, {});
    const auto second = RunPlan::make(c, {}, {});
    QVERIFY(first.value().id != second.value().id);
    // So has the lock that it holds on each machine a name of its own.
    const QUuid db1 = c.machines.at(0).id;
    const QString held = QString::fromUtf8(first.value().lockHolder(db1)) + u", since 2026-01-01T00:00:00Z, step hosts"_s;
    QVERIFY(first.value().isLockHolder(db1, held));
    QVERIFY(!first.value().isLockHolder(c.machines.at(1).id, held));
    QVERIFY(!second.value().isLockHolder(db1, held));
    // And one that all runs of the cluster share: the machine takes the older one's lock for that of a run that is gone.
    const auto whose = [&](const RunPlan &plan) { return plan.lockHolder(db1).split('/').first(); };
    QCOMPARE(whose(first.value()), whose(second.value()));
    Cluster other = c;
    other.id = QUuid::createUuid();
    QVERIFY(whose(first.value()) != whose(RunPlan::make(other, {}, {}).value()));
    c.machines[0].address = u"192.0.2.99"_s;
    QCOMPARE(first.value().nodes.at(0).machine.address, u"192.0.2.11"_s);
    QCOMPARE(first.value().cluster.machines.at(0).address, u"192.0.2.11"_s);
}

void tst_RunPlan::parallelIsKeptInBounds_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("got");
    QTest::newRow("none") << 0 << 1;
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("many") << 1000 << 1000;
    QTest::newRow("too many") << 5000 << 1000;
}

void tst_RunPlan::parallelIsKeptInBounds()
{
    QFETCH(int, asked);
    QFETCH(int, got);
    RunRequest request;
    request.parallel = asked;
    QCOMPARE(RunPlan::make(cluster(), request, {}).value().parallel, got);
}

void tst_RunPlan::loginFallsBackToTheClusters()
{
    Cluster c = cluster();
    c.login.user = u"admin"_s;
    c.login.port = quint16(2222);
    c.machines[0].login.port = quint16(22);
    c.machines[0].login.loginKey = u"/k.pem"_s;
    const LoginSettings own = loginOf(c, c.machines.at(0));
    QCOMPARE(*own.user, u"admin"_s);
    QCOMPARE(*own.port, quint16(22));
    QCOMPARE(*own.loginKey, u"/k.pem"_s);
    QVERIFY(!own.connectAs && !own.become);
    QCOMPARE(*loginOf(c, c.machines.at(1)).port, quint16(2222));
}

QTEST_GUILESS_MAIN(tst_RunPlan)
#include "tst_runplan.moc"
