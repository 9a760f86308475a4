// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/LineReader.h"

#include <utility>

namespace howdah {

void LineReader::feed(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView part = end < 0 ? bytes : bytes.first(end);
        if (m_dropping || m_line.size() + part.size() > LongestLine) {
            m_dropping = m_tooLong = true;
            m_line.clear();
        } else {
            m_line += part;
        }
        if (end < 0)
            return;
        bytes = bytes.sliced(end + 1);
        const QByteArray line = std::exchange(m_line, {});
        if (!std::exchange(m_dropping, false) && m_onLine)
            m_onLine(line);
    }
}

void LineReader::finish()
{
    const QByteArray line = std::exchange(m_line, {});
    if (!line.isEmpty() && m_onLine)
        m_onLine(line);
}

} // namespace howdah
