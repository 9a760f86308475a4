// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is on disk of a cluster's last run, for a window that opens it again: the results with their output, the report,
// and the report of a check that came after it. The last run is the last one that began (Journal.h says how that is
// known). One that broke off has no report; it is made of its journal then, so that nothing speaks of an older run.
//
// Thread: any; all of them block on the file system and on parsing, for many machines longer than a window may stand
// still. What is missing or damaged costs only what could have been shown. A run that is going on does not count yet.
#pragma once

#include "app/record/ClusterState.h"
#include "app/record/RunReport.h"

#include <functional>

namespace howdah {

struct LastRun
{
    ClusterState state;              ///< with output and diff, where the report is of the same results
    std::optional<RunReport> report; ///< with its folder
    std::optional<RunReport> check;  ///< only if it is later than the report, and came to its end

    [[nodiscard]] static LastRun load(const QUuid &cluster);

    /// The report of the newest run that began, whatever it was: a check, an apply, a take-back. With its folder.
    [[nodiscard]] static std::optional<RunReport> newestReport(const QUuid &cluster);
    /// The same, but not of a check, which says nothing about how the machines stand.
    [[nodiscard]] static std::optional<RunReport> newestChange(const QUuid &cluster);

    /// Every run that is still recorded, the newest first, until `take` says true. With its folder.
    static void forEachReport(const QUuid &cluster, const std::function<bool(RunReport)> &take);

    /// What Retry Failed goes by: the results of the newest run, if that is a check in which something failed; else the
    /// state. With what the newest run did, which no clock decides, and what it did not come to if it broke off.
    [[nodiscard]] static ClusterState toRetry(const ClusterState &state, const std::optional<RunReport> &newest);

    /// Gives the state's records what only a report keeps: output, diff, facts.
    static void addTexts(ClusterState &state, const QList<StepRecord> &records);
};

} // namespace howdah
