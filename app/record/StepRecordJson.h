// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A step's result as the state file and the journal keep it: without output and diff, which are in the run's folder.
//
// Thread: pure functions.
#pragma once

#include "app/record/RunEvent.h"

#include <QJsonObject>

namespace howdah {

[[nodiscard]] QJsonObject stepRecordToJson(const StepRecord &record);
[[nodiscard]] StepRecord stepRecordFromJson(const QUuid &machine, const QString &step, const QJsonObject &object);

} // namespace howdah
