// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/os/WakeFd.h"

#include <sys/eventfd.h>

namespace howdah {

WakeFd::WakeFd() : m_fd(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
}

void WakeFd::wake() const
{
    eventfd_write(m_fd.get(), 1); // fails where the counter is full, and then it is readable already
}

} // namespace howdah
