// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A real disk that is full, or fails, for a test: a file system of some hundred KiB, mounted in the test program's private
// mount namespace (lab/PrivateMounts.h), so that it goes with the process.
//
// Thread: one. Needs root; those on a loop device need the kernel's ext4.
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <unistd.h>

namespace howdah::test {

class SmallDisk
{
public:
    enum class Kind {
        Tmpfs,
        Ext4,
        Failing, ///< ext4 on a device that takes no more writes from fail() on: missed only when flushed
    };
    explicit SmallDisk(Kind kind = Kind::Tmpfs)
    {
        QFile::setPermissions(m_dir.path(), QFile::Permissions(0x7755)); // other accounts too
        m_mounted = QDir(m_dir.path()).mkpath(QStringLiteral("disk"));
        if (kind == Kind::Tmpfs) {
            m_mounted = m_mounted && mount("tmpfs", name(path()), "tmpfs", MS_NOSUID, "size=512k,mode=755") == 0;
            return;
        }
        QString image = m_dir.filePath(QStringLiteral("image"));
        if (kind == Kind::Failing) {
            m_memory = memfd_create("disk", MFD_ALLOW_SEALING); // inherited by mkfs and mount, on purpose
            m_mounted = m_mounted && ftruncate(m_memory, 16 << 20) == 0;
            image = QStringLiteral("/proc/%1/fd/%2").arg(getpid()).arg(m_memory);
        } else {
            QFile file(image);
            m_mounted = m_mounted && file.open(QIODevice::WriteOnly) && file.resize(1 << 20);
        }
        m_mounted = m_mounted
                    && run({QStringLiteral("mkfs.ext4"), QStringLiteral("-q"), QStringLiteral("-F"), QStringLiteral("-O"),
                            QStringLiteral("^has_journal"), QStringLiteral("-m"), QStringLiteral("0"), image})
                    && run({QStringLiteral("mount"), QStringLiteral("-o"), QStringLiteral("loop"), image, path()});
    }
    ~SmallDisk()
    {
        umount2(name(path()), 0);
        if (m_memory >= 0)
            close(m_memory);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    [[nodiscard]] bool isMounted() const { return m_mounted; }
    [[nodiscard]] QString path() const { return m_dir.filePath(QStringLiteral("disk")); }
    [[nodiscard]] QString filePath(const QString &file) const { return path() + u'/' + file; }

    /// No byte more.
    void fill() const
    {
        QFile filler(filePath(QStringLiteral("filler")));
        if (!filler.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
            return;
        for (const int size : {4096, 512, 1}) {
            while (filler.write(QByteArray(size, 'x')) == size)
                ;
        }
        fsync(filler.handle());
    }
    void makeRoom() const { QFile::remove(filePath(QStringLiteral("filler"))); }
    /// From now on the device answers every write with an error, which ext4 passes on as EIO.
    void fail() const
    {
        sync();
        fcntl(m_memory, F_ADD_SEALS, F_SEAL_WRITE);
    }

    [[nodiscard]] QStringList files(const QString &folder = {}) const
    {
        QStringList all =
            QDir(folder.isEmpty() ? path() : folder).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
        all.removeAll(QStringLiteral("filler"));
        return all;
    }

private:
    static const char *name(const QString &path)
    {
        static QByteArray bytes;
        bytes = QFile::encodeName(path);
        return bytes.constData();
    }
    static bool run(QStringList command)
    {
        const QString program = command.takeFirst();
        return QProcess::execute(program, command) == 0;
    }

    QTemporaryDir m_dir;
    int m_memory = -1;
    bool m_mounted = false;
};

} // namespace howdah::test
