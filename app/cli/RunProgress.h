// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Shows the progress of a run: on a terminal one live line with counts; without one nothing until the end, whose first line
// is the summary; with -v each step's begin, output and end. Prints the final summary, too.
//
// Thread: main thread.
#pragma once

#include "app/record/RunReport.h"

#include <QElapsedTimer>
#include <QHash>

namespace howdah {

enum class Verbosity {
    Quiet, ///< what failed, and what is asked; nothing where all is well
    Normal,
    Verbose, ///< each step, and what it prints
};

struct SummaryOptions
{
    bool headlineFirst = false; ///< without a terminal: the first line of a mail
    bool diffs = false;         ///< of what was changed, too; a check's are always shown
    bool onlyTrouble = false;   ///< no matrix, no diffs
    bool logs = true;           ///< where the machine's log is
    int width = 80;
};

class RunProgress
{
public:
    explicit RunProgress(Verbosity verbosity = Verbosity::Normal);
    void begin(const RunPlan &plan);
    void apply(const std::vector<RunEvent> &events);
    void tick();                            ///< once a second: the live line's clock goes on while nothing happens
    void end();                             ///< clears the live line
    [[nodiscard]] QString liveLine() const; ///< "3 of 5 machines ready · …"; ready is what will not be worse
    void say(const QString &line);          ///< a line on standard error; its further lines are indented
    /// Additional information: printed at once on a terminal, else after the headline.
    void remark(const QString &line);
    [[nodiscard]] QStringList takeRemarks() { return std::exchange(m_remarks, {}); }

    /// Matrix and failures as text, for standard output. Nothing in it forges a line: what is not ours is one line each, or set
    /// in.
    [[nodiscard]] static QString summary(const RunReport &report, const SummaryOptions &options = {},
                                         const QStringList &remarks = {});
    /// "2 of 5 machines failed: db2, db4."; where none did, the report's headline.
    [[nodiscard]] static QString lineThatMatters(const RunReport &report);

private:
    void drawLiveLine();
    void sayOutput(const RunEvent &event);
    void sayFinished(const RunEvent &event);

    Verbosity m_verbosity;
    bool m_terminal = false;
    int m_columns = 80;
    RunPlan m_plan;
    QElapsedTimer m_clock;
    QHash<QUuid, QString> m_names;
    QHash<QUuid, int> m_stepsLeft;
    QSet<QUuid> m_notReady; ///< with a step that was not good
    QSet<QUuid> m_failed;
    QSet<QUuid> m_notTriedSaid;
    QHash<QUuid, QString> m_working; ///< machine -> what it does now
    QHash<QUuid, QByteArray> m_said; ///< -v: the incomplete last line of each machine's output
    QStringList m_remarks;
    bool m_lineShown = false;
};

} // namespace howdah
