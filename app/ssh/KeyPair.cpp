// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/KeyPair.h"

#include "app/base/FileWriter.h"
#include "app/base/os/PrivateFolder.h"
#include "app/base/os/Tool.h"
#include "app/ssh/HostKeys.h"
#include "app/ssh/KeyImport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cerrno>

#include <fcntl.h>

namespace howdah {

namespace {

struct KeyPairTr
{
    Q_DECLARE_TR_FUNCTIONS(KeyPair)
};

/// The line of PATH.pub if it belongs to this key (any key, if `blob` is not known).
QByteArray publicFileLine(const QString &path, const QByteArray &blob)
{
    QFile file(path + QStringLiteral(".pub"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray line = file.read(64 * 1024).split('\n').constFirst().trimmed();
    const QList<QByteArray> words = line.simplified().split(' ');
    if (words.size() < 2)
        return {};
    const QByteArray own = QByteArray::fromBase64(words.at(1));
    const bool valid = !own.isEmpty() && keyTypeOfBlob(own) == words.at(0);
    return valid && (blob.isEmpty() || own == blob) ? line : QByteArray();
}

Error keyUnwritable(const QString &path, const QString &why)
{
    return {ErrorCode::FileUnwritable,
            KeyPairTr::tr(
                "The key pair %1 could not be created: %2. Nothing was changed. Check the folder's owner and the free space.")
                .arg(path, why),
            why};
}

Error exists(const QString &path)
{
    return {ErrorCode::FileExists,
            KeyPairTr::tr(
                "%1 already exists and was not overwritten. Nothing was changed. Use that key, or give the new one another name.")
                .arg(path),
            {}};
}

/// 0, or the errno.
int moveInto(const QString &from, const QString &to)
{
    return moveWithoutReplacing(AT_FDCWD, QFile::encodeName(from).constData(), AT_FDCWD, QFile::encodeName(to).constData());
}

QStringList keygenArguments(KeyType type)
{
    switch (type) {
    case KeyType::Ed25519:
        break;
    case KeyType::Rsa2048:
        return {QStringLiteral("-t"), QStringLiteral("rsa"), QStringLiteral("-b"), QStringLiteral("2048")};
    case KeyType::Rsa3072:
        return {QStringLiteral("-t"), QStringLiteral("rsa"), QStringLiteral("-b"), QStringLiteral("3072")};
    case KeyType::Rsa4096:
        return {QStringLiteral("-t"), QStringLiteral("rsa"), QStringLiteral("-b"), QStringLiteral("4096")};
    }
    return {QStringLiteral("-t"), QStringLiteral("ed25519")};
}

constexpr std::chrono::seconds keygenLimit(60); // RSA 4096 takes up to some seconds

} // namespace

Result<KeyFile> KeyPair::inspect(const QString &path)
{
    Result<PrivateKeyFile> read = PrivateKeyFile::read(path);
    if (!read)
        return read.error();
    const PrivateKeyFile &file = read.value();
    KeyFile key;
    key.path = path;
    key.encrypted = file.format.encrypted;
    QByteArray blob = file.format.publicBlob;
    if (blob.isEmpty() && !key.encrypted) { // PEM: the public half has to be computed
        Result<SshKey> opened = importPrivateKey(path, file, nullptr);
        if (!opened)
            return opened.error();
        blob = publicBlobOf(opened.value().get());
    }
    key.publicLine = publicFileLine(path, blob);
    if (key.publicLine.isEmpty() && !blob.isEmpty())
        key.publicLine = keyTypeOfBlob(blob) + ' ' + blob.toBase64();
    if (blob.isEmpty() && !key.publicLine.isEmpty())
        blob = QByteArray::fromBase64(key.publicLine.simplified().split(' ').at(1));
    if (!blob.isEmpty())
        key.fingerprint = HostKey{keyTypeOfBlob(blob), blob}.fingerprint();
    return key;
}

Result<KeyFile> KeyPair::choose(const QStringList &candidates)
{
    for (const QString &path : candidates) {
        if (Result<KeyFile> key = inspect(path); key)
            return key;
    }
    return KeyFile{};
}

Result<void> KeyPair::checkPassphrase(const QString &path, const Secret &passphrase)
{
    Result<PrivateKeyFile> file = PrivateKeyFile::read(path);
    if (!file)
        return file.error();
    if (Result<SshKey> key = importPrivateKey(path, file.value(), &passphrase); !key)
        return key.error();
    return {};
}

QList<QByteArray> KeyPair::makeCommand(const QString &path, KeyType type, const QString &comment)
{
    QString oneLine = comment;
    oneLine.replace(u'\n', u' ');
    QList<QByteArray> arguments{"ssh-keygen", "-q", "-N", "", "-C", oneLine.toLocal8Bit(), "-f", QFile::encodeName(path)};
    for (const QString &argument : keygenArguments(type))
        arguments << argument.toLatin1();
    return arguments;
}

Result<KeyFile> KeyPair::make(const QString &path, KeyType type, const QString &comment)
{
    const QString publicPath = path + QStringLiteral(".pub");
    if (QFileInfo::exists(path)) { // a key that cannot be used says more than that it is there
        if (const Result<KeyFile> there = inspect(path); !there)
            return there.error();
    }
    for (const QString &file : {path, publicPath}) {
        if (QFileInfo(file).exists() || QFileInfo(file).isSymLink())
            return exists(file);
    }
    const QString tool = QStandardPaths::findExecutable(QStringLiteral("ssh-keygen"));
    if (tool.isEmpty())
        return Error{
            ErrorCode::ToolMissing,
            KeyPairTr::tr(
                "The program ssh-keygen is not installed on this computer, so no key pair was created. Install OpenSSH's client programs, then retry."),
            {}};
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo::exists(folder)) {
        if (!QDir().mkpath(QFileInfo(folder).absolutePath()))
            return keyUnwritable(path, systemReason(errno));
        if (const int error = makePrivateFolder(folder))
            return keyUnwritable(path, systemReason(error));
    }
    // Created in a temporary folder and moved when it is complete, so that an incomplete key is never seen.
    const QTemporaryDir scratch(folder + QStringLiteral("/.howdah-key-XXXXXX"));
    if (!scratch.isValid())
        return keyUnwritable(path, scratch.errorString());
    const QString made = scratch.filePath(QStringLiteral("key"));
    QList<QByteArray> arguments = makeCommand(made, type, comment);
    arguments.first() = QFile::encodeName(tool);
    const auto keygen = runTool({.arguments = arguments, .limit = keygenLimit});
    if (!keygen)
        return keyUnwritable(path, keygen.error().message);
    if (keygen.value().status != 0)
        return keyUnwritable(path, QString::fromLocal8Bit(keygen.value().errorOutput).trimmed());
    // Set explicitly, independent of the umask.
    QFile::setPermissions(made, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QFile::setPermissions(made + QStringLiteral(".pub"),
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther);
    for (const QString &file : {made, made + QStringLiteral(".pub")}) { // ssh-keygen does not wait for the disk
        if (const int error = flushFile(file))
            return keyUnwritable(path, systemReason(error));
    }
    if (const int error = moveInto(made, path))
        return error == EEXIST ? exists(path) : keyUnwritable(path, systemReason(error));
    if (const int error = moveInto(made + QStringLiteral(".pub"), publicPath)) {
        (void)moveInto(path, made); // just created by us: it is removed with the folder
        return error == EEXIST ? exists(publicPath) : keyUnwritable(path, systemReason(error));
    }
    return inspect(path);
}

} // namespace howdah
