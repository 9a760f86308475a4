// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/RunGate.h"

#include <utility>

namespace howdah {

void RunGate::goWorkstation(WorkstationGo go)
{
    const auto lock = m_monitor.lock();
    m_workstationGo = go;
    m_monitor.wakeAll();
}

std::optional<WorkstationGo> RunGate::waitForWorkstationGo()
{
    auto lock = m_monitor.lock();
    if (!m_monitor.wait(lock, [&] { return m_workstationGo.has_value() || m_stop.isRequested(); }))
        return std::nullopt;
    return std::exchange(m_workstationGo, std::nullopt); // another may come after it
}

bool RunGate::begin()
{
    const auto lock = m_monitor.lock();
    if (m_stop.isNow())
        return false;
    m_begun = true;
    return true;
}

bool RunGate::cancelBeforeBegin()
{
    {
        const auto lock = m_monitor.lock();
        if (m_begun)
            return false;
        m_stop.token().cancel();
    }
    m_stop.now(); // wakes all, which takes this lock as well
    return true;
}

bool RunGate::hasBegun() const
{
    const auto lock = m_monitor.lock();
    return m_begun;
}

void RunGate::go(RunGo go)
{
    const auto lock = m_monitor.lock();
    m_lane = go.lane;
    m_go = std::move(go);
    m_monitor.wakeAll();
}

std::optional<RunGo> RunGate::waitForGo()
{
    auto lock = m_monitor.lock();
    if (!m_monitor.wait(lock, [&] { return m_go.has_value() || m_stop.isRequested(); }))
        return std::nullopt;
    return m_go;
}

QString RunGate::waitForLane(const QString &host)
{
    auto lock = m_monitor.lock();
    const bool turn = m_monitor.wait(
        lock, [&] { return m_stop.isRequested() || !m_laneFailed.isEmpty() || m_lane.isEmpty() || m_lane.first() == host; });
    return !turn || m_stop.isRequested() ? QString() : m_laneFailed;
}

void RunGate::leaveLane(const QString &host, bool good)
{
    const auto lock = m_monitor.lock();
    m_lane.removeAll(host);
    if (!good && m_laneFailed.isEmpty())
        m_laneFailed = host;
    m_monitor.wakeAll();
}

} // namespace howdah
