#include "app/run/RunLock.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace howdah {

Result<void> RunLock::acquire(const QString &path, const QString &clusterName)
{
    release();
    m_fd = open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_fd < 0) {
        return Error{ErrorCode::FileUnwritable,
                     QCoreApplication::translate("RunLock", "The run could not be recorded in %1: %2. Nothing was changed. Check the folder's owner and the free space.")
                         .arg(path, QString::fromLocal8Bit(std::strerror(errno))), {}};
    }
    if (flock(m_fd, LOCK_EX | LOCK_NB) != 0) {
        char holder[256] = {};
        const ssize_t length = pread(m_fd, holder, sizeof holder - 1, 0);
        release();
        return Error{ErrorCode::FileLocked,
                     QCoreApplication::translate("RunLock", "Another run of %1 is going on (%2). Nothing was changed. Wait for it to end, or stop it.")
                         .arg(clusterName, QString::fromUtf8(holder, length > 0 ? length : 0).trimmed()), {}};
    }
    const QByteArray holder = QStringLiteral("%1, process %2 on %3\n")
                                  .arg(QCoreApplication::applicationName()).arg(getpid()).arg(QSysInfo::machineHostName()).toUtf8();
    // Only a word for the next one who finds it held; the lock itself is the kernel's.
    [[maybe_unused]] const bool written = ftruncate(m_fd, 0) == 0 && pwrite(m_fd, holder.constData(), size_t(holder.size()), 0) > 0;
    return {};
}

void RunLock::release()
{
    if (m_fd >= 0)
        close(m_fd);
    m_fd = -1;
}

} // namespace howdah
