// The matrix on the screen: the machines' columns stay while the steps scroll beside them. Two table views over one
// model with one selection and one scroll position.
//
// Thread: main thread. Ownership: the model must outlive it.
#pragma once

#include "ui/MatrixModel.h"

#include <QWidget>

class QSplitter;
class QTableView;

namespace howdah {

class StepHeader;

class MatrixView : public QWidget
{
    Q_OBJECT
public:
    explicit MatrixView(MatrixModel *model, QWidget *parent = nullptr);

    [[nodiscard]] QModelIndex currentIndex() const;
    void setCurrentIndex(const QModelIndex &index);
    /// Rows with at least one selected cell, in order.
    [[nodiscard]] QList<int> selectedRows() const;
    void editCurrent();

    [[nodiscard]] bool isFieldShown(MachineField field) const;
    void setFieldShown(MachineField field, bool shown);
    [[nodiscard]] QTableView *machinesTable() const { return m_left; }
    [[nodiscard]] QTableView *stepsTable() const { return m_right; }

Q_SIGNALS:
    void currentChanged(const QModelIndex &index);
    void selectionChanged();
    void stepTickClicked(const QString &step);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUp(QTableView *table);
    bool goBeside(int from, int direction);
    void alignBottoms();

    MatrixModel *m_model;
    QSplitter *m_splitter;
    QTableView *m_left;
    QTableView *m_right;
    StepHeader *m_header;
    QUuid m_currentMachine; ///< to stay on it when the rows are rebuilt
    int m_currentColumn = 0;
};

} // namespace howdah
