// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where an SSH connection leads, and what its server lets an account log in by.
//
// Thread: values.
#pragma once

#include <QFlags>
#include <QString>
#include <QStringList>

namespace howdah {

struct SshEndpoint
{
    QString machine;  ///< how to call it in messages ("db1")
    QString hostName; ///< name or address to connect to
    quint16 port = 22;
    QStringList preferredHostKeyTypes; ///< known types first, so that a known machine shows the key we know
    /// Those that the system's ssh would ask for: of a machine that is not known yet, the key is met that it will meet.
    /// Empty: any.
    QStringList hostKeyAlgorithms = {};
    QStringList systemSsh = {}; ///< all methods of encryption that the system's ssh offers, to tell whether it gets further
};

enum class LoginMethod { None = 0, PublicKey = 1, Password = 2, KeyboardInteractive = 4 };
Q_DECLARE_FLAGS(LoginMethods, LoginMethod)

} // namespace howdah

Q_DECLARE_OPERATORS_FOR_FLAGS(howdah::LoginMethods)
