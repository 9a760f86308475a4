// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The text that runs on a machine: values come through a real shell unharmed, a line fits what the kernel takes, and a
// result is outdated by exactly the edits that it depends on.
#include "app/catalogue/StepCatalogue.h"
#include "app/steps/HostTable.h"
#include "app/steps/StepProgram.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

Machine machine(const QString &address, const QString &host, Role role = Role::Node)
{
    Machine m;
    m.role = role;
    m.address = address;
    m.host = host;
    m.fqdn = host.isEmpty() ? QString() : host + u".example.com"_s;
    return m;
}

Cluster clusterOf(int machines)
{
    Cluster cluster;
    cluster.name = u"lab"_s;
    for (int i = 1; i <= machines; ++i) {
        Machine m = machine(u"10.0.%1.%2"_s.arg(i / 250).arg(i % 250 + 1), u"node%1"_s.arg(i));
        m.fqdn = u"node%1.patroni.example.com"_s.arg(i);
        cluster.machines << m;
    }
    return cluster;
}

QByteArray runSh(const QByteArray &text, const QStringList &arguments = {u"-s"_s})
{
    QProcess sh;
    sh.start(u"sh"_s, arguments);
    sh.write(text);
    sh.closeWriteChannel();
    if (!sh.waitForFinished(60'000))
        qFatal("sh hangs");
    return sh.readAllStandardOutput() + sh.readAllStandardError();
}

/// Feeds driver, library and one step to a real sh, the way it goes through a channel; what comes back.
QByteArray drive(const QByteArray &stepLines)
{
    QTemporaryDir folder;
    return runSh("HD_LOCK='" + folder.filePath(u"lock"_s).toUtf8() + "'\n" + bootstrapText("N0", "me, from here") + stepLines
                     + "hd_end\n",
                 {});
}

} // namespace

class tst_StepProgram : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qunsetenv("SSH_CONNECTION"); }
    void valuesSurviveTheShell_data();
    void valuesSurviveTheShell();
    void machineTellsWhoItsClientIs();
    void everyValueIsSet();
    void tableGoesToThoseWhoNeedIt();
    void optionsBecomeVariables();
    void hostTableHasWhatHasAnAddress();
    void programRunsThroughTheDriver();
    void tableOfAnySizeRuns_data();
    void tableOfAnySizeRuns();
    void lineNamesLimitAndFinish();
    void modeIsKnownByItsName();
    void digestChangesWithItsInputs_data();
    void digestChangesWithItsInputs();
    void digestOfManyMachinesIsCheap();
};

void tst_StepProgram::valuesSurviveTheShell_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("plain") << u"lab"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("single quote") << u"it's o'clock''"_s;
    QTest::newRow("double quote, backslash") << uR"(a "b" \n \\ \')"_s;
    QTest::newRow("substitutions") << u"$(touch /nowhere) `id` ${HOME} $HOME $$"_s;
    QTest::newRow("newlines") << u"\nline one\n\n  line two\n"_s;
    QTest::newRow("ends a here-document") << u"EOF\nEND\n'\n"_s;
    QTest::newRow("percent, glob, tilde") << u"%s %n %% * ? [a] ~ ~root"_s;
    QTest::newRow("control characters") << u"\t\r\u001b[31m\u0007\u0004"_s;
    QTest::newRow("comment, separators") << u"# ; & | < > ( ) { } !"_s;
    QTest::newRow("not ASCII") << u"größe — 日本語 🐘"_s;
    QTest::newRow("long") << QString(50'000, u'\'');
}

void tst_StepProgram::valuesSurviveTheShell()
{
    QFETCH(QString, value);
    Cluster cluster;
    cluster.name = value;
    Machine m;
    m.address = value;
    m.fqdn = value;
    m.host = value;
    const Step &step = StepCatalogue::builtIn()->at(u"root-login");
    cluster.options[step.id][u"permit"_s] = value;
    StepValues values;
    values.publicKey = values.keyUser = values.clientAddress = value.toUtf8();
    QByteArray program = stepAssignments(cluster, &m, step, values);
    const QList<QByteArray> names{"HD_CLUSTER",    "HD_ADDRESS",  "HD_FQDN",   "HD_HOST",
                                  "HD_PUBLIC_KEY", "HD_KEY_USER", "HD_CLIENT", "HD_OPT_PERMIT"};
    for (const QByteArray &name : names)
        program += "printf '%s\\001' \"$" + name + "\"\n";
    const QList<QByteArray> came = runSh(program).split('\1');
    QCOMPARE(came.size(), names.size() + 1);
    for (qsizetype i = 0; i < names.size(); ++i)
        QVERIFY2(came.at(i) == value.toUtf8(), names.at(i).constData());
    QCOMPARE(came.last(), QByteArray()); // nothing else was printed or run
}

// A program that is piped in by hand has no Howdah that has heard it; sshd has told the machine.
void tst_StepProgram::machineTellsWhoItsClientIs()
{
    const Machine m = machine(u"192.0.2.11"_s, u"db1"_s);
    const QByteArray client = "printf %s \"$HD_CLIENT\"\n";
    const QByteArray text = stepAssignments(clusterOf(1), &m, StepCatalogue::builtIn()->at(u"root-login"), {}) + client;
    QCOMPARE(runSh("SSH_CONNECTION='192.0.2.1 40000 192.0.2.11 22'\n" + text), QByteArray("192.0.2.1"));
    QCOMPARE(runSh("set -u\n" + text), QByteArray());
    StepValues values;
    values.clientAddress = "192.0.2.7";
    QCOMPARE(runSh("SSH_CONNECTION='192.0.2.1 40000 192.0.2.11 22'\n"
                   + stepAssignments(clusterOf(1), &m, StepCatalogue::builtIn()->at(u"root-login"), values) + client),
             QByteArray("192.0.2.7"));
}

// A program may use each without asking whether it is there (set -u).
void tst_StepProgram::everyValueIsSet()
{
    for (const Step &step : StepCatalogue::builtIn()->steps()) {
        QByteArray text = "set -u\n" + stepAssignments(clusterOf(2), nullptr, step, {});
        for (const char *name : {"MODE", "CLUSTER", "CLUSTER_ID", "ADDRESS", "FQDN", "HOST", "TABLE", "PUBLIC_KEY", "KEY_USER",
                                 "PEERS", "VIPS", "WORKSTATIONS", "CLIENT", "LIVE_OK", "TAKE_NAMES"})
            text += QByteArray(": \"$HD_") + name + "\"\n";
        QCOMPARE(runSh(text + "echo all\n"), QByteArray("all\n"));
    }
    StepValues values;
    values.mode = RunMode::TakeBack;
    values.liveOk = true;
    values.takeNames = true;
    QCOMPARE(runSh(stepAssignments(Cluster(), nullptr, StepCatalogue::builtIn()->steps().first(), values)
                   + "echo \"$HD_MODE $HD_LIVE_OK $HD_TAKE_NAMES\"\n"),
             QByteArray("take-back 1 1\n"));
}

// A table of a thousand machines is 50 KB; it need not go over the wire with every step of every machine.
void tst_StepProgram::tableGoesToThoseWhoNeedIt()
{
    const Cluster cluster = clusterOf(3);
    for (const Step &step : StepCatalogue::builtIn()->steps()) {
        const QByteArray text = stepAssignments(cluster, &cluster.machines.first(), step, {});
        QCOMPARE(text.contains("node3.patroni.example.com"), step.inputs.testFlag(StepInput::Table));
    }
}

void tst_StepProgram::optionsBecomeVariables()
{
    Cluster cluster;
    cluster.options[u"hosts"_s][u"own-name"_s] = u"address"_s;
    const auto of = [&](const char *id) {
        return stepAssignments(cluster, nullptr, StepCatalogue::builtIn()->at(QString::fromLatin1(id)), {});
    };
    QVERIFY(of("hosts").contains("HD_OPT_OWN_NAME='address'\n"));
    QVERIFY(of("time-sync").contains("HD_OPT_LOCK_WAIT='600'\n"));
    QVERIFY(of("root-login").contains("HD_OPT_PERMIT='key-only'\n"));
    QVERIFY(!of("fqdn").contains("HD_OPT_"));
}

void tst_StepProgram::hostTableHasWhatHasAnAddress()
{
    Cluster cluster;
    QCOMPARE(hostTable(cluster), QByteArray());
    cluster.machines = {machine(u"192.0.2.11"_s, u"db1"_s), machine(QString(), u"laptop"_s, Role::Workstation),
                        machine(u"192.0.2.10"_s, u"vip"_s, Role::Vip), machine(u"192.0.2.1"_s, u"jumpbox"_s, Role::Workstation)};
    QCOMPARE(hostTable(cluster), QByteArray("192.0.2.11 db1.example.com db1\n192.0.2.10 vip.example.com vip\n"
                                            "192.0.2.1 jumpbox.example.com jumpbox\n"));
}

void tst_StepProgram::programRunsThroughTheDriver()
{
    Cluster cluster = clusterOf(1);
    cluster.name = u"it's \"$(id)\" %s"_s;
    const Step &step = StepCatalogue::builtIn()->at(u"fqdn");
    const QByteArray program = stepAssignments(cluster, &cluster.machines.first(), step, {})
                               + "begin fqdn\nfact cluster \"$HD_CLUSTER\"\nfinish unchanged fqdn-ok \"$HD_FQDN\"\n";
    const QByteArray said = drive(stepLine("N1", step, program));
    QVERIFY2(said.contains("\nN0 ready "), said.constData());
    QVERIFY2(said.contains("fact cluster it's%20\"$(id)\"%20%25s\n"), said.constData());
    QVERIFY2(said.contains("outcome unchanged fqdn-ok node1.patroni.example.com\n"), said.constData());
    QVERIFY2(said.contains("\nN1 end 0\n"), said.constData());
}

// The kernel takes no single argument or environment string over 128 KiB (MAX_ARG_STRLEN).
void tst_StepProgram::tableOfAnySizeRuns_data()
{
    QTest::addColumn<int>("machines");
    QTest::newRow("300 machines") << 300;
    QTest::newRow("1,000 machines") << 1000;
    QTest::newRow("3,000 machines") << 3000;
}

void tst_StepProgram::tableOfAnySizeRuns()
{
    QFETCH(int, machines);
    const Cluster cluster = clusterOf(machines);
    const Step &step = StepCatalogue::builtIn()->at(u"hosts");
    StepValues values;
    values.mode = RunMode::Check;
    const QByteArray line = stepLine("N1", step, stepProgram(cluster, &cluster.machines.first(), step, values));
    if (machines <= 300)
        QVERIFY2(line.size() + libraryText().size() < 128 * 1024, qPrintable(QString::number(line.size())));
    const QByteArray said = drive(line);
    const QByteArray last = cluster.machines.last().fqdn.toUtf8();
    QVERIFY2(said.contains("diff +") && said.contains(last), said.right(500).constData());
    QVERIFY2(said.contains("outcome would-change hosts-would\n"), said.right(500).constData());
    QVERIFY2(said.contains("\nN1 end 0\n"), said.right(500).constData());
}

void tst_StepProgram::lineNamesLimitAndFinish()
{
    QCOMPARE(stepLine("N1", StepCatalogue::builtIn()->at(u"fqdn"), "it's"), QByteArray("hd_step N1 60 'it'\\''s'\n"));
    QCOMPARE(stepLine("N1", StepCatalogue::builtIn()->at(u"time-sync"), "x"), QByteArray("hd_step N1 900 'x' finish\n"));
}

void tst_StepProgram::modeIsKnownByItsName()
{
    for (const RunMode mode : {RunMode::Check, RunMode::Apply, RunMode::TakeBack})
        QCOMPARE(runModeFromName(QString::fromLatin1(runModeName(mode))), mode);
    QVERIFY(!runModeFromName(u"Apply"));
    QVERIFY(!runModeFromName({}));
}

void tst_StepProgram::digestChangesWithItsInputs_data()
{
    QTest::addColumn<QString>("edit");
    QTest::addColumn<QString>("outdates"); // the steps on db1, in the catalogue's order
    QTest::newRow("nothing") << u"nothing"_s << QString();
    QTest::newRow("the machine's address") << u"address"_s << u"local-hosts local-ssh connect hostname fqdn hosts name-login"_s;
    QTest::newRow("the machine's full name") << u"fqdn"_s << u"local-hosts local-ssh connect hostname fqdn hosts name-login"_s;
    QTest::newRow("the machine's name") << u"host"_s << u"local-hosts local-ssh connect hostname fqdn hosts name-login"_s;
    QTest::newRow("another machine") << u"other"_s << u"local-hosts local-ssh hosts"_s;
    QTest::newRow("a new machine") << u"add"_s << u"local-hosts local-ssh hosts"_s;
    QTest::newRow("a machine less") << u"remove"_s << u"local-hosts local-ssh hosts"_s;
    QTest::newRow("the key") << u"key"_s << u"key-pair local-ssh ssh-key key-login name-login"_s;
    QTest::newRow("which key is not known") << u"no key"_s << QString();
    QTest::newRow("the table, which key is not known") << u"no key, other"_s << u"local-hosts local-ssh hosts"_s;
    QTest::newRow("the machine's port") << u"port"_s << u"local-ssh connect key-login name-login"_s;
    QTest::newRow("every machine's port") << u"cluster port"_s << u"local-ssh connect key-login name-login"_s;
    QTest::newRow("another machine's port") << u"other port"_s << u"local-ssh"_s;
    QTest::newRow("connect as") << u"connect as"_s << u"local-ssh connect key-login name-login"_s;
    QTest::newRow("the user, where root takes the key") << u"user"_s << QString();
    QTest::newRow("own-name") << u"hosts.own-name=address"_s << u"hosts"_s;
    QTest::newRow("a later option") << u"hostname.cloud-init=off"_s << u"hostname"_s;
    QTest::newRow("a later option at its default") << u"hostname.cloud-init=warn"_s << QString();
    QTest::newRow("permit") << u"root-login.permit=password"_s << u"root-login"_s;
    QTest::newRow("the key goes elsewhere") << u"root-login.permit=keep"_s
                                            << u"local-ssh root-login ssh-key key-login name-login"_s;
    QTest::newRow("an option at its default") << u"root-login.permit=key-only"_s << QString();
    QTest::newRow("a tick") << u"tick"_s << QString();
    QTest::newRow("the fourth column") << u"extra"_s << QString();
    QTest::newRow("the cluster's name") << u"name"_s << QString();
}

void tst_StepProgram::digestChangesWithItsInputs()
{
    QFETCH(QString, edit);
    QFETCH(QString, outdates);
    Cluster before;
    before.machines = {machine(u"192.0.2.11"_s, u"db1"_s), machine(u"192.0.2.12"_s, u"db2"_s)};
    Cluster after = before;
    QByteArray key = "ssh-ed25519 AAAA me";
    Machine &db1 = after.machines[0];
    if (edit == u"address"_s)
        db1.address = u"192.0.2.21"_s;
    else if (edit == u"fqdn"_s)
        db1.fqdn = u"db1.example.org"_s;
    else if (edit == u"host"_s)
        db1.host = u"pg1"_s;
    else if (edit == u"other"_s)
        after.machines[1].address = u"192.0.2.22"_s;
    else if (edit == u"add"_s)
        after.machines << machine(u"192.0.2.13"_s, u"db3"_s);
    else if (edit == u"remove"_s)
        after.machines.removeLast();
    else if (edit == u"key"_s)
        key = "ssh-ed25519 BBBB me";
    else if (edit == u"no key"_s)
        key.clear();
    else if (edit == u"no key, other"_s) {
        key.clear();
        after.machines[1].address = u"192.0.2.22"_s;
    } else if (edit == u"port"_s)
        db1.login.port = quint16(2222);
    else if (edit == u"cluster port"_s)
        after.login.port = quint16(2222);
    else if (edit == u"other port"_s)
        after.machines[1].login.port = quint16(2222);
    else if (edit == u"connect as"_s)
        db1.login.connectAs = u"bastion-db1"_s;
    else if (edit == u"tick"_s) {
        db1.ticked = false;
        after.untickedSteps.insert(u"hosts"_s);
    } else if (edit == u"user"_s) {
        db1.login.user = u"admin"_s;
        after.login.user = u"deploy"_s;
    } else if (edit == u"extra"_s)
        db1.extra = u"10.0.0.0/24"_s;
    else if (edit == u"name"_s)
        after.name = u"other"_s;
    else if (edit.contains(u'='))
        after.options[edit.section(u'.', 0, 0)][edit.section(u'.', 1).section(u'=', 0, 0)] = edit.section(u'=', 1);
    else
        QCOMPARE(edit, u"nothing"_s);

    QStringList changed;
    for (const Step &step : StepCatalogue::builtIn()->steps()) {
        const bool here = step.executor == Executor::Workstation;
        const QString was = inputDigest(before, here ? nullptr : &before.machines[0], step, "ssh-ed25519 AAAA me");
        const QString is = inputDigest(after, here ? nullptr : &after.machines[0], step, key);
        QVERIFY(was.size() == 16 || (step.inputs.testFlag(StepInput::Key) && was.size() == 25));
        if (!InputDigests::same(was, is))
            changed << step.id;
    }
    QCOMPARE(changed.join(u' '), outdates);
}

// The window asks for all of them at once.
void tst_StepProgram::digestOfManyMachinesIsCheap()
{
    const Cluster cluster = clusterOf(1000);
    const Step &hosts = StepCatalogue::builtIn()->at(u"hosts");
    QElapsedTimer timer;
    timer.start();
    QSet<QString> digests;
    const InputDigests all(cluster, "key");
    for (const Machine &m : cluster.machines)
        digests.insert(all.of(&m, hosts));
    QCOMPARE(digests.size(), qsizetype(1000));
    QCOMPARE(all.of(&cluster.machines[5], hosts), inputDigest(cluster, &cluster.machines[5], hosts, "key"));
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(tst_StepProgram)
#include "tst_stepprogram.moc"
