// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/LoginProofs.h"

#include "app/base/os/NameLookup.h"
#include "app/run/SystemSsh.h"
#include "app/ssh/SshConfig.h"

#include <QRandomGenerator>

#include <algorithm>

namespace howdah {
namespace {

constexpr qsizetype mostWords = 200; ///< of a machine's or of ssh's, in a sentence; the output has all of them

QByteArray freshNonce()
{
    quint32 words[4];
    QRandomGenerator::system()->fillRange(words);
    return QByteArray(reinterpret_cast<const char *>(words), sizeof words).toHex();
}

/// Whether the name resolves to the machine here, by ssh's own configuration or by the system's resolver.
bool leadsToIt(const Machine &machine, const CancelToken &cancel)
{
    const auto config = SshConfig::read(machine.host);
    if (config && config.value().hostName.compare(machine.host, Qt::CaseInsensitive) != 0)
        return true; // a Host block of the user: ssh itself will show
    const NameAnswer answer = lookUp(machine.host, 0, std::chrono::seconds(5), cancel);
    return std::any_of(answer.addresses.begin(), answer.addresses.end(),
                       [&](const SocketAddress &address) { return address.text() == machine.address; });
}

LoginProof failed(const Error &error)
{
    return {outcomeOfError(error.code), Reason(error), -1, {}};
}

LoginProof asksForCode(const Machine &machine, const QString &user)
{
    return {Outcome::Skipped, Reason(QStringLiteral("login-asks-code"), {user, machine.host}), -1, {}};
}

/// Did the machine refuse the key only because something else is to come as well? After it (partial success), or before
/// it ("keyboard-interactive,publickey": then no key is accepted at first, and only sshd's settings show it).
bool isForCode(const Error &error, const QString &methods)
{
    if (error.code == ErrorCode::InteractionRequired)
        return true;
    return error.code == ErrorCode::LoginMethodMissing && methods.contains(u",publickey");
}

bool saysAnyOf(const QByteArray &text, std::initializer_list<const char *> words)
{
    const QByteArray low = text.toLower();
    return std::any_of(words.begin(), words.end(), [&](const char *word) { return low.contains(word); });
}

} // namespace

QByteArray keyLoginCommand(const QByteArray &nonce)
{
    return "printf \"\\n%s%s\\n\" " + nonce.first(16) + ' ' + nonce.sliced(16);
}

LoginProof proveKeyLogin(const RunShared &shared, const Machine &machine, const QString &user, const KeyOnlyLogin &logIn,
                         const QString &methods)
{
    const auto key = KeyPair::inspect(shared.key.path());
    if (!key)
        return failed(key.error());
    const QByteArray nonce = freshNonce();
    const auto said = logIn(user, key.value(), keyLoginCommand(nonce));
    if (!said) {
        if (isForCode(said.error(), methods))
            return asksForCode(machine, user);
        LoginProof proof = failed(said.error());
        const ErrorCode code = said.error().code;
        if (code == ErrorCode::LoginRefused || code == ErrorCode::LoginMethodMissing)
            proof.reason = Reason(QStringLiteral("key-login-refused"), {machine.host, user});
        if (code == ErrorCode::ConnectionLost) { // the run's own connection still works
            proof.outcome = Outcome::Failed;
            proof.reason = Reason(QStringLiteral("key-login-hung-up"), {machine.host, user});
        }
        proof.output = said.error().detail.toUtf8();
        return proof;
    }
    const CommandResult &result = said.value();
    if (result.output.contains(nonce))
        return {Outcome::Unchanged, Reason(QStringLiteral("key-login-ok"), {user}), result.exitStatus, result.errorOutput};
    // Let in, but what runs is not ours. sshd's and PAM's own words for the two that have a cause of their own.
    const QByteArray words = result.output + result.errorOutput;
    if (saysAnyOf(words, {"password change required", "password has expired", "required to change your password"}))
        return {Outcome::Failed, Reason(QStringLiteral("key-login-expired"), {machine.host, user}), result.exitStatus, words};
    if (saysAnyOf(words, {"passcode", "verification code", "one-time password", "two-factor"}))
        return asksForCode(machine, user);
    return {Outcome::Failed,
            Reason(QStringLiteral("key-login-wrong-answer"),
                   {machine.host, user, QString::fromUtf8(shared.mask.masked(result.output).left(120)).simplified()}),
            result.exitStatus, result.errorOutput + result.output};
}

LoginProof proveNameLogin(RunShared &shared, const WorkstationRows &here, const Machine &machine, const QString &user, bool named,
                          const KeyOnlyLogin &logIn, const QString &methods)
{
    const QString target = user + u'@' + machine.host;
    const Step *table = shared.plan.steps().writing(StepWrites::HostTable, true);
    const bool leftOut = !table || !shared.plan.workstationSteps.contains(table->id) || here.skipped.contains(table->id);
    if (leftOut && !leadsToIt(machine, *shared.cancelNow))
        return {Outcome::Skipped, Reason(QStringLiteral("name-login-no-table"), {machine.host, target}), -1, {}};
    std::optional<SecretBroker::Trial> passphrase;
    std::optional<LockedKey> locked;
    if (const auto key = KeyPair::inspect(shared.key.path()); key && key.value().encrypted) {
        passphrase = shared.secrets.begin(SecretKind::Key, machine.id, *shared.cancelNow);
        if (passphrase) {
            if (const auto opens = KeyPair::checkPassphrase(key.value().path, passphrase->secret()); !opens)
                return failed(opens.error());
            passphrase->conclude(SecretBroker::Verdict::Accepted);
            locked.emplace(LockedKey{key.value().path, passphrase->secret()});
        }
    }
    const auto said = sshHostname(user, machine.host, locked ? &*locked : nullptr, *shared.cancelNow, shared.plan.debug);
    if (!said)
        return failed(said.error());
    const SystemSshResult &result = said.value();
    const QString answer = QString::fromUtf8(result.answer.value_or(QByteArray()).left(mostWords));
    LoginProof proof{Outcome::Failed, {}, result.exitStatus, result.errorOutput + result.output, result.log};
    if (result.exitStatus != 0) {
        // ssh says "Permission denied" for a code as well: a connection of our own tells them apart.
        if (saysAnyOf(result.errorOutput, {"permission denied ("})) {
            const LoginProof byKey = proveKeyLogin(shared, machine, user, logIn, methods);
            if (byKey.outcome == Outcome::Skipped)
                return byKey;
        }
        proof.reason = Reason(QStringLiteral("name-login-failed"), {target, errorLine(result.errorOutput).left(mostWords)});
    } else if (!result.answer) {
        const QByteArray words = result.output + ' ' + result.errorOutput;
        proof.reason =
            Reason(QStringLiteral("name-login-no-answer"), {target, QString::fromUtf8(words.left(mostWords)).simplified()});
    } else if (named && answer.section(u'.', 0, 0).compare(machine.host, Qt::CaseInsensitive) != 0) {
        proof.reason = Reason(QStringLiteral("name-login-wrong-name"), {target, answer, machine.host});
    } else {
        proof.outcome = Outcome::Unchanged;
        proof.reason =
            Reason(passphrase ? QStringLiteral("name-login-ok-passphrase") : QStringLiteral("name-login-ok"), {target});
    }
    return proof;
}

} // namespace howdah
