#include "app/cli/Command.h"

#include "app/base/StateDirectory.h"
#include "app/project/ProjectFile.h"
#include "app/run/ClusterState.h"
#include "app/run/RunReport.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace howdah {

int commandReport(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Command::tr("Prints the report of the last run, or saves it as JSON or as an HTML page."));
    parser.addPositionalArgument(QStringLiteral("CLUSTER.howdah"), Command::tr("The project file."));
    parser.addPositionalArgument(QStringLiteral("OUT"), Command::tr("out.html or out.json; without it JSON goes to standard output."), QStringLiteral("[OUT]"));
    const QCommandLineOption last(QStringLiteral("last"), Command::tr("The last run (the default)."));
    parser.addOption(last);
    if (const auto ended = parseArguments(parser, arguments, 1, 2))
        return *ended;
    const auto cluster = ProjectFile(parser.positionalArguments().first()).load();
    if (!cluster)
        return printError(cluster.error());
    const auto folder = clusterStateDirectory(cluster.value().id);
    if (!folder)
        return printError(folder.error());
    const ClusterState state = ClusterState::load(cluster.value().id);
    QFile file(folder.value() + u'/' + state.lastRun + QStringLiteral("/report.json"));
    if (state.lastRun.isEmpty() || !file.open(QIODevice::ReadOnly))
        return printError({ErrorCode::FileNotFound, Command::tr("There was no run of %1 from this account yet.").arg(cluster.value().name), {}});
    const QByteArray json = file.readAll();
    const QString out = parser.positionalArguments().value(1);
    if (out.isEmpty()) {
        printOutput(json);
        return ExitCode::Ok;
    }
    if (!out.endsWith(QLatin1String(".json")) && !out.endsWith(QLatin1String(".html")))
        return printUsage(parser, Command::tr("“%1” must end in .html or .json.").arg(out));
    QByteArray text = json;
    if (out.endsWith(QLatin1String(".html"))) {
        const auto report = RunReport::fromJson(QJsonDocument::fromJson(json).object());
        if (!report)
            return printError(report.error());
        text = report.value().toHtml();
    }
    QSaveFile save(out);
    if (!save.open(QIODevice::WriteOnly) || save.write(text) != text.size() || !save.commit())
        return printError({ErrorCode::FileUnwritable, Command::tr("%1 could not be written: %2.").arg(out, save.errorString()), {}}, ExitCode::Failed);
    return ExitCode::Ok;
}

} // namespace howdah
