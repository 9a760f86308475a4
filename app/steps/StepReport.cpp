#include "app/steps/StepReport.h"

namespace howdah {
namespace {

/// Keeps a runaway program from filling the memory; far above any real /etc/hosts.
constexpr qsizetype maxDiff = 1 << 20;

Reason reasonFrom(const QList<QByteArray> &words, qsizetype first)
{
    QStringList args;
    for (qsizetype i = first + 1; i < words.size(); ++i)
        args << unescapeArgument(words.at(i));
    return Reason(QString::fromUtf8(words.value(first)), args);
}

} // namespace

QString unescapeArgument(QByteArrayView word)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(word.toByteArray()));
}

StepReport::Line StepReport::feed(const QByteArray &line)
{
    if (line == "diff" || line.startsWith("diff ")) {
        if (diff.size() < maxDiff)
            diff += line.mid(5) + '\n';
        return Line::Diff;
    }
    const QList<QByteArray> words = line.split(' ');
    if (words.first() == "outcome" && words.size() >= 3) {
        const auto said = outcomeFromName(QString::fromLatin1(words.at(1)));
        if (!said)
            return Line::Ignored;
        outcome = said;
        reason = reasonFrom(words, 2);
        return Line::Outcome;
    }
    if (words.first() == "note" && words.size() >= 2) {
        note = reasonFrom(words, 1);
        return Line::Note;
    }
    if (words.first() == "fact" && words.size() >= 2) {
        facts.insert(QString::fromUtf8(words.at(1)), unescapeArgument(QByteArrayView(line).sliced(
            qMin(line.size(), words.at(0).size() + words.at(1).size() + 2))));
        return Line::Fact;
    }
    return Line::Ignored;
}

} // namespace howdah
