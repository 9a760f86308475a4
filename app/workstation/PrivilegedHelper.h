// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The few things on this computer that need an administrator: its /etc/hosts and its time service.
//
// The helper (resources/workstation/howdah-workstation-helper.in) is a root-owned program; it gets values on standard
// input, checks each, and does only what its own step programs do. Root runs it directly; otherwise pkexec, or sudo on
// a terminal, asks the user first. A helper that anybody but root could change is not run at all.
//
// Thread: a worker's; start() blocks while the user answers (limit 3 min), runStep() up to its limit and 15 s more.
// The helper holds this computer's lock (/run/howdah.lock) while it lives: destroy it when its steps are done.
// Errors: PrivilegeRefused, PrivilegeUnavailable (with what to do by hand), ToolMissing, MachineBusy (another run is at
// work here), ValueInvalid (the helper does not take a value), ShellFailed (it broke), TimedOut, Cancelled.
#pragma once

#include "app/workstation/ProgramRun.h"

#include <QCoreApplication>
#include <QMap>
#include <QString>

namespace howdah {

class PrivilegedHelper
{
    Q_DECLARE_TR_FUNCTIONS(PrivilegedHelper)
public:
    enum class Way {
        Direct,   ///< this process is root
        Pkexec,   ///< the desktop's dialog asks
        Sudo,     ///< sudo asks on the terminal
        SudoFree, ///< sudo without a question
    };

    /// Which way would be used here, without asking anybody: Direct as root; sudo where there is a terminal; pkexec
    /// where a desktop can ask; sudo where it lets the helper run without a question (that trial blocks up to 5 s).
    /// PrivilegeUnavailable if none. pkexec's own question on a terminal is no way: it refuses the right password,
    /// "No session for cookie" (measured with polkit 122).
    [[nodiscard]] static Result<Way> availableWay(bool mayUseTerminal, const QString &path = defaultPath());
    /// Whether that way asks the user for a password.
    [[nodiscard]] static bool asks(Way way) { return way != Way::Direct && way != Way::SudoFree; }
    /// The helper beside this program's installation, or the build tree's.
    [[nodiscard]] static QString defaultPath();

    explicit PrivilegedHelper(Way way, QString path = defaultPath());
    ~PrivilegedHelper(); ///< closes its input, which ends it and a step still running; waits 2 s at most
    PrivilegedHelper(const PrivilegedHelper &) = delete;
    PrivilegedHelper &operator=(const PrivilegedHelper &) = delete;

    /// Becomes administrator. After this nothing asks again.
    [[nodiscard]] Result<void> start(const std::shared_ptr<CancelToken> &cancel);

    /// One step on this computer with its values (localStepValues()). The program's exit status, as
    /// with the nodes: 124 over its limit. Cancelled: the step was ended; one that must finish goes on unseen, and
    /// this helper takes no more.
    [[nodiscard]] Result<int> runStep(const QString &step, const QMap<QByteArray, QByteArray> &values, std::chrono::seconds limit,
                                      const ProgramCallbacks &callbacks, const std::shared_ptr<CancelToken> &cancel);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace howdah
