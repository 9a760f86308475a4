// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The user's settings of the program itself, for every cluster. No settings of a cluster, no secrets.
//
// Thread: a value; load() and save() belong to the main thread (QSettings). A value in the file that makes no sense is
// taken as the nearest that does.
#pragma once

#include "app/record/RunPlan.h"
#include "ui/widgets/Theme.h"

#include <QFont>

namespace howdah {

struct Preferences
{
    static constexpr int mostAtOnce = 1000;
    static constexpr int mostConnectSeconds = 120;
    static constexpr int mostLoginSeconds = 300;

    int machinesAtOnce = 32;
    int connectSeconds = 10; ///< until the machine answers
    int loginSeconds = 45;   ///< handshake, and each attempt to log in
    int stepPatience = 1;    ///< times each step's own limit
    Theme::Choice theme = Theme::Choice::System;
    QString terminalFamily; ///< empty: the system's fixed-width font
    int terminalSize = 0;   ///< points; with a family
    bool keychain = true;   ///< false: it is never asked, passwords last for this session

    friend bool operator==(const Preferences &, const Preferences &) = default;

    [[nodiscard]] static Preferences load();
    bool save() const; ///< false: they could not be kept; what was on disk stays

    void applyTo(RunRequest &request) const;
    /// For output, programs and diffs.
    [[nodiscard]] QFont terminalFont() const;
};

} // namespace howdah
