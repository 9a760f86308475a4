#include "app/cli/Command.h"

#include "app/steps/Catalogue.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace howdah {
namespace {

QString executorName(Executor executor)
{
    switch (executor) {
    case Executor::Workstation:
        return QStringLiteral("workstation");
    case Executor::Login:
        return QStringLiteral("login");
    case Executor::Node:
        return QStringLiteral("node");
    case Executor::SystemSsh:
        return QStringLiteral("system-ssh");
    }
    Q_UNREACHABLE();
}

QJsonObject stepJson(const Step &step)
{
    QJsonArray options;
    for (const StepOption &option : step.options) {
        options.append(
            QJsonObject{{QStringLiteral("name"), option.name},
                        {QStringLiteral("title"), QCoreApplication::translate("Step", option.title.toUtf8().constData())},
                        {QStringLiteral("values"), QJsonArray::fromStringList(option.values)},
                        {QStringLiteral("default"), option.defaultValue}});
    }
    return {{QStringLiteral("id"), step.id},
            {QStringLiteral("title"), stepTitle(step)},
            {QStringLiteral("executor"), executorName(step.executor)},
            {QStringLiteral("needs"), QJsonArray::fromStringList(step.needs)},
            {QStringLiteral("tickedByDefault"), step.tickedByDefault},
            {QStringLiteral("limitSeconds"), qint64(step.limit.count())},
            {QStringLiteral("options"), options}};
}

} // namespace

int commandSteps(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("Command", "Lists the steps in the order they run, with their options."));
    const QCommandLineOption json(QStringLiteral("json"), QCoreApplication::translate("Command", "As JSON."));
    parser.addOption(json);
    if (const auto ended = parseArguments(parser, arguments, 0, 0))
        return *ended;
    if (parser.isSet(json)) {
        QJsonArray steps;
        for (const Step &step : catalogue())
            steps.append(stepJson(step));
        return printJson(QJsonDocument(steps).toJson());
    }
    QString text;
    for (const Step &step : catalogue()) {
        text += QStringLiteral("%1 %2 %3\n").arg(step.id, -16).arg(executorName(step.executor), -12).arg(stepTitle(step));
        for (const StepOption &option : step.options) {
            text += QStringLiteral("                 %1.%2=%3   %4\n")
                        .arg(step.id, option.name, option.values.isEmpty() ? option.defaultValue : option.values.join(u'|'),
                             QCoreApplication::translate("Step", option.title.toUtf8().constData()));
        }
    }
    return printText(text);
}

} // namespace howdah
