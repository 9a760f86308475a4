// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matrix/RowStates.h"

#include "app/catalogue/Step.h"
#include "app/record/LeftOut.h"

namespace howdah {
namespace {

/// Which of a row's cells is reported first: the worst.
int weight(const QModelIndex &cell)
{
    switch (outcomeAt(cell).value_or(Outcome::Pending)) {
    case Outcome::Running:
        return 9;
    case Outcome::Unreachable:
        return 8;
    case Outcome::Failed:
        return 7;
    case Outcome::Interrupted:
        return 6;
    case Outcome::NotTried:
        return 5;
    case Outcome::Cancelled:
        return 4;
    case Outcome::Outdated:
        return 3;
    case Outcome::WouldChange:
        return 2;
    case Outcome::Pending:
        return 1;
    case Outcome::Skipped:
        return isLeftOut(recordAt(cell)) ? 4 : 0;
    case Outcome::Changed:
    case Outcome::Unchanged:
        return 0;
    }
    Q_UNREACHABLE();
}

} // namespace

void RowStates::setTickedSteps(const QSet<QString> &steps)
{
    m_ticked = steps;
    forget();
}

RowStates::State RowStates::state(const QUuid &machine) const
{
    const QModelIndex cell = worstStep(machine);
    if (outcomeAt(cell).value_or(Outcome::Pending) == Outcome::Pending)
        return State::Unknown;
    if (weight(cell) > 0)
        return isLeftOut(recordAt(cell)) ? State::LeftOut : State::Told;
    // A machine that this run does not visit is as ready as before.
    const QModelIndex connect = m_results->indexOf(machine, m_results->steps().opening().id);
    const bool visited =
        !connect.data(RunTableModel::EarlierRole).toBool() && outcomeAt(connect).value_or(Outcome::Pending) != Outcome::Pending;
    return m_takingBack && visited ? State::TakenBack : State::Ready;
}

const RowStates::Known &RowStates::known(const QUuid &machine) const
{
    auto known = m_known.constFind(machine);
    if (known == m_known.cend())
        known = m_known.insert(machine, lookUp(machine));
    return *known;
}

RowStates::Known RowStates::lookUp(const QUuid &machine) const
{
    Known known;
    int bestWeight = -1;
    for (const Step &step : m_results->steps().steps()) {
        const QModelIndex cell = m_results->indexOf(machine, step.id);
        const std::optional<Outcome> outcome = outcomeAt(cell);
        if (!outcome)
            continue;
        known.outcomes.set(size_t(*outcome));
        known.wouldChange += *outcome == Outcome::WouldChange;
        const bool counts = m_ticked.contains(step.id) || *outcome != Outcome::Pending;
        const int found = counts ? weight(cell) : -1;
        if (found > bestWeight) {
            bestWeight = found;
            known.worstStep = step.id;
        }
    }
    return known;
}

QModelIndex RowStates::worstStep(const QUuid &machine) const
{
    const QString step = known(machine).worstStep;
    return step.isEmpty() ? QModelIndex() : m_results->indexOf(machine, step);
}

int RowStates::gravity(const QUuid &machine) const
{
    const QModelIndex cell = worstStep(machine);
    return cell.isValid() ? weight(cell) : -1;
}

bool RowStates::any(const QUuid &machine, bool (*is)(Outcome)) const
{
    const std::bitset<32> &outcomes = known(machine).outcomes;
    for (size_t i = 0; i < outcomes.size(); ++i) {
        if (outcomes.test(i) && is(Outcome(i)))
            return true;
    }
    return false;
}

QStringList RowStates::live(const QUuid &machine) const
{
    return recordAt(m_results->indexOf(machine, m_results->steps().opening().id))
        .facts.value(QStringLiteral("live"))
        .split(u' ', Qt::SkipEmptyParts);
}

} // namespace howdah
