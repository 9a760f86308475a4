// One SSH connection: reach the machine, show its key, log in. Straight-line and blocking, on its own thread.
//
// Thread: made, used and destroyed in one thread; only the CancelToken may be used from another. Every call blocks up
// to its limit and returns ErrorCode::Cancelled within a second of cancel(). After an error the session is spent:
// destroy it. libssh's words become an Error here and nowhere else.
#pragma once

#include "app/base/CancelToken.h"
#include "app/base/Result.h"
#include "app/base/Secret.h"
#include "app/ssh/HostKeys.h"

#include <QFlags>

#include <chrono>
#include <functional>
#include <memory>

namespace howdah {

struct SshLimits
{
    std::chrono::milliseconds connect{10'000}; ///< TCP, all addresses together
    std::chrono::milliseconds login{30'000};   ///< handshake and each login attempt
    std::chrono::milliseconds ready{20'000};   ///< from exec to the shell's ready line, and to become root
};

struct SshEndpoint
{
    QString machine;     ///< how to call it in messages ("db1")
    QString hostName;    ///< name or address to connect to
    quint16 port = 22;
    QStringList preferredHostKeyTypes; ///< known types first, so that a known machine shows the key we know
};

enum class LoginMethod { None = 0, PublicKey = 1, Password = 2, KeyboardInteractive = 4 };
Q_DECLARE_FLAGS(LoginMethods, LoginMethod)

/// A command's end. exitStatus and signal are told apart from a lost connection, which is an Error.
struct CommandResult
{
    int exitStatus = -1;      ///< -1 when it ended by a signal
    QByteArray signal;        ///< "KILL"; empty if it exited
    QByteArray output;        ///< standard output, at most maxOutput bytes kept
    QByteArray errorOutput;
    bool truncated = false;
};

class Session
{
public:
    Session(SshEndpoint endpoint, SshLimits limits, std::shared_ptr<CancelToken> cancel);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    /// TCP connect (every address of the name, NODELAY, keepalive, user timeout) and key exchange.
    /// Errors: NameNotResolved, Unreachable, ConnectionRefused, HandshakeFailed, Cancelled.
    [[nodiscard]] Result<void> connectToMachine();

    /// The key the machine has shown. Only after connectToMachine(). Check it before any login.
    [[nodiscard]] HostKey hostKey() const;

    /// Asks which methods the account may use (also tries "none"). LoginMethod::None set alone: already logged in.
    [[nodiscard]] Result<LoginMethods> loginMethods(const QString &user);

    // Logins. LoginRefused: the machine said no (another method may still be tried, two secrets a connection at most).
    // LoginMethodMissing, LoginTimeout, InteractionRequired, ConnectionLost, Cancelled. A partial success (a second
    // factor follows) is InteractionRequired.
    [[nodiscard]] Result<void> loginWithAgent(const QString &socketPath, const QByteArray &onlyPublicBlob = {});
    [[nodiscard]] Result<void> loginWithKey(const QString &path, const Secret *passphrase = nullptr);
    /// Password, or keyboard-interactive with exactly one hidden prompt, whichever the machine offers.
    [[nodiscard]] Result<void> loginWithPassword(const Secret &password);

    /// Runs one command to its end, both streams drained. Errors: TimedOut, ConnectionLost, Cancelled, ShellFailed.
    [[nodiscard]] Result<CommandResult> run(const QByteArray &command, const QByteArray &input,
                                            std::chrono::milliseconds limit, qsizetype maxOutput = 1 << 20);

    [[nodiscard]] const SshEndpoint &endpoint() const;

    class Channel; // for RootShell; see SshChannel.h
    [[nodiscard]] Result<std::unique_ptr<Channel>> openChannel(const QByteArray &command, bool pty = false);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace howdah

Q_DECLARE_OPERATORS_FOR_FLAGS(howdah::LoginMethods)
