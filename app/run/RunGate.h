// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The gate between a run's preflight and its steps: this computer's go, then everybody's, and the lane of live machines.
//
// Thread: any. Three members block until their turn has come, or the run is stopped: waitForGo(), waitForWorkstationGo() and
// waitForLane().
#pragma once

#include "app/run/RunStop.h"

#include <QHash>
#include <QSet>
#include <QStringList>
#include <QUuid>

#include <optional>

namespace howdah {

/// How this computer's rows are to be done.
enum class WorkstationGo {
    Privileged,
    Unprivileged, ///< without what needs an administrator
    AsItIs,       ///< nor ~/.ssh/config
    Skip,
    LookAgain, ///< the preflight once more
};

/// What became of this computer's rows, as the machines' steps must know it: step ids.
struct WorkstationRows
{
    QSet<QString> failed;
    QSet<QString> pending; ///< check: those that would change
    QSet<QString> skipped;
};

/// The go for the machines' steps, and all that was settled before it.
struct RunGo
{
    WorkstationRows workstation;
    QHash<QUuid, QSet<QString>> liveConsent; ///< step ids that may touch a live machine
    QSet<QUuid> keepFirewall;                ///< machines whose firewall stays on in this run
    QStringList lane;                        ///< HOST names of the live machines, in table order
};

class RunGate
{
public:
    explicit RunGate(RunStop &stop) : m_stop(stop), m_monitor(stop) {}

    // This computer's rows: their own go, before the machines'.
    void goWorkstation(WorkstationGo go);
    [[nodiscard]] std::optional<WorkstationGo> waitForWorkstationGo(); ///< nothing: stopped before

    // Between that go and the first step an administrator may be asked for. One of these two comes first, and the other is
    // false then: this computer's worker begins its steps, or the run is aborted before anything was changed.
    [[nodiscard]] bool begin();
    bool cancelBeforeBegin();
    [[nodiscard]] bool hasBegun() const;

    // The machines' workers wait for this one after their preflight.
    void go(RunGo go);
    [[nodiscard]] std::optional<RunGo> waitForGo(); ///< nothing: stopped before

    /// Live machines work one at a time, in the lane's order; a failure ends it. Returns the host that failed before, or an
    /// empty string when it is this machine's turn, or the run is stopping.
    [[nodiscard]] QString waitForLane(const QString &host);
    void leaveLane(const QString &host, bool good);

private:
    RunStop &m_stop;
    mutable RunStop::Monitor m_monitor;
    std::optional<WorkstationGo> m_workstationGo;
    bool m_begun = false;
    std::optional<RunGo> m_go;
    QStringList m_lane; ///< who is still in it
    QString m_laneFailed;
};

} // namespace howdah
