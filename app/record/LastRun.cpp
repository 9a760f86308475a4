// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/record/LastRun.h"

#include "app/base/StateDirectory.h"
#include "app/record/Journal.h"
#include "app/record/LeftOut.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace howdah {
namespace {

std::optional<RunReport> savedReport(const QString &folder)
{
    QFile file(folder + QStringLiteral("/report.json"));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    Result<RunReport> read = RunReport::fromJson(QJsonDocument::fromJson(file.readAll()).object());
    if (!read)
        return std::nullopt;
    return read.take();
}

/// The report of a run that could not write one: from its journal, with the steps that did not begin.
std::optional<RunReport> reportOfJournal(const QString &folder)
{
    const auto run = Journal::read(folder);
    if (!run)
        return std::nullopt;
    RunReport report;
    report.plan = run->plan;
    report.by = run->by;
    report.started = run->started;
    report.finished = run->lastEvent;
    report.records = run->records;
    for (const StepRecord &record : std::as_const(report.records)) { // an older Howdah's journal does not name its machines
        if (record.machine.isNull() || report.plan.cluster.find(record.machine))
            continue;
        NodePlan node;
        node.machine.id = record.machine;
        node.machine.host = record.machine.toString(QUuid::WithoutBraces);
        report.plan.cluster.machines << node.machine;
        report.plan.nodes << node;
    }
    report.end = run->end.isEmpty()                     ? RunReport::End::Interrupted
                 : run->end == QLatin1String("stopped") ? RunReport::End::Stopped
                                                        : RunReport::End::Complete;
    if (report.end == RunReport::End::Interrupted) {
        QSet<std::pair<QUuid, QString>> done;
        for (const StepRecord &record : std::as_const(report.records))
            done.insert({record.machine, record.step});
        const auto add = [&](const QUuid &machine, const QStringList &steps) {
            for (const QString &step : steps) {
                if (done.contains({machine, step}))
                    continue;
                StepRecord record;
                record.machine = machine;
                record.step = step;
                record.outcome = Outcome::NotTried;
                record.reason = Reason(QStringLiteral("run-interrupted"));
                report.records << record;
            }
        };
        add(QUuid(), report.plan.workstationSteps);
        for (const NodePlan &node : std::as_const(report.plan.nodes))
            add(node.machine.id, node.steps);
    }
    report.sortRecords();
    return report;
}

/// Nothing: it did not start, is going on, or left nothing to read.
std::optional<RunReport> readReport(const QString &folder)
{
    auto report = savedReport(folder);
    if (!report)
        report = reportOfJournal(folder);
    if (!report || report->end == RunReport::End::NotStarted)
        return std::nullopt;
    report->folder = folder;
    return report;
}

} // namespace

void LastRun::forEachReport(const QUuid &cluster, const std::function<bool(RunReport)> &take)
{
    const auto folder = clusterStateDirectory(cluster);
    if (!folder)
        return;
    const QStringList runs = Journal::runFolders(folder.value());
    for (auto run = runs.crbegin(); run != runs.crend(); ++run) {
        auto report = readReport(folder.value() + u'/' + *run);
        if (report && take(std::move(*report)))
            return;
    }
}

LastRun LastRun::load(const QUuid &cluster)
{
    LastRun last;
    last.state = ClusterState::load(cluster);
    forEachReport(cluster, [&](RunReport read) {
        if (read.plan.mode != RunMode::Check)
            last.report = std::move(read);
        else if (!last.check && read.end != RunReport::End::Interrupted)
            last.check = std::move(read);
        return last.report.has_value();
    });
    // The report of the last run is damaged: an older one would be wrong, so there is none.
    if (last.report && Journal::isLater(last.state.lastRun, QFileInfo(last.report->folder).fileName()))
        last.report.reset();
    if (last.report)
        addTexts(last.state, last.report->records);
    return last;
}

std::optional<RunReport> LastRun::newestReport(const QUuid &cluster)
{
    std::optional<RunReport> newest;
    forEachReport(cluster, [&](RunReport read) {
        newest = std::move(read);
        return true;
    });
    return newest;
}

std::optional<RunReport> LastRun::newestChange(const QUuid &cluster)
{
    std::optional<RunReport> newest;
    forEachReport(cluster, [&](RunReport read) {
        if (read.plan.mode == RunMode::Check)
            return false;
        newest = std::move(read);
        return true;
    });
    return newest;
}

ClusterState LastRun::toRetry(const ClusterState &state, const std::optional<RunReport> &newest)
{
    const auto hasFailed = [](const StepRecord &record) { return isFailure(record.outcome) || isLeftOut(record); };
    const bool ofCheck =
        newest && newest->plan.mode == RunMode::Check && std::any_of(newest->records.begin(), newest->records.end(), hasFailed);
    ClusterState results = ofCheck ? ClusterState() : state;
    if (newest)
        results.newestMode = newest->plan.mode;
    for (const StepRecord &record : ofCheck ? newest->records : QList<StepRecord>()) {
        StepRecord &kept = results.machines[record.machine].steps[record.step];
        kept = record;
        if (isLeftOut(record))
            kept.outcome = Outcome::NotTried;
        kept.mode = RunMode::Check;
    }
    // What a run that broke off did not come to, its report calls not tried, and a machine that was left out was not looked
    // at: a retry does that too.
    const bool brokeOff = newest && !ofCheck && newest->end == RunReport::End::Interrupted;
    for (const StepRecord &record : newest && !ofCheck ? newest->records : QList<StepRecord>()) {
        if (!isLeftOut(record) && !(brokeOff && record.outcome == Outcome::NotTried))
            continue;
        StepRecord &kept = results.machines[record.machine].steps[record.step];
        kept = record;
        kept.outcome = Outcome::NotTried;
        kept.mode = newest->plan.mode;
    }
    return results;
}

void LastRun::addTexts(ClusterState &state, const QList<StepRecord> &records)
{
    for (const StepRecord &record : records) {
        const auto machine = state.machines.find(record.machine);
        if (machine == state.machines.end())
            continue;
        const auto kept = machine->steps.find(record.step);
        if (kept == machine->steps.end() || kept->started != record.started || kept->outcome != record.outcome)
            continue; // of another run
        kept->output = record.output;
        kept->outputBytes = record.outputBytes;
        kept->diff = record.diff;
        kept->facts = record.facts;
    }
}

} // namespace howdah
