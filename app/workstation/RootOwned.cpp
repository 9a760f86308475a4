#include "app/workstation/RootOwned.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace howdah {

std::optional<QString> changeableByOthers(const QString &path)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    if (real.isEmpty())
        return path;
    const QString folder = QFileInfo(real).path();
    for (QString part = real;; part = QFileInfo(part).path()) {
        struct stat info
        {
        };
        if (stat(QFile::encodeName(part).constData(), &info) != 0 || info.st_uid != 0)
            return part;
        const bool above = part != real && part != folder;
        if ((info.st_mode & (above ? S_IWOTH : S_IWGRP | S_IWOTH)) && !(above && (info.st_mode & S_ISVTX)))
            return part;
        if (part == QLatin1String("/"))
            return std::nullopt;
    }
}

} // namespace howdah
