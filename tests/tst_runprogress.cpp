// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a terminal shows of a run: the live line counts what is ready and nothing else, as the headline does in the end.
#include "app/cli/RunProgress.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTest>

using namespace howdah;
using namespace Qt::StringLiterals;

class TestRunProgress : public QObject
{
    Q_OBJECT

    static RunPlan plan(RunMode mode)
    {
        RunPlan plan;
        plan.mode = mode;
        for (const QString &host : {u"db1"_s, u"db2"_s, u"db3"_s}) {
            NodePlan node;
            node.machine.host = host;
            node.steps = {u"connect"_s, u"hosts"_s};
            plan.cluster.machines << node.machine;
            plan.nodes << node;
        }
        return plan;
    }
    static RunEvent finished(const RunPlan &plan, int row, const QString &step, Outcome outcome, const QString &reason = {})
    {
        StepRecord record;
        record.machine = plan.nodes.at(row).machine.id;
        record.step = step;
        record.outcome = outcome;
        record.reason = Reason(reason.isEmpty() ? u"stopped"_s : reason);
        return {RunEvent::Kind::StepFinished, record.machine, step, QDateTime::currentDateTimeUtc(), {}, {}, record};
    }

private Q_SLOTS:
    void onlyWhatIsReadyIsCounted_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("ready"); // of db1, which ends so
        const auto row = [](const char *name, Outcome outcome, const char *reason, int ready) {
            QTest::newRow(name) << int(outcome) << QString::fromLatin1(reason) << ready;
        };
        row("changed", Outcome::Changed, "", 1);
        row("already so", Outcome::Unchanged, "", 1);
        row("does not apply there", Outcome::Skipped, "no-workstation", 1);
        row("left out", Outcome::Skipped, "left-out", 0);
        row("stopped", Outcome::Cancelled, "stopped", 0);
        row("failed", Outcome::Failed, "", 0);
        row("not tried", Outcome::NotTried, "live-stopped", 0);
        row("unreachable", Outcome::Unreachable, "", 0);
        row("interrupted", Outcome::Interrupted, "", 0);
    }
    void onlyWhatIsReadyIsCounted()
    {
        QFETCH(int, outcome);
        QFETCH(QString, reason);
        QFETCH(int, ready);
        const RunPlan run = plan(RunMode::Apply);
        RunProgress progress(Verbosity::Quiet);
        progress.begin(run);
        QVERIFY2(progress.liveLine().startsWith(u"0 of 3 machines ready"_s), qPrintable(progress.liveLine()));
        progress.apply({finished(run, 0, u"connect"_s, Outcome::Unchanged)});
        QVERIFY2(progress.liveLine().startsWith(u"0 of 3 machines ready"_s),
                 qPrintable(progress.liveLine())); // hosts is still to come
        progress.apply({finished(run, 0, u"hosts"_s, Outcome(outcome), reason)});
        QVERIFY2(progress.liveLine().startsWith(u"%1 of 3 machines ready"_s.arg(ready)), qPrintable(progress.liveLine()));

        // The headline of the end says the same.
        RunReport report;
        report.plan = run;
        for (int i = 0; i < 3; ++i)
            report.records << finished(run, i, u"connect"_s, i == 0 ? Outcome::Unchanged : Outcome::Failed).record;
        report.records << finished(run, 0, u"hosts"_s, Outcome(outcome), reason).record;
        QVERIFY2(report.headline().startsWith(u"%1 of 3 machines ready"_s.arg(ready)), qPrintable(report.headline()));
    }

    void aCheckMakesNoneReady()
    {
        const RunPlan run = plan(RunMode::Check);
        RunProgress progress(Verbosity::Quiet);
        progress.begin(run);
        progress.apply({finished(run, 0, u"connect"_s, Outcome::Unchanged), finished(run, 0, u"hosts"_s, Outcome::WouldChange)});
        QVERIFY2(progress.liveLine().startsWith(u"1 of 3 machines checked"_s), qPrintable(progress.liveLine()));
        const RunPlan back = plan(RunMode::TakeBack);
        RunProgress taking(Verbosity::Quiet);
        taking.begin(back);
        QVERIFY2(taking.liveLine().startsWith(u"taken back on 0 of 3 machines"_s), qPrintable(taking.liveLine()));
    }

    /// What was changed, line by line, where that is asked for; a check shows it anyway.
    void diffsAreShownWhereAsked()
    {
        for (const RunMode mode : {RunMode::Apply, RunMode::TakeBack, RunMode::Check}) {
            RunReport report;
            report.plan = plan(mode);
            report.records << finished(report.plan, 0, u"hosts"_s, Outcome::Changed).record;
            report.records.last().diff = "--- /etc/hosts\n+++ /etc/hosts\n@@ -1 +1,2 @@\n a\n+b\n";
            SummaryOptions options;
            QCOMPARE(RunProgress::summary(report, options).contains(u"\n+b\n"_s), mode == RunMode::Check);
            options.diffs = true;
            QVERIFY(RunProgress::summary(report, options).contains(u"\ndb1 hosts\n--- /etc/hosts\n"_s));
            options.diffs = false;
            options.onlyTrouble = true;
            QVERIFY(!RunProgress::summary(report, options).contains(u"\n+b\n"_s));
        }
    }

    void linesOfAMachineForgeNothing()
    {
        RunReport report;
        report.plan = plan(RunMode::Apply);
        report.folder = u"/state/run"_s;
        report.records << finished(report.plan, 0, u"hosts"_s, Outcome::Failed).record;
        report.records.last().output =
            "one\n3 of 3 machines ready\n\x1b[2Jdb2 hosts changed: x\r\n\n" + QByteArray(1000, 'y') + "\n\n";
        const QString text = RunProgress::summary(report);
        static const QRegularExpression forged(u"(^|\\n)(3 of 3|db2 hosts)"_s);
        QVERIFY2(!forged.match(text).hasMatch() && !text.contains(u'\x1b'), qPrintable(text));
        QVERIFY2(text.contains(u"\n    | one\n    | 3 of 3 machines ready\n"_s)
                     && text.contains(u"\n    log: /state/run/db1.log\n"_s),
                 qPrintable(text));
        for (const QString &line : text.split(u'\n'))
            QVERIFY(line.size() < 300);
    }

    /// A thousand failures are no thousand tails.
    void tailsAreBounded()
    {
        RunReport report;
        for (int i = 0; i < 100; ++i) {
            NodePlan node;
            node.machine.host = u"db%1"_s.arg(i);
            node.steps = {u"hosts"_s};
            report.plan.cluster.machines << node.machine;
            report.plan.nodes << node;
        }
        for (int i = 0; i < 100; ++i) {
            report.records << finished(report.plan, i, u"hosts"_s, Outcome::Failed).record;
            report.records.last().output = "said\n";
        }
        const QString text = RunProgress::summary(report);
        QCOMPARE(text.count(u"    | said\n"_s), 10);
        QCOMPARE(text.count(u" hosts failed: "_s), 100);
        QVERIFY(RunProgress::lineThatMatters(report).startsWith(u"100 of 100 machines failed: db0, db1, "_s));
        QVERIFY(RunProgress::lineThatMatters(report).endsWith(u", …."_s));
    }
};

QTEST_GUILESS_MAIN(TestRunProgress)
#include "tst_runprogress.moc"
