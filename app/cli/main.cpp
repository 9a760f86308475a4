// howdah-cli: the same work as the window's, for scripts and tests.
#include "app/base/ProgramStart.h"
#include "app/cli/Command.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace howdah;

namespace {

constexpr Command table[] = {
    {"new", QT_TRANSLATE_NOOP("Command", "make a project file, from a machines.txt if you like"), commandNew},
    {"set", QT_TRANSLATE_NOOP("Command", "change settings of a cluster or of one machine"), commandSet},
    {"import", QT_TRANSLATE_NOOP("Command", "update a cluster from a machines.txt, listing what changes"), commandImport},
    {"export", QT_TRANSLATE_NOOP("Command", "write a machines.txt"), commandExport},
    {"show", QT_TRANSLATE_NOOP("Command", "show a cluster"), commandShow},
    {"steps", QT_TRANSLATE_NOOP("Command", "list the steps and their options"), commandSteps},
    {"hosts", QT_TRANSLATE_NOOP("Command", "print the host table"), commandHosts},
    {"program", QT_TRANSLATE_NOOP("Command", "print the exact program of a step for a machine"), commandProgram},
    {"run", QT_TRANSLATE_NOOP("Command", "check, provision or take back"), commandRun},
    {"report", QT_TRANSLATE_NOOP("Command", "print or save the report of the last run"), commandReport},
    {"forget", QT_TRANSLATE_NOOP("Command", "forget machines that are gone, on this computer"), commandForget},
};

QString helpText()
{
    QString text = QCoreApplication::translate("Command", "Usage: howdah-cli COMMAND [options]\n"
                                                          "Prepares the machines of a Patroni cluster from this computer.\n\nCommands:\n");
    for (const Command &command : table)
        text += QStringLiteral("  %1 %2\n").arg(QString::fromLatin1(command.name), -9).arg(QCoreApplication::translate("Command", command.summary));
    text += QCoreApplication::translate("Command", "\nhowdah-cli COMMAND --help tells more about each.\n");
    return text;
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
    const QString name = arguments.value(1);
    if (name == QLatin1String("--help") || name == QLatin1String("-h") || name == QLatin1String("help"))
        return printText(helpText());
    if (name == QLatin1String("--version"))
        return printText(QStringLiteral("howdah-cli " HOWDAH_VERSION "\n"));
    for (const Command &command : table) {
        if (name == QLatin1String(command.name)) {
            arguments.remove(0, 2);
            arguments.prepend(QStringLiteral("howdah-cli ") + name);
            return command.run(arguments);
        }
    }
    return printError({ErrorCode::Usage,
                       name.isEmpty() ? QCoreApplication::translate("Command", "No command was given.")
                                      : QCoreApplication::translate("Command", "There is no command “%1”.").arg(name),
                       helpText()});
}
