// A machine that the person left out of a run, in the middle of its questions: its steps were not looked at, so they are
// neither good nor failures.
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
