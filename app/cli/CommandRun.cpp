// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/Command.h"

#include "app/base/FileWriter.h"
#include "app/base/os/StopSignals.h"
#include "app/catalogue/StepCatalogue.h"
#include "app/cli/ChosenProject.h"
#include "app/cli/RunConsole.h"
#include "app/cli/SecretsInput.h"
#include "app/credentials/KeychainStore.h"
#include "app/machines/MachinePick.h"
#include "app/project/OutputPath.h"
#include "app/record/LastRun.h"
#include "app/record/RunPlan.h"

#include <QCoreApplication>

#include <algorithm>

namespace howdah {
namespace {

/// Steps that a run does only where they are ticked; for the help, which knows no cluster.
QStringList offByDefault()
{
    QStringList ids;
    for (const Step &step : StepCatalogue::builtIn()->steps()) {
        if (!step.tickedByDefault)
            ids << step.id;
    }
    return ids;
}

struct RunOptions
{
    const QCommandLineOption steps{QStringLiteral("steps"),
                                   Command::tr("Only these steps, or “all” (all but %1). Default: the project's ticks.")
                                       .arg(offByDefault().join(QStringLiteral(", "))),
                                   QStringLiteral("STEP,STEP")};
    const QCommandLineOption machines{machineOption(Command::tr("Only these machines; default: the ticked ones."))};
    const QCommandLineOption nodes{formerName(QStringLiteral("nodes"))};
    const QCommandLineOption noWorkstation{
        QStringLiteral("no-workstation"),
        Command::tr("Do not change this computer; only the machines' host keys are added to your known_hosts.")};
    const QCommandLineOption check{QStringLiteral("check"), Command::tr("Change nothing; show what would change.")};
    const QCommandLineOption exitCode{QStringLiteral("exit-code"),
                                      Command::tr("With --check: exit with 4 if anything would change.")};
    const QCommandLineOption diff{
        QStringLiteral("diff"),
        Command::tr("Show the changes in each file, line by line. A check always shows them; -q --check only with this option.")};
    const QCommandLineOption takeBack{QStringLiteral("take-back"), Command::tr("Take back what Howdah changed.")};
    const QCommandLineOption retryFailed{
        QStringLiteral("retry-failed"),
        Command::tr(
            "Only the machines that failed in the last run, from their failed step, in the mode of that run: apply, check or take back.")};
    const QCommandLineOption from{QStringLiteral("from"), Command::tr("Begin with this step; default: the first one."),
                                  QStringLiteral("STEP")};
    const QCommandLineOption outdated{QStringLiteral("outdated"),
                                      Command::tr("Only the outdated steps, whose settings were edited since the last run.")};
    const QCommandLineOption keepGoing{
        QStringLiteral("keep-going"),
        Command::tr(
            "Leave out a machine whose host key or password is unknown or wrong, and continue with the others; the exit status is then 1. Default: nothing begins before every machine is reached.")};
    const QCommandLineOption parallel{QStringLiteral("parallel"),
                                      Command::tr("Number of machines to work on at the same time, 1 to 1000; default: 32."),
                                      QStringLiteral("NUMBER"), QStringLiteral("32")};
    const QCommandLineOption acceptNew{
        QStringLiteral("accept-new-host-keys"),
        Command::tr("Trust the keys of machines that are not known yet. A changed key is never accepted by this option.")};
    const QCommandLineOption replaceKey{
        QStringLiteral("replace-host-key"),
        Command::tr("These machines were reinstalled: replace their known key. Default: none. Given as for --machine."),
        QStringLiteral("db1,db2")};
    const QCommandLineOption takeNames{QStringLiteral("take-names"),
                                       Command::tr("Take over names that belong to another Howdah cluster.")};
    const QCommandLineOption live{
        QStringLiteral("live"),
        Command::tr(
            "Do these steps on a machine in use, too; default: they are skipped there. May be repeated. Machines are given as for --machine."),
        QStringLiteral("db4=firewall,hostname")};
    const QCommandLineOption secrets{
        QStringLiteral("secrets"),
        Command::tr(
            "Passwords: lines login|sudo|root|key[@HOST] PASSWORD, from a file only you can read, or - for standard input. Default: the keychain, then you are asked."),
        QStringLiteral("FILE|-")};
    const QCommandLineOption remember{QStringLiteral("remember"), Command::tr("Keep the accepted passwords in the keychain.")};
    const QCommandLineOption noKeychain{QStringLiteral("no-keychain"), Command::tr("Do not use the keychain.")};
    const QCommandLineOption report{
        QStringLiteral("report"),
        Command::tr("Write the report to this file: .json or .html. Default: only to the run's folder; see: howdah-cli report."),
        QStringLiteral("OUT.json|OUT.html")};
    const QCommandLineOption force{QStringLiteral("force"), Command::tr("With --report: replace an existing file.")};
    const QCommandLineOption events{
        QStringLiteral("events"),
        Command::tr(
            "Print every event as a JSON line on standard output, from “begin” and “plan” to “end” (see below); the summary goes to standard error.")};
    const QCommandLineOption quiet{{QStringLiteral("q"), QStringLiteral("quiet")},
                                   Command::tr("Print only failures; nothing if all is well.")};
    const QCommandLineOption verbose{{QStringLiteral("v"), QStringLiteral("verbose")},
                                     Command::tr("Print when each step begins and ends, and its output.")};
    const QCommandLineOption debug{
        QStringLiteral("debug"),
        Command::tr(
            "As -v, and ssh's messages about each connection; these are written to the machines' logs, too. Passwords are masked.")};

    [[nodiscard]] QList<QCommandLineOption> all() const
    {
        return {steps,    machines,   nodes,     noWorkstation, check,     exitCode,   diff,      takeBack, retryFailed,
                from,     outdated,   keepGoing, parallel,      acceptNew, replaceKey, takeNames, live,     secrets,
                remember, noKeychain, report,    force,         events,    quiet,      verbose,   debug};
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
        return usage(Command::tr("--check and --take-back cannot be used together."));
    if (parser.isSet(options.check) && parser.isSet(options.remember))
        return usage(Command::tr("--check and --remember cannot be used together: a check writes nothing."));
    if (parser.isSet(options.exitCode) && !parser.isSet(options.check))
        return usage(Command::tr("--exit-code needs --check."));
    if (parser.isSet(options.force) && !parser.isSet(options.report))
        return usage(Command::tr("--force needs --report."));
    if (parser.isSet(options.remember) && parser.isSet(options.noKeychain))
        return usage(Command::tr("--remember and --no-keychain cannot be used together."));
    if (parser.isSet(options.quiet) && (parser.isSet(options.verbose) || parser.isSet(options.debug)))
        return usage(Command::tr("-q cannot be used together with -v or --debug."));
    const int scopes =
        int(parser.isSet(options.retryFailed)) + int(parser.isSet(options.outdated)) + int(parser.isSet(options.from));
    if (scopes > 1)
        return usage(Command::tr("Give only one of --retry-failed, --from and --outdated."));
    request.mode = parser.isSet(options.check)      ? RunMode::Check
                   : parser.isSet(options.takeBack) ? RunMode::TakeBack
                                                    : RunMode::Apply;
    request.modeGiven = request.mode != RunMode::Apply;
    if (parser.isSet(options.retryFailed))
        request.scope = RunRequest::Scope::RetryFailed;
    if (parser.isSet(options.outdated))
        request.scope = RunRequest::Scope::Outdated;
    request.fromStep = parser.value(options.from);
    request.debug = parser.isSet(options.debug);
    const QStringList steps = listOf(parser.values(options.steps).join(u','));
    if (parser.isSet(options.steps)) {
        request.steps = steps;
        if (steps.isEmpty())
            return usage(Command::tr("Which steps? Give --steps STEP,STEP; see: howdah-cli steps."));
    }
    const bool named = parser.isSet(options.machines) || parser.isSet(options.nodes);
    if (named && pickWords(parser.values(options.machines) + parser.values(options.nodes)).isEmpty())
        return usage(Command::tr("Which machines? Give --machine HOST,HOST."));
    request.workstation = !parser.isSet(options.noWorkstation);
    request.takeNames = parser.isSet(options.takeNames);
    bool number = false;
    request.parallel = parser.value(options.parallel).toInt(&number);
    if (!number || request.parallel < 1 || request.parallel > 1000)
        return usage(Command::tr("--parallel takes a number from 1 to 1000, not “%1”.").arg(parser.value(options.parallel)));
    for (const QString &live : parser.values(options.live)) {
        if (pickWords({live.section(u'=', 0, 0)}).isEmpty() || listOf(live.section(u'=', 1)).isEmpty())
            return usage(Command::tr("--live takes HOST=STEP,STEP, not “%1”.").arg(live));
    }
    const QString report = parser.value(options.report);
    if (!report.isEmpty() && !report.endsWith(QLatin1String(".json")) && !report.endsWith(QLatin1String(".html")))
        return usage(Command::tr("--report takes a name that ends in .json or .html, not “%1”.").arg(report));
    return request;
}

Result<QStringList> hostsOf(const Cluster &cluster, const QStringList &words)
{
    const auto rows = pickMachines(cluster.machines, words, PickAmong::Nodes, cluster.name);
    if (!rows)
        return rows.error();
    QStringList hosts;
    for (const int row : rows.value())
        hosts << cluster.machines.at(row).host;
    return hosts;
}

/// --steps all, now that the cluster's steps are known.
void nameSteps(const Cluster &cluster, RunRequest &request)
{
    if (request.steps != QStringList{QStringLiteral("all")})
        return;
    request.steps.emplace();
    for (const Step &step : cluster.steps->steps()) {
        if (step.tickedByDefault)
            *request.steps << step.id;
    }
}

/// What the options name machines for, now that they are known: --machine and --live into the request. Gives the hosts of
/// --replace-host-key.
Result<QStringList> nameMachines(const QCommandLineParser &parser, const RunOptions &options, const Cluster &cluster,
                                 RunRequest &request)
{
    if (const QStringList words = pickWords(parser.values(options.machines) + parser.values(options.nodes)); !words.isEmpty()) {
        auto hosts = hostsOf(cluster, words);
        if (!hosts)
            return hosts.error();
        request.machines = hosts.take();
    }
    for (const QString &live : parser.values(options.live)) {
        const auto hosts = hostsOf(cluster, pickWords({live.section(u'=', 0, 0)}));
        if (!hosts)
            return hosts.error();
        for (const QString &host : hosts.value())
            request.live[host] += listOf(live.section(u'=', 1));
    }
    const QStringList reinstalled = pickWords(parser.values(options.replaceKey));
    return reinstalled.isEmpty() ? Result<QStringList>(QStringList()) : hostsOf(cluster, reinstalled);
}

/// Whether there are steps besides connecting to the machines, which alone would be useless.
bool isEmptyOfSteps(const RunPlan &plan, const RunRequest &request)
{
    const QString connect = plan.steps().opening().id;
    const bool wanted =
        (!request.steps || request.steps->contains(connect)) && (request.fromStep.isEmpty() || request.fromStep == connect);
    return !wanted && plan.workstationSteps.isEmpty()
           && std::all_of(plan.nodes.begin(), plan.nodes.end(),
                          [&](const NodePlan &node) { return node.steps == QStringList{connect}; });
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
                     Command::tr("The report could not be written to %1: %2. Nothing was changed. Give another path.")
                         .arg(path, writable.error().message),
                     {}};
    }
    return {};
}

Result<void> offerSecrets(Runner &runner, const QString &path, const Cluster &cluster)
{
    auto lines = readSecrets(path);
    if (!lines)
        return lines.error();
    for (SecretLine &line : lines.value()) {
        if (line.host.isEmpty()) {
            runner.offerSecret(line.kind, {}, std::move(line.secret));
            continue;
        }
        const auto rows = pickMachines(cluster.machines, {line.host}, PickAmong::Nodes, cluster.name);
        if (!rows)
            return Error{ErrorCode::SecretsInvalid,
                         Command::tr("Line %1 of the secrets: %2").arg(line.line).arg(rows.error().message),
                         {}};
        for (const int row : rows.value())
            runner.offerSecret(line.kind, cluster.machines.at(row).id, line.secret.clone());
    }
    return {};
}

} // namespace

int commandRun(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Command::tr(
        "Checks, provisions or takes back. It asks all questions before it changes anything.\n\n"
        "Exit status: 0 all well, 1 a step failed or a machine was unreachable or left out, 2 bad input or something missing (nothing was changed), 3 stopped, 4 with --check --exit-code if anything would change.\n\n"
        "--events prints one JSON object a line. “begin” (schema, run, cluster, mode, folder) and “plan” (machines with host, fqdn, address and steps) come first, “end” (end, exitCode, headline, ready, failed, leftOut, error) last; between them “started”, “note”, “output” and “finished” (outcome, reason, sentence, seconds), each with machine, host and step; host is empty for this computer. Fields may be added within schema 1. If the command line itself is wrong, no event is printed and the exit status is 2."));
    parser.addPositionalArgument(QStringLiteral("CLUSTER.howdah"), projectHelp(), QStringLiteral("[CLUSTER.howdah]"));
    const RunOptions options;
    parser.addOptions(options.all());
    if (const auto ended = parseArguments(parser, arguments, 0, 1))
        return *ended;
    auto request = requestFrom(parser, options);
    if (!request)
        return printUsage(parser, request.error().message);
    // The user did not name this project, so its losses are reported even with -q.
    const bool silent = parser.isSet(options.quiet) && !parser.isSet(options.takeBack);
    const auto given = chooseProject(parser.positionalArguments(), 0, ProjectPlace::First, silent);
    if (!given)
        return printUsage(parser, given.error().message);
    const QString project = given.value().project;
    const auto cluster = loadProject(project);
    if (!cluster)
        return printError(cluster.error());
    nameSteps(cluster.value(), request.value());
    const auto reinstalled = nameMachines(parser, options, cluster.value(), request.value());
    if (!reinstalled)
        return printError(reinstalled.error());
    ClusterState last = ClusterState::load(cluster.value().id);
    if (request.value().scope == RunRequest::Scope::RetryFailed)
        last = LastRun::toRetry(last, LastRun::newestReport(cluster.value().id));
    const auto plan = RunPlan::make(cluster.value(), request.value(), last);
    if (!plan)
        return printError(plan.error());
    const bool all = request.value().scope == RunRequest::Scope::Ticked;
    if (all ? plan.value().nodes.isEmpty() : plan.value().isEmpty()) {
        if (!all) {
            const QString text = Command::tr("Nothing to do: nothing failed and nothing is outdated.") + u'\n';
            if (parser.isSet(options.events))
                printMessage(text);
            return parser.isSet(options.events) || parser.isSet(options.quiet) ? int(ExitCode::Ok) : printText(text);
        }
        return printError({ErrorCode::Usage,
                           Command::tr("No machine of %1 is ticked, so there is nothing to run.").arg(cluster.value().name),
                           {}});
    }

    if (isEmptyOfSteps(plan.value(), request.value()))
        return printUsage(parser, Command::tr("--steps and --from leave no step, so there is nothing to run."));
    QStringList inputs = inputsOf(cluster.value(), project);
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
    runner.setKeepsTrust(true);

    std::unique_ptr<KeychainStore> keychain;
    if (!parser.isSet(options.noKeychain))
        keychain = std::make_unique<KeychainStore>();
    RunConsoleOptions consoleOptions;
    consoleOptions.acceptNewHostKeys = parser.isSet(options.acceptNew);
    consoleOptions.replaceHostKeys = reinstalled.value();
    consoleOptions.keepGoing = parser.isSet(options.keepGoing);
    consoleOptions.checkExitCode = parser.isSet(options.exitCode);
    consoleOptions.events = parser.isSet(options.events);
    consoleOptions.diffs = parser.isSet(options.diff);
    consoleOptions.verbosity = parser.isSet(options.quiet)                                    ? Verbosity::Quiet
                               : parser.isSet(options.verbose) || parser.isSet(options.debug) ? Verbosity::Verbose
                                                                                              : Verbosity::Normal;
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
    const StopSignals signals(
        [&console](StopSignals::Kind kind) { kind == StopSignals::Kind::HungUp ? console.hangUp() : console.interrupt(); });
    // From the event loop, so that a run that cannot start ends it like any other.
    QMetaObject::invokeMethod(
        &console, [&] { console.start(plan.value()); }, Qt::QueuedConnection);
    QCoreApplication::exec();
    return exitCode;
}

} // namespace howdah
