// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// May an output (a machines.txt, a report, a step's output) be written under this name? One rule for the command line
// and the window, asked before anything is done and before anything is written.
//
// Never: over an input of the same work (also under another name of it: links, hard links), over a project, whatever it
// is called, over what is no regular file, and into the folder with the records of runs. Over another file that is there:
// only where the user has said so.
//
// Thread: any; blocks on the file system only.
#pragma once

#include "app/base/Result.h"
#include "app/machines/Cluster.h"

namespace howdah {

enum class IfThere { Refuse, Overwrite };

/// Errors: FileExists (its detail is a hint for the command line), FileUnwritable. Nothing is written, and no FIFO or device is
/// opened.
[[nodiscard]] Result<void> mayWriteOutput(const QString &path, const QStringList &inputs, IfThere ifThere);

/// The first of these rules alone, for a new project, which may replace another. Errors: FileExists.
[[nodiscard]] Result<void> isNoInput(const QString &path, const QStringList &inputs);
/// What work on a cluster reads: its project, and the keys that the project names.
[[nodiscard]] QStringList inputsOf(const Cluster &cluster, const QString &projectPath);

} // namespace howdah
