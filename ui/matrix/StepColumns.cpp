// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matrix/StepColumns.h"

#include "app/catalogue/StepCatalogue.h"

#include <QHash>

namespace howdah {

QList<StepColumn> stepColumns(const StepCatalogue &steps)
{
    QHash<QString, QString> counterparts; // a machines' step -> this computer's
    for (const Step &step : steps.steps()) {
        if (!step.counterpart.isEmpty())
            counterparts.insert(step.counterpart, step.id);
    }
    QList<StepColumn> columns;
    for (const Step &step : steps.steps()) {
        if (step.executor != Executor::Workstation)
            columns << StepColumn{step.id, counterparts.value(step.id)};
        else if (step.counterpart.isEmpty())
            columns << StepColumn{QString(), step.id};
    }
    return columns;
}

} // namespace howdah
