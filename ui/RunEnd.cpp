// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/RunEnd.h"

#include "ui/RunActions.h"
#include "ui/matrix/MatrixModel.h"
#include "ui/matrix/MatrixView.h"
#include "ui/run/RunController.h"
#include "ui/run/RunSummary.h"
#include "ui/widgets/DesktopNotification.h"
#include "ui/widgets/MessageBar.h"

#include <QApplication>

namespace howdah {

RunEnd::RunEnd(RunController *runs, RunActions *actions, MatrixModel *matrix, MatrixView *view, MessageBar *messages,
               QWidget *window)
    : QObject(window), m_runs(runs), m_actions(actions), m_matrix(matrix), m_view(view), m_messages(messages), m_window(window),
      m_notification(new DesktopNotification(window))
{
    connect(&runs->runner(), &Runner::finished, this, &RunEnd::say);
}

void RunEnd::say(const RunReport &report)
{
    if (report.end == RunReport::End::NotStarted) {
        m_messages->show(report.trouble.code == ErrorCode::Cancelled ? MessageBar::Kind::Information : MessageBar::Kind::Error,
                         report.trouble.message, report.trouble.detail);
    } else if (report.anyFailure()) {
        sayFailures(report);
    } else if (report.end == RunReport::End::Stopped) {
        sayStopped(report);
    } else if (report.plan.mode == RunMode::TakeBack) {
        sayTakenBack(report);
    } else if (!report.warnings.isEmpty()) {
        m_messages->show(MessageBar::Kind::Warning, report.warnings.join(u'\n'));
    }
    notify(report);
}

/// The widest failure in full, the others counted.
void RunEnd::sayFailures(const RunReport &report)
{
    const QList<ReasonGroup> groups = RunSummary::failures(report);
    if (groups.isEmpty()) // nothing but steps that were not tried
        return m_messages->show(MessageBar::Kind::Error, report.headline() + u'.', report.warnings.join(u'\n'));
    const ReasonGroup &first = groups.first();
    const Failure &failure = first.failures.first();
    QString text = failure.host.isEmpty() && first.failures.size() == 1
                       ? tr("%1 failed on this computer: %2", "step, sentence")
                             .arg(RunSummary::titleOf(report.plan.steps(), first.step), first.sentence)
                   : first.failures.size() == 1
                       ? tr("%1 is not ready: %2", "machine, sentence").arg(failure.host, first.sentence)
                       : tr("%1 are not ready: %2", "27 machines, sentence").arg(RunSummary::who(first), first.sentence);
    if (groups.size() > 1)
        text += u' ' + tr("And %n other reason(s); F8 goes to each.", nullptr, int(groups.size()) - 1);
    m_messages->show(MessageBar::Kind::Error, text, (QStringList{report.headline() + u'.'} + report.warnings).join(u'\n'));

    m_messages->offer(QStringLiteral("showFailure"), tr("&Show"), [this, machine = failure.record.machine, step = first.step] {
        m_view->showCell(m_matrix->indexOf(machine, step));
    });
    offerRetry(report, {});
}

/// Without a text it says on which machines.
void RunEnd::offerRetry(const RunReport &report, const QString &text)
{
    QStringList hosts;
    for (const NodePlan &node : report.plan.nodes) {
        if (m_runs->canRetry(node.machine.id))
            hosts << node.machine.host;
    }
    if (hosts.isEmpty() || report.plan.mode != RunMode::Apply)
        return;
    const QString retry = hosts.size() == 1 ? tr("&Retry %1", "machine").arg(hosts.first())
                                            : tr("&Retry %n Machine(s)", nullptr, int(hosts.size()));
    m_messages->offer(QStringLiteral("retryFailure"), text.isEmpty() ? retry : text, [this, hosts] { m_actions->retry(hosts); });
}

/// What was left undone, by machine in the details.
void RunEnd::sayStopped(const RunReport &report)
{
    QStringList lines = report.warnings;
    QSet<QString> steps;
    int machines = 0;
    const auto all = report.byMachine();
    const auto add = [&](const QString &host, const QUuid &machine) {
        QStringList undone;
        for (const StepRecord *record : all.value(machine)) {
            if (record->outcome != Outcome::Cancelled)
                continue;
            undone << RunSummary::titleOf(report.plan.steps(), record->step);
            steps.insert(record->step);
        }
        if (undone.isEmpty())
            return;
        lines << tr("%1: %2", "machine, steps").arg(host, undone.join(QStringLiteral(", ")));
        machines += machine.isNull() ? 0 : 1;
    };
    add(tr("This computer"), QUuid());
    for (const NodePlan &node : report.plan.nodes)
        add(node.machine.host, node.machine.id);
    if (steps.isEmpty()) // it was over before there was anything left
        return m_messages->show(MessageBar::Kind::Information,
                                tr("Stopped, but nothing was left to do: %1.").arg(report.headline()), lines.join(u'\n'));
    const QString undone = tr("%n step(s)", nullptr, int(steps.size()));
    const QString where = machines > 0 ? tr("%n machine(s)", nullptr, machines) : tr("this computer");
    m_messages->show(
        MessageBar::Kind::Information,
        report.plan.mode == RunMode::Apply ? tr("The run was stopped: %1. Not done: %2 on %3; changes made until then remain.")
                                                 .arg(report.headline(), undone, where)
        : report.plan.mode == RunMode::Check
            ? tr("The check was stopped: %1. Not checked: %2 on %3. Nothing was changed.").arg(report.headline(), undone, where)
            : tr("Taking back was stopped: %1. Not taken back yet: %2 on %3.").arg(report.headline(), undone, where),
        lines.join(u'\n'));
    offerRetry(report, tr("&Run the Rest"));
}

/// What was taken back, and what stays with the reason for it.
void RunEnd::sayTakenBack(const RunReport &report)
{
    QStringList steps;
    QStringList stays = report.warnings;
    QSet<QUuid> machines;
    for (const StepRecord &record : report.records) {
        const QString title = RunSummary::titleOf(report.plan.steps(), record.step);
        if (record.outcome == Outcome::Changed) {
            machines.insert(record.machine);
            if (!steps.contains(title))
                steps << title;
        } else if (isGood(record.outcome) && !report.plan.steps().isOpening(record.step)
                   && record.reason.id != QLatin1String("nothing-to-take-back")) {
            const Machine *machine = report.plan.cluster.find(record.machine);
            stays << tr("%1 › %2: %3", "machine, step, sentence")
                         .arg(machine ? machine->host : tr("This computer"), title, record.reason.sentence());
        }
    }
    const bool here = machines.remove(QUuid());
    QStringList where;
    if (!machines.isEmpty())
        where << tr("%n machine(s)", nullptr, int(machines.size()));
    if (here)
        where << tr("this computer");
    const QString text = steps.isEmpty() ? tr("No changes of Howdah were left there, so nothing was taken back.")
                                         : tr("Taken back on %1: %2.", "machines, steps")
                                               .arg(where.join(QStringLiteral(", ")), steps.join(QStringLiteral(", ")));
    m_messages->show(MessageBar::Kind::Information,
                     text + u' ' + tr("Installed packages, private keys and later edits are kept."), stays.join(u'\n'));
}

void RunEnd::notify(const RunReport &report)
{
    const bool elsewhere = !QApplication::activeWindow(); // a dialog of ours is in front, too
    if (!elsewhere || report.started.msecsTo(report.finished) < notifyAfter)
        return;
    const QString text = report.end == RunReport::End::NotStarted ? report.trouble.message : report.headline() + u'.';
    const QString cluster = report.plan.cluster.name;
    m_notification->send(report.plan.mode == RunMode::Check      ? tr("%1: the check has ended", "cluster").arg(cluster)
                         : report.plan.mode == RunMode::TakeBack ? tr("%1: taking back has ended", "cluster").arg(cluster)
                                                                 : tr("%1: the run has ended", "cluster").arg(cluster),
                         text);
}

} // namespace howdah
