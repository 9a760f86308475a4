// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One line of a known_hosts file.
//
// Thread: a value; pure functions.
#pragma once

#include "app/ssh/HostKey.h"

#include <QList>

namespace howdah {

struct KnownHostsLine
{
    enum class Kind {
        Nothing, ///< blank, a comment, a key of SSH protocol 1
        Key,
        Revoked,
        CertAuthority,
        Damaged, ///< names may still be readable
    };
    Kind kind = Kind::Nothing;
    QByteArray before; ///< marker and blanks in front of the names
    QByteArray names;  ///< the list of patterns, or one hashed name
    QByteArray after;  ///< the rest of the line, with the line's end
    HostKey key;
    QByteArray comment;

    /// `text` with its line's end, if it has one.
    [[nodiscard]] static KnownHostsLine parse(const QByteArray &text);
    /// Byte for byte what was parsed.
    [[nodiscard]] QByteArray text() const { return before + names + after; }

    /// `name` as it is looked up: lower case, [name]:port where the port is not 22.
    [[nodiscard]] bool matches(const QByteArray &name) const;

    /// Makes the line stop matching the name. False: no name is left, so the line must be removed.
    [[nodiscard]] bool takeOut(const QByteArray &name);
};

/// The name as it is looked up.
[[nodiscard]] QByteArray knownHostsName(const QString &name, quint16 port);

} // namespace howdah
