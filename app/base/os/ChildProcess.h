// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Starts a program on this computer, with exactly the given file descriptors.
//
// QProcess has only three streams, keeps all output in memory, and needs an event loop for its signals; a step program
// writes to a fourth stream, and runs in a worker thread that waits in poll() together with a CancelToken. posix_spawn
// cannot make the program die with us.
//
// Thread: a value of one thread. Destroying it does not end the program; end() does. Errors: ToolMissing.
#pragma once

#include "app/base/Result.h"
#include "app/base/os/UniqueFd.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <optional>

#include <sys/types.h>

namespace howdah {

struct ChildCommand
{
    QList<QByteArray> arguments{};   ///< the first is the program: a path, or a name looked up in PATH
    QList<QByteArray> environment{}; ///< NAME=VALUE; nothing is inherited
    QList<int> descriptors{};        ///< the child's 0, 1, 2 … in order; all others are closed in it
    enum class Group {
        Ours,      ///< it asks on the terminal: only the terminal's foreground group may
        Own,       ///< end() reaches what it started, and a key pressed in our terminal does not
        OwnSession ///< nor has it a terminal to ask on
    };
    Group group = Group::Own;
    /// It is killed when the thread that started it ends, for whatever reason (PR_SET_PDEATHSIG). Not for programs that must
    /// end in order, and not possible for programs that change their rights (sudo, pkexec, Debian's ssh-agent): these are
    /// ended by the end of a stream.
    bool diesWithUs = true;
};

class ChildProcess
{
public:
    [[nodiscard]] static Result<ChildProcess> start(const ChildCommand &command);

    /// Readable once the program has ended; for poll().
    [[nodiscard]] int endedFd() const { return m_pidFd.get(); }
    /// Waits up to the limit. The exit status, 128 + signal for a killed one; nothing if it still runs.
    [[nodiscard]] std::optional<int> wait(std::chrono::milliseconds limit);
    /// TERM, after the grace KILL, to its group or, without one, to itself; returns when it is gone. Gives up after
    /// 2 s more: a program that runs with other rights cannot be signalled.
    void end(std::chrono::milliseconds grace = std::chrono::seconds(2));

private:
    void signal(int number) const;

    UniqueFd m_pidFd;
    pid_t m_pid = -1;
    bool m_isLeader = true; ///< of a group
    std::optional<int> m_status;
};

/// This program's own environment, without the names given.
[[nodiscard]] QList<QByteArray> environmentWithout(const QList<QByteArray> &names);

/// Both ends of a pipe, closed on exec.
struct Pipe
{
    UniqueFd read;
    UniqueFd write;
    [[nodiscard]] static Pipe make();
};

/// Appends what can be read without waiting. False at the end of the stream.
[[nodiscard]] bool readAvailable(int fd, QByteArray &into);

} // namespace howdah
