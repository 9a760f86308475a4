// Which step is part of every run, whatever the ticks say: without reaching a machine there is nothing to do on it.
//
// Thread: a pure function.
#pragma once

#include "app/catalogue/Step.h"

namespace howdah {

[[nodiscard]] inline bool isPartOfEveryRun(const Step &step)
{
    return step.action == StepAction::ReachMachine;
}

} // namespace howdah
