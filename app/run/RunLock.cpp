// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run/RunLock.h"

#include <QCoreApplication>

namespace howdah {

Result<void> RunLock::acquire(const QString &path, const QString &clusterName)
{
    const Result<void> locked = m_lock.acquire(path);
    if (locked)
        return {};
    if (locked.error().code != ErrorCode::FileLocked) {
        return Error{
            ErrorCode::FileUnwritable,
            QCoreApplication::translate(
                "RunLock",
                "The run could not be recorded in %1: %2. Nothing was changed. Check the folder's owner and the free space.")
                .arg(path, locked.error().message),
            {}};
    }
    const LockHolder &holder = m_lock.holder();
    const QString who = QStringLiteral("%1, process %2 on %3").arg(holder.program).arg(holder.process).arg(holder.computer);
    return Error{
        ErrorCode::FileLocked,
        QCoreApplication::translate(
            "RunLock", "Another run of %1 is in progress (%2). Nothing was changed. Wait until it has ended, or stop it.")
            .arg(clusterName, who),
        {}};
}

} // namespace howdah
