// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/SystemSsh.h"

#include "app/base/os/Tool.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <openssl/crypto.h>

#include <algorithm>

namespace howdah {
namespace {

constexpr std::chrono::seconds limit(60);
constexpr qsizetype maxOutput = 64 * 1024;

struct SystemSshTr
{
    Q_DECLARE_TR_FUNCTIONS(SystemSsh)
};

/// Beside this program's installation, or the build tree's.
QByteArray askpassPath()
{
    const QString beside = QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/" HOWDAH_ASKPASS_FROM_BIN));
    const QString built = QStringLiteral(HOWDAH_ASKPASS_BUILT);
    for (const QString &path : {beside, built}) {
        if (QFile::exists(path))
            return QFile::encodeName(path);
    }
    return HOWDAH_ASKPASS_INSTALLED;
}

QByteArray nonce()
{
    quint32 words[4];
    QRandomGenerator::system()->fillRange(words);
    return QByteArray(reinterpret_cast<const char *>(words), sizeof words).toHex();
}

/// The lines that -v adds are separate lines; the others are ssh's usual messages.
void takeLog(SystemSshResult &result)
{
    QByteArray rest;
    for (const QByteArray &line : result.errorOutput.split('\n')) {
        static const QList<QByteArray> added{"debug1: ",           "OpenSSH_",      "Authenticated to ",
                                             "Authenticating to ", "Transferred: ", "Bytes per second: "};
        if (std::any_of(added.begin(), added.end(), [&](const QByteArray &begin) { return line.startsWith(begin); }))
            result.log << line.trimmed();
        else
            rest += line + '\n';
    }
    rest.chop(1);
    result.errorOutput = rest;
}

} // namespace

QList<QByteArray> sshHostnameCommand(const QString &user, const QString &name, const QString &lockedKey, const QByteArray &begin,
                                     const QByteArray &end)
{
    // -n: the machine gets nothing of our standard input. A master left open would prove nothing.
    QList<QByteArray> command{"ssh", "-n", "-oConnectTimeout=10", "-oControlPath=none"};
    if (lockedKey.isEmpty()) {
        command << "-oBatchMode=yes";
    } else { // as BatchMode, which would keep it from asking for the passphrase too
        command << "-oBatchMode=no"
                << "-oPasswordAuthentication=no"
                << "-oKbdInteractiveAuthentication=no"
                << "-oNumberOfPasswordPrompts=1"
                << "-oAddKeysToAgent=no"
                << "-oIdentityAgent=none"
                << "-i" << QFile::encodeName(lockedKey);
    }
    return command << "-l" << user.toLocal8Bit() << "--" << name.toLocal8Bit() << "echo " + begin + "; hostname; echo " + end;
}

Result<SystemSshResult> sshHostname(const QString &user, const QString &name, const LockedKey *key, const CancelToken &cancel,
                                    bool debug)
{
    ToolCommand command;
    command.limit = limit;
    command.cancel = &cancel;
    command.maxOutput = maxOutput;
    const QByteArray begin = nonce(), end = nonce();
    command.arguments = sshHostnameCommand(user, name, key ? key->path : QString(), begin, end);
    if (debug)
        command.arguments.insert(1, "-v");
    QByteArray passphrase;
    if (key) {
        command.environment = environmentWithout({"SSH_ASKPASS", "SSH_ASKPASS_REQUIRE"});
        command.environment << "SSH_ASKPASS=" + askpassPath() << "SSH_ASKPASS_REQUIRE=force";
        passphrase.reserve(key->passphrase.size() + 1);
        passphrase += QByteArrayView(key->passphrase.data(), key->passphrase.size());
        passphrase += '\n';
        command.input = passphrase;
    }
    const auto ended = runTool(command);
    OPENSSL_cleanse(passphrase.data(), size_t(passphrase.size()));
    if (!ended) {
        const ErrorCode code = ended.error().code;
        if (code == ErrorCode::ToolMissing)
            return Error{code,
                         SystemSshTr::tr("The program %1 could not be started: %2. Install the package openssh-client.")
                             .arg(QStringLiteral("ssh"), ended.error().message),
                         {}};
        if (code == ErrorCode::TimedOut)
            return Error{
                code,
                SystemSshTr::tr(
                    "“ssh %1@%2” got no answer within %3 s. Nothing more was changed. Try it in a terminal: ssh -v %1@%2 shows where it waits.")
                    .arg(user, name)
                    .arg(limit.count()),
                {}};
        return ended.error();
    }
    SystemSshResult result{ended.value().status, {}, ended.value().output, ended.value().errorOutput, {}};
    if (const qsizetype from = result.output.indexOf(begin + '\n'); from >= 0) {
        const qsizetype first = from + begin.size() + 1;
        if (const qsizetype to = result.output.indexOf(end, first); to >= 0) {
            result.answer = result.output.mid(first, to - first).trimmed();
            result.output.remove(to, end.size() + 1).remove(from, begin.size() + 1); // the reader's part
        }
    }
    if (debug)
        takeLog(result);
    return result;
}

QString errorLine(const QByteArray &errorOutput)
{
    // The cause comes before its consequences; these are ssh's own messages, not output of PAM, banners or start-up files.
    static const QList<QRegularExpression> patterns = [] {
        QList<QRegularExpression> all;
        for (const char *words :
             {"Bad owner or permissions", "Bad configuration option|unsupported option|terminating, \\d+ bad|keyword .* argument",
              "REMOTE HOST IDENTIFICATION HAS CHANGED|host key is known for|Offending .* key in", "are too open|bad permissions",
              "Password change required|password has expired|account has expired|not available",
              "not permitted to log in yet|booting up", "Permission denied|Too many authentication failures",
              "Unable to negotiate|no matching", "Could not resolve hostname|connect to host|No route",
              "Host key verification failed",
              "Received disconnect|Connection (reset|closed|timed out)|kex_exchange_identification"})
            all << QRegularExpression(QString::fromLatin1(words));
        return all;
    }();
    static const QRegularExpression noise(QStringLiteral("^(Warning: |\\*\\*|debug\\d|Pseudo-terminal|@+$)"));
    QStringList lines;
    for (const QString &line : QString::fromUtf8(errorOutput).split(u'\n')) {
        QString text = line.trimmed();
        if (text.startsWith(u'@') && text.endsWith(u'@'))
            text = text.remove(u'@').trimmed();
        if (!text.isEmpty() && !noise.match(text).hasMatch())
            lines << text;
    }
    for (const QRegularExpression &words : patterns) {
        for (const QString &line : std::as_const(lines)) {
            if (words.match(line).hasMatch())
                return line;
        }
    }
    return lines.isEmpty() ? QString() : lines.constLast();
}

} // namespace howdah
