// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workstation/SshConfigText.h"

#include "app/base/StateDirectory.h"
#include "app/base/os/Tool.h"
#include "app/ssh/SshConfig.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryFile>

namespace howdah {
namespace {

constexpr std::chrono::seconds sshLimit(10);

struct SshConfigTextTr
{
    Q_DECLARE_TR_FUNCTIONS(SshConfigText)
};

/// ssh -G leaves ~ and, in older versions, %d as they are written.
QString expanded(QString path)
{
    path.replace(QStringLiteral("%d"), homeDirectory()).replace(QStringLiteral("%%"), QStringLiteral("%"));
    if (path.startsWith(QStringLiteral("~/")))
        path.replace(0, 1, homeDirectory());
    return QDir::cleanPath(path);
}

SshSettings parse(const QByteArray &answer)
{
    SshSettings settings;
    settings.port = 0; // until it is told
    for (const QByteArray &line : answer.split('\n')) {
        const qsizetype space = line.indexOf(' ');
        const QByteArray keyword = line.first(qMax(qsizetype(0), space)).toLower();
        const QString value = QString::fromUtf8(line.sliced(space + 1));
        if (keyword == "hostname")
            settings.hostName = value;
        else if (keyword == "port")
            settings.port = quint16(value.toUShort());
        else if (keyword == "user")
            settings.user = value;
        else if (keyword == "identityfile")
            settings.identityFiles << expanded(value);
    }
    return settings;
}

QString valueOf(const SshSettings &settings, const QByteArray &keyword)
{
    if (keyword == "hostname")
        return settings.hostName;
    if (keyword == "port")
        return QString::number(settings.port);
    if (keyword == "user")
        return settings.user;
    return settings.identityFiles.join(u'\n');
}

} // namespace

QByteArray sshKeyword(const QByteArray &line)
{
    const QByteArray text = line.trimmed();
    if (text.startsWith('#'))
        return {};
    qsizetype end = 0;
    while (end < text.size() && text.at(end) != ' ' && text.at(end) != '\t' && text.at(end) != '=')
        ++end;
    return text.first(end).toLower();
}

SshBlock findSshBlock(const QList<QByteArray> &lines, const QByteArray &uuid)
{
    SshBlock block;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArray line = lines.at(i).trimmed();
        if (!line.endsWith(' ' + uuid))
            continue;
        if (!block.exists() && line.startsWith("# BEGIN Howdah ")) {
            block.first = i;
        } else if (block.exists() && line.startsWith("# END Howdah ")) {
            block.count = i - block.first + 1;
            block.complete = true;
            return block;
        }
    }
    return block;
}

Result<SshSettings> effectiveSettings(const QByteArray &text, const QString &name, const QString &user)
{
    // -F leaves the system's file out; Match all ends whatever section the text ends in.
    QTemporaryFile file;
    if (!file.open() || file.write(text + "\nMatch all\nInclude /etc/ssh/ssh_config\n") < 0 || !file.flush())
        return Error{ErrorCode::FileUnwritable,
                     SshConfigTextTr::tr("A temporary file could not be written: %1. Nothing was changed. Check the free space.")
                         .arg(file.errorString()),
                     {}};
    QList<QByteArray> arguments{"ssh", "-G", "-F", QFile::encodeName(file.fileName())};
    if (!user.isEmpty())
        arguments << "-l" << user.toLocal8Bit();
    arguments << "--" << name.toLocal8Bit();

    const auto ssh = runTool({.arguments = arguments, .limit = sshLimit});
    if (!ssh && ssh.error().code == ErrorCode::ToolMissing)
        return Error{
            ErrorCode::ToolMissing,
            SshConfigTextTr::tr(
                "ssh could not be started on this computer. Nothing was changed. Install the OpenSSH client, then retry."),
            ssh.error().message};
    if (!ssh) {
        return Error{
            ErrorCode::TimedOut,
            SshConfigTextTr::tr(
                "ssh -G did not answer within 10 s for %1. Nothing was changed. Look for a slow Match exec in ~/.ssh/config.")
                .arg(name),
            {}};
    }
    const QString words =
        QString::fromLocal8Bit(ssh.value().errorOutput).replace(file.fileName(), QStringLiteral("~/.ssh/config")).trimmed();
    if (ssh.value().status != 0 && words.contains(QLatin1String("Bad owner or permissions")))
        return sshConfigRefused(name, words);
    if (ssh.value().status != 0)
        return Error{
            ErrorCode::ValueInvalid,
            SshConfigTextTr::tr("ssh cannot read ~/.ssh/config. Nothing was changed. Fix the line that it names, then retry."),
            words};
    const SshSettings settings = parse(ssh.value().output);
    if (settings.hostName.isEmpty() || settings.port == 0)
        return Error{
            ErrorCode::ValueInvalid,
            SshConfigTextTr::tr(
                "ssh's settings for %1 could not be read: “ssh -G” prints no HostName or no Port. Nothing was changed. Is the "
                "ssh of this computer OpenSSH's?")
                .arg(name),
            {}};
    return settings;
}

Result<int> decidingLine(const QByteArray &text, const QString &name, const QByteArray &keyword)
{
    Result<SshSettings> now = effectiveSettings(text, name, {});
    if (!now)
        return now.error();
    QList<QByteArray> lines = text.split('\n');
    // Its own lines first: an Include may hold many other things.
    for (const QByteArray &sought : {keyword, QByteArray("include")}) {
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (sshKeyword(lines.at(i)) != sought)
                continue;
            const QByteArray line = std::exchange(lines[i], QByteArray());
            Result<SshSettings> without = effectiveSettings(lines.join('\n'), name, {});
            lines[i] = line;
            if (!without)
                return without.error();
            if (valueOf(without.value(), keyword) != valueOf(now.value(), keyword))
                return int(i + 1);
        }
    }
    return 0;
}

} // namespace howdah
