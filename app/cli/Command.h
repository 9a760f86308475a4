// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One sub-command of howdah-cli: a name, a line of help, a function. A new command is one file and one row in main.cpp.
//
// Thread: main thread. run() may use the event loop (QCoreApplication::exec()).
#pragma once

#include "app/cli/ExitCode.h"
#include "app/cli/Output.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace howdah {

/// Its tr() has the words of all commands. (lupdate takes a free function named tr() for another context.)
struct Command
{
    Q_DECLARE_TR_FUNCTIONS(Command)
public:
    const char *name;
    const char *summary;                      ///< source text, context "Command"
    int (*run)(const QStringList &arguments); ///< arguments[0] is "howdah-cli NAME"
};

int commandNew(const QStringList &arguments);
int commandSet(const QStringList &arguments);
int commandImport(const QStringList &arguments);
int commandExport(const QStringList &arguments);
int commandShow(const QStringList &arguments);
int commandSteps(const QStringList &arguments);
int commandHosts(const QStringList &arguments);
int commandProgram(const QStringList &arguments);
int commandRun(const QStringList &arguments);
int commandReport(const QStringList &arguments);
int commandForget(const QStringList &arguments);
int commandHistory(const QStringList &arguments);
int commandStatus(const QStringList &arguments);

/// Prints a usage problem and where to find help; ExitCode::Usage.
int printUsage(const QCommandLineParser &parser, const QString &problem);

/// An option of a name that was used before; not in the help.
[[nodiscard]] QCommandLineOption formerName(const QString &name);
/// --machine, which is the same for every command; `what` says what it is for there.
[[nodiscard]] QCommandLineOption machineOption(const QString &what);

/// --help (prints, ExitCode::Ok) and wrong options (prints, ExitCode::Usage); nothing when the command can go on.
[[nodiscard]] std::optional<int> parseArguments(QCommandLineParser &parser, const QStringList &arguments, qsizetype fewest,
                                                qsizetype most);

} // namespace howdah
