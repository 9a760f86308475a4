// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A project file, NAME.howdah: load, lock, save without ever losing what was there. Its text is ClusterJson's.
//
// A save replaces the file in one step and keeps the previous version as NAME.howdah~. While a window has the project
// open it holds the lock, a hidden file beside the project that names it; a lock left by a crash is seen as such.
// The user's own symbolic links are followed: their target is locked, replaced and backed up in its own folder. Links of
// other accounts are refused, and no link is followed for the name of the backup or the lock (FileInFolder.h).
//
// Thread: one thread at a time; blocks on the file system only (a lock held by another is not waited for).
// Ownership: the object owns its lock and lets it go when destroyed.
#pragma once

#include "app/base/os/FileLock.h"
#include "app/machines/ClusterJson.h"

#include <QCoreApplication>

namespace howdah {

class ProjectFile
{
    Q_DECLARE_TR_FUNCTIONS(ProjectFile)
public:
    static constexpr qint64 maximumSize = 64 << 20; ///< bytes; 10,000 machines take about 2 MiB

    explicit ProjectFile(const QString &path);
    ~ProjectFile();
    ProjectFile(ProjectFile &&) noexcept;
    ProjectFile &operator=(ProjectFile &&) noexcept;

    [[nodiscard]] const QString &path() const { return m_path; } ///< as given
    [[nodiscard]] bool exists() const;

    /// Keeps others from saving until unlock(). Errors: FileLocked (who, which process, on which computer),
    /// FileUnwritable (no lock can be made here; the file can still be read).
    [[nodiscard]] Result<void> lock();
    void unlock();
    [[nodiscard]] bool isLocked() const { return m_lock.isHeld(); }

    /// Errors: FileNotFound, FileUnreadable, ProjectBroken, ProjectTooNew. None of them changes anything.
    [[nodiscard]] Result<Cluster> load();

    /// Of the bytes last loaded or saved (SHA-256); empty: none.
    [[nodiscard]] const QByteArray &digest() const { return m_digest; }
    /// What the file loaded holds beyond the Cluster.
    [[nodiscard]] const UnknownFields &unknownFields() const { return m_unknown; }
    void setUnknownFields(const UnknownFields &fields) { m_unknown = fields; } ///< of a file that is gone: save() writes them
    /// The same file, wherever links lead?
    [[nodiscard]] bool isSameFile(const QString &path) const;

    /// Does the file differ from what this object has last loaded or saved? Also when it is gone.
    [[nodiscard]] bool changedOnDisk() const;

    enum class IfChanged { Refuse, Overwrite };
    /// Saves, under the lock (taken for the moment if it is not held). A file that is there, but not as this object
    /// has loaded or saved it, is refused with FileExists unless it may be overwritten; it then becomes NAME.howdah~.
    /// Other errors: FileLocked, FileUnwritable; ValueInvalid for a name that cannot stand in a file. The file is then
    /// as it was.
    [[nodiscard]] Result<void> save(const Cluster &cluster, IfChanged ifChanged = IfChanged::Refuse);

    /// Saves under another name as a cluster of its own, with a new uuid, and goes on with that file, its lock
    /// included if one was held. Gives back the cluster with its new uuid. On error nothing has changed, the name included.
    /// Onto itself it is a plain save, and the uuid stays.
    [[nodiscard]] Result<Cluster> saveAs(const QString &path, const Cluster &cluster, IfChanged ifChanged = IfChanged::Refuse);

private:
    [[nodiscard]] Result<QString> target() const;

    QString m_path;
    FileLock m_lock;
    UnknownFields m_unknown;
    QByteArray m_digest; ///< of the bytes last loaded or saved; empty: none
};

} // namespace howdah
