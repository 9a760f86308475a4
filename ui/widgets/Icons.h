// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The window's own icons (resources/icons/*.svg): one style, each outcome told apart by shape first and colour second,
// in colours that read on a light and on a dark background.
//
// Thread: main thread. Rendered pictures are kept, so painting a cell costs one copy.
#pragma once

#include "app/steps/Outcome.h"

#include <QIcon>
#include <QPalette>
#include <QPixmap>

namespace howdah {

enum class Tone { Neutral, Good, Bad, Busy, Warning, Text };

[[nodiscard]] bool isDark(const QPalette &palette);
[[nodiscard]] QColor toneColor(Tone tone, const QPalette &palette);
[[nodiscard]] Tone toneOf(Outcome outcome);

/// `size` in logical pixels, square.
[[nodiscard]] QPixmap iconPixmap(const QString &name, Tone tone, const QPalette &palette, int size, qreal ratio);
[[nodiscard]] QPixmap outcomePixmap(Outcome outcome, const QPalette &palette, int size, qreal ratio);
/// Not filled: what a check found, where nothing was done.
[[nodiscard]] QPixmap outcomeOutline(Outcome outcome, const QPalette &palette, int size, qreal ratio);
/// For actions and items; at the usual sizes and twice their resolution, with a greyed picture for disabled.
[[nodiscard]] QIcon namedIcon(const QString &name, Tone tone, const QPalette &palette);
[[nodiscard]] QIcon outcomeIcon(Outcome outcome, const QPalette &palette);

} // namespace howdah
