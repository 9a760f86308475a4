#include "app/cli/Command.h"

#include "app/base/FileWriter.h"
#include "app/base/ShownText.h"
#include "app/cli/RunProgress.h"
#include "app/project/OutputPath.h"
#include "app/project/ProjectFile.h"
#include "app/run/LastRun.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QLocale>

namespace howdah {
namespace {

/// "Check of 25 Nov 2026 19:10:03, /home/…/20261125-191003"
QString whichRun(const RunReport &report)
{
    const QString when = QLocale().toString(report.started.toLocalTime(), QLocale::ShortFormat);
    QString which;
    switch (report.plan.mode) {
    case RunMode::Check: which = Command::tr("Check of %1").arg(when); break;
    case RunMode::Apply: which = Command::tr("Run of %1").arg(when); break;
    case RunMode::TakeBack: which = Command::tr("Take-back of %1").arg(when); break;
    }
    return which + QStringLiteral(", ") + report.folder;
}

} // namespace

int commandReport(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Command::tr("Prints the report of the newest run, be it a check, or saves it as JSON or as an HTML page."));
    parser.addPositionalArgument(QStringLiteral("CLUSTER.howdah"), Command::tr("The project file."));
    parser.addPositionalArgument(QStringLiteral("OUT"), Command::tr("out.html or out.json; without it, text goes to standard output."), QStringLiteral("[OUT]"));
    const QCommandLineOption last(QStringLiteral("last"), Command::tr("The newest run (the default)."));
    const QCommandLineOption json(QStringLiteral("json"), Command::tr("As JSON on standard output."));
    const QCommandLineOption force(QStringLiteral("force"), Command::tr("Replace a file that is there."));
    const QCommandLineOption brief(QStringLiteral("brief"), Command::tr("Without what machines printed, and with an ellipsis for every address: to be shown to anybody."));
    parser.addOptions({last, json, brief, force});
    if (const auto ended = parseArguments(parser, arguments, 1, 2))
        return *ended;
    const QString out = parser.positionalArguments().value(1);
    if (!out.isEmpty() && parser.isSet(json))
        return printUsage(parser, Command::tr("--json goes to standard output; it does not go together with “%1”.").arg(out));
    if (!out.isEmpty() && !out.endsWith(QLatin1String(".json")) && !out.endsWith(QLatin1String(".html")))
        return printUsage(parser, Command::tr("“%1” must end in .html or .json.").arg(out));
    const auto cluster = ProjectFile(parser.positionalArguments().first()).load();
    if (!cluster)
        return printError(cluster.error());
    const auto report = LastRun::newestReport(cluster.value().id);
    if (!report)
        return printError({ErrorCode::FileNotFound, Command::tr("There was no run of %1 from this account yet.").arg(cluster.value().name), {}});
    const ReportDetail detail = parser.isSet(brief) ? ReportDetail::Brief : ReportDetail::Full;
    // As it was written: a newer Howdah may have put more into it than this one reads.
    QFile file(report->folder + QStringLiteral("/report.json"));
    const QByteArray asJson = detail == ReportDetail::Full && file.open(QIODevice::ReadOnly) ? file.readAll() : QJsonDocument(report->toJson(detail)).toJson();
    if (parser.isSet(json)) {
        return printJson(asJson);
    }
    const QString which = shownLine(whichRun(*report)) + u'\n';
    if (out.isEmpty())
        return printText(which + RunProgress::summary(detail == ReportDetail::Brief ? report->brief() : *report));
    const QStringList inputs = inputsOf(cluster.value(), parser.positionalArguments().first()) << report->folder + QStringLiteral("/report.json");
    if (const auto free = mayWriteOutput(out, inputs, parser.isSet(force) ? IfThere::Overwrite : IfThere::Refuse); !free)
        return printError(free.error());
    const QByteArray text = out.endsWith(QLatin1String(".html")) ? report->toHtml(detail) : shownJson(asJson);
    if (const Result<void> written = writeFile(out, text, {.links = Links::Follow, .mode = 0600}); !written)
        return printError({ErrorCode::FileUnwritable, Command::tr("%1 could not be written: %2.").arg(out, written.error().message), {}}, ExitCode::Failed);
    return printText(which);
}

} // namespace howdah
