// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A pack's own file (resources/steps/pack): its name, its steps in the order in which they run, its sections and their titles.
// In the form of Debian's control files: `Key: value`, lines of a list begin with a space, `#` begins a comment.
//
// Thread: a value and a pure function. Errors: ValueInvalid, as readStepHeader() gives them.
#pragma once

#include "app/base/Result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace howdah {

struct StepSection
{
    QString id;
    QString title; ///< source text, context "Step"
};

struct StepPack
{
    QString name;
    QString version;
    QString title;
    QList<StepSection> sections;
    QStringList steps; ///< ids, in the order in which they run
};

[[nodiscard]] Result<StepPack> readStepPack(const QByteArray &text, const QString &file);

} // namespace howdah
