// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Edits of the machine table that can be undone: each is one of MachineList's operations and its inverse. Their names
// in the Undo command are given by who makes them; those inside a macro need none.
//
// Thread: main thread. The list must outlive the undo stack.
#pragma once

#include "app/machines/MachineList.h"

#include <QUndoCommand>

namespace howdah {

class SetTextCommand : public QUndoCommand
{
public:
    SetTextCommand(MachineList &list, int row, MachineField field, const QString &text, const QString &name = {})
        : QUndoCommand(name), m_list(list), m_row(row), m_field(field), m_before(list.text(row, field)), m_after(text)
    {
    }
    void undo() override { m_list.setText(m_row, m_field, m_before); }
    void redo() override { m_list.setText(m_row, m_field, m_after); }

private:
    MachineList &m_list;
    const int m_row;
    const MachineField m_field;
    const QString m_before;
    const QString m_after;
};

class SetMachineCommand : public QUndoCommand
{
public:
    SetMachineCommand(MachineList &list, int row, const Machine &machine)
        : m_list(list), m_row(row), m_before(list.at(row)), m_after(machine)
    {
    }
    void undo() override { m_list.set(m_row, m_before); }
    void redo() override { m_list.set(m_row, m_after); }

private:
    MachineList &m_list;
    const int m_row;
    const Machine m_before;
    const Machine m_after;
};

class InsertCommand : public QUndoCommand
{
public:
    InsertCommand(MachineList &list, int row, const QList<Machine> &machines, const QString &name = {})
        : QUndoCommand(name), m_list(list), m_row(row), m_machines(machines)
    {
    }
    void undo() override { m_list.remove(m_row, int(m_machines.size())); }
    void redo() override { m_list.insert(m_row, m_machines); }

private:
    MachineList &m_list;
    const int m_row;
    const QList<Machine> m_machines;
};

class RemoveCommand : public QUndoCommand
{
public:
    RemoveCommand(MachineList &list, int row, int count, const QString &name = {})
        : QUndoCommand(name), m_list(list), m_row(row), m_count(count)
    {
    }
    void undo() override { m_list.insert(m_row, m_machines); }
    void redo() override { m_machines = m_list.remove(m_row, m_count); }

private:
    MachineList &m_list;
    const int m_row;
    const int m_count;
    QList<Machine> m_machines;
};

class MoveCommand : public QUndoCommand
{
public:
    MoveCommand(MachineList &list, int row, int count, int to, const QString &name = {})
        : QUndoCommand(name), m_list(list), m_row(row), m_count(count), m_to(to)
    {
    }
    void undo() override { m_list.move(m_to, m_count, m_row); }
    void redo() override { m_list.move(m_row, m_count, m_to); }

private:
    MachineList &m_list;
    const int m_row;
    const int m_count;
    const int m_to;
};

} // namespace howdah
