// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a run did in a few lines of Markdown, for a chat or a ticket: who, when, how it ended, and what failed, the same
// reason on several machines once.
//
// Thread: a pure function. It holds addresses and output of the machines, as the run's report does.
#pragma once

#include "app/record/RunReport.h"
#include "ui/run/ReasonGroups.h"

#include <QCoreApplication>

namespace howdah {

struct RunSummary
{
    Q_DECLARE_TR_FUNCTIONS(RunSummary)

public:
    [[nodiscard]] static QString markdown(const RunReport &report);
    [[nodiscard]] static QList<ReasonGroup> failures(const RunReport &report);
    /// "db2", "27 machines", "this computer".
    [[nodiscard]] static QString who(const ReasonGroup &group);
    [[nodiscard]] static QString titleOf(const StepCatalogue &steps,
                                         const QString &step); ///< the bare id if it is of a newer Howdah
};

} // namespace howdah
