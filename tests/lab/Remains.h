// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a run must not leave behind, whatever ended it: half-written files, locks, agents. Looked for on booted machines
// and on their workstation (tests/lab/workstation.sh).
//
// Thread: the test's. Blocks: each function up to a minute, freeLocks() up to its limit. Needs root.
#pragma once

#include "tests/lab/Lab.h"

#include <QProcess>

namespace howdah::lab {

/// A program of the workstation that outlives what it started: `command` runs under it, and what `command` leaves behind
/// lives on until the session is closed, as on a real workstation.
class Session
{
public:
    Session(Lab &lab, const QStringList &command);
    /// Ends what is left in it.
    ~Session();

    /// PIDs, as seen from here, of the processes of that name that this session has now.
    [[nodiscard]] QList<pid_t> pids(const QByteArray &name) const;
    /// Signals the command alone (SIGKILL, SIGHUP), or the command and the children that a terminal's Ctrl-C would reach.
    void signalCommand(int signal) const;
    void interrupt() const;
    /// True when the command has ended within the limit; exitCode() is then its exit status (128 + N for signal N).
    bool waitForEnd(std::chrono::milliseconds limit);
    [[nodiscard]] bool hasEnded() const { return m_exitCode >= 0; }
    [[nodiscard]] int exitCode() const { return m_exitCode; }
    [[nodiscard]] QByteArray output() const { return m_output; }
    /// True when none of ssh-agent, ssh-add, ssh and the command itself is left within the limit.
    [[nodiscard]] bool isEmptyWithin(std::chrono::milliseconds limit) const;

private:
    void read();
    QByteArray m_name; ///< the command's, as the kernel has it
    std::unique_ptr<QProcess> m_process;
    QByteArray m_output;
    int m_exitCode = -1;
};

/// One line for each file of the machine's that is neither as before nor as after.
[[nodiscard]] QStringList halfWritten(Lab &lab, const QString &host);
/// The same for the files of the workstation's root: project, host table, SSH files, state.
[[nodiscard]] QStringList halfWrittenHere(Lab &lab, const QString &cli, const QString &project);
/// Files on the machine that only a write which came to no end leaves: copies beside the real ones.
[[nodiscard]] QStringList strayFiles(Lab &lab, const QString &host);
/// True when no package manager is at work on the machine within the limit.
[[nodiscard]] bool packageWorkEnds(Lab &lab, const QString &host, std::chrono::seconds limit);
/// True when the machine's lock is free within the limit. What must finish (package work) may hold it meanwhile.
[[nodiscard]] bool lockIsFree(Lab &lab, const QString &host, std::chrono::seconds limit);
/// True when the machine's lock file is gone within the limit, as it is after every run that ends in order.
[[nodiscard]] bool lockIsGone(Lab &lab, const QString &host, std::chrono::seconds limit);

} // namespace howdah::lab
