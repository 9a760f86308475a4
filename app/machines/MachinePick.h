// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which machines a user's words name: "db1", "db*,!db3", "192.0.2.*". The same words everywhere on the command line.
//
// A word is a host name, a full name or an address, in any case; or a pattern with * ? [a-z]. A ! in front takes out; where
// the first word takes out, it is taken out of all. In the shell, quote what has a * or a !.
//
// Thread: pure functions.
#pragma once

#include "app/base/Result.h"
#include "app/machines/Machine.h"

#include <QList>
#include <QStringList>

namespace howdah {

enum class PickAmong {
    Nodes, ///< machines that are logged in to; a VIP or this computer, named outright, is an error
    All,
};

/// Rows, in table order, at least one. Errors: Usage (a word that names no machine, with the nearest names; one that is
/// named and taken out; a name of several machines; nothing left).
[[nodiscard]] Result<QList<int>> pickMachines(const QList<Machine> &machines, const QStringList &words, PickAmong among,
                                              const QString &clusterName);

/// "db*,!db3" or "db1 db2" as words.
[[nodiscard]] QStringList pickWords(const QStringList &values);

} // namespace howdah
