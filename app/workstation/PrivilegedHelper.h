// The few things on this computer that need an administrator: its /etc/hosts and its time service.
//
// The helper is a root-owned program; it gets values on standard input, checks each, and does only what its own
// step programs do. Root runs it directly; otherwise pkexec, or sudo on a terminal, asks the person first.
//
// Thread: a worker's; start() blocks while the person answers (limit 3 min), runStep() up to its limit.
// Errors: PrivilegeRefused, PrivilegeUnavailable (with the command to run by hand), ToolMissing, TimedOut, Cancelled.
#pragma once

#include "app/workstation/ProgramRun.h"

#include <QMap>

namespace howdah {

class PrivilegedHelper
{
public:
    enum class Way { Direct, Pkexec, Sudo };

    /// Which way would be used here, without asking anybody: Direct as root; pkexec where a display or an agent can
    /// ask; sudo where there is a terminal or sudo -n works. PrivilegeUnavailable if none.
    [[nodiscard]] static Result<Way> availableWay(bool mayUseTerminal);

    explicit PrivilegedHelper(Way way);
    ~PrivilegedHelper();
    PrivilegedHelper(const PrivilegedHelper &) = delete;
    PrivilegedHelper &operator=(const PrivilegedHelper &) = delete;

    /// Becomes administrator. After this nothing asks again.
    [[nodiscard]] Result<void> start(const std::shared_ptr<CancelToken> &cancel);

    /// One step ("local-hosts", "local-time-sync") with its values (HD_… names). The program's exit status.
    [[nodiscard]] Result<int> runStep(const QString &step, const QMap<QByteArray, QByteArray> &values,
                                      std::chrono::seconds limit, const ProgramCallbacks &callbacks,
                                      const std::shared_ptr<CancelToken> &cancel);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace howdah
