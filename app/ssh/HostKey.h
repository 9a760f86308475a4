// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The public key by which a machine's sshd identifies itself.
//
// Thread: a value.
#pragma once

#include <QByteArray>
#include <QString>

namespace howdah {

struct HostKey
{
    QByteArray type;                           ///< "ssh-ed25519"
    QByteArray blob;                           ///< the raw public key
    [[nodiscard]] QString fingerprint() const; ///< "SHA256:…", the text that ssh-keygen -l prints
    [[nodiscard]] bool isNull() const { return blob.isEmpty(); }
    friend bool operator==(const HostKey &, const HostKey &) = default;
};

} // namespace howdah
