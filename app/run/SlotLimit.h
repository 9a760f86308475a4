// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How many machines are at work at once: a worker holds a slot while it works, and none while it waits for a user.
//
// Thread: SlotLimit any; a Slot is its worker's. Taking one blocks until one is free, or the run is aborted.
#pragma once

#include "app/run/RunStop.h"

#include <utility>

namespace howdah {

class SlotLimit
{
public:
    SlotLimit(RunStop &stop, int slotCount) : m_free(slotCount), m_monitor(stop) {}

    [[nodiscard]] bool acquire(); ///< false: the run is aborted
    void release();

private:
    int m_free;
    RunStop::Monitor m_monitor;
};

/// Holds one for a scope.
class Slot
{
public:
    explicit Slot(SlotLimit &limit) : m_limit(limit), m_held(limit.acquire()) {}
    ~Slot() { release(); }
    Slot(const Slot &) = delete;
    Slot &operator=(const Slot &) = delete;
    [[nodiscard]] bool held() const { return m_held; }
    void release()
    {
        if (std::exchange(m_held, false))
            m_limit.release();
    }
    [[nodiscard]] bool takeAgain() { return m_held || (m_held = m_limit.acquire()); }

private:
    SlotLimit &m_limit;
    bool m_held;
};

} // namespace howdah
