// One root shell on one machine: become root once, then feed it the steps. The protocol is resources/steps/driver.sh.
//
// Thread: the session's thread. Callbacks run in it, inside the blocking call. abort() is the one exception: the
// CancelToken given to runStep() may be cancelled from any thread.
#pragma once

#include "app/ssh/Session.h"

namespace howdah {

/// How root was, or is to be, reached.
enum class RootWay { Already, SudoFree, SudoPassword, Su };

struct BecomeRequest
{
    bool allowAlready = true;
    bool allowSudo = true;
    bool allowSu = true;
    const Secret *sudoPassword = nullptr; ///< not given: only sudo without a password is tried
    const Secret *rootPassword = nullptr; ///< not given: su is not tried
};

/// What the shell said of itself.
struct RootShellInfo
{
    RootWay way = RootWay::Already;
    QByteArray clientAddress; ///< ours, as the machine's sshd sees it (first word of SSH_CONNECTION)
};

struct StepCall
{
    QByteArray program;                   ///< prelude values and step text; the library went in with the bootstrap
    std::chrono::seconds limit{60};       ///< held by the machine's `timeout`; the client waits 15 s more
    bool finish = false;                  ///< never signalled; only its limit ends it
    std::shared_ptr<CancelToken> cancel;  ///< hd_abort, a second's grace, then the channel is closed
    std::function<void(const QByteArray &line)> onProtocol; ///< each fd 3 line, without newline
    std::function<void(const QByteArray &bytes)> onOutput;  ///< the step's own output as it comes
};

struct StepExit
{
    int code = 0;         ///< the program's exit status; 124 time limit, 137 killed after it, 143 aborted
    bool aborted = false; ///< ended because of cancel
};

class RootShell
{
public:
    /// Opens the channel (`exec sh`), becomes root, sends driver and library, waits for *ready*.
    /// Errors: RootRefused (sudo or su said no to the password), RootPasswordMissing (a password would be needed and
    /// was not given; detail is "sudo" or "su"), RootUnavailable, MachineBusy (detail: who), ShellFailed, TimedOut, …
    [[nodiscard]] static Result<std::unique_ptr<RootShell>> open(Session &session, const BecomeRequest &request,
                                                                 const QByteArray &driver, const QByteArray &library,
                                                                 const QByteArray &lockHolder);
    ~RootShell();

    [[nodiscard]] const RootShellInfo &info() const;

    /// One step, one round trip. Ends when the end line was seen on both streams.
    /// Errors: TimedOut (the machine's own limit did not hold), ConnectionLost, Cancelled (the shell is spent), ShellFailed.
    [[nodiscard]] Result<StepExit> runStep(const StepCall &call);

private:
    RootShell();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace howdah
