// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/machines/MachinesUpdate.h"

#include <QHash>

#include <array>

namespace howdah {

namespace {

constexpr std::array fileFields{MachineField::Address, MachineField::Fqdn, MachineField::Host, MachineField::Extra};

} // namespace

MachinesUpdate MachinesUpdate::compare(const QList<Machine> &current, const QList<Machine> &imported)
{
    QHash<QString, int> byHost;
    QHash<QString, int> byAddress;
    for (int row = int(current.size()) - 1; row >= 0; --row) { // backwards: the first of two wins
        if (!current.at(row).host.isEmpty())
            byHost.insert(current.at(row).host.toLower(), row);
        if (!current.at(row).address.isEmpty())
            byAddress.insert(current.at(row).address, row);
    }

    // Names decide for the whole file before any address does: swapped addresses are two changed machines.
    QList<int> currentOf(imported.size(), -1);
    QList<int> importedOf(current.size(), -1);
    const auto match = [&](int file, int row) {
        if (row >= 0 && currentOf.at(file) < 0 && importedOf.at(row) < 0) {
            currentOf[file] = row;
            importedOf[row] = file;
        }
    };
    for (int file = 0; file < imported.size(); ++file)
        match(file, byHost.value(imported.at(file).host.toLower(), -1));
    for (int file = 0; file < imported.size(); ++file)
        match(file, byAddress.value(imported.at(file).address, -1));

    MachinesUpdate update;
    for (int row = 0; row < current.size(); ++row) {
        const Machine &before = current.at(row);
        if (importedOf.at(row) < 0) {
            if (before.role != Role::Workstation || !before.address.isEmpty())
                update.missing.append(before);
            continue;
        }
        const Machine &read = imported.at(importedOf.at(row));
        Change change{before, before, {}};
        change.after.address = read.address;
        change.after.fqdn = read.fqdn;
        change.after.host = read.host;
        change.after.extra = read.extra;
        for (const MachineField field : fileFields) {
            if (fieldText(change.before, field) != fieldText(change.after, field))
                change.fields.append(field);
        }
        if (!change.fields.isEmpty())
            update.changed.append(change);
    }
    for (int file = 0; file < imported.size(); ++file) {
        if (currentOf.at(file) < 0)
            update.added.append(imported.at(file));
    }
    return update;
}

QList<Machine> MachinesUpdate::applied(const QList<Machine> &current, bool removeMissing) const
{
    QHash<QUuid, const Machine *> after;
    for (const Change &change : changed)
        after.insert(change.before.id, &change.after);
    QSet<QUuid> gone;
    if (removeMissing) {
        for (const Machine &machine : missing)
            gone.insert(machine.id);
    }
    QList<Machine> machines;
    machines.reserve(current.size() + added.size());
    for (const Machine &machine : current) {
        if (gone.contains(machine.id))
            continue;
        const Machine *replacement = after.value(machine.id);
        machines.append(replacement ? *replacement : machine);
    }
    return machines + added;
}

} // namespace howdah
