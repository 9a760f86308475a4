// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What kind of private key is in a file, read without a passphrase and before libssh sees it: libssh 0.10 crashes on
// two ciphers and asks on the terminal for others.
//
// Thread: pure functions.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace howdah {

struct KeyFormat
{
    enum class Kind {
        OpenSsh, ///< BEGIN OPENSSH PRIVATE KEY
        Pem,     ///< BEGIN RSA/EC PRIVATE KEY, BEGIN (ENCRYPTED) PRIVATE KEY
        Putty,
        SshCom,    ///< ---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----
        PublicKey, ///< the .pub file was given
        Unknown,
    };
    Kind kind = Kind::Unknown;
    bool encrypted = false;
    QByteArray cipher;     ///< "none", "aes256-ctr"; OpenSsh only
    QByteArray type;       ///< "ssh-ed25519", "sk-ssh-ed25519@openssh.com"; OpenSsh only
    QByteArray publicBlob; ///< OpenSsh only

    [[nodiscard]] static KeyFormat of(const QByteArray &file);
    /// Can libssh read it, and may it?
    [[nodiscard]] bool isHardware() const { return type.startsWith("sk-"); }
    [[nodiscard]] bool hasSafeCipher() const;
};

/// SSH's string: uint32 length and that many bytes. Moves `at` on; nothing if it does not fit.
[[nodiscard]] std::optional<QByteArray> readSshString(const QByteArray &from, qsizetype *at);

/// The name a public key blob begins with, "ssh-ed25519"; empty if it is no blob.
[[nodiscard]] QByteArray keyTypeOfBlob(const QByteArray &blob);

} // namespace howdah
