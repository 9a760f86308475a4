// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Results (ResultRows) with their output under them. Closed or unchanged rows cost nothing; what is open
// holds the end of the output.
//
// Thread: main thread. Ownership: matrix and output must outlive it. While it is hidden it does no work.
#pragma once

#include "ui/details/ResultRows.h"
#include "ui/run/RunOutput.h"

#include <QTimer>
#include <QTreeWidget>

namespace howdah {

class ResultTree : public QTreeWidget
{
    Q_OBJECT
public:
    static constexpr int shownLines = 200; ///< under a step; the rest is in the output of the step alone

    ResultTree(MatrixModel *matrix, RunOutput *output, QWidget *parent = nullptr);

    enum class Why { Chosen, Followed };
    /// Steps that failed or are at work are open; one that the reader did not open closes when it ended well. What is only
    /// followed does not move a reader who has scrolled away from the end.
    void showMachine(const QUuid &machine, const QString &step, Why why = Why::Chosen);
    void followAgain() { m_atEnd = true; } ///< as if the reader had scrolled back to the end
    void showAll();
    void refreshLater();
    void copySelection() const;
    void setTerminalFont(const QFont &font); ///< of the lines of output

Q_SIGNALS:
    void chosen(const QUuid &machine, const QString &step);       ///< the user went to it
    void outputWanted(const QUuid &machine, const QString &step); ///< all of it

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// After the kinds of ResultRow.
    enum ItemType { Group = QTreeWidgetItem::UserType, MachineRow, StepRow, Line };
    enum Role { KeyRole = Qt::UserRole, MachineRole, StepRole };
    class Item;
    void refresh();
    void openByOutcome(QTreeWidgetItem *item, std::optional<Outcome> outcome);
    [[nodiscard]] static std::optional<Outcome> outcomeOf(const QTreeWidgetItem *item); ///< none: it shows none
    void goToEnd();
    [[nodiscard]] QTreeWidgetItem *endOfOutput() const; ///< the last line of the step at work; null: none is
    void fill(QTreeWidgetItem *parent, const QList<ResultRow> &rows);
    void say(Item *item, const ResultRow &row);
    void fillOpen(QTreeWidgetItem *item);
    void fillLines(QTreeWidgetItem *item);
    [[nodiscard]] QByteArray outputOf(const QUuid &machine, const QString &step) const;
    [[nodiscard]] QTreeWidgetItem *itemOf(const QUuid &machine, const QString &step) const;

    MatrixModel *m_matrix;
    ResultRows m_rows;
    RunOutput *m_output;
    QUuid m_machine;
    QString m_step;
    bool m_all = false;
    bool m_filling = false;
    bool m_atEnd = true;    ///< scrolled to the end, so it follows new output
    QSet<QString> m_open;   ///< machine and step of rows that are or were open: what may have to follow its output
    QSet<QString> m_opened; ///< keys of open steps that the reader did not open
    QTimer m_refresh;
    QFont m_fixed;
};

} // namespace howdah
