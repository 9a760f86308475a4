#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: systemd-timesyncd is on hold
#@ group: packages
#@ steps: time-sync
#@ expect check: time-sync=failed:time-held
#@ expect run: time-sync=failed:time-held
#@ expect again: time-sync=failed:time-held
#@ expect back: time-sync=unchanged:nothing-to-take-back
set -eu
apt-mark hold systemd-timesyncd >/dev/null
