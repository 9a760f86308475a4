// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every command of the window, with its text, shortcut and icon, and the menus they stand in. Enabling and doing is the
// window's.
//
// Thread: main thread. Owned by the window.
#pragma once

#include <QAction>
#include <QCoreApplication>
#include <QHash>

class QMainWindow;
class QMenu;

namespace howdah {

class StepCatalogue;

struct MainActions
{
    Q_DECLARE_TR_FUNCTIONS(MainActions)

public:
    explicit MainActions(QMainWindow *window);

    QAction *newCluster, *open, *importMachines, *save, *saveAs, *exportMachines, *saveReport, *closeCluster, *quit;
    QAction *undo, *redo, *pasteMachines;
    QAction *cutMachines, *copyMachines, *copyLines, *duplicateMachine, *updateMachines, *machineConnection;
    QAction *reload;
    QAction *addMachine, *removeMachine, *moveUp, *moveDown, *tickAll, *tickNone, *connection;
    QAction *check, *run, *runSelected, *runFromStep, *runOutdated, *retryFailed, *takeBack, *stop, *stopNow;
    QAction *copySummary, *nextProblem;
    QAction *find;
    QAction *themeSystem, *themeLight, *themeDark;
    QAction *preferences, *passwords;
    QAction *helpHere, *helpContents;
    QAction *practice;
    QAction *about;

    QMenu *recentMenu, *stepsMenu, *columnsMenu;
    QMenu *showMenu, *sortMenu;
    QHash<QString, QAction *> steps; ///< by step id: its tick; none before setSteps()

    /// The open cluster's, in place of those before, which are deleted.
    void setSteps(const StepCatalogue &catalogue);
    void setIcons(const QPalette &palette); ///< again after the palette has changed

private:
    void fillFileMenu(QMenu *menu);
    void fillEditMenu(QMenu *menu);
    void fillMachinesMenu(QMenu *menu);
    void fillRunMenu(QMenu *menu);
    void fillViewMenu(QMenu *menu);
    void fillSettingsMenu(QMenu *menu);
    void fillHelpMenu(QMenu *menu);
    /// In the menu; the window's, so its shortcut counts everywhere.
    QAction *make(QMenu *menu, const char *name, const QString &text, const QKeySequence &shortcut = {});

    QMainWindow *m_window;
};

} // namespace howdah
