// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What happens in a run, as copyable facts. Workers make them, the Runner hands them on in batches.
//
// Thread: values.
#pragma once

#include "app/steps/Outcome.h"
#include "app/steps/Reason.h"
#include "app/steps/StepProgram.h"

#include <QDateTime>
#include <QMap>
#include <QUuid>

namespace howdah {

/// How one step went on one machine.
struct StepRecord
{
    QUuid machine; ///< null: this computer
    QString step;
    Outcome outcome = Outcome::Pending;
    Reason reason;
    QDateTime started; ///< UTC; null if it never began
    double seconds = 0;
    int exitCode = -1;      ///< -1: no program ran to its end
    QByteArray output;      ///< the end of what it printed, 64 KiB or more; the machine's log has more
    qint64 outputBytes = 0; ///< of the whole
    QByteArray diff;
    QMap<QString, QString> facts;
    QString digest;                ///< of its inputs, to tell later that it is outdated
    RunMode mode = RunMode::Apply; ///< of the run it is of; only ClusterState sets it

    void addOutput(const QByteArray &bytes)
    {
        constexpr qsizetype kept = 64 * 1024;
        outputBytes += bytes.size();
        output += bytes;
        if (output.size() > 2 * kept) // seldom: each cut copies what is kept
            output = output.last(kept);
    }
};

struct RunEvent
{
    enum class Kind { StepStarted, StepNote, StepOutput, StepFinished };
    Kind kind = Kind::StepStarted;
    QUuid machine; ///< null: this computer
    QString step;
    QDateTime at;      ///< UTC
    Reason note;       ///< StepNote
    QByteArray output; ///< StepOutput
    StepRecord record; ///< StepFinished
};

/// A note of the run's own: the step has printed nothing for a while.
[[nodiscard]] inline bool isSilence(const Reason &note)
{
    return note.id == QLatin1String("silent");
}

} // namespace howdah

Q_DECLARE_METATYPE(howdah::StepRecord)
Q_DECLARE_METATYPE(howdah::RunEvent)
