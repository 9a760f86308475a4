// The catalogue is consistent: with itself, with the programs, and with a cluster's choices.
#include "app/steps/Catalogue.h"
#include "app/steps/StepProgram.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace howdah;
using namespace Qt::StringLiterals;

class tst_Catalogue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void idsAreUnique();
    void row_data();
    void row();
    void everyProgramHasARow();
    void optionsOfTheProgram_data() { row_data(); }
    void optionsOfTheProgram();
    void isTickedFollowsTheCluster_data();
    void isTickedFollowsTheCluster();
    void optionValueIsTheClustersElseTheDefault();
    void numbersStayInTheirBounds_data();
    void numbersStayInTheirBounds();
    void findsNothingUnderAnotherName();
};

void tst_Catalogue::idsAreUnique()
{
    QSet<QString> ids;
    for (const Step &step : catalogue()) {
        QVERIFY2(!ids.contains(step.id), qPrintable(step.id));
        ids.insert(step.id);
        QCOMPARE(findStep(step.id), &step);
    }
}

void tst_Catalogue::row_data()
{
    QTest::addColumn<QString>("id");
    for (const Step &step : catalogue())
        QTest::newRow(qPrintable(step.id)) << step.id;
}

void tst_Catalogue::row()
{
    QFETCH(QString, id);
    const Step &step = *findStep(id);
    static const QRegularExpression word(QRegularExpression::anchoredPattern(u"[a-z]+(-[a-z]+)*"_s));
    QVERIFY(word.match(id).hasMatch());
    QVERIFY(!stepTitle(step).isEmpty());
    QVERIFY(!stepShortTitle(step).isEmpty());
    QVERIFY2(stepShortTitle(step).size() <= 10, "a column's header");
    QVERIFY(step.limit.count() > 0);

    // What it needs comes before it, so that its fate is known.
    for (const QString &need : step.needs) {
        const Step *other = findStep(need);
        QVERIFY2(other, qPrintable(need));
        QVERIFY2(other < &step, qPrintable(need));
        if (step.executor == Executor::Workstation)
            QCOMPARE(other->executor, Executor::Workstation);
    }
    // This computer's rows come first.
    if (step.executor == Executor::Workstation && &step != &catalogue().first())
        QCOMPARE((&step - 1)->executor, Executor::Workstation);

    // The program: for what runs in a node's shell, and for this computer's rows that need an administrator.
    const bool byProgram =
        step.executor == Executor::Node || id == u"connect"_s || id.startsWith(u"local-time"_s) || id == u"local-hosts"_s;
    if (byProgram) {
        QVERIFY2(!stepText(id).isEmpty(), "no program");
        QVERIFY(stepText(id).contains("\nbegin "));
    }
    if (step.verifyOnly)
        QVERIFY2(!step.finish && !step.leaveLiveAlone, "changes nothing");

    QSet<QString> names;
    for (const StepOption &option : step.options) {
        QVERIFY(word.match(option.name).hasMatch());
        QVERIFY2(!names.contains(option.name), qPrintable(option.name));
        names.insert(option.name);
        QVERIFY(!option.title.isEmpty());
        if (option.values.isEmpty()) {
            bool number = false;
            QVERIFY2(option.defaultValue.toInt(&number) >= 0 && number, qPrintable(option.name));
            QVERIFY2(option.defaultValue.toInt() <= option.most, qPrintable(option.name));
        } else {
            QVERIFY2(option.values.contains(option.defaultValue), qPrintable(option.name));
            QCOMPARE(QSet<QString>(option.values.begin(), option.values.end()).size(), option.values.size());
        }
        QCOMPARE(optionValue(Cluster(), id, option.name), option.defaultValue);
    }
}

void tst_Catalogue::everyProgramHasARow()
{
    const QDir programs(u":/howdah/steps"_s);
    QVERIFY(programs.entryList().size() > 10);
    for (const QString &file : programs.entryList({u"*.sh"_s})) {
        const QString id = file.chopped(3);
        if (id != u"lib"_s && id != u"driver"_s && id != u"why-refused"_s) // asked by key-login and connect
            QVERIFY2(findStep(id), qPrintable(file));
    }
    QVERIFY(stepText(u"no-such-step").isEmpty());
}

// A program may only ask for options that its row has; else the person could never set them.
void tst_Catalogue::optionsOfTheProgram()
{
    QFETCH(QString, id);
    // On this computer a step may share a node's program; then each option has a default there.
    const bool shared = findStep(id)->executor == Executor::Workstation;
    const QRegularExpression variable(shared ? u"HD_OPT_([A-Z_]+)(?!:-|[A-Z_])"_s : u"HD_OPT_([A-Z_]+)"_s);
    QStringList options;
    for (const StepOption &option : findStep(id)->options)
        options << option.name;
    for (const auto &match : variable.globalMatch(QString::fromUtf8(stepText(id)))) {
        const QString name = match.captured(1).toLower().replace(u'_', u'-');
        QVERIFY2(options.contains(name), qPrintable(match.captured()));
    }
}

void tst_Catalogue::isTickedFollowsTheCluster_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("unticked");
    QTest::addColumn<bool>("ticked");
    QTest::addColumn<bool>("result");
    QTest::newRow("on by default") << u"hosts"_s << false << false << true;
    QTest::newRow("switched off") << u"hosts"_s << true << false << false;
    QTest::newRow("off by default") << u"local-time-sync"_s << false << false << false;
    QTest::newRow("part of every run") << u"connect"_s << true << false << true;
    QTest::newRow("switched on") << u"local-time-sync"_s << false << true << true;
}

void tst_Catalogue::isTickedFollowsTheCluster()
{
    QFETCH(QString, id);
    QFETCH(bool, unticked);
    QFETCH(bool, ticked);
    QFETCH(bool, result);
    Cluster cluster;
    if (unticked)
        cluster.untickedSteps.insert(id);
    if (ticked)
        cluster.tickedSteps.insert(id);
    QCOMPARE(isTicked(cluster, *findStep(id)), result);
}

void tst_Catalogue::optionValueIsTheClustersElseTheDefault()
{
    Cluster cluster;
    QCOMPARE(optionValue(cluster, u"root-login", u"permit"), u"key-only"_s);
    cluster.options[u"root-login"_s][u"narrow"_s] = u"yes"_s;
    QCOMPARE(optionValue(cluster, u"root-login", u"permit"), u"key-only"_s);
    cluster.options[u"root-login"_s][u"permit"_s] = u"keep"_s;
    QCOMPARE(optionValue(cluster, u"root-login", u"permit"), u"keep"_s);
}

// Waiting for apt's locks must leave time for the work itself: a step that must finish ends at its limit all the same,
// in the middle of dpkg. An older project may hold more.
void tst_Catalogue::numbersStayInTheirBounds_data()
{
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QString>("counts");
    QTest::newRow("less") << u"30"_s << u"30"_s;
    QTest::newRow("none") << u"0"_s << u"0"_s;
    QTest::newRow("too much") << u"1800"_s << u"600"_s;
}

void tst_Catalogue::numbersStayInTheirBounds()
{
    QFETCH(QString, chosen);
    QFETCH(QString, counts);
    Cluster cluster;
    for (const QString &id : {u"time-sync"_s, u"local-time-sync"_s}) {
        cluster.options[id][u"lock-wait"_s] = chosen;
        QCOMPARE(optionValue(cluster, id, u"lock-wait"), counts);
        QVERIFY(findStep(id)->limit.count() - findStep(id)->options.first().most >= 300);
    }
}

void tst_Catalogue::findsNothingUnderAnotherName()
{
    QVERIFY(!findStep(u"no-such-step"));
    QVERIFY(!findStep(u""));
}

QTEST_GUILESS_MAIN(tst_Catalogue)
#include "tst_catalogue.moc"
