// One run per cluster at a time, window and command line alike.
//
// A lock of the kernel (flock(2)) on a file in the cluster's state folder: it goes with its process, however that
// dies, so there is no stale lock to guess about. (QLockFile guesses by process id, which is wrong where ids are used
// again soon, as in containers.)
//
// Thread: main thread. Never waits. Errors: FileLocked (who holds it), FileUnwritable.
#pragma once

#include "app/base/Result.h"

namespace howdah {

class RunLock
{
public:
    RunLock() = default;
    ~RunLock() { release(); }
    RunLock(const RunLock &) = delete;
    RunLock &operator=(const RunLock &) = delete;

    [[nodiscard]] Result<void> acquire(const QString &path, const QString &clusterName);
    void release();

private:
    int m_fd = -1;
};

} // namespace howdah
