// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/SessionErrors.h"

#include "app/ssh/LibraryVersion.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace howdah {

namespace {

struct SessionErrorsTr
{
    Q_DECLARE_TR_FUNCTIONS(Session)
};

QString seconds(std::chrono::milliseconds limit)
{
    return QLocale().toString(double(limit.count()) / 1000, 'g', 4);
}

constexpr QLatin1String startingWords[] = {QLatin1String("System is booting up"), QLatin1String("pam_nologin"),
                                           QLatin1String("Unprivileged users are not permitted to log in yet")};

} // namespace

bool isStillStarting(const Error &error)
{
    if (error.code != ErrorCode::LoginRefused)
        return false;
    return std::any_of(std::begin(startingWords), std::end(startingWords),
                       [&](QLatin1String words) { return error.detail.contains(words); });
}

namespace sessionError {

QString methodNames(LoginMethods methods)
{
    QStringList names;
    if (methods.testFlag(LoginMethod::PublicKey))
        names << SessionErrorsTr::tr("key");
    if (methods.testFlag(LoginMethod::Password))
        names << SessionErrorsTr::tr("password");
    if (methods.testFlag(LoginMethod::KeyboardInteractive))
        names << SessionErrorsTr::tr("questions (keyboard-interactive)");
    return names.isEmpty() ? SessionErrorsTr::tr("nothing that Howdah knows") : names.join(QStringLiteral(", "));
}

Error cancelled(const SshEndpoint &e)
{
    return {ErrorCode::Cancelled, SessionErrorsTr::tr("The work on %1 was stopped.").arg(e.machine), {}};
}

Error noSlot(const SshEndpoint &e, std::chrono::milliseconds limit)
{
    return {
        ErrorCode::TimedOut,
        SessionErrorsTr::tr("%1 was not tried: other logins at %2 port %3 were still going on after %4 s. Nothing was changed. "
                            "Run fewer machines at once.")
            .arg(e.machine, e.hostName, QString::number(e.port), seconds(limit)),
        {}};
}

Error connect(const SshEndpoint &e, const TcpAnswer &answer, std::chrono::milliseconds limit)
{
    const QString detail = QString::fromLocal8Bit(answer.detail);
    const QString port = QString::number(e.port);
    switch (answer.end) {
    case TcpAnswer::End::NameNotResolved:
        if (detail.isEmpty())
            return {
                ErrorCode::NameNotResolved,
                SessionErrorsTr::tr("%1 could not be reached: no name service answered for %2 within %3 s. Nothing was changed. "
                                    "Check this computer's network, or give the machine's address.")
                    .arg(e.machine, e.hostName, seconds(limit)),
                {}};
        return {
            ErrorCode::NameNotResolved,
            SessionErrorsTr::tr(
                "%1 could not be reached: the name %2 has no address. Nothing was changed. Check the spelling, or give the machine's address.")
                .arg(e.machine, e.hostName),
            detail};
    case TcpAnswer::End::Refused:
        return {ErrorCode::ConnectionRefused,
                SessionErrorsTr::tr(
                    "%1 could not be reached: %2 answers, but nothing listens on its port %3. Nothing was changed. Is "
                    "its SSH service running and is the port right?")
                    .arg(e.machine, answer.address, port),
                detail};
    case TcpAnswer::End::NoAnswer:
        return {
            ErrorCode::Unreachable,
            SessionErrorsTr::tr("%1 could not be reached: nothing answered at %2 port %3 within %4 s. Nothing was changed. Is it "
                                "switched on and is the address right?")
                .arg(e.machine, answer.address, port, seconds(limit)),
            detail};
    case TcpAnswer::End::NoWay:
        return {
            ErrorCode::Unreachable,
            SessionErrorsTr::tr(
                "%1 could not be reached: there is no route to %2 port %3 (%4). Nothing was changed. Check this computer's network and the machine's address.")
                .arg(e.machine, answer.address, port, detail),
            detail};
    case TcpAnswer::End::Cancelled:
    case TcpAnswer::End::Connected:
        break;
    }
    return cancelled(e);
}

Error handshakeSilent(const SshEndpoint &e, std::chrono::milliseconds limit)
{
    return {ErrorCode::HandshakeFailed,
            SessionErrorsTr::tr(
                "%1 was reached, but what listens at %2 port %3 did not complete an SSH handshake within %4 s. Nothing "
                "was changed. Is this the port of its SSH service? If it is, the machine may be overloaded.")
                .arg(e.machine, e.hostName, QString::number(e.port), seconds(limit)),
            {}};
}

Error handshakeDropped(const SshEndpoint &e, int tries, const QString &detail)
{
    return {
        ErrorCode::HandshakeFailed,
        SessionErrorsTr::tr(
            "%1 was reached, but closed the connection before the key exchange, %2 times. Nothing was changed. It may limit new connections or block this computer for a while: wait a minute, then retry.")
            .arg(e.machine)
            .arg(tries),
        detail};
}

namespace {

/// What libssh says when both sides have nothing in common: which kind, and both lists.
struct NoMatch
{
    QString kind; ///< sshd_config's keyword
    QStringList theirs;
    QStringList ours;

    static std::optional<NoMatch> of(const QString &words)
    {
        static const QRegularExpression text(
            QStringLiteral("no match for method (.+): server \\[([^\\]]*)\\], client \\[([^\\]]*)"));
        const QRegularExpressionMatch match = text.match(words);
        if (!match.hasMatch())
            return std::nullopt;
        const QString method = match.captured(1);
        const QString kind = method.startsWith(QLatin1String("kex"))      ? QStringLiteral("KexAlgorithms")
                             : method.contains(QLatin1String("host key")) ? QStringLiteral("HostKeyAlgorithms")
                             : method.contains(QLatin1String("mac"))      ? QStringLiteral("MACs")
                                                                          : QStringLiteral("Ciphers");
        const auto list = [&](int group) {
            QStringList names = match.captured(group).split(u',', Qt::SkipEmptyParts);
            names.removeIf([](const QString &name) { // no methods, but words of the protocol
                return name.startsWith(QLatin1String("ext-info-")) || name.startsWith(QLatin1String("kex-strict-"));
            });
            return names;
        };
        return NoMatch{kind, list(2), list(3)};
    }

    /// Not among the defaults of current OpenSSH.
    static bool isUnsafe(const QString &name)
    {
        return name.endsWith(QLatin1String("-sha1")) || name.contains(QLatin1String("-cbc"))
               || name.startsWith(QLatin1String("arcfour")) || name.contains(QLatin1String("md5")) || name == u"ssh-dss"
               || name == u"ssh-rsa" || name == u"none" || name.endsWith(QLatin1String("-96"));
    }
};

} // namespace

Error handshakeFailed(const SshEndpoint &e, const QString &detail)
{
    const auto nothing = NoMatch::of(detail);
    if (!nothing)
        return {
            ErrorCode::HandshakeFailed,
            SessionErrorsTr::tr(
                "%1 was reached, but the SSH handshake at %2 port %3 failed. Nothing was changed. The details have the reason.")
                .arg(e.machine, e.hostName, QString::number(e.port)),
            detail};
    const QString theirs = nothing->theirs.join(QStringLiteral(", "));
    QString sentence =
        SessionErrorsTr::tr(
            "%1 was reached, but it supports none of the %2 that Howdah supports. It offers: %3. Howdah (libssh %5) offers: %4. Nothing was changed.")
            .arg(e.machine, nothing->kind, theirs, nothing->ours.join(QStringLiteral(", ")), libsshVersion())
        + u' ';
    QStringList known;
    for (const QString &name : nothing->theirs) {
        if (e.systemSsh.contains(name))
            known << name;
    }
    if (std::all_of(nothing->theirs.begin(), nothing->theirs.end(), NoMatch::isUnsafe))
        sentence +=
            SessionErrorsTr::tr(
                "None of those that it offers is safe any more. Update SSH there, or set %1 in its sshd_config to safe ones.")
                .arg(nothing->kind);
    else if (!known.isEmpty())
        sentence +=
            SessionErrorsTr::tr(
                "The ssh command of this computer knows %1 and can log in there. Add one that Howdah offers to %2 in its sshd_config, or use a Howdah with a newer libssh.")
                .arg(known.join(QStringLiteral(", ")), nothing->kind);
    else
        sentence += SessionErrorsTr::tr("Add one that Howdah offers to %1 in its sshd_config.").arg(nothing->kind);
    return {ErrorCode::HandshakeFailed, sentence, detail};
}

Error sessionStalled(const SshEndpoint &e, const QString &user, std::chrono::milliseconds limit)
{
    return {
        ErrorCode::TimedOut,
        SessionErrorsTr::tr(
            "%1 accepted the login of %2, but did not open its session within %3 s. Nothing was changed. PAM on the machine "
            "waits for something, mostly for systemd-logind: look at it there (systemctl status systemd-logind), restart it, then retry.")
            .arg(e.machine, user, seconds(limit)),
        {}};
}

Error lost(const SshEndpoint &e, const QString &detail)
{
    return {ErrorCode::ConnectionLost,
            SessionErrorsTr::tr(
                "The connection to %1 broke. Are the machine and the network still up? Retry continues where it stopped.")
                .arg(e.machine),
            detail};
}

Error loginTimeout(const SshEndpoint &e, const QString &user, std::chrono::milliseconds limit)
{
    return {
        ErrorCode::LoginTimeout,
        SessionErrorsTr::tr(
            "%1 did not decide on the login of %2 within %3 s: it is still checking the key or password. Nothing was changed. PAM or a "
            "directory service hangs on the machine: look at its log (journalctl -u ssh), then retry.")
            .arg(e.machine, user, seconds(limit)),
        {}};
}

Error methodMissing(const SshEndpoint &e, const QString &user, LoginMethod wanted, LoginMethods offered)
{
    const QString sentence =
        wanted == LoginMethod::Password
            ? SessionErrorsTr::tr(
                "%1 accepts no password for %2, only: %3. Nothing was changed. Log in with a key, or allow passwords there.")
            : SessionErrorsTr::tr(
                "%1 accepts no key for %2, only: %3. Nothing was changed. Log in with a password, or allow keys there.");
    return {ErrorCode::LoginMethodMissing, sentence.arg(e.machine, user, methodNames(offered)), {}};
}

Error passwordRefused(const SshEndpoint &e, const QString &user, const QString &detail)
{
    return {ErrorCode::LoginRefused,
            SessionErrorsTr::tr("%1 refused this password for %2. Nothing was changed. Check the password, and whether the "
                                "account is locked, before trying again.")
                .arg(e.machine, user),
            detail};
}

Error twoRefused(const SshEndpoint &e, const QString &user)
{
    return {
        ErrorCode::LoginRefused,
        SessionErrorsTr::tr(
            "%1 has refused two secrets for %2 in this connection. A third was not tried, because too many attempts lock an account. Nothing was changed. Check the password first.")
            .arg(e.machine, user),
        {}};
}

Error keyRefused(const SshEndpoint &e, const QString &user, const QString &path, const QString &detail)
{
    return {ErrorCode::LoginRefused,
            SessionErrorsTr::tr(
                "%1 did not accept the key %3 for %2. Nothing was changed. Is its public half in the authorized_keys of "
                "%2 there?")
                .arg(e.machine, user, path),
            detail};
}

Error agentRefused(const SshEndpoint &e, const QString &user, const QString &detail)
{
    return {ErrorCode::LoginRefused,
            SessionErrorsTr::tr(
                "%1 accepted no key of the SSH agent for %2. Nothing was changed. `ssh-add -l` lists the agent's keys; "
                "is the public half of one in the authorized_keys of %2 there?")
                .arg(e.machine, user),
            detail};
}

Error noAgent(const SshEndpoint &e, const QString &socketPath, const QString &detail)
{
    return {ErrorCode::LoginMethodMissing,
            SessionErrorsTr::tr(
                "No SSH agent answers on this computer at \"%2\", so none of its keys could be tried on %1. Nothing was "
                "changed. Start the agent, or choose a key file.")
                .arg(e.machine, socketPath),
            detail};
}

Error agentTimeout(const SshEndpoint &e, std::chrono::milliseconds limit)
{
    return {ErrorCode::LoginTimeout,
            SessionErrorsTr::tr(
                "The SSH agent on this computer did not sign the login to %1 within %2 s. Nothing was changed. Does it "
                "wait for a confirmation or a touch?")
                .arg(e.machine, seconds(limit)),
            {}};
}

Error stillStarting(const SshEndpoint &e, const QString &user, const QString &banner)
{
    return {ErrorCode::LoginRefused,
            SessionErrorsTr::tr("%1 is still starting and does not let %2 log in yet. Nothing was changed. Retry in a minute.")
                .arg(e.machine, user),
            banner};
}

Error moreWanted(const SshEndpoint &e, const QString &user, const QString &what)
{
    return {ErrorCode::InteractionRequired,
            SessionErrorsTr::tr(
                "%1 asks %2 for more than one password or key: \"%3\". Howdah does not answer that. Nothing was changed. "
                "Use an account that logs in with one key or password.")
                .arg(e.machine, user, what),
            what};
}

Error passwordExpired(const SshEndpoint &e, const QString &user, const QString &detail)
{
    return {
        ErrorCode::InteractionRequired,
        SessionErrorsTr::tr("%1 wants a new password for %2: the old one has expired. Nothing was changed. Log in once from a "
                            "terminal and change it there, then retry.")
            .arg(e.machine, user),
        detail};
}

Error noShell(const SshEndpoint &e, const QString &detail)
{
    return {
        ErrorCode::ShellFailed,
        SessionErrorsTr::tr(
            "%1 let the account log in, but gave it no shell. Nothing was changed. The account may be limited to one command, or have no login shell; the details have its output.")
            .arg(e.machine),
        detail};
}

Error commandTimedOut(const SshEndpoint &e, std::chrono::milliseconds limit)
{
    return {ErrorCode::TimedOut,
            SessionErrorsTr::tr("A command on %1 did not end within %2 s and was abandoned; it may still be running there.")
                .arg(e.machine, seconds(limit)),
            {}};
}

QString plainText(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes.left(8000));
    for (QChar &c : text) {
        if (c == u'\n' || c == u'\t' || c == u'\r')
            c = u' ';
        else if (!c.isPrint())
            c = u'?';
    }
    return text.simplified().left(2000);
}

} // namespace sessionError

} // namespace howdah
