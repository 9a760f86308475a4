// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/ChosenProject.h"
#include "app/cli/Command.h"

#include "app/base/ShownText.h"
#include "app/base/StateDirectory.h"
#include "app/cli/Matrix.h"
#include "app/record/Journal.h"
#include "app/record/LastRun.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace howdah {

using namespace Qt::StringLiterals;

namespace {

/// As much of a run as a line has: the report itself may be large.
struct PastRun
{
    QString folder;
    QJsonObject report; ///< without its machines
    QString mode;       ///< translated
    QString headline;
};

/// The oldest first.
QList<PastRun> pastRuns(const QUuid &cluster)
{
    QList<PastRun> runs;
    LastRun::forEachReport(cluster, [&](const RunReport &report) {
        QJsonObject whole = report.toJson(ReportDetail::Brief);
        whole.remove(u"machines"_s);
        runs.prepend({report.folder, whole, report.modeTitle(), report.headline()});
        return false;
    });
    return runs;
}

QString goingOn(const QUuid &cluster)
{
    const auto folder = clusterStateDirectory(cluster);
    if (!folder)
        return {};
    const QStringList names = Journal::runFolders(folder.value());
    const auto found = std::find_if(names.crbegin(), names.crend(),
                                    [&](const QString &name) { return Journal::isGoingOn(folder.value() + u'/' + name); });
    return found == names.crend() ? QString() : folder.value() + u'/' + *found;
}

quint64 numberOf(const QString &folder)
{
    return Journal::numberOf(QFileInfo(folder).fileName());
}

} // namespace

int commandHistory(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Command::tr(
        "Lists the recorded runs, the newest last: number, time, kind, user, result. The last 20 runs and the last 20 checks are kept. howdah-cli report --run NUMBER shows one."));
    parser.addPositionalArgument(u"CLUSTER.howdah"_s, projectHelp(), u"[CLUSTER.howdah]"_s);
    const QCommandLineOption json(
        u"json"_s,
        Command::tr(
            "As JSON: schema 1, runs with number, folder, run, mode, started, finished, by, end, headline, nodes, ready, failed."));
    parser.addOption(json);
    if (const auto ended = parseArguments(parser, arguments, 0, 1))
        return *ended;
    const auto given = chooseProject(parser.positionalArguments(), 0, ProjectPlace::First);
    if (!given)
        return printUsage(parser, given.error().message);
    const auto cluster = loadProject(given.value().project);
    if (!cluster)
        return printError(cluster.error());
    const QList<PastRun> runs = pastRuns(cluster.value().id);
    const QString now = goingOn(cluster.value().id);
    if (parser.isSet(json)) {
        QJsonArray list;
        for (const PastRun &run : runs) {
            QJsonObject object{{u"number"_s, qint64(numberOf(run.folder))}, {u"folder"_s, run.folder}};
            for (const QString &field : {u"run"_s, u"mode"_s, u"started"_s, u"finished"_s, u"by"_s, u"end"_s, u"headline"_s,
                                         u"nodes"_s, u"ready"_s, u"failed"_s})
                object.insert(field, run.report.value(field));
            list.append(object);
        }
        const QJsonObject all{{u"schema"_s, 1},
                              {u"cluster"_s, cluster.value().name},
                              {u"clusterId"_s, cluster.value().id.toString(QUuid::WithoutBraces)},
                              {u"runs"_s, list},
                              {u"goingOn"_s, now.isEmpty() ? QJsonValue() : QJsonValue(now)}};
        return printJson(QJsonDocument(all).toJson());
    }
    QString text;
    qsizetype modeCells = 0;
    qsizetype byCells = 0;
    for (const PastRun &run : runs) {
        modeCells = std::max(modeCells, cellsOf(run.mode));
        byCells = std::max(byCells, cellsOf(shownLine(run.report.value(u"by"_s).toString())));
    }
    for (const PastRun &run : runs) {
        const quint64 number = numberOf(run.folder);
        const QDateTime started =
            QDateTime::fromString(run.report.value(u"started"_s).toString(), Qt::ISODateWithMs).toLocalTime();
        text += u"%1  %2  %3  %4  %5\n"_s.arg(number == 0 ? u"-"_s : QString::number(number), 5)
                    .arg(started.toString(u"yyyy-MM-dd HH:mm"_s))
                    .arg(padded(run.mode, modeCells), padded(shownLine(run.report.value(u"by"_s).toString()), byCells),
                         shownLine(run.headline));
    }
    if (!now.isEmpty())
        text += u"%1  %2\n"_s.arg(QString::number(numberOf(now)), 5).arg(Command::tr("is in progress"));
    return printText(
        text.isEmpty() ? Command::tr("There was no run of %1 from this account yet.").arg(shownLine(cluster.value().name)) + u'\n'
                       : text);
}

} // namespace howdah
