// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/RootErrors.h"

#include "app/ssh/SessionErrors.h"

#include <QCoreApplication>

namespace howdah::rootError {

namespace {

struct RootErrorsTr
{
    Q_DECLARE_TR_FUNCTIONS(RootShell)
};

} // namespace

Error refused(const SshEndpoint &e, const QString &tool, const QString &words)
{
    const QString said = words.isEmpty() ? QString() : u' ' + RootErrorsTr::tr("It said: “%1”.").arg(words);
    const QString sentence =
        tool == u"su" ? RootErrorsTr::tr(
            "%1 did not accept root's password. Nothing was changed. If root is locked there or has no password, as on "
            "Ubuntu and in cloud images, none is accepted: allow the account to use sudo, or log in as root with a key.")
        : tool == u"sudo-root"
            ? RootErrorsTr::tr(
                "sudo on %1 did not accept this as root's password. Nothing was changed. Check it before trying again.")
            : RootErrorsTr::tr("sudo on %1 refused this password. Nothing was changed. Check it before trying again.");
    return {ErrorCode::RootRefused, sentence.arg(e.machine) + said, tool};
}

Error passwordStalled(const SshEndpoint &e, const QString &tool, std::chrono::milliseconds limit, const QString &words)
{
    return {ErrorCode::TimedOut,
            RootErrorsTr::tr(
                "%2 on %1 got the password, but gave no root shell within %3 s. Nothing was changed. Checking it, or opening "
                "root's session, hangs in PAM on the machine: is systemd-logind or a directory service stuck there?")
                .arg(e.machine, tool.section(u'-', 0, 0))
                .arg(double(limit.count()) / 1000),
            words};
}

Error sudoWantsPassword(const SshEndpoint &e, const QString &user)
{
    return {ErrorCode::RootPasswordMissing,
            RootErrorsTr::tr("sudo on %1 wants the password of %2. Nothing was changed.").arg(e.machine, user),
            QStringLiteral("sudo")};
}

Error sudoWantsRootsPassword(const SshEndpoint &e, const QString &user)
{
    return {ErrorCode::RootPasswordMissing,
            RootErrorsTr::tr(
                "sudo on %1 wants root's password, not that of %2 (targetpw or rootpw in its sudoers file). Nothing was changed.")
                .arg(e.machine, user),
            QStringLiteral("sudo-root")};
}

Error anothersPassword(const SshEndpoint &e, const QString &user, const QString &whose)
{
    return {ErrorCode::RootUnavailable,
            RootErrorsTr::tr(
                "sudo on %1 wants the password of %3, not that of %2 (runaspw in its sudoers file), and Howdah has none of "
                "that account. Nothing was changed. Use an account that becomes root with its own password, or without one.")
                .arg(e.machine, user, whose),
            {}};
}

Error notRoot(const SshEndpoint &e, const QString &tool, const QString &account)
{
    const QString name = account.section(u' ', 1);
    return {
        ErrorCode::RootUnavailable,
        RootErrorsTr::tr(
            "%2 on %1 switched to the account %3, not to root. Nothing was changed. A rule there decides that (in sudoers: runas_default, or a rule for that account only). Use an account that may become root.")
            .arg(e.machine, tool.isEmpty() ? QStringLiteral("ssh") : tool.section(u'-', 0, 0),
                 name.isEmpty() ? RootErrorsTr::tr("with the user id %1").arg(account) : name),
        account};
}

Error noexec(const SshEndpoint &e, const QString &tool, const QString &words)
{
    return {
        ErrorCode::RootUnavailable,
        RootErrorsTr::tr(
            "%2 on %1 gives a root shell that may not start programs (noexec in its sudoers file), so nothing can be done there. Nothing was changed. Give the account a rule without it (visudo; EXEC: before the command), or log in as root with a key.")
            .arg(e.machine, tool.section(u'-', 0, 0)),
        words};
}

Error unknownQuestion(const SshEndpoint &e, const QString &tool, const QString &words)
{
    return {
        ErrorCode::InteractionRequired,
        RootErrorsTr::tr("%2 on %1 asks something that Howdah does not answer: \"%3\". Nothing was changed. Use an account that "
                         "becomes root with a password alone.")
            .arg(e.machine, tool, words.right(200)),
        words};
}

Error unavailable(const SshEndpoint &e, const QString &words)
{
    return {
        ErrorCode::RootUnavailable,
        RootErrorsTr::tr(
            "The account cannot become root on %1. Nothing was changed. Allow it to use sudo there, or log in as root; the details have the machine's messages.")
            .arg(e.machine),
        words};
}

Error noWay(const SshEndpoint &e, const QString &user, const BecomeRequest &request, const QByteArray &sudoWords,
            const QByteArray &whose)
{
    if (sudoWords.startsWith("try")) {
        if (whose == "root")
            return sudoWantsRootsPassword(e, user);
        return sudoWantsPassword(e, user);
    }
    if (request.allowSu && !request.rootPassword)
        return {ErrorCode::RootPasswordMissing,
                RootErrorsTr::tr("%1 does not let %2 use sudo, so root's password is needed. Nothing was changed.")
                    .arg(e.machine, user),
                QStringLiteral("su")};
    const QString words = sessionError::plainText(sudoWords);
    if (sudoWords.startsWith("refused"))
        return {
            ErrorCode::RootUnavailable,
            RootErrorsTr::tr(
                "sudo on %1 does not let %2 run a shell as root. Nothing was changed. Give the account a rule for all commands (visudo: %2 ALL=(ALL) ALL), or log in as root with a key; the details have sudo's message.")
                .arg(e.machine, user),
            words};
    if (sudoWords.startsWith("absent"))
        return {
            ErrorCode::RootUnavailable,
            RootErrorsTr::tr(
                "sudo is not installed on %1, so %2 cannot become root with it. Nothing was changed. Let the account use su with root's password, log in as root, or install sudo there.")
                .arg(e.machine, user),
            words};
    return unavailable(e, words);
}

Error busy(const SshEndpoint &e, const QString &holder)
{
    const QString sentence =
        holder.isEmpty()
            ? RootErrorsTr::tr("Another run is working on %1. Nothing was changed. Wait until it has ended, then retry.")
                  .arg(e.machine)
            : RootErrorsTr::tr("Another run is working on %1: %2. Nothing was changed. Wait until it has ended, then retry.")
                  .arg(e.machine, holder);
    return {ErrorCode::MachineBusy, sentence, holder};
}

Error notReady(const SshEndpoint &e, std::chrono::milliseconds limit, const QString &words)
{
    return {
        ErrorCode::TimedOut,
        RootErrorsTr::tr(
            "%1 let the account log in, but its shell was not ready within %2 s. Nothing was changed. A start-up file of the account may wait for something; the details have its output.")
            .arg(e.machine)
            .arg(double(limit.count()) / 1000),
        words};
}

Error stepTimedOut(const SshEndpoint &e, std::chrono::milliseconds limit)
{
    return {
        ErrorCode::TimedOut,
        RootErrorsTr::tr(
            "%1 did not end the step within its limit, and has sent nothing for %2 s. What it has changed is not known. Retry when the machine answers; the step first finds out what is done.")
            .arg(e.machine)
            .arg(double(limit.count()) / 1000),
        {}};
}

Error stillFinishing(const SshEndpoint &e)
{
    return {
        ErrorCode::Cancelled,
        RootErrorsTr::tr("The work on %1 was stopped, but this step is finishing on the machine: interrupting it would break the "
                         "machine's packages.")
            .arg(e.machine),
        QStringLiteral("finishing")};
}

Error shellEnded(const SshEndpoint &e, int status)
{
    return {
        ErrorCode::ShellFailed,
        RootErrorsTr::tr(
            "The shell on %1 ended in the middle of a step. What the step has changed is not known. Retry; the step first finds out what is done.")
            .arg(e.machine),
        QStringLiteral("exit status %1").arg(status)};
}

Error lineTooLong(const SshEndpoint &e)
{
    return {
        ErrorCode::ShellFailed,
        RootErrorsTr::tr(
            "%1 sent a line of more than 64 KiB where only short ones are allowed, and the session was closed. What the step has changed is not known. Retry; the step first finds out what is done.")
            .arg(e.machine),
        {}};
}

Error shellSpent(const SshEndpoint &e)
{
    return {ErrorCode::ShellFailed, RootErrorsTr::tr("The session on %1 has ended. Connect again.").arg(e.machine), {}};
}

} // namespace howdah::rootError
