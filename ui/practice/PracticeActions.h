// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// File → Practice Cluster…, and what follows a good start: its machines open as an untitled cluster, ready to run.
//
// Thread: main thread. Ownership: all it is given must outlive it.
#pragma once

#include "ui/practice/PracticeController.h"

#include <functional>

class QAction;

namespace howdah {

class ClusterDocument;
class FileController;

class PracticeActions : public QObject
{
    Q_OBJECT
public:
    PracticeActions(PracticeController *controller, FileController *files, ClusterDocument *document, QWidget *window);

    /// In a dialog: where the first page is not in sight.
    void showDialog();
    /// Cancels a running start before `then`, if the user agrees; else nothing happens.
    void askToCancel(std::function<void()> then);

Q_SIGNALS:
    /// The practice cluster is open; `offer` copies admin's password.
    void opened(const QString &text, QAction *offer);

private:
    void openCluster();
    void onOpened();

    PracticeController *m_controller;
    FileController *m_files;
    ClusterDocument *m_document;
    QWidget *m_window;
    QAction *m_copy;
};

} // namespace howdah
