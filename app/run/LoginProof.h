// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the proof of a login went: key-login's or name-login's.
//
// Thread: a value.
#pragma once

#include "app/steps/Outcome.h"
#include "app/steps/Reason.h"

#include <QByteArray>
#include <QList>

namespace howdah {

struct LoginProof
{
    Outcome outcome = Outcome::Failed;
    Reason reason;
    int exitCode = -1;
    QByteArray output;
    QList<QByteArray> log = {}; ///< of the system's ssh, where the run is to be debugged
};

} // namespace howdah
