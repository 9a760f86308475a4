// The one table of steps, in the order they run.
//
// Thread: constant after first use; any thread.
#pragma once

#include "app/steps/Step.h"

#include "app/machines/Cluster.h"

namespace howdah {

[[nodiscard]] const QList<Step> &catalogue();
[[nodiscard]] const Step *findStep(QStringView id);

[[nodiscard]] QString stepTitle(const Step &step);      ///< translated
[[nodiscard]] QString stepShortTitle(const Step &step); ///< translated

/// Ticked in this cluster: its own choice, else the step's default.
[[nodiscard]] bool isTicked(const Cluster &cluster, const Step &step);

/// The value of an option: the cluster's, else the default. The option must exist.
[[nodiscard]] QString optionValue(const Cluster &cluster, QStringView step, QStringView option);

} // namespace howdah
