// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The matrix: one row per machine (this computer first), one column per step, live during a run.
//
// Thread: main thread. Colours and icons are the window's delegates'; here are roles only.
#pragma once

#include "app/record/ClusterState.h"
#include "app/record/RunEvent.h"

#include <QAbstractTableModel>

namespace howdah {

class RunTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// Other numbers than MachineTableModel's: the window shows both models as one.
    enum Role {
        OutcomeRole = Qt::UserRole + 21, ///< int(Outcome), see outcomeAt(); invalid where the step does not belong to the row
        SentenceRole,
        NoteRole,   ///< what it waits for, now
        RecordRole, ///< StepRecord, see recordAt()
        MachineIdRole,
        StepIdRole,
        EarlierRole, ///< bool: a result of an earlier run, not of the one shown
    };

    explicit RunTableModel(QObject *parent = nullptr);

    /// The machines and what is known of them; resets the model.
    void setCluster(const Cluster &cluster, const ClusterState &state, const QByteArray &publicKey);
    /// One batch of a run; announces each touched range once.
    void apply(const std::vector<RunEvent> &events);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] QModelIndex indexOf(const QUuid &machine, const QString &step) const;
    [[nodiscard]] const StepCatalogue &steps() const { return *m_steps; } ///< a column each, in their order

private:
    struct Cell
    {
        StepRecord record;
        Reason note;
        bool earlier = false;
    };
    struct Row
    {
        QUuid machine; ///< null: this computer
        QString name;
        QHash<QString, Cell> cells;
    };
    [[nodiscard]] bool belongs(const Row &row, int column) const;

    std::shared_ptr<const StepCatalogue> m_steps = StepCatalogue::builtIn();
    QList<Row> m_rows;
    QHash<QUuid, int> m_rowOf;
};

/// Of a cell of a RunTableModel, or of a model that passes its roles on; none where the cell has no step.
[[nodiscard]] std::optional<Outcome> outcomeAt(const QModelIndex &cell);
/// Likewise; empty where the cell has no step.
[[nodiscard]] StepRecord recordAt(const QModelIndex &cell);

} // namespace howdah
