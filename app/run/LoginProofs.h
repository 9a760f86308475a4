// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What key-login and name-login prove: that others get in, past the connection that the run itself works through.
//
// Thread: a node worker's; blocks for one SSH connection, or one process of the system's ssh.
#pragma once

#include "app/run/LoginProof.h"
#include "app/run/RunShared.h"
#include "app/ssh/KeyPair.h"
#include "app/ssh/Session.h"

#include <functional>

namespace howdah {

/// What key-login runs on the machine; `nonce`: 32 characters, new each time. The answer is put together there, so a
/// forced command that echoes what it was sent cannot fake it. Nothing is sent on standard input: a start-up file that
/// asks the terminal would eat it.
[[nodiscard]] QByteArray keyLoginCommand(const QByteArray &nonce);

/// Runs a command over a fresh connection of its own, logged in as `user` with only this key; blocks.
using KeyOnlyLogin = std::function<Result<CommandResult>(const QString &user, const KeyFile &key, const QByteArray &command)>;

/// A fresh connection as `user` with only the run's key. Skipped where the login asks for a code besides (a second
/// factor); `methods`: sshd's AuthenticationMethods for this user, if a step has found them out.
[[nodiscard]] LoginProof proveKeyLogin(const RunShared &shared, const Machine &machine, const QString &user,
                                       const KeyOnlyLogin &logIn, const QString &methods = {});

/// `ssh USER@HOST hostname`, as the user's own terminal would run it; with the key's passphrase given, that key
/// is offered first. `named`: the machine must call itself by its name. Skipped where this computer's host table was
/// left out of the run (`here`) and the name does not lead to the machine without it; and where the login asks for a code.
[[nodiscard]] LoginProof proveNameLogin(RunShared &shared, const WorkstationRows &here, const Machine &machine,
                                        const QString &user, bool named, const KeyOnlyLogin &logIn, const QString &methods = {});

} // namespace howdah
