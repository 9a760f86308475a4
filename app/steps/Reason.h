// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Why a step ended as it did: an id that scripts can rely on, and the sentence a user reads.
//
// Sentences of step programs stand in resources/steps/*.sh; the engine's own stand in Reason.cpp; an Error brings its
// message along. Thread: values and pure functions.
#pragma once

#include "app/base/Error.h"

#include <QStringList>

namespace howdah {

struct Reason
{
    QString id; ///< "hostname-set", or an error code's name ("HostKeyChanged")
    QStringList args;
    QString message; ///< set instead of args when the reason came from an Error

    Reason() = default;
    explicit Reason(QString reasonId, QStringList arguments = {}) : id(std::move(reasonId)), args(std::move(arguments)) {}
    explicit Reason(const Error &error);

    [[nodiscard]] bool isNull() const { return id.isEmpty(); }
    [[nodiscard]] QString sentence() const; ///< translated, warnings too; the bare id and arguments if the id is unknown
    /// What a program adds to its outcome: `+ REASON-ID [ARG…]` after the arguments, any number of times.
    [[nodiscard]] QList<Reason> warnings() const;
};

[[nodiscard]] bool isKnownReason(QStringView id);
[[nodiscard]] QStringList knownReasons();

} // namespace howdah
