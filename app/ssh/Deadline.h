// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A point in time that a chain of blocking calls shares, and the time that one took.
//
// Thread: a value.
#pragma once

#include <algorithm>
#include <chrono>
#include <climits>

namespace howdah {

class Deadline
{
public:
    using Clock = std::chrono::steady_clock;
    explicit Deadline(std::chrono::milliseconds limit) : m_end(Clock::now() + limit) {}

    [[nodiscard]] std::chrono::milliseconds left() const
    {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_end - Clock::now());
        return std::max(left, std::chrono::milliseconds::zero());
    }
    [[nodiscard]] bool passed() const { return left().count() == 0; }
    /// For poll(2): milliseconds, never negative (which would mean for ever).
    [[nodiscard]] int pollTimeout() const { return int(std::min<std::chrono::milliseconds::rep>(left().count(), INT_MAX)); }

private:
    Clock::time_point m_end;
};

/// Adds the time of its scope to a sum.
class WaitTime
{
public:
    explicit WaitTime(std::chrono::milliseconds &sum) : m_sum(sum) {}
    ~WaitTime() { m_sum += std::chrono::duration_cast<std::chrono::milliseconds>(Deadline::Clock::now() - m_begin); }
    WaitTime(const WaitTime &) = delete;
    WaitTime &operator=(const WaitTime &) = delete;

private:
    std::chrono::milliseconds &m_sum;
    const Deadline::Clock::time_point m_begin = Deadline::Clock::now();
};

} // namespace howdah
