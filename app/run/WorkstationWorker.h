// This computer's rows: key pair, host table, ssh configuration, time. Once per run, before any node's steps.
//
// Thread: made and destroyed on the main thread; run() is the worker's own. Once it is Done, the key stands in
// RunShared and rows() may be read, before the machines get their go.
#pragma once

#include "app/run/WorkerLog.h"
#include "app/ssh/KeyPair.h"
#include "app/ssh/SshConfig.h"
#include "app/steps/StepReport.h"
#include "app/workstation/LocalSshConfig.h"
#include "app/workstation/PrivilegedHelper.h"

#include <QThread>

namespace howdah {

class WorkstationWorker : public QThread
{
    Q_OBJECT
public:
    WorkstationWorker(std::shared_ptr<RunShared> shared, bool mayUseTerminal, QString logPath);
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
    [[nodiscard]] StepReport check(const Step &step, StepRecord &record);
    void rememberHostKeys();
    void forgetHostKeys();

    void finish(StepRecord &record);

    std::shared_ptr<RunShared> m_shared;
    bool m_mayUseTerminal;
    std::optional<PrivilegedHelper::Way> m_way;
    std::unique_ptr<PrivilegedHelper> m_helper;
    WorkerLog m_log;
    std::optional<Error> m_noHelper; ///< why there is none, where asking again would not help
    SshConfig m_config;              ///< of the run's first machine
    bool m_ownFilesStay = false;     ///< the person did not want ~/.ssh/config to be changed
    QSet<QString> m_needsPrivilege;  ///< rows that would change what only an administrator may
    QSet<QString> m_done;
    WorkstationRows m_rows;
};

} // namespace howdah
