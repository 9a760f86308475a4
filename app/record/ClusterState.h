// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What Howdah remembers of a cluster between runs: the last result of each step on each machine, how it got in, and
// the host key it met. One JSON file in the cluster's state folder. Holds no secret.
//
// Thread: a value; load and save block on the file system. A missing or damaged file is an empty state: it only costs
// what could have been known, never the project.
#pragma once

#include "app/base/Result.h"
#include "app/machines/Cluster.h"
#include "app/record/RunEvent.h"
#include "app/ssh/HostKeys.h"
#include "app/steps/StepProgram.h"

#include <QHash>

namespace howdah {

struct MachineState
{
    bool rootByKey = false; ///< the last run could log in as root with the cluster's key
    HostKey hostKey;
    QMap<QString, StepRecord> steps; ///< by step id; output and diff are in the run's folder
};

struct ClusterState
{
    QHash<QUuid, MachineState> machines; ///< null uuid: this computer
    QString lastRun;                     ///< folder name of the last run that was saved; empty: none yet
    std::optional<RunMode> newestMode;   ///< of the last run begun; set by LastRun::toRetry(), not saved

    /// What was saved, and what later runs did that could not save it (a crash, a full disk), by their journals: a step
    /// that was running then is Interrupted. A run that is going on now does not count yet.
    [[nodiscard]] static ClusterState load(const QUuid &cluster);
    [[nodiscard]] Result<void> save(const QUuid &cluster) const;

    /// One result of a run in this mode. A check changes nothing; what was taken back is forgotten.
    void take(const StepRecord &record, RunMode mode, const StepCatalogue &steps);

    /// The last outcome as of now: Outdated if the inputs were edited since. Null machine: this computer.
    [[nodiscard]] Outcome outcomeNow(const InputDigests &digests, const Machine *machine, const Step &step) const;

private:
    [[nodiscard]] static ClusterState loadSaved(const QUuid &cluster);
};

} // namespace howdah
