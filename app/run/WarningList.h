// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a user should know at the end of a run although no step failed by it. Without secrets.
//
// Thread: any. Nothing blocks.
#pragma once

#include "app/base/SecretMask.h"

#include <QStringList>

#include <mutex>

namespace howdah {

class WarningList
{
public:
    /// The mask outlives it.
    explicit WarningList(const SecretMask &mask) : m_mask(mask) {}

    void add(const QString &sentence);
    /// The run's record (journal, a machine's log) cannot be written any more: said once, however many notice it.
    void addOfRecord(const QString &path, const QString &reason);
    [[nodiscard]] QStringList all() const;

private:
    const SecretMask &m_mask;
    mutable std::mutex m_mutex;
    QStringList m_sentences;
    bool m_saidOfRecord = false;
};

} // namespace howdah
