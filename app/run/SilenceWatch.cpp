// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/SilenceWatch.h"

namespace howdah {

void SilenceWatch::see(const RunEvent &event)
{
    if (event.kind == RunEvent::Kind::StepFinished) {
        m_running.remove(event.machine);
        return;
    }
    if (event.kind == RunEvent::Kind::StepStarted) {
        const Step *step = m_steps->find(event.step);
        if (step && (step->executor == Executor::Node || step->executor == Executor::Workstation))
            m_running.insert(event.machine, {event.step, event.at, 0, false});
        return;
    }
    const auto watched = m_running.find(event.machine);
    if (watched == m_running.end() || watched->step != event.step || isSilence(event.note))
        return;
    watched->heard = event.at;
    watched->minutesTold = 0;
    watched->saysItself = event.kind == RunEvent::Kind::StepNote;
}

std::vector<RunEvent> SilenceWatch::notes(const QDateTime &now)
{
    std::vector<RunEvent> notes;
    for (auto it = m_running.begin(); it != m_running.end(); ++it) {
        const qint64 minutes = it->heard.secsTo(now) / 60;
        if (it->saysItself || minutes <= it->minutesTold)
            continue;
        it->minutesTold = minutes;
        notes.push_back({RunEvent::Kind::StepNote,
                         it.key(),
                         it->step,
                         now,
                         Reason(QStringLiteral("silent"), {QString::number(minutes)}),
                         {},
                         {}});
    }
    return notes;
}

} // namespace howdah
