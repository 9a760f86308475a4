// The way from a login to a shell that runs as root and has the driver: one conversation over one channel, or a second
// one where sudo or su wants a terminal, or sudo knows the account but not allows it.
//
// Nothing is sent to sudo or su before the other side has announced itself: a password that came early would be
// echoed by a terminal, or given to the command's standard input. Everything that can be decided on the machine is
// decided there, in one round trip: 1 for root by key, 2 for sudo without a password, 3 for sudo or su with one.
//
// Thread: the session's. Blocks up to limits.ready for root and as long again for the driver.
#pragma once

#include "app/ssh/RootWay.h"
#include "app/ssh/ShellStreams.h"
#include "app/ssh/SshChannel.h"
#include "app/ssh/StepQueue.h"

namespace howdah {

/// A channel whose shell has reported *ready*.
struct RootChannel
{
    std::unique_ptr<Session::Channel> channel;
    std::shared_ptr<ShellStreams> streams; ///< shared with the channel's sink
    std::unique_ptr<StepQueue> steps;      ///< hears what the shell says
    RootShellInfo info;
};

/// `ahead`: steps that go along with the driver, so that the first of them costs no turn.
[[nodiscard]] Result<RootChannel> becomeRoot(Session &session, const BecomeRequest &request, const QByteArray &driver,
                                             const QByteArray &library, const QByteArray &lockHolder,
                                             const QList<StepCall> &ahead = {});

/// The text that decides on the machine how to become root; for tests and for reading.
struct BecomeText
{
    QByteArray nonce;
    bool sudo = true;
    bool sudoWithPassword = false;
    bool su = false;
    bool onTerminal = false;
    [[nodiscard]] QByteArray command() const; ///< what the channel runs: a shell that says "NONCE up" when it reads
    /// For what reads instead of it: another shell that a start-up file has put in its place (`exec tcsh`) becomes the
    /// right one by this line, a start-up file that waits for a line gets one, and the right one makes nothing of it.
    [[nodiscard]] QByteArray knock() const;
    [[nodiscard]] QByteArray text() const;
    [[nodiscard]] QByteArray sudoPrompt() const { return '[' + nonce + ' '; } ///< then whose password, and "] "
    [[nodiscard]] QByteArray errorPrefix() const { return nonce + '='; }
};

} // namespace howdah
