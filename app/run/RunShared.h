// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the workers of one run share with the Runner, in parts; each part's header says what may be done with it.
//
// Thread: any. Owned by a shared_ptr in the Runner and in each worker, so a late worker never meets a dead Runner.
#pragma once

#include "app/base/SecretMask.h"
#include "app/base/os/ThisComputer.h"
#include "app/record/RunPlan.h"
#include "app/run/EventQueue.h"
#include "app/run/Preflight.h"
#include "app/run/RunGate.h"
#include "app/run/RunKey.h"
#include "app/run/RunStop.h"
#include "app/run/SecretBroker.h"
#include "app/run/SlotLimit.h"
#include "app/run/WarningList.h"
#include "app/steps/StepProgram.h"

namespace howdah {

struct RunShared
{
    /// `wake` is called from any thread when there is something for the Runner to see to.
    RunShared(RunPlan runPlan, const std::function<void()> &wake);

    const RunPlan plan;                          ///< never changes during the run
    const InputDigests inputs{plan.cluster, {}}; ///< without the key, which is found out in the run
    const ThisComputer thisComputer;
    /// Whether names are taken over from other clusters: the plan's, until the user says so before the go.
    std::atomic<bool> takeNames;
    /// Somebody is there who can choose a key file; set before the workers start.
    std::atomic<bool> mayAskForKeyFile{false};
    /// Host keys that are not known yet are accepted without a question; set before the workers start.
    std::atomic<bool> acceptsNewHostKeys{false};

    const std::shared_ptr<CancelToken> cancelNow = std::make_shared<CancelToken>(); ///< of `stop`; use that to stop
    RunStop stop{cancelNow};
    SecretMask mask; ///< knows what was ever offered to `secrets`
    SecretBroker secrets{&mask};
    RunKey key;
    WarningList warnings{mask};
    EventQueue events;
    SlotLimit slotLimit; ///< the plan's `parallel`
    Preflight preflight;
    RunGate gate{stop};
};

} // namespace howdah
