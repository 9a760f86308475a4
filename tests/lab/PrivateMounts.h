// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// For tests that change system files: a mount namespace of the test program's own, in which copies stand over the real
// files. What is mounted goes with the process; the computer's own files are never written.
//
// Thread: call enter() first in main(), before any thread. Needs root.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QFileInfo>
#include <QString>
#include <QTemporaryDir>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>

namespace howdah::test {

class PrivateMounts
{
public:
    static void enter()
    {
        if (unshare(CLONE_NEWNS) != 0 || mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
            fail("a private mount namespace (this test needs root)");
    }

    /// A file of this text over the file, which must be there; owner and mode are the file's.
    QString bindText(const QString &path, const QByteArray &text)
    {
        const QString copy = m_dir.filePath(QString::number(m_count++));
        struct stat info
        {
        };
        QFile file(copy);
        if (stat(QFile::encodeName(path).constData(), &info) != 0 || !file.open(QIODevice::WriteOnly)
            || file.write(text) != text.size() || fchown(file.handle(), info.st_uid, info.st_gid) != 0
            || fchmod(file.handle(), info.st_mode & 07777) != 0)
            fail(path.toLocal8Bit().constData());
        file.close();
        bind(copy, path);
        return copy;
    }

    static void bind(const QString &from, const QString &to)
    {
        if (mount(QFile::encodeName(from).constData(), QFile::encodeName(to).constData(), nullptr, MS_BIND, nullptr) != 0)
            fail(to.toLocal8Bit().constData());
    }

    /// An empty folder over the folder.
    static void cover(const QString &path, const char *options = "mode=755")
    {
        if (mount("tmpfs", QFile::encodeName(path).constData(), "tmpfs", MS_NOSUID | MS_NODEV, options) != 0)
            fail(path.toLocal8Bit().constData());
    }

    static QByteArray textOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    /// Without its namespace a test must not go on: it would touch the real files.
    [[noreturn]] static void fail(const char *what)
    {
        std::fprintf(stderr, "cannot set up %s: %s\n", what, std::strerror(errno));
        std::exit(1);
    }

    QTemporaryDir m_dir;
    int m_count = 0;
};

} // namespace howdah::test
