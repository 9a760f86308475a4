// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What becomes of a step on a machine before it runs there: not tried, skipped, or in a check what earlier steps decide.
//
// Thread: pure functions.
#pragma once

#include "app/steps/Outcome.h"
#include "app/steps/Reason.h"
#include "app/steps/StepProgram.h"

#include <QMap>
#include <QSet>

#include <optional>

namespace howdah {

class StepCatalogue;

struct StepEnd
{
    Outcome outcome = Outcome::Pending;
    Reason reason;
};

/// What is known when a step's turn comes.
struct StepSituation
{
    const StepCatalogue *steps = nullptr;
    RunMode mode = RunMode::Apply;
    bool hasKey = false;         ///< the public key for the machines is there
    bool live = false;           ///< the machine is in use
    bool keepsFirewall = false;  ///< the user said so for this run
    QSet<QString> onlyWayIn;     ///< steps whose taking back would close the one way in that this run has proved
    QSet<QString> failedHere;    ///< of this computer's rows
    QSet<QString> pendingHere;   ///< of these, in a check, what would change
    QMap<QString, StepEnd> ends; ///< of this machine's steps so far
};

/// The end of a step that is not run; nothing where it is to be run.
[[nodiscard]] std::optional<StepEnd> endWithoutRunning(const Step &step, const StepSituation &situation);

/// May the step be sent before those in `ahead` have ended? It runs only if each of them comes to a good outcome; but which
/// one must not decide what becomes of it. `situation`: before those.
[[nodiscard]] bool mayBeSentAhead(const Step &step, const StepSituation &situation, const QSet<QString> &ahead);

} // namespace howdah
