// Which step is part of every run, whatever the ticks say: without reaching a machine there is nothing to do on it.
//
// Thread: a pure function.
#pragma once

#include "app/steps/Step.h"

namespace howdah {

[[nodiscard]] inline bool isPartOfEveryRun(const Step &step)
{
    return step.id == QLatin1String("connect");
}

} // namespace howdah
