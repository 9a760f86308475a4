// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the workers of a run tell, on its way to the Runner, which drains it in batches.
//
// Output that comes faster than it is drained is joined, and beyond some size only its end is kept. Of a machine's notes
// the latest counts, a few a second.
//
// Thread: any. Nothing blocks.
#pragma once

#include "app/record/RunEvent.h"

#include <QHash>

#include <chrono>
#include <functional>
#include <mutex>
#include <vector>

namespace howdah {

class EventQueue
{
public:
    using Clock = std::chrono::steady_clock;
    static constexpr qsizetype LongestOutput = 256 * 1024;            ///< of one event; up to twice that until it is cut
    static constexpr auto NotePause = std::chrono::milliseconds(300); ///< between two notes of one machine

    /// `wake` is called once per batch, by who pushes its first event. `now` is for tests.
    explicit EventQueue(std::function<void()> wake, std::function<Clock::time_point()> now = Clock::now);

    void push(RunEvent event);
    [[nodiscard]] std::vector<RunEvent> drain();
    [[nodiscard]] bool holdsNotes() const; ///< some wait for their time: drain again later

private:
    [[nodiscard]] bool joins(RunEvent &event); // with the mutex held, as the next two
    void tellNoteBefore(const RunEvent &event);
    void append(RunEvent event);

    const std::function<void()> m_wake;
    const std::function<Clock::time_point()> m_now;
    mutable std::mutex m_mutex;
    std::vector<RunEvent> m_events;
    QHash<QUuid, size_t> m_last;    ///< each machine's last, in m_events
    QHash<QUuid, RunEvent> m_notes; ///< each machine's latest, not told yet
    QHash<QUuid, Clock::time_point> m_noteTold;
    bool m_awake = false;
};

} // namespace howdah
