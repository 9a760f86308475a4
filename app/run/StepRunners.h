// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a run's steps run: makes each StepRunner of it. A test gives the Runner others.
//
// Thread: a value; its functions are called by the workers, any at once.
#pragma once

#include "app/record/ClusterState.h"
#include "app/run/NodeRunner.h"
#include "app/ssh/SshConfig.h"
#include "app/workstation/PrivilegedHelper.h"

namespace howdah {

struct StepRunners
{
    /// The plan outlives the runner; `last`: what is remembered of the machine.
    std::function<std::unique_ptr<NodeRunner>(RunShared &, const NodePlan &, const MachineState &last)> node;
    std::function<std::unique_ptr<StepRunner>()> here;           ///< this computer, as the user
    std::function<Result<SshConfig>(const Cluster &)> sshConfig; ///< what ssh is set to here, for the cluster's machines
    bool holdsSleepOff = true;                                   ///< this computer is not to sleep in the run
    /// The way to an administrator of this computer; nothing if there is none.
    std::function<std::optional<PrivilegedHelper::Way>()> wayToAdministrator;
    std::function<std::unique_ptr<StepRunner>(const RunShared &, PrivilegedHelper::Way)> administrator;

    /// `mayUseTerminal`: sudo may ask for the user's password on this process's terminal.
    [[nodiscard]] static StepRunners real(bool mayUseTerminal);
};

} // namespace howdah
