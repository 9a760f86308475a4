// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/Nearest.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace howdah {
namespace {

struct NearestTr
{
    Q_DECLARE_TR_FUNCTIONS(Nearest)
};

constexpr qsizetype mostListed = 20;

/// Insertions, deletions, replacements, and two neighbours exchanged.
qsizetype distance(const QString &a, const QString &b)
{
    std::vector<std::vector<qsizetype>> table(size_t(a.size()) + 1, std::vector<qsizetype>(size_t(b.size()) + 1));
    for (size_t i = 0; i <= size_t(a.size()); ++i) {
        for (size_t j = 0; j <= size_t(b.size()); ++j) {
            if (i == 0 || j == 0) {
                table[i][j] = qsizetype(i + j);
                continue;
            }
            const QChar one = a.at(qsizetype(i) - 1);
            const QChar other = b.at(qsizetype(j) - 1);
            table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (one == other ? 0 : 1)});
            const bool exchanged = i > 1 && j > 1 && one == b.at(qsizetype(j) - 2) && other == a.at(qsizetype(i) - 2);
            if (exchanged)
                table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
        }
    }
    return table[size_t(a.size())][size_t(b.size())];
}

} // namespace

QStringList nearest(const QString &word, const QStringList &known)
{
    constexpr qsizetype longest = 100; // of a mistyped word; the table grows with the square
    QList<std::pair<qsizetype, QString>> found;
    const QString typed = word.left(longest).toLower();
    for (const QString &candidate : known) {
        const QString low = candidate.left(longest).toLower();
        const qsizetype most = std::max(qsizetype(1), std::max(typed.size(), low.size()) / 3);
        const bool begins = typed.size() >= 3 && low.startsWith(typed);
        const qsizetype away = begins ? 1 : distance(typed, low);
        if (away <= most && !found.contains(std::pair(away, candidate)))
            found << std::pair(away, candidate);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QStringList words;
    for (const auto &each : std::as_const(found)) {
        if (words.size() < 3)
            words << each.second;
    }
    return words;
}

QString didYouMean(const QString &word, const QStringList &known)
{
    QStringList near = nearest(word, known);
    if (!near.isEmpty()) {
        const QString last = near.takeLast();
        return near.isEmpty() ? NearestTr::tr("Did you mean %1?").arg(last)
                              : NearestTr::tr("Did you mean %1 or %2?").arg(near.join(QLatin1String(", ")), last);
    }
    if (known.isEmpty())
        return {};
    const QString listed = known.mid(0, mostListed).join(QLatin1String(", "));
    return known.size() > mostListed ? NearestTr::tr("There are: %1 and %2 more.").arg(listed).arg(known.size() - mostListed)
                                     : NearestTr::tr("There are: %1.").arg(listed);
}

} // namespace howdah
