// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// `--secrets FILE|-`: lines `login|sudo|root|key[@HOST] PASSWORD`, read straight into Secret. The rest of the line is
// the password as it is; blank lines and lines that begin with # are skipped.
//
// Thread: any; blocks on the file or on standard input. Errors: FileNotFound, FileUnreadable, FileTooOpen (others than
// its owner can read or write it), SecretsInvalid (line and what is wrong, never the password).
#pragma once

#include "app/base/Result.h"
#include "app/base/Secret.h"
#include "app/credentials/CredentialStore.h"

#include <vector>

namespace howdah {

struct SecretLine
{
    int line = 0;
    SecretKind kind = SecretKind::Login;
    QString host; ///< empty: for every machine
    Secret secret;
};

[[nodiscard]] Result<std::vector<SecretLine>> readSecrets(const QString &path);
/// The same for text that is already here; `name` is how to call it in an error.
[[nodiscard]] Result<std::vector<SecretLine>> parseSecrets(QByteArrayView text, const QString &name);

} // namespace howdah
