// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Machines as text that other programs have: rows of a spreadsheet (tab-separated, with or without a line of titles) and
// lines of machines.txt as a terminal shows them. What a paste reads and a copy writes.
//
// Reading never refuses a row: what a field cannot hold is kept in Machine::unusable, to be shown and fixed. Only text in which
// nothing looks like a machine gives no rows.
//
// Thread: pure functions over values.
#pragma once

#include "app/base/Result.h"
#include "app/machines/MachineList.h"

#include <QCoreApplication>

namespace howdah {

class MachineRows
{
    Q_DECLARE_TR_FUNCTIONS(MachineRows)
public:
    /// Errors: MachinesInvalid, for text that is too large. `name` is how to call it then ("The clipboard").
    [[nodiscard]] static Result<QList<Machine>> parse(const QString &text, const QString &name,
                                                      const QSet<QString> &ownAddresses);

    /// With a line of titles; the first three columns are those of machines.txt, login columns only where one is set.
    [[nodiscard]] static QString table(const MachineList &list, const QList<int> &rows);
    /// As in machines.txt, whatever is wrong with them.
    [[nodiscard]] static QString lines(const MachineList &list, const QList<int> &rows);
};

} // namespace howdah
