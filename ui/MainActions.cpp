#include "ui/MainActions.h"

#include "app/catalogue/StepCatalogue.h"
#include "ui/widgets/Icons.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace howdah {

MainActions::MainActions(QMainWindow *window)
{
    const auto make = [window](QMenu *menu, const char *name, const QString &text, const QKeySequence &shortcut = {}) {
        auto *action = new QAction(text, window);
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcut(shortcut);
        menu->addAction(action);
        return action;
    };
    QMenuBar *bar = window->menuBar();

    QMenu *file = bar->addMenu(tr("&File"));
    newCluster = make(file, "newCluster", tr("&New Cluster"), QKeySequence::New);
    open = make(file, "open", tr("&Open…"), QKeySequence::Open);
    recentMenu = file->addMenu(tr("Open &Recent"));
    recentMenu->setObjectName(QStringLiteral("recentMenu"));
    recentMenu->setToolTipsVisible(true); // the whole path
    importMachines = make(file, "importMachines", tr("&Import machines.txt…"), QKeySequence(Qt::CTRL | Qt::Key_I));
    practice = make(file, "practice", tr("Practice Cl&uster…"));
    file->addSeparator();
    save = make(file, "save", tr("&Save"), QKeySequence::Save);
    saveAs = make(file, "saveAs", tr("Save &As…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    reload = make(file, "reload", tr("Re&load from Disk"));
    exportMachines = make(file, "exportMachines", tr("&Export machines.txt…"), QKeySequence(Qt::CTRL | Qt::Key_E));
    file->addSeparator();
    saveReport = make(file, "saveReport", tr("Save Re&port…"));
    file->addSeparator();
    closeCluster = make(file, "closeCluster", tr("&Close"), QKeySequence(Qt::CTRL | Qt::Key_W));
    quit = make(file, "quit", tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);

    QMenu *edit = bar->addMenu(tr("&Edit"));
    undo = make(edit, "undo", tr("&Undo"), QKeySequence::Undo);
    redo = make(edit, "redo", tr("&Redo"), QKeySequence::Redo);
    edit->addSeparator();
    cutMachines = make(edit, "cutMachines", tr("Cu&t Machines"), QKeySequence::Cut);
    copyMachines = make(edit, "copyMachines", tr("&Copy Machines"), QKeySequence::Copy);
    copyLines = make(edit, "copyLines", tr("Copy as Lines of &machines.txt"));
    pasteMachines = make(edit, "pasteMachines", tr("&Paste Machines"), QKeySequence::Paste);
    find = make(edit, "find", tr("&Find…"), QKeySequence::Find);
    copySummary = make(edit, "copySummary", tr("Copy &Summary"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));

    QMenu *machines = bar->addMenu(tr("&Machines"));
    machines->setToolTipsVisible(true); // why a machine cannot be moved
    addMachine = make(machines, "addMachine", tr("&Add Machine"), QKeySequence(Qt::Key_Insert));
    duplicateMachine = make(machines, "duplicateMachine", tr("&Duplicate Machine"), QKeySequence(Qt::CTRL | Qt::Key_D));
    removeMachine = make(machines, "removeMachine", tr("&Remove Machine…"), QKeySequence::Delete);
    moveUp = make(machines, "moveUp", tr("Move &Up"), QKeySequence(Qt::ALT | Qt::Key_Up));
    moveDown = make(machines, "moveDown", tr("Move Do&wn"), QKeySequence(Qt::ALT | Qt::Key_Down));
    machines->addSeparator();
    tickAll = make(machines, "tickAll", tr("&Tick All"));
    tickNone = make(machines, "tickNone", tr("Tick &None"));
    machines->addSeparator();
    updateMachines = make(machines, "updateMachines", tr("U&pdate from machines.txt…"));
    machines->addSeparator();
    connection = make(machines, "connection", tr("&Connection…"), QKeySequence(Qt::CTRL | Qt::Key_L));
    machineConnection = make(machines, "machineConnection", tr("Connection of &Selected Machines…"),
                             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));

    QMenu *runMenu = bar->addMenu(tr("&Run"));
    check = make(runMenu, "check", tr("&Check"), QKeySequence(Qt::Key_F5));
    run = make(runMenu, "run", tr("&Run"), QKeySequence(Qt::CTRL | Qt::Key_R));
    runSelected = make(runMenu, "runSelected", tr("Run Selected &Machines"));
    runFromStep = make(runMenu, "runFromStep", tr("Run from This &Step"));
    runOutdated = make(runMenu, "runOutdated", tr("Run &Outdated"));
    retryFailed = make(runMenu, "retryFailed", tr("Retry &Failed"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    takeBack = make(runMenu, "takeBack", tr("Take &Back…"));
    runMenu->addSeparator();
    stop = make(runMenu, "stop", tr("S&top"), QKeySequence(Qt::SHIFT | Qt::Key_F5));
    stopNow = make(runMenu, "stopNow", tr("Stop &Now"));
    runMenu->addSeparator();
    stepsMenu = runMenu->addMenu(tr("St&eps"));
    for (const Step &step : StepCatalogue::builtIn()->steps()) {
        auto *action = make(stepsMenu, "step", stepTitle(step));
        action->setObjectName(QStringLiteral("step-") + step.id);
        action->setCheckable(true);
        steps.insert(step.id, action);
    }

    QMenu *view = bar->addMenu(tr("&View"));
    nextProblem = make(view, "nextProblem", tr("Next &Problem"), QKeySequence(Qt::Key_F8));
    view->addSeparator();
    columnsMenu = view->addMenu(tr("&Columns"));
    showMenu = view->addMenu(tr("&Show"));
    sortMenu = view->addMenu(tr("Sor&t By"));
    sortMenu->setObjectName(QStringLiteral("sortMenu"));
    QMenu *theme = view->addMenu(tr("&Appearance"));
    auto *themes = new QActionGroup(window);
    themeSystem = make(theme, "themeSystem", tr("&As the Desktop"));
    themeLight = make(theme, "themeLight", tr("&Light"));
    themeDark = make(theme, "themeDark", tr("&Dark"));
    for (QAction *action : {themeSystem, themeLight, themeDark}) {
        action->setCheckable(true);
        themes->addAction(action);
    }
    themeSystem->setChecked(true);

    QMenu *settings = bar->addMenu(tr("&Settings"));
    // Where the desktop has no shortcut for it, the one that most programs share.
    const QList<QKeySequence> usual = QKeySequence::keyBindings(QKeySequence::Preferences);
    preferences = make(settings, "preferences", tr("&Preferences…"),
                       usual.isEmpty() ? QKeySequence(Qt::CTRL | Qt::Key_Comma) : usual.first());
    preferences->setMenuRole(QAction::PreferencesRole);
    passwords = make(settings, "passwords", tr("Pass&words…"));

    QMenu *help = bar->addMenu(tr("&Help"));
    helpHere = make(help, "helpHere", tr("&Help on This"), QKeySequence::HelpContents);
    helpContents = make(help, "helpContents", tr("Help &Pages"));
    help->addSeparator();
    about = make(help, "about", tr("&About Howdah"));
    about->setMenuRole(QAction::AboutRole);

    check->setToolTip(tr("Finds out what a run would change; changes nothing (F5)"));
    stop->setToolTip(tr("Ends after the current steps (Shift+F5)"));
    stopNow->setToolTip(tr("Ends the current steps too; a package installation is allowed to finish"));
}

void MainActions::setIcons(const QPalette &palette)
{
    const auto set = [&palette](QAction *action, const char *name, Tone tone) {
        action->setIcon(namedIcon(QString::fromLatin1(name), tone, palette));
    };
    set(check, "action-check", Tone::Busy);
    set(run, "action-run", Tone::Good);
    set(stop, "action-stop", Tone::Bad);
    set(retryFailed, "action-retry", Tone::Warning);
    set(addMachine, "action-add", Tone::Text);
    set(connection, "action-connection", Tone::Text);
}

} // namespace howdah
