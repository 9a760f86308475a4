// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matrix/MatrixModel.h"

#include "app/machines/Cluster.h"

#include <QMimeData>

#include <algorithm>

namespace howdah {
namespace {

const QString rowsType = QStringLiteral("application/x-howdah-rows");

} // namespace

MatrixModel::MatrixModel(MachineList *list, MachineTableModel *machines, RunTableModel *results, QObject *parent)
    : QAbstractTableModel(parent), m_list(list), m_machines(machines), m_results(results), m_steps(stepColumns(results->steps())),
      m_states(results)
{
    // Rows are few and change seldom; a reset is announced for each change of their number or order.
    const auto begin = [this] { beginResetModel(); };
    const auto end = [this] {
        rebuild();
        endResetModel();
    };
    connect(list, &MachineList::aboutToReset, this, begin);
    connect(list, &MachineList::reset, this, end);
    connect(list, &MachineList::aboutToInsert, this, begin);
    connect(list, &MachineList::inserted, this, end);
    connect(list, &MachineList::aboutToRemove, this, begin);
    connect(list, &MachineList::removed, this, end);
    connect(list, &MachineList::aboutToMove, this, begin);
    connect(list, &MachineList::moved, this, end);
    connect(list, &MachineList::changed, this, [this](int listRow, MachineField field) {
        if (field == MachineField::Role)
            onRoleChanged(listRow);
    });
    connect(list, &MachineList::rowChanged, this, &MatrixModel::onRoleChanged);
    connect(machines, &QAbstractItemModel::dataChanged, this, &MatrixModel::forwardMachines);
    connect(results, &QAbstractItemModel::dataChanged, this, &MatrixModel::forwardResults);
    connect(results, &QAbstractItemModel::modelReset, this, [this] {
        m_states.forget();
        if (const auto columns = stepColumns(steps()); columns != m_steps) { // a cluster of another pack
            beginResetModel();
            m_steps = columns;
            endResetModel();
        }
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
    rebuild();
}

/// The rows are rebuilt only where another one is this computer's now: that would close an editor that is open.
void MatrixModel::onRoleChanged(int listRow)
{
    const int own = m_listRows.first();
    const Machine &machine = m_list->at(listRow);
    const bool moved = machine.role == howdah::Role::Workstation ? own < 0 || listRow < own : listRow == own;
    if (!moved) {
        const int row = rowOfMachine(machine.id);
        m_states.forget(machineOf(row));
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        return;
    }
    beginResetModel();
    rebuild();
    endResetModel();
}

void MatrixModel::rebuild()
{
    m_listRows = {-1};
    m_rowOf.clear();
    for (int row = 0; row < m_list->size(); ++row) {
        const Machine &machine = m_list->at(row);
        if (machine.role == howdah::Role::Workstation && m_listRows.first() < 0) {
            m_listRows.first() = row;
            m_rowOf.insert(machine.id, 0);
            continue;
        }
        m_rowOf.insert(machine.id, int(m_listRows.size()));
        m_listRows << row;
    }
    sortRows();
}

/// Of m_listRows, which stand in the order of the file.
void MatrixModel::sortRows()
{
    m_states.forget();
    if (m_sortColumn >= 0) {
        const QList<int> rows = m_listRows.mid(1);
        QList<OrderKey> keys;
        for (const int row : rows)
            keys << orderKey(row);
        m_listRows = QList<int>{m_listRows.first()} + inOrder(rows, keys, m_sortOrder);
    }
    for (int row = 1; row < m_listRows.size(); ++row)
        m_rowOf.insert(m_list->at(m_listRows.at(row)).id, row);
}

OrderKey MatrixModel::orderKey(int listRow) const
{
    if (m_sortColumn == stateColumn()) {
        const Machine &machine = m_list->at(listRow);
        const int gravity = machine.role == howdah::Role::Node ? m_states.gravity(machine.id) : -1;
        return {gravity < 0 ? 1 : -gravity, {}};
    }
    const QString text = m_machines->index(listRow, m_sortColumn).data().toString();
    return MachineTableModel::fieldOf(m_sortColumn) == MachineField::Address ? addressKey(text) : nameKey(text);
}

void MatrixModel::sortBy(int column, Qt::SortOrder order)
{
    if (column > stateColumn() || (column == m_sortColumn && order == m_sortOrder))
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    sortAgain();
}

void MatrixModel::sortAgain()
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<int> listRows;
    for (const QModelIndex &index : before)
        listRows << m_listRows.at(index.row());
    rebuild();
    QModelIndexList after;
    for (int i = 0; i < before.size(); ++i)
        after << index(before.at(i).row() == 0 ? 0 : int(m_listRows.indexOf(listRows.at(i))), before.at(i).column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void MatrixModel::setCheckShown(bool shown)
{
    if (std::exchange(m_checkShown, shown) != shown)
        Q_EMIT dataChanged(index(0, firstStepColumn()), index(rowCount() - 1, columnCount() - 1), {CheckRole});
}

void MatrixModel::setTakingBack(bool takingBack)
{
    if (m_states.setTakingBack(takingBack))
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, stateColumn()));
}

MatrixModel::Counts MatrixModel::counts() const
{
    Counts counts;
    for (int row = 1; row < rowCount(); ++row) {
        if (!isNode(row))
            continue;
        ++counts.nodes;
        counts.ready += isReady(row) ? 1 : 0;
        counts.working += outcomeAt(m_states.worstStep(machineOf(row))) == Outcome::Running ? 1 : 0;
        counts.failed += anyOutcome(row, isFailure) ? 1 : 0;
        counts.outdated += anyOutcome(row, [](Outcome outcome) { return outcome == Outcome::Outdated; }) ? 1 : 0;
    }
    return counts;
}

void MatrixModel::setTickedSteps(const QSet<QString> &steps)
{
    m_ticked = steps;
    m_states.setTickedSteps(steps);
    Q_EMIT headerDataChanged(Qt::Horizontal, firstStepColumn(), columnCount() - 1);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void MatrixModel::forwardMachines(const QModelIndex &first, const QModelIndex &last)
{
    if (first.row() == last.row()) {
        const int row = m_rowOf.value(m_list->at(first.row()).id, -1);
        if (row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, stateColumn()));
        return;
    }
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, stateColumn()));
}

void MatrixModel::forwardResults(const QModelIndex &first, const QModelIndex &last)
{
    for (int source = first.row(); source <= last.row(); ++source) {
        const QUuid machine = m_results->index(source, 0).data(RunTableModel::MachineIdRole).toUuid();
        const int row = rowOfMachine(machine);
        if (row >= 0) {
            m_states.forget(machine);
            Q_EMIT dataChanged(index(row, 0), index(row, stateColumn()), {OutcomeRole, Qt::DisplayRole, Qt::AccessibleTextRole});
            Q_EMIT dataChanged(index(row, firstStepColumn()), index(row, columnCount() - 1));
        }
    }
}

QUuid MatrixModel::machineOf(int row) const
{
    return row == 0 ? QUuid() : m_list->at(m_listRows.at(row)).id;
}

bool MatrixModel::isNode(int row) const
{
    return row > 0 && m_list->at(m_listRows.at(row)).role == howdah::Role::Node;
}

QModelIndex MatrixModel::machineIndex(int row, int column) const
{
    const int source = m_listRows.value(row, -1);
    return source < 0 ? QModelIndex() : m_machines->index(source, column);
}

QModelIndex MatrixModel::resultIndex(int row, int column) const
{
    const StepColumn step = m_steps.value(column - firstStepColumn());
    const QString id = row == 0 ? step.local : step.node;
    return id.isEmpty() ? QModelIndex() : m_results->indexOf(machineOf(row), id);
}

QModelIndex MatrixModel::indexOf(const QUuid &machine, const QString &step) const
{
    const int row = step.isEmpty() ? -1 : rowOfMachine(machine);
    for (int i = 0; row >= 0 && i < m_steps.size(); ++i) {
        if ((row == 0 ? m_steps.at(i).local : m_steps.at(i).node) == step)
            return index(row, firstStepColumn() + i);
    }
    return {};
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_listRows.size());
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : firstStepColumn() + int(m_steps.size());
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == MachineIdRole)
        return machineOf(index.row());
    if (isStepColumn(index.column()))
        return stepData(index, role);
    return index.column() == stateColumn() ? stateData(index.row(), role) : fieldData(index, role);
}

bool MatrixModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() == stateColumn())
        return false;
    if (isStepColumn(index.column())) {
        if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
            return false;
        Q_EMIT stepTickWanted(index.data(StepIdRole).toString(), value.toInt() == Qt::Checked);
        return true;
    }
    const QModelIndex source = machineIndex(index.row(), index.column());
    return source.isValid() && m_machines->setData(source, value, role);
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= columnCount())
        return {};
    if (section < stateColumn()) {
        if (role == Qt::DisplayRole && MachineTableModel::fieldOf(section) == MachineField::Host)
            return tr("Machine");
        return m_machines->headerData(section, orientation, role);
    }
    if (section == stateColumn())
        return role == Qt::DisplayRole ? QVariant(tr("State")) : QVariant();
    const StepColumn column = m_steps.at(section - firstStepColumn());
    const Step &step = steps().at(column.node.isEmpty() ? column.local : column.node);
    switch (role) {
    case Qt::DisplayRole:
        return stepShortTitle(step);
    case Qt::ToolTipRole:
        return isPartOfEveryRun(step) ? tr("%1: part of every run", "step").arg(stepTitle(step)) : stepTitle(step);
    case Qt::AccessibleTextRole:
        return m_ticked.contains(step.id) ? tr("%1, ticked").arg(stepTitle(step)) : tr("%1, not ticked").arg(stepTitle(step));
    case GroupRole:
        return steps().sectionTitle(step);
    case TickedRole:
        return m_ticked.contains(step.id);
    case FixedRole:
        return isPartOfEveryRun(step);
    case StepIdRole:
        return step.id;
    default:
        return {};
    }
}

Qt::ItemFlags MatrixModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between the rows
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (isStepColumn(index.column()))
        return index.row() == 0 && resultIndex(0, index.column()).isValid() ? flags | Qt::ItemIsUserCheckable : flags;
    if (index.column() == stateColumn())
        return flags;
    const MachineField field = MachineTableModel::fieldOf(index.column());
    // In the other columns a drag selects.
    if (index.row() > 0 && m_sortColumn < 0 && (field == MachineField::Host || field == MachineField::Ticked))
        flags |= Qt::ItemIsDragEnabled;
    const QModelIndex source = machineIndex(index.row(), index.column());
    return source.isValid() ? flags | m_machines->flags(source) : flags;
}

QStringList MatrixModel::mimeTypes() const
{
    return {rowsType};
}

QMimeData *MatrixModel::mimeData(const QModelIndexList &indexes) const
{
    QList<int> rows;
    for (const QModelIndex &index : indexes) {
        if (const int row = listRow(index.row()); row >= 0 && !rows.contains(row))
            rows << row;
    }
    std::sort(rows.begin(), rows.end());
    QByteArray text;
    for (const int row : std::as_const(rows))
        text += QByteArray::number(row) + ' ';
    auto *data = new QMimeData;
    data->setData(rowsType, text);
    return data;
}

bool MatrixModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent)
{
    if (!data->hasFormat(rowsType) || action != Qt::MoveAction || m_sortColumn >= 0 || parent.isValid())
        return false;
    QList<int> rows;
    for (const QByteArray &number : data->data(rowsType).split(' ')) {
        if (!number.isEmpty() && number.toInt() < m_list->size())
            rows << number.toInt();
    }
    if (rows.isEmpty())
        return false;
    // This computer stays the first row of the table, wherever it stands in the file.
    Q_EMIT rowsDropped(rows, row < 0 || row >= rowCount() ? m_list->size() : m_listRows.at(qMax(1, row)));
    return true;
}

} // namespace howdah
