// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A descriptor that one thread makes readable to wake another one out of poll(2).
//
// Thread: wake() and fd() from any thread. Readable for good once woken.
#pragma once

#include "app/base/os/UniqueFd.h"

namespace howdah {

class WakeFd
{
public:
    WakeFd();
    /// False: this process has no free descriptors. Nobody can be woken then.
    [[nodiscard]] bool isOpen() const { return m_fd.isOpen(); }
    [[nodiscard]] int fd() const { return m_fd.get(); } ///< for poll(2), POLLIN
    /// Never blocks.
    void wake() const;

private:
    UniqueFd m_fd;
};

} // namespace howdah
