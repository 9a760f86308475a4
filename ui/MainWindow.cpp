// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/MainWindow.h"

#include "app/base/SettingsFile.h"
#include "app/machines/Cluster.h"
#include "app/machines/MachineTableModel.h"
#include "app/record/RunTableModel.h"
#include "ui/MachineActions.h"
#include "ui/MainActions.h"
#include "ui/RunActions.h"
#include "ui/RunEnd.h"
#include "ui/WelcomePage.h"
#include "ui/details/DetailsPane.h"
#include "ui/document/FileController.h"
#include "ui/document/RecoveryController.h"
#include "ui/help/HelpController.h"
#include "ui/matrix/MachineClipboard.h"
#include "ui/matrix/MachineController.h"
#include "ui/matrix/MatrixColumns.h"
#include "ui/matrix/MatrixFilter.h"
#include "ui/matrix/MatrixHint.h"
#include "ui/matrix/MatrixModel.h"
#include "ui/matrix/MatrixView.h"
#include "ui/practice/PracticeActions.h"
#include "ui/run/RunController.h"
#include "ui/run/RunQuestions.h"
#include "ui/run/RunStatus.h"
#include "ui/settings/ConnectionDialog.h"
#include "ui/settings/ConnectionLine.h"
#include "ui/settings/Passwords.h"
#include "ui/settings/SettingsController.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabels.h"
#include "ui/widgets/RunBar.h"
#include "ui/widgets/TabOrder.h"
#include "ui/widgets/Theme.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTableView>

namespace howdah {

MainWindow::MainWindow(CredentialStore *keychain, const QString &keychainName, Theme *theme)
    : m_actions(std::make_unique<MainActions>(this)), m_passwords(new Passwords(keychain, keychainName, this)), m_theme(theme),
      m_machineTable(new MachineTableModel(&m_document.machines(), this)), m_resultTable(new RunTableModel(this)),
      m_matrix(new MatrixModel(&m_document.machines(), m_machineTable, m_resultTable, this)),
      m_runs(new RunController(&m_document, m_resultTable, &m_output, this)), m_files(new FileController(&m_document, this)),
      m_practice(new PracticeController(this)), m_recovery(new RecoveryController(&m_document, this))
{
    new PlainLabels(this); // before the first label
    buildWidgets();
    buildToolBar();
    // Before all other slots, which are called in the order of their connections: no command goes by what a cell held
    // before the text that is being typed into it.
    for (const QAction *action : findChildren<QAction *>())
        connect(action, &QAction::triggered, m_view, &MatrixView::commitEdit);
    showSteps();
    connect(&m_document, &ClusterDocument::opened, this, &MainWindow::showSteps);
    connect(&m_document, &ClusterDocument::closed, this, &MainWindow::showSteps);
    connect(m_view, &MatrixView::editingChanged, this, &MainWindow::updateEnabled);
    connect(m_view, &MatrixView::committing, m_details, &DetailsPane::commitOptions);
    m_machines = new MachineController(&m_document, m_matrix, m_view, this);
    m_clipboard = new MachineClipboard(&m_document, m_machines, m_view, this);
    new MachineActions(m_actions.get(), m_machines, m_clipboard, m_files, &m_document, m_matrix, m_view, this);
    m_runActions = new RunActions(m_actions.get(), m_runs, m_machines, &m_document, m_view, this);
    connectFiles();
    connectMachines();
    connectRuns();
    connectView();
    connectSettings();
    connectPractice();
    m_filter = new MatrixFilter(m_matrix, m_view, this);
    m_filter->buildToolBar(m_runBar);
    m_filter->buildMenus(m_actions->showMenu, m_actions->sortMenu);
    connect(m_actions->find, &QAction::triggered, this,
            [this] { m_details->isAncestorOf(focusWidget()) ? m_details->find() : m_filter->focusFind(); });
    fillRecent();
    setAcceptDrops(true);
    m_actions->setIcons(palette());
    resize(1180, 760);
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
    m_splitter->restoreState(settings.value(QStringLiteral("splitter")).toByteArray());
    m_columns->restore();
    updateTitle();
    updateEnabled();
}

MainWindow::~MainWindow()
{
    // The document is destroyed before the parts that point at it; they must get no more signals of it.
    for (const QObject *source : std::initializer_list<QObject *>{&m_document, &m_document.undoStack(), &m_document.machines()})
        source->disconnect();
    delete m_runs; // waits for the workers
    delete takeCentralWidget();
}

void MainWindow::buildWidgets()
{
    m_messages = new MessageBar;
    m_view = new MatrixView(m_matrix);
    m_details = new DetailsPane(m_matrix, m_runs, &m_output, &m_document);
    m_status = new RunStatus(m_runs, m_matrix);
    m_welcome =
        new WelcomePage({m_actions->newCluster, m_actions->importMachines, m_actions->open}, m_actions->practice, m_practice);

    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    auto *clusterPage = new QWidget;
    auto *clusterLayout = new QVBoxLayout(clusterPage);
    clusterLayout->setContentsMargins(0, 0, 0, 0);
    clusterLayout->setSpacing(0);
    auto *connection = new ConnectionLine(&m_document, m_actions->connection);
    connect(&m_runs->runner(), &Runner::finished, connection, &ConnectionLine::readAgain); // the key is made by a run
    clusterLayout->addWidget(connection);
    clusterLayout->addWidget(m_splitter, 1);

    m_pages = new QStackedWidget;
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(clusterPage);
    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_pages, 1);
    setCentralWidget(central);
    statusBar()->addWidget(m_status, 1);
    statusBar()->setSizeGripEnabled(false);
}

void MainWindow::buildToolBar()
{
    auto *bar = m_runBar = new RunBar(tr("Run"));
    addToolBar(bar);
    bar->setObjectName(QStringLiteral("runBar"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(16, 16));
    for (QAction *action : {m_actions->check, m_actions->run, m_actions->stop, m_actions->retryFailed})
        bar->addAction(action);
    bar->addSeparator();
    bar->addAction(m_actions->addMachine);
    for (QAction *action : {m_actions->addMachine, m_actions->stop, m_actions->check})
        bar->mayYield(action);
    bar->hide(); // without a cluster there is nothing to run or to find
    connect(m_pages, &QStackedWidget::currentChanged, bar,
            [this, bar] { bar->setVisible(m_pages->currentWidget() != m_welcome); });
}

void MainWindow::connectFiles()
{
    connect(m_actions->newCluster, &QAction::triggered, m_files, &FileController::newCluster);
    connect(m_actions->open, &QAction::triggered, m_files, &FileController::openDialog);
    connect(m_actions->importMachines, &QAction::triggered, m_files, &FileController::importDialog);
    connect(m_actions->save, &QAction::triggered, m_files, &FileController::save);
    connect(m_actions->saveAs, &QAction::triggered, m_files, &FileController::saveAsDialog);
    connect(m_actions->exportMachines, &QAction::triggered, m_files, &FileController::exportDialog);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->closeCluster, &QAction::triggered, this, [this] {
        if (m_runs->isRunning())
            m_runActions->askToStop([this] { m_files->closeCluster(); });
        else
            m_files->closeCluster();
    });
    connect(m_files, &FileController::failed, m_messages, &MessageBar::showError);
    connect(m_files, &FileController::noted, this,
            [this](const QString &text) { m_messages->show(MessageBar::Kind::Warning, text); });
    connect(m_actions->reload, &QAction::triggered, m_files, &FileController::reload);
    connect(m_files, &FileController::changedOnDisk, this, [this](const QString &text) {
        m_messages->show(MessageBar::Kind::Warning, text);
        m_messages->offer(m_actions->reload);
        m_messages->offer(m_files->keepMine());
    });
    connect(m_files->keepMine(), &QAction::triggered, this, [this] {
        m_document.keepMine();
        m_messages->clear();
    });
    connect(m_recovery, &RecoveryController::failed, m_messages, &MessageBar::showError);
    connect(m_recovery, &RecoveryController::noted, this,
            [this](const QString &text) { m_messages->show(MessageBar::Kind::Warning, text); });
    connect(m_recovery, &RecoveryController::recovered, m_messages, &MessageBar::clear);
    connect(m_files, &FileController::opened, m_messages, &MessageBar::clear);
    connect(m_files, &FileController::recentChanged, this, &MainWindow::fillRecent);
    connect(m_welcome, &WelcomePage::openRequested, m_files, &FileController::openPath);

    connect(&m_document, &ClusterDocument::opened, this, [this] {
        m_pages->setCurrentIndex(1);
        const QList<Machine> &machines = m_document.machines().machines();
        const auto node = std::find_if(machines.begin(), machines.end(), [](const Machine &m) { return m.role == Role::Node; });
        const int row = node == machines.end() ? 0 : m_matrix->rowOfMachine(node->id);
        m_view->setCurrentIndex(m_matrix->index(row, MachineTableModel::columnOf(MachineField::Host)));
        m_matrix->rowCount() > 1 ? m_view->machinesTable()->setFocus() : m_view->hint()->setFocus();
    });
    connect(&m_document, &ClusterDocument::closed, this, [this] {
        m_pages->setCurrentIndex(0);
        m_messages->clear();
        m_filter->showAll();
    });
    connect(&m_document, &ClusterDocument::titleChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &ClusterDocument::modifiedChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &ClusterDocument::modifiedChanged, this, &MainWindow::updateEnabled);
    connect(&m_document, &ClusterDocument::settingsChanged, this, &MainWindow::updateSettings);
}

void MainWindow::connectMachines()
{
    m_machineTable->setEditor(
        [this](int row, MachineField field, const QString &text) { m_machines->setText(row, field, text); });
    connect(m_clipboard, &MachineClipboard::failed, m_messages, &MessageBar::showError);
    connect(m_clipboard, &MachineClipboard::noted, m_messages, &MessageBar::note);
    connect(m_actions->connection, &QAction::triggered, this, &MainWindow::editConnection);
    connect(m_machines, &MachineController::failed, m_messages, &MessageBar::showError);
    connect(m_machines, &MachineController::noted, m_messages, &MessageBar::note);
    connect(m_machines, &MachineController::rowsWrong, this, [this](const QString &text) {
        m_messages->show(MessageBar::Kind::Error, text);
        m_messages->offer(QStringLiteral("showWrong"), tr("&Show"), [this] { m_machines->showFirstError(); });
    });
    connect(m_machines, &MachineController::takeBackRequested, m_runActions, &RunActions::takeBack);
    connect(&m_document, &ClusterDocument::machinesChanged, this, &MainWindow::updateIdle);

    connect(m_view, &MatrixView::typedTextDropped, this, [this](const QString &text) {
        m_messages->note(tr("“%1” was being typed for a machine that is no longer in the table, so it was not kept.").arg(text));
    });

    m_columns = new MatrixColumns(&m_document.machines(), m_view, this);
    m_columns->fillMenu(m_actions->columnsMenu);
    connect(&m_document, &ClusterDocument::opened, m_columns, &MatrixColumns::begin);
    connect(&m_document.undoStack(), &QUndoStack::indexChanged, m_columns, &MatrixColumns::showUsed);
    // Without machines the details are hidden: the hint gets the space.
    const auto showDetails = [this] { m_details->setVisible(m_matrix->rowCount() > 1); };
    connect(m_matrix, &QAbstractItemModel::modelReset, m_details, showDetails);
    showDetails();
}

void MainWindow::connectRuns()
{
    auto *questions = new RunQuestions(&m_document, m_runs, m_passwords, this);
    connect(questions, &RunQuestions::couldNotRemember, m_messages, &MessageBar::showError);
    connect(questions, &RunQuestions::keyFilesWorked, m_machines, &MachineController::setLoginKeys);
    connect(m_runActions, &RunActions::failed, m_messages, &MessageBar::showError);
    connect(m_runActions, &RunActions::noted, m_messages, &MessageBar::note);
    connect(m_runs, &RunController::couldNotStart, m_messages, &MessageBar::showError);
    connect(m_runs, &RunController::started, this, [this] {
        if (!m_messages->isOffering(m_files->keepMine())) // that is still to be decided
            m_messages->clear();
    });
    m_files->setGate([this](std::function<void()> then) {
        m_view->commitEdit(); // the practice cluster opens by itself when it is ready
        m_runActions->askToStop(std::move(then));
    });
    new RunEnd(m_runs, m_runActions, m_matrix, m_view, m_messages, this);
    connect(m_view, &MatrixView::stepTickClicked, this, [this](const QString &step) {
        const Step *row = m_document.steps().find(step);
        if (row)
            m_document.setStepTicked(step, !isTicked(m_document.cluster(), *row));
    });
}

void MainWindow::connectView()
{
    connect(m_view, &MatrixView::currentChanged, m_details, &DetailsPane::showCell);
    connect(m_details, &DetailsPane::cellWanted, m_view, &MatrixView::setCurrentIndex);
    connect(m_details, &DetailsPane::failed, m_messages, &MessageBar::showError);
    connect(m_details, &DetailsPane::retryRequested, m_runActions, &RunActions::retry);
    connect(m_details, &DetailsPane::takeNamesRequested, m_runActions, &RunActions::retryTakingNames);
    connect(m_details, &DetailsPane::summaryRequested, m_actions->copySummary, &QAction::trigger);
    connect(m_runs, &RunController::stateChanged, this, [this] {
        m_matrix->setCheckShown(m_runs->shownCheck().isValid());
        m_matrix->setTakingBack(m_runs->isRunning() && m_runs->plan().mode == RunMode::TakeBack);
        m_view->setCheckBanner(m_runs->shownCheck());
    });
    connect(&m_runs->runner(), &Runner::finished, this, [this] {
        if (m_matrix->sortColumn() == MatrixModel::stateColumn())
            m_matrix->sortAgain();
    });
    auto *help = new HelpController(this);
    connect(m_actions->helpHere, &QAction::triggered, help, &HelpController::showHere);
    connect(m_actions->helpContents, &QAction::triggered, help, &HelpController::showContents);
    connect(m_actions->about, &QAction::triggered, help, &HelpController::showAbout);
    new TabOrder(this);
}

void MainWindow::connectSettings()
{
    m_settings = new SettingsController(&m_document, m_passwords, m_theme, this);
    connect(m_actions->preferences, &QAction::triggered, m_settings, &SettingsController::showPreferences);
    connect(m_actions->passwords, &QAction::triggered, m_settings, &SettingsController::showPasswords);
    for (const auto &[action, choice] :
         {std::pair{m_actions->themeSystem, Theme::Choice::System}, std::pair{m_actions->themeLight, Theme::Choice::Light},
          std::pair{m_actions->themeDark, Theme::Choice::Dark}}) {
        action->setChecked(m_settings->preferences().theme == choice);
        connect(action, &QAction::triggered, m_settings, [this, choice = choice] { m_settings->setTheme(choice); });
        connect(m_settings, &SettingsController::changed, action,
                [action = action, choice = choice](const Preferences &now) { action->setChecked(now.theme == choice); });
    }
    connect(m_settings, &SettingsController::failed, m_messages, &MessageBar::showError);
    connect(m_settings, &SettingsController::noted, m_messages, &MessageBar::note);
    const auto follow = [this](const Preferences &preferences) {
        m_runs->setPreferences(preferences);
        m_details->setTerminalFont(preferences.terminalFont());
    };
    connect(m_settings, &SettingsController::changed, this, follow);
    follow(m_settings->preferences());
}

void MainWindow::connectPractice()
{
    auto *practice = m_practiceActions = new PracticeActions(m_practice, m_files, &m_document, this);
    connect(m_actions->practice, &QAction::triggered, this, [this, practice] {
        if (m_welcome->isVisible())
            m_welcome->showPractice();
        else
            practice->showDialog();
    });
    connect(practice, &PracticeActions::opened, this, [this](const QString &text, QAction *offer) {
        m_messages->show(MessageBar::Kind::Information, text);
        m_messages->offer(offer);
    });
}

void MainWindow::fillRecent()
{
    m_actions->recentMenu->clear();
    const QStringList files = m_files->recentFiles();
    QStringList titles = recentTitles(files);
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QString path = files.at(i);
        QAction *action = m_actions->recentMenu->addAction(titles[i].replace(u'&', QStringLiteral("&&")));
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { openPath(path); });
    }
    m_actions->recentMenu->setEnabled(!files.isEmpty());
    m_welcome->setRecent(files);
}

/// Those of the cluster's pack; before RunActions, which says which of them are ticked.
void MainWindow::showSteps()
{
    m_actions->setSteps(m_document.steps());
    for (auto action = m_actions->steps.cbegin(); action != m_actions->steps.cend(); ++action) {
        connect(*action, &QAction::triggered, m_view, &MatrixView::commitEdit);
        connect(*action, &QAction::triggered, this,
                [this, step = action.key()](bool ticked) { m_document.setStepTicked(step, ticked); });
    }
}

void MainWindow::openPath(const QString &path)
{
    m_view->commitEdit();
    m_files->openPath(path);
}

void MainWindow::offerRecovery()
{
    m_recovery->offer();
}

void MainWindow::updateTitle()
{
    setWindowTitle(m_document.isOpen() ? tr("%1[*] — Howdah").arg(m_document.title()) : tr("Howdah"));
    setWindowModified(m_document.isOpen() && m_document.isModified());
    setWindowFilePath(m_document.path());
}

void MainWindow::updateSettings()
{
    const Cluster cluster = m_document.cluster();
    m_machineTable->setClusterLogin(cluster.login);
    QSet<QString> ticked;
    for (const Step &step : cluster.steps->steps()) {
        if (isTicked(cluster, step))
            ticked.insert(step.id);
    }
    m_matrix->setTickedSteps(ticked);
    updateIdle();
}

void MainWindow::updateIdle()
{
    const QList<Machine> &machines = m_document.machines().machines();
    const auto nodes = std::count_if(machines.begin(), machines.end(), [](const Machine &m) { return m.role == Role::Node; });
    m_status->setIdleText(m_document.isOpen() ? tr("%n machine(s)", nullptr, int(nodes)) : QString());
}

void MainWindow::updateEnabled()
{
    const bool open = m_document.isOpen();
    m_actions->save->setEnabled(open && (m_document.isModified() || m_document.path().isEmpty() || m_view->isEditing()));
    for (QAction *action : {m_actions->saveAs, m_actions->exportMachines, m_actions->closeCluster, m_actions->connection})
        action->setEnabled(open);
    m_actions->reload->setEnabled(!m_document.path().isEmpty());
}

void MainWindow::editConnection()
{
    auto *dialog = new ConnectionDialog(m_document.cluster(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_document.setLogin(dialog->login(), dialog->keyPath());
        if (const Step *deciding = m_document.steps().withLoginUser())
            m_document.setOption(deciding->id, deciding->loginUserOption, dialog->rootLogin());
    });
    dialog->open();
}

void MainWindow::endUnasked()
{
    const auto end = [this] {
        m_view->commitEdit();
        m_recovery->leave();
        QCoreApplication::exit();
    };
    if (!m_runs->isRunning())
        return end();
    if (std::exchange(m_ending, true))
        return m_runs->stopNow();
    m_runs->stop();
    connect(&m_runs->runner(), &Runner::finished, this, end);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_view->commitEdit();
    const auto closeAgain = [this] { QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection); };
    if (!m_mayClose && m_runs->isRunning()) {
        event->ignore();
        return m_runActions->askToStop(closeAgain);
    }
    if (!m_mayClose && m_practice->activity() == PracticeController::Activity::Starting) {
        event->ignore();
        return m_practiceActions->askToCancel(closeAgain);
    }
    if (!m_mayClose && m_document.isOpen() && m_document.isModified()) {
        event->ignore();
        return m_files->whenSafe([this, closeAgain] {
            m_mayClose = true;
            closeAgain();
        });
    }
    if (settingsCanBeKept()) {
        QSettings settings;
        settings.setValue(QStringLiteral("geometry"), saveGeometry());
        settings.setValue(QStringLiteral("splitter"), m_splitter->saveState());
        m_columns->save();
    }
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if ((urls.size() == 1 && urls.first().isLocalFile())
        || (urls.isEmpty() && m_document.isOpen() && event->mimeData()->hasText()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_view->commitEdit();
    if (event->mimeData()->hasUrls())
        m_files->dropped(event->mimeData()->urls().first().toLocalFile());
    else
        m_clipboard->pasteFrom(event->mimeData()); // rows dragged out of a spreadsheet or a terminal
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_actions->setIcons(palette());
}

} // namespace howdah
