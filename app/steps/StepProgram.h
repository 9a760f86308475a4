// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The exact text that runs on a machine: values as quoted assignments, then the step's program.
//
// Thread: pure functions; the programs are compiled in.
#pragma once

#include "app/catalogue/Step.h"

#include "app/machines/Cluster.h"

#include <QByteArray>

#include <optional>

namespace howdah {

enum class RunMode { Check, Apply, TakeBack };
[[nodiscard]] QByteArray runModeName(RunMode mode); ///< "check", "apply", "take-back"
[[nodiscard]] std::optional<RunMode> runModeFromName(QStringView name);

struct StepValues
{
    RunMode mode = RunMode::Apply;
    QByteArray publicKey;     ///< one line; empty where there is none yet
    QByteArray keyUser;       ///< root, or the login account where root login stays as it is
    QByteArray clientAddress; ///< ours, as the machine sees it; empty if not known yet: the machine takes it from its sshd
    bool liveOk = false;
    bool takeNames = false;
};

[[nodiscard]] QByteArray driverText();     ///< resources/steps/driver.sh
[[nodiscard]] QByteArray libraryText();    ///< resources/steps/lib.sh
[[nodiscard]] QByteArray whyRefusedText(); ///< resources/steps/why-refused.sh

/// HD_… assignments of one step on one machine (null machine: this computer).
[[nodiscard]] QByteArray stepAssignments(const Cluster &cluster, const Machine *machine, const Step &step,
                                         const StepValues &values);

/// Assignments and text: what `hd_step` runs, after the library.
[[nodiscard]] QByteArray stepProgram(const Cluster &cluster, const Machine *machine, const Step &step, const StepValues &values);

/// The bootstrap and one hd_step line per step, as they go through the channel; also complete for `ssh HOST sh`.
[[nodiscard]] QByteArray bootstrapText(const QByteArray &nonce, const QByteArray &who);
[[nodiscard]] QByteArray stepLine(const QByteArray &nonce, const Step &step, const QByteArray &program);

/// Digests of what the steps' results depend on: one changes when the result is outdated. For many machines of one
/// cluster, which must outlive it; the host table is taken in once.
class InputDigests
{
public:
    /// Without a public key (not known yet which it is) the digests leave it open.
    InputDigests(const Cluster &cluster, const QByteArray &publicKey);
    /// The same for this public key. Any thread.
    [[nodiscard]] InputDigests withKey(const QByteArray &publicKey) const;

    /// "0123456789abcdef", with "-89abcdef" for the key where the step depends on it. Null machine: this computer.
    [[nodiscard]] QString of(const Machine *machine, const Step &step) const;

    /// Are these the same inputs, as far as both digests know them?
    [[nodiscard]] static bool same(const QString &one, const QString &other);

private:
    const Cluster &m_cluster;
    QByteArray m_table;
    QString m_key;
};

[[nodiscard]] inline QString inputDigest(const Cluster &cluster, const Machine *machine, const Step &step,
                                         const QByteArray &publicKey)
{
    return InputDigests(cluster, publicKey).of(machine, step);
}

} // namespace howdah
