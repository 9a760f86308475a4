// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/steps/StepSettings.h"

#include <algorithm>

namespace howdah {

bool setTicked(Cluster &cluster, const Step &step, bool ticked)
{
    if (isPartOfEveryRun(step))
        return false;
    QSet<QString> &differs = step.tickedByDefault ? cluster.untickedSteps : cluster.tickedSteps;
    (step.tickedByDefault ? cluster.tickedSteps : cluster.untickedSteps).remove(step.id);
    if (differs.contains(step.id) == (ticked != step.tickedByDefault))
        return false;
    if (!differs.remove(step.id))
        differs.insert(step.id);
    return true;
}

bool setOption(Cluster &cluster, const Step &step, const QString &option, const QString &value)
{
    const auto known = std::find_if(step.options.begin(), step.options.end(),
                                    [&](const StepOption &candidate) { return candidate.name == option; });
    Q_ASSERT(known != step.options.end());
    const bool isDefault = value.isEmpty() || value == known->defaultValue;
    QMap<QString, QString> &values = cluster.options[step.id];
    const QString before = values.value(option, known->defaultValue);
    if (isDefault)
        values.remove(option);
    else
        values.insert(option, value);
    if (values.isEmpty())
        cluster.options.remove(step.id);
    return before != (isDefault ? known->defaultValue : value);
}

} // namespace howdah
