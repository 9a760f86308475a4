// What happens in a run, as copyable facts. Workers make them, the Runner hands them on in batches.
//
// Thread: values.
#pragma once

#include "app/steps/Outcome.h"
#include "app/steps/Reason.h"

#include <QDateTime>
#include <QMap>
#include <QUuid>

namespace howdah {

/// How one step went on one machine.
struct StepRecord
{
    QUuid machine;         ///< null: this computer
    QString step;
    Outcome outcome = Outcome::Pending;
    Reason reason;
    QDateTime started;     ///< UTC; null if it never began
    double seconds = 0;
    int exitCode = -1;     ///< -1: no program ran to its end
    QByteArray output;     ///< the last 64 KiB of what it printed; the whole is in the machine's log
    qint64 outputBytes = 0;
    QByteArray diff;
    QMap<QString, QString> facts;
    QString digest;        ///< of its inputs, to tell later that it is outdated
};

struct RunEvent
{
    enum class Kind { StepStarted, StepNote, StepOutput, StepFinished };
    Kind kind = Kind::StepStarted;
    QUuid machine;         ///< null: this computer
    QString step;
    QDateTime at;          ///< UTC
    Reason note;           ///< StepNote
    QByteArray output;     ///< StepOutput
    StepRecord record;     ///< StepFinished
};

} // namespace howdah

Q_DECLARE_METATYPE(howdah::StepRecord)
Q_DECLARE_METATYPE(howdah::RunEvent)
