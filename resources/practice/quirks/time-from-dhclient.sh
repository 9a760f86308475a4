#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: timesyncd was told its server by dhclient; chrony's own pool is out of reach
#@ group: time
#@ steps: time-sync
#@ expect check: time-sync=would-change:time-would-take-over
#@ expect run: time-sync=changed:time-took-over
#@ expect again: time-sync=unchanged:time-ok
#@ expect back: time-sync=unchanged:time-packages-stay
set -eu
rm /etc/chrony/sources.d/practice.sources
mkdir -p /run/systemd/timesyncd.conf.d /etc/systemd/system/systemd-timesyncd.service.d
printf '[Time]\nNTP=198.18.0.123\n' >/run/systemd/timesyncd.conf.d/01-dhclient.conf
printf '[Unit]\nConditionVirtualization=\nConditionCapability=\n' >/etc/systemd/system/systemd-timesyncd.service.d/quirk.conf
systemctl daemon-reload
systemctl restart systemd-timesyncd
