#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: timesyncd has a server in a drop-in and does not run; chrony's own pool is out of reach
#@ group: time
#@ steps: time-sync
#@ expect check: time-sync=would-change:time-would-take-over
#@ expect run: time-sync=changed:time-took-over
#@ expect again: time-sync=unchanged:time-ok
#@ expect back: time-sync=unchanged:time-packages-stay
set -eu
rm /etc/chrony/sources.d/practice.sources
mkdir -p /etc/systemd/timesyncd.conf.d
printf '[Time]\nNTP=192.0.2.250\n' >/etc/systemd/timesyncd.conf.d/10-old.conf
printf '[Time]\nNTP=\nNTP=198.18.0.123\n' >/etc/systemd/timesyncd.conf.d/20-new.conf
systemctl disable --now --quiet systemd-timesyncd
