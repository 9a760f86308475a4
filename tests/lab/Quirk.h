// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A quirk's header, resources/practice/quirks/NAME.sh: what makes a machine odd, and how Howdah's steps are to end on it.
// The format is in README.md there.
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace howdah::lab {

/// Round: check, run, again, restarted, back. Step: "STEP" -> "OUTCOME[|OUTCOME…][:REASON-ID]".
using Expected = QMap<QString, QMap<QString, QString>>;

struct Quirk
{
    QString name;
    QString title;
    QString group;
    QStringList suites;
    QString become = QStringLiteral("sudo");
    QStringList packages;
    QString steps;       ///< as `run --steps` takes them; empty: those ticked at first
    QStringList options; ///< as `set` takes them
    QStringList leaves;  ///< files that may differ after take-back, as patterns (QRegularExpression)
    bool reboot = false;
    bool restart = false;
    QString quick; ///< "yes", a suite, or empty
    Expected expected;
    QStringList faults; ///< what is wrong with the header itself

    static const QStringList rounds;
    /// All of them, by name.
    [[nodiscard]] static QList<Quirk> all();
    [[nodiscard]] static Quirk read(const QString &path);
    /// Of a submission's test: on one release each.
    [[nodiscard]] QString quickSuite() const;
};

} // namespace howdah::lab
