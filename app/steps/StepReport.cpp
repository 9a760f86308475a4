// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/steps/StepReport.h"

#include <cstring>

#include <QCoreApplication>

namespace howdah {
namespace {

// These keep a runaway program from filling the memory; far above anything real.
constexpr qsizetype maxDiff = 256 * 1024;
constexpr qsizetype maxFacts = 200;
constexpr qsizetype maxName = 100;
constexpr qsizetype maxText = 4 * 1024;   ///< of one fact
constexpr qsizetype maxReason = 8 * 1024; ///< of all arguments together
constexpr int timedOut = 124;             ///< the driver's status, as timeout(1) has it

/// What a program may say; the other outcomes are the engine's to know.
bool isProgramsOwn(Outcome outcome)
{
    return outcome == Outcome::Changed || outcome == Outcome::Unchanged || outcome == Outcome::WouldChange
           || outcome == Outcome::Skipped || outcome == Outcome::Failed;
}

Reason reasonFrom(const QList<QByteArray> &words, qsizetype first)
{
    QStringList args;
    qsizetype left = maxReason;
    for (qsizetype i = first + 1; i < words.size() && left > 0; ++i) {
        args << unescapeArgument(words.at(i)).left(left);
        left -= args.last().size() + 1;
    }
    return Reason(QString::fromUtf8(words.value(first)).left(maxName), args);
}

} // namespace

QString unescapeArgument(QByteArrayView word)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(word.toByteArray()));
}

StepReport::Line StepReport::feed(const QByteArray &line)
{
    if (line == "diff" || line.startsWith("diff ")) {
        if (diff.size() >= maxDiff)
            return Line::Ignored;
        diff += line.mid(5) + '\n';
        if (diff.size() >= maxDiff) {
            diff.truncate(maxDiff);
            diff +=
                "\n… "
                + QCoreApplication::translate("StepReport", "The difference is larger than 256 KiB; the rest of it is not kept.")
                      .toUtf8()
                + '\n';
        }
        return Line::Diff;
    }
    const QList<QByteArray> words = line.split(' ');
    if (words.first() == "outcome" && words.size() >= 3 && !words.at(2).isEmpty()) {
        const auto said = outcomeFromName(QString::fromLatin1(words.at(1)));
        if (!said || !isProgramsOwn(*said))
            return Line::Ignored;
        outcome = said;
        reason = reasonFrom(words, 2);
        return Line::Outcome;
    }
    if (words.first() == "note" && words.size() >= 2 && !words.at(1).isEmpty()) {
        note = reasonFrom(words, 1);
        return Line::Note;
    }
    if (words.first() == "fact" && words.size() >= 2 && !words.at(1).isEmpty()) {
        const QString name = QString::fromUtf8(words.at(1)).left(maxName);
        if (facts.size() >= maxFacts && !facts.contains(name))
            return Line::Ignored;
        facts.insert(name, unescapeArgument(line.mid(words.at(0).size() + words.at(1).size() + 2)).left(maxText));
        return Line::Fact;
    }
    return Line::Ignored;
}

Reason StepReport::whyNoOutcome(int exitCode) const
{
    if (facts.contains(QStringLiteral("killed-for")))
        return Reason(QStringLiteral("step-killed-memory"));
    const int signal = exitCode - 128;
    if (signal <= 0 || signal > 64)
        return Reason(QStringLiteral("no-outcome"), {QString::number(exitCode)});
    const char *name = sigabbrev_np(signal);
    return Reason(QStringLiteral("step-killed"), {name ? QString::fromLatin1(name) : QString::number(signal)});
}

void StepReport::end(int exitCode, RunMode mode, std::chrono::seconds limit)
{
    const bool fits =
        outcome && (exitCode == 0 || *outcome == Outcome::Failed) && (*outcome != Outcome::WouldChange || mode == RunMode::Check);
    if (exitCode != timedOut && fits)
        return;
    const bool told = outcome.has_value();
    outcome = Outcome::Failed;
    if (exitCode == timedOut)
        reason = Reason(QStringLiteral("step-timed-out"), {humanTime(limit)});
    else
        reason = told ? Reason(QStringLiteral("no-outcome"), {QString::number(exitCode)}) : whyNoOutcome(exitCode);
}

QString humanTime(std::chrono::seconds seconds)
{
    return seconds.count() >= 120 ? QStringLiteral("%1 min").arg(seconds.count() / 60)
                                  : QStringLiteral("%1 s").arg(seconds.count());
}

} // namespace howdah
