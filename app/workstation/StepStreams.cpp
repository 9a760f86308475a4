#include "app/workstation/StepStreams.h"

namespace howdah {
namespace {
constexpr qsizetype maxLine = 1 << 20;
}

void LineReader::feed(const QByteArray &bytes)
{
    m_rest += bytes;
    qsizetype start = 0;
    for (qsizetype end; (end = m_rest.indexOf('\n', start)) >= 0; start = end + 1) {
        if (m_onLine)
            m_onLine(m_rest.mid(start, end - start));
    }
    m_rest.remove(0, start);
    if (m_rest.size() > maxLine)
        finish();
}

void LineReader::finish()
{
    if (!m_rest.isEmpty() && m_onLine)
        m_onLine(m_rest);
    m_rest.clear();
}

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
