// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A run's folder: for its owner alone, readable line by line, kept for twenty runs.
#include "app/base/StateDirectory.h"
#include "app/record/Journal.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <sys/stat.h>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

RunEvent eventOf(RunEvent::Kind kind, const QString &step)
{
    RunEvent e;
    e.kind = kind;
    e.machine = QUuid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    e.step = step;
    e.at = QDateTime::currentDateTimeUtc();
    e.output = "secret-looking output";
    e.record.machine = e.machine;
    e.record.step = step;
    e.record.outcome = Outcome::Changed;
    e.record.reason = Reason(u"hosts-written"_s);
    e.record.output = e.output;
    return e;
}

QList<QJsonObject> linesOf(const QString &folder)
{
    QFile file(folder + u"/journal.ndjson"_s);
    QList<QJsonObject> lines;
    if (file.open(QIODevice::ReadOnly)) {
        while (!file.atEnd())
            lines << QJsonDocument::fromJson(file.readLine()).object();
    }
    return lines;
}

mode_t modeOf(const QString &path)
{
    struct stat info
    {
    };
    return stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 07777 : mode_t(-1);
}

} // namespace

class tst_Journal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void oneLineForEachEvent();
    void isForItsOwnerAlone();
    void keepsTheLastTwenty();
    void checksAndFalseStartsGoApart();
    void otherFoldersStay();
    void tellsOfRunsThatWereNotSaved_data();
    void tellsOfRunsThatWereNotSaved();
    void orderIsThatOfBeginning();
    void folderCannotBeMade();
    void writesFilesBesideIt();

private:
    std::unique_ptr<QTemporaryDir> m_home;
    RunPlan m_plan;
};

void tst_Journal::init()
{
    umask(0); // what nobody restricts would be open to all
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_STATE_HOME", m_home->path().toUtf8());
    m_plan = {};
    m_plan.nodes.resize(3);
}

void tst_Journal::cleanup()
{
    QThreadPool::globalInstance()->waitForDone(); // old folders may still be going
    umask(022);
    m_home.reset();
}

void tst_Journal::oneLineForEachEvent()
{
    Journal journal;
    QVERIFY(journal.begin(m_plan));
    journal.write(eventOf(RunEvent::Kind::StepStarted, u"hosts"_s));
    journal.write(eventOf(RunEvent::Kind::StepNote, u"hosts"_s));
    journal.write(eventOf(RunEvent::Kind::StepOutput, u"hosts"_s));
    journal.write(eventOf(RunEvent::Kind::StepFinished, u"hosts"_s));
    QCOMPARE(linesOf(journal.folder()).size(), 3); // each is there at once, not when the run ends
    journal.end(u"complete"_s);
    const auto lines = linesOf(journal.folder());
    QStringList events;
    for (const QJsonObject &line : lines) {
        events << line.value(u"event").toString();
        QVERIFY(QDateTime::fromString(line.value(u"at").toString(), Qt::ISODateWithMs).isValid());
    }
    QCOMPARE(events.join(u' '), u"begin started finished end"_s); // notes and output are in the machine's log
    QCOMPARE(lines.at(0).value(u"mode").toString(), u"apply"_s);
    QCOMPARE(lines.at(0).value(u"machines").toInt(), 3);
    QCOMPARE(lines.at(2).value(u"outcome").toString(), u"changed"_s);
    QCOMPARE(lines.at(2).value(u"reason").toString(), u"hosts-written"_s);
    QCOMPARE(lines.at(2).value(u"step").toString(), u"hosts"_s);
    QCOMPARE(lines.at(3).value(u"how").toString(), u"complete"_s);
    for (const QJsonObject &line : lines)
        QVERIFY(!QJsonDocument(line).toJson().contains("secret-looking"));
}

void tst_Journal::isForItsOwnerAlone()
{
    Journal journal;
    QVERIFY(journal.begin(m_plan));
    QVERIFY(journal.writeFile(u"report.json"_s, "{}"));
    QCOMPARE(modeOf(journal.folder()), mode_t(0700));
    QCOMPARE(modeOf(clusterStateDirectory(m_plan.cluster.id).value()), mode_t(0700));
    QCOMPARE(modeOf(stateDirectory()), mode_t(0700));
    QCOMPARE(modeOf(journal.folder() + u"/journal.ndjson"_s), mode_t(0600));
    QCOMPARE(modeOf(journal.folder() + u"/report.json"_s), mode_t(0600));
}

void tst_Journal::keepsTheLastTwenty()
{
    QStringList folders;
    for (int i = 0; i < 25; ++i) {
        Journal journal;
        QVERIFY(journal.begin(m_plan));
        QVERIFY(journal.writeFile(u"db1.log"_s, "x"));
        journal.end(u"complete"_s);
        folders << QDir(journal.folder()).dirName();
    }
    const QDir cluster(clusterStateDirectory(m_plan.cluster.id).value());
    QTRY_COMPARE(cluster.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name), folders.last(20));
}

// A check every night, and runs that did not start, cost no report of a run; nor does anything that of the last one.
void tst_Journal::checksAndFalseStartsGoApart()
{
    const auto run = [&](RunMode mode, const QString &how, const QString &lastRun = {}) {
        m_plan.mode = mode;
        Journal journal;
        if (!journal.begin(m_plan, lastRun))
            qFatal("no journal");
        for (int i = 0; i < 5; ++i)
            journal.write(eventOf(RunEvent::Kind::StepFinished, u"hosts"_s));
        if (!how.isEmpty())
            journal.end(how);
        return QDir(journal.folder()).dirName();
    };
    const QDir cluster(clusterStateDirectory(m_plan.cluster.id).value());
    const auto folders = [&] { return Journal::runFolders(cluster.path()); };
    QStringList kept{run(RunMode::Apply, u"complete"_s), run(RunMode::TakeBack, u"stopped"_s), run(RunMode::Apply, {})};
    QStringList others;
    for (int i = 0; i < 15; ++i)
        others << run(RunMode::Apply, u"not-started"_s)
               << run(RunMode::Check, i % 2 ? u"complete"_s : QString()); // a check is known as one from its beginning
    QTRY_COMPARE(folders(), kept + others.last(20));
    QThreadPool::globalInstance()->waitForDone(); // those of before do not know the last run
    const QString last = kept.first();
    for (int i = 0; i < 25; ++i)
        kept << run(RunMode::Apply, u"complete"_s, last);
    QTRY_COMPARE(folders(), QStringList{last} + others.last(20) + kept.last(20));
}

void tst_Journal::otherFoldersStay()
{
    QDir cluster(clusterStateDirectory(m_plan.cluster.id).value());
    for (int i = 0; i < 30; ++i)
        QVERIFY(cluster.mkdir(u"0-mine-%1"_s.arg(i)));
    Journal journal;
    QVERIFY(journal.begin(m_plan));
    QCOMPARE(cluster.entryList({u"0-mine-*"_s}, QDir::Dirs).size(), 30);
}

void tst_Journal::tellsOfRunsThatWereNotSaved_data()
{
    QTest::addColumn<QString>("how"); // empty: no last line
    QTest::addColumn<bool>("after");  // the run is not newer than the one asked after
    QTest::addColumn<bool>("found");
    QTest::newRow("no last line") << QString() << false << true;
    QTest::newRow("complete") << u"complete"_s << false << true;
    QTest::newRow("stopped") << u"stopped"_s << false << true;
    QTest::newRow("not started") << u"not-started"_s << false << false;
    QTest::newRow("older than the last that was saved") << QString() << true << false;
}

void tst_Journal::tellsOfRunsThatWereNotSaved()
{
    QFETCH(QString, how);
    QFETCH(bool, after);
    QFETCH(bool, found);
    m_plan.mode = RunMode::TakeBack;
    QString folder;
    {
        Journal journal;
        QVERIFY(journal.begin(m_plan));
        journal.write(eventOf(RunEvent::Kind::StepStarted, u"hostname"_s));
        journal.write(eventOf(RunEvent::Kind::StepStarted, u"hosts"_s));
        journal.write(eventOf(RunEvent::Kind::StepFinished, u"hosts"_s));
        QVERIFY(Journal::runsAfter(m_plan.cluster.id, {}).isEmpty()); // it is going on
        if (!how.isEmpty())
            journal.end(how);
        folder = QDir(journal.folder()).dirName();
    }
    const auto runs = Journal::runsAfter(m_plan.cluster.id, after ? folder : QString());
    QCOMPARE(runs.size(), found ? 1 : 0);
    if (!found)
        return;
    QCOMPARE(runs.first().plan.mode, RunMode::TakeBack);
    QCOMPARE(runs.first().end, how);
    QStringList steps;
    for (const StepRecord &record : runs.first().records)
        steps << record.step + u'=' + outcomeName(record.outcome);
    QCOMPARE(steps.join(u' '), u"hosts=changed hostname=interrupted"_s);
    QVERIFY(Journal::runsAfter(QUuid::createUuid(), {}).isEmpty()); // another cluster's
}

// The clock was ahead for one run, years even; what begins later is newer all the same, and is what is kept.
void tst_Journal::orderIsThatOfBeginning()
{
    const QDir cluster(clusterStateDirectory(m_plan.cluster.id).value());
    QVERIFY(cluster.mkdir(u"20991231-235959-999"_s)); // of a Howdah that named runs by their time alone
    QVERIFY(cluster.mkdir(u"20261130-100000-000"_s));
    QVERIFY(cluster.mkdir(u"000007-20991231-235959"_s));
    QStringList expected{u"20261130-100000-000"_s, u"20991231-235959-999"_s, u"000007-20991231-235959"_s};
    QStringList begun;
    for (int i = 0; i < 3; ++i) {
        Journal journal;
        QVERIFY(journal.begin(m_plan));
        begun << QDir(journal.folder()).dirName();
        QVERIFY2(begun.last().startsWith(QString::number(8 + i).rightJustified(6, u'0') + u'-'), qPrintable(begun.last()));
    }
    expected += begun;
    QCOMPARE(Journal::runFolders(cluster.path()), expected);
    for (qsizetype i = 1; i < expected.size(); ++i)
        QVERIFY(Journal::isLater(expected.at(i), expected.at(i - 1)) && !Journal::isLater(expected.at(i - 1), expected.at(i)));
    QVERIFY(!Journal::isLater(begun.last(), begun.last()) && Journal::isLater(begun.last(), {}));
    // Folders that are gone do not bring numbers back: the state knows the last one.
    const auto ended = Journal::runsAfter(m_plan.cluster.id, begun.at(1));
    QCOMPARE(ended.size(), 1);
    QVERIFY(QDir(cluster.path()).removeRecursively());
    Journal journal;
    QVERIFY(journal.begin(m_plan, begun.last()));
    QVERIFY(Journal::isLater(QDir(journal.folder()).dirName(), begun.last()));
}

void tst_Journal::folderCannotBeMade()
{
    QFile inTheWay(m_home->filePath(u"howdah"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    Journal journal;
    const auto begun = journal.begin(m_plan);
    QVERIFY(!begun);
    QCOMPARE(begun.error().code, ErrorCode::FileUnwritable);
    QVERIFY2(begun.error().message.contains(m_home->path()), qPrintable(begun.error().message));
    journal.write(eventOf(RunEvent::Kind::StepStarted, u"hosts"_s)); // harmless
    journal.end(u"not-started"_s);
}

void tst_Journal::writesFilesBesideIt()
{
    Journal journal;
    QVERIFY(journal.begin(m_plan));
    QCOMPARE(journal.logPath(u"db1"_s), journal.folder() + u"/db1.log"_s);
    QVERIFY(QDir(journal.folder()).mkdir(u"report.json"_s));
    const auto written = journal.writeFile(u"report.json"_s, "{}");
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::FileUnwritable);
}

QTEST_GUILESS_MAIN(tst_Journal)
#include "tst_journal.moc"
