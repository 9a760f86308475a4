// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a run takes as answers to its questions: Runner's part that Interview speaks to.
//
// Thread: main thread. Nothing blocks; an answer to what is no longer asked counts for nothing.
#pragma once

#include "app/run/Questions.h"

#include <QSet>

#include <vector>

namespace howdah {

class RunAnswers
{
public:
    virtual ~RunAnswers() = default;

    // Machines whose question is not answered with yes are left out of the run.
    virtual void answerHostKeys(const QSet<QUuid> &trusted) = 0;
    virtual void answerSecrets(std::vector<SecretAnswer> answers, const QSet<QUuid> &leaveOut) = 0;
    /// Gives up before the go: nothing was changed.
    virtual void cancelBeforeStart(const Error &trouble) = 0;
    /// Secrets a machine has accepted, also in a run that was cancelled then.
    [[nodiscard]] virtual std::vector<SecretAnswer> takeAcceptedSecrets() = 0;
};

} // namespace howdah
