// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Unsaved edits, stored in the state folder in case this program ends before they are saved. One file for each running
// program, beside a lock that the kernel releases with its process: a file whose lock is free was left behind.
//
// Holds what a project file holds, so no secret. Written in one step; folder and files are the user's alone (0700).
//
// Thread: write() and remove() any thread, one at a time is worked on; the rest on the thread that made it. Blocks on the
// file system only.
#pragma once

#include "app/base/os/UniqueFd.h"
#include "app/machines/ClusterJson.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QMutex>

#include <atomic>
#include <memory>

namespace howdah {

struct UnsavedEdits
{
    QString path;      ///< of the project; empty: it never had a file
    QByteArray digest; ///< of the file these edits began with; empty: none
    QDateTime when;    ///< UTC
    Cluster cluster;
    UnknownFields unknown;
};

class RecoveryFile
{
    Q_DECLARE_TR_FUNCTIONS(RecoveryFile)
public:
    ~RecoveryFile(); ///< the file stays; remove() first if nothing is to be kept

    /// A new one, with nothing in it yet. Errors: FileUnwritable.
    [[nodiscard]] static Result<std::shared_ptr<RecoveryFile>> create();
    /// Files left behind by programs that have ended; they now belong to this one. Empty and damaged ones are removed.
    [[nodiscard]] static std::vector<std::shared_ptr<RecoveryFile>> leftBehind();

    /// Errors: FileUnreadable, ProjectBroken, ProjectTooNew.
    [[nodiscard]] Result<UnsavedEdits> read() const;

    /// What is written with a ticket of before the last drop() is not written.
    [[nodiscard]] quint64 ticket() const { return m_ticket; }
    [[nodiscard]] Result<void> write(const UnsavedEdits &edits, quint64 ticket);
    /// Invalidates all earlier edits; quick, for the main thread. One of the other functions removes the file from the disk.
    void drop() { ++m_ticket; }
    void remove();
    /// Not if something was written with a later ticket.
    void removeUnlessNewer(quint64 ticket);

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    RecoveryFile(QString path, UniqueFd lock);
    [[nodiscard]] static Result<UniqueFd> lockOf(const QString &path);

    const QString m_path;
    UniqueFd m_lock;
    QMutex m_mutex; ///< of the file
    std::atomic<quint64> m_ticket = 0;
    quint64 m_written = 0; ///< ticket of what is on disk; under m_mutex
};

} // namespace howdah
