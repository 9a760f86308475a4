#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: No time server answers, and no name server
#@ group: time
#@ steps: time-sync
#@ expect check: time-sync=would-change:time-would-replace
#@ expect run: time-sync=changed:time-replaced
#@ expect again: time-sync=unchanged:time-ok
#@ expect back: time-sync=unchanged:time-packages-stay
set -eu
rm /etc/chrony/sources.d/practice.sources
