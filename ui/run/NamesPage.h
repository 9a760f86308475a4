// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks which cluster gets the names of this cluster that another cluster has on this computer.
//
// Thread: main thread.
#pragma once

#include "app/run/Questions.h"
#include "ui/run/RunPage.h"

class QRadioButton;

namespace howdah {

class NamesPage : public RunPage
{
    Q_OBJECT
public:
    explicit NamesPage(const PrivilegeQuestion &question);
    [[nodiscard]] QWidget *firstField() const override;

Q_SIGNALS:
    void answered(howdah::PrivilegeAnswer answer); ///< TakeNames or LeaveNames

private:
    QRadioButton *m_take;
};

} // namespace howdah
