// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/ChosenProject.h"
#include "app/cli/Command.h"

#include "app/base/Nearest.h"
#include "app/catalogue/StepCatalogue.h"
#include "app/machines/MachinePick.h"
#include "app/run/PrintedProgram.h"

#include <QCoreApplication>

namespace howdah {

int commandProgram(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Command::tr(
        "Prints the exact programs of steps. A program for a machine is complete, several steps are one program: ssh root@HOST sh < PROGRAM does the same as a run. For a step without a program, it prints what the step does: the command that is run, the bytes that are sent, the lines that are written."));
    parser.addPositionalArgument(QStringLiteral("STEP[,STEP…]"), Command::tr("Step ids; see: howdah-cli steps."));
    parser.addPositionalArgument(QStringLiteral("CLUSTER.howdah"), projectHelp(), QStringLiteral("[CLUSTER.howdah]"));
    const QCommandLineOption named =
        machineOption(Command::tr("The machine, exactly one; no default. Steps of this computer need none."));
    const QCommandLineOption node = formerName(QStringLiteral("node"));
    const QCommandLineOption check(QStringLiteral("check"),
                                   Command::tr("Print the program of a check, which changes nothing; default: that of a run."));
    const QCommandLineOption takeBack(QStringLiteral("take-back"), Command::tr("Print the program that takes the step back."));
    parser.addOptions({named, node, check, takeBack});
    if (const auto ended = parseArguments(parser, arguments, 1, 2))
        return *ended;
    if (parser.isSet(check) && parser.isSet(takeBack))
        return printUsage(parser, Command::tr("--check and --take-back cannot be used together."));
    const auto given = chooseProject(parser.positionalArguments(), 1, ProjectPlace::Last);
    if (!given)
        return printUsage(parser, given.error().message);
    const auto cluster = loadProject(given.value().project);
    if (!cluster)
        return printError(cluster.error());
    const StepCatalogue &catalogue = *cluster.value().steps;
    QList<const Step *> steps;
    for (const QString &id : parser.positionalArguments().first().split(u',', Qt::SkipEmptyParts)) {
        const Step *step = catalogue.find(id);
        if (!step) {
            QStringList known;
            for (const Step &each : catalogue.steps())
                known << each.id;
            return printUsage(parser, Command::tr("There is no step “%1”.").arg(id) + u' ' + didYouMean(id, known));
        }
        steps << step;
    }
    if (steps.isEmpty())
        return printUsage(parser, Command::tr("Which steps? Give --steps STEP,STEP; see: howdah-cli steps."));
    const bool here = steps.first()->executor == Executor::Workstation;
    for (const Step *step : std::as_const(steps)) {
        if (steps.size() > 1 && (!isRootProgram(*step) || (step->executor == Executor::Workstation) != here))
            return printUsage(parser,
                              Command::tr("“%1” cannot be in one program with the others: print it separately.").arg(step->id));
    }
    const Machine *machine = nullptr;
    const QStringList words = pickWords(parser.values(named) + parser.values(node));
    if (here && !words.isEmpty())
        return printUsage(parser, Command::tr("“%1” is a step of this computer: give no --machine.").arg(steps.first()->id));
    if (!here && words.isEmpty())
        return printUsage(parser, Command::tr("Which machine? Give --machine HOST."));
    if (!here) {
        const auto rows = pickMachines(cluster.value().machines, words, PickAmong::Nodes, cluster.value().name);
        if (!rows)
            return printUsage(parser, rows.error().message);
        if (rows.value().size() > 1)
            return printUsage(parser,
                              Command::tr("“%1” matches more than one machine; a program is for one.").arg(words.join(u',')));
        machine = &cluster.value().machines.at(rows.value().first());
    }
    const RunMode mode = parser.isSet(check) ? RunMode::Check : parser.isSet(takeBack) ? RunMode::TakeBack : RunMode::Apply;
    return printExact(printedProgram(cluster.value(), machine, steps, mode, knownBeforehand(cluster.value(), machine, mode)));
}

} // namespace howdah
