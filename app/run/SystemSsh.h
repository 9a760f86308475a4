// The system's own ssh, as the person's terminal would run it: what name-login proves.
//
// Thread: a worker's; blocks up to 20 s for one ssh process. Errors: ToolMissing, TimedOut,
// Cancelled.
#pragma once

#include "app/base/CancelToken.h"
#include "app/base/Result.h"
#include "app/base/Secret.h"

#include <QByteArray>

#include <memory>

namespace howdah {

struct SystemSshResult
{
    int exitStatus = -1;
    QByteArray output;
    QByteArray errorOutput;
};

/// `ssh -o BatchMode=yes USER@NAME hostname`; agentSocket replaces the person's agent unless it is empty.
[[nodiscard]] Result<SystemSshResult> sshHostname(const QString &user, const QString &name, const QString &agentSocket,
                                                  const CancelToken &cancel);

/// An ssh-agent of our own that holds one decrypted key, for as long as this object lives. The passphrase goes to
/// ssh-add through a fifo in a folder of our own: it is in no file, no argument and no environment.
/// Errors: also PassphraseWrong, FileUnwritable.
class PrivateAgent
{
public:
    PrivateAgent();
    ~PrivateAgent();
    PrivateAgent(const PrivateAgent &) = delete;
    PrivateAgent &operator=(const PrivateAgent &) = delete;
    [[nodiscard]] Result<void> start(const QString &keyPath, const Secret &passphrase, const CancelToken &cancel);
    [[nodiscard]] QString socket() const { return m_socket; }

private:
    struct Private;
    QString m_socket;
    std::unique_ptr<Private> d;
};

} // namespace howdah
