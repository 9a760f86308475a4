// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The machines of an open cluster; they are changed only here. Every change is announced in a pair, before
// and after, so that an item model only forwards it. Every operation has an inverse among the operations, named at
// each, so that an undo command is the operation and its inverse.
//
// Thread: the thread it lives in (the main thread); nothing blocks. Values leave it as copies.
#pragma once

#include "app/machines/MachineCheck.h"

#include <QHash>
#include <QObject>

namespace howdah {

class MachineList : public QObject
{
    Q_OBJECT
public:
    explicit MachineList(QObject *parent = nullptr);

    [[nodiscard]] int size() const { return int(m_machines.size()); }
    [[nodiscard]] const QList<Machine> &machines() const { return m_machines; }
    [[nodiscard]] const Machine &at(int row) const { return m_machines.at(row); }
    [[nodiscard]] int rowOf(const QUuid &machine) const; ///< -1 if it is not there

    /// What the cell shows and edits: the field's text, or the text last typed that the field's type cannot hold.
    [[nodiscard]] QString text(int row, MachineField field) const;

    /// Errors and warnings of the whole list, ordered by row. Worked out when first asked for after a change.
    [[nodiscard]] const QList<MachineProblem> &problems() const;
    /// The field's first problem, an error before a warning; nullptr if it has none. Both sides of a clash have it.
    /// Valid until the next change.
    [[nodiscard]] const MachineProblem *problem(int row, MachineField field) const;
    [[nodiscard]] bool hasErrors() const;
    /// In table order; nullptr: none. Valid until the next change.
    [[nodiscard]] const MachineProblem *firstError() const;

    /// This computer's IPv4 addresses, which no node may have. Read elsewhere; interfaces come and go.
    void setOwnAddresses(const QSet<QString> &addresses);
    [[nodiscard]] const QSet<QString> &ownAddresses() const { return m_ownAddresses; }

    // Rows outside the list are a programming error (asserts).

    /// Undone by replaceAll() with the machines of before. Text that no type could hold is forgotten.
    void replaceAll(const QList<Machine> &machines);
    /// Undone by remove(row, machines.size()). A machine whose id is already in the list gets a new one.
    void insert(int row, const QList<Machine> &machines);
    /// Undone by insert() of the machines it gives back.
    QList<Machine> remove(int row, int count = 1);
    /// Moves `count` rows from `row`, so that the first of them is then at `to`.
    /// Undone by move(to, count, row).
    void move(int row, int count, int to);
    /// Undone by setText() with text() of before. Always taken: a text that cannot be used is kept, shown, and a problem.
    void setText(int row, MachineField field, const QString &text);
    /// The whole row at once, for an update from a file; the id stays. Undone by set() with at() of before.
    void set(int row, const Machine &machine);

Q_SIGNALS:
    void aboutToReset();
    void reset();
    void aboutToInsert(int first, int last);
    void inserted(int first, int last);
    void aboutToRemove(int first, int last);
    void removed(int first, int last);
    void aboutToMove(int first, int last, int before); ///< before: the row, as counted now, they will stand in front of
    void moved();
    void changed(int row, howdah::MachineField field);
    void rowChanged(int row);
    /// After any of the above that may have changed problems, anywhere in the list.
    void problemsChanged();

private:
    void touch();
    void work() const;

    QList<Machine> m_machines;
    QSet<QString> m_ownAddresses;

    mutable bool m_stale = true;
    mutable QList<MachineProblem> m_problems;
    mutable QHash<std::pair<int, int>, int> m_firstProblem; ///< row and field -> index in m_problems
    mutable QHash<QUuid, int> m_rows;
};

} // namespace howdah
