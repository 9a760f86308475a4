#include "app/run/NodeConnection.h"

#include "app/steps/Catalogue.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSysInfo>
#include <QThread>

namespace howdah {
namespace {

constexpr qint64 startingLimitMs = 120'000; ///< pam_nologin: "System is booting up"
constexpr int maxTries = 2; ///< secrets per machine and kind, so that nobody runs into an account lock

QString tr(const char *text)
{
    return QCoreApplication::translate("NodeConnection", text);
}

QByteArray publicBlob(const QByteArray &publicLine)
{
    return QByteArray::fromBase64(publicLine.split(' ').value(1));
}

/// Who holds the machine's lock, for the next one who finds it busy.
QByteArray lockHolder()
{
    return (qEnvironmentVariable("USER", QStringLiteral("howdah")) + u'@' + QSysInfo::machineHostName()).toUtf8();
}

} // namespace

struct NodeConnection::Attempt
{
    Result<void> result;
    Question question;
};

NodeConnection::NodeConnection(RunShared &shared, const NodePlan &node, const MachineState &last)
    : m_shared(shared), m_node(node), m_last(last)
{
}

NodeConnection::~NodeConnection()
{
    close();
}

void NodeConnection::close()
{
    m_shell.reset(); // before the session it lives on
    m_session.reset();
}

template <class T> std::optional<T> NodeConnection::setting(std::optional<T> LoginSettings::*member) const
{
    const auto &own = m_node.machine.login.*member;
    return own ? own : m_shared.plan.cluster.login.*member;
}

QString NodeConnection::loginUser() const
{
    return setting(&LoginSettings::user).value_or(m_config.user);
}

Result<void> NodeConnection::open(Place *place)
{
    QElapsedTimer starting;
    starting.start();
    for (;;) {
        close();
        Attempt tried = attempt();
        if (tried.result)
            return {};
        close();
        if (m_shared.cancelNow->isCancelled())
            return Error{ErrorCode::Cancelled, tr("Stopped."), {}};
        if (isStillStarting(tried.result.error()) && starting.elapsed() < startingLimitMs) {
            QThread::sleep(3); // pam_nologin; a machine that boots takes some seconds
            continue;
        }
        if (!place || std::holds_alternative<std::monostate>(tried.question))
            return tried.result.error();
        place->release();
        const bool goOn = m_shared.ask(m_node.machine.id, std::move(tried.question));
        if (!goOn) {
            m_leftOut = !m_shared.cancelNow->isCancelled();
            return tried.result.error();
        }
        if (!place->takeAgain())
            return Error{ErrorCode::Cancelled, tr("Stopped."), {}};
    }
}

NodeConnection::Attempt NodeConnection::attempt()
{
    Question question;
    const auto reached = [&]() -> Result<void> {
        auto session = connectTrusted(&question);
        if (!session)
            return session.error();
        m_session = session.take();
        if (auto in = logIn(*m_session, &question); !in)
            return in;
        return becomeRoot(&question);
    }();
    if (!reached && m_user == QLatin1String("root") && wantsRootByKey()
        && (reached.error().code == ErrorCode::LoginRefused || reached.error().code == ErrorCode::LoginMethodMissing)
        && loginUser() != QLatin1String("root")) {
        // It worked last time; today the other way in must do.
        m_rootByKeyRefused = true;
        close();
        return attempt();
    }
    if (!reached && reached.error().code == ErrorCode::ConnectionLost && m_skipKeys == false && !m_keyBlob.isEmpty()
        && m_session && !m_shell) {
        m_skipKeys = true; // MaxAuthTries: the keys used up what the machine allows
        close();
        return attempt();
    }
    return {reached, std::move(question)};
}

QStringList NodeConnection::trustNames() const
{
    const Machine &machine = m_node.machine;
    QStringList names{m_config.hostKeyAlias.isEmpty() ? m_config.hostName : m_config.hostKeyAlias};
    for (const QString &name : {machine.address, machine.host, machine.fqdn}) {
        if (!names.contains(name))
            names << name;
    }
    return names;
}

Result<std::unique_ptr<Session>> NodeConnection::connectTrusted(Question *question)
{
    const Machine &machine = m_node.machine;
    const QString name = setting(&LoginSettings::connectAs).value_or(machine.address);
    const QString user = setting(&LoginSettings::user).value_or(QString());
    const quint16 port = setting(&LoginSettings::port).value_or(0);
    const auto config = SshConfig::read(name, user, port);
    if (!config)
        return config.error();
    m_config = config.value();
    if (!m_config.proxyJump.isEmpty() || !m_config.proxyCommand.isEmpty()) {
        return Error{ErrorCode::JumpHostUnsupported,
                     tr("%1 was not contacted: your SSH configuration reaches %2 through a jump host or proxy (%3), "
                        "which this version cannot use. Set “connect as” to an address that this computer reaches directly.")
                         .arg(machine.host, name, m_config.proxyJump + m_config.proxyCommand), {}};
    }
    if (!setting(&LoginSettings::connectAs) && m_shared.thisComputer.hasAddress(m_config.hostName)) {
        return Error{ErrorCode::ThisComputer,
                     tr("%1 was not contacted: %2 is an address of this computer. Correct the address, or give the row the role “this computer”.")
                         .arg(machine.host, m_config.hostName), {}};
    }
    m_hostKeys = HostKeys(m_config.userKnownHostsFiles + m_config.globalKnownHostsFiles);
    const QString trustName = trustNames().first();
    const auto types = m_hostKeys.knownTypes(trustName, m_config.port);
    if (!types)
        return types.error();

    SshEndpoint endpoint;
    endpoint.machine = machine.host;
    endpoint.hostName = m_config.hostName;
    endpoint.port = m_config.port;
    endpoint.preferredHostKeyTypes = types.value();
    if (endpoint.preferredHostKeyTypes.isEmpty() && !m_last.hostKey.isNull())
        endpoint.preferredHostKeyTypes << QString::fromLatin1(m_last.hostKey.type);
    auto session = std::make_unique<Session>(endpoint, m_shared.limits, m_shared.cancelNow);
    if (auto reached = session->connectToMachine(); !reached)
        return reached.error();

    m_hostKey = session->hostKey();
    bool replace = false;
    const auto accepted = m_shared.trusted(machine.id, &replace);
    if (accepted && *accepted == m_hostKey)
        return session;
    // The name we connect to decides first; then the names that plain ssh will use later.
    HostKeyQuestion ask{machine.id, machine.host, m_config.hostName, m_config.port, m_hostKey, {}, trustName, {}};
    bool known = false;
    const QStringList names = trustNames();
    for (const QString &candidate : names) {
        const auto finding = m_hostKeys.check(candidate, m_config.port, m_hostKey);
        if (!finding)
            return finding.error();
        const HostKeyVerdict verdict = finding.value().verdict;
        if (verdict == HostKeyVerdict::Revoked) {
            return Error{ErrorCode::HostKeyRevoked,
                         tr("%1 shows a host key that is marked as revoked (%2 line %3). Nothing was sent to it. Find out who answers at %4 before you go on.")
                             .arg(machine.host, finding.value().file).arg(finding.value().line).arg(m_config.hostName),
                         m_hostKey.fingerprint()};
        }
        if (verdict == HostKeyVerdict::Changed) {
            ask.finding = finding.value();
            ask.foundUnder = candidate;
            break;
        }
        if (verdict == HostKeyVerdict::Known && candidate == trustName)
            known = true;
    }
    const bool changed = ask.finding.verdict == HostKeyVerdict::Changed;
    // A machine that moved keeps its key: the key we met under this row before raises no question.
    if (!changed && (known || m_hostKey == m_last.hostKey))
        return session;
    if (changed && ask.foundUnder != trustName && (known || m_hostKey == m_last.hostKey) && m_shared.plan.takeNames)
        return session; // the name belonged to another cluster; its entry goes when this one is written
    *question = ask;
    if (changed) {
        return Error{ErrorCode::HostKeyChanged,
                     tr("%1 shows another host key than the one known for %2 (%3 line %4: %5; now: %6). Nothing was sent to it. "
                        "This is normal if the machine was reinstalled; otherwise somebody may be in between.")
                         .arg(machine.host, ask.foundUnder, ask.finding.file).arg(ask.finding.line)
                         .arg(ask.finding.oldFingerprint, m_hostKey.fingerprint()), {}};
    }
    return Error{ErrorCode::HostKeyUnknown,
                 tr("%1 at %2 is not known yet; its key is %3 %4. Verify it on the machine's console with: ssh-keygen -lf /etc/ssh/ssh_host_%5_key.pub")
                     .arg(machine.host, m_config.hostName, QString::fromLatin1(m_hostKey.type), m_hostKey.fingerprint(),
                          QString::fromLatin1(m_hostKey.type).section(u'-', -1).replace(QLatin1String("nistp256"), QLatin1String("ecdsa"))),
                 {}};
}

bool NodeConnection::wantsRootByKey() const
{
    if (m_rootByKeyRefused || !m_last.rootByKey)
        return false;
    const bool accessGoes = m_shared.plan.mode == RunMode::TakeBack
        && (m_node.steps.contains(QStringLiteral("ssh-key")) || m_node.steps.contains(QStringLiteral("root-login")));
    return !accessGoes; // taking our key back must be proved to leave another way in
}

QList<KeyFile> NodeConnection::candidateKeys() const
{
    QStringList paths;
    if (const auto own = setting(&LoginSettings::loginKey); own && m_user != QLatin1String("root"))
        paths << *own;
    else if (own && !wantsRootByKey())
        paths << *own;
    else if (!m_shared.plan.cluster.keyPath.isEmpty())
        paths << m_shared.plan.cluster.keyPath;
    else
        paths = m_config.identityFiles;
    QList<KeyFile> keys;
    for (const QString &path : paths) {
        if (!QFileInfo::exists(path))
            continue;
        if (auto key = KeyPair::inspect(path); key && keys.size() < 2) // few: every offer counts as a try
            keys << key.take();
    }
    return keys;
}

SecretQuestion NodeConnection::secretQuestion(SecretKind kind, const QString &account, const QString &refused)
{
    return {kind, m_node.machine.id, m_node.machine.host, account, refused};
}

Result<void> NodeConnection::loginWithOneKey(Session &session, const KeyFile &key)
{
    if (!key.encrypted)
        return session.loginWithKey(key.path);
    // An agent may hold it; then nobody needs the passphrase.
    auto byAgent = session.loginWithAgent(m_config.identityAgent, publicBlob(key.publicLine));
    if (byAgent || byAgent.error().code == ErrorCode::ConnectionLost)
        return byAgent;
    auto trial = m_shared.secrets.begin(SecretKind::Key, m_node.machine.id, *m_shared.cancelNow);
    if (!trial)
        return Error{ErrorCode::PassphraseMissing, tr("The key %1 needs its passphrase.").arg(key.path), {}};
    auto byKey = session.loginWithKey(key.path, &trial->secret());
    const bool wrong = !byKey && byKey.error().code == ErrorCode::PassphraseWrong;
    trial->conclude(wrong ? SecretBroker::Verdict::Refused : SecretBroker::Verdict::Accepted);
    return byKey;
}

Result<void> NodeConnection::logInWithKeys(Session &session, bool *offered)
{
    Result<void> last = Error{ErrorCode::LoginMethodMissing, {}, {}};
    for (const KeyFile &key : candidateKeys()) {
        *offered = true;
        m_keyBlob = key.publicLine;
        auto in = loginWithOneKey(session, key);
        if (in)
            return in;
        if (in.error().code == ErrorCode::ConnectionLost || in.error().code == ErrorCode::Cancelled
            || in.error().code == ErrorCode::InteractionRequired || in.error().code == ErrorCode::LoginTimeout)
            return in;
        // A missing passphrase is the better story than a refusal of some other key.
        if (last.ok() || last.error().code != ErrorCode::PassphraseMissing)
            last = in;
    }
    const bool anyKey = !setting(&LoginSettings::loginKey) && m_shared.plan.cluster.keyPath.isEmpty()
        && !m_config.identitiesOnly && !wantsRootByKey();
    if (anyKey && (m_config.identityAgent != QLatin1String("none"))) {
        m_keyBlob.clear();
        auto in = session.loginWithAgent(m_config.identityAgent);
        if (in || in.error().code == ErrorCode::ConnectionLost || in.error().code == ErrorCode::Cancelled)
            return in;
    }
    return last;
}

Result<void> NodeConnection::logIn(Session &session, Question *question)
{
    const bool rootByKey = wantsRootByKey();
    m_user = rootByKey ? QStringLiteral("root") : loginUser();
    m_keyBlob.clear();
    const auto methods = session.loginMethods(m_user);
    if (!methods)
        return methods.error();
    const LoginMethods offeredMethods = methods.value();
    if (offeredMethods == LoginMethods(LoginMethod::None))
        return {};
    bool offered = false;
    Result<void> byKey = Error{ErrorCode::LoginMethodMissing, {}, {}};
    if (offeredMethods.testFlag(LoginMethod::PublicKey) && !m_skipKeys) {
        byKey = logInWithKeys(session, &offered);
        if (byKey || byKey.error().code == ErrorCode::ConnectionLost || byKey.error().code == ErrorCode::Cancelled
            || byKey.error().code == ErrorCode::InteractionRequired)
            return byKey;
    }
    if (rootByKey)
        return Error{ErrorCode::LoginRefused, tr("%1 no longer lets root in with the key.").arg(m_node.machine.host), {}};
    const bool password = offeredMethods.testFlag(LoginMethod::Password)
        || offeredMethods.testFlag(LoginMethod::KeyboardInteractive);
    const bool passphraseWanted = byKey.ok() ? false : byKey.error().code == ErrorCode::PassphraseMissing
        || byKey.error().code == ErrorCode::PassphraseWrong;
    if (passphraseWanted && (!password || setting(&LoginSettings::loginKey))) {
        const auto keys = candidateKeys();
        *question = secretQuestion(SecretKind::Key, keys.isEmpty() ? QString() : keys.first().path,
                                   m_shared.secrets.wasRefused(SecretKind::Key, m_node.machine.id) ? byKey.error().message : QString());
        return byKey;
    }
    if (password)
        return logInWithPassword(session, question);
    return Error{ErrorCode::LoginMethodMissing,
                 offered ? tr("%1 does not accept the key for %2, and it takes no passwords. Nothing was changed. Give the private key file that belongs to %2 on that machine.")
                               .arg(m_node.machine.host, m_user)
                         : tr("%1 takes keys only, no passwords, and there is no key to offer for %2. Nothing was changed. Give the private key file that belongs to %2 on that machine.")
                               .arg(m_node.machine.host, m_user), {}};
}

Result<void> NodeConnection::logInWithPassword(Session &session, Question *question)
{
    const QString host = m_node.machine.host;
    auto trial = m_shared.secrets.begin(SecretKind::Login, m_node.machine.id, *m_shared.cancelNow);
    if (trial) {
        m_keyBlob.clear();
        auto in = session.loginWithPassword(trial->secret());
        if (in) {
            trial->conclude(SecretBroker::Verdict::Accepted);
            return in;
        }
        if (in.error().code != ErrorCode::LoginRefused)
            return in;
        trial->conclude(SecretBroker::Verdict::Refused);
        m_refusals[SecretKind::Login] = in.error().message;
        if (++m_tries[SecretKind::Login] < maxTries)
            *question = secretQuestion(SecretKind::Login, m_user, in.error().message);
        return in;
    }
    const bool refusedElsewhere = m_shared.secrets.wasRefused(SecretKind::Login, m_node.machine.id);
    const QString refused = refusedElsewhere
        ? tr("The password of %1 was refused on the first machine that tried it, so it was not tried on %2. Check the password.").arg(m_user, host)
        : QString();
    *question = secretQuestion(SecretKind::Login, m_user, refused);
    return Error{refusedElsewhere ? ErrorCode::LoginRefused : ErrorCode::LoginMethodMissing,
                 refusedElsewhere ? refused : tr("%1 wants the password of %2, and none was given.").arg(host, m_user), {}};
}

Result<void> NodeConnection::becomeRoot(Question *question)
{
    const Become become = setting(&LoginSettings::become).value_or(Become::Auto);
    const QUuid id = m_node.machine.id;
    BecomeRequest request;
    request.allowSudo = become == Become::Auto || become == Become::Sudo;
    request.allowSu = become == Become::Auto || become == Become::Su;
    std::optional<SecretBroker::Trial> sudo;
    std::optional<SecretBroker::Trial> root;
    if (m_user != QLatin1String("root")) {
        if (request.allowSudo)
            sudo = m_shared.secrets.begin(SecretKind::Sudo, id, *m_shared.cancelNow);
        if (request.allowSu)
            root = m_shared.secrets.begin(SecretKind::Root, id, *m_shared.cancelNow);
    }
    request.sudoPassword = sudo ? &sudo->secret() : nullptr;
    request.rootPassword = root ? &root->secret() : nullptr;

    auto shell = RootShell::open(*m_session, request, driverText(), libraryText(), lockHolder());
    if (shell) {
        m_shell = shell.take();
        if (sudo && m_shell->info().way == RootWay::SudoPassword)
            sudo->conclude(SecretBroker::Verdict::Accepted);
        if (root && m_shell->info().way == RootWay::Su)
            root->conclude(SecretBroker::Verdict::Accepted);
        return {};
    }
    const Error error = shell.error();
    const bool bySu = error.detail == QLatin1String("su");
    const SecretKind kind = bySu ? SecretKind::Root : SecretKind::Sudo;
    const QString account = bySu ? QStringLiteral("root") : m_user;
    if (error.code == ErrorCode::RootRefused) {
        auto &trial = bySu ? root : sudo;
        if (trial)
            trial->conclude(SecretBroker::Verdict::Refused);
        if (++m_tries[kind] < maxTries)
            *question = secretQuestion(kind, account, error.message);
    } else if (error.code == ErrorCode::RootPasswordMissing) {
        const QString refused = m_shared.secrets.wasRefused(kind, id)
            ? tr("The password was refused on the first machine that tried it, so it was not tried on %1. Check the password.").arg(m_node.machine.host)
            : QString();
        *question = secretQuestion(kind, account, refused);
    }
    return error;
}

Result<CommandResult> NodeConnection::runWithKeyOnly(const QString &user, const KeyFile &key, const QByteArray &command,
                                                     const QByteArray &input)
{
    SshEndpoint endpoint = m_session->endpoint();
    endpoint.preferredHostKeyTypes = {QString::fromLatin1(m_hostKey.type)};
    Session session(endpoint, m_shared.limits, m_shared.cancelNow);
    if (auto reached = session.connectToMachine(); !reached)
        return reached.error();
    if (session.hostKey() != m_hostKey) {
        return Error{ErrorCode::HostKeyChanged,
                     tr("%1 showed another host key in the middle of the run. Nothing was sent to it. Somebody may be in between: check the network before you go on.")
                         .arg(m_node.machine.host), session.hostKey().fingerprint()};
    }
    if (const auto methods = session.loginMethods(user); !methods)
        return methods.error();
    if (auto in = loginWithOneKey(session, key); !in)
        return in.error();
    return session.run(command, input, std::chrono::seconds(30));
}

Result<void> NodeConnection::rememberHostKey()
{
    const Machine &machine = m_node.machine;
    const QString comment = QStringLiteral("howdah ") + m_shared.plan.cluster.id.toString(QUuid::WithoutBraces);
    bool replace = false;
    const auto accepted = m_shared.trusted(machine.id, &replace);
    if (accepted && *accepted == m_hostKey && replace) {
        if (auto gone = m_hostKeys.forget(trustNames(), m_config.port); !gone)
            return gone;
    }
    return m_hostKeys.remember(trustNames(), m_config.port, m_hostKey, comment);
}

} // namespace howdah
