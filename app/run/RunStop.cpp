// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/RunStop.h"

namespace howdah {

RunStop::RunStop(std::shared_ptr<CancelToken> cancelNow) : m_cancelNow(std::move(cancelNow))
{
}

void RunStop::afterStep()
{
    m_afterStep->cancel();
    wakeAll();
}

void RunStop::now()
{
    m_cancelNow->cancel();
    wakeAll();
}

// Under each monitor's mutex: a wait that has just looked at its condition is asleep by then, and is woken.
void RunStop::wakeAll()
{
    const std::lock_guard guard(m_mutex);
    for (Monitor *monitor : m_monitors) {
        const auto lock = monitor->lock();
        monitor->wakeAll();
    }
}

RunStop::Monitor::Monitor(RunStop &stop) : m_stop(stop)
{
    const std::lock_guard guard(m_stop.m_mutex);
    m_stop.m_monitors.push_back(this);
}

RunStop::Monitor::~Monitor()
{
    const std::lock_guard guard(m_stop.m_mutex);
    std::erase(m_stop.m_monitors, this);
}

} // namespace howdah
