// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One run of the real Runner and its workers over fake machines, told as a log of events.
//
// Thread: main thread; play() turns its event loop until the run has ended.
#pragma once

#include "app/record/RunPlan.h"
#include "app/record/RunReport.h"
#include "tests/engine/FakeMachines.h"

#include <QHash>
#include <QObject>

namespace howdah {
class Runner;
}

namespace howdah::test {

struct Scenario
{
    const char *name = "";
    QString steps; ///< separated by spaces
    QString script = {};
    /// "STEP of HOST: stop" when the step begins; "keys: no db2", "privilege: without", "review: cancel" and the like when
    /// that is asked. One line each; whatever waits goes on after it.
    QString acts = {};
    QString log = {}; ///< what must come of it
    RunMode mode = RunMode::Apply;
    int machines = 1;   ///< db1, db2 …
    bool hasKey = true; ///< the key pair is there
    int parallel = 32;
    bool keepRootLogin = false; ///< the option root-login.permit
    int patience = 1;           ///< times each step's limit
};

/// Plays runs of one cluster.
class Stage : public QObject
{
public:
    /// `keyPath` need not exist.
    Stage(int machines, const QString &keyPath, const QByteArray &publicKey, const QString &folder);

    /// The log: questions, "begun", "HOST STEP OUTCOME REASON" machine by machine, and how the run ended.
    [[nodiscard]] QString play(const Scenario &scenario, RunRequest::Scope scope = RunRequest::Scope::Ticked);

    // Of the last run:
    [[nodiscard]] const QStringList &ran() const { return m_ran; } ///< FakeMachines::ran()
    [[nodiscard]] const QStringList &sentAhead() const { return m_sentAhead; }
    [[nodiscard]] const QStringList &inOrder() const { return m_order; } ///< "+db1 hostname", "-db1 hostname" as they came
    [[nodiscard]] const RunReport &report() const { return m_report; }
    [[nodiscard]] const QList<StepCall> &calls() const { return m_calls; }
    [[nodiscard]] QString broken() const { return m_broken.join(u'\n'); } ///< rules that hold for every run and did not
    Cluster cluster;

private:
    void act(const QString &when, const QString &otherwise);
    void onEvent(const RunEvent &event);
    void watch();
    [[nodiscard]] QString nameOf(const QUuid &machine) const;
    [[nodiscard]] QUuid idOf(const QString &host) const;

    const QByteArray m_publicKey;
    const QString m_folder;
    Runner *m_runner = nullptr;
    FakeMachines *m_machines = nullptr;
    QHash<QString, QStringList> m_acts;
    QStringList m_before; ///< questions, begun
    QHash<QString, QStringList> m_ends;
    QHash<QString, QString> m_running;
    QStringList m_order, m_ran, m_sentAhead, m_broken;
    QList<StepCall> m_calls;
    QList<QUuid> m_asked;
    RunReport m_report;
    bool m_finished = false;
};

} // namespace howdah::test
