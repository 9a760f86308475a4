// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A machine's files as they are: kind, mode, owner, contents and links of what Howdah could touch, and a few things that
// are no file (host name, firewall rules, units). Two of them are compared.
//
// Thread: the test's. Blocks: up to a minute.
#pragma once

#include "tests/lab/Lab.h"

#include <QMap>

namespace howdah::lab {

class Snapshot
{
public:
    Snapshot() = default;
    Snapshot(Lab &lab, const QString &host);

    [[nodiscard]] bool isTaken() const { return m_error.isEmpty() && !m_files.isEmpty(); }
    [[nodiscard]] QByteArray error() const { return m_error; }
    /// One line for each file that is not as it was then.
    [[nodiscard]] QStringList differencesFrom(const Snapshot &then) const;
    /// The same, but for what packages leave that came or went since, and for files that match one of these patterns.
    [[nodiscard]] QStringList differencesBesidePackages(const Snapshot &then, const QStringList &patterns) const;

private:
    QMap<QString, QString> m_files; ///< path, or what it is: everything about it
    QStringList m_packages;
    QByteArray m_error;
};

} // namespace howdah::lab
