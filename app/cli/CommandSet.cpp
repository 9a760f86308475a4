#include "app/cli/ClusterEdit.h"
#include "app/cli/ClusterSettings.h"
#include "app/cli/Command.h"

#include "app/base/ShownText.h"

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
    for (const QString &name : machines) {
        const int row = findMachine(cluster.machines, name);
        if (row < 0) {
            return Error{ErrorCode::ValueInvalid,
                         Command::tr("There is no machine “%1” in %2. Nothing was changed.").arg(name, cluster.name), {}};
        }
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
    parser.setApplicationDescription(
        Command::tr("Changes settings of a cluster, or of some of its machines, all or none. An empty value means the default.\n"
           "For the cluster or a machine: user, port, become (auto, none, sudo, su), login-key, connect-as.\n"
           "For the cluster: key, name, STEP.OPTION=VALUE, and STEP=yes or no for its tick (see: howdah-cli steps).\n"
           "For a machine: role (node, vip, workstation), ticked (yes, no), host, address, fqdn, extra."));
    parser.addPositionalArgument(QStringLiteral("CLUSTER.howdah"), Command::tr("The project file."));
    parser.addPositionalArgument(QStringLiteral("KEY=VALUE"), Command::tr("What to set; one or more."), QStringLiteral("KEY=VALUE…"));
    const QCommandLineOption machine(QStringLiteral("machine"), Command::tr("Set it for these machines only."), QStringLiteral("db1,db2"));
    parser.addOption(machine);
    if (const auto ended = parseArguments(parser, arguments, 2, 10'000))
        return *ended;

    QStringList texts = parser.positionalArguments();
    const QString path = texts.takeFirst();
    QList<Setting> settings;
    for (const QString &text : std::as_const(texts)) {
        const auto setting = parseSetting(text);
        if (!setting)
            return printUsage(parser, setting.error().message);
        settings += setting.value();
    }
    const QStringList machines = parser.values(machine).join(u',').split(u',', Qt::SkipEmptyParts);
    if (parser.isSet(machine) && machines.isEmpty())
        return printUsage(parser, Command::tr("Which machine? Give --machine HOST."));

    auto project = openForChange(path);
    if (!project)
        return printError(project.error());
    Cluster &cluster = project.value().cluster;
    const QList<Machine> before = cluster.machines;
    const auto changes = applyAll(cluster, settings, machines);
    if (!changes)
        return printError(changes.error());
    if (const auto fits = refuseNewErrors(before, cluster.machines); !fits)
        return printError(fits.error());
    if (const auto saved = project.value().file.save(cluster); !saved)
        return printError(saved.error());
    const QString text = changes.value().isEmpty() ? Command::tr("All was so already.") : changes.value().join(u'\n');
    return printText(text + u'\n');
}

} // namespace howdah
