// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The text that a machine is sent to become root there.
//
// Thread: a value; pure functions.
#pragma once

#include <QByteArray>

namespace howdah {

/// The text that decides on the machine how to become root; for tests and for reading.
struct BecomeText
{
    QByteArray nonce;
    bool sudo = true;
    bool sudoWithPassword = false;
    bool su = false;
    bool onTerminal = false;
    [[nodiscard]] QByteArray command() const; ///< what the channel runs: a shell that says "NONCE up" when it reads
    /// For what reads instead of it: another shell that a start-up file has put in its place (`exec tcsh`) becomes the
    /// right one by this line, a start-up file that waits for a line gets one, and the right one makes nothing of it.
    [[nodiscard]] QByteArray knock() const;
    [[nodiscard]] QByteArray text() const;
    [[nodiscard]] QByteArray sudoPrompt() const { return '[' + nonce + ' '; } ///< then whose password, and "] "
    [[nodiscard]] QByteArray errorPrefix() const { return nonce + '='; }
};

} // namespace howdah
