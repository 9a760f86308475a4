// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is wrong with a list of machines: every field of every row, and the rows against each other.
//
// Thread: pure functions over values. 10,000 machines take some 20 ms; nothing is read from the network or the disk.
// Sources: RFC 1123 2.1 and RFC 1035 2.3.4 (names), RFC 1122 3.2.1.3 (addresses), hosts(5), and what the lab's later
// parts do with machines.txt (they cut it at single spaces and grep it for host names).
#pragma once

#include "app/machines/MachineProblem.h"

#include <QList>
#include <QSet>

#include <functional>

namespace howdah {

/// All problems, ordered by row, then by field. `ownAddresses`: this computer's IPv4 addresses. `placeOf` says where
/// a row is if a message must refer to another one ("line 7"); without it that is "row 7".
[[nodiscard]] QList<MachineProblem> checkMachines(const QList<Machine> &machines, const QSet<QString> &ownAddresses,
                                                  const std::function<QString(int row)> &placeOf = {});

/// The errors among them, a line each: "db1: what is wrong". The problems are those of these machines.
[[nodiscard]] QStringList errorLines(const QList<MachineProblem> &problems, const QList<Machine> &machines);

/// Is there one of severity Error?
[[nodiscard]] bool hasErrors(const QList<MachineProblem> &problems);

/// What is wrong with the text in this field, by itself and whatever else the list holds; empty if nothing is. An
/// empty text is fine for a login setting and for the fourth column.
[[nodiscard]] QString fieldFault(MachineField field, const QString &text);
/// Of a cluster's defaults, held to the rules of a machine's: "user: what is wrong", one line each.
[[nodiscard]] QStringList loginFaults(const LoginSettings &login, const QString &keyPath);

/// The message for text that the field's type cannot hold (MachineProblem::WrongType).
[[nodiscard]] QString wrongTypeMessage(MachineField field, const QString &text);

/// Is this a usable name of a cluster? It stands in the managed blocks, so: one line, 1 to 100 characters.
[[nodiscard]] bool isClusterName(QStringView name);

} // namespace howdah
