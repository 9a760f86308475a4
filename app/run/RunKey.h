// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The key of a run that goes to the machines. Empty until this computer's worker has found or made one.
//
// Thread: any. Nothing blocks.
#pragma once

#include <QByteArray>
#include <QString>

#include <mutex>

namespace howdah {

class RunKey
{
public:
    void set(const QString &privatePath, const QByteArray &publicLine)
    {
        const std::lock_guard lock(m_mutex);
        m_path = privatePath;
        m_publicLine = publicLine;
    }
    [[nodiscard]] QString path() const
    {
        const std::lock_guard lock(m_mutex);
        return m_path;
    }
    [[nodiscard]] QByteArray publicLine() const
    {
        const std::lock_guard lock(m_mutex);
        return m_publicLine;
    }

private:
    mutable std::mutex m_mutex;
    QString m_path;
    QByteArray m_publicLine;
};

} // namespace howdah
