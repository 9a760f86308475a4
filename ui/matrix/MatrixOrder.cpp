// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matrix/MatrixOrder.h"

#include <algorithm>
#include <numeric>

namespace howdah {

// QCollator's numeric mode does nothing in the C locale.
OrderKey nameKey(const QString &text)
{
    OrderKey key;
    for (qsizetype i = 0; i < text.size();) {
        if (!text.at(i).isDigit()) {
            key.text += text.at(i++).toCaseFolded();
            continue;
        }
        const qsizetype begin = i;
        while (i < text.size() && text.at(i).isDigit())
            ++i;
        key.text += text.mid(begin, i - begin).rightJustified(12, u'0');
    }
    return key;
}

OrderKey addressKey(const QString &text)
{
    OrderKey key = nameKey(text);
    for (const QStringView part : QStringView(text).split(u'.'))
        key.number = key.number * 256 + part.toInt();
    return key;
}

QList<int> inOrder(const QList<int> &rows, const QList<OrderKey> &keys, Qt::SortOrder order)
{
    Q_ASSERT(rows.size() == keys.size());
    QList<qsizetype> places(rows.size());
    std::iota(places.begin(), places.end(), 0);
    std::stable_sort(places.begin(), places.end(), [&](qsizetype a, qsizetype b) {
        const OrderKey &first = keys.at(order == Qt::AscendingOrder ? a : b);
        const OrderKey &second = keys.at(order == Qt::AscendingOrder ? b : a);
        return first.number != second.number ? first.number < second.number : first.text < second.text;
    });
    QList<int> sorted;
    for (const qsizetype place : std::as_const(places))
        sorted << rows.at(place);
    return sorted;
}

} // namespace howdah
