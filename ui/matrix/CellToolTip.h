// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The tooltip of a step's result: outcome, message, time, duration.
//
// Thread: main thread.
#pragma once

#include <QModelIndex>
#include <QVariant>

namespace howdah {

class StepCatalogue;

/// `cell` is one of RunTableModel; invalid where nothing is known. `checkShown`: while what is not of an earlier run is a
/// check's.
[[nodiscard]] QVariant cellToolTip(const StepCatalogue &steps, const QModelIndex &cell, bool checkShown);

} // namespace howdah
