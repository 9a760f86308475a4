#include "app/cli/RunProgress.h"

#include "app/base/ShownText.h"
#include "app/cli/Output.h"
#include "app/steps/Catalogue.h"

#include <QCoreApplication>

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdio>

namespace howdah {
namespace {

/// As much as is sure to stand in so many cells: one more, and a second row would stay behind. East Asian characters and
/// most signs begin there and take two.
QString fitting(const QString &line, qsizetype cells)
{
    qsizetype length = 0;
    for (; length < line.size(); ++length) {
        cells -= line.at(length).unicode() < 0x1100 ? 1 : 2;
        if (cells < 0)
            break;
    }
    return line.left(length);
}

struct RunProgressWords
{
    Q_DECLARE_TR_FUNCTIONS(RunProgress)
};

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

QString sign(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Changed: return QStringLiteral("+");
    case Outcome::Unchanged: return QStringLiteral("=");
    case Outcome::WouldChange: return QStringLiteral("~");
    case Outcome::Skipped: return QStringLiteral("-");
    case Outcome::Failed: return QStringLiteral("X");
    case Outcome::NotTried: return QStringLiteral("/");
    case Outcome::Unreachable: return QStringLiteral("!");
    case Outcome::Cancelled: return QStringLiteral("s");
    case Outcome::Interrupted: return QStringLiteral("i");
    default: return QStringLiteral(".");
    }
}

} // namespace

RunProgress::RunProgress() : m_terminal(isatty(STDERR_FILENO) == 1)
{
    winsize size{};
    if (m_terminal && ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        m_columns = size.ws_col;
}

void RunProgress::begin(const RunPlan &plan)
{
    m_plan = plan;
    m_clock.start();
    m_names.insert(QUuid(), RunProgressWords::tr("this computer"));
    for (const NodePlan &node : plan.nodes) {
        m_names.insert(node.machine.id, node.machine.host);
        m_stepsLeft.insert(node.machine.id, int(node.steps.size()));
    }
}

void RunProgress::apply(const std::vector<RunEvent> &events)
{
    for (const RunEvent &event : events) {
        const QString name = m_names.value(event.machine);
        switch (event.kind) {
        case RunEvent::Kind::StepStarted:
            m_working.insert(event.machine, event.step);
            break;
        case RunEvent::Kind::StepNote:
            m_working.insert(event.machine, event.note.sentence());
            if (!m_terminal)
                say(shownLine(QStringLiteral("%1 %2: %3").arg(name, event.step, event.note.sentence())));
            break;
        case RunEvent::Kind::StepOutput:
            break;
        case RunEvent::Kind::StepFinished:
            m_working.remove(event.machine);
            m_stepsLeft[event.machine] -= 1;
            if (isFailure(event.record.outcome))
                m_failed.insert(event.machine);
            if (!m_terminal || (isFailure(event.record.outcome) && event.record.outcome != Outcome::NotTried)) {
                say(shownLine(QStringLiteral("%1 %2 %3: %4").arg(name, event.step, outcomeName(event.record.outcome),
                                                                 event.record.reason.sentence())));
            }
            break;
        }
    }
    drawLiveLine();
}

void RunProgress::drawLiveLine()
{
    if (!m_terminal)
        return;
    const int total = int(m_plan.nodes.size());
    int ready = 0;
    for (const NodePlan &node : std::as_const(m_plan.nodes)) {
        if (m_stepsLeft.value(node.machine.id) <= 0 && !m_failed.contains(node.machine.id))
            ++ready;
    }
    const int failed = int(m_failed.size()) - (m_failed.contains(QUuid()) ? 1 : 0);
    QString line = RunProgressWords::tr("%1 of %2 machines ready · %3 failed · %4 working · %5")
                       .arg(ready).arg(total).arg(failed).arg(m_working.size()).arg(clockText(m_clock.elapsed()));
    if (!m_working.isEmpty()) {
        const auto first = m_working.cbegin();
        line += QStringLiteral(" · %1: %2").arg(m_names.value(first.key()), first.value());
    }
    clearLine();
    printMessage(fitting(shownLine(line), m_columns - 1));
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

QString RunProgress::summary(const RunReport &report)
{
    QString text;
    QList<const Step *> columns;
    for (const Step &step : catalogue()) {
        const bool used = std::any_of(report.records.begin(), report.records.end(), [&](const StepRecord &r) { return r.step == step.id; });
        if (used && step.executor != Executor::Workstation)
            columns << &step;
    }
    qsizetype width = 7;
    for (const NodePlan &node : report.plan.nodes)
        width = std::max(width, node.machine.host.size());
    if (report.end != RunReport::End::NotStarted && !report.plan.nodes.isEmpty()) {
        text += RunProgressWords::tr("machine").leftJustified(width);
        for (const Step *step : std::as_const(columns))
            text += QStringLiteral("  ") + step->id;
        text += u'\n';
        for (const NodePlan &node : report.plan.nodes) {
            text += shownLine(node.machine.host).leftJustified(width);
            const auto own = report.of(node.machine.id);
            for (const Step *step : std::as_const(columns)) {
                const auto found = std::find_if(own.begin(), own.end(), [&](const StepRecord *r) { return r->step == step->id; });
                const QString mark = found == own.end() ? QStringLiteral(" ") : sign((*found)->outcome);
                text += QStringLiteral("  ") + mark.leftJustified(step->id.size());
            }
            while (text.endsWith(u' '))
                text.chop(1);
            text += u'\n';
        }
        text += RunProgressWords::tr("(+ changed, = already so, ~ would change, - skipped, X failed, / not tried, ! unreachable, s stopped, i interrupted)") + QStringLiteral("\n\n");
    }
    for (const StepRecord &record : report.records) {
        const bool here = record.machine.isNull();
        const bool worthSaying = (isFailure(record.outcome) && record.outcome != Outcome::NotTried)
            || (here && record.outcome != Outcome::Unchanged);
        if (!worthSaying)
            continue;
        const Machine *machine = report.plan.cluster.find(record.machine);
        text += shownLine(QStringLiteral("%1 %2 %3: %4").arg(here || !machine ? RunProgressWords::tr("this computer") : machine->host,
                                                             record.step, outcomeName(record.outcome), record.reason.sentence())) + u'\n';
    }
    if (report.plan.mode == RunMode::Check) {
        for (const StepRecord &record : report.records) {
            if (record.diff.isEmpty())
                continue;
            const Machine *machine = report.plan.cluster.find(record.machine);
            text += u'\n' + shownLine((machine ? machine->host : RunProgressWords::tr("this computer")) + u' ' + record.step) + u'\n' + shownDiff(record.diff);
        }
    }
    for (const QString &warning : report.warnings)
        text += shownLine(warning) + u'\n';
    if (report.end == RunReport::End::NotStarted)
        text += setIn(report.trouble.message) + u'\n';
    text += shownLine(report.headline()) + u'\n';
    return text;
}

} // namespace howdah
