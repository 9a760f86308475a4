// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a root shell answers for the steps that were sent to it, with what this computer does meanwhile. The same output in
// pieces of any size gives the same; a step hears nothing before it has begun and nothing after it is over.
// A line of input is one event: its first byte says which, and bytes 1 to 8 in the rest stand for the nonces of the steps.
#include "app/ssh/StepQueue.h"
#include "tests/fuzz/Fuzz.h"

#include <algorithm>
#include <deque>

using namespace howdah;

namespace {

struct Heard
{
    int begins = 0;
    QList<QByteArray> lines;
    QByteArray output;
    std::optional<int> code;
    friend bool operator==(const Heard &, const Heard &) = default;
};

class Shell
{
public:
    explicit Shell(qsizetype piece) : m_piece(piece) {}

    void take(QByteArray event)
    {
        const char kind = event.isEmpty() ? ' ' : event.front();
        event = withNonces(event.mid(1));
        switch (kind) {
        case 's':
            return send(1 + event.size() % 3);
        case 'r':
            return m_queue.ready();
        case 'l':
            return listen();
        case 'p':
            return pop();
        case 'f':
            return m_queue.flush();
        case 'c':
            m_queue.clear();
            m_listening = false;
            m_next = m_calls.size();
            return;
        case ':':
            return m_queue.takeLine(event);
        default: // output, with its newline or without
            if (kind == '>')
                event += '\n';
            for (qsizetype at = 0; at < event.size(); at += m_piece)
                m_queue.takeOutput(QByteArrayView(event).sliced(at, std::min(m_piece, event.size() - at)));
        }
    }

    /// With the nonces, which are random, as they were in the input.
    [[nodiscard]] std::deque<Heard> heard() const
    {
        std::deque<Heard> all = m_heard;
        for (Heard &one : all) {
            one.output = withoutNonces(one.output);
            for (QByteArray &line : one.lines)
                line = withoutNonces(line);
        }
        return all;
    }

private:
    void send(qsizetype count)
    {
        if (m_calls.size() + size_t(count) > 8)
            return;
        QList<StepCall> calls;
        for (qsizetype i = 0; i < count; ++i) {
            const size_t number = m_calls.size();
            m_heard.emplace_back();
            StepCall call;
            call.program = "echo " + QByteArray::number(qulonglong(number));
            call.onBegin = [this, number] { heardBy(number).begins++; };
            call.onProtocol = [this, number](const QByteArray &line) {
                FUZZ_CHECK(heardBy(number).begins == 1);
                m_heard[number].lines << line;
            };
            call.onOutput = [this, number](const QByteArray &bytes) { heardBy(number).output += bytes; };
            m_calls.push_back(call);
            calls << call;
        }
        const QByteArray lines = m_queue.send(calls);
        FUZZ_CHECK(lines.count('\n') == count + 1 && lines.endsWith("hd_go\n"));
        for (const QByteArray &line : lines.split('\n')) {
            if (line.startsWith("hd_queue "))
                m_nonces << line.split(' ').at(1);
        }
    }

    /// Of the step that is listened to: no other hears anything.
    Heard &heardBy(size_t number)
    {
        FUZZ_CHECK(m_listening && number == m_next);
        return m_heard[number];
    }

    void listen()
    {
        if (m_listening || m_queue.isEmpty())
            return;
        FUZZ_CHECK(m_next < m_calls.size() && m_queue.isNext(m_calls[m_next]));
        m_listening = true;
        m_queue.listen(m_calls[m_next]);
    }

    void pop()
    {
        if (!m_listening || !m_queue.hasEnded())
            return;
        FUZZ_CHECK(m_heard[m_next].begins <= 1);
        m_heard[m_next].code = m_queue.code();
        m_queue.pop();
        m_listening = false;
        ++m_next;
    }

    [[nodiscard]] QByteArray withNonces(const QByteArray &text) const
    {
        QByteArray all;
        for (const char c : text) {
            if (c > 0 && c <= m_nonces.size())
                all += m_nonces.at(c - 1);
            else
                all += c;
        }
        return all;
    }

    [[nodiscard]] QByteArray withoutNonces(QByteArray text) const
    {
        for (qsizetype i = 0; i < m_nonces.size(); ++i)
            text.replace(m_nonces.at(i), QByteArray(1, char(i + 1)));
        return text;
    }

    const qsizetype m_piece;
    StepQueue m_queue;
    std::deque<StepCall> m_calls; ///< a call outlives its step's turn
    std::deque<Heard> m_heard;
    QByteArrayList m_nonces;
    size_t m_next = 0; ///< call
    bool m_listening = false;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Shell whole(qsizetype(1) << 20);
    Shell pieces(1);
    for (const QByteArray &event : inputFrom(data, size).split('\n')) {
        whole.take(event);
        pieces.take(event);
    }
    FUZZ_CHECK(whole.heard() == pieces.heard());
    return 0;
}
