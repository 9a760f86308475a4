#include "app/cli/Command.h"

#include <QCoreApplication>

namespace howdah {
namespace {

/// "howdah-cli set": what the person typed, where Qt's help has the program's path.
QString commandName;

QString helpOf(const QCommandLineParser &parser)
{
    QString text = parser.helpText();
    const QString path = QCoreApplication::arguments().constFirst();
    if (const qsizetype at = text.indexOf(path); at >= 0 && !commandName.isEmpty())
        text.replace(at, path.size(), commandName);
    return text;
}

} // namespace

int printError(const Error &error, int exitCode)
{
    QString text = QStringLiteral("howdah-cli: ") + setIn(error.message) + u'\n';
    const bool isOurs = error.code == ErrorCode::MachinesInvalid || error.code == ErrorCode::Usage;
    if (!error.detail.isEmpty())
        text += (isOurs ? error.detail : setIn(u'\n' + error.detail).sliced(1)) + u'\n';
    printMessage(text);
    return exitCode;
}

int printUsage(const QCommandLineParser &parser, const QString &problem)
{
    const QString usage = helpOf(parser).section(u'\n', 0, 0);
    printMessage(QStringLiteral("howdah-cli: ") + setIn(problem) + u'\n' + usage + u'\n'
                 + QCoreApplication::translate("Command", "See --help for more.") + u'\n');
    return ExitCode::Usage;
}

std::optional<int> parseArguments(QCommandLineParser &parser, const QStringList &arguments, qsizetype fewest,
                                  qsizetype most)
{
    commandName = arguments.value(0);
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  QCoreApplication::translate("Command", "Shows this help."));
    parser.addOption(help);
    const bool good = parser.parse(arguments);
    if (parser.isSet(help))
        return printText(helpOf(parser));
    if (!good)
        return printUsage(parser, parser.errorText());
    const qsizetype given = parser.positionalArguments().size();
    if (given < fewest)
        return printUsage(parser, QCoreApplication::translate("Command", "Something is missing after the command."));
    if (given > most)
        return printUsage(parser, QCoreApplication::translate("Command", "“%1” is one word too many.").arg(parser.positionalArguments().at(most)));
    return std::nullopt;
}

} // namespace howdah
