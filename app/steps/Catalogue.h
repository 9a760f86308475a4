// What a cluster has chosen of its steps: ticks and options.
//
// Thread: pure functions.
#pragma once

#include "app/catalogue/StepCatalogue.h"
#include "app/machines/Cluster.h"

namespace howdah {

/// Ticked in this cluster: its own choice, else the step's default.
[[nodiscard]] bool isTicked(const Cluster &cluster, const Step &step);

/// The value of an option as it counts: the cluster's, else the default. Empty: the step has no such option.
[[nodiscard]] QString optionValue(const Cluster &cluster, const Step &step, QStringView option);
[[nodiscard]] QString optionValue(const Cluster &cluster, QStringView step, QStringView option);

/// Is the work done as the user who logs in, through sudo, since root's login stays as it is? Else as root.
[[nodiscard]] bool worksAsLoginUser(const Cluster &cluster);

} // namespace howdah
