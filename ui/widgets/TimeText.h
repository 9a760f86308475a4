// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Times as display text of the locale.
//
// Thread: any; pure functions.
#pragma once

#include <QCoreApplication>
#include <QDateTime>

namespace howdah {

struct TimeText
{
    Q_DECLARE_TR_FUNCTIONS(TimeText)

public:
    [[nodiscard]] static QString duration(double seconds); ///< "0.2 s", "42 s", "10 min", "1 h 5 min"
    [[nodiscard]] static QString clock(qint64 seconds);    ///< "10:42", "1:05:00"
    /// "14:02", with the date before it unless it is today. In the local time zone.
    [[nodiscard]] static QString moment(const QDateTime &when);
};

} // namespace howdah
