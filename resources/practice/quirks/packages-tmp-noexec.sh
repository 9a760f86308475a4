#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: /tmp and /var/tmp are mounted noexec
#@ group: packages
#@ steps: time-sync
#@ expect check: time-sync=would-change:time-would-replace
#@ expect run: time-sync=changed:time-replaced
#@ expect again: time-sync=unchanged:time-ok
#@ expect back: time-sync=unchanged:time-packages-stay
set -eu
for dir in /tmp /var/tmp; do mount -t tmpfs -o noexec tmpfs $dir; done
