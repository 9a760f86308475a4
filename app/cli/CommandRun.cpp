#include "app/cli/Command.h"

#include "app/base/FileWriter.h"
#include "app/base/StopSignals.h"
#include "app/cli/RunConsole.h"
#include "app/cli/SecretsInput.h"
#include "app/credentials/KeychainStore.h"
#include "app/project/OutputPath.h"
#include "app/project/ProjectFile.h"
#include "app/run/LastRun.h"
#include "app/run/RunPlan.h"
#include "app/steps/Catalogue.h"

#include <QCoreApplication>

#include <algorithm>

namespace howdah {
namespace {

struct RunOptions
{
    const QCommandLineOption steps{QStringLiteral("steps"), Command::tr("Only these steps, or “all” (all but local-time-sync). Default: the project's ticks."), QStringLiteral("A,B")};
    const QCommandLineOption nodes{QStringLiteral("nodes"), Command::tr("Only these machines. Default: the ticked ones."), QStringLiteral("db1,db2")};
    const QCommandLineOption noWorkstation{QStringLiteral("no-workstation"), Command::tr("Leave this computer as it is; only the machines' host keys are noted in your known_hosts.")};
    const QCommandLineOption check{QStringLiteral("check"), Command::tr("Change nothing; show what would change.")};
    const QCommandLineOption exitCode{QStringLiteral("exit-code"), Command::tr("With --check: exit with 4 if anything would change.")};
    const QCommandLineOption takeBack{QStringLiteral("take-back"), Command::tr("Take back what Howdah changed.")};
    const QCommandLineOption retryFailed{QStringLiteral("retry-failed"), Command::tr("Only the machines that failed in the last run, from their failed step, doing what that run did: applying, checking or taking back.")};
    const QCommandLineOption from{QStringLiteral("from"), Command::tr("Begin with this step."), QStringLiteral("STEP")};
    const QCommandLineOption outdated{QStringLiteral("outdated"), Command::tr("Only what was edited since the last run.")};
    const QCommandLineOption parallel{QStringLiteral("parallel"), Command::tr("Machines at work at once, 1 to 1000 (default 32)."), QStringLiteral("N"), QStringLiteral("32")};
    const QCommandLineOption acceptNew{QStringLiteral("accept-new-host-keys"), Command::tr("Trust machines that are not known yet. A changed key is never accepted by this.")};
    const QCommandLineOption replaceKey{QStringLiteral("replace-host-key"), Command::tr("These machines were reinstalled: replace their known key."), QStringLiteral("db1,db2")};
    const QCommandLineOption takeNames{QStringLiteral("take-names"), Command::tr("Take names over that another Howdah cluster holds.")};
    const QCommandLineOption live{QStringLiteral("live"), Command::tr("Change these steps on a machine in use, too. May be repeated."), QStringLiteral("db4=firewall,hostname")};
    const QCommandLineOption secrets{QStringLiteral("secrets"), Command::tr("Passwords: lines login|sudo|root|key[@HOST] PASSWORD, from a file only you can read, or - for standard input."), QStringLiteral("FILE|-")};
    const QCommandLineOption remember{QStringLiteral("remember"), Command::tr("Keep the accepted passwords in the keychain.")};
    const QCommandLineOption noKeychain{QStringLiteral("no-keychain"), Command::tr("Do not look into the keychain.")};
    const QCommandLineOption report{QStringLiteral("report"), Command::tr("Write the report: .json or .html."), QStringLiteral("OUT")};
    const QCommandLineOption force{QStringLiteral("force"), Command::tr("Replace a report file that is there.")};
    const QCommandLineOption events{QStringLiteral("events"), Command::tr("Every event as a JSON line on standard output; the summary goes to standard error.")};

    [[nodiscard]] QList<QCommandLineOption> all() const
    {
        return {steps, nodes, noWorkstation, check, exitCode, takeBack, retryFailed, from, outdated, parallel, acceptNew,
                replaceKey, takeNames, live, secrets, remember, noKeychain, report, force, events};
    }
};

QStringList listOf(const QString &value)
{
    return value.split(u',', Qt::SkipEmptyParts);
}

/// The request, or what is wrong with the options.
Result<RunRequest> requestFrom(const QCommandLineParser &parser, const RunOptions &options)
{
    const auto usage = [](const QString &text) { return Error{ErrorCode::Usage, text, {}}; };
    RunRequest request;
    if (parser.isSet(options.check) && parser.isSet(options.takeBack))
        return usage(Command::tr("--check and --take-back do not go together."));
    if (parser.isSet(options.check) && parser.isSet(options.remember))
        return usage(Command::tr("--check and --remember do not go together: a check writes nothing."));
    if (parser.isSet(options.exitCode) && !parser.isSet(options.check))
        return usage(Command::tr("--exit-code goes with --check."));
    const int scopes = int(parser.isSet(options.retryFailed)) + int(parser.isSet(options.outdated)) + int(parser.isSet(options.from));
    if (scopes > 1)
        return usage(Command::tr("Only one of --retry-failed, --from and --outdated."));
    request.mode = parser.isSet(options.check) ? RunMode::Check : parser.isSet(options.takeBack) ? RunMode::TakeBack : RunMode::Apply;
    request.modeGiven = request.mode != RunMode::Apply;
    if (parser.isSet(options.retryFailed))
        request.scope = RunRequest::Scope::RetryFailed;
    if (parser.isSet(options.outdated))
        request.scope = RunRequest::Scope::Outdated;
    request.fromStep = parser.value(options.from);
    if (parser.value(options.steps) == QLatin1String("all")) {
        QStringList all;
        for (const Step &step : catalogue()) {
            if (step.tickedByDefault)
                all << step.id;
        }
        request.steps = all;
    } else if (parser.isSet(options.steps)) {
        request.steps = listOf(parser.value(options.steps));
        if (request.steps->isEmpty())
            return usage(Command::tr("Which steps? Give --steps STEP,STEP; see: howdah-cli steps."));
    }
    if (parser.isSet(options.nodes)) {
        request.machines = listOf(parser.value(options.nodes));
        if (request.machines->isEmpty())
            return usage(Command::tr("Which machines? Give --nodes HOST,HOST."));
    }
    request.workstation = !parser.isSet(options.noWorkstation);
    request.takeNames = parser.isSet(options.takeNames);
    bool number = false;
    request.parallel = parser.value(options.parallel).toInt(&number);
    if (!number || request.parallel < 1 || request.parallel > 1000)
        return usage(Command::tr("--parallel takes a number from 1 to 1000, not “%1”.").arg(parser.value(options.parallel)));
    for (const QString &live : parser.values(options.live)) {
        const QString host = live.section(u'=', 0, 0);
        const QStringList steps = listOf(live.section(u'=', 1));
        if (host.isEmpty() || steps.isEmpty())
            return usage(Command::tr("--live takes HOST=STEP,STEP, not “%1”.").arg(live));
        request.live[host] += steps;
    }
    const QString report = parser.value(options.report);
    if (!report.isEmpty() && !report.endsWith(QLatin1String(".json")) && !report.endsWith(QLatin1String(".html")))
        return usage(Command::tr("--report takes a name that ends in .json or .html, not “%1”.").arg(report));
    return request;
}

/// Is anything left to do but to reach the machines, which nobody has asked for?
bool isEmptyOfSteps(const RunPlan &plan, const RunRequest &request)
{
    const QString connect = QStringLiteral("connect");
    const bool wanted = (!request.steps || request.steps->contains(connect)) && (request.fromStep.isEmpty() || request.fromStep == connect);
    return !wanted && plan.workstationSteps.isEmpty()
        && std::all_of(plan.nodes.begin(), plan.nodes.end(), [&](const NodePlan &node) { return node.steps == QStringList{connect}; });
}

/// Before anything is done: can the report be written there? Nothing is left of the attempt.
Result<void> tryReportPath(const QString &path, const QStringList &inputs, IfThere ifThere)
{
    if (path.isEmpty())
        return {};
    if (auto free = mayWriteOutput(path, inputs, ifThere); !free)
        return free;
    if (const Result<void> writable = checkWritable(path, {.links = Links::Follow}); !writable) {
        return Error{ErrorCode::FileUnwritable,
                     Command::tr("The report could not be written to %1: %2. Nothing was changed. Give another path.").arg(path, writable.error().message), {}};
    }
    return {};
}

Result<void> offerSecrets(Runner &runner, const QString &path, const Cluster &cluster)
{
    auto lines = readSecrets(path);
    if (!lines)
        return lines.error();
    for (SecretLine &line : lines.value()) {
        QUuid machine;
        for (const Machine &candidate : cluster.machines) {
            if (candidate.role == Role::Node && candidate.host == line.host)
                machine = candidate.id;
        }
        if (!line.host.isEmpty() && machine.isNull()) {
            return Error{ErrorCode::SecretsInvalid,
                         Command::tr("Line %1 of the secrets names the machine “%2”, which is not in %3.").arg(line.line).arg(line.host, cluster.name), {}};
        }
        runner.offerSecret(line.kind, machine, std::move(line.secret));
    }
    return {};
}

} // namespace

int commandRun(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Command::tr("Checks, provisions or takes back. Everything it must ask, it asks before it changes anything.\n"
                                        "Exit: 0 all well, 1 a step failed or a machine was unreachable, 2 bad input or something missing (nothing was changed), "
                                        "3 stopped, 4 with --check --exit-code if anything would change."));
    parser.addPositionalArgument(QStringLiteral("CLUSTER.howdah"), Command::tr("The project file."));
    const RunOptions options;
    parser.addOptions(options.all());
    if (const auto ended = parseArguments(parser, arguments, 1, 1))
        return *ended;
    const auto request = requestFrom(parser, options);
    if (!request)
        return printUsage(parser, request.error().message);
    const auto cluster = ProjectFile(parser.positionalArguments().first()).load();
    if (!cluster)
        return printError(cluster.error());
    ClusterState last = ClusterState::load(cluster.value().id);
    if (request.value().scope == RunRequest::Scope::RetryFailed)
        last = LastRun::toRetry(last, LastRun::newestReport(cluster.value().id));
    const auto plan = RunPlan::make(cluster.value(), request.value(), last);
    if (!plan)
        return printError(plan.error());
    const bool all = request.value().scope == RunRequest::Scope::Ticked;
    if (all ? plan.value().nodes.isEmpty() : plan.value().isEmpty()) {
        if (!all) {
            return printText(Command::tr("Nothing to do: nothing failed and nothing is outdated.") + u'\n');
        }
        return printError({ErrorCode::Usage, Command::tr("No machine of %1 is ticked, so there is nothing to run.").arg(cluster.value().name), {}});
    }

    if (isEmptyOfSteps(plan.value(), request.value()))
        return printUsage(parser, Command::tr("None of the steps is left by --steps and --from, so there is nothing to run."));
    QStringList inputs = inputsOf(cluster.value(), parser.positionalArguments().first());
    if (parser.isSet(options.secrets))
        inputs << parser.value(options.secrets);
    const IfThere ifThere = parser.isSet(options.force) ? IfThere::Overwrite : IfThere::Refuse;
    if (const auto writable = tryReportPath(parser.value(options.report), inputs, ifThere); !writable)
        return printError(writable.error());

    Runner runner;
    if (parser.isSet(options.secrets)) {
        if (auto offered = offerSecrets(runner, parser.value(options.secrets), cluster.value()); !offered)
            return printError(offered.error());
    }
    runner.setMayUseTerminal(Terminal().isThere());

    std::unique_ptr<KeychainStore> keychain;
    if (!parser.isSet(options.noKeychain))
        keychain = std::make_unique<KeychainStore>();
    RunConsoleOptions consoleOptions;
    consoleOptions.acceptNewHostKeys = parser.isSet(options.acceptNew);
    consoleOptions.replaceHostKeys = listOf(parser.value(options.replaceKey));
    consoleOptions.checkExitCode = parser.isSet(options.exitCode);
    consoleOptions.events = parser.isSet(options.events);
    consoleOptions.remember = parser.isSet(options.remember);
    consoleOptions.reportPath = parser.value(options.report);
    consoleOptions.reportInputs = inputs;
    consoleOptions.reportIfThere = ifThere;
    RunConsole console(runner, keychain.get(), consoleOptions);
    int exitCode = ExitCode::Failed;
    QObject::connect(&console, &RunConsole::done, &console, [&](int code) {
        exitCode = code;
        QCoreApplication::quit();
    });
    const StopSignals signals([&console](StopSignals::Kind kind) {
        kind == StopSignals::Kind::HungUp ? console.hangUp() : console.interrupt();
    });
    // From the event loop, so that a run that cannot start ends it like any other.
    QMetaObject::invokeMethod(&console, [&] { console.start(plan.value()); }, Qt::QueuedConnection);
    QCoreApplication::exec();
    return exitCode;
}

} // namespace howdah
