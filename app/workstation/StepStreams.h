// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a step ends in what it prints. (Its lines are LineReader's.)
//
// Thread: values of the thread that reads.
#pragma once

#include "app/base/LineReader.h"

#include <QByteArray>

#include <functional>

namespace howdah {

/// Passes bytes on until a line that is the marker. The newline that the driver prints before it is not passed on.
class MarkedStream
{
public:
    MarkedStream(const QByteArray &markerLine, std::function<void(const QByteArray &bytes)> onBytes)
        : m_marker('\n' + markerLine + '\n'), m_onBytes(std::move(onBytes))
    {
    }

    void feed(const QByteArray &bytes);
    [[nodiscard]] bool atEnd() const { return m_atEnd; }

private:
    void pass(qsizetype count);

    QByteArray m_marker;
    std::function<void(const QByteArray &bytes)> m_onBytes;
    QByteArray m_held;
    bool m_atEnd = false;
};

} // namespace howdah
