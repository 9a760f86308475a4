// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/MachineActions.h"

#include "ui/matrix/MatrixHint.h"

namespace howdah {
namespace {

/// Shown in a menu, where & stands before the letter to press.
QString shownInMenu(const QString &text)
{
    return QString(text).replace(u'&', QStringLiteral("&&"));
}

} // namespace

MachineActions::MachineActions(MainActions *actions, MachineController *machines, MachineClipboard *clipboard,
                               FileController *files, ClusterDocument *document, MatrixModel *matrix, MatrixView *view,
                               QObject *parent)
    : QObject(parent), m_actions(actions), m_machines(machines), m_clipboard(clipboard), m_files(files), m_document(document),
      m_matrix(matrix), m_view(view)
{
    connectMenus();
    connectTable();
    connect(&document->undoStack(), &QUndoStack::indexChanged, this, &MachineActions::update);
    connect(document, &ClusterDocument::modifiedChanged, this, &MachineActions::update);
    connect(view, &MatrixView::selectionChanged, this, &MachineActions::update);
    connect(view, &MatrixView::sortChanged, this, &MachineActions::update);
    update();
}

void MachineActions::connectMenus()
{
    connect(m_actions->undo, &QAction::triggered, &m_document->undoStack(), &QUndoStack::undo);
    connect(m_actions->redo, &QAction::triggered, &m_document->undoStack(), &QUndoStack::redo);
    connect(m_actions->addMachine, &QAction::triggered, m_machines, &MachineController::add);
    connect(m_actions->removeMachine, &QAction::triggered, m_machines, &MachineController::removeSelected);
    connect(m_actions->moveUp, &QAction::triggered, m_machines, [this] { m_machines->move(-1); });
    connect(m_actions->moveDown, &QAction::triggered, m_machines, [this] { m_machines->move(1); });
    connect(m_actions->tickAll, &QAction::triggered, m_machines, [this] { m_machines->tickAll(true); });
    connect(m_actions->tickNone, &QAction::triggered, m_machines, [this] { m_machines->tickAll(false); });
    connect(m_actions->duplicateMachine, &QAction::triggered, m_machines, &MachineController::duplicateSelected);
    connect(m_actions->cutMachines, &QAction::triggered, m_clipboard, &MachineClipboard::cut);
    connect(m_actions->copyMachines, &QAction::triggered, m_clipboard, &MachineClipboard::copy);
    connect(m_actions->copyLines, &QAction::triggered, m_clipboard, &MachineClipboard::copyAsLines);
    connect(m_actions->pasteMachines, &QAction::triggered, m_clipboard, &MachineClipboard::paste);
    connect(m_actions->updateMachines, &QAction::triggered, m_files, &FileController::updateDialog);
    connect(m_files, &FileController::updateAccepted, m_machines, &MachineController::update);
    connect(m_actions->machineConnection, &QAction::triggered, m_machines, &MachineController::editConnection);
}

void MachineActions::connectTable()
{
    // Their keys mean machines only where machines are; elsewhere Ctrl+C copies text, and Alt+Down opens a list.
    for (QAction *action : {m_actions->cutMachines, m_actions->copyMachines, m_actions->pasteMachines,
                            m_actions->duplicateMachine, m_actions->removeMachine, m_actions->moveUp, m_actions->moveDown}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_view->addAction(action);
    }
    m_view->setContextMenus({m_actions->runSelected, m_actions->takeBack, nullptr, m_actions->cutMachines,
                             m_actions->copyMachines, m_actions->copyLines, m_actions->pasteMachines, nullptr,
                             m_actions->addMachine, m_actions->duplicateMachine, m_actions->removeMachine, m_actions->moveUp,
                             m_actions->moveDown, nullptr, m_actions->machineConnection},
                            {m_actions->runFromStep, m_actions->runSelected, m_actions->retryFailed, m_actions->takeBack, nullptr,
                             m_actions->nextProblem, m_actions->copySummary});
    connect(m_view, &MatrixView::ticksToggled, m_machines, &MachineController::toggleTicks);
    // After the drag has ended: the rows under it are created again.
    connect(m_matrix, &MatrixModel::rowsDropped, m_machines, &MachineController::moveRows, Qt::QueuedConnection);
    connect(m_matrix, &MatrixModel::stepTickWanted, m_document, &ClusterDocument::setStepTicked);

    MatrixHint *hint = m_view->hint();
    connect(hint, &MatrixHint::addRequested, m_actions->addMachine, &QAction::trigger);
    connect(hint, &MatrixHint::pasteRequested, m_actions->pasteMachines, &QAction::trigger);
    connect(hint, &MatrixHint::importRequested, this, [this] {
        // An untitled cluster without machines is nothing yet; what has a file or settings of its own keeps them.
        m_document->path().isEmpty() && !m_document->isModified() ? m_files->importDialog() : m_files->updateDialog();
    });
}

void MachineActions::update()
{
    const bool open = m_document->isOpen();
    const QList<int> selected = m_machines->selectedListRows();
    const QUndoStack &undo = m_document->undoStack();
    m_actions->undo->setEnabled(undo.canUndo());
    m_actions->undo->setText(undo.canUndo() ? tr("&Undo %1").arg(shownInMenu(undo.undoText())) : tr("&Undo"));
    m_actions->redo->setEnabled(undo.canRedo());
    m_actions->redo->setText(undo.canRedo() ? tr("&Redo %1").arg(shownInMenu(undo.redoText())) : tr("&Redo"));
    for (QAction *action :
         {m_actions->pasteMachines, m_actions->addMachine, m_actions->tickAll, m_actions->tickNone, m_actions->updateMachines})
        action->setEnabled(open);
    for (QAction *action : {m_actions->removeMachine, m_actions->duplicateMachine, m_actions->cutMachines,
                            m_actions->copyMachines, m_actions->copyLines})
        action->setEnabled(!selected.isEmpty());
    m_actions->machineConnection->setEnabled(!m_machines->selectedNodes().isEmpty());

    const bool sorted = m_matrix->sortColumn() >= 0;
    m_actions->moveUp->setEnabled(!sorted && !selected.isEmpty() && selected.first() > 0);
    m_actions->moveDown->setEnabled(!sorted && !selected.isEmpty() && selected.last() + 1 < m_document->machines().size());
    for (QAction *action : {m_actions->moveUp, m_actions->moveDown})
        action->setToolTip(
            sorted ? tr("The table is sorted by a column. To move machines, choose View > Sort By > Order of the File.")
                   : QString());
}

} // namespace howdah
