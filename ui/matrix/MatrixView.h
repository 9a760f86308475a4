// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The matrix on the screen: the machines' columns stay while the steps scroll beside them. Two table views over one
// model with one selection and one scroll position.
//
// Thread: main thread. Ownership: the model must outlive it.
#pragma once

#include "ui/matrix/MatrixDelegates.h"
#include "ui/matrix/MatrixModel.h"

#include <QWidget>

#include <functional>

class QAction;
class QLabel;
class QSplitter;
class QTableView;

namespace howdah {

class MatrixHint;
class StepHeader;

class MatrixView : public QWidget
{
    Q_OBJECT
public:
    explicit MatrixView(MatrixModel *model, QWidget *parent = nullptr);
    ~MatrixView() override;

    [[nodiscard]] QModelIndex currentIndex() const;
    void setCurrentIndex(const QModelIndex &index);
    /// Goes there with the keyboard's focus; a column or a row that is not shown is shown again.
    void showCell(const QModelIndex &index);
    /// Rows with at least one selected cell, in order.
    [[nodiscard]] QList<int> selectedRows() const;
    void editCurrent();
    [[nodiscard]] bool isEditing() const; ///< something is being typed into a cell
    void commitEdit();                    ///< takes what is being typed, before anything uses the table

    /// "Check of 14:02; nothing was changed" above the table; none without a time.
    void setCheckBanner(const QDateTime &when);
    /// By that column, by it the other way round, and as in the file again: what a click on its header does.
    void cycleSort(int column);
    void sortBy(int column, Qt::SortOrder order); ///< -1: as in the file
    /// Which rows are shown; the others stay in the model. This computer's row is always shown. `why` is said when there
    /// is no other.
    void setRowFilter(std::function<bool(int row)> shown, const QString &why = {});
    void filterAgain();

    [[nodiscard]] bool isFieldShown(MachineField field) const;
    void setFieldShown(MachineField field, bool shown);
    [[nodiscard]] static bool isUsual(MachineField field); ///< shown in every cluster
    /// What a right click on a machine's fields and on its steps offers; null: a line between.
    void setContextMenus(const QList<QAction *> &machines, const QList<QAction *> &steps);
    [[nodiscard]] MatrixHint *hint() const { return m_hint; } ///< in place of rows, where there are none
    [[nodiscard]] QSplitter *splitter() const { return m_splitter; }
    [[nodiscard]] QTableView *machinesTable() const { return m_left; }
    [[nodiscard]] QTableView *stepsTable() const { return m_right; }

Q_SIGNALS:
    void sortChanged();
    void editingChanged();
    void committing();                          ///< by commitEdit(): takes what is being typed elsewhere in the window, too
    void typedTextDropped(const QString &text); ///< the machine it was typed for is no longer in the table
    void currentChanged(const QModelIndex &index);
    void selectionChanged();
    void stepTickClicked(const QString &step);
    void ticksToggled(); ///< by Space: those of the selected machines

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUp(QTableView *table);
    bool keyPressed(QObject *table, const QKeyEvent &event);
    bool goBeside(int from, int direction);
    void alignBottoms();
    void showHint();
    void onReset();
    void showMenu(QTableView *table, const QPoint &where);

    MatrixModel *m_model;
    QLabel *m_banner;
    MatrixHint *m_hint;
    std::function<bool(int)> m_rowFilter;
    QString m_filterWords;
    QList<QAction *> m_machineMenu;
    QList<QAction *> m_stepMenu;
    QSplitter *m_splitter;
    QTableView *m_left;
    QTableView *m_right;
    StepHeader *m_header;
    FieldDelegate *m_fields;
    QUuid m_currentMachine; ///< to stay on it when the rows are rebuilt
    int m_currentColumn = 0;
    std::optional<FieldDelegate::Typed> m_typed; ///< while the rows are rebuilt
};

} // namespace howdah
