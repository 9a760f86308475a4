// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Warnings at the end of a run, although no step failed.
//
// Thread: pure functions; the sentences are translated.
#pragma once

#include "app/record/ClusterState.h"
#include "app/record/RunReport.h"
#include "app/run/Preflight.h"

namespace howdah {

/// Copies of one machine, by machine-id and by host key: such a cluster works until two of them meet in DHCP, in a
/// journal, in known_hosts.
[[nodiscard]] QStringList cloneWarnings(const RunPlan &plan, const QHash<QUuid, NodeFindings> &findings);

/// Machines where root with the key worked last time and did not today, so that the run came in another way.
[[nodiscard]] QStringList rootKeptOutWarnings(const RunPlan &plan, const QHash<QUuid, NodeFindings> &findings);

/// What steps warn of though they did not fail (Reason::warnings), once for all machines that it is true of.
[[nodiscard]] QStringList stepWarnings(const RunReport &report);

/// After a run that brought the host table somewhere: how many machines do not have it as it is now, and, where what
/// they have tells it, which machines they do not know. `before` and `after`: the state around the run.
[[nodiscard]] QStringList hostTableWarnings(const RunReport &report, const ClusterState &before, const ClusterState &after);

} // namespace howdah
