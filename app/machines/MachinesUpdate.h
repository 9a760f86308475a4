// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What an imported machines.txt would change in a cluster's machines.
//
// A machine in the file is the machine of the cluster with the same host name, else the one with the same address.
// It keeps its id (so secrets and results stay its own), role, login settings, ticks and consents; the four columns
// come from the file.
//
// Thread: pure functions over values.
#pragma once

#include "app/machines/MachineField.h"

#include <QList>

namespace howdah {

struct MachinesUpdate
{
    struct Change
    {
        Machine before;
        Machine after;
        QList<MachineField> fields; ///< that differ; never empty
    };

    QList<Machine> added;   ///< in file order
    QList<Change> changed;  ///< in the cluster's order
    QList<Machine> missing; ///< in the cluster, not in the file; a workstation without an address is never missing

    [[nodiscard]] static MachinesUpdate compare(const QList<Machine> &current, const QList<Machine> &imported);

    [[nodiscard]] bool isEmpty() const { return added.isEmpty() && changed.isEmpty() && missing.isEmpty(); }

    /// The cluster's machines after the update, in their own order, the added ones at the end.
    [[nodiscard]] QList<Machine> applied(const QList<Machine> &current, bool removeMissing) const;
};

} // namespace howdah
