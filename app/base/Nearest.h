// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The known words nearest to a mistyped one.
//
// Thread: pure functions.
#pragma once

#include <QStringList>

namespace howdah {

/// At most three of the known words, the nearest first; only those that may be meant by a typing mistake.
[[nodiscard]] QStringList nearest(const QString &word, const QStringList &known);

/// "Did you mean db1 or db2?", translated; if none is near, up to 20 known ones: "There are: db1, db2." Empty if there are
/// no known words.
[[nodiscard]] QString didYouMean(const QString &word, const QStringList &known);

} // namespace howdah
