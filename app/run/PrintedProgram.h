// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The programs of a run as a user reads them, and as `ssh root@HOST sh` runs them without Howdah. A step that is no
// program is printed as what it does instead: the command that is run, the bytes that are sent, the text that is written.
//
// Thread: knownBeforehand() blocks for some `ssh -G` (4 ms each) and for reading a key; the rest are pure functions.
#pragma once

#include "app/record/RunPlan.h"

namespace howdah {

/// What a run finds out on this computer before it reaches the machine.
struct KnownBeforehand
{
    QByteArray publicKey;     ///< one line; empty where there is no key pair yet
    QString account;          ///< that logs in; empty if neither the settings nor ssh's configuration could say
    QString keyPath;          ///< of the pair; where there is none yet, where a run makes it
    bool keyIsLocked = false; ///< only a passphrase opens it
    QString hostName;         ///< where the machine is reached; empty: its address
    quint16 port = 22;
    QByteArray sshConfigDiff; ///< this computer: what would be written for ssh
    QString sshConfigFault;   ///< why it would not
};
/// Null machine: this computer.
[[nodiscard]] KnownBeforehand knownBeforehand(const Cluster &cluster, const Machine *machine, RunMode mode);

/// What a run would give this step. Null machine: this computer. Only a run knows nonces and names to take over.
[[nodiscard]] StepValues valuesBeforehand(const Cluster &cluster, const Machine *machine, const Step &step, RunMode mode,
                                          const KnownBeforehand &known);

/// Is the step a program for a root shell, of which several may be printed as one? (Else it is printed alone.)
[[nodiscard]] bool isRootProgram(const Step &step);

/// Programs: complete for `ssh root@HOST sh < PROGRAM`: what a run does in these steps, each to its outcome, told step by
/// step on standard output ("howdah-STEP end CODE"). Null machine: for this computer, `sudo sh < PROGRAM`, and its steps.
/// A step that is none comes alone, as what it does. Comment lines say what could not be known beforehand.
[[nodiscard]] QByteArray printedProgram(const Cluster &cluster, const Machine *machine, const QList<const Step *> &steps,
                                        RunMode mode, const KnownBeforehand &known);

} // namespace howdah
