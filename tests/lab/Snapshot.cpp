// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/lab/Snapshot.h"

#include <QRegularExpression>

namespace howdah::lab {
namespace {

// One line each, fields separated by tabs: "what", then everything about it. PATH is GNU's: a quirk may have other tools.
const char *const program = R"sh(
export LC_ALL=C
# The driver takes its lock away as it ends, which nobody waits for.
for try in $(seq 50); do [ ! -e /run/howdah.lock ] || sleep 0.1; done
places="/etc /root /home /var/lib/howdah /var/lib/apt/lists"
for place in /run/howdah*; do [ ! -e "$place" ] || places="$places $place"; done
# But sudo's own mark that somebody has used it.
find $places -xdev ! -name .sudo_as_admin_successful \( -type l -printf '%p\tlink %l\n' -o -printf '%p\t%y %m %U:%G\n' \) 2>/dev/null
find $places /var/lib/dpkg/status -xdev -type f ! -name .sudo_as_admin_successful -exec sha256sum {} + 2>/dev/null | sed -n 's/^\([0-9a-f]*\)  \(.*\)/contents of \2\t\1/p'
printf 'host name\t%s\n' "$(hostname)"
for tool in 'nft -s list ruleset' 'iptables -S' 'ip6tables -S'; do
    printf 'rules, %s\t%s\n' "$tool" "$($tool 2>/dev/null | tr '\n' ';')"
done
for unit in ssh.service ssh.socket ufw firewalld nftables netfilter-persistent chrony systemd-timesyncd systemd-resolved; do
    printf 'unit %s\t%s %s\n' $unit "$(systemctl is-active $unit 2>/dev/null)" "$(systemctl is-enabled $unit 2>/dev/null)"
done
dpkg-query -W -f 'package\t${Package} ${db:Status-Abbrev}\n'
)sh";

// What packages write beside their own files, when they come and go.
const char *const packageTraces =
    "^(contents of )?/etc/(passwd|group|shadow|gshadow|subuid|subgid)-?$"
    "|^(contents of )?/etc/(ld\\.so\\.cache|mailcap|timezone|localtime|\\.pwd\\.lock)$"
    "|^(contents of )?/etc/(alternatives|chrony|init\\.d|rc.\\.d|systemd/system|dhcp|apparmor\\.d|ppp|logrotate\\.d|network"
    "|NetworkManager|default/chrony|runit|dpkg|ucf|ca-certificates|sysctl\\.d|udev|tmpfiles\\.d)(/.*)?$"
    "|^(contents of )?/var/lib/(apt|dpkg)/.*"
    "|^unit (chrony|systemd-timesyncd)$";

// When sshd was last told to read its files; gone with the next start.
const char *const sshdNote = "^(contents of )?/run/howdah\\.sshd$";

} // namespace

Snapshot::Snapshot(Lab &lab, const QString &host)
{
    const Output output = lab.asRoot(host, program);
    if (!output.ok()) {
        m_error = output.describe();
        return;
    }
    for (const QByteArray &line : output.out.split('\n')) {
        const QString what = QString::fromUtf8(line).section(u'\t', 0, 0);
        const QString value = QString::fromUtf8(line).section(u'\t', 1);
        if (what == QLatin1String("package"))
            m_packages << value;
        else if (!what.isEmpty())
            m_files.insert(what, value);
    }
}

QStringList Snapshot::differencesFrom(const Snapshot &then) const
{
    QStringList lines;
    for (auto it = then.m_files.cbegin(); it != then.m_files.cend(); ++it) {
        if (!m_files.contains(it.key()))
            lines << it.key() + QStringLiteral(" is gone: ") + it.value();
        else if (const QString now = m_files.value(it.key()); now != it.value())
            lines << it.key() + QStringLiteral(": ") + it.value() + QStringLiteral(" became ") + now;
    }
    for (auto it = m_files.cbegin(); it != m_files.cend(); ++it) {
        if (!then.m_files.contains(it.key()))
            lines << it.key() + QStringLiteral(" is new: ") + it.value();
    }
    return lines;
}

QStringList Snapshot::differencesBesidePackages(const Snapshot &then, const QStringList &patterns) const
{
    QStringList allowed{
        QLatin1String(sshdNote),
        QStringLiteral("^(contents of )?/var/lib/apt/lists(/.*)?$")}; // the newest files there, whichever program asked for them
    for (const QString &pattern : patterns)
        allowed << QStringLiteral("^(contents of )?") + pattern + u'$';
    if (m_packages != then.m_packages)
        allowed << QLatin1String(packageTraces);
    const QRegularExpression pattern(allowed.join(u'|'));
    QStringList lines;
    for (const QString &line : differencesFrom(then)) {
        static const QRegularExpression end(QStringLiteral(" is (gone|new): |: "));
        if (!pattern.match(line.section(end, 0, 0)).hasMatch())
            lines << line;
    }
    return lines;
}

} // namespace howdah::lab
