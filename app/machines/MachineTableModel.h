// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A MachineList as a table, one row a machine, one column a field. It holds nothing: it forwards the list's
// announcements and asks the list. Colours, icons and editors belong to the view's delegates.
//
// Thread: main thread. Ownership: the list must outlive the model.
#pragma once

#include "app/machines/MachineList.h"

#include <QAbstractTableModel>

#include <functional>

namespace howdah {

class MachineTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum ItemRole {
        MachineIdRole = Qt::UserRole + 1, ///< QUuid
        FieldRole,                        ///< MachineField of the column, in data() and headerData()
        ProblemRole,                      ///< QString: what is wrong with the cell; not valid if nothing is
        SeverityRole,                     ///< int(Severity), see severityAt(); not valid if nothing is wrong
        InheritedRole,                    ///< QString: what holds where the cell is empty; not valid if it is not
    };

    explicit MachineTableModel(MachineList *list, QObject *parent = nullptr);

    [[nodiscard]] static int columnOf(MachineField field) { return int(field); }
    [[nodiscard]] static MachineField fieldOf(int column) { return machineFields.at(size_t(column)); }

    /// The cluster's own settings, shown as inherited where a machine has none.
    void setClusterLogin(const LoginSettings &login);

    /// Who carries out an edit: by default the list itself; the window pushes an undo command instead.
    using Editor = std::function<void(int row, MachineField field, const QString &text)>;
    void setEditor(Editor editor);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] QString shown(int row, MachineField field) const;
    [[nodiscard]] QString accessibleText(int row, MachineField field) const;

    MachineList *m_list;
    LoginSettings m_login;
    Editor m_editor;
};

/// Of a cell of a MachineTableModel, or of a model that passes its roles on; none if nothing is wrong.
[[nodiscard]] std::optional<Severity> severityAt(const QModelIndex &cell);

} // namespace howdah
