// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the results below the matrix say, row by row: the steps of one machine, or all machines with the failures first,
// where the same reason on several machines is one group.
//
// Thread: main thread. Ownership: the matrix must outlive it.
#pragma once

#include "ui/matrix/MatrixModel.h"

#include <QCoreApplication>
#include <QList>

namespace howdah {

/// One row; rows with the same key are the same row, even if their text differs.
struct ResultRow
{
    enum class Kind { Group, Machine, Step };
    Kind kind = Kind::Step;
    QUuid machine;
    QString step;
    QString text;
    QString word; ///< its state
    double seconds = 0;
    std::optional<Outcome> outcome; ///< none: no icon
    QString key;
    bool operator==(const ResultRow &) const = default;
};

class ResultRows
{
    Q_DECLARE_TR_FUNCTIONS(ResultRows)
public:
    explicit ResultRows(const MatrixModel *matrix) : m_matrix(matrix) {}

    [[nodiscard]] QList<ResultRow> steps(const QUuid &machine) const;
    /// Groups of failures, then the machines about which anything is known. Remembers who is in which group.
    [[nodiscard]] QList<ResultRow> all();
    /// Of a group that the last all() returned, or of a machine.
    [[nodiscard]] QList<ResultRow> under(const ResultRow &row) const;

private:
    [[nodiscard]] ResultRow stepRow(const QModelIndex &cell, const QString &text) const;
    [[nodiscard]] QString hostOf(int row) const;

    const MatrixModel *m_matrix;
    QHash<QString, QList<std::pair<QUuid, QString>>> m_members; ///< machine and step of each group, by its key
};

} // namespace howdah
