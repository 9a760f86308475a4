// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a program says on fd 3 is understood line by line, and nothing it says can do harm.
#include "app/steps/StepReport.h"

#include <QTest>

using namespace howdah;
using namespace Qt::StringLiterals;

class tst_StepReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void line_data();
    void line();
    void lastOutcomeWins();
    void factsCollect();
    void diffKeepsItsLines();
    void diffIsCapped();
    void factsAreCapped();
    void unescapes_data();
    void unescapes();
    void outcomeNames();
};

void tst_StepReport::line_data()
{
    using Line = StepReport::Line;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("outcome"); // -1: unset
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QByteArray &text, Line kind, int outcome, const QString &reason) {
        QTest::newRow(name) << text << int(kind) << outcome << reason;
    };
    row("changed", "outcome changed hosts-written", Line::Outcome, int(Outcome::Changed), u"hosts-written"_s);
    row("unchanged", "outcome unchanged time-ok", Line::Outcome, int(Outcome::Unchanged), u"time-ok"_s);
    row("would-change", "outcome would-change a", Line::Outcome, int(Outcome::WouldChange), u"a"_s);
    row("skipped", "outcome skipped a", Line::Outcome, int(Outcome::Skipped), u"a"_s);
    row("failed with arguments", "outcome failed a x%20y %25 %0A", Line::Outcome, int(Outcome::Failed), u"a|x y|%|\n"_s);
    row("an empty argument counts", "outcome failed a  z", Line::Outcome, int(Outcome::Failed), u"a||z"_s);
    // A program says how it ended; what only the engine can know, it cannot say.
    row("running is not a program's", "outcome running a", Line::Ignored, -1, u""_s);
    row("pending is not a program's", "outcome pending a", Line::Ignored, -1, u""_s);
    row("cancelled is not a program's", "outcome cancelled a", Line::Ignored, -1, u""_s);
    row("not-tried is not a program's", "outcome not-tried a", Line::Ignored, -1, u""_s);
    row("unreachable is not a program's", "outcome unreachable a", Line::Ignored, -1, u""_s);
    row("interrupted is not a program's", "outcome interrupted a", Line::Ignored, -1, u""_s);
    row("outdated is not a program's", "outcome outdated a", Line::Ignored, -1, u""_s);
    row("no such status", "outcome great a", Line::Ignored, -1, u""_s);
    row("no reason", "outcome changed", Line::Ignored, -1, u""_s);
    row("an empty reason", "outcome changed ", Line::Ignored, -1, u""_s);
    row("note", "note apt-lock-waiting unattended-upgr 2:10 10:00", Line::Note, -1, u""_s);
    row("note without a reason", "note", Line::Ignored, -1, u""_s);
    row("fact", "fact os debian 12", Line::Fact, -1, u""_s);
    row("fact without a value", "fact os", Line::Fact, -1, u""_s);
    row("fact without a name", "fact", Line::Ignored, -1, u""_s);
    row("diff", "diff +a", Line::Diff, -1, u""_s);
    row("empty diff line", "diff", Line::Diff, -1, u""_s);
    row("a later lib.sh says more", "progress 12 of 30", Line::Ignored, -1, u""_s);
    row("empty", "", Line::Ignored, -1, u""_s);
    row("spaces", "   ", Line::Ignored, -1, u""_s);
    row("capitals", "OUTCOME changed a", Line::Ignored, -1, u""_s);
    row("only looks like it", "outcomes changed a", Line::Ignored, -1, u""_s);
    row("binary", QByteArray("\0\xff\xfe", 3), Line::Ignored, -1, u""_s);
}

void tst_StepReport::line()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    QFETCH(int, outcome);
    QFETCH(QString, reason);
    StepReport report;
    QCOMPARE(int(report.feed(text)), kind);
    QCOMPARE(report.outcome ? int(*report.outcome) : -1, outcome);
    QCOMPARE((QStringList{report.reason.id} + report.reason.args).join(u'|'), reason);
}

void tst_StepReport::lastOutcomeWins()
{
    StepReport report;
    report.feed("outcome changed a one");
    report.feed("outcome nonsense b");
    QCOMPARE(*report.outcome, Outcome::Changed);
    report.feed("outcome failed c");
    QCOMPARE(*report.outcome, Outcome::Failed);
    QCOMPARE(report.reason.id, u"c"_s);
    QVERIFY(report.reason.args.isEmpty());
}

void tst_StepReport::factsCollect()
{
    StepReport report;
    report.feed("fact os-name Debian%20GNU/Linux%2012 (bookworm)");
    report.feed("fact live");
    report.feed("fact live patroni%20etcd");
    report.feed("note waiting a%20b");
    QCOMPARE(report.facts,
             (QMap<QString, QString>{{u"os-name"_s, u"Debian GNU/Linux 12 (bookworm)"_s}, {u"live"_s, u"patroni etcd"_s}}));
    QCOMPARE(report.note.id, u"waiting"_s);
    QCOMPARE(report.note.args, QStringList{u"a b"_s});
}

void tst_StepReport::diffKeepsItsLines()
{
    StepReport report;
    for (const char *line : {"diff --- /etc/hosts", "diff", "diff  context 50%25", "diff +new"})
        report.feed(line);
    QCOMPARE(report.diff, QByteArray("--- /etc/hosts\n\n context 50%25\n+new\n")); // not escaped: it is the rest of the line
}

void tst_StepReport::diffIsCapped()
{
    StepReport report;
    const QByteArray line = "diff " + QByteArray(1000, 'x');
    for (int i = 0; i < 5000; ++i)
        report.feed(line);
    QVERIFY(report.diff.size() >= 1 << 18);
    QVERIFY2(report.diff.size() < (1 << 18) + 200, qPrintable(QString::number(report.diff.size())));
    QVERIFY(report.diff.endsWith("the rest of it is not kept.\n"));
}

void tst_StepReport::factsAreCapped()
{
    StepReport report;
    for (int i = 0; i < 100'000; ++i)
        report.feed("fact f" + QByteArray::number(i) + " x");
    QVERIFY2(report.facts.size() <= 1000, qPrintable(QString::number(report.facts.size())));
    StepReport large;
    large.feed("fact big " + QByteArray(1 << 20, 'x'));
    QVERIFY(large.facts.value(u"big"_s).size() <= 1 << 16);
    large.feed("outcome failed big " + QByteArray(1 << 20, 'x'));
    QVERIFY(large.reason.args.value(0).size() <= 1 << 16);
    QByteArray many = "outcome failed ";
    many += QByteArray(1 << 20, 'n');
    for (int i = 0; i < 10'000; ++i)
        many += ' ' + QByteArray(1000, 'x');
    large.feed(many);
    QVERIFY(large.reason.id.size() + large.reason.args.join(u' ').size() <= 1 << 14);
    for (int i = 0; i < 1000; ++i)
        large.feed("fact " + QByteArray(60'000, 'x') + QByteArray::number(i) + " x");
    qsizetype names = 0;
    for (auto fact = large.facts.cbegin(); fact != large.facts.cend(); ++fact)
        names += fact.key().size();
    QVERIFY(names <= 1 << 15);
}

void tst_StepReport::unescapes_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("db1") << u"db1"_s;
    QTest::newRow("space") << QByteArray("a%20b") << u"a b"_s;
    QTest::newRow("percent") << QByteArray("100%25") << u"100%"_s;
    QTest::newRow("escaped escape") << QByteArray("%2520") << u"%20"_s;
    QTest::newRow("newline, return, tab") << QByteArray("%0A%0D%09") << u"\n\r\t"_s;
    QTest::newRow("UTF-8 raw") << QByteArray("größer") << u"größer"_s;
    QTest::newRow("UTF-8 escaped") << QByteArray("%C3%B6") << u"ö"_s;
    QTest::newRow("broken UTF-8") << QByteArray("a\xff") << u"a\ufffd"_s;
    QTest::newRow("lone percent") << QByteArray("%") << u"%"_s;
    QTest::newRow("empty") << QByteArray() << QString();
}

void tst_StepReport::unescapes()
{
    QFETCH(QByteArray, word);
    QFETCH(QString, text);
    QCOMPARE(unescapeArgument(word), text);
}

void tst_StepReport::outcomeNames()
{
    const QMap<Outcome, QString> names{{Outcome::Pending, u"pending"_s},          {Outcome::Running, u"running"_s},
                                       {Outcome::Changed, u"changed"_s},          {Outcome::Unchanged, u"unchanged"_s},
                                       {Outcome::WouldChange, u"would-change"_s}, {Outcome::Outdated, u"outdated"_s},
                                       {Outcome::Skipped, u"skipped"_s},          {Outcome::Failed, u"failed"_s},
                                       {Outcome::NotTried, u"not-tried"_s},       {Outcome::Unreachable, u"unreachable"_s},
                                       {Outcome::Cancelled, u"cancelled"_s},      {Outcome::Interrupted, u"interrupted"_s}};
    QCOMPARE(names.size(), 12);
    for (auto it = names.cbegin(); it != names.cend(); ++it) {
        QCOMPARE(outcomeName(it.key()), it.value());
        QCOMPARE(*outcomeFromName(it.value()), it.key());
        QVERIFY(!outcomeTitle(it.key()).isEmpty());
        QVERIFY(!(isFailure(it.key()) && isGood(it.key())));
    }
    QVERIFY(!outcomeFromName(u"Changed"));
    QVERIFY(!outcomeFromName(u""));
}

QTEST_GUILESS_MAIN(tst_StepReport)
#include "tst_stepreport.moc"
