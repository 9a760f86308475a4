// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds out why a machine refuses an account although its key is in place: with a program
// (resources/steps/why-refused.sh) in the run's root shell, which logged in with other credentials.
//
// Thread: the runner's; blocks for one program, 40 s at most.
#pragma once

#include "app/run/StepRunner.h"
#include "app/steps/Reason.h"
#include "app/steps/StepProgram.h"

#include <QMap>

#include <chrono>
#include <optional>

namespace howdah {

struct RefusedLogin
{
    QString user;
    QByteArray publicKey = {};    ///< empty: it is not looked for
    std::chrono::seconds ago{60}; ///< since the attempt began
    bool letIn = false;           ///< the key was taken, but what ran was not ours
    bool reached = true;          ///< false: the connection was refused or cut before any login
};

struct WhyRefused
{
    std::optional<Reason> cause = {}; ///< unset: none was found that explains it
    QString log = {};                 ///< sshd's own line about it; may be empty
    QByteArray output = {};
};

[[nodiscard]] WhyRefused askWhyRefused(const Cluster &cluster, const Machine &machine, StepRunner &runner,
                                       const QByteArray &clientAddress, const RefusedLogin &login,
                                       const std::shared_ptr<CancelToken> &cancel);

} // namespace howdah
