#include "app/cli/Command.h"

#include "app/project/ProjectFile.h"
#include "app/run/PrintedProgram.h"
#include "app/steps/Catalogue.h"

#include <QCoreApplication>

namespace howdah {

int commandProgram(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Command::tr("Prints the exact program of steps for a machine. What it prints is complete: "
                                        "ssh root@HOST sh < PROGRAM does the same as a run."));
    parser.addPositionalArgument(QStringLiteral("STEP[,STEP…]"), Command::tr("Step ids; see: howdah-cli steps."));
    parser.addPositionalArgument(QStringLiteral("CLUSTER.howdah"), Command::tr("The project file."));
    const QCommandLineOption node(QStringLiteral("node"), Command::tr("The machine."), QStringLiteral("HOST"));
    const QCommandLineOption check(QStringLiteral("check"), Command::tr("The check, which changes nothing."));
    const QCommandLineOption takeBack(QStringLiteral("take-back"), Command::tr("What takes the step back."));
    parser.addOptions({node, check, takeBack});
    if (const auto ended = parseArguments(parser, arguments, 2, 2))
        return *ended;
    const auto cluster = ProjectFile(parser.positionalArguments().at(1)).load();
    if (!cluster)
        return printError(cluster.error());
    const Machine *machine = nullptr;
    for (const Machine &candidate : cluster.value().machines) {
        if (candidate.role == Role::Node && candidate.host == parser.value(node))
            machine = &candidate;
    }
    if (!machine)
        return printUsage(parser, parser.isSet(node) ? Command::tr("There is no machine “%1” in this cluster.").arg(parser.value(node))
                                                     : Command::tr("Which machine? Give --node HOST."));
    QList<const Step *> steps;
    for (const QString &id : parser.positionalArguments().first().split(u',')) {
        const Step *step = findStep(id);
        if (!step || stepText(id).isEmpty() || step->executor != Executor::Node)
            return printUsage(parser, Command::tr("“%1” is not a step with a program for a machine; see: howdah-cli steps.").arg(id));
        steps << step;
    }
    const RunMode mode = parser.isSet(check) ? RunMode::Check : parser.isSet(takeBack) ? RunMode::TakeBack : RunMode::Apply;
    return printExact(printedProgram(cluster.value(), machine, steps, mode, knownBeforehand(cluster.value(), machine, mode)));
}

} // namespace howdah
