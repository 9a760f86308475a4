// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything about a cell of the matrix: the answer first (what happened, what to do, buttons), then output, changes,
// program and options; of the step, of its machine, or of all machines with the failures first.
//
// Thread: main thread. Ownership: matrix, runs, output and document must outlive it.
#pragma once

#include "ui/matrix/MatrixModel.h"
#include "ui/run/RunController.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QStackedWidget;
class QTabWidget;

namespace howdah {

class ChangesView;
class DetailsHeader;
class OptionsView;
class OutputView;
class ProgramView;
class ResultTree;

class DetailsPane : public QWidget
{
    Q_OBJECT
public:
    enum class Scope { Step, Machine, All };
    enum Tab { OutputTab, ChangesTab, ProgramTab, OptionsTab };

    DetailsPane(MatrixModel *matrix, RunController *runs, RunOutput *output, ClusterDocument *document,
                QWidget *parent = nullptr);

    /// A cell of the matrix: its machine, and its step if it is a step's; else the step that tells most of the machine,
    /// which in a run is another from time to time.
    void showCell(const QModelIndex &index);
    [[nodiscard]] Scope scope() const;
    void setScope(Scope scope);
    [[nodiscard]] RunOutput *output() const { return m_output; }
    void setTerminalFont(const QFont &font); ///< of output, programs and changes
    /// Opens the line to find text in what is shown.
    void find();
    void commitOptions(); ///< also takes a number that is being typed

Q_SIGNALS:
    void cellWanted(const QModelIndex &index); ///< the user went to another step or machine in the pane
    void retryRequested(const QStringList &hosts);
    void takeNamesRequested(const QStringList &hosts); ///< a retry that takes over what another cluster holds
    void summaryRequested();
    void failed(const howdah::Error &error);

private:
    QWidget *buildTabs();
    void refresh();
    void follow();
    void refreshHeader(const QModelIndex &cell);
    void refreshOutput(const QModelIndex &cell);
    void refreshChanges();
    void onScope();
    void openTerminal();
    void append(const QUuid &machine, const QString &step, const QByteArray &text);
    [[nodiscard]] StepRecord recordOf(const QModelIndex &cell) const;
    [[nodiscard]] QString changesHeading(int row, const QString &step) const;
    [[nodiscard]] QString changesOf(int row) const;
    [[nodiscard]] QString hostOf(int row) const;
    [[nodiscard]] const Machine *node() const; ///< of the document; null if the row is none
    [[nodiscard]] bool nameLoginWorks() const;

    MatrixModel *m_matrix;
    RunController *m_runs;
    RunOutput *m_output;
    ClusterDocument *m_document;
    DetailsHeader *m_header;
    QTabWidget *m_tabs = nullptr;
    QComboBox *m_scope = nullptr;
    QStackedWidget *m_outputPages = nullptr;
    OutputView *m_outputView = nullptr;
    ResultTree *m_tree = nullptr;
    ChangesView *m_changes = nullptr;
    ProgramView *m_program = nullptr;
    OptionsView *m_options = nullptr;
    QTimer m_refresh;
    QStringList m_terminal; ///< this desktop's
    QUuid m_machine;
    QString m_step;
    bool m_follows = false; ///< no step was chosen: m_step is the worst step
    QString m_shown;        ///< whose output is shown in m_outputView
};

} // namespace howdah
