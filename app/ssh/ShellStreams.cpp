// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/ShellStreams.h"

namespace howdah {

EndFinder::EndFinder(const QByteArray &nonce, std::function<void(const QByteArray &)> onOutput)
    : m_marker('\n' + nonce + " end\n"), m_onOutput(std::move(onOutput))
{
}

QByteArray EndFinder::feed(QByteArrayView bytes)
{
    if (m_found)
        return bytes.toByteArray();
    m_held += bytes;
    QByteArray output, rest;
    if (const qsizetype at = m_held.indexOf(m_marker); at >= 0) {
        m_found = true;
        output = m_held.first(at);
        rest = m_held.sliced(at + m_marker.size());
        m_held.clear();
    } else {
        // The marker may have begun: keep the longest end of the text that is a beginning of the marker.
        qsizetype keep = std::min(m_held.size(), m_marker.size() - 1);
        while (keep > 0 && !m_marker.startsWith(QByteArrayView(m_held).last(keep)))
            --keep;
        output = m_held.first(m_held.size() - keep);
        m_held = m_held.last(keep);
    }
    if (!output.isEmpty() && m_onOutput)
        m_onOutput(output);
    return rest;
}

void EndFinder::flush()
{
    const QByteArray output = std::exchange(m_held, {});
    if (!output.isEmpty() && m_onOutput)
        m_onOutput(output);
}

void ShellStreams::feed(QByteArrayView bytes, bool isError)
{
    if (isError) {
        if (onError)
            onError(bytes);
        return;
    }
    if (onRaw)
        onRaw(bytes);
    m_lines.feed(bytes);
}

void ShellStreams::takeLine(const QByteArray &line)
{
    if (!m_prefix.isEmpty() && line.startsWith(m_prefix)) {
        if (onError)
            onError(line.sliced(m_prefix.size()) + '\n');
    } else if (onLine) {
        onLine(line);
    }
}

} // namespace howdah
