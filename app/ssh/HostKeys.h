// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Host key verification against known_hosts. Compares key blobs itself, because libssh 0.10's reader of
// known_hosts fails open on a damaged line and ignores @revoked (measured).
//
// The format is sshd(8)'s, SSH_KNOWN_HOSTS FILE FORMAT: plain and hashed names, [name]:port, wildcards, negation, lists,
// @revoked, CRLF, tabs. Host certificates are not supported: @cert-authority lines trust nobody here and are noted.
//
// Thread: check() is a pure reader, any thread. The writers take a lock file, any thread, and replace the file
// atomically keeping mode, links and every foreign line. Errors: FileUnreadable, FileUnwritable, FileLocked.
#pragma once

#include "app/base/Result.h"
#include "app/ssh/HostKey.h"

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <QUuid>

#include <functional>

namespace howdah {

enum class HostKeyVerdict {
    Known,   ///< a line for this name has this very key, none revokes it
    Unknown, ///< no line for this name
    Changed, ///< a line for this name has another key (of any type), or a key that cannot be read
    Revoked, ///< a @revoked line has this key, for any name
};

struct HostKeyFinding
{
    HostKeyVerdict verdict = HostKeyVerdict::Unknown;
    QString file;               ///< the file with the deciding line
    int line = 0;               ///< 1-based
    QString comment;            ///< that line's: who wrote it
    QString oldFingerprint;     ///< of the key on that line, for Changed; empty if that line is damaged
    QStringList knownTypes;     ///< key types known for the name, to ask the server for one of them first
    bool damaged = false;       ///< Changed only because the line for this name cannot be read
    bool certAuthority = false; ///< a @cert-authority line is there for the name; it was not used
};

/// A host key that the user has accepted for one machine.
struct KnownMachine
{
    QStringList names; ///< HOST, FQDN, address
    quint16 port = 22;
    HostKey key;
};

/// The comment of the lines that a cluster's runs write; of a null id: how all such comments begin.
[[nodiscard]] QString knownHostsMark(const QUuid &cluster);

class HostKeys
{
public:
    /// `files` in ssh's order. The first of them is the one we write.
    explicit HostKeys(const QStringList &files) : m_files(files), m_ours(files.value(0)) {}

    /// The user's, then the global ones. The first of the user's is the one we write; with none (UserKnownHostsFile
    /// none) nothing is written.
    [[nodiscard]] static HostKeys of(const QStringList &userFiles, const QStringList &globalFiles)
    {
        HostKeys keys(userFiles + globalFiles);
        keys.m_ours = userFiles.value(0);
        return keys;
    }

    /// Like ssh, a name with another port than 22 is also Known by a line of the bare name with the same key.
    [[nodiscard]] Result<HostKeyFinding> check(const QString &name, quint16 port, const HostKey &key) const;

    /// Key types known for the name (for HostKeyAlgorithms order); empty if none.
    [[nodiscard]] Result<QStringList> knownTypes(const QString &name, quint16 port) const;

    /// Adds lines for all the names (HOST, FQDN, address; [name]:port where the port is not 22), marked as Howdah's
    /// by a comment with the cluster id. Already there with the same key: nothing is written. An old key of the name
    /// stays valid beside the new one: forget() it first where it is to be replaced.
    [[nodiscard]] Result<void> remember(const QStringList &names, quint16 port, const HostKey &key, const QString &comment) const;
    /// The same for many machines in one write. FileUnwritable where ssh's configuration names no file, or one that is
    /// no regular file (/dev/null): nothing is written then.
    [[nodiscard]] Result<void> remember(const QList<KnownMachine> &machines, const QString &comment) const;

    /// Takes the old keys of the names out of every file (the deliberate replacement of a changed key); the file as it
    /// was is kept beside as FILE.old, as ssh-keygen -R does. Other names on the same line stay; where a wildcard leads
    /// to the name, the name is excluded (!name). FileUnwritable names file and line where we may not write.
    [[nodiscard]] Result<void> forget(const QStringList &names, quint16 port) const;

    /// Takes out the lines that carry exactly this comment (our own lines of a cluster), optionally only for names.
    [[nodiscard]] Result<void> forgetOurs(const QString &comment, const QStringList &onlyNames = {}) const;

    /// Takes out the lines of these names that another cluster's run has written: comments that begin with `prefix`
    /// but are not exactly `ours`. What a user or ssh itself wrote stays.
    [[nodiscard]] Result<void> forgetOthers(const QString &prefix, const QString &ours, const QStringList &onlyNames) const;

    /// Takes out what the runs whose comments begin with `prefix` have written about machines with these addresses,
    /// under all their names; without addresses, about all. True: there was something.
    [[nodiscard]] Result<bool> forgetMachines(const QString &prefix, const QStringList &addresses) const;

private:
    [[nodiscard]] Result<void> forgetWritten(const std::function<bool(const QByteArray &)> &byComment,
                                             const QStringList &onlyNames) const;

    QStringList m_files;
    QString m_ours; ///< empty: none
};

} // namespace howdah
