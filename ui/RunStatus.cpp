#include "ui/RunStatus.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>

namespace howdah {

RunStatus::RunStatus(RunController *controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_text(new QLabel), m_progress(new QProgressBar)
{
    m_text->setObjectName(QStringLiteral("headline"));
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setAccessibleName(tr("Progress of the run"));
    m_progress->setMaximumWidth(220);
    m_progress->setTextVisible(false);
    m_progress->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_progress);
    connect(controller, &RunController::started, this, &RunStatus::begin);
    connect(&controller->runner(), &Runner::stepsBegun, this, [this] {
        m_begun = true;
        say();
    });
    connect(&controller->runner(), &Runner::eventsArrived, this, &RunStatus::onEvents);
    connect(&controller->runner(), &Runner::finished, this, &RunStatus::end);
}

void RunStatus::setIdleText(const QString &text)
{
    m_idle = text;
    if (!m_controller->isRunning())
        say();
}

void RunStatus::begin(const RunPlan &plan)
{
    m_total = int(plan.workstationSteps.size());
    for (const NodePlan &node : plan.nodes)
        m_total += int(node.steps.size());
    m_done = 0;
    m_begun = false;
    m_progress->setRange(0, qMax(1, m_total));
    m_progress->setValue(0);
    m_progress->show();
    say();
}

void RunStatus::onEvents(const std::vector<RunEvent> &events)
{
    for (const RunEvent &event : events)
        m_done += event.kind == RunEvent::Kind::StepFinished ? 1 : 0;
    m_progress->setValue(qMin(m_done, m_total));
    say();
}

void RunStatus::end(const RunReport &report)
{
    m_progress->hide();
    const QString when = QLocale().toString(report.finished.toLocalTime().time(), QLocale::ShortFormat);
    m_last = report.plan.mode == RunMode::Check ? tr("Check of %1: %2; nothing was changed", "time, headline").arg(when, report.headline())
                                                : tr("Run of %1: %2", "time, headline").arg(when, report.headline());
    say();
}

void RunStatus::say()
{
    QString text = m_last.isEmpty() ? m_idle : m_last;
    if (m_controller->isRunning()) {
        text = m_begun ? tr("%1 of %2 steps done · %n machine(s) at work", nullptr, m_controller->runningMachines()).arg(m_done).arg(m_total)
                       : tr("Finding out how to get into the machines; nothing is changed yet…");
    }
    m_text->setText(text);
    m_text->setAccessibleName(text);
}

} // namespace howdah
