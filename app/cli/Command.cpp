// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/Command.h"

#include "app/base/Nearest.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

namespace howdah {
namespace {

/// "howdah-cli set": what the user typed, where Qt's help has the program's path.
QString commandName;

/// Lines of at most 79 characters, cut between words; what begins with a blank stays as it is.
QString wrapped(const QString &text)
{
    constexpr qsizetype longest = 79;
    QString done;
    for (const QString &line : text.split(u'\n')) {
        QString left = line;
        while (left.size() > longest && !left.startsWith(u' ')) {
            const qsizetype cut = left.lastIndexOf(u' ', longest);
            if (cut <= 0)
                break;
            done += left.first(cut) + u'\n';
            left = left.mid(cut + 1);
        }
        done += left + u'\n';
    }
    done.chop(1);
    return done;
}

/// Lines that can be typed as they are.
QString examplesOf(const QString &command)
{
    static const QHash<QString, QStringList> examples{
        {QStringLiteral("new"), {QStringLiteral("howdah-cli new lab.howdah --import machines.txt --user admin")}},
        {QStringLiteral("set"),
         {QStringLiteral("howdah-cli set lab.howdah user=admin root-login.permit=keep"),
          QStringLiteral("howdah-cli set lab.howdah --machine 'db*,!db3' port=2222")}},
        {QStringLiteral("import"), {QStringLiteral("howdah-cli import lab.howdah machines.txt --dry-run")}},
        {QStringLiteral("export"),
         {QStringLiteral("howdah-cli export lab.howdah machines.txt"),
          QStringLiteral("howdah-cli export lab.howdah - --columns 4")}},
        {QStringLiteral("show"),
         {QStringLiteral("howdah-cli show lab.howdah"), QStringLiteral("HOWDAH_PROJECT=~/lab.howdah howdah-cli show --json")}},
        {QStringLiteral("steps"), {QStringLiteral("howdah-cli steps"), QStringLiteral("howdah-cli steps --json")}},
        {QStringLiteral("hosts"), {QStringLiteral("howdah-cli hosts lab.howdah")}},
        {QStringLiteral("program"),
         {QStringLiteral("howdah-cli program hostname,hosts lab.howdah --machine db1 --check | ssh root@db1 sh"),
          QStringLiteral("howdah-cli program name-login lab.howdah --machine db1"),
          QStringLiteral("howdah-cli program local-hosts lab.howdah")}},
        {QStringLiteral("run"),
         {QStringLiteral("howdah-cli run lab.howdah --check"),
          QStringLiteral("howdah-cli run lab.howdah --machine 'db*,!db3' --steps hostname,hosts"),
          QStringLiteral("howdah-cli run lab.howdah -q --keep-going --secrets ~/.lab-secrets --no-workstation   # from cron"),
          QStringLiteral(
              "howdah-cli run lab.howdah --events --accept-new-host-keys | jq -r 'select(.event == \"finished\") | .host'")}},
        {QStringLiteral("report"),
         {QStringLiteral("howdah-cli report lab.howdah report.html"),
          QStringLiteral("howdah-cli report lab.howdah --full db2 time-sync"),
          QStringLiteral("howdah-cli report lab.howdah --run 42 --json")}},
        {QStringLiteral("history"),
         {QStringLiteral("howdah-cli history lab.howdah"), QStringLiteral("howdah-cli history lab.howdah --json")}},
        {QStringLiteral("status"),
         {QStringLiteral("howdah-cli status lab.howdah"), QStringLiteral("howdah-cli status lab.howdah --machine db2 --json")}},
        {QStringLiteral("forget"),
         {QStringLiteral("howdah-cli forget lab.howdah"), QStringLiteral("howdah-cli forget machines.txt")}},
    };
    QString text;
    for (const QString &line : examples.value(command))
        text += QStringLiteral("  ") + line + u'\n';
    return text;
}

/// Qt makes the left column as wide as the widest option, and cuts the name of an argument that is wider.
void joinArgumentNames(QString &text)
{
    static const QRegularExpression cut(QStringLiteral("\\n  (\\S+) (.+)\\n  (\\S+) *(.*)"));
    const QString usage = text.section(u'\n', 0, 0);
    for (qsizetype from = text.lastIndexOf(QStringLiteral("\n\n")) + 2; from > 1;) {
        const QRegularExpressionMatch match = cut.match(text, from);
        from = match.capturedEnd();
        const QString name = match.captured(1) + match.captured(3);
        if (!match.hasMatch() || !usage.contains(name))
            continue;
        const QString indent(2 + match.capturedLength(1) + 1, u' ');
        QString joined = QStringLiteral("\n  ") + name + u'\n' + indent + match.captured(2);
        if (match.capturedLength(4) > 0)
            joined += u'\n' + indent + match.captured(4);
        text.replace(match.capturedStart(), match.capturedLength(), joined);
        from = match.capturedStart() + joined.size();
    }
}

QString helpOf(const QCommandLineParser &parser)
{
    QString text = parser.helpText();
    joinArgumentNames(text);
    const QString path = QCoreApplication::arguments().constFirst();
    if (const qsizetype at = text.indexOf(path); at >= 0 && !commandName.isEmpty())
        text.replace(at, path.size(), commandName);
    const QString examples = examplesOf(commandName.section(u' ', -1));
    return examples.isEmpty() ? text : text + u'\n' + QCoreApplication::translate("Command", "Examples:") + u'\n' + examples;
}

/// The long options, as the help has them.
QStringList optionsOf(const QCommandLineParser &parser)
{
    static const QRegularExpression form(QStringLiteral("--([a-z][a-z-]*)"));
    QStringList names;
    for (auto match = form.globalMatch(parser.helpText().section(QStringLiteral("\n\n"), 1)); match.hasNext();)
        names << match.next().captured(1);
    names.removeDuplicates();
    return names;
}

} // namespace

int printUsage(const QCommandLineParser &parser, const QString &problem)
{
    const QString usage = helpOf(parser).section(u'\n', 0, 0);
    printMessage(QStringLiteral("howdah-cli: ") + setIn(problem) + u'\n' + usage + u'\n'
                 + QCoreApplication::translate("Command", "%1 --help shows more.").arg(commandName) + u'\n');
    return ExitCode::Usage;
}

QCommandLineOption formerName(const QString &name)
{
    QCommandLineOption option(name, QString(), QStringLiteral("HOSTS"));
    option.setFlags(QCommandLineOption::HiddenFromHelp);
    return option;
}

QCommandLineOption machineOption(const QString &what)
{
    return QCommandLineOption(
        QStringLiteral("machine"),
        what + u' '
            + QCoreApplication::translate("Command", "Host names, full names or addresses; * and ? are wildcards; ! excludes."),
        QStringLiteral("db1,db*,!db3"));
}

std::optional<int> parseArguments(QCommandLineParser &parser, const QStringList &arguments, qsizetype fewest, qsizetype most)
{
    commandName = arguments.value(0);
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  QCoreApplication::translate("Command", "Shows this help and exits with status 0."));
    parser.addOption(help);
    parser.setApplicationDescription(wrapped(parser.applicationDescription()));
    const bool good = parser.parse(arguments);
    if (parser.isSet(help))
        return printText(helpOf(parser));
    if (!good) {
        QString problem = parser.errorText();
        for (const QString &name : parser.unknownOptionNames()) {
            QStringList near = nearest(name, optionsOf(parser));
            for (QString &each : near)
                each.prepend(QStringLiteral("--"));
            if (!near.isEmpty())
                problem += u' ' + didYouMean(QStringLiteral("--") + name, near);
        }
        return printUsage(parser, problem);
    }
    const qsizetype given = parser.positionalArguments().size();
    if (given < fewest)
        return printUsage(parser, QCoreApplication::translate("Command", "Something is missing after the command."));
    if (given > most)
        return printUsage(
            parser,
            QCoreApplication::translate("Command", "Unexpected argument: “%1”.").arg(parser.positionalArguments().at(most)));
    return std::nullopt;
}

} // namespace howdah
