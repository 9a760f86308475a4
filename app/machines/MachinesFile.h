// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// machines.txt, the lab's machine database: a tolerant reader and a strict writer.
//
// The reader takes what is found in the wild: tabs, several spaces, CRLF, a byte order mark, blank and # lines, no final
// newline, a fourth column (kept as it is). It never stops at the first problem, and a row with problems is a machine
// all the same, so that it can be shown and fixed.
//
// The writer writes what later parts of the lab can cut with `cut -d' ' -f1`: address first, single spaces, a final
// newline. A file that is already so comes back byte for byte. Comments and blank lines are not written: the lab's
// `while read IP FQDN HOST` would take them for machines.
//
// Thread: any; blocks on the file system only. 10,000 lines take less than 0.2 s.
#pragma once

#include "app/base/Result.h"
#include "app/machines/MachineCheck.h"

#include <QCoreApplication>

namespace howdah {

struct MachinesReading
{
    QList<Machine> machines;
    QList<int> lines; ///< of each machine, 1-based

    struct Problem
    {
        int line = 0;   ///< 1-based
        int column = 0; ///< 1-based, in characters
        MachineProblem problem;
    };
    QList<Problem> problems; ///< by line, then column

    [[nodiscard]] bool hasErrors() const;
    /// "machines.txt:3:1: 192.0.2.300 is not an IPv4 address. …", one line for each problem of that severity.
    [[nodiscard]] QStringList messages(const QString &fileName, Severity severity) const;
};

class MachinesFile
{
    Q_DECLARE_TR_FUNCTIONS(MachinesFile)
public:
    static constexpr qint64 maximumSize = 4 << 20; ///< bytes

    /// `ownAddresses`: this computer's. Errors: FileNotFound, FileUnreadable; MachinesInvalid if it is no text in UTF-8
    /// or larger than maximumSize. Rows that cannot be used are problems in the reading, not errors.
    [[nodiscard]] static Result<MachinesReading> read(const QString &path, const QSet<QString> &ownAddresses);
    /// The same for text that is already here (a paste); `name` is how to call it in an error.
    [[nodiscard]] static Result<MachinesReading> parse(const QByteArray &text, const QString &name,
                                                       const QSet<QString> &ownAddresses);

    /// Machines in table order. A workstation without an address is left out, as it has no place in the host table.
    /// Errors: MachinesInvalid, with all reasons, if the list has errors.
    [[nodiscard]] static Result<QByteArray> format(const QList<Machine> &machines, const QSet<QString> &ownAddresses);

    /// One machine as its line, without the line end and whatever is wrong with it.
    [[nodiscard]] static QString line(const Machine &machine);
    /// What an imported row is: a VIP or the jumpbox by its name, this computer by its address, else a node.
    [[nodiscard]] static Role likelyRole(const Machine &machine, const QSet<QString> &ownAddresses);

    /// Atomic. Errors: those of format(), FileExists, FileUnwritable; what was there before then still is.
    [[nodiscard]] static Result<void> write(const QString &path, const QList<Machine> &machines,
                                            const QSet<QString> &ownAddresses, bool overwrite);
};

} // namespace howdah
