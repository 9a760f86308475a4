// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/Session.h"

#include "app/base/os/Interrupted.h"
#include "app/ssh/SessionErrors.h"
#include "app/ssh/SessionPrivate.h"
#include "app/ssh/SshChannel.h"
#include "app/ssh/SshLog.h"
#include "app/ssh/TcpConnect.h"

#include <QRandomGenerator>

#include <fcntl.h>
#include <poll.h>

namespace howdah {

namespace {

// What to agree on, ours first. Nothing with SHA-1, no CBC, no GSSAPI. GCM comes last, for machines that offer nothing else:
// older builds of libssh check its tag badly (CVE-2026-59847). libssh leaves out what it does not know: the first key
// exchanges, which are safe against quantum computers, it has from 0.12 on.
constexpr char ciphers[] =
    "chacha20-poly1305@openssh.com,aes256-ctr,aes192-ctr,aes128-ctr,aes256-gcm@openssh.com,aes128-gcm@openssh.com";
constexpr char keyExchanges[] = "mlkem768x25519-sha256,sntrup761x25519-sha512,sntrup761x25519-sha512@openssh.com,"
                                "curve25519-sha256,curve25519-sha256@libssh.org,ecdh-sha2-nistp256,ecdh-sha2-nistp384,"
                                "ecdh-sha2-nistp521,diffie-hellman-group16-sha512,diffie-hellman-group18-sha512,"
                                "diffie-hellman-group14-sha256,diffie-hellman-group-exchange-sha256";
constexpr int connectTries = 4;
constexpr std::chrono::seconds handshakeLimit{30}; ///< what a silent port may cost, however long logins may take

/// Host key algorithms: those of the types already known for this machine first. `allowed`: of the others.
QByteArray hostKeyAlgorithms(const QStringList &preferred, const QStringList &allowed)
{
    QList<QByteArray> order;
    const auto add = [&order](const QByteArray &algorithm) {
        if (!order.contains(algorithm))
            order << algorithm;
    };
    const auto isAllowed = [&](const QByteArray &algorithm) { return allowed.contains(QString::fromLatin1(algorithm)); };
    static const QList<QByteArray> usual = {"ssh-ed25519",         "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384",
                                            "ecdsa-sha2-nistp521", "rsa-sha2-512",        "rsa-sha2-256"};
    for (const QString &type : preferred) {
        if (type == u"ssh-rsa") { // the key's type; SHA-1 signatures by it are not accepted
            add("rsa-sha2-512");
            add("rsa-sha2-256");
        } else if (usual.contains(type.toLatin1())) {
            add(type.toLatin1());
        }
    }
    const bool any = std::none_of(usual.begin(), usual.end(), isAllowed);
    for (const QByteArray &algorithm : usual) {
        if (any || isAllowed(algorithm))
            add(algorithm);
    }
    return order.join(',');
}

void setTimeout(ssh_session ssh, std::chrono::milliseconds limit)
{
    const long seconds = long(limit.count() / 1000);
    const long microseconds = long(limit.count() % 1000) * 1000;
    ssh_options_set(ssh, SSH_OPTIONS_TIMEOUT, &seconds);
    ssh_options_set(ssh, SSH_OPTIONS_TIMEOUT_USEC, &microseconds);
}

} // namespace

bool pauseFor(std::chrono::milliseconds time, const CancelToken &cancel)
{
    pollfd wait[] = {{cancel.fd(), POLLIN, 0}};
    return pollFor(wait, time) == 0;
}

Session::Session(SshEndpoint endpoint, SshLimits limits, std::shared_ptr<CancelToken> cancel) : d(new Private)
{
    d->endpoint = std::move(endpoint);
    d->limits = limits;
    d->cancel = cancel ? std::move(cancel) : std::make_shared<CancelToken>();
}

Session::~Session()
{
    d->dropConnection();
}

const SshEndpoint &Session::endpoint() const
{
    return d->endpoint;
}
const SshLimits &Session::limits() const
{
    return d->limits;
}
QString Session::user() const
{
    return d->userName();
}
QString Session::address() const
{
    return d->address;
}
std::chrono::milliseconds Session::waited() const
{
    return d->waited;
}
QString Session::libsshWords() const
{
    return d->libsshWords();
}

HostKey Session::hostKey() const
{
    return d->hostKey;
}

Result<void> Session::connectToMachine()
{
    Q_ASSERT(!d->ssh); // a session connects once
    QString dropped;
    for (int attempt = 1; attempt <= connectTries; ++attempt) {
        Result<bool> connected = d->connectOnce(&dropped);
        if (!connected)
            return connected.error();
        if (connected.value())
            return {};
        d->dropConnection();
        d->slot.reset();
        // Longer each time, and never in step with the others that were dropped in the same moment.
        const auto pause = std::chrono::milliseconds(QRandomGenerator::global()->bounded(300, 700) << (attempt - 1));
        if (attempt < connectTries && !pauseFor(pause, *d->cancel))
            return sessionError::cancelled(d->endpoint);
    }
    return sessionError::handshakeDropped(d->endpoint, connectTries, dropped);
}

Result<bool> Session::Private::connectOnce(QString *dropped)
{
    {
        const WaitTime wait(waited);
        slot = HandshakeGate::enter(endpoint.hostName, endpoint.port, limits.queue, *cancel);
    }
    if (!slot)
        return cancel->isCancelled() ? sessionError::cancelled(endpoint) : sessionError::noSlot(endpoint, limits.queue);
    TcpAnswer tcp = tcpConnect(endpoint.hostName, endpoint.port, limits.connect, *cancel);
    if (tcp.end != TcpAnswer::End::Connected)
        return sessionError::connect(endpoint, tcp, limits.connect);
    address = tcp.address;
    return handshake(std::move(tcp.socket), dropped);
}

void Session::Private::configure(int fd)
{
    const int no = 0;
    const auto port = unsigned(endpoint.port);
    ssh_options_set(ssh, SSH_OPTIONS_PROCESS_CONFIG, &no); // `ssh -G` has read the configuration, see SshConfig.h
    ssh_options_set(ssh, SSH_OPTIONS_FD, &fd);
    ssh_options_set(ssh, SSH_OPTIONS_HOST, address.toLatin1().constData()); // for libssh's own words only
    ssh_options_set(ssh, SSH_OPTIONS_PORT, &port);
    ssh_options_set(ssh, SSH_OPTIONS_KNOWNHOSTS, "/dev/null"); // HostKeys.h compares; libssh would read the files
    ssh_options_set(ssh, SSH_OPTIONS_GLOBAL_KNOWNHOSTS, "/dev/null");
    ssh_options_set(ssh, SSH_OPTIONS_CIPHERS_C_S, ciphers);
    ssh_options_set(ssh, SSH_OPTIONS_CIPHERS_S_C, ciphers);
    ssh_options_set(ssh, SSH_OPTIONS_KEY_EXCHANGE, keyExchanges);
    ssh_options_set(ssh, SSH_OPTIONS_HOSTKEYS,
                    hostKeyAlgorithms(endpoint.preferredHostKeyTypes, endpoint.hostKeyAlgorithms).constData());
}

Result<bool> Session::Private::handshake(UniqueFd tcp, QString *dropped)
{
    ssh_set_log_level(SshLog::level()); // the level is the thread's own
    socket = UniqueFd(fcntl(tcp.get(), F_DUPFD_CLOEXEC, 0));
    ssh = ssh_new();
    if (!ssh || !socket.isOpen())
        return sessionError::handshakeFailed(endpoint, QStringLiteral("out of memory or file descriptors"));
    watch.emplace(cancel, socket.get());

    configure(tcp.get());
    const auto limit = std::min<std::chrono::milliseconds>(limits.login, handshakeLimit);
    setTimeout(ssh, limit);
    const Deadline deadline(limit);
    if (ssh_connect(ssh) != SSH_OK) {
        // libssh owns the socket from the moment it has looked at it, and has closed it after most errors.
        if (ssh_get_fd(ssh) == tcp.get() || ssh_get_fd(ssh) < 0)
            (void)tcp.release();
        const QString words = libsshWords();
        spent = true;
        if (cancel->isCancelled())
            return sessionError::cancelled(endpoint);
        if (deadline.passed())
            return sessionError::handshakeSilent(endpoint, limit);
        if (words.startsWith(QLatin1String("Socket error"))) {
            *dropped = words;
            return false;
        }
        return sessionError::handshakeFailed(endpoint, words);
    }
    (void)tcp.release();
    // From here on libssh's waits end once a second, so that a connection it has lost without noticing (measured: a
    // disconnect in the middle of a login) is found out, and our own limits decide.
    setTimeout(ssh, std::chrono::seconds(1));
    if (Result<void> read = readHostKey(); !read)
        return read.error();
    return true;
}

Result<void> Session::Private::readHostKey()
{
    ssh_key key = nullptr;
    char *base64 = nullptr;
    if (ssh_get_server_publickey(ssh, &key) == SSH_OK && ssh_pki_export_pubkey_base64(key, &base64) == SSH_OK) {
        hostKey.blob = QByteArray::fromBase64(base64);
        hostKey.type = ssh_key_type_to_char(ssh_key_type(key));
        // libssh says "ssh-ecdsa" for some of them; the blob begins with the type's name.
        const auto length = qsizetype(quint8(hostKey.blob.size() > 4 ? hostKey.blob.at(3) : 0));
        hostKey.type = hostKey.blob.mid(4, length);
    }
    ssh_string_free_char(base64);
    ssh_key_free(key);
    if (!hostKey.isNull())
        return {};
    spent = true;
    return sessionError::handshakeFailed(endpoint, libsshWords());
}

void Session::Private::dropConnection()
{
    watch.reset();
    if (ssh) {
        // Measured with SSH_OPTIONS_FD: after an error ssh_free() closes the socket if libssh has not done so already;
        // after ssh_disconnect() it stays open and is ours to close.
        const int live = spent ? -1 : ssh_get_fd(ssh);
        if (!spent)
            ssh_disconnect(ssh);
        ssh_free(ssh);
        ssh = nullptr;
        if (live >= 0)
            close(live);
    }
    socket.reset();
    hostKey = {};
    spent = false;
}

QString Session::Private::libsshWords() const
{
    return sessionError::plainText(ssh_get_error(ssh));
}

Error Session::Private::broken()
{
    spent = true;
    if (cancel->isCancelled())
        return sessionError::cancelled(endpoint);
    return sessionError::lost(endpoint, libsshWords());
}

Result<CommandResult> Session::run(const QByteArray &command, const QByteArray &input, std::chrono::milliseconds limit,
                                   qsizetype maxOutput)
{
    CommandResult result;
    const auto keep = [&](QByteArrayView bytes, bool isError) {
        QByteArray &kept = isError ? result.errorOutput : result.output;
        const qsizetype room = maxOutput - kept.size();
        kept += bytes.first(std::clamp<qsizetype>(room, 0, bytes.size()));
        result.truncated = result.truncated || bytes.size() > room;
    };
    const Deadline deadline(limit);
    auto opened = openChannel(command, keep);
    if (!opened)
        return opened.error();
    Channel &channel = *opened.value();
    if (!input.isEmpty()) {
        if (auto written = channel.write(input, deadline); !written && written.error().code != ErrorCode::ShellFailed)
            return written.error(); // a command that ends without reading its input is no failure
    }
    channel.sendEof();
    switch (channel.wait([&] { return channel.hasExited(); }, deadline)) {
    case Channel::Wake::Done:
        // What it printed last may still come; a process left behind that keeps the streams open may not hold us.
        (void)channel.wait([&] { return channel.isClosed(); },
                           Deadline(std::min(deadline.left(), std::chrono::milliseconds(1000))));
        break;
    case Channel::Wake::Closed:
        if (!channel.hasExited())
            return sessionError::noShell(d->endpoint, sessionError::plainText(result.errorOutput));
        break;
    case Channel::Wake::TimedOut:
        return sessionError::commandTimedOut(d->endpoint, limit);
    case Channel::Wake::Cancelled:
        return sessionError::cancelled(d->endpoint);
    case Channel::Wake::Lost:
        return d->broken();
    }
    result.exitStatus = channel.exitStatus();
    result.signal = channel.exitSignal();
    return result;
}

} // namespace howdah
