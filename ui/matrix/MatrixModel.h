// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window shows as one table: the machines' fields, a state, and a column for each step. The first row is this
// computer, whose own steps stand in the columns of their counterparts on the machines (its host table under Hosts).
//
// It holds no data: fields come from MachineTableModel, results from RunTableModel. Rows are dragged to another place by
// the machine's name or tick; the receiver of rowsDropped() moves them.
//
// Thread: main thread. Ownership: the sources must outlive it.
#pragma once

#include "app/machines/MachineTableModel.h"
#include "app/record/RunTableModel.h"
#include "ui/matrix/MatrixOrder.h"
#include "ui/matrix/RowStates.h"
#include "ui/matrix/StepColumns.h"

namespace howdah {

class MatrixModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// The sources' roles, so outcomeAt(), recordAt() and severityAt() read its cells too, and its own.
    enum Role {
        OutcomeRole = RunTableModel::OutcomeRole, ///< in the columns before the steps: of the whole row
        SentenceRole = RunTableModel::SentenceRole,
        NoteRole = RunTableModel::NoteRole,
        RecordRole = RunTableModel::RecordRole,
        EarlierRole = RunTableModel::EarlierRole,
        StepIdRole = RunTableModel::StepIdRole,           ///< of the cell, so in the first row this computer's step
        MachineIdRole = MachineTableModel::MachineIdRole, ///< null: this computer
        ProblemRole = MachineTableModel::ProblemRole,
        SeverityRole = MachineTableModel::SeverityRole,
        InheritedRole = MachineTableModel::InheritedRole,
        FieldRole = MachineTableModel::FieldRole,
        CheckRole = Qt::UserRole + 101, ///< bool: found by the check that is shown; nothing was changed
        GroupRole,                      ///< headerData of a step: its section's title
        TickedRole,                     ///< headerData of a step: bool
        FixedRole,                      ///< headerData of a step: bool, its tick cannot be changed
    };

    MatrixModel(MachineList *list, MachineTableModel *machines, RunTableModel *results, QObject *parent = nullptr);

    [[nodiscard]] static constexpr int stateColumn() { return int(machineFields.size()); }
    [[nodiscard]] static constexpr int firstStepColumn() { return stateColumn() + 1; }
    [[nodiscard]] static bool isStepColumn(int column) { return column >= firstStepColumn(); }
    /// The machines' step of that column.
    [[nodiscard]] const StepCatalogue &steps() const { return m_results->steps(); }
    [[nodiscard]] QString stepOfColumn(int column) const { return m_steps.value(column - firstStepColumn()).node; }

    [[nodiscard]] int rowOfMachine(const QUuid &machine) const { return machine.isNull() ? 0 : m_rowOf.value(machine, -1); }
    [[nodiscard]] int listRow(int row) const { return m_listRows.value(row, -1); } ///< in the MachineList; -1: none
    [[nodiscard]] QModelIndex indexOf(const QUuid &machine, const QString &step) const;

    void setTickedSteps(const QSet<QString> &steps);
    /// While the results that are not of an earlier run are those of a check.
    void setCheckShown(bool shown);
    /// While they are those of a take back: nothing is ready then that was ready before.
    void setTakingBack(bool takingBack);

    /// Rows in the order of a column's values (names and addresses by their numbers, the state by its gravity); this
    /// computer stays first. Without a column: as in the file. Keeps selection and current cell.
    void sortBy(int column, Qt::SortOrder order);
    void sortAgain(); ///< by the values of now: rows do not move by themselves while they change
    [[nodiscard]] int sortColumn() const { return m_sortColumn; } ///< -1: as in the file
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sortOrder; }

    /// Numbers of nodes by state; a node may be counted twice (failed in one step, outdated in another).
    struct Counts
    {
        int nodes = 0;
        int ready = 0;
        int failed = 0;
        int working = 0;
        int outdated = 0;
    };
    [[nodiscard]] Counts counts() const;
    [[nodiscard]] bool isNode(int row) const;
    [[nodiscard]] bool isReady(int row) const { return isNode(row) && m_states.state(machineOf(row)) == RowStates::State::Ready; }
    [[nodiscard]] bool anyOutcome(int row, bool (*is)(Outcome)) const { return m_states.any(machineOf(row), is); }
    /// PostgreSQL, etcd …: what ran there when it was last reached.
    [[nodiscard]] QStringList live(int row) const { return isNode(row) ? m_states.live(machineOf(row)) : QStringList(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

Q_SIGNALS:
    void stepTickWanted(const QString &step, bool ticked); ///< of this computer
    /// Rows of the MachineList, to be moved before the present row `to` (its size: to the end).
    void rowsDropped(const QList<int> &listRows, int to);

private:
    void rebuild();
    void onRoleChanged(int listRow);
    void forwardMachines(const QModelIndex &first, const QModelIndex &last);
    void forwardResults(const QModelIndex &first, const QModelIndex &last);
    [[nodiscard]] QModelIndex machineIndex(int row, int column) const;
    [[nodiscard]] QModelIndex resultIndex(int row, int column) const;
    [[nodiscard]] QUuid machineOf(int row) const;
    [[nodiscard]] QVariant fieldData(const QModelIndex &index, int role) const;
    [[nodiscard]] QVariant stateData(int row, int role) const;
    [[nodiscard]] QVariant stepData(const QModelIndex &index, int role) const;
    [[nodiscard]] QString liveToolTip(int row) const;
    void sortRows();
    [[nodiscard]] OrderKey orderKey(int listRow) const;

    MachineList *m_list;
    MachineTableModel *m_machines;
    RunTableModel *m_results;
    QList<StepColumn> m_steps;
    QSet<QString> m_ticked;
    QList<int> m_listRows; ///< of each row; -1 for this computer without a row of its own
    QHash<QUuid, int> m_rowOf;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_checkShown = false;
    RowStates m_states;
};

} // namespace howdah
