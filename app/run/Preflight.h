// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a run asks and finds out before it changes anything: where each worker stands, the questions that are open, the host
// keys that a user has accepted, and what was found on each machine and on this computer.
//
// Thread: any. ask() blocks until it is answered, or the run is aborted; nothing else does. A null machine is this computer.
#pragma once

#include "app/base/SecretMask.h"
#include "app/run/Questions.h"
#include "app/run/RunStop.h"
#include "app/steps/Reason.h"

#include <QHash>
#include <QMap>

#include <array>
#include <functional>
#include <optional>
#include <variant>

namespace howdah {

/// Where one worker stands, as the Runner must know it.
enum class WorkerPhase {
    Preflight, ///< at work before the run
    Asking,    ///< waits for an answer
    Ready,     ///< waits for the go
    Steps,
    Done,
};

using Question = std::variant<std::monostate, HostKeyQuestion, SecretQuestion>;

/// What was found out about one machine, for the review and for live machines.
struct NodeFindings
{
    bool ready = false;
    QMap<QString, QString> facts;
    KnownMachine known;              ///< to be remembered in known_hosts
    QStringList othersNames;         ///< of these, what known_hosts has for a machine of another cluster
    QStringList userKnownHostsFiles; ///< where, for this machine
    QStringList globalKnownHostsFiles;
    bool replaceHostKey = false; ///< the user agreed to replace a changed key
    [[nodiscard]] QStringList live() const;
};

/// What was found out about this computer.
struct WorkstationFindings
{
    bool needsPrivilege = false;              ///< some row would change what only an administrator may
    QByteArray diff;                          ///< of /etc/hosts
    QByteArray ownDiff;                       ///< of ~/.ssh/config, which needs no privilege
    Reason trouble;                           ///< why a row cannot be done as things are (a name held by another cluster)
    std::optional<PrivilegedHelper::Way> way; ///< to an administrator, looked for only where one is needed
    QString refused; ///< why that way did not lead there after the go: this computer's worker is Ready again
};

class Preflight
{
public:
    /// `wake` is called whenever a phase changes but by an answer. The mask conceals what a machine says of a secret.
    Preflight(RunStop &stop, const SecretMask &mask, std::function<void()> wake);

    // Done is final, and an answer to what is no longer asked counts for nothing: both may come from the main thread while a
    // worker ends.
    void setPhase(const QUuid &machine, WorkerPhase phase);
    [[nodiscard]] bool anyIn(WorkerPhase phase) const;
    [[nodiscard]] bool allIn(WorkerPhase phase) const;
    [[nodiscard]] WorkerPhase workstationPhase() const;

    /// False: left out, or the run is aborted.
    [[nodiscard]] bool ask(const QUuid &machine, Question question);
    void answer(const QHash<QUuid, bool> &goOn);
    [[nodiscard]] QHash<QUuid, Question> questions() const; ///< that are open

    // Host keys that a user has accepted in this run.
    void trust(const QUuid &machine, const HostKey &key, bool replace);
    [[nodiscard]] std::optional<HostKey> trusted(const QUuid &machine, bool *replace) const;

    void setFindings(const QUuid &machine, NodeFindings findings);
    [[nodiscard]] QHash<QUuid, NodeFindings> findings() const;
    void setWorkstationFindings(WorkstationFindings findings);
    [[nodiscard]] WorkstationFindings workstationFindings() const;

private:
    void enterPhase(const QUuid &machine, WorkerPhase phase); // with the lock held

    const SecretMask &m_mask;
    const std::function<void()> m_wake;
    mutable RunStop::Monitor m_monitor;
    QHash<QUuid, WorkerPhase> m_phases;
    std::array<qsizetype, 5> m_inPhase{}; ///< how many; the Runner asks at every wake
    QHash<QUuid, Question> m_questions;
    QHash<QUuid, bool> m_answers;
    QHash<QUuid, std::pair<HostKey, bool>> m_trusted;
    QHash<QUuid, NodeFindings> m_findings;
    WorkstationFindings m_workstationFindings;
};

} // namespace howdah
