// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Stop of one run, and the waits that it ends.
//
// Two kinds: *after the step* (what runs goes on to its end, nothing new begins) and *now* (what runs is aborted). Both wake
// every wait under a Monitor, so that no part of a run can be forgotten.
//
// Thread: any. Owned by RunShared, whose parts have one Monitor each; it outlives them.
#pragma once

#include "app/base/os/CancelToken.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace howdah {

class RunStop
{
public:
    explicit RunStop(std::shared_ptr<CancelToken> cancelNow = std::make_shared<CancelToken>());

    void afterStep();
    void now(); ///< cancels the token, too
    [[nodiscard]] bool isRequested() const { return m_afterStep->isCancelled() || isNow(); }
    [[nodiscard]] bool isNow() const { return m_cancelNow->isCancelled(); }
    /// Cancelled by afterStep(): for who is in a step, and must not begin another.
    [[nodiscard]] const std::shared_ptr<CancelToken> &afterStepToken() const { return m_afterStep; }
    [[nodiscard]] CancelToken &token() { return *m_cancelNow; }

    /// The mutex of one part of a run, and the waits under it.
    class Monitor
    {
    public:
        explicit Monitor(RunStop &stop);
        ~Monitor();
        Monitor(const Monitor &) = delete;
        Monitor &operator=(const Monitor &) = delete;

        [[nodiscard]] std::unique_lock<std::mutex> lock() { return std::unique_lock(m_mutex); }
        /// Blocks until the condition holds; true: it does. False: the run is aborted, whatever the condition says.
        /// Without a time-out: whoever changes what the condition reads holds the lock, and wakes.
        template <class Condition> [[nodiscard]] bool wait(std::unique_lock<std::mutex> &lock, Condition condition)
        {
            m_changed.wait(lock, [&] { return m_stop.isNow() || condition(); });
            return !m_stop.isNow();
        }
        void wakeOne() { m_changed.notify_one(); }
        void wakeAll() { m_changed.notify_all(); }

    private:
        RunStop &m_stop;
        std::mutex m_mutex;
        std::condition_variable m_changed;
    };

private:
    void wakeAll();

    const std::shared_ptr<CancelToken> m_cancelNow;
    const std::shared_ptr<CancelToken> m_afterStep = std::make_shared<CancelToken>();
    std::mutex m_mutex; ///< guards m_monitors; taken before a monitor's
    std::vector<Monitor *> m_monitors;
};

} // namespace howdah
