// The programs of a run as a person reads them, and as `ssh root@HOST sh` runs them without Howdah.
//
// Thread: knownBeforehand() blocks for one `ssh -G` (4 ms) and for reading a key; the rest are pure functions.
#pragma once

#include "app/run/RunPlan.h"

namespace howdah {

/// What a run finds out on this computer before it reaches the machine.
struct KnownBeforehand
{
    QByteArray publicKey; ///< one line; empty where there is no key pair yet
    QString account;      ///< that logs in; empty if neither the settings nor ssh's configuration could say
};
[[nodiscard]] KnownBeforehand knownBeforehand(const Cluster &cluster, const Machine &machine);

/// What a run would give this step. Null machine: this computer. Only a run knows nonces and names to take over.
[[nodiscard]] StepValues valuesBeforehand(const Cluster &cluster, const Machine *machine, const Step &step, RunMode mode,
                                          const KnownBeforehand &known);

/// Complete for `ssh root@HOST sh < PROGRAM`: what a run does in these steps, each to its outcome, told step by step on
/// standard output ("howdah-STEP end CODE"). Comment lines say what could not be known beforehand. The steps must be
/// ones with a program for a machine. Null machine: for this computer, `sudo sh < PROGRAM`, and its steps.
[[nodiscard]] QByteArray printedProgram(const Cluster &cluster, const Machine *machine, const QList<const Step *> &steps,
                                        RunMode mode, const KnownBeforehand &known);

} // namespace howdah
