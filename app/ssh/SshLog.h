// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// libssh's log messages about the connections of one thread, for --debug: during the life of this object.
//
// Its level is the protocol's: who was connected to, what was negotiated, which ways to log in were tried. One more would
// tell of packets; neither has a secret in it (tst_sshlog looks), and whoever keeps the lines masks them all the same.
//
// Thread: made, used and destroyed in the thread whose connections it is about; one at a time there.
#pragma once

#include <QByteArray>

#include <functional>

namespace howdah {

class SshLog
{
public:
    explicit SshLog(std::function<void(const QByteArray &line)> onLine);
    ~SshLog();
    SshLog(const SshLog &) = delete;
    SshLog &operator=(const SshLog &) = delete;

    /// For ssh_set_log_level(), which holds for the thread.
    [[nodiscard]] static int level();

private:
    std::function<void(const QByteArray &line)> m_onLine;
};

} // namespace howdah
