// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/SlotLimit.h"

namespace howdah {

bool SlotLimit::acquire()
{
    auto lock = m_monitor.lock();
    if (!m_monitor.wait(lock, [&] { return m_free > 0; }))
        return false;
    --m_free;
    return true;
}

void SlotLimit::release()
{
    const auto lock = m_monitor.lock();
    ++m_free;
    m_monitor.wakeOne();
}

} // namespace howdah
