// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes text of machines, files and projects safe for a terminal: control characters, text direction overrides and invisible
// characters are escaped, so that such text cannot move the cursor, change the title, or imitate a line of Howdah.
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
/// A unified diff. A line that does not begin like a diff line is indented, so that it cannot imitate a line of Howdah.
[[nodiscard]] QString shownDiff(const QByteArray &diff);
/// JSON text with the same characters as JSON's own escapes: the same values, and still safe to look at.
[[nodiscard]] QByteArray shownJson(const QByteArray &json);

} // namespace howdah
