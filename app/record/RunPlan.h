// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What one run will do: a value snapshot of the cluster, and which steps on which machines. Edits made later do not
// touch it.
//
// Thread: a value.
#pragma once

#include "app/base/Result.h"
#include "app/machines/Cluster.h"
#include "app/ssh/Session.h"
#include "app/steps/StepProgram.h"

#include <QHash>

namespace howdah {

struct ClusterState;

inline constexpr int mostStepPatience = 4; ///< 4 × 15 min is what the helper on this computer takes at most

/// The user's request. Unset fields take the project's ticks.
struct RunRequest
{
    enum class Scope {
        Ticked,      ///< the ticked (or given) steps
        RetryFailed, ///< machines that failed in the last run, each from its failed step, in that run's mode
        Outdated,    ///< only what was edited since
    };
    RunMode mode = RunMode::Apply; ///< RetryFailed does what the failed run did, whatever this is, but see modeGiven
    bool modeGiven = false;        ///< the user named the mode: a retry that would do another thing is refused
    Scope scope = Scope::Ticked;
    std::optional<QStringList> steps;    ///< step ids
    std::optional<QStringList> machines; ///< HOST names of nodes
    QString fromStep;                    ///< only this step and the later ones
    bool workstation = true;             ///< do this computer's rows
    bool takeNames = false;              ///< take names over from other Howdah blocks
    int parallel = 32;                   ///< machines at work at once, 1 to 1000
    SshLimits limits;                    ///< how long connecting and logging in may take
    int stepPatience = 1;                ///< times each step's own limit, 1 to mostStepPatience
    bool debug = false;                  ///< ssh's messages are written to the machines' logs
    QHash<QString, QString> loginKeys;   ///< HOST -> private key file that logs in there, before its own setting
    QHash<QString, QStringList> live;    ///< HOST -> step ids that may touch a live machine
};

struct NodePlan
{
    Machine machine;
    QStringList steps; ///< in running order
};

struct RunPlan
{
    QUuid id = QUuid::createUuid();
    Cluster cluster;
    RunMode mode = RunMode::Apply;
    QStringList workstationSteps; ///< in running order
    QList<NodePlan> nodes;
    bool takeNames = false;
    int parallel = 32;
    SshLimits limits;
    int stepPatience = 1;
    bool debug = false;

    [[nodiscard]] const StepCatalogue &steps() const { return *cluster.steps; }

    /// Nothing to do, on this computer neither.
    [[nodiscard]] bool isEmpty() const { return nodes.isEmpty() && workstationSteps.isEmpty(); }

    /// How the lock of this machine names who holds it: "ada@ws, run 3f9a21c0/7b5d0e12c44f". Of this run on this machine alone,
    /// so that a connection made again can tell its own lock from another's. What stands before the slash is the same in
    /// all runs of this cluster that are recorded in the same folder, of which only one goes on at a time (RunLock).
    [[nodiscard]] QByteArray lockHolder(const QUuid &machine) const;
    /// Is it this run's own lock, by what the machine says of it ("WHO, since WHEN, step WHICH")?
    [[nodiscard]] bool isLockHolder(const QUuid &machine, const QString &said) const;

    /// Reads this computer's addresses. Errors: Usage (an unknown step or machine, by name; a retry in another mode than
    /// was asked for), MachinesInvalid (rows that
    /// cannot be used, in the run or not, since every row goes into the host tables; detail: a line for each).
    [[nodiscard]] static Result<RunPlan> make(const Cluster &cluster, const RunRequest &request, const ClusterState &last);
};

} // namespace howdah
