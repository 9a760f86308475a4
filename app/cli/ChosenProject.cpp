// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/ChosenProject.h"

#include "app/cli/ClusterEdit.h"
#include "app/machines/MachinesFile.h"
#include "app/project/ProjectFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace howdah {
namespace {

struct ChosenProjectTr
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

const QString ending = QStringLiteral(".howdah");

/// Written as a project, or as what is taken for one by mistake; KEY=VALUE is neither.
bool looksLikeProject(const QString &word)
{
    static const QRegularExpression setting(QStringLiteral("^[a-z.-]+="));
    return QFileInfo(word).isFile()
           || (!setting.match(word).hasMatch() && (word.endsWith(ending) || word.endsWith(QLatin1String(".txt"))));
}

Result<QString> foundProject(bool quiet)
{
    const QString set = qEnvironmentVariable("HOWDAH_PROJECT");
    if (!set.isEmpty()) {
        if (!quiet)
            printWarning(ChosenProjectTr::tr("the project is %1 (HOWDAH_PROJECT).").arg(set));
        return set;
    }
    const QStringList here = QDir().entryList({u'*' + ending}, QDir::Files, QDir::Name);
    if (here.size() == 1) {
        if (!quiet)
            printWarning(ChosenProjectTr::tr("the project is %1, the only one in this folder.").arg(here.first()));
        return here.first();
    }
    const QString remedy = ChosenProjectTr::tr("Give CLUSTER.howdah, or set HOWDAH_PROJECT.");
    if (here.isEmpty())
        return Error{
            ErrorCode::Usage, ChosenProjectTr::tr("No project was given, and there is none in this folder.") + u' ' + remedy, {}};
    return Error{
        ErrorCode::Usage,
        ChosenProjectTr::tr("No project was given, and there are several in this folder: %1.").arg(here.join(QLatin1String(", ")))
            + u' ' + remedy,
        {}};
}

} // namespace

QString projectHelp()
{
    return ChosenProjectTr::tr("The project file; default: HOWDAH_PROJECT, else the only *.howdah in this folder.");
}

Result<Given> chooseProject(const QStringList &words, qsizetype wanted, ProjectPlace place, bool quiet)
{
    const auto missing = [] {
        return Error{ErrorCode::Usage, ChosenProjectTr::tr("Something is missing after the command."), {}};
    };
    Given given{{}, words};
    const auto take = [&](qsizetype at) { given.project = given.rest.takeAt(at); };
    if (place == ProjectPlace::Last) {
        if (given.rest.size() > wanted)
            take(given.rest.size() - 1);
    } else if (!given.rest.isEmpty()) {
        const QString first = given.rest.first();
        const bool nothingElse = wanted == 0 || (first.endsWith(ending) && looksLikeProject(first));
        if (nothingElse || (given.rest.size() > wanted && looksLikeProject(first)))
            take(0);
    }
    if (given.rest.size() < wanted)
        return missing();
    if (given.project.isEmpty()) {
        const auto found = foundProject(quiet);
        if (!found)
            return found.error();
        given.project = found.value();
    }
    return given;
}

Error namingMachinesFile(const QString &path, const Error &error)
{
    if (error.code != ErrorCode::ProjectBroken)
        return error;
    static const QRegularExpression word(QStringLiteral("^[A-Za-z0-9.:-]+$"));
    const auto read = MachinesFile::read(path, {});
    const bool isList = read && !read.value().machines.isEmpty()
                        && std::all_of(read.value().machines.begin(), read.value().machines.end(), [&](const Machine &machine) {
                               return word.match(machine.address).hasMatch() && word.match(machine.fqdn).hasMatch()
                                      && word.match(machine.host).hasMatch();
                           });
    if (!isList)
        return error;
    const QString name = QFileInfo(path).completeBaseName() + ending;
    return {
        error.code,
        ChosenProjectTr::tr(
            "%1 is a machines.txt, not a project. To create a project from it: howdah-cli new %2 --import %1. To update a project with it: howdah-cli import CLUSTER.howdah %1.")
            .arg(path, name == path ? QStringLiteral("CLUSTER.howdah") : name),
        {}};
}

Result<Cluster> loadProject(const QString &path)
{
    auto cluster = ProjectFile(path).load();
    if (!cluster)
        return namingMachinesFile(path, cluster.error());
    return cluster;
}

} // namespace howdah
