// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/ResultRows.h"

#include "app/catalogue/Step.h"
#include "ui/run/ReasonGroups.h"

namespace howdah {

QList<ResultRow> ResultRows::steps(const QUuid &machine) const
{
    QList<ResultRow> rows;
    const int row = m_matrix->rowOfMachine(machine);
    for (int column = MatrixModel::firstStepColumn(); row >= 0 && column < m_matrix->columnCount(); ++column) {
        const QModelIndex cell = m_matrix->index(row, column);
        if (outcomeAt(cell))
            rows << stepRow(cell, stepTitle(m_matrix->steps().at(cell.data(MatrixModel::StepIdRole).toString())));
    }
    return rows;
}

QList<ResultRow> ResultRows::all()
{
    QList<Failure> failures;
    QList<ResultRow> machines;
    for (int row = 0; row < m_matrix->rowCount(); ++row) {
        if (!m_matrix->anyOutcome(row, [](Outcome) { return true; }))
            continue;
        for (int column = MatrixModel::firstStepColumn();
             m_matrix->anyOutcome(row, isFailure) && column < m_matrix->columnCount(); ++column) {
            const QModelIndex cell = m_matrix->index(row, column);
            if (const std::optional<Outcome> outcome = outcomeAt(cell); outcome && isFailure(*outcome))
                failures << Failure{recordAt(cell), row == 0 ? QString() : hostOf(row),
                                    m_matrix->index(row, MachineTableModel::columnOf(MachineField::Address)).data().toString()};
        }
        const QModelIndex state = m_matrix->index(row, MatrixModel::stateColumn());
        const QUuid machine = state.data(MatrixModel::MachineIdRole).toUuid();
        machines << ResultRow{ResultRow::Kind::Machine,
                              machine,
                              {},
                              hostOf(row),
                              state.data().toString(),
                              0,
                              outcomeAt(state),
                              QStringLiteral("machine ") + machine.toString()};
    }
    QList<ResultRow> rows;
    m_members.clear();
    for (const ReasonGroup &group : groupFailures(failures)) {
        const StepRecord &first = group.failures.first().record;
        const QString who = group.failures.size() == 1 ? hostOf(m_matrix->rowOfMachine(first.machine))
                                                       : tr("%n machine(s)", nullptr, int(group.failures.size()));
        const QString text =
            tr("%1: %2: %3", "machines, step, sentence").arg(who, stepTitle(m_matrix->steps().at(group.step)), group.sentence);
        ResultRow row{ResultRow::Kind::Group,
                      {},
                      group.step,
                      text,
                      outcomeTitle(group.outcome),
                      0,
                      group.outcome,
                      QStringLiteral("group ") + group.step + first.reason.id + group.sentence.section(u' ', 0, 3)};
        while (m_members.contains(row.key))
            row.key += u'+';
        if (group.failures.size() == 1) { // its output directly under it
            row.kind = ResultRow::Kind::Step;
            row.machine = first.machine;
            row.seconds = first.seconds;
        }
        for (const Failure &failure : group.failures)
            m_members[row.key] << std::pair(failure.record.machine, failure.record.step);
        rows << row;
    }
    return rows + machines;
}

QList<ResultRow> ResultRows::under(const ResultRow &row) const
{
    if (row.kind == ResultRow::Kind::Machine)
        return steps(row.machine);
    QList<ResultRow> rows;
    for (const auto &[machine, step] : m_members.value(row.key)) {
        const QModelIndex cell = m_matrix->indexOf(machine, step);
        if (cell.isValid())
            rows << stepRow(cell, hostOf(cell.row()));
    }
    return rows;
}

ResultRow ResultRows::stepRow(const QModelIndex &cell, const QString &text) const
{
    const std::optional<Outcome> outcome = outcomeAt(cell);
    ResultRow row{ResultRow::Kind::Step,
                  cell.data(MatrixModel::MachineIdRole).toUuid(),
                  cell.data(MatrixModel::StepIdRole).toString(),
                  text,
                  outcomeTitle(outcome.value_or(Outcome::Pending)),
                  recordAt(cell).seconds,
                  outcome,
                  {}};
    row.key = row.machine.toString() + row.step;
    return row;
}

QString ResultRows::hostOf(int row) const
{
    return m_matrix->index(row, MachineTableModel::columnOf(MachineField::Host)).data().toString();
}

} // namespace howdah
