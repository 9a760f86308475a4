#include "ui/MachineCommands.h"

#include <QCoreApplication>

namespace howdah {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MachineCommands)
};

} // namespace

SetTextCommand::SetTextCommand(MachineList &list, int row, MachineField field, const QString &text)
    : m_list(list), m_row(row), m_field(field), m_before(list.text(row, field)), m_after(text)
{
    setText(Words::tr("Edit %1 of %2").arg(fieldTitle(field), list.at(row).host));
}

InsertCommand::InsertCommand(MachineList &list, int row, const QList<Machine> &machines)
    : m_list(list), m_row(row), m_machines(machines)
{
    setText(Words::tr("Add %n Machine(s)", nullptr, int(machines.size())));
}

RemoveCommand::RemoveCommand(MachineList &list, int row) : m_list(list), m_row(row)
{
    setText(Words::tr("Remove %1").arg(list.at(row).host));
}

MoveCommand::MoveCommand(MachineList &list, int row, int to) : m_list(list), m_row(row), m_to(to)
{
    setText(Words::tr("Move %1").arg(list.at(row).host));
}

} // namespace howdah
