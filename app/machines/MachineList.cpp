// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/machines/MachineList.h"

#include <algorithm>

namespace howdah {

MachineList::MachineList(QObject *parent) : QObject(parent)
{
}

int MachineList::rowOf(const QUuid &machine) const
{
    work();
    return m_rows.value(machine, -1);
}

QString MachineList::text(int row, MachineField field) const
{
    return fieldText(m_machines.at(row), field);
}

const QList<MachineProblem> &MachineList::problems() const
{
    work();
    return m_problems;
}

const MachineProblem *MachineList::problem(int row, MachineField field) const
{
    work();
    const auto index = m_firstProblem.constFind({row, int(field)});
    return index == m_firstProblem.constEnd() ? nullptr : &m_problems.at(*index);
}

bool MachineList::hasErrors() const
{
    return howdah::hasErrors(problems());
}

const MachineProblem *MachineList::firstError() const
{
    work();
    const auto error = std::find_if(m_problems.cbegin(), m_problems.cend(),
                                    [](const MachineProblem &problem) { return problem.severity == Severity::Error; });
    return error == m_problems.cend() ? nullptr : &*error;
}

void MachineList::setOwnAddresses(const QSet<QString> &addresses)
{
    if (m_ownAddresses == addresses)
        return;
    m_ownAddresses = addresses;
    touch();
}

void MachineList::replaceAll(const QList<Machine> &machines)
{
    Q_EMIT aboutToReset();
    m_machines = machines;
    m_stale = true;
    Q_EMIT reset();
    touch();
}

void MachineList::insert(int row, const QList<Machine> &machines)
{
    Q_ASSERT(row >= 0 && row <= size());
    if (machines.isEmpty())
        return;
    QSet<QUuid> taken;
    taken.reserve(size() + machines.size());
    for (const Machine &machine : std::as_const(m_machines))
        taken.insert(machine.id);

    const int last = row + int(machines.size()) - 1;
    Q_EMIT aboutToInsert(row, last);
    m_machines.insert(row, machines.size(), Machine{});
    for (qsizetype i = 0; i < machines.size(); ++i) {
        Machine &machine = m_machines[row + i];
        machine = machines.at(i);
        if (machine.id.isNull() || taken.contains(machine.id))
            machine.id = QUuid::createUuid();
        taken.insert(machine.id);
    }
    m_stale = true;
    Q_EMIT inserted(row, last);
    touch();
}

QList<Machine> MachineList::remove(int row, int count)
{
    Q_ASSERT(row >= 0 && count >= 0 && row + count <= size());
    if (count == 0)
        return {};
    Q_EMIT aboutToRemove(row, row + count - 1);
    const QList<Machine> taken = m_machines.mid(row, count);
    m_machines.remove(row, count);
    m_stale = true;
    Q_EMIT removed(row, row + count - 1);
    touch();
    return taken;
}

void MachineList::move(int row, int count, int to)
{
    Q_ASSERT(row >= 0 && count >= 0 && row + count <= size() && to >= 0 && to + count <= size());
    if (count == 0 || row == to)
        return;
    Q_EMIT aboutToMove(row, row + count - 1, to < row ? to : to + count);
    const auto begin = m_machines.begin();
    if (to < row)
        std::rotate(begin + to, begin + row, begin + row + count);
    else
        std::rotate(begin + row, begin + row + count, begin + to + count);
    m_stale = true;
    Q_EMIT moved();
    touch();
}

void MachineList::setText(int row, MachineField field, const QString &typed)
{
    if (text(row, field) == typed)
        return;
    putFieldText(m_machines[row], field, typed);
    m_stale = true;
    Q_EMIT changed(row, field);
    touch();
}

void MachineList::set(int row, const Machine &machine)
{
    const QUuid id = m_machines.at(row).id;
    m_machines[row] = machine;
    m_machines[row].id = id;
    m_stale = true;
    Q_EMIT rowChanged(row);
    touch();
}

void MachineList::touch()
{
    m_stale = true;
    Q_EMIT problemsChanged();
}

void MachineList::work() const
{
    if (!m_stale)
        return;
    m_stale = false;
    m_problems = checkMachines(m_machines, m_ownAddresses);
    m_rows.clear();
    m_rows.reserve(m_machines.size());
    for (int row = 0; row < m_machines.size(); ++row)
        m_rows.insert(m_machines.at(row).id, row);

    m_firstProblem.clear();
    const auto note = [this](int row, MachineField field, int i) {
        const auto first = m_firstProblem.constFind({row, int(field)});
        if (first == m_firstProblem.constEnd() || m_problems.at(i).severity < m_problems.at(*first).severity)
            m_firstProblem.insert({row, int(field)}, i);
    };
    for (int i = 0; i < m_problems.size(); ++i) {
        const MachineProblem &problem = m_problems.at(i);
        note(problem.row, problem.field, i);
        if (problem.otherRow >= 0)
            note(problem.otherRow, problem.otherField, i);
    }
}

} // namespace howdah
