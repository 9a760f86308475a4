// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is said at the end of a run though nothing failed: copies of one machine, and machines without the host table.
#include "app/catalogue/StepCatalogue.h"
#include "app/run/RunWarnings.h"

#include <QTest>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

Machine machine(int number, Role role = Role::Node)
{
    Machine m;
    m.id = QUuid(uint(number), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    m.role = role;
    m.address = u"192.0.2.%1"_s.arg(10 + number);
    m.host = u"db%1"_s.arg(number);
    m.fqdn = m.host + u".example.com"_s;
    return m;
}

Cluster clusterOf(int machines)
{
    Cluster c;
    for (int i = 1; i <= machines; ++i)
        c.machines << machine(i);
    return c;
}

StepRecord hostsRecord(const Cluster &cluster, int number, Outcome outcome)
{
    StepRecord record;
    record.machine = machine(number).id;
    record.step = u"hosts"_s;
    record.outcome = outcome;
    record.digest = inputDigest(cluster, cluster.find(record.machine), StepCatalogue::builtIn()->at(u"hosts"), {});
    return record;
}

} // namespace

class tst_RunWarnings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void clones_data();
    void clones();
    void stepsWarn();
    void hostTables_data();
    void hostTables();
};

void tst_RunWarnings::clones_data()
{
    QTest::addColumn<QStringList>("ids"); // of db1, db2, …; empty: not known
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<QStringList>("said"); // a beginning each
    QTest::newRow("none") << QStringList{u"a"_s, u"b"_s, u"c"_s} << QStringList{u"k"_s, u"l"_s, u"m"_s} << QStringList();
    QTest::newRow("not known is not the same")
        << QStringList{QString(), QString()} << QStringList{QString(), QString()} << QStringList();
    QTest::newRow("machine-id") << QStringList{u"a"_s, u"b"_s, u"a"_s} << QStringList{u"k"_s, u"l"_s, u"m"_s}
                                << QStringList{u"db1, db3 have the same machine-id"_s};
    QTest::newRow("host key") << QStringList{u"a"_s, u"b"_s, u"c"_s} << QStringList{u"k"_s, u"l"_s, u"l"_s}
                              << QStringList{u"db2, db3 have the same host key"_s};
    QTest::newRow("both") << QStringList{u"a"_s, u"a"_s} << QStringList{u"k"_s, u"k"_s}
                          << QStringList{u"db1, db2 have the same machine-id"_s, u"db1, db2 have the same host key"_s};
    QTest::newRow("two templates") << QStringList{u"a"_s, u"b"_s, u"a"_s, u"b"_s} << QStringList{u"k"_s, u"l"_s, u"m"_s, u"n"_s}
                                   << QStringList{u"db1, db3 have the same machine-id"_s, u"db2, db4 have the same machine-id"_s};
    QStringList many(20, u"a"_s);
    QTest::newRow("many") << many << QStringList(20, QString())
                          << QStringList{u"db1, db2, db3, db4, db5, db6, db7, db8, db9, … have the same machine-id"_s};
}

void tst_RunWarnings::clones()
{
    QFETCH(QStringList, ids);
    QFETCH(QStringList, keys);
    QFETCH(QStringList, said);
    RunPlan plan;
    QHash<QUuid, NodeFindings> findings;
    for (int i = 0; i < ids.size(); ++i) {
        plan.nodes << NodePlan{machine(i + 1), {}};
        NodeFindings found;
        if (!ids.at(i).isEmpty())
            found.facts.insert(u"machine-id"_s, ids.at(i));
        if (!keys.at(i).isEmpty())
            found.known.key = {"ssh-ed25519", keys.at(i).toUtf8()};
        findings.insert(machine(i + 1).id, found);
    }
    const QStringList warnings = cloneWarnings(plan, findings);
    QVERIFY2(warnings.size() == said.size(), qPrintable(warnings.join(u'\n')));
    for (int i = 0; i < said.size(); ++i)
        QVERIFY2(warnings.at(i).startsWith(said.at(i)), qPrintable(warnings.at(i)));
}

void tst_RunWarnings::stepsWarn()
{
    RunReport report;
    report.plan.cluster = clusterOf(4);
    const auto add = [&](int number, Outcome outcome, const QStringList &args) {
        StepRecord record;
        record.machine = number == 0 ? QUuid() : machine(number).id;
        record.step = number == 0 ? u"local-time-sync"_s : u"time-sync"_s;
        record.outcome = outcome;
        record.reason = Reason(u"time-replaced"_s, args);
        report.records << record;
    };
    const QStringList silent{u"ntp"_s, u"+"_s, u"time-silent"_s, u"pool.example"_s};
    QCOMPARE(stepWarnings(report), QStringList());
    add(0, Outcome::Unchanged, silent);
    add(1, Outcome::Changed, silent);
    add(2, Outcome::Changed, {u"ntp"_s});
    add(3, Outcome::WouldChange, silent + QStringList{u"+"_s, u"time-own-clock"_s});
    add(4, Outcome::Changed, {u"ntp"_s, u"+"_s}); // cut off: nothing
    QCOMPARE(stepWarnings(report),
             (QStringList{u"this computer, db1, db3: "_s + Reason(u"time-silent"_s, {u"pool.example"_s}).sentence(),
                          u"db3: "_s + Reason(u"time-own-clock"_s).sentence()}));
    // What it says is in the row too, and in the report.
    QCOMPARE(report.records.at(1).reason.sentence(),
             Reason(u"time-replaced"_s, {u"ntp"_s}).sentence() + u' ' + Reason(u"time-silent"_s, {u"pool.example"_s}).sentence());
}

void tst_RunWarnings::hostTables_data()
{
    QTest::addColumn<int>("had");      // db1 to db N ran before, with a table of those
    QTest::addColumn<int>("now");      // the cluster is db1 to db N now
    QTest::addColumn<bool>("edited");  // another edit besides
    QTest::addColumn<QString>("run");  // "NUMBER=OUTCOME …" of the hosts step
    QTest::addColumn<QString>("said"); // empty: nothing
    const QString behind = u"%1 machine(s) of this cluster do not have the current host table yet."_s;
    QTest::newRow("all of them") << 0 << 3 << false << u"1=changed 2=changed 3=changed"_s << QString();
    QTest::newRow("the first of all: the others know nobody") << 0 << 5 << false << u"1=changed 2=changed"_s << behind.arg(3);
    QTest::newRow("a retry: the others know") << 4 << 4 << false << u"2=changed"_s << QString();
    QTest::newRow("nothing to do, the others know") << 4 << 4 << false << u"2=unchanged"_s << QString();
    QTest::newRow("a new machine alone") << 5 << 6 << false << u"6=changed"_s << u"5 machine(s) do not know db6 yet."_s;
    QTest::newRow("and one more") << 5 << 6 << false << u"6=changed 1=changed"_s << u"4 machine(s) do not know db6 yet."_s;
    QTest::newRow("two new ones") << 3 << 5 << false << u"4=changed 5=changed"_s << u"3 machine(s) do not know db4, db5 yet."_s;
    QTest::newRow("a new one, and another edit") << 3 << 4 << true << u"4=changed"_s << behind.arg(3);
    QTest::newRow("unchanged here, outdated there") << 3 << 3 << true << u"1=unchanged"_s << behind.arg(2);
    QTest::newRow("the new one was not in the run") << 3 << 4 << false << u"1=changed"_s << behind.arg(3);
    QTest::newRow("it failed there: that is told already")
        << 3 << 4 << false << u"1=changed 2=changed 3=changed 4=failed"_s << QString();
    QTest::newRow("the step was not in the run") << 3 << 4 << false << QString() << QString();
    QTest::newRow("it failed everywhere") << 3 << 4 << false << u"4=failed"_s << QString();
}

void tst_RunWarnings::hostTables()
{
    QFETCH(int, had);
    QFETCH(int, now);
    QFETCH(bool, edited);
    QFETCH(QString, run);
    QFETCH(QString, said);
    ClusterState before;
    Cluster earlier = clusterOf(had);
    for (int i = 1; i <= had; ++i)
        before.take(hostsRecord(earlier, i, Outcome::Changed), RunMode::Apply, *StepCatalogue::builtIn());
    RunReport report;
    report.plan.cluster = clusterOf(now);
    if (edited)
        report.plan.cluster.machines << machine(99, Role::Vip);
    ClusterState after = before;
    for (const QString &item : run.split(u' ', Qt::SkipEmptyParts)) {
        const StepRecord record =
            hostsRecord(report.plan.cluster, item.section(u'=', 0, 0).toInt(), *outcomeFromName(item.section(u'=', 1)));
        report.records << record;
        after.take(record, RunMode::Apply, *StepCatalogue::builtIn());
    }
    QCOMPARE(hostTableWarnings(report, before, after).join(u'\n'), said);
    report.plan.mode = RunMode::Check;
    QCOMPARE(hostTableWarnings(report, before, after), QStringList());
}

QTEST_GUILESS_MAIN(tst_RunWarnings)
#include "tst_runwarnings.moc"
