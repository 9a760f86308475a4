// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a cluster chooses for a step: only what differs from the step's default is kept, whoever changes it.
#include "app/steps/StepSettings.h"

#include <QTest>

using namespace howdah;
using namespace Qt::StringLiterals;

class tst_StepSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ticks_data();
    void ticks();
    void everyRunsStepStaysTicked();
    void options_data();
    void options();
    void otherOptionsStay();

private:
    static Step step(bool tickedByDefault)
    {
        Step made;
        made.id = u"some-step"_s;
        made.tickedByDefault = tickedByDefault;
        made.options = {
            {.name = u"source"_s, .kind = StepOption::Kind::Choice, .values = {u"pool"_s, u"site"_s}, .defaultValue = u"pool"_s},
            {.name = u"wait"_s, .kind = StepOption::Kind::Integer, .defaultValue = u"600"_s, .most = 900}};
        return made;
    }
};

void tst_StepSettings::ticks_data()
{
    QTest::addColumn<bool>("byDefault");
    QTest::addColumn<bool>("before");
    QTest::addColumn<bool>("after");
    for (int i = 0; i < 8; ++i)
        QTest::addRow("%d", i) << bool(i & 1) << bool(i & 2) << bool(i & 4);
}

void tst_StepSettings::ticks()
{
    QFETCH(bool, byDefault);
    QFETCH(bool, before);
    QFETCH(bool, after);
    Cluster cluster;
    QCOMPARE(setTicked(cluster, step(byDefault), before), before != byDefault);
    QCOMPARE(setTicked(cluster, step(byDefault), after), after != before);
    QCOMPARE(cluster.tickedSteps.contains(u"some-step"_s), after && !byDefault);
    QCOMPARE(cluster.untickedSteps.contains(u"some-step"_s), !after && byDefault);
}

void tst_StepSettings::everyRunsStepStaysTicked()
{
    Step opening = step(true);
    opening.action = StepAction::ReachMachine;
    Cluster cluster;
    QVERIFY(!setTicked(cluster, opening, false));
    QVERIFY(cluster.untickedSteps.isEmpty());
}

void tst_StepSettings::options_data()
{
    QTest::addColumn<QString>("before"); // as the project file has it; empty: nothing
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("kept");
    QTest::addColumn<bool>("changed");
    QTest::newRow("another") << QString() << u"site"_s << u"site"_s << true;
    QTest::newRow("the same") << u"site"_s << u"site"_s << u"site"_s << false;
    QTest::newRow("back to the default") << u"site"_s << u"pool"_s << QString() << true;
    QTest::newRow("no value") << u"site"_s << QString() << QString() << true;
    QTest::newRow("the default is not kept") << QString() << u"pool"_s << QString() << false;
    QTest::newRow("a kept default goes") << u"pool"_s << u"pool"_s << QString() << false;
}

void tst_StepSettings::options()
{
    QFETCH(QString, before);
    QFETCH(QString, value);
    QFETCH(QString, kept);
    QFETCH(bool, changed);
    Cluster cluster;
    if (!before.isEmpty())
        cluster.options[u"some-step"_s][u"source"_s] = before;
    QCOMPARE(setOption(cluster, step(true), u"source"_s, value), changed);
    QCOMPARE(cluster.options.value(u"some-step"_s).value(u"source"_s), kept);
    QCOMPARE(cluster.options.contains(u"some-step"_s), !kept.isEmpty());
}

void tst_StepSettings::otherOptionsStay()
{
    Cluster cluster;
    setOption(cluster, step(true), u"wait"_s, u"30"_s);
    setOption(cluster, step(true), u"source"_s, u"site"_s);
    setOption(cluster, step(true), u"source"_s, {});
    QCOMPARE(cluster.options.value(u"some-step"_s), (QMap<QString, QString>{{u"wait"_s, u"30"_s}}));
}

QTEST_GUILESS_MAIN(tst_StepSettings)
#include "tst_stepsettings.moc"
