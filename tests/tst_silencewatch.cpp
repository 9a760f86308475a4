// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Silence is told minute by minute, and never over what a step says itself.
#include "app/run/SilenceWatch.h"

#include <QTest>

using namespace howdah;
using namespace Qt::StringLiterals;

class tst_SilenceWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tells_data();
    void tells();
};

void tst_SilenceWatch::tells_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("happens"); // "SECOND:WHAT …"; ask: notes() is called
    QTest::addColumn<QString>("told");    // what each ask brought: minutes, or - for nothing
    QTest::newRow("not yet") << u"hosts"_s << u"59:ask"_s << u"-"_s;
    QTest::newRow("after a minute, once") << u"hosts"_s << u"60:ask 65:ask 119:ask"_s << u"1 - -"_s;
    QTest::newRow("each minute") << u"time-sync"_s << u"61:ask 121:ask 304:ask"_s << u"1 2 5"_s;
    QTest::newRow("output begins it anew") << u"time-sync"_s << u"30:output 61:ask 80:output 100:ask 141:ask"_s << u"- - 1"_s;
    QTest::newRow("told, then heard, then told again") << u"time-sync"_s << u"61:ask 62:output 63:ask 123:ask"_s << u"1 - 1"_s;
    QTest::newRow("its own note stays") << u"time-sync"_s << u"30:note 200:ask"_s << u"-"_s;
    QTest::newRow("until it goes on to print") << u"time-sync"_s << u"30:note 40:output 101:ask"_s << u"1"_s;
    QTest::newRow("its end") << u"time-sync"_s << u"61:ask 70:end 200:ask"_s << u"1 -"_s;
    QTest::newRow("a login prints nothing by its nature") << u"key-login"_s << u"100:ask"_s << u"-"_s;
    QTest::newRow("nor does reaching a machine") << u"connect"_s << u"100:ask"_s << u"-"_s;
    QTest::newRow("this computer's too") << u"local-time-sync"_s << u"100:ask"_s << u"1"_s;
}

void tst_SilenceWatch::tells()
{
    QFETCH(QString, step);
    QFETCH(QString, happens);
    QFETCH(QString, told);
    const QDateTime begin = QDateTime::fromSecsSinceEpoch(1'700'000'000).toUTC();
    const QUuid machine(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    SilenceWatch watch;
    const auto see = [&](RunEvent::Kind kind, qint64 second, const Reason &note = {}) {
        watch.see({kind, machine, step, begin.addSecs(second), note, {}, {}});
    };
    see(RunEvent::Kind::StepStarted, 0);
    QStringList brought;
    for (const QString &item : happens.split(u' ')) {
        const qint64 second = item.section(u':', 0, 0).toInt();
        const QString what = item.section(u':', 1);
        if (what == u"output"_s)
            see(RunEvent::Kind::StepOutput, second);
        else if (what == u"note"_s)
            see(RunEvent::Kind::StepNote, second, Reason(u"apt-lock-waiting"_s));
        else if (what == u"end"_s)
            see(RunEvent::Kind::StepFinished, second);
        if (what != u"ask"_s)
            continue;
        const auto notes = watch.notes(begin.addSecs(second));
        QVERIFY(notes.size() <= 1);
        brought << (notes.empty() ? u"-"_s : notes.front().note.args.value(0));
        for (const RunEvent &note : notes) {
            QCOMPARE(note.machine, machine);
            QCOMPARE(note.step, step);
            QCOMPARE(note.note.sentence(), u"no output for %1 min"_s.arg(note.note.args.value(0)));
            watch.see(note); // as it comes by again among the events
        }
    }
    QCOMPARE(brought.join(u' '), told);
}

QTEST_GUILESS_MAIN(tst_SilenceWatch)
#include "tst_silencewatch.moc"
