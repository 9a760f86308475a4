#include "app/ssh/RootErrors.h"

#include "app/ssh/SessionErrors.h"

#include <QCoreApplication>

namespace howdah::rootError {

namespace {

struct RootErrorsWords
{
    Q_DECLARE_TR_FUNCTIONS(RootShell)
};

} // namespace

Error refused(const SshEndpoint &e, const QString &tool, const QString &words)
{
    Q_UNUSED(words)
    const QString sentence = tool == u"su"
        ? RootErrorsWords::tr("%1 did not accept root's password, or root has no password there. Nothing was changed. Check it before "
             "trying again.")
        : RootErrorsWords::tr("sudo on %1 refused this password. Nothing was changed. Check it before trying again.");
    return {ErrorCode::RootRefused, sentence.arg(e.machine), tool};
}

Error unknownQuestion(const SshEndpoint &e, const QString &tool, const QString &words)
{
    return {ErrorCode::InteractionRequired,
            RootErrorsWords::tr("%2 on %1 asks something that Howdah does not answer: \"%3\". Nothing was changed. Use an account that "
               "becomes root with a password alone.").arg(e.machine, tool, words.right(200)), words};
}

Error unavailable(const SshEndpoint &e, const QString &words)
{
    return {ErrorCode::RootUnavailable,
            RootErrorsWords::tr("The account cannot become root on %1. Nothing was changed. Allow it to use sudo there, or log in as "
               "root; the detail has what the machine said.").arg(e.machine), words};
}

Error noWay(const SshEndpoint &e, const QString &user, const BecomeRequest &request, const QByteArray &sudoWords)
{
    if (sudoWords.startsWith("try"))
        return {ErrorCode::RootPasswordMissing,
                RootErrorsWords::tr("sudo on %1 wants the password of %2. Nothing was changed.").arg(e.machine, user),
                QStringLiteral("sudo")};
    if (request.allowSu && !request.rootPassword)
        return {ErrorCode::RootPasswordMissing,
                RootErrorsWords::tr("%1 does not let %2 use sudo, so root's password is needed. Nothing was changed.").arg(e.machine, user),
                QStringLiteral("su")};
    return unavailable(e, sessionError::plainText(sudoWords));
}

Error busy(const SshEndpoint &e, const QString &holder)
{
    const QString sentence = holder.isEmpty()
        ? RootErrorsWords::tr("Another run is working on %1. Nothing was changed. Wait until it has ended, then retry.").arg(e.machine)
        : RootErrorsWords::tr("Another run is working on %1: %2. Nothing was changed. Wait until it has ended, then retry.")
              .arg(e.machine, holder);
    return {ErrorCode::MachineBusy, sentence, holder};
}

Error notReady(const SshEndpoint &e, std::chrono::milliseconds limit, const QString &words)
{
    return {ErrorCode::TimedOut,
            RootErrorsWords::tr("%1 let the account in, but its shell was not ready within %2 s. Nothing was changed. A start-up file of "
               "the account may wait for something; the detail has what it said.")
                .arg(e.machine).arg(double(limit.count()) / 1000), words};
}

Error stepTimedOut(const SshEndpoint &e, std::chrono::milliseconds limit)
{
    return {ErrorCode::TimedOut,
            RootErrorsWords::tr("%1 did not end the step within its limit, and gave no sign for %2 s. What it has changed is not known. "
               "Retry when the machine answers; the step begins by looking.")
                .arg(e.machine).arg(double(limit.count()) / 1000), {}};
}

Error stillFinishing(const SshEndpoint &e)
{
    return {ErrorCode::Cancelled,
            RootErrorsWords::tr("The work on %1 was stopped, but this step is finishing on the machine: interrupting it would break the "
               "machine's packages.").arg(e.machine), QStringLiteral("finishing")};
}

Error shellEnded(const SshEndpoint &e, int status)
{
    return {ErrorCode::ShellFailed,
            RootErrorsWords::tr("The shell on %1 ended in the middle of a step. What the step has changed is not known. Retry; the step "
               "begins by looking.").arg(e.machine), QStringLiteral("exit status %1").arg(status)};
}

Error lineTooLong(const SshEndpoint &e)
{
    return {ErrorCode::ShellFailed,
            RootErrorsWords::tr("%1 sent a line of more than 64 KiB where only short ones are due, and the session was closed. What the "
               "step has changed is not known. Retry; the step begins by looking.").arg(e.machine), {}};
}

Error shellSpent(const SshEndpoint &e)
{
    return {ErrorCode::ShellFailed, RootErrorsWords::tr("The session on %1 has ended. Connect again.").arg(e.machine), {}};
}

} // namespace howdah::rootError
