// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One SSH connection: reach the machine, show its key, log in. Straight-line and blocking, on its own thread.
//
// Thread: made, used and destroyed in one thread; only the CancelToken may be used from another. Every call blocks up
// to its limit and returns ErrorCode::Cancelled within a second of cancel(). After an error other than a refused login
// the session is spent: destroy it. Channels and the root shell go before their session. libssh's words become an
// Error here and nowhere else.
#pragma once

#include "app/base/Result.h"
#include "app/base/Secret.h"
#include "app/base/os/CancelToken.h"
#include "app/ssh/HostKey.h"
#include "app/ssh/SshEndpoint.h"

#include <chrono>
#include <functional>
#include <memory>

namespace howdah {

struct SshLimits
{
    std::chrono::milliseconds connect{10'000}; ///< TCP, all addresses together
    // A login whose pam_systemd waits 25 s for an unanswered D-Bus call must succeed, too. Where logind itself hangs, systemd
    // from 252 on waits 120 s for it: such a login ends at this limit, with an error that names logind.
    std::chrono::milliseconds login{45'000};  ///< each login attempt; the handshake too, but 30 s at most
    std::chrono::milliseconds ready{45'000};  ///< to open a session, from exec to the shell's ready line, to become root
    std::chrono::milliseconds queue{120'000}; ///< for one of the eight login slots of one SSH service
};

/// A command's end. exitStatus and signal are told apart from a lost connection, which is an Error.
struct CommandResult
{
    int exitStatus = -1; ///< -1 when it ended by a signal
    QByteArray signal;   ///< "KILL"; empty if it exited
    QByteArray output;   ///< standard output, at most maxOutput bytes kept
    QByteArray errorOutput;
    bool truncated = false;
};

class Session
{
public:
    /// Without a token the session cannot be cancelled. Many sessions may share one.
    Session(SshEndpoint endpoint, SshLimits limits, std::shared_ptr<CancelToken> cancel);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    /// Waits for a login slot (eight per SSH service), TCP connect (every address of the name, NODELAY, keepalive, user
    /// timeout) and key exchange. A machine that drops the connection at once (MaxStartups) is tried four times in all.
    /// The slot is held until a login has succeeded or the session is destroyed: do not keep a session that waits for a user.
    /// Errors: NameNotResolved, Unreachable, ConnectionRefused, HandshakeFailed, TimedOut (no slot), Cancelled.
    [[nodiscard]] Result<void> connectToMachine();

    /// The key the machine has shown. Only after connectToMachine(). Check it before any login.
    [[nodiscard]] HostKey hostKey() const;

    /// Asks which methods the account may use (also tries "none"). LoginMethod::None set alone: already logged in.
    /// The logins that follow are for this user.
    [[nodiscard]] Result<LoginMethods> loginMethods(const QString &user);

    // Logins, after loginMethods(). LoginRefused: the machine said no (another method may still be tried, two secrets
    // a connection at most). LoginMethodMissing, LoginTimeout, InteractionRequired, ConnectionLost, Cancelled. A
    // partial success (a second factor follows) is InteractionRequired. A machine that hangs up (MaxAuthTries) is
    // LoginRefused over a password, ConnectionLost over a key: a new connection may do without the key.

    /// Only the key with this blob, or at most so many of the agent's that were not offered yet, never `exceptBlob`.
    /// An empty path: SSH_AUTH_SOCK. An agent without such a key is LoginRefused, and costs the machine nothing.
    [[nodiscard]] Result<void> loginWithAgent(const QString &socketPath, const QByteArray &onlyPublicBlob = {}, int most = 5,
                                              const QByteArray &exceptBlob = {});
    /// Also KeyUnreadable, KeyUnsupported, FileTooOpen, PassphraseMissing, PassphraseWrong. An encrypted key is first
    /// offered by its public half, so a key that the machine does not want asks for no passphrase.
    [[nodiscard]] Result<void> loginWithKey(const QString &path, const Secret *passphrase = nullptr);
    /// How many keys the machine was offered on this connection; it counts each as a try.
    [[nodiscard]] int keyOffers() const;
    /// Password, or keyboard-interactive with exactly one hidden prompt, whichever the machine offers.
    [[nodiscard]] Result<void> loginWithPassword(const Secret &password);

    /// Runs one command to its end, both streams drained. Errors: TimedOut, ConnectionLost, Cancelled, ShellFailed.
    [[nodiscard]] Result<CommandResult> run(const QByteArray &command, const QByteArray &input, std::chrono::milliseconds limit,
                                            qsizetype maxOutput = 1 << 20);

    [[nodiscard]] const SshEndpoint &endpoint() const;
    [[nodiscard]] const SshLimits &limits() const;
    [[nodiscard]] QString user() const; ///< as given to loginMethods()
    /// How long connectToMachine() has waited for its slot.
    [[nodiscard]] std::chrono::milliseconds waited() const;
    [[nodiscard]] QString address() const;     ///< the numeric address that answered
    [[nodiscard]] QString libsshWords() const; ///< the last error in libssh's words, for a detail

    class Channel; // for RootShell; see SshChannel.h
    using Sink = std::function<void(QByteArrayView bytes, bool isError)>;
    /// Starts a command; what it prints goes to the sink, in this thread, inside the channel's blocking calls.
    [[nodiscard]] Result<std::unique_ptr<Channel>> openChannel(const QByteArray &command, Sink sink, bool pty = false);

    struct Private; ///< SessionPrivate.h, for this folder

private:
    std::unique_ptr<Private> d;
};

} // namespace howdah
