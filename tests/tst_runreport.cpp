// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The report says what happened: in one line, as JSON that comes back as it went, and as a page that is safe to open.
#include "app/catalogue/StepCatalogue.h"
#include "app/record/RunReport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

#include <ctime>
#include <utility>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

QUuid idOf(int number)
{
    return number == 0 ? QUuid() : QUuid(uint(number), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
}

RunReport reportOf(int nodes, RunMode mode = RunMode::Apply)
{
    RunReport report;
    report.plan.cluster.name = u"lab"_s;
    report.plan.mode = mode;
    report.started = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123).toUTC();
    report.finished = report.started.addMSecs(12'345);
    report.by = u"me@desk"_s;
    for (int i = 1; i <= nodes; ++i) {
        NodePlan node;
        node.machine.id = idOf(i);
        node.machine.host = u"db%1"_s.arg(i);
        node.machine.address = u"192.0.2.%1"_s.arg(i % 250);
        report.plan.nodes << node;
    }
    return report;
}

void add(RunReport &report, int machine, const QString &step, Outcome outcome, const Reason &reason = Reason(u"stopped"_s))
{
    StepRecord record;
    record.machine = idOf(machine);
    record.step = step;
    record.outcome = outcome;
    record.reason = reason;
    report.records << record;
}

/// "1.hosts=failed 0.key-pair=changed": on five machines, which all have reached.
RunReport reportFrom(const QString &outcomes, RunMode mode = RunMode::Apply)
{
    RunReport report = reportOf(5, mode);
    for (int i = 1; i <= 5; ++i)
        add(report, i, u"connect"_s, Outcome::Unchanged);
    for (const QString &item : outcomes.split(u' ', Qt::SkipEmptyParts)) {
        const QString outcome = item.section(u'=', 1);
        add(report, item.section(u'.', 0, 0).toInt(), item.section(u'.', 1).section(u'=', 0, 0),
            outcome == u"left-out"_s ? Outcome::Skipped : *outcomeFromName(outcome),
            Reason(outcome == u"left-out"_s ? outcome : u"stopped"_s));
    }
    return report;
}

/// The page as XML, once its void elements are closed: then every tag must have its end, every quote its other.
QString asXml(QString page)
{
    page.remove(u"<!DOCTYPE html>\n"_s);
    page.replace(QRegularExpression(u"(<meta [^>]*)>"_s), u"\\1/>"_s);
    return page.replace(u"<details open>"_s, u"<details>"_s);
}

const QString hostile =
    u"</pre><script>alert(1)</script><img src=x onerror=alert(2)> & \"quoted\" 'single' %1 %2 \u001b[31mred\u001b[0m \u202ereversed"_s;

} // namespace

class tst_RunReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void headline_data();
    void headline();
    void headlineOfThisComputerAlone();
    void notStarted();
    void jsonComesBack();
    void jsonHasWhatScriptsNeed();
    void jsonOfAnotherFormat_data();
    void jsonOfAnotherFormat();
    void pageIsSafe();
    void pageIsWellFormed();
    void pageFoldsDetails();
    void pageHasEveryMachineAndStep();
    void pageOfAReportReadBack();
    void briefHasNoAddressesAndNoOutput();
    void pageNamesTheModeAndTheOptions_data();
    void pageNamesTheModeAndTheOptions();
    void optionsComeBack();
    void networkNotes_data();
    void networkNotes();
    void thousandMachinesAreCheap();
};

void tst_RunReport::headline_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("outcomes");
    QTest::addColumn<QString>("line");
    const int apply = int(RunMode::Apply);
    QTest::newRow("all well, something changed") << apply << u"1.hosts=changed"_s << u"5 of 5 machines ready"_s;
    QTest::newRow("nothing to do") << apply << u"1.hosts=unchanged"_s << u"5 of 5 machines ready, nothing had to be changed"_s;
    QTest::newRow("one failed") << apply << u"1.hosts=changed 5.hosts=failed 5.time-sync=not-tried"_s
                                << u"4 of 5 machines ready, 1 failed"_s;
    QTest::newRow("unreachable is failed") << apply << u"1.hosts=changed 2.hosts=unreachable"_s
                                           << u"4 of 5 machines ready, 1 failed"_s;
    QTest::newRow("interrupted is failed") << apply << u"2.hosts=interrupted"_s << u"4 of 5 machines ready, 1 failed"_s;
    QTest::newRow("all failed") << apply << u"1.a=failed 2.a=failed 3.a=failed 4.a=failed 5.a=failed"_s
                                << u"0 of 5 machines ready, 5 failed"_s;
    QTest::newRow("stopped") << apply << u"1.hosts=changed 3.hosts=cancelled"_s << u"4 of 5 machines ready, 1 stopped"_s;
    QTest::newRow("failed and stopped on one machine is failed")
        << apply << u"1.hosts=failed 1.firewall=cancelled"_s << u"4 of 5 machines ready, 1 failed"_s;
    QTest::newRow("skipped is well") << apply << u"1.hosts=skipped 2.hosts=changed"_s << u"5 of 5 machines ready"_s;
    QTest::newRow("left out is not ready") << apply << u"1.hosts=left-out 2.hosts=changed"_s
                                           << u"4 of 5 machines ready, 1 left out"_s;
    QTest::newRow("this computer counts apart")
        << apply << u"0.local-hosts=failed 1.hosts=changed"_s << u"5 of 5 machines ready, a step on this computer failed"_s;
    QTest::newRow("check") << int(RunMode::Check) << u"1.hosts=would-change"_s << u"5 of 5 machines checked"_s;
    QTest::newRow("check, one failed") << int(RunMode::Check) << u"1.hosts=failed"_s << u"4 of 5 machines checked, 1 failed"_s;
    QTest::newRow("take back") << int(RunMode::TakeBack) << u"1.hosts=changed"_s << u"taken back on 5 of 5 machines"_s;
}

void tst_RunReport::headline()
{
    QFETCH(int, mode);
    QFETCH(QString, outcomes);
    QFETCH(QString, line);
    const RunReport report = reportFrom(outcomes, RunMode(mode));
    QCOMPARE(report.headline(), line);
    QCOMPARE(report.anyFailure(), line.contains(u"failed"_s));
    QCOMPARE(report.anyWouldChange(), outcomes.contains(u"would-change"_s));
}

void tst_RunReport::headlineOfThisComputerAlone()
{
    RunReport report = reportOf(0);
    add(report, 0, u"local-hosts"_s, Outcome::Changed);
    QCOMPARE(report.headline(), u"this computer is done"_s);
    report.plan.mode = RunMode::Check;
    QCOMPARE(report.headline(), u"this computer checked"_s);
    report.plan.mode = RunMode::Apply;
    add(report, 0, u"local-time-sync"_s, Outcome::Failed);
    QCOMPARE(report.headline(), u"a step on this computer failed"_s);
    report = reportOf(0);
    add(report, 0, u"local-hosts"_s, Outcome::Cancelled);
    QCOMPARE(report.headline(), u"stopped on this computer"_s);
}

void tst_RunReport::notStarted()
{
    RunReport report = reportOf(5);
    report.end = RunReport::End::NotStarted;
    report.trouble = {ErrorCode::HostKeyUnknown, u"db1 is not known yet."_s, {}};
    QVERIFY2(report.headline().contains(u"Nothing was changed"_s), qPrintable(report.headline()));
    const QJsonObject json = report.toJson();
    QCOMPARE(json.value(u"end").toString(), u"not-started"_s);
    QCOMPARE(json.value(u"error").toObject().value(u"code").toString(), u"HostKeyUnknown"_s);
    QCOMPARE(json.value(u"error").toObject().value(u"message").toString(), u"db1 is not known yet."_s);
    QVERIFY(report.toHtml().contains("db1 is not known yet."));
}

void tst_RunReport::jsonComesBack()
{
    RunReport report = reportFrom(u"0.key-pair=changed 1.hosts=changed 2.hosts=failed 3.hosts=cancelled"_s);
    report.end = RunReport::End::Stopped;
    report.warnings << u"One %1 \"thing\"."_s;
    StepRecord &record = report.records.last();
    record.reason = Reason(u"hosts-written-took"_s, {u"db1, db2"_s, hostile});
    record.started = report.started.addMSecs(17);
    record.seconds = 1.25;
    record.exitCode = 3;
    record.output = hostile.toUtf8();
    record.outputBytes = 100'000;
    record.diff = "--- a\n+++ b\n+größer\n";
    record.facts.insert(u"os"_s, u"debian 12"_s);
    report.records[6].reason = Reason(Error{ErrorCode::ConnectionLost, u"db2 went away."_s, {}});

    const QJsonObject json = report.toJson();
    const QJsonObject text = QJsonDocument::fromJson(QJsonDocument(json).toJson()).object();
    const auto back = RunReport::fromJson(text);
    QVERIFY(back);
    QCOMPARE(QJsonDocument(back.value().toJson()).toJson(), QJsonDocument(json).toJson());
    QCOMPARE(back.value().headline(), report.headline());
    QCOMPARE(back.value().plan.nodes.size(), report.plan.nodes.size());
    QCOMPARE(back.value().records.size(), report.records.size());
    QCOMPARE(back.value().toHtml(), report.toHtml());
}

void tst_RunReport::jsonHasWhatScriptsNeed()
{
    RunReport report = reportFrom(u"0.key-pair=changed 2.hosts=failed"_s);
    report.records.last().reason = Reason(u"hosts-foreign-lines"_s, {u"line 7"_s});
    const QJsonObject json = report.toJson();
    QCOMPARE(json.value(u"reportVersion").toInt(), 1);
    QCOMPARE(json.value(u"mode").toString(), u"apply"_s);
    QCOMPARE(json.value(u"seconds").toDouble(), 12.345);
    QCOMPARE(json.value(u"nodes").toInt(), 5);
    QCOMPARE(json.value(u"ready").toInt(), 4);
    QCOMPARE(json.value(u"failed").toInt(), 1);
    const QJsonArray machines = json.value(u"machines").toArray();
    QCOMPARE(machines.size(), 6);
    QCOMPARE(machines.at(0).toObject().value(u"role").toString(), u"workstation"_s);
    const QJsonObject db2 = machines.at(2).toObject();
    QCOMPARE(db2.value(u"host").toString(), u"db2"_s);
    QCOMPARE(db2.value(u"outcome").toString(), u"failed"_s);
    QCOMPARE(db2.value(u"ready").toBool(), false);
    const QJsonObject step = db2.value(u"steps").toArray().at(1).toObject();
    QCOMPARE(step.value(u"step").toString(), u"hosts"_s);
    QCOMPARE(step.value(u"outcome").toString(), u"failed"_s);
    QCOMPARE(step.value(u"reason").toString(), u"hosts-foreign-lines"_s);
    QCOMPARE(step.value(u"args").toArray().at(0).toString(), u"line 7"_s);
    QVERIFY(step.value(u"sentence").toString().contains(u"line 7"_s));
    QVERIFY(!step.contains(u"started"_s)); // it never began
}

void tst_RunReport::jsonOfAnotherFormat_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("newer") << QByteArray("{\"reportVersion\": 2}");
    QTest::newRow("not a number") << QByteArray("{\"reportVersion\": \"1\"}");
}

void tst_RunReport::jsonOfAnotherFormat()
{
    QFETCH(QByteArray, text);
    const auto back = RunReport::fromJson(QJsonDocument::fromJson(text).object());
    QVERIFY(!back);
    QCOMPARE(back.error().code, ErrorCode::FileUnreadable);
}

// What a machine printed may say anything.
void tst_RunReport::pageIsSafe()
{
    RunReport report = reportOf(1);
    report.plan.cluster.name = hostile;
    report.plan.nodes[0].machine.host = hostile;
    report.plan.nodes[0].machine.address = hostile;
    report.by = hostile;
    report.warnings << hostile;
    add(report, 1, u"hosts"_s, Outcome::Failed, Reason(u"hosts-written-took"_s, {hostile, hostile}));
    report.records[0].output = hostile.toUtf8() + QByteArray("\0\x08\xff\xfe", 4);
    report.records[0].diff = hostile.toUtf8();
    report.records[0].facts.insert(hostile, hostile);
    add(report, 1, hostile, Outcome::Failed, Reason(hostile, {hostile}));
    const QString page = QString::fromUtf8(report.toHtml());
    QVERIFY(!page.contains(u"<script"_s, Qt::CaseInsensitive));
    QVERIFY(!page.contains(u"<img"_s, Qt::CaseInsensitive));
    QVERIFY(!page.contains(u'\u001b'));
    QVERIFY(!page.contains(QChar(0)));
    QVERIFY(page.contains(u"&lt;script&gt;"_s));
    QVERIFY(page.contains(u"%1 %2"_s)); // places in a text are not filled
    QVERIFY(page.contains(u"default-src 'none'"_s));
    // Nothing that runs, nothing from outside, and no way to get it: only these elements, only these attributes.
    const QSet<QString> elements{u"html"_s, u"head"_s, u"meta"_s, u"title"_s,   u"style"_s,   u"body"_s,  u"h1"_s,
                                 u"h2"_s,   u"p"_s,    u"div"_s,  u"table"_s,   u"thead"_s,   u"tbody"_s, u"tr"_s,
                                 u"th"_s,   u"td"_s,   u"span"_s, u"details"_s, u"summary"_s, u"b"_s,     u"pre"_s};
    const QSet<QString> attributes{u"lang"_s, u"charset"_s, u"http-equiv"_s, u"content"_s,
                                   u"name"_s, u"class"_s,   u"title"_s,      u"aria-label"_s};
    QXmlStreamReader reader(asXml(page));
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        QVERIFY2(elements.contains(reader.name().toString()), qPrintable(reader.name().toString()));
        for (const QXmlStreamAttribute &attribute : reader.attributes())
            QVERIFY2(attributes.contains(attribute.name().toString()), qPrintable(attribute.name().toString()));
        if (reader.name() == u"style")
            QVERIFY(!reader.readElementText().contains(QRegularExpression(u"url|@import|expression"_s)));
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
}

void tst_RunReport::pageIsWellFormed()
{
    RunReport report = reportFrom(u"0.key-pair=changed 1.hosts=changed 2.hosts=failed"_s);
    report.records.last().output = hostile.toUtf8();
    QXmlStreamReader reader(asXml(QString::fromUtf8(report.toHtml())));
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(u"%1 at line %2"_s.arg(reader.errorString()).arg(reader.lineNumber())));
}

void tst_RunReport::pageFoldsDetails()
{
    const QString page = QString::fromUtf8(reportFrom(u"1.hosts=changed 2.hosts=failed 2.firewall=not-tried"_s).toHtml());
    QCOMPARE(page.count(u"<details"_s), 5 + 3);
    QCOMPARE(page.count(u"<details open>"_s), 1); // what failed, not what was not tried because of it
}

void tst_RunReport::pageHasEveryMachineAndStep()
{
    const RunReport report = reportFrom(u"1.hosts=changed 2.firewall=unchanged 0.key-pair=changed"_s);
    const QString page = QString::fromUtf8(report.toHtml());
    for (const NodePlan &node : report.plan.nodes) {
        QVERIFY(page.contains(u"<td class=\"name\">"_s + node.machine.host));
        QVERIFY(page.contains(u"<h2>"_s + node.machine.host));
    }
    QCOMPARE(page.count(u"<th title="_s), 3); // connect, hosts, firewall: the steps of the run's nodes
    QVERIFY(page.contains(u"This computer"_s));
    QVERIFY(page.contains(report.headline()));
    QVERIFY(page.contains(u"color-scheme:light dark"_s));
    // Told apart by more than a colour.
    QVERIFY(page.contains(u"aria-label=\"changed\""_s));
}

void tst_RunReport::pageOfAReportReadBack()
{
    const RunReport report = reportFrom(u"1.hosts=changed 2.hosts=failed"_s);
    const auto back = RunReport::fromJson(report.toJson());
    QVERIFY(back);
    QCOMPARE(back.value().toHtml(), report.toHtml());
}

void tst_RunReport::briefHasNoAddressesAndNoOutput()
{
    RunReport report = reportFrom(u"1.hosts=changed 2.connect=unreachable"_s);
    report.plan.cluster.machines << report.plan.nodes.first().machine;
    report.warnings << u"192.0.2.1 and fe80::1 answer at 14:02:33, chrony 4.3."_s;
    StepRecord &hosts = report.records[5];
    hosts.output = "printed by the machine";
    hosts.outputBytes = 22;
    hosts.diff = "--- /etc/hosts\n+++ /etc/hosts\n+192.0.2.1 db1\n+::1 localhost\n";
    hosts.reason = Reason(u"hosts-names-held"_s, {u"db9"_s, u"192.0.2.77"_s});
    hosts.facts.insert(u"seen"_s, u"198.51.100.7"_s);
    report.records[6].reason =
        Reason(Error{ErrorCode::TimedOut, u"db2 could not be reached: nothing answered at 192.0.2.2 port 22 within 10 s."_s, {}});
    for (const QByteArray &text :
         {QJsonDocument(report.toJson(ReportDetail::Brief)).toJson(), report.toHtml(ReportDetail::Brief)}) {
        for (const char *secret : {"192.0.2.", "198.51.100.", "fe80::1", "::1", "printed by the machine"})
            QVERIFY2(!text.contains(secret), secret);
        for (const char *kept : {"db1", "db2 could not be reached: nothing answered at … port 22 within 10 s.",
                                 "Other machines of this network answered.", "14:02:33", "chrony 4.3", "+… db1", "me@desk"})
            QVERIFY2(text.contains(kept), kept);
    }
    QCOMPARE(report.toJson(ReportDetail::Brief).value(u"detail").toString(), u"brief"_s);
    QCOMPARE(report.toJson().value(u"detail").toString(), u"full"_s);
    QVERIFY(report.toHtml().contains("printed by the machine"));
    QVERIFY(report.toHtml().contains("192.0.2.77"));
}

void tst_RunReport::pageNamesTheModeAndTheOptions_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("words");
    QTest::newRow("check") << int(RunMode::Check) << u"· check · by me@desk ·"_s;
    QTest::newRow("run") << int(RunMode::Apply) << u"· run · by me@desk ·"_s;
    QTest::newRow("take back") << int(RunMode::TakeBack) << u"· take back · by me@desk ·"_s;
}

void tst_RunReport::pageNamesTheModeAndTheOptions()
{
    QFETCH(int, mode);
    RunReport report = reportFrom(u"1.hosts=changed"_s, RunMode(mode));
    report.plan.cluster.options[u"hosts"_s][u"own-name"_s] = u"address"_s;
    const QString page = QString::fromUtf8(report.toHtml());
    QFETCH(QString, words);
    QVERIFY2(page.contains(words), qPrintable(page.left(4000)));
    QVERIFY(page.contains(u"hosts.own-name=address"_s)); // chosen
    QVERIFY(page.contains(u"hosts.cloud-init=warn"_s));  // by default
    QVERIFY(!page.contains(u"time-sync."_s));            // a step that had no part
}

void tst_RunReport::optionsComeBack()
{
    RunReport report = reportFrom(u"1.hosts=changed"_s);
    report.plan.cluster.options[u"hosts"_s][u"own-name"_s] = u"address"_s;
    const QJsonObject json = report.toJson();
    QCOMPARE(json.value(u"options").toObject().value(u"hosts").toObject().value(u"own-name").toString(), u"address"_s);
    const auto back = RunReport::fromJson(json);
    QVERIFY(back);
    QCOMPARE(back.value().options(), report.options());
}

void tst_RunReport::networkNotes_data()
{
    QTest::addColumn<QString>("outcomes"); // of connect on 192.0.2.1, .2, and 198.51.100.3
    QTest::addColumn<QStringList>("notes");
    const QString others = u"Other machines of this network answered."_s,
                  none = u"No other machine of this network answered either."_s;
    QTest::newRow("one of two") << u"unchanged unreachable unchanged"_s << QStringList{u""_s, others, u""_s};
    QTest::newRow("both") << u"unreachable unreachable unchanged"_s << QStringList{none, none, u""_s};
    QTest::newRow("alone in its network") << u"unchanged unchanged unreachable"_s << QStringList{u""_s, u""_s, u""_s};
    QTest::newRow("another failure tells nothing") << u"failed unreachable unchanged"_s << QStringList{u""_s, u""_s, u""_s};
}

void tst_RunReport::networkNotes()
{
    QFETCH(QString, outcomes);
    RunReport report = reportOf(3);
    report.plan.nodes[2].machine.address = u"198.51.100.3"_s;
    for (int i = 1; i <= 3; ++i)
        add(report, i, u"connect"_s, *outcomeFromName(outcomes.section(u' ', i - 1, i - 1)));
    const auto found = report.networkNotes();
    QTEST((QStringList{found.value(idOf(1)), found.value(idOf(2)), found.value(idOf(3))}), "notes");
    // A machine that is reached at another address says nothing of the network of its own.
    report.plan.nodes[1].machine.login.connectAs = u"127.0.0.1"_s;
    QVERIFY(!report.networkNotes().contains(idOf(2)));
}

void tst_RunReport::thousandMachinesAreCheap()
{
    RunReport report = reportOf(1000);
    for (int i = 1; i <= 1000; ++i) {
        for (const Step &step : StepCatalogue::builtIn()->steps()) {
            if (step.executor != Executor::Workstation)
                add(report, i, step.id, Outcome::Unchanged);
        }
    }
    // Of the main thread's time; with sanitizers, and other programs at work, hence the processor's and not the wall's.
    auto seconds = [last = std::clock()]() mutable {
        return double(std::clock() - std::exchange(last, std::clock())) / CLOCKS_PER_SEC;
    };
    QVERIFY(report.headline().startsWith(u"1000 of 1000"_s));
    const double headline = seconds();
    QCOMPARE(report.toJson().value(u"machines").toArray().size(), 1000);
    const double json = seconds();
    QVERIFY(report.toHtml().size() > 100'000);
    const double html = seconds();
    qInfo("10,000 results: headline %.3f s, JSON %.3f s, page %.3f s", headline, json, html);
    QVERIFY(headline < 0.3);
    QVERIFY(json < 5);
    QVERIFY(html < 5);
}

QTEST_GUILESS_MAIN(tst_RunReport)
#include "tst_runreport.moc"
