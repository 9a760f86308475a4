// The columns of the steps in the matrix: a machine's steps in their order, and this computer's in the columns of
// what they are there for.
//
// Thread: constant.
#pragma once

#include "app/steps/Step.h"

namespace howdah {

struct StepColumn
{
    QString node;  ///< step id on a machine; empty: this computer's only
    QString local; ///< step id on this computer; empty: none
};

[[nodiscard]] QList<StepColumn> stepColumns();
[[nodiscard]] QString sectionTitle(Section section); ///< translated

} // namespace howdah
