// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The state of each row of the matrix: its worst step, and whether its machine is ready.
//
// Thread: main thread. Ownership: the results must outlive it.
#pragma once

#include "app/record/RunTableModel.h"

#include <bitset>
#include <utility>

namespace howdah {

class RowStates
{
public:
    enum class State {
        Unknown,   ///< nothing known yet, or a ticked step is still to come
        Ready,     ///< every step good
        TakenBack, ///< every step good, in a run that takes back
        LeftOut,   ///< of the run, on request: it was not looked at
        Told,      ///< as worstStep() says
    };

    explicit RowStates(const RunTableModel *results) : m_results(results) {}

    void setTickedSteps(const QSet<QString> &steps);
    /// While the results that are not of an earlier run are those of a take back. Is it new?
    bool setTakingBack(bool takingBack) { return std::exchange(m_takingBack, takingBack) != takingBack; }
    /// After results have changed.
    void forget() { m_known.clear(); }
    void forget(const QUuid &machine) { m_known.remove(machine); }

    [[nodiscard]] State state(const QUuid &machine) const;
    /// The cell (of the results) that speaks for the row: the gravest, or the one at work; invalid if nothing is known.
    [[nodiscard]] QModelIndex worstStep(const QUuid &machine) const;
    [[nodiscard]] int gravity(const QUuid &machine) const; ///< of worstStep(), 0 for good ones; -1 without one
    [[nodiscard]] bool any(const QUuid &machine, bool (*is)(Outcome)) const;
    [[nodiscard]] int wouldChange(const QUuid &machine) const { return known(machine).wouldChange; } ///< steps, after a check
    /// PostgreSQL, etcd …: what ran there when it was last reached.
    [[nodiscard]] QStringList live(const QUuid &machine) const;

private:
    struct Known
    {
        QString worstStep;        ///< step id; empty: none
        std::bitset<32> outcomes; ///< that any of its steps has
        int wouldChange = 0;      ///< steps
    };
    /// Remembered until forgotten: a view asks for it many times a cell.
    [[nodiscard]] const Known &known(const QUuid &machine) const;
    [[nodiscard]] Known lookUp(const QUuid &machine) const;

    const RunTableModel *m_results;
    QSet<QString> m_ticked;
    bool m_takingBack = false;
    mutable QHash<QUuid, Known> m_known;
};

} // namespace howdah
