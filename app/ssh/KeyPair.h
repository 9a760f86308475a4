// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The user's SSH key pair: find it, create it, examine a private key file before libssh reads it.
//
// Thread: any; make() takes up to some seconds for RSA 4096. Errors: KeyUnreadable, KeyUnsupported, PassphraseWrong,
// PassphraseMissing, FileExists, FileUnwritable, ToolMissing.
#pragma once

#include "app/base/Result.h"
#include "app/base/Secret.h"

#include <QByteArray>
#include <QStringList>

namespace howdah {

enum class KeyType { Ed25519, Rsa2048, Rsa3072, Rsa4096 };

struct KeyFile
{
    QString path;          ///< private key
    QByteArray publicLine; ///< "ssh-ed25519 AAAA… comment", no newline
    QString fingerprint;   ///< SHA256:…
    bool encrypted = false;
};

class KeyPair
{
public:
    /// Reads what can be known without a passphrase. Refuses (KeyUnsupported) hardware keys, ciphers that crash
    /// libssh 0.10 (AEAD), PuTTY files; FileTooOpen if others can read it.
    [[nodiscard]] static Result<KeyFile> inspect(const QString &path);

    /// The first of the candidates that exists, is no hardware key and can be used; nullopt-like empty path if none.
    [[nodiscard]] static Result<KeyFile> choose(const QStringList &candidates);

    /// Is this the passphrase of the key file? PassphraseWrong if not.
    [[nodiscard]] static Result<void> checkPassphrase(const QString &path, const Secret &passphrase);

    /// The ssh-keygen command that make() runs, for a file beside its place.
    [[nodiscard]] static QList<QByteArray> makeCommand(const QString &path, KeyType type, const QString &comment);
    /// Makes path and path.pub in OpenSSH's format, 0600 and 0644, never over an existing file. `comment` as given.
    [[nodiscard]] static Result<KeyFile> make(const QString &path, KeyType type, const QString &comment);
};

} // namespace howdah
