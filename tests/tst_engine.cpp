// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the engine decides, by its log of events: which steps run, in what order, how each ends, what is asked. The real
// Runner and its threads; machines and this computer are scripts, so a run takes some milliseconds and no root.
#include "app/base/os/ThisComputer.h"
#include "app/record/ClusterState.h"
#include "app/ssh/KeyPair.h"
#include "tests/engine/Scenario.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace howdah;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::Scenario;
using test::Stage;

class tst_Engine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    void needs_data();
    void needs() { playRow(); }
    void stop_data();
    void stop() { playRow(); }
    void lostConnection_data();
    void lostConnection() { playRow(); }
    void liveMachines_data();
    void liveMachines() { playRow(); }
    void check_data();
    void check() { playRow(); }
    void takeBack_data();
    void takeBack() { playRow(); }
    void administrator_data();
    void administrator() { playRow(); }
    void questions_data();
    void questions() { playRow(); }

    void sentAhead_data();
    void sentAhead();
    void retry_data();
    void retry();
    void liveMachinesComeOneAfterTheOther();
    void consentGoesToItsStepAlone();
    void aLostStepRunsAgain();
    void thisVeryComputerIsNoMachine();
    void rootsKeyIsRemembered_data();
    void rootsKeyIsRemembered();
    void whatAProgramSaysIsRecorded();
    void patienceCounts();

private:
    void playRow();
    [[nodiscard]] QString keyPath(bool there) const { return m_folder.filePath(there ? u"id_test"_s : u"id_none"_s); }

    QTemporaryDir m_folder;
    QByteArray m_publicKey;
    QString m_fingerprint;
};

namespace {

const QString reach = u"Reach the machine and become root"_s;

void scenarios(const QList<Scenario> &rows)
{
    QTest::addColumn<Scenario>("scenario");
    for (const Scenario &row : rows)
        QTest::newRow(row.name) << row;
}

} // namespace

Q_DECLARE_METATYPE(howdah::test::Scenario)

void tst_Engine::initTestCase()
{
    QVERIFY(m_folder.isValid());
    qputenv("XDG_STATE_HOME", m_folder.filePath(u"state"_s).toUtf8());
    const auto key = KeyPair::make(keyPath(true), KeyType::Ed25519, u"engine"_s);
    QVERIFY2(key.ok(), qPrintable(key ? QString() : key.error().message));
    m_publicKey = key.value().publicLine;
    m_fingerprint = key.value().fingerprint;
}

void tst_Engine::playRow()
{
    QFETCH(Scenario, scenario);
    Stage stage(scenario.machines, keyPath(scenario.hasKey), m_publicKey, m_folder.path());
    QString log = stage.play(scenario);
    log.replace(keyPath(scenario.hasKey), u"KEY"_s).replace(m_fingerprint, u"PRINT"_s);
    QCOMPARE(log, scenario.log);
    QCOMPARE(stage.broken(), QString());
}

void tst_Engine::needs_data()
{
    const QString names = u"hostname fqdn hosts"_s;
    scenarios({
        {.name = "all is well",
         .steps = names,
         .log = u"begun\ndb1 connect unchanged\ndb1 hostname unchanged\ndb1 fqdn unchanged\ndb1 hosts unchanged"_s},
        {.name = "each outcome of a program goes on",
         .steps = names,
         .script = u"db1 hostname changed\ndb1 fqdn skipped"_s,
         .log = u"begun\ndb1 connect unchanged\ndb1 hostname changed\ndb1 fqdn skipped\ndb1 hosts unchanged"_s},
        {.name = "what failed is named to what comes after it",
         .steps = names,
         .script = u"db1 hostname failed"_s,
         .log =
             u"begun\ndb1 connect unchanged\ndb1 hostname failed\ndb1 fqdn not-tried needs-failed Hostname\ndb1 hosts not-tried needs-failed Hostname"_s},
        {.name = "the last step fails",
         .steps = names,
         .script = u"db1 hosts failed"_s,
         .log = u"begun\ndb1 connect unchanged\ndb1 hostname unchanged\ndb1 fqdn unchanged\ndb1 hosts failed"_s},
        {.name = "another machine goes on",
         .steps = u"hostname hosts"_s,
         .script = u"db1 hostname failed"_s,
         .log =
             u"begun\ndb1 connect unchanged\ndb1 hostname failed\ndb1 hosts not-tried needs-failed Hostname\ndb2 connect unchanged\ndb2 hostname unchanged\ndb2 hosts unchanged"_s,
         .machines = 2},
        {.name = "not reached",
         .steps = u"hosts"_s,
         .script = u"db1 open Unreachable"_s,
         .log =
             u"begun\ndb1 connect unreachable Unreachable\ndb1 hosts not-tried needs-failed %1\ndb2 connect unchanged\ndb2 hosts unchanged"_s
                 .arg(reach),
         .machines = 2},
        {.name = "no way to root",
         .steps = u"hosts"_s,
         .script = u"db1 open RootUnavailable"_s,
         .log =
             u"begun\ndb1 connect failed RootUnavailable\ndb1 hosts not-tried needs-failed %1\ndb2 connect unchanged\ndb2 hosts unchanged"_s
                 .arg(reach),
         .machines = 2},
        {.name = "reached, but it cannot be looked at",
         .steps = u"hosts"_s,
         .script = u"db1 connect failed odd"_s,
         .log =
             u"begun\ndb1 connect failed odd\ndb1 hosts not-tried needs-failed %1\ndb2 connect unchanged\ndb2 hosts unchanged"_s
                 .arg(reach),
         .machines = 2},
        {.name = "no machine reached: this computer stays as it is",
         .steps = u"key-pair hosts"_s,
         .script = u"db1 open Unreachable"_s,
         .log =
             u"here key-pair skipped no-machine-reached\ndb1 connect unreachable Unreachable\ndb1 hosts not-tried needs-failed %1"_s
                 .arg(reach)},
        {.name = "a program that says nothing",
         .steps = u"hosts"_s,
         .script = u"db1 hosts exit 0"_s,
         .log = u"begun\ndb1 connect unchanged\ndb1 hosts failed no-outcome 0"_s},
        {.name = "a good word and a bad end",
         .steps = u"hosts"_s,
         .script = u"db1 hosts says changed said ; exit 1"_s,
         .log = u"begun\ndb1 connect unchanged\ndb1 hosts failed no-outcome 1"_s},
        {.name = "the last word counts",
         .steps = u"hosts"_s,
         .script = u"db1 hosts says failed why ; changed"_s,
         .log = u"begun\ndb1 connect unchanged\ndb1 hosts changed"_s},
        {.name = "only a check may say what it would",
         .steps = u"hosts"_s,
         .script = u"db1 hosts would-change"_s,
         .log = u"begun\ndb1 connect unchanged\ndb1 hosts failed no-outcome 0"_s},
        {.name = "ended at its limit",
         .steps = u"hosts"_s,
         .script = u"db1 hosts says changed said ; exit 124"_s,
         .log = u"begun\ndb1 connect unchanged\ndb1 hosts failed step-timed-out 60 s"_s},
        {.name = "its limit did not hold",
         .steps = u"time-sync firewall"_s,
         .script = u"db1 time-sync TimedOut"_s,
         .log =
             u"begun\ndb1 connect unchanged\ndb1 time-sync failed step-timed-out 15 min\ndb1 firewall not-tried needs-failed Time synchronisation"_s},
        {.name = "killed",
         .steps = u"hosts"_s,
         .script = u"db1 hosts exit 137"_s,
         .log = u"begun\ndb1 connect unchanged\ndb1 hosts failed step-killed KILL"_s},
        {.name = "killed for want of memory",
         .steps = u"hosts"_s,
         .script = u"db1 hosts fact killed-for memory ; exit 137"_s,
         .log = u"begun\ndb1 connect unchanged\ndb1 hosts failed step-killed-memory"_s},
        {.name = "the shell broke",
         .steps = u"hosts firewall"_s,
         .script = u"db1 hosts ShellFailed"_s,
         .log = u"begun\ndb1 connect unchanged\ndb1 hosts failed ShellFailed\ndb1 firewall not-tried needs-failed Host table"_s},
        {.name = "without a key, what needs none goes on",
         .steps = u"ssh-key key-login hostname"_s,
         .log =
             u"begun\ndb1 connect unchanged\ndb1 ssh-key not-tried key-none\ndb1 key-login not-tried needs-failed SSH key\ndb1 hostname unchanged"_s,
         .hasKey = false},
        {.name = "ssh may have keys of its own",
         .steps = u"key-login name-login"_s,
         .log =
             u"begun\ndb1 connect unchanged\ndb1 key-login not-tried key-none\ndb1 name-login not-tried needs-failed Login with the key"_s,
         .hasKey = false},
        {.name = "ssh may have keys of its own, and nothing else failed",
         .steps = u"name-login"_s,
         .log = u"begun\ndb1 connect unchanged\ndb1 name-login unchanged"_s,
         .hasKey = false},
        {.name = "a key pair is made before the machines' steps",
         .steps = u"key-pair hosts"_s,
         .log = u"begun\nhere key-pair unchanged key-pair-there KEY PRINT\ndb1 connect unchanged\ndb1 hosts unchanged"_s},
        {.name = "the key is refused",
         .steps = u"key-login hostname"_s,
         .script = u"db1 key-login failed key-login-refused"_s,
         .log =
             u"begun\ndb1 connect unchanged\ndb1 key-login failed key-login-refused\ndb1 hostname not-tried needs-failed Login with the key"_s},
        {.name = "the machine tells why",
         .steps = u"key-login"_s,
         .script = u"db1 key-login failed key-login-refused\ndb1 why-refused failed login-forced root"_s,
         .log = u"begun\ndb1 connect unchanged\ndb1 key-login failed login-forced root"_s},
        {.name = "a cause that came after the key does not explain a refusal before any login",
         .steps = u"key-login"_s,
         .script = u"db1 key-login unreachable\ndb1 why-refused failed login-forced root"_s,
         .log = u"begun\ndb1 connect unchanged\ndb1 key-login unreachable"_s},
        {.name = "a second factor is no failure",
         .steps = u"key-login hostname"_s,
         .script = u"db1 key-login skipped login-asks-code"_s,
         .log = u"begun\ndb1 connect unchanged\ndb1 key-login skipped login-asks-code\ndb1 hostname unchanged"_s},
        {.name = "one place for all",
         .steps = u"hosts"_s,
         .log =
             u"begun\ndb1 connect unchanged\ndb1 hosts unchanged\ndb2 connect unchanged\ndb2 hosts unchanged\ndb3 connect unchanged\ndb3 hosts unchanged"_s,
         .machines = 3,
         .parallel = 1},
    });
}

void tst_Engine::stop_data()
{
    const QString names = u"hostname fqdn hosts"_s;
    const QString waits = u"db1 hostname waits ; changed"_s;
    scenarios({
        {.name = "after the step",
         .steps = names,
         .script = waits,
         .acts = u"hostname of db1: stop"_s,
         .log =
             u"begun\ndb1 connect unchanged\ndb1 hostname changed\ndb1 fqdn cancelled stopped\ndb1 hosts cancelled stopped\nstopped"_s},
        {.name = "after the step that has begun meanwhile",
         .steps = names,
         .script = waits + u"\ndb1 late 1"_s,
         .acts = u"hostname of db1: stop"_s,
         .log =
             u"begun\ndb1 connect unchanged\ndb1 hostname changed\ndb1 fqdn unchanged\ndb1 hosts cancelled stopped\nstopped"_s},
        {.name = "after a step that fails",
         .steps = u"hostname hosts"_s,
         .script = u"db1 hostname waits ; failed"_s,
         .acts = u"hostname of db1: stop"_s,
         .log = u"begun\ndb1 connect unchanged\ndb1 hostname failed\ndb1 hosts not-tried needs-failed Hostname\nstopped"_s},
        {.name = "now",
         .steps = names,
         .script = waits,
         .acts = u"hostname of db1: stop-now"_s,
         .log =
             u"begun\ndb1 connect unchanged\ndb1 hostname cancelled stopped-in-step\ndb1 fqdn cancelled stopped\ndb1 hosts cancelled stopped\nstopped"_s},
        {.name = "now, in a step that must finish",
         .steps = u"time-sync firewall"_s,
         .script = u"db1 time-sync waits ; changed"_s,
         .acts = u"time-sync of db1: stop-now"_s,
         .log =
             u"begun\ndb1 connect unchanged\ndb1 time-sync cancelled finishing-on-node\ndb1 firewall cancelled stopped\nstopped"_s},
        {.name = "in a step that must finish",
         .steps = u"time-sync firewall"_s,
         .script = u"db1 time-sync waits ; changed"_s,
         .acts = u"time-sync of db1: stop"_s,
         .log = u"begun\ndb1 connect unchanged\ndb1 time-sync changed\ndb1 firewall cancelled stopped\nstopped"_s},
        {.name = "in the last step",
         .steps = u"hostname"_s,
         .script = waits,
         .acts = u"hostname of db1: stop"_s,
         .log = u"begun\ndb1 connect unchanged\ndb1 hostname changed\nstopped"_s},
        {.name = "all machines",
         .steps = u"hostname hosts"_s,
         .script = u"db1 hostname waits ; changed\ndb2 hostname waits ; changed"_s,
         .acts = u"hostname of db1: stop"_s,
         .log =
             u"begun\ndb1 connect unchanged\ndb1 hostname changed\ndb1 hosts cancelled stopped\ndb2 connect unchanged\ndb2 hostname changed\ndb2 hosts cancelled stopped\nstopped"_s,
         .machines = 2},
        {.name = "in the preflight",
         .steps = u"hosts"_s,
         .script = u"db1 connect waits ; unchanged"_s,
         .acts = u"connect of db1: stop"_s,
         .log = u"db1 connect cancelled stopped-in-step\ndb1 hosts cancelled stopped\nstopped"_s},
        {.name = "cancelled in the preflight",
         .steps = u"hosts"_s,
         .script = u"db1 connect waits ; unchanged"_s,
         .acts = u"connect of db1: cancel"_s,
         .log = u"db1 connect cancelled stopped-in-step\ndb1 hosts cancelled stopped\nnot started"_s},
        {.name = "too late to cancel",
         .steps = u"hostname hosts"_s,
         .script = waits,
         .acts = u"hostname of db1: cancel"_s,
         .log = u"begun\ndb1 connect unchanged\ndb1 hostname changed\ndb1 hosts unchanged"_s},
        {.name = "on this computer",
         .steps = u"local-hosts local-time-sync hosts"_s,
         .script = u"here local-hosts would-change\nadministrator local-hosts waits ; changed"_s,
         .acts = u"local-hosts of here: stop"_s,
         .log =
             u"asked privilege\nbegun\nhere local-hosts changed\nhere local-time-sync cancelled stopped\ndb1 connect unchanged\ndb1 hosts cancelled stopped\nstopped"_s},
        {.name = "now, on this computer",
         .steps = u"local-hosts local-time-sync hosts"_s,
         .script = u"here local-hosts would-change\nadministrator local-hosts waits ; changed"_s,
         .acts = u"local-hosts of here: stop-now"_s,
         .log =
             u"asked privilege\nbegun\nhere local-hosts cancelled stopped-in-step\nhere local-time-sync cancelled stopped\ndb1 connect unchanged\ndb1 hosts cancelled stopped\nstopped"_s},
    });
}

void tst_Engine::lostConnection_data()
{
    const QString rest = u"\ndb1 hosts not-tried needs-failed Hostname"_s;
    const QString sent = u"\ndb1 hosts unreachable lost-in-step"_s; // it may have begun, too
    const QString begin = u"begun\ndb1 connect unchanged\n"_s;
    scenarios({
        {.name = "made again: the step's own probe decides",
         .steps = u"hostname hosts"_s,
         .script = u"db1 hostname ConnectionLost | unchanged"_s,
         .log = begin + u"db1 hostname unchanged\ndb1 hosts unchanged"_s},
        {.name = "made again, and it fails",
         .steps = u"hostname hosts"_s,
         .script = u"db1 hostname ConnectionLost | failed"_s,
         .log = begin + u"db1 hostname failed"_s + rest},
        {.name = "once only",
         .steps = u"hostname hosts"_s,
         .script = u"db1 hostname ConnectionLost"_s,
         .log = begin + u"db1 hostname unreachable lost-in-step"_s + sent},
        {.name = "cannot be made again",
         .steps = u"hostname hosts"_s,
         .script = u"db1 hostname ConnectionLost\ndb1 open ok | Unreachable"_s,
         .log = begin + u"db1 hostname unreachable lost-in-step"_s + sent},
        {.name = "nobody may be asked then",
         .steps = u"hostname hosts"_s,
         .script = u"db1 hostname ConnectionLost\ndb1 open ok | asks"_s,
         .log = begin + u"db1 hostname unreachable lost-in-step"_s + sent},
        {.name = "another run holds the machine",
         .steps = u"hostname hosts"_s,
         .script = u"db1 hostname ConnectionLost\ndb1 open ok | MachineBusy bob@ws"_s,
         .log = begin + u"db1 hostname failed lost-then-busy bob@ws"_s + rest},
        {.name = "its own step still runs",
         .steps = u"hostname hosts"_s,
         .script = u"db1 hostname ConnectionLost\ndb1 open ok | MachineBusy ourselves"_s,
         .log = begin + u"db1 hostname failed lost-still-running 60 s"_s + rest},
        {.name = "what must finish is waited for",
         .steps = u"time-sync"_s,
         .script =
             u"db1 time-sync ConnectionLost | unchanged\ndb1 open ok | MachineBusy ourselves | MachineBusy ourselves | ok"_s,
         .log = begin + u"db1 time-sync unchanged"_s},
        {.name = "stopped while it is made again",
         .steps = u"hostname"_s,
         .script = u"db1 hostname ConnectionLost\ndb1 open ok | Cancelled"_s,
         .log = begin + u"db1 hostname cancelled stopped-in-step"_s},
        {.name = "in the preflight",
         .steps = u"hosts"_s,
         .script = u"db1 connect ConnectionLost | unchanged"_s,
         .log = begin + u"db1 hosts unchanged"_s},
        {.name = "in the preflight, for good",
         .steps = u"hosts"_s,
         .script = u"db1 connect ConnectionLost"_s,
         .log = u"db1 connect unreachable lost-in-step\ndb1 hosts not-tried needs-failed %1"_s.arg(reach)},
        {.name = "a check can tell no more",
         .steps = u"hostname hosts"_s,
         .script = u"db1 hostname ConnectionLost\ndb1 open ok | Unreachable"_s,
         .log = begin + u"db1 hostname unreachable lost-in-step"_s + rest,
         .mode = RunMode::Check},
        {.name = "one machine's alone",
         .steps = u"hostname"_s,
         .script = u"db1 hostname ConnectionLost\ndb1 open ok | Unreachable"_s,
         .log = begin + u"db1 hostname unreachable lost-in-step\ndb2 connect unchanged\ndb2 hostname unchanged"_s,
         .machines = 2},
    });
}

void tst_Engine::liveMachines_data()
{
    const QString live1 = u"db1 connect fact live etcd ; unchanged"_s;
    const QString live2 = u"\ndb2 connect fact live patroni postgresql ; unchanged"_s;
    const QString left = u"hostname skipped live-left-alone etcd"_s;
    scenarios({
        {.name = "what was left alone proves nothing",
         .steps = u"hostname fqdn hosts"_s,
         .script = live1 + u"\ndb1 "_s + left,
         .log =
             u"asked review db1(etcd;hostname;)\nbegun\ndb1 connect unchanged\ndb1 %1\ndb1 fqdn skipped live-left-alone etcd\ndb1 hosts unchanged"_s
                 .arg(left)},
        {.name = "a failure ends the lane",
         .steps = u"hosts"_s,
         .script = live1 + live2 + u"\ndb1 hosts failed"_s,
         .log =
             u"asked review db1(etcd;;) db2(patroni,postgresql;;)\nbegun\ndb1 connect unchanged\ndb1 hosts failed\ndb2 connect unchanged\ndb2 hosts not-tried live-stopped db1\ndb3 connect unchanged\ndb3 hosts unchanged"_s,
         .machines = 3},
        {.name = "a lost connection ends the lane",
         .steps = u"hosts"_s,
         .script = live1 + live2 + u"\ndb1 hosts ConnectionLost\ndb1 open ok | Unreachable"_s,
         .log =
             u"asked review db1(etcd;;) db2(patroni,postgresql;;)\nbegun\ndb1 connect unchanged\ndb1 hosts unreachable lost-in-step\ndb2 connect unchanged\ndb2 hosts not-tried live-stopped db1"_s,
         .machines = 2},
        {.name = "what was skipped does not end it",
         .steps = u"hosts"_s,
         .script = live1 + live2 + u"\ndb1 hosts skipped"_s,
         .log =
             u"asked review db1(etcd;;) db2(patroni,postgresql;;)\nbegun\ndb1 connect unchanged\ndb1 hosts skipped\ndb2 connect unchanged\ndb2 hosts unchanged"_s,
         .machines = 2},
        {.name = "a machine that is not in use may fail",
         .steps = u"hosts"_s,
         .script = live1 + live2 + u"\ndb3 hosts failed"_s,
         .log =
             u"asked review db1(etcd;;) db2(patroni,postgresql;;)\nbegun\ndb1 connect unchanged\ndb1 hosts unchanged\ndb2 connect unchanged\ndb2 hosts unchanged\ndb3 connect unchanged\ndb3 hosts failed"_s,
         .machines = 3},
        {.name = "the stop empties the lane",
         .steps = u"hosts firewall"_s,
         .script = live1 + live2 + u"\ndb1 hosts waits ; changed"_s,
         .acts = u"hosts of db1: stop"_s,
         .log =
             u"asked review db1(etcd;firewall;) db2(patroni,postgresql;firewall;)\nbegun\ndb1 connect unchanged\ndb1 hosts changed\ndb1 firewall cancelled stopped\ndb2 connect unchanged\ndb2 hosts cancelled stopped\ndb2 firewall cancelled stopped\nstopped"_s,
         .machines = 2},
        {.name = "stopped now, the next one is not begun",
         .steps = u"hosts"_s,
         .script = live1 + live2 + u"\ndb1 hosts waits ; changed"_s,
         .acts = u"hosts of db1: stop-now"_s,
         .log =
             u"asked review db1(etcd;;) db2(patroni,postgresql;;)\nbegun\ndb1 connect unchanged\ndb1 hosts cancelled stopped-in-step\ndb2 connect unchanged\ndb2 hosts cancelled stopped\nstopped"_s,
         .machines = 2},
        {.name = "one place is enough for the lane",
         .steps = u"hosts"_s,
         .script = live1 + live2,
         .log =
             u"asked review db1(etcd;;) db2(patroni,postgresql;;)\nbegun\ndb1 connect unchanged\ndb1 hosts unchanged\ndb2 connect unchanged\ndb2 hosts unchanged"_s,
         .machines = 2,
         .parallel = 1},
        {.name = "a check knows no lane and asks nothing",
         .steps = u"hosts"_s,
         .script = live1 + live2 + u"\ndb1 hosts failed"_s,
         .log = u"begun\ndb1 connect unchanged\ndb1 hosts failed\ndb2 connect unchanged\ndb2 hosts unchanged"_s,
         .mode = RunMode::Check,
         .machines = 2},
        {.name = "taking back asks nothing and keeps the lane",
         .steps = u"hosts"_s,
         .script = live1 + live2 + u"\ndb1 hosts failed"_s,
         .log = u"begun\ndb1 connect unchanged\ndb1 hosts failed\ndb2 connect unchanged\ndb2 hosts not-tried live-stopped db1"_s,
         .mode = RunMode::TakeBack,
         .machines = 2},
        {.name = "the review is declined",
         .steps = u"hosts"_s,
         .script = live1,
         .acts = u"review: cancel"_s,
         .log = u"asked review db1(etcd;;)\ndb1 connect unchanged\ndb1 hosts cancelled stopped\nnot started"_s},
        {.name = "stopped at the review",
         .steps = u"hosts"_s,
         .script = live1,
         .acts = u"review: stop"_s,
         .log = u"asked review db1(etcd;;)\ndb1 connect unchanged\ndb1 hosts cancelled stopped\nstopped"_s},
        {.name = "a firewall that goes off is asked about",
         .steps = u"firewall"_s,
         .script = u"db1 connect fact firewall ufw ; unchanged"_s,
         .log = u"asked review db1(;;ufw)\nbegun\ndb1 connect unchanged\ndb1 firewall unchanged"_s},
        {.name = "a firewall that is kept",
         .steps = u"firewall"_s,
         .script = u"db1 connect fact firewall ufw ; unchanged"_s,
         .acts = u"review: go keep-firewall db1"_s,
         .log = u"asked review db1(;;ufw)\nbegun\ndb1 connect unchanged\ndb1 firewall skipped firewall-kept"_s},
        {.name = "no firewall, no question",
         .steps = u"firewall"_s,
         .script = u"db1 connect fact firewall none ; unchanged"_s,
         .log = u"begun\ndb1 connect unchanged\ndb1 firewall unchanged"_s},
    });
}

void tst_Engine::check_data()
{
    const QString begin = u"begun\ndb1 connect unchanged\n"_s;
    scenarios({
        {.name = "what only verifies would follow",
         .steps = u"hostname fqdn hosts"_s,
         .script = u"db1 hostname would-change\ndb1 hosts would-change"_s,
         .log = begin + u"db1 hostname would-change\ndb1 fqdn would-change would-follow Hostname\ndb1 hosts would-change"_s,
         .mode = RunMode::Check},
        {.name = "what is right already is verified",
         .steps = u"hostname fqdn"_s,
         .log = begin + u"db1 hostname unchanged\ndb1 fqdn unchanged"_s,
         .mode = RunMode::Check},
        {.name = "it goes on after a failure",
         .steps = u"hostname fqdn hosts"_s,
         .script = u"db1 hostname failed"_s,
         .log = begin + u"db1 hostname failed\ndb1 fqdn not-tried needs-failed Hostname\ndb1 hosts unchanged"_s,
         .mode = RunMode::Check},
        {.name = "a key that is still to be made",
         .steps = u"key-pair ssh-key key-login"_s,
         .script = u"db1 ssh-key would-change"_s,
         .log =
             u"begun\nhere key-pair would-change key-pair-would-make KEY\ndb1 connect unchanged\ndb1 ssh-key would-change\ndb1 key-login would-change would-follow SSH key"_s,
         .mode = RunMode::Check,
         .hasKey = false},
        {.name = "something is in the way of a key that is still to be made",
         .steps = u"key-pair ssh-key key-login"_s,
         .script = u"db1 ssh-key failed"_s,
         .log =
             u"begun\nhere key-pair would-change key-pair-would-make KEY\ndb1 connect unchanged\ndb1 ssh-key failed\ndb1 key-login not-tried needs-failed SSH key"_s,
         .mode = RunMode::Check,
         .hasKey = false},
        {.name = "a key that no step would make",
         .steps = u"ssh-key key-login fqdn"_s,
         .log = begin + u"db1 ssh-key not-tried key-none\ndb1 key-login not-tried needs-failed SSH key\ndb1 fqdn unchanged"_s,
         .mode = RunMode::Check,
         .hasKey = false},
        {.name = "this computer's table would come first",
         .steps = u"local-hosts name-login"_s,
         .script = u"here local-hosts would-change"_s,
         .log =
             u"begun\nhere local-hosts would-change\ndb1 connect unchanged\ndb1 name-login would-change would-follow Host table on this computer"_s,
         .mode = RunMode::Check},
        {.name = "the key would be put there first",
         .steps = u"ssh-key key-login name-login"_s,
         .script = u"db1 ssh-key would-change"_s,
         .log =
             begin
             + u"db1 ssh-key would-change\ndb1 key-login would-change would-follow SSH key\ndb1 name-login would-change would-follow Login with the key"_s,
         .mode = RunMode::Check},
        {.name = "a firewall raises no question",
         .steps = u"firewall"_s,
         .script = u"db1 connect fact firewall ufw ; unchanged\ndb1 firewall would-change"_s,
         .log = begin + u"db1 firewall would-change"_s,
         .mode = RunMode::Check},
        {.name = "what would be left alone",
         .steps = u"hostname fqdn"_s,
         .script = u"db1 connect fact live etcd ; unchanged\ndb1 hostname skipped live-left-alone etcd"_s,
         .log = begin + u"db1 hostname skipped live-left-alone etcd\ndb1 fqdn skipped live-left-alone etcd"_s,
         .mode = RunMode::Check},
        {.name = "stopped",
         .steps = u"hostname hosts"_s,
         .script = u"db1 hostname waits ; would-change"_s,
         .acts = u"hostname of db1: stop"_s,
         .log = begin + u"db1 hostname would-change\ndb1 hosts cancelled stopped\nstopped"_s,
         .mode = RunMode::Check},
    });
}

void tst_Engine::takeBack_data()
{
    const QString begin = u"begun\ndb1 connect unchanged\n"_s;
    const QString access = u"root-login ssh-key key-login"_s;
    scenarios({
        {.name = "in the reverse order; the way in goes last",
         .steps = u"root-login ssh-key key-login hostname fqdn hosts"_s,
         .script = u"db1 hosts changed\ndb1 hostname changed\ndb1 ssh-key changed\ndb1 root-login changed"_s,
         .log = begin
                + u"db1 hosts changed\ndb1 fqdn skipped nothing-to-take-back\ndb1 hostname changed\n"
                  "db1 key-login skipped nothing-to-take-back\ndb1 ssh-key changed\ndb1 root-login changed"_s,
         .mode = RunMode::TakeBack},
        {.name = "the one way in is kept: root by our key",
         .steps = access,
         .script = u"db1 in root-by-key"_s,
         .log =
             begin
             + u"db1 key-login skipped nothing-to-take-back\ndb1 ssh-key skipped no-other-way-in\ndb1 root-login skipped no-other-way-in"_s,
         .mode = RunMode::TakeBack},
        {.name = "root by another key: ours may go",
         .steps = access,
         .script = u"db1 in root-by-other-key\ndb1 ssh-key changed"_s,
         .log =
             begin + u"db1 key-login skipped nothing-to-take-back\ndb1 ssh-key changed\ndb1 root-login skipped no-other-way-in"_s,
         .mode = RunMode::TakeBack},
        {.name = "root by password",
         .steps = access,
         .script = u"db1 in root-by-password\ndb1 ssh-key changed\ndb1 root-login changed"_s,
         .log = begin + u"db1 key-login skipped nothing-to-take-back\ndb1 ssh-key changed\ndb1 root-login changed"_s,
         .mode = RunMode::TakeBack},
        {.name = "the account by our key, root's is another",
         .steps = access,
         .script = u"db1 in admin-by-key\ndb1 ssh-key changed"_s,
         .log = begin + u"db1 key-login skipped nothing-to-take-back\ndb1 ssh-key changed\ndb1 root-login unchanged"_s,
         .mode = RunMode::TakeBack},
        {.name = "the account by our key, which is the one it has",
         .steps = u"ssh-key"_s,
         .script = u"db1 in admin-by-key"_s,
         .log = begin + u"db1 ssh-key skipped no-other-way-in"_s,
         .mode = RunMode::TakeBack,
         .keepRootLogin = true},
        {.name = "the account by password, where root login stays as it is",
         .steps = u"ssh-key"_s,
         .script = u"db1 ssh-key changed"_s,
         .log = begin + u"db1 ssh-key changed"_s,
         .mode = RunMode::TakeBack,
         .keepRootLogin = true},
        {.name = "a failure ends it",
         .steps = u"ssh-key hostname hosts"_s,
         .script = u"db1 hosts failed"_s,
         .log =
             begin
             + u"db1 hosts failed\ndb1 hostname not-tried needs-failed Host table\ndb1 ssh-key not-tried needs-failed Host table"_s,
         .mode = RunMode::TakeBack},
        {.name = "a key pair stays",
         .steps = u"key-pair ssh-key"_s,
         .script = u"db1 ssh-key changed"_s,
         .log = u"begun\nhere key-pair skipped key-pair-kept KEY\ndb1 connect unchanged\ndb1 ssh-key changed"_s,
         .mode = RunMode::TakeBack},
        {.name = "without the key pair, what it opened is taken back",
         .steps = u"ssh-key"_s,
         .script = u"db1 ssh-key changed"_s,
         .log = begin + u"db1 ssh-key changed"_s,
         .mode = RunMode::TakeBack,
         .hasKey = false},
        {.name = "this computer has nothing of ours",
         .steps = u"local-hosts hosts"_s,
         .log = u"begun\nhere local-hosts unchanged nothing-to-take-back\ndb1 connect unchanged\ndb1 hosts unchanged"_s,
         .mode = RunMode::TakeBack},
        {.name = "stopped",
         .steps = u"hostname hosts"_s,
         .script = u"db1 hosts waits ; changed"_s,
         .acts = u"hosts of db1: stop"_s,
         .log = begin + u"db1 hosts changed\ndb1 hostname cancelled stopped\nstopped"_s,
         .mode = RunMode::TakeBack},
    });
}

void tst_Engine::administrator_data()
{
    const QString both = u"local-hosts name-login"_s;
    const QString would = u"here local-hosts would-change"_s;
    const QString node = u"\ndb1 connect unchanged\ndb1 name-login unchanged"_s;
    const QString notTried = u"\ndb1 connect unchanged\ndb1 name-login not-tried needs-failed Host table on this computer"_s;
    scenarios({
        {.name = "nothing to change needs none", .steps = both, .log = u"begun\nhere local-hosts unchanged"_s + node},
        {.name = "asked first, then written",
         .steps = both,
         .script = would + u"\nadministrator local-hosts changed"_s,
         .log = u"asked privilege\nbegun\nhere local-hosts changed"_s + node},
        {.name = "who is root is not asked",
         .steps = both,
         .script = would + u"\nadministrator in direct\nadministrator local-hosts changed"_s,
         .log = u"begun\nhere local-hosts changed"_s + node},
        {.name = "left as it is",
         .steps = both,
         .script = would,
         .acts = u"privilege: without"_s,
         .log = u"asked privilege\nbegun\nhere local-hosts skipped no-workstation"_s + node},
        {.name = "only the user's own files",
         .steps = both,
         .script = would,
         .acts = u"privilege: own"_s,
         .log = u"asked privilege\nbegun\nhere local-hosts skipped no-workstation"_s + node},
        {.name = "refused, asked again, given",
         .steps = both,
         .script = would + u"\nadministrator open PrivilegeRefused | ok\nadministrator local-hosts changed"_s,
         .log = u"asked privilege\nasked privilege again\nbegun\nhere local-hosts changed"_s + node},
        {.name = "refused, then left as it is",
         .steps = both,
         .script = would + u"\nadministrator open PrivilegeRefused"_s,
         .acts = u"privilege: write\nprivilege: without"_s,
         .log = u"asked privilege\nasked privilege again\nbegun\nhere local-hosts skipped no-workstation"_s + node},
        {.name = "refused, then stopped",
         .steps = both,
         .script = would + u"\nadministrator open PrivilegeRefused"_s,
         .acts = u"privilege: write\nprivilege: stop"_s,
         .log =
             u"asked privilege\nasked privilege again\nhere local-hosts cancelled stopped\ndb1 connect unchanged\ndb1 name-login cancelled stopped\nstopped"_s},
        {.name = "asking again would not help",
         .steps = both,
         .script = would + u"\nadministrator open ToolMissing"_s,
         .log = u"asked privilege\nbegun\nhere local-hosts failed ToolMissing"_s + notTried},
        {.name = "no way to one: the row says so",
         .steps = both,
         .script = would + u"\nadministrator in none"_s,
         .log = u"asked privilege\nbegun\nhere local-hosts failed PrivilegeUnavailable"_s + notTried},
        {.name = "the change fails",
         .steps = both,
         .script = would + u"\nadministrator local-hosts failed why"_s,
         .log = u"asked privilege\nbegun\nhere local-hosts failed why"_s + notTried},
        {.name = "the change takes too long",
         .steps = both,
         .script = would + u"\nadministrator local-hosts exit 124"_s,
         .log = u"asked privilege\nbegun\nhere local-hosts failed step-timed-out 60 s"_s + notTried},
        {.name = "the helper breaks: there is nothing to reach here",
         .steps = both,
         .script = would + u"\nadministrator local-hosts Unreachable"_s,
         .log = u"asked privilege\nbegun\nhere local-hosts failed Unreachable"_s + notTried},
        {.name = "the look fails",
         .steps = both,
         .script = u"here local-hosts failed why"_s,
         .log = u"begun\nhere local-hosts failed why"_s + notTried},
        {.name = "the look takes too long",
         .steps = both,
         .script = u"here local-hosts exit 124"_s,
         .log = u"begun\nhere local-hosts failed step-timed-out 60 s"_s + notTried},
        {.name = "nothing to do at first, then something, and nobody was asked",
         .steps = both,
         .script = u"here local-hosts unchanged | would-change"_s,
         .log = u"begun\nhere local-hosts skipped no-workstation"_s + node},
        {.name = "a step that needs none does not wait for the answer",
         .steps = u"local-hosts hosts"_s,
         .script = would,
         .acts = u"privilege: without"_s,
         .log = u"asked privilege\nbegun\nhere local-hosts skipped no-workstation\ndb1 connect unchanged\ndb1 hosts unchanged"_s},
        {.name = "cancelled at the question",
         .steps = both,
         .script = would,
         .acts = u"privilege: cancel"_s,
         .log =
             u"asked privilege\nhere local-hosts cancelled stopped\ndb1 connect unchanged\ndb1 name-login cancelled stopped\nnot started"_s},
        {.name = "a check needs none",
         .steps = u"local-hosts"_s,
         .script = would,
         .log = u"begun\nhere local-hosts would-change\ndb1 connect unchanged"_s,
         .mode = RunMode::Check},
    });
}

void tst_Engine::questions_data()
{
    const QString cancelled = u"\ndb1 connect cancelled Cancelled\ndb1 hosts cancelled stopped"_s;
    scenarios({
        {.name = "trusted",
         .steps = u"hosts"_s,
         .script = u"db1 open asks | ok"_s,
         .log = u"asked keys db1\nbegun\ndb1 connect unchanged\ndb1 hosts unchanged"_s},
        {.name = "all in one question",
         .steps = u"hosts"_s,
         .script = u"db1 open asks | ok\ndb2 open asks | ok"_s,
         .log =
             u"asked keys db1 db2\nbegun\ndb1 connect unchanged\ndb1 hosts unchanged\ndb2 connect unchanged\ndb2 hosts unchanged"_s,
         .machines = 2},
        {.name = "one place for all gives it back while it asks",
         .steps = u"hosts"_s,
         .script = u"db1 open asks | ok\ndb2 open asks | ok"_s,
         .log =
             u"asked keys db1 db2\nbegun\ndb1 connect unchanged\ndb1 hosts unchanged\ndb2 connect unchanged\ndb2 hosts unchanged"_s,
         .machines = 2,
         .parallel = 1},
        {.name = "not trusted is left out, and no failure",
         .steps = u"hosts"_s,
         .script = u"db1 open asks | ok\ndb2 open asks | ok"_s,
         .acts = u"keys: no db2"_s,
         .log =
             u"asked keys db1 db2\nbegun\ndb1 connect unchanged\ndb1 hosts unchanged\ndb2 connect skipped left-out\ndb2 hosts skipped left-out"_s,
         .machines = 2},
        {.name = "all left out",
         .steps = u"key-pair hosts"_s,
         .script = u"db1 open asks"_s,
         .acts = u"keys: no db1"_s,
         .log =
             u"asked keys db1\nhere key-pair skipped no-machine-reached\ndb1 connect skipped left-out\ndb1 hosts skipped left-out"_s},
        {.name = "asked again where another key is shown",
         .steps = u"hosts"_s,
         .script = u"db1 open asks | asks | ok"_s,
         .log = u"asked keys db1\nasked keys db1\nbegun\ndb1 connect unchanged\ndb1 hosts unchanged"_s},
        {.name = "stopped at the question",
         .steps = u"hosts"_s,
         .script = u"db1 open asks"_s,
         .acts = u"keys: stop"_s,
         .log = u"asked keys db1"_s + cancelled + u"\nstopped"_s},
        {.name = "cancelled at the question",
         .steps = u"hosts"_s,
         .script = u"db1 open asks"_s,
         .acts = u"keys: cancel"_s,
         .log = u"asked keys db1"_s + cancelled + u"\nnot started"_s},
        {.name = "keys, then this computer, then the review",
         .steps = u"local-hosts hosts"_s,
         .script = u"db1 open asks | ok\ndb1 connect fact live etcd ; unchanged\nhere local-hosts would-change\n"
                   "administrator local-hosts changed"_s,
         .log =
             u"asked keys db1\nasked privilege\nasked review db1(etcd;;)\nbegun\nhere local-hosts changed\ndb1 connect unchanged\ndb1 hosts unchanged"_s},
    });
}

// Which steps are sent together: those whose turn no good outcome before them decides.
void tst_Engine::sentAhead_data()
{
    QTest::addColumn<Scenario>("scenario");
    QTest::addColumn<QStringList>("sent");
    const auto row = [](const Scenario &scenario, const QStringList &sent) {
        QTest::newRow(scenario.name) << scenario << QStringList{u"db1 connect"_s} + sent;
    };
    const QString names = u"hostname fqdn hosts"_s;
    const QString live = u"db1 connect fact live etcd ; unchanged"_s;
    row({.name = "all of them", .steps = names}, {u"db1 hostname fqdn hosts"_s});
    row({.name = "a proof comes between, on a connection of its own", .steps = u"root-login ssh-key key-login hostname hosts"_s},
        {u"db1 root-login ssh-key"_s, u"db1 hostname hosts"_s});
    row({.name = "what is known to be skipped is no hindrance",
         .steps = u"time-sync firewall"_s,
         .script = u"db1 connect fact firewall ufw ; unchanged"_s,
         .acts = u"review: go keep-firewall db1"_s},
        {u"db1 time-sync"_s});
    row({.name = "without a key", .steps = u"ssh-key hostname hosts"_s, .hasKey = false}, {u"db1 hostname hosts"_s});
    row({.name = "what only verifies waits in a check", .steps = names, .mode = RunMode::Check},
        {u"db1 hostname"_s, u"db1 fqdn hosts"_s});
    row({.name = "what only verifies follows in a check",
         .steps = names,
         .script = u"db1 hostname would-change"_s,
         .mode = RunMode::Check},
        {u"db1 hostname"_s, u"db1 hosts"_s});
    row({.name = "after a failure in a check the rest is sent again",
         .steps = u"hostname hosts time-sync firewall"_s,
         .script = u"db1 hostname failed"_s,
         .mode = RunMode::Check},
        {u"db1 hostname hosts time-sync firewall"_s, u"db1 time-sync firewall"_s});
    row({.name = "what only verifies waits on a live machine", .steps = names, .script = live},
        {u"db1 hostname"_s, u"db1 fqdn hosts"_s});
    row({.name = "taking back", .steps = u"root-login ssh-key key-login hostname fqdn hosts"_s, .mode = RunMode::TakeBack},
        {u"db1 hosts hostname ssh-key root-login"_s});
    row({.name = "a connection made again", .steps = names, .script = u"db1 hostname ConnectionLost | changed"_s},
        {u"db1 hostname fqdn hosts"_s, u"db1 fqdn hosts"_s});
    row({.name = "after a failure nothing is sent", .steps = u"hostname hosts"_s, .script = u"db1 hostname failed"_s},
        {u"db1 hostname hosts"_s});
}

void tst_Engine::sentAhead()
{
    QFETCH(Scenario, scenario);
    QFETCH(QStringList, sent);
    Stage stage(1, keyPath(scenario.hasKey), m_publicKey, m_folder.path());
    (void)stage.play(scenario);
    QCOMPARE(stage.sentAhead(), sent);
    QCOMPARE(stage.broken(), QString());
}

void tst_Engine::retry_data()
{
    QTest::addColumn<Scenario>("first");
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("log");
    const auto row = [](const char *name, Scenario first, const QString &script, const QString &log) {
        QTest::newRow(name) << first << script << log;
    };
    row("from the failed step",
        {.steps = u"hostname fqdn hosts"_s,
         .script = u"db1 hosts failed"_s,
         .log = u"begun\ndb1 connect unchanged\ndb1 hostname unchanged\ndb1 fqdn unchanged\ndb1 hosts failed"_s},
        u"db1 hosts changed"_s, u"begun\ndb1 connect unchanged\ndb1 hosts changed"_s);
    row("the failed machine alone",
        {.steps = u"hosts"_s,
         .script = u"db2 hosts failed"_s,
         .log = u"begun\ndb1 connect unchanged\ndb1 hosts unchanged\ndb2 connect unchanged\ndb2 hosts failed"_s,
         .machines = 2},
        {}, u"begun\ndb2 connect unchanged\ndb2 hosts unchanged"_s);
    row("what was stopped",
        {.steps = u"hostname hosts"_s,
         .script = u"db1 hostname waits ; changed"_s,
         .acts = u"hostname of db1: stop"_s,
         .log = u"begun\ndb1 connect unchanged\ndb1 hostname changed\ndb1 hosts cancelled stopped\nstopped"_s},
        {}, u"begun\ndb1 connect unchanged\ndb1 hosts unchanged"_s);
    row("what was not reached",
        {.steps = u"hostname hosts"_s,
         .script = u"db1 open Unreachable"_s,
         .log =
             u"db1 connect unreachable Unreachable\ndb1 hostname not-tried needs-failed %1\ndb1 hosts not-tried needs-failed %1"_s
                 .arg(reach)},
        {}, u"begun\ndb1 connect unchanged\ndb1 hostname unchanged\ndb1 hosts unchanged"_s);
    row("a take-back goes on taking back",
        {.steps = u"hostname hosts"_s,
         .script = u"db1 hostname failed"_s,
         .log = u"begun\ndb1 connect unchanged\ndb1 hosts unchanged\ndb1 hostname failed"_s,
         .mode = RunMode::TakeBack},
        u"db1 hostname changed"_s, u"begun\ndb1 connect unchanged\ndb1 hostname changed"_s);
    row("behind a failure in the lane",
        {.steps = u"hosts"_s,
         .script = u"db1 connect fact live etcd ; unchanged\ndb2 connect fact live etcd ; unchanged\ndb1 hosts failed"_s,
         .log =
             u"asked review db1(etcd;;) db2(etcd;;)\nbegun\ndb1 connect unchanged\ndb1 hosts failed\ndb2 connect unchanged\ndb2 hosts not-tried live-stopped db1"_s,
         .machines = 2},
        {}, u"begun\ndb1 connect unchanged\ndb1 hosts unchanged\ndb2 connect unchanged\ndb2 hosts unchanged"_s);
}

void tst_Engine::retry()
{
    QFETCH(Scenario, first);
    QFETCH(QString, script);
    QFETCH(QString, log);
    Stage stage(first.machines, keyPath(true), m_publicKey, m_folder.path());
    QCOMPARE(stage.play(first), first.log);
    QCOMPARE(stage.play({.steps = first.steps, .script = script}, RunRequest::Scope::RetryFailed), log);
    QCOMPARE(stage.broken(), QString());
}

// In table order, and each wholly before the next one; others beside them.
void tst_Engine::liveMachinesComeOneAfterTheOther()
{
    Stage stage(3, keyPath(true), m_publicKey, m_folder.path());
    const QString live = u" connect fact live etcd ; unchanged\n"_s;
    (void)stage.play(
        {.steps = u"hostname hosts"_s, .script = u"db1"_s + live + u"db2"_s + live + u"db3"_s + live, .machines = 3});
    QCOMPARE(stage.broken(), QString());
    QStringList steps = stage.inOrder();
    steps.removeIf([](const QString &event) { return event.endsWith(u" connect"_s); });
    QStringList expected;
    for (const QString &host : {u"db1"_s, u"db2"_s, u"db3"_s})
        expected << u"+%1 hostname"_s.arg(host) << u"-%1 hostname"_s.arg(host) << u"+%1 hosts"_s.arg(host)
                 << u"-%1 hosts"_s.arg(host);
    QCOMPARE(steps, expected);
}

void tst_Engine::consentGoesToItsStepAlone()
{
    Stage stage(2, keyPath(true), m_publicKey, m_folder.path());
    const QString live = u" connect fact live etcd ; unchanged\n"_s;
    (void)stage.play({.steps = u"hostname firewall"_s,
                      .script = u"db1"_s + live + u"db2"_s + live,
                      .acts = u"review: go consent db1 hostname"_s});
    QStringList agreed;
    for (qsizetype i = 0; i < stage.ran().size(); ++i) {
        if (stage.calls().at(i).program.contains("HD_LIVE_OK='1'"))
            agreed << stage.ran().at(i);
    }
    QCOMPARE(agreed, QStringList{u"db1 hostname"_s});
}

void tst_Engine::aLostStepRunsAgain()
{
    Stage stage(1, keyPath(true), m_publicKey, m_folder.path());
    (void)stage.play({.steps = u"hostname hosts"_s, .script = u"db1 hostname ConnectionLost | changed"_s});
    QCOMPARE(stage.ran(),
             (QStringList{u"db1 open"_s, u"db1 connect"_s, u"db1 hostname"_s, u"db1 open"_s, u"db1 hostname"_s, u"db1 hosts"_s}));
    QCOMPARE(stage.broken(), QString());
}

void tst_Engine::thisVeryComputerIsNoMachine()
{
    const ThisComputer here = ThisComputer::read();
    if (here.machineId.isEmpty())
        QSKIP("this computer has no machine-id");
    Stage stage(1, keyPath(true), m_publicKey, m_folder.path());
    const QString log = stage.play(
        {.steps = u"hosts"_s,
         .script = u"db1 connect fact machine-id %1 ; fact boot-id %2 ; unchanged"_s.arg(here.machineId, here.bootId)});
    QCOMPARE(log, u"db1 connect failed ThisComputer\ndb1 hosts not-tried needs-failed %1"_s.arg(reach));
}

void tst_Engine::rootsKeyIsRemembered_data()
{
    QTest::addColumn<QString>("proof");
    QTest::addColumn<bool>("keep");
    QTest::addColumn<bool>("remembered");
    QTest::newRow("proved") << u"unchanged"_s << false << true;
    QTest::newRow("refused") << u"failed key-login-refused"_s << false << false;
    QTest::newRow("not proved") << u"skipped login-asks-code"_s << false << false;
    QTest::newRow("it is the account's") << u"unchanged"_s << true << false;
}

void tst_Engine::rootsKeyIsRemembered()
{
    QFETCH(QString, proof);
    QFETCH(bool, keep);
    Stage stage(1, keyPath(true), m_publicKey, m_folder.path());
    (void)stage.play({.steps = u"key-login"_s, .script = u"db1 key-login "_s + proof, .keepRootLogin = keep});
    const ClusterState state = ClusterState::load(stage.cluster.id);
    QTEST(state.machines.value(stage.cluster.machines.first().id).rootByKey, "remembered");
    // Taken back, it is gone.
    (void)stage.play({.steps = u"ssh-key"_s, .script = u"db1 ssh-key changed"_s, .mode = RunMode::TakeBack});
    QVERIFY(!ClusterState::load(stage.cluster.id).machines.value(stage.cluster.machines.first().id).rootByKey);
}

// The same of a machine and of this computer.
void tst_Engine::whatAProgramSaysIsRecorded()
{
    Stage stage(1, keyPath(true), m_publicKey, m_folder.path());
    const QString said = u"fact found it ; diff +line ; print words ; note waiting ; changed"_s;
    (void)stage.play(
        {.steps = u"local-hosts hosts"_s,
         .script = u"here local-hosts print looking ; would-change\nadministrator local-hosts %1\ndb1 hosts %1"_s.arg(said)});
    for (const QUuid &machine : {QUuid(), stage.cluster.machines.first().id}) {
        const StepRecord *record = stage.report().of(machine).last();
        QCOMPARE(record->outcome, Outcome::Changed);
        QCOMPARE(record->facts.value(u"found"_s), u"it"_s);
        QCOMPARE(record->diff, QByteArray("+line\n"));
        QCOMPARE(record->output, machine.isNull() ? QByteArray("looking\nwords\n") : QByteArray("words\n"));
        QCOMPARE(record->exitCode, 0);
        QVERIFY(!record->digest.isEmpty());
        QFile log(stage.report().folder + (machine.isNull() ? u"/this-computer.log"_s : u"/db1.log"_s));
        QVERIFY2(log.open(QIODevice::ReadOnly), qPrintable(log.fileName()));
        const QByteArray text = log.readAll();
        QVERIFY2(text.contains("\nwords\n") && text.contains("\n~ fact found it\n"), text.constData());
    }
}

// On machines and on this computer.
void tst_Engine::patienceCounts()
{
    Stage stage(1, keyPath(true), m_publicKey, m_folder.path());
    (void)stage.play({.steps = u"local-hosts hosts time-sync"_s, .patience = 3});
    QMap<QString, std::chrono::seconds> limits;
    for (qsizetype i = 0; i < stage.ran().size(); ++i)
        limits.insert(stage.ran().at(i), stage.calls().at(i).limit);
    QCOMPARE(limits.value(u"db1 hosts"_s), 180s);
    QCOMPARE(limits.value(u"here local-hosts"_s), 180s);
    QCOMPARE(limits.value(u"db1 time-sync"_s), 45min);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    tst_Engine test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_engine.moc"
