// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/RunProgress.h"

#include "app/base/ShownText.h"
#include "app/base/os/TerminalWidth.h"
#include "app/catalogue/Step.h"
#include "app/cli/Matrix.h"
#include "app/cli/Output.h"
#include "app/record/Journal.h"
#include "app/record/LeftOut.h"

#include <QCoreApplication>

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace howdah {
namespace {

struct RunProgressTr
{
    Q_DECLARE_TR_FUNCTIONS(RunProgress)
};

constexpr qsizetype longestSaid = 64 * 1024; ///< of a line without an end that a machine prints
constexpr qsizetype mostTailLines = 5;       ///< of a failed step's output
constexpr qsizetype longestTailLine = 200;
constexpr int mostTails = 10; ///< failures with their output; report --full has all

/// Our own; all other text goes through printMessage().
void clearLine()
{
    std::fputs("\r\033[K", stderr);
    std::fflush(stderr);
}

QString clockText(qint64 ms)
{
    return QStringLiteral("%1:%2").arg(ms / 60000).arg(ms / 1000 % 60, 2, 10, QLatin1Char('0'));
}

QString nameIn(const RunReport &report, const QUuid &machine)
{
    const Machine *found = report.plan.cluster.find(machine);
    return machine.isNull() || !found ? RunProgressTr::tr("this computer") : found->host;
}

/// The last lines that are not empty, indented.
QString tailOf(const QByteArray &output)
{
    QStringList lines;
    const QStringList all = QString::fromUtf8(output).split(u'\n');
    for (auto line = all.crbegin(); line != all.crend() && lines.size() < mostTailLines; ++line) {
        const QString shown = shownLine(*line).trimmed();
        if (!shown.isEmpty())
            lines.prepend(QStringLiteral("    | ")
                          + (shown.size() > longestTailLine ? shown.left(longestTailLine - 1) + u'…' : shown));
    }
    return lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
}

bool isOwnFailure(const StepRecord &record)
{
    return isFailure(record.outcome) && record.outcome != Outcome::NotTried;
}

QString failures(const RunReport &report, bool logs)
{
    QString text;
    int tails = 0;
    for (const StepRecord &record : report.records) {
        const bool here = record.machine.isNull();
        if (!isOwnFailure(record) && !(here && record.outcome != Outcome::Unchanged && record.outcome != Outcome::NotTried))
            continue;
        const QString name = nameIn(report, record.machine);
        text += shownLine(
                    QStringLiteral("%1 %2 %3: %4").arg(name, record.step, outcomeName(record.outcome), record.reason.sentence()))
                + u'\n';
        if (!isOwnFailure(record))
            continue;
        if (++tails <= mostTails)
            text += tailOf(record.output);
        if (logs && !report.folder.isEmpty())
            text += QStringLiteral("    ")
                    + RunProgressTr::tr("log: %1").arg(
                        shownLine(Journal::logPath(report.folder, here ? QStringLiteral("this-computer") : name)))
                    + u'\n';
    }
    return text;
}

/// One line a machine for all that was not tried on it, or left out.
QString notTried(const RunReport &report)
{
    QString text;
    const auto all = report.byMachine();
    const auto add = [&](const QUuid &machine) {
        QStringList steps;
        const StepRecord *first = nullptr;
        bool failed = false;
        bool leftOut = false;
        for (const StepRecord *record : all.value(machine)) {
            failed = failed || isOwnFailure(*record);
            leftOut = leftOut || isLeftOut(*record);
            if (record->outcome != Outcome::NotTried)
                continue;
            steps << record->step;
            first = first ? first : record;
        }
        const QString name = nameIn(report, machine);
        if (leftOut)
            text += shownLine(RunProgressTr::tr("%1 was left out of the run.").arg(name)) + u'\n';
        if (!first)
            return;
        const QString which =
            steps.size() <= 3 ? steps.join(QStringLiteral(", ")) : RunProgressTr::tr("%1 steps").arg(steps.size());
        text += shownLine(QStringLiteral("%1 %2: %3").arg(name, outcomeName(Outcome::NotTried), which)
                          + (failed ? QString() : QStringLiteral(". ") + first->reason.sentence()))
                + u'\n';
    };
    add({});
    for (const NodePlan &node : report.plan.nodes)
        add(node.machine.id);
    return text;
}

QString matrix(const RunReport &report, int width)
{
    QList<const Step *> columns;
    for (const Step &step : report.plan.steps().steps()) {
        const bool used =
            std::any_of(report.records.begin(), report.records.end(), [&](const StepRecord &r) { return r.step == step.id; });
        if (used && step.executor != Executor::Workstation)
            columns << &step;
    }
    const auto all = report.byMachine();
    QList<MatrixRow> rows;
    for (const NodePlan &node : report.plan.nodes) {
        MatrixRow row{node.machine.host, {}};
        for (const StepRecord *record : all.value(node.machine.id))
            row.outcomes.insert(record->step, record->outcome);
        rows << row;
    }
    return rows.isEmpty() ? QString() : matrixText(rows, columns, width) + u'\n';
}

QString diffs(const RunReport &report)
{
    QString text;
    for (const StepRecord &record : report.records) {
        if (!record.diff.isEmpty())
            text += u'\n' + shownLine(nameIn(report, record.machine) + u' ' + record.step) + u'\n' + shownDiff(record.diff);
    }
    return text;
}

} // namespace

RunProgress::RunProgress(Verbosity verbosity)
    : m_verbosity(verbosity), m_terminal(isatty(STDERR_FILENO) == 1), m_columns(terminalWidth(STDERR_FILENO))
{
}

void RunProgress::begin(const RunPlan &plan)
{
    m_plan = plan;
    m_clock.start();
    m_names.insert(QUuid(), RunProgressTr::tr("this computer"));
    for (const NodePlan &node : plan.nodes) {
        m_names.insert(node.machine.id, node.machine.host);
        m_stepsLeft.insert(node.machine.id, int(node.steps.size()));
    }
}

void RunProgress::apply(const std::vector<RunEvent> &events)
{
    const bool verbose = m_verbosity == Verbosity::Verbose;
    for (const RunEvent &event : events) {
        const QString name = m_names.value(event.machine);
        switch (event.kind) {
        case RunEvent::Kind::StepStarted:
            m_working.insert(event.machine, event.step);
            if (verbose)
                say(shownLine(RunProgressTr::tr("%1 %2: begins").arg(name, event.step)));
            break;
        case RunEvent::Kind::StepNote:
            m_working.insert(event.machine, event.note.sentence());
            if (verbose)
                say(shownLine(QStringLiteral("%1 %2: %3").arg(name, event.step, event.note.sentence())));
            break;
        case RunEvent::Kind::StepOutput:
            if (verbose)
                sayOutput(event);
            break;
        case RunEvent::Kind::StepFinished:
            m_working.remove(event.machine);
            m_stepsLeft[event.machine] -= 1;
            if (isFailure(event.record.outcome))
                m_failed.insert(event.machine);
            if (!isGood(event.record.outcome) || isLeftOut(event.record))
                m_notReady.insert(event.machine);
            sayFinished(event);
            break;
        }
    }
    drawLiveLine();
}

void RunProgress::sayOutput(const RunEvent &event)
{
    QByteArray &said = m_said[event.machine];
    said += event.output;
    qsizetype begin = 0;
    for (qsizetype end; (end = said.indexOf('\n', begin)) >= 0; begin = end + 1)
        say(shownLine(QStringLiteral("%1 %2 | %3")
                          .arg(m_names.value(event.machine), event.step, QString::fromUtf8(said.mid(begin, end - begin)))));
    said.remove(0, begin);
    if (said.size() > longestSaid)
        said.clear(); // its machine's log has it
}

void RunProgress::sayFinished(const RunEvent &event)
{
    const StepRecord &record = event.record;
    const QString name = m_names.value(event.machine);
    const bool verbose = m_verbosity == Verbosity::Verbose;
    if (verbose) {
        if (const QByteArray rest = m_said.take(event.machine); !rest.isEmpty())
            say(shownLine(QStringLiteral("%1 %2 | %3").arg(name, event.step, QString::fromUtf8(rest))));
    }
    if (record.outcome == Outcome::NotTried) { // one line a machine
        if (verbose && !m_notTriedSaid.contains(event.machine))
            say(shownLine(QStringLiteral("%1 %2: %3").arg(name, outcomeName(record.outcome), record.reason.sentence())));
        m_notTriedSaid.insert(event.machine);
        return;
    }
    if (verbose || (m_terminal && m_verbosity == Verbosity::Normal && isFailure(record.outcome)))
        say(shownLine(
            QStringLiteral("%1 %2 %3: %4").arg(name, event.step, outcomeName(record.outcome), record.reason.sentence())));
}

QString RunProgress::liveLine() const
{
    const int total = int(m_plan.nodes.size());
    int ready = 0;
    for (const NodePlan &node : m_plan.nodes) {
        if (m_stepsLeft.value(node.machine.id) <= 0 && !m_notReady.contains(node.machine.id))
            ++ready;
    }
    const int failed = int(m_failed.size()) - (m_failed.contains(QUuid()) ? 1 : 0);
    // As the headline will say: a check makes none ready, nor does taking back.
    const QString words =
        m_plan.mode == RunMode::Check      ? RunProgressTr::tr("%1 of %2 machines checked · %3 failed · %4 working · %5")
        : m_plan.mode == RunMode::TakeBack ? RunProgressTr::tr("taken back on %1 of %2 machines · %3 failed · %4 working · %5")
                                           : RunProgressTr::tr("%1 of %2 machines ready · %3 failed · %4 working · %5");
    QString line = words.arg(ready).arg(total).arg(failed).arg(m_working.size()).arg(clockText(m_clock.elapsed()));
    if (!m_working.isEmpty()) {
        const auto first = m_working.cbegin();
        line += QStringLiteral(" · %1: %2").arg(m_names.value(first.key()), first.value());
    }
    return line;
}

void RunProgress::drawLiveLine()
{
    if (!m_terminal || m_verbosity == Verbosity::Quiet)
        return;
    clearLine();
    printMessage(fitting(shownLine(liveLine()), m_columns - 1)); // one more, and a second row would stay behind
    m_lineShown = true;
}

void RunProgress::tick()
{
    // Where this computer's rows are at work, sudo may be asking for the password on this very line.
    if (m_lineShown && !m_working.contains(QUuid()))
        drawLiveLine();
}

void RunProgress::end()
{
    if (std::exchange(m_lineShown, false))
        clearLine();
}

void RunProgress::say(const QString &line)
{
    end();
    printMessage(setIn(line) + u'\n');
}

void RunProgress::remark(const QString &line)
{
    if (m_terminal)
        say(line);
    else
        m_remarks << line;
}

QString RunProgress::lineThatMatters(const RunReport &report)
{
    if (report.end == RunReport::End::NotStarted)
        return report.headline();
    constexpr qsizetype mostNamed = 10;
    QStringList failed;
    QStringList leftOut;
    const auto all = report.byMachine();
    for (const NodePlan &node : report.plan.nodes) {
        const auto own = all.value(node.machine.id);
        if (std::any_of(own.begin(), own.end(), [](const StepRecord *r) { return isLeftOut(*r); }))
            leftOut << node.machine.host;
        else if (isFailure(worstOutcome(own)))
            failed << node.machine.host;
    }
    const auto listed = [](const QStringList &names) {
        return names.mid(0, mostNamed).join(QStringLiteral(", "))
               + (names.size() > mostNamed ? QStringLiteral(", …") : QString());
    };
    const int total = int(report.plan.nodes.size());
    QStringList parts;
    if (!failed.isEmpty())
        parts << (total == 1 ? RunProgressTr::tr("%1 of 1 machine failed: %2.").arg(failed.size())
                             : RunProgressTr::tr("%1 of %2 machines failed: %3.").arg(failed.size()).arg(total))
                     .arg(listed(failed));
    if (!leftOut.isEmpty())
        parts << (total == 1 ? RunProgressTr::tr("%1 of 1 machine left out: %2.").arg(leftOut.size())
                             : RunProgressTr::tr("%1 of %2 machines left out: %3.").arg(leftOut.size()).arg(total))
                     .arg(listed(leftOut));
    const bool here = std::any_of(report.records.begin(), report.records.end(),
                                  [](const StepRecord &r) { return r.machine.isNull() && isFailure(r.outcome); });
    if (here)
        parts << RunProgressTr::tr("A step on this computer failed.");
    return parts.isEmpty() ? report.headline() : parts.join(u' ');
}

QString RunProgress::summary(const RunReport &report, const SummaryOptions &options, const QStringList &remarks)
{
    const bool began = report.end != RunReport::End::NotStarted;
    QString warnings;
    for (const QString &warning : report.warnings)
        warnings += shownLine(warning) + u'\n';
    QString told; // several lines each: indented, so that none can imitate a line of Howdah
    for (const QString &remark : remarks)
        told += setIn(remark) + u'\n';
    const QString trouble = failures(report, options.logs) + notTried(report);
    const QString why = began ? QString() : setIn(report.trouble.message) + u'\n';
    QString table;
    QString changes;
    if (began && !options.onlyTrouble)
        table = matrix(report, options.width);
    if ((report.plan.mode == RunMode::Check && !options.onlyTrouble) || options.diffs)
        changes = diffs(report);
    if (!changes.isEmpty())
        changes += u'\n';
    const QString last = shownLine(report.headline()) + u'\n';
    if (!options.headlineFirst)
        return table + trouble + changes + warnings + told + why + last;
    if (!began) // the reason is the line that matters
        return why + told + warnings + last;
    const QString line = shownLine(lineThatMatters(report)) + u'\n';
    const QString rest = trouble + warnings + told + (table.isEmpty() ? QString() : u'\n' + table) + changes;
    return line + rest + (line == last || rest.isEmpty() ? QString() : last);
}

} // namespace howdah
