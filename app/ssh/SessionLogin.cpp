// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/AgentRelay.h"
#include "app/ssh/KeyImport.h"
#include "app/ssh/KeyPair.h"
#include "app/ssh/SessionErrors.h"
#include "app/ssh/SessionPrivate.h"

#include <QCoreApplication>

#include <fcntl.h>
#include <unistd.h>

namespace howdah {

namespace {

constexpr int mostSecrets = 2; ///< a connection; a third would be guessing
constexpr int mostRounds = 10; ///< of questions without a prompt

QByteArray bannerOf(ssh_session ssh)
{
    char *text = ssh_get_issue_banner(ssh);
    const QByteArray banner(text);
    ssh_string_free_char(text);
    return banner;
}

/// Is this prompt of keyboard-interactive for something that changes with time, or comes from a device?
bool asksForCode(const QString &prompt)
{
    for (const auto word : {"verification", "code", "token", "one-time", "otp", "pin", "duo", "response"}) {
        if (prompt.contains(QLatin1String(word), Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool asksForNewPassword(const QString &words)
{
    for (const auto word : {"current", "new password", "retype", "expired", "change your password", "old password"}) {
        if (words.contains(QLatin1String(word), Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace

Result<int> Session::Private::userauth(const std::function<int()> &call)
{
    const Deadline deadline(limits.login);
    while (true) {
        const int rc = call();
        if (rc != SSH_AUTH_AGAIN)
            return rc;
        // Measured: after a disconnect in the middle of a login libssh answers AGAIN for ever.
        if (!ssh_is_connected(ssh))
            return SSH_AUTH_ERROR;
        if (cancel->isCancelled())
            return broken();
        if (deadline.passed()) {
            spent = true;
            return sessionError::loginTimeout(endpoint, userName(), limits.login);
        }
    }
}

LoginMethods Session::Private::listedMethods() const
{
    const int list = ssh_userauth_list(ssh, nullptr);
    LoginMethods methods;
    if (list & SSH_AUTH_METHOD_PUBLICKEY)
        methods |= LoginMethod::PublicKey;
    if (list & SSH_AUTH_METHOD_PASSWORD)
        methods |= LoginMethod::Password;
    if (list & SSH_AUTH_METHOD_INTERACTIVE)
        methods |= LoginMethod::KeyboardInteractive;
    return methods;
}

Result<void> Session::Private::fitForLogin(LoginMethod method) const
{
    if (spent || !ssh_is_connected(ssh)) // a secret that was never sent must not count as refused
        return sessionError::lost(endpoint, libsshWords());
    if (!offered.testFlag(method))
        return sessionError::methodMissing(endpoint, userName(), method, offered);
    return {};
}

Result<void> Session::Private::loginResult(int rc, const Error &refusal, HangUp hangUp)
{
    const QString words = libsshWords();
    const QByteArray said = bannerOf(ssh);
    switch (rc) {
    case SSH_AUTH_SUCCESS:
        loggedIn = true;
        slot.reset(); // counts no longer as one of the machine's unauthenticated connections
        return {};
    case SSH_AUTH_DENIED:
        return refusal;
    case SSH_AUTH_PARTIAL: // libssh's words are still those of the first question for methods
        return sessionError::moreWanted(endpoint, userName(), sessionError::methodNames(listedMethods()));
    default:
        break;
    }
    Error error = broken();
    if (error.code == ErrorCode::Cancelled)
        return error;
    // A machine that ends the connection over a password has refused it; the banner says why if PAM did. Over keys it
    // has had enough of the offers: a new connection may try another way.
    const Error starting = sessionError::stillStarting(endpoint, userName(), sessionError::plainText(said));
    if (isStillStarting(starting))
        return starting;
    if ((hangUp == HangUp::IsRefusal && words.contains(QLatin1String("Too many authentication failures")))
        || said != bannerBefore) {
        Error refused = refusal;
        refused.detail = words + u' ' + sessionError::plainText(said);
        return refused;
    }
    return error;
}

Result<LoginMethods> Session::loginMethods(const QString &user)
{
    d->user = user.toUtf8();
    const Result<int> asked = d->userauth([this] { return ssh_userauth_none(d->ssh, d->user.constData()); });
    if (!asked)
        return asked.error();
    d->bannerBefore = bannerOf(d->ssh);
    if (asked.value() == SSH_AUTH_ERROR)
        return d->loginResult(SSH_AUTH_ERROR, {}, Private::HangUp::IsLoss).error();
    if (asked.value() == SSH_AUTH_SUCCESS) {
        d->offered = LoginMethod::None;
        (void)d->loginResult(SSH_AUTH_SUCCESS, {}, Private::HangUp::IsLoss);
        return d->offered;
    }
    d->offered = d->listedMethods();
    if (!d->offered)
        return sessionError::methodMissing(d->endpoint, user, LoginMethod::PublicKey, d->offered);
    return d->offered;
}

int Session::keyOffers() const
{
    return d->keyOffers;
}

Result<void> Session::loginWithAgent(const QString &socketPath, const QByteArray &onlyPublicBlob, int most,
                                     const QByteArray &exceptBlob)
{
    if (auto fit = d->fitForLogin(LoginMethod::PublicKey); !fit)
        return fit;
    QList<QByteArray> except = d->offeredBlobs;
    if (!exceptBlob.isEmpty())
        except << exceptBlob;
    AgentRelay relay(socketPath, {onlyPublicBlob, except, most}, Deadline(d->limits.login), d->cancel);
    const auto ended = [&](const Error &refusal) {
        if (d->cancel->isCancelled())
            return d->broken();
        return relay.timedOut() ? sessionError::agentTimeout(d->endpoint, d->limits.login) : refusal;
    };
    if (!relay.hasAgent())
        return sessionError::noAgent(d->endpoint, socketPath, QString::fromLocal8Bit(relay.words()));
    if (relay.blobs().isEmpty()) // the machine need not be asked
        return ended(sessionError::agentRefused(d->endpoint, d->userName(), QStringLiteral("the agent holds no such key")));
    d->offeredBlobs << relay.blobs();
    d->keyOffers += int(relay.blobs().size());
    UniqueFd end = relay.start();
    if (d->agentSocket < 0) {
        d->agentSocket = end.release(); // libssh's from now on; ssh_free() closes it
        ssh_set_agent_socket(d->ssh, d->agentSocket);
    } else {
        dup3(end.get(), d->agentSocket, O_CLOEXEC); // libssh would forget to close the first one
    }
    const Result<int> answer = d->userauth([this] { return ssh_userauth_agent(d->ssh, d->user.constData()); });
    if (!answer)
        return answer.error();
    const Error refusal = sessionError::agentRefused(d->endpoint, d->userName(), d->libsshWords());
    if (answer.value() == SSH_AUTH_DENIED || (answer.value() == SSH_AUTH_ERROR && ssh_is_connected(d->ssh)))
        return ended(refusal); // the machine did not want them, or the agent did not sign
    return d->loginResult(answer.value(), refusal, Private::HangUp::IsLoss);
}

Result<void> Session::loginWithKey(const QString &path, const Secret *passphrase)
{
    if (auto fit = d->fitForLogin(LoginMethod::PublicKey); !fit)
        return fit;
    Result<PrivateKeyFile> file = PrivateKeyFile::read(path);
    if (!file)
        return file.error();
    ++d->keyOffers;
    if (const QByteArray &blob = file.value().format.publicBlob; !blob.isEmpty())
        d->offeredBlobs << blob; // an agent need not offer it again
    if (file.value().format.encrypted) {
        // Is this key wanted at all? The public half says so without the passphrase.
        QByteArray blob = file.value().format.publicBlob;
        if (blob.isEmpty()) {
            if (Result<KeyFile> known = KeyPair::inspect(path); known && !known.value().publicLine.isEmpty())
                blob = QByteArray::fromBase64(known.value().publicLine.simplified().split(' ').at(1));
        }
        if (const SshKey publicKey = importPublicBlob(blob)) {
            const Result<int> wanted =
                d->userauth([&] { return ssh_userauth_try_publickey(d->ssh, d->user.constData(), publicKey.get()); });
            if (!wanted)
                return wanted.error();
            if (wanted.value() != SSH_AUTH_SUCCESS)
                return d->loginResult(wanted.value(),
                                      sessionError::keyRefused(d->endpoint, d->userName(), path, d->libsshWords()),
                                      Private::HangUp::IsLoss);
        }
    }
    Result<SshKey> key = importPrivateKey(path, file.value(), passphrase);
    if (!key)
        return key.error();
    const Result<int> answer =
        d->userauth([&] { return ssh_userauth_publickey(d->ssh, d->user.constData(), key.value().get()); });
    if (!answer)
        return answer.error();
    return d->loginResult(answer.value(), sessionError::keyRefused(d->endpoint, d->userName(), path, d->libsshWords()),
                          Private::HangUp::IsLoss);
}

Result<void> Session::loginWithPassword(const Secret &password)
{
    if (d->secretsTried >= mostSecrets)
        return sessionError::twoRefused(d->endpoint, d->userName());
    if (d->offered.testFlag(LoginMethod::KeyboardInteractive) && !d->offered.testFlag(LoginMethod::Password)) {
        auto fit = d->fitForLogin(LoginMethod::KeyboardInteractive);
        return fit ? d->loginWithQuestions(password) : fit;
    }
    if (auto fit = d->fitForLogin(LoginMethod::Password); !fit)
        return fit;
    ++d->secretsTried;
    const Result<int> answer = d->userauth([&] { return ssh_userauth_password(d->ssh, d->user.constData(), password.data()); });
    if (!answer)
        return answer.error();
    return d->loginResult(answer.value(), sessionError::passwordRefused(d->endpoint, d->userName(), d->libsshWords()),
                          Private::HangUp::IsRefusal);
}

Result<void> Session::Private::loginWithQuestions(const Secret &password)
{
    bool answered = false;
    Result<int> round = userauth([this] { return ssh_userauth_kbdint(ssh, user.constData(), nullptr); });
    for (int rounds = 0; round && round.value() == SSH_AUTH_INFO && rounds < mostRounds; ++rounds) {
        const int prompts = ssh_userauth_kbdint_getnprompts(ssh);
        if (prompts > 0) {
            char echo = 0;
            QByteArray asked = ssh_userauth_kbdint_getprompt(ssh, 0, &echo);
            const QString prompt = sessionError::plainText(asked);
            const QString words = sessionError::plainText(QByteArray(ssh_userauth_kbdint_getname(ssh)) + ' '
                                                          + ssh_userauth_kbdint_getinstruction(ssh) + ' ' + asked);
            // Answered is exactly one hidden question, the first. Giving the password to every prompt would set a
            // new one where it has expired (measured: "Current password", "New password", "Retype").
            if (asksForNewPassword(words)) {
                spent = true;
                return sessionError::passwordExpired(endpoint, userName(), words);
            }
            if (answered || prompts != 1 || echo || asksForCode(prompt)) {
                spent = true;
                return sessionError::moreWanted(endpoint, userName(), prompt);
            }
            answered = true;
            ++secretsTried;
            ssh_userauth_kbdint_setanswer(ssh, 0, password.data());
        }
        round = userauth([this] { return ssh_userauth_kbdint(ssh, user.constData(), nullptr); });
    }
    if (!round)
        return round.error();
    if (round.value() == SSH_AUTH_INFO) {
        spent = true;
        return sessionError::moreWanted(endpoint, userName(), QString());
    }
    return loginResult(round.value(), sessionError::passwordRefused(endpoint, userName(), libsshWords()),
                       Private::HangUp::IsRefusal);
}

} // namespace howdah
