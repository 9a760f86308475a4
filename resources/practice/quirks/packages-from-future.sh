#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: The clock is behind: to apt, its package source comes from the future
#@ group: packages
#@ steps: time-sync
#@ quick: yes
#@ expect check: time-sync=would-change:time-would-replace
#@ expect run: time-sync=failed:apt-clock-behind
#@ expect again: time-sync=failed:apt-clock-behind
#@ expect back: time-sync=unchanged:nothing-to-take-back
set -eu
release() { # DATE VALID-UNTIL
    {
        printf 'Date: %s\n' "$1"
        [ -z "$2" ] || printf 'Valid-Until: %s\n' "$2"
        printf 'SHA256:\n %s %s Packages\n' "$(sha256sum </srv/repo/Packages | cut -d ' ' -f 1)" "$(wc -c </srv/repo/Packages)"
    } >/srv/repo/Release
}
release "$(date -u -d '+3 hours' '+%a, %d %b %Y %H:%M:%S UTC')" ''
rm -rf /var/lib/apt/lists/*
