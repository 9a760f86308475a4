// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// As much of a plan as a report is made of, as JSON: a journal begins with it, so that a run that broke off can be
// reported. Holds no secret.
//
// Thread: pure functions.
#pragma once

#include "app/record/RunPlan.h"

#include <QJsonObject>

namespace howdah {

[[nodiscard]] QJsonObject runPlanToJson(const RunPlan &plan);
[[nodiscard]] RunPlan runPlanFromJson(const QJsonObject &json);

} // namespace howdah
