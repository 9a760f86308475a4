#include "app/cli/Command.h"

#include <QCoreApplication>

#include <cstdio>

namespace howdah {
namespace {

void printTo(FILE *stream, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), stream);
    std::fflush(stream);
}

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
    QString text = QStringLiteral("howdah-cli: ") + error.message + u'\n';
    if (!error.detail.isEmpty())
        text += error.detail + u'\n';
    printTo(stderr, text.toLocal8Bit());
    return exitCode;
}

int printUsage(const QCommandLineParser &parser, const QString &problem)
{
    const QString usage = helpOf(parser).section(u'\n', 0, 0);
    printTo(stderr, (QStringLiteral("howdah-cli: ") + problem + u'\n' + usage + u'\n'
                     + QCoreApplication::translate("Command", "See --help for more.") + u'\n').toLocal8Bit());
    return ExitCode::Usage;
}

void printOutput(const QByteArray &text)
{
    printTo(stdout, text);
}

std::optional<int> parseArguments(QCommandLineParser &parser, const QStringList &arguments, qsizetype fewest,
                                  qsizetype most)
{
    commandName = arguments.value(0);
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  QCoreApplication::translate("Command", "Shows this help."));
    parser.addOption(help);
    const bool good = parser.parse(arguments);
    if (parser.isSet(help)) {
        printOutput(helpOf(parser).toLocal8Bit());
        return ExitCode::Ok;
    }
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
