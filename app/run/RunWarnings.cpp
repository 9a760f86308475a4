// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/RunWarnings.h"

#include "app/catalogue/Step.h"

#include <QCoreApplication>

#include <algorithm>

namespace howdah {
namespace {

struct RunWarningsTr
{
    Q_DECLARE_TR_FUNCTIONS(Runner)
};

constexpr qsizetype mostNames = 10; ///< whole templates are copied; the report has each machine's

QString listed(QStringList hosts)
{
    if (hosts.size() > mostNames)
        hosts = hosts.first(mostNames - 1) << QStringLiteral("…");
    return hosts.join(QStringLiteral(", "));
}

/// A sentence for each group of more than one.
template <class Key> QStringList sentences(const QMap<Key, QStringList> &groups, const QString &sentence)
{
    QStringList all;
    for (const QStringList &hosts : groups) {
        if (hosts.size() > 1)
            all << sentence.arg(listed(hosts));
    }
    return all;
}

} // namespace

QStringList cloneWarnings(const RunPlan &plan, const QHash<QUuid, NodeFindings> &findings)
{
    QMap<QString, QStringList> byMachineId;
    QMap<QByteArray, QStringList> byHostKey;
    for (const NodePlan &node : plan.nodes) {
        const NodeFindings found = findings.value(node.machine.id);
        if (const QString id = found.facts.value(QStringLiteral("machine-id")); !id.isEmpty())
            byMachineId[id] << node.machine.host;
        if (!found.known.key.isNull())
            byHostKey[found.known.key.blob] << node.machine.host;
    }
    return sentences(
               byMachineId,
               RunWarningsTr::tr(
                   "%1 have the same machine-id: copies of one machine. Give each its own: rm /etc/machine-id; systemd-machine-id-setup, then restart it."))
           + sentences(
               byHostKey,
               RunWarningsTr::tr(
                   "%1 have the same host key: copies of one machine, each of which can pass for the others. Give each its own: rm /etc/ssh/ssh_host_*; ssh-keygen -A, then restart its SSH service."));
}

QStringList rootKeptOutWarnings(const RunPlan &plan, const QHash<QUuid, NodeFindings> &findings)
{
    QStringList hosts;
    for (const NodePlan &node : plan.nodes) {
        if (findings.value(node.machine.id).facts.contains(QStringLiteral("root-kept-out")))
            hosts << node.machine.host;
    }
    if (hosts.isEmpty())
        return {};
    return {RunWarningsTr::tr(
                "Root login by key worked last time but not today on %1, so another login was used. “%2” shows the reason there.")
                .arg(listed(hosts), stepTitle(plan.steps().opening()))};
}

QStringList stepWarnings(const RunReport &report)
{
    QList<std::pair<QString, QStringList>> groups; // in the order in which they came
    for (const StepRecord &record : report.records) {
        const Machine *machine = report.plan.cluster.find(record.machine);
        const QString where = machine ? machine->host : RunWarningsTr::tr("this computer");
        for (const Reason &warning : record.reason.warnings()) {
            const QString sentence = warning.sentence();
            auto group = std::find_if(groups.begin(), groups.end(), [&](const auto &one) { return one.first == sentence; });
            if (group == groups.end())
                group = groups.insert(groups.end(), {sentence, {}});
            if (!group->second.contains(where))
                group->second << where;
        }
    }
    QStringList all;
    for (const auto &[sentence, hosts] : groups)
        all << RunWarningsTr::tr("%1: %2", "machines, what is wrong there").arg(listed(hosts), sentence);
    return all;
}

QStringList hostTableWarnings(const RunReport &report, const ClusterState &before, const ClusterState &after)
{
    const Cluster &cluster = report.plan.cluster;
    const Step *hostTable = cluster.steps->writing(StepWrites::HostTable);
    if (!hostTable)
        return {};
    const Step &hosts = *hostTable;
    const auto isDone = [](Outcome outcome) { return outcome == Outcome::Changed || outcome == Outcome::Unchanged; };
    const bool brought = std::any_of(report.records.begin(), report.records.end(),
                                     [&](const StepRecord &record) { return record.step == hosts.id && isDone(record.outcome); });
    if (report.plan.mode != RunMode::Apply || !brought)
        return {};

    const InputDigests digests(cluster, {});
    Cluster known = cluster; // as it was before those came that have the table for the first time now
    QStringList newcomers;
    known.machines.removeIf([&](const Machine &machine) {
        const bool isNew = machine.role == Role::Node && isDone(after.outcomeNow(digests, &machine, hosts))
                           && before.outcomeNow(digests, &machine, hosts) == Outcome::Pending;
        if (isNew)
            newcomers << machine.host;
        return isNew;
    });
    const InputDigests earlier(known, {});
    int behind = 0;
    bool lackOnlyThose = !newcomers.isEmpty();
    for (const Machine &machine : cluster.machines) {
        if (machine.role != Role::Node)
            continue;
        const Outcome now = after.outcomeNow(digests, &machine, hosts);
        if (now != Outcome::Outdated && now != Outcome::Pending)
            continue;
        ++behind;
        lackOnlyThose = lackOnlyThose && isDone(after.outcomeNow(earlier, &machine, hosts));
    }
    if (behind == 0)
        return {};
    if (lackOnlyThose)
        return {RunWarningsTr::tr("%n machine(s) do not know %1 yet.", nullptr, behind).arg(listed(newcomers))};
    return {RunWarningsTr::tr("%n machine(s) of this cluster do not have the current host table yet.", nullptr, behind)};
}

} // namespace howdah
