// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/NodeTrust.h"

#include <QCoreApplication>

namespace howdah {
namespace {

struct NodeTrustTr
{
    Q_DECLARE_TR_FUNCTIONS(NodeTrust)
};

/// The file that ssh-keygen -l wants, by the key's type: "ssh-ed25519" is ed25519, "ecdsa-sha2-nistp256" ecdsa.
QString keyFileWord(const QByteArray &type)
{
    if (type.startsWith("ecdsa"))
        return QStringLiteral("ecdsa");
    return type == "ssh-rsa" ? QStringLiteral("rsa") : QStringLiteral("ed25519");
}

} // namespace

NodeTrust::NodeTrust(RunShared &shared, const NodePlan &node, HostKey last)
    : m_shared(shared), m_machine(node.machine), m_login(loginOf(shared.plan.cluster, node.machine)), m_last(std::move(last))
{
}

/// By the system's ssh, which must find what we remember.
bool NodeTrust::isAskedForBySsh(const QByteArray &type) const
{
    const QStringList &asked = m_config.hostKeyAlgorithms;
    return asked.isEmpty() || asked.contains(QString::fromLatin1(type))
           || (type == "ssh-rsa"
               && (asked.contains(QLatin1String("rsa-sha2-512")) || asked.contains(QLatin1String("rsa-sha2-256"))));
}

Result<void> NodeTrust::readConfig()
{
    const QString name = m_login.connectAs.value_or(m_machine.address);
    const auto config = SshConfig::read(name, m_login.user.value_or(QString()), m_login.port.value_or(0));
    if (!config)
        return config.error();
    m_config = config.value();
    if (!m_config.proxyJump.isEmpty() || !m_config.proxyCommand.isEmpty()) {
        return Error{
            ErrorCode::JumpHostUnsupported,
            NodeTrustTr::tr("%1 was not contacted: your SSH configuration reaches %2 through a jump host or proxy (%3), "
                            "which this version cannot use. Set “connect as” to an address that this computer reaches directly.")
                .arg(m_machine.host, name, m_config.proxyJump + m_config.proxyCommand),
            {}};
    }
    // A forwarded machine is reached at an address of ours on purpose; then "connect as" says so.
    if (!m_login.connectAs && m_shared.thisComputer.hasAddress(m_config.hostName)) {
        return Error{
            ErrorCode::ThisComputer,
            NodeTrustTr::tr(
                "%1 was not contacted: %2 is an address of this computer. Correct the address, or give the row the role “this computer”.")
                .arg(m_machine.host, m_config.hostName),
            {}};
    }
    m_hostKeys = HostKeys::of(m_config.userKnownHostsFiles, m_config.globalKnownHostsFiles);
    m_configured = true;
    return {};
}

/// The name we connect by first: it decides. Then those that plain ssh will use later.
QStringList NodeTrust::names() const
{
    QStringList all{m_config.hostKeyAlias.isEmpty() ? m_config.hostName : m_config.hostKeyAlias};
    for (const QString &name : {m_machine.address, m_machine.host, m_machine.fqdn}) {
        if (!all.contains(name))
            all << name;
    }
    return all;
}

Result<std::unique_ptr<Session>> NodeTrust::connect(Question *question)
{
    if (!m_configured) { // once: a question in between does not change it
        if (auto read = readConfig(); !read)
            return read.error();
    }
    const auto types = m_hostKeys.knownTypes(names().first(), m_config.port);
    if (!types)
        return types.error();
    m_endpoint.machine = m_machine.host;
    m_endpoint.hostName = m_config.hostName;
    m_endpoint.port = m_config.port;
    m_endpoint.preferredHostKeyTypes = types.value();
    m_endpoint.hostKeyAlgorithms = m_config.hostKeyAlgorithms;
    m_endpoint.systemSsh = m_config.algorithms;
    if (m_endpoint.preferredHostKeyTypes.isEmpty() && !m_last.isNull() && isAskedForBySsh(m_last.type))
        m_endpoint.preferredHostKeyTypes << QString::fromLatin1(m_last.type);
    auto session = std::make_unique<Session>(m_endpoint, m_shared.plan.limits, m_shared.cancelNow);
    const auto reached = session->connectToMachine();
    m_waited += session->waited();
    if (!reached)
        return reached.error();
    m_hostKey = session->hostKey();
    if (auto trusted = check(question); !trusted)
        return trusted.error();
    return session;
}

bool NodeTrust::isOtherClusters(const QString &comment) const
{
    return comment.startsWith(knownHostsMark({})) && comment != knownHostsMark(m_shared.plan.cluster.id);
}

Result<void> NodeTrust::check(Question *question)
{
    m_othersNames.clear();
    bool replace = false;
    const auto accepted = m_shared.preflight.trusted(m_machine.id, &replace);
    if (accepted && *accepted == m_hostKey)
        return {};
    HostKeyQuestion ask{m_machine.id, m_machine.host, m_config.hostName, m_config.port, m_hostKey, {}, names().first(), {}, {}};
    bool known = false;
    for (const QString &name : names()) {
        const auto finding = m_hostKeys.check(name, m_config.port, m_hostKey);
        if (!finding)
            return finding.error();
        const HostKeyVerdict verdict = finding.value().verdict;
        ask.finding.certAuthority = ask.finding.certAuthority || finding.value().certAuthority;
        if (verdict == HostKeyVerdict::Revoked)
            return revoked(finding.value());
        // The name leads to another cluster's machine: no changed key, but a matter of whose the name is, which the
        // host table on this computer asks about.
        if (verdict == HostKeyVerdict::Changed && name != names().first() && isOtherClusters(finding.value().comment)) {
            m_othersNames << name;
            continue;
        }
        if (verdict == HostKeyVerdict::Changed) {
            ask.finding = finding.value();
            ask.foundUnder = name;
            break;
        }
        known = known || (verdict == HostKeyVerdict::Known && name == names().first());
    }
    // A machine that moved keeps its key: the key we met under this row before raises no question.
    known = known || m_hostKey == m_last;
    const bool isChanged = ask.finding.verdict == HostKeyVerdict::Changed;
    if (known && !isChanged)
        return {};
    if (m_shared.acceptsNewHostKeys && !isChanged) { // agreed to in advance: this connection goes on
        m_shared.preflight.trust(m_machine.id, m_hostKey, false);
        return {};
    }
    if (ask.finding.certAuthority && !isChanged)
        ask.note = NodeTrustTr::tr(
            "Your known_hosts names a certificate authority for it. Host certificates are not supported here, so its own key is checked.");
    *question = ask;
    return isChanged ? changed(ask) : unknown(ask);
}

Error NodeTrust::revoked(const HostKeyFinding &finding) const
{
    return {
        ErrorCode::HostKeyRevoked,
        NodeTrustTr::tr(
            "%1 shows a host key that is marked as revoked (%2 line %3). Nothing was sent to it. Find out who answers at %4 before you continue.")
            .arg(m_machine.host, finding.file)
            .arg(finding.line)
            .arg(m_config.hostName),
        m_hostKey.fingerprint()};
}

Error NodeTrust::changed(const HostKeyQuestion &ask) const
{
    return {
        ErrorCode::HostKeyChanged,
        NodeTrustTr::tr(
            "%1 shows another host key than the one known for %2 (%3 line %4: %5; now: %6). Nothing was sent to it. This is normal if the machine was reinstalled; otherwise somebody may be intercepting the connection.")
            .arg(m_machine.host, ask.foundUnder, ask.finding.file)
            .arg(ask.finding.line)
            .arg(ask.finding.oldFingerprint, m_hostKey.fingerprint()),
        {}};
}

Error NodeTrust::unknown(const HostKeyQuestion &ask) const
{
    return {
        ErrorCode::HostKeyUnknown,
        NodeTrustTr::tr(
            "%1 at %2 is not known yet; its key is %3 %4. Nothing was sent to it. Verify it on the machine's console with: ssh-keygen -lf /etc/ssh/ssh_host_%5_key.pub")
                .arg(m_machine.host, m_config.hostName, QString::fromLatin1(m_hostKey.type), m_hostKey.fingerprint(),
                     keyFileWord(m_hostKey.type))
            + (ask.note.isEmpty() ? QString() : u' ' + ask.note),
        {}};
}

Result<std::unique_ptr<Session>> NodeTrust::connectAgain() const
{
    SshEndpoint endpoint = m_endpoint;
    endpoint.preferredHostKeyTypes = {QString::fromLatin1(m_hostKey.type)};
    auto session = std::make_unique<Session>(endpoint, m_shared.plan.limits, m_shared.cancelNow);
    if (auto reached = session->connectToMachine(); !reached)
        return reached.error();
    if (session->hostKey() != m_hostKey) {
        return Error{
            ErrorCode::HostKeyChanged,
            NodeTrustTr::tr(
                "%1 showed another host key in the middle of the run. Nothing was sent to it. Somebody may be intercepting the connection: check the network before you continue.")
                .arg(m_machine.host),
            session->hostKey().fingerprint()};
    }
    return session;
}

void NodeTrust::describe(NodeFindings &findings) const
{
    findings.known = {names(), m_config.port, m_hostKey};
    findings.othersNames = m_othersNames;
    findings.userKnownHostsFiles = m_config.userKnownHostsFiles;
    findings.globalKnownHostsFiles = m_config.globalKnownHostsFiles;
    bool replace = false;
    const auto accepted = m_shared.preflight.trusted(m_machine.id, &replace);
    findings.replaceHostKey = accepted && *accepted == m_hostKey && replace;
}

} // namespace howdah
