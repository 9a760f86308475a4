#include "app/base/CancelToken.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdint>

namespace howdah {

CancelToken::CancelToken() : m_fd(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

CancelToken::~CancelToken()
{
    if (m_fd >= 0)
        close(m_fd);
}

void CancelToken::cancel()
{
    if (m_cancelled.exchange(true, std::memory_order_acq_rel))
        return;
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = write(m_fd, &one, sizeof one); // cannot fail: the counter starts at 0
}

} // namespace howdah
