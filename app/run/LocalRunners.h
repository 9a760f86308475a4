// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// This computer as a StepRunner: as the user, and as its administrator.
//
// Thread: as StepRunner. The administrator's holds this computer's lock (/run/howdah.lock) from open() to its end.
#pragma once

#include "app/run/RunShared.h"
#include "app/run/StepRunner.h"
#include "app/workstation/PrivilegedHelper.h"

namespace howdah {

/// Runs the program itself; over its limit it has ended with 124, as on a machine.
class HereRunner : public StepRunner
{
public:
    [[nodiscard]] Result<void> open() override { return {}; }
    /// Errors: those of runProgramHere(), but TimedOut.
    [[nodiscard]] Result<StepExit> runStep(const StepCall &call) override;
    void close() override {}
};

/// The privileged helper has the programs itself and takes their values only, those of the run's mode.
class AdministratorRunner : public StepRunner
{
public:
    AdministratorRunner(const RunShared &shared, PrivilegedHelper::Way way);

    /// Becomes administrator; blocks while the user gives a password. Errors here and below: those of PrivilegedHelper.
    [[nodiscard]] Result<void> open() override;
    [[nodiscard]] Result<StepExit> runStep(const StepCall &call) override;
    void close() override { m_helper.reset(); }

private:
    const RunShared &m_shared;
    const PrivilegedHelper::Way m_way;
    std::unique_ptr<PrivilegedHelper> m_helper;
};

} // namespace howdah
