// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The steps of this computer that need an administrator: what they are given.
//
// Thread: a pure function.
#pragma once

#include "app/steps/StepProgram.h"

#include <QMap>

namespace howdah {

/// HD_… values of a program on this computer, for PrivilegedHelper::runStep(): only those it takes.
[[nodiscard]] QMap<QByteArray, QByteArray> localStepValues(const Cluster &cluster, const Step &step, RunMode mode,
                                                           bool takeNames);

} // namespace howdah
