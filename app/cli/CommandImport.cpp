// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/ChosenProject.h"
#include "app/cli/ClusterEdit.h"
#include "app/cli/Command.h"

#include "app/base/ShownText.h"
#include "app/base/os/ThisComputer.h"
#include "app/machines/MachinesUpdate.h"

namespace howdah {

namespace {

/// One line a machine: + added, ~ changed, - removed, ? missing in the file.
QString listing(const MachinesUpdate &update, bool removeMissing)
{
    QString text;
    const auto line = [&](char mark, const Machine &machine, const QString &what) {
        text += shownLine(QStringLiteral("%1 %2 %3").arg(QChar::fromLatin1(mark)).arg(machine.host, -12).arg(what)) + u'\n';
    };
    for (const Machine &machine : update.added)
        line('+', machine, machine.address + u' ' + machine.fqdn);
    for (const MachinesUpdate::Change &change : update.changed) {
        QStringList fields;
        for (const MachineField field : change.fields) {
            fields += QStringLiteral("%1 %2 → %3")
                          .arg(fieldName(field), fieldText(change.before, field), fieldText(change.after, field));
        }
        line('~', change.before, fields.join(QLatin1String(", ")));
    }
    for (const Machine &machine : update.missing) {
        line(removeMissing ? '-' : '?', machine,
             removeMissing ? machine.address : Command::tr("is not in the file; it is kept (--remove-missing removes it)"));
    }
    return text;
}

} // namespace

int commandImport(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Command::tr(
        "Updates a cluster from a machines.txt and lists what changes. A machine is identified by its host name, otherwise by its address; its login settings, role and ticks are kept."));
    parser.addPositionalArgument(QStringLiteral("CLUSTER.howdah"), projectHelp(), QStringLiteral("[CLUSTER.howdah]"));
    parser.addPositionalArgument(QStringLiteral("machines.txt"), Command::tr("Lines of ADDRESS FQDN HOSTNAME."));
    const QCommandLineOption dryRun({QStringLiteral("n"), QStringLiteral("dry-run")}, Command::tr("Only list; change nothing."));
    const QCommandLineOption removeMissing(QStringLiteral("remove-missing"),
                                           Command::tr("Remove machines that are not in the file."));
    parser.addOptions({dryRun, removeMissing});
    if (const auto ended = parseArguments(parser, arguments, 1, 2))
        return *ended;
    const auto given = chooseProject(parser.positionalArguments(), 1, ProjectPlace::First);
    if (!given)
        return printUsage(parser, given.error().message);

    auto project = openForChange(given.value().project);
    if (!project)
        return printError(namingMachinesFile(given.value().project, project.error()));
    const auto imported = importMachines(given.value().rest.first(), ThisComputer::read().addresses);
    if (!imported)
        return printError(imported.error());
    Cluster &cluster = project.value().cluster;
    const QList<Machine> before = cluster.machines;
    const MachinesUpdate update = MachinesUpdate::compare(before, imported.value());
    cluster.machines = update.applied(before, parser.isSet(removeMissing));
    if (const auto fits = refuseNewErrors(before, cluster.machines); !fits)
        return printError(fits.error());
    if (!parser.isSet(dryRun)) {
        if (const auto saved = project.value().file.save(cluster); !saved)
            return printError(saved.error());
    }
    const QString text =
        update.isEmpty() ? Command::tr("There was nothing to change.") + u'\n' : listing(update, parser.isSet(removeMissing));
    return printText(text);
}

} // namespace howdah
