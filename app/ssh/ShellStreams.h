// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Separates the data of a root shell's two streams as it arrives: protocol lines, and output of the step.
//
// Thread: a value of the session's thread. Memory stays bounded: a line grows to 64 KiB at most, output is not kept.
#pragma once

#include "app/base/LineReader.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace howdah {

/// Finds the end of one step in its output: the line "NONCE end", with the newline that the driver puts before it.
/// Passes on everything before it, holding back only what may be the beginning of that line.
class EndFinder
{
public:
    EndFinder(const QByteArray &nonce, std::function<void(const QByteArray &bytes)> onOutput);
    /// Returns what comes after the line that it looks for.
    QByteArray feed(QByteArrayView bytes);
    void flush(); ///< at the end of the stream: data that was held back is output
    [[nodiscard]] bool found() const { return m_found; }
    [[nodiscard]] qsizetype held() const { return m_held.size(); } ///< bytes that may yet turn out to be output

private:
    const QByteArray m_marker;
    std::function<void(const QByteArray &bytes)> m_onOutput;
    QByteArray m_held;
    bool m_found = false;
};

/// The shell's two streams. On a terminal there is only one: there the lines of standard error carry a prefix.
class ShellStreams
{
public:
    ShellStreams() = default;
    ShellStreams(const ShellStreams &) = delete; // its reader knows it
    ShellStreams &operator=(const ShellStreams &) = delete;

    std::function<void(const QByteArray &line)> onLine;
    std::function<void(QByteArrayView bytes)> onError;
    std::function<void(QByteArrayView bytes)> onRaw; ///< all of standard output as it comes, for prompts on a terminal

    void feed(QByteArrayView bytes, bool isError);
    /// From now on lines with this prefix are standard error.
    void setErrorPrefix(const QByteArray &prefix) { m_prefix = prefix; }
    [[nodiscard]] bool tooLong() const { return m_lines.tooLong(); }

private:
    void takeLine(const QByteArray &line);

    LineReader m_lines{[this](const QByteArray &line) { takeLine(line); }};
    QByteArray m_prefix;
};

} // namespace howdah
