#include "ui/RunActions.h"

#include "app/steps/Catalogue.h"
#include "app/steps/EveryRun.h"
#include "ui/RunSummary.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QTableView>

#include <algorithm>

namespace howdah {

RunActions::RunActions(MainActions *actions, RunController *controller, MachineController *machines, ClusterDocument *document,
                       MatrixView *view, QWidget *window)
    : QObject(window), m_actions(actions), m_controller(controller), m_machines(machines), m_document(document), m_view(view),
      m_window(window)
{
    connect(actions->check, &QAction::triggered, this, [this] { start(RunMode::Check); });
    connect(actions->run, &QAction::triggered, this, [this] { start(RunMode::Apply); });
    connect(actions->runSelected, &QAction::triggered, this, [this] {
        start(RunMode::Apply, [this](RunRequest &request) { request.machines = m_machines->selectedNodes(); });
    });
    connect(actions->runFromStep, &QAction::triggered, this, [this] {
        const QString step = m_view->currentIndex().data(MatrixModel::StepIdRole).toString();
        start(RunMode::Apply, [step](RunRequest &request) { request.fromStep = step; });
    });
    connect(actions->runOutdated, &QAction::triggered, this, [this] {
        start(RunMode::Apply, [](RunRequest &request) { request.scope = RunRequest::Scope::Outdated; });
    });
    connect(actions->retryFailed, &QAction::triggered, this, [this] {
        start(RunMode::Apply, [](RunRequest &request) { request.scope = RunRequest::Scope::RetryFailed; });
    });
    connect(actions->takeBack, &QAction::triggered, this, [this] { takeBack(m_machines->selectedNodes()); });
    connect(actions->stop, &QAction::triggered, this, [this] {
        m_controller->runner().stop();
        m_actions->stop->setEnabled(false);
    });
    connect(actions->stopNow, &QAction::triggered, this, [this] { m_controller->runner().stopNow(); });
    connect(actions->saveReport, &QAction::triggered, this, &RunActions::saveReport);
    connect(actions->copySummary, &QAction::triggered, this, &RunActions::copySummary);
    connect(actions->nextProblem, &QAction::triggered, this, &RunActions::nextProblem);

    connect(controller, &RunController::stateChanged, this, &RunActions::update);
    connect(document, &ClusterDocument::machinesChanged, this, &RunActions::update);
    connect(document, &ClusterDocument::settingsChanged, this, &RunActions::update);
    connect(document, &ClusterDocument::opened, this, &RunActions::update);
    connect(view, &MatrixView::selectionChanged, this, &RunActions::update);
    update();
}

void RunActions::start(RunMode mode, const std::function<void(RunRequest &)> &change)
{
    if (mode != RunMode::TakeBack && m_machines->refuseWrongRows())
        return;
    RunRequest request;
    request.mode = mode;
    if (change)
        change(request);
    if (const Result<void> begun = m_controller->start(request); !begun)
        Q_EMIT failed(begun.error());
}

void RunActions::retry(const QStringList &hosts)
{
    start(RunMode::Apply, [hosts](RunRequest &request) {
        request.scope = RunRequest::Scope::RetryFailed;
        request.machines = hosts;
    });
}

void RunActions::takeBack(const QStringList &hosts)
{
    if (hosts.isEmpty()) {
        Q_EMIT noted(tr("Select the machines on which Howdah's changes are to be taken back."));
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, tr("Take back"),
                                tr("Take back what Howdah changed on %1?").arg(hosts.join(QStringLiteral(", "))), QMessageBox::Cancel, m_window);
    box->setObjectName(QStringLiteral("takeBackQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("What was edited later stays, and so do installed packages. The key and root login go last, and only if "
                               "another way in was proved."));
    QPushButton *takeBackButton = box->addButton(tr("&Take Back"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(takeBackButton, &QPushButton::clicked, this, [this, hosts] {
        start(RunMode::TakeBack, [hosts](RunRequest &request) {
            request.machines = hosts;
            request.workstation = false; // the others still need this computer's host table
        });
    });
    box->open();
}

void RunActions::askToStop(std::function<void()> then)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("The run is not over"),
                                tr("The run is still working on %n machine(s).", nullptr, m_controller->runningMachines()),
                                QMessageBox::NoButton, m_window);
    box->setObjectName(QStringLiteral("stopQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *keep = box->addButton(tr("&Keep Running"), QMessageBox::RejectRole);
    QPushButton *stop = box->addButton(tr("&Stop After the Current Steps"), QMessageBox::AcceptRole);
    QPushButton *now = box->addButton(tr("Stop &Now"), QMessageBox::DestructiveRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    const auto whenOver = [this, then] {
        if (!m_controller->isRunning())
            return then();
        connect(m_controller, &RunController::stateChanged, this, [this, then] {
            if (!m_controller->isRunning())
                then();
        });
    };
    connect(stop, &QPushButton::clicked, this, [this, whenOver] {
        m_controller->runner().stop();
        whenOver();
    });
    connect(now, &QPushButton::clicked, this, [this, whenOver] {
        m_controller->runner().stopNow();
        whenOver();
    });
    box->open();
}

void RunActions::update()
{
    const bool open = m_document->isOpen();
    const bool running = m_controller->isRunning();
    const Cluster cluster = m_document->cluster();
    const int machines = int(std::count_if(cluster.machines.begin(), cluster.machines.end(),
                                           [](const Machine &m) { return m.role == Role::Node && m.ticked; }));
    const int steps = int(std::count_if(catalogue().begin(), catalogue().end(), [&](const Step &s) { return s.executor != Executor::Workstation && isTicked(cluster, s); }));
    const bool can = open && !running && machines > 0 && steps > 0;
    const QModelIndex current = m_view->currentIndex();
    const QString step = MatrixModel::isStepColumn(current.column()) ? current.data(MatrixModel::StepIdRole).toString() : QString();

    m_actions->check->setEnabled(can);
    m_actions->run->setEnabled(can);
    m_actions->run->setText(can ? tr("&Run %1 on %2", "steps, machines").arg(tr("%n Step(s)", nullptr, steps), tr("%n Machine(s)", nullptr, machines))
                                : tr("&Run"));
    m_actions->runSelected->setEnabled(open && !running && !m_machines->selectedNodes().isEmpty());
    m_actions->runFromStep->setEnabled(can && !step.isEmpty());
    m_actions->runOutdated->setEnabled(can);
    const int failed = open && !running ? m_controller->failedMachines() : 0;
    m_actions->retryFailed->setEnabled(failed > 0);
    m_actions->retryFailed->setText(failed > 0 ? tr("Retry %n &Failed Machine(s)", nullptr, failed) : tr("Retry &Failed"));
    m_actions->takeBack->setEnabled(open && !running && !m_machines->selectedNodes().isEmpty());
    m_actions->stop->setEnabled(running);
    m_actions->stopNow->setEnabled(running);
    m_actions->saveReport->setEnabled(open && m_controller->lastReport().has_value());
    m_actions->copySummary->setEnabled(open && m_controller->lastReport().has_value());
    m_actions->nextProblem->setEnabled(open);
    for (auto action = m_actions->steps.cbegin(); action != m_actions->steps.cend(); ++action) {
        (*action)->setEnabled(open && !isPartOfEveryRun(*findStep(action.key())));
        (*action)->setChecked(open && isTicked(cluster, *findStep(action.key())));
    }
}

void RunActions::saveReport()
{
    const RunReport report = *m_controller->lastReport();
    auto *dialog = new QFileDialog(m_window, tr("Save Report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Page for people (*.html)"), tr("Data for programs (*.json)")});
    dialog->setDefaultSuffix(QStringLiteral("html"));
    dialog->selectFile(report.plan.cluster.name + QStringLiteral("-report.html"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, report](const QString &path) {
        const QByteArray text = path.endsWith(QStringLiteral(".json")) ? QJsonDocument(report.toJson()).toJson() : report.toHtml();
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
            Q_EMIT failed({ErrorCode::FileUnwritable,
                           tr("The report could not be written to %1: %2. Choose another place.").arg(path, file.errorString()), {}});
    });
    dialog->open();
}

void RunActions::copySummary()
{
    QGuiApplication::clipboard()->setText(RunSummary::markdown(*m_controller->lastReport()));
    Q_EMIT noted(tr("The summary is on the clipboard."));
}

void RunActions::nextProblem()
{
    const QAbstractItemModel *model = m_view->stepsTable()->model();
    const int columns = model->columnCount();
    const int cells = model->rowCount() * columns;
    const QModelIndex current = m_view->currentIndex();
    const int from = current.isValid() ? current.row() * columns + current.column() : -1;
    for (int step = 1; step <= cells; ++step) {
        const int at = (from + step) % cells;
        const QModelIndex index = model->index(at / columns, at % columns);
        const QVariant outcome = MatrixModel::isStepColumn(index.column()) ? index.data(MatrixModel::OutcomeRole) : QVariant();
        const bool wrong = index.data(MatrixModel::SeverityRole).isValid() && index.data(MatrixModel::SeverityRole).toInt() == int(Severity::Error);
        const bool hidden = m_view->stepsTable()->isRowHidden(index.row())
            || (!MatrixModel::isStepColumn(index.column()) && m_view->machinesTable()->isColumnHidden(index.column()));
        if (!hidden && (wrong || (outcome.isValid() && isFailure(Outcome(outcome.toInt()))))) {
            m_view->setCurrentIndex(index);
            return;
        }
    }
    Q_EMIT noted(tr("There is no problem in the table."));
}

} // namespace howdah
