// Whether the user is typing into a number field: a refresh of the window must not change it then.
//
// Thread: main thread.
#pragma once

#include <QAbstractSpinBox>
#include <QLineEdit>

namespace howdah {

/// Qt writes the field's text again whenever its value or its words are set, also where half a number stands.
[[nodiscard]] inline bool isBeingTyped(const QAbstractSpinBox *field)
{
    const auto *text = field->findChild<QLineEdit *>();
    return field->hasFocus() && text && text->isModified();
}

/// What was typed has been taken; what comes from elsewhere is shown again.
inline void endTyping(QAbstractSpinBox *field)
{
    if (auto *text = field->findChild<QLineEdit *>())
        text->setModified(false);
}

} // namespace howdah
