#include "ui/RunEnd.h"

#include "ui/DesktopNotification.h"
#include "ui/MatrixModel.h"
#include "ui/MatrixView.h"
#include "ui/MessageBar.h"
#include "ui/RunActions.h"
#include "ui/RunController.h"
#include "ui/RunSummary.h"

#include <QApplication>

namespace howdah {

RunEnd::RunEnd(RunController *runs, RunActions *actions, MatrixModel *matrix, MatrixView *view, MessageBar *messages, QWidget *window)
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
        ? tr("%1 failed on this computer: %2", "step, sentence").arg(RunSummary::titleOf(first.step), first.sentence)
        : first.failures.size() == 1 ? tr("%1 is not ready: %2", "machine, sentence").arg(failure.host, first.sentence)
                                     : tr("%1 are not ready: %2", "27 machines, sentence").arg(RunSummary::who(first), first.sentence);
    if (groups.size() > 1)
        text += u' ' + tr("And %n other reason(s); F8 goes to each.", nullptr, int(groups.size()) - 1);
    m_messages->show(MessageBar::Kind::Error, text, (QStringList{report.headline() + u'.'} + report.warnings).join(u'\n'));

    m_messages->offer(QStringLiteral("showFailure"), tr("&Show"), [this, machine = failure.record.machine, step = first.step] {
        m_view->setCurrentIndex(m_matrix->indexOf(machine, step));
        m_view->setFocus(Qt::OtherFocusReason);
    });
    QStringList hosts;
    for (const NodePlan &node : report.plan.nodes) {
        if (m_runs->canRetry(node.machine.id))
            hosts << node.machine.host;
    }
    if (hosts.isEmpty() || report.plan.mode != RunMode::Apply)
        return;
    m_messages->offer(QStringLiteral("retryFailure"),
                      hosts.size() == 1 ? tr("&Retry %1", "machine").arg(hosts.first()) : tr("&Retry %n Machine(s)", nullptr, int(hosts.size())),
                      [this, hosts] { m_actions->retry(hosts); });
}

void RunEnd::notify(const RunReport &report)
{
    const bool elsewhere = !QApplication::activeWindow(); // a dialog of ours is in front, too
    if (!elsewhere || report.started.msecsTo(report.finished) < notifyAfter)
        return;
    const QString text = report.end == RunReport::End::NotStarted ? report.trouble.message : report.headline() + u'.';
    m_notification->send(report.plan.mode == RunMode::Check ? tr("%1: the check has ended", "cluster").arg(report.plan.cluster.name)
                                                            : tr("%1: the run has ended", "cluster").arg(report.plan.cluster.name), text);
}

} // namespace howdah
