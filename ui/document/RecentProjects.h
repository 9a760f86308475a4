// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the last run of a project ended, for the list of recent ones.
//
// Thread: any; readRecentProject() blocks on the file system (project, results, one report), so call it off the main
// thread. Nothing is written.
#pragma once

#include "app/project/ProjectFile.h"

#include <QDateTime>

namespace howdah {

struct RecentProject
{
    enum class End { None, Good, Bad, Stopped, Interrupted, Missing, Unreadable };
    QString path;
    QString name; ///< the file's
    End end = End::None;
    QString sentence; ///< "5 of 5 machines ready"; translated
    QDateTime when;   ///< UTC; of that run
};

[[nodiscard]] RecentProject readRecentProject(const QString &path);

/// How to call each in a list: the file's name, and where two are called the same, the folder too. Pure.
[[nodiscard]] QStringList recentTitles(const QStringList &paths);

} // namespace howdah
