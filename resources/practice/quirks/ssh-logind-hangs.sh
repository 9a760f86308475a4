#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: systemd-logind hangs, and every login waits for it
#@ group: ssh
#@ steps: connect,hosts
#@ expect check: connect=failed:TimedOut
#@ expect run: connect=failed:TimedOut
set -eu
# systemd from 252 on (Debian 12) waits 120 s there, not 25 s as before: each login, each su. Longer than Howdah waits
# (45 s); Howdah names what hangs. (Its watchdog would end it after 3 minutes.)
install -d /etc/systemd/system/systemd-logind.service.d
printf '[Service]\nWatchdogSec=0\n' >/etc/systemd/system/systemd-logind.service.d/hangs.conf
systemctl daemon-reload
systemctl restart systemd-logind
kill -STOP "$(systemctl show -p MainPID --value systemd-logind)"
