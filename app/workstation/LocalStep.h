// The steps of this computer that need an administrator: what they are given, and what they would do.
//
// Thread: localStepValues() is pure. checkLocalStep() is a worker's: it blocks up to the step's limit.
// Errors: those of runProgramHere().
#pragma once

#include "app/steps/StepProgram.h"
#include "app/steps/StepReport.h"
#include "app/workstation/ProgramRun.h"

#include <QMap>

namespace howdah {

/// HD_… values of a program on this computer, for PrivilegedHelper::runStep(): only those it takes.
[[nodiscard]] QMap<QByteArray, QByteArray> localStepValues(const Cluster &cluster, const Step &step, RunMode mode,
                                                           bool takeNames);

struct LocalStepCheck
{
    StepReport report; ///< outcome would-change or unchanged, and the diff that a user sees before privilege is asked
    QByteArray output; ///< its end, 64 KiB or more
    int exitCode = 0;  ///< 124: it was ended at its limit
};

/// What the step would change, found out without privilege and without changing anything: its program in check mode.
/// `patience`: times the step's own limit.
[[nodiscard]] Result<LocalStepCheck> checkLocalStep(const Cluster &cluster, const Step &step, bool takeNames,
                                                    const std::shared_ptr<CancelToken> &cancel, int patience = 1);

} // namespace howdah
