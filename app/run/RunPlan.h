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

/// What the person asked for. Unset fields take the project's ticks.
struct RunRequest
{
    enum class Scope {
        Ticked,      ///< the ticked (or given) steps
        RetryFailed, ///< machines that failed in the last run, each from its failed step
        Outdated,    ///< only what was edited since
    };
    RunMode mode = RunMode::Apply;
    Scope scope = Scope::Ticked;
    std::optional<QStringList> steps;   ///< step ids
    std::optional<QStringList> machines;///< HOST names of nodes
    QString fromStep;                   ///< only this step and the later ones
    bool workstation = true;            ///< do this computer's rows
    bool takeNames = false;             ///< take names over from other Howdah blocks
    int parallel = 32;                  ///< machines at work at once, 1 to 1000
    SshLimits limits;                   ///< how long connecting and logging in may take
    int stepPatience = 1;               ///< times each step's own limit, 1 to mostStepPatience
    QHash<QString, QStringList> live;   ///< HOST -> step ids that may touch a live machine
};

/// How to get into this machine: its own settings, else the cluster's; unset is what ssh's configuration says.
[[nodiscard]] LoginSettings loginOf(const Cluster &cluster, const Machine &machine);

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
    int nodesNotInRun = 0;        ///< nodes of the cluster that this run does not visit
    bool takeNames = false;
    int parallel = 32;
    SshLimits limits;
    int stepPatience = 1;

    /// Errors: Usage (an unknown step or machine, by name), MachinesInvalid (rows that cannot be used).
    [[nodiscard]] static Result<RunPlan> make(const Cluster &cluster, const RunRequest &request,
                                              const ClusterState &last);
};

} // namespace howdah
