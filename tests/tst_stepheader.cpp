// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A step's header and a pack's file are read strictly: what is not in the vocabulary is refused, with file and line; ours are
// read as they stand.
#include "app/catalogue/StepCatalogue.h"
#include "app/catalogue/StepHeader.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace howdah;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray least = "# shellcheck shell=sh\n#@ step: x\n#@ title: The title\n#@ short: X\n#@ section: system\n";
const QByteArray plain = least + "#@ runs-on: node\n";

QString faultOf(const QByteArray &text, const QString &file = u"x.sh"_s)
{
    const auto step = readStepHeader(text, file);
    return step ? QString() : step.error().message;
}

/// The whole pack in memory: its file, and a step's file for each name in it.
QHash<QString, QByteArray> packOf(const QList<std::pair<QByteArray, QByteArray>> &steps)
{
    QHash<QString, QByteArray> files;
    QByteArray pack = "Name: test\nVersion: 1\nTitle: A test\nSections:\n system System\nSteps:\n";
    for (const auto &[id, rest] : steps) {
        pack += ' ' + id + '\n';
        const QByteArray section = rest.startsWith("#@ section") ? "" : "#@ section: system\n";
        files.insert(QString::fromLatin1(id) + u".sh"_s, "# shellcheck shell=sh\n#@ step: " + id + "\n#@ title: T\n#@ short: S\n"
                                                             + section + rest + "begin " + id + '\n');
    }
    files.insert(u"pack"_s, pack);
    return files;
}

Result<std::shared_ptr<const StepCatalogue>> read(const QHash<QString, QByteArray> &files)
{
    return StepCatalogue::read([&](const QString &name) {
        const auto file = files.constFind(name);
        return file == files.cend() ? std::nullopt : std::optional(*file);
    });
}

const std::pair<QByteArray, QByteArray> reach{"reach", "#@ runs-on: howdah\n#@ action: reach-machine\n"};

} // namespace

class tst_StepHeader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatStandsThere();
    void takesDefaults();
    void readsOptions();
    void refusesWithFileAndLine_data();
    void refusesWithFileAndLine();
    void neverCrashes();
    void readsAPack();
    void refusesAPack_data();
    void refusesAPack();
    void refusesWhatDoesNotFitTogether_data();
    void refusesWhatDoesNotFitTogether();
    void oursAreAllInThePack();
    void optionsAccept_data();
    void optionsAccept();
};

void tst_StepHeader::readsWhatStandsThere()
{
    const auto read = readStepHeader(least
                                         + "#@ runs-on: node\n#@ needs: a b-c\n#@ depends-on: self table key account port peers\n"
                                           "#@ limit: 15min\n#@ finish: yes\n#@ live: leave\n#@ ticked: no\n"
                                           "#@ option way: choice a,b = b | The way | a: This; b: That: the other\n"
                                           "#@ gives-access: root\n#@ as-login-user: way=a\n#@ writes: host-table\n"
                                           "#@ review: stops-firewall\n# What it does.\nbegin x\n#: x-done It is done.\n",
                                     u"x.sh"_s);
    QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().message));
    const Step &step = read.value();
    QCOMPARE(step.id, u"x"_s);
    QCOMPARE(step.title, u"The title"_s);
    QCOMPARE(step.shortTitle, u"X"_s);
    QCOMPARE(step.section, u"system"_s);
    QCOMPARE(step.executor, Executor::Node);
    QCOMPARE(step.programFile, u"x"_s);
    QCOMPARE(step.needs, (QStringList{u"a"_s, u"b-c"_s}));
    QCOMPARE(int(step.inputs), 63);
    QCOMPARE(step.limit, 900s);
    QVERIFY(step.finish && step.leaveLiveAlone && !step.tickedByDefault && !step.verifyOnly);
    QCOMPARE(step.writes, StepWrites::HostTable);
    QCOMPARE(step.access, StepAccess::Root);
    QCOMPARE(step.review, StepReview::StopsFirewall);
    QCOMPARE(step.loginUserOption, u"way"_s);
    QCOMPARE(step.loginUserValue, u"a"_s);
    QCOMPARE(optionValueTitle(step.options.first(), u"b"_s), u"That: the other"_s);
}

void tst_StepHeader::takesDefaults()
{
    const auto read = readStepHeader(plain, u"x.sh"_s);
    QVERIFY(read.ok());
    const Step &step = read.value();
    QCOMPARE(step.limit, 60s);
    QVERIFY(!step.finish && !step.leaveLiveAlone && step.tickedByDefault && !step.verifyOnly);
    QCOMPARE(step.writes, StepWrites::None);
    QCOMPARE(int(step.inputs), 0);
    QCOMPARE(step.action, StepAction::None);
    // What Howdah does itself has no program, but for what runs in the shell of the machine that was reached.
    QCOMPARE(readStepHeader(least + "#@ runs-on: howdah\n#@ action: log-in-by-key\n", u"x.sh"_s).value().programFile, QString());
    QCOMPARE(readStepHeader(least + "#@ runs-on: howdah\n#@ action: reach-machine\n", u"x.sh"_s).value().programFile, u"x"_s);
    QCOMPARE(readStepHeader(least + "#@ runs-on: this-computer\n#@ program: y\n", u"x.sh"_s).value().programFile, u"y"_s);
}

void tst_StepHeader::readsOptions()
{
    const auto read =
        readStepHeader(plain
                           + "#@ option wait: integer 5..600 = 60 | Seconds\n#@ option name later: text = | A name\n"
                             "#@ option file: path = /etc/x = y | A file\n#@ option on: yes-no = no | Is it on\n",
                       u"x.sh"_s);
    QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().message));
    const Step &step = read.value();
    QCOMPARE(step.option(u"wait")->kind, StepOption::Kind::Integer);
    QCOMPARE(step.option(u"wait")->least, 5);
    QCOMPARE(step.option(u"wait")->most, 600);
    QCOMPARE(step.option(u"wait")->bounded(u"3"_s), u"5"_s);
    QCOMPARE(step.option(u"wait")->bounded(u"nonsense"_s), u"5"_s);
    QCOMPARE(step.option(u"wait")->bounded(u"99999999999999"_s), u"5"_s);
    QVERIFY(!step.option(u"wait")->later);
    QVERIFY(step.option(u"name")->later);
    QCOMPARE(step.option(u"name")->defaultValue, QString());
    QCOMPARE(step.option(u"file")->defaultValue, u"/etc/x = y"_s);
    QCOMPARE(step.option(u"on")->values, (QStringList{u"no"_s, u"yes"_s}));
    QVERIFY(!step.option(u"other"));
}

void tst_StepHeader::refusesWithFileAndLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("fault");
    const auto line = [](const char *name, const QByteArray &header, const char *fault) {
        QTest::newRow(name) << plain + header + '\n' << u"x.sh:7: "_s + QString::fromUtf8(fault);
    };
    const auto whole = [](const char *name, const QByteArray &text, const char *fault) {
        QTest::newRow(name) << text << u"x.sh: "_s + QString::fromUtf8(fault);
    };
    line("unknown key", "#@ colour: red", "“colour”: unknown key");
    line("a key twice", "#@ title: Again", "“title”: stands twice");
    line("no colon", "#@ finish", "not “#@ key: value”");
    line("no value", "#@ finish:", "not “#@ key: value”");
    line("an empty value", "#@ finish: ", "“finish”: cannot be “”");
    line("no space", "#@finish: yes", "not “#@ key: value”");
    line("a comment behind", "#@ finish: yes # never", "“finish”: cannot be “yes # never”");
    line("a space behind", "#@ finish: yes ", "“finish”: cannot be “yes ”");
    line("a line feed of Windows", "#@ finish: yes\r", "“finish”: cannot be “yes ”");
    line("an escape sequence", "#@ finish: \x1b[2J", "“finish”: cannot be “\\u{1b}[2J”");
    line("not yes", "#@ ticked: maybe", "“ticked”: cannot be “maybe”");
    line("unknown input", "#@ depends-on: self moon", "“depends-on”: cannot be “moon”");
    line("two spaces", "#@ needs: a  b", "“needs”: cannot be “”");
    line("a path as step", "#@ needs: ../x", "“needs”: cannot be “../x”");
    line("a path as program", "#@ program: ../x", "“program”: cannot be “../x”");
    line("limit without unit", "#@ limit: 15", "“limit”: a limit is 1s to 60min");
    line("limit too long", "#@ limit: 61min", "“limit”: a limit is 1s to 60min");
    line("no limit", "#@ limit: 0s", "“limit”: a limit is 1s to 60min");
    line("live", "#@ live: kill", "“live”: cannot be “kill”");
    line("access", "#@ gives-access: all", "“gives-access”: cannot be “all”");
    line("review", "#@ review: yes", "“review”: cannot be “yes”");
    line("writes", "#@ writes: /etc/passwd", "“writes”: cannot be “/etc/passwd”");
    line("action", "#@ action: dance", "“action”: cannot be “dance”");
    const QByteArray form = "an option is KIND = DEFAULT | TITLE, where KIND is choice A,B or integer A..B or text or path or "
                            "yes-no; a choice has | VALUE: TITLE; VALUE: TITLE after it";
    line("option of no kind", "#@ option o: colour = red | Which", ("“option o”: " + form).constData());
    line("option without default", "#@ option o: text | Which", ("“option o”: " + form).constData());
    line("option without title", "#@ option o: text = x", "“option o”: a title is one line of 1 to 120 characters");
    line("option's name", "#@ option O: text = x | Which", "“option O”: cannot be “O”");
    line("option with more than it has", "#@ option o: text = x | Which | x: X",
         "“option o”: only the values of a choice have titles");
    line("text with values", "#@ option o: text a,b = a | Which", "“option o”: this kind has no list of values");
    line("integer without bounds", "#@ option o: integer = 1 | How many", "“option o”: the bounds of an integer are A..B");
    line("integer the wrong way", "#@ option o: integer 9..1 = 3 | How many", "“option o”: the bounds of an integer are A..B");
    line("integer out of its bounds", "#@ option o: integer 1..9 = 10 | How many", "“option o”: the default cannot be “10”");
    line("huge bounds", "#@ option o: integer 0..99999999999 = 1 | How many", "“option o”: the bounds of an integer are A..B");
    line("relative path", "#@ option o: path = etc | Where", "“option o”: the default cannot be “etc”");
    line("default of a choice", "#@ option o: choice a,b = c | Which | a: A; b: B", "“option o”: the default cannot be “c”");
    line("value without title", "#@ option o: choice a,b = a | Which | a: A", "“option o”: the value “b” has no title");
    line("choice without titles", "#@ option o: choice a,b = a | Which", "“option o”: the value “a” has no title");
    line("title of no value", "#@ option o: choice a,b = a | Which | a: A; b: B; c: C",
         "“option o”: the title of “c” is of no value, or its second");
    line("title twice", "#@ option o: choice a,b = a | Which | a: A; a: B",
         "“option o”: the title of “a” is of no value, or its second");
    line("value twice", "#@ option o: choice a,a = a | Which | a: A", "“option o”: the value “a” stands twice");
    line("no values", "#@ option o: choice = a | Which | a: A", "“option o”: cannot be “”");
    QTest::newRow("an option twice") << plain + "#@ option o: text = | A\n#@ option o later: text = | B\n"
                                     << u"x.sh:8: “option o later”: stands twice"_s;
    QTest::newRow("control characters") << least.left(least.size()).replace("The title", "The\x1b[1mtitle") + "#@ runs-on: node\n"
                                        << u"x.sh:3: “title”: a title is one line of 1 to 120 characters"_s;
    QTest::newRow("text that runs backwards") << QByteArray(plain).replace("The title", "The \xe2\x80\xaetitle")
                                              << u"x.sh:3: “title”: a title is one line of 1 to 120 characters"_s;
    QTest::newRow("no UTF-8") << QByteArray(plain).replace("The title", "The \xff title")
                              << u"x.sh:3: “title”: a title is one line of 1 to 120 characters"_s;
    QTest::newRow("title too long") << QByteArray(plain).replace("The title", QByteArray(121, 'x'))
                                    << u"x.sh:3: “title”: a title is one line of 1 to 120 characters"_s;
    QTest::newRow("a second block") << plain + "# words\n#@ finish: yes\n"
                                    << u"x.sh:8: the header is one block, before anything but comments"_s;
    QTest::newRow("after code") << "begin x\n" + plain << u"x.sh:3: the header is one block, before anything but comments"_s;
    whole("no header", "begin x\n", "“step” is missing");
    whole("nothing", "", "“step” is missing");
    whole("no place to run", least, "“runs-on” is missing");
    whole("no title", "#@ step: x\n", "“title” is missing");
    whole("NUL bytes", plain + QByteArray(1, '\0'), "is no text, or larger than 512 KiB");
    whole("too large", plain + QByteArray(largestStepFile, '#'), "is no text, or larger than 512 KiB");
    whole("another name", QByteArray(plain).replace("step: x", "step: y"), "the file has another name than its step");
    whole("no action", least + "#@ runs-on: howdah\n", "“action” goes with “runs-on: howdah”, and only with that");
    whole("an action too many", plain + "#@ action: log-in-by-key\n", "“action” goes with “runs-on: howdah”, and only with that");
    whole("a program too many", least + "#@ runs-on: howdah\n#@ action: make-key-pair\n#@ program: y\n",
          "“program” is not for what Howdah does itself");
    whole("verifies and finishes", plain + "#@ verifies-only: yes\n#@ finish: yes\n",
          "what verifies only changes nothing, so neither “finish” nor “live”");
    whole("counterpart of a node", plain + "#@ counterpart: y\n", "“counterpart” is for steps on this computer");
    whole("access here", least + "#@ runs-on: this-computer\n#@ gives-access: key\n",
          "“gives-access”, “review”, “live” and “as-login-user” are for programs on machines");
    whole("login user by nothing", plain + "#@ as-login-user: way=a\n", "“as-login-user” names no value of an option");
}

void tst_StepHeader::refusesWithFileAndLine()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, fault);
    QCOMPARE(faultOf(text), fault);
}

// Every part of a good header cut off, and every byte of it made another one: refused or read, never more than that.
void tst_StepHeader::neverCrashes()
{
    const QByteArray good = plain
                            + "#@ needs: a b\n#@ option o later: choice a,b = a | Which | a: A; b: B\n"
                              "#@ option n: integer 0..9 = 1 | N\n#@ as-login-user: o=a\n#@ limit: 5min\nbegin x\n";
    QVERIFY(faultOf(good).isEmpty());
    for (qsizetype i = 0; i < good.size(); ++i) {
        (void)readStepHeader(good.first(i), u"x.sh"_s);
        for (const char c : {'\n', ' ', ':', '|', '#', '=', ';', ',', '.', '\xff', '\x01'}) {
            QByteArray other = good;
            other[i] = c;
            const auto step = readStepHeader(other, u"x.sh"_s);
            QVERIFY(step || !step.error().message.isEmpty());
        }
    }
    const QByteArray pack = packOf({reach}).value(u"pack"_s);
    for (qsizetype i = 0; i < pack.size(); ++i) {
        (void)readStepPack(pack.first(i), u"pack"_s);
        for (const char c : {'\n', ' ', ':', '#', '\xff'}) {
            QByteArray other = pack;
            other[i] = c;
            (void)readStepPack(other, u"pack"_s);
        }
    }
}

void tst_StepHeader::readsAPack()
{
    const auto pack =
        readStepPack("# ours\nName: lab\nVersion: 2.1\nTitle: The lab\nSections:\n system The system\nSteps: a\n b\n", u"pack"_s);
    QVERIFY2(pack.ok(), pack ? "" : qPrintable(pack.error().message));
    QCOMPARE(pack.value().name, u"lab"_s);
    QCOMPARE(pack.value().version, u"2.1"_s);
    QCOMPARE(pack.value().title, u"The lab"_s);
    QCOMPARE(pack.value().sections.size(), 1);
    QCOMPARE(pack.value().sections.first().title, u"The system"_s);
    QCOMPARE(pack.value().steps, (QStringList{u"a"_s, u"b"_s}));
}

void tst_StepHeader::refusesAPack_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("fault");
    const QByteArray good = "Name: lab\nVersion: 1\nTitle: T\nSections:\n s S\nSteps:\n a\n";
    const auto row = [&](const char *name, const QByteArray &text, const char *fault) {
        QTest::newRow(name) << text << u"pack"_s + QString::fromUtf8(fault);
    };
    row("unknown field", good + "Colour: red\n", ":8: “Colour” is no field; those are: Name Version Title Sections Steps");
    row("no field", "words\n" + good, ":1: “words” is no field; those are: Name Version Title Sections Steps");
    row("twice", good + "Name: x\n", ":8: “Name” stands twice");
    row("a list of nothing", " a\n" + good, ":1: a line of no field");
    row("missing", QByteArray(good).replace("Title: T\n", ""), ": “Title” is missing");
    row("no steps", QByteArray(good).replace(" a\n", ""), ": “Steps” is missing");
    row("two lines", QByteArray(good).replace("Title: T\n", "Title: T\n U\n"), ":4: “Title” is one line");
    row("a name of two words", QByteArray(good).replace("lab", "the lab"), ":1: the name is a word");
    row("a section without title", QByteArray(good).replace(" s S", " s"), ":5: a section is a word of its own and its title");
    row("a section twice", QByteArray(good).replace(" s S", " s S\n s T"), ":6: a section is a word of its own and its title");
    row("a step twice", good + " a\n", ":8: a step is one word, and stands once");
    row("a path", good + " ../b\n", ":8: a step is one word, and stands once");
    row("nothing", "", ": “Name” is missing");
}

void tst_StepHeader::refusesAPack()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, fault);
    const auto pack = readStepPack(text, u"pack"_s);
    QVERIFY(!pack.ok());
    QCOMPARE(pack.error().message, fault);
}

void tst_StepHeader::refusesWhatDoesNotFitTogether_data()
{
    using Files = QList<std::pair<QByteArray, QByteArray>>;
    QTest::addColumn<Files>("steps");
    QTest::addColumn<QString>("fault");
    const QByteArray node = "#@ runs-on: node\n";
    const QByteArray here = "#@ runs-on: this-computer\n";
    QTest::newRow("good") << Files{{"l", here + "#@ counterpart: a\n#@ program: a\n"}, reach, {"a", node + "#@ needs: l reach\n"}}
                          << QString();
    QTest::newRow("nothing reaches a machine")
        << Files{{"l", here}} << u"pack: no step reaches a machine (“action: reach-machine”)"_s;
    QTest::newRow("a need that is not there")
        << Files{reach, {"a", node + "#@ needs: b\n"}} << u"a.sh: “needs”: b is no step before this one"_s;
    QTest::newRow("a need that comes later")
        << Files{reach, {"a", node + "#@ needs: b\n"}, {"b", node}} << u"a.sh: “needs”: b is no step before this one"_s;
    QTest::newRow("this computer later") << Files{reach, {"l", here}} << u"l.sh: steps on this computer come before all others"_s;
    QTest::newRow("before it is reached") << Files{{"a", node}, reach} << u"a.sh: comes before the machine is reached"_s;
    QTest::newRow("no such section") << Files{reach, {"a", "#@ section: moon\n" + node}}
                                     << u"a.sh: “section”: the pack has no section moon"_s;
    QTest::newRow("two do the same") << Files{reach, {"again", reach.second}}
                                     << u"again.sh: “action”: another step does the same"_s;
    QTest::newRow("two write the table") << Files{reach,
                                                  {"a", node + "#@ writes: host-table\n"},
                                                  {"b", node + "#@ writes: host-table\n"}}
                                         << u"b.sh: “writes”: another step does the same"_s;
    QTest::newRow("counterpart of nothing") << Files{{"l", here + "#@ counterpart: a\n"}, reach}
                                            << u"l.sh: “counterpart”: a is no step on machines"_s;
    QTest::newRow("two counterparts") << Files{{"l", here + "#@ counterpart: a\n"},
                                               {"m", here + "#@ counterpart: a\n"},
                                               reach,
                                               {"a", node}}
                                      << u"m.sh: “counterpart”: another step stands there"_s;
    QTest::newRow("program that is not there")
        << Files{{"l", here + "#@ program: a\n"}, reach} << u"l.sh: “program”: there is no a.sh"_s;
}

void tst_StepHeader::refusesWhatDoesNotFitTogether()
{
    using Files = QList<std::pair<QByteArray, QByteArray>>;
    QFETCH(Files, steps);
    QFETCH(QString, fault);
    const auto catalogue = read(packOf(steps));
    QCOMPARE(catalogue ? QString() : catalogue.error().message, fault);
    if (!catalogue)
        return;
    QCOMPARE(catalogue.value()->opening().id, u"reach"_s);
    QCOMPARE(catalogue.value()->steps().size(), steps.size());
    QVERIFY(!catalogue.value()->find(u"no-such-step"));
    auto lacking = packOf(steps);
    lacking.remove(u"reach.sh"_s);
    QCOMPARE(read(lacking).error().message, u"reach.sh: is not there"_s);
}

// Each file with a header is in our pack, each of the pack's has one, and both are what is compiled in.
void tst_StepHeader::oursAreAllInThePack()
{
    const QDir folder(QStringLiteral(HOWDAH_SOURCE_DIR "/resources/steps"));
    const auto catalogue = StepCatalogue::read([&](const QString &name) -> std::optional<QByteArray> {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
    });
    QVERIFY2(catalogue.ok(), catalogue ? "" : qPrintable(catalogue.error().message));
    QStringList withHeader;
    for (const QString &name : folder.entryList({u"*.sh"_s})) {
        QFile file(folder.filePath(name));
        QVERIFY2(!QFileInfo(file).isSymLink(), "one file, one step");
        QVERIFY(file.open(QIODevice::ReadOnly));
        if (file.readAll().contains("\n#@ "))
            withHeader << name.chopped(3);
    }
    QStringList inPack = catalogue.value()->pack().steps;
    inPack.sort();
    withHeader.sort();
    QCOMPARE(inPack, withHeader);
    const QList<Step> &ours = StepCatalogue::builtIn()->steps();
    QCOMPARE(ours.size(), catalogue.value()->steps().size());
    for (qsizetype i = 0; i < ours.size(); ++i) {
        QCOMPARE(ours.at(i).id, catalogue.value()->steps().at(i).id);
        QCOMPARE(ours.at(i).program, catalogue.value()->steps().at(i).program);
    }
}

void tst_StepHeader::optionsAccept_data()
{
    QTest::addColumn<QByteArray>("option");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("choice") << QByteArray("choice a,b = a | T | a: A; b: B") << u"b"_s << true;
    QTest::newRow("another word") << QByteArray("choice a,b = a | T | a: A; b: B") << u"c"_s << false;
    QTest::newRow("integer") << QByteArray("integer 5..9 = 6 | T") << u"9"_s << true;
    QTest::newRow("too small") << QByteArray("integer 5..9 = 6 | T") << u"4"_s << false;
    QTest::newRow("no number") << QByteArray("integer 5..9 = 6 | T") << u"six"_s << false;
    QTest::newRow("yes") << QByteArray("yes-no = no | T") << u"yes"_s << true;
    QTest::newRow("true") << QByteArray("yes-no = no | T") << u"true"_s << false;
    QTest::newRow("text") << QByteArray("text = | T") << u"en_US.UTF-8 it's; $(x)"_s << true;
    QTest::newRow("two lines") << QByteArray("text = | T") << u"a\nb"_s << false;
    QTest::newRow("escape") << QByteArray("text = | T") << u"a\u001b[1m"_s << false;
    QTest::newRow("long text") << QByteArray("text = | T") << QString(201, u'x') << false;
    QTest::newRow("path") << QByteArray("path = | T") << u"/etc/x y"_s << true;
    QTest::newRow("no path") << QByteArray("path = | T") << u""_s << true;
    QTest::newRow("relative") << QByteArray("path = | T") << u"x"_s << false;
}

void tst_StepHeader::optionsAccept()
{
    QFETCH(QByteArray, option);
    QFETCH(QString, value);
    QFETCH(bool, accepted);
    const auto step = readStepHeader(plain + "#@ option o: " + option + '\n', u"x.sh"_s);
    QVERIFY2(step.ok(), step ? "" : qPrintable(step.error().message));
    QCOMPARE(step.value().options.first().accepts(value), accepted);
}

QTEST_GUILESS_MAIN(tst_StepHeader)
#include "tst_stepheader.moc"
