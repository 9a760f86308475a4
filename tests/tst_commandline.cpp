// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The command line for those who live there: machines are named alike everywhere, a project is found, what matters comes
// first, and nothing is wider than the terminal.
#include "app/catalogue/StepCatalogue.h"
#include "app/cli/Matrix.h"
#include "app/machines/MachinePick.h"
#include "app/project/ProjectFile.h"
#include "app/record/RunReport.h"
#include "tests/cli/Ended.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace howdah;
using namespace howdah::test;
using namespace Qt::StringLiterals;

namespace {

const QString program = QStringLiteral(HOWDAH_BINARY_DIR "/app/cli/howdah-cli");
const QString labFile = QStringLiteral(HOWDAH_SOURCE_DIR "/tests/data/machines/lab.txt");

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

QList<Machine> lab()
{
    QList<Machine> machines;
    const auto add = [&](const char *host, const char *address, Role role) {
        Machine machine;
        machine.host = QString::fromLatin1(host);
        machine.fqdn = machine.host + u".patroni.local"_s;
        machine.address = QString::fromLatin1(address);
        machine.role = role;
        machines << machine;
    };
    add("jumpbox", "192.0.2.5", Role::Workstation);
    add("db1", "192.0.2.11", Role::Node);
    add("db2", "192.0.2.12", Role::Node);
    add("db10", "192.0.2.20", Role::Node);
    add("proxy1", "192.0.2.21", Role::Node);
    add("vip", "192.0.2.10", Role::Vip);
    return machines;
}

QList<QByteArray> linesOf(const QByteArray &text)
{
    QList<QByteArray> lines = text.split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

QList<const Step *> nodeSteps()
{
    QList<const Step *> steps;
    for (const Step &step : StepCatalogue::builtIn()->steps()) {
        if (step.executor != Executor::Workstation)
            steps << &step;
    }
    return steps;
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }

    /// By a shell, for its redirections: "$0" is howdah-cli.
    Ended shell(const QString &line) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.setProcessEnvironment(cliEnvironment(path(u"state"_s)));
        process.start(u"bash"_s, {u"-c"_s, line, program});
        return endOf(process);
    }
    Ended run(const QString &arguments) const { return shell(u"\"$0\" "_s + arguments); }

    void makeLab() const { QCOMPARE(run(u"new lab.howdah --user root --import "_s + labFile).code, 0); }

    /// Two nodes at a closed port of this computer: a run of them ends at once.
    void makeDeadEnd() const
    {
        put(path(u"two.txt"_s), "192.0.2.11 db1.example.com db1\n192.0.2.12 db2.example.com db2\n");
        QCOMPARE(run(u"new dead.howdah --import two.txt"_s).code, 0);
        QCOMPARE(run(u"set dead.howdah connect-as=127.0.0.1 port=1"_s).code, 0);
    }
    QString deadRun(const QString &options) const { return u"run dead.howdah --no-keychain --no-workstation "_s + options; }

    Cluster loaded(const QString &name) const
    {
        const auto cluster = ProjectFile(path(name)).load();
        return cluster ? cluster.value() : Cluster();
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void machinesAreNamed_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("nodesOnly");
        QTest::addColumn<QString>("said"); // hosts, or "! " and words of the error
        const auto row = [](const char *words, const char *said, bool nodesOnly = true) {
            QTest::newRow(words) << QString::fromLatin1(words) << nodesOnly << QString::fromUtf8(said);
        };
        row("db1", "db1");
        row("DB1", "db1");
        row("db1.Patroni.Local", "db1");
        row("db1.patroni.local.", "db1");
        row("192.0.2.11", "db1");
        row("db2,db1", "db1 db2"); // in table order
        row("db2 db1", "db1 db2");
        row("db*", "db1 db2 db10");
        row("db?", "db1 db2");
        row("db[12]", "db1 db2");
        row("192.0.2.2*", "db10 proxy1");
        row("*", "db1 db2 db10 proxy1");
        row("db*,!db1", "db2 db10");
        row("!db1", "db2 db10 proxy1");
        row("!db*", "proxy1");
        row("db*,!192.0.2.12", "db1 db10");
        row("db1,db1", "db1");
        row("db3", "! Did you mean db");
        row("dbl", "! Did you mean db1");
        row("nothing-like-it", "! There are: db1, db2, db10, proxy1.");
        row("db*,!db7", "! There is no machine “db7”");
        row("x*", "! No machine of lab matches “x*”");
        row("db1,!db1", "! named and excluded");
        row("db1,!db*", "! excludes all machines");
        row("vip", "! floating address");
        row("jumpbox", "! this computer");
        row("192.0.2.10", "! floating address");
        QTest::newRow("all kinds: vip") << u"vip"_s << false << u"vip"_s;
        QTest::newRow("all kinds: all") << u"*"_s << false << u"jumpbox db1 db2 db10 proxy1 vip"_s;
    }
    void machinesAreNamed()
    {
        QFETCH(QString, words);
        QFETCH(bool, nodesOnly);
        QFETCH(QString, said);
        const QList<Machine> machines = lab();
        const auto rows = pickMachines(machines, pickWords({words}), nodesOnly ? PickAmong::Nodes : PickAmong::All, u"lab"_s);
        if (said.startsWith(u"! "_s)) {
            QVERIFY2(!rows.ok(), "was taken");
            QCOMPARE(rows.error().code, ErrorCode::Usage);
            QVERIFY2(rows.error().message.contains(said.mid(2)), qPrintable(rows.error().message));
            return;
        }
        QVERIFY2(rows.ok(), qPrintable(rows ? QString() : rows.error().message));
        QStringList hosts;
        for (const int row : rows.value())
            hosts << machines.at(row).host;
        QCOMPARE(hosts.join(u' '), said);
    }

    /// Also where two rows have the same name: then it names none of them.
    void nameOfSeveralMachinesIsRefused()
    {
        QList<Machine> machines = lab();
        machines[2].host = u"db1"_s;
        QVERIFY(!pickMachines(machines, {u"db1"_s}, PickAmong::All, u"lab"_s).ok());
        QCOMPARE(pickMachines(machines, {u"192.0.2.12"_s}, PickAmong::All, u"lab"_s).value(), QList<int>{2});
    }

    void everyCommandNamesMachinesAlike_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("run") << u"run lab.howdah --check --no-keychain --machine %1"_s;
        QTest::newRow("run, the former name") << u"run lab.howdah --check --no-keychain --nodes %1"_s;
        QTest::newRow("run: replaced keys") << u"run lab.howdah --check --no-keychain --replace-host-key %1"_s;
        QTest::newRow("run: live") << u"run lab.howdah --check --no-keychain --live %1=firewall"_s;
        QTest::newRow("run: secrets") << u"run lab.howdah --check --no-keychain --secrets - <<<'login@%1 hunter2'"_s;
        QTest::newRow("program") << u"program hosts lab.howdah --machine %1"_s;
        QTest::newRow("program, the former name") << u"program hosts lab.howdah --node %1"_s;
        QTest::newRow("set") << u"set lab.howdah --machine %1 port=2222"_s;
        QTest::newRow("status") << u"status lab.howdah --machine %1"_s;
    }
    void everyCommandNamesMachinesAlike()
    {
        QFETCH(QString, command);
        makeLab();
        const QByteArray before = bytesOf(path(u"lab.howdah"_s));
        const Ended unknown = run(command.arg(u"db7"_s));
        QCOMPARE(unknown.code, 2);
        QVERIFY2(unknown.err.contains("There is no machine “db7” in lab") && unknown.err.contains("Did you mean db")
                     && !unknown.err.contains("hunter2"),
                 unknown.all().constData());
        QCOMPARE(bytesOf(path(u"lab.howdah"_s)), before);
        QVERIFY(!QDir(path(u"state"_s))
                     .exists(u"howdah/"_s + loaded(u"lab.howdah"_s).id.toString(QUuid::WithoutBraces)
                             + u"/run.lock"_s)); // no run began
        if (command.startsWith(u"run"_s))
            return; // it would begin
        for (const QString &name : {u"DB1"_s, u"db1.patroni.local"_s, u"192.0.2.11"_s, u"'db1*'"_s}) {
            const Ended ended = run(command.arg(name));
            QVERIFY2(ended.code == 0, ended.all().constData());
        }
    }

    void conflictsAreRefused_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char *command, const char *words) {
            QTest::newRow(command) << QString::fromLatin1(command) << QByteArray(words);
        };
        row("run lab.howdah -q -v", "-q cannot be used together");
        row("run lab.howdah -q --debug", "-q cannot be used together");
        row("run lab.howdah --remember --no-keychain", "--no-keychain");
        row("run lab.howdah --force", "--force needs --report");
        row("run lab.howdah --steps hostnam", "Did you mean hostname");
        row("run lab.howdah --from hots", "Did you mean hosts");
        row("run lab.howdah --chek", "Did you mean --check");
        row("run lab.howdah --machine db1,!db1", "named and excluded");
        row("program hosts lab.howdah --machine db1 --check --take-back", "cannot be used together");
        row("program hosts lab.howdah --machine db1,db2", "more than one machine");
        row("program hosts,name-login lab.howdah --machine db1", "print it separately");
        row("program hosts,local-hosts lab.howdah --machine db1", "print it separately");
        row("program local-hosts lab.howdah --machine db1", "give no --machine");
        row("program hotss lab.howdah --machine db1", "Did you mean hosts");
        row("program hosts lab.howdah", "Which machine");
        row("set lab.howdah user=a user=b", "given twice");
        row("report lab.howdah --full --json", "--full prints everything as text");
        row("report lab.howdah --full db1 hots", "Did you mean hosts");
        row("report lab.howdah --run x", "--run takes the number");
        row("report lab.howdah --run 7", "There is no record of run 7");
        row("export lab.howdah - --columns 5", "--columns takes 3 or 4");
        row("stauts", "Did you mean status");
        row("help rnu", "Did you mean run");
    }
    void conflictsAreRefused()
    {
        QFETCH(QString, command);
        QFETCH(QByteArray, words);
        makeLab();
        const Ended ended = run(command);
        QVERIFY2(ended.code == 2 && ended.out.isEmpty(), ended.all().constData());
        QVERIFY2(ended.err.contains(words), ended.all().constData());
    }

    void projectIsFound()
    {
        makeLab();
        for (const QString &command : {u"show"_s, u"hosts"_s, u"status"_s, u"history"_s, u"export -"_s, u"set port=2222"_s,
                                       u"import "_s + labFile, u"program hosts --machine db1"_s}) {
            const Ended ended = run(command);
            QVERIFY2(ended.code == 0, ended.all().constData());
            QVERIFY2(ended.err.contains("the project is lab.howdah, the only one in this folder"), ended.all().constData());
        }
        QVERIFY(QDir(path(u""_s)).mkdir(u"away"_s));
        const Ended away = shell(u"cd away && HOWDAH_PROJECT=../lab.howdah \"$0\" show"_s);
        QVERIFY2(away.code == 0 && away.err.contains("the project is ../lab.howdah (HOWDAH_PROJECT)"), away.all().constData());
        const Ended named = shell(u"cd away && HOWDAH_PROJECT=/nowhere.howdah \"$0\" show ../lab.howdah"_s);
        QVERIFY2(named.code == 0 && named.err.isEmpty(), named.all().constData());
        const Ended none = shell(u"cd away && \"$0\" show"_s);
        QVERIFY2(none.code == 2 && none.err.contains("there is none in this folder") && none.err.contains("HOWDAH_PROJECT"),
                 none.all().constData());
        put(path(u"other.howdah"_s), bytesOf(path(u"lab.howdah"_s)));
        const Ended several = run(u"show"_s);
        QVERIFY2(several.code == 2 && several.err.contains("several in this folder: lab.howdah, other.howdah"),
                 several.all().constData());
        // What deletes or makes never guesses.
        for (const QString &command : {u"forget"_s, u"new"_s})
            QCOMPARE(run(command).code, 2);
    }

    void machinesFileIsCalledThat_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command :
             {"show", "hosts", "run --check", "status", "history", "report", "set port=22", "import", "export", "program"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }
    void machinesFileIsCalledThat()
    {
        QFETCH(QString, command);
        put(path(u"machines.txt"_s), bytesOf(labFile));
        const QString line = command == u"import"_s || command == u"export"_s ? command + u" machines.txt other.txt"_s
                             : command == u"program"_s
                                 ? u"program hosts machines.txt --machine db1"_s
                                 : command.section(u' ', 0, 0) + u" machines.txt "_s + command.section(u' ', 1);
        const Ended ended = run(line);
        QVERIFY2(ended.code == 2, ended.all().constData());
        QVERIFY2(ended.err.contains("machines.txt is a machines.txt, not a project")
                     && ended.err.contains("howdah-cli new machines.howdah --import machines.txt"),
                 ended.all().constData());
        QCOMPARE(bytesOf(path(u"machines.txt"_s)), bytesOf(labFile));
        QVERIFY(!QFile::exists(path(u"other.txt"_s)));
    }

    /// What is damaged is no list of machines.
    void damagedProjectIsNotCalledAList()
    {
        put(path(u"lab.howdah"_s), "{\n  \"howdah\": 1,\n  oops\n}");
        const Ended ended = run(u"show lab.howdah"_s);
        QVERIFY2(ended.code == 2 && ended.err.contains("line 3, column") && !ended.err.contains("machines.txt, not"),
                 ended.all().constData());
    }

    void helpIsComplete_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"new", "set", "import", "export", "show", "steps", "hosts", "program", "run", "status",
                                    "history", "report", "forget"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }
    void helpIsComplete()
    {
        QFETCH(QString, command);
        const Ended help = run(u"help "_s + command);
        QVERIFY2(help.code == 0 && help.err.isEmpty(), help.all().constData());
        QCOMPARE(help.out, run(command + u" --help"_s).out);
        const qsizetype examples = help.out.indexOf("\nExamples:\n  howdah-cli " + command.toUtf8());
        QVERIFY2(examples > 0 || help.out.contains("\nExamples:\n  HOWDAH_PROJECT"), help.out.constData());
        const QString text = QString::fromUtf8(help.out.first(examples));
        for (const QString &line : text.split(u'\n'))
            QVERIFY2(line.size() <= 80, qPrintable(line));
        // Each option that takes a value says of what form, and what holds without it.
        static const QRegularExpression option(u"\\n  (-\\S, )?--([a-z-]+) <([^>]+)>(.*?)(?=\\n  -|\\n\\n|$)"_s,
                                               QRegularExpression::DotMatchesEverythingOption);
        for (auto match = option.globalMatch(text); match.hasNext();) {
            const auto found = match.next();
            QVERIFY2(found.captured(4).contains(u"efault"_s), qPrintable(found.captured()));
        }
        // No argument's name is cut, however narrow the column is: it stands in the first line as it is.
        static const QRegularExpression argument(u"\\n {1,4}(\\S+)"_s);
        const qsizetype arguments = text.indexOf(u"\nArguments:\n"_s);
        QCOMPARE(arguments >= 0, command != u"steps");
        for (auto match = argument.globalMatch(text, arguments); arguments >= 0 && match.hasNext();) {
            const QString name = match.next().captured(1);
            const QRegularExpression whole(u"\\b"_s + QRegularExpression::escape(name) + u"(?!\\w)"_s);
            QVERIFY2(name == u"Arguments:" || text.section(u'\n', 0, 0).contains(whole), qPrintable(name));
        }
    }

    void versionNeedsNothing()
    {
        QCOMPARE(shell(u"env -i \"$0\" --version"_s).out, QByteArray("howdah-cli " HOWDAH_VERSION "\n"));
    }

    void matrixFits_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("host");
        for (const int width : {30, 40, 80, 100, 132, 200}) {
            for (const QString &host : {u"db1"_s, u"a-rather-long-name-of-a-machine-in-frankfurt"_s, u"数据库服务器"_s})
                QTest::addRow("%d, %s", width, qPrintable(host)) << width << host;
        }
    }
    void matrixFits()
    {
        QFETCH(int, width);
        QFETCH(QString, host);
        QList<MatrixRow> rows;
        for (int i = 1; i <= 3; ++i) {
            MatrixRow row{host + QString::number(i), {}};
            for (const Step *step : nodeSteps())
                row.outcomes.insert(step->id, i == 2 ? Outcome::Failed : Outcome::Unchanged);
            rows << row;
        }
        const QString text = matrixText(rows, nodeSteps(), width);
        QSet<QString> names;
        for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
            QVERIFY2(cellsOf(line) <= width, qPrintable(line));
            if (!line.startsWith(u"machine"_s) && !line.startsWith(u'(') && !line.startsWith(u' '))
                names.insert(line.section(u' ', 0, 0));
        }
        QCOMPARE(names.size(), 3);                                               // each is to be told from the others
        QCOMPARE(text.count(u'X'), nodeSteps().size() + 1);                      // every step of the second, and the legend
        QVERIFY(text.contains(u"X failed"_s) && !text.contains(u"not tried"_s)); // what does not occur is not explained
    }
    void titlesShrinkOnlyWhereTheyMust()
    {
        const QList<MatrixRow> rows{{u"db1"_s, {{u"hosts"_s, Outcome::Changed}}}};
        QVERIFY(matrixText(rows, nodeSteps(), 132).contains(u"time-sync"_s));
        QVERIFY(matrixText(rows, nodeSteps(), 80)
                    .startsWith(u"machine  Reach  Root  Key  Login  Name  FQDN  Hosts  SSH  Time  Locale  Firewall\n"_s));
        QVERIFY(matrixText(rows, nodeSteps(), 40).count(u"machine"_s) > 1); // below each other
    }
    /// Names that differ in their middle alone stay apart.
    void elidedNamesStayApart()
    {
        const QString long1 = u"patroni-cluster-node-01-berlin-datacentre-east"_s;
        const QString long2 = u"patroni-cluster-node-02-berlin-datacentre-east"_s;
        const QString text = matrixText({{long1, {}}, {long2, {}}}, {StepCatalogue::builtIn()->find(u"hosts")}, 60);
        const QStringList lines = text.split(u'\n');
        QVERIFY2(lines.at(1) != lines.at(2), qPrintable(text));
        QCOMPARE(elidedInMiddle(u"abcdefghij"_s, 5), u"ab…ij"_s);
    }

    void lineThatMattersComesFirst()
    {
        makeDeadEnd();
        const Ended mail = shell(u"\"$0\" "_s + deadRun(u"--check 2>&1"_s));
        QCOMPARE(mail.code, 1);
        const auto lines = linesOf(mail.out);
        QCOMPARE(lines.first(), QByteArray("2 of 2 machines failed: db1, db2."));
        QCOMPARE(lines.last(), QByteArray("0 of 2 machines checked, 2 failed"));
        int notTried = 0;
        for (const QByteArray &line : lines) {
            QVERIFY2(!line.startsWith("machine ") || line.size() <= 80, line.constData());
            notTried += line.startsWith("db1 not-tried") ? 1 : 0;
        }
        QCOMPARE(notTried, 1);
        // Under the sentence what was said, and where all of it is.
        const qsizetype at = mail.out.indexOf("\ndb1 connect unreachable: ");
        QVERIFY2(at > 0, mail.out.constData());
        const auto under = linesOf(mail.out.mid(at));
        QCOMPARE(under.at(1), QByteArray("    | Connection refused"));
        QVERIFY2(under.at(2).startsWith("    log: /"), under.at(2).constData());
        QVERIFY2(QFile::exists(QString::fromUtf8(under.at(2).mid(9))), under.at(2).constData());
        const Ended quiet = shell(u"\"$0\" "_s + deadRun(u"--check -q 2>&1"_s));
        QCOMPARE(linesOf(quiet.out).first(), lines.first());
        QVERIFY2(!quiet.out.contains("machine  "), quiet.out.constData());
    }

    void verboseTellsEachStepAndNotTriedOnce()
    {
        makeDeadEnd();
        const Ended ended = run(deadRun(u"--check -v"_s));
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains("db1 connect: begins\n") && ended.err.contains("db2 connect unreachable: "),
                 ended.all().constData());
        QCOMPARE(ended.err.count("db1 not-tried: "), 1);
    }

    /// As a program reads it that shows a run somewhere else.
    void eventsTellARunFromBeginToEnd()
    {
        makeDeadEnd();
        const Ended ended = run(deadRun(u"--check --events"_s));
        QCOMPARE(ended.code, 1);
        QStringList order;
        QHash<QString, QString> hosts;    // by id, from the plan
        QHash<QString, QStringList> left; // steps that are still to come, by host
        QJsonObject begin;
        QJsonObject end;
        for (const QByteArray &line : ended.out.split('\n')) {
            if (line.isEmpty())
                continue;
            QJsonParseError error;
            const QJsonObject object = QJsonDocument::fromJson(line, &error).object();
            QVERIFY2(error.error == QJsonParseError::NoError, line.constData());
            const QString event = object.value("event"_L1).toString();
            QVERIFY2(QDateTime::fromString(object.value("at"_L1).toString(), Qt::ISODateWithMs).isValid(), line.constData());
            order << event;
            if (event == u"begin"_s) {
                begin = object;
            } else if (event == u"plan"_s) {
                for (const auto &machine : object.value("machines"_L1).toArray()) {
                    const QJsonObject row = machine.toObject();
                    hosts.insert(row.value("machine"_L1).toString(), row.value("host"_L1).toString());
                    for (const auto &step : row.value("steps"_L1).toArray())
                        left[row.value("host"_L1).toString()] << step.toString();
                }
            } else if (event == u"end"_s) {
                end = object;
            } else {
                const QString host = object.value("host"_L1).toString();
                QCOMPARE(hosts.value(object.value("machine"_L1).toString()), host);
                QVERIFY2(left.contains(host), line.constData());
                if (event == u"finished"_s) {
                    QVERIFY2(left[host].removeOne(object.value("step"_L1).toString()), line.constData());
                    QVERIFY2(!object.value("outcome"_L1).toString().isEmpty()
                                 && !object.value("sentence"_L1).toString().isEmpty(),
                             line.constData());
                }
            }
        }
        QCOMPARE(order.first(), u"begin"_s);
        QCOMPARE(order.at(1), u"plan"_s);
        QCOMPARE(order.last(), u"end"_s);
        QCOMPARE(order.count(u"begin"_s) + order.count(u"plan"_s) + order.count(u"end"_s), 3);
        QCOMPARE(begin.value("schema"_L1).toInt(), 1);
        QCOMPARE(begin.value("cluster"_L1).toString(), u"dead"_s);
        QCOMPARE(begin.value("mode"_L1).toString(), u"check"_s);
        QVERIFY(QFileInfo(begin.value("folder"_L1).toString()).isDir());
        QCOMPARE(hosts.size(), 2);
        for (const QStringList &steps : std::as_const(left))
            QCOMPARE(steps, QStringList());
        QCOMPARE(end.value("exitCode"_L1).toInt(), ended.code);
        QCOMPARE(end.value("end"_L1).toString(), u"complete"_s);
        QCOMPARE(end.value("failed"_L1).toInt(), 2);
        QCOMPARE(end.value("run"_L1).toString(), begin.value("run"_L1).toString());
        QVERIFY2(ended.err.contains("2 of 2 machines failed"), ended.err.constData());
    }
    /// It has begun, so it ends too: with why it could go no further.
    void eventsEndARunThatDidNotStart()
    {
        makeDeadEnd();
        const QString lock = path(u"state/howdah/"_s) + loaded(u"dead.howdah"_s).id.toString(QUuid::WithoutBraces);
        QVERIFY(QDir().mkpath(lock));
        const Ended ended =
            shell(u"exec 9>'"_s + lock + u"/run.lock' && flock 9 && \"$0\" "_s + deadRun(u"--check --events 9>&-"_s));
        QCOMPARE(ended.code, 2);
        const auto lines = linesOf(ended.out);
        QVERIFY2(lines.size() == 3, ended.all().constData());
        const QJsonObject end = QJsonDocument::fromJson(lines.last()).object();
        QCOMPARE(end.value("end"_L1).toString(), u"not-started"_s);
        QVERIFY(!end.value("error"_L1).toObject().value("message"_L1).toString().isEmpty());
        QCOMPARE(end.value("exitCode"_L1).toInt(), 2);
    }

    void historyAndStatusTellWithoutConnecting()
    {
        makeDeadEnd();
        QVERIFY(run(u"history dead.howdah"_s).out.startsWith("There was no run"));
        QVERIFY(run(u"status dead.howdah"_s).out.endsWith("0 of 2 machines ready, 2 not run yet\n"));
        QCOMPARE(run(deadRun(u"--check"_s)).code, 1);
        QCOMPARE(run(deadRun(u"--steps connect,hosts --machine db2"_s)).code, 1);
        const Ended history = run(u"history dead.howdah"_s);
        const auto lines = linesOf(history.out);
        QCOMPARE(lines.size(), 2);
        static const QRegularExpression form(u"^ +(\\d+)  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d  (\\S+)  +\\S+@\\S+  (.+)$"_s);
        const auto first = form.match(QString::fromUtf8(lines.at(0)));
        const auto second = form.match(QString::fromUtf8(lines.at(1)));
        QVERIFY2(first.hasMatch() && second.hasMatch(), history.out.constData());
        QCOMPARE(first.captured(2) + u": "_s + first.captured(3), u"check: 0 of 2 machines checked, 2 failed"_s);
        QCOMPARE(second.captured(2) + u": "_s + second.captured(3), u"run: 0 of 1 machine ready, 1 failed"_s);
        const QJsonObject json = QJsonDocument::fromJson(run(u"history dead.howdah --json"_s).out).object();
        QCOMPARE(json.value("schema"_L1).toInt(), 1);
        const QJsonArray runs = json.value("runs"_L1).toArray();
        QCOMPARE(runs.size(), 2);
        QCOMPARE(QString::number(runs.at(1).toObject().value("number"_L1).toInteger()), second.captured(1));
        QCOMPARE(runs.at(1).toObject().value("mode"_L1).toString(), u"apply"_s);
        // Each by its number.
        QVERIFY(run(u"report dead.howdah --run "_s + first.captured(1)).out.startsWith("Check of "));
        QVERIFY(run(u"report dead.howdah --run "_s + second.captured(1)).out.startsWith("Run of "));
        // The check has changed nothing, so nothing stands by it.
        const Ended status = run(u"status dead.howdah"_s);
        QVERIFY2(status.out.contains("\ndb2 connect unreachable (") && status.out.contains("\ndb2 not-tried: hosts\n")
                     && !status.out.contains("db1 connect"),
                 status.out.constData());
        QVERIFY2(status.out.endsWith("0 of 2 machines ready, 1 not run yet\n"), status.out.constData());
        const QJsonObject stands = QJsonDocument::fromJson(run(u"status dead.howdah --json --machine db2"_s).out).object();
        QCOMPARE(stands.value("schema"_L1).toInt(), 1);
        const QJsonObject db2 = stands.value("machines"_L1).toArray().at(0).toObject();
        QCOMPARE(db2.value("host"_L1).toString(), u"db2"_s);
        QCOMPARE(db2.value("ready"_L1).toBool(true), false);
        QCOMPARE(db2.value("steps"_L1).toArray().at(0).toObject().value("outcome"_L1).toString(), u"unreachable"_s);
    }

    /// From the machine's log, of which the report has only the end; whatever it prints forges no title.
    void fullReportIsTheWholeLog()
    {
        makeLab();
        RunReport report;
        report.plan.cluster = loaded(u"lab.howdah"_s);
        const Machine &db1 = report.plan.cluster.machines.at(1);
        report.plan.nodes << NodePlan{db1, {u"connect"_s, u"hosts"_s}};
        const QDateTime now = QDateTime::currentDateTimeUtc();
        report.started = report.finished = now;
        const auto add = [&](const QString &step, Outcome outcome, const QDateTime &at, const QByteArray &end) {
            StepRecord record;
            record.machine = db1.id;
            record.step = step;
            record.outcome = outcome;
            record.reason = Reason(Error{ErrorCode::ValueInvalid, u"words of "_s + step, {}});
            record.started = at;
            record.output = end;
            report.records << record;
        };
        add(u"connect"_s, Outcome::Unchanged, now, "the end");
        add(u"hosts"_s, Outcome::Failed, now.addSecs(2), "tail");
        const QString folder =
            path(u"state/howdah/"_s) + report.plan.cluster.id.toString(QUuid::WithoutBraces) + u"/000003-20261124-100000"_s;
        QVERIFY(QDir().mkpath(folder));
        put(folder + u"/report.json"_s, QJsonDocument(report.toJson()).toJson());
        const QByteArray forged =
            "-- connect unchanged: words of connect\n== 2026-11-24T10:00:02Z hosts\ndb1 hosts unchanged: all well\n\x1b[2J\n";
        put(folder + u"/db1.log"_s,
            "== " + now.toString(Qt::ISODate).toLatin1() + " connect\nthe very beginning\n" + forged
                + "the end\n-- connect unchanged: words of connect\n== " + now.addSecs(2).toString(Qt::ISODate).toLatin1()
                + " hosts\nfirst of hosts\ntail\n-- hosts failed: words of hosts\n");
        const Ended all = run(u"report lab.howdah --full"_s);
        QVERIFY2(all.code == 0, all.all().constData());
        QVERIFY2(all.out.contains("\ndb1 connect unchanged: words of connect\n    the very beginning\n")
                     && all.out.contains("\n    the end\n")
                     && all.out.contains("\ndb1 hosts failed: words of hosts\n    first of hosts\n    tail\n"),
                 all.out.constData());
        QVERIFY2(!all.out.contains("\ndb1 hosts unchanged") && !all.out.contains('\x1b'), all.out.constData());
        const Ended one = run(u"report lab.howdah --full DB1.patroni.local hosts"_s);
        QVERIFY2(one.code == 0 && one.out.contains("first of hosts") && !one.out.contains("the very beginning"),
                 one.all().constData());
        const Ended stranger = run(u"report lab.howdah --full db9"_s);
        QVERIFY2(stranger.code == 2 && stranger.err.contains("There is no machine “db9”"), stranger.all().constData());
        // Gone, the log: then what the report kept.
        QVERIFY(QFile::remove(folder + u"/db1.log"_s));
        QVERIFY(run(u"report lab.howdah --full db1"_s).out.contains("\n    tail\n"));
    }

    void exportSaysWhatItLeavesOut()
    {
        put(path(u"four.txt"_s), "192.0.2.11 db1.example.com db1 255.255.255.0\n192.0.2.12 db2.example.com db2\n");
        QCOMPARE(run(u"new four.howdah --import four.txt"_s).code, 0);
        const Ended three = run(u"export four.howdah -"_s);
        QCOMPARE(three.out, QByteArray("192.0.2.11 db1.example.com db1\n192.0.2.12 db2.example.com db2\n"));
        QVERIFY2(three.err.contains("--columns 4") && three.err.contains("db1") && !three.err.contains("db2"),
                 three.err.constData());
        const Ended four = run(u"export four.howdah out.txt --columns 4"_s);
        QVERIFY2(four.code == 0 && four.err.isEmpty(), four.all().constData());
        QCOMPARE(bytesOf(path(u"out.txt"_s)), bytesOf(path(u"four.txt"_s)));
    }

    void everyStepIsPrinted_data()
    {
        QTest::addColumn<QString>("step");
        for (const Step &step : StepCatalogue::builtIn()->steps())
            QTest::newRow(qPrintable(step.id)) << step.id;
    }
    void everyStepIsPrinted()
    {
        QFETCH(QString, step);
        makeLab();
        const bool here = StepCatalogue::builtIn()->find(step)->executor == Executor::Workstation;
        for (const QString &mode : {QString(), u" --check"_s, u" --take-back"_s}) {
            const Ended printed = run(u"program "_s + step + u" lab.howdah"_s + (here ? QString() : u" --machine db1"_s) + mode);
            QVERIFY2(printed.code == 0 && printed.out.startsWith("# Howdah: "), printed.all().constData());
            QVERIFY2(linesOf(printed.out).size() > 1, "says nothing");
            if (step == u"local-ssh"_s)
                continue; // a diff
            put(path(u"program.sh"_s), printed.out);
            const Ended parsed = shell(u"sh -n program.sh"_s);
            QVERIFY2(parsed.code == 0, parsed.all().constData());
        }
    }

    /// What is printed of these is what a run does: the values stand in it.
    void stepsWithoutProgramArePrintedAsWhatTheyDo()
    {
        makeLab();
        QCOMPARE(run(u"set lab.howdah key="_s + path(u"own key"_s) + u" port=2222 --machine db1"_s).code,
                 2); // the key is the cluster's
        QCOMPARE(shell(u"\"$0\" set lab.howdah \"key=$PWD/own key\" port=2222 key-pair.type=rsa2048 connect-as="_s).code, 0);
        const Ended pair = run(u"program key-pair lab.howdah"_s);
        QVERIFY2(pair.out.contains("ssh-keygen -q -N ''") && pair.out.contains("-b 2048") && pair.out.contains("/own key'"),
                 pair.out.constData());
        put(path(u"make.sh"_s), pair.out);
        QCOMPARE(shell(u"sh make.sh"_s).code, 0); // and does it
        QVERIFY(QFile::exists(path(u"own key.pub"_s)));
        QVERIFY2(run(u"program key-pair lab.howdah"_s).out.contains("is there, so nothing is run"), "made again");

        const Ended key = run(u"program key-login lab.howdah --machine db1"_s);
        QVERIFY2(
            key.out.contains("-i '" + path(u"own key"_s).toUtf8()
                             + "' -p 2222 -l root -- 192.0.2.11 'printf \"\\n%s%s\\n\" 0123456789abcdef fedcba9876543210'\n"),
            key.out.constData());
        const Ended name = run(u"program name-login lab.howdah --machine db1"_s);
        QVERIFY2(
            name.out.endsWith(
                "\nssh -n -oConnectTimeout=10 -oControlPath=none -oBatchMode=yes -l root -- db1 'echo 0123456789abcdef0123456789abcdef; hostname; echo fedcba9876543210fedcba9876543210'\n"),
            name.out.constData());
        const Ended config = run(u"program local-ssh lab.howdah"_s);
        QVERIFY2(config.out.contains("\n+Host db1 db1.patroni.local 192.0.2.11\n") && config.out.contains("\n+    Port 2222\n"),
                 config.out.constData());
        const Ended reach = run(u"program connect lab.howdah --machine db1"_s);
        QVERIFY2(reach.out.contains("A run connects to 192.0.2.11 port 2222 by itself") && reach.out.contains("logs in as root")
                     && reach.out.endsWith("hd_end\n"),
                 reach.out.left(1000).constData());
        QCOMPARE(run(u"set lab.howdah root-login.permit=keep user=admin"_s).code, 0);
        QVERIFY(run(u"program name-login lab.howdah --machine db1"_s).out.contains(" -l admin -- db1 'echo "));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
