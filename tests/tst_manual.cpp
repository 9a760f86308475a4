// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The manual pages as they are built: each says what --help says, nothing is left out, and mandoc finds nothing wrong.
// howdah(5) names every field of the files.
#include "app/record/RunReport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace howdah;
using namespace Qt::StringLiterals;

namespace {

const QString pages = QStringLiteral(HOWDAH_BINARY_DIR "/resources/man/");
const QString source = QStringLiteral(HOWDAH_SOURCE_DIR "/");
const QString commandLine = QStringLiteral(HOWDAH_BINARY_DIR "/app/cli/howdah-cli");

struct Ended
{
    int code = -1;
    QString out;
};

Ended run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    variables.insert(u"LANGUAGE"_s, QString());
    process.setProcessEnvironment(variables);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, program + u": "_s + process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput())};
}

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// As a reader sees it, each paragraph in one line: without the overstrikes of bold and underlined letters.
QString rendered(const QString &page)
{
    static const QRegularExpression overstrike(u".\b"_s);
    return run(u"mandoc"_s, {u"-Tutf8"_s, u"-Owidth=900"_s, page}).out.remove(overstrike);
}

/// The commands that `howdah-cli --help` lists.
QStringList commands()
{
    static const QRegularExpression line(u"^  ([a-z]+) +\\S"_s, QRegularExpression::MultilineOption);
    QStringList names;
    for (auto match = line.globalMatch(run(commandLine, {u"--help"_s}).out); match.hasNext();)
        names << match.next().captured(1);
    return names;
}

/// What the help's two columns say, each entry with its continued lines, blanks simplified: "--check Change nothing; …".
QStringList entries(const QString &help)
{
    static const QRegularExpression entry(u"^  (?=\\S)"_s);
    QStringList found;
    bool open = false;
    for (const QString &line : help.section(u"\nExamples:\n"_s, 0, 0).split(u'\n')) {
        const bool begins = line.contains(entry);
        open = begins || (open && line.startsWith(u"   "_s));
        if (begins)
            found << line.simplified();
        else if (open)
            found.last() += u' ' + line.simplified();
    }
    return found;
}

/// All keys of the objects in it, but for those of step options, which have the steps' names.
void collectKeys(const QJsonValue &value, QSet<QString> &keys)
{
    const QJsonObject object = value.toObject();
    for (auto field = object.begin(); field != object.end(); ++field) {
        keys << field.key();
        if (field.key() != "options"_L1 && field.key() != "facts"_L1)
            collectKeys(field.value(), keys);
    }
    for (const QJsonValue &each : value.toArray())
        collectKeys(each, keys);
}

/// The words that howdah(5) has set as names (Cm).
QSet<QString> namesInFilePage()
{
    static const QRegularExpression line(u"^\\.(?:It )?Cm (.*)$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression punctuation(u"[\\s,;:.]+"_s);
    QSet<QString> names;
    for (auto match = line.globalMatch(textOf(pages + u"howdah.5"_s)); match.hasNext();) {
        for (const QString &word : match.next().captured(1).split(punctuation, Qt::SkipEmptyParts))
            names << word;
    }
    return names;
}

} // namespace

class TestManual : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandHasAPage()
    {
        QStringList wanted{u"howdah-cli.1"_s, u"howdah-practice.8"_s, u"howdah.5"_s};
#ifdef HOWDAH_UI
        wanted << u"howdah.1"_s;
#endif
        const QStringList names = commands();
        QVERIFY(names.size() > 10);
        for (const QString &name : names)
            wanted << u"howdah-cli-"_s + name + u".1"_s;
        wanted.sort();
        QStringList there = QDir(pages).entryList({u"*.1"_s, u"*.5"_s, u"*.8"_s}, QDir::Files);
        there.sort();
        QCOMPARE(there, wanted);
        const QString list = rendered(pages + u"howdah-cli.1"_s).section(u"\nSEE ALSO\n"_s, -1);
        for (const QString &name : names)
            QVERIFY2(list.contains(u"howdah-cli-"_s + name + u"(1)"_s), qPrintable(name));
    }

    void pageSaysWhatHelpSays_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("howdah-cli") << u"howdah-cli.1"_s << commandLine << QStringList{u"--help"_s};
        for (const QString &name : commands())
            QTest::newRow(qPrintable(name)) << u"howdah-cli-%1.1"_s.arg(name) << commandLine << QStringList{name, u"--help"_s};
#ifdef HOWDAH_UI
        QTest::newRow("howdah") << u"howdah.1"_s << QStringLiteral(HOWDAH_BINARY_DIR "/ui/howdah") << QStringList{u"--help"_s};
#endif
        QTest::newRow("howdah-practice") << u"howdah-practice.8"_s << source + u"resources/practice/howdah-practice"_s
                                         << QStringList{u"--help"_s};
    }
    void pageSaysWhatHelpSays()
    {
        QFETCH(QString, page);
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        const Ended help = run(program, arguments);
        QCOMPARE(help.code, 0);
        const QStringList wanted = entries(help.out);
        QVERIFY(!wanted.isEmpty());
        const QString raw = rendered(pages + page);
        const QString text = raw.simplified();
        for (const QString &entry : wanted)
            QVERIFY2(text.contains(entry), qPrintable(entry));
        // And no option that the program does not have.
        static const QRegularExpression option(u"^ +(--?[a-z][^\\n]*)$"_s, QRegularExpression::MultilineOption);
        static const QRegularExpression list(u"\\n(OPTIONS|   Commands:)\\n"_s);
        QVERIFY(raw.contains(list));
        for (auto match = option.globalMatch(raw, raw.indexOf(list)); match.hasNext();) {
            const QString line = match.next().captured(1).simplified();
            QVERIFY2(std::any_of(wanted.begin(), wanted.end(), [&](const QString &entry) { return entry.startsWith(line); }),
                     qPrintable(line));
        }
        // Examples stand as they are typed, a line each.
        for (const QString &line : help.out.section(u"\nExamples:\n"_s, 1).split(u'\n', Qt::SkipEmptyParts)) {
            const QRegularExpression whole(u"^ +"_s + QRegularExpression::escape(line.simplified()).replace(u"\\ "_s, u" +"_s)
                                               + u"$"_s,
                                           QRegularExpression::MultilineOption);
            QVERIFY2(raw.contains(whole), qPrintable(line));
        }
    }

    void nothingIsWrongWithThem()
    {
        for (const QFileInfo &page : QDir(pages).entryInfoList({u"*.1"_s, u"*.5"_s, u"*.8"_s}, QDir::Files)) {
            const Ended lint = run(u"mandoc"_s, {u"-Tlint"_s, u"-Wwarning"_s, page.filePath()});
            QVERIFY2(lint.code == 0 && lint.out.isEmpty(), qPrintable(lint.out));
            // What apropos and whatis read: "name - what it is", and the name is the file's.
            static const QRegularExpression name(u"\\nNAME\\n +(\\S+) [-–—] \\S"_s);
            QCOMPARE(name.match(rendered(page.filePath())).captured(1), page.completeBaseName());
        }
    }

    // The same whenever and wherever they are made: the version and the release's date, no day of the build.
    void theyHaveTheReleasesDate()
    {
        for (const QFileInfo &page : QDir(pages).entryInfoList({u"*.1"_s, u"*.8"_s}, QDir::Files)) {
            static const QRegularExpression title(u"^\\.TH (\\S+) (\\d) (\\S+) \"Howdah (\\S+)\""_s,
                                                  QRegularExpression::MultilineOption);
            const auto found = title.match(textOf(page.filePath()));
            QCOMPARE(found.captured(1), page.completeBaseName().toUpper());
            QCOMPARE(found.captured(2), page.suffix());
            QCOMPARE(found.captured(3), QStringLiteral(HOWDAH_RELEASE_DATE));
            QCOMPARE(found.captured(4), QStringLiteral(HOWDAH_VERSION));
            QVERIFY(!textOf(page.filePath()).contains(QStringLiteral(HOWDAH_BINARY_DIR)));
        }
        const QDate date = QDate::fromString(QStringLiteral(HOWDAH_RELEASE_DATE), Qt::ISODate);
        QVERIFY(textOf(pages + u"howdah.5"_s).contains(QLocale::c().toString(date, u"'.Dd 'MMMM d, yyyy'\n'"_s)));
    }

    void everyFieldOfTheFilesIsThere()
    {
        QSet<QString> keys;
        collectKeys(QJsonDocument::fromJson(textOf(source + u"tests/data/projects/version1.howdah"_s).toUtf8()).object(), keys);
        QVERIFY(keys.contains(u"live-consent"_s) && keys.contains(u"connect-as"_s));
        RunReport report;
        NodePlan node;
        node.machine.id = QUuid::createUuid();
        report.plan.nodes << node;
        StepRecord record;
        record.machine = node.machine.id;
        record.step = u"connect"_s;
        record.started = QDateTime::currentDateTimeUtc();
        report.records << record;
        report.end = RunReport::End::NotStarted;
        collectKeys(report.toJson(ReportDetail::Full), keys);
        QVERIFY(keys.contains(u"reportVersion"_s) && keys.contains(u"outputBytes"_s) && keys.contains(u"code"_s));
        const QSet<QString> missing = keys - namesInFilePage();
        QVERIFY2(missing.isEmpty(), qPrintable(QStringList(missing.begin(), missing.end()).join(u' ')));
    }
};

QTEST_GUILESS_MAIN(TestManual)
#include "tst_manual.moc"
