// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Changes what a cluster has chosen for a step. Only what differs from the step's own default is kept, so that a better
// default reaches old projects.
//
// Thread: pure functions. What is chosen is read by isTicked() and optionValue() in Catalogue.h.
#pragma once

#include "app/catalogue/Step.h"
#include "app/machines/Cluster.h"

namespace howdah {

/// False: it was so already, or the step is part of every run.
bool setTicked(Cluster &cluster, const Step &step, bool ticked);

/// The option must exist; an empty value is its default. Whether the step takes the value is the caller's to know.
/// False: it was so already.
bool setOption(Cluster &cluster, const Step &step, const QString &option, const QString &value);

} // namespace howdah
