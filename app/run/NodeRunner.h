// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A machine's StepRunner, and what the engine must know of the way into it.
//
// Thread: its worker's.
#pragma once

#include "app/run/LoginProof.h"
#include "app/run/RunShared.h"
#include "app/run/StepRunner.h"
#include "app/ssh/RootShell.h"

namespace howdah {

class NodeRunner : public StepRunner
{
public:
    [[nodiscard]] Result<void> open() final { return open(nullptr); }
    /// Connects, logs in and becomes root. With a slot, the user may be asked: the connection is closed and the slot
    /// released meanwhile. Without one (after the go) there are no questions.
    [[nodiscard]] virtual Result<void> open(Slot *slot) = 0;
    [[nodiscard]] virtual bool isOpen() const = 0;

    // While it is open:
    [[nodiscard]] virtual const RootShellInfo &info() const = 0;
    [[nodiscard]] virtual HostKey hostKey() const = 0;
    virtual void describe(NodeFindings &findings) const = 0; ///< what to write to known_hosts after the go, and where
    [[nodiscard]] virtual QString user() const = 0;          ///< who logged in
    [[nodiscard]] virtual QString account() const = 0;       ///< the account of the settings
    [[nodiscard]] virtual QByteArray keyLine() const = 0;    ///< the public line of the key that logged in; or empty
    /// Why root, who got in by key in the last run, did not get in by it today; nothing if that was not tried, or it worked.
    [[nodiscard]] virtual const std::optional<Error> &rootKeptOut() const = 0;

    /// How long it has waited for users and for other machines.
    [[nodiscard]] virtual std::chrono::milliseconds waited() const = 0;
    [[nodiscard]] virtual bool leftOut() const = 0; ///< the user did not want this machine

    // What key-login and name-login prove, past the connection that the run works through; see LoginProofs.h.
    [[nodiscard]] virtual LoginProof proveKeyLogin(const QString &user, const QString &methods) = 0;
    [[nodiscard]] virtual LoginProof proveNameLogin(const QString &user, bool named, const QString &methods,
                                                    const WorkstationRows &rows) = 0;
};

} // namespace howdah
