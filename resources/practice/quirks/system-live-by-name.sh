#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: Processes that merely call themselves patroni and postgres
#@ group: system
#@ steps: connect hostname
#@ expect check: connect=unchanged hostname=would-change
#@ expect run: hostname=changed
#@ expect again: hostname=unchanged
#@ expect back: hostname=changed
set -eu
printf '#!/bin/sh\nsleep infinity\n' >/home/admin/patroni
chmod 755 /home/admin/patroni
install /usr/bin/sleep /home/admin/postgres
: >/home/admin/patroni.log
for command in ./patroni './postgres infinity' 'tail -f patroni.log'; do
    systemd-run --quiet --collect --working-directory=/home/admin --property=User=admin sh -c "exec $command"
done
