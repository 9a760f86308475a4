// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which shell /bin/sh is, for tests of step programs: dash, bash or busybox. All three see a third of the rows each, always
// the same ones; with HOWDAH_ALL_SHELLS set every row runs under each of them, which takes three times as long.
#pragma once

#include <QTest>

namespace howdah::test {

inline const QStringList &shells()
{
    static const QStringList names{QStringLiteral("dash"), QStringLiteral("bash"), QStringLiteral("busybox")};
    return names;
}

/// For initTestCase_data().
inline void addShellRows()
{
    QTest::addColumn<QString>("shell");
    if (!qEnvironmentVariableIsSet("HOWDAH_ALL_SHELLS")) {
        QTest::newRow("one shell a row") << QString();
        return;
    }
    for (const QString &name : shells())
        QTest::newRow(qPrintable(name)) << name;
}

/// Of the row that runs now.
inline QString shellOfRow()
{
    QFETCH_GLOBAL(QString, shell);
    if (!shell.isEmpty())
        return shell;
    const QByteArray row = QByteArray(QTest::currentTestFunction()) + ' ' + QTest::currentDataTag();
    return shells().at(qChecksum(row) % shells().size());
}

} // namespace howdah::test
