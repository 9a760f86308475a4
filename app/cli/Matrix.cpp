// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/Matrix.h"

#include "app/base/ShownText.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace howdah {
namespace {

struct MatrixTr
{
    Q_DECLARE_TR_FUNCTIONS(RunProgress)
};

constexpr int gap = 2; ///< cells between columns

struct Sign
{
    Outcome outcome;
    const char *sign;
    const char *meaning;
};
const QList<Sign> &signs()
{
    static const QList<Sign> all{
        {Outcome::Changed, "+", QT_TRANSLATE_NOOP("RunProgress", "changed")},
        {Outcome::Unchanged, "=", QT_TRANSLATE_NOOP("RunProgress", "already so")},
        {Outcome::WouldChange, "~", QT_TRANSLATE_NOOP("RunProgress", "would change")},
        {Outcome::Outdated, "o", QT_TRANSLATE_NOOP("RunProgress", "outdated")},
        {Outcome::Skipped, "-", QT_TRANSLATE_NOOP("RunProgress", "skipped")},
        {Outcome::Failed, "X", QT_TRANSLATE_NOOP("RunProgress", "failed")},
        {Outcome::NotTried, "/", QT_TRANSLATE_NOOP("RunProgress", "not tried")},
        {Outcome::Unreachable, "!", QT_TRANSLATE_NOOP("RunProgress", "unreachable")},
        {Outcome::Cancelled, "s", QT_TRANSLATE_NOOP("RunProgress", "stopped")},
        {Outcome::Interrupted, "i", QT_TRANSLATE_NOOP("RunProgress", "interrupted")},
    };
    return all;
}

QString signOf(Outcome outcome)
{
    for (const Sign &sign : signs()) {
        if (sign.outcome == outcome)
            return QString::fromLatin1(sign.sign);
    }
    return QStringLiteral(".");
}

QString trimmedRight(QString line)
{
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

/// Long names are shortened in the middle, unless two of them would then look the same.
QStringList shownNames(const QList<MatrixRow> &rows, int width)
{
    for (int cells = std::clamp(width / 3, 12, 32);; cells += 8) {
        QStringList names;
        bool cut = false;
        for (const MatrixRow &row : rows) {
            const QString whole = shownLine(row.name);
            names << elidedInMiddle(whole, cells);
            cut = cut || names.last() != whole;
        }
        if (!cut || QSet<QString>(names.begin(), names.end()).size() == names.size() || cells >= 256)
            return names;
    }
}

QString table(const QStringList &names, const QList<MatrixRow> &rows, const QList<const Step *> &columns,
              const QStringList &titles, qsizetype nameCells)
{
    QString line = padded(MatrixTr::tr("machine"), nameCells);
    for (const QString &title : titles)
        line += QString(gap, u' ') + title;
    QString text = trimmedRight(line) + u'\n';
    for (qsizetype i = 0; i < rows.size(); ++i) {
        line = padded(names.at(i), nameCells);
        for (qsizetype j = 0; j < columns.size(); ++j) {
            const auto found = rows.at(i).outcomes.constFind(columns.at(j)->id);
            line += QString(gap, u' ')
                    + padded(found == rows.at(i).outcomes.cend() ? QString() : signOf(*found), cellsOf(titles.at(j)));
        }
        text += trimmedRight(line) + u'\n';
    }
    return text;
}

qsizetype cellsOfAll(const QStringList &titles)
{
    qsizetype cells = 0;
    for (const QString &title : titles)
        cells += gap + cellsOf(title);
    return cells;
}

/// What the signs that occur mean.
QString legend(const QList<MatrixRow> &rows, int width)
{
    QStringList meanings;
    for (const Sign &sign : signs()) {
        const bool occurs = std::any_of(rows.begin(), rows.end(), [&](const MatrixRow &row) {
            return std::find(row.outcomes.cbegin(), row.outcomes.cend(), sign.outcome) != row.outcomes.cend();
        });
        if (occurs)
            meanings << QString::fromLatin1(sign.sign) + u' ' + MatrixTr::tr(sign.meaning);
    }
    if (meanings.isEmpty())
        return {};
    QString text;
    QString line = QStringLiteral("(");
    for (qsizetype i = 0; i < meanings.size(); ++i) {
        const QString part = meanings.at(i) + (i + 1 < meanings.size() ? QStringLiteral(",") : QStringLiteral(")"));
        if (cellsOf(line) + cellsOf(part) + 1 > width && line.size() > 1) {
            text += trimmedRight(line) + u'\n';
            line = QStringLiteral(" ");
        }
        line += (line.size() > 1 ? QStringLiteral(" ") : QString()) + part;
    }
    return text + line + u'\n';
}

} // namespace

qsizetype cellsOf(const QString &text)
{
    qsizetype cells = 0;
    for (const QChar each : text)
        cells += each.unicode() < 0x1100 ? 1 : 2;
    return cells;
}

QString fitting(const QString &text, qsizetype cells)
{
    qsizetype length = 0;
    for (; length < text.size(); ++length) {
        cells -= text.at(length).unicode() < 0x1100 ? 1 : 2;
        if (cells < 0)
            break;
    }
    return text.left(length);
}

QString padded(const QString &text, qsizetype cells)
{
    return text + QString(std::max(qsizetype(0), cells - cellsOf(text)), u' ');
}

QString elidedInMiddle(const QString &text, qsizetype cells)
{
    if (cellsOf(text) <= cells)
        return text;
    const qsizetype right = (cells - 1) / 2;
    QString end;
    for (qsizetype i = text.size(); i > 0 && cellsOf(end) + cellsOf(text.mid(i - 1, 1)) <= right; --i)
        end.prepend(text.at(i - 1));
    return fitting(text, cells - 1 - cellsOf(end)) + u'…' + end;
}

QString matrixText(const QList<MatrixRow> &rows, const QList<const Step *> &columns, int width)
{
    const QStringList names = shownNames(rows, width);
    qsizetype nameCells = cellsOf(MatrixTr::tr("machine"));
    for (const QString &name : names)
        nameCells = std::max(nameCells, cellsOf(name));
    QStringList ids;
    QStringList shortTitles;
    for (const Step *step : columns) {
        ids << step->id;
        shortTitles << stepShortTitle(*step);
    }
    const qsizetype room = width - nameCells;
    if (cellsOfAll(ids) <= room)
        return table(names, rows, columns, ids, nameCells) + legend(rows, width);
    if (cellsOfAll(shortTitles) <= room)
        return table(names, rows, columns, shortTitles, nameCells) + legend(rows, width);
    QString text;
    for (qsizetype first = 0; first < columns.size();) { // as many as fit, and at least one
        qsizetype count = 1;
        while (first + count < columns.size() && cellsOfAll(ids.mid(first, count + 1)) <= room)
            ++count;
        text += (text.isEmpty() ? QString() : QStringLiteral("\n"))
                + table(names, rows, columns.mid(first, count), ids.mid(first, count), nameCells);
        first += count;
    }
    return text + legend(rows, width);
}

} // namespace howdah
