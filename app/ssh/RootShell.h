// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One root shell on one machine: become root once, then feed it the steps. The protocol is resources/steps/driver.sh.
//
// Thread: the session's thread. Callbacks run in it, inside the blocking call. abort() is the one exception: the
// CancelToken given to runStep() may be cancelled from any thread.
#pragma once

#include "app/ssh/RootWay.h"
#include "app/ssh/Session.h"
#include "app/ssh/StepCall.h"

namespace howdah {

class RootShell
{
public:
    /// Opens the channel (`exec sh`), becomes root, sends driver and library, waits for *ready*.
    /// Ways are tried in this order: already root, sudo without a password, sudo with one, su. No try of sudo fails but one
    /// with a wrong password, since each may count against the account. Where sudo takes the
    /// password but does not allow the account, su follows if its password was given.
    /// Errors: RootRefused (a password was wrong), RootPasswordMissing (one would be needed and was not given), the
    /// detail of both being "sudo", "su" or "sudo-root" (sudo wants root's password); RootUnavailable, InteractionRequired
    /// (expired password, unknown question), MachineBusy (detail: who), ShellFailed (no shell), TimedOut, ConnectionLost,
    /// Cancelled. `ahead`: as with sendAhead(), along with the driver. The session must outlive the shell, and is good for a
    /// further try after RootRefused and RootPasswordMissing.
    [[nodiscard]] static Result<std::unique_ptr<RootShell>> open(Session &session, const BecomeRequest &request,
                                                                 const QByteArray &driver, const QByteArray &library,
                                                                 const QByteArray &lockHolder, const QList<StepCall> &ahead = {});
    ~RootShell();

    [[nodiscard]] const RootShellInfo &info() const;

    /// Sends these steps together. The machine begins one after the other as long as each comes to a good outcome, and
    /// runStep() with the same programs, in this order, then costs no turn of the network. What it does not begin,
    /// runStep() sends again.
    void sendAhead(const QList<StepCall> &calls);
    [[nodiscard]] bool hasAhead() const; ///< some of them were not run yet
    /// Lets no step that was sent ahead begin any more. True: one has begun before the machine heard that; runStep() is to
    /// take it.
    [[nodiscard]] bool holdBack();

    /// One step; one turn where it was not sent ahead. Ends when the end line was seen on both streams.
    /// Cancel (call.cancel or the session's token): aborts the step; ended within a second, it is a StepExit with
    /// `aborted`, else Cancelled. A step that must finish is never signalled: Cancelled with detail "finishing".
    /// Errors: TimedOut (the machine's own limit did not hold), ConnectionLost, Cancelled, ShellFailed. After any of
    /// them the shell is spent.
    [[nodiscard]] Result<StepExit> runStep(const StepCall &call);

private:
    RootShell();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace howdah
