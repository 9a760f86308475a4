// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/os/FileInFolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <pwd.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <vector>

namespace howdah {
namespace {

constexpr int mostLinks = 40; // as many as Linux follows

struct FileInFolderTr
{
    Q_DECLARE_TR_FUNCTIONS(FileInFolder)
};

Error foreignLink(const QByteArray &path, uid_t owner)
{
    return fileTrouble(FileInFolderTr::tr("%1 is a symbolic link that belongs to %2, so it is not followed")
                           .arg(QFile::decodeName(path), accountName(owner)));
}

QByteArray linkTarget(int folder, const QByteArray &name)
{
    QByteArray target(PATH_MAX, Qt::Uninitialized);
    const ssize_t length = readlinkat(folder, name.constData(), target.data(), size_t(target.size()));
    return length > 0 ? target.first(length) : QByteArray();
}

/// A path on its way from the root to its folder, one name after the other.
class Walk
{
public:
    explicit Walk(const QByteArray &path) { take(path); }

    Result<FileInFolder> findFile(Links links)
    {
        while (!m_left.empty()) {
            const QByteArray name = m_left.back();
            m_left.pop_back();
            if (const Result<void> went = m_left.empty() ? file(name, links) : folder(name); !went)
                return went.error();
        }
        if (m_name.isEmpty())
            return fileTrouble(FileInFolderTr::tr("it is a folder"));
        return FileInFolder{std::move(m_folder), m_name, QFile::decodeName(at(m_name))};
    }

private:
    /// What is left begins with these names now; from the root, if they say so.
    void take(const QByteArray &path)
    {
        if (path.startsWith('/')) {
            m_folder = UniqueFd(open("/", O_PATH | O_DIRECTORY | O_CLOEXEC));
            m_names.clear();
        }
        const QList<QByteArray> names = path.split('/');
        for (auto name = names.crbegin(); name != names.crend(); ++name) {
            if (!name->isEmpty() && *name != ".")
                m_left.push_back(*name);
        }
    }

    [[nodiscard]] QByteArray at(const QByteArray &name) const
    {
        QByteArray path;
        for (const QByteArray &folder : m_names)
            path += '/' + folder;
        return path + '/' + name;
    }

    Result<void> folder(const QByteArray &name)
    {
        UniqueFd next(openat(m_folder.get(), name.constData(), O_PATH | O_NOFOLLOW | O_CLOEXEC));
        struct stat status
        {
        };
        if (!next.isOpen() || fstat(next.get(), &status) != 0)
            return fileTrouble(systemReason(errno));
        if (S_ISLNK(status.st_mode)) {
            struct stat parent
            {
            };
            const bool ofParent = fstat(m_folder.get(), &parent) == 0 && parent.st_uid == status.st_uid;
            return follow(name, linkTarget(next.get(), QByteArray()), status.st_uid, ofParent);
        }
        if (!S_ISDIR(status.st_mode))
            return fileTrouble(systemReason(ENOTDIR));
        m_folder = std::move(next);
        if (name != "..")
            m_names.push_back(name);
        else if (!m_names.empty())
            m_names.pop_back();
        return {};
    }

    Result<void> file(const QByteArray &name, Links links)
    {
        if (name == "..")
            return folder(name);
        struct stat status
        {
        };
        const bool there = fstatat(m_folder.get(), name.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0;
        if (!there && errno != ENOENT)
            return fileTrouble(systemReason(errno));
        if (there && S_ISLNK(status.st_mode) && links == Links::Follow)
            return follow(name, linkTarget(m_folder.get(), name), status.st_uid, false);
        m_name = name;
        return {};
    }

    Result<void> follow(const QByteArray &name, const QByteArray &target, uid_t owner, bool trusted)
    {
        if (!trusted && owner != geteuid() && owner != 0)
            return foreignLink(at(name), owner);
        if (target.isEmpty() || ++m_links > mostLinks)
            return fileTrouble(systemReason(ELOOP));
        take(target);
        return {};
    }

    UniqueFd m_folder;
    std::vector<QByteArray> m_names; ///< of m_folder, from the root
    std::vector<QByteArray> m_left;  ///< the next one last
    QByteArray m_name;
    int m_links = 0;
};

} // namespace

std::optional<struct stat> FileInFolder::status() const
{
    struct stat found
    {
    };
    if (fstatat(folder.get(), name.constData(), &found, AT_SYMLINK_NOFOLLOW) != 0)
        return std::nullopt;
    return found;
}

Result<FileInFolder> findFile(const QString &path, Links links)
{
    if (path.isEmpty())
        return fileTrouble(systemReason(ENOENT));
    // Not QFileInfo's or cleanPath()'s form: "LINK/.." is where the link leads.
    const QString absolute = QDir::isAbsolutePath(path) ? path : QDir::currentPath() + u'/' + path;
    return Walk(QFile::encodeName(absolute)).findFile(links);
}

std::optional<QString> obstacleAt(const FileInFolder &file)
{
    const auto there = file.status();
    if (!there || S_ISREG(there->st_mode))
        return std::nullopt;
    if (S_ISLNK(there->st_mode)) {
        if (there->st_uid == geteuid())
            return std::nullopt;
        return foreignLink(QFile::encodeName(file.path), there->st_uid).message;
    }
    if (S_ISDIR(there->st_mode))
        return FileInFolderTr::tr("%1 is a folder").arg(file.path);
    return FileInFolderTr::tr("%1 is not a regular file, and belongs to %2").arg(file.path, accountName(there->st_uid));
}

QString accountName(uid_t account)
{
    std::vector<char> buffer(16384);
    passwd entry{};
    passwd *found = nullptr;
    if (getpwuid_r(account, &entry, buffer.data(), buffer.size(), &found) == 0 && found)
        return QString::fromLocal8Bit(found->pw_name);
    return QString::number(account);
}

Error fileTrouble(const QString &reason)
{
    return {ErrorCode::FileUnwritable, reason, {}};
}

QString systemReason(int error)
{
    return qt_error_string(error);
}

} // namespace howdah
