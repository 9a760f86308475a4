// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/record/RunPlanJson.h"

#include "app/machines/ClusterJson.h"

#include <QJsonArray>

namespace howdah {

using namespace Qt::StringLiterals;

QJsonObject runPlanToJson(const RunPlan &plan)
{
    QJsonArray nodes;
    for (const NodePlan &node : plan.nodes) {
        nodes.append(QJsonObject{{u"id"_s, node.machine.id.toString(QUuid::WithoutBraces)},
                                 {u"host"_s, node.machine.host},
                                 {u"address"_s, node.machine.address},
                                 {u"steps"_s, QJsonArray::fromStringList(node.steps)}});
    }
    return {{u"run"_s, plan.id.toString(QUuid::WithoutBraces)},
            {u"cluster"_s, plan.cluster.id.toString(QUuid::WithoutBraces)},
            {u"clusterName"_s, plan.cluster.name},
            {u"mode"_s, QString::fromLatin1(runModeName(plan.mode))},
            {u"options"_s, stepOptionsToJson(plan.cluster.options)},
            {u"workstationSteps"_s, QJsonArray::fromStringList(plan.workstationSteps)},
            {u"nodes"_s, nodes}};
}

RunPlan runPlanFromJson(const QJsonObject &json)
{
    RunPlan plan;
    plan.id = QUuid::fromString(json.value(u"run"_s).toString());
    plan.cluster.id = QUuid::fromString(json.value(u"cluster"_s).toString());
    plan.cluster.name = json.value(u"clusterName"_s).toString();
    plan.cluster.options = stepOptionsFromJson(json.value(u"options"_s).toObject());
    plan.mode = runModeFromName(json.value(u"mode"_s).toString()).value_or(plan.mode);
    plan.workstationSteps = stringsFromJson(json.value(u"workstationSteps"_s));
    for (const QJsonValue &value : json.value(u"nodes"_s).toArray()) {
        NodePlan node;
        node.machine.id = QUuid::fromString(value[u"id"_s].toString());
        node.machine.host = value[u"host"_s].toString();
        node.machine.address = value[u"address"_s].toString();
        node.steps = stringsFromJson(value[u"steps"_s]);
        plan.cluster.machines << node.machine;
        plan.nodes << node;
    }
    return plan;
}

} // namespace howdah
