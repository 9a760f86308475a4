// What is said of one result of one step when it is pointed at: outcome, sentence, when, how long.
//
// Thread: main thread.
#pragma once

#include <QModelIndex>
#include <QVariant>

namespace howdah {

/// `cell` is one of RunTableModel; invalid where nothing is known. `checkShown`: while what is not of an earlier run is a
/// check's.
[[nodiscard]] QVariant cellToolTip(const QModelIndex &cell, bool checkShown);

} // namespace howdah
