#include "app/cli/Command.h"

#include "app/base/StateDirectory.h"
#include "app/machines/MachinesFile.h"
#include "app/ssh/HostKeys.h"
#include "app/steps/Catalogue.h"
#include "app/workstation/LocalStep.h"
#include "app/workstation/PrivilegedHelper.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include <pwd.h>
#include <unistd.h>

namespace howdah {
namespace {

/// The clusters whose block in /etc/hosts holds nothing but these addresses.
QList<Cluster> blocksOf(const QByteArray &hosts, const QSet<QString> &addresses)
{
    static const QRegularExpression begin(QStringLiteral("^# BEGIN Howdah (.+) ([0-9a-f-]{36})$"));
    static const QRegularExpression space(QStringLiteral("\\s+"));
    QList<Cluster> found;
    std::optional<Cluster> open;
    bool onlyThese = true;
    for (const QString &line : QString::fromUtf8(hosts).split(u'\n')) {
        if (const auto match = begin.match(line); match.hasMatch()) {
            open.emplace();
            open->name = match.captured(1);
            open->id = QUuid::fromString(match.captured(2));
            onlyThese = true;
        } else if (open && line.startsWith(QLatin1String("# END Howdah "))) {
            if (onlyThese && !open->machines.isEmpty())
                found << *open;
            open.reset();
        } else if (open && !line.startsWith(u'#') && !line.trimmed().isEmpty()) {
            const QStringList words = line.trimmed().split(space);
            Machine machine;
            machine.address = words.value(0);
            machine.fqdn = words.value(1);
            machine.host = words.value(2);
            open->machines << machine;
            onlyThese = onlyThese && addresses.contains(machine.address);
        }
    }
    return found;
}

/// Edits the person's own file as the person, also where root was asked to (sudo, pkexec): a file of theirs must not
/// become root's.
Result<void> forgetHostKeys(const QList<Cluster> &clusters)
{
    QString home = homeDirectory();
    const QByteArray caller = qEnvironmentVariableIsSet("SUDO_UID") ? qgetenv("SUDO_UID") : qgetenv("PKEXEC_UID");
    if (geteuid() == 0 && caller.toUInt() != 0) {
        const passwd *person = getpwuid(caller.toUInt());
        if (!person || setegid(person->pw_gid) != 0 || seteuid(person->pw_uid) != 0)
            return Error{ErrorCode::ValueInvalid, Command::tr("There is no account with the number %1; its known_hosts was left as it is.").arg(QString::fromLatin1(caller)), {}};
        home = QFile::decodeName(person->pw_dir);
    }
    const HostKeys hostKeys({home + QStringLiteral("/.ssh/known_hosts")});
    for (const Cluster &cluster : clusters) {
        if (auto gone = hostKeys.forgetOurs(knownHostsMark(cluster.id)); !gone)
            return gone;
    }
    return {};
}

} // namespace

int commandForget(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Command::tr("Forgets machines that are gone: takes the clusters that consist of nothing but these machines out of this "
                                        "computer's /etc/hosts, and the host keys that Howdah noted for them out of known_hosts. The machines are not contacted."));
    parser.addPositionalArgument(QStringLiteral("machines.txt"), Command::tr("The machines."));
    if (const auto ended = parseArguments(parser, arguments, 1, 1))
        return *ended;
    const auto reading = MachinesFile::read(parser.positionalArguments().first(), {});
    if (!reading)
        return printError(reading.error());
    QSet<QString> addresses;
    for (const Machine &machine : reading.value().machines)
        addresses.insert(machine.address);
    QFile hosts(QStringLiteral("/etc/hosts"));
    if (!hosts.open(QIODevice::ReadOnly))
        return printError({ErrorCode::FileUnreadable, Command::tr("/etc/hosts could not be read: %1.").arg(hosts.errorString()), {}}, ExitCode::Failed);
    const QList<Cluster> clusters = blocksOf(hosts.readAll(), addresses);
    if (clusters.isEmpty()) {
        printOutput((Command::tr("Nothing to forget: no Howdah block in /etc/hosts is made of these machines alone.") + u'\n').toLocal8Bit());
        return ExitCode::Ok;
    }
    const auto way = PrivilegedHelper::availableWay(true);
    if (!way)
        return printError(way.error(), ExitCode::Failed);
    const auto cancel = std::make_shared<CancelToken>();
    PrivilegedHelper helper(way.value());
    if (auto started = helper.start(cancel); !started)
        return printError(started.error(), ExitCode::Failed);
    const Step &step = *findStep(u"local-hosts");
    for (const Cluster &cluster : clusters) {
        StepReport report;
        ProgramCallbacks callbacks;
        callbacks.onProtocol = [&](const QByteArray &line) { report.feed(line); };
        callbacks.onOutput = [](const QByteArray &) {};
        const auto ended = helper.runStep(step.id, localStepValues(cluster, step, RunMode::TakeBack, false), step.limit, callbacks, cancel);
        if (!ended)
            return printError(ended.error(), ExitCode::Failed);
        printOutput((cluster.name + QStringLiteral(": ") + report.reason.sentence() + u'\n').toLocal8Bit());
        if (ended.value() != 0)
            return ExitCode::Failed;
    }
    if (auto forgotten = forgetHostKeys(clusters); !forgotten)
        return printError(forgotten.error(), ExitCode::Failed);
    return ExitCode::Ok;
}

} // namespace howdah
