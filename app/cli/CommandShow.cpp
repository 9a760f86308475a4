// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/ChosenProject.h"
#include "app/cli/ClusterEdit.h"
#include "app/cli/Command.h"

#include "app/base/ShownText.h"
#include "app/base/os/ThisComputer.h"
#include "app/machines/Cluster.h"
#include "app/machines/ClusterJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace howdah {

using namespace Qt::StringLiterals;

namespace {

QJsonObject clusterJson(const Cluster &cluster, const QString &path, const QList<MachineProblem> &problems)
{
    QJsonArray machines;
    for (const Machine &machine : cluster.machines) {
        machines.append(QJsonObject{{u"id"_s, machine.id.toString(QUuid::WithoutBraces)},
                                    {u"role"_s, roleName(machine.role)},
                                    {u"address"_s, machine.address},
                                    {u"fqdn"_s, machine.fqdn},
                                    {u"host"_s, machine.host},
                                    {u"extra"_s, machine.extra},
                                    {u"ticked"_s, machine.ticked},
                                    {u"login"_s, loginToJson(machine.login)},
                                    {u"live-consent"_s, sortedToJson(machine.liveConsent)}});
    }
    QJsonArray steps;
    for (const Step &step : cluster.steps->steps()) {
        QJsonObject options;
        for (const StepOption &option : step.options)
            options.insert(option.name, optionValue(cluster, step, option.name));
        steps.append(QJsonObject{{u"id"_s, step.id}, {u"ticked"_s, isTicked(cluster, step)}, {u"options"_s, options}});
    }
    QJsonArray found;
    for (const MachineProblem &problem : problems) {
        found.append(QJsonObject{{u"machine"_s, problem.machine.toString(QUuid::WithoutBraces)},
                                 {u"field"_s, fieldName(problem.field)},
                                 {u"message"_s, problem.message},
                                 {u"severity"_s, problem.severity == Severity::Error ? u"error"_s : u"warning"_s}});
    }
    return {{u"file"_s, path},
            {u"id"_s, cluster.id.toString(QUuid::WithoutBraces)},
            {u"name"_s, cluster.name},
            {u"key"_s, cluster.keyPath},
            {u"login"_s, loginToJson(cluster.login)},
            {u"machines"_s, machines},
            {u"steps"_s, steps},
            {u"problems"_s, found}};
}

QString loginWords(const LoginSettings &login)
{
    QStringList words;
    for (const MachineField field : loginFields) {
        const QString text = loginText(login, field);
        if (!text.isEmpty())
            words += fieldName(field) + u'=' + text;
    }
    return words.join(u' ');
}

QString clusterText(const Cluster &cluster, const QList<MachineProblem> &problems)
{
    QString text;
    const auto addLine = [&](const QString &line) { text += shownLine(line) + u'\n'; };
    const auto line = [&](const QString &title, const QString &value) { addLine(u"%1 %2"_s.arg(title, -9).arg(value)); };
    line(Command::tr("Cluster"), cluster.name + " ("_L1 + cluster.id.toString(QUuid::WithoutBraces) + u')');
    line(Command::tr("Machines"), countMachines(cluster.machines));
    const QString login = loginWords(cluster.login);
    line(Command::tr("Log in"), login.isEmpty() ? Command::tr("ssh's default") : login);
    line(Command::tr("Key"), cluster.keyPath.isEmpty() ? Command::tr("ssh's own, or a new one") : cluster.keyPath);
    QStringList ticked;
    QStringList options;
    for (const Step &step : cluster.steps->steps()) {
        if (isTicked(cluster, step))
            ticked += step.id;
        for (const StepOption &option : step.options) {
            const QString value = optionValue(cluster, step, option.name);
            if (value != option.defaultValue)
                options += step.id + u'.' + option.name + u'=' + value;
        }
    }
    line(Command::tr("Steps"), ticked.join(u' '));
    if (!options.isEmpty())
        line(Command::tr("Options"), options.join(u' '));

    qsizetype hosts = 4;
    qsizetype fqdns = 4;
    for (const Machine &machine : cluster.machines) {
        hosts = std::max(hosts, machine.host.size());
        fqdns = std::max(fqdns, machine.fqdn.size());
    }
    if (!cluster.machines.isEmpty())
        text += u'\n';
    for (const Machine &machine : cluster.machines) {
        QStringList more;
        if (!machine.ticked)
            more += Command::tr("(not ticked)");
        more += loginWords(machine.login);
        more += machine.extra;
        more.removeAll(QString());
        addLine(u"%1 %2 %3 %4 %5"_s.arg(machine.host, -int(hosts))
                    .arg(machine.address, -15)
                    .arg(machine.fqdn, -int(fqdns))
                    .arg(roleName(machine.role), -11)
                    .arg(more.join(u' '))
                    .trimmed());
    }
    if (!problems.isEmpty())
        text += u'\n';
    for (const MachineProblem &problem : problems) {
        const Machine &machine = cluster.machines.at(problem.row);
        addLine(u"%1 %2: %3"_s.arg(problem.severity == Severity::Error ? u"!"_s : u"·"_s,
                                   machine.host.isEmpty() ? machine.address : machine.host, problem.message));
    }
    return text;
}

} // namespace

int commandShow(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Command::tr("Shows a cluster: its machines, settings, steps, and what is wrong with the table."));
    parser.addPositionalArgument(QStringLiteral("CLUSTER.howdah"), projectHelp(), QStringLiteral("[CLUSTER.howdah]"));
    const QCommandLineOption json(QStringLiteral("json"), Command::tr("As JSON."));
    parser.addOption(json);
    if (const auto ended = parseArguments(parser, arguments, 0, 1))
        return *ended;
    const auto given = chooseProject(parser.positionalArguments(), 0, ProjectPlace::First);
    if (!given)
        return printUsage(parser, given.error().message);
    const QString path = given.value().project;
    const auto cluster = loadProject(path);
    if (!cluster)
        return printError(cluster.error());
    const QList<MachineProblem> problems = checkMachines(cluster.value().machines, ThisComputer::read().addresses);
    if (parser.isSet(json))
        return printJson(QJsonDocument(clusterJson(cluster.value(), path, problems)).toJson());
    return printText(clusterText(cluster.value(), problems));
}

} // namespace howdah
