// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/OutputPath.h"

#include "app/base/StateDirectory.h"
#include "app/base/os/FileInFolder.h"
#include "app/base/os/FileStatus.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <fcntl.h>

#include <cerrno>

namespace howdah {
namespace {

struct OutputPathTr
{
    Q_DECLARE_TR_FUNCTIONS(OutputPath)
};

constexpr qint64 mostOfAProject = 64 << 20;

/// By its text; a damaged one by its beginning.
bool isProject(const QByteArray &text)
{
    static const QRegularExpression beginning(QStringLiteral("^\\x{feff}?\\s*\\{\\s*\"howdah\"\\s*:"));
    return beginning.match(QString::fromUtf8(text.left(200))).hasMatch()
           || QJsonDocument::fromJson(text).object().contains(QStringLiteral("howdah"));
}

bool isPrivateKey(const QByteArray &text)
{
    static const QRegularExpression beginning(QStringLiteral("^\\s*(-----BEGIN [A-Z ]*PRIVATE KEY-----|PuTTY-User-Key-File)"));
    return beginning.match(QString::fromLatin1(text.left(200))).hasMatch();
}

/// In that folder, or led there by a link?
bool isIn(const QString &path, const QString &folder)
{
    const QFileInfo info(path);
    const QString real = info.exists() ? info.canonicalFilePath() : QFileInfo(info.absolutePath()).canonicalFilePath() + u'/';
    const QString canonical = QFileInfo(folder).canonicalFilePath();
    return !canonical.isEmpty() && real.startsWith(canonical + u'/');
}

Error notWritable(const QString &path, const QString &reason)
{
    return {ErrorCode::FileUnwritable,
            OutputPathTr::tr("%1 cannot be written: %2. Nothing was changed. Choose another name.").arg(path, reason),
            {}};
}

} // namespace

Result<void> isNoInput(const QString &path, const QStringList &inputs)
{
    const auto there = statusOf(path);
    if (!there)
        return {};
    for (const QString &input : inputs) {
        if (const auto read = statusOf(input); read && read->isSameAs(*there)) {
            return Error{ErrorCode::FileExists,
                         OutputPathTr::tr("%1 is the file that is being read (%2), so it was not changed. Choose another name.")
                             .arg(path, input),
                         {}};
        }
    }
    return {};
}

Result<void> mayWriteOutput(const QString &path, const QStringList &inputs, IfThere ifThere)
{
    if (isIn(path, stateDirectory()))
        return notWritable(path, OutputPathTr::tr("Howdah keeps the records of its runs in that folder"));
    if (isIn(path, homeDirectory() + QStringLiteral("/.ssh")))
        return notWritable(path, OutputPathTr::tr("ssh keeps its keys and settings in that folder"));
    const auto file = findFile(path, Links::Follow);
    if (!file)
        return notWritable(path, file.error().message);
    if (const auto obstacle = obstacleAt(file.value()))
        return notWritable(path, *obstacle);
    if (!statusOf(path)) {
        if (errno == ENOENT)
            return {};
        return notWritable(path, systemReason(errno));
    }
    if (auto other = isNoInput(path, inputs); !other)
        return other;
    QFile old;
    const int fd =
        open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK); // it may be a FIFO by now
    if (fd < 0 || !old.open(fd, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return notWritable(path, OutputPathTr::tr("it exists, and could not be read (%1)").arg(systemReason(errno)));
    const QByteArray text = old.read(mostOfAProject);
    if (isPrivateKey(text))
        return notWritable(path, OutputPathTr::tr("it is a private key"));
    if (isProject(text)) {
        return Error{
            ErrorCode::FileExists,
            OutputPathTr::tr("%1 is a Howdah project and was not changed: output never replaces a project. Choose another name.")
                .arg(path),
            {}};
    }
    if (ifThere == IfThere::Refuse) {
        return Error{
            ErrorCode::FileExists,
            OutputPathTr::tr("%1 already exists and was not changed. Choose another name, or allow overwriting it.").arg(path),
            OutputPathTr::tr("--force replaces it.")};
    }
    return {};
}

QStringList inputsOf(const Cluster &cluster, const QString &projectPath)
{
    const QString ssh = homeDirectory() + QStringLiteral("/.ssh/");
    QStringList inputs{projectPath, QStringLiteral("/etc/hosts"), ssh + QStringLiteral("config"),
                       ssh + QStringLiteral("known_hosts")};
    const auto addKey = [&](const QString &path) {
        if (!path.isEmpty())
            inputs << path << path + QStringLiteral(".pub");
    };
    addKey(cluster.keyPath);
    addKey(cluster.login.loginKey.value_or(QString()));
    for (const Machine &machine : cluster.machines)
        addKey(machine.login.loginKey.value_or(QString()));
    return inputs;
}

} // namespace howdah
