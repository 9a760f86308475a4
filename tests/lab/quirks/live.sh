#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Something that must not be disturbed runs here: a unit of that name, with a process of that name, which is not the
# real program. Arguments: [NAME], e.g. patroni, etcd, postgresql, haproxy
set -eu
name=${1:-etcd}
install /usr/bin/sleep "/usr/local/bin/$name"
printf '[Unit]\nDescription=Stand-in for %s\n[Service]\nExecStart=/usr/local/bin/%s infinity\n' "$name" "$name" \
    >"/etc/systemd/system/$name.service"
systemctl daemon-reload
systemctl start "$name.service"
