// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/os/PrivateFolder.h"

#include <QFile>

#include <cerrno>

#include <sys/stat.h>

namespace howdah {

int makePrivateFolder(const QString &path)
{
    return mkdir(QFile::encodeName(path).constData(), 0700) == 0 ? 0 : errno;
}

int makePrivate(const QString &path)
{
    return chmod(QFile::encodeName(path).constData(), 0700) == 0 ? 0 : errno;
}

} // namespace howdah
