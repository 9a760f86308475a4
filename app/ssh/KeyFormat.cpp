// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ssh/KeyFormat.h"

#include <QtEndian>

namespace howdah {

namespace {

KeyFormat openSshFormat(const QByteArray &file, qsizetype begin)
{
    // PROTOCOL.key of OpenSSH: "openssh-key-v1\0", cipher, KDF, KDF options, number of keys, public key, …
    constexpr QByteArrayView magic("openssh-key-v1\0", 15);
    KeyFormat format;
    const qsizetype bodyBegin = file.indexOf('\n', begin);
    const qsizetype bodyEnd = file.indexOf("-----END OPENSSH PRIVATE KEY-----", begin);
    if (bodyBegin < 0 || bodyEnd < bodyBegin)
        return format;
    const QByteArray body = QByteArray::fromBase64(file.mid(bodyBegin, bodyEnd - bodyBegin));
    if (!body.startsWith(magic))
        return format;
    qsizetype at = magic.size();
    const auto cipher = readSshString(body, &at);
    const auto kdf = readSshString(body, &at);
    const auto kdfOptions = readSshString(body, &at);
    if (!cipher || !kdf || !kdfOptions || at + 4 > body.size())
        return format;
    const auto keys = qFromBigEndian<quint32>(body.constData() + at);
    at += 4;
    const auto blob = readSshString(body, &at);
    const auto secretPart = readSshString(body, &at);
    if (keys != 1 || !blob || !secretPart)
        return format;
    format.kind = KeyFormat::Kind::OpenSsh;
    format.cipher = *cipher;
    format.encrypted = *cipher != "none";
    format.publicBlob = *blob;
    format.type = keyTypeOfBlob(*blob);
    return format;
}

} // namespace

std::optional<QByteArray> readSshString(const QByteArray &from, qsizetype *at)
{
    if (*at + 4 > from.size())
        return std::nullopt;
    const auto length = qsizetype(qFromBigEndian<quint32>(from.constData() + *at));
    if (length > from.size() - *at - 4)
        return std::nullopt;
    const QByteArray text = from.mid(*at + 4, length);
    *at += 4 + length;
    return text;
}

QByteArray keyTypeOfBlob(const QByteArray &blob)
{
    qsizetype at = 0;
    return readSshString(blob, &at).value_or(QByteArray());
}

KeyFormat KeyFormat::of(const QByteArray &file)
{
    KeyFormat format;
    if (const qsizetype begin = file.indexOf("-----BEGIN OPENSSH PRIVATE KEY-----"); begin >= 0)
        return openSshFormat(file, begin);
    if (file.startsWith("PuTTY-User-Key-File-")) {
        format.kind = Kind::Putty;
    } else if (file.contains("---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----")) {
        format.kind = Kind::SshCom;
    } else if (file.contains("-----BEGIN ENCRYPTED PRIVATE KEY-----")) {
        format.kind = Kind::Pem;
        format.encrypted = true;
    } else if (file.contains("-----BEGIN PRIVATE KEY-----") || file.contains("-----BEGIN RSA PRIVATE KEY-----")
               || file.contains("-----BEGIN EC PRIVATE KEY-----")) {
        format.kind = Kind::Pem;
        format.encrypted = file.contains("Proc-Type: 4,ENCRYPTED");
    } else if (file.startsWith("ssh-") || file.startsWith("ecdsa-") || file.startsWith("sk-")) {
        format.kind = Kind::PublicKey;
    }
    return format;
}

bool KeyFormat::hasSafeCipher() const
{
    // Measured: libssh 0.10 calls a null pointer for aes256-gcm and chacha20-poly1305 in a key file.
    static const QByteArray safe[] = {"none", "aes128-ctr", "aes192-ctr", "aes256-ctr", "aes128-cbc", "aes192-cbc", "aes256-cbc"};
    return kind != Kind::OpenSsh || std::find(std::begin(safe), std::end(safe), cipher) != std::end(safe);
}

} // namespace howdah
