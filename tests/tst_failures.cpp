// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What goes wrong on real machines, through the command line: the right exit code, a clear sentence, nothing half done.
#include "app/base/Error.h"
#include "tests/lab/Lab.h"

#include <QDeadlineTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace howdah::lab;
using namespace std::chrono_literals;

namespace {

const QString cli = QStringLiteral(HOWDAH_BINARY_DIR "/app/cli/howdah-cli");

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestFailures : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Lab> m_lab;
    QTemporaryDir m_folder{QStringLiteral("/var/tmp/howdah-test-XXXXXX")};

    [[nodiscard]] QString project() const { return m_folder.filePath(s("lab.howdah")); }
    [[nodiscard]] QByteArray rightSecrets() const
    {
        QFile file(m_lab->secretsFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QStringList command(const QStringList &options) const
    {
        return QStringList{cli,
                           s("run"),
                           project(),
                           s("--no-keychain"),
                           s("--secrets"),
                           s("-"),
                           s("--report"),
                           m_folder.filePath(s("report.json")),
                           s("--force")}
               + options;
    }
    Output run(const QStringList &options, const QByteArray &secrets)
    {
        QFile::remove(m_folder.filePath(s("report.json")));
        return m_lab->onWorkstation(command(options), secrets, 300s);
    }
    Output run(const QStringList &options = {}) { return run(options, rightSecrets()); }
    [[nodiscard]] QString outcome(const QString &host, const QString &step, const char *key = "outcome") const
    {
        QFile file(m_folder.filePath(s("report.json")));
        if (!file.open(QIODevice::ReadOnly))
            return s("no report");
        const QJsonObject report = QJsonDocument::fromJson(file.readAll()).object();
        for (const QJsonValue &machine : report.value(s("machines")).toArray()) {
            if (machine.toObject().value(s("host")).toString() != host)
                continue;
            for (const QJsonValue &value : machine.toObject().value(s("steps")).toArray()) {
                if (value.toObject().value(s("step")).toString() == step)
                    return value.toObject().value(s(key)).toString();
            }
        }
        return s("no such step");
    }
    /// Why the machine could not be reached or used: the reason id of its first step.
    [[nodiscard]] QString reason(const QString &host) const
    {
        QFile file(m_folder.filePath(s("report.json")));
        if (!file.open(QIODevice::ReadOnly))
            return s("no report");
        const QJsonObject report = QJsonDocument::fromJson(file.readAll()).object();
        for (const QJsonValue &machine : report.value(s("machines")).toArray()) {
            if (machine.toObject().value(s("host")).toString() == host)
                return machine.toObject().value(s("steps")).toArray().first().toObject().value(s("reason")).toString();
        }
        return s("no such machine");
    }
    /// One word of a machine's step in the report: "outcome", "reason", "sentence"; or a fact of it.
    [[nodiscard]] QString said(const QString &host, const QString &step, const QString &what) const
    {
        QFile file(m_folder.filePath(s("report.json")));
        if (!file.open(QIODevice::ReadOnly))
            return s("no report");
        const QJsonObject report = QJsonDocument::fromJson(file.readAll()).object();
        for (const QJsonValue &machine : report.value(s("machines")).toArray()) {
            for (const QJsonValue &value : machine.toObject().value(s("steps")).toArray()) {
                const QJsonObject one = value.toObject();
                if (machine.toObject().value(s("host")).toString() == host && one.value(s("step")).toString() == step)
                    return one.contains(what) ? one.value(what).toString()
                                              : one.value(s("facts")).toObject().value(what).toString();
            }
        }
        return s("no such step");
    }
    /// Puts a text in front of a file of the workstation's root; gives back what to write to undo it.
    QByteArray putInFront(const QString &path, const QByteArray &text)
    {
        QFile file(m_lab->path(path));
        const QByteArray before = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        file.close();
        if (file.open(QIODevice::WriteOnly))
            file.write(text + before);
        return before;
    }
    int failedPasswordsEverywhere()
    {
        int sum = 0;
        for (const Node &node : m_lab->nodes())
            sum += m_lab->failedPasswords(node.host);
        return sum;
    }
    std::unique_ptr<QProcess> begin(const QStringList &options)
    {
        auto process = m_lab->startOnWorkstation(command(options));
        process->write(rightSecrets());
        process->closeWriteChannel();
        return process;
    }
    /// Ctrl-C twice, as a person does it: the second after the first was answered. (Of two at once the kernel may deliver
    /// only one: signal(7), standard signals do not queue.) True: both were answered, and the program ended in time.
    static bool stopNow(QProcess &process, std::chrono::milliseconds limit)
    {
        QDeadlineTimer deadline(limit);
        const auto answered = [&](const char *words) {
            Lab::signalAll(process, SIGINT);
            process.setReadChannel(QProcess::StandardError);
            while (!process.peek(process.bytesAvailable()).contains(words)) {
                if (!process.waitForReadyRead(int(deadline.remainingTime())))
                    return false;
            }
            return true;
        };
        return answered("Press Ctrl-C again") && answered("Stopping now.")
               && (process.state() == QProcess::NotRunning || process.waitForFinished(int(deadline.remainingTime())));
    }
    bool aptRuns(const QString &host)
    {
        return m_lab->asRoot(host, "pgrep -x apt-get >/dev/null || pgrep -x dpkg >/dev/null").ok();
    }

    /// Whether a program on the machine ends well within the limit; tried again and again. (QTRY_ counts turns, not time.)
    bool becomesTrue(const QString &host, const QByteArray &program, std::chrono::seconds limit)
    {
        for (const QDeadlineTimer deadline(limit); !deadline.hasExpired(); QTest::qWait(100)) {
            if (m_lab->asRoot(host, program).ok())
                return true;
        }
        return false;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_lab = std::make_unique<Lab>(LabOptions{3, s("bookworm"), s("sudo")});
        QVERIFY2(m_lab->isUp(), m_lab->error().constData());
        const Output made =
            m_lab->onWorkstation({cli, s("new"), project(), s("--import"), m_lab->machinesFile(), s("--user"), Lab::user()});
        QVERIFY2(made.ok(), made.describe().constData());
    }

    void unknownHostKeysEndItBeforeAnyChange()
    {
        const Output asked = run();
        QCOMPARE(asked.exitCode, 2);
        QVERIFY2(asked.err.contains("SHA256:") && asked.err.contains("--accept-new-host-keys"), asked.describe().constData());
        QVERIFY(!QFile::exists(m_lab->path(s("/run/home/root/.ssh/known_hosts"))));
    }

    void aWrongLoginPasswordCostsOneFailedLoginNotOnePerMachine()
    {
        const int before = failedPasswordsEverywhere();
        const Output refused = run({s("--accept-new-host-keys")}, "login wrong-one\n");
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains("refused"), refused.describe().constData());
        QVERIFY2(!refused.err.contains("wrong-one") && !refused.out.contains("wrong-one"), "the password was printed");
        QTRY_COMPARE(failedPasswordsEverywhere() - before, 1);
    }

    void aWrongSudoPasswordCostsOneFailureToo()
    {
        const int before = failedPasswordsEverywhere();
        const Output refused = run({s("--accept-new-host-keys")}, "login " + m_lab->password("login") + "\nsudo wrong-one\n");
        QCOMPARE(refused.exitCode, 2);
        QTRY_COMPARE(failedPasswordsEverywhere() - before, 1);
    }

    void aMissingPasswordIsNamedBeforeAnyChange()
    {
        const Output missing = run({s("--accept-new-host-keys")}, "# nothing\n");
        QCOMPARE(missing.exitCode, 2);
        QVERIFY2(missing.err.contains("password of admin") && missing.err.contains("db1"), missing.describe().constData());
    }

    void noSecretIsLeftInAnyFileOfARun()
    {
        const QByteArray password = m_lab->password("login");
        QVERIFY(!password.isEmpty());
        const Output found =
            m_lab->onWorkstation({s("grep"), s("-rlF"), QString::fromUtf8(password), s("/run/home/root"), m_folder.path()});
        QVERIFY2(found.exitCode == 1, found.describe().constData());
    }

    void oneMachineThatIsOffDoesNotHoldUpTheOthers()
    {
        QVERIFY(m_lab->powerOff(s("db2")));
        const Output done =
            run({s("--accept-new-host-keys"), s("--steps"), s("key-pair,local-hosts,connect,root-login,ssh-key,key-login")});
        QVERIFY2(done.exitCode == 1, done.describe().constData());
        QCOMPARE(outcome(s("db2"), s("connect")), s("unreachable"));
        QCOMPARE(outcome(s("db1"), s("key-login")), s("unchanged"));
        QCOMPARE(outcome(s("db3"), s("key-login")), s("unchanged"));
        QVERIFY2(done.out.contains("2 of 3 machines ready, 1 failed"), done.out.constData());
        QVERIFY(m_lab->powerOn());
        const Output retried = run({s("--accept-new-host-keys"), s("--retry-failed")});
        QVERIFY2(retried.exitCode == 0, retried.describe().constData());
        QCOMPARE(outcome(s("db1"), s("connect")), s("no such step")); // only what had failed
    }

    // Root by key worked in the run before. Then a second factor comes, or the password of root expires.
    void rootIsKeptOutAndTheOtherAccountDoesTheWork()
    {
        const QStringList access{s("--nodes"), s("db1,db3"), s("--steps"),
                                 s("local-hosts,connect,root-login,ssh-key,key-login,name-login")};
        QVERIFY2(run(access, "").exitCode == 0, "root's key alone does");
        QCOMPARE(said(s("db1"), s("connect"), s("login-user")), s("root"));
        QVERIFY(
            m_lab
                ->asRoot(
                    s("db1"),
                    "printf 'Match User root\n AuthenticationMethods publickey,keyboard-interactive\n KbdInteractiveAuthentication yes\n' >>/etc/ssh/sshd_config; systemctl reload ssh")
                .ok());
        QVERIFY(m_lab->asRoot(s("db3"), "chage -M 90 -d 2020-01-01 root").ok());
        for (const bool first : {true, false}) {
            const Output done = run(access);
            QVERIFY2(done.exitCode == 1, done.describe().constData()); // db3's root cannot log in, and that is said
            for (const QString &host : {s("db1"), s("db3")}) {
                QCOMPARE(said(host, s("connect"), s("outcome")), s("unchanged"));
                QCOMPARE(said(host, s("connect"), s("reason")), first ? s("connected-instead") : s("connected"));
                QCOMPARE(said(host, s("connect"), s("login-user")), Lab::user());
            }
            QCOMPARE((done.out + done.err).contains("worked last time but not today on db1, db3"), first);
            for (const char *step : {"key-login", "name-login"}) {
                QCOMPARE(said(s("db1"), s(step), s("outcome")), s("skipped"));
                QCOMPARE(said(s("db1"), s(step), s("reason")), s("login-asks-code"));
            }
            QCOMPARE(said(s("db3"), s("key-login"), s("reason")), s("key-login-expired"));
        }
        const Output alone = run({s("--nodes"), s("db1"), s("--steps"), s("name-login")}); // it finds out by itself
        QVERIFY2(alone.exitCode == 0, alone.describe().constData());
        QCOMPARE(said(s("db1"), s("name-login"), s("reason")), s("login-asks-code"));
        QVERIFY(m_lab->asRoot(s("db1"), "sed -i '/^Match User root/,$d' /etc/ssh/sshd_config; systemctl reload ssh").ok());
        QVERIFY(m_lab->asRoot(s("db3"), "chage -M -1 -d today root").ok());
        const Output well = run(access); // and root is taken again
        QVERIFY2(well.exitCode == 0, well.describe().constData());
        QVERIFY2(run(access, "").exitCode == 0, "root's key alone does again");
    }

    // sshd does not tell the client which rule it was; its journal has it.
    void aRuleThatKeepsRootOutIsNamed()
    {
        const QStringList access{s("--nodes"), s("db3"), s("--steps"), s("connect,root-login,ssh-key,key-login")};
        QVERIFY(
            m_lab
                ->asRoot(
                    s("db3"),
                    "sed -i '1i account required pam_access.so' /etc/pam.d/sshd; echo '-:root:ALL' >>/etc/security/access.conf")
                .ok());
        const Output done = run(access);
        QVERIFY2(done.exitCode == 1, done.describe().constData());
        QCOMPARE(said(s("db3"), s("connect"), s("reason")), s("connected-instead"));
        QVERIFY2(said(s("db3"), s("key-login"), s("reason")) == s("login-access"),
                 qPrintable(said(s("db3"), s("key-login"), s("sentence"))));
        for (const char *step : {"connect", "key-login"}) {
            const QString sentence = said(s("db3"), s(step), s("sentence"));
            QVERIFY2(sentence.contains(u"/etc/security/access.conf")
                         && sentence.contains(u"pam_access(sshd:account): access denied"),
                     qPrintable(sentence));
        }
        QVERIFY(m_lab->asRoot(s("db3"), "sed -i 1d /etc/pam.d/sshd; sed -i '$d' /etc/security/access.conf").ok());
        QVERIFY2(run(access).exitCode == 0, "let in again");
    }

    void aClosedPortSaysThatTheMachineAnswered()
    {
        QVERIFY(m_lab->asRoot(s("db3"), "systemctl stop ssh.socket ssh.service 2>/dev/null; ! systemctl is-active ssh").ok());
        const Output done = run({s("--nodes"), s("db3"), s("--steps"), s("connect")});
        QCOMPARE(done.exitCode, 1);
        QVERIFY2(done.out.contains("port 22"), done.describe().constData());
        QVERIFY(m_lab->asRoot(s("db3"), "systemctl start ssh.service").ok());
    }

    void aChangedHostKeyIsRefusedAndReplacedOnlyOnPurpose()
    {
        QVERIFY(m_lab->asRoot(s("db1"), "rm /etc/ssh/ssh_host_*; ssh-keygen -A >/dev/null; systemctl restart ssh").ok());
        const QString knownHosts = m_lab->path(s("/run/home/root/.ssh/known_hosts"));
        QFile file(knownHosts);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        file.close();
        const Output refused = run({s("--accept-new-host-keys"), s("--steps"), s("connect")});
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains("known_hosts line ") && refused.err.contains("--replace-host-key db1"),
                 refused.describe().constData());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), before);
        const Output replaced = run({s("--replace-host-key"), s("db1"), s("--steps"), s("connect")});
        QVERIFY2(replaced.exitCode == 0, replaced.describe().constData());
        const Output ssh =
            m_lab->onWorkstation({s("ssh"), s("-oBatchMode=yes"), s("root@") + m_lab->address(s("db1")), s("true")});
        QVERIFY2(ssh.ok() && ssh.err.isEmpty(), ssh.describe().constData());
    }

    void aRevokedHostKeyIsNeverUsed()
    {
        const QString knownHosts = s("/run/home/root/.ssh/known_hosts");
        QFile file(m_lab->path(knownHosts));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray address = m_lab->address(s("db3")).toUtf8() + ' ';
        QByteArray revoked;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith(address))
                revoked = "@revoked " + line + '\n';
        }
        QVERIFY(!revoked.isEmpty());
        const QByteArray before = putInFront(knownHosts, revoked);
        const Output done = run({s("--nodes"), s("db3"), s("--steps"), s("connect")});
        QCOMPARE(done.exitCode, 1);
        QCOMPARE(reason(s("db3")), howdah::errorCodeName(howdah::ErrorCode::HostKeyRevoked));
        QVERIFY(file.isOpen());
        file.close();
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(before) == before.size());
    }

    void aJumpHostIsNamedAsNotSupported()
    {
        const QString config = s("/run/home/root/.ssh/config");
        putInFront(config, "Host " + m_lab->address(s("db3")).toUtf8() + "\n    ProxyJump gate.example.net\n");
        const Output done = run({s("--nodes"), s("db3"), s("--steps"), s("connect")});
        QCOMPARE(done.exitCode, 1);
        QCOMPARE(reason(s("db3")), howdah::errorCodeName(howdah::ErrorCode::JumpHostUnsupported));
        QVERIFY2(done.out.contains("gate.example.net"), done.describe().constData());
        QVERIFY(QFile::remove(m_lab->path(config)));
    }

    void anAddressOfThisComputerIsNotContacted()
    {
        // The machine's own address, which ssh's configuration leads here.
        const QString config = s("/run/home/root/.ssh/config");
        putInFront(config,
                   "Host " + m_lab->address(s("db3")).toUtf8() + "\n    HostName " + m_lab->workstation().toUtf8() + "\n");
        const Output led = run({s("--nodes"), s("db3"), s("--steps"), s("connect")});
        QVERIFY(QFile::remove(m_lab->path(config)));
        QCOMPARE(led.exitCode, 1);
        QCOMPARE(reason(s("db3")), howdah::errorCodeName(howdah::ErrorCode::ThisComputer));
        // And an address that the list has, and this computer too.
        QFile own(m_folder.filePath(s("here.txt")));
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.write("192.0.2.249 here.patroni.local here\n");
        own.close();
        const QString hereProject = m_folder.filePath(s("here.howdah"));
        QVERIFY(m_lab->onWorkstation({cli, s("new"), hereProject, s("--import"), own.fileName(), s("--user"), Lab::user()}).ok());
        // The machine gets the address only after the import.
        QVERIFY(m_lab->onWorkstation({s("ip"), s("address"), s("add"), s("192.0.2.249/32"), s("dev"), s("lo")}).ok());
        const Output done = m_lab->onWorkstation({cli, s("run"), hereProject, s("--no-keychain"), s("--steps"), s("connect"),
                                                  s("--report"), m_folder.filePath(s("report.json"))});
        QCOMPARE(done.exitCode, 2);
        QVERIFY2(done.err.contains("here: 192.0.2.249 is an address of this computer"), done.describe().constData());
        QVERIFY(m_lab->onWorkstation({s("ip"), s("address"), s("del"), s("192.0.2.249/32"), s("dev"), s("lo")}).ok());
    }

    void stopNowInTheMiddleOfPackageWorkLeavesTheMachineSound()
    {
        auto process = begin({s("--nodes"), s("db1"), s("--steps"), s("time-sync")});
        QTRY_VERIFY_WITH_TIMEOUT(aptRuns(s("db1")), 60'000);
        QVERIFY2(stopNow(*process, 10s), process->readAllStandardError().constData());
        QVERIFY2(process->exitCode() == 3, process->readAllStandardError().constData());
        QTRY_VERIFY_WITH_TIMEOUT(!aptRuns(s("db1")), 120'000);
        const Output audit = m_lab->asRoot(s("db1"), "dpkg --audit; dpkg --configure -a --no-act");
        QVERIFY2(audit.ok() && audit.out.isEmpty(), audit.describe().constData());
        const Output later = run({s("--nodes"), s("db1"), s("--steps"), s("time-sync")});
        QVERIFY2(later.exitCode == 0, later.describe().constData());
    }

    void aKilledClientLeavesTheMachineSound()
    {
        // apt waits a while before dpkg works, so that the kill comes in between for certain.
        const Output slow = m_lab->asRoot(
            s("db2"),
            "apt-get -qq purge chrony >/dev/null; printf 'DPkg::Pre-Invoke {\"touch /run/in-apt; sleep 5\";};\\n' >/etc/apt/apt.conf.d/99slow");
        QVERIFY2(slow.ok(), slow.describe().constData());
        auto process = begin({s("--nodes"), s("db2"), s("--steps"), s("time-sync")});
        QVERIFY(becomesTrue(s("db2"), "[ -e /run/in-apt ]", 60s));
        Lab::signalAll(*process, SIGKILL);
        QVERIFY(process->waitForFinished(10'000));
        QVERIFY(aptRuns(s("db2"))); // or this proves nothing
        // Package work goes on to its end without us; then the machine is free again.
        QVERIFY(becomesTrue(s("db2"), "! pgrep -x 'apt-get|dpkg' && flock -n /run/howdah.lock true", 90s));
        const Output sound = m_lab->asRoot(s("db2"), "rm /etc/apt/apt.conf.d/99slow; dpkg --audit; dpkg --configure -a --no-act");
        QVERIFY2(sound.ok() && sound.out.isEmpty(), sound.describe().constData());
        const Output later = run({s("--nodes"), s("db2"), s("--steps"), s("time-sync,firewall")});
        QVERIFY2(later.exitCode == 0, later.describe().constData());
        QVERIFY(m_lab->asRoot(s("db2"), "systemctl is-active chrony").ok());
    }

    /// Power cut in the middle of chrony's installation: dpkg is killed while its script runs.
    void brokenOffPackageWorkIsFinished()
    {
        const Output cut = m_lab->asRoot(
            s("db2"),
            "apt-get -qq update; apt-get -qq purge chrony >/dev/null; "
            "printf '#!/bin/sh\nrm /usr/sbin/policy-rc.d; pkill -KILL -x apt-get; pkill -KILL -x dpkg; exit 101\n' >/usr/sbin/policy-rc.d; "
            "chmod 755 /usr/sbin/policy-rc.d; DEBIAN_FRONTEND=noninteractive apt-get -q -y install chrony; "
            "dpkg-query -W -f '${db:Status-Abbrev}' chrony");
        QVERIFY2(cut.out.endsWith("iF "), cut.describe().constData());
        const QStringList step{s("--nodes"), s("db2"), s("--steps"), s("time-sync")};
        const Output checked = run(step + QStringList{s("--check")});
        QVERIFY2(checked.exitCode == 0 && outcome(s("db2"), s("time-sync"), "reason") == s("time-would-repair"),
                 checked.describe().constData());
        const Output done = run(step);
        QVERIFY2(done.exitCode == 0 && outcome(s("db2"), s("time-sync"), "reason") == s("time-repaired"),
                 done.describe().constData());
        const Output audit = m_lab->asRoot(s("db2"), "dpkg --audit; systemctl is-active -q chrony");
        QVERIFY2(audit.ok() && audit.out.isEmpty(), audit.describe().constData());

        // Its journal alone is left: apt refuses all work.
        const Output journal = m_lab->asRoot(
            s("db2"),
            "apt-get -qq purge chrony >/dev/null; "
            "awk '/^Package: tzdata$/ { p = 1 } p { print } p && /^$/ { exit }' /var/lib/dpkg/status >/var/lib/dpkg/updates/0001; "
            "! apt-get -q -y install chrony");
        QVERIFY2(journal.ok() && journal.err.contains("dpkg was interrupted"), journal.describe().constData());
        const Output again = run(step);
        QVERIFY2(again.exitCode == 0 && outcome(s("db2"), s("time-sync"), "reason") == s("time-repaired"),
                 again.describe().constData());
    }

    /// apt has removed timesyncd for chrony, and chrony does not come: the machine must not stay without a time service.
    void aMachineKeepsATimeService()
    {
        const QByteArray repack =
            "set -e; cd /root; rm -rf tsd; mkdir -p tsd/DEBIAN; "
            "dpkg-query -L systemd-timesyncd | while read -r f; do [ ! -f \"$f\" ] || ( cd / && cp -a --parents \".$f\" /root/tsd ); done; "
            "dpkg-query -s systemd-timesyncd | awk '/^[^ ]/ { skip = /^(Status|Conffiles):/ } !skip' >tsd/DEBIAN/control; "
            "for f in postinst prerm postrm; do cp /var/lib/dpkg/info/systemd-timesyncd.$f tsd/DEBIAN/$f; done; "
            "mkdir -p /srv/more; dpkg-deb -b tsd /srv/more/tsd.deb >/dev/null; "
            "{ dpkg-deb -f /srv/more/tsd.deb; echo Filename: ./tsd.deb; echo Size: $(stat -c %s /srv/more/tsd.deb); "
            "echo SHA256: $(sha256sum </srv/more/tsd.deb | cut -d' ' -f1); } >/srv/more/Packages; "
            "mkdir -p /etc/systemd/system/systemd-timesyncd.service.d; printf '[Unit]\nConditionVirtualization=\nConditionCapability=\n' "
            ">/etc/systemd/system/systemd-timesyncd.service.d/test.conf; systemctl daemon-reload; systemctl restart systemd-timesyncd; "
            "mkdir -p /etc/systemd/system/chrony.service.d; printf '[Service]\nExecStart=\nExecStart=/bin/false\n' "
            ">/etc/systemd/system/chrony.service.d/zz-test.conf; systemctl daemon-reload"; // chrony is installed, and ends at
                                                                                           // once
        const Output ready = m_lab->asRoot(s("db3"), repack);
        QVERIFY2(ready.ok(), ready.describe().constData());
        const QStringList step{s("--nodes"), s("db3"), s("--steps"), s("time-sync"), s("--accept-new-host-keys")};
        const Output none = run(step);
        QVERIFY2(none.exitCode == 1 && outcome(s("db3"), s("time-sync"), "reason") == s("time-none-left"),
                 none.describe().constData());
        // Now its package can be had.
        QVERIFY(m_lab->asRoot(s("db3"), "echo 'deb [trusted=yes] file:/srv/more ./' >/etc/apt/sources.list.d/more.list").ok());
        const Output back = run(step);
        QVERIFY2(back.exitCode == 1 && outcome(s("db3"), s("time-sync"), "reason") == s("time-restored"),
                 back.describe().constData());
        QVERIFY(m_lab->asRoot(s("db3"), "systemctl is-active -q systemd-timesyncd && [ -z \"$(dpkg --audit)\" ]").ok());
        QVERIFY(m_lab->asRoot(s("db3"), "rm /etc/systemd/system/chrony.service.d/zz-test.conf; systemctl daemon-reload").ok());
        const Output done = run(step);
        QVERIFY2(done.exitCode == 0 && outcome(s("db3"), s("time-sync"), "reason") == s("time-replaced"),
                 done.describe().constData());
    }

    void aHangingStepEndsAtOnceOnStopNow()
    {
        // A name service that never answers: the hostname program of the machine hangs in it.
        QVERIFY(
            m_lab
                ->asRoot(
                    s("db3"),
                    "mv /usr/bin/hostnamectl /usr/bin/hostnamectl.real; printf '#!/bin/sh\\nexec sleep 600\\n' > /usr/bin/hostnamectl; "
                    "mv /usr/bin/hostname /usr/bin/hostname.real; printf '#!/bin/sh\\nexec sleep 600\\n' > /usr/bin/hostname; "
                    "chmod 755 /usr/bin/hostname /usr/bin/hostnamectl")
                .ok()
            || m_lab->asRoot(s("db3"), "[ -e /bin/hostname.real ]").ok());
        auto process = begin({s("--nodes"), s("db3"), s("--steps"), s("hostname,fqdn")});
        QTRY_VERIFY_WITH_TIMEOUT(m_lab->asRoot(s("db3"), "pgrep -fx 'sleep 600' >/dev/null").ok(), 60'000);
        QVERIFY2(stopNow(*process, 10s), process->readAllStandardError().constData());
        QCOMPARE(process->exitCode(), 3);
        QTRY_VERIFY_WITH_TIMEOUT(!m_lab->asRoot(s("db3"), "pgrep -fx 'sleep 600' >/dev/null").ok(), 20'000);
        QVERIFY(m_lab
                    ->asRoot(s("db3"),
                             "mv /usr/bin/hostnamectl.real /usr/bin/hostnamectl; mv /usr/bin/hostname.real /usr/bin/hostname")
                    .ok());
        const Output later = run({s("--nodes"), s("db3"), s("--steps"), s("hostname,fqdn")});
        QVERIFY2(later.exitCode == 0, later.describe().constData());
    }

    void threeHostNamesComeBackAlsoAfterAKill()
    {
        const QStringList name{s("--nodes"), s("db3"), s("--steps"), s("hostname")};
        const QStringList back = name + QStringList{s("--take-back")};
        Output done = run(back);
        QVERIFY2(done.exitCode == 0, done.describe().constData());
        QVERIFY(
            m_lab
                ->asRoot(
                    s("db3"),
                    "printf '# managed by hand\\ndebian\\n' >/etc/hostname; hostnamectl --pretty set-hostname \"Ada's machine\"; "
                    "hostnamectl --transient set-hostname debian")
                .ok());
        const auto look = [&] {
            return m_lab
                ->asRoot(
                    s("db3"),
                    "hostname; cat /etc/hostname /etc/hosts; hostnamectl --pretty; hostnamectl --static; ls -A /var/lib/howdah")
                .out;
        };
        const QByteArray before = look();
        QVERIFY2(before.startsWith("debian\n# managed by hand\ndebian\n"), before.constData());
        // The real one sets the name, and the step is killed before it hears of it.
        QVERIFY(
            m_lab
                ->asRoot(s("db3"),
                         "printf '#!/bin/sh\\n/usr/bin/hostnamectl \"$@\"\\nkill -KILL $PPID\\n' >/usr/local/sbin/hostnamectl; "
                         "chmod 755 /usr/local/sbin/hostnamectl")
                .ok());
        done = run(name);
        QVERIFY2(done.exitCode == 1, done.describe().constData());
        QCOMPARE(m_lab->asRoot(s("db3"), "rm /usr/local/sbin/hostnamectl; hostname").out, QByteArray("db3\n"));
        done = run(back);
        QVERIFY2(done.exitCode == 0, done.describe().constData());
        QCOMPARE(look(), before);

        done = run(name);
        QVERIFY2(done.exitCode == 0, done.describe().constData());
        QCOMPARE(m_lab
                     ->asRoot(s("db3"),
                              "hostname; cat /etc/hostname; hostnamectl --pretty; hostnamectl --static; hostnamectl --transient")
                     .out,
                 QByteArray("db3\n# managed by hand\ndb3\nAda's machine\ndb3\ndb3\n"));
        done = run(back);
        QVERIFY2(done.exitCode == 0, done.describe().constData());
        QCOMPARE(look(), before);
    }

    void thisComputerIsNeverTreatedAsANode()
    {
        // Its own address and the lab's jumpbox row: in the host table, never connected to.
        const QString own = m_folder.filePath(s("own.txt"));
        QFile file(own);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(m_lab->workstation().toUtf8() + " desk.patroni.local desk\n192.0.2.250 jumpbox.patroni.local jumpbox\n"
                   + m_lab->address(s("db1")).toUtf8() + " db1.patroni.local db1\n");
        file.close();
        const QString ownProject = m_folder.filePath(s("own.howdah"));
        const Output made = m_lab->onWorkstation({cli, s("new"), ownProject, s("--import"), own, s("--user"), Lab::user()});
        // Two rows of this computer at once may be refused; then each by itself.
        if (made.ok()) {
            const Output done = m_lab->onWorkstation(
                {cli, s("run"), ownProject, s("--no-keychain"), s("--secrets"), s("-"), s("--check"), s("--events")},
                rightSecrets());
            QVERIFY2(done.exitCode == 0, done.describe().constData());
            const Output shown = m_lab->onWorkstation({cli, s("show"), ownProject, s("--json")});
            QVERIFY(shown.out.contains("workstation"));
        } else {
            QVERIFY2(made.exitCode == 2 && made.err.contains("own.txt:"), made.describe().constData());
        }
        const Output node = m_lab->onWorkstation({cli, s("run"), ownProject, s("--nodes"), s("jumpbox"), s("--check")});
        QCOMPARE(node.exitCode, 2);
    }

    void cleanupTestCase() { m_lab.reset(); }
};

QTEST_GUILESS_MAIN(TestFailures)
#include "tst_failures.moc"
