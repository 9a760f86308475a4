// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// New, open, save, import, export: the dialogs around ClusterDocument, and the question about unsaved changes. Every
// step goes on when its dialog is answered; nothing waits.
//
// Thread: main thread. Ownership: document and window must outlive it.
#pragma once

#include "app/machines/MachinesUpdate.h"
#include "ui/document/ClusterDocument.h"

#include <functional>

class QAction;
class QFileDialog;

namespace howdah {

class FileController : public QObject
{
    Q_OBJECT
public:
    FileController(ClusterDocument *document, QWidget *window);

    /// What is asked before another cluster takes this one's place, besides unsaved changes: it calls `then` when that may be.
    using Gate = std::function<void(std::function<void()> then)>;
    void setGate(Gate gate) { m_gate = std::move(gate); }

    void newCluster();
    void closeCluster(); ///< asks about unsaved changes first
    void openDialog();
    void importDialog();
    /// A project or a machines.txt; asks about unsaved changes first.
    void openPath(const QString &path);
    /// What was dropped on the window: a machines.txt on an open cluster may be meant to update it, which is asked.
    void dropped(const QString &path);
    void updateDialog(); ///< choose a machines.txt, see what it changes, then updateAccepted()
    void save();
    void reload(); ///< the file as it is on disk; asks about unsaved changes
    void saveAsDialog();
    void exportDialog();
    /// Calls `then` when nothing can be lost: at once, after saving, or after "Discard". Never after Cancel.
    void whenSafe(std::function<void()> then);

    [[nodiscard]] QStringList recentFiles() const;
    [[nodiscard]] QAction *keepMine() const { return m_keepMine; } ///< the other answer to changedOnDisk(), besides reload()

Q_SIGNALS:
    void failed(const howdah::Error &error);
    void noted(const QString &text); ///< a warning that came with opening
    void updateAccepted(const howdah::MachinesUpdate &update, bool removeMissing, const QString &name);
    void opened();
    void recentChanged();
    void changedOnDisk(const QString &text);

private:
    void load(const QString &path, ClusterDocument::IfLocked ifLocked = ClusterDocument::IfLocked::Refuse);
    void reloadNow();
    void askReadOnly(const QString &path, const Error &error);
    void updateFrom(const QString &path);
    void saveThen(std::function<void()> then);
    void saveAsThen(std::function<void()> then);
    void saveOnto(const QString &path, std::function<void()> then);
    void askReplaceCluster(const QString &path, const QString &cluster, std::function<void()> then);
    void writeOnto(const QString &path, const std::function<void()> &then);
    void askOverwrite(const Error &error, std::function<void()> overwrite);
    QFileDialog *fileDialog(const QString &title, bool save);
    void remember(const QString &path);

    ClusterDocument *m_document;
    QWidget *m_window;
    QAction *m_keepMine;
    Gate m_gate = [](const std::function<void()> &then) { then(); };
};

} // namespace howdah
