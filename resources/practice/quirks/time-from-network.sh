#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: timesyncd follows a server that systemd-networkd names; chrony's own pool is out of reach
#@ group: time
#@ steps: time-sync
#@ restart: yes
#@ quick: yes
#@ expect check: time-sync=would-change:time-would-take-over
#@ expect run: time-sync=changed:time-took-over
#@ expect again: time-sync=unchanged:time-ok
#@ expect restarted: time-sync=unchanged:time-ok
#@ expect back: time-sync=unchanged:time-packages-stay
set -eu
# A container's timesyncd is told to run, as on a machine of its own.
rm /etc/chrony/sources.d/practice.sources
sed -i '/^\[Network\]/a NTP=198.18.0.123' /etc/systemd/network/10-practice.network
mkdir -p /etc/systemd/system/systemd-timesyncd.service.d
printf '[Unit]\nConditionVirtualization=\nConditionCapability=\n' >/etc/systemd/system/systemd-timesyncd.service.d/quirk.conf
systemctl daemon-reload
networkctl reload
systemctl restart systemd-networkd systemd-timesyncd
