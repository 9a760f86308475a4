// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A private key opened for use by libssh. For this folder: libssh's types go no further.
//
// Thread: any. Blocks for the key file's own slow-down (usually 0.1 s for an encrypted one).
// Errors: KeyUnreadable, KeyUnsupported, FileTooOpen, PassphraseMissing, PassphraseWrong.
#pragma once

#include "app/base/Result.h"
#include "app/base/Secret.h"
#include "app/ssh/KeyFormat.h"

#include <libssh/libssh.h>

#include <memory>

namespace howdah {

struct SshKeyDeleter
{
    void operator()(ssh_key_struct *key) const { ssh_key_free(key); }
};
using SshKey = std::unique_ptr<ssh_key_struct, SshKeyDeleter>;

/// A private key file's text and its properties. The text is wiped with this object.
struct PrivateKeyFile
{
    Secret text;
    KeyFormat format;

    /// Refuses what libssh must not see.
    [[nodiscard]] static Result<PrivateKeyFile> read(const QString &path);
};

/// The passphrase goes to libssh through its callback: no copy stays, and nothing is ever asked on a terminal.
[[nodiscard]] Result<SshKey> importPrivateKey(const QString &path, const PrivateKeyFile &file, const Secret *passphrase);

/// From the blob of a public key; null if it is none.
[[nodiscard]] SshKey importPublicBlob(const QByteArray &blob);
[[nodiscard]] QByteArray publicBlobOf(ssh_key key);

} // namespace howdah
