// What the window shows as one table: the machines' fields, a state, and a column for each step. The first row is this
// computer, whose own steps stand in the columns of their counterparts on the machines (its host table under Hosts).
//
// It holds no data: fields come from MachineTableModel, results from RunTableModel.
//
// Thread: main thread. Ownership: the sources must outlive it.
#pragma once

#include "app/machines/MachineTableModel.h"
#include "app/run/RunTableModel.h"

namespace howdah {

class MatrixModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// The sources' roles under one numbering; theirs overlap.
    enum Role {
        OutcomeRole = Qt::UserRole + 100, ///< int(Outcome): of the cell, or of the whole row in the columns before the steps
        SentenceRole,
        NoteRole,
        RecordRole,
        EarlierRole,
        MachineIdRole,  ///< null: this computer
        StepIdRole,     ///< of the cell, so in the first row this computer's step
        ProblemRole,
        SeverityRole,
        InheritedRole,
        FieldRole,
        GroupRole,      ///< headerData of a step: its section's title
        TickedRole,     ///< headerData of a step: bool
    };

    MatrixModel(MachineList *list, MachineTableModel *machines, RunTableModel *results, QObject *parent = nullptr);

    [[nodiscard]] static constexpr int stateColumn() { return int(machineFields.size()); }
    [[nodiscard]] static constexpr int firstStepColumn() { return stateColumn() + 1; }
    [[nodiscard]] static bool isStepColumn(int column) { return column >= firstStepColumn(); }
    /// The machines' step of that column.
    [[nodiscard]] QString stepOfColumn(int column) const { return m_steps.value(column - firstStepColumn()).node; }

    [[nodiscard]] int rowOfMachine(const QUuid &machine) const { return machine.isNull() ? 0 : m_rowOf.value(machine, -1); }
    [[nodiscard]] int listRow(int row) const { return m_listRows.value(row, -1); } ///< in the MachineList; -1: none
    [[nodiscard]] QModelIndex indexOf(const QUuid &machine, const QString &step) const;

    void setTickedSteps(const QSet<QString> &steps);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct StepColumn
    {
        QString node;  ///< step id on a machine; empty: this computer's only
        QString local; ///< step id on this computer; empty: none
    };
    void rebuild();
    void forwardMachines(const QModelIndex &first, const QModelIndex &last);
    void forwardResults(const QModelIndex &first, const QModelIndex &last);
    [[nodiscard]] QModelIndex machineIndex(int row, int column) const;
    [[nodiscard]] QModelIndex resultIndex(int row, int column) const;
    [[nodiscard]] QUuid machineOf(int row) const;
    [[nodiscard]] QVariant fieldData(const QModelIndex &index, int role) const;
    [[nodiscard]] QVariant stateData(int row, int role) const;
    [[nodiscard]] QVariant stepData(const QModelIndex &index, int role) const;
    /// The cell that speaks for the row: the gravest, or the one at work; invalid if nothing is known.
    [[nodiscard]] QModelIndex telling(int row) const;
    [[nodiscard]] bool isNode(int row) const;

    MachineList *m_list;
    MachineTableModel *m_machines;
    RunTableModel *m_results;
    QList<StepColumn> m_steps;
    QSet<QString> m_ticked;
    QList<int> m_listRows;      ///< of each row; -1 for this computer without a row of its own
    QHash<QUuid, int> m_rowOf;
};

} // namespace howdah
