// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Words for a POSIX shell.
//
// Thread: pure functions.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace howdah {

/// The text as one single-quoted shell word: 'it'\''s'. Safe for every byte but NUL (POSIX XCU 2.2.2).
[[nodiscard]] QByteArray shellQuote(QByteArrayView text);

/// NAME='value' and a newline.
[[nodiscard]] QByteArray shellAssignment(QByteArrayView name, QByteArrayView value);

} // namespace howdah
