// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which project a command is about: the one that is named, else HOWDAH_PROJECT, else the only *.howdah in this folder.
//
// Thread: main thread; blocks on the file system only.
#pragma once

#include "app/base/Result.h"
#include "app/machines/Cluster.h"

#include <QCommandLineParser>
#include <QStringList>

#include <optional>

namespace howdah {

/// The words of a command without its project.
struct Given
{
    QString project; ///< a path
    QStringList rest;
};

enum class ProjectPlace {
    First, ///< PROJECT WORD…
    Last,  ///< WORD… PROJECT
};

/// Takes the project out of the words, or finds it; says on standard error which one it found, unless `quiet`.
/// `wanted`: how many words there are besides, at least. Errors: Usage.
[[nodiscard]] Result<Given> chooseProject(const QStringList &words, qsizetype wanted, ProjectPlace place, bool quiet = false);

/// A project, whose file may be a machines.txt by mistake: then the error says so. Errors: those of ProjectFile::load().
[[nodiscard]] Result<Cluster> loadProject(const QString &path);
/// The error of a project that could not be loaded; if it is a machines.txt, that is what it says.
[[nodiscard]] Error namingMachinesFile(const QString &path, const Error &error);

/// The help's line for the argument.
[[nodiscard]] QString projectHelp();

} // namespace howdah
