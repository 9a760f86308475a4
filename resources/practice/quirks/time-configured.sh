#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: timesyncd runs with a server of its own in timesyncd.conf
#@ group: time
#@ steps: time-sync
#@ expect check: time-sync=unchanged:time-other-kept
#@ expect run: time-sync=unchanged:time-other-kept
#@ expect again: time-sync=unchanged:time-other-kept
#@ expect back: time-sync=unchanged:nothing-to-take-back
set -eu
printf '[Time]\nNTP=198.18.0.123\n' >/etc/systemd/timesyncd.conf
mkdir -p /etc/systemd/system/systemd-timesyncd.service.d
printf '[Unit]\nConditionVirtualization=\nConditionCapability=\n' >/etc/systemd/system/systemd-timesyncd.service.d/quirk.conf
systemctl daemon-reload
systemctl restart systemd-timesyncd
