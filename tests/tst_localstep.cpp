// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A step on this computer that takes longer than it may: it is called that, and nothing of it lives on.
#include "app/catalogue/StepCatalogue.h"
#include "app/workstation/ProgramRun.h"
#include "tests/LocalCheck.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace howdah;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

bool isAlive(const QByteArray &pid)
{
    QFile stat(u"/proc/%1/stat"_s.arg(QString::fromLatin1(pid)));
    if (!stat.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = stat.readAll();
    return text.mid(text.lastIndexOf(')') + 1).trimmed().front() != 'Z';
}

} // namespace

class TestLocalStep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void overItsLimitItIsTimedOut();
    void itsWholeGroupIsEnded_data();
    void itsWholeGroupIsEnded();
    void outcomeMustFitTheEnd_data();
    void outcomeMustFitTheEnd();
};

/// One of the programs that the step uses never comes back.
void TestLocalStep::overItsLimitItIsTimedOut()
{
    QTemporaryDir folder;
    for (const QString &name :
         {u"awk"_s, u"cat"_s, u"sed"_s, u"grep"_s, u"diff"_s, u"stat"_s, u"readlink"_s, u"cmp"_s, u"mktemp"_s}) {
        QFile tool(folder.filePath(name));
        QVERIFY(tool.open(QIODevice::WriteOnly));
        tool.write("#!/bin/sh\ntrap '' TERM\necho $$ >>" + QFile::encodeName(folder.filePath(u"pids"_s))
                   + "\nwhile :; do /bin/sleep 1; done\n");
        tool.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    Cluster cluster;
    Machine machine;
    machine.host = u"db1"_s;
    machine.fqdn = u"db1.example.com"_s;
    machine.address = u"192.0.2.11"_s;
    cluster.machines << machine;
    Step step = StepCatalogue::builtIn()->at(u"local-hosts");
    step.limit = 1s;
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", QFile::encodeName(folder.path()) + ':' + path);
    const test::LocalCheck checked = test::checkHere(cluster, step);
    qputenv("PATH", path);
    QCOMPARE(checked.exitCode, 124);
    QCOMPARE(checked.report.outcome, std::optional(Outcome::Failed));
    QCOMPARE(checked.report.reason.id, u"step-timed-out"_s);
    QCOMPARE(checked.report.reason.args, QStringList{u"1 s"_s});
    QFile pids(folder.filePath(u"pids"_s));
    QVERIFY(pids.open(QIODevice::ReadOnly));
    for (const QByteArray &pid : pids.readAll().split('\n')) {
        if (!pid.isEmpty())
            QTRY_VERIFY2(!isAlive(pid), pid.constData());
    }
}

void TestLocalStep::itsWholeGroupIsEnded_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::newRow("all hear TERM") << QByteArray("sleep 600 & echo $!; sleep 600");
    QTest::newRow("a child does not hear TERM") << QByteArray("(trap '' TERM; exec sleep 600) & echo $!; sleep 600");
    QTest::newRow("nobody does") << QByteArray("trap '' TERM; (exec sleep 600) & echo $!; while :; do sleep 600; done");
}
void TestLocalStep::itsWholeGroupIsEnded()
{
    QFETCH(QByteArray, program);
    QByteArray output;
    const auto ended =
        runProgramHere({}, program, 1s, {.onProtocol = {}, .onOutput = [&](const QByteArray &bytes) { output += bytes; }}, {});
    QVERIFY(!ended.ok());
    QCOMPARE(ended.error().code, ErrorCode::TimedOut);
    const QByteArray pid = output.trimmed();
    QVERIFY(pid.toInt() > 1);
    QTRY_VERIFY2(!isAlive(pid), "a process of the step lives on");
}

void TestLocalStep::outcomeMustFitTheEnd_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const char *said, int exitCode, RunMode mode, const char *told) {
        QTest::newRow(name) << QByteArray(said) << exitCode << int(mode) << QString::fromLatin1(told);
    };
    row("good", "outcome changed hosts-written", 0, RunMode::Apply, "changed hosts-written");
    row("failed, and said so", "outcome failed hosts-foreign", 1, RunMode::Apply, "failed hosts-foreign");
    row("good, but it failed afterwards", "outcome changed hosts-written", 1, RunMode::Apply, "failed no-outcome");
    row("nothing said", "", 0, RunMode::Check, "failed no-outcome");
    row("over its limit", "", 124, RunMode::Apply, "failed step-timed-out");
    row("over its limit after it had said well", "outcome unchanged hosts-there", 124, RunMode::Check, "failed step-timed-out");
    row("would, in a run", "outcome would-change hosts-would", 0, RunMode::Apply, "failed no-outcome");
    row("would, in a check", "outcome would-change hosts-would", 0, RunMode::Check, "would-change hosts-would");
}
void TestLocalStep::outcomeMustFitTheEnd()
{
    QFETCH(QByteArray, said);
    QFETCH(int, exitCode);
    QFETCH(int, mode);
    QFETCH(QString, told);
    StepReport report;
    report.feed(said);
    report.end(exitCode, RunMode(mode), 300s);
    QCOMPARE(outcomeName(*report.outcome) + u' ' + report.reason.id, told);
    if (exitCode == 124)
        QCOMPARE(report.reason.args, QStringList{u"5 min"_s});
}

QTEST_GUILESS_MAIN(TestLocalStep)
#include "tst_localstep.moc"
