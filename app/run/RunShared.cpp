// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/RunShared.h"

namespace howdah {
namespace {

QStringList namesOf(const Cluster &cluster)
{
    QStringList names{cluster.name, cluster.login.user.value_or(QString()), QStringLiteral("root")};
    for (const Machine &machine : cluster.machines)
        names << machine.host << machine.fqdn << machine.address << machine.login.user.value_or(QString());
    return names;
}

} // namespace

RunShared::RunShared(RunPlan runPlan, const std::function<void()> &wake)
    : plan(std::move(runPlan)), thisComputer(ThisComputer::read()), takeNames(plan.takeNames), events(wake),
      slotLimit(stop, plan.parallel), preflight(stop, mask, wake)
{
    mask.setNames(namesOf(plan.cluster));
}

} // namespace howdah
