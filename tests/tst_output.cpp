// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What howdah-cli writes: no output replaces an input or a project, one rule for files that exist, an output that could
// not be written is no success, and no text of a file or machine reaches a terminal raw or forges a line.
#include "app/project/OutputPath.h"
#include "app/project/ProjectFile.h"
#include "app/record/RunReport.h"
#include "tests/cli/Ended.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace howdah;
using namespace howdah::test;
using namespace Qt::StringLiterals;

namespace {

const QString program = QStringLiteral(HOWDAH_BINARY_DIR "/app/cli/howdah-cli");
const QString labFile = QStringLiteral(HOWDAH_SOURCE_DIR "/tests/data/machines/lab.txt");

/// Sets the title, erases the screen (C0 and C1), overrides the direction, hides, and begins lines of its own.
const QString hostile =
    u"db1\u001b]0;owned\u0007\u009b2J\u202e\u2066\u200b\u007f\r\n5 of 5 machines ready\u2028db2 ready\u0085"_s;

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

/// What a terminal would act on or a reader could not see; empty: nothing.
QString rawIn(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    for (const char32_t point : text.toUcs4()) {
        const QChar::Category kind = QChar::category(point);
        if (point != '\n'
            && (kind == QChar::Other_Control || kind == QChar::Other_Format || kind == QChar::Separator_Line
                || kind == QChar::Separator_Paragraph))
            return u"U+%1 in: %2"_s.arg(uint(point), 4, 16, QLatin1Char('0'))
                .arg(QString::fromLatin1(bytes.toPercentEncoding(" \n()[]{}:,;/\"", {})));
    }
    return {};
}

bool hasLine(const QByteArray &text, const char *beginning)
{
    return text.startsWith(beginning) || text.contains(QByteArray("\n") + beginning);
}

} // namespace

class TestOutput : public QObject
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

    void makeLab() const { QCOMPARE(run(u"new lab.howdah --import "_s + labFile).code, 0); }

    /// One node at a closed port of this computer: a run of it ends at once.
    void makeDeadEnd() const
    {
        put(path(u"one.txt"_s), "192.0.2.11 db1.example.com db1\n");
        QCOMPARE(run(u"new dead.howdah --import one.txt"_s).code, 0);
        QCOMPARE(run(u"set dead.howdah --machine db1 connect-as=127.0.0.1 port=1"_s).code, 0);
    }

    Cluster loaded(const QString &name) const
    {
        const auto cluster = ProjectFile(path(name)).load();
        return cluster ? cluster.value() : Cluster();
    }

    /// The newest run of this cluster, as its state folder holds it.
    QString keepReport(const RunReport &report) const
    {
        const QString folder =
            path(u"state/howdah/"_s) + report.plan.cluster.id.toString(QUuid::WithoutBraces) + u"/20261124-100000-000"_s;
        QDir().mkpath(folder);
        put(folder + u"/report.json"_s, QJsonDocument(report.toJson()).toJson());
        return folder + u"/report.json"_s;
    }
    RunReport sampleReport(const Cluster &cluster, const QString &words) const
    {
        RunReport report;
        report.plan.cluster = cluster;
        report.plan.mode = RunMode::Check;
        report.started = report.finished = QDateTime::currentDateTimeUtc();
        StepRecord connect;
        connect.machine = cluster.machines.last().id;
        connect.step = u"connect"_s;
        connect.outcome = Outcome::Failed;
        connect.reason = Reason(Error{ErrorCode::ValueInvalid, words, {}});
        connect.diff = "--- /etc/hosts\n+++ /etc/hosts\n@@ -1 +1 @@\n-old\n+" + words.toUtf8() + "\xff\x9b\n";
        report.records << connect;
        report.warnings << words;
        report.plan.nodes << NodePlan{cluster.machines.last(), {u"connect"_s}};
        return report;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void outputReplacesNoInputAndNoProject_data()
    {
        QTest::addColumn<QString>("name"); // of the output
        QTest::addColumn<QString>("prepare");
        QTest::newRow("the project itself") << u"lab.howdah"_s << QString();
        QTest::newRow("by another path") << u"./sub/../lab.howdah"_s << u"mkdir sub"_s;
        QTest::newRow("a link to it") << u"link.json"_s << u"ln -s lab.howdah link.json"_s;
        QTest::newRow("a hard link to it") << u"hard.json"_s << u"ln lab.howdah hard.json"_s;
        QTest::newRow("another project") << u"other.json"_s << u"cp lab.howdah other.json"_s;
        QTest::newRow("the version before") << u"lab.howdah~.json"_s << u"cp lab.howdah lab.howdah~.json"_s;
        QTest::newRow("a damaged project") << u"damaged.json"_s << u"head -c 60 lab.howdah >damaged.json"_s;
        QTest::newRow("a project with a byte order mark")
            << u"bom.json"_s << u"{ printf '\\357\\273\\277'; cat lab.howdah; } >bom.json"_s;
        QTest::newRow("the key") << u"id.json"_s << u"echo secret >id.json; \"$0\" set lab.howdah key=id.json"_s;
        QTest::newRow("its public half")
            << u"id.json.pub.json"_s
            << u"echo secret >id.json.pub.json; ln -s id.json.pub.json id.pub; \"$0\" set lab.howdah login-key=id"_s;
        QTest::newRow("somebody's private key") << u"mine.json"_s << u"ssh-keygen -q -t ed25519 -N '' -f mine.json"_s;
        QTest::newRow("a folder") << u"folder.json"_s << u"mkdir folder.json"_s;
        QTest::newRow("a fifo") << u"fifo.json"_s << u"mkfifo fifo.json"_s;
        QTest::newRow("a device") << u"device.json"_s << u"ln -s /dev/null device.json"_s;
    }
    void outputReplacesNoInputAndNoProject()
    {
        QFETCH(QString, name);
        QFETCH(QString, prepare);
        makeLab();
        shell(prepare);
        keepReport(sampleReport(loaded(u"lab.howdah"_s), u"words"_s));
        struct stat before
        {
        };
        const auto status = [&](struct stat *here) { return stat(QFile::encodeName(path(name)).constData(), here) == 0; };
        QVERIFY(status(&before));
        const QByteArray text = S_ISREG(before.st_mode) ? bytesOf(path(name)) : QByteArray();
        QString asJson = name;
        if (!asJson.endsWith(u".json"_s)) { // reports want the ending
            shell(u"ln lab.howdah same.json"_s);
            asJson = u"same.json"_s;
        }
        for (const QString &arguments : {u"export lab.howdah %1 --force"_s.arg(name), u"export lab.howdah %1"_s.arg(name),
                                         u"report lab.howdah %1 --force"_s.arg(asJson),
                                         u"run lab.howdah --check --no-keychain --report %1 --force"_s.arg(asJson)}) {
            const Ended ended = run(arguments);
            QVERIFY2(ended.code == 2 && ended.err.contains("Choose another name"),
                     qPrintable(arguments + u": "_s + QString::fromUtf8(ended.err)));
            struct stat now
            {
            };
            QVERIFY2(status(&now) && now.st_mode == before.st_mode && now.st_ino == before.st_ino, qPrintable(arguments));
            if (S_ISREG(before.st_mode))
                QCOMPARE(bytesOf(path(name)), text);
        }
        QVERIFY(run(u"show lab.howdah"_s).code == 0);
    }

    void reportReplacesNoRunsOwn()
    {
        makeLab();
        const QString kept = keepReport(sampleReport(loaded(u"lab.howdah"_s), u"words"_s));
        const QByteArray before = bytesOf(kept);
        QCOMPARE(run(u"report lab.howdah %1 --force"_s.arg(kept)).code, 2);
        QCOMPARE(bytesOf(kept), before);
        for (const QString &name : {QFileInfo(kept).path() + u"/other.json"_s,
                                    QFileInfo(QFileInfo(kept).path()).path() + u"/state.json"_s, u"link.json"_s}) {
            shell(u"ln -sf "_s + kept + u" link.json"_s);
            const Ended ended = run(u"report lab.howdah %1 --force"_s.arg(name));
            QVERIFY2(ended.code == 2 && ended.err.contains("Choose another name"), ended.err.constData());
        }
        QCOMPARE(bytesOf(kept), before);
        QVERIFY(!mayWriteOutput(u"/etc/hosts"_s, inputsOf({}, path(u"lab.howdah"_s)), IfThere::Overwrite));
        put(path(u"secrets.json"_s), "login x\n");
        QFile::setPermissions(path(u"secrets.json"_s), QFile::ReadOwner | QFile::WriteOwner);
        const Ended secrets = run(u"run lab.howdah --check --no-keychain --secrets secrets.json --report secrets.json --force"_s);
        QCOMPARE(secrets.code, 2);
        QCOMPARE(bytesOf(path(u"secrets.json"_s)), QByteArray("login x\n"));
    }

    void newDoesNotReplaceWhatItReads()
    {
        put(path(u"machines.howdah"_s), bytesOf(labFile));
        shell(u"ln machines.howdah other.howdah; ln -s machines.howdah link.howdah"_s);
        for (const QString &name : {u"machines.howdah"_s, u"other.howdah"_s, u"link.howdah"_s}) {
            const Ended ended = run(u"new %1 --import machines.howdah --force"_s.arg(name));
            QVERIFY2(ended.code == 2 && ended.err.contains("being read"), ended.err.constData());
            QCOMPARE(bytesOf(path(name)), bytesOf(labFile));
        }
    }

    // One rule: a file that is there is replaced only with --force.
    void filesThatExistAreReplacedOnlyWhenForced_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("export") << u"export dead.howdah out.json"_s;
        QTest::newRow("report") << u"report dead.howdah out.json"_s;
        QTest::newRow("run") << u"run dead.howdah --check --no-keychain --no-workstation --report out.json"_s;
    }
    void filesThatExistAreReplacedOnlyWhenForced()
    {
        QFETCH(QString, command);
        makeDeadEnd();
        keepReport(sampleReport(loaded(u"dead.howdah"_s), u"words"_s));
        put(path(u"out.json"_s), "mine");
        const Ended refused = run(command);
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("already exists") && refused.err.contains("--force replaces it"), refused.err.constData());
        QCOMPARE(bytesOf(path(u"out.json"_s)), QByteArray("mine"));
        QVERIFY(run(command + u" --force"_s).code != 2);
        QVERIFY(bytesOf(path(u"out.json"_s)) != "mine");
        QFile::remove(path(u"out.json"_s));
        QVERIFY(run(command).code != 2);
        QVERIFY(QFile::exists(path(u"out.json"_s)));
    }

    void standardOutputHasItsNames()
    {
        makeLab();
        QCOMPARE(run(u"export lab.howdah -"_s).out, bytesOf(labFile));
        QCOMPARE(run(u"export lab.howdah /dev/stdout"_s).out, bytesOf(labFile));
    }

    void outputThatCannotBeWrittenIsNoSuccess_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"--help",
                                    "--version",
                                    "help",
                                    "show --help",
                                    "run --help",
                                    "steps",
                                    "steps --json",
                                    "show lab.howdah",
                                    "show --json lab.howdah",
                                    "hosts lab.howdah",
                                    "program hosts lab.howdah --node db1",
                                    "export lab.howdah -",
                                    "export lab.howdah /dev/stdout",
                                    "report lab.howdah",
                                    "report --json lab.howdah",
                                    "report lab.howdah out.html",
                                    "new other.howdah",
                                    "set lab.howdah user=admin",
                                    "import lab.howdah machines.txt",
                                    "import -n lab.howdah machines.txt",
                                    "run lab.howdah --retry-failed",
                                    "forget none.txt"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }
    void outputThatCannotBeWrittenIsNoSuccess()
    {
        QFETCH(QString, command);
        makeLab();
        put(path(u"machines.txt"_s), "192.0.2.11 db1.example.com db1\n");
        put(path(u"none.txt"_s), "203.0.113.77 gone.example.com gone\n");
        keepReport(sampleReport(loaded(u"lab.howdah"_s), u"words"_s));
        const Ended good = run(command);
        QVERIFY2(good.code == 0 && !good.out.isEmpty(), good.err.constData());
        for (const auto &[where, reason] : {std::pair(u" >/dev/full"_s, "No space left on device"),
                                            std::pair(u" >&-"_s, "it is closed"), std::pair(u" <&- >&-"_s, "it is closed")}) {
            QFile::remove(path(u"other.howdah"_s));
            QFile::remove(path(u"out.html"_s));
            const Ended ended = run(command + where);
            QVERIFY2(ended.code == 1 && ended.err.contains("Standard output could not be written") && ended.err.contains(reason),
                     qPrintable(where + u": %1 "_s.arg(ended.code) + QString::fromUtf8(ended.err)));
        }
        // Without standard error nobody can be told, but no file of ours is opened in its place either.
        const QByteArray project = bytesOf(path(u"lab.howdah"_s));
        QFile::remove(path(u"other.howdah"_s));
        QFile::remove(path(u"out.html"_s));
        QCOMPARE(run(command + u" <&- >&- 2>&-"_s).code, 1);
        QCOMPARE(bytesOf(path(u"lab.howdah"_s)), project);
    }

    /// A reader that has gone away: nothing to say, but not all was taken.
    void readerThatHasGoneIsNoSuccess()
    {
        makeLab();
        for (const QString &command : {u"steps"_s, u"show lab.howdah"_s, u"--version"_s}) {
            const Ended ended = shell(u"mkfifo f; exec 3<>f 4>f 3<&-; \"$0\" "_s + command + u" >&4; c=$?; rm f; exit $c"_s);
            QCOMPARE(ended.err, QByteArray());
            QCOMPARE(ended.code, 1);
        }
        const Ended some = shell(u"\"$0\" show lab.howdah | head -1"_s);
        QCOMPARE(some.code, 0);
        QCOMPARE(some.err, QByteArray());
    }

    void runSaysThatItsOutputFailed_data()
    {
        QTest::addColumn<QString>("options");
        QTest::newRow("summary") << QString();
        QTest::newRow("events") << u" --events"_s;
    }
    void runSaysThatItsOutputFailed()
    {
        QFETCH(QString, options);
        makeDeadEnd();
        const QString command = u"run dead.howdah --check --no-keychain --no-workstation"_s + options;
        QVERIFY(!run(command).err.contains("Standard output"));
        for (const auto &[where, reason] :
             {std::pair(u" >/dev/full"_s, "No space left on device"), std::pair(u" >&-"_s, "it is closed")}) {
            const Ended ended = run(command + where);
            QCOMPARE(ended.code, 1);
            QCOMPARE(ended.err.count("Standard output could not be written"), 1);
            QVERIFY2(ended.err.contains(reason), ended.err.constData());
        }
    }

    void newGoesOnAsTheSameCluster()
    {
        makeLab();
        QCOMPARE(run(u"set lab.howdah user=admin"_s).code, 0);
        const Cluster before = loaded(u"lab.howdah"_s);
        QByteArray fewer; // without the last, and with one that is new
        for (const QByteArray &line : bytesOf(labFile).trimmed().split('\n').mid(0, before.machines.size() - 1))
            fewer += line + '\n';
        put(path(u"fewer.txt"_s), fewer + "192.0.2.99 late.patroni.local late\n");
        const Ended ended = run(u"new lab.howdah --import fewer.txt --user root --force"_s);
        QCOMPARE(ended.code, 0);
        const Cluster after = loaded(u"lab.howdah"_s);
        QCOMPARE(after.id, before.id);
        QCOMPARE(after.login.user, u"root"_s);
        for (qsizetype i = 0; i + 1 < before.machines.size(); ++i)
            QCOMPARE(after.machines.at(i).id, before.machines.at(i).id);
        QVERIFY(!before.find(after.machines.last().id));
        const QString all = QString::fromUtf8(ended.out);
        QVERIFY2(all.contains(u"the same cluster"_s) && all.contains(before.id.toString(QUuid::WithoutBraces))
                     && all.contains(u"lab.howdah~"_s) && all.contains(u"No longer in it: "_s + before.machines.last().host),
                 ended.out.constData());
        // What its runs did is found, as before.
        keepReport(sampleReport(before, u"words"_s));
        QCOMPARE(run(u"report lab.howdah"_s).code, 0);
    }

    void newOverWhatIsNoReadableProject()
    {
        put(path(u"text.howdah"_s), "precious");
        const Ended text = run(u"new text.howdah --force"_s);
        QCOMPARE(text.code, 0);
        QVERIFY2(text.out.contains("a new cluster") && text.out.contains("text.howdah~"), text.out.constData());
        QCOMPARE(bytesOf(path(u"text.howdah~"_s)), QByteArray("precious"));
        // A damaged one whose last good version is there goes on as that cluster, and keeps both.
        makeLab();
        shell(u"\"$0\" set lab.howdah port=2222; cp lab.howdah~ good; head -c 60 lab.howdah >damaged; cp damaged lab.howdah"_s);
        const QUuid before = loaded(u"good"_s).id;
        const Ended damaged = run(u"new lab.howdah --force"_s);
        QVERIFY2(damaged.code == 0 && damaged.out.contains("lab.howdah.damaged"), damaged.out.constData());
        QCOMPARE(loaded(u"lab.howdah"_s).id, before);
        QCOMPARE(bytesOf(path(u"lab.howdah~"_s)), bytesOf(path(u"good"_s)));
        QCOMPARE(bytesOf(path(u"lab.howdah.damaged"_s)), bytesOf(path(u"damaged"_s)));
        put(path(u"newer.howdah"_s), "{\"howdah\": 999, \"id\": \"0b0c8e33-7f6b-4a5e-9a57-4a5c1d2e3f40\"}\n");
        const QByteArray newer = bytesOf(path(u"newer.howdah"_s));
        const Ended refused = run(u"new newer.howdah --force"_s);
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("newer Howdah"), refused.err.constData());
        QCOMPARE(bytesOf(path(u"newer.howdah"_s)), newer);
    }

    // ---- text of others

    void textOfAProjectIsShown()
    {
        Cluster cluster;
        cluster.name = u"lab\u3164"_s; // what has no room of its own
        Machine machine;
        machine.address = u"192.0.2.11"_s;
        machine.fqdn = hostile + u".example.com"_s;
        machine.host = hostile;
        machine.extra = hostile;
        machine.login.user = hostile;
        machine.login.connectAs = hostile;
        machine.login.loginKey = hostile;
        cluster.machines = {machine};
        cluster.options[hostile][hostile] = hostile;
        QVERIFY(ProjectFile(path(u"evil.howdah"_s)).save(cluster).ok());
        put(path(u"good.txt"_s), "192.0.2.11 db1.example.com db1\n");
        put(path(u"evil.txt"_s), "192.0.2.12 db2.example.com db2 \x1b[2J\xc2\x9b"
                                 "2J \xe2\x80\xae\xe2\x80\xa8"
                                 "db3 ready\n\x1b]0;x\x07 \xc2\x9b \xe2\x80\xae\n");
        put(path(u"invalid.txt"_s), "192.0.2.12 db2.example.com db2 \xff\x9b"
                                    "2J\n");
        put(path(u"fault.howdah"_s), QByteArray("{\"howdah\": 1, \"id\": 1, \"name\": \"x\", \"options\": {\"")
                                         + "a\\u001b[2J\\ndb2 ready\\u009b\\u202e" + "\": 1}}");
        put(path(u"login.howdah"_s),
            QByteArray(
                "{\"howdah\": 1, \"id\": \"0b0c8e33-7f6b-4a5e-9a57-4a5c1d2e3f40\", \"name\": \"x\", \"login\": {\"user\": \"a\\u001b[2J\\ndb2 ready\\u202e\"}}"));
        keepReport(sampleReport(cluster, hostile));
        for (const QString &command : {u"show evil.howdah"_s,
                                       u"show --json evil.howdah"_s,
                                       u"hosts evil.howdah"_s,
                                       u"export evil.howdah -"_s,
                                       u"import -n evil.howdah good.txt"_s,
                                       u"import evil.howdah evil.txt"_s,
                                       u"import -n evil.howdah invalid.txt"_s,
                                       u"set evil.howdah --machine db9 user=x"_s,
                                       u"set evil.howdah name=x"_s,
                                       u"run evil.howdah --check --no-keychain"_s,
                                       u"report evil.howdah"_s,
                                       u"report --json evil.howdah"_s,
                                       u"report evil.howdah out.json --force"_s,
                                       u"show fault.howdah"_s,
                                       u"show login.howdah"_s,
                                       u"new x.howdah --import evil.txt"_s,
                                       u"new x.howdah --import invalid.txt"_s,
                                       u"show $'\\e[2J\\ndb2 ready \\u9b \\u202e.howdah'"_s,
                                       u"--$'\\e[2J\\ndb2 ready'"_s,
                                       u"show --$'\\e[2J\\ndb2 ready'"_s,
                                       u"set evil.howdah $'user=\\e[2J\\ndb2 ready'"_s}) {
            const Ended ended = run(command);
            QVERIFY2(ended.code >= 0 && ended.code <= 2 && !(ended.out + ended.err).isEmpty(), qPrintable(command));
            for (const QByteArray &text : {ended.out, ended.err}) {
                QVERIFY2(rawIn(text).isEmpty(), qPrintable(command + u"\n"_s + rawIn(text)));
                QVERIFY2(!hasLine(text, "5 of 5") && !hasLine(text, "db2 ready") && !hasLine(text, "db3 ready"),
                         qPrintable(command + u"\n"_s + QString::fromUtf8(text)));
            }
        }
        QVERIFY(rawIn(bytesOf(path(u"out.json"_s))).isEmpty());
        // JSON says the same in its own escapes.
        const QJsonObject shown = QJsonDocument::fromJson(run(u"show --json evil.howdah"_s).out).object();
        QCOMPARE(shown.value("machines"_L1).toArray().at(0).toObject().value("fqdn"_L1).toString(), hostile + u".example.com"_s);
        const QJsonObject report = QJsonDocument::fromJson(run(u"report --json evil.howdah"_s).out).object();
        QCOMPARE(report.value("warnings"_L1).toArray().at(0).toString(), hostile);
    }

    /// Byte for byte into a pipe or file, but not onto a terminal.
    void programIsExactUnlessOnATerminal()
    {
        makeLab();
        Cluster cluster = loaded(u"lab.howdah"_s);
        for (Machine &machine : cluster.machines)
            machine.fqdn += u"\u001b[2J\u009b"_s;
        ProjectFile file(path(u"evil.howdah"_s));
        QVERIFY(file.save(cluster).ok());
        const Ended piped = run(u"program hosts evil.howdah --node db1"_s);
        QCOMPARE(piped.code, 0);
        QVERIFY(piped.out.contains("\x1b[2J"));
        for (const QString &command : {u"program hosts evil.howdah --node db1"_s, u"hosts evil.howdah"_s, u"show evil.howdah"_s,
                                       u"show --json evil.howdah"_s}) {
            const Ended seen = shell(u"script -qec \"'$0' %1\" /dev/null </dev/null"_s.arg(command));
            QByteArray text = seen.out;
            text.replace("\r\n", "\n").replace('\t', ' ');
            QVERIFY2(text.contains("2J"), text.constData());
            QVERIFY2(rawIn(text).isEmpty(), qPrintable(rawIn(text)));
        }
    }

    /// A diff is lines of its own, and none of them passes for a line of the summary.
    void diffForgesNoLine()
    {
        makeLab();
        RunReport report = sampleReport(loaded(u"lab.howdah"_s), u"words"_s);
        report.records.first().diff =
            "--- /etc/hosts\n+++ /etc/hosts\n@@ -1 +1 @@\n-a\tb\n+c\r\n5 of 5 machines ready\ndb2 hosts failed: x\n";
        keepReport(report);
        const Ended ended = run(u"report lab.howdah"_s);
        QVERIFY2(ended.out.contains("\n-a\tb\n+c\\u{d}\n"), ended.out.constData());
        QVERIFY2(!hasLine(ended.out, "5 of 5") && !hasLine(ended.out, "db2 hosts"), ended.out.constData());
    }

    /// What stands at the other end of a connection says what it likes.
    void textOfAServerIsShown()
    {
        makeDeadEnd();
        const QString server =
            u"import socket, sys\n"
            "s = socket.socket(); s.bind(('127.0.0.1', 0)); s.listen(8)\n"
            "print(s.getsockname()[1], flush=True)\n"
            "while True:\n"
            "    c, _ = s.accept()\n"
            "    c.sendall(b'\\x1b]0;owned\\x07\\xc2\\x9b2J\\xff\\n5 of 5 machines ready\\nSSH-1.5-\\x1b[2J\\xe2\\x80\\xae\\n')\n"
            "    c.close()\n"_s;
        QProcess other;
        other.start(u"python3"_s, {u"-c"_s, server});
        QVERIFY(other.waitForReadyRead(30'000));
        const QString port = QString::fromLatin1(other.readLine().trimmed());
        QCOMPARE(run(u"set dead.howdah --machine db1 port="_s + port).code, 0);
        for (const QString &option : {QString(), u" --events"_s}) {
            const Ended ended = run(u"run dead.howdah --check --no-keychain --no-workstation --accept-new-host-keys"_s + option);
            QCOMPARE(ended.code, 1);
            for (const QByteArray &text : {ended.out, ended.err}) {
                QVERIFY2(rawIn(text).isEmpty(), qPrintable(rawIn(text)));
                QVERIFY2(!hasLine(text, "5 of 5"), text.constData());
            }
        }
        other.kill();
        other.waitForFinished();
    }
};

QTEST_GUILESS_MAIN(TestOutput)
#include "tst_output.moc"
