// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A machine for step programs, made of this computer: its real tools and its real sshd, with /etc, /var, /root and
// /home as overlays, in mount, uts, net and pid namespaces of its own. What a program writes lands in the overlays'
// upper directories, so "wrote nothing" can be seen. Needs root. Nothing of this computer is changed.
//
// Thread: the test's. Each run is a fresh set of namespaces over the same files; at its end all its processes are gone.
#pragma once

#include "app/machines/Cluster.h"
#include "app/steps/StepProgram.h"
#include "app/steps/StepReport.h"

#include <QByteArray>
#include <QTemporaryDir>

namespace howdah {

class PrivateMachine
{
public:
    /// The shell that /bin/sh is: "dash", "bash" or "busybox".
    explicit PrivateMachine(const QString &shell);

    /// A file as it is before anything runs. The machine begins with /etc/hosts, /etc/hostname ("debian"), a plain
    /// sshd_config with its Include, no drop-ins, one host key and an empty /root.
    void put(const QString &path, const QByteArray &text, int mode = 0644);

    [[nodiscard]] QByteArray text(const QString &path) const; ///< as it is now; null if there is none
    [[nodiscard]] int mode(const QString &path) const;        ///< permission bits; -1 if there is none
    [[nodiscard]] bool exists(const QString &path) const;
    /// Every file that was written or removed since the beginning, with its content's digest and its time.
    [[nodiscard]] QByteArrayList written() const;

    struct Result
    {
        StepReport report;
        int status = -1;    ///< of the program; -1: the step did not end
        QByteArray output;  ///< the step's own
        QByteArray through; ///< a command that starts the root shell with less than it would have
        QByteArray after;   ///< what the `after` commands printed

        [[nodiscard]] QByteArray said() const; ///< "changed hosts-written", for comparing
    };
    [[nodiscard]] Result run(const QString &step, RunMode mode, const QByteArray &extraValues = {});

    Cluster cluster;    ///< db1 (this machine), db2 and vip to begin with
    StepValues values;  ///< key and client address are set to begin with
    QByteArray setup;   ///< shell commands as root in the namespaces, before the root shell
    QByteArray through; ///< a command that starts the root shell with less than it would have
    QByteArray after;   ///< shell commands after the step, in the root shell
    QString keyPath;    ///< private key that belongs to values.publicKey

private:
    void cover(const QString &path);                        ///< hides what this computer has there
    [[nodiscard]] QString place(const QString &path) const; ///< where it lies now, seen from outside

    QTemporaryDir directory;
    QString shell;
};

} // namespace howdah
