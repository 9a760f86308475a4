// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/MainActions.h"

#include "app/catalogue/StepCatalogue.h"
#include "ui/widgets/Icons.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace howdah {

MainActions::MainActions(QMainWindow *window) : m_window(window)
{
    QMenuBar *bar = window->menuBar();
    fillFileMenu(bar->addMenu(tr("&File")));
    fillEditMenu(bar->addMenu(tr("&Edit")));
    fillMachinesMenu(bar->addMenu(tr("&Machines")));
    fillRunMenu(bar->addMenu(tr("&Run")));
    fillViewMenu(bar->addMenu(tr("&View")));
    fillSettingsMenu(bar->addMenu(tr("&Settings")));
    fillHelpMenu(bar->addMenu(tr("&Help")));
}

QAction *MainActions::make(QMenu *menu, const char *name, const QString &text, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, m_window);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(shortcut);
    menu->addAction(action);
    return action;
}

void MainActions::fillFileMenu(QMenu *menu)
{
    newCluster = make(menu, "newCluster", tr("&New Cluster"), QKeySequence::New);
    open = make(menu, "open", tr("&Open…"), QKeySequence::Open);
    recentMenu = menu->addMenu(tr("Open &Recent"));
    recentMenu->setObjectName(QStringLiteral("recentMenu"));
    recentMenu->setToolTipsVisible(true); // the whole path
    importMachines = make(menu, "importMachines", tr("&Import machines.txt…"), QKeySequence(Qt::CTRL | Qt::Key_I));
    practice = make(menu, "practice", tr("Practice Cl&uster…"));
    menu->addSeparator();
    save = make(menu, "save", tr("&Save"), QKeySequence::Save);
    saveAs = make(menu, "saveAs", tr("Save &As…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    reload = make(menu, "reload", tr("Re&load from Disk"));
    exportMachines = make(menu, "exportMachines", tr("&Export machines.txt…"), QKeySequence(Qt::CTRL | Qt::Key_E));
    menu->addSeparator();
    saveReport = make(menu, "saveReport", tr("Save Re&port…"));
    menu->addSeparator();
    closeCluster = make(menu, "closeCluster", tr("&Close"), QKeySequence(Qt::CTRL | Qt::Key_W));
    quit = make(menu, "quit", tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
}

void MainActions::fillEditMenu(QMenu *menu)
{
    undo = make(menu, "undo", tr("&Undo"), QKeySequence::Undo);
    redo = make(menu, "redo", tr("&Redo"), QKeySequence::Redo);
    menu->addSeparator();
    cutMachines = make(menu, "cutMachines", tr("Cu&t Machines"), QKeySequence::Cut);
    copyMachines = make(menu, "copyMachines", tr("&Copy Machines"), QKeySequence::Copy);
    copyLines = make(menu, "copyLines", tr("Copy as Lines of &machines.txt"));
    pasteMachines = make(menu, "pasteMachines", tr("&Paste Machines"), QKeySequence::Paste);
    find = make(menu, "find", tr("&Find…"), QKeySequence::Find);
    copySummary = make(menu, "copySummary", tr("Copy &Summary"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
}

void MainActions::fillMachinesMenu(QMenu *menu)
{
    menu->setToolTipsVisible(true); // why a machine cannot be moved
    addMachine = make(menu, "addMachine", tr("&Add Machine"), QKeySequence(Qt::Key_Insert));
    duplicateMachine = make(menu, "duplicateMachine", tr("&Duplicate Machine"), QKeySequence(Qt::CTRL | Qt::Key_D));
    removeMachine = make(menu, "removeMachine", tr("&Remove Machine…"), QKeySequence::Delete);
    moveUp = make(menu, "moveUp", tr("Move &Up"), QKeySequence(Qt::ALT | Qt::Key_Up));
    moveDown = make(menu, "moveDown", tr("Move Do&wn"), QKeySequence(Qt::ALT | Qt::Key_Down));
    menu->addSeparator();
    tickAll = make(menu, "tickAll", tr("&Tick All"));
    tickNone = make(menu, "tickNone", tr("Tick &None"));
    menu->addSeparator();
    updateMachines = make(menu, "updateMachines", tr("U&pdate from machines.txt…"));
    menu->addSeparator();
    connection = make(menu, "connection", tr("&Connection…"), QKeySequence(Qt::CTRL | Qt::Key_L));
    machineConnection =
        make(menu, "machineConnection", tr("Connection of &Selected Machines…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
}

void MainActions::fillRunMenu(QMenu *menu)
{
    check = make(menu, "check", tr("&Check"), QKeySequence(Qt::Key_F5));
    run = make(menu, "run", tr("&Run"), QKeySequence(Qt::CTRL | Qt::Key_R));
    runSelected = make(menu, "runSelected", tr("Run Selected &Machines"));
    runFromStep = make(menu, "runFromStep", tr("Run from This &Step"));
    runOutdated = make(menu, "runOutdated", tr("Run &Outdated"));
    retryFailed = make(menu, "retryFailed", tr("Retry &Failed"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    takeBack = make(menu, "takeBack", tr("Take &Back…"));
    menu->addSeparator();
    stop = make(menu, "stop", tr("S&top"), QKeySequence(Qt::SHIFT | Qt::Key_F5));
    stopNow = make(menu, "stopNow", tr("Stop &Now"));
    menu->addSeparator();
    stepsMenu = menu->addMenu(tr("St&eps"));

    check->setToolTip(tr("Finds out what a run would change; changes nothing (F5)"));
    stop->setToolTip(tr("Ends after the current steps (Shift+F5)"));
    stopNow->setToolTip(tr("Ends the current steps too; a package installation is allowed to finish"));
}

void MainActions::fillViewMenu(QMenu *menu)
{
    nextProblem = make(menu, "nextProblem", tr("Next &Problem"), QKeySequence(Qt::Key_F8));
    menu->addSeparator();
    columnsMenu = menu->addMenu(tr("&Columns"));
    showMenu = menu->addMenu(tr("&Show"));
    sortMenu = menu->addMenu(tr("Sor&t By"));
    sortMenu->setObjectName(QStringLiteral("sortMenu"));
    QMenu *theme = menu->addMenu(tr("&Appearance"));
    auto *themes = new QActionGroup(m_window);
    themeSystem = make(theme, "themeSystem", tr("&As the Desktop"));
    themeLight = make(theme, "themeLight", tr("&Light"));
    themeDark = make(theme, "themeDark", tr("&Dark"));
    for (QAction *action : {themeSystem, themeLight, themeDark}) {
        action->setCheckable(true);
        themes->addAction(action);
    }
    themeSystem->setChecked(true);
}

void MainActions::fillSettingsMenu(QMenu *menu)
{
    // Where the desktop has no shortcut for it, the one that most programs share.
    const QList<QKeySequence> usual = QKeySequence::keyBindings(QKeySequence::Preferences);
    preferences =
        make(menu, "preferences", tr("&Preferences…"), usual.isEmpty() ? QKeySequence(Qt::CTRL | Qt::Key_Comma) : usual.first());
    preferences->setMenuRole(QAction::PreferencesRole);
    passwords = make(menu, "passwords", tr("Pass&words…"));
}

void MainActions::fillHelpMenu(QMenu *menu)
{
    helpHere = make(menu, "helpHere", tr("&Help on This"), QKeySequence::HelpContents);
    helpContents = make(menu, "helpContents", tr("Help &Pages"));
    menu->addSeparator();
    about = make(menu, "about", tr("&About Howdah"));
    about->setMenuRole(QAction::AboutRole);
}

void MainActions::setSteps(const StepCatalogue &catalogue)
{
    stepsMenu->clear(); // deletes what it owns
    steps.clear();
    for (const Step &step : catalogue.steps()) {
        QAction *action = stepsMenu->addAction(stepTitle(step));
        action->setObjectName(QStringLiteral("step-") + step.id);
        action->setCheckable(true);
        steps.insert(step.id, action);
    }
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
