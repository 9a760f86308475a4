// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the Edit and Machines menus do, and when they can; and the same from the table itself: its context menus, Space,
// dragged rows, and the page an empty one shows.
//
// Thread: main thread. Ownership: all it is given must outlive it.
#pragma once

#include "ui/MainActions.h"
#include "ui/document/FileController.h"
#include "ui/matrix/MachineClipboard.h"

namespace howdah {

class MachineActions : public QObject
{
    Q_OBJECT
public:
    MachineActions(MainActions *actions, MachineController *machines, MachineClipboard *clipboard, FileController *files,
                   ClusterDocument *document, MatrixModel *matrix, MatrixView *view, QObject *parent);

private:
    void update();
    void connectMenus();
    void connectTable();

    MainActions *m_actions;
    MachineController *m_machines;
    MachineClipboard *m_clipboard;
    FileController *m_files;
    ClusterDocument *m_document;
    MatrixModel *m_matrix;
    MatrixView *m_view;
};

} // namespace howdah
