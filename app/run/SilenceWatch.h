// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Tells which steps have printed nothing for a while: silence is reported, not killed.
//
// Thread: a value of the Runner's thread. Sees every event of a run, in order; knows no clock but what it is given.
#pragma once

#include "app/catalogue/StepCatalogue.h"
#include "app/record/RunEvent.h"

#include <QHash>

#include <memory>
#include <utility>
#include <vector>

namespace howdah {

class SilenceWatch
{
public:
    explicit SilenceWatch(std::shared_ptr<const StepCatalogue> steps = StepCatalogue::builtIn()) : m_steps(std::move(steps)) {}

    void see(const RunEvent &event);

    /// A note for each step that has been silent for one more whole minute. A step whose own note came last says
    /// already what it waits for, and is left in peace; so is one that prints nothing by its nature (a login).
    [[nodiscard]] std::vector<RunEvent> notes(const QDateTime &now);

private:
    struct Watched
    {
        QString step;
        QDateTime heard;
        qint64 minutesTold = 0;
        bool saysItself = false; ///< its last event was a note of its own
    };
    std::shared_ptr<const StepCatalogue> m_steps;
    QHash<QUuid, Watched> m_running; ///< a machine does one step at a time
};

} // namespace howdah
