// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/SshConfig.h"

#include "app/base/StateDirectory.h"
#include "app/base/os/Tool.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QStandardPaths>

#include <pwd.h>
#include <unistd.h>

#include <vector>

namespace howdah {

namespace {

constexpr std::chrono::seconds configLimit(10);

struct SshConfigTr
{
    Q_DECLARE_TR_FUNCTIONS(SshConfig)
};

/// The password database's entry, by a call that any thread may make. Empty if there is none.
struct Account
{
    QString name;
    QString home;

    template <class Look> static Account find(Look look)
    {
        std::vector<char> buffer(16384);
        passwd entry{};
        passwd *found = nullptr;
        if (look(&entry, buffer.data(), buffer.size(), &found) != 0 || !found)
            return {};
        return {QString::fromLocal8Bit(found->pw_name), QFile::decodeName(found->pw_dir)};
    }
};

QString accountName()
{
    return Account::find([](auto... rest) { return getpwuid_r(getuid(), rest...); }).name;
}

QString homeOf(const QString &account)
{
    const QByteArray name = account.toLocal8Bit();
    return Account::find([&name](auto... rest) { return getpwnam_r(name.constData(), rest...); }).home;
}

/// ssh_config(5), TOKENS: those that IdentityFile takes.
QHash<QChar, QString> tokens(const QString &name, const SshConfig &config)
{
    char host[256] = "";
    gethostname(host, sizeof host - 1);
    const QString local = QString::fromLocal8Bit(host);
    const QString port = QString::number(config.port);
    const QByteArray connection = (local + config.hostName + port + config.user).toUtf8();
    return {
        {u'%', QStringLiteral("%")},
        {u'C', QString::fromLatin1(QCryptographicHash::hash(connection, QCryptographicHash::Sha1).toHex())},
        {u'd', homeDirectory()},
        {u'h', config.hostName},
        {u'i', QString::number(getuid())},
        {u'k', config.hostKeyAlias.isEmpty() ? name : config.hostKeyAlias},
        {u'L', local.section(u'.', 0, 0)},
        {u'l', local},
        {u'n', name},
        {u'p', port},
        {u'r', config.user},
        {u'u', accountName()},
    };
}

/// What `ssh -G` leaves as it stands (measured with 9.2): ~, %-tokens and ${VARIABLES} in IdentityFile.
QString expanded(const QString &path, const QHash<QChar, QString> &values)
{
    static const QRegularExpression variable(QStringLiteral(R"(\$\{(\w+)\})"));
    QString text = path;
    if (text.startsWith(u'~')) {
        const qsizetype slash = text.indexOf(u'/') < 0 ? text.size() : text.indexOf(u'/');
        const QString account = text.mid(1, slash - 1);
        text = (account.isEmpty() ? homeDirectory() : homeOf(account)) + text.mid(slash);
    }
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'%' && i + 1 < text.size() && values.contains(text.at(i + 1)))
            result += values.value(text.at(++i));
        else
            result += text.at(i);
    }
    QRegularExpressionMatch match;
    while ((match = variable.match(result)).hasMatch()) {
        const QString value = qEnvironmentVariable(match.captured(1).toLocal8Bit().constData());
        result.replace(match.capturedStart(), match.capturedLength(), value);
        if (value.contains(u"${"))
            break;
    }
    return QDir::cleanPath(QDir::current().absoluteFilePath(result)); // ssh takes it from the current folder, too
}

/// A list of files stands in one line, blanks in names unquoted. Each begins with / or, in some versions, with ~.
QStringList fileList(const QString &value, const QHash<QChar, QString> &values)
{
    static const QRegularExpression between(QStringLiteral(R"(\s+(?=[/~%]))"));
    QStringList files;
    for (const QString &file : value.split(between, Qt::SkipEmptyParts)) {
        if (file != u"none")
            files << expanded(file, values);
    }
    return files;
}

QString unlessNone(const QString &value)
{
    return value == u"none" ? QString() : value;
}

QString agentSocket(const QString &value, const QHash<QChar, QString> &values)
{
    if (value.isEmpty() || value == u"SSH_AUTH_SOCK")
        return {};
    if (value == u"none")
        return value;
    if (value.startsWith(u'$') && !value.startsWith(u"${"))
        return qEnvironmentVariable(value.mid(1).toLocal8Bit().constData());
    return expanded(value, values);
}

SshConfig parse(const QString &answer, const QString &name)
{
    SshConfig config;
    config.port = 0; // until it is told
    QStringList identities;
    QString agent, userFiles, globalFiles;
    for (const QString &line : answer.split(u'\n')) {
        const QString key = line.section(u' ', 0, 0).toLower();
        const QString value = line.section(u' ', 1).trimmed();
        if (key == u"hostname")
            config.hostName = value;
        else if (key == u"port")
            config.port = value.toUShort();
        else if (key == u"user")
            config.user = value;
        else if (key == u"identityfile" && value != u"none")
            identities << value;
        else if (key == u"identitiesonly")
            config.identitiesOnly = value == u"yes";
        else if (key == u"identityagent")
            agent = value;
        else if (key == u"userknownhostsfile")
            userFiles = value;
        else if (key == u"globalknownhostsfile")
            globalFiles = value;
        else if (key == u"hostkeyalgorithms")
            config.hostKeyAlgorithms = value.split(u',', Qt::SkipEmptyParts);
        else if (key == u"kexalgorithms" || key == u"ciphers" || key == u"macs")
            config.algorithms << value.split(u',', Qt::SkipEmptyParts);
        else if (key == u"hostkeyalias")
            config.hostKeyAlias = value;
        else if (key == u"proxyjump")
            config.proxyJump = unlessNone(value);
        else if (key == u"proxycommand")
            config.proxyCommand = unlessNone(value);
    }
    config.algorithms << config.hostKeyAlgorithms;
    const QHash<QChar, QString> values = tokens(name, config); // they need the lines above, whatever their order
    for (const QString &file : identities)
        config.identityFiles << expanded(file, values);
    config.identityAgent = agentSocket(agent, values);
    config.userKnownHostsFiles = fileList(userFiles, values);
    config.globalKnownHostsFiles = fileList(globalFiles, values);
    return config;
}

} // namespace

Error sshConfigRefused(const QString &name, const QString &words)
{
    static const QRegularExpression owner(QStringLiteral("Bad owner or permissions on (\\S.*)"));
    if (const auto match = owner.match(words); match.hasMatch()) {
        const QString file = match.captured(1).trimmed();
        const QString command = file.startsWith(homeDirectory() + u'/')
                                    ? QStringLiteral("chmod 600 %1").arg(file)
                                    : QStringLiteral("sudo chown root:root %1; sudo chmod 644 %1").arg(file);
        return {
            ErrorCode::ValueInvalid,
            SshConfigTr::tr(
                "The ssh command of this computer does not work because of %1: that file must belong to root or to you, and nobody "
                "else may write it. Nothing was changed. In a terminal: %2. Then retry.")
                .arg(file, command),
            words};
    }
    return {ErrorCode::ValueInvalid,
            SshConfigTr::tr("OpenSSH cannot read its configuration for %1: %2. Nothing was changed. Correct that line, "
                            "then retry.")
                .arg(name, words),
            words};
}

Result<SshConfig> SshConfig::read(const QString &name, const QString &user, quint16 port)
{
    const QString tool = QStandardPaths::findExecutable(QStringLiteral("ssh"));
    if (tool.isEmpty())
        return Error{ErrorCode::ToolMissing,
                     SshConfigTr::tr("The program ssh is not installed on this computer. Nothing was changed. Install OpenSSH's "
                                     "client programs, then retry."),
                     {}};
    QList<QByteArray> arguments{QFile::encodeName(tool), "-G"};
    if (!user.isEmpty())
        arguments << "-l" << user.toLocal8Bit();
    if (port != 0)
        arguments << "-p" << QByteArray::number(port);
    arguments << "--" << name.toLocal8Bit();

    const auto ssh = runTool({.arguments = arguments, .limit = configLimit});
    if (!ssh && ssh.error().code != ErrorCode::TimedOut)
        return ssh.error();
    if (!ssh) {
        return Error{
            ErrorCode::TimedOut,
            SshConfigTr::tr("Reading the SSH configuration for %1 took more than 10 s. Nothing was changed. A Match exec "
                            "line in ~/.ssh/config may hang; `ssh -G %1` shows it.")
                .arg(name),
            {}};
    }
    if (ssh.value().status != 0) {
        return sshConfigRefused(name, QString::fromLocal8Bit(ssh.value().errorOutput).trimmed());
    }
    const SshConfig config = parse(QString::fromLocal8Bit(ssh.value().output), name);
    // A missing value is an error here: port 0 or no address would fail later, with a misleading cause.
    const QString missing = config.hostName.isEmpty() ? QStringLiteral("HostName")
                            : config.port == 0        ? QStringLiteral("Port")
                            : config.user.isEmpty()   ? QStringLiteral("User")
                                                      : QString();
    if (!missing.isEmpty())
        return Error{
            ErrorCode::ValueInvalid,
            SshConfigTr::tr(
                "ssh's settings for %1 could not be read: “ssh -G” prints no %2. Nothing was changed. Is the ssh of this computer OpenSSH's?")
                .arg(name, missing),
            {}};
    return config;
}

} // namespace howdah
