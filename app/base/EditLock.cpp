// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/EditLock.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace howdah {
namespace {

constexpr auto lockWait = 10s;

struct EditLockTr
{
    Q_DECLARE_TR_FUNCTIONS(EditLock)
};

Error unwritable(const QString &path, const QString &reason)
{
    return {ErrorCode::FileUnwritable,
            EditLockTr::tr("%1 could not be written: %2. It was not changed. Fix that first, then retry.").arg(path, reason),
            {}};
}

} // namespace

Result<FileLock> lockForEdit(const QString &path)
{
    const auto file = findFile(path, Links::Follow);
    if (!file && !QFileInfo::exists(QFileInfo(path).absolutePath()))
        return FileLock();
    if (!file)
        return unwritable(path, file.error().message);
    if (faccessat(file.value().folder.get(), ".", W_OK, AT_EACCESS) != 0)
        return FileLock();
    FileLock lock;
    const auto locked = lock.acquire(file.value().path + QStringLiteral(".howdah-lock"), lockWait);
    if (locked)
        return lock;
    if (locked.error().code != ErrorCode::FileLocked)
        return unwritable(path, locked.error().message);
    return Error{
        ErrorCode::FileLocked,
        EditLockTr::tr(
            "Another Howdah (process %2 of %3) has been writing %1 for more than 10 s. It was not changed. Close the other one, then retry.")
            .arg(path, QString::number(lock.holder().process), lock.holder().account),
        {}};
}

} // namespace howdah
