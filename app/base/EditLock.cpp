#include "app/base/EditLock.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace howdah {
namespace {

constexpr int lockWait = 10'000; // ms

struct EditLockWords
{
    Q_DECLARE_TR_FUNCTIONS(EditLock)
};

} // namespace

Result<std::unique_ptr<QLockFile>> lockForEdit(const QString &path)
{
    const QFileInfo info(path);
    const QString real = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    std::unique_ptr<QLockFile> lock;
    if (!QFileInfo(QFileInfo(real).absolutePath()).isWritable())
        return lock;
    lock = std::make_unique<QLockFile>(real + QStringLiteral(".howdah-lock"));
    if (!lock->tryLock(lockWait) && lock->error() == QLockFile::LockFailedError)
        return Error{ErrorCode::FileLocked,
                     EditLockWords::tr("Another Howdah has been writing %1 for more than 10 s. It is as it was. Close the other "
                        "one, then retry.").arg(path), {}};
    return lock;
}

} // namespace howdah
