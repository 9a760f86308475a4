// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Questions for secrets as a user is to see them: one field for each account, whatever the number of machines.
//
// Thread: values and pure functions.
#pragma once

#include "app/run/Questions.h"

#include <vector>

namespace howdah {

struct SecretField
{
    QList<SecretQuestion> questions; ///< of one account, in table order; at least one

    [[nodiscard]] const SecretQuestion &first() const { return questions.first(); }
    [[nodiscard]] QStringList hosts() const;
    [[nodiscard]] QList<QUuid> machines() const;
    /// Hosts that refused the last one themselves: it was not tried on the others.
    [[nodiscard]] QStringList refusedBy() const;
    /// The answer is the cluster's; else a single machine's, which alone has refused the cluster's.
    [[nodiscard]] bool isEverywhere() const { return questions.size() > 1 || first().refused.isEmpty(); }
    [[nodiscard]] bool needsKeyFile() const { return first().keyFile; } ///< no secret helps
};

/// Passwords first, by kind and account; then what only a key file helps.
[[nodiscard]] QList<SecretField> secretFields(const QList<SecretQuestion> &questions);

/// The cluster's, or each machine's own.
[[nodiscard]] std::vector<SecretAnswer> answersOf(const SecretField &field, const Secret &secret);

} // namespace howdah
