// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The engine with its real parts: three booted machines, this process's own known_hosts, keys and state. What it decides by
// itself is in tst_engine, which needs no machine. Rows that need fresh machines come first.
#include "app/machines/Cluster.h"
#include "app/run/Runner.h"
#include "tests/lab/Lab.h"
#include "tests/lab/PrivateMounts.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/mount.h>

using namespace howdah;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using lab::Lab;
using test::PrivateMounts;

namespace {

constexpr int patience = 240'000; ///< ms; only a run that hangs takes that long
const QStringList namesAndAccess{u"key-pair"_s, u"root-login"_s, u"ssh-key"_s, u"key-login"_s,
                                 u"hostname"_s, u"fqdn"_s,       u"hosts"_s};

/// One run, watched. Answers what a row says it answers, and holds the rules that every run must keep.
class Watched : public QObject
{
    Q_OBJECT
public:
    Runner runner;
    bool trustKeys = true;
    std::function<void(const QList<SecretQuestion> &)> onSecrets;
    std::function<void(const RunEvent &)> onEvent;
    std::function<void(const PrivilegeQuestion &)> onPrivilege; ///< instead of StartWithout
    std::function<void()> onReview;                             ///< instead of an answer
    QHash<QUuid, QSet<QString>> consent;
    QSet<QUuid> keptFirewalls;

    QStringList log; ///< questions, begun, finished, in order
    RunReport report;
    int finishedCount = 0;
    QStringList broken; ///< rules that were not kept

    Watched()
    {
        connect(&runner, &Runner::hostKeysAsked, this, &Watched::keys);
        connect(&runner, &Runner::secretsAsked, this, &Watched::secrets);
        connect(&runner, &Runner::privilegeAsked, this, [this](const PrivilegeQuestion &question) {
            asked(question.held.isEmpty()
                      ? u"privilege"_s
                      : u"names "_s + question.held.join(u' ') + u" of "_s + question.holder + u" at "_s + question.heldAddress);
            onPrivilege ? onPrivilege(question) : runner.answerPrivilege(PrivilegeAnswer::StartWithout);
        });
        connect(&runner, &Runner::reviewAsked, this, &Watched::review);
        connect(&runner, &Runner::stepsBegun, this, [this] { log << u"begun"_s; });
        connect(&runner, &Runner::eventsArrived, this, &Watched::events);
        connect(&runner, &Runner::finished, this, [this](const RunReport &r) {
            report = r;
            ++finishedCount;
            log << u"finished"_s;
        });
    }

    void start(const RunPlan &plan)
    {
        m_plan = plan;
        for (const NodePlan &node : plan.nodes)
            m_names.insert(node.machine.id, node.machine.host);
        runner.start(plan);
    }

    [[nodiscard]] bool begun() const { return log.contains(u"begun"_s); }
    [[nodiscard]] QString nameOf(const QUuid &machine) const { return machine.isNull() ? u"here"_s : m_names.value(machine); }

    /// "db1: connect=unchanged hostname=changed"; in the order the steps ended.
    [[nodiscard]] QStringList stepLog() const
    {
        QStringList lines;
        QList<QUuid> order{QUuid()};
        for (const NodePlan &node : m_plan.nodes)
            order << node.machine.id;
        for (const QUuid &machine : order) {
            if (!m_ends.value(machine).isEmpty())
                lines << nameOf(machine) + u": "_s + m_ends.value(machine).join(u' ');
        }
        return lines;
    }

    /// When it worked on its steps, past connect: to see that live machines do not overlap.
    [[nodiscard]] std::pair<QDateTime, QDateTime> span(const QString &host) const
    {
        std::pair<QDateTime, QDateTime> result;
        for (const RunEvent &event : m_events) {
            if (nameOf(event.machine) != host || event.step == u"connect"_s)
                continue;
            result.first = result.first.isValid() ? std::min(result.first, event.at) : event.at;
            result.second = result.second.isValid() ? std::max(result.second, event.at) : event.at;
        }
        return result;
    }

    /// What must hold for every run.
    void checkEnd()
    {
        const auto rule = [this](bool kept, const QString &what) {
            if (!kept)
                broken << what;
        };
        rule(finishedCount == 1, u"finished() came %1 times"_s.arg(finishedCount));
        rule(!runner.isRunning(), u"still running after finished()"_s);
        rule(log.isEmpty() || log.last() == u"finished"_s, u"something came after finished()"_s);
        rule(!begun() || log.lastIndexOf(u"begun"_s) > log.lastIndexOf(QRegularExpression(u"^asked .*"_s)),
             u"asked after the go"_s);
        // One end for each planned step, in the report too.
        QStringList planned = m_plan.workstationSteps;
        const auto sorted = [](QStringList list) {
            list.sort();
            return list;
        };
        const auto stepsOf = [](const QStringList &ends) {
            QStringList steps;
            for (const QString &end : ends)
                steps << end.section(u'=', 0, 0);
            return steps;
        };
        rule(sorted(stepsOf(m_ends.value(QUuid()))) == sorted(planned),
             u"here: planned %1, ended %2"_s.arg(planned.join(u' '), m_ends.value(QUuid()).join(u' ')));
        for (const NodePlan &node : m_plan.nodes) {
            rule(sorted(stepsOf(m_ends.value(node.machine.id))) == sorted(node.steps),
                 u"%1: planned %2, ended %3"_s.arg(node.machine.host, node.steps.join(u' '),
                                                   m_ends.value(node.machine.id).join(u' ')));
            rule(report.of(node.machine.id).size() == node.steps.size(), node.machine.host + u": the report lacks steps"_s);
        }
    }

private:
    void asked(const QString &what)
    {
        if (begun())
            broken << u"asked after the go: "_s + what;
        log << u"asked "_s + what;
    }

    void keys(const QList<HostKeyQuestion> &questions)
    {
        QStringList hosts;
        QSet<QUuid> trusted;
        for (const HostKeyQuestion &question : questions) {
            hosts << question.host;
            if (trustKeys)
                trusted.insert(question.machine);
        }
        asked(u"keys "_s + hosts.join(u' '));
        runner.answerHostKeys(trusted);
    }

    void secrets(const QList<SecretQuestion> &questions)
    {
        QStringList parts;
        for (const SecretQuestion &question : questions)
            parts << secretKindName(question.kind) + u'@' + question.host + (question.refused.isEmpty() ? QString() : u"!"_s);
        asked(u"secrets "_s + parts.join(u' '));
        onSecrets ? onSecrets(questions) : runner.cancelBeforeStart({ErrorCode::SecretNotFound, u"nobody answers"_s, {}});
    }

    void review(const QList<ReviewItem> &items)
    {
        QStringList parts;
        for (const ReviewItem &item : items)
            parts << item.host + u'(' + item.live.join(u',') + u';' + item.leftAlone.join(u',') + u';' + item.firewall + u')';
        asked(u"review "_s + parts.join(u' '));
        if (onReview)
            onReview();
        else
            runner.answerReview(consent, keptFirewalls);
    }

    void events(const std::vector<RunEvent> &batch)
    {
        for (const RunEvent &event : batch) {
            m_events << event;
            const QString key = event.machine.toString() + event.step;
            if (event.kind == RunEvent::Kind::StepStarted) {
                if (!begun() && event.step != u"connect"_s)
                    broken << nameOf(event.machine) + u" began before the go: "_s + event.step;
                if (m_running.contains(event.machine))
                    broken << nameOf(event.machine) + u" began a step in the middle of another: "_s + event.step;
                m_running.insert(event.machine, event.step);
            } else if (event.kind == RunEvent::Kind::StepFinished) {
                m_running.remove(event.machine);
                m_ends[event.machine] << event.step + u'=' + outcomeName(event.record.outcome);
                if (event.record.reason.isNull() || event.record.reason.sentence().isEmpty())
                    broken << event.step + u" ended without a reason"_s;
            }
            if (onEvent)
                onEvent(event);
        }
    }

    RunPlan m_plan;
    QHash<QUuid, QString> m_names;
    QHash<QUuid, QString> m_running;
    QHash<QUuid, QStringList> m_ends;
    QList<RunEvent> m_events;
};

} // namespace

class tst_Runner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase() { m_lab.reset(); }

    void a_checkChangesNothing();
    void b_wrongPasswordOnceThenRight();
    void c_freshMachines();
    void d_againNothingChanges();
    void i_stopNowAbortsTheStep();
    void j_brokenConnectionIsMadeAgain();
    void l_namesGivenToThisCluster();
    void l_oneMachinesFirewallIsKept();
    void m_liveMachinesOneAtATime_data();
    void m_liveMachinesOneAtATime();
    void n_onePlaceForAll();
    void n_cancelKeepsWhatWasAccepted();
    void o_anotherRunHoldsTheLock();
    void p_runnerGoesInTheMiddle();
    void q_packageWorkOutlivesTheConnection();
    void r_withoutThisComputersHostTable();
    void t_theKeyThatWorksThroughSudoIsNotTakenBack();
    void u_noSecretIsLeftAnywhere();

private:
    [[nodiscard]] Cluster cluster() const;
    [[nodiscard]] RunPlan plan(const RunRequest &request, const Cluster &of) const;
    [[nodiscard]] RunRequest request(const QStringList &steps = namesAndAccess) const
    {
        RunRequest r;
        r.steps = steps;
        return r;
    }
    void offer(Watched &run) const { run.runner.offerSecret(SecretKind::Login, {}, Secret::fromBytes(m_lab->password("login"))); }
    void run(Watched &watched, const RunPlan &plan) const;
    /// Makes the hostname step wait that long on the machine.
    void slowHostname(const QString &host, int seconds) const;
    void unprepared(const QString &host) const; ///< its name changed, so that the hostname step has something to do
    int failedPasswords() const;

    std::unique_ptr<Lab> m_lab;
    QTemporaryDir m_folder{u"/var/tmp/howdah-test-XXXXXX"_s};
    Cluster m_cluster;
};

void tst_Runner::initTestCase()
{
    m_lab = std::make_unique<Lab>(lab::LabOptions{3, u"bookworm"_s, u"sudo"_s});
    QVERIFY2(m_lab->isUp(), m_lab->error().constData());
    QVERIFY(m_lab->enterNetwork());
    qputenv("XDG_STATE_HOME", m_folder.filePath(u"state"_s).toUtf8());
    m_cluster.name = u"runner"_s;
    m_cluster.login.user = Lab::user();
    m_cluster.keyPath = m_folder.filePath(u"id_test"_s);
    for (const lab::Node &node : m_lab->nodes()) {
        Machine m;
        m.host = node.host;
        m.fqdn = node.fqdn;
        m.address = node.address;
        m_cluster.machines << m;
    }
    qRegisterMetaType<RunReport>();
}

void tst_Runner::init()
{
    if (!m_lab || !m_lab->isUp())
        QFAIL("no machines");
}

Cluster tst_Runner::cluster() const
{
    return m_cluster;
}

RunPlan tst_Runner::plan(const RunRequest &request, const Cluster &of) const
{
    auto made = RunPlan::make(of, request, ClusterState::load(of.id));
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    return made.take();
}

void tst_Runner::run(Watched &watched, const RunPlan &plan) const
{
    watched.start(plan);
    QTRY_COMPARE_WITH_TIMEOUT(watched.finishedCount, 1, patience);
    watched.checkEnd();
    QCOMPARE(watched.broken.join(u'\n'), QString());
}

void tst_Runner::slowHostname(const QString &host, int seconds) const
{
    const auto done =
        m_lab->asRoot(host,
                      "printf '#!/bin/sh\\nsleep %s\\nexec /usr/bin/hostnamectl \"$@\"\\n' \"$1\" >/usr/local/sbin/hostnamectl;"
                      " chmod 755 /usr/local/sbin/hostnamectl; [ \"$1\" -gt 0 ] || rm /usr/local/sbin/hostnamectl",
                      {QString::number(seconds)});
    QVERIFY2(done.ok(), done.describe().constData());
}

void tst_Runner::unprepared(const QString &host) const
{
    const auto done = m_lab->asRoot(host, "hostnamectl set-hostname debian || { echo debian >/etc/hostname; hostname debian; }");
    QVERIFY2(done.ok(), done.describe().constData());
}

int tst_Runner::failedPasswords() const
{
    int sum = 0;
    for (const lab::Node &node : m_lab->nodes())
        sum += m_lab->failedPasswords(node.host);
    return sum;
}

void tst_Runner::a_checkChangesNothing()
{
    Watched check;
    offer(check);
    RunRequest r = request();
    r.mode = RunMode::Check;
    run(check, plan(r, cluster()));
    QCOMPARE(check.log.join(u'\n'), u"asked keys db1 db2 db3\nbegun\nfinished"_s);
    const QString each = u"connect=unchanged root-login=unchanged ssh-key=would-change key-login=would-change "
                         "hostname=would-change fqdn=would-change hosts=would-change"_s;
    QCOMPARE(check.stepLog().join(u'\n'), u"here: key-pair=would-change\ndb1: %1\ndb2: %1\ndb3: %1"_s.arg(each));
    QCOMPARE(check.report.of(m_cluster.machines[0].id).at(2)->reason.id, u"key-after-pair"_s); // the machine was asked
    QCOMPARE(check.report.headline(), u"3 of 3 machines checked"_s);
    QVERIFY(!QFile::exists(m_cluster.keyPath));
    QVERIFY(!QFile::exists(u"/root/.ssh/known_hosts"_s));
    QVERIFY(ClusterState::load(m_cluster.id).machines.isEmpty());
}

// Asked again, in one place, until it is right; nobody but the first machine has seen the wrong one.
void tst_Runner::b_wrongPasswordOnceThenRight()
{
    const int before = failedPasswords();
    Watched watched;
    int round = 0;
    watched.onSecrets = [&](const QList<SecretQuestion> &) {
        std::vector<SecretAnswer> answers;
        answers.push_back(
            {SecretKind::Login, {}, Secret::fromBytes(++round == 1 ? QByteArray("Wr0ng-pass.word") : m_lab->password("login"))});
        watched.runner.answerSecrets(std::move(answers), {});
    };
    run(watched, plan(request({u"connect"_s}), cluster()));
    QCOMPARE(watched.log.join(u'\n'), u"asked keys db1 db2 db3\nasked secrets login@db1 login@db2 login@db3\n"
                                      "asked secrets login@db1! login@db2! login@db3!\nbegun\nfinished"_s);
    QCOMPARE(watched.stepLog().join(u'\n'), u"db1: connect=unchanged\ndb2: connect=unchanged\ndb3: connect=unchanged"_s);
    QTRY_COMPARE(failedPasswords() - before, 1);
    // What was accepted can be kept: for both, since a run that gets in by key asks for sudo's alone.
    const auto accepted = watched.runner.takeAcceptedSecrets();
    QCOMPARE(accepted.size(), size_t(2));
    for (const SecretAnswer &answer : accepted)
        QCOMPARE(answer.secret.view(), std::string_view(m_lab->password("login").constData()));
    QVERIFY(accepted[0].kind == SecretKind::Login && accepted[1].kind == SecretKind::Sudo);
}

void tst_Runner::c_freshMachines()
{
    Watched watched;
    offer(watched);
    run(watched, plan(request(), cluster()));
    QCOMPARE(watched.log.join(u'\n'), u"begun\nfinished"_s); // the keys were trusted in the run before
    const QString each =
        u"connect=unchanged root-login=unchanged ssh-key=changed key-login=unchanged hostname=changed fqdn=unchanged hosts=changed"_s;
    QCOMPARE(watched.stepLog().join(u'\n'), u"here: key-pair=changed\ndb1: %1\ndb2: %1\ndb3: %1"_s.arg(each));
    QCOMPARE(watched.report.headline(), u"3 of 3 machines ready"_s);
    QVERIFY(QFile::exists(m_cluster.keyPath));
    QVERIFY(PrivateMounts::textOf(u"/root/.ssh/known_hosts"_s).contains("db3"));
    const ClusterState state = ClusterState::load(m_cluster.id);
    for (const Machine &m : m_cluster.machines) {
        QVERIFY(state.machines.value(m.id).rootByKey);
        QVERIFY(!state.machines.value(m.id).hostKey.isNull());
        const StepRecord *connect = watched.report.of(m.id).first();
        QVERIFY(qAbs(connect->facts.value(u"clock-offset"_s, u"99"_s).toDouble()) < 5); // its clock is ours
        QCOMPARE(connect->facts.value(u"login-user"_s), Lab::user());
        QCOMPARE(connect->facts.value(u"root-through"_s), u"sudo"_s);
    }
}

void tst_Runner::d_againNothingChanges()
{
    Watched watched; // no secret: root's key does
    run(watched, plan(request(), cluster()));
    QCOMPARE(watched.log.join(u'\n'), u"begun\nfinished"_s);
    const QString each =
        u"connect=unchanged root-login=unchanged ssh-key=unchanged key-login=unchanged hostname=unchanged fqdn=unchanged hosts=unchanged"_s;
    QCOMPARE(watched.stepLog().join(u'\n'), u"here: key-pair=unchanged\ndb1: %1\ndb2: %1\ndb3: %1"_s.arg(each));
    QCOMPARE(watched.report.headline(), u"3 of 3 machines ready, nothing had to be changed"_s);
    QCOMPARE(watched.report.of(m_cluster.machines[0].id).first()->facts.value(u"login-user"_s), u"root"_s);
}

void tst_Runner::i_stopNowAbortsTheStep()
{
    unprepared(u"db1"_s);
    slowHostname(u"db1"_s, 50);
    RunRequest r = request({u"hostname"_s, u"fqdn"_s});
    r.machines = QStringList{u"db1"_s};
    Watched watched;
    QElapsedTimer stopping;
    watched.onEvent = [&](const RunEvent &event) {
        if (event.kind == RunEvent::Kind::StepStarted && event.step == u"hostname"_s) {
            stopping.start();
            watched.runner.stopNow();
        }
    };
    run(watched, plan(r, cluster()));
    QVERIFY2(stopping.elapsed() < 15'000, qPrintable(QString::number(stopping.elapsed())));
    slowHostname(u"db1"_s, 0);
    QCOMPARE(watched.stepLog().join(u'\n'), u"db1: connect=unchanged hostname=cancelled fqdn=cancelled"_s);
    QCOMPARE(watched.report.of(m_cluster.machines[0].id).at(1)->reason.id, u"stopped-in-step"_s);
    QCOMPARE(watched.report.end, RunReport::End::Stopped);
    // Nothing runs on over there.
    QTRY_VERIFY_WITH_TIMEOUT(!m_lab->asRoot(u"db1"_s, "pgrep -fx 'sleep 50'").ok(), 10'000);
}

// Once; the step's own probe then finds out how far it had come.
void tst_Runner::j_brokenConnectionIsMadeAgain()
{
    unprepared(u"db1"_s);
    slowHostname(u"db1"_s, 4);
    RunRequest r = request({u"hostname"_s, u"fqdn"_s});
    r.machines = QStringList{u"db1"_s};
    Watched watched;
    bool cut = false;
    watched.onEvent = [&](const RunEvent &event) {
        if (event.kind == RunEvent::Kind::StepStarted && event.step == u"hostname"_s && !std::exchange(cut, true))
            (void)m_lab->asRoot(u"db1"_s, "pkill -KILL -f '^sshd[^ ]*: root'");
    };
    run(watched, plan(r, cluster()));
    slowHostname(u"db1"_s, 0);
    QVERIFY(cut);
    QCOMPARE(watched.stepLog().join(u'\n'), u"db1: connect=unchanged hostname=changed fqdn=unchanged"_s);
    QCOMPARE(watched.report.headline(), u"1 of 1 machine ready"_s);
}

// The same run goes on: who was logged in to stays so.
void tst_Runner::l_namesGivenToThisCluster()
{
    PrivateMounts mounts;
    const QByteArray others =
        "# BEGIN Howdah practice 99999999-2222-3333-4444-555555555555\n# Patroni The Hard Way\n\n192.0.2.77 db1.patroni.local db1\n"
        "# END Howdah practice 99999999-2222-3333-4444-555555555555\n";
    const QString copy = mounts.bindText(u"/etc/hosts"_s, PrivateMounts::textOf(u"/etc/hosts"_s) + others);
    Watched watched;
    watched.onPrivilege = [&](const PrivilegeQuestion &question) {
        watched.runner.answerPrivilege(question.held.isEmpty() ? PrivilegeAnswer::WriteAndStart : PrivilegeAnswer::TakeNames);
    };
    run(watched, plan(request({u"local-hosts"_s, u"connect"_s}), cluster()));
    const QByteArray hosts = PrivateMounts::textOf(u"/etc/hosts"_s);
    QCOMPARE(umount("/etc/hosts"), 0);
    // As root nothing more is asked; anybody else would see the diff next.
    QCOMPARE(watched.log.join(u'\n'), u"asked names db1.patroni.local of practice at 192.0.2.77\nbegun\nfinished"_s);
    QCOMPARE(watched.stepLog().join(u'\n'),
             u"here: local-hosts=changed\ndb1: connect=unchanged\ndb2: connect=unchanged\ndb3: connect=unchanged"_s);
    QVERIFY(!hosts.contains("192.0.2.77") && hosts.contains(m_cluster.machines[0].address.toUtf8() + ' '));
}

void tst_Runner::l_oneMachinesFirewallIsKept()
{
    QVERIFY(m_lab->quirk(u"db3"_s, u"ufw-on"_s, {u"2"_s}).ok());
    const auto isOn = [this] { return m_lab->asRoot(u"db3"_s, "ufw status").out.startsWith("Status: active"); };
    QVERIFY(isOn());
    Watched kept;
    kept.keptFirewalls = {m_cluster.machines[2].id};
    run(kept, plan(request({u"firewall"_s}), cluster()));
    QCOMPARE(kept.log.join(u'\n'), u"asked review db3(;;ufw)\nbegun\nfinished"_s);
    QCOMPARE(
        kept.stepLog().join(u'\n'),
        u"db1: connect=unchanged firewall=unchanged\ndb2: connect=unchanged firewall=unchanged\ndb3: connect=unchanged firewall=skipped"_s);
    QCOMPARE(kept.report.of(m_cluster.machines[2].id).at(1)->reason.id, u"firewall-kept"_s);
    QVERIFY(isOn());
    Watched off; // it was for that run only
    run(off, plan(request({u"firewall"_s}), cluster()));
    QVERIFY(off.stepLog().join(u'\n').endsWith(u"db3: connect=unchanged firewall=changed"_s));
    QVERIFY(!isOn());
}

void tst_Runner::m_liveMachinesOneAtATime_data()
{
    QTest::addColumn<bool>("consent");
    QTest::addColumn<QString>("steps");
    QTest::newRow("left alone") << false
                                << u"db1: connect=unchanged hostname=skipped fqdn=skipped hosts=changed\n"
                                   "db2: connect=unchanged hostname=skipped fqdn=skipped hosts=changed\n"
                                   "db3: connect=unchanged hostname=unchanged fqdn=unchanged hosts=changed"_s;
    QTest::newRow("with consent") << true
                                  << u"db1: connect=unchanged hostname=changed fqdn=unchanged hosts=unchanged\n"
                                     "db2: connect=unchanged hostname=skipped fqdn=skipped hosts=unchanged\n"
                                     "db3: connect=unchanged hostname=unchanged fqdn=unchanged hosts=unchanged"_s;
}

void tst_Runner::m_liveMachinesOneAtATime()
{
    QFETCH(bool, consent);
    QFETCH(QString, steps);
    for (const QString &host : {u"db1"_s, u"db2"_s}) {
        unprepared(host); // its name would be changed, were it not in use
        QVERIFY(m_lab->quirk(host, u"live"_s, {u"etcd"_s}).ok());
    }
    if (!consent) {
        for (const Machine &m : m_cluster.machines) // something to change there
            QVERIFY(m_lab->asRoot(m.host, "sed -i '/^# BEGIN Howdah/,/^# END Howdah/d' /etc/hosts").ok());
    }
    Watched watched;
    if (consent)
        watched.consent.insert(m_cluster.machines[0].id, {u"hostname"_s});
    const RunRequest names = request({u"hostname"_s, u"fqdn"_s, u"hosts"_s});
    if (!consent) { // a check says the same
        Watched check;
        RunRequest r = names;
        r.mode = RunMode::Check;
        run(check, plan(r, cluster()));
        QVERIFY2(
            check.stepLog().join(u'\n').startsWith(u"db1: connect=unchanged hostname=skipped fqdn=skipped hosts=would-change"_s),
            qPrintable(check.stepLog().join(u'\n')));
    }
    run(watched, plan(names, cluster()));
    const StepRecord *fqdn = watched.report.of(m_cluster.machines[0].id).at(2);
    QCOMPARE(fqdn->reason.id, consent ? u"fqdn-ok"_s : u"live-left-alone"_s);
    QCOMPARE(watched.log.join(u'\n'), u"asked review db1(etcd;hostname;) db2(etcd;hostname;)\nbegun\nfinished"_s);
    QCOMPARE(watched.stepLog().join(u'\n'), steps);
    const auto first = watched.span(u"db1"_s), second = watched.span(u"db2"_s);
    QVERIFY(first.second <= second.first);
}

// One place, and questions that give it back: no machine waits for another that waits for it.
void tst_Runner::n_onePlaceForAll()
{
    Cluster other = cluster();
    other.id = QUuid::createUuid();
    QFile::rename(u"/root/.ssh/known_hosts"_s, u"/root/.ssh/known_hosts.kept"_s);
    Watched watched;
    watched.onSecrets = [&](const QList<SecretQuestion> &) {
        std::vector<SecretAnswer> answers;
        answers.push_back({SecretKind::Login, {}, Secret::fromBytes(m_lab->password("login"))});
        watched.runner.answerSecrets(std::move(answers), {});
    };
    RunRequest r = request({u"connect"_s, u"fqdn"_s});
    r.parallel = 1;
    other.keyPath = m_folder.filePath(u"id_none"_s); // only the password
    run(watched, plan(r, other));
    QFile::remove(u"/root/.ssh/known_hosts"_s);
    QFile::rename(u"/root/.ssh/known_hosts.kept"_s, u"/root/.ssh/known_hosts"_s);
    QCOMPARE(watched.log.join(u'\n'), u"asked keys db1 db2 db3\nasked secrets login@db1 login@db2 login@db3\n"
                                      "asked review db1(etcd;;) db2(etcd;;)\nbegun\nfinished"_s);
    QVERIFY2(watched.stepLog().join(u'\n').count(u"connect=unchanged"_s) == 3, qPrintable(watched.stepLog().join(u'\n')));
}

// Cancelled at the last question: nothing was changed, and what a machine has accepted needs no second asking.
void tst_Runner::n_cancelKeepsWhatWasAccepted()
{
    Cluster other = cluster();
    other.id = QUuid::createUuid();
    other.keyPath = m_folder.filePath(u"id_none"_s); // only the password
    Watched watched;
    offer(watched);
    watched.onReview = [&] { watched.runner.cancelBeforeStart({ErrorCode::Cancelled, u"cancelled"_s, {}}); };
    run(watched, plan(request({u"connect"_s, u"fqdn"_s}), other));
    QCOMPARE(watched.log.join(u'\n'), u"asked review db1(etcd;;) db2(etcd;;)\nfinished"_s);
    QCOMPARE(watched.report.end, RunReport::End::NotStarted);
    const auto accepted = watched.runner.takeAcceptedSecrets();
    QCOMPARE(accepted.size(), size_t(2)); // of logging in and of sudo: one password took both
    QVERIFY(accepted[0].kind != accepted[1].kind);
    for (const SecretAnswer &each : accepted)
        QCOMPARE(each.secret.view(), std::string_view(m_lab->password("login").constData()));
}

void tst_Runner::o_anotherRunHoldsTheLock()
{
    Watched first;
    slowHostname(u"db3"_s, 3);
    unprepared(u"db3"_s);
    RunRequest r = request({u"hostname"_s});
    r.machines = QStringList{u"db3"_s};
    first.start(plan(r, cluster()));
    Watched second;
    run(second, [&] {
        RunPlan p = plan(r, cluster());
        p.nodes.clear();
        return p;
    }());
    QCOMPARE(second.report.end, RunReport::End::NotStarted);
    QCOMPARE(second.report.trouble.code, ErrorCode::FileLocked);
    QCOMPARE(second.log.join(u'\n'), u"finished"_s);
    QTRY_COMPARE_WITH_TIMEOUT(first.finishedCount, 1, patience);
    slowHostname(u"db3"_s, 0);
    QCOMPARE(first.stepLog().join(u'\n'), u"db3: connect=unchanged hostname=changed"_s);
}

// A window that is closed: its workers end with it, and what was running shows as interrupted.
void tst_Runner::p_runnerGoesInTheMiddle()
{
    unprepared(u"db3"_s);
    slowHostname(u"db3"_s, 50);
    RunRequest r = request({u"hostname"_s, u"hosts"_s});
    r.machines = QStringList{u"db3"_s};
    auto watched = std::make_unique<Watched>();
    bool running = false;
    watched->onEvent = [&](const RunEvent &event) { running = running || event.step == u"hostname"_s; };
    watched->start(plan(r, cluster()));
    QTRY_VERIFY_WITH_TIMEOUT(running, patience);
    QElapsedTimer timer;
    timer.start();
    watched.reset();
    QVERIFY2(timer.elapsed() < 15'000, qPrintable(QString::number(timer.elapsed())));
    slowHostname(u"db3"_s, 0);
    const ClusterState state = ClusterState::load(m_cluster.id);
    QCOMPARE(state.machines.value(m_cluster.machines[2].id).steps.value(u"hostname"_s).outcome, Outcome::Interrupted);
    Watched next; // and the next run completes it
    RunRequest retry;
    retry.steps = QStringList{u"hostname"_s, u"hosts"_s};
    retry.scope = RunRequest::Scope::RetryFailed;
    run(next, plan(retry, cluster()));
    QCOMPARE(next.stepLog().join(u'\n'), u"db3: connect=unchanged hostname=changed hosts=unchanged"_s);
    QCOMPARE(ClusterState::load(m_cluster.id).machines.value(m_cluster.machines[2].id).steps.value(u"hostname"_s).outcome,
             Outcome::Changed);
}

// Package work goes on without its connection, and holds the machine's lock; the run comes back, waits, and then looks.
void tst_Runner::q_packageWorkOutlivesTheConnection()
{
    QVERIFY(
        m_lab->asRoot(u"db3"_s, "printf 'DPkg::Pre-Invoke {\"touch /run/in-apt; sleep 15\";};\\n' >/etc/apt/apt.conf.d/99slow")
            .ok());
    RunRequest r = request({u"time-sync"_s});
    r.machines = QStringList{u"db3"_s};
    Watched watched;
    QStringList notes;
    watched.onEvent = [&](const RunEvent &event) {
        if (event.kind == RunEvent::Kind::StepNote)
            notes << event.note.id;
    };
    watched.start(plan(r, cluster()));
    QTRY_VERIFY_WITH_TIMEOUT(m_lab->asRoot(u"db3"_s, "[ -e /run/in-apt ]").ok(), 120'000);
    QVERIFY(m_lab->asRoot(u"db3"_s, "pkill -KILL -f '^sshd[^ ]*: root'").ok());
    QTRY_COMPARE_WITH_TIMEOUT(watched.finishedCount, 1, patience);
    watched.checkEnd();
    QCOMPARE(watched.broken.join(u'\n'), QString());
    QVERIFY(m_lab->asRoot(u"db3"_s, "rm /etc/apt/apt.conf.d/99slow").ok());
    QCOMPARE(watched.stepLog().join(u'\n'), u"db3: connect=unchanged time-sync=unchanged"_s);
    QVERIFY2(notes.contains(u"own-step-goes-on"_s), qPrintable(notes.join(u' ')));
}

// As with --no-workstation: what cannot be proved without it is left out, and is no failure.
void tst_Runner::r_withoutThisComputersHostTable()
{
    Watched watched;
    run(watched, plan(request({u"key-pair"_s, u"key-login"_s, u"name-login"_s}), cluster()));
    const QString each = u"connect=unchanged key-login=unchanged name-login=skipped"_s;
    QCOMPARE(watched.stepLog().join(u'\n'), u"here: key-pair=unchanged\ndb1: %1\ndb2: %1\ndb3: %1"_s.arg(each));
    const Reason reason = watched.report.of(m_cluster.machines[0].id).at(2)->reason;
    QCOMPARE(reason.id, u"name-login-no-table"_s);
    QVERIFY2(reason.sentence().contains(u"“ssh root@db1”"_s), qPrintable(reason.sentence()));
    QVERIFY2(watched.report.headline().startsWith(u"3 of 3 machines ready"_s), qPrintable(watched.report.headline()));
}

void tst_Runner::t_theKeyThatWorksThroughSudoIsNotTakenBack()
{
    Cluster keep = cluster();
    keep.id = QUuid::createUuid();
    keep.options[u"root-login"_s][u"permit"_s] = u"keep"_s;
    RunRequest r = request({u"ssh-key"_s, u"key-login"_s});
    r.machines = QStringList{u"db2"_s};
    Watched given;
    offer(given);
    run(given, plan(r, keep));
    QCOMPARE(given.stepLog().join(u'\n'), u"db2: connect=unchanged ssh-key=changed key-login=unchanged"_s);
    const auto keysOn = [&] { return m_lab->asRoot(u"db2"_s, "cat ~admin/.ssh/authorized_keys").out; };
    const QByteArray before = keysOn();
    QVERIFY(before.contains("ssh-ed25519"));

    Watched back; // only sudo's password: the key is the one way to log in that is proved
    back.runner.offerSecret(SecretKind::Sudo, {}, Secret::fromBytes(m_lab->password("login")));
    r.mode = RunMode::TakeBack;
    run(back, plan(r, keep));
    QCOMPARE(back.stepLog().join(u'\n'), u"db2: connect=unchanged key-login=skipped ssh-key=skipped"_s);
    QCOMPARE(back.report.of(keep.machines[1].id).at(1)->reason.id, u"no-other-way-in"_s);
    QCOMPARE(keysOn(), before);
}

void tst_Runner::u_noSecretIsLeftAnywhere()
{
    int files = 0;
    QDirIterator state(m_folder.filePath(u"state"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (state.hasNext()) {
        const QByteArray text = PrivateMounts::textOf(state.next());
        QVERIFY2(!text.contains(m_lab->password("login")), qPrintable(state.filePath()));
        QVERIFY2(!text.contains("Wr0ng-pass.word"), qPrintable(state.filePath()));
        ++files;
    }
    QVERIFY(files > 20);
}

int main(int argc, char **argv)
{
    PrivateMounts::enter();
    PrivateMounts::cover(QStringLiteral("/root"), "mode=700");
    QCoreApplication app(argc, argv);
    tst_Runner test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_runner.moc"
