// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/ChosenProject.h"
#include "app/cli/ClusterEdit.h"
#include "app/cli/ClusterSettings.h"
#include "app/cli/Command.h"

#include "app/base/ShownText.h"
#include "app/machines/MachinePick.h"

namespace howdah {

namespace {

/// Every setting in turn; the first that cannot be ends it, and then nothing is saved.
Result<QStringList> applyAll(Cluster &cluster, const QList<Setting> &settings, const QStringList &machines)
{
    QStringList changes;
    const auto note = [&](const QString &change) {
        if (!change.isEmpty())
            changes += shownLine(change);
    };
    if (machines.isEmpty()) {
        for (const Setting &setting : settings) {
            const auto change = applyToCluster(cluster, setting);
            if (!change)
                return change.error();
            note(change.value());
        }
        return changes;
    }
    const auto rows = pickMachines(cluster.machines, machines, PickAmong::All, cluster.name);
    if (!rows)
        return Error{ErrorCode::ValueInvalid, rows.error().message + u' ' + Command::tr("Nothing was changed."), {}};
    for (const int row : rows.value()) {
        for (const Setting &setting : settings) {
            const auto change = applyToMachine(cluster.machines[row], setting);
            if (!change)
                return change.error();
            note(change.value());
        }
    }
    return changes;
}

} // namespace

int commandSet(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Command::tr(
        "Changes settings of a cluster, or of some of its machines: either all of them or none. An empty value resets to the default.\n\n"
        "For the cluster or a machine: user, port, become (auto, none, sudo, su), login-key, connect-as.\n\n"
        "For the cluster: key, name, STEP.OPTION=VALUE, and STEP=yes or no for its tick (see: howdah-cli steps).\n\n"
        "For a machine: role (node, vip, workstation), ticked (yes, no), host, address, fqdn, extra."));
    parser.addPositionalArgument(QStringLiteral("CLUSTER.howdah"), projectHelp(), QStringLiteral("[CLUSTER.howdah]"));
    parser.addPositionalArgument(QStringLiteral("KEY=VALUE"), Command::tr("The settings to change; one or more."),
                                 QStringLiteral("KEY=VALUE…"));
    const QCommandLineOption machine =
        machineOption(Command::tr("Change the settings of these machines only; default: those of the cluster."));
    parser.addOption(machine);
    if (const auto ended = parseArguments(parser, arguments, 1, 10'000))
        return *ended;
    const auto given = chooseProject(parser.positionalArguments(), 1, ProjectPlace::First);
    if (!given)
        return printUsage(parser, given.error().message);

    const QString path = given.value().project;
    QList<Setting> settings;
    for (const QString &text : given.value().rest) {
        const auto setting = parseSetting(text);
        if (!setting)
            return printUsage(parser, setting.error().message);
        for (const Setting &other : std::as_const(settings)) {
            if (other.key == setting.value().key && other.value != setting.value().value)
                return printUsage(parser, Command::tr("%1 is given twice: %2 and %3. Nothing was changed.")
                                              .arg(other.key, other.value, setting.value().value));
        }
        settings += setting.value();
    }
    const QStringList machines = pickWords(parser.values(machine));
    if (parser.isSet(machine) && machines.isEmpty())
        return printUsage(parser, Command::tr("Which machine? Give --machine HOST."));

    auto project = openForChange(path);
    if (!project)
        return printError(namingMachinesFile(path, project.error()));
    Cluster &cluster = project.value().cluster;
    const QList<Machine> before = cluster.machines;
    const auto changes = applyAll(cluster, settings, machines);
    if (!changes)
        return printError(changes.error());
    if (const auto fits = refuseNewErrors(before, cluster.machines); !fits)
        return printError(fits.error());
    if (const auto saved = project.value().file.save(cluster); !saved)
        return printError(saved.error());
    const QString text = changes.value().isEmpty() ? Command::tr("There was nothing to change.") : changes.value().join(u'\n');
    return printText(text + u'\n');
}

} // namespace howdah
