// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/RunOutput.h"

namespace howdah {

void RunOutput::apply(const std::vector<RunEvent> &events)
{
    QHash<std::pair<QUuid, QString>, QByteArray> added;
    for (const RunEvent &event : events) {
        const std::pair key(event.machine, event.step);
        if (event.kind == RunEvent::Kind::StepOutput)
            added[key] += event.output;
        else if (event.kind == RunEvent::Kind::StepFinished)
            m_text.remove(key);
    }
    for (auto it = added.cbegin(); it != added.cend(); ++it) {
        QByteArray &kept = m_text[it.key()];
        kept += *it;
        if (kept.size() > keptBytes)
            kept = kept.last(keptBytes);
        Q_EMIT appended(it.key().first, it.key().second, *it);
    }
}

} // namespace howdah
