// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workstation/LocalStep.h"

#include "app/machines/Cluster.h"
#include "app/steps/HostTable.h"

namespace howdah {

QMap<QByteArray, QByteArray> localStepValues(const Cluster &cluster, const Step &step, RunMode mode, bool takeNames)
{
    QMap<QByteArray, QByteArray> values{
        {"HD_MODE", runModeName(mode)},
        {"HD_CLUSTER", cluster.name.toUtf8()},
        {"HD_CLUSTER_ID", cluster.id.toByteArray(QUuid::WithoutBraces)},
        {"HD_TABLE", hostTable(cluster)},
        {"HD_TAKE_NAMES", takeNames ? "1" : ""},
    };
    for (const StepOption &option : step.options) {
        values.insert("HD_OPT_" + option.name.toUpper().replace(u'-', u'_').toLatin1(),
                      optionValue(cluster, step, option.name).toUtf8());
    }
    return values;
}

} // namespace howdah
