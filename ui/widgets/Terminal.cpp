// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/Terminal.h"

#include "app/record/RunPlan.h"

#include <QProcess>
#include <QStandardPaths>

namespace howdah {

QStringList Terminal::find()
{
    // xdg-terminal-exec asks the desktop for the user's own choice; x-terminal-emulator is Debian's.
    static const QList<QStringList> known{
        {QStringLiteral("xdg-terminal-exec")},
        {QStringLiteral("x-terminal-emulator"), QStringLiteral("-e")},
        {QStringLiteral("gnome-terminal"), QStringLiteral("--")},
        {QStringLiteral("konsole"), QStringLiteral("-e")},
        {QStringLiteral("xterm"), QStringLiteral("-e")},
    };
    for (const QStringList &terminal : known) {
        if (!QStandardPaths::findExecutable(terminal.first()).isEmpty())
            return terminal;
    }
    return {};
}

QStringList Terminal::sshCommand(const Cluster &cluster, const Machine &machine, bool byName)
{
    const LoginSettings login = loginOf(cluster, machine);
    QStringList command{QStringLiteral("ssh")};
    if (byName) {
        const bool keep = worksAsLoginUser(cluster);
        if (!keep || login.user)
            command << QStringLiteral("-l") << (keep ? *login.user : QStringLiteral("root"));
        return command << QStringLiteral("--") << machine.host; // port and key are what ssh finds for the name
    }
    if (login.port)
        command << QStringLiteral("-p") << QString::number(*login.port);
    if (login.loginKey)
        command << QStringLiteral("-i") << *login.loginKey;
    if (login.user)
        command << QStringLiteral("-l") << *login.user;
    return command << QStringLiteral("--") << login.connectAs.value_or(machine.address);
}

bool Terminal::open(const QStringList &terminal, const QStringList &command)
{
    return !terminal.isEmpty() && QProcess::startDetached(terminal.first(), terminal.mid(1) + command);
}

} // namespace howdah
