// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/record/RunTableModel.h"

#include "app/catalogue/Step.h"

#include <algorithm>

namespace howdah {

RunTableModel::RunTableModel(QObject *parent) : QAbstractTableModel(parent)
{
}

void RunTableModel::setCluster(const Cluster &cluster, const ClusterState &state, const QByteArray &publicKey)
{
    beginResetModel();
    m_steps = cluster.steps;
    m_rows.clear();
    m_rowOf.clear();
    const InputDigests digests(cluster, publicKey);
    const auto addRow = [&](const QUuid &id, const QString &name, const Machine *machine) {
        Row row{id, name, {}};
        const MachineState known = state.machines.value(id);
        for (const StepRecord &record : known.steps) {
            const Step *step = m_steps->find(record.step);
            if (!step)
                continue; // of a newer Howdah
            Cell cell{record, {}, true};
            cell.record.outcome = state.outcomeNow(digests, machine, *step);
            row.cells.insert(record.step, cell);
        }
        m_rowOf.insert(id, int(m_rows.size()));
        m_rows << row;
    };
    addRow(QUuid(), tr("This computer"), nullptr);
    for (const Machine &machine : cluster.machines) {
        if (machine.role == howdah::Role::Node)
            addRow(machine.id, machine.host, &machine);
    }
    endResetModel();
}

void RunTableModel::apply(const std::vector<RunEvent> &events)
{
    QHash<int, std::pair<int, int>> touched; // row -> first and last column
    for (const RunEvent &event : events) {
        const int row = m_rowOf.value(event.machine, -1);
        const int column = int(m_steps->indexOf(event.step));
        if (row < 0 || column < 0)
            continue;
        Cell &cell = m_rows[row].cells[event.step];
        if (event.kind == RunEvent::Kind::StepOutput && !isSilence(cell.note))
            continue;
        cell.earlier = false;
        switch (event.kind) {
        case RunEvent::Kind::StepStarted:
            cell.record = {};
            cell.record.machine = event.machine;
            cell.record.step = event.step;
            cell.record.started = event.at;
            cell.record.outcome = Outcome::Running;
            cell.note = {};
            break;
        case RunEvent::Kind::StepNote:
            cell.note = event.note;
            break;
        case RunEvent::Kind::StepFinished:
            cell.record = event.record;
            cell.note = {};
            break;
        case RunEvent::Kind::StepOutput:
            cell.note = {}; // it is silent no more
            break;
        }
        const auto known = touched.value(row, {column, column});
        touched.insert(row, {std::min(known.first, column), std::max(known.second, column)});
    }
    for (auto it = touched.cbegin(); it != touched.cend(); ++it)
        Q_EMIT dataChanged(index(it.key(), it->first), index(it.key(), it->second));
}

int RunTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RunTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps->steps().size());
}

bool RunTableModel::belongs(const Row &row, int column) const
{
    return row.machine.isNull() == (m_steps->steps().at(column).executor == Executor::Workstation);
}

QVariant RunTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    const Step &step = m_steps->steps().at(index.column());
    if (role == MachineIdRole)
        return row.machine;
    if (role == StepIdRole)
        return step.id;
    if (!belongs(row, index.column()))
        return {};
    static const Cell none;
    const auto found = row.cells.constFind(step.id);
    const Cell &cell = found == row.cells.cend() ? none : *found;
    switch (role) { // words are made only for the role that wants them: a view asks for ten roles a cell
    case OutcomeRole:
        return int(cell.record.outcome);
    case SentenceRole:
        return cell.record.reason.sentence();
    case NoteRole:
        return cell.note.sentence();
    case RecordRole:
        return QVariant::fromValue(cell.record);
    case EarlierRole:
        return cell.earlier;
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: {
        const QString sentence = cell.note.isNull() ? cell.record.reason.sentence() : cell.note.sentence();
        const QString words = outcomeTitle(cell.record.outcome);
        return sentence.isEmpty() ? words : words + QStringLiteral(": ") + sentence;
    }
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3").arg(row.name, stepTitle(step), outcomeTitle(cell.record.outcome));
    default:
        return {};
    }
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (role == Qt::DisplayRole && section >= 0 && section < m_rows.size())
            return m_rows.at(section).name;
        return {};
    }
    if (section < 0 || section >= m_steps->steps().size())
        return {};
    const Step &step = m_steps->steps().at(section);
    if (role == Qt::DisplayRole)
        return stepShortTitle(step);
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return stepTitle(step);
    return {};
}

QModelIndex RunTableModel::indexOf(const QUuid &machine, const QString &step) const
{
    const int row = m_rowOf.value(machine, -1);
    const int column = int(m_steps->indexOf(step));
    return row < 0 || column < 0 ? QModelIndex() : index(row, column);
}

std::optional<Outcome> outcomeAt(const QModelIndex &cell)
{
    const QVariant outcome = cell.data(RunTableModel::OutcomeRole);
    return outcome.isValid() ? std::optional(Outcome(outcome.toInt())) : std::nullopt;
}

StepRecord recordAt(const QModelIndex &cell)
{
    return cell.data(RunTableModel::RecordRole).value<StepRecord>();
}

} // namespace howdah
