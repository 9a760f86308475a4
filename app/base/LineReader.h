// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Splits a stream into lines, for a machine's root shell and for a program on this computer.
//
// Thread: a value of the thread that reads. Memory is bounded, whatever a program prints.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace howdah {

class LineReader
{
public:
    static constexpr qsizetype LongestLine = 64 * 1024;

    explicit LineReader(std::function<void(const QByteArray &line)> onLine) : m_onLine(std::move(onLine)) {}

    void feed(QByteArrayView bytes);
    void finish();                                           ///< gives a last line that has no newline
    [[nodiscard]] bool tooLong() const { return m_tooLong; } ///< a line was longer, and was dropped

private:
    std::function<void(const QByteArray &line)> m_onLine;
    QByteArray m_line;
    bool m_dropping = false; ///< the rest of a line that is too long is dropped, up to the next newline
    bool m_tooLong = false;
};

} // namespace howdah
