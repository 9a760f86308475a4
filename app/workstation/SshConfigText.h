// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The text of an ssh_config file: its lines, Howdah's block in it, and what `ssh -G` makes of it.
//
// Thread: pure but for effectiveSettings(), which blocks for one `ssh -G` process (limit 10 s).
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace howdah {

struct SshSettings
{
    QString hostName;
    quint16 port = 22;
    QString user;
    QStringList identityFiles; ///< absolute
};

/// The keyword of a line, lower case; empty for a comment or a blank line.
[[nodiscard]] QByteArray sshKeyword(const QByteArray &line);

/// First line and number of lines of the block with this uuid, and whether its end is there.
struct SshBlock
{
    qsizetype first = -1;
    qsizetype count = 0;
    bool complete = false;
    [[nodiscard]] bool exists() const { return first >= 0; }
};
[[nodiscard]] SshBlock findSshBlock(const QList<QByteArray> &lines, const QByteArray &uuid);

/// What `ssh [-l user] NAME` would use if this text were the user's file; the system's file counts too.
[[nodiscard]] Result<SshSettings> effectiveSettings(const QByteArray &text, const QString &name, const QString &user);

/// The 1-based line that gives `keyword` for the name: without it the answer is another. 0 if none of this file.
[[nodiscard]] Result<int> decidingLine(const QByteArray &text, const QString &name, const QByteArray &keyword);

} // namespace howdah
