// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/RunStatus.h"

#include "ui/widgets/Announcement.h"
#include "ui/widgets/TimeText.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace std::chrono_literals;

namespace howdah {

RunStatus::RunStatus(RunController *controller, MatrixModel *matrix, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_matrix(matrix), m_text(new QLabel), m_when(new QLabel),
      m_progress(new QProgressBar), m_stopNow(new QPushButton(tr("Stop No&w")))
{
    m_text->setObjectName(QStringLiteral("headline"));
    m_when->setObjectName(QStringLiteral("whichRun"));
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setAccessibleName(tr("Progress of the run"));
    m_progress->setMaximumWidth(220);
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_stopNow->setObjectName(QStringLiteral("stopNowButton"));
    m_stopNow->setToolTip(tr("Ends the current steps too; a package installation is allowed to finish"));
    m_stopNow->hide();
    makeAlert(m_text);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(12);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_stopNow);
    layout->addWidget(m_progress);
    layout->addWidget(m_when);
    setMinimumHeight(m_stopNow->sizeHint().height()); // the height does not change when the button appears
    m_clock.setInterval(1s);
    m_soon.setSingleShot(true);
    m_soon.setInterval(200ms);
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&m_clock, &QTimer::timeout, this, &RunStatus::say);
    connect(&m_soon, &QTimer::timeout, this, &RunStatus::say);
    connect(controller, &RunController::started, this, &RunStatus::begin);
    connect(controller, &RunController::stateChanged, this, soon);
    connect(controller, &RunController::stateChanged, this, [this] {
        if (m_controller->isRunning() && m_stopping != m_controller->stopping())
            sayNow();
    });
    connect(m_stopNow, &QPushButton::clicked, controller, &RunController::stopNow);
    connect(matrix, &QAbstractItemModel::dataChanged, this, soon);
    connect(matrix, &QAbstractItemModel::modelReset, this, soon);
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
    say();
}

void RunStatus::begin(const RunPlan &plan)
{
    m_total = int(plan.workstationSteps.size());
    for (const NodePlan &node : plan.nodes)
        m_total += int(node.steps.size());
    m_done = 0;
    m_begun = false;
    m_elapsed.start();
    m_clock.start();
    m_progress->setRange(0, qMax(1, m_total));
    m_progress->setValue(0);
    m_progress->show();
    sayNow();
}

void RunStatus::onEvents(const std::vector<RunEvent> &events)
{
    for (const RunEvent &event : events)
        m_done += event.kind == RunEvent::Kind::StepFinished ? 1 : 0;
    m_progress->setValue(qMin(m_done, m_total));
}

void RunStatus::end()
{
    m_clock.stop();
    m_progress->hide();
    sayNow();
}

/// "1 of 4 machines ready · 1 failed · 1 working · 1 outdated"; zeros are left out.
QString RunStatus::counted() const
{
    const MatrixModel::Counts counts = m_matrix->counts();
    const bool checked = m_controller->shownCheck().isValid();
    QStringList parts;
    if (counts.nodes > 0)
        parts << (checked ? tr("%1 of %n machine(s) as wanted", nullptr, counts.nodes)
                          : tr("%1 of %n machine(s) ready", nullptr, counts.nodes))
                     .arg(counts.ready);
    const auto add = [&parts](int count, const QString &text) {
        if (count > 0)
            parts << text.arg(count);
    };
    add(counts.failed, tr("%1 failed"));
    add(counts.working, tr("%1 working"));
    add(counts.outdated, tr("%1 outdated"));
    return parts.join(QStringLiteral(" · "));
}

QString RunStatus::headline() const
{
    if (!m_controller->isRunning())
        return !m_controller->lastReport() ? m_idle
               : m_controller->lastReport()->end == RunReport::End::Interrupted
                   ? tr("Interrupted · %1", "counted machines").arg(counted())
                   : counted();
    switch (m_controller->stopping()) {
    case RunController::Stopping::No:
        break;
    case RunController::Stopping::AfterSteps:
        return tr("Stopping after the current steps… · %1", "counted machines").arg(counted());
    case RunController::Stopping::Now:
        return tr("Stopping now… · %1", "counted machines").arg(counted());
    }
    return m_begun ? counted() : tr("Finding out how to log in to the machines; nothing is changed yet…");
}

void RunStatus::sayNow()
{
    m_stopping = m_controller->stopping();
    say();
    announce(m_text, headline());
}

void RunStatus::say()
{
    const bool running = m_controller->isRunning();
    const auto &report = m_controller->lastReport();
    QString text = headline();
    m_text->setAccessibleName(text);
    if (running)
        text += QStringLiteral(" · ") + TimeText::clock(m_elapsed.elapsed() / 1000);
    const bool stopping = m_controller->stopping() == RunController::Stopping::AfterSteps;
    if (m_stopNow->isHidden() == stopping)
        m_stopNow->setVisible(stopping);
    const QDateTime began = running  ? QDateTime::currentDateTimeUtc().addMSecs(-m_elapsed.elapsed())
                            : report ? report->started
                                     : QDateTime();
    const RunMode mode = running ? m_controller->plan().mode : report ? report->plan.mode : RunMode::Apply;
    const QString moment = TimeText::moment(began);
    const QString when = moment.isEmpty()            ? QString()
                         : mode == RunMode::Check    ? tr("check of %1", "time").arg(moment)
                         : mode == RunMode::TakeBack ? tr("take back of %1", "time").arg(moment)
                                                     : tr("run of %1", "time").arg(moment);
    if (m_text->text() != text)
        m_text->setText(text);
    if (m_when->text() != when)
        m_when->setText(when);
    m_when->setToolTip(!running && report ? report->headline() : QString());
}

} // namespace howdah
