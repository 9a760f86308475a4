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
    QHash<QString, QAction *> steps; ///< by step id: its tick

    void setIcons(const QPalette &palette); ///< again after the palette has changed
};

} // namespace howdah
