// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Edits of the machine table as commands of the window: each goes on the undo stack, under a name that says what it did.
//
// Thread: main thread. Ownership: all it is given must outlive it.
#pragma once

#include "app/machines/MachinesUpdate.h"
#include "ui/document/ClusterDocument.h"
#include "ui/matrix/MatrixView.h"

namespace howdah {

class MachineController : public QObject
{
    Q_OBJECT
public:
    MachineController(ClusterDocument *document, MatrixModel *matrix, MatrixView *view, QWidget *window);

    void setText(int listRow, MachineField field, const QString &text);
    void add();
    /// The next name in sequence, without an address: a guessed address may belong to another machine.
    void duplicateSelected();
    void removeSelected();    ///< asks first
    void move(int direction); ///< the selected rows, up (-1) or down (1)
    /// Moves the machines before the present machine `to` (size(): to the end); used by drag and drop.
    void moveRows(const QList<int> &listRows, int to);
    void tickAll(bool ticked);
    void toggleTicks(); ///< of the selected machines: all ticked, or none if all are
    /// The same text in the same field of several machines, as one edit.
    void setLogin(const QList<QUuid> &machines, const QHash<MachineField, QString> &texts, const QString &name);
    void setLoginKeys(const QHash<QUuid, QString> &keys); ///< by machine
    [[nodiscard]] int currentListRow() const;             ///< -1: none, or this computer without a row of its own
    void editConnection();                                ///< of the selected machines, in the connection form
    void update(const MachinesUpdate &update, bool removeMissing, const QString &name);

    /// Puts the rows in below the selection, or at the end, and selects them.
    void insert(const QList<Machine> &machines, const QString &name);
    void remove(const QList<QUuid> &machines, const QString &name);

    /// A table with wrong cells is not worked with. Says so (rowsWrong()) and gives true if there are some.
    [[nodiscard]] bool refuseWrongRows();
    void showFirstError();

    [[nodiscard]] QList<int> selectedListRows() const;
    [[nodiscard]] QStringList selectedNodes() const; ///< host names
    /// In the middle of a run nothing can be taken back first.
    void setMayTakeBack(bool may) { m_mayTakeBack = may; }
    /// "db2", "db2 and db3", "5 machines".
    [[nodiscard]] QString called(const QList<int> &listRows) const;

Q_SIGNALS:
    void failed(const howdah::Error &error);
    void noted(const QString &text);
    void rowsWrong(const QString &text);
    void takeBackRequested(const QStringList &hosts);

private:
    void select(const QList<QUuid> &machines);
    void setTicked(const QList<int> &listRows, bool ticked, const QString &name);

    struct TextChange
    {
        int row;
        MachineField field;
        QString text;
    };
    void setTexts(const QList<TextChange> &changes, const QString &name);

    ClusterDocument *m_document;
    MatrixModel *m_matrix;
    MatrixView *m_view;
    QWidget *m_window;
    bool m_mayTakeBack = true;
};

} // namespace howdah
