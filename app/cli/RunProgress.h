// What a person sees of a run on a terminal: one live line with counts, or plain lines where there is no terminal; and
// the summary at the end.
//
// Thread: main thread.
#pragma once

#include "app/run/RunReport.h"

#include <QElapsedTimer>
#include <QHash>

namespace howdah {

class RunProgress
{
public:
    RunProgress();
    void begin(const RunPlan &plan);
    void apply(const std::vector<RunEvent> &events);
    void tick();             ///< once a second: the live line's clock goes on while nothing happens
    void end();              ///< clears the live line
    void say(const QString &line); ///< a line of its own on standard error; further lines of it are set in

    /// Matrix and failures as text, for standard output. Nothing in it forges a line: what is not ours is one line each, or set in.
    [[nodiscard]] static QString summary(const RunReport &report);

private:
    void drawLiveLine();

    bool m_terminal = false;
    int m_columns = 80;
    RunPlan m_plan;
    QElapsedTimer m_clock;
    QHash<QUuid, QString> m_names;
    QHash<QUuid, int> m_stepsLeft;
    QSet<QUuid> m_failed;
    QHash<QUuid, QString> m_working; ///< machine -> what it does now
    bool m_lineShown = false;
};

} // namespace howdah
