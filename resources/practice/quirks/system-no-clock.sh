#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: A container that may not set the clock: systemd does not start chronyd there
#@ group: system
#@ steps: time-sync
#@ expect check: time-sync=skipped
#@ expect run: time-sync=skipped
set -eu
rm -r /etc/systemd/system/chrony.service.d
