// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/ClusterEdit.h"
#include "app/cli/Command.h"

#include "app/base/ShownText.h"
#include "app/base/StateDirectory.h"
#include "app/catalogue/Step.h"
#include "app/ssh/HostKeys.h"
#include "app/steps/StepReport.h"
#include "app/workstation/LocalSshConfig.h"
#include "app/workstation/LocalStep.h"
#include "app/workstation/PrivilegedHelper.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

namespace howdah {
namespace {

/// What to forget: a cluster by its project, or all clusters that consist only of these machines.
struct Gone
{
    QUuid cluster; ///< null: known by its machines alone
    QStringList addresses;
};

Result<Gone> readGone(const QString &path)
{
    Gone gone;
    QList<Machine> machines;
    if (path.endsWith(QLatin1String(".howdah"))) {
        auto cluster = ProjectFile(path).load();
        if (!cluster)
            return cluster.error();
        gone.cluster = cluster.value().id;
        machines = cluster.value().machines;
    } else {
        auto read = importMachines(path, {}); // the old machines may have had any address
        if (!read)
            return read.error();
        machines = read.take();
        if (machines.isEmpty())
            return Error{
                ErrorCode::MachinesInvalid, Command::tr("There is no machine in %1. Nothing was changed.").arg(path), {}};
    }
    for (const Machine &machine : std::as_const(machines))
        gone.addresses << machine.address;
    return gone;
}

/// The clusters whose block in this text consists of these machines. `addressIn` returns a line's address, if it has one.
QList<Cluster> blocksOf(const QByteArray &text, const Gone &gone,
                        const std::function<QString(const QStringList &words)> &addressIn)
{
    static const QRegularExpression begin(QStringLiteral("^# BEGIN Howdah (.+) ([0-9a-f-]{36})$"));
    static const QRegularExpression space(QStringLiteral("\\s+"));
    QList<Cluster> found;
    std::optional<Cluster> open;
    QStringList addresses;
    for (const QString &line : QString::fromUtf8(text).split(u'\n')) {
        if (const auto match = begin.match(line); match.hasMatch()) {
            open.emplace();
            open->name = match.captured(1);
            open->id = QUuid::fromString(match.captured(2));
            addresses.clear();
        } else if (open && line.startsWith(QLatin1String("# END Howdah "))) {
            const bool onlyThese = !addresses.isEmpty()
                                   && std::all_of(addresses.cbegin(), addresses.cend(),
                                                  [&](const QString &address) { return gone.addresses.contains(address); });
            if (gone.cluster.isNull() ? onlyThese : open->id == gone.cluster)
                found << *open;
            open.reset();
        } else if (open && !line.startsWith(u'#') && !line.trimmed().isEmpty()) {
            if (const QString address = addressIn(line.trimmed().split(space)); !address.isEmpty())
                addresses << address;
        }
    }
    return found;
}

QByteArray textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Prints what was done, line by line; the exit code says whether printing worked.
struct Teller
{
    int exitCode = ExitCode::Ok;
    void operator()(const QString &line)
    {
        if (exitCode == ExitCode::Ok)
            exitCode = printText(shownLine(line) + u'\n');
    }
};

/// Takes the blocks out of this computer's /etc/hosts, as administrator.
Result<void> forgetNames(const QList<Cluster> &clusters, Teller &tell)
{
    const auto way = PrivilegedHelper::availableWay(true);
    if (!way)
        return way.error();
    const auto cancel = std::make_shared<CancelToken>();
    PrivilegedHelper helper(way.value());
    if (auto started = helper.start(cancel); !started)
        return started;
    for (const Cluster &cluster : clusters) {
        const Step *step = cluster.steps->writing(StepWrites::HostTable, true);
        if (!step)
            continue;
        StepReport report;
        ProgramCallbacks callbacks;
        callbacks.onProtocol = [&](const QByteArray &line) { report.feed(line); };
        callbacks.onOutput = [](const QByteArray &) {};
        const auto ended =
            helper.runStep(step->id, localStepValues(cluster, *step, RunMode::TakeBack, false), step->limit, callbacks, cancel);
        if (!ended)
            return ended.error();
        if (ended.value() != 0)
            return Error{ErrorCode::ValueInvalid, cluster.name + QStringLiteral(": ") + report.reason.sentence(), {}};
        tell(cluster.name + QStringLiteral(": ") + report.reason.sentence());
    }
    return {};
}

/// The home of the user who asked for this, whom this process acts as from now on: also where root was asked to (sudo,
/// pkexec), a file of theirs must not become root's.
Result<QString> becomePerson()
{
    const QByteArray caller = qEnvironmentVariableIsSet("SUDO_UID") ? qgetenv("SUDO_UID") : qgetenv("PKEXEC_UID");
    if (geteuid() != 0 || caller.toUInt() == 0)
        return homeDirectory();
    const passwd *account = getpwuid(caller.toUInt());
    // For good: what is started from here on (diff) is looked for on the caller's path.
    if (!account || initgroups(account->pw_name, account->pw_gid) != 0
        || setresgid(account->pw_gid, account->pw_gid, account->pw_gid) != 0
        || setresuid(account->pw_uid, account->pw_uid, account->pw_uid) != 0)
        return Error{ErrorCode::ValueInvalid,
                     Command::tr("There is no account with the user id %1; its known_hosts was not changed.")
                         .arg(QString::fromLatin1(caller)),
                     {}};
    return QFile::decodeName(account->pw_dir);
}

/// True: there was something.
Result<bool> forgetInHome(const QString &home, const Gone &gone, Teller &tell)
{
    const QString known = home + QStringLiteral("/.ssh/known_hosts");
    const auto keys =
        HostKeys({known}).forgetMachines(knownHostsMark(gone.cluster), gone.cluster.isNull() ? gone.addresses : QStringList());
    if (!keys)
        return keys.error();
    if (keys.value())
        tell(Command::tr("%1: the host keys that Howdah added for these machines were removed.").arg(known));

    const QString config = home + QStringLiteral("/.ssh/config");
    const QList<Cluster> clusters = blocksOf(textOf(config), gone, [](const QStringList &words) {
        return words.first() == QLatin1String("Host") ? words.last() : QString(); // Host NAME FQDN ADDRESS
    });
    for (const Cluster &cluster : clusters) {
        if (const auto taken = applyLocalSshConfig(config, cluster.name, cluster.id, {}, RunMode::TakeBack); !taken)
            return taken.error();
        tell(Command::tr("%1: the block of %2 was removed.").arg(config, cluster.name));
    }
    return keys.value() || !clusters.isEmpty();
}

} // namespace

int commandForget(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Command::tr(
        "Forgets machines that no longer exist: removes the clusters that consist only of these machines from this computer's /etc/hosts and your ~/.ssh/config, and the host keys that Howdah added for them from known_hosts. With a project, it forgets that cluster. The machines are not contacted."));
    parser.addPositionalArgument(QStringLiteral("machines.txt"), Command::tr("The machines, or a project."),
                                 QStringLiteral("machines.txt|CLUSTER.howdah"));
    if (const auto ended = parseArguments(parser, arguments, 1, 1))
        return *ended;
    const auto gone = readGone(parser.positionalArguments().first());
    if (!gone)
        return printError(gone.error());
    QFile hosts(QStringLiteral("/etc/hosts"));
    if (!hosts.open(QIODevice::ReadOnly))
        return printError(
            {ErrorCode::FileUnreadable, Command::tr("/etc/hosts could not be read: %1.").arg(hosts.errorString()), {}},
            ExitCode::Failed);
    const QList<Cluster> named = blocksOf(hosts.readAll(), gone.value(), [](const QStringList &words) { return words.first(); });
    Teller tell;
    if (!named.isEmpty()) {
        if (const auto done = forgetNames(named, tell); !done)
            return printError(done.error(), ExitCode::Failed);
    }
    const auto home = becomePerson();
    if (!home)
        return printError(home.error(), ExitCode::Failed);
    const auto more = forgetInHome(home.value(), gone.value(), tell);
    if (!more)
        return printError(more.error(), ExitCode::Failed);
    if (named.isEmpty() && !more.value())
        tell(Command::tr(
            "Nothing to forget: neither /etc/hosts nor your SSH files have entries by Howdah for these machines alone."));
    return tell.exitCode;
}

} // namespace howdah
