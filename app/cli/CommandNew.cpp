#include "app/cli/ClusterEdit.h"
#include "app/cli/ClusterSettings.h"
#include "app/cli/Command.h"

#include "app/workstation/ThisComputer.h"

#include <QFileInfo>

namespace howdah {

int commandNew(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Command::tr("Makes a project file. It never replaces one that is there, unless forced; then the old one "
                                        "is kept as CLUSTER.howdah~."));
    parser.addPositionalArgument(QStringLiteral("CLUSTER.howdah"), Command::tr("The project file to make."));
    const QCommandLineOption import(QStringLiteral("import"), Command::tr("Take the machines from this file."), QStringLiteral("machines.txt"));
    const QCommandLineOption name(QStringLiteral("name"), Command::tr("The cluster's name; default: the file's."), QStringLiteral("NAME"));
    const QCommandLineOption user(QStringLiteral("user"), Command::tr("Log in as this user; default: what ssh would do."), QStringLiteral("USER"));
    const QCommandLineOption port(QStringLiteral("port"), Command::tr("The machines' SSH port."), QStringLiteral("PORT"));
    const QCommandLineOption become(QStringLiteral("become"), Command::tr("How to become root: auto, none, sudo or su."), QStringLiteral("WAY"));
    const QCommandLineOption key(QStringLiteral("key"), Command::tr("The private key whose public half goes to the machines; default: ssh's own."), QStringLiteral("PATH"));
    const QCommandLineOption loginKey(QStringLiteral("login-key"), Command::tr("A private key that only logs in, like a cloud image's .pem."), QStringLiteral("PATH"));
    const QCommandLineOption force(QStringLiteral("force"), Command::tr("Replace a file that is there."));
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
    ProjectFile file(path);
    const auto ifThere = parser.isSet(force) ? ProjectFile::IfChanged::Overwrite : ProjectFile::IfChanged::Refuse;
    const auto saved = file.save(cluster, ifThere);
    if (!saved) {
        Error error = saved.error();
        if (error.code == ErrorCode::FileExists)
            error.detail = Command::tr("--force replaces it.");
        return printError(error);
    }
    return printText(path + QLatin1String(": ") + countMachines(cluster.machines) + u'\n');
}

} // namespace howdah
