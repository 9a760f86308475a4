// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Machines and this computer as the engine sees them, by a script: no network, no root, no time that passes.
//
// A script has a line for each thing that is not as usual (all steps end as unchanged, all connections are made):
//     HOST STEP TURN | TURN …          each run of the step takes the next turn; the last one stays
//     HOST open TURN | TURN …          each connection: ok, asks (is its host key right?), or an error (of "MachineBusy
//     ourselves" the
//                                      lock is this run's own)
//     HOST late 1                      as many steps that were sent ahead have begun before a Stop reaches the machine
//     HOST in root-by-key              who gets in: admin-by-password (the default), admin-by-key, root-by-other-key
// HOST is a machine, `here` (this computer) or `administrator` (of it). A turn has parts, separated by " ; ":
//     fact NAME VALUE · note REASON · diff TEXT · print TEXT · says OUTCOME … · waits (until released, or cancelled)
// and ends with an outcome (changed, failed REASON …), `exit N`, `aborted` or the error's code: ConnectionLost, TimedOut …
//
// Thread: made and read on the main thread; the workers run steps of it meanwhile.
#pragma once

#include "app/run/StepRunners.h"

#include <mutex>

namespace howdah::test {

class FakeMachines
{
public:
    FakeMachines(const QString &script, QByteArray publicKey, QString knownHosts);

    [[nodiscard]] StepRunners runners();
    /// Steps that wait go on.
    void release() { m_released->cancel(); }
    /// "db1 hostname" for each program that ran, in order; "db1 open" for each connection tried.
    [[nodiscard]] QStringList ran() const;
    /// What was sent to run, of the last time.
    /// "db1 hostname fqdn" for steps that were sent together.
    [[nodiscard]] QStringList sentAhead() const;
    [[nodiscard]] StepCall lastCall(const QString &host, const QString &step) const;

    // For the fakes.
    [[nodiscard]] QString take(const QString &host, const QString &step, const QString &usual);
    void sendAhead(const QString &host, const QList<StepCall> &calls);
    [[nodiscard]] bool isLate(const QString &host);
    [[nodiscard]] Result<StepExit> run(const QString &host, const StepCall &call);
    [[nodiscard]] QString wayInto(const QString &host) const { return m_ways.value(host); }
    [[nodiscard]] const QByteArray &publicKey() const { return m_publicKey; }
    [[nodiscard]] const QString &knownHosts() const { return m_knownHosts; }

private:
    [[nodiscard]] bool waitForRelease(const StepCall &call) const;

    mutable std::mutex m_mutex;
    QHash<QString, QStringList> m_turns; ///< "db1 hostname" -> turns to come
    QHash<QString, QString> m_ways;
    QHash<QString, int> m_late;
    QStringList m_ran;
    QStringList m_sentAhead;
    QHash<QString, StepCall> m_calls;
    const QByteArray m_publicKey;
    const QString m_knownHosts;
    std::shared_ptr<CancelToken> m_released = std::make_shared<CancelToken>();
};

} // namespace howdah::test
