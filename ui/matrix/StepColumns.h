// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The columns of the steps in the matrix: a machine's steps in their order, and this computer's in the columns of
// what they are there for.
//
// Thread: a pure function.
#pragma once

#include <QList>
#include <QString>

namespace howdah {

class StepCatalogue;

struct StepColumn
{
    QString node;  ///< step id on a machine; empty: this computer's only
    QString local; ///< step id on this computer; empty: none
    friend bool operator==(const StepColumn &, const StepColumn &) = default;
};

[[nodiscard]] QList<StepColumn> stepColumns(const StepCatalogue &steps);

} // namespace howdah
