// Everything about one machine's steps: the answer first (sentence, what to do), then output, changes and program.
//
// Thread: main thread. Ownership: matrix, output and document must outlive it.
#pragma once

#include "ui/ClusterDocument.h"
#include "ui/MatrixModel.h"
#include "ui/RunOutput.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QTabWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace howdah {

class DetailsPane : public QWidget
{
    Q_OBJECT
public:
    DetailsPane(MatrixModel *matrix, RunOutput *output, ClusterDocument *document, QWidget *parent = nullptr);

    /// A cell of the matrix: its machine, and its step if it is a step's. Others leave the step as it is.
    void showCell(const QModelIndex &index);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refreshList();
    void refreshStep();
    void showStep(const QString &step);
    void append(const QUuid &machine, const QString &step, const QByteArray &text);
    [[nodiscard]] QString currentStep() const;
    [[nodiscard]] QString programText() const;

    MatrixModel *m_matrix;
    RunOutput *m_output;
    ClusterDocument *m_document;
    QUuid m_machine;
    QString m_shownStep; ///< whose output stands in the text field, so that it is appended to
    QLabel *m_title;
    QLabel *m_sentence;
    QTreeWidget *m_steps;
    QTabWidget *m_tabs;
    QPlainTextEdit *m_outputText;
    QPlainTextEdit *m_changesText;
    QPlainTextEdit *m_programText;
};

} // namespace howdah
