// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/ClusterEdit.h"
#include "app/cli/ClusterSettings.h"
#include "app/cli/Command.h"

#include "app/base/ShownText.h"
#include "app/base/os/ThisComputer.h"
#include "app/machines/MachinesUpdate.h"
#include "app/project/OutputPath.h"

#include <QFileInfo>

namespace howdah {
namespace {

/// The cluster gets the id of the replaced one, and so does each machine that is still in it. Returns the messages.
QStringList takeIdentity(const Cluster &before, Cluster &cluster)
{
    const auto update = MachinesUpdate::compare(before.machines, cluster.machines);
    const auto key = [](const Machine &machine) { return machine.address + u' ' + machine.fqdn + u' ' + machine.host; };
    QHash<QString, QUuid> ids;
    for (const Machine &machine : update.applied(before.machines, true))
        ids.insert(key(machine), machine.id);
    for (Machine &machine : cluster.machines)
        machine.id = ids.value(key(machine), machine.id);
    cluster.id = before.id;

    QStringList lines{Command::tr("It remains the same cluster (%1): the changes made by its runs can still be taken back.")
                          .arg(cluster.id.toString(QUuid::WithoutBraces))};
    QStringList gone;
    for (const Machine &machine : update.missing)
        gone << machine.host;
    if (!gone.isEmpty())
        lines << Command::tr("No longer in it: %1. To take back what was changed there, use the old file.")
                     .arg(gone.join(QLatin1String(", ")));
    return lines;
}

/// A replaced project remains the same cluster, so that the results of its runs, its secrets and its take-back still
/// belong to it: the cluster keeps its id, and so does each machine that is still in it. Returns the messages.
Result<QStringList> keepIdentity(ProjectFile &file, Cluster &cluster)
{
    if (const auto locked = file.lock(); !locked)
        return locked.error();
    auto read = file.load();
    if (!read && read.error().code == ErrorCode::ProjectBroken) {
        auto earlier = ProjectFile(file.path() + u'~').load();
        if (!earlier)
            return QStringList{
                Command::tr(
                    "The existing file could not be read as a project, so this is a new cluster. The old file is kept as %1~.")
                    .arg(file.path())};
        const auto lines = takeIdentity(earlier.value(), cluster);
        return QStringList{
                   Command::tr(
                       "The existing file could not be read as a project; its previous version, %1~, could. The damaged file is kept as %1.damaged.")
                       .arg(file.path())}
               + lines + QStringList{Command::tr("Its settings are new; the last good version is %1~.").arg(file.path())};
    }
    if (!read)
        return read.error();
    return takeIdentity(read.value(), cluster)
           << Command::tr("Its settings are new; the old file is kept as %1~.").arg(file.path());
}

} // namespace

int commandNew(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Command::tr(
        "Creates a project file. It replaces an existing one only with --force; this remains the same cluster with new machines and settings, and the old file is kept as CLUSTER.howdah~."));
    parser.addPositionalArgument(QStringLiteral("CLUSTER.howdah"), Command::tr("The project file to create."));
    const QCommandLineOption import(QStringLiteral("import"),
                                    Command::tr("Import the machines from this file; default: no machines."),
                                    QStringLiteral("machines.txt"));
    const QCommandLineOption name(QStringLiteral("name"), Command::tr("The cluster's name; default: the file's."),
                                  QStringLiteral("NAME"));
    const QCommandLineOption user(QStringLiteral("user"),
                                  Command::tr("Log in as this user; default: the user that ssh would use."),
                                  QStringLiteral("USER"));
    const QCommandLineOption port(QStringLiteral("port"),
                                  Command::tr("The machines' SSH port; default: what ssh would use, mostly 22."),
                                  QStringLiteral("PORT"));
    const QCommandLineOption become(QStringLiteral("become"),
                                    Command::tr("How to become root; default: auto, which finds it out on each machine."),
                                    QStringLiteral("auto|none|sudo|su"));
    const QCommandLineOption key(QStringLiteral("key"),
                                 Command::tr("The private key whose public key is put on the machines; default: ssh's own."),
                                 QStringLiteral("PATH"));
    const QCommandLineOption loginKey(
        QStringLiteral("login-key"),
        Command::tr("A private key that is only used to log in, for example the .pem of a cloud image; default: none."),
        QStringLiteral("PATH"));
    const QCommandLineOption force(QStringLiteral("force"), Command::tr("Replace an existing file."));
    const QList<QCommandLineOption> settings{name, user, port, become, key, loginKey};
    parser.addOption(import);
    parser.addOptions(settings);
    parser.addOption(force);
    if (const auto ended = parseArguments(parser, arguments, 1, 1))
        return *ended;

    const QString path = parser.positionalArguments().first();
    if (!path.endsWith(QLatin1String(".howdah")))
        return printUsage(parser, Command::tr("“%1” must end in .howdah.").arg(path));
    Cluster cluster;
    cluster.name = QFileInfo(path).completeBaseName();
    for (const QCommandLineOption &option : settings) {
        if (!parser.isSet(option))
            continue;
        if (const auto set = applyToCluster(cluster, {option.names().first(), parser.value(option).trimmed()}); !set)
            return printError(set.error());
    }
    if (parser.isSet(import)) {
        auto machines = importMachines(parser.value(import), ThisComputer::read().addresses);
        if (!machines)
            return printError(machines.error());
        cluster.machines = machines.take();
    }
    if (const auto free = isNoInput(path, inputsOf(cluster, parser.value(import))); !free)
        return printError(free.error());
    ProjectFile file(path);
    QStringList notes;
    if (parser.isSet(force) && file.exists()) {
        auto kept = keepIdentity(file, cluster);
        if (!kept)
            return printError(kept.error());
        notes = kept.take();
    }
    const auto ifThere = parser.isSet(force) ? ProjectFile::IfChanged::Overwrite : ProjectFile::IfChanged::Refuse;
    const auto saved = file.save(cluster, ifThere);
    if (!saved) {
        Error error = saved.error();
        if (error.code == ErrorCode::FileExists)
            error.detail = Command::tr("--force replaces it.");
        return printError(error);
    }
    QString text = shownLine(path + QLatin1String(": ") + countMachines(cluster.machines)) + u'\n';
    for (const QString &note : std::as_const(notes))
        text += shownLine(note) + u'\n';
    return printText(text);
}

} // namespace howdah
