#include "app/run/SystemSsh.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

namespace howdah {
namespace {

constexpr int limitMs = 20'000;
constexpr int sliceMs = 100; ///< how often a wait looks at cancel

struct SystemSshWords
{
    Q_DECLARE_TR_FUNCTIONS(SystemSsh)
};

/// Waits for the end of a process; kills it at the limit or on cancel.
Result<void> waitForEnd(QProcess &process, const CancelToken *cancel)
{
    QElapsedTimer timer;
    timer.start();
    while (!process.waitForFinished(sliceMs)) {
        if (process.state() == QProcess::NotRunning)
            break;
        const bool cancelled = cancel && cancel->isCancelled();
        if (!cancelled && timer.elapsed() < limitMs)
            continue;
        process.kill();
        process.waitForFinished(1000);
        if (cancelled)
            return Error{ErrorCode::Cancelled, SystemSshWords::tr("Stopped."), {}};
        return Error{ErrorCode::TimedOut, SystemSshWords::tr("%1 did not finish within %2 s and was ended.").arg(process.program()).arg(limitMs / 1000), {}};
    }
    if (process.error() == QProcess::FailedToStart)
        return Error{ErrorCode::ToolMissing, SystemSshWords::tr("The program %1 could not be started: %2. Install the package openssh-client.").arg(process.program(), process.errorString()), {}};
    return {};
}

} // namespace

Result<SystemSshResult> sshHostname(const QString &user, const QString &name, const QString &agentSocket,
                                    const CancelToken &cancel)
{
    QProcess ssh;
    ssh.setProgram(QStringLiteral("ssh"));
    ssh.setArguments({QStringLiteral("-n"), QStringLiteral("-oBatchMode=yes"), QStringLiteral("-oConnectTimeout=10"),
                      QStringLiteral("-oControlPath=none"), // a master left open would prove nothing
                      user + u'@' + name, QStringLiteral("hostname")});
    if (!agentSocket.isEmpty()) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("SSH_AUTH_SOCK"), agentSocket);
        ssh.setProcessEnvironment(environment);
    }
    ssh.start(QIODevice::ReadOnly);
    if (auto ended = waitForEnd(ssh, &cancel); !ended)
        return ended.error();
    SystemSshResult result;
    result.exitStatus = ssh.exitStatus() == QProcess::NormalExit ? ssh.exitCode() : -1;
    result.output = ssh.readAllStandardOutput();
    result.errorOutput = ssh.readAllStandardError();
    return result;
}

struct PrivateAgent::Private
{
    QTemporaryDir folder; ///< 0700
    QProcess agent;
};

PrivateAgent::PrivateAgent() = default;

PrivateAgent::~PrivateAgent()
{
    if (d) {
        d->agent.kill();
        d->agent.waitForFinished(1000);
    }
}

Result<void> PrivateAgent::start(const QString &keyPath, const Secret &passphrase, const CancelToken &cancel)
{
    d = std::make_unique<Private>();
    m_socket = d->folder.filePath(QStringLiteral("agent"));
    const QString fifo = d->folder.filePath(QStringLiteral("passphrase"));
    const QString askpass = d->folder.filePath(QStringLiteral("askpass"));
    // Asked once: after a wrong passphrase ssh-add would ask again, and finds no program then.
    QFile script(askpass);
    if (mkfifo(QFile::encodeName(fifo).constData(), 0600) != 0 || !script.open(QIODevice::WriteOnly)
        || script.write("#!/bin/sh\nIFS= read -r line <\"${0%/*}/passphrase\" && rm -f \"$0\" && printf '%s\\n' \"$line\"\n") < 0
        || !script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return Error{ErrorCode::FileUnwritable, SystemSshWords::tr("No temporary files could be made in %1. Free some space there.").arg(d->folder.path()), {}};
    script.close();

    d->agent.start(QStringLiteral("ssh-agent"), {QStringLiteral("-D"), QStringLiteral("-a"), m_socket});
    if (!d->agent.waitForStarted(limitMs))
        return Error{ErrorCode::ToolMissing, SystemSshWords::tr("ssh-agent could not be started. Install the package openssh-client."), d->agent.errorString()};
    QDeadlineTimer limit(limitMs);
    while (!QFile::exists(m_socket)) {
        if (d->agent.waitForFinished(20) || limit.hasExpired() || cancel.isCancelled())
            return cancel.isCancelled() ? Error{ErrorCode::Cancelled, SystemSshWords::tr("Stopped."), {}}
                                        : Error{ErrorCode::TimedOut, SystemSshWords::tr("ssh-agent did not begin to listen at %1.").arg(m_socket), {}};
    }

    QFile pipe(fifo);
    // Opening for read and write never blocks on a fifo (Linux fifo(7)), so a dead ssh-add cannot hang us.
    if (!pipe.open(QIODevice::ReadWrite | QIODevice::Unbuffered)
        || pipe.write(passphrase.data(), passphrase.size()) != passphrase.size() || pipe.write("\n", 1) != 1)
        return Error{ErrorCode::FileUnwritable, SystemSshWords::tr("No temporary files could be made in %1. Free some space there.").arg(d->folder.path()), {}};
    QProcess add;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SSH_AUTH_SOCK"), m_socket);
    environment.insert(QStringLiteral("SSH_ASKPASS"), askpass);
    environment.insert(QStringLiteral("SSH_ASKPASS_REQUIRE"), QStringLiteral("force"));
    add.setProcessEnvironment(environment);
    add.start(QStringLiteral("ssh-add"), {QStringLiteral("-q"), keyPath});
    if (auto ended = waitForEnd(add, &cancel); !ended)
        return ended;
    if (add.exitCode() != 0)
        return Error{ErrorCode::PassphraseWrong, SystemSshWords::tr("The passphrase does not open the key %1.").arg(keyPath), {}};
    return {};
}

} // namespace howdah
