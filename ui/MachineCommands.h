// Edits of the machine table that can be undone: each is one of MachineList's operations and its inverse.
//
// Thread: main thread. The list must outlive the undo stack.
#pragma once

#include "app/machines/MachineList.h"

#include <QUndoCommand>

namespace howdah {

class SetTextCommand : public QUndoCommand
{
public:
    SetTextCommand(MachineList &list, int row, MachineField field, const QString &text);
    void undo() override { m_list.setText(m_row, m_field, m_before); }
    void redo() override { m_list.setText(m_row, m_field, m_after); }

private:
    MachineList &m_list;
    const int m_row;
    const MachineField m_field;
    const QString m_before;
    const QString m_after;
};

class InsertCommand : public QUndoCommand
{
public:
    InsertCommand(MachineList &list, int row, const QList<Machine> &machines);
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
    RemoveCommand(MachineList &list, int row);
    void undo() override { m_list.insert(m_row, m_machines); }
    void redo() override { m_machines = m_list.remove(m_row); }

private:
    MachineList &m_list;
    const int m_row;
    QList<Machine> m_machines;
};

class MoveCommand : public QUndoCommand
{
public:
    MoveCommand(MachineList &list, int row, int to);
    void undo() override { m_list.move(m_to, 1, m_row); }
    void redo() override { m_list.move(m_row, 1, m_to); }

private:
    MachineList &m_list;
    const int m_row;
    const int m_to;
};

} // namespace howdah
