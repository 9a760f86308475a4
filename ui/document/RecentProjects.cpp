// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/RecentProjects.h"

#include "app/base/StateDirectory.h"
#include "app/record/LastRun.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>

namespace howdah {
namespace {

struct RecentProjectsTr
{
    Q_DECLARE_TR_FUNCTIONS(RecentProjects)
};

void readLastRun(const QUuid &cluster, RecentProject &project)
{
    const QString folder = stateDirectory() + u'/' + cluster.toString(QUuid::WithoutBraces);
    const std::optional<RunReport> report = QFileInfo::exists(folder) ? LastRun::newestChange(cluster) : std::nullopt;
    if (!report) {
        project.sentence = RecentProjectsTr::tr("not run yet");
    } else if (report->end == RunReport::End::Interrupted) {
        project.end = RecentProject::End::Interrupted;
        project.sentence = RecentProjectsTr::tr("the last run was interrupted");
    } else {
        project.end = report->end == RunReport::End::Stopped ? RecentProject::End::Stopped
                      : report->anyFailure()                 ? RecentProject::End::Bad
                                                             : RecentProject::End::Good;
        project.sentence = report->headline();
        project.when = report->finished;
    }
}

} // namespace

RecentProject readRecentProject(const QString &path)
{
    RecentProject project;
    project.path = path;
    project.name = QFileInfo(path).fileName();
    const Result<Cluster> cluster = ProjectFile(path).load();
    if (cluster) {
        readLastRun(cluster.value().id, project);
    } else if (cluster.error().code == ErrorCode::FileNotFound) {
        project.end = RecentProject::End::Missing;
        project.sentence = RecentProjectsTr::tr("no longer exists");
    } else {
        project.end = RecentProject::End::Unreadable;
        project.sentence = RecentProjectsTr::tr("cannot be read");
    }
    return project;
}

QStringList recentTitles(const QStringList &paths)
{
    QHash<QString, int> named;
    for (const QString &path : paths)
        ++named[QFileInfo(path).fileName()];
    QStringList titles;
    for (const QString &path : paths) {
        const QString name = QFileInfo(path).fileName();
        QString folder = QFileInfo(path).path();
        if (const QString home = QDir::homePath(); folder == home || folder.startsWith(home + u'/'))
            folder.replace(0, home.size(), u'~');
        titles << (named.value(name) == 1
                       ? name
                       : RecentProjectsTr::tr("%1 in %2", "file, folder").arg(name, QDir::toNativeSeparators(folder)));
    }
    return titles;
}

} // namespace howdah
