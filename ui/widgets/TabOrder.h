// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// All of a dialog within the Tab key's reach. A QDialogButtonBox passes its focus on to its first button, and Tab then
// leaves out whatever follows the box in the focus chain: a button, or the check box of a question (measured with Qt
// 6.4; the box sets it again with each layout, so it is removed when Tab is pressed).
//
// Thread: main thread. Works in every window of the application as long as it lives.
#pragma once

#include <QObject>

namespace howdah {

class TabOrder : public QObject
{
    Q_OBJECT
public:
    explicit TabOrder(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace howdah
