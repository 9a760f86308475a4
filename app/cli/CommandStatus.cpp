// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/ChosenProject.h"
#include "app/cli/Command.h"

#include "app/base/ShownText.h"
#include "app/base/os/TerminalWidth.h"
#include "app/cli/Matrix.h"
#include "app/machines/Cluster.h"
#include "app/machines/MachinePick.h"
#include "app/record/ClusterState.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <unistd.h>

#include <algorithm>

namespace howdah {

using namespace Qt::StringLiterals;

namespace {

/// The state of a machine, or of this computer (null), after the last run that changed it.
struct Standing
{
    const Machine *machine = nullptr;
    QList<const Step *> steps;
    QHash<QString, Outcome> outcomes;
    QMap<QString, StepRecord> records;

    [[nodiscard]] bool isReady() const
    {
        return std::all_of(steps.begin(), steps.end(), [&](const Step *step) {
            const Outcome outcome = outcomes.value(step->id, Outcome::Pending);
            return isGood(outcome) && outcome != Outcome::WouldChange;
        });
    }
    [[nodiscard]] bool isNew() const { return outcomes.isEmpty(); }
    [[nodiscard]] QString name() const { return machine ? machine->host : Command::tr("this computer"); }
};

Standing standingOf(const Cluster &cluster, const ClusterState &state, const InputDigests &digests, const Machine *machine)
{
    Standing standing;
    standing.machine = machine;
    const auto kept = state.machines.constFind(machine ? machine->id : QUuid());
    for (const Step &step : cluster.steps->steps()) {
        if ((step.executor == Executor::Workstation) != (machine == nullptr))
            continue;
        const Outcome outcome = state.outcomeNow(digests, machine, step);
        if (isTicked(cluster, step))
            standing.steps << &step;
        if (outcome != Outcome::Pending) {
            standing.outcomes.insert(step.id, outcome);
            standing.records.insert(step.id, kept->steps.value(step.id));
        }
    }
    return standing;
}

QJsonObject standingJson(const QList<Step> &all, const Standing &standing)
{
    QJsonArray steps;
    for (const Step &step : all) {
        const auto outcome = standing.outcomes.constFind(step.id);
        if (outcome == standing.outcomes.cend())
            continue;
        const StepRecord &record = standing.records[step.id];
        steps.append(QJsonObject{{u"step"_s, step.id},
                                 {u"outcome"_s, outcomeName(*outcome)},
                                 {u"reason"_s, record.reason.id},
                                 {u"args"_s, QJsonArray::fromStringList(record.reason.args)},
                                 {u"sentence"_s, record.reason.sentence()},
                                 {u"at"_s, record.started.toString(Qt::ISODateWithMs)}});
    }
    const Machine *machine = standing.machine;
    return {{u"id"_s, machine ? machine->id.toString(QUuid::WithoutBraces) : QString()},
            {u"host"_s, machine ? machine->host : QString()},
            {u"address"_s, machine ? machine->address : QString()},
            {u"role"_s, machine ? roleName(machine->role) : u"workstation"_s},
            {u"ticked"_s, machine ? machine->ticked : true},
            {u"ready"_s, standing.isReady()},
            {u"steps"_s, steps}};
}

QString standingsText(const QList<Step> &all, const QList<Standing> &standings, int width)
{
    QList<const Step *> columns;
    for (const Step &step : all) {
        const bool used = std::any_of(standings.begin(), standings.end(), [&](const Standing &s) {
            return s.machine && (s.outcomes.contains(step.id) || s.steps.contains(&step));
        });
        if (used)
            columns << &step;
    }
    QList<MatrixRow> rows;
    int ready = 0;
    int fresh = 0;
    for (const Standing &standing : standings) {
        if (!standing.machine)
            continue;
        rows << MatrixRow{standing.name(), standing.outcomes};
        ready += standing.isReady() ? 1 : 0;
        fresh += standing.isNew() ? 1 : 0;
    }
    QString text = rows.isEmpty() ? QString() : matrixText(rows, columns, width) + u'\n';
    for (const Standing &standing : standings) {
        QStringList notTried;
        bool failed = false;
        for (const Step &step : all) {
            const Outcome outcome = standing.outcomes.value(step.id, Outcome::Pending);
            if (outcome == Outcome::NotTried) {
                notTried << step.id;
                continue;
            }
            if (!isFailure(outcome) && outcome != Outcome::Outdated && outcome != Outcome::Cancelled)
                continue;
            failed = failed || isFailure(outcome);
            const StepRecord &record = standing.records[step.id];
            const QString sentence = outcome == Outcome::Outdated ? Command::tr("something that it depends on was edited since.")
                                                                  : record.reason.sentence();
            text += shownLine(u"%1 %2 %3 (%4): %5"_s.arg(standing.name(), step.id, outcomeName(outcome),
                                                         record.started.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s), sentence))
                    + u'\n';
        }
        if (!notTried.isEmpty())
            text += shownLine(u"%1 %2: %3"_s.arg(standing.name(), outcomeName(Outcome::NotTried),
                                                 notTried.size() <= 3 ? notTried.join(u", "_s)
                                                                      : Command::tr("%1 steps").arg(notTried.size())))
                    + u'\n';
    }
    QStringList parts{rows.size() == 1 ? Command::tr("%1 of 1 machine ready").arg(ready)
                                       : Command::tr("%1 of %2 machines ready").arg(ready).arg(rows.size())};
    if (fresh > 0)
        parts << Command::tr("%1 not run yet").arg(fresh);
    return text + parts.join(u", "_s) + u'\n';
}

} // namespace

int commandStatus(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Command::tr(
        "Shows the state of each machine as found by the runs from this account. No machine is contacted; to check the machines: howdah-cli run --check. A machine is ready if every ticked step has succeeded and nothing that it depends on was edited since."));
    parser.addPositionalArgument(u"CLUSTER.howdah"_s, projectHelp(), u"[CLUSTER.howdah]"_s);
    const QCommandLineOption named = machineOption(Command::tr("Only these machines; default: all, and this computer."));
    const QCommandLineOption json(
        u"json"_s,
        Command::tr(
            "As JSON: schema 1, machines with host, address, role, ticked, ready and steps (step, outcome, reason, args, sentence, at)."));
    parser.addOptions({named, json});
    if (const auto ended = parseArguments(parser, arguments, 0, 1))
        return *ended;
    const auto given = chooseProject(parser.positionalArguments(), 0, ProjectPlace::First);
    if (!given)
        return printUsage(parser, given.error().message);
    const auto loaded = loadProject(given.value().project);
    if (!loaded)
        return printError(loaded.error());
    const Cluster &cluster = loaded.value();
    const QStringList words = pickWords(parser.values(named));
    if (parser.isSet(named) && words.isEmpty())
        return printUsage(parser, Command::tr("Which machines? Give --machine HOST,HOST."));
    QList<int> rows;
    if (words.isEmpty()) {
        for (int row = 0; row < cluster.machines.size(); ++row) {
            if (cluster.machines.at(row).role == Role::Node)
                rows << row;
        }
    } else {
        auto picked = pickMachines(cluster.machines, words, PickAmong::Nodes, cluster.name);
        if (!picked)
            return printUsage(parser, picked.error().message);
        rows = picked.take();
    }
    const ClusterState state = ClusterState::load(cluster.id);
    const InputDigests digests(cluster, {});
    QList<Standing> standings;
    if (words.isEmpty())
        standings << standingOf(cluster, state, digests, nullptr);
    for (const int row : std::as_const(rows))
        standings << standingOf(cluster, state, digests, &cluster.machines.at(row));
    if (!parser.isSet(json))
        return printText(standingsText(cluster.steps->steps(), standings, terminalWidth(STDOUT_FILENO)));
    QJsonArray machines;
    int ready = 0;
    for (const Standing &standing : std::as_const(standings)) {
        machines.append(standingJson(cluster.steps->steps(), standing));
        ready += standing.machine && standing.isReady() ? 1 : 0;
    }
    const QJsonObject all{{u"schema"_s, 1},
                          {u"cluster"_s, cluster.name},
                          {u"clusterId"_s, cluster.id.toString(QUuid::WithoutBraces)},
                          {u"lastRun"_s, state.lastRun},
                          {u"nodes"_s, rows.size()},
                          {u"ready"_s, ready},
                          {u"machines"_s, machines}};
    return printJson(QJsonDocument(all).toJson());
}

} // namespace howdah
