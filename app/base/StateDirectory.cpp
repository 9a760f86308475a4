// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/StateDirectory.h"

#include "app/base/os/FileInFolder.h"
#include "app/base/os/FileStatus.h"
#include "app/base/os/PrivateFolder.h"

#include <QCoreApplication>
#include <QDir>

#include <pwd.h>
#include <unistd.h>

#include <cerrno>
#include <vector>

namespace howdah {

QString homeDirectory()
{
    std::vector<char> buffer(16384);
    passwd entry{};
    passwd *found = nullptr;
    if (getpwuid_r(getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found && found->pw_dir)
        return QFile::decodeName(found->pw_dir);
    return QDir::homePath();
}

QString stateDirectory()
{
    const QString set = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base = QDir::isAbsolutePath(set) ? set : QDir::homePath() + QStringLiteral("/.local/state");
    return QDir::cleanPath(base) + QStringLiteral("/howdah");
}

Result<QString> makeStateDirectory(const QString &folder)
{
    const QString path = folder.isEmpty() ? stateDirectory() : stateDirectory() + u'/' + folder;
    const auto fail = [&](const QString &reason) {
        return Error{ErrorCode::FileUnwritable,
                     QCoreApplication::translate(
                         "StateDirectory",
                         "The folder %1 for Howdah's run records could not be created: %2. Check its owner and the free space.")
                         .arg(path, reason),
                     {}};
    };
    if (!QDir().mkpath(QFileInfo(stateDirectory()).path()))
        return fail(systemReason(errno));
    QStringList folders{stateDirectory()};
    if (!folder.isEmpty())
        folders << path;
    for (const QString &each : std::as_const(folders)) {
        if (const int error = makePrivateFolder(each); error != 0 && error != EEXIST)
            return fail(systemReason(error));
        const auto link = linkStatusOf(each);
        const auto status = statusOf(each);
        if (!link || !status)
            return fail(systemReason(errno));
        // The user's own link to another disk is allowed.
        for (const uid_t owner : {link->owner, status->owner}) {
            if (owner != geteuid())
                return fail(QCoreApplication::translate("StateDirectory", "%1 belongs to %2").arg(each, accountName(owner)));
        }
        if (!status->isFolder())
            return fail(systemReason(ENOTDIR));
        if (const int error = (status->mode & 0777) == 0700 ? 0 : makePrivate(each))
            return fail(systemReason(error));
    }
    return path;
}

Result<QString> clusterStateDirectory(const QUuid &cluster)
{
    return makeStateDirectory(cluster.toString(QUuid::WithoutBraces));
}

} // namespace howdah
