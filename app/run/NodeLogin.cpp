// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/NodeLogin.h"

#include "app/ssh/Deadline.h"
#include "app/ssh/SessionErrors.h"
#include "app/steps/StepProgram.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace howdah {
namespace {

constexpr int maxTries = 2;  ///< secrets per machine and kind, so that no account gets locked
constexpr int maxOffers = 5; ///< keys a connection: sshd hangs up after six tries, and the last one is a password's

struct NodeLoginTr
{
    Q_DECLARE_TR_FUNCTIONS(NodeLogin)
};

const QString rootName = QStringLiteral("root");

const QLatin1String sudoRoot("sudo-root"); // see RootErrors.h

bool wantsRootsPassword(const Error &error)
{
    return error.detail == QLatin1String("su") || error.detail == sudoRoot;
}

QByteArray publicBlob(const QByteArray &publicLine)
{
    return QByteArray::fromBase64(publicLine.split(' ').value(1));
}

/// After these no other key or password can be tried on this connection.
bool endsTheLogin(ErrorCode code)
{
    return code == ErrorCode::ConnectionLost || code == ErrorCode::Cancelled || code == ErrorCode::InteractionRequired
           || code == ErrorCode::LoginTimeout;
}

} // namespace

NodeLogin::NodeLogin(RunShared &shared, const NodePlan &node, bool rootByKey)
    : m_shared(shared), m_node(node), m_login(loginOf(shared.plan.cluster, node.machine)), m_rootByKey(rootByKey)
{
    const auto givesAccess = [&](const QString &id) { return shared.plan.steps().at(id).access != StepAccess::None; };
    const bool accessGoes =
        shared.plan.mode == RunMode::TakeBack && std::any_of(node.steps.begin(), node.steps.end(), givesAccess);
    if (accessGoes)
        m_rootByKey = false;
    m_ourKeyLast = accessGoes; // taking our key back must be proved to leave another way in
}

QString NodeLogin::account(const SshConfig &config) const
{
    return m_login.user.value_or(config.user);
}

bool NodeLogin::hasAnotherWay(const Error &error, const QString &account)
{
    // What would be the same for any account.
    if (error.code == ErrorCode::Cancelled || error.code == ErrorCode::MachineBusy || isStillStarting(error))
        return false;
    if (m_rootByKey && m_user == rootName) {
        // It worked last time. Whatever keeps root out today (an expired password, a code, a shell, a rule of PAM's that
        // hangs up), the account of the settings must do, also if that is root with another key or a password.
        m_rootByKey = false;
        if (!m_rootsKeyMissing)
            m_rootKeptOut = whyRootIsOut(error);
        m_withKeys = account != rootName || !m_keyNotEnough;
        return true;
    }
    // MaxAuthTries: the keys used up what the machine allows. Or it takes a password alone, but not a key alone.
    const bool keysSpoilIt = error.code == ErrorCode::ConnectionLost || (m_keyNotEnough && m_passwordTaken);
    if (keysSpoilIt && m_keysOffered && m_withKeys) {
        m_withKeys = false;
        return true;
    }
    return false;
}

Error NodeLogin::whyRootIsOut(const Error &error) const
{
    if (error.code != ErrorCode::ConnectionLost)
        return error;
    return {
        error.code,
        NodeLoginTr::tr(
            "%1 closes the connection when root logs in with the key. A rule there may forbid the login of root: its log says which (journalctl -u ssh).")
            .arg(m_node.machine.host),
        error.detail};
}

/// In the order they are offered: the one that was chosen for it, then those that ssh would use.
QList<KeyFile> NodeLogin::candidateKeys(const SshConfig &config) const
{
    const QString cluster = m_shared.plan.cluster.keyPath;
    QStringList paths;
    if (m_login.loginKey && !m_rootByKey)
        paths << *m_login.loginKey;
    else if (!cluster.isEmpty())
        paths << cluster;
    if (!m_login.loginKey && (cluster.isEmpty() || !m_rootByKey))
        paths << config.identityFiles;
    if (paths.isEmpty())
        paths = config.identityFiles; // as root by the cluster's key, which is one of these
    QList<KeyFile> keys;
    QSet<QByteArray> blobs;
    for (const QString &path : std::as_const(paths)) {
        if (!QFileInfo::exists(path))
            continue;
        auto key = KeyPair::inspect(path);
        if (!key)
            continue;
        const QByteArray blob = publicBlob(key.value().publicLine);
        if (!blob.isEmpty() && blobs.contains(blob))
            continue;
        blobs.insert(blob);
        keys << key.take();
    }
    return keys;
}

/// Of the key that the runs put on the machines; empty where there is none yet.
QByteArray NodeLogin::ourBlob(const SshConfig &config) const
{
    const QString path = m_shared.plan.cluster.keyPath;
    const auto key = path.isEmpty() ? KeyPair::choose(config.identityFiles) : KeyPair::inspect(path);
    return key ? publicBlob(key.value().publicLine) : QByteArray();
}

SecretQuestion NodeLogin::question(SecretKind kind, const QString &account, const QString &refused) const
{
    SecretQuestion asked{kind, m_node.machine.id, m_node.machine.host, account, refused};
    asked.sudoAsks = kind == SecretKind::Root && m_sudoAsksRoot;
    return asked;
}

SecretQuestion NodeLogin::refusal(SecretKind kind, const QString &account, const QString &refused) const
{
    SecretQuestion again = question(kind, account, refused);
    again.refusedHere = true;
    return again;
}

Result<void> NodeLogin::logInWithOneKey(Session &session, const SshConfig &config, const KeyFile &key)
{
    if (!key.encrypted)
        return session.loginWithKey(key.path);
    // An agent may hold it; then nobody needs the passphrase.
    auto byAgent = session.loginWithAgent(config.identityAgent, publicBlob(key.publicLine));
    if (byAgent || endsTheLogin(byAgent.error().code))
        return byAgent;
    auto trial = beginTrial(SecretKind::Key);
    if (!trial) // is it this key that the machine wants? Its public half asks without the passphrase.
        return session.loginWithKey(key.path);
    auto byKey = session.loginWithKey(key.path, &trial->secret());
    if (byKey)
        trial->conclude(SecretBroker::Verdict::Accepted);
    else if (byKey.error().code == ErrorCode::PassphraseWrong)
        trial->conclude(SecretBroker::Verdict::Refused);
    return byKey; // else the passphrase was not looked at
}

Result<void> NodeLogin::logInWithKeys(Session &session, const SshConfig &config, const QList<KeyFile> &keys,
                                      const QByteArray &exceptBlob)
{
    Result<void> last = Error{ErrorCode::LoginMethodMissing, {}, {}};
    // One passphrase is asked for; with a chosen key it is that one's, and ssh's own keys must do without.
    const QString chosen = m_login.loginKey && !m_rootByKey ? *m_login.loginKey : m_shared.plan.cluster.keyPath;
    for (const KeyFile &key : keys) {
        const QByteArray blob = publicBlob(key.publicLine);
        if (session.keyOffers() >= maxOffers)
            break;
        if (!blob.isEmpty() && blob == exceptBlob)
            continue;
        m_keysOffered = true;
        m_keyLine = key.publicLine;
        auto in = key.encrypted && !chosen.isEmpty() && key.path != chosen ? session.loginWithAgent(config.identityAgent, blob)
                                                                           : logInWithOneKey(session, config, key);
        if (in || endsTheLogin(in.error().code))
            return in;
        // A missing passphrase is the better story than a refusal of some other key.
        if (last.ok() || last.error().code != ErrorCode::PassphraseMissing) {
            last = in;
            m_lockedKey = key.path;
        }
    }
    m_keyLine.clear();
    const int left = maxOffers - session.keyOffers();
    if (!m_login.loginKey && !config.identitiesOnly && !m_rootByKey && config.identityAgent != QLatin1String("none")
        && left > 0) {
        m_keysOffered = true;
        auto in = session.loginWithAgent(config.identityAgent, {}, left, exceptBlob);
        if (in || endsTheLogin(in.error().code))
            return in;
    }
    return last;
}

bool NodeLogin::isPasswordKnown()
{
    bool busy = false;
    return m_shared.secrets.beginNow(SecretKind::Login, m_node.machine.id, &busy).has_value() || busy;
}

Result<void> NodeLogin::logIn(Session &session, const SshConfig &config, Question *ask)
{
    const QString host = m_node.machine.host;
    m_user = m_rootByKey ? rootName : account(config);
    m_keyLine.clear();
    m_keysOffered = false;
    m_keyNotEnough = false;
    m_rootsKeyMissing = false;
    const auto answer = session.loginMethods(m_user);
    if (!answer)
        return answer.error();
    const LoginMethods methods = answer.value();
    if (methods == LoginMethods(LoginMethod::None))
        return {};
    const bool password = methods.testFlag(LoginMethod::Password) || methods.testFlag(LoginMethod::KeyboardInteractive);
    m_passwordTaken = password;
    Result<void> byKey = Error{ErrorCode::LoginMethodMissing, {}, {}};
    if (methods.testFlag(LoginMethod::PublicKey) && m_withKeys) {
        const QList<KeyFile> keys = candidateKeys(config);
        const QByteArray ours = m_ourKeyLast ? ourBlob(config) : QByteArray();
        byKey = logInWithKeys(session, config, keys, ours);
        m_keyNotEnough = !byKey && byKey.error().code == ErrorCode::InteractionRequired;
        if (byKey || endsTheLogin(byKey.error().code))
            return byKey;
        if (!ours.isEmpty() && !(password && isPasswordKnown())) {
            // There is no other way without asking; what can be taken back without losing this one is taken back.
            for (const KeyFile &key : keys) {
                if (publicBlob(key.publicLine) != ours)
                    continue;
                m_keysOffered = true;
                m_keyLine = key.publicLine;
                byKey = logInWithOneKey(session, config, key);
                if (byKey || endsTheLogin(byKey.error().code))
                    return byKey;
                m_keyLine.clear();
                m_lockedKey = key.path;
            }
        }
    }
    const bool passphrase =
        byKey.error().code == ErrorCode::PassphraseMissing || byKey.error().code == ErrorCode::PassphraseWrong;
    // Ours to give: it does not say that the machine keeps root out.
    m_rootsKeyMissing = passphrase || (methods.testFlag(LoginMethod::PublicKey) && session.keyOffers() == 0);
    if (m_rootByKey)
        return Error{ErrorCode::LoginRefused, NodeLoginTr::tr("%1 no longer lets root log in with the key.").arg(host), {}};
    if (passphrase && (!password || m_login.loginKey)) {
        const bool refused = m_shared.secrets.wasRefused(SecretKind::Key, m_node.machine.id);
        *ask = question(SecretKind::Key, m_lockedKey, refused ? byKey.error().message : QString());
        return byKey;
    }
    if (password)
        return logInWithPassword(session, ask);
    const Error keysOnly{
        ErrorCode::LoginMethodMissing,
        session.keyOffers() > 0
            ? NodeLoginTr::tr(
                  "%1 does not accept the key for %2, and it accepts no passwords. Nothing was changed. Give the private key file that belongs to %2 on that machine.")
                  .arg(host, m_user)
            : NodeLoginTr::tr(
                  "%1 accepts only keys, no passwords, and there is no key to offer for %2. Nothing was changed. Give the private key file that belongs to %2 on that machine.")
                  .arg(host, m_user),
        {}};
    if (m_shared.mayAskForKeyFile) {
        SecretQuestion keyFile = question(SecretKind::Key, m_user, session.keyOffers() > 0 ? keysOnly.message : QString());
        keyFile.keyFile = true;
        *ask = keyFile;
    }
    return keysOnly;
}

Result<void> NodeLogin::logInWithPassword(Session &session, Question *ask)
{
    const QString host = m_node.machine.host;
    if (auto trial = beginTrial(SecretKind::Login)) {
        auto in = session.loginWithPassword(trial->secret());
        if (in) {
            trial->conclude(SecretBroker::Verdict::Accepted);
            return in;
        }
        if (in.error().code != ErrorCode::LoginRefused)
            return in;
        trial->conclude(SecretBroker::Verdict::Refused);
        if (++m_refused[SecretKind::Login] < maxTries)
            *ask = refusal(SecretKind::Login, m_user, in.error().message);
        return in;
    }
    if (m_shared.cancelNow->isCancelled())
        return Error{ErrorCode::Cancelled, NodeLoginTr::tr("Stopped."), {}};
    const bool refusedElsewhere = m_shared.secrets.wasRefused(SecretKind::Login, m_node.machine.id);
    const QString refused =
        refusedElsewhere
            ? NodeLoginTr::tr(
                  "The password of %1 was refused on the first machine that tried it, so it was not tried on %2. Check the password.")
                  .arg(m_user, host)
            : QString();
    *ask = question(SecretKind::Login, m_user, refused);
    return Error{refusedElsewhere ? ErrorCode::LoginRefused : ErrorCode::LoginMethodMissing,
                 refusedElsewhere ? refused
                                  : NodeLoginTr::tr("%1 wants the password of %2, and none was given.").arg(host, m_user),
                 {}};
}

/// Waits while another machine tries the secret.
std::optional<SecretBroker::Trial> NodeLogin::beginTrial(SecretKind kind)
{
    const WaitTime wait(m_waited);
    return m_shared.secrets.begin(kind, m_node.machine.id, *m_shared.cancelNow);
}

std::optional<SecretBroker::Trial> NodeLogin::takeTurn(SecretKind kind, bool wait, bool *busy)
{
    if (wait)
        return beginTrial(kind);
    bool tried = false;
    auto trial = m_shared.secrets.beginNow(kind, m_node.machine.id, &tried);
    *busy = *busy || tried;
    return trial;
}

Result<std::unique_ptr<RootShell>> NodeLogin::openRootShell(Session &session, bool wait, bool *busy, const QList<StepCall> &ahead)
{
    const Become become = m_login.become.value_or(Become::Auto);
    BecomeRequest request;
    request.allowSudo = become == Become::Auto || become == Become::Sudo;
    request.allowSu = become == Become::Auto || become == Become::Su;
    std::optional<SecretBroker::Trial> sudo;
    std::optional<SecretBroker::Trial> root;
    if (m_user != rootName) {
        if (request.allowSudo && !m_sudoAsksRoot)
            sudo = takeTurn(SecretKind::Sudo, wait, busy);
        if (request.allowSu || m_sudoAsksRoot)
            root = takeTurn(SecretKind::Root, wait, busy);
    }
    if (!wait && *busy) { // without any first: with the other one alone, the order of the ways would change
        sudo.reset();
        root.reset();
    }
    request.sudoPassword = sudo ? &sudo->secret() : nullptr;
    request.rootPassword = root ? &root->secret() : nullptr;
    request.sudoAsksRoot = m_sudoAsksRoot;

    auto shell =
        RootShell::open(session, request, driverText(), libraryText(), m_shared.plan.lockHolder(m_node.machine.id), ahead);
    if (shell) {
        const RootWay way = shell.value()->info().way;
        const bool rootsPassword = way == RootWay::Su || shell.value()->info().rootsPassword;
        if (sudo && way == RootWay::SudoPassword && !rootsPassword)
            sudo->conclude(SecretBroker::Verdict::Accepted);
        if (root && rootsPassword)
            root->conclude(SecretBroker::Verdict::Accepted);
    } else if (shell.error().code == ErrorCode::RootRefused) {
        auto &trial = wantsRootsPassword(shell.error()) ? root : sudo;
        if (trial)
            trial->conclude(SecretBroker::Verdict::Refused);
    }
    if (!shell && shell.error().detail == sudoRoot)
        m_sudoAsksRoot = true;
    return shell;
}

Result<std::unique_ptr<RootShell>> NodeLogin::becomeRoot(Session &session, Question *ask, const QList<StepCall> &ahead)
{
    // While another machine tries the password, this one sees whether it needs any: many let sudo do without.
    bool busy = false;
    bool knew = m_sudoAsksRoot;
    auto shell = openRootShell(session, false, &busy, ahead);
    bool again = busy || m_sudoAsksRoot != knew; // root's password may be known
    while (again && !shell && shell.error().code == ErrorCode::RootPasswordMissing) {
        knew = m_sudoAsksRoot;
        shell = openRootShell(session, true, &busy, ahead);
        again = m_sudoAsksRoot != knew;
    }
    if (shell)
        return shell;

    const Error &error = shell.error();
    const SecretKind kind = wantsRootsPassword(error) ? SecretKind::Root : SecretKind::Sudo;
    const QString account = kind == SecretKind::Root ? rootName : m_user;
    if (error.code == ErrorCode::RootRefused) {
        if (++m_refused[kind] < maxTries)
            *ask = refusal(kind, account, error.message);
    } else if (error.code == ErrorCode::RootPasswordMissing) {
        const QString refused =
            m_shared.secrets.wasRefused(kind, m_node.machine.id)
                ? NodeLoginTr::tr(
                      "The password was refused on the first machine that tried it, so it was not tried on %1. Check the password.")
                      .arg(m_node.machine.host)
                : QString();
        SecretQuestion wanted = question(kind, account, refused);
        if (kind == SecretKind::Root && !m_sudoAsksRoot && m_login.become.value_or(Become::Auto) == Become::Auto)
            wanted.noSudo = m_user;
        *ask = wanted;
    }
    return shell;
}

} // namespace howdah
