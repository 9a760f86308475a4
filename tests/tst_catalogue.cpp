// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Our own steps are consistent: with their programs, with a cluster's choices, and with what is written about them.
#include "app/machines/Cluster.h"
#include "app/steps/StepProgram.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

const StepCatalogue &ours()
{
    return *StepCatalogue::builtIn();
}

QString textOf(const QString &path)
{
    QFile file(QStringLiteral(HOWDAH_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The words in backquotes, or all of it, in the first column of the tables under a heading.
QStringList firstColumn(const QString &text, const QString &heading)
{
    static const QRegularExpression row(u"^\\| ([^|]+) \\|"_s, QRegularExpression::MultilineOption);
    const QString section = text.section(heading + u'\n', 1).section(u"\n## "_s, 0, 0);
    QStringList found;
    for (const auto &match : row.globalMatch(section)) {
        for (const QString &word : match.captured(1).remove(u'`').split(u", "_s))
            found << word;
    }
    return found.mid(1); // the table's own heading
}

} // namespace

class tst_Catalogue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void idsAreUnique();
    void row_data();
    void row();
    void optionsOfTheProgram_data() { row_data(); }
    void optionsOfTheProgram();
    void isTickedFollowsTheCluster_data();
    void isTickedFollowsTheCluster();
    void optionValueIsTheClustersElseTheDefault();
    void numbersStayInTheirBounds_data();
    void numbersStayInTheirBounds();
    void findsNothingUnderAnotherName();
    void loginUserIsAskedInOnePlace();
    void noStepIsNamedOutsideItsFile();
    void readmeAndHelpListThem();
    void examplesNameSteps();
};

void tst_Catalogue::idsAreUnique()
{
    QSet<QString> ids;
    for (const Step &step : ours().steps()) {
        QVERIFY2(!ids.contains(step.id), qPrintable(step.id));
        ids.insert(step.id);
        QCOMPARE(ours().find(step.id), &step);
    }
}

void tst_Catalogue::row_data()
{
    QTest::addColumn<QString>("id");
    for (const Step &step : ours().steps())
        QTest::newRow(qPrintable(step.id)) << step.id;
}

void tst_Catalogue::row()
{
    QFETCH(QString, id);
    const Step &step = ours().at(id);
    static const QRegularExpression word(QRegularExpression::anchoredPattern(u"[a-z]+(-[a-z]+)*"_s));
    QVERIFY(word.match(id).hasMatch());
    QVERIFY(!stepTitle(step).isEmpty());
    QVERIFY(!stepShortTitle(step).isEmpty());
    QVERIFY2(stepShortTitle(step).size() <= 10, "a column's header");
    QVERIFY(step.limit.count() > 0);

    // What it needs comes before it, so that its fate is known.
    for (const QString &need : step.needs) {
        const Step *other = ours().find(need);
        QVERIFY2(other, qPrintable(need));
        QVERIFY2(other < &step, qPrintable(need));
        if (step.executor == Executor::Workstation)
            QCOMPARE(other->executor, Executor::Workstation);
    }
    // This computer's rows come first.
    if (step.executor == Executor::Workstation && &step != &ours().steps().first())
        QCOMPARE((&step - 1)->executor, Executor::Workstation);

    // The program: of what runs in a shell.
    QCOMPARE(step.program.isEmpty(), step.action != StepAction::None && step.action != StepAction::ReachMachine);
    if (!step.program.isEmpty())
        QVERIFY(step.program.contains("\nbegin "));
    if (step.verifyOnly)
        QVERIFY2(!step.finish && !step.leaveLiveAlone, "changes nothing");

    QSet<QString> names;
    for (const StepOption &option : step.options) {
        QVERIFY(word.match(option.name).hasMatch());
        QVERIFY2(!names.contains(option.name), qPrintable(option.name));
        names.insert(option.name);
        QVERIFY(!option.title.isEmpty());
        QVERIFY2(option.accepts(option.defaultValue), qPrintable(option.name));
        QCOMPARE(option.valueTitles.size(), option.values.size());
        QCOMPARE(optionValue(Cluster(), id, option.name), option.defaultValue);
    }
}

// A program may only ask for options that its row has; else the person could never set them.
void tst_Catalogue::optionsOfTheProgram()
{
    QFETCH(QString, id);
    // On this computer a step may share a node's program; then each option has a default there.
    const bool shared = ours().find(id)->executor == Executor::Workstation;
    const QRegularExpression variable(shared ? u"HD_OPT_([A-Z_]+)(?!:-|[A-Z_])"_s : u"HD_OPT_([A-Z_]+)"_s);
    QStringList options;
    for (const StepOption &option : ours().find(id)->options)
        options << option.name;
    for (const auto &match : variable.globalMatch(QString::fromUtf8(ours().at(id).program))) {
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
    QCOMPARE(isTicked(cluster, ours().at(id)), result);
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
        QVERIFY(ours().find(id)->limit.count() - ours().find(id)->options.first().most >= 300);
    }
}

void tst_Catalogue::findsNothingUnderAnotherName()
{
    QVERIFY(!ours().find(u"no-such-step"));
    QVERIFY(!ours().find(u""));
}

void tst_Catalogue::loginUserIsAskedInOnePlace()
{
    Cluster cluster;
    QVERIFY(!worksAsLoginUser(cluster));
    const Step *deciding = ours().withLoginUser();
    QVERIFY(deciding);
    cluster.options[deciding->id][deciding->loginUserOption] = deciding->loginUserValue;
    QVERIFY(worksAsLoginUser(cluster));
}

// What is known about a step stands in its file. Here are the words that only look like a step's id, each with what it is.
void tst_Catalogue::noStepIsNamedOutsideItsFile()
{
    const QSet<QString> others{
        u"app/cli/Command.cpp: hosts"_s,                   // a command of howdah-cli
        u"app/cli/main.cpp: hosts"_s,                      // the same
        u"app/cli/CommandShow.cpp: fqdn"_s,                // a machine's field in JSON
        u"app/cli/EventLines.cpp: fqdn"_s,                 // the same
        u"app/machines/MachineField.cpp: fqdn"_s,          // a machine's field
        u"app/machines/MachineRows.cpp: hostname"_s,       // a column's heading in a pasted table
        u"app/machines/ClusterJson.cpp: fqdn"_s,           // a machine's field in the project file
        u"app/run/RunnerQuestions.cpp: firewall"_s,        // a fact of a machine
        u"app/ssh/SshConfig.cpp: hostname"_s,              // a keyword of ssh_config
        u"app/workstation/LocalSshConfig.cpp: hostname"_s, // the same
        u"app/workstation/SshConfigText.cpp: hostname"_s,  // the same
        u"resources/practice/howdah-practice: fqdn"_s,     // a machine's field in JSON
    };
    static const QRegularExpression literal(uR"(["']([a-z][a-z0-9-]*)["'])"_s);
    QStringList wrong;
    QSet<QString> met;
    const QString root = QStringLiteral(HOWDAH_SOURCE_DIR "/");
    for (const QString &folder : {u"app"_s, u"ui"_s, u"packaging"_s, u"resources/workstation"_s, u"resources/practice"_s}) {
        QDirIterator files(root + folder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next().sliced(root.size());
            if (path.startsWith(u"resources/practice/quirks/"_s)) // they name the steps that meet them
                continue;
            int number = 0;
            for (const QString &line : textOf(path).split(u'\n')) {
                ++number;
                for (const auto &match : literal.globalMatch(line.section(u"//"_s, 0, 0))) {
                    const QString place = path + u": "_s + match.captured(1);
                    if (!ours().find(match.captured(1)))
                        continue;
                    met.insert(place);
                    if (!others.contains(place))
                        wrong << u"%1:%2 %3"_s.arg(path).arg(number).arg(line.trimmed());
                }
            }
        }
    }
    QCOMPARE(wrong.join(u'\n'), QString());
    QCOMPARE(met, others); // none that is no longer so
}

void tst_Catalogue::readmeAndHelpListThem()
{
    QStringList ids;
    QStringList onMachines;
    QStringList here; // in the columns of what they are there for
    for (const Step &step : ours().steps()) {
        ids << step.id;
        if (step.executor != Executor::Workstation)
            onMachines << stepShortTitle(step);
        else
            here << (step.counterpart.isEmpty() ? stepShortTitle(step) : stepShortTitle(ours().at(step.counterpart)));
    }
    QCOMPARE(firstColumn(textOf(u"README.md"_s), u"## The steps"_s), ids);
    const QString help = textOf(u"resources/help/steps.md"_s);
    QCOMPARE(firstColumn(help, u"## On each machine"_s), onMachines);
    QCOMPARE(firstColumn(help, u"## On this computer"_s), here);
    const QString options = help.section(u"## Options\n"_s, 1);
    for (const Step &step : ours().steps()) {
        for (const StepOption &option : step.options)
            QVERIFY2(options.contains(u"**"_s + option.title + u"**"_s), qPrintable(step.id + u'.' + option.name));
    }
    // Completion asks the program, so it has no list.
    for (const QString &file : {u"howdah-cli.bash"_s, u"_howdah-cli"_s, u"howdah-cli.fish"_s}) {
        const QString completion = textOf(u"packaging/completion/"_s + file);
        QVERIFY(completion.contains(u"howdah-cli"_s) && !completion.contains(u"time-sync"_s));
    }
}

// Examples in the command line's help are for people and name steps; those there must be.
void tst_Catalogue::examplesNameSteps()
{
    static const QRegularExpression program(uR"(howdah-cli program (\S+))"_s);
    static const QRegularExpression option(uR"(howdah-cli set [^"]*?\b([a-z-]+)\.([a-z-]+)=)"_s);
    const QString text = textOf(u"app/cli/Command.cpp"_s);
    int seen = 0;
    for (const auto &match : program.globalMatch(text)) {
        for (const QString &id : match.captured(1).split(u',')) {
            ++seen;
            QVERIFY2(ours().find(id), qPrintable(id));
        }
    }
    for (const auto &match : option.globalMatch(text)) {
        ++seen;
        const Step *step = ours().find(match.captured(1));
        QVERIFY2(step && step->option(match.captured(2)), qPrintable(match.captured()));
    }
    QVERIFY(seen >= 3);
}

QTEST_GUILESS_MAIN(tst_Catalogue)
#include "tst_catalogue.moc"
