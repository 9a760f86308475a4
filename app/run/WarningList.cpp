// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/WarningList.h"

#include <QCoreApplication>

#include <utility>

namespace howdah {

void WarningList::add(const QString &sentence)
{
    const std::lock_guard lock(m_mutex);
    m_sentences << m_mask.sentence(sentence);
}

void WarningList::addOfRecord(const QString &path, const QString &reason)
{
    const std::lock_guard lock(m_mutex);
    if (!std::exchange(m_saidOfRecord, true)) {
        m_sentences << QCoreApplication::translate(
                           "RunShared", "The run's record %1 is not complete: %2. The run went on. Free some space there.")
                           .arg(path, reason);
    }
}

QStringList WarningList::all() const
{
    const std::lock_guard lock(m_mutex);
    return m_sentences;
}

} // namespace howdah
