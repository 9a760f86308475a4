// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/machines/MachineTableModel.h"

namespace howdah {

using namespace Qt::StringLiterals;

MachineTableModel::MachineTableModel(MachineList *list, QObject *parent)
    : QAbstractTableModel(parent), m_list(list),
      m_editor([list](int row, MachineField field, const QString &text) { list->setText(row, field, text); })
{
    connect(list, &MachineList::aboutToReset, this, [this] { beginResetModel(); });
    connect(list, &MachineList::reset, this, [this] { endResetModel(); });
    connect(list, &MachineList::aboutToInsert, this, [this](int first, int last) { beginInsertRows({}, first, last); });
    connect(list, &MachineList::inserted, this, [this] { endInsertRows(); });
    connect(list, &MachineList::aboutToRemove, this, [this](int first, int last) { beginRemoveRows({}, first, last); });
    connect(list, &MachineList::removed, this, [this] { endRemoveRows(); });
    connect(list, &MachineList::aboutToMove, this,
            [this](int first, int last, int before) { beginMoveRows({}, first, last, {}, before); });
    connect(list, &MachineList::moved, this, [this] { endMoveRows(); });
    connect(list, &MachineList::changed, this, [this](int row, MachineField field) {
        // A role decides what the whole row can do and shows.
        if (field == MachineField::Role)
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        else
            Q_EMIT dataChanged(index(row, columnOf(field)), index(row, columnOf(field)));
    });
    connect(list, &MachineList::rowChanged, this,
            [this](int row) { Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1)); });
    connect(list, &MachineList::problemsChanged, this, [this] {
        // One range for all: a view repaints only what it shows of it.
        if (m_list->size() > 0) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                               {ProblemRole, SeverityRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
        }
    });
}

void MachineTableModel::setClusterLogin(const LoginSettings &login)
{
    if (m_login == login)
        return;
    m_login = login;
    if (m_list->size() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {InheritedRole});
}

void MachineTableModel::setEditor(Editor editor)
{
    m_editor = std::move(editor);
}

int MachineTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_list->size();
}

int MachineTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(machineFields.size());
}

QVariant MachineTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_list->size())
        return {};
    const int row = index.row();
    const MachineField field = fieldOf(index.column());
    const Machine &machine = m_list->at(row);
    const MachineProblem *problem = m_list->problem(row, field);
    switch (role) {
    case Qt::DisplayRole:
        return field == MachineField::Ticked ? QVariant() : shown(row, field);
    case Qt::EditRole:
        return field == MachineField::Ticked ? QVariant(machine.ticked) : m_list->text(row, field);
    case Qt::CheckStateRole:
        if (field != MachineField::Ticked || !fieldApplies(machine.role, field))
            return {};
        return machine.ticked ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole:
        return problem ? QVariant(problem->message) : QVariant();
    case Qt::AccessibleTextRole:
        return accessibleText(row, field);
    case MachineIdRole:
        return machine.id;
    case FieldRole:
        return QVariant::fromValue(field);
    case ProblemRole:
        return problem ? QVariant(problem->message) : QVariant();
    case SeverityRole:
        return problem ? QVariant(int(problem->severity)) : QVariant();
    case InheritedRole: {
        if (!m_list->text(row, field).isEmpty() || !fieldApplies(machine.role, field))
            return {};
        const QString inherited =
            field == MachineField::Become ? becomeTitle(m_login.become.value_or(Become::Auto)) : loginText(m_login, field);
        return inherited.isEmpty() ? QVariant() : QVariant(inherited);
    }
    default:
        return {};
    }
}

bool MachineTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || !(flags(index) & (Qt::ItemIsEditable | Qt::ItemIsUserCheckable)))
        return false;
    const MachineField field = fieldOf(index.column());
    if (field == MachineField::Ticked) {
        if (role != Qt::CheckStateRole && role != Qt::EditRole)
            return false;
        const bool ticked = role == Qt::CheckStateRole ? value.toInt() == Qt::Checked : value.toBool();
        m_editor(index.row(), field, ticked ? u"yes"_s : u"no"_s);
        return true;
    }
    if (role != Qt::EditRole)
        return false;
    m_editor(index.row(), field, value.toString());
    return true;
}

QVariant MachineTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (section < 0 || section >= columnCount())
        return {};
    const MachineField field = fieldOf(section);
    switch (role) {
    case Qt::DisplayRole:
        return field == MachineField::Ticked ? QString() : fieldTitle(field); // a tick needs no words above it
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return fieldTitle(field);
    case FieldRole:
        return QVariant::fromValue(field);
    default:
        return {};
    }
}

Qt::ItemFlags MachineTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_list->size())
        return Qt::NoItemFlags;
    const Qt::ItemFlags base = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    const MachineField field = fieldOf(index.column());
    if (!fieldApplies(m_list->at(index.row()).role, field))
        return base;
    return base | (field == MachineField::Ticked ? Qt::ItemIsUserCheckable : Qt::ItemIsEditable);
}

QString MachineTableModel::shown(int row, MachineField field) const
{
    const QString text = m_list->text(row, field);
    const Machine &machine = m_list->at(row);
    if (!fieldApplies(machine.role, field))
        return {};
    if (field == MachineField::Role && text == roleName(machine.role))
        return roleTitle(machine.role);
    if (field == MachineField::Become && machine.login.become && text == becomeName(*machine.login.become))
        return becomeTitle(*machine.login.become);
    return text;
}

/// "db1, Address: 192.0.2.11. 192.0.2.11 is already …": a cell read aloud says whose it is and what is wrong.
QString MachineTableModel::accessibleText(int row, MachineField field) const
{
    const Machine &machine = m_list->at(row);
    QString value = shown(row, field);
    if (field == MachineField::Ticked && fieldApplies(machine.role, field))
        value = machine.ticked ? tr("yes") : tr("no");
    else if (value.isEmpty())
        value = tr("empty");
    const QString name = machine.host.isEmpty() ? tr("row %1").arg(row + 1) : machine.host;
    const QString text = tr("%1, %2: %3", "machine, column, value").arg(name, fieldTitle(field), value);
    const MachineProblem *problem = m_list->problem(row, field);
    return problem ? tr("%1. %2", "cell, what is wrong with it").arg(text, problem->message) : text;
}

std::optional<Severity> severityAt(const QModelIndex &cell)
{
    const QVariant severity = cell.data(MachineTableModel::SeverityRole);
    return severity.isValid() ? std::optional(Severity(severity.toInt())) : std::nullopt;
}

} // namespace howdah
