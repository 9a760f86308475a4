// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/StepDecision.h"

#include "app/catalogue/StepCatalogue.h"

#include <algorithm>

namespace howdah {
namespace {

bool isLeftAlone(const StepEnd &end)
{
    return end.outcome == Outcome::Skipped && end.reason.id == QLatin1String("live-left-alone");
}

/// The need whose failure keeps the step from being tried; empty: none.
QString failedNeed(const Step &step, const StepSituation &situation)
{
    for (const QString &need : step.needs) {
        const auto ended = situation.ends.constFind(need);
        if (situation.failedHere.contains(need) || (ended != situation.ends.cend() && !isGood(ended->outcome)))
            return need;
    }
    return {};
}

bool lacksKey(const Step &step, const StepSituation &situation)
{
    return !situation.hasKey && step.inputs.testFlag(StepInput::Key);
}

/// In a check, what only verifies waits for what earlier steps would change.
bool waitsForChanges(const Step &step, const StepSituation &situation)
{
    return situation.mode == RunMode::Check && step.verifyOnly;
}

std::optional<StepEnd> endOfTakeBack(const Step &step, const StepSituation &situation)
{
    if (step.verifyOnly)
        return StepEnd{Outcome::Skipped, Reason(QStringLiteral("nothing-to-take-back"))};
    if (situation.onlyWayIn.contains(step.id))
        return StepEnd{Outcome::Skipped, Reason(QStringLiteral("no-other-way-in"))};
    return std::nullopt;
}

} // namespace

std::optional<StepEnd> endWithoutRunning(const Step &step, const StepSituation &situation)
{
    if (situation.mode == RunMode::TakeBack)
        return endOfTakeBack(step, situation);
    if (const QString need = failedNeed(step, situation); !need.isEmpty())
        return StepEnd{Outcome::NotTried, Reason(QStringLiteral("needs-failed"), {stepTitle(situation.steps->at(need))})};
    if (step.review == StepReview::StopsFirewall && situation.keepsFirewall)
        return StepEnd{Outcome::Skipped, Reason(QStringLiteral("firewall-kept"))};
    // What was left alone on a machine in use proves nothing.
    for (const QString &need : step.needs) {
        if (const StepEnd ended = situation.ends.value(need); step.verifyOnly && isLeftAlone(ended))
            return ended;
    }
    const Step *making = situation.steps->doing(StepAction::MakeKeyPair);
    const bool keyToCome = situation.mode == RunMode::Check && making && situation.pendingHere.contains(making->id);
    if (lacksKey(step, situation) && !keyToCome && step.executor != Executor::SystemSsh) // ssh may have keys of its own
        return StepEnd{Outcome::NotTried, Reason(QStringLiteral("key-none"))};
    if (!waitsForChanges(step, situation))
        return std::nullopt;
    for (const QString &need : step.needs) {
        if (situation.pendingHere.contains(need) || situation.ends.value(need).outcome == Outcome::WouldChange)
            return StepEnd{Outcome::WouldChange, Reason(QStringLiteral("would-follow"), {stepTitle(situation.steps->at(need))})};
    }
    return std::nullopt;
}

bool mayBeSentAhead(const Step &step, const StepSituation &situation, const QSet<QString> &ahead)
{
    if (step.executor != Executor::Node)
        return false;
    const bool dependsOnThem =
        std::any_of(step.needs.begin(), step.needs.end(), [&](const QString &need) { return ahead.contains(need); });
    const bool mayBeLeftAlone = step.verifyOnly && situation.live; // as the step that it looks at
    return !dependsOnThem || !(waitsForChanges(step, situation) || mayBeLeftAlone);
}

} // namespace howdah
