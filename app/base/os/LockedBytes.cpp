// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/os/LockedBytes.h"

#include <QLoggingCategory>

#include <openssl/crypto.h>

#include <atomic>
#include <memory_resource>
#include <mutex>

#include <sys/mman.h>
#include <unistd.h>

namespace howdah {
namespace {

Q_LOGGING_CATEGORY(secretsLog, "howdah.secrets", QtInfoMsg) // to hear of it: QT_LOGGING_RULES=howdah.secrets.debug=true
std::atomic<bool> allLocked{true};

/// Whole pages.
class LockedPages : public std::pmr::memory_resource
{
    static size_t length(size_t size)
    {
        const auto page = size_t(sysconf(_SC_PAGESIZE));
        return (size + page - 1) / page * page;
    }
    void *do_allocate(size_t size, size_t) override
    {
        void *const start = mmap(nullptr, length(size), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (start == MAP_FAILED)
            qBadAlloc();
        // Not mlock(), which the address sanitizer replaces by nothing.
        if (mlock2(start, length(size), 0) != 0 && allLocked.exchange(false))
            qCDebug(secretsLog, "Secrets are not locked in memory any more: the limit is reached (ulimit -l).");
        madvise(start, length(size), MADV_DONTDUMP);
        return start;
    }
    void do_deallocate(void *start, size_t size, size_t) override { munmap(start, length(size)); }
    bool do_is_equal(const memory_resource &other) const noexcept override { return this == &other; }
};

/// The standard library's pools, which share a page among many secrets. Not the synchronized ones: those keep pages for
/// each thread, and a run has a thread for each machine. Never destroyed: a secret may be.
struct Pool
{
    std::mutex mutex;
    LockedPages pages;
    std::pmr::unsynchronized_pool_resource memory{{.max_blocks_per_chunk = 128, .largest_required_pool_block = 1024}, &pages};
};

Pool &pool()
{
    static auto *const pool = new Pool;
    return *pool;
}

} // namespace

LockedBytes::LockedBytes(size_t size) : m_size(size)
{
    const std::lock_guard lock(pool().mutex);
    m_data = static_cast<char *>(pool().memory.allocate(size, 1));
}

LockedBytes::~LockedBytes()
{
    if (!m_data)
        return;
    OPENSSL_cleanse(m_data, m_size); // memset may be optimised away
    const std::lock_guard lock(pool().mutex);
    pool().memory.deallocate(m_data, m_size, 1);
}

bool LockedBytes::isAllLocked()
{
    return allLocked;
}

} // namespace howdah
