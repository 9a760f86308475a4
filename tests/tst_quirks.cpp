// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Real machines, each odd in one way of resources/practice/quirks: how the steps end in a check, a run, a second run,
// one after a restart, and a take-back, and that the check changed nothing and the take-back restored everything.
//
// HOWDAH_QUIRKS=quick (unless given), all, or NAME[@SUITE],…, a group's name among them; HOWDAH_QUIRKS_SUITES=bookworm,…
// keeps to these; HOWDAH_QUIRKS_TABLE=FILE gets what was found, as Markdown.
#include "tests/lab/Quirk.h"
#include "tests/lab/Snapshot.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <vector>

using namespace howdah::lab;
using namespace std::chrono_literals;

namespace {

const QString cli = QStringLiteral(HOWDAH_BINARY_DIR "/app/cli/howdah-cli");
const QString home = QStringLiteral("/run/home/root/");
constexpr int most = 5; // machines at once
constexpr auto limitRun = 5min;
// A batch is one test function's work. By hand as well as by ctest.
const bool hasTime = qEnvironmentVariableIsSet("QTEST_FUNCTION_TIMEOUT") || qputenv("QTEST_FUNCTION_TIMEOUT", "86400000");

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

struct Ended
{
    QString outcome;
    QString reason;
    QString sentence;
};
using Ends = QMap<QString, Ended>; // by step

/// One quirk on one release.
struct Case
{
    Quirk quirk;
    QString suite;
    QString host = {};
    QMap<QString, Ends> found = {}; // by round
    QStringList trouble = {};

    [[nodiscard]] QString id() const { return quirk.name + u'@' + suite; }
};

struct Batch
{
    QString suite;
    QString become;
    QList<Case> cases = {};
    bool isDone = false;
};

/// "failed:firewall-foreign" and the like, with alternatives.
bool isAsExpected(const Ended &ended, const QString &expected)
{
    const QString reasons = expected.section(u':', 1);
    return expected.section(u':', 0, 0).split(u'|').contains(ended.outcome)
           && (reasons.isEmpty() || reasons.split(u'|').contains(ended.reason));
}

bool isBad(const QString &outcome)
{
    return outcome == s("failed") || outcome == s("unreachable") || outcome == s("no-outcome") || outcome == s("interrupted")
           || outcome == s("pending") || outcome == s("running") || outcome == s("cancelled");
}

QString describe(const QString &step, const Ended &ended)
{
    return step + u'=' + ended.outcome + u':' + ended.reason + s(" (") + ended.sentence + u')';
}

/// What the header says of a round. What fails or is skipped in the run does so again, and who cannot get in cannot take
/// back, without a word.
QMap<QString, QString> expectedIn(const QString &round, const Quirk &quirk)
{
    QMap<QString, QString> expected = quirk.expected.value(round);
    const QMap<QString, QString> run = quirk.expected.value(s("run"));
    for (auto it = run.cbegin(); it != run.cend(); ++it) {
        const QString outcome = it->section(u':', 0, 0);
        const bool lasts =
            outcome == s("failed") || outcome == s("skipped") || outcome == s("unreachable") || outcome == s("cancelled");
        const bool isHere = round == s("again") || round == s("restarted") || (round == s("back") && it.key() == s("connect"));
        if (lasts && isHere && !expected.contains(it.key()))
            expected.insert(it.key(), it.value());
    }
    return expected;
}

/// What is not as expected in this round.
QStringList judge(const QString &round, const Ends &ends, const QMap<QString, QString> &expected)
{
    QStringList trouble;
    bool mayBreakOff = false;
    bool isCalledOff = false; // a question is not answered: the run does not begin, on this computer neither
    for (auto it = expected.cbegin(); it != expected.cend(); ++it) {
        mayBreakOff =
            mayBreakOff || it->startsWith(s("failed")) || it->startsWith(s("unreachable")) || it->startsWith(s("cancelled"));
        isCalledOff = isCalledOff || it->startsWith(s("cancelled"));
        if (!ends.contains(it.key()))
            trouble << round + s(": no such step ran: ") + it.key();
        else if (!isAsExpected(ends.value(it.key()), it.value()))
            trouble << round + s(": expected ") + it.key() + u'=' + it.value() + s(", found ")
                           + describe(it.key(), ends.value(it.key()));
    }
    const bool isSecond = round == s("again") || round == s("restarted");
    for (auto it = ends.cbegin(); it != ends.cend(); ++it) {
        if (expected.contains(it.key()))
            continue;
        const bool isAllowed = isSecond ? it->outcome == s("unchanged") || it->outcome == s("skipped") : !isBad(it->outcome);
        if (isCalledOff && it->outcome == s("cancelled"))
            continue;
        if (it->outcome == s("not-tried") ? !mayBreakOff : !isAllowed)
            trouble << round + s(": not expected: ") + describe(it.key(), *it);
    }
    return trouble;
}

} // namespace

class TestQuirks : public QObject
{
    Q_OBJECT

private:
    QList<Batch> m_batches;

    static bool isWanted(const Quirk &quirk, const QString &suite)
    {
        const QString wanted = qEnvironmentVariable("HOWDAH_QUIRKS", s("quick"));
        const QString suites = qEnvironmentVariable("HOWDAH_QUIRKS_SUITES");
        if (!suites.isEmpty() && !suites.split(u',').contains(suite))
            return false;
        if (wanted == s("quick"))
            return quirk.quickSuite() == suite;
        const QStringList names = wanted.split(u',');
        return wanted == s("all") || names.contains(quirk.name) || names.contains(quirk.group)
               || names.contains(quirk.name + u'@' + suite);
    }

    void makeBatches()
    {
        for (const Quirk &quirk : Quirk::all()) {
            for (const QString &suite : quirk.suites) {
                if (!isWanted(quirk, suite))
                    continue;
                auto batch = std::find_if(m_batches.begin(), m_batches.end(), [&](const Batch &each) {
                    return each.suite == suite && each.become == quirk.become && each.cases.size() < most;
                });
                if (batch == m_batches.end())
                    batch = m_batches.insert(m_batches.end(), {suite, quirk.become});
                batch->cases.append({quirk, suite});
            }
        }
    }

    static void blame(Batch &batch, const QString &trouble)
    {
        for (Case &each : batch.cases)
            each.trouble << trouble;
    }

    /// Runs a round on all these machines at once, each from a workstation of its own.
    static void runRound(Lab &lab, const QList<Case *> &cases, const QString &round)
    {
        std::vector<std::pair<Case *, std::unique_ptr<QProcess>>> running;
        for (Case *each : cases) {
            QStringList command{cli,
                                s("run"),
                                home + s("lab.howdah"),
                                s("--no-keychain"),
                                s("--secrets"),
                                home + s("secrets"),
                                s("--accept-new-host-keys"),
                                s("--nodes"),
                                each->host,
                                s("--report"),
                                home + round + s(".json")};
            // With what this computer does for them: a key pair, the host table.
            if (!each->quirk.steps.isEmpty())
                command << s("--steps") << s("key-pair,local-hosts,local-ssh,") + each->quirk.steps;
            if (round == s("check"))
                command << s("--check");
            else if (round == s("back"))
                command << s("--take-back");
            running.emplace_back(each, lab.startOnWorkstation(command, s("root"), each->host));
        }
        const QDeadlineTimer limit(limitRun);
        for (auto &[each, process] : running) {
            if (!process->waitForFinished(int(limit.remainingTime()))) {
                each->trouble << round + s(": did not end within its limit");
                Lab::signalAll(*process, SIGKILL);
                process->waitForFinished(5000);
            }
            const QByteArray output = process->readAll() + process->readAllStandardError();
            if (output.contains("Sanitizer"))
                each->trouble << round + s(": the command broke: ") + QString::fromUtf8(output);
            QFile report(lab.path(home + round + s(".json"), each->host));
            const QJsonArray machines = report.open(QIODevice::ReadOnly)
                                            ? QJsonDocument::fromJson(report.readAll()).object()[s("machines")].toArray()
                                            : QJsonArray();
            Ends ends;
            for (const QJsonValue &machine : machines) {
                for (const QJsonValue &step : machine[s("steps")].toArray()) {
                    ends.insert(step[s("step")].toString(),
                                {step[s("outcome")].toString(), step[s("reason")].toString(), step[s("sentence")].toString()});
                }
            }
            if (ends.isEmpty())
                each->trouble << round + s(": no report: ") + QString::fromUtf8(output);
            else
                each->trouble += judge(round, ends, expectedIn(round, each->quirk));
            each->found.insert(round, ends);
        }
    }

    static bool setUp(Lab &lab, Case &each)
    {
        const QStringList set = each.quirk.options.isEmpty()
                                    ? QStringList()
                                    : QStringList{cli, s("set"), home + s("lab.howdah")} + each.quirk.options;
        const Output made = lab.onWorkstation(
            QStringList{
                s("sh"), s("-euc"),
                s("cp \"$1\" ~/secrets; chmod 600 ~/secrets; \"$3\" new ~/lab.howdah --import \"$2\" --user admin; shift 3; \"$@\""),
                s("setup"), lab.secretsFile(), lab.machinesFile(), cli, set.isEmpty() ? s("true") : set.first()}
                + set.mid(1),
            {}, 60s, s("root"), each.host);
        if (!made.ok())
            each.trouble << QString::fromUtf8(made.describe());
        return made.ok();
    }

    /// A quirk whose program fails keeps the cluster from coming up: the others once more, without it.
    static void withoutWhatCannotBe(Batch &batch, const QString &error)
    {
        QStringList bad;
        static const QRegularExpression words(s("The quirk (\\S+) on \\S+ ended with"));
        for (const auto &match : words.globalMatch(error))
            bad << match.captured(1);
        Batch others{batch.suite, batch.become};
        for (Case &each : batch.cases) {
            if (bad.isEmpty() || bad.contains(each.quirk.name))
                each.trouble << error;
            else
                others.cases << each;
        }
        if (others.cases.isEmpty())
            return;
        runBatch(others);
        for (Case &each : batch.cases) {
            for (const Case &done : others.cases) {
                if (done.id() == each.id())
                    each = done;
            }
        }
    }

    static void runBatch(Batch &batch)
    {
        batch.isDone = true;
        QStringList quirks;
        // The names that howdah-practice gives: from the fourth machine on up to two are proxies.
        const int count = int(batch.cases.size());
        const int proxies = count < 4 ? 0 : count - 3;
        QList<Case *> cases;
        for (int i = 0; i < count; ++i) {
            Case &each = batch.cases[i];
            each.host = i < count - proxies ? s("db%1").arg(i + 1) : s("proxy%1").arg(i + 1 - (count - proxies));
            quirks << each.host + u'=' + each.quirk.name;
            cases << &each;
        }
        Lab lab({count, batch.suite, batch.become, quirks});
        if (!lab.isUp())
            return withoutWhatCannotBe(batch, QString::fromUtf8(lab.error()));
        QMap<QString, Snapshot> before;
        const auto compare = [&](const QString &round, bool withPackages) {
            for (Case *each : cases) {
                const Snapshot now(lab, each->host);
                if (!now.isTaken())
                    each->trouble << round + s(": no snapshot: ") + QString::fromUtf8(now.error());
                const QStringList lines = withPackages ? now.differencesBesidePackages(before[each->host], each->quirk.leaves)
                                                       : now.differencesFrom(before[each->host]);
                for (const QString &line : lines)
                    each->trouble << s("after ") + round + s(": ") + line;
            }
        };
        for (Case *each : cases) {
            if (!setUp(lab, *each))
                return;
            before.insert(each->host, Snapshot(lab, each->host));
        }
        runRound(lab, cases, s("check"));
        compare(s("check"), false);
        runRound(lab, cases, s("run"));
        runRound(lab, cases, s("again"));
        QList<Case *> restarted;
        for (Case *each : cases) {
            if (each->quirk.restart && !lab.shutDown(each->host))
                each->trouble << s("did not shut down");
            if (each->quirk.restart)
                restarted << each;
        }
        if (!restarted.isEmpty()) {
            if (!lab.powerOn())
                return blame(batch, s("the machines did not come up again"));
            runRound(lab, restarted, s("restarted"));
        }
        runRound(lab, cases, s("back"));
        compare(s("back"), true);
    }

    /// Markdown: one row for each quirk, release and step.
    static QString tableOf(const Case &each)
    {
        QStringList steps;
        for (const Ends &ends : each.found)
            steps += ends.keys();
        steps.removeDuplicates();
        QString rows;
        for (const QString &step : steps) {
            rows += s("| ") + each.quirk.name + s(" | ") + each.suite + s(" | ") + step;
            for (const QString &round : Quirk::rounds) {
                const Ended ended = each.found.value(round).value(step);
                rows += s(" | ") + ended.outcome + (ended.reason.isEmpty() ? QString() : s(": ") + ended.reason);
            }
            rows += s(" |\n");
        }
        return rows;
    }

private Q_SLOTS:
    void everyHeaderIsInOrder()
    {
        QStringList faults;
        for (const Quirk &quirk : Quirk::all()) {
            for (const QString &fault : quirk.faults)
                faults << quirk.name + s(": ") + fault;
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void machines_data()
    {
        QTest::addColumn<int>("batch");
        QTest::addColumn<int>("index");
        makeBatches();
        for (int batch = 0; batch < m_batches.size(); ++batch) {
            for (int index = 0; index < m_batches[batch].cases.size(); ++index)
                QTest::newRow(qPrintable(m_batches[batch].cases[index].id())) << batch << index;
        }
    }
    void machines()
    {
        QFETCH(int, batch);
        QFETCH(int, index);
        if (!m_batches[batch].isDone)
            runBatch(m_batches[batch]);
        const Case &each = m_batches[batch].cases[index];
        if (QFile table(qEnvironmentVariable("HOWDAH_QUIRKS_TABLE")); !table.fileName().isEmpty()) {
            QVERIFY(table.open(QIODevice::Append));
            table.write(tableOf(each).toUtf8());
        }
        // Not as QVERIFY2's text, which is cut off.
        for (const QString &line : each.trouble)
            qWarning("%s", qPrintable(line));
        QVERIFY2(each.trouble.isEmpty(), "as stands above");
    }
};

QTEST_GUILESS_MAIN(TestQuirks)
#include "tst_quirks.moc"
