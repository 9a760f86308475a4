// The exact text that runs on a machine: values as quoted assignments, then the step's program.
//
// Thread: pure functions; the programs are compiled in.
#pragma once

#include "app/steps/Step.h"

#include "app/machines/Cluster.h"

#include <QByteArray>

namespace howdah {

enum class RunMode { Check, Apply, TakeBack };
[[nodiscard]] QByteArray runModeName(RunMode mode); ///< "check", "apply", "take-back"

struct StepValues
{
    RunMode mode = RunMode::Apply;
    QByteArray publicKey;      ///< one line; empty where there is none yet
    QByteArray keyUser;        ///< root, or the login account where root login stays as it is
    QByteArray clientAddress;  ///< ours, as the machine sees it; empty if not known yet
    QByteArray nonce;          ///< for key-login
    bool liveOk = false;
    bool takeNames = false;
};

[[nodiscard]] QByteArray driverText();             ///< resources/steps/driver.sh
[[nodiscard]] QByteArray libraryText();            ///< resources/steps/lib.sh
[[nodiscard]] QByteArray stepText(QStringView id); ///< resources/steps/<id>.sh; empty if there is none

/// HD_… assignments of one step on one machine (null machine: this computer).
[[nodiscard]] QByteArray stepAssignments(const Cluster &cluster, const Machine *machine, const Step &step,
                                         const StepValues &values);

/// Assignments and text: what `hd_step` runs, after the library.
[[nodiscard]] QByteArray stepProgram(const Cluster &cluster, const Machine *machine, const Step &step,
                                     const StepValues &values);

/// The bootstrap and one hd_step line per step, as they go through the channel; also complete for `ssh HOST sh`.
[[nodiscard]] QByteArray bootstrapText(const QByteArray &nonce, const QByteArray &who);
[[nodiscard]] QByteArray stepLine(const QByteArray &nonce, const Step &step, const QByteArray &program);

/// A digest of what the step's result on this machine depends on; it changes when the result is outdated.
[[nodiscard]] QString inputDigest(const Cluster &cluster, const Machine *machine, const Step &step,
                                  const QByteArray &publicKey);

} // namespace howdah
