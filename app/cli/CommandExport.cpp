#include "app/cli/Command.h"

#include "app/machines/MachinesFile.h"
#include "app/project/OutputPath.h"
#include "app/project/ProjectFile.h"
#include "app/workstation/ThisComputer.h"


namespace howdah {

int commandExport(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Command::tr("Writes the machines as the lab's later parts read them: ADDRESS FQDN HOSTNAME, one space between."));
    parser.addPositionalArgument(QStringLiteral("CLUSTER.howdah"), Command::tr("The project file."));
    parser.addPositionalArgument(QStringLiteral("machines.txt"), Command::tr("The file to write; - for standard output."), QStringLiteral("machines.txt|-"));
    const QCommandLineOption force(QStringLiteral("force"), Command::tr("Replace a file that is there."));
    parser.addOption(force);
    if (const auto ended = parseArguments(parser, arguments, 2, 2))
        return *ended;

    const auto cluster = ProjectFile(parser.positionalArguments().at(0)).load();
    if (!cluster)
        return printError(cluster.error());
    const QSet<QString> own = ThisComputer::read().addresses;
    const QString path = parser.positionalArguments().at(1);
    if (path == u'-' || path == QLatin1String("/dev/stdout")) {
        const auto text = MachinesFile::format(cluster.value().machines, own);
        if (!text)
            return printError(text.error());
        return printExact(text.value());
    }
    if (const auto free = mayWriteOutput(path, inputsOf(cluster.value(), parser.positionalArguments().at(0)),
                                         parser.isSet(force) ? IfThere::Overwrite : IfThere::Refuse); !free)
        return printError(free.error());
    if (const auto written = MachinesFile::write(path, cluster.value().machines, own, parser.isSet(force)); !written)
        return printError(written.error());
    return ExitCode::Ok;
}

} // namespace howdah
