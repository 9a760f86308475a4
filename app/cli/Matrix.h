// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Machines and steps as a table of signs that fits the terminal: step ids above it, short titles where those are too wide,
// several tables below each other where even they are.
//
// Thread: pure functions.
#pragma once

#include "app/catalogue/Step.h"
#include "app/steps/Outcome.h"

#include <QHash>
#include <QList>
#include <QString>

namespace howdah {

struct MatrixRow
{
    QString name;
    QHash<QString, Outcome> outcomes; ///< by step id; none: blank
};

/// Lines, each with its newline; the last one is the legend.
[[nodiscard]] QString matrixText(const QList<MatrixRow> &rows, const QList<const Step *> &columns, int width);

// Text by the cells it takes. East Asian characters and most signs begin at U+1100 and take two.
[[nodiscard]] qsizetype cellsOf(const QString &text);
[[nodiscard]] QString fitting(const QString &text, qsizetype cells); ///< as much as is sure to stand in so many
[[nodiscard]] QString padded(const QString &text, qsizetype cells);
[[nodiscard]] QString elidedInMiddle(const QString &text, qsizetype cells);

} // namespace howdah
