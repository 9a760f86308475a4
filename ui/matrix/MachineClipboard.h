// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Machines to and from the clipboard, and from what is dropped: as rows for a spreadsheet, as lines of machines.txt, and
// whole (with their settings) between Howdah's windows. Cut and pasted in the same cluster, a machine keeps its results.
//
// Thread: main thread. Ownership: all it is given must outlive it.
#pragma once

#include "ui/matrix/MachineController.h"

class QMimeData;

namespace howdah {

class MachineClipboard : public QObject
{
    Q_OBJECT
public:
    MachineClipboard(ClusterDocument *document, MachineController *machines, MatrixView *view, QObject *parent);

    void copy();
    void copyAsLines();
    void cut();
    void paste();
    void pasteFrom(const QMimeData *data);

Q_SIGNALS:
    void failed(const howdah::Error &error);
    void noted(const QString &text);

private:
    [[nodiscard]] bool pasteWhole(const QByteArray &json);
    [[nodiscard]] bool pasteWord(const QString &text);

    ClusterDocument *m_document;
    MachineController *m_machines;
    MatrixView *m_view;
};

} // namespace howdah
