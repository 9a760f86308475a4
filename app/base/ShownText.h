// Text of machines, files and projects made fit for a terminal: no control character, no text direction override and
// nothing invisible reaches it raw, so that nothing can move its cursor, change its title, or pass for a line of ours.
//
// What is taken out of the way is shown as \u{1b}; invalid UTF-8 is U+FFFD. These are Unicode's categories Cc (C0, DEL,
// C1), Cf (bidi embeddings, overrides and isolates, zero-width characters, tags), Zl and Zp.
//
// Thread: pure functions.
#pragma once

#include <QByteArray>
#include <QString>

namespace howdah {

/// One line: line breaks and tabs become blanks. For a sentence, a name, one row of a table.
[[nodiscard]] QString shownLine(QStringView text);
/// Several lines: newlines and tabs stay.
[[nodiscard]] QString shownText(QStringView text);
/// A unified diff. A line that does not begin as a diff's lines do is set in, so that it cannot pass for a line of ours.
[[nodiscard]] QString shownDiff(const QByteArray &diff);
/// JSON text with the same characters as JSON's own escapes: the same values, and still safe to look at.
[[nodiscard]] QByteArray shownJson(const QByteArray &json);

} // namespace howdah
