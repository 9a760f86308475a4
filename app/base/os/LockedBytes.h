// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Memory for secrets: locked, so that it is never swapped out, not in a core dump, and wiped when it is freed.
//
// The pages come from mmap(2) and are locked with mlock2(2) as far as RLIMIT_MEMLOCK lets them (8 MiB on Debian 12,
// 64 KiB on older systems); beyond that limit it is memory like any other, which isAllLocked() tells.
//
// Thread: any; an object has one owner at a time. What it holds is not initialised.
#pragma once

#include <cstddef>
#include <utility>

namespace howdah {

class LockedBytes
{
public:
    LockedBytes() = default;
    explicit LockedBytes(size_t size);
    LockedBytes(LockedBytes &&other) noexcept
        : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0))
    {
    }
    LockedBytes &operator=(LockedBytes &&other) noexcept
    {
        std::swap(m_data, other.m_data);
        std::swap(m_size, other.m_size);
        return *this;
    }
    LockedBytes(const LockedBytes &) = delete;
    LockedBytes &operator=(const LockedBytes &) = delete;
    ~LockedBytes();

    [[nodiscard]] char *data() const { return m_data; } ///< null: none
    [[nodiscard]] size_t size() const { return m_size; }

    /// False once a page could not be locked.
    [[nodiscard]] static bool isAllLocked();

private:
    char *m_data = nullptr;
    size_t m_size = 0;
};

} // namespace howdah
