// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/Command.h"

#include "app/catalogue/StepCatalogue.h"

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

QString kindName(StepOption::Kind kind)
{
    switch (kind) {
    case StepOption::Kind::Choice:
        return QStringLiteral("choice");
    case StepOption::Kind::Integer:
        return QStringLiteral("integer");
    case StepOption::Kind::Text:
        return QStringLiteral("text");
    case StepOption::Kind::Path:
        return QStringLiteral("path");
    case StepOption::Kind::YesNo:
        return QStringLiteral("yes-no");
    }
    Q_UNREACHABLE();
}

QJsonObject stepJson(const Step &step)
{
    QJsonArray options;
    for (const StepOption &option : step.options) {
        QJsonArray titles;
        for (const QString &value : option.values)
            titles.append(optionValueTitle(option, value));
        options.append(QJsonObject{{QStringLiteral("name"), option.name},
                                   {QStringLiteral("title"), optionTitle(option)},
                                   {QStringLiteral("kind"), kindName(option.kind)},
                                   {QStringLiteral("values"), QJsonArray::fromStringList(option.values)},
                                   {QStringLiteral("valueTitles"), titles},
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
        for (const Step &step : StepCatalogue::builtIn()->steps())
            steps.append(stepJson(step));
        return printJson(QJsonDocument(steps).toJson());
    }
    QString text;
    for (const Step &step : StepCatalogue::builtIn()->steps()) {
        text += QStringLiteral("%1 %2 %3\n").arg(step.id, -16).arg(executorName(step.executor), -12).arg(stepTitle(step));
        for (const StepOption &option : step.options) {
            text += QStringLiteral("                 %1.%2=%3   %4\n")
                        .arg(step.id, option.name, option.values.isEmpty() ? option.defaultValue : option.values.join(u'|'),
                             optionTitle(option));
            for (const QString &value : option.kind == StepOption::Kind::Choice ? option.values : QStringList())
                text += QStringLiteral("                   %1 %2\n").arg(value, -10).arg(optionValueTitle(option, value));
        }
    }
    return printText(text);
}

} // namespace howdah
