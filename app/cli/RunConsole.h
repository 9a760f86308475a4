// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A run on the command line: answers the run's questions from options, keychain and terminal, shows progress on
// standard error, prints the summary to standard output, and knows the exit code.
//
// Thread: main thread. Terminal questions block it; the workers wait meanwhile, before anything was changed.
#pragma once

#include "app/cli/EventLines.h"
#include "app/cli/RunProgress.h"
#include "app/cli/Terminal.h"
#include "app/credentials/CredentialStore.h"
#include "app/project/OutputPath.h"
#include "app/run/Interview.h"
#include "app/run/Runner.h"
#include "app/run/WorkerLog.h"

#include <QObject>
#include <QTimer>

namespace howdah {

struct RunConsoleOptions
{
    bool acceptNewHostKeys = false;
    QStringList replaceHostKeys; ///< HOST names whose changed key may be replaced
    bool checkExitCode = false;  ///< --exit-code: 4 if a check would change something
    bool events = false;         ///< NDJSON on standard output (EventLines.h)
    bool keepGoing = false;      ///< leave a machine out whose key or password is missing or wrong
    bool diffs = false;          ///< show them after a run too
    Verbosity verbosity = Verbosity::Normal;
    bool remember = false;    ///< keep accepted passwords in the keychain
    QString reportPath;       ///< .json or .html; empty: none
    QStringList reportInputs; ///< files that the report must not replace
    IfThere reportIfThere = IfThere::Refuse;
};

class RunConsole : public QObject
{
    Q_OBJECT
public:
    RunConsole(Runner &runner, CredentialStore *keychain, RunConsoleOptions options, QObject *parent = nullptr);

    /// Starts the run; done(exitCode) comes once.
    void start(const RunPlan &plan);
    void interrupt(); ///< Ctrl-C: Stop, the second time Stop Now
    void hangUp();    ///< the terminal was closed: Stop, unless already requested

Q_SIGNALS:
    void done(int exitCode);

private:
    void onHostKeys(const QList<HostKeyQuestion> &unknown, const QList<HostKeyQuestion> &changed);
    void refuseChangedKeys(const QList<HostKeyQuestion> &changed);
    void onSecrets(const QList<SecretField> &fields);
    void refuseWithoutSecrets(const QList<SecretField> &fields);
    [[nodiscard]] std::optional<Secret> askSecret(const SecretField &field);
    void onPrivilege(const PrivilegeQuestion &question, int refusals);
    void askPrivilegeAgain(const PrivilegeQuestion &question, int refusals);
    void onReview(const QList<ReviewItem> &items);
    void onEvents(const std::vector<RunEvent> &events);
    void onFinished(const RunReport &report);
    void rememberAccepted(int exitCode);
    void noteOutput(const Result<void> &written);
    void leaveOut(const QString &host, const QString &why);
    void leaveOut(const SecretField &field);
    void printEvent(const QByteArray &line);
    void finishWith(int code);
    [[nodiscard]] int exitCode(const RunReport &report) const;

    Runner &m_runner;
    Interview m_interview;
    CredentialStore *m_keychain;
    RunConsoleOptions m_options;
    Terminal m_terminal;
    RunProgress m_progress;
    QTimer m_tick;
    std::optional<EventLines> m_lines; ///< --events
    RunReport m_report;
    QHash<QUuid, qint64> m_printed; ///< --events: of each machine's output; it may go to a file
    int m_interrupts = 0;
    bool m_outputFailed = false; ///< writing to standard output failed; reported once
    int m_pendingStores = 0;
};

} // namespace howdah
