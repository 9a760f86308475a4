// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Keeps unsaved edits in the state folder while there are some, and offers at the start what a program that ended left
// there.
//
// At most one write every two seconds, off the main thread; it is gone when the edits are saved or given up, and with
// the window. A kill or a power cut leaves it.
//
// Thread: main thread. Ownership: document and window must outlive it.
#pragma once

#include "ui/document/ClusterDocument.h"

#include <QTimer>

namespace howdah {

class RecoveryController : public QObject
{
    Q_OBJECT
public:
    RecoveryController(ClusterDocument *document, QWidget *window);
    ~RecoveryController() override;

    /// Asks about what was left behind; nothing left, nothing shown.
    void offer();
    /// The program ends now without questions: unsaved edits stay in the recovery file and are offered at the next start.
    void leave();

Q_SIGNALS:
    void failed(const howdah::Error &error);
    void noted(const QString &text);
    void recovered();

private:
    using File = std::shared_ptr<RecoveryFile>;
    void schedule();
    void keep();
    void forget();
    void ask(const File &file, const UnsavedEdits &edits);
    void recover(const File &file, const UnsavedEdits &edits);

    ClusterDocument *m_document;
    QWidget *m_window;
    QTimer m_timer;
    File m_file; ///< null until the first edit
    bool m_writing = false;
    bool m_told = false; ///< a failure is reported once
};

} // namespace howdah
