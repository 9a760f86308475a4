// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How one step ended on one machine.
//
// Thread: a value.
#pragma once

#include "app/base/Error.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace howdah {

enum class Outcome {
    Pending,
    Running,
    Changed,
    Unchanged,   ///< shown as "already so"
    WouldChange, ///< check only
    Outdated,    ///< machine, host table or option was edited since
    Skipped,     ///< does not apply here, with the reason
    Failed,
    NotTried, ///< a step it needs failed; counts as a failure
    Unreachable,
    Cancelled,   ///< shown as "stopped"
    Interrupted, ///< was running when Howdah ended
};

[[nodiscard]] QString outcomeName(Outcome outcome); ///< "would-change": in JSON and on fd 3
[[nodiscard]] std::optional<Outcome> outcomeFromName(QStringView name);
[[nodiscard]] QString outcomeTitle(Outcome outcome);  ///< translated, as shown to a user
[[nodiscard]] bool isFailure(Outcome outcome);        ///< failed, not-tried, unreachable, interrupted
[[nodiscard]] Outcome outcomeOfError(ErrorCode code); ///< of a step that this kept from ending
[[nodiscard]] bool isGood(Outcome outcome);           ///< changed, unchanged, skipped, would-change

} // namespace howdah
