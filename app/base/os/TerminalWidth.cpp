// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/os/TerminalWidth.h"

#include <sys/ioctl.h>
#include <unistd.h>

namespace howdah {

int terminalWidth(int fd)
{
    winsize size{};
    return isatty(fd) == 1 && ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

} // namespace howdah
