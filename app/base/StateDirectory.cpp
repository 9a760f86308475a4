#include "app/base/StateDirectory.h"

#include <QCoreApplication>
#include <QDir>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
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

Result<QString> clusterStateDirectory(const QUuid &cluster)
{
    const QString path = stateDirectory() + u'/' + cluster.toString(QUuid::WithoutBraces);
    const auto fail = [&](int error) {
        return Error{ErrorCode::FileUnwritable,
                     QCoreApplication::translate("StateDirectory",
                         "The folder %1 for Howdah's run records could not be made: %2. Check its owner and the free space.")
                         .arg(path, QString::fromLocal8Bit(std::strerror(error))), {}};
    };
    if (!QDir().mkpath(QFileInfo(stateDirectory()).path()))
        return fail(errno);
    for (const QString &folder : {stateDirectory(), path}) {
        if (mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST)
            return fail(errno);
    }
    return path;
}

} // namespace howdah
