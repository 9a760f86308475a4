#include "app/run/LastRun.h"

#include "app/base/StateDirectory.h"
#include "app/run/Journal.h"

#include <QFile>
#include <QJsonDocument>

namespace howdah {
namespace {

std::optional<RunReport> readReport(const QString &folder)
{
    QFile file(folder + QStringLiteral("/report.json"));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    Result<RunReport> read = RunReport::fromJson(QJsonDocument::fromJson(file.readAll()).object());
    if (!read)
        return std::nullopt;
    RunReport report = read.take();
    report.folder = folder;
    return report;
}

} // namespace

LastRun LastRun::load(const QUuid &cluster)
{
    LastRun last;
    last.state = ClusterState::load(cluster);
    const auto folder = clusterStateDirectory(cluster);
    if (!folder)
        return last;
    if (!last.state.lastRun.isEmpty())
        last.report = readReport(folder.value() + u'/' + last.state.lastRun);
    if (last.report)
        addTexts(last.state, last.report->records);
    const QStringList runs = Journal::runFolders(folder.value());
    for (auto run = runs.crbegin(); run != runs.crend() && *run > last.state.lastRun && !last.check; ++run) {
        auto report = readReport(folder.value() + u'/' + *run);
        if (report && report->plan.mode == RunMode::Check && report->end != RunReport::End::NotStarted)
            last.check = std::move(report);
    }
    return last;
}

std::optional<RunReport> LastRun::newestReport(const QUuid &cluster)
{
    const auto folder = clusterStateDirectory(cluster);
    if (!folder)
        return std::nullopt;
    const QStringList runs = Journal::runFolders(folder.value());
    for (auto run = runs.crbegin(); run != runs.crend(); ++run) {
        if (auto report = readReport(folder.value() + u'/' + *run); report && report->end != RunReport::End::NotStarted)
            return report;
    }
    return std::nullopt;
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
