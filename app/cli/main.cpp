// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// howdah-cli: the same work as the window's, for scripts and tests.
#include "app/base/Nearest.h"
#include "app/base/os/ProgramStart.h"
#include "app/cli/Command.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace howdah;

namespace {

constexpr Command table[] = {
    {"new", QT_TRANSLATE_NOOP("Command", "create a project file, optionally from a machines.txt"), commandNew},
    {"set", QT_TRANSLATE_NOOP("Command", "change settings of a cluster or of one machine"), commandSet},
    {"import", QT_TRANSLATE_NOOP("Command", "update a cluster from a machines.txt, listing what changes"), commandImport},
    {"export", QT_TRANSLATE_NOOP("Command", "write a machines.txt"), commandExport},
    {"show", QT_TRANSLATE_NOOP("Command", "show a cluster"), commandShow},
    {"steps", QT_TRANSLATE_NOOP("Command", "list the steps and their options"), commandSteps},
    {"hosts", QT_TRANSLATE_NOOP("Command", "print the host table"), commandHosts},
    {"program", QT_TRANSLATE_NOOP("Command", "print the exact program of a step for a machine"), commandProgram},
    {"run", QT_TRANSLATE_NOOP("Command", "check, provision or take back"), commandRun},
    {"status", QT_TRANSLATE_NOOP("Command", "show the state of each machine as found by the runs; contacts none"), commandStatus},
    {"history", QT_TRANSLATE_NOOP("Command", "list the recorded runs"), commandHistory},
    {"report", QT_TRANSLATE_NOOP("Command", "print or save the report of a run; --full: the complete output"), commandReport},
    {"forget", QT_TRANSLATE_NOOP("Command", "forget machines that no longer exist, on this computer"), commandForget},
};

QString helpText()
{
    QString text =
        QCoreApplication::translate("Command", "Usage: howdah-cli COMMAND [options]\n"
                                               "Prepares the machines of a Patroni cluster from this computer.\n\nCommands:\n");
    for (const Command &command : table)
        text += QStringLiteral("  %1 %2\n")
                    .arg(QString::fromLatin1(command.name), -9)
                    .arg(QCoreApplication::translate("Command", command.summary));
    text += QCoreApplication::translate("Command",
                                        "\n"
                                        "howdah-cli help COMMAND shows more about each, with examples.\n"
                                        "The project is the one given, else HOWDAH_PROJECT, else the only *.howdah in\n"
                                        "this folder.\n\n"
                                        "Exit status: 0 all well; 1 a step failed, a machine was unreachable or left out,\n"
                                        "or the output could not be written; 2 bad input, or something is missing\n"
                                        "(nothing was changed); 3 stopped; 4 with run --check --exit-code if anything\n"
                                        "would change.\n");
    return text;
}

const Command *findCommand(const QString &name)
{
    const auto found = std::find_if(std::begin(table), std::end(table),
                                    [&](const Command &command) { return name == QLatin1String(command.name); });
    return found == std::end(table) ? nullptr : found;
}

QStringList commandNames()
{
    QStringList names;
    for (const Command &command : table)
        names << QString::fromLatin1(command.name);
    return names;
}

} // namespace

int main(int argc, char **argv)
{
    prepareProcess();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("howdah-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HOWDAH_VERSION));
    installTranslations();

    QStringList arguments = QCoreApplication::arguments();
    QString name = arguments.value(1);
    if (name == QLatin1String("--version"))
        return printText(QStringLiteral("howdah-cli " HOWDAH_VERSION "\n"));
    if (name == QLatin1String("--help") || name == QLatin1String("-h") || name == QLatin1String("help")) {
        if (arguments.size() < 3 || name != QLatin1String("help"))
            return printText(helpText());
        name = arguments.at(2);
        arguments = {arguments.first(), name, QStringLiteral("--help")};
    }
    if (const Command *command = findCommand(name)) {
        arguments.remove(0, 2);
        arguments.prepend(QStringLiteral("howdah-cli ") + name);
        return command->run(arguments);
    }
    return printError({ErrorCode::Usage,
                       name.isEmpty() ? QCoreApplication::translate("Command", "No command was given.")
                                      : QCoreApplication::translate("Command", "There is no command “%1”.").arg(name) + u' '
                                            + didYouMean(name, commandNames()),
                       helpText()});
}
