// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What comes from a root shell, on a machine and on this computer: frames, outcomes, facts, diffs, escapes, and the end
// of a step. However it is cut into pieces, it is the same, and nothing of it can reach a terminal raw.
// The input's first byte is the size of the pieces and whether there is a terminal.
#include "app/base/ShownText.h"
#include "app/ssh/ShellStreams.h"
#include "app/steps/StepReport.h"
#include "app/workstation/StepStreams.h"
#include "tests/fuzz/Fuzz.h"

#include <algorithm>

using namespace howdah;

namespace {

struct Heard
{
    QList<QByteArray> lines;
    QByteArray output;
    bool found = false;
    bool tooLong = false;
    friend bool operator==(const Heard &, const Heard &) = default;
};

/// Both streams are fed the same bytes, as a machine may send anything on either.
Heard onMachine(const QByteArray &bytes, qsizetype piece, bool terminal)
{
    Heard heard;
    EndFinder end("st01", [&](const QByteArray &output) { heard.output += output; });
    ShellStreams streams;
    streams.onLine = [&](const QByteArray &line) { heard.lines << line; };
    streams.onError = [&](QByteArrayView error) { end.feed(error); };
    if (terminal)
        streams.setErrorPrefix("hd01=");
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        const QByteArrayView part = QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at));
        streams.feed(part, false);
        if (!terminal)
            streams.feed(part, true);
    }
    end.flush();
    heard.found = end.found();
    heard.tooLong = streams.tooLong();
    return heard;
}

Heard here(const QByteArray &bytes, qsizetype piece)
{
    Heard heard;
    LineReader lines([&](const QByteArray &line) { heard.lines << line; });
    MarkedStream output("st01 end", [&](const QByteArray &part) { heard.output += part; });
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        const QByteArray part = bytes.mid(at, piece);
        lines.feed(part);
        output.feed(part);
    }
    lines.finish();
    heard.found = output.atEnd();
    return heard;
}

void readReport(const QList<QByteArray> &lines)
{
    StepReport report;
    for (const QByteArray &line : lines)
        (void)report.feed(line);
    const auto isShown = [](const QString &text) {
        return std::none_of(text.begin(), text.end(),
                            [](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
    };
    FUZZ_CHECK(isShown(shownLine(report.reason.sentence())) && isShown(shownLine(report.note.sentence())));
    for (auto fact = report.facts.cbegin(); fact != report.facts.cend(); ++fact)
        FUZZ_CHECK(isShown(shownLine(fact.key() + *fact)));
    FUZZ_CHECK(isShown(shownDiff(report.diff).remove(u'\n').remove(u'\t')));
    FUZZ_CHECK(report.facts.size() <= 200 && report.diff.size() <= (1 << 20) + 65 * 1024);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const qsizetype piece = 1 + (data[0] & 63);
    const bool terminal = data[0] & 64;
    const QByteArray bytes = inputFrom(data + 1, size - 1);
    const Heard whole = onMachine(bytes, std::max(bytes.size(), qsizetype(1)), terminal);
    FUZZ_CHECK(onMachine(bytes, piece, terminal) == whole);
    readReport(whole.lines);
    const Heard local = here(bytes, std::max(bytes.size(), qsizetype(1)));
    Heard pieces = here(bytes, piece);
    if (!local.found) // what may begin the marker is held back as long as nothing follows
        pieces.output = local.output;
    FUZZ_CHECK(pieces == local);
    return 0;
}
