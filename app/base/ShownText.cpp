// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/ShownText.h"

#include <QStringList>

#include <algorithm>

namespace howdah {
namespace {

/// Those that take no room, and a blank that is none, as Unicode's Default_Ignorable_Code_Point lists them. (Others of
/// that list are of the categories below.)
bool isInvisible(char32_t point)
{
    constexpr std::pair<char32_t, char32_t> ranges[] = {{0x34f, 0x34f},   {0x115f, 0x1160},  {0x17b4, 0x17b5}, {0x180b, 0x180f},
                                                        {0x2800, 0x2800}, {0x3164, 0x3164},  {0xfe00, 0xfe0f}, {0xffa0, 0xffa0},
                                                        {0xfff0, 0xfff8}, {0xe0000, 0xe0fff}};
    return std::any_of(std::begin(ranges), std::end(ranges),
                       [point](const auto &range) { return point >= range.first && point <= range.second; });
}

bool isUnfit(char32_t point)
{
    if (isInvisible(point))
        return true;
    switch (QChar::category(point)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

bool isBreak(char32_t point)
{
    return (point >= '\t' && point <= '\r') || point == 0x85 || point == QChar::LineSeparator
           || point == QChar::ParagraphSeparator;
}

/// Each code point that is unfit as `instead` says; the others as they are.
template <class Instead> QString replaced(QStringView text, const Instead &instead)
{
    // Most text is plain, and some is long.
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= ' ' && c.unicode() < 0x7f; }))
        return text.toString();
    QString shown;
    shown.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        char32_t point = text.at(at).unicode();
        if (text.at(at).isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate())
            point = QChar::surrogateToUcs4(text.at(at), text.at(at + 1));
        const QStringView raw = text.sliced(at, QChar::requiresSurrogates(point) ? 2 : 1);
        if (isUnfit(point))
            shown += instead(point, raw);
        else
            shown += raw;
        at += raw.size() - 1;
    }
    return shown;
}

QString named(char32_t point)
{
    return QStringLiteral("\\u{%1}").arg(uint(point), 0, 16);
}

} // namespace

QString shownLine(QStringView text)
{
    return replaced(text, [](char32_t point, QStringView) { return isBreak(point) ? QStringLiteral(" ") : named(point); });
}

QString shownText(QStringView text)
{
    return replaced(
        text, [](char32_t point, QStringView raw) { return point == '\n' || point == '\t' ? raw.toString() : named(point); });
}

QString shownDiff(const QByteArray &diff)
{
    QString shown;
    for (const QString &line : QString::fromUtf8(diff).split(u'\n')) {
        if (!line.isEmpty() && !QStringView(u"+-@ \\").contains(line.front()))
            shown += QStringLiteral("  ");
        shown += shownText(line) + u'\n';
    }
    shown.chop(1);
    return shown;
}

QByteArray shownJson(const QByteArray &json)
{
    return replaced(QString::fromUtf8(json),
                    [](char32_t point, QStringView raw) {
                        if (point == '\n' || point == '\t' || point == '\r')
                            return point == '\r' ? QString() : raw.toString(); // between values; inside of them Qt has escaped it
                        QString escaped;
                        for (const QChar unit : raw)
                            escaped += QStringLiteral("\\u%1").arg(uint(unit.unicode()), 4, 16, QLatin1Char('0'));
                        return escaped;
                    })
        .toUtf8();
}

} // namespace howdah
