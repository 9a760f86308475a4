// What comes out of a step: lines on one stream, bytes on the other, and where it ends on each.
//
// Thread: values of the thread that reads.
#pragma once

#include <QByteArray>

#include <functional>

namespace howdah {

/// Cuts a stream into lines. A line longer than 1 MiB is given in pieces: nothing a program says may fill the memory.
class LineReader
{
public:
    explicit LineReader(std::function<void(const QByteArray &line)> onLine) : m_onLine(std::move(onLine)) {}

    void feed(const QByteArray &bytes);
    void finish(); ///< gives a last line that has no newline

private:
    std::function<void(const QByteArray &line)> m_onLine;
    QByteArray m_rest;
};

/// Passes bytes on until a line that is the marker. The newline that the driver prints before it is not passed on.
class MarkedStream
{
public:
    MarkedStream(const QByteArray &markerLine, std::function<void(const QByteArray &bytes)> onBytes)
        : m_marker('\n' + markerLine + '\n'), m_onBytes(std::move(onBytes)) {}

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
