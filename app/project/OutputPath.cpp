#include "app/project/OutputPath.h"

#include "app/base/StateDirectory.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>

namespace howdah {
namespace {

struct OutputPathWords
{
    Q_DECLARE_TR_FUNCTIONS(OutputPath)
};

constexpr qint64 mostOfAProject = 64 << 20;

bool statusOf(const QString &path, struct stat *status)
{
    return stat(QFile::encodeName(path).constData(), status) == 0;
}

/// By its text; a damaged one by its beginning.
bool isProject(const QByteArray &text)
{
    static const QRegularExpression beginning(QStringLiteral("^\\x{feff}?\\s*\\{\\s*\"howdah\"\\s*:"));
    return beginning.match(QString::fromUtf8(text.left(200))).hasMatch()
        || QJsonDocument::fromJson(text).object().contains(QStringLiteral("howdah"));
}

/// In the folder with the records of runs, or led there by a link?
bool isAmongRecords(const QString &path)
{
    const QFileInfo info(path);
    const QString real = info.exists() ? info.canonicalFilePath() : QFileInfo(info.absolutePath()).canonicalFilePath() + u'/';
    const QString records = QFileInfo(stateDirectory()).canonicalFilePath();
    return !records.isEmpty() && real.startsWith(records + u'/');
}

Error notWritable(const QString &path, const QString &reason)
{
    return {ErrorCode::FileUnwritable, OutputPathWords::tr("%1 cannot be written: %2. Nothing was changed. Choose another name.").arg(path, reason), {}};
}

} // namespace

Result<void> isNoInput(const QString &path, const QStringList &inputs)
{
    struct stat there{};
    if (!statusOf(path, &there))
        return {};
    for (const QString &input : inputs) {
        struct stat read{};
        if (statusOf(input, &read) && read.st_dev == there.st_dev && read.st_ino == there.st_ino) {
            return Error{ErrorCode::FileExists,
                         OutputPathWords::tr("%1 is what is being read (%2), so it was left as it is. Choose another name.").arg(path, input), {}};
        }
    }
    return {};
}

Result<void> mayWriteOutput(const QString &path, const QStringList &inputs, IfThere ifThere)
{
    if (isAmongRecords(path))
        return notWritable(path, OutputPathWords::tr("Howdah keeps the records of its runs in that folder"));
    struct stat there{};
    if (!statusOf(path, &there)) {
        if (errno == ENOENT)
            return {};
        return notWritable(path, QString::fromLocal8Bit(std::strerror(errno)));
    }
    if (!S_ISREG(there.st_mode))
        return notWritable(path, S_ISDIR(there.st_mode) ? OutputPathWords::tr("it is a folder") : OutputPathWords::tr("it is not a regular file"));
    if (auto other = isNoInput(path, inputs); !other)
        return other;
    QFile file;
    const int fd = open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK); // it may be a FIFO by now
    if (fd < 0 || !file.open(fd, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return notWritable(path, OutputPathWords::tr("it is there, and could not be looked into (%1)").arg(QString::fromLocal8Bit(std::strerror(errno))));
    if (isProject(file.read(mostOfAProject))) {
        return Error{ErrorCode::FileExists,
                     OutputPathWords::tr("%1 is a Howdah project, and was left as it is: no output replaces a project. Choose another name.").arg(path), {}};
    }
    if (ifThere == IfThere::Refuse) {
        return Error{ErrorCode::FileExists,
                     OutputPathWords::tr("%1 is already there and was left as it is. Choose another name, or say that it may be overwritten.").arg(path),
                     OutputPathWords::tr("--force replaces it.")};
    }
    return {};
}

QStringList inputsOf(const Cluster &cluster, const QString &projectPath)
{
    const QString ssh = homeDirectory() + QStringLiteral("/.ssh/");
    QStringList inputs{projectPath, QStringLiteral("/etc/hosts"), ssh + QStringLiteral("config"), ssh + QStringLiteral("known_hosts")};
    const auto addKey = [&](const QString &path) {
        if (!path.isEmpty())
            inputs << path << path + QStringLiteral(".pub");
    };
    addKey(cluster.keyPath);
    addKey(cluster.login.loginKey.value_or(QString()));
    for (const Machine &machine : cluster.machines)
        addKey(machine.login.loginKey.value_or(QString()));
    return inputs;
}

} // namespace howdah
