// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a machines.txt would change in the open cluster, before it does: added, changed, missing. Takes effect with
// accepted().
//
// Thread: main thread. Show it with open().
#pragma once

#include "app/machines/MachinesFile.h"
#include "app/machines/MachinesUpdate.h"

#include <QDialog>

class QCheckBox;

namespace howdah {

class UpdateDialog : public QDialog
{
    Q_OBJECT
public:
    UpdateDialog(const MachinesUpdate &update, const MachinesReading &reading, const QString &fileName,
                 const QString &clusterName, QWidget *parent);

    [[nodiscard]] bool removeMissing() const;
    /// What a user must know who gives a machine of a running cluster another address.
    [[nodiscard]] static QString addressNote();

private:
    QCheckBox *m_removeMissing;
};

} // namespace howdah
