// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The open cluster: its machines, its settings, its file and its undo history. No widget knows a file, no file a widget.
//
// Thread: main thread; load, save, import and export block on the file system only. The lists and stacks it gives out
// live as long as it does; open() and makeNew() reset them.
#pragma once

#include "app/machines/MachineList.h"
#include "app/machines/MachinesFile.h"
#include "app/project/ProjectFile.h"
#include "app/project/RecoveryFile.h"

#include <QUndoStack>

#include <optional>

namespace howdah {

class ClusterDocument : public QObject
{
    Q_OBJECT
public:
    explicit ClusterDocument(QObject *parent = nullptr);

    [[nodiscard]] MachineList &machines() { return m_machines; }
    [[nodiscard]] const MachineList &machines() const { return m_machines; }
    [[nodiscard]] QUndoStack &undoStack() { return m_undo; }

    /// A copy with the machines as they are in the table now; what a run takes.
    [[nodiscard]] Cluster cluster() const;
    [[nodiscard]] const StepCatalogue &steps() const { return *m_cluster.steps; }
    [[nodiscard]] const LoginSettings &login() const { return m_cluster.login; }

    /// Is there a cluster at all? Without one the window shows its welcome page.
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] bool isModified() const { return m_settingsModified || !m_undo.isClean(); }
    [[nodiscard]] QString path() const { return m_file ? m_file->path() : QString(); } ///< empty: untitled
    [[nodiscard]] QString title() const;
    /// Another Howdah has the project open, or its folder takes no lock: it can be edited and saved under another name.
    [[nodiscard]] bool isReadOnly() const { return m_file && !m_file->isLocked(); }
    /// Has another program changed or removed the file since? Reads it.
    [[nodiscard]] bool changedOnDisk() const { return m_file && m_file->changedOnDisk(); }

    void makeNew();
    enum class IfLocked { Refuse, ReadOnly };
    /// A project by its suffix, or else machines.txt as an untitled cluster. On error the document stays as it was.
    /// The warnings are what a user should know although it could be opened.
    /// A project that another Howdah has open: FileLocked, or read only.
    [[nodiscard]] Result<QStringList> open(const QString &path, IfLocked ifLocked = IfLocked::Refuse);
    /// Back to no cluster at all; what is unsaved is lost.
    void close();
    /// What a program that ended left unsaved, over its project as that is now. Modified, with nothing to undo.
    [[nodiscard]] Result<QStringList> recover(const UnsavedEdits &edits);
    [[nodiscard]] UnsavedEdits unsavedEdits() const;
    [[nodiscard]] Result<void> save(ProjectFile::IfChanged ifChanged = ProjectFile::IfChanged::Refuse);
    [[nodiscard]] Result<void> saveAs(const QString &path, ProjectFile::IfChanged ifChanged);
    [[nodiscard]] Result<void> exportMachines(const QString &path, bool overwrite) const;

    /// The file on disk was changed, and the user keeps this version: it counts as not saved.
    void keepMine();

    // Settings outside the table. Not in the undo history: "Undo covers the table".
    void setLogin(const LoginSettings &login, const QString &keyPath);
    void setStepTicked(const QString &step, bool ticked);
    void setOption(const QString &step, const QString &option, const QString &value);

Q_SIGNALS:
    void opened();       ///< another cluster is here
    void closed();       ///< no cluster is open any more
    void titleChanged(); ///< path or name
    void saved();
    void modifiedChanged();
    void settingsChanged(); ///< login, key, ticked steps or options
    void machinesChanged(); ///< anything in the table

private:
    void replace(Cluster cluster, std::unique_ptr<ProjectFile> file, bool modified);
    void touchSettings();
    [[nodiscard]] Result<QStringList> openProject(const QString &path, IfLocked ifLocked);
    [[nodiscard]] Result<QStringList> openMachines(const QString &path);

    MachineList m_machines;
    QUndoStack m_undo;
    Cluster m_cluster; ///< its machines are those of m_machines
    std::unique_ptr<ProjectFile> m_file;
    UnknownFields m_unknown; ///< of a recovered cluster whose file no longer exists
    bool m_open = false;
    bool m_settingsModified = false;
};

} // namespace howdah
