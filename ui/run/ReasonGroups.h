// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The same reason on several machines is one thing to read: failures of a run in groups, the widest first.
//
// Thread: pure functions.
#pragma once

#include "app/record/RunEvent.h"

#include <QList>

namespace howdah {

struct Failure
{
    StepRecord record;
    QString host; ///< of its machine, for the words; empty: this computer
    QString address;
};

struct ReasonGroup
{
    QString step;
    Outcome outcome = Outcome::Failed;
    QString sentence;        ///< its machines' own names and addresses are an ellipsis where there are several
    QList<Failure> failures; ///< in the order given
};

/// Steps that were not tried only because an earlier one of the same machine failed are no group of their own.
[[nodiscard]] QList<ReasonGroup> groupFailures(const QList<Failure> &failures);

} // namespace howdah
