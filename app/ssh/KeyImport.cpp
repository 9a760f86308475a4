// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/KeyImport.h"

#include "app/base/os/FileStatus.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstring>

#include <unistd.h>

namespace howdah {

namespace {

struct KeyImportTr
{
    Q_DECLARE_TR_FUNCTIONS(KeyPair)
};

constexpr qint64 largestFile = 1 << 20;
constexpr qsizetype longestPassphrase = 127; // libssh's buffer is 128 bytes

Error keyUnreadable(const QString &path, const QString &why)
{
    return {ErrorCode::KeyUnreadable,
            KeyImportTr::tr("The key file %1 cannot be used: %2. Nothing was changed. Choose another key file.").arg(path, why),
            why};
}

Error unsupported(const QString &path, const QString &why)
{
    return {ErrorCode::KeyUnsupported, KeyImportTr::tr("The key file %1 cannot be used: %2").arg(path, why), {}};
}

std::optional<Error> objection(const QString &path, const KeyFormat &format)
{
    switch (format.kind) {
    case KeyFormat::Kind::Putty:
        return unsupported(
            path, KeyImportTr::tr("it is in PuTTY's format. Export it from PuTTYgen as an OpenSSH key, and choose that."));
    case KeyFormat::Kind::SshCom:
        return unsupported(path,
                           KeyImportTr::tr("it is in the format of ssh.com. Convert it with `ssh-keygen -i`, and choose that."));
    case KeyFormat::Kind::PublicKey:
        return keyUnreadable(path, KeyImportTr::tr("it is a public key; the private key is usually the file without .pub"));
    case KeyFormat::Kind::Unknown:
        return keyUnreadable(path, KeyImportTr::tr("it contains no private key"));
    case KeyFormat::Kind::OpenSsh:
    case KeyFormat::Kind::Pem:
        break;
    }
    if (format.isHardware())
        return unsupported(
            path,
            KeyImportTr::tr(
                "its key is in a hardware token, which would have to be touched for every machine. Choose a key that is kept in a file."));
    if (!format.hasSafeCipher())
        return unsupported(path, KeyImportTr::tr("its passphrase protects it with the cipher %1, which Howdah cannot open. "
                                                 "`ssh-keygen -p -Z aes256-ctr -f %2` changes that.")
                                     .arg(QString::fromLatin1(format.cipher.left(64)), path));
    static const QByteArray types[] = {"ssh-ed25519", "ssh-rsa", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384",
                                       "ecdsa-sha2-nistp521"};
    if (format.kind == KeyFormat::Kind::OpenSsh && std::find(std::begin(types), std::end(types), format.type) == std::end(types))
        return unsupported(path, KeyImportTr::tr("keys of the type %1 are not accepted any more. Create a new one.")
                                     .arg(QString::fromLatin1(format.type.left(64))));
    return std::nullopt;
}

int givePassphrase(const char *, char *buffer, size_t length, int, int, void *secret)
{
    const auto *passphrase = static_cast<const Secret *>(secret);
    if (!passphrase || size_t(passphrase->size()) >= length)
        return -1;
    std::memcpy(buffer, passphrase->data(), size_t(passphrase->size()) + 1);
    return 0;
}

} // namespace

Result<PrivateKeyFile> PrivateKeyFile::read(const QString &path)
{
    QFile file(path);
    const auto status = statusOf(path);
    if (!status)
        return keyUnreadable(path, QString::fromLocal8Bit(std::strerror(errno)));
    if (!status->isFile() || status->size > largestFile)
        return keyUnreadable(path, KeyImportTr::tr("it is not a key file"));
    // OpenSSH's rule: one's own key that others can read is refused, so a terminal would refuse it too.
    if (status->owner == getuid() && (status->mode & 077) != 0)
        return Error{
            ErrorCode::FileTooOpen,
            KeyImportTr::tr("Other accounts of this computer can read the private key %1, so SSH does not use it. Nothing "
                            "was changed. `chmod 600 %1` makes it private.")
                .arg(path),
            {}};
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return keyUnreadable(path, file.errorString());
    PrivateKeyFile result;
    QByteArray text = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return keyUnreadable(path, file.errorString());
    result.format = KeyFormat::of(text);
    result.text = Secret::fromConsumed(std::move(text));
    if (auto refused = objection(path, result.format))
        return *refused;
    return result;
}

Result<SshKey> importPrivateKey(const QString &path, const PrivateKeyFile &file, const Secret *passphrase)
{
    if (file.format.encrypted && (!passphrase || passphrase->isEmpty()))
        return Error{
            ErrorCode::PassphraseMissing, KeyImportTr::tr("The key %1 needs its passphrase. Nothing was changed.").arg(path), {}};
    if (file.format.encrypted && passphrase->size() > longestPassphrase)
        return unsupported(path, KeyImportTr::tr("its passphrase is longer than 127 bytes, which Howdah cannot use. Load the key "
                                                 "into the SSH agent, or choose another."));
    ssh_key key = nullptr;
    const int rc =
        ssh_pki_import_privkey_base64(file.text.data(), nullptr, givePassphrase, const_cast<Secret *>(passphrase), &key);
    if (rc == SSH_OK)
        return SshKey(key);
    if (file.format.encrypted)
        return Error{ErrorCode::PassphraseWrong,
                     KeyImportTr::tr("This is not the passphrase of the key %1. Nothing was changed. Try again.").arg(path),
                     {}};
    return keyUnreadable(path, KeyImportTr::tr("it is damaged, or of a type that Howdah does not know"));
}

SshKey importPublicBlob(const QByteArray &blob)
{
    const QByteArray type = keyTypeOfBlob(blob);
    ssh_key key = nullptr;
    ssh_pki_import_pubkey_base64(blob.toBase64().constData(), ssh_key_type_from_name(type.constData()), &key);
    return SshKey(key);
}

QByteArray publicBlobOf(ssh_key key)
{
    char *base64 = nullptr;
    if (ssh_pki_export_pubkey_base64(key, &base64) != SSH_OK)
        return {};
    const QByteArray blob = QByteArray::fromBase64(base64);
    ssh_string_free_char(base64);
    return blob;
}

} // namespace howdah
