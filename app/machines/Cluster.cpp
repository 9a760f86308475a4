// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/machines/Cluster.h"

namespace howdah {

LoginSettings loginOf(const Cluster &cluster, const Machine &machine)
{
    const LoginSettings &own = machine.login;
    const LoginSettings &all = cluster.login;
    return {own.user ? own.user : all.user, own.port ? own.port : all.port, own.become ? own.become : all.become,
            own.loginKey ? own.loginKey : all.loginKey, own.connectAs ? own.connectAs : all.connectAs};
}

bool isTicked(const Cluster &cluster, const Step &step)
{
    if (isPartOfEveryRun(step))
        return true;
    if (step.tickedByDefault)
        return !cluster.untickedSteps.contains(step.id);
    return cluster.tickedSteps.contains(step.id);
}

QString optionValue(const Cluster &cluster, const Step &step, QStringView option)
{
    const StepOption *known = step.option(option);
    return known ? known->bounded(cluster.options.value(step.id).value(known->name, known->defaultValue)) : QString();
}

QString optionValue(const Cluster &cluster, QStringView step, QStringView option)
{
    return optionValue(cluster, cluster.steps->at(step), option);
}

bool worksAsLoginUser(const Cluster &cluster)
{
    const Step *deciding = cluster.steps->withLoginUser();
    return deciding && optionValue(cluster, *deciding, deciding->loginUserOption) == deciding->loginUserValue;
}

} // namespace howdah
