// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether the user is typing into a field: a refresh of the window must not change it then.
//
// Thread: main thread.
#pragma once

#include <QAbstractSpinBox>
#include <QLineEdit>

namespace howdah {

/// Qt rewrites the field's text whenever its value or its texts are set, even if a number is only half typed.
[[nodiscard]] inline bool isBeingTyped(const QAbstractSpinBox *field)
{
    const auto *text = field->findChild<QLineEdit *>();
    return field->hasFocus() && text && text->isModified();
}

[[nodiscard]] inline bool isBeingTyped(const QLineEdit *field)
{
    return field->hasFocus() && field->isModified();
}

/// What was typed has been taken; what comes from elsewhere is shown again.
inline void endTyping(QAbstractSpinBox *field)
{
    if (auto *text = field->findChild<QLineEdit *>())
        text->setModified(false);
}

} // namespace howdah
