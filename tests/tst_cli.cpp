// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// howdah-cli as a script sees it: exit codes, which messages go where, and that a refusal leaves no trace.
#include "app/catalogue/StepCatalogue.h"
#include "app/cli/ClusterSettings.h"
#include "app/machines/MachinesFile.h"
#include "app/project/ProjectFile.h"
#include "app/record/RunReport.h"
#include "tests/cli/Ended.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace howdah;
using namespace howdah::test;
using namespace Qt::StringLiterals;

namespace {

const QString program = QStringLiteral(HOWDAH_BINARY_DIR "/app/cli/howdah-cli");
const QString labFile = QStringLiteral(HOWDAH_SOURCE_DIR "/tests/data/machines/lab.txt");
const QString badFile = QStringLiteral(HOWDAH_SOURCE_DIR "/tests/data/machines/bad.txt");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("no space for test data");
}

/// A printed program's values, which stand in it as one quoted word.
QByteArray unquoted(QByteArray text)
{
    return text.replace("'\\''", "'");
}

} // namespace

class TestCli : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }

    QProcessEnvironment environment() const { return cliEnvironment(path(u"state"_s)); }

    Ended run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.setProcessEnvironment(environment());
        process.start(program, arguments);
        return endOf(process, input);
    }

    QStringList filesHere() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    QJsonObject shown(const QString &file = u"lab.howdah"_s) const
    {
        return QJsonDocument::fromJson(run({u"show"_s, u"--json"_s, file}).out).object();
    }

    void makeLab() const { QCOMPARE(run({u"new"_s, u"lab.howdah"_s, u"--import"_s, labFile}).code, 0); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void badUsageEndsWithTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QStringList &arguments, const char *words) {
            QTest::newRow(name) << arguments << QString::fromLatin1(words);
        };
        row("nothing", {}, "No command was given");
        row("unknown command", {u"provision"_s}, "provision");
        row("no file", {u"show"_s}, "No project was given");
        row("too many", {u"show"_s, u"a.howdah"_s, u"b.howdah"_s}, "b.howdah");
        row("unknown option", {u"show"_s, u"--yaml"_s, u"a.howdah"_s}, "yaml");
        row("new without the ending", {u"new"_s, u"machines.txt"_s}, ".howdah");
        row("new with a bad port", {u"new"_s, u"a.howdah"_s, u"--port"_s, u"ssh"_s}, "port=ssh");
        row("new with a bad way", {u"new"_s, u"a.howdah"_s, u"--become"_s, u"doas"_s}, "auto, none, sudo or su");
        row("new with a bad name", {u"new"_s, u"a.howdah"_s, u"--name"_s, u" "_s}, "name=");
        row("new from nothing", {u"new"_s, u"a.howdah"_s, u"--import"_s, u"none.txt"_s}, "none.txt");
        row("set of nothing", {u"set"_s, u"a.howdah"_s}, "missing after the command");
        row("set without equals", {u"set"_s, u"a.howdah"_s, u"user"_s}, "KEY=VALUE");
        row("set in a file that is missing", {u"set"_s, u"a.howdah"_s, u"user=x"_s}, "a.howdah");
        row("import into a file that is missing", {u"import"_s, u"a.howdah"_s, labFile}, "a.howdah");
        row("export of a file that is missing", {u"export"_s, u"a.howdah"_s, u"-"_s}, "a.howdah");
        row("show of a file that is missing", {u"show"_s, u"a.howdah"_s}, "a.howdah");
        row("run of no steps", {u"run"_s, u"a.howdah"_s, u"--steps"_s, u""_s}, "Which steps");
        row("run of a comma", {u"run"_s, u"a.howdah"_s, u"--steps"_s, u","_s}, "Which steps");
        row("run on no machines", {u"run"_s, u"a.howdah"_s, u"--nodes"_s, u""_s}, "Which machines");
        row("a check that keeps passwords", {u"run"_s, u"a.howdah"_s, u"--check"_s, u"--remember"_s}, "--remember");
        row("report in two ways", {u"report"_s, u"a.howdah"_s, u"--json"_s, u"out.html"_s}, "out.html");
        row("report of another kind", {u"report"_s, u"a.howdah"_s, u"out.pdf"_s}, "out.pdf");
        row("forget a project that is missing", {u"forget"_s, u"a.howdah"_s}, "a.howdah");
        row("forget a file that is none", {u"forget"_s, badFile}, "bad.txt");
    }
    void badUsageEndsWithTwo()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        const Ended ended = run(arguments);
        QCOMPARE(ended.code, 2);
        QCOMPARE(ended.out, QByteArray());
        QVERIFY2(ended.err.startsWith("howdah-cli: ") && ended.err.contains(words.toUtf8()), ended.err.constData());
        QCOMPARE(filesHere(), QStringList());
    }

    void everyCommandHelps()
    {
        const Ended all = run({u"--help"_s});
        QCOMPARE(all.code, 0);
        static const QRegularExpression row(u"^  ([a-z]+) "_s, QRegularExpression::MultilineOption);
        QStringList names;
        for (auto match = row.globalMatch(QString::fromUtf8(all.out)); match.hasNext();)
            names += match.next().captured(1);
        QCOMPARE(names, u"new set import export show steps hosts program run status history report forget"_s.split(u' '));
        for (const QString &name : names) {
            const Ended ended = run({name, u"--help"_s});
            QCOMPARE(ended.code, 0);
            QVERIFY2(ended.out.startsWith("Usage: howdah-cli " + name.toUtf8() + ' '), ended.out.constData());
            QCOMPARE(ended.err, QByteArray());
        }
        QCOMPARE(run({u"--version"_s}).out, QByteArray("howdah-cli " HOWDAH_VERSION "\n"));
        QCOMPARE(filesHere(), QStringList());
    }

    void newMakesAProject()
    {
        const Ended ended = run({u"new"_s, u"lab.howdah"_s, u"--import"_s, labFile, u"--user"_s, u"admin"_s, u"--become"_s,
                                 u"sudo"_s, u"--port"_s, u"2222"_s, u"--key"_s, u"keys/id"_s, u"--name"_s, u"the lab"_s});
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.out, QByteArray("lab.howdah: 5 nodes, 1 VIP, this computer\n"));
        QCOMPARE(filesHere(), QStringList{u"lab.howdah"_s}); // no lock, no half-written file
        const Result<Cluster> cluster = ProjectFile(path(u"lab.howdah"_s)).load();
        QVERIFY(cluster.ok());
        QCOMPARE(cluster.value().name, u"the lab"_s);
        QCOMPARE(cluster.value().login.user, u"admin"_s);
        QCOMPARE(cluster.value().login.port, quint16(2222));
        QCOMPARE(cluster.value().login.become, Become::Sudo);
        QCOMPARE(cluster.value().keyPath, path(u"keys/id"_s)); // absolute, wherever it is used from later
        QCOMPARE(cluster.value().machines.size(), 7);
        QCOMPARE(cluster.value().machines.first().role, Role::Workstation);
    }

    void newNeverReplacesUnlessForced()
    {
        put(path(u"lab.howdah"_s), "precious");
        const Ended refused = run({u"new"_s, u"lab.howdah"_s});
        QCOMPARE(refused.code, 2);
        QVERIFY(refused.err.contains("--force"));
        QCOMPARE(bytesOf(path(u"lab.howdah"_s)), QByteArray("precious"));
        QCOMPARE(run({u"new"_s, u"lab.howdah"_s, u"--force"_s}).code, 0);
        QCOMPARE(bytesOf(path(u"lab.howdah~"_s)), QByteArray("precious"));
    }

    void badMachinesMakeNoProject()
    {
        const Ended ended = run({u"new"_s, u"lab.howdah"_s, u"--import"_s, badFile});
        QCOMPARE(ended.code, 2);
        const auto reading = MachinesFile::read(badFile, {});
        for (const QString &message : reading.value().messages(badFile, Severity::Error))
            QVERIFY2(ended.err.contains(message.toUtf8() + '\n'), qPrintable(message)); // all of them, with file and line
        QCOMPARE(filesHere(), QStringList());
    }

    void warningsDoNotStop()
    {
        put(path(u"machines.txt"_s), "192.0.2.11 db1.x.y db1\n192.0.2.12 db10.x.y db10\n");
        const Ended ended = run({u"new"_s, u"lab.howdah"_s, u"--import"_s, u"machines.txt"_s});
        QCOMPARE(ended.code, 0);
        QVERIFY2(ended.err.contains("note: machines.txt:1:20: db1 is also the beginning of db10."), ended.err.constData());
    }

    void settingsAreSet_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QStringList>("where"); // a path into show --json
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *name, const QStringList &arguments, const char *said, const char *where,
                            const QJsonValue &value) {
            QTest::newRow(name) << arguments << QByteArray(said) << QString::fromLatin1(where).split(u'/') << value;
        };
        row("user", {u"user=admin"_s}, "user: (not set) → admin\n", "login/user", u"admin"_s);
        row("port", {u"port=2222"_s}, "port: (not set) → 2222\n", "login/port", 2222);
        row("name", {u"name=my lab"_s}, "name: lab → my lab\n", "name", u"my lab"_s);
        row("become", {u"become=su"_s}, "become: (not set) → su\n", "login/become", u"su"_s);
        row("connect-as", {u"connect-as=127.0.0.1"_s}, "connect-as: (not set) → 127.0.0.1\n", "login/connect-as", u"127.0.0.1"_s);
        row("option", {u"root-login.permit=password"_s}, "root-login.permit: key-only → password\n", "steps/6/options/permit",
            u"password"_s);
        row("number", {u"time-sync.lock-wait=30"_s}, "time-sync.lock-wait: 600 → 30\n", "steps/13/options/lock-wait", u"30"_s);
        row("tick off", {u"firewall=no"_s}, "firewall: yes → no\n", "steps/15/ticked", false);
        row("tick on", {u"local-time-sync=yes"_s}, "local-time-sync: no → yes\n", "steps/4/ticked", true);
        row("machine's port", {u"--machine"_s, u"db2"_s, u"port=22"_s}, "db2 port: (not set) → 22\n", "machines/3/login/port",
            22);
        row("machine by address", {u"--machine"_s, u"192.0.2.12"_s, u"user=x"_s}, "db2 user: (not set) → x\n",
            "machines/3/login/user", u"x"_s);
        row("machine's role", {u"--machine"_s, u"proxy2"_s, u"role=vip"_s}, "proxy2 role: node → vip\n", "machines/6/role",
            u"vip"_s);
        row("machine's tick", {u"--machine"_s, u"DB3"_s, u"ticked=no"_s}, "db3 ticked: yes → no\n", "machines/4/ticked", false);
        row("machine's address", {u"--machine"_s, u"db1"_s, u"address=192.0.2.99"_s}, "db1 address: 192.0.2.11 → 192.0.2.99\n",
            "machines/2/address", u"192.0.2.99"_s);
        row("two machines, two settings", {u"--machine"_s, u"db1,db2"_s, u"port=23"_s, u"become=none"_s},
            "db1 port: (not set) → 23\ndb1 become: (not set) → none\ndb2 port: (not set) → 23\ndb2 become: (not set) → none\n",
            "machines/2/login/become", u"none"_s);
        row("nothing new", {u"root-login.permit=key-only"_s, u"firewall=yes"_s}, "There was nothing to change.\n",
            "steps/15/ticked", true);
    }
    void settingsAreSet()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, said);
        QFETCH(QStringList, where);
        QFETCH(QJsonValue, value);
        makeLab();
        const Ended ended = run(QStringList{u"set"_s, u"lab.howdah"_s} + arguments);
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(ended.out, said);
        QJsonValue found = shown();
        for (const QString &key : where) {
            if (!found.isArray()) {
                found = found.toObject().value(key);
                continue;
            }
            bool isNumber = false;
            const int index = key.toInt(&isNumber);
            // Steps are counted as in the catalogue, machines as in the file, both from 1.
            found = isNumber ? found.toArray().at(index - 1) : QJsonValue();
        }
        QCOMPARE(found, value);
    }

    void settingNeedsItsEquals()
    {
        QCOMPARE(parseSetting(u"user"_s).error().code, ErrorCode::Usage);
        QCOMPARE(parseSetting(u"=admin"_s).error().code, ErrorCode::Usage);
        const Result<Setting> setting = parseSetting(u"name= a=b "_s);
        QCOMPARE(setting.value().key, u"name"_s);
        QCOMPARE(setting.value().value, u"a=b"_s);
    }

    void emptyValueIsTheDefaultAgain()
    {
        makeLab();
        const QByteArray before = bytesOf(path(u"lab.howdah"_s));
        QCOMPARE(run({u"set"_s, u"lab.howdah"_s, u"user=x"_s, u"port=23"_s, u"hosts.own-name=address"_s, u"firewall=no"_s}).code,
                 0);
        QCOMPARE(run({u"set"_s, u"lab.howdah"_s, u"user="_s, u"port="_s, u"hosts.own-name="_s, u"firewall="_s}).code, 0);
        QCOMPARE(bytesOf(path(u"lab.howdah"_s)), before);
    }

    void badSettingChangesNothing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QStringList &arguments, const char *words) {
            QTest::newRow(name) << arguments << QString::fromLatin1(words);
        };
        row("unknown", {u"colour=red"_s}, "colour=red");
        row("port", {u"port=0"_s}, "1 to 65535");
        row("user", {u"user=-oProxyCommand=x"_s}, "dash");
        row("unknown option", {u"root-login.mode=x"_s}, "root-login.permit");
        row("option value", {u"root-login.permit=yes"_s}, "key-only, password, keep");
        row("step without options", {u"firewall.x=y"_s}, "no options");
        row("not a number", {u"time-sync.lock-wait=long"_s}, "whole number");
        row("negative number", {u"time-sync.lock-wait=-1"_s}, "whole number");
        row("number beyond the step's limit", {u"time-sync.lock-wait=601"_s}, "0 to 600");
        row("tick", {u"firewall=off"_s}, "yes (ticked) or no (not ticked)");
        row("step of every run", {u"connect=no"_s}, "part of every run");
        row("machine's for the cluster", {u"role=vip"_s}, "--machine");
        row("cluster's for a machine", {u"--machine"_s, u"db1"_s, u"key=x"_s}, "key=x");
        row("no such machine", {u"--machine"_s, u"db9"_s, u"port=1"_s}, "db9");
        row("no machine", {u"--machine"_s, u","_s, u"port=1"_s}, "--machine");
        row("a VIP's user", {u"--machine"_s, u"vip"_s, u"user=x"_s}, "vip");
        row("role", {u"--machine"_s, u"db1"_s, u"role=master"_s}, "node, vip or workstation");
        row("taken address", {u"--machine"_s, u"db1"_s, u"address=192.0.2.12"_s}, "192.0.2.12");
        row("placeholder", {u"--machine"_s, u"db1"_s, u"address=XXX.XXX.XXX.XXX"_s}, "placeholder");
        row("taken name", {u"--machine"_s, u"db1"_s, u"host=db2"_s}, "db2");
        row("good, then bad", {u"user=admin"_s, u"port=x"_s}, "port=x");
        row("good machine, then bad", {u"--machine"_s, u"db1,db9"_s, u"port=1"_s}, "db9");
    }
    void badSettingChangesNothing()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        makeLab();
        const QByteArray before = bytesOf(path(u"lab.howdah"_s));
        const Ended ended = run(QStringList{u"set"_s, u"lab.howdah"_s} + arguments);
        QCOMPARE(ended.code, 2);
        QCOMPARE(ended.out, QByteArray());
        QVERIFY2(ended.err.contains(words.toUtf8()), ended.err.constData());
        QCOMPARE(bytesOf(path(u"lab.howdah"_s)), before);
        QCOMPARE(filesHere(), QStringList{u"lab.howdah"_s});
    }

    void projectThatIsOpenElsewhereIsLeftAlone()
    {
        makeLab();
        ProjectFile mine(path(u"lab.howdah"_s));
        QVERIFY(mine.lock().ok());
        for (const QStringList &arguments :
             {QStringList{u"set"_s, u"lab.howdah"_s, u"user=x"_s}, QStringList{u"import"_s, u"lab.howdah"_s, labFile},
              QStringList{u"new"_s, u"lab.howdah"_s, u"--force"_s}}) {
            const Ended ended = run(arguments);
            QCOMPARE(ended.code, 2);
            QVERIFY2(ended.err.contains("process " + QByteArray::number(getpid())), ended.err.constData());
        }
        QCOMPARE(run({u"show"_s, u"lab.howdah"_s}).code, 0); // looking is free
        mine.unlock();
        QCOMPARE(run({u"set"_s, u"lab.howdah"_s, u"user=x"_s}).code, 0);
    }

    void importListsAndUpdates()
    {
        makeLab();
        QCOMPARE(run({u"set"_s, u"lab.howdah"_s, u"--machine"_s, u"db1"_s, u"user=admin"_s}).code, 0);
        put(path(u"new.txt"_s),
            "192.0.2.5 jumpbox.patroni.local jumpbox\n192.0.2.99 db1.patroni.local db1\n"
            "192.0.2.12 pg2.patroni.local pg2\n192.0.2.10 vip.patroni.local vip\n192.0.2.15 db5.patroni.local db5\n");
        const QByteArray before = bytesOf(path(u"lab.howdah"_s));
        const QByteArray listing = "+ db5          192.0.2.15 db5.patroni.local\n"
                                   "~ db1          address 192.0.2.11 → 192.0.2.99\n"
                                   "~ db2          fqdn db2.patroni.local → pg2.patroni.local, host db2 → pg2\n"
                                   "? db3          is not in the file; it is kept (--remove-missing removes it)\n"
                                   "? proxy1       is not in the file; it is kept (--remove-missing removes it)\n"
                                   "? proxy2       is not in the file; it is kept (--remove-missing removes it)\n";
        const Ended dry = run({u"import"_s, u"lab.howdah"_s, u"new.txt"_s, u"-n"_s});
        QCOMPARE(dry.code, 0);
        QCOMPARE(dry.out, listing);
        QCOMPARE(bytesOf(path(u"lab.howdah"_s)), before);
        QCOMPARE(run({u"import"_s, u"lab.howdah"_s, u"new.txt"_s}).out, listing);
        QCOMPARE(shown().value("machines"_L1).toArray().size(), 8);
        QCOMPARE(shown().value("machines"_L1).toArray().at(1).toObject().value("login"_L1).toObject().value("user"_L1).toString(),
                 u"admin"_s);
        const Ended removed = run({u"import"_s, u"lab.howdah"_s, u"new.txt"_s, u"--remove-missing"_s});
        QCOMPARE(removed.out, QByteArray("- db3          192.0.2.13\n- proxy1       192.0.2.21\n- proxy2       192.0.2.22\n"));
        QCOMPARE(run({u"import"_s, u"lab.howdah"_s, u"new.txt"_s, u"--remove-missing"_s}).out,
                 QByteArray("There was nothing to change.\n"));
        // In the cluster's order, which is now the file's.
        QCOMPARE(run({u"export"_s, u"lab.howdah"_s, u"-"_s}).out.split('\n').size(), 6);
    }

    void importThatDoesNotFitChangesNothing()
    {
        makeLab();
        const QByteArray before = bytesOf(path(u"lab.howdah"_s));
        put(path(u"new.txt"_s),
            "192.0.2.21 db9.patroni.local db1\n192.0.2.50 x.patroni.local x\n192.0.2.51 db3.patroni.local y\n");
        const Ended ended = run({u"import"_s, u"lab.howdah"_s, u"new.txt"_s});
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.contains("192.0.2.21 is the address of both"), ended.err.constData());
        QCOMPARE(run({u"import"_s, u"lab.howdah"_s, badFile}).code, 2);
        QCOMPARE(bytesOf(path(u"lab.howdah"_s)), before);
    }

    void exportIsTheFileAgain()
    {
        makeLab();
        QCOMPARE(run({u"export"_s, u"lab.howdah"_s, u"-"_s}).out, bytesOf(labFile));
        QCOMPARE(run({u"export"_s, u"lab.howdah"_s, u"machines.txt"_s}).code, 0);
        QCOMPARE(bytesOf(path(u"machines.txt"_s)), bytesOf(labFile));
        put(path(u"machines.txt"_s), "mine");
        const Ended refused = run({u"export"_s, u"lab.howdah"_s, u"machines.txt"_s});
        QCOMPARE(refused.code, 2);
        QVERIFY(refused.err.contains("--force"));
        QCOMPARE(bytesOf(path(u"machines.txt"_s)), QByteArray("mine"));
        QCOMPARE(run({u"export"_s, u"lab.howdah"_s, u"machines.txt"_s, u"--force"_s}).code, 0);
        QCOMPARE(run({u"export"_s, u"lab.howdah"_s, u"no/machines.txt"_s}).code, 2);
        QCOMPARE(filesHere(), (QStringList{u"lab.howdah"_s, u"machines.txt"_s}));
    }

    void unfinishedMachinesAreShownButNotExported()
    {
        Cluster cluster;
        cluster.name = u"lab"_s;
        Machine machine;
        machine.address = u"XXX.XXX.XXX.XXX"_s;
        machine.fqdn = u"db1.patroni.local"_s;
        machine.host = u"db1"_s;
        cluster.machines = {machine};
        QVERIFY(ProjectFile(path(u"lab.howdah"_s)).save(cluster).ok());
        QVERIFY(run({u"show"_s, u"lab.howdah"_s}).out.contains("! db1: XXX.XXX.XXX.XXX is the lab's placeholder."));
        const QJsonObject problem = shown().value("problems"_L1).toArray().at(0).toObject();
        QCOMPARE(problem.value("field"_L1).toString(), u"address"_s);
        QCOMPARE(problem.value("severity"_L1).toString(), u"error"_s);
        QCOMPARE(run({u"export"_s, u"lab.howdah"_s, u"machines.txt"_s}).code, 2);
        QCOMPARE(filesHere(), QStringList{u"lab.howdah"_s});
    }

    void wrongProjectsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("broken") << QByteArray("{\n  \"howdah\": 1,\n  oops\n}") << QByteArray("line 3, column");
        QTest::newRow("newer") << QByteArray("{\"howdah\": 7}") << QByteArray("newer Howdah");
        QTest::newRow("machines.txt") << bytesOf(labFile) << QByteArray("is a machines.txt, not a project");
    }
    void wrongProjectsAreRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, words);
        put(path(u"lab.howdah"_s), text);
        for (const QStringList &arguments :
             {QStringList{u"show"_s, u"lab.howdah"_s}, QStringList{u"set"_s, u"lab.howdah"_s, u"user=x"_s},
              QStringList{u"import"_s, u"lab.howdah"_s, labFile}, QStringList{u"export"_s, u"lab.howdah"_s, u"-"_s}}) {
            const Ended ended = run(arguments);
            QCOMPARE(ended.code, 2);
            QVERIFY2(ended.err.contains(words) && ended.err.contains("lab.howdah"), ended.err.constData());
        }
        QCOMPARE(bytesOf(path(u"lab.howdah"_s)), text);
    }

    void showIsReadableAndComplete()
    {
        makeLab();
        QCOMPARE(run({u"set"_s, u"lab.howdah"_s, u"--machine"_s, u"db2"_s, u"port=2222"_s, u"ticked=no"_s}).code, 0);
        const Ended ended = run({u"show"_s, u"lab.howdah"_s});
        QCOMPARE(ended.code, 0);
        QVERIFY(ended.out.contains("\nMachines  5 nodes, 1 VIP, this computer\n"));
        QVERIFY2(ended.out.contains("\ndb2     192.0.2.12      db2.patroni.local     node        (not ticked) port=2222\n"),
                 ended.out.constData());
        const QJsonObject json = shown();
        QCOMPARE(json.value("steps"_L1).toArray().size(), StepCatalogue::builtIn()->steps().size());
        QVERIFY(!QUuid::fromString(json.value("id"_L1).toString()).isNull());
    }

    void runThatHasNothingToDoIsRefused_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("words");
        QTest::newRow("steps before the first")
            << QStringList{u"--steps"_s, u"hostname"_s, u"--from"_s, u"firewall"_s} << u"leave no step"_s;
        QTest::newRow("a report that cannot be written")
            << QStringList{u"--report"_s, u"no/such/out.json"_s} << u"no/such/out.json"_s;
        // Each of them counts, not the last one only.
        QTest::newRow("two live steps of one machine")
            << QStringList{u"--live"_s, u"db1=connect"_s, u"--live"_s, u"db1=firewall"_s} << u"“connect”"_s;
    }
    void runThatHasNothingToDoIsRefused()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, words);
        makeLab();
        const Ended ended = run(QStringList{u"run"_s, u"lab.howdah"_s, u"--no-keychain"_s} + options);
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.contains(words.toUtf8()), ended.err.constData());
        QVERIFY(!QFileInfo::exists(path(u"out.json"_s)));
        const QDir state(path(u"state/howdah"_s)); // looked into for the last run
        for (const QString &cluster : state.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QCOMPARE(QDir(state.filePath(cluster)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
    }

    void reportIsOfTheNewestRun()
    {
        makeLab();
        QCOMPARE(run({u"report"_s, u"lab.howdah"_s}).code, 2);
        const auto cluster = ProjectFile(path(u"lab.howdah"_s)).load();
        const QString state = path(u"state/howdah/"_s) + cluster.value().id.toString(QUuid::WithoutBraces);
        const auto keep = [&](const QString &folder, RunMode mode, RunReport::End end) {
            RunReport report;
            report.plan.cluster = cluster.value();
            report.plan.mode = mode;
            report.end = end;
            report.started = report.finished = QDateTime::currentDateTimeUtc();
            StepRecord connect;
            connect.machine = cluster.value().machines.last().id;
            connect.step = u"connect"_s;
            connect.outcome = Outcome::Unchanged;
            connect.output = "printed there";
            report.records << connect;
            report.plan.nodes << NodePlan{cluster.value().machines.last(), {}};
            QVERIFY(QDir().mkpath(state + u'/' + folder));
            put(state + u'/' + folder + u"/report.json"_s, QJsonDocument(report.toJson()).toJson());
        };
        keep(u"20261124-100000-000"_s, RunMode::Apply, RunReport::End::Complete);
        keep(u"20261125-100000-000"_s, RunMode::Check, RunReport::End::Stopped);
        keep(u"20261125-110000-000"_s, RunMode::Apply, RunReport::End::NotStarted);
        const Ended text = run({u"report"_s, u"lab.howdah"_s});
        QCOMPARE(text.code, 0);
        QVERIFY2(text.out.startsWith("Check of ") && text.out.contains("20261125-100000-000"), text.out.constData());
        const Ended json = run({u"report"_s, u"lab.howdah"_s, u"--json"_s});
        QCOMPARE(json.code, 0);
        QCOMPARE(json.out, bytesOf(state + u"/20261125-100000-000/report.json"_s));
        QCOMPARE(run({u"report"_s, u"lab.howdah"_s, u"out.html"_s}).code, 0);
        QVERIFY(bytesOf(path(u"out.html"_s)).contains("<html"));
        const QByteArray address = cluster.value().machines.last().address.toLatin1();
        QVERIFY2(json.out.contains("printed there") && json.out.contains(address), json.out.constData());
        const Ended brief = run({u"report"_s, u"lab.howdah"_s, u"--json"_s, u"--brief"_s});
        QCOMPARE(brief.code, 0);
        QVERIFY2(brief.out.contains("\"detail\": \"brief\"") && !brief.out.contains("printed there")
                     && !brief.out.contains(address),
                 brief.out.constData());
        QCOMPARE(run({u"report"_s, u"lab.howdah"_s, u"--brief"_s, u"brief.html"_s}).code, 0);
        QVERIFY(bytesOf(path(u"out.html"_s)).contains(address) && !bytesOf(path(u"brief.html"_s)).contains(address));
    }

    // By a real sh, as `ssh root@HOST sh < PROGRAM` feeds it; a check changes nothing here.
    void printedProgramRunsEveryStepToItsOutcome()
    {
        makeLab();
        const Ended printed = run({u"program"_s, u"hostname,fqdn,hosts"_s, u"lab.howdah"_s, u"--node"_s, u"db1"_s, u"--check"_s});
        QCOMPARE(printed.code, 0);
        QProcess sh;
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        variables.insert(u"HD_LOCK"_s, path(u"lock"_s));
        sh.setProcessEnvironment(variables);
        sh.start(u"sh"_s, QStringList());
        sh.write(printed.out);
        sh.closeWriteChannel();
        QVERIFY(sh.waitForFinished(60'000));
        const QByteArray said = sh.readAllStandardOutput();
        for (const char *step : {"hostname", "fqdn", "hosts"}) {
            // 143 is the end of a step that was cut off: the shell had read on to the end of its input.
            const QByteArray end = QByteArray("\nhowdah-") + step + " end ";
            QVERIFY2(said.contains(end + "0\n") || said.contains(end + "1\n"), said.constData());
        }
        QCOMPARE(said.count("\noutcome ") + int(said.startsWith("outcome ")), 3);
    }

    void printedProgramHasTheValuesOfARun_data()
    {
        QTest::addColumn<QStringList>("settings");
        QTest::addColumn<QString>("step");
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<bool>("printed");
        const QStringList keep{u"root-login.permit=keep"_s};
        QTest::newRow("root") << QStringList() << u"ssh-key"_s << QByteArray("HD_KEY_USER='root'") << true;
        QTest::newRow("account of the settings")
            << QStringList{keep + QStringList{u"user=admin"_s}} << u"ssh-key"_s << QByteArray("HD_KEY_USER='admin'") << true;
        // ssh's own answer, as in a run
        QTest::newRow("account of ssh's configuration") << keep << u"ssh-key"_s << QByteArray("HD_KEY_USER=''") << false;
        QTest::newRow("no key yet") << QStringList{u"key=/nowhere/key"_s} << u"ssh-key"_s << QByteArray("# There is no key pair")
                                    << true;
        QTest::newRow("no key needed") << QStringList{u"key=/nowhere/key"_s} << u"hosts"_s << QByteArray("# There is no key pair")
                                       << false;
        QTest::newRow("the client") << QStringList() << u"root-login"_s << QByteArray("HD_CLIENT=${SSH_CONNECTION:-}") << true;
    }
    void printedProgramHasTheValuesOfARun()
    {
        QFETCH(QStringList, settings);
        QFETCH(QString, step);
        QFETCH(QByteArray, words);
        makeLab();
        if (!settings.isEmpty())
            QCOMPARE(run(QStringList{u"set"_s, u"lab.howdah"_s} + settings).code, 0);
        const Ended printed = run({u"program"_s, step, u"lab.howdah"_s, u"--node"_s, u"db1"_s});
        QCOMPARE(printed.code, 0);
        QTEST(unquoted(printed.out).contains(words), "printed");
    }

    // Agreed to in the window and kept in the project.
    void printedProgramKeepsTheConsentForLiveMachines()
    {
        makeLab();
        ProjectFile file(path(u"lab.howdah"_s));
        auto cluster = file.load();
        QVERIFY(cluster.ok());
        for (Machine &machine : cluster.value().machines)
            machine.liveConsent = {u"firewall"_s};
        QVERIFY(file.lock().ok());
        QVERIFY(file.save(cluster.value()).ok());
        file.unlock();
        const auto printed = [&](const QString &step) {
            return unquoted(run({u"program"_s, step, u"lab.howdah"_s, u"--node"_s, u"db1"_s}).out);
        };
        QVERIFY(printed(u"firewall"_s).contains("HD_LIVE_OK='1'"));
        QVERIFY(printed(u"hostname"_s).contains("HD_LIVE_OK=''"));
    }

    void badSecretsEndTheRunBeforeItBegins()
    {
        makeLab();
        put(path(u"secrets"_s), "login hunter2\n");
        QVERIFY(QFile::setPermissions(path(u"secrets"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        const Ended open = run({u"run"_s, u"lab.howdah"_s, u"--secrets"_s, u"secrets"_s});
        QCOMPARE(open.code, 2);
        QVERIFY2(open.err.contains("chmod 600"), open.err.constData());
        const Ended bad = run({u"run"_s, u"lab.howdah"_s, u"--secrets"_s, u"-"_s}, "login a\nhunter2\n");
        QCOMPARE(bad.code, 2);
        QVERIFY2(bad.err.contains("Line 2 of standard input"), bad.err.constData());
        const Ended stranger = run({u"run"_s, u"lab.howdah"_s, u"--secrets"_s, u"-"_s}, "login@db9 hunter2\n");
        QCOMPARE(stranger.code, 2);
        QVERIFY2(stranger.err.contains("db9"), stranger.err.constData());
        for (const Ended &ended : {open, bad, stranger})
            QVERIFY(!ended.err.contains("hunter2") && !ended.out.contains("hunter2"));
    }

    void processKeepsItsMemoryToItself()
    {
        makeLab();
        QProcess process; // waits for its secrets
        process.setWorkingDirectory(m_folder->path());
        process.setProcessEnvironment(environment());
        process.start(program, {u"run"_s, u"lab.howdah"_s, u"--secrets"_s, u"-"_s});
        QVERIFY(process.waitForStarted());
        const QString limits = u"/proc/%1/limits"_s.arg(process.processId());
        static const QRegularExpression noCore(u"Max core file size +0 +0 "_s);
        static const QRegularExpression files(u"Max open files +(\\d+) +(\\d+) "_s);
        QTRY_VERIFY(noCore.match(QString::fromLatin1(bytesOf(limits))).hasMatch());
        QTRY_COMPARE(files.match(QString::fromLatin1(bytesOf(limits))).captured(1),
                     files.match(QString::fromLatin1(bytesOf(limits))).captured(2));
        process.closeWriteChannel(); // an empty list of secrets is bad input for nobody; it may go on, so end it
        process.kill();
        QVERIFY(process.waitForFinished());
    }

    void closedPipeIsNoDeath()
    {
        QProcess shell;
        shell.start(u"bash"_s, {u"-c"_s, u"{ \"$0\" steps; echo \"code $?\" >&2; } | true"_s, program});
        QVERIFY(shell.waitForFinished());
        const QByteArray code = shell.readAllStandardError(); // whether it was in time; tst_output has the rest
        QVERIFY2(code == "code 0\n" || code == "code 1\n", code.constData());
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
