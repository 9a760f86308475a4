// What is on disk of a cluster's last run, for a window that opens it again: the results with their output, the report,
// and the report of a check that came after it.
//
// Thread: any; load() blocks on the file system and on parsing, for many machines longer than a window may stand still.
// What is missing or damaged costs only what could have been shown.
#pragma once

#include "app/run/ClusterState.h"
#include "app/run/RunReport.h"

namespace howdah {

struct LastRun
{
    ClusterState state;              ///< with output and diff, where the report is of the same results
    std::optional<RunReport> report; ///< with its folder
    std::optional<RunReport> check;  ///< only if it is later than the report

    [[nodiscard]] static LastRun load(const QUuid &cluster);

    /// The report of the newest run that began, whatever it was: a check, an apply, a take-back. With its folder.
    [[nodiscard]] static std::optional<RunReport> newestReport(const QUuid &cluster);

    /// Gives the state's records what only a report keeps: output, diff, facts.
    static void addTexts(ClusterState &state, const QList<StepRecord> &records);
};

} // namespace howdah
