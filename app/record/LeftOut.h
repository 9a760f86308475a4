// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A machine that the user left out of a run during its questions: its steps were not checked, so they are neither
// successes nor failures.
//
// Thread: a pure function.
#pragma once

#include "app/record/RunEvent.h"

namespace howdah {

[[nodiscard]] inline bool isLeftOut(const StepRecord &record)
{
    return record.outcome == Outcome::Skipped && record.reason.id == QLatin1String("left-out");
}

} // namespace howdah
