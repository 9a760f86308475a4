// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// This computer's rows: key pair, host table, ssh configuration, time. Once per run, before any node's steps.
//
// Thread: made and destroyed on the main thread; run() is the worker's own. Once it is Done, the key stands in
// RunShared and rows() may be read, before the machines get their go.
#pragma once

#include "app/run/StepRunners.h"
#include "app/run/StepSession.h"
#include "app/ssh/KeyPair.h"
#include "app/ssh/SshConfig.h"
#include "app/workstation/LocalSshConfig.h"
#include "app/workstation/PrivilegedHelper.h"

#include <QThread>

namespace howdah {

class WorkstationWorker : public QThread
{
    Q_OBJECT
public:
    WorkstationWorker(std::shared_ptr<RunShared> shared, StepRunners runners, QString logPath);
    ~WorkstationWorker() override;

    [[nodiscard]] const WorkstationRows &rows() const { return m_rows; } ///< once its phase is Done

protected:
    void run() override;

private:
    void preflight();
    [[nodiscard]] bool becomeAdministrator();
    void doRows(WorkstationGo go);
    void doKeyPair(StepRecord &record);
    void doLocalSsh(StepRecord &record);
    void doProgram(const Step &step, bool privileged, StepRecord &record);
    [[nodiscard]] StepCall checkCall(const Step &step) const;
    [[nodiscard]] StepReport wouldChange(const Step &step);
    [[nodiscard]] Result<void> openAdministrator();
    void rememberHostKeys();
    void forgetHostKeys();

    void share();

    std::shared_ptr<RunShared> m_shared;
    const StepRunners m_runners;
    const std::unique_ptr<StepRunner> m_here;
    std::optional<PrivilegedHelper::Way> m_way;
    std::unique_ptr<StepRunner> m_administrator;
    StepSession m_session;
    std::optional<Error> m_noAdministrator; ///< why there is none, where asking again would not help
    SshConfig m_config;                     ///< of the run's first machine
    bool m_ownFilesStay = false;            ///< the user did not want ~/.ssh/config to be changed
    WorkstationRows m_rows;
    QSet<QString> m_needsPrivilege; ///< rows that would change what only an administrator may
};

} // namespace howdah
