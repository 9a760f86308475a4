// A cancel request that wakes a thread out of poll().
//
// Thread: every member may be called from any thread. Shared by std::shared_ptr between who asks and who works.
#pragma once

#include <atomic>

namespace howdah {

class CancelToken
{
public:
    CancelToken();
    ~CancelToken();
    CancelToken(const CancelToken &) = delete;
    CancelToken &operator=(const CancelToken &) = delete;

    /// Sets the flag and makes fd() readable, for good. Never blocks.
    void cancel();
    [[nodiscard]] bool isCancelled() const { return m_cancelled.load(std::memory_order_acquire); }
    /// Readable once cancelled; for poll() beside a socket. Stays owned by the token.
    [[nodiscard]] int fd() const { return m_fd; }

private:
    std::atomic<bool> m_cancelled{false};
    int m_fd = -1;
};

} // namespace howdah
