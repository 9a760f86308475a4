// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/TimeText.h"

#include <QLocale>

#include <cmath>

namespace howdah {

QString TimeText::duration(double seconds)
{
    if (seconds < 9.95)
        return tr("%1 s", "seconds").arg(QLocale().toString(seconds, 'f', 1));
    const auto whole = qint64(std::llround(seconds));
    if (whole < 100)
        return tr("%1 s", "seconds").arg(whole);
    const qint64 minutes = (whole + 30) / 60;
    if (minutes < 60)
        return tr("%1 min", "minutes").arg(minutes);
    return tr("%1 h %2 min", "hours, minutes").arg(minutes / 60).arg(minutes % 60);
}

QString TimeText::clock(qint64 seconds)
{
    const auto two = [](qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    const QString minutes =
        seconds >= 3600 ? QString::number(seconds / 3600) + u':' + two(seconds / 60 % 60) : QString::number(seconds / 60);
    return minutes + u':' + two(seconds % 60);
}

QString TimeText::moment(const QDateTime &when)
{
    if (!when.isValid())
        return {};
    const QDateTime local = when.toLocalTime();
    const QString time = QLocale().toString(local.time(), QLocale::ShortFormat);
    return local.date() == QDate::currentDate() ? time : QLocale().toString(local.date(), QLocale::ShortFormat) + u' ' + time;
}

} // namespace howdah
