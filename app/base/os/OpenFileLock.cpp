// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/os/OpenFileLock.h"

#include "app/base/os/Interrupted.h"

#include <fcntl.h>
#include <sys/file.h>

namespace howdah {

bool tryFlock(int fd)
{
    return uninterrupted([&] { return flock(fd, LOCK_EX | LOCK_NB); }) == 0;
}

bool tryRecordLock(int fd)
{
    struct flock whole
    {
    };
    whole.l_type = F_WRLCK;
    return uninterrupted([&] { return fcntl(fd, F_OFD_SETLK, &whole); }) == 0;
}

bool hasRecordLock(int fd)
{
    struct flock whole
    {
    };
    whole.l_type = F_RDLCK;
    return uninterrupted([&] { return fcntl(fd, F_OFD_GETLK, &whole); }) == 0 && whole.l_type != F_UNLCK;
}

} // namespace howdah
