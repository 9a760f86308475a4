// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The practice cluster, for real: machines boot, answer, can be logged in to, and are gone without a trace.
#include "tests/lab/Lab.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

#include <signal.h>
#include <sys/stat.h>

using namespace howdah::lab;
using namespace std::chrono_literals;

namespace {

const QString Program = QStringLiteral(HOWDAH_SOURCE_DIR "/resources/practice/howdah-practice");
constexpr auto LimitUp = 20min; // an image may have to be built

Output practice(const QStringList &arguments)
{
    return runProgram(QStringList{Program} + arguments, {}, LimitUp);
}

/// The words of one space-separated line.
QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject status(const QString &name)
{
    const Output output = practice({QStringLiteral("status"), name, QStringLiteral("--json")});
    return QJsonDocument::fromJson(output.out).object()[QLatin1String("clusters")][0].toObject();
}

/// Whatever of the cluster can still be found on this computer, but for its kept host keys.
QStringList remains(const QString &name)
{
    QStringList found;
    const QString suffix = QLatin1Char('.') + name + QLatin1String(".howdah");
    for (const QString &path : {QStringLiteral("/var/lib/howdah/practice/") + name, QStringLiteral("/run/netns/howdah-") + name,
                                QStringLiteral("/run/howdah-practice/") + name}) {
        if (QFileInfo::exists(path))
            found << path;
    }
    for (const char *tree : {"/sys/fs/cgroup", "/run/systemd/nspawn"}) {
        QDirIterator directories(QString::fromLatin1(tree), QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (directories.hasNext()) {
            if (directories.next().endsWith(suffix))
                found << directories.filePath();
        }
    }
    for (const QByteArray &line : contents(QStringLiteral("/proc/mounts")).split('\n')) {
        if (line.contains('/' + name.toLatin1() + '/') || line.contains("howdah-" + name.toLatin1() + ' '))
            found << QString::fromUtf8(line);
    }
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &process : processes) {
        const QByteArray command = contents(QStringLiteral("/proc/%1/cmdline").arg(process));
        // (another test may build an image in the computer's own cache)
        if (command.contains(suffix.toLatin1())
            || (command.contains("/practice/.new") && !command.contains("/var/cache/howdah/practice/.new")))
            found << QString::fromUtf8(command).replace(QChar::Null, QLatin1Char(' '));
    }
    return found;
}

} // namespace

class TestPractice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(::geteuid(), 0u); // machines can be booted by root alone
        QVERIFY(m_directory.isValid());
    }

    void cleanup()
    {
        for (const QString &name : std::as_const(m_names))
            practice({QStringLiteral("down"), name, QStringLiteral("--forget-keys")});
        m_names.clear();
    }

    void wrongUsageEndsWithTwoAndSaysWhy_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("nothing") << QStringList() << QByteArray("howdah-practice up");
        QTest::newRow("unknown command") << words("boot") << QByteArray("howdah-practice up");
        QTest::newRow("unknown option") << words("up --fast") << QByteArray("up has no option --fast");
        QTest::newRow("option of another command") << words("down --suite trixie") << QByteArray("down has no option");
        QTest::newRow("suite") << words("up --suite sid") << QByteArray("not 'sid'");
        QTest::newRow("become") << words("up --become doas") << QByteArray("not 'doas'");
        QTest::newRow("no machines") << words("up --nodes 0") << QByteArray("not '0'");
        QTest::newRow("more than fit") << words("up --nodes 13") << QByteArray("not '13'");
        QTest::newRow("option without value") << words("up --nodes") << QByteArray("--nodes needs a value");
        QTest::newRow("name that leaves the directory") << words("down ../x") << QByteArray("cannot be a cluster's name");
        QTest::newRow("two names") << words("up a b") << QByteArray("One name is enough");
        QTest::newRow("quirk without a machine") << words("up --quirk ssh-socket") << QByteArray("HOST=NAME");
        QTest::newRow("quirk that is not there")
            << words("up --quirk db1=ssh-sockt") << QByteArray("Is one of these meant: ssh-socket");
        QTest::newRow("quirk that leaves the directory")
            << words("up --quirk db1=../lib/quirks") << QByteArray("There is no quirk");
        QTest::newRow("quirk of a machine that is not there")
            << words("up t-none --private --nodes 1 --quirk db7=ssh-socket") << QByteArray("no machine 'db7'");
        QTest::newRow("console without a machine") << words("console practice") << QByteArray("and a machine");
    }
    void wrongUsageEndsWithTwoAndSaysWhy()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        const Output output = practice(arguments);
        QCOMPARE(output.exitCode, 2);
        QVERIFY2(output.err.contains(says), output.describe().constData());
    }

    void withoutRootItSaysSoAndEndsWithTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("up") << words("up");
        QTest::newRow("status") << words("status");
        QTest::newRow("down") << words("down");
        QTest::newRow("console") << words("console practice db1");
    }
    void withoutRootItSaysSoAndEndsWithTwo()
    {
        QFETCH(QStringList, arguments);
        const Output output = runProgram(
            words("setpriv --reuid 65534 --regid 65534 --clear-groups --") + QStringList{Program} + arguments, {}, 20s);
        QCOMPARE(output.exitCode, 2);
        QVERIFY2(output.err.contains("must be run as root"), output.describe().constData());
    }

    void whatThisComputerLacksIsNamedWithItsPackage_data()
    {
        QTest::addColumn<QString>("hide"); // what a shell does in a mount namespace of its own, before `up`
        QTest::addColumn<QByteArray>("says");
        const auto hidden = [](const char *program) {
            return QLatin1String("mount --bind /dev/null ") + QStandardPaths::findExecutable(QString::fromLatin1(program));
        };
        QTest::newRow("mmdebstrap") << hidden("mmdebstrap") << QByteArray("apt-get install mmdebstrap");
        QTest::newRow("systemd-nspawn") << hidden("systemd-nspawn") << QByteArray("apt-get install systemd-container");
        QTest::newRow("both") << hidden("mmdebstrap") + QLatin1String(" && ") + hidden("systemd-nspawn")
                              << QByteArray("apt-get install mmdebstrap systemd-container");
        QTest::newRow("a file system that carries overlays") << QStringLiteral(
            "mkdir -p /var/lib/howdah && mount -t tmpfs tmpfs /mnt && mkdir /mnt/upper /mnt/work && "
            "mount -t overlay overlay -o lowerdir=/var/lib/howdah,upperdir=/mnt/upper,workdir=/mnt/work /var/lib/howdah")
                                                             << QByteArray("No overlay can be mounted");
    }
    void whatThisComputerLacksIsNamedWithItsPackage()
    {
        QFETCH(QString, hide);
        QFETCH(QByteArray, says);
        const QString name = newName();
        const Output output =
            runProgram({QStringLiteral("unshare"), QStringLiteral("--mount"), QStringLiteral("sh"), QStringLiteral("-euc"),
                        hide + QLatin1String("; exec \"$@\""), QStringLiteral("-"), Program, QStringLiteral("up"), name},
                       {}, 1min);
        QVERIFY2(output.err.contains(says), output.describe().constData());
        QCOMPARE(output.exitCode, 2);
        QVERIFY2(output.err.contains("Nothing was changed"), output.describe().constData());
        QTRY_COMPARE_WITH_TIMEOUT(remains(name).join(u'\n'), QString(), 60'000);
    }

    // What a run wrote on this computer goes with the cluster: by the command line beside us, by the system's, or it is said.
    void downLetsHowdahForgetTheMachines_data()
    {
        QTest::addColumn<bool>("installed");
        QTest::newRow("installed") << true;
        QTest::newRow("from a checkout") << false;
    }
    void downLetsHowdahForgetTheMachines()
    {
        QFETCH(bool, installed);
        const QString name = newName();
        const QString state = QStringLiteral("/var/lib/howdah/practice/") + name; // as an interrupted start leaves it
        QVERIFY(QDir().mkpath(state));
        QFile machines(state + QStringLiteral("/machines.txt"));
        QVERIFY(machines.open(QIODevice::WriteOnly) && machines.write("192.0.2.250 gone.patroni.local gone\n") > 0);
        machines.close();
        QString program = Program;
        const QTemporaryDir prefix;
        if (installed) {
            const QString folder = prefix.filePath(QStringLiteral("libexec/howdah"));
            QVERIFY(QDir().mkpath(folder) && QDir().mkpath(prefix.filePath(QStringLiteral("bin"))));
            QVERIFY(runProgram({QStringLiteral("cp"), QStringLiteral("-rL"), QFileInfo(Program).path(), folder}, {}, 20s).ok());
            QVERIFY(QFile::link(QStringLiteral(HOWDAH_BINARY_DIR "/app/cli/howdah-cli"),
                                prefix.filePath(QStringLiteral("bin/howdah-cli"))));
            program = folder + QStringLiteral("/practice/howdah-practice");
        }
        const bool bySystem =
            !QStandardPaths::findExecutable(QStringLiteral("howdah-cli"),
                                            {QStringLiteral("/usr/local/sbin"), QStringLiteral("/usr/local/bin"),
                                             QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")})
                 .isEmpty();
        const Output down = runProgram({program, QStringLiteral("down"), name}, {}, 1min);
        QVERIFY2(down.ok(), down.describe().constData());
        QVERIFY2(down.err.contains(installed || bySystem ? "Nothing to forget" : "howdah-cli is not installed"),
                 down.describe().constData());
        QTRY_COMPARE(remains(name).join(u'\n'), QString());
    }

    void aPersonReachesTheMachinesWithThePasswordsThatUpPrinted_data()
    {
        QTest::addColumn<QString>("suite");
        QTest::addColumn<QString>("become");
        QTest::newRow("Debian 12, sudo") << "bookworm"
                                         << "sudo";
        QTest::newRow("Debian 13, su") << "trixie"
                                       << "su";
    }
    void aPersonReachesTheMachinesWithThePasswordsThatUpPrinted()
    {
        QFETCH(QString, suite);
        QFETCH(QString, become);
        const QString name = newName();
        const QString machines = m_directory.filePath(name + QLatin1String(".txt"));
        const QString secrets = m_directory.filePath(name + QLatin1String(".secrets"));
        const QStringList arguments{QStringLiteral("up"),         name,
                                    QStringLiteral("--nodes"),    QStringLiteral("5"),
                                    QStringLiteral("--suite"),    suite,
                                    QStringLiteral("--become"),   become,
                                    QStringLiteral("--machines"), name + QLatin1String(".txt"),
                                    QStringLiteral("--secrets"),  name + QLatin1String(".secrets")};
        // Files are named from the caller's directory, as packaging/try and the help name them.
        const QStringList there{QStringLiteral("env"), QStringLiteral("-C"), m_directory.path(), Program};
        const Output up = runProgram(there + arguments, {}, LimitUp);
        QVERIFY2(up.ok(), up.describe().constData());

        const QRegularExpression strict(
            QStringLiteral("^(?:[0-9.]+ (db1|db2|db3|proxy1|proxy2|vip)\\.patroni\\.local \\1\n){6}$"));
        QVERIFY2(strict.match(QString::fromLatin1(contents(machines))).hasMatch(), contents(machines).constData());
        QCOMPARE(QFileInfo(secrets).permissions() & QFileDevice::Permissions(0x77), QFileDevice::Permissions());
        QCOMPARE(contents(secrets).contains("\nsudo "), become == QLatin1String("sudo"));
        const QByteArray admin = contents(secrets).split('\n').first().mid(6);
        QVERIFY2(up.out.contains(admin), "the password of admin is not among what was printed");

        // From this computer, without entering anything: a login with that password, then root by the way asked for.
        const QString address = QString::fromLatin1(contents(machines).split(' ').first());
        const Output login =
            loginWithPassword(address, admin,
                              become == QLatin1String("sudo")
                                  ? QStringLiteral("hostname; sudo -n true 2>/dev/null && echo free; sudo -S -p '' id -u")
                                  : QStringLiteral("hostname; command -v sudo; su root -c 'id -u'"),
                              become == QLatin1String("sudo") ? admin : passwordOf(secrets, "root"));
        QVERIFY2(login.ok(), login.describe().constData());
        QCOMPARE(login.out, QByteArray("debian\n0\n"));

        // Again: nothing to do, the same answer; a file with other contents is left as it is.
        const Output again = runProgram(there + arguments, {}, LimitUp);
        QVERIFY2(again.ok() && again.out == up.out, again.describe().constData());
        QFile other(m_directory.filePath(QStringLiteral("other.txt")));
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write("mine\n") == 5);
        other.close();
        const Output refused = practice({QStringLiteral("up"), name, QStringLiteral("--machines"), other.fileName()});
        QCOMPARE(refused.exitCode, 2);
        QCOMPARE(contents(other.fileName()), QByteArray("mine\n"));
        // Not even when forced: a project, a folder, a fifo.
        const QString project = m_directory.filePath(QStringLiteral("c.howdah"));
        QFile cFile(project);
        QVERIFY(cFile.open(QIODevice::WriteOnly) && cFile.write("{\n    \"howdah\": 1,\n    \"name\": \"c\"\n}\n") > 0);
        cFile.close();
        const QByteArray cluster = contents(project);
        const QString fifo = m_directory.filePath(QStringLiteral("fifo"));
        QCOMPARE(mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
        for (const QString &file : {project, fifo, m_directory.path()}) {
            for (const QString &option : {QStringLiteral("--machines"), QStringLiteral("--secrets")}) {
                const Output never = practice({QStringLiteral("up"), name, option, file, QStringLiteral("--force")});
                QVERIFY2(never.exitCode == 2 && never.err.contains("Give another file"), never.describe().constData());
            }
        }
        QCOMPARE(contents(project), cluster);
        QVERIFY(QFile::remove(fifo));
        const Output nowhere = practice({QStringLiteral("up"), name, QStringLiteral("--machines"),
                                         m_directory.filePath(QStringLiteral("no/such/machines.txt"))});
        QCOMPARE(nowhere.exitCode, 2);
        QVERIFY2(nowhere.err.contains("Nothing was changed"), nowhere.describe().constData());
        QVERIFY(practice({QStringLiteral("up"), name, QStringLiteral("--machines"), other.fileName(), QStringLiteral("--force")})
                    .ok());
        QCOMPARE(contents(other.fileName()), contents(machines));

        QVERIFY(practice({QStringLiteral("down"), name}).ok());
        QTRY_COMPARE(remains(name).join(u'\n'), QString());
        QVERIFY2(keyShownBy(address).isEmpty(), "something still answers at the machine's address");
    }

    /// The network's own server gives it the time.
    void chronyCanBeInstalledWithoutAWayOut()
    {
        Lab lab({.nodes = 1});
        QVERIFY2(lab.isUp(), lab.error().constData());
        const Output install = lab.asRoot(
            QStringLiteral("db1"),
            "export DEBIAN_FRONTEND=noninteractive; apt-get update && apt-get install -y chrony && chronyc -n tracking "
            "&& systemctl is-active chrony && chronyc -n waitsync 300 0 0 0.1 && date +%s",
            {}, 3min);
        QVERIFY2(install.ok() && install.out.contains("\nactive\n"), install.describe().constData());
        // One clock for all: it must not have been set.
        const qint64 there = install.out.trimmed().split('\n').last().toLongLong();
        QVERIFY(qAbs(there - QDateTime::currentSecsSinceEpoch()) <= 5);
        QVERIFY(!lab.asRoot(QStringLiteral("db1"), "ip route show default | grep .").ok());
    }

    void twoClustersStandSideBySide()
    {
        const QStringList names{newName(), newName()};
        QStringList addresses;
        for (const QString &name : names) {
            const Output up = practice({QStringLiteral("up"), name, QStringLiteral("--nodes"), QStringLiteral("2"),
                                        QStringLiteral("--machines"), m_directory.filePath(name)});
            QVERIFY2(up.ok(), up.describe().constData());
            const QJsonArray machines = status(name)[QLatin1String("machines")].toArray();
            QCOMPARE(machines.size(), 2);
            for (const QJsonValue &machine : machines) {
                QCOMPARE(machine[QLatin1String("state")].toString(), QStringLiteral("answers"));
                addresses << machine[QLatin1String("address")].toString();
            }
        }
        QCOMPARE(addresses.removeDuplicates(), 0);
        for (const QString &address : std::as_const(addresses))
            QVERIFY2(!keyShownBy(address).isEmpty(), qPrintable(address));
        QVERIFY(practice({QStringLiteral("down"), names.first()}).ok());
        QTRY_COMPARE(remains(names.first()).join(u'\n'), QString());
        QVERIFY2(keyShownBy(addresses.first()).isEmpty(), "a machine of the removed cluster answers");
        QVERIFY2(!keyShownBy(addresses.last()).isEmpty(), "the other cluster went with it");
    }

    void upAgainIsNoChangedKey()
    {
        const QString name = newName();
        const QStringList up{QStringLiteral("up"),         name,
                             QStringLiteral("--nodes"),    QStringLiteral("1"),
                             QStringLiteral("--machines"), m_directory.filePath(name)};
        const auto identity = [&] { // the address stands in it too
            const QString address = status(name)[QLatin1String("machines")][0][QLatin1String("address")].toString();
            return keyShownBy(address);
        };
        QVERIFY(practice(up).ok());
        const QByteArray before = identity();
        QVERIFY2(before.contains("ssh-ed25519 "), before.constData());
        QVERIFY(practice({QStringLiteral("down"), name}).ok());
        QVERIFY(practice(up).ok());
        QCOMPARE(identity(), before);
        QVERIFY(practice({QStringLiteral("down"), name, QStringLiteral("--forget-keys")}).ok());
        QVERIFY(!QFileInfo::exists(QStringLiteral("/var/lib/howdah/practice-keys/") + name));
        const Output afresh = practice(up);
        QVERIFY2(afresh.ok(), afresh.describe().constData());
        QVERIFY(identity() != before);
    }

    void aMachineThatWentOffComesBackWithItsDisk()
    {
        Lab lab({.nodes = 1});
        QVERIFY2(lab.isUp(), lab.error().constData());
        const QString db1 = QStringLiteral("db1");
        QVERIFY(lab.asRoot(db1, "hostnamectl set-hostname db1 && sync").ok());
        QVERIFY(lab.powerOff(db1));
        QTRY_COMPARE(status(lab.cluster())[QLatin1String("machines")][0][QLatin1String("state")].toString(),
                     QStringLiteral("stopped"));
        QVERIFY(lab.powerOn());
        QCOMPARE(lab.asRoot(db1, "hostname").out, QByteArray("db1\n"));
        // A reboot from inside is one, not an end.
        QVERIFY(lab.asRoot(db1, "touch /run/before-the-reboot").ok());
        lab.asRoot(db1, "systemctl reboot");
        QTRY_VERIFY_WITH_TIMEOUT(lab.asRoot(db1, "test ! -e /run/before-the-reboot && systemctl is-active ssh").ok(), 30000);
    }

    void aKilledStartLeavesNothingAfterDown_data()
    {
        QTest::addColumn<QByteArray>("moment");
        QTest::addColumn<int>("signal");
        for (const auto &[signal, moment] :
             {std::pair(SIGKILL, "Making"), {SIGKILL, "Booting"}, {SIGTERM, "Making"}, {SIGINT, "Booting"}})
            QTest::addRow("signal %d at %s", signal, moment) << QByteArray(moment) << signal;
    }
    void aKilledStartLeavesNothingAfterDown()
    {
        QFETCH(QByteArray, moment);
        QFETCH(int, signal);
        const QString name = newName();
        QProcess up;
        up.setReadChannel(QProcess::StandardError);
        up.start(Program, {QStringLiteral("up"), name, QStringLiteral("--machines"), m_directory.filePath(name)});
        QByteArray said;
        while (!said.contains(moment) && up.waitForReadyRead(int(std::chrono::milliseconds(LimitUp).count())))
            said += up.readAllStandardError();
        QVERIFY2(said.contains(moment), said.constData());
        QCOMPARE(::kill(pid_t(up.processId()), signal), 0);
        QVERIFY(up.waitForFinished(60000));
        if (signal == SIGKILL) {
            QVERIFY(!remains(name).isEmpty()); // or this proves nothing
            const Output down = practice({QStringLiteral("down"), name});
            QVERIFY2(down.ok(), down.describe().constData());
        } else {
            QCOMPARE(up.exitStatus(), QProcess::NormalExit);
            QCOMPARE(up.exitCode(), 3);
        }
        QTRY_COMPARE(remains(name).join(u'\n'), QString());
        QVERIFY(!QFileInfo::exists(m_directory.filePath(name)));
    }

    void upAfterAKilledStartBeginsAfresh()
    {
        const QString name = newName();
        const QStringList arguments{QStringLiteral("up"),         name,
                                    QStringLiteral("--nodes"),    QStringLiteral("2"),
                                    QStringLiteral("--machines"), m_directory.filePath(name)};
        QProcess up;
        up.setReadChannel(QProcess::StandardError);
        up.start(Program, arguments);
        QByteArray said;
        while (!said.contains("Booting") && up.waitForReadyRead(int(std::chrono::milliseconds(LimitUp).count())))
            said += up.readAllStandardError();
        up.kill();
        QVERIFY(up.waitForFinished(10000));
        const Output again = practice(arguments);
        QVERIFY2(again.ok(), again.describe().constData());
        QVERIFY(again.err.contains("interrupted start"));
    }

    /// A machine's own first process ends some time before what this computer has around it.
    void upStartsAMachineThatIsStillGoingDown()
    {
        const QString name = newName();
        const Output made =
            practice({QStringLiteral("up"), name, QStringLiteral("--private"), QStringLiteral("--nodes"), QStringLiteral("1")});
        QVERIFY2(made.ok(), made.describe().constData());
        const int leader = status(name)[QLatin1String("machines")][0][QLatin1String("leader")].toInt();
        static const QRegularExpression line(QStringLiteral("PPid:\\s*(\\d+)"));
        const int outer =
            line.match(QString::fromUtf8(contents(QStringLiteral("/proc/%1/status").arg(leader)))).captured(1).toInt();
        QVERIFY(leader > 1 && outer > 1);
        QCOMPARE(::kill(outer, SIGSTOP), 0);
        QCOMPARE(::kill(leader, SIGKILL), 0);
        QProcess up;
        up.setReadChannel(QProcess::StandardError);
        up.start(Program, {QStringLiteral("up"), name, QStringLiteral("--timeout"), QStringLiteral("60")});
        QByteArray said;
        while (!said.contains("Booting") && up.waitForReadyRead(60000))
            said += up.readAllStandardError();
        QCOMPARE(::kill(outer, SIGCONT), 0);
        QVERIFY(up.waitForFinished(90000));
        QVERIFY2(up.exitCode() == 0, (said + up.readAllStandardError()).constData());
        QVERIFY(status(name)[QLatin1String("machines")][0][QLatin1String("leader")].toInt() != leader);
    }

    // Packages are in before it boots, the program has run, and the machine was restarted after it.
    void quirksMakeAMachineOdd()
    {
        const QTemporaryDir copy(QStringLiteral("/var/tmp/howdah-XXXXXX"));
        QCOMPARE(QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-rT"), QFileInfo(Program).path(), copy.path()}), 0);
        const auto put = [&](const char *name, const QByteArray &text) {
            QFile file(copy.filePath(QStringLiteral("quirks/")) + QLatin1String(name) + QStringLiteral(".sh"));
            return file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n#@ title: A test\n#@ group: system\n" + text) > 0;
        };
        QVERIFY(put("t-odd", "#@ packages: ed\n#@ reboot: yes\n: >/run/before\ned --version | head -n 1 >/root/odd\n"));
        QVERIFY(put("t-odd-too", "#@ flags: i /root/odd\necho too >>/root/odd\n"));
        QVERIFY(put("t-fails", "echo the reason; exit 3\n"));
        QVERIFY(put("t-su", "#@ become: su\n#@ suites: trixie\n"));
        const QString name = newName();
        const auto up = [&](const QStringList &quirks) {
            return runProgram(QStringList{copy.filePath(QStringLiteral("howdah-practice"))} + words("up") + QStringList{name}
                                  + words("--private --nodes 2") + quirks,
                              {}, LimitUp);
        };
        const Output wrong = up(words("--quirk db1=t-su"));
        QVERIFY2(wrong.exitCode == 2 && wrong.err.contains("needs Debian trixie"), wrong.describe().constData());
        const Output failed = up(words("--quirk db2=t-fails"));
        QVERIFY2(failed.exitCode == 1 && failed.err.contains("the reason")
                     && failed.err.contains("The quirk t-fails on db2 ended with 3"),
                 failed.describe().constData());
        QCOMPARE(remains(name), QStringList());

        const Output odd = up(words("--quirk db2=t-odd,t-odd-too"));
        QVERIFY2(odd.ok(), odd.describe().constData());
        QCOMPARE(status(name)[QLatin1String("machines")][1][QLatin1String("quirks")].toArray(),
                 QJsonArray({QStringLiteral("t-odd"), QStringLiteral("t-odd-too")}));
        QCOMPARE(status(name)[QLatin1String("machines")][0][QLatin1String("quirks")].toArray(), QJsonArray());
        const auto in = [&](const QString &host, const QString &program) {
            return practice({QStringLiteral("console"), name, host, QStringLiteral("sh"), QStringLiteral("-c"), program});
        };
        const Output there =
            in(QStringLiteral("db2"),
               QStringLiteral(
                   "[ ! -e /run/before ] && cat /root/odd && find / -xdev -nouser 2>/dev/null; [ ! -e /etc/resolv.conf ]"));
        QVERIFY2(there.ok() && there.out.startsWith("GNU ed") && there.out.endsWith("\ntoo\n"), there.describe().constData());
        QVERIFY(!in(QStringLiteral("db1"), QStringLiteral("command -v ed")).ok());
        const Output immutable = in(QStringLiteral("db2"), QStringLiteral("! echo more >>/root/odd")); // after the restart, too
        QVERIFY2(immutable.ok() && immutable.err.contains("not permitted"), immutable.describe().constData());
        const Output others = up(words("--quirk db1=t-odd"));
        QVERIFY2(others.exitCode == 2 && others.err.contains("db2=t-odd,t-odd-too"), others.describe().constData());
        QVERIFY(in(QStringLiteral("db2"), QStringLiteral("poweroff")).exitCode >= 0);
        QTRY_COMPARE(status(name)[QLatin1String("machines")][1][QLatin1String("state")].toString(), QStringLiteral("stopped"));
        QVERIFY(practice({QStringLiteral("up"), name}).ok()); // with its packages, and what it had become
        QVERIFY(in(QStringLiteral("db2"), QStringLiteral("[ -x /bin/ed ] && [ \"$(wc -l </root/odd)\" = 2 ]")).ok());
    }

    /// A systemd without an inotify instance dies without a word.
    void tooFewInotifyInstancesAreSaid()
    {
        const QString name = newName();
        QTemporaryFile limit;
        QVERIFY(limit.open() && limit.write("40\n") == 3 && limit.flush());
        const Output up =
            runProgram({QStringLiteral("unshare"), QStringLiteral("--mount"), QStringLiteral("sh"), QStringLiteral("-euc"),
                        QStringLiteral("mount --bind \"$1\" /proc/sys/fs/inotify/max_user_instances; shift; exec \"$@\""),
                        QStringLiteral("-"), limit.fileName(), Program, QStringLiteral("up"), name, QStringLiteral("--private"),
                        QStringLiteral("--nodes"), QStringLiteral("12")},
                       {}, 1min);
        QVERIFY2(up.exitCode == 2 && up.err.contains("cannot boot 12 more machines")
                     && up.err.contains("sysctl fs.inotify.max_user_instances=") && up.err.contains("Nothing was changed"),
                 up.describe().constData());
        QCOMPARE(remains(name).join(u'\n'), QString());
    }

    // Made by the program as it was when root in a machine was root here: never entered nor booted again, but removed.
    void aClusterOfAnOlderVersionIsOnlyRemoved()
    {
        QTemporaryDir cache(QStringLiteral("/var/tmp/howdah-XXXXXX")), copy(QStringLiteral("/var/tmp/howdah-XXXXXX"));
        QCOMPARE(QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-rT"), QFileInfo(Program).path(), copy.path()}), 0);
        const auto edit = [&](const char *file, const QList<std::pair<QByteArray, QByteArray>> &changes) {
            QFile part(copy.filePath(QLatin1String(file)));
            QByteArray text = contents(part.fileName());
            bool all = true;
            for (const auto &[from, to] : changes) {
                all &= text.contains(from);
                text.replace(from, to);
            }
            return all && part.open(QIODevice::WriteOnly | QIODevice::Truncate) && part.write(text) == text.size();
        };
        QVERIFY(edit("lib/owners.sh", {{"OWNERS=2004287488", "OWNERS=0"}}));
        QVERIFY(edit("lib/run-machine", {{"--private-users=\"$OWNERS:$OWNERS_COUNT\" --private-users-ownership=off", ""}}));
        QVERIFY(edit("lib/cluster.sh", {{"\"owners=$OWNERS\"", ""}}));
        // Its image: the one that is there, with this computer's owners.
        QFile recipe(copy.filePath(QStringLiteral("lib/build-image")));
        QVERIFY(recipe.open(QIODevice::WriteOnly | QIODevice::Truncate));
        recipe.write(
            "#!/bin/bash\nset -e\nmkdir -p \"$2\"\ncp -a /mnt/$1-*/* \"$2\"\nfind \"$2\" -print0 | perl -0 -MPOSIX=lchown -ne '"
            "chomp; my @f = lstat; lchown($f[4] % 65536, $f[5] % 65536, $_); -l _ or chmod($f[2] & 07777, $_)'\n");
        recipe.close();
        Lab lab({.nodes = 1}); // so that there is an image, and it stays
        QVERIFY2(lab.isUp(), lab.error().constData());
        const QString name = newName();
        const auto run = [&](const QString &program, const QStringList &arguments) {
            return runProgram(
                QStringList{
                    QStringLiteral("unshare"), QStringLiteral("--mount"), QStringLiteral("sh"), QStringLiteral("-euc"),
                    QStringLiteral(
                        "mount --bind /var/cache/howdah/practice /mnt; mount --bind \"$1\" /var/cache/howdah; shift; exec \"$@\""),
                    QStringLiteral("-"), cache.path(), program}
                    + arguments,
                {}, 5min);
        };
        const Output old =
            run(copy.filePath(QStringLiteral("howdah-practice")),
                {QStringLiteral("up"), name, QStringLiteral("--private"), QStringLiteral("--nodes"), QStringLiteral("1")});
        QVERIFY2(old.ok(), old.describe().constData());
        const auto leader = status(name)[QLatin1String("machines")][0][QLatin1String("leader")].toInt();
        QCOMPARE(contents(QStringLiteral("/proc/%1/uid_map").arg(leader)).simplified(),
                 QByteArray("0 0 4294967295")); // or this proves nothing

        const Output console = practice({QStringLiteral("console"), name, QStringLiteral("db1"), QStringLiteral("true")});
        QVERIFY2(console.exitCode == 1 && console.err.contains("older version"), console.describe().constData());
        const Output up = practice({QStringLiteral("up"), name});
        QVERIFY2(up.exitCode == 2 && up.err.contains("older version") && up.err.contains("Nothing was changed"),
                 up.describe().constData());
        const Output down = practice({QStringLiteral("down"), name});
        QVERIFY2(down.ok(), down.describe().constData());
        QTRY_COMPARE(remains(name).join(u'\n'), QString());
    }

    // What the caller gives besides arguments: variables, open files, the folder they sit in.
    void theCallersEnvironmentIsNotObeyed()
    {
        QTemporaryDir here;
        const QString evil = here.filePath(QStringLiteral("evil")), mark = here.filePath(QStringLiteral("mark"));
        QFile file(evil);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n: >'" + mark.toUtf8() + "'\n") > 0);
        file.close();
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        for (const char *tool : {"dirname", "readlink", "id", "grep", "env", "flock"})
            QVERIFY(QFile::copy(evil, here.filePath(QLatin1String(tool))));
        const Output down =
            runProgram({QStringLiteral("env"), QLatin1String("PATH=") + here.path() + QStringLiteral(":/usr/bin:/bin:/usr/sbin"),
                        QLatin1String("BASH_ENV=") + evil, QLatin1String("ENV=") + evil,
                        QStringLiteral("BASH_FUNC_usage%%=() { : >'%1'; }").arg(mark),
                        QStringLiteral("BASH_FUNC_dirname%%=() { : >'%1'; command dirname \"$@\"; }").arg(mark),
                        QStringLiteral("SHELLOPTS=xtrace"), QStringLiteral("PS4=$(: >'%1')").arg(mark), QStringLiteral("IFS=/"),
                        QStringLiteral("TMPDIR=/no/such"), QStringLiteral("sh"), QStringLiteral("-c"),
                        QStringLiteral("cd \"$1\"; shift; \"$@\" down t-none; exec \"$@\" --help"), QStringLiteral("-"),
                        here.path(), Program},
                       {}, 30s);
        QVERIFY2(down.ok() && down.out.contains("Usage: howdah-practice COMMAND"), down.describe().constData());
        QVERIFY2(!QFile::exists(mark), down.describe().constData());
    }

    // Files for the caller are written with the caller's rights, and no link, FIFO or folder in the way is followed.
    void whatStandsAtTheCallersFileIsNotFollowed_data()
    {
        QTest::addColumn<QString>("make");
        QTest::addColumn<bool>("force");
        QTest::addColumn<int>("status");
        QTest::newRow("a FIFO") << QStringLiteral("mkfifo \"$1\"") << false << 2;
        QTest::newRow("a FIFO, to be replaced") << QStringLiteral("mkfifo \"$1\"") << true << 2;
        QTest::newRow("a folder") << QStringLiteral("mkdir \"$1\"") << true << 2;
        QTest::newRow("a device") << QStringLiteral("ln -s /dev/zero \"$1\"") << false << 2;
        QTest::newRow("a link to root's file") << QStringLiteral("ln -s \"$2\" \"$1\"") << false << 2;
        QTest::newRow("a link to root's file, to be replaced") << QStringLiteral("ln -s \"$2\" \"$1\"") << true << 0;
        QTest::newRow("a link into root's folder") << QStringLiteral("ln -s \"$2.new\" \"$1\"") << true << 0;
    }
    void whatStandsAtTheCallersFileIsNotFollowed()
    {
        QFETCH(QString, make);
        QFETCH(bool, force);
        QFETCH(int, status);
        QTemporaryDir theirs(QStringLiteral("/var/tmp/howdah-XXXXXX")), roots(QStringLiteral("/var/tmp/howdah-XXXXXX"));
        QCOMPARE(QProcess::execute(QStringLiteral("chown"), {QStringLiteral("65534:65534"), theirs.path()}), 0);
        QFile::setPermissions(roots.path(), QFileDevice::Permissions(0x7755));
        const QString target = theirs.filePath(QStringLiteral("machines.txt")),
                      precious = roots.filePath(QStringLiteral("precious"));
        QFile file(precious);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("precious\n") > 0);
        file.close();
        const QStringList asTheCaller = words("setpriv --reuid 65534 --regid 65534 --clear-groups sh -euc");
        QVERIFY(runProgram(asTheCaller + QStringList{make, QStringLiteral("-"), target, precious}, {}, 10s).ok());
        const QString name = newName();
        QStringList up{QStringLiteral("env"),
                       QStringLiteral("SUDO_UID=65534"),
                       Program,
                       QStringLiteral("up"),
                       name,
                       QStringLiteral("--private"),
                       QStringLiteral("--nodes"),
                       QStringLiteral("1"),
                       QStringLiteral("--machines"),
                       target};
        if (force)
            up << QStringLiteral("--force");
        const Output done = runProgram(up, {}, LimitUp);
        QVERIFY2(done.exitCode == status, done.describe().constData());
        QCOMPARE(contents(precious), QByteArray("precious\n"));
        QCOMPARE(QDir(roots.path()).entryList(QDir::Files), QStringList(QStringLiteral("precious")));
        if (status == 0) {
            QVERIFY(!QFileInfo(target).isSymLink());
            QCOMPARE(QFileInfo(target).ownerId(), 65534u);
        } else {
            QVERIFY2(done.err.contains("Nothing was changed"), done.describe().constData());
            QVERIFY(!QFileInfo::exists(QStringLiteral("/var/lib/howdah/practice/") + name));
        }
    }

    void anImageThatCannotBeBuiltIsAFailureThatLeavesNothing()
    {
        QTemporaryDir cache(QStringLiteral("/var/tmp/howdah-XXXXXX"));
        const QString name = newName();
        // Without a network, hence without a mirror.
        const Output output =
            runProgram({QStringLiteral("unshare"), QStringLiteral("--mount"), QStringLiteral("--net"), QStringLiteral("sh"),
                        QStringLiteral("-euc"),
                        QStringLiteral("mkdir -p /var/cache/howdah; mount --bind \"$1\" /var/cache/howdah; shift; exec \"$@\""),
                        QStringLiteral("-"), cache.path(), Program, QStringLiteral("up"), name, QStringLiteral("--private")},
                       {}, 5min);
        QCOMPARE(output.exitCode, 1);
        QVERIFY2(output.err.contains("could not be built; the reason stands above"), output.describe().constData());
        QVERIFY2(output.err.contains("E: "), output.describe().constData()); // apt's own message
        QTRY_COMPARE(remains(name).join(u'\n'), QString());
        QCOMPARE(
            QDir(cache.filePath(QStringLiteral("practice"))).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
            QStringList(QStringLiteral(".lock")));
    }

    void anImageIsBuiltOnceForTwoStartsAndAKilledBuildLeavesNothing()
    {
        // With a cache of its own, empty: seen by these runs alone. The recipe copies the image that is there, which
        // takes its time as well; the real one made that image.
        Lab lab({.nodes = 1});
        QVERIFY2(lab.isUp(), lab.error().constData());
        QTemporaryDir cache(QStringLiteral("/var/tmp/howdah-XXXXXX")), built(QStringLiteral("/var/tmp/howdah-XXXXXX"));
        QTemporaryDir copy(QStringLiteral("/var/tmp/howdah-XXXXXX"));
        QCOMPARE(QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-rT"), QFileInfo(Program).path(), copy.path()}), 0);
        QFile recipe(copy.filePath(QStringLiteral("lib/build-image")));
        QVERIFY(recipe.open(QIODevice::WriteOnly | QIODevice::Truncate));
        recipe.write("#!/bin/sh\nmkdir -p \"$2\" && cp -a " + built.path().toUtf8() + "/$1-*/* \"$2\"\n");
        recipe.close();
        const auto start = [&](QProcess &process, const QString &name) {
            process.setProcessChannelMode(QProcess::MergedChannels);
            process.start(
                QStringLiteral("unshare"),
                {QStringLiteral("--mount"), QStringLiteral("sh"), QStringLiteral("-euc"),
                 QStringLiteral(
                     "mount --bind /var/cache/howdah/practice \"$2\"; mount --bind \"$1\" /var/cache/howdah; shift 2; exec \"$@\""),
                 QStringLiteral("-"), cache.path(), built.path(), copy.filePath(QStringLiteral("howdah-practice")),
                 QStringLiteral("up"), name, QStringLiteral("--private"), QStringLiteral("--nodes"), QStringLiteral("1")});
        };
        const QString killed = newName();
        {
            QProcess up;
            start(up, killed);
            QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(cache.filePath(QStringLiteral("practice/.new.bookworm/base/var"))),
                                     120000);
            up.kill();
            QVERIFY(up.waitForFinished(10000));
        }
        QVERIFY(practice({QStringLiteral("down"), killed}).ok());
        QTRY_COMPARE(remains(killed).join(u'\n'), QString());

        QProcess first, second;
        start(first, newName());
        start(second, newName());
        QVERIFY(first.waitForFinished(int(std::chrono::milliseconds(LimitUp).count())));
        QVERIFY(second.waitForFinished(int(std::chrono::milliseconds(LimitUp).count())));
        const QByteArray said = first.readAll() + second.readAll();
        QVERIFY2(first.exitCode() == 0 && second.exitCode() == 0, said.constData());
        QCOMPARE(said.count("Building"), 1);
        QCOMPARE(QDir(cache.filePath(QStringLiteral("practice"))).entryList({QStringLiteral("*-*")}, QDir::Dirs).size(), 1);
        cleanup(); // before the image goes
    }

private:
    QString newName()
    {
        m_names << QStringLiteral("t%1-%2").arg(QCoreApplication::applicationPid()).arg(++m_count);
        return m_names.last();
    }

    /// The machine's key as the network shows it; empty: nothing answers there.
    static QByteArray keyShownBy(const QString &address)
    {
        return runProgram(words("ssh-keyscan -T 3 -t ed25519") + QStringList{address}, {}, 20s).out;
    }

    static QByteArray passwordOf(const QString &secrets, const QByteArray &kind)
    {
        for (const QByteArray &line : contents(secrets).split('\n')) {
            if (line.startsWith(kind + ' '))
                return line.mid(kind.size() + 1);
        }
        return {};
    }

    /// The system's ssh; the password comes by its own askpass, `input` goes to the command.
    Output loginWithPassword(const QString &address, const QByteArray &password, const QString &command, const QByteArray &input)
    {
        QFile askpass(m_directory.filePath(QStringLiteral("askpass")));
        if (!askpass.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return {};
        askpass.write("#!/bin/sh\necho '" + password + "'\n");
        askpass.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner);
        askpass.close();
        return runProgram({QStringLiteral("env"), QStringLiteral("SSH_ASKPASS_REQUIRE=force"),
                           QLatin1String("SSH_ASKPASS=") + askpass.fileName(), QStringLiteral("ssh"), QStringLiteral("-F"),
                           QStringLiteral("none"), QStringLiteral("-o"), QStringLiteral("StrictHostKeyChecking=no"),
                           QStringLiteral("-o"), QStringLiteral("UserKnownHostsFile=/dev/null"), QStringLiteral("-o"),
                           QStringLiteral("PubkeyAuthentication=no"), QStringLiteral("-o"), QStringLiteral("LogLevel=ERROR"),
                           QStringLiteral("-T"), QLatin1String("admin@") + address, command},
                          input + '\n', 30s);
    }

    QTemporaryDir m_directory;
    QStringList m_names;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestPractice)
#include "tst_practice.moc"
