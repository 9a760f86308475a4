// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/RunActions.h"

#include "app/base/FileWriter.h"
#include "app/base/ShownText.h"
#include "app/machines/Cluster.h"
#include "app/project/OutputPath.h"
#include "ui/run/RunSummary.h"
#include "ui/widgets/Background.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace howdah {

RunActions::RunActions(MainActions *actions, RunController *controller, MachineController *machines, ClusterDocument *document,
                       MatrixView *view, QWidget *window)
    : QObject(window), m_actions(actions), m_controller(controller), m_machines(machines), m_document(document), m_view(view),
      m_window(window)
{
    connect(actions->check, &QAction::triggered, this, [this] { start(RunMode::Check); });
    connect(actions->run, &QAction::triggered, this, [this] { start(RunMode::Apply); });
    connect(actions->runSelected, &QAction::triggered, this,
            [this] { start(RunMode::Apply, [this](RunRequest &request) { request.machines = m_machines->selectedNodes(); }); });
    connect(actions->runFromStep, &QAction::triggered, this, [this] {
        const QString step = m_view->currentIndex().data(MatrixModel::StepIdRole).toString();
        start(RunMode::Apply, [step](RunRequest &request) { request.fromStep = step; });
    });
    connect(actions->runOutdated, &QAction::triggered, this,
            [this] { start(RunMode::Apply, [](RunRequest &request) { request.scope = RunRequest::Scope::Outdated; }); });
    connect(actions->retryFailed, &QAction::triggered, this,
            [this] { start(RunMode::Apply, [](RunRequest &request) { request.scope = RunRequest::Scope::RetryFailed; }); });
    connect(actions->takeBack, &QAction::triggered, this, [this] { takeBack(m_machines->selectedNodes()); });
    connect(actions->stop, &QAction::triggered, controller, &RunController::stop);
    connect(actions->stopNow, &QAction::triggered, controller, &RunController::stopNow);
    connect(actions->saveReport, &QAction::triggered, this, &RunActions::saveReport);
    connect(actions->copySummary, &QAction::triggered, this, &RunActions::copySummary);
    connect(actions->nextProblem, &QAction::triggered, this, &RunActions::nextProblem);

    // Queued, so that other receivers of the signal still find the cluster of the run.
    connect(
        &controller->runner(), &Runner::finished, this,
        [this] {
            if (m_whenOver)
                std::exchange(m_whenOver, {})();
        },
        Qt::QueuedConnection);
    connect(controller, &RunController::stateChanged, this, &RunActions::update);
    connect(document, &ClusterDocument::machinesChanged, this, &RunActions::update);
    connect(document, &ClusterDocument::settingsChanged, this, &RunActions::update);
    connect(document, &ClusterDocument::opened, this, &RunActions::update);
    connect(view, &MatrixView::selectionChanged, this, &RunActions::update);
    update();
}

void RunActions::start(RunMode mode, const std::function<void(RunRequest &)> &change)
{
    m_view->commitEdit(); // a button's letter leaves the focus in the cell
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

void RunActions::retryTakingNames(const QStringList &hosts)
{
    start(RunMode::Apply, [hosts](RunRequest &request) {
        request.scope = RunRequest::Scope::RetryFailed;
        request.machines = hosts;
        request.takeNames = true;
    });
}

void RunActions::takeBack(const QStringList &hosts)
{
    if (m_controller->isRunning()) {
        Q_EMIT noted(tr("A run is in progress. Wait for its end, or stop it, before you take anything back."));
        return;
    }
    if (hosts.isEmpty()) {
        Q_EMIT noted(tr("Select the machines on which Howdah's changes are to be taken back."));
        return;
    }
    const MachineList &list = m_document->machines();
    QList<int> rows;
    bool all = true;
    for (int row = 0; row < list.size(); ++row) {
        if (list.at(row).role != Role::Node)
            continue;
        if (hosts.contains(list.at(row).host))
            rows << row;
        else
            all = false;
    }
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Take back"),
                        tr("Take back what Howdah changed on %1?").arg(m_machines->called(rows)), QMessageBox::Cancel, m_window);
    box->setObjectName(QStringLiteral("takeBackQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("Changes that nobody has edited since are reversed, whether their steps are ticked or not:\n"
           "• this cluster's block in the host table is removed\n"
           "• the old host name and its line are restored\n"
           "• the firewall and the time service are restored to their first state\n"
           "• your public key and the root login are removed last, and only if another way to log in was proved\n\n"
           "Later edits and installed packages are kept. Private keys are never deleted."));
    auto *here = new QCheckBox(tr("Also the &host table and the SSH configuration of this computer"));
    here->setObjectName(QStringLiteral("takeBackHere"));
    here->setEnabled(all);
    here->setToolTip(all ? QString() : tr("The other machines of this cluster still need them: select all machines first."));
    here->setAccessibleDescription(here->toolTip());
    box->setCheckBox(here);
    QPushButton *takeBackButton = box->addButton(tr("&Take Back"), QMessageBox::DestructiveRole);
    takeBackButton->setObjectName(QStringLiteral("takeBackNow"));
    box->setDefaultButton(QMessageBox::Cancel);
    connect(takeBackButton, &QPushButton::clicked, this, [this, hosts, here] {
        start(RunMode::TakeBack, [this, hosts, here](RunRequest &request) {
            QStringList steps;
            for (const Step &step : m_document->steps().steps())
                steps << step.id;
            request.steps = steps;
            request.machines = hosts;
            request.workstation = here->isChecked();
        });
    });
    box->open();
}

void RunActions::askToStop(std::function<void()> then)
{
    if (!m_controller->isRunning())
        return then();
    const int working = m_controller->runningMachines();
    auto *box = new QMessageBox(QMessageBox::Question, tr("The run is still in progress"),
                                working > 0 ? tr("The run is still working on %n machine(s).", nullptr, working)
                                            : tr("The run is still working."),
                                QMessageBox::NoButton, m_window);
    box->setObjectName(QStringLiteral("stopQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *keep = box->addButton(tr("&Keep Running"), QMessageBox::RejectRole);
    QPushButton *stop = box->addButton(tr("&Stop After the Current Steps"), QMessageBox::AcceptRole);
    QPushButton *now = box->addButton(tr("Stop &Now"), QMessageBox::DestructiveRole);
    keep->setObjectName(QStringLiteral("keepRunning"));
    stop->setObjectName(QStringLiteral("stopAfterSteps"));
    now->setObjectName(QStringLiteral("stopNow"));
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(keep, &QPushButton::clicked, this, [this] { m_whenOver = {}; });
    const auto whenOver = [this, then = std::move(then)] {
        if (m_controller->isRunning())
            m_whenOver = then;
        else
            then(); // it has ended while the question was open
    };
    connect(stop, &QPushButton::clicked, this, [this, whenOver] {
        m_controller->stop();
        whenOver();
    });
    connect(now, &QPushButton::clicked, this, [this, whenOver] {
        m_controller->stopNow();
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
    const QList<Step> &all = m_document->steps().steps();
    const int steps = int(std::count_if(
        all.begin(), all.end(), [&](const Step &s) { return s.executor != Executor::Workstation && isTicked(cluster, s); }));
    const bool can = open && !running && machines > 0 && steps > 0;
    const QModelIndex current = m_view->currentIndex();
    const QString step =
        MatrixModel::isStepColumn(current.column()) ? current.data(MatrixModel::StepIdRole).toString() : QString();

    m_actions->check->setEnabled(can);
    m_actions->run->setEnabled(can);
    m_actions->run->setText(
        can ? tr("&Run %1 on %2", "steps, machines").arg(tr("%n Step(s)", nullptr, steps), tr("%n Machine(s)", nullptr, machines))
            : tr("&Run"));
    m_actions->runSelected->setEnabled(open && !running && !m_machines->selectedNodes().isEmpty());
    m_actions->runFromStep->setEnabled(can && !step.isEmpty());
    m_actions->runOutdated->setEnabled(can);
    const int failed = open && !running ? m_controller->failedMachines() : 0;
    m_actions->retryFailed->setEnabled(failed > 0);
    m_actions->retryFailed->setText(failed > 0 ? tr("Retry %n &Failed Machine(s)", nullptr, failed) : tr("Retry &Failed"));
    m_actions->takeBack->setEnabled(open && !running && !m_machines->selectedNodes().isEmpty());
    m_machines->setMayTakeBack(!running);
    m_actions->stop->setEnabled(running && m_controller->stopping() == RunController::Stopping::No);
    m_actions->stopNow->setEnabled(running && m_controller->stopping() != RunController::Stopping::Now);
    m_actions->saveReport->setEnabled(open && m_controller->lastReport().has_value());
    m_actions->copySummary->setEnabled(open && m_controller->lastReport().has_value());
    m_actions->nextProblem->setEnabled(open);
    for (auto action = m_actions->steps.cbegin(); action != m_actions->steps.cend(); ++action) {
        const Step *own = m_document->steps().find(action.key());
        (*action)->setEnabled(open && own && !isPartOfEveryRun(*own));
        (*action)->setChecked(open && own && isTicked(cluster, *own));
    }
}

void RunActions::saveReport()
{
    const RunReport report = *m_controller->lastReport();
    struct Form
    {
        QString filter;
        QString suffix;
        ReportDetail detail;
    };
    const QList<Form> forms{
        {tr("Web page (*.html)"), QStringLiteral("html"), ReportDetail::Full},
        {tr("Web page, without addresses and output (*.html)"), QStringLiteral("html"), ReportDetail::Brief},
        {tr("JSON data (*.json)"), QStringLiteral("json"), ReportDetail::Full},
        {tr("JSON data, without addresses and output (*.json)"), QStringLiteral("json"), ReportDetail::Brief}};
    auto *dialog = new QFileDialog(m_window, tr("Save Report"));
    dialog->setObjectName(QStringLiteral("saveReportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const Form &form : forms)
        filters << form.filter;
    dialog->setNameFilters(filters);
    const auto chosen = [forms, filters](const QString &filter) { return forms.at(qMax(qsizetype(0), filters.indexOf(filter))); };
    dialog->setDefaultSuffix(forms.first().suffix);
    dialog->selectFile(report.plan.cluster.name + QStringLiteral("-report")); // the suffix is the filter's
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog, chosen](const QString &filter) { dialog->setDefaultSuffix(chosen(filter).suffix); });
    connect(dialog, &QFileDialog::fileSelected, this, [this, report, dialog, chosen](const QString &path) {
        writeReport(report, path, chosen(dialog->selectedNameFilter()).detail);
    });
    dialog->open();
}

void RunActions::writeReport(const RunReport &report, const QString &path, ReportDetail detail)
{
    // The file dialog has asked about a file that is there.
    const QStringList inputs = inputsOf(m_document->cluster(), m_document->path())
                               << report.folder + QStringLiteral("/report.json");
    if (const Result<void> free = mayWriteOutput(path, inputs, IfThere::Overwrite); !free)
        return Q_EMIT failed(free.error());
    inBackground(
        this,
        [report, path, detail]() -> QString {
            const QByteArray text = path.endsWith(QStringLiteral(".json"))
                                        ? shownJson(QJsonDocument(report.toJson(detail)).toJson())
                                        : report.toHtml(detail);
            const Result<void> written = writeFile(path, text, {.links = Links::Follow, .mode = 0600});
            return written ? QString() : written.error().message;
        },
        [this, path](const QString &trouble) {
            if (trouble.isEmpty())
                Q_EMIT noted(tr("The report is in %1.").arg(path));
            else
                Q_EMIT failed({ErrorCode::FileUnwritable,
                               tr("The report could not be written to %1: %2. Choose another place.").arg(path, trouble),
                               {}});
        });
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
    // What was not tried only because another step of its machine failed is no problem of its own.
    const auto isConsequence = [model, columns](const QModelIndex &cell) {
        if (outcomeAt(cell) != Outcome::NotTried)
            return false;
        for (int column = MatrixModel::firstStepColumn(); column < columns; ++column) {
            const std::optional<Outcome> other = outcomeAt(model->index(cell.row(), column));
            if (other && isFailure(*other) && *other != Outcome::NotTried)
                return true;
        }
        return false;
    };
    QModelIndex outOfSight; // behind a filter, or in a column that is not shown
    const int from = current.isValid() ? current.row() * columns + current.column() : -1;
    for (int step = 1; step <= cells; ++step) {
        const int at = (from + step) % cells;
        const QModelIndex index = model->index(at / columns, at % columns);
        const std::optional<Outcome> outcome = MatrixModel::isStepColumn(index.column()) ? outcomeAt(index) : std::nullopt;
        const bool wrong = severityAt(index) == Severity::Error;
        const bool hidden =
            m_view->stepsTable()->isRowHidden(index.row())
            || (!MatrixModel::isStepColumn(index.column()) && m_view->machinesTable()->isColumnHidden(index.column()));
        const bool failed = outcome && isFailure(*outcome) && !isConsequence(index);
        if (!wrong && !failed)
            continue;
        if (!hidden)
            return m_view->showCell(index);
        if (!outOfSight.isValid())
            outOfSight = index;
    }
    if (outOfSight.isValid())
        m_view->showCell(outOfSight);
    else
        Q_EMIT noted(tr("There is no problem in the table."));
}

} // namespace howdah
