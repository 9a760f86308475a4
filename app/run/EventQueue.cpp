// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/EventQueue.h"

namespace howdah {

EventQueue::EventQueue(std::function<void()> wake, std::function<Clock::time_point()> now)
    : m_wake(std::move(wake)), m_now(std::move(now))
{
}

void EventQueue::push(RunEvent event)
{
    {
        const std::lock_guard lock(m_mutex);
        if (event.kind == RunEvent::Kind::StepStarted || event.kind == RunEvent::Kind::StepFinished)
            tellNoteBefore(event);
        if (joins(event))
            return; // whoever pushed the first of it has woken the Runner
        if (event.kind == RunEvent::Kind::StepNote)
            m_notes.insert(event.machine, std::move(event));
        else
            append(std::move(event));
        if (std::exchange(m_awake, true))
            return;
    }
    m_wake();
}

/// A note belongs to the step before.
void EventQueue::tellNoteBefore(const RunEvent &event)
{
    if (const auto note = m_notes.constFind(event.machine); note != m_notes.cend()) {
        append(*note);
        m_notes.erase(note);
    }
}

bool EventQueue::joins(RunEvent &event)
{
    const auto last = m_last.constFind(event.machine);
    if (event.kind != RunEvent::Kind::StepOutput || last == m_last.cend())
        return false;
    RunEvent &before = m_events[*last];
    if (before.kind != event.kind || before.step != event.step)
        return false;
    before.output += event.output;
    if (before.output.size() > 2 * LongestOutput)
        before.output = "…\n" + before.output.last(LongestOutput);
    return true;
}

void EventQueue::append(RunEvent event)
{
    m_last.insert(event.machine, m_events.size());
    m_events.push_back(std::move(event));
}

std::vector<RunEvent> EventQueue::drain()
{
    const std::lock_guard lock(m_mutex);
    m_awake = false;
    m_last.clear();
    const auto now = m_now();
    for (auto note = m_notes.begin(); note != m_notes.end();) {
        const auto told = m_noteTold.constFind(note.key());
        if (told != m_noteTold.cend() && now - *told < NotePause) {
            ++note;
            continue;
        }
        m_noteTold.insert(note.key(), now);
        m_events.push_back(std::move(*note));
        note = m_notes.erase(note);
    }
    return std::exchange(m_events, {});
}

bool EventQueue::holdsNotes() const
{
    const std::lock_guard lock(m_mutex);
    return !m_notes.isEmpty();
}

} // namespace howdah
