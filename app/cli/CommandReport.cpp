// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/ChosenProject.h"
#include "app/cli/Command.h"

#include "app/base/FileWriter.h"
#include "app/base/Nearest.h"
#include "app/base/ShownText.h"
#include "app/base/os/TerminalWidth.h"
#include "app/catalogue/StepCatalogue.h"
#include "app/cli/Matrix.h"
#include "app/cli/RunProgress.h"
#include "app/machines/MachinePick.h"
#include "app/project/OutputPath.h"
#include "app/record/Journal.h"
#include "app/record/LastRun.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocale>

#include <unistd.h>

namespace howdah {
namespace {

/// "Check of 25 Nov 2026 19:10:03, /home/…/20261125-191003"
QString whichRun(const RunReport &report)
{
    const QString when = QLocale().toString(report.started.toLocalTime(), QLocale::ShortFormat);
    QString which;
    switch (report.plan.mode) {
    case RunMode::Check:
        which = Command::tr("Check of %1").arg(when);
        break;
    case RunMode::Apply:
        which = Command::tr("Run of %1").arg(when);
        break;
    case RunMode::TakeBack:
        which = Command::tr("Take-back of %1").arg(when);
        break;
    }
    return which + QStringLiteral(", ") + report.folder;
}

/// The newest, or the one of this number. Nothing: there is none.
std::optional<RunReport> reportOf(const QUuid &cluster, const std::optional<quint64> &number)
{
    if (!number)
        return LastRun::newestReport(cluster);
    std::optional<RunReport> found;
    LastRun::forEachReport(cluster, [&](RunReport report) {
        if (Journal::numberOf(QFileInfo(report.folder).fileName()) == *number)
            found = std::move(report);
        return found.has_value();
    });
    return found;
}

QString titleOf(const RunReport &report, const StepRecord &record)
{
    const Machine *machine = report.plan.cluster.find(record.machine);
    return shownLine(QStringLiteral("%1 %2 %3: %4")
                         .arg(machine ? machine->host : Command::tr("this computer"), record.step, outcomeName(record.outcome),
                              record.reason.sentence()));
}

/// A machine's log from where each step begins, by step: as it began, which the machine cannot know beforehand and write
/// into its output. Empty: there is no log, or it does not have the step.
QHash<QString, QByteArray> logOf(const RunReport &report, const QString &host, const QList<const StepRecord *> &records)
{
    QFile file(Journal::logPath(report.folder, host));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray log = file.readAll(); // 16 MiB and some lines at most
    QMap<qsizetype, QString> begins;
    for (const StepRecord *record : records) {
        const QByteArray mark =
            "== " + record->started.toString(Qt::ISODateWithMs).toLatin1() + ' ' + record->step.toLatin1() + '\n';
        const QByteArray coarse = "== " + record->started.toString(Qt::ISODate).toLatin1() + ' ' + record->step.toLatin1() + '\n';
        for (const QByteArray &line : {mark, coarse}) {
            const qsizetype at = log.startsWith(line) ? 0 : log.indexOf('\n' + line);
            if (record->started.isValid() && at >= 0) {
                begins.insert(at == 0 && log.startsWith(line) ? 0 : at + 1, record->step);
                break;
            }
        }
    }
    QHash<QString, QByteArray> parts;
    QHash<QString, QByteArray> ends;
    for (const StepRecord *record : records)
        ends.insert(record->step, "-- " + record->step.toLatin1() + ' ' + outcomeName(record->outcome).toLatin1() + ": ");
    for (auto it = begins.cbegin(); it != begins.cend(); ++it) {
        const auto next = std::next(it);
        QByteArray part = log.mid(it.key(), (next == begins.cend() ? log.size() : next.key()) - it.key());
        part.remove(0, part.indexOf('\n')); // a newline is the first character from here on, so each line begins with one
        const qsizetype end = part.lastIndexOf('\n' + ends.value(it.value()));
        if (end >= 0)
            part.truncate(end);
        parts.insert(it.value(), part);
    }
    return parts;
}

/// The complete output: of every machine, or of some, or of one step there. It is indented, so that no line of it can
/// imitate a title.
int printFull(const RunReport &report, const Cluster &cluster, const QStringList &machines, const QString &step)
{
    QList<QUuid> ids;
    if (machines.isEmpty()) {
        ids << QUuid();
        for (const NodePlan &node : report.plan.nodes)
            ids << node.machine.id;
    } else {
        QList<Machine> known;
        for (const NodePlan &node : report.plan.nodes) {
            const Machine *today = cluster.find(node.machine.id); // a report has not all of its names
            known << (today ? *today : node.machine);
            known.last().host = node.machine.host;
        }
        const auto rows = pickMachines(known, machines, PickAmong::Nodes, Command::tr("this run"));
        if (!rows)
            return printError(rows.error());
        for (const int row : rows.value())
            ids << known.at(row).id;
    }
    const auto all = report.byMachine();
    int exitCode = ExitCode::Ok;
    bool any = false;
    for (const QUuid &id : std::as_const(ids)) {
        const auto own = all.value(id);
        const Machine *machine = report.plan.cluster.find(id);
        const auto log = logOf(report, machine ? machine->host : QStringLiteral("this-computer"), own);
        QStringList notTried; // one line
        for (const StepRecord *record : own) {
            if (exitCode != ExitCode::Ok || (!step.isEmpty() && record->step != step))
                continue;
            any = true;
            if (step.isEmpty() && record->outcome == Outcome::NotTried) {
                notTried << record->step;
                continue;
            }
            QString text = titleOf(report, *record) + u'\n';
            const QByteArray printed = log.value(record->step, record->output);
            for (const QString &line : QString::fromUtf8(printed.trimmed()).split(u'\n', Qt::SkipEmptyParts))
                text += QStringLiteral("    ") + line + u'\n';
            if (!record->diff.isEmpty())
                text += shownDiff(record->diff);
            exitCode = printText(text);
        }
        if (!notTried.isEmpty() && exitCode == ExitCode::Ok)
            exitCode = printText(shownLine(QStringLiteral("%1 %2: %3")
                                               .arg(machine ? machine->host : Command::tr("this computer"),
                                                    outcomeName(Outcome::NotTried), notTried.join(QStringLiteral(", "))))
                                 + u'\n');
    }
    if (!any)
        return printError({ErrorCode::Usage, Command::tr("There is no step “%1” in that run.").arg(step), {}});
    return exitCode;
}

struct ReportOptions
{
    const QCommandLineOption run{QStringLiteral("run"),
                                 Command::tr("The run of this number; see: howdah-cli history. Default: the newest."),
                                 QStringLiteral("NUMBER")};
    const QCommandLineOption last = [] { // of before: the default
        QCommandLineOption option(QStringLiteral("last"), QString());
        option.setFlags(QCommandLineOption::HiddenFromHelp);
        return option;
    }();
    const QCommandLineOption full{QStringLiteral("full"), Command::tr("The complete output.")};
    const QCommandLineOption diff{QStringLiteral("diff"),
                                  Command::tr("Show the changes in each file; for a check they are always shown.")};
    const QCommandLineOption json{QStringLiteral("json"), Command::tr("As JSON on standard output.")};
    const QCommandLineOption brief{
        QStringLiteral("brief"),
        Command::tr(
            "Without the output of the machines, and with an ellipsis for every address, so that it can be shown to anybody.")};
    const QCommandLineOption force{QStringLiteral("force"), Command::tr("Replace an existing file.")};

    [[nodiscard]] QList<QCommandLineOption> all() const { return {run, last, full, diff, json, brief, force}; }
};

/// What the arguments ask for.
struct ReportWish
{
    QStringList project;           ///< as it was given, if it was
    QString out;                   ///< file; empty: standard output
    QStringList machine;           ///< with --full: words that pick machines
    std::optional<QString> step;   ///< with --full
    std::optional<quint64> number; ///< of the run; none: the newest
};

/// What is asked for, or what is wrong with the arguments.
Result<ReportWish> wishFrom(const QCommandLineParser &parser, const ReportOptions &options)
{
    const auto usage = [](const QString &text) { return Error{ErrorCode::Usage, text, {}}; };
    const auto isOut = [](const QString &word) {
        return word.endsWith(QLatin1String(".json")) || word.endsWith(QLatin1String(".html"));
    };
    const bool full = parser.isSet(options.full);
    const QStringList words = parser.positionalArguments();
    const bool named = !words.isEmpty() && !isOut(words.first())
                       && (!full || words.first().endsWith(QLatin1String(".howdah")) || QFileInfo(words.first()).isFile());
    const QStringList rest = named ? words.mid(1) : words;
    if (const qsizetype most = full ? 2 : 1; rest.size() > most)
        return usage(Command::tr("Unexpected argument: “%1”.").arg(rest.at(most)));
    ReportWish wish;
    if (named)
        wish.project << words.first();
    if (full && !rest.isEmpty()) {
        wish.machine = pickWords({rest.first()});
        if (rest.size() > 1)
            wish.step = rest.at(1);
    }
    wish.out = full ? QString() : rest.value(0);
    if (!wish.out.isEmpty() && parser.isSet(options.json))
        return usage(Command::tr("--json writes to standard output; it cannot be used together with “%1”.").arg(wish.out));
    if (!wish.out.isEmpty() && !isOut(wish.out))
        return usage(Command::tr("“%1” must end in .html or .json.").arg(wish.out));
    if (full && (parser.isSet(options.json) || parser.isSet(options.brief)))
        return usage(Command::tr("--full prints everything as text; it cannot be used together with --json or --brief."));
    if (parser.isSet(options.run)) {
        bool good = false;
        wish.number = parser.value(options.run).toULongLong(&good);
        if (!good || *wish.number == 0)
            return usage(Command::tr("--run takes the number of a run, not “%1”; see: howdah-cli history.")
                             .arg(parser.value(options.run)));
    }
    return wish;
}

} // namespace

int commandReport(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Command::tr(
        "Prints the report of the newest run, which may be a check, or saves it as JSON or as an HTML page.\n"
        "With --full: the complete output of all machines, of one machine, or of one step there; passwords are masked."));
    parser.addPositionalArgument(QStringLiteral("CLUSTER.howdah"), projectHelp(), QStringLiteral("[CLUSTER.howdah]"));
    parser.addPositionalArgument(QStringLiteral("OUT"), Command::tr("out.html or out.json; default: text on standard output."),
                                 QStringLiteral("[OUT]"));
    parser.addPositionalArgument(
        QStringLiteral("MACHINE [STEP]"),
        Command::tr("With --full: only this machine, given as for --machine; only this step. Default: all."),
        QStringLiteral("[MACHINE [STEP]]"));
    const ReportOptions options;
    parser.addOptions(options.all());
    if (const auto ended = parseArguments(parser, arguments, 0, 3))
        return *ended;
    const auto wish = wishFrom(parser, options);
    if (!wish)
        return printUsage(parser, wish.error().message);
    const auto given = chooseProject(wish.value().project, 0, ProjectPlace::First);
    if (!given)
        return printUsage(parser, given.error().message);
    const QString project = given.value().project;
    const auto cluster = loadProject(project);
    if (!cluster)
        return printError(cluster.error());
    const StepCatalogue &steps = *cluster.value().steps;
    if (const std::optional<QString> &step = wish.value().step; step && !steps.find(*step)) {
        QStringList known;
        for (const Step &each : steps.steps())
            known << each.id;
        return printUsage(parser, Command::tr("There is no step “%1”.").arg(*step) + u' ' + didYouMean(*step, known));
    }
    const std::optional<quint64> number = wish.value().number;
    const auto report = reportOf(cluster.value().id, number);
    if (!report && number)
        return printError(
            {ErrorCode::FileNotFound,
             Command::tr("There is no record of run %1 of %2; see: howdah-cli history.").arg(*number).arg(cluster.value().name),
             {}});
    if (!report)
        return printError({ErrorCode::FileNotFound,
                           Command::tr("There was no run of %1 from this account yet.").arg(cluster.value().name),
                           {}});
    const ReportDetail detail = parser.isSet(options.brief) ? ReportDetail::Brief : ReportDetail::Full;
    // As it was written: a newer Howdah may have put more into it than this one reads.
    QFile file(report->folder + QStringLiteral("/report.json"));
    const QByteArray asJson = detail == ReportDetail::Full && file.open(QIODevice::ReadOnly)
                                  ? file.readAll()
                                  : QJsonDocument(report->toJson(detail)).toJson();
    if (parser.isSet(options.json)) {
        return printJson(asJson);
    }
    const QString which = shownLine(whichRun(*report)) + u'\n';
    if (parser.isSet(options.full)) {
        const int printed = printText(which);
        return printed != ExitCode::Ok
                   ? printed
                   : printFull(*report, cluster.value(), wish.value().machine, wish.value().step.value_or(QString()));
    }
    const QString out = wish.value().out;
    if (out.isEmpty()) {
        SummaryOptions summary;
        summary.diffs = parser.isSet(options.diff);
        summary.logs = detail == ReportDetail::Full;
        summary.width = terminalWidth(STDOUT_FILENO);
        return printText(which + RunProgress::summary(detail == ReportDetail::Brief ? report->brief() : *report, summary));
    }
    const QStringList inputs = inputsOf(cluster.value(), project) << report->folder + QStringLiteral("/report.json");
    if (const auto free = mayWriteOutput(out, inputs, parser.isSet(options.force) ? IfThere::Overwrite : IfThere::Refuse); !free)
        return printError(free.error());
    const QByteArray text = out.endsWith(QLatin1String(".html")) ? report->toHtml(detail) : shownJson(asJson);
    if (const Result<void> written = writeFile(out, text, {.links = Links::Follow, .mode = 0600}); !written)
        return printError(
            {ErrorCode::FileUnwritable, Command::tr("%1 could not be written: %2.").arg(out, written.error().message), {}},
            ExitCode::Failed);
    return printText(which);
}

} // namespace howdah
