// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/StepRunners.h"

#include "app/run/LocalRunners.h"
#include "app/run/NodeConnection.h"
#include "app/run/OwnKey.h"

namespace howdah {

StepRunners StepRunners::real(bool mayUseTerminal)
{
    StepRunners real;
    real.node = [](RunShared &shared, const NodePlan &plan, const MachineState &last) {
        return std::make_unique<NodeConnection>(shared, plan, last);
    };
    real.here = [] { return std::make_unique<HereRunner>(); };
    real.sshConfig = firstMachinesConfig;
    real.wayToAdministrator = [mayUseTerminal]() -> std::optional<PrivilegedHelper::Way> {
        const auto way = PrivilegedHelper::availableWay(mayUseTerminal);
        return way ? std::optional(way.value()) : std::nullopt;
    };
    real.administrator = [](const RunShared &shared, PrivilegedHelper::Way way) {
        return std::make_unique<AdministratorRunner>(shared, way);
    };
    return real;
}

} // namespace howdah
