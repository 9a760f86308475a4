// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One run per cluster at a time, window and command line alike.
//
// A FileLock in the cluster's state folder: it ends with its process, however that ends, so there is no stale lock to
// guess about.
//
// Thread: main thread. Never waits. Errors: FileLocked (who holds it), FileUnwritable.
#pragma once

#include "app/base/os/FileLock.h"

namespace howdah {

class RunLock
{
public:
    [[nodiscard]] Result<void> acquire(const QString &path, const QString &clusterName);
    void release() { m_lock.release(); }

private:
    FileLock m_lock;
};

} // namespace howdah
