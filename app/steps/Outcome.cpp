// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/steps/Outcome.h"

#include <QCoreApplication>

#include <array>

namespace howdah {
namespace {

struct OutcomeTr
{
    Outcome outcome;
    const char *name;
    const char *title;
};

constexpr std::array<OutcomeTr, 12> table{{
    {Outcome::Pending, "pending", QT_TRANSLATE_NOOP("Outcome", "pending")},
    {Outcome::Running, "running", QT_TRANSLATE_NOOP("Outcome", "working")},
    {Outcome::Changed, "changed", QT_TRANSLATE_NOOP("Outcome", "changed")},
    {Outcome::Unchanged, "unchanged", QT_TRANSLATE_NOOP("Outcome", "already so")},
    {Outcome::WouldChange, "would-change", QT_TRANSLATE_NOOP("Outcome", "would change")},
    {Outcome::Outdated, "outdated", QT_TRANSLATE_NOOP("Outcome", "outdated")},
    {Outcome::Skipped, "skipped", QT_TRANSLATE_NOOP("Outcome", "skipped")},
    {Outcome::Failed, "failed", QT_TRANSLATE_NOOP("Outcome", "failed")},
    {Outcome::NotTried, "not-tried", QT_TRANSLATE_NOOP("Outcome", "not tried")},
    {Outcome::Unreachable, "unreachable", QT_TRANSLATE_NOOP("Outcome", "unreachable")},
    {Outcome::Cancelled, "cancelled", QT_TRANSLATE_NOOP("Outcome", "stopped")},
    {Outcome::Interrupted, "interrupted", QT_TRANSLATE_NOOP("Outcome", "interrupted")},
}};

} // namespace

QString outcomeName(Outcome outcome)
{
    return QString::fromLatin1(table[size_t(outcome)].name);
}

std::optional<Outcome> outcomeFromName(QStringView name)
{
    for (const OutcomeTr &words : table) {
        if (name == QLatin1String(words.name))
            return words.outcome;
    }
    return std::nullopt;
}

QString outcomeTitle(Outcome outcome)
{
    return QCoreApplication::translate("Outcome", table[size_t(outcome)].title);
}

Outcome outcomeOfError(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return Outcome::Cancelled;
    case ErrorCode::NameNotResolved:
    case ErrorCode::Unreachable:
    case ErrorCode::ConnectionRefused:
    case ErrorCode::ConnectionLost:
    case ErrorCode::HandshakeFailed:
        return Outcome::Unreachable;
    default:
        return Outcome::Failed;
    }
}

bool isFailure(Outcome outcome)
{
    return outcome == Outcome::Failed || outcome == Outcome::NotTried || outcome == Outcome::Unreachable
           || outcome == Outcome::Interrupted;
}

bool isGood(Outcome outcome)
{
    return outcome == Outcome::Changed || outcome == Outcome::Unchanged || outcome == Outcome::Skipped
           || outcome == Outcome::WouldChange;
}

} // namespace howdah
