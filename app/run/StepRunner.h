// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a step runs in: a machine's root shell, this computer, or this computer's administrator. The engine knows nothing
// else of them, so its decisions are tested without them (tests/engine/FakeMachine.h).
//
// Thread: its worker's. The CancelToken of a call may be cancelled from any thread: that aborts the step.
#pragma once

#include "app/base/Result.h"
#include "app/ssh/StepCall.h"

namespace howdah {

class StepRunner
{
public:
    StepRunner() = default;
    virtual ~StepRunner() = default;
    StepRunner(const StepRunner &) = delete;
    StepRunner &operator=(const StepRunner &) = delete;

    /// Makes it ready for steps; once more after it was lost. Asks nothing of Howdah's window or console.
    [[nodiscard]] virtual Result<void> open() = 0;
    /// The steps that come next, in this order: what can be sent before its turn, is. Each begins when the one before has
    /// come to a good outcome. Before open(): along with what makes it ready.
    virtual void sendAhead(const QList<StepCall> & /*calls*/) {}
    /// Some of them were not run yet.
    [[nodiscard]] virtual bool hasAhead() const { return false; }
    /// Lets none of them begin any more. True: the next one has begun already, and runStep() is to take it.
    [[nodiscard]] virtual bool holdBack() { return false; }
    /// Blocks until the program has ended. After ConnectionLost, open() comes before the next step.
    [[nodiscard]] virtual Result<StepExit> runStep(const StepCall &call) = 0;
    virtual void close() = 0;
};

} // namespace howdah
