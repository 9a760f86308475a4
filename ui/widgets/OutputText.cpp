// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/OutputText.h"

namespace howdah {
namespace {

/// The last drawing of a progress bar counts.
QString drawn(QString line)
{
    while (line.endsWith(u'\r'))
        line.chop(1);
    if (const qsizetype last = line.lastIndexOf(u'\r'); last >= 0)
        line.remove(0, last + 1);
    for (qsizetype at = OutputText::maxLine; at < line.size(); at += OutputText::maxLine + 1)
        line.insert(at, u'\n');
    return line;
}

} // namespace

OutputText::Lines OutputText::take(const QByteArray &bytes)
{
    const QString decoded = m_decoder(bytes);
    const QString text = m_open + decoded;
    Lines lines;
    lines.finished.reserve(text.size());
    qsizetype from = 0;
    for (qsizetype end = text.indexOf(u'\n'); end >= 0; end = text.indexOf(u'\n', from)) {
        lines.finished += drawn(text.mid(from, end - from)) + u'\n';
        from = end + 1;
    }
    m_open = text.mid(from);
    if (m_open.size() > maxOpen) // a line without an end is broken here
        lines.finished += drawn(std::exchange(m_open, {})) + u'\n';
    lines.open = drawn(m_open);
    return lines;
}

QString OutputText::of(const QByteArray &bytes)
{
    OutputText text;
    const Lines lines = text.take(bytes);
    return lines.finished + lines.open;
}

} // namespace howdah
