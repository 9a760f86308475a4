// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a step would change on this computer, as the run looks at it before it asks for an administrator.
#pragma once

#include "app/run/LocalRunners.h"
#include "app/steps/StepReport.h"

namespace howdah::test {

struct LocalCheck
{
    StepReport report;
    QByteArray output;
    int exitCode = 0;
};

inline LocalCheck checkHere(const Cluster &cluster, const Step &step)
{
    LocalCheck check;
    StepValues values;
    values.mode = RunMode::Check;
    StepCall call;
    call.program = stepProgram(cluster, nullptr, step, values);
    call.limit = step.limit;
    call.onProtocol = [&](const QByteArray &line) { check.report.feed(line); };
    call.onOutput = [&](const QByteArray &bytes) { check.output += bytes; };
    const auto ended = HereRunner().runStep(call);
    if (!ended)
        qFatal("%s", qPrintable(ended.error().message));
    check.exitCode = ended.value().code;
    check.report.end(check.exitCode, RunMode::Check, call.limit);
    return check;
}

} // namespace howdah::test
