// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/ChosenProject.h"
#include "app/cli/ClusterEdit.h"
#include "app/cli/Command.h"

#include "app/base/os/ThisComputer.h"
#include "app/machines/MachinesFile.h"
#include "app/project/OutputPath.h"

namespace howdah {
namespace {

QList<Machine> written(QList<Machine> machines, bool fourth)
{
    for (Machine &machine : machines) {
        if (!fourth)
            machine.extra.clear();
    }
    return machines;
}

/// On standard error: what the file does not have.
void sayLeftOut(const QList<Machine> &machines, const QList<Machine> &written)
{
    QStringList fourth;
    QStringList rows;
    for (qsizetype i = 0; i < machines.size(); ++i) {
        if (machines.at(i).role == Role::Workstation && machines.at(i).address.isEmpty())
            rows << machines.at(i).host;
        else if (!machines.at(i).extra.isEmpty() && written.at(i).extra.isEmpty())
            fourth << machines.at(i).host;
    }
    if (!fourth.isEmpty())
        printWarning(
            Command::tr("the fourth column was left out; --columns 4 writes it: %1.").arg(fourth.join(QLatin1String(", "))));
    if (!rows.isEmpty())
        printWarning(Command::tr("this computer has no address in the table, so its row was left out: %1.")
                         .arg(rows.join(QLatin1String(", "))));
}

} // namespace

int commandExport(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Command::tr(
        "Writes the machines in the format that the later parts of the lab read: ADDRESS FQDN HOSTNAME, separated by one space. It reports what it leaves out."));
    parser.addPositionalArgument(QStringLiteral("CLUSTER.howdah"), projectHelp(), QStringLiteral("[CLUSTER.howdah]"));
    parser.addPositionalArgument(QStringLiteral("machines.txt"), Command::tr("The file to write; - for standard output."),
                                 QStringLiteral("machines.txt|-"));
    const QCommandLineOption force(QStringLiteral("force"), Command::tr("Replace an existing file."));
    const QCommandLineOption columns(
        QStringLiteral("columns"),
        Command::tr(
            "3 or 4; 4 includes the text after the host name; default: 3. Many programs that read a machines.txt do not accept a fourth column."),
        QStringLiteral("3|4"), QStringLiteral("3"));
    parser.addOptions({columns, force});
    if (const auto ended = parseArguments(parser, arguments, 1, 2))
        return *ended;
    if (parser.value(columns) != u'3' && parser.value(columns) != u'4')
        return printUsage(parser, Command::tr("--columns takes 3 or 4, not “%1”.").arg(parser.value(columns)));
    const auto given = chooseProject(parser.positionalArguments(), 1, ProjectPlace::First);
    if (!given)
        return printUsage(parser, given.error().message);

    const QString project = given.value().project;
    const auto cluster = loadProject(project);
    if (!cluster)
        return printError(cluster.error());
    const QList<Machine> machines = written(cluster.value().machines, parser.value(columns) == u'4');
    const QSet<QString> own = ThisComputer::read().addresses;
    const QString path = given.value().rest.first();
    if (path == u'-' || path == QLatin1String("/dev/stdout")) {
        const auto text = MachinesFile::format(machines, own);
        if (!text)
            return printError(text.error());
        sayLeftOut(cluster.value().machines, machines);
        return printExact(text.value());
    }
    if (const auto free =
            mayWriteOutput(path, inputsOf(cluster.value(), project), parser.isSet(force) ? IfThere::Overwrite : IfThere::Refuse);
        !free)
        return printError(free.error());
    if (const auto done = MachinesFile::write(path, machines, own, parser.isSet(force)); !done)
        return printError(done.error());
    sayLeftOut(cluster.value().machines, machines);
    return ExitCode::Ok;
}

} // namespace howdah
