// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workstation/StepStreams.h"

namespace howdah {
void MarkedStream::feed(const QByteArray &bytes)
{
    if (m_atEnd)
        return;
    m_held += bytes;
    const qsizetype end = m_held.indexOf(m_marker);
    m_atEnd = end >= 0;
    // What could be the beginning of the marker is held back.
    pass(m_atEnd ? end : qMax(qsizetype(0), m_held.size() - m_marker.size() + 1));
}

void MarkedStream::pass(qsizetype count)
{
    if (count > 0 && m_onBytes)
        m_onBytes(m_held.first(count));
    m_held.remove(0, count);
}

} // namespace howdah
