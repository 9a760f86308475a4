// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/ChosenProject.h"
#include "app/cli/Command.h"

#include "app/base/ShownText.h"
#include "app/steps/HostTable.h"

#include <QCoreApplication>

namespace howdah {

int commandHosts(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("Command", "Prints the lines that every machine gets into its /etc/hosts."));
    parser.addPositionalArgument(QStringLiteral("CLUSTER.howdah"), projectHelp(), QStringLiteral("[CLUSTER.howdah]"));
    if (const auto ended = parseArguments(parser, arguments, 0, 1))
        return *ended;
    const auto given = chooseProject(parser.positionalArguments(), 0, ProjectPlace::First);
    if (!given)
        return printUsage(parser, given.error().message);
    const auto cluster = loadProject(given.value().project);
    if (!cluster)
        return printError(cluster.error());
    Cluster shown = cluster.value(); // of a table that no run would take: one line each all the same
    for (Machine &machine : shown.machines) {
        for (QString *text : {&machine.address, &machine.fqdn, &machine.host})
            *text = shownLine(*text);
    }
    return printExact(hostTable(shown));
}

} // namespace howdah
