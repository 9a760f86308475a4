// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/os/MemoryFile.h"

#include "app/base/os/WriteAll.h"

#include <cerrno>

#include <sys/mman.h>

namespace howdah {

UniqueFd memoryFile(const char *name, QByteArrayView text)
{
    UniqueFd file(memfd_create(name, MFD_CLOEXEC));
    if (!file.isOpen())
        return {};
    if (const int error = writeAll(file.get(), text)) {
        file.reset();
        errno = error;
    }
    return file;
}

} // namespace howdah
