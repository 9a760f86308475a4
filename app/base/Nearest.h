// What a mistyped word was probably meant to be.
//
// Thread: pure functions.
#pragma once

#include <QStringList>

namespace howdah {

/// At most three of the known words, the nearest first; none that is too far away to be a slip.
[[nodiscard]] QStringList nearest(const QString &word, const QStringList &known);

/// "Did you mean db1 or db2?", translated; where none is near, up to 20 known ones: "There are: db1, db2." Empty: nothing
/// is known.
[[nodiscard]] QString didYouMean(const QString &word, const QStringList &known);

} // namespace howdah
