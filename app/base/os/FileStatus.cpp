// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/os/FileStatus.h"

#include <QFile>

#include <sys/stat.h>

namespace howdah {
namespace {

FileStatus::Kind kindOf(mode_t mode)
{
    if (S_ISREG(mode))
        return FileStatus::Kind::File;
    if (S_ISDIR(mode))
        return FileStatus::Kind::Folder;
    return S_ISLNK(mode) ? FileStatus::Kind::Link : FileStatus::Kind::Other;
}

template <typename Call> std::optional<FileStatus> found(const Call &call)
{
    struct stat status
    {
    };
    if (call(&status) != 0)
        return std::nullopt;
    return FileStatus{.kind = kindOf(status.st_mode),
                      .owner = status.st_uid,
                      .mode = status.st_mode & 07777,
                      .size = status.st_size,
                      .device = status.st_dev,
                      .inode = status.st_ino};
}

} // namespace

std::optional<FileStatus> statusOf(const QString &path)
{
    return found([&](struct stat *status) { return stat(QFile::encodeName(path).constData(), status); });
}

std::optional<FileStatus> statusOf(int fd)
{
    return found([&](struct stat *status) { return fstat(fd, status); });
}

std::optional<FileStatus> linkStatusOf(const QString &path)
{
    return found([&](struct stat *status) { return lstat(QFile::encodeName(path).constData(), status); });
}

} // namespace howdah
