// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The order of the matrix's rows under this computer's, by what a column shows.
//
// Thread: pure functions over values.
#pragma once

#include <QList>
#include <QString>

namespace howdah {

/// What a row is sorted by: the number first.
struct OrderKey
{
    qint64 number = 0;
    QString text;
};

[[nodiscard]] OrderKey nameKey(const QString &text);    ///< db2 before db10
[[nodiscard]] OrderKey addressKey(const QString &text); ///< by its four numbers

/// `rows` in the order of their keys, one for each; equal ones stay as they were.
[[nodiscard]] QList<int> inOrder(const QList<int> &rows, const QList<OrderKey> &keys, Qt::SortOrder order);

} // namespace howdah
