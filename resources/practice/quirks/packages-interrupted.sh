#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: dpkg was interrupted
#@ group: packages
#@ steps: time-sync
#@ expect check: time-sync=would-change:time-would-repair
#@ expect run: time-sync=changed:time-repaired
#@ expect again: time-sync=unchanged:time-ok
#@ expect back: time-sync=unchanged:time-packages-stay
set -eu
awk '/^Package: dpkg$/ { p = 1 } p { print } p && /^$/ { exit }' /var/lib/dpkg/status >/var/lib/dpkg/updates/0001
