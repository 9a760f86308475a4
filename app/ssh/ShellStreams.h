// What a root shell's two streams carry, taken apart as it comes: protocol lines, and what the step prints.
//
// Thread: a value of the session's thread. Memory stays bounded: a line grows to 64 KiB at most, output is not kept.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace howdah {

/// Cuts a stream into lines.
class ShellLines
{
public:
    static constexpr qsizetype LongestLine = 64 * 1024;

    void feed(QByteArrayView bytes, const std::function<void(const QByteArray &line)> &onLine);
    [[nodiscard]] const QByteArray &unfinished() const { return m_line; }
    [[nodiscard]] bool tooLong() const { return m_tooLong; } ///< a line was longer, and was dropped

private:
    QByteArray m_line;
    bool m_tooLong = false;
};

/// Finds the end of one step in its output: the line "NONCE end", with the newline that the driver puts before it.
/// Hands on all that stands before, holding back only what may be the beginning of that line.
class EndFinder
{
public:
    EndFinder(const QByteArray &nonce, std::function<void(const QByteArray &bytes)> onOutput);
    void feed(QByteArrayView bytes);
    void flush(); ///< nothing more will come: what was held back is output after all
    [[nodiscard]] bool found() const { return m_found; }

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
    std::function<void(const QByteArray &line)> onLine;
    std::function<void(QByteArrayView bytes)> onError;
    std::function<void(QByteArrayView bytes)> onRaw; ///< all of standard output as it comes, for prompts on a terminal

    void feed(QByteArrayView bytes, bool isError);
    /// From now on lines with this prefix are standard error.
    void setErrorPrefix(const QByteArray &prefix) { m_prefix = prefix; }
    [[nodiscard]] bool tooLong() const { return m_lines.tooLong(); }

private:
    ShellLines m_lines;
    QByteArray m_prefix;
};

} // namespace howdah
